//! Whom a wave asks: its audience, chosen while it is a draft, and the sample of it that is drawn at launch. What they lead
//! to is worked out by `reaching`; here the roster is looked up and the choice is kept.

use std::collections::{BTreeMap, HashMap, HashSet};

use reaching::{Audience, Kind, Plan, Stratum, Wish, draw};
use serde::{Deserialize, Serialize};
use surveys::{
    confidentiality::{Atoms, Contract},
    ids::{PersonId, WaveId},
    organization::{DepartmentRow, Tree},
};

use super::{
    Conflict, Result, Store, StoreError,
    attributes::{self, RosterAttribute},
    db::{Conn, Value, json},
    departments,
    dialect::statements,
    people::{self, Person},
    waves::{self, Wave},
};
use crate::random::Random;

statements! {
    SET_AUDIENCE = same "
        update waves
        set audience = $2
        where wave_id = $1 and state = 'draft'";
    SET_SAMPLE = same "
        update waves
        set sample = $2
        where wave_id = $1 and state = 'draft'";
    SET_DRAWN = same "
        update waves
        set drawn = $2
        where wave_id = $1 and state = 'open' and drawn is null";
}

/// A draw as it was made at launch. With the seed and the people of that day it can be made again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drawn {
    /// 32 bytes in hexadecimal.
    pub seed: String,
    /// Of each department so many were drawn; one line without a code where all were drawn from alike.
    pub strata: Vec<DrawnStratum>,
}

/// One department of a draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawnStratum {
    /// Its code; empty for the whole audience.
    pub code: String,
    /// People of the audience directly in it.
    pub people: u32,
    /// So many of them are invited.
    pub invited: u32,
}

impl Drawn {
    /// People for whom those invited stand.
    pub fn population(&self) -> u32 {
        self.strata.iter().map(|stratum| stratum.people).sum()
    }

    /// People invited.
    pub fn invited(&self) -> u32 {
        self.strata.iter().map(|stratum| stratum.invited).sum()
    }
}

/// What can be chosen for a draft, and whom its present choice reaches.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// People who could be invited.
    pub everybody: u32,
    /// Those of the audience.
    pub people: u32,
    /// Every department, parents first.
    pub departments: Vec<OutlookDepartment>,
    /// Attributes of the roster with values that enough people share.
    pub attributes: Vec<RosterAttribute>,
    /// What the wish for a sample leads to, if there is one.
    pub plan: Option<Plan>,
}

/// A department as it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlookDepartment {
    /// Its code.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// How many departments lie above.
    pub depth: usize,
    /// People who could be invited, departments below included.
    pub people: u32,
    /// People of the audience directly in it.
    pub asked: u32,
    /// So many of them would be invited.
    pub invited: u32,
}

impl Outlook {
    /// People who would be invited.
    pub fn invited(&self) -> u32 {
        self.plan.as_ref().map_or(self.people, Plan::total)
    }

    /// Departments with people of the audience.
    pub fn departments_asked(&self) -> u32 {
        let asked = self.departments.iter().filter(|line| line.asked > 0);
        u32::try_from(asked.count()).unwrap_or(u32::MAX)
    }
}

