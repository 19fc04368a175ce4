//! What must hold in a library beyond its syntax.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::Misfit;
use crate::{
    maturity::Level,
    roadmap::{ThreePoint, step::Horizon},
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

/// Everything that does not fit, each with the place of its entry.
pub(super) fn entries(entries: &[Entry<'_>]) -> Vec<(Range<usize>, Misfit)> {
    let by_id: BTreeMap<&str, &Entry<'_>> = entries.iter().map(|entry| (entry.id, entry)).collect();
    let mut seen = BTreeSet::new();
    let mut misfits = Vec::new();
    for entry in entries {
        let mut found = of_entry(entry, &by_id);
        if !seen.insert(entry.id) {
            let step = entry.id.to_owned();
            found.insert(0, Misfit::Twice { step });
        }
        misfits.extend(found.into_iter().map(|misfit| (entry.span.clone(), misfit)));
    }
    misfits
}

fn of_entry(entry: &Entry<'_>, by_id: &BTreeMap<&str, &Entry<'_>>) -> Vec<Misfit> {
    let step = || entry.id.to_owned();
    let mut found = Vec::new();
    let named: BTreeSet<_> = entry.dimensions.iter().collect();
    if entry.dimensions.is_empty() || named != entry.uplift.keys().collect() {
        found.push(Misfit::Dimensions { step: step() });
    }
    if entry.levels.0 >= entry.levels.1 {
        found.push(Misfit::Levels { step: step() });
    }
    if entry.duration_months == 0 {
        found.push(Misfit::NoDuration { step: step() });
    }
    let sum: f64 = entry.roles.values().sum();
    if (sum - 1.0).abs() > 1e-9 {
        found.push(Misfit::Roles { step: step(), sum });
    }
    let mut points = entry.three_points.iter().chain(entry.uplift.values());
    if !points.all(ThreePoint::is_sound) {
        found.push(Misfit::Order { step: step() });
    }
    for needs in entry.prerequisites {
        let (step, needs) = (step(), needs.clone());
        match by_id.get(needs.as_str()) {
            None => found.push(Misfit::NeedsUnknown { step, needs }),
            Some(before) if before.horizon > entry.horizon => {
                found.push(Misfit::NeedsLater { step, needs });
            }
            Some(_) => {}
        }
    }
    let is_prepared = entry.prerequisites.iter().any(|before| {
        by_id
            .get(before.as_str())
            .is_some_and(|before| before.people)
    });
    if entry.technology && !is_prepared {
        found.push(Misfit::Unprepared { step: step() });
    }
    if lies_on_a_cycle(entry.id, by_id) {
        found.push(Misfit::Circle { step: step() });
    }
    found
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
