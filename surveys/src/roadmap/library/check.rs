//! What must hold in a library beyond its syntax.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{LibraryFault, file::LIBRARY};
use crate::{
    maturity::Level,
    roadmap::{ThreePoint, step::Horizon},
    toml_source::Fault,
};

/// The parts of an entry that are checked.
pub(super) struct Entry<'e> {
    pub(super) id: &'e str,
    pub(super) span: Range<usize>,
    pub(super) dimensions: &'e [String],
    pub(super) uplift: &'e BTreeMap<String, ThreePoint>,
    pub(super) levels: (Level, Level),
    pub(super) horizon: Horizon,
    pub(super) technology: bool,
    pub(super) people: bool,
    pub(super) prerequisites: &'e [String],
    pub(super) duration_months: u32,
    pub(super) roles: &'e BTreeMap<String, f64>,
    pub(super) three_points: Vec<ThreePoint>,
}

pub(super) fn entries(source: &str, entries: &[Entry<'_>], faults: &mut Vec<LibraryFault>) {
    let by_id: BTreeMap<&str, &Entry<'_>> = entries.iter().map(|entry| (entry.id, entry)).collect();
    let mut seen = BTreeSet::new();
    for entry in entries {
        let id = entry.id;
        let mut fault = |found: String, advice: &str| {
            faults.push(LibraryFault {
                file: LIBRARY,
                fault: Fault::at(source, Some(entry.span.clone()), found, advice),
            });
        };
        if !seen.insert(id) {
            fault(
                format!("step `{id}` is there twice"),
                "Give each step an id of its own",
            );
        }
        let named: BTreeSet<_> = entry.dimensions.iter().collect();
        if entry.dimensions.is_empty() || named != entry.uplift.keys().collect() {
            fault(
                format!("`{id}`: dimensions and uplift name different dimensions"),
                "Give each dimension of the step one uplift, and none else",
            );
        }
        if entry.levels.0 >= entry.levels.1 {
            fault(
                format!("`{id}`: from_level is not below to_level"),
                "Let the step lead upwards",
            );
        }
        if entry.duration_months == 0 {
            fault(format!("`{id}`: duration_months is 0"), "Write at least 1");
        }
        let shares: f64 = entry.roles.values().sum();
        if (shares - 1.0).abs() > 1e-9 {
            fault(
                format!("`{id}`: the roles sum to {shares}"),
                "Let the shares sum to 1",
            );
        }
        if !entry
            .three_points
            .iter()
            .chain(entry.uplift.values())
            .all(ThreePoint::is_sound)
        {
            fault(
                format!("`{id}`: a low, likely and high value are not in their order"),
                "Write 0 ≤ low ≤ likely ≤ high",
            );
        }
        for before in entry.prerequisites {
            match by_id.get(before.as_str()) {
                None => fault(
                    format!("`{id}`: there is no step `{before}`"),
                    "Correct the prerequisite",
                ),
                Some(before) if before.horizon > entry.horizon => fault(
                    format!(
                        "`{id}`: its prerequisite `{}` starts in a later horizon",
                        before.id
                    ),
                    "Move one of the two",
                ),
                Some(_) => {}
            }
        }
        if entry.technology
            && !entry.prerequisites.iter().any(|before| {
                by_id
                    .get(before.as_str())
                    .is_some_and(|before| before.people)
            })
        {
            fault(
                format!("`{id}`: technology without a people step before it"),
                "Name a people step as prerequisite",
            );
        }
        if lies_on_a_cycle(id, &by_id) {
            fault(
                format!("`{id}` needs itself by way of its prerequisites"),
                "Take one of them out",
            );
        }
    }
}

fn lies_on_a_cycle(id: &str, by_id: &BTreeMap<&str, &Entry<'_>>) -> bool {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&str> = by_id[id].prerequisites.iter().map(String::as_str).collect();
    while let Some(next) = open.pop() {
        if next == id {
            return true;
        }
        if let Some(entry) = by_id.get(next).filter(|_| seen.insert(next)) {
            open.extend(entry.prerequisites.iter().map(String::as_str));
        }
    }
    false
}
