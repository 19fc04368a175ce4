//! Launch: departments, headcounts, the smallest groups and the contract freeze, and everybody active is invited.

use std::collections::{BTreeMap, HashMap};

use surveys::{
    ids::{AtomId, InvitationId, WaveId},
    instrument::Item,
    organization::{DepartmentRow, Tree},
};

use super::{
    Conflict, Result, Store, StoreError,
    answers::branch_questions,
    atoms,
    db::{Conn, Value, json, values},
    departments,
    dialect::statements,
    instruments,
    people::{self, Person},
    waves::{self, Wave},
};
use crate::{auth::Keys, random::Random};

/// Fewest invited people of a group that answers are ever kept under (PRIVACY §8, 3a).
const MIN_INVITED: u32 = 10;

statements! {
    OPEN_WAVE = same "
        update waves
        set state = 'open', launched = $2
        where wave_id = $1 and state = 'draft'";
    INSERT_ATOMS = rows "
        insert into wave_atoms (atom_id, wave_id, department, headcount, branches)
        select value ->> 0, $2, value ->> 1, cast(value ->> 2 as bigint), value ->> 3
        from", "";
    INSERT_WAVE_DEPARTMENTS = rows "
        insert into wave_departments (wave_id, code, name, parent, headcount, position, atom_id)
        select $2, value ->> 0, value ->> 1, value ->> 2, cast(value ->> 3 as bigint), cast(value ->> 4 as bigint),
            value ->> 5
        from", "";
    INSERT_INVITATIONS = rows "
        insert into invitations
            (invitation_id, wave_id, person_id, atom_id, department, generation, token_hash, tag, people_manager,
             customer_facing, used)
        select value ->> 0, $2, value ->> 1, value ->> 2, value ->> 3, 0, value ->> 4, value ->> 5,
            cast(value ->> 6 as bigint), cast(value ->> 7 as bigint), 0
        from", "";
}

/// What a launch made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Launched {
    /// People invited.
    pub invitations: u32,
    /// Departments frozen.
    pub departments: u32,
}

impl Store {
    /// Launches a draft. One transaction: either everybody is invited or nothing happened.
    ///
    /// # Errors
    /// `Conflict::WaveState` if it is no draft any more (launched twice), `Conflict::NobodyToInvite` without active
    /// people, `Conflict::UnknownDepartment` if departments and people do not fit together.
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
    waves::expect_state(conn.run(OPEN_WAVE, values![id, now]).await?)?;
    let wave = waves::find(conn, id).await?.ok_or(StoreError::NotFound)?;
    let mut invited: Vec<Person> = people::list(conn, wave.organization).await?;
    invited.retain(|person| person.active);
    if invited.is_empty() {
        return Err(Conflict::NobodyToInvite.into());
    }
    let rows = departments::list(conn, wave.organization).await?;
    let frozen = Frozen::new(rows, &invited)?;
    let groups = freeze_atoms(conn, random, &wave, &frozen, &invited).await?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let launched = Launched {
        invitations: count(invited.len()),
        departments: count(frozen.tree.departments().len()),
    };

    // The roster's order must not show in the invitations either.
    random.shuffle(&mut invited);
    let rows: Vec<Vec<Value>> = invited
        .iter()
        .map(|person| {
            let invitation = random.id(InvitationId::from_bits);
            let department = frozen.place[person.row.department.as_str()];
            values![
                invitation,
                person.id,
                groups[department],
                &person.row.department,
                keys.invitation_token(invitation, 0).hash(),
                keys.invitation_tag(invitation).as_str(),
                person.row.people_manager,
                person.row.customer_facing
            ]
        })
        .collect();
    conn.run_rows(INSERT_INVITATIONS, &rows, &[id.into()])
        .await?;
    Ok(launched)
}

/// The tree with the people who are invited as its headcounts.
struct Frozen {
    tree: Tree,
    place: HashMap<String, usize>,
    parents: Vec<Option<usize>>,
}

