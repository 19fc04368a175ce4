//! Launch: departments, headcounts, the smallest groups and the contract freeze, and everybody whom it asks is invited.

use std::collections::HashMap;

use reaching::Wish;
use serde_json::json;
use surveys::{
    confidentiality::{Atoms, AttributeValue, Combinations},
    ids::{InvitationId, WaveId},
    organization::{DepartmentRow, Tree},
};

use super::{
    Conflict, Result, Store, StoreError,
    answers::Branches,
    asked_by_list::AskedByList,
    atoms::WaveAtoms,
    audiences::{self, Roster},
    audit::{self, AuditEntry},
    db::{Conn, Value, values},
    dialect::statements,
    instruments, open_links,
    people::{Person, PersonRow},
    waves::{self, Wave},
};
use crate::{
    auth::{Keys, digest},
    random::Random,
};

/// Who notes in the audit log what was promised: the program itself, whoever launched.
pub(super) const PROGRAM: &str = "daybreak";

statements! {
    OPEN_WAVE = same "
        update waves
        set state = 'open', launched = $2
        where wave_id = $1 and state = 'draft'";
    INSERT_WAVE_DEPARTMENTS = rows "
        insert into wave_departments (wave_id, code, name, parent, headcount, position, atom_id)
        select $2, value ->> 0, value ->> 1, value ->> 2, cast(value ->> 3 as bigint), cast(value ->> 4 as bigint),
            value ->> 5
        from", "";
    INSERT_INVITATIONS = rows "
        insert into invitations
            (invitation_id, wave_id, person_id, atom_id, department, generation, token_hash, tag, people_manager,
             customer_facing, used, code_hash, attributes)
        select value ->> 0, $2, value ->> 1, value ->> 2, value ->> 3, 0, value ->> 4, value ->> 5,
            cast(value ->> 6 as bigint), cast(value ->> 7 as bigint), 0, value ->> 8, value ->> 9
        from", "";
}

/// What a launch made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Launched {
    /// People invited.
    pub invitations: u32,
    /// Departments frozen.
    pub departments: u32,
    /// Whether groups share open links, so that nobody was invited.
    pub is_open: bool,
}

impl Launched {
    /// What the audit log says.
    pub fn detail(&self) -> String {
        if self.is_open {
            format!("{} open links", self.departments)
        } else {
            format!("{} invitations", self.invitations)
        }
    }
}

impl Store {
    /// Launches a draft. One transaction: either everybody is invited or nothing happened.
    ///
    /// # Errors
    /// `Conflict::WaveState` if it is no draft any more (launched twice), `Conflict::NobodyToInvite` without active
    /// people in its audience or without a group to ask, `Conflict::AudienceTooSmall` if these are fewer than the smallest group shown has,
    /// `Conflict::FewAsked` if a question asks for the list of people so that few are asked it, or few are not,
    /// `Conflict::UnknownDepartment` if departments and people do not fit together.
    pub async fn launch_wave(&self, wave: WaveId, now: i64) -> Result<Launched> {
        let (random, keys) = (self.random().clone(), self.keys().clone());
        self.write(move |conn| {
            Box::pin(async move { launch(conn, &random, &keys, wave, now).await })
        })
        .await
    }
}

