//! What people of a wave could be counted by besides their department: attributes of the roster with the values that
//! enough people share. Values of fewer are not told, since they may name somebody.

use std::collections::{BTreeMap, BTreeSet};

use authoring::List;
use surveys::{
    confidentiality::Atoms,
    ids::{OrganizationId, WaveId},
};

use super::{
    Result, Store, StoreError,
    audiences::Roster,
    db::{Conn, values},
    dialect::statements,
    launch,
    people::{CUSTOMER_FACING, PEOPLE_MANAGER, Person},
    waves,
};

/// An attribute of the roster among the people who would be invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterAttribute {
    /// Its name: a column of the roster.
    pub name: String,
    /// Values that at least [`Atoms::LAUNCH_MINIMUM`] people share, the most frequent first.
    pub values: Vec<(String, u32)>,
    /// People with another value.
    pub few: u32,
    /// People of whom the roster does not say.
    pub unknown: u32,
}

/// What can be chosen for a draft, and what its present choice leads to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AttributeChoices {
    /// Every attribute of the roster, by name.
    pub attributes: Vec<RosterAttribute>,
    /// People who would be invited.
    pub everybody: u32,
    /// Groups of a department with a combination that would be counted apart.
    pub groups: u32,
    /// People in them.
    pub apart: u32,
}

statements! {
    LIST_ATTRIBUTES = same "
        select attributes, count(*) as n
        from people
        where organization_id = $1 and active = 1
        group by attributes";
}

impl Store {
    /// What the list of people says besides the two attributes with a column of their own: by name, the values that at least
    /// [`Atoms::LAUNCH_MINIMUM`] people share. For who writes conditions.
    pub async fn listed(&self, organization: OrganizationId) -> Result<List> {
        self.read(move |conn| {
            Box::pin(async move {
                let mut counts: BTreeMap<(String, String), u32> = BTreeMap::new();
                for row in conn.all(LIST_ATTRIBUTES, values![organization]).await? {
                    let (told, n) = (row.json("attributes")?, row.count("n")?);
                    let told: BTreeMap<String, String> = told;
                    for one in told {
                        *counts.entry(one).or_default() += n;
                    }
                }
                let mut list = List::new();
                for ((name, value), n) in counts {
                    let values = list.entry(name).or_default();
                    if n >= Atoms::LAUNCH_MINIMUM {
                        values.insert(value);
                    }
                }
                Ok(list)
            })
        })
        .await
    }

    /// What can be chosen for a draft, from the roster as it is now.
    pub async fn attribute_choices(&self, wave: WaveId) -> Result<AttributeChoices> {
        self.read(move |conn| Box::pin(async move { choices(conn, wave).await }))
            .await
    }
}

async fn choices(conn: &mut Conn, wave: WaveId) -> Result<AttributeChoices> {
    let wave = waves::find(conn, wave).await?.ok_or(StoreError::NotFound)?;
    let roster = Roster::list(conn, &wave).await?;
    let people = roster.asked(&wave.audience);
    let mut choices = AttributeChoices {
        attributes: of_people(&people),
        everybody: count(people.len()),
        ..AttributeChoices::default()
    };
    let rows = roster.departments_of(&wave.audience, &people);
    // A roster that does not fit its departments is told at launch; until then nothing can be worked out.
    if let Ok(frozen) = launch::Frozen::new(rows, &people) {
        let atoms = frozen.atoms(&frozen.counted(&wave, &people));
        let headcounts = atoms.headcounts(&frozen.tree);
        for atom in (0..atoms.count()).filter(|atom| atoms.attributes(*atom).is_some()) {
            choices.groups += 1;
            choices.apart += headcounts[atom];
        }
    }
    Ok(choices)
}

/// Every attribute that is known of some of these people, by name.
pub(super) fn of_people(people: &[Person]) -> Vec<RosterAttribute> {
    let names: BTreeSet<&str> = people
        .iter()
        .flat_map(|person| person.row.attributes.keys().map(String::as_str))
        .chain([PEOPLE_MANAGER, CUSTOMER_FACING])
        .collect();
    names
        .into_iter()
        .map(|name| attribute(name, people))
        .filter(|found| !found.values.is_empty() || found.few > 0)
        .collect()
}

fn attribute(name: &str, people: &[Person]) -> RosterAttribute {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    let mut unknown = 0;
    for person in people {
        match person.row.attribute(name) {
            Some(value) => *counts.entry(value).or_default() += 1,
            None => unknown += 1,
        }
    }
    let (mut values, few): (Vec<_>, Vec<_>) = counts
        .into_iter()
        .partition(|(_, n)| *n >= Atoms::LAUNCH_MINIMUM);
    values.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    RosterAttribute {
        name: name.to_owned(),
        values,
        few: few.iter().map(|(_, n)| n).sum(),
        unknown,
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