impl Frozen {
    fn new(mut rows: Vec<DepartmentRow>, invited: &[Person]) -> Result<Self> {
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
        let departments = tree.departments();
        let place = departments
            .iter()
            .enumerate()
            .map(|(place, d)| (d.code.clone(), place))
            .collect();
        let parents = departments
            .iter()
            .map(|department| department.parent)
            .collect();
        Ok(Self {
            tree,
            place,
            parents,
        })
    }

    /// How many of these people each department has.
    fn count<'a>(&self, people: impl Iterator<Item = &'a Person>) -> Vec<u32> {
        let mut counts = vec![0; self.parents.len()];
        for person in people {
            counts[self.place[person.row.department.as_str()]] += 1;
        }
        counts
    }
}

/// Writes departments and atoms; says with which atom each department is counted.
async fn freeze_atoms(
    conn: &mut Conn,
    random: &Random,
    wave: &Wave,
    frozen: &Frozen,
    invited: &[Person],
) -> Result<Vec<AtomId>> {
    let departments = frozen.tree.departments();
    let ids: Vec<AtomId> = departments
        .iter()
        .map(|_| random.id(AtomId::from_bits))
        .collect();
    let headcounts: Vec<u32> = departments
        .iter()
        .map(|department| department.direct)
        .collect();
    let groups = atoms::gather(&frozen.parents, &headcounts, MIN_INVITED);
    let mut gathered = vec![0; ids.len()];
    for (unit, group) in groups.iter().enumerate() {
        gathered[*group] += headcounts[unit];
    }

    let stored = instruments::find(conn, wave.plan.instrument)
        .await?
        .ok_or(StoreError::NotFound)?;
    let instrument = stored.parse().map_err(|_| StoreError::Inconsistent {
        statement: "launch",
        column: "document".into(),
    })?;
    let minimum = wave.plan.contract.min_group();
    let branches: Vec<(String, Vec<usize>)> = branch_questions(&instrument)
        .into_iter()
        .map(|question| {
            let known = frozen.count(
                invited
                    .iter()
                    .filter(|person| answers_yes(person, question)),
            );
            // Merged over the merged: whoever is counted with another department is there for branches as well.
            let mut merged = vec![0; ids.len()];
            for (unit, group) in groups.iter().enumerate() {
                merged[*group] += known[unit];
            }
            (
                question.id.clone(),
                atoms::gather(&frozen.parents, &merged, minimum),
            )
        })
        .collect();
    let atom_rows: Vec<Vec<Value>> = departments
        .iter()
        .enumerate()
        .map(|(unit, department)| {
            let branches: BTreeMap<&str, AtomId> = branches
                .iter()
                .map(|(question, targets)| (question.as_str(), ids[targets[unit]]))
                .collect();
            let mut row = values![ids[unit], &department.code, gathered[unit]];
            row.push(json(&branches));
            row
        })
        .collect();
    conn.run_rows(INSERT_ATOMS, &atom_rows, &[wave.id.into()])
        .await?;

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
                ids[groups[unit]]
            ]
        })
        .collect();
    conn.run_rows(INSERT_WAVE_DEPARTMENTS, &department_rows, &[wave.id.into()])
        .await?;
    Ok(groups.iter().map(|group| ids[*group]).collect())
}

/// Whether the roster says that this branch opens for the person.
fn answers_yes(person: &Person, question: &Item) -> bool {
    attribute(
        question.prefill.as_deref(),
        person.row.people_manager,
        person.row.customer_facing,
    ) == Some(true)
}

/// The roster attribute that a branch question is answered from.
pub(super) fn attribute(
    prefill: Option<&str>,
    people_manager: Option<bool>,
    customer_facing: Option<bool>,
) -> Option<bool> {
    match prefill {
        Some("people_manager") => people_manager,
        Some("customer_facing") => customer_facing,
        _ => None,
    }
}