async fn launch(
    conn: &mut Conn,
    random: &Random,
    keys: &Keys,
    id: WaveId,
    now: i64,
) -> Result<Launched> {
    open_links::settle(conn, id).await?;
    waves::expect_state(conn.run(OPEN_WAVE, values![id, now]).await?)?;
    let wave = waves::find(conn, id).await?.ok_or(StoreError::NotFound)?;
    if let Some(asked) = wave.constituents.clone() {
        return open_links::launch(conn, random, keys, &wave, &asked, now).await;
    }
    let roster = Roster::list(conn, &wave).await?;
    let asked = roster.asked(&wave.audience);
    if asked.is_empty() {
        return Err(Conflict::NobodyToInvite.into());
    }
    let invited = match wave.sample {
        Some(wish) => sampled(conn, random, &wave, wish, &asked).await?,
        None => asked.clone(),
    };
    let is_few = u32::try_from(invited.len()).is_ok_and(|n| n < wave.plan.contract.min_group());
    if is_few && !(wave.audience.is_everybody() && wave.sample.is_none()) {
        return Err(Conflict::AudienceTooSmall.into());
    }
    let rows = roster.departments_of(&wave.audience, &asked);
    let frozen = Frozen::new(rows, &invited)?;
    let counted = frozen.counted(&wave, &invited);
    let population = wave.sample.map(|_| frozen.counted(&wave, &asked));
    let stored = instruments::find(conn, wave.plan.instrument).await?;
    let instrument = stored.ok_or(StoreError::NotFound)?.parse();
    let instrument = instrument.map_err(|_| StoreError::Inconsistent {
        statement: "launch",
        column: "document".into(),
    })?;
    let asking = AskedByList::of(&instrument);
    if !asking.few(&invited).is_empty() {
        return Err(Conflict::FewAsked.into());
    }
    let atoms = freeze_atoms(
        conn,
        random,
        (&wave, &asking),
        &frozen,
        &invited,
        &counted,
        population.as_deref(),
    )
    .await?;
    // With the draw, which is kept by now.
    let wave = waves::find(conn, id).await?.ok_or(StoreError::NotFound)?;
    let promise = AuditEntry {
        organization: Some(wave.organization),
        actor: PROGRAM.to_owned(),
        action: "wave.promise".to_owned(),
        object: id.to_string(),
        detail: promise(&wave, &atoms),
    };
    audit::append(conn, promise, now).await?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let launched = Launched {
        invitations: count(invited.len()),
        departments: count(atoms.tree.departments().len()),
        is_open: false,
    };

    // The roster's order must not show in the invitations either.
    let mut invited: Vec<_> = invited.into_iter().zip(counted).collect();
    random.shuffle(&mut invited);
    let rows: Vec<Vec<Value>> = invited
        .iter()
        .map(|(person, (department, attributes))| {
            let invitation = random.id(InvitationId::from_bits);
            values![
                invitation,
                person.id,
                atoms.of_person(*department, attributes.as_deref()),
                &person.row.department,
                keys.invitation_token(invitation, 0).hash(),
                keys.invitation_tag(invitation).as_str(),
                person.row.people_manager,
                person.row.customer_facing,
                keys.kept_code(id, keys.short_code(invitation, 0)),
                asking.kept_of(&person.row)
            ]
        })
        .collect();
    conn.run_rows(INSERT_INVITATIONS, &rows, &[id.into()])
        .await?;
    Ok(launched)
}

/// Draws the sample of a wave and keeps how it was drawn.
async fn sampled(
    conn: &mut Conn,
    random: &Random,
    wave: &Wave,
    wish: Wish,
    asked: &[Person],
) -> Result<Vec<Person>> {
    let (drawn, people) = audiences::drawn(random, wave, wish, asked);
    audiences::keep(conn, wave.id, &drawn).await?;
    let is_drawn = |person: &&Person| people.binary_search(&person.id).is_ok();
    Ok(asked.iter().filter(is_drawn).cloned().collect())
}

/// Departments of an atom, what its people have in common, and how many were invited.
type Told<'a> = (Vec<&'a str>, Option<&'a [AttributeValue]>, u32);

/// SHA-256 of what staff were promised: contract, attributes, every group that answers are ever kept with, and what
/// answers are raked by.
/// Computed from what is stored, so it can be compared with the audit log at any time.
pub(super) fn promise(wave: &Wave, atoms: &WaveAtoms) -> String {
    let launch = atoms.at_launch();
    let headcounts = launch.headcounts(&atoms.tree);
    let mut groups: Vec<Told<'_>> = launch
        .departments()
        .iter()
        .enumerate()
        .map(|(atom, departments)| {
            let code = |place: &usize| atoms.tree.departments()[*place].code.as_str();
            let mut codes: Vec<&str> = departments.iter().map(code).collect();
            codes.sort_unstable();
            (codes, launch.attributes(atom), headcounts[atom])
        })
        .collect();
    groups.sort_unstable();
    let contract = wave.plan.contract;
    let mut told = vec![
        json!("promise/1"),
        json!(wave.id.to_string()),
        json!(wave.plan.instrument.to_string()),
        json!("separated"),
        json!(contract.min_group()),
        json!(contract.min_group_comments()),
        json!(wave.attributes),
        json!(groups),
    ];
    // Only what differs from the rule for everybody is a promise of its own.
    if !wave.margins.is_empty() {
        told[0] = json!("promise/2");
        told.push(json!(wave.margins));
    }
    if let Some(cap) = wave.weight_cap {
        told[0] = json!("promise/3");
        told.push(json!(cap));
    }
    if !wave.audience.is_everybody() || wave.sample.is_some() {
        told[0] = json!("promise/4");
        told.push(json!({
            "audience": wave.audience,
            "sample": wave.sample,
            "drawn": wave.drawn,
            "population": atoms.population(),
        }));
    }
    if let Some(constituents) = &wave.constituents {
        told[0] = json!("promise/5");
        told.push(json!({ "constituents": constituents }));
    }
    digest(serde_json::Value::from(told).to_string().as_bytes())
}

