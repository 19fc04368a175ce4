//! Who is asked what because of the list of people: a question may be for the people of one site only.
//!
//! Whoever knows the list knows whom such a question reaches, so it is asked only where many are asked it and many are not,
//! and its answers are kept for the whole organization.

use std::collections::BTreeMap;

use surveys::{
    confidentiality::Atoms,
    ids::WaveId,
    instrument::{Condition, Instrument, ROSTER_ATTRIBUTES, Test},
};

use super::{
    Result, Store, StoreError,
    audiences::Roster,
    db::{Value, json},
    instruments,
    people::{Person, PersonRow},
    waves,
};

/// An instrument and what it asks of the list of people.
#[derive(Debug)]
pub(super) struct AskedByList<'i> {
    pub(super) instrument: &'i Instrument,
    /// Attributes that it needs and that have no column of their own.
    needed: Vec<&'i str>,
    /// Items that some are asked because of such an attribute.
    items: Vec<usize>,
}

/// A question that reaches people because of the list, in a draft as the list is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// Id of the item.
    pub item: String,
    /// People who are asked it, or may be, depending on what they answer before; `None` if these are few.
    pub people: Option<u32>,
}

/// What a draft asks because of the list of people.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ByList {
    /// Each such question, in reading order.
    pub reached: Vec<Reached>,
    /// Those that set few people apart: the wave cannot be opened with them.
    pub few: Vec<String>,
}

impl Store {
    /// What a draft asks because of the list of people, as the list is now and without a draw.
    pub async fn asked_by_list(&self, wave: WaveId) -> Result<ByList> {
        self.read(move |conn| {
            Box::pin(async move {
                let wave = waves::find(conn, wave).await?.ok_or(StoreError::NotFound)?;
                let stored = instruments::find(conn, wave.plan.instrument).await?;
                let Ok(instrument) = stored.ok_or(StoreError::NotFound)?.parse() else {
                    return Ok(ByList::default());
                };
                let asking = AskedByList::of(&instrument);
                if asking.items.is_empty() {
                    return Ok(ByList::default());
                }
                let people = Roster::list(conn, &wave).await?.asked(&wave.audience);
                Ok(asking.found(&people))
            })
        })
        .await
    }
}

impl<'i> AskedByList<'i> {
    pub(super) fn of(instrument: &'i Instrument) -> Self {
        let mut needed = instrument.attributes_needed();
        needed.retain(|name| !ROSTER_ATTRIBUTES.contains(name));
        Self {
            items: instrument.asked_by_list(),
            instrument,
            needed,
        }
    }

    /// What an invitation keeps of the list: only values that decide something.
    pub(super) fn kept_of(&self, person: &PersonRow) -> Value {
        let told = |name: &&'i str| {
            let value = person.attribute(name)?;
            let decides = self.instrument.known_of(|of| {
                let is_it = of == *name;
                is_it.then(|| value.clone())
            });
            let is_needed = decides.values().any(|known| !known.is_empty());
            is_needed.then(|| ((*name).to_owned(), value))
        };
        let kept: BTreeMap<String, String> = self.needed.iter().filter_map(told).collect();
        if kept.is_empty() {
            return Value::Text(None);
        }
        json(&kept)
    }

    /// Whether it is known of somebody that all of a branch is asked of them, and not because of an attribute that has no
    /// place in a breakdown. Nobody counts for such a branch, or where the list can answer nothing, so that it is kept with
    /// the whole organization.
    pub(super) fn opens(&self, person: &PersonRow, items: &[usize]) -> bool {
        let instrument = self.instrument;
        let conditional: Vec<usize> = items
            .iter()
            .copied()
            .filter(|item| instrument.items[*item].show_if.is_some())
            .collect();
        let by_attribute = |item: &usize| {
            let condition = instrument.items[*item].show_if.iter();
            let mut tests = condition.flat_map(Condition::tests);
            tests.any(|test| matches!(test, Test::Attribute { .. })) || self.items.contains(item)
        };
        if conditional.is_empty() || conditional.iter().any(by_attribute) {
            return false;
        }
        let shown = instrument.shown_to(&self.known_of(person));
        conditional.iter().all(|item| shown[*item] == Some(true))
    }

    /// Items that set few of these people apart. Whoever is asked the same is a group; where there are several, each must
    /// have as many people as the smallest group that answers are ever kept with.
    pub(super) fn few(&self, people: &[Person]) -> Vec<usize> {
        let groups = self.groups(people);
        let few: Vec<&Vec<Option<bool>>> = groups
            .iter()
            .filter(|(_, n)| groups.len() > 1 && **n < Atoms::LAUNCH_MINIMUM)
            .map(|(asked, _)| asked)
            .collect();
        // Of such a group, what it is asked differently from the largest one.
        let Some((most, _)) = groups.iter().max_by_key(|(_, n)| **n) else {
            return Vec::new();
        };
        let differs = |place: &usize| few.iter().any(|asked| asked[*place] != most[*place]);
        let places = (0..self.items.len()).filter(differs);
        places.map(|place| self.items[place]).collect()
    }

    /// People by what they are asked of the items that ask for the list.
    fn groups(&self, people: &[Person]) -> BTreeMap<Vec<Option<bool>>, u32> {
        let mut groups: BTreeMap<Vec<Option<bool>>, u32> = BTreeMap::new();
        if self.items.is_empty() {
            return groups;
        }
        for person in people {
            let shown = self.instrument.shown_to(&self.known_of(&person.row));
            let asked = self.items.iter().map(|item| shown[*item]).collect();
            *groups.entry(asked).or_default() += 1;
        }
        groups
    }

    fn found(&self, people: &[Person]) -> ByList {
        let groups = self.groups(people);
        let id = |item: usize| self.instrument.items[item].id.clone();
        let reached = self.items.iter().enumerate().map(|(place, item)| {
            let asked = groups
                .iter()
                .filter(|(asked, _)| asked[place] != Some(false));
            let people: u32 = asked.map(|(_, n)| n).sum();
            Reached {
                item: id(*item),
                people: (people >= Atoms::LAUNCH_MINIMUM).then_some(people),
            }
        });
        ByList {
            reached: reached.collect(),
            few: self.few(people).into_iter().map(id).collect(),
        }
    }

    /// What the list answers for somebody. Only attributes beside the two with a column of their own decide who is set
    /// apart here; the two are known as well, since a condition may ask for both.
    fn known_of(&self, person: &PersonRow) -> BTreeMap<String, String> {
        self.instrument.known_of(|name| person.attribute(name))
    }
}
