//! When each step runs: as early as it may, without asking too much of anybody at once (BUDGET.md §2).

use std::collections::{BTreeMap, BTreeSet};

use super::{Inputs, Step, Yardstick, step::Population};

/// First and last month of a step; both belong to it. Months count from 1.
pub type Span = (u32, u32);

/// The months of each step, by id.
pub type Schedule = BTreeMap<String, Span>;

/// Places the steps one at a time, in [`placement_order`]. A step starts in the first month that is not before its
/// horizon or the month that was asked for it, after its prerequisites, and keeps every population it reaches within
/// its limit in all its months.
///
/// The steps come from one [`super::Library`], whose prerequisites have no cycle; limits are at least 1.
pub fn schedule(steps: &[&Step], inputs: &Inputs, yardstick: &Yardstick) -> Schedule {
    let limits = &inputs.max_parallel;
    let mut load: BTreeMap<(Population, u32), u32> = BTreeMap::new();
    let mut placed = Schedule::new();
    for step in placement_order(steps, inputs, yardstick) {
        let months = step.duration_months.max(1);
        let mut start = step
            .prerequisites
            .iter()
            .filter_map(|before| placed.get(before))
            .map(|(_, end)| end + 1)
            .fold(inputs.first_month(step), u32::max);
        let full = |month: u32| {
            step.scope.reaches().iter().any(|population| {
                load.get(&(*population, month)).copied().unwrap_or(0)
                    >= limits.of(*population).max(1)
            })
        };
        while (start..start + months).any(full) {
            start += 1;
        }
        for month in start..start + months {
            for population in step.scope.reaches() {
                *load.entry((*population, month)).or_insert(0) += 1;
            }
        }
        placed.insert(step.id.clone(), (start, start + months - 1));
    }
    placed
}

/// The order in which steps are placed. Among steps whose prerequisites are placed or not chosen, the next is the one
/// whose month was asked for, the earliest first; then the one that comes first by horizon; then voice, trust or leadership as main dimension; then higher weighted uplift; then id.
///
/// A subset that holds the prerequisites of all its steps is placed in the same order: whether a step may be placed
/// depends on what comes before it only, so leaving out others never turns two steps around.
pub(super) fn placement_order<'s>(
    steps: &[&'s Step],
    inputs: &Inputs,
    yardstick: &Yardstick,
) -> Vec<&'s Step> {
    let mut open: Vec<&Step> = steps.to_vec();
    open.sort_by(|a, b| {
        priority(a, inputs, yardstick)
            .cmp(&priority(b, inputs, yardstick))
            .then_with(|| a.id.cmp(&b.id))
    });
    open.dedup_by(|a, b| a.id == b.id);
    let mut waiting: BTreeSet<&str> = open.iter().map(|step| step.id.as_str()).collect();
    let mut order = Vec::new();
    let ready = |step: &Step, waiting: &BTreeSet<&str>| {
        !step
            .prerequisites
            .iter()
            .any(|before| waiting.contains(before.as_str()))
    };
    while let Some(next) = open.iter().position(|step| ready(step, &waiting)) {
        let step = open.remove(next);
        waiting.remove(step.id.as_str());
        order.push(step);
    }
    order
}

/// Smaller comes first. The uplift is compared in billionths, so that the order does not hang on the last bit.
#[expect(
    clippy::cast_possible_truncation,
    reason = "an uplift is at most a few hundred points"
)]
fn priority(step: &Step, inputs: &Inputs, yardstick: &Yardstick) -> (bool, u32, bool, i64) {
    let main = step.dimensions.first().map(String::as_str);
    let later = !main.is_some_and(|main| Yardstick::FIRST_DIMENSIONS.contains(&main));
    let uplift: f64 = step
        .uplift
        .iter()
        .map(|(dimension, points)| yardstick.weight(dimension) * points.expected())
        .sum();
    (
        !inputs.start_months.contains_key(&step.id),
        inputs.first_month(step),
        later,
        -(uplift * 1e9).round() as i64,
    )
}