/// Where somebody is counted: the department's place in the tree, and the combination if the roster knows all of it.
pub(super) type Counted = (usize, Option<Vec<AttributeValue>>);

/// The tree with the people who are invited as its headcounts.
pub(super) struct Frozen {
    pub(super) tree: Tree,
    place: HashMap<String, usize>,
}

impl Frozen {
    pub(super) fn new(mut rows: Vec<DepartmentRow>, invited: &[Person]) -> Result<Self> {
        let mut headcounts: HashMap<&str, u32> = HashMap::new();
        for person in invited {
            *headcounts.entry(&person.row.department).or_default() += 1;
        }
        for row in &mut rows {
            row.headcount = headcounts.remove(row.code.as_str()).unwrap_or(0);
        }
        if !headcounts.is_empty() {
            return Err(Conflict::UnknownDepartment.into());
        }
        let tree =
            Tree::new(rows).map_err(|_| StoreError::Conflict(Conflict::UnknownDepartment))?;
        let place = tree
            .departments()
            .iter()
            .enumerate()
            .map(|(place, d)| (d.code.clone(), place))
            .collect();
        Ok(Self { tree, place })
    }

    /// Where these people are counted, in their order.
    pub(super) fn counted(&self, wave: &Wave, people: &[Person]) -> Vec<Counted> {
        people
            .iter()
            .map(|person| {
                let department = self.place[person.row.department.as_str()];
                (department, combination(&wave.attributes, &person.row))
            })
            .collect()
    }

    /// The atoms of these people.
    pub(super) fn atoms(&self, counted: &[Counted]) -> Atoms {
        let mut combinations = Combinations::new();
        for (department, attributes) in counted {
            if let Some(attributes) = attributes {
                *combinations
                    .entry((*department, attributes.clone()))
                    .or_default() += 1;
            }
        }
        Atoms::at_launch_by(&self.tree, &combinations)
    }
}

/// The values of a person in the attributes of a wave; `None` if one is not known, or nothing is asked for.
fn combination(attributes: &[String], person: &PersonRow) -> Option<Vec<AttributeValue>> {
    if attributes.is_empty() {
        return None;
    }
    attributes
        .iter()
        .map(|attribute| {
            Some(AttributeValue {
                attribute: attribute.clone(),
                value: person.attribute(attribute)?,
            })
        })
        .collect()
}

/// Decides the atoms and writes them and the departments.
async fn freeze_atoms(
    conn: &mut Conn,
    random: &Random,
    (wave, asking): (&Wave, &AskedByList<'_>),
    frozen: &Frozen,
    invited: &[Person],
    counted: &[Counted],
    population: Option<&[Counted]>,
) -> Result<WaveAtoms> {
    let launch = frozen.atoms(counted);
    let mut atoms = WaveAtoms::new(frozen.tree.clone(), launch.clone(), random);
    if let Some(population) = population {
        let mut people = vec![0_u32; launch.count()];
        for (department, attributes) in population {
            people[launch.of_person(*department, attributes.as_deref())] += 1;
        }
        atoms.stand_for(people);
    }

    let minimum = wave.plan.contract.min_group();
    for (branch, items) in Branches::of(asking.instrument).all() {
        let mut known = vec![0_u32; launch.count()];
        for (person, (department, attributes)) in invited.iter().zip(counted) {
            if asking.opens(&person.row, &items) {
                known[launch.of_person(*department, attributes.as_deref())] += 1;
            }
        }
        let with = launch.for_branch(&frozen.tree, &known, minimum);
        atoms.keep_branch(branch, &with);
    }
    freeze(conn, wave.id, &atoms).await?;
    Ok(atoms)
}

/// Writes atoms and departments.
pub(super) async fn freeze(conn: &mut Conn, wave: WaveId, atoms: &WaveAtoms) -> Result<()> {
    atoms.insert(conn, wave).await?;
    let departments = atoms.tree.departments();
    let department_rows: Vec<Vec<Value>> = departments
        .iter()
        .zip(0_u32..)
        .enumerate()
        .map(|(unit, (department, position))| {
            let parent = department
                .parent
                .map(|parent| departments[parent].code.as_str());
            values![
                &department.code,
                &department.name,
                parent,
                department.direct,
                position,
                atoms.of_person(unit, None)
            ]
        })
        .collect();
    conn.run_rows(INSERT_WAVE_DEPARTMENTS, &department_rows, &[wave.into()])
        .await?;
    Ok(())
}
