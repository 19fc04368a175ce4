//! How much a roadmap asks of people, month by month.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Step, schedule::Schedule, step::Population};

/// What one month asks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MonthLoad {
    /// Month of the roadmap, from 1.
    pub month: u32,
    /// Steps at once that reach a population.
    pub steps_at_once: BTreeMap<Population, u32>,
    /// Hours that a person of a population gives, spread evenly over each step's months.
    pub hours_per_person: BTreeMap<Population, f64>,
}

/// The load of every month from the first to the end of the last step.
pub fn load(steps: &[&Step], schedule: &Schedule) -> Vec<MonthLoad> {
    let last = schedule.values().map(|(_, end)| *end).max().unwrap_or(0);
    (1..=last)
        .map(|month| {
            let mut load = MonthLoad {
                month,
                steps_at_once: Population::ALL.into_iter().map(|of| (of, 0)).collect(),
                hours_per_person: Population::ALL.into_iter().map(|of| (of, 0.0)).collect(),
            };
            for step in steps {
                let Some((start, end)) = schedule.get(&step.id) else {
                    continue;
                };
                if !(*start..=*end).contains(&month) {
                    continue;
                }
                let hours = step.participant_hours.expected() / f64::from(end - start + 1);
                for population in step.scope.reaches() {
                    *load.steps_at_once.entry(*population).or_default() += 1;
                    *load.hours_per_person.entry(*population).or_default() += hours;
                }
            }
            load
        })
        .collect()
}
