//! Whether a unit of one wave is the same as a unit of another: the same departments, as far as they hold people.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    ops::Range,
};

use super::{
    Cause, Day, Reorganization, ReorganizationKind,
    lineage::{Lineage, Thread},
};
use crate::{
    organization::{DepartmentRow, Tree},
    published::{ORGANIZATION_CODE, Published, REST_CODE},
};

/// Departments that opened or closed with a record leave the whole organization comparable while they hold at most
/// this share of its people, before and after. A convention, not evidence.
pub const OPENED_OR_CLOSED_AT_MOST: f64 = 0.1;

/// The departments of one wave.
pub(super) struct Places {
    tree: Tree,
    index: HashMap<String, usize>,
    /// Whether people are counted in the department itself, not only below it.
    holds_people: Vec<bool>,
    headcounts_known: bool,
}

impl Places {
    /// Departments as a document names them, hidden ones included: that a department exists is no secret, and no
    /// figure is read here. A headcount that is not known counts as people.
    pub(super) fn of(published: &Published) -> Self {
        let groups: Vec<_> = published
            .departments
            .iter()
            .filter(|group| group.code != REST_CODE)
            .collect();
        let mut below: HashMap<&str, u32> = HashMap::new();
        for group in &groups {
            if let Some(parent) = &group.parent {
                let sum = below.entry(parent).or_default();
                *sum = sum.saturating_add(group.headcount);
            }
        }
        let rows = groups.iter().map(|group| DepartmentRow {
            code: group.code.clone(),
            name: group.name.clone(),
            parent: group.parent.clone(),
            headcount: group
                .headcount
                .saturating_sub(below.get(group.code.as_str()).copied().unwrap_or(0)),
        });
        // A document whose departments are no tree was not made by us; nothing in it is comparable.
        let tree = Tree::new(rows.collect()).unwrap_or_default();
        let headcounts_known = groups.iter().any(|group| group.headcount > 0);
        let departments = tree.departments();
        Self {
            index: departments
                .iter()
                .enumerate()
                .map(|(index, department)| (department.code.clone(), index))
                .collect(),
            holds_people: departments
                .iter()
                .map(|department| !headcounts_known || department.direct > 0)
                .collect(),
            headcounts_known,
            tree,
        }
    }

    pub(super) fn codes(&self) -> impl Iterator<Item = &str> {
        self.tree
            .departments()
            .iter()
            .map(|department| department.code.as_str())
    }

    pub(super) fn index_of(&self, code: &str) -> Option<usize> {
        self.index.get(code).copied()
    }

    fn name(&self, code: &str) -> String {
        self.index_of(code)
            .map_or(code, |index| &self.tree.departments()[index].name)
            .to_owned()
    }

    fn code(&self, index: usize) -> &str {
        &self.tree.departments()[index].code
    }

    /// The unit of this code as indices; all departments for the organization.
    fn unit(&self, code: &str) -> Option<Range<usize>> {
        if code == ORGANIZATION_CODE {
            return Some(0..self.tree.departments().len());
        }
        let index = self.index_of(code)?;
        Some(index..self.tree.descendants(index).end)
    }

    /// People in single departments, or the number of departments if people are not known.
    fn weight(&self, indices: impl Iterator<Item = usize>) -> f64 {
        let people = |index: usize| {
            if self.headcounts_known {
                f64::from(self.tree.departments()[index].direct)
            } else {
                1.0
            }
        };
        indices.map(people).sum()
    }

    /// The lowest department above all of these or among them.
    fn common_above(&self, indices: &[usize]) -> Option<usize> {
        let (first, last) = (*indices.iter().min()?, *indices.iter().max()?);
        // In pre-order a department holds all between the first and the last if it holds these two.
        std::iter::once(first)
            .chain(self.tree.ancestors(first))
            .find(|above| *above == last || self.tree.descendants(*above).contains(&last))
    }
}

/// Two waves with what happened between them.
pub(super) struct Between<'a> {
    earlier: &'a Places,
    later: &'a Places,
    lineage: Lineage,
    records: &'a [Reorganization],
}

/// What a unit of the later wave was in the earlier one.
#[derive(Debug, Clone, PartialEq)]
pub enum Link {
    /// The same people's departments: figures may be compared.
    Same {
        /// Code in the earlier wave.
        earlier: String,
        /// What happened without touching that, and departments of the organization that opened or closed.
        notes: Vec<Cause>,
    },
    /// Not the same: the trend breaks here.
    Broken {
        /// Code in the earlier wave, if there was a unit that it came from.
        earlier: Option<String>,
        /// Why, in the order of days; never empty.
        causes: Vec<Cause>,
    },
}