impl Store {
    /// Chooses whom a draft asks. An audience that cannot be shown is refused, so that the number of people it reaches tells
    /// nothing about single ones.
    ///
    /// # Errors
    /// `Conflict::WaveState` if it is no draft any more, `Conflict::AudienceTooSmall` if it reaches fewer people than the
    /// smallest group shown has.
    pub async fn set_audience(&self, wave: WaveId, audience: Audience) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                let found = waves::find(conn, wave).await?.ok_or(StoreError::NotFound)?;
                if !audience.is_everybody() {
                    let roster = Roster::list(conn, &found).await?;
                    let reached = roster.asked(&audience).len();
                    if count(reached) < found.plan.contract.min_group() {
                        return Err(Conflict::AudienceTooSmall.into());
                    }
                }
                let values = vec![wave.into(), json(&audience)];
                waves::expect_state(conn.run(SET_AUDIENCE, values).await?)
            })
        })
        .await
    }

    /// Chooses how exact figures of a draft should be: a sample is drawn for that at launch. `None` asks the whole audience.
    ///
    /// # Errors
    /// `Conflict::WaveState` if it is no draft any more.
    pub async fn set_sample(&self, wave: WaveId, wish: Option<Wish>) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                let wish = wish.map_or(Value::Text(None), |wish| json(&wish));
                let values = vec![wave.into(), wish];
                waves::expect_state(conn.run(SET_SAMPLE, values).await?)
            })
        })
        .await
    }

    /// Whom a draft would ask, from the roster as it is now.
    pub async fn outlook(&self, wave: WaveId) -> Result<Outlook> {
        self.read(move |conn| Box::pin(async move { outlook(conn, wave).await }))
            .await
    }
}

/// Active people of an organization and its departments.
pub(super) struct Roster {
    pub(super) rows: Vec<DepartmentRow>,
    pub(super) people: Vec<Person>,
}

impl Roster {
    pub(super) async fn list(conn: &mut Conn, wave: &Wave) -> Result<Self> {
        let mut people = people::list(conn, wave.organization).await?;
        people.retain(|person| person.active);
        let rows = departments::list(conn, wave.organization).await?;
        Ok(Self { rows, people })
    }

    /// The people whom an audience asks.
    pub(super) fn asked(&self, audience: &Audience) -> Vec<Person> {
        let above: HashMap<&str, Option<&str>> = self
            .rows
            .iter()
            .map(|row| (row.code.as_str(), row.parent.as_deref()))
            .collect();
        // No chain of departments is longer than there are departments, whatever the rows say.
        let chain = |code: &str| {
            let first = above.get_key_value(code).map(|(code, _)| *code);
            let next = |code: &&str| above.get(*code).copied().flatten();
            std::iter::successors(first, next).take(above.len())
        };
        self.people
            .iter()
            .filter(|person| {
                let row = &person.row;
                audience.asks(chain(&row.department), |name| row.attribute(name))
            })
            .cloned()
            .collect()
    }

    /// The departments in which somebody is asked, with all above them. Where nobody is, nobody is silent: such a department
    /// takes no part in the wave. An audience of everybody leaves all as they are.
    pub(super) fn departments_of(
        &self,
        audience: &Audience,
        asked: &[Person],
    ) -> Vec<DepartmentRow> {
        if audience.is_everybody() {
            return self.rows.clone();
        }
        let parents: HashMap<&str, Option<&str>> = self
            .rows
            .iter()
            .map(|row| (row.code.as_str(), row.parent.as_deref()))
            .collect();
        let mut kept: HashSet<&str> = HashSet::new();
        for person in asked {
            let mut next = Some(person.row.department.as_str());
            while let Some(code) = next {
                let Some((code, parent)) = parents.get_key_value(code) else {
                    break;
                };
                if !kept.insert(code) {
                    break;
                }
                next = *parent;
            }
        }
        let takes_part = |row: &&DepartmentRow| kept.contains(row.code.as_str());
        self.rows.iter().filter(takes_part).cloned().collect()
    }
}

/// People directly in each department, by code.
fn by_department(people: &[Person]) -> BTreeMap<&str, Vec<PersonId>> {
    let mut found: BTreeMap<&str, Vec<PersonId>> = BTreeMap::new();
    for person in people {
        let of = found.entry(person.row.department.as_str()).or_default();
        of.push(person.id);
    }
    found
}

/// What a wish leads to among these people: departments in the order of their codes.
fn plan(wish: Wish, contract: Contract, of: &BTreeMap<&str, Vec<PersonId>>) -> Plan {
    let sizes: Vec<u32> = of.values().map(|people| count(people.len())).collect();
    Plan::of(wish, &sizes, floor(wish, contract))
}

/// The people who have to be invited of a department so that it can be shown: an atom of its own at launch, and answers of
/// the smallest group if as many answer as expected.
pub fn floor(wish: Wish, contract: Contract) -> u32 {
    let for_answers = (contract.min_group() * 100).div_ceil(wish.response.max(1));
    for_answers.max(Atoms::LAUNCH_MINIMUM)
}

/// Draws the sample of a wave, and says who was drawn.
pub(super) fn drawn(
    random: &Random,
    wave: &Wave,
    wish: Wish,
    asked: &[Person],
) -> (Drawn, Vec<PersonId>) {
    drawn_by(random.bytes(), wave, wish, asked)
}

/// As [`drawn`], by this seed.
pub(super) fn drawn_by(
    seed: [u8; 32],
    wave: &Wave,
    wish: Wish,
    asked: &[Person],
) -> (Drawn, Vec<PersonId>) {
    let of = by_department(asked);
    let plan = plan(wish, wave.plan.contract, &of);
    let strata: Vec<(String, Vec<PersonId>)> = match wish.kind {
        Kind::Simple => vec![(
            String::new(),
            asked.iter().map(|person| person.id).collect(),
        )],
        Kind::Stratified => of
            .into_iter()
            .map(|(code, people)| (code.to_owned(), people))
            .collect(),
    };
    let told = strata
        .iter()
        .zip(&plan.invited)
        .map(|((code, people), invited)| DrawnStratum {
            code: code.clone(),
            people: count(people.len()),
            invited: *invited,
        })
        .collect();
    let strata: Vec<Stratum<PersonId>> = strata
        .into_iter()
        .zip(&plan.invited)
        .map(|((_, members), n)| Stratum { members, n: *n })
        .collect();
    let digits: Vec<String> = seed.iter().map(|byte| format!("{byte:02x}")).collect();
    let record = Drawn {
        seed: digits.concat(),
        strata: told,
    };
    (record, draw(seed, &strata))
}

/// Keeps a draw with its wave, at launch.
pub(super) async fn keep(conn: &mut Conn, wave: WaveId, drawn: &Drawn) -> Result<()> {
    conn.run_one(SET_DRAWN, vec![wave.into(), json(drawn)])
        .await
}

async fn outlook(conn: &mut Conn, wave: WaveId) -> Result<Outlook> {
    let wave = waves::find(conn, wave).await?.ok_or(StoreError::NotFound)?;
    let roster = Roster::list(conn, &wave).await?;
    let asked = roster.asked(&wave.audience);
    let of = by_department(&asked);
    let plan = wave.sample.map(|wish| plan(wish, wave.plan.contract, &of));
    let of_department: HashMap<&str, u32> = match (wave.sample, &plan) {
        (Some(wish), Some(plan)) if wish.kind == Kind::Stratified => of
            .keys()
            .copied()
            .zip(plan.invited.iter().copied())
            .collect(),
        _ => HashMap::new(),
    };
    let everywhere = by_department(&roster.people);
    let mut rows = roster.rows.clone();
    for row in &mut rows {
        row.headcount = everywhere
            .get(row.code.as_str())
            .map_or(0, |here| count(here.len()));
    }
    // A roster that does not fit its departments is told at launch; until then there is no tree to choose from.
    let tree = Tree::new(rows).unwrap_or_default();
    let departments = tree
        .departments()
        .iter()
        .map(|department| {
            let code = department.code.as_str();
            let here = of.get(code).map_or(0, |here| count(here.len()));
            OutlookDepartment {
                code: code.to_owned(),
                name: department.name.clone(),
                depth: department.depth,
                people: department.total,
                asked: here,
                invited: of_department.get(code).copied().unwrap_or(here),
            }
        })
        .collect();
    Ok(Outlook {
        everybody: count(roster.people.len()),
        people: count(asked.len()),
        departments,
        attributes: attributes::of_people(&roster.people),
        plan,
    })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