impl Link {
    /// Code of the earlier unit, comparable or not.
    pub fn earlier(&self) -> Option<&str> {
        match self {
            Self::Same { earlier, .. } => Some(earlier),
            Self::Broken { earlier, .. } => earlier.as_deref(),
        }
    }
}

impl<'a> Between<'a> {
    /// Records count from the day after the earlier wave's departments were frozen to the day of the later wave's.
    pub(super) fn new(
        (earlier, since): (&'a Places, Day),
        (later, until): (&'a Places, Day),
        records: &'a [Reorganization],
    ) -> Self {
        Self {
            earlier,
            later,
            lineage: Lineage::new(earlier.codes(), records, since, until),
            records,
        }
    }

    /// What this unit of the later wave was: the department that it came from, or another one with exactly its
    /// departments, such as the division whose teams were all merged into it.
    pub(super) fn link(&self, code: &str) -> Link {
        if code == ORGANIZATION_CODE {
            return self.organization();
        }
        let predecessor = self.predecessor(code);
        let mut candidates: Vec<String> = predecessor.iter().cloned().collect();
        if let Some(range) = self.later.unit(code) {
            let origins: Vec<usize> = range
                .clone()
                .filter(|index| self.later.holds_people[*index])
                .filter_map(|index| self.lineage.back.get(self.later.code(index)))
                .flat_map(|thread| &thread.codes)
                .filter_map(|code| self.earlier.index_of(code))
                .collect();
            if let Some(above) = self.earlier.common_above(&origins) {
                candidates.push(self.earlier.code(above).to_owned());
            }
        }
        for earlier in candidates {
            if self.offending(&earlier, code).is_empty() {
                let notes = self.renamed(code);
                return Link::Same { earlier, notes };
            }
        }
        let causes = match &predecessor {
            Some(earlier) => self.causes(self.offending(earlier, code)),
            None => self.causes(vec![Offence::Later(code.to_owned())]),
        };
        Link::Broken {
            earlier: predecessor,
            causes,
        }
    }

    /// Why a department of the earlier wave is in the later one no more.
    pub(super) fn end(&self, code: &str) -> Vec<Cause> {
        self.causes(vec![Offence::Earlier(code.to_owned())])
    }

    /// Whether two units hold the same departments. Symmetric.
    #[cfg(test)]
    pub(super) fn is_same(&self, earlier: &str, later: &str) -> bool {
        self.offending(earlier, later).is_empty()
    }

    /// The whole organization stays itself while departments are only put together otherwise, and while those that
    /// opened or closed are few.
    fn organization(&self) -> Link {
        let offences = self.offending(ORGANIZATION_CODE, ORGANIZATION_CODE);
        let (mut opened, mut closed) = (Vec::new(), Vec::new());
        for offence in &offences {
            match offence {
                Offence::Later(code) if is_recorded(self.lineage.back.get(code)) => {
                    opened.extend(self.later.index_of(code));
                }
                Offence::Earlier(code) if is_recorded(self.lineage.forward.get(code)) => {
                    closed.extend(self.earlier.index_of(code));
                }
                Offence::Later(_) | Offence::Earlier(_) => {}
            }
        }
        let is_explained = opened.len() + closed.len() == offences.len();
        let few = |places: &Places, some: Vec<usize>| {
            let all = places.weight(0..places.tree.departments().len());
            places.weight(some.into_iter()) <= OPENED_OR_CLOSED_AT_MOST * all
        };
        let is_same = is_explained && few(self.later, opened) && few(self.earlier, closed);
        let causes = self.causes(offences);
        let earlier = ORGANIZATION_CODE.to_owned();
        if is_same {
            Link::Same {
                earlier,
                notes: causes,
            }
        } else {
            Link::Broken {
                earlier: Some(earlier),
                causes,
            }
        }
    }

    /// The department that carried on under this code, or the one that it came from.
    fn predecessor(&self, code: &str) -> Option<String> {
        let origins = &self.lineage.back.get(code)?.codes;
        let mut known = origins
            .iter()
            .filter(|origin| self.earlier.index_of(origin).is_some());
        if origins.contains(code) {
            return Some(code.to_owned());
        }
        match (known.next(), known.next()) {
            (Some(only), None) => Some(only.clone()),
            _ => None,
        }
    }

    /// Departments that are in one of the units only. Departments without people do not count.
    fn offending(&self, earlier: &str, later: &str) -> Vec<Offence> {
        let (Some(before), Some(after)) = (self.earlier.unit(earlier), self.later.unit(later))
        else {
            return vec![Offence::Later(later.to_owned())];
        };
        let stays = |index: &usize| {
            let code = self.earlier.code(*index);
            let thread = self.lineage.forward.get(code);
            thread.is_some_and(|thread| is_within(thread, self.later, &after))
        };
        let was_there = |index: &usize| {
            let code = self.later.code(*index);
            let thread = self.lineage.back.get(code);
            thread.is_some_and(|thread| is_within(thread, self.earlier, &before))
        };
        let gone = before
            .clone()
            .filter(|index| self.earlier.holds_people[*index] && !stays(index))
            .map(|index| Offence::Earlier(self.earlier.code(index).to_owned()));
        let new = after
            .clone()
            .filter(|index| self.later.holds_people[*index] && !was_there(index))
            .map(|index| Offence::Later(self.later.code(index).to_owned()));
        gone.chain(new).collect()
    }

    fn causes(&self, offences: Vec<Offence>) -> Vec<Cause> {
        let mut recorded = BTreeSet::new();
        let mut unrecorded = BTreeMap::new();
        for offence in offences {
            let (code, thread, here, there) = match &offence {
                Offence::Earlier(code) => {
                    let thread = self.lineage.forward.get(code);
                    (code, thread, self.earlier, self.later)
                }
                Offence::Later(code) => {
                    (code, self.lineage.back.get(code), self.later, self.earlier)
                }
            };
            let told: Vec<&Reorganization> = thread
                .iter()
                .flat_map(|thread| &thread.events)
                .map(|index| &self.records[*index])
                .filter(|record| record.kind() != ReorganizationKind::Rename)
                .collect();
            if told.is_empty() {
                let name = here.name(code);
                let is_there = thread.is_some_and(|thread| {
                    thread
                        .codes
                        .iter()
                        .any(|code| there.index_of(code).is_some())
                });
                let cause = match offence {
                    _ if is_there => Cause::MovedUnrecorded { name },
                    Offence::Earlier(_) => Cause::Vanished { name },
                    Offence::Later(_) => Cause::Appeared { name },
                };
                unrecorded.insert(code.clone(), cause);
            }
            recorded.extend(told.into_iter().map(|record| (record.effective(), record)));
        }
        recorded
            .into_iter()
            .map(|(_, record)| Cause::Recorded(self.named(record)))
            .chain(unrecorded.into_values())
            .collect()
    }

    /// What happened to a department without making it another.
    fn renamed(&self, code: &str) -> Vec<Cause> {
        let events = self.lineage.back.get(code).into_iter();
        let in_order: BTreeSet<(Day, &Reorganization)> = events
            .flat_map(|thread| &thread.events)
            .map(|index| &self.records[*index])
            .map(|record| (record.effective(), record))
            .collect();
        in_order
            .into_iter()
            .map(|(_, record)| Cause::Recorded(self.named(record)))
            .collect()
    }

    fn named(&self, record: &Reorganization) -> Named {
        let name = |code: &String, first: &Places, second: &Places| {
            let place = [first, second]
                .into_iter()
                .find(|places| places.index_of(code).is_some());
            place.map_or_else(|| code.clone(), |places| places.name(code))
        };
        let from = record.from().iter();
        let to = record.to().iter();
        Named {
            kind: record.kind(),
            effective: record.effective(),
            from: from
                .map(|code| name(code, self.earlier, self.later))
                .collect(),
            to: to
                .map(|code| name(code, self.later, self.earlier))
                .collect(),
        }
    }
}

/// A record with the names that the departments had then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// What happened.
    pub kind: ReorganizationKind,
    /// The first day on which it held.
    pub effective: Day,
    /// Names before.
    pub from: Vec<String>,
    /// Names after.
    pub to: Vec<String>,
}

/// A department that is in one of two units only.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Offence {
    Earlier(String),
    Later(String),
}

fn is_recorded(thread: Option<&Thread>) -> bool {
    thread.is_some_and(|thread| thread.is_open_ended)
}

/// Whether everybody went within: all ends that hold people are in the unit, at least one end is, none is unknown.
fn is_within(thread: &Thread, places: &Places, unit: &Range<usize>) -> bool {
    let ends: Vec<Option<usize>> = thread
        .codes
        .iter()
        .map(|code| places.index_of(code))
        .collect();
    let is_inside = |end: &Option<usize>| end.is_some_and(|index| unit.contains(&index));
    let may_be_outside = |end: &Option<usize>| end.is_some_and(|index| !places.holds_people[index]);
    !thread.is_open_ended
        && ends.iter().any(is_inside)
        && ends.iter().all(|end| is_inside(end) || may_be_outside(end))
}
