//! What became of a published roadmap: news in the order it came, and where each step stands after it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    PlannedStep, Step,
    agreement::Agreement,
    learning::reached,
    levers::{Confirmed, Levers, levers},
    step::{Kpi, LegalCheck},
};
use crate::trend::Day;

/// Where a step stands: the words that people who asked for something read.
pub use crate::voice::heard::Status;

/// One piece of news about a step. What it does not tell stays as it was.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct News {
    /// Where it stands now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// What was measured of its objective, in the objective's unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measured: Option<f64>,
    /// Project cost so far, all in all, in the currency of the plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<f64>,
    /// Month of the roadmap in which the encouragement was delivered and confirmed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encouragement: Option<u32>,
    /// Checks that were done.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<LegalCheck>,
    /// People were asked whether it is fair, and it is.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub fairness: bool,
    /// A line for the readers of the roadmap.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl News {
    /// Whether it tells nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// News of a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Id of the step.
    pub step: String,
    /// The day it was noted.
    pub day: Day,
    /// What was told.
    pub news: News,
}

/// Where a step stands after all news.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Its status.
    pub status: Status,
    /// What was measured last, and when.
    pub measured: Option<(Day, f64)>,
    /// How much of the way to its target that is: 1 is all of it.
    pub reached: Option<f64>,
    /// Project cost so far.
    pub cost: Option<f64>,
    /// Checks that are done.
    pub checks: BTreeSet<LegalCheck>,
    /// Encouragement and commitment with what has been confirmed.
    pub levers: Levers,
    /// The last line for readers.
    pub note: Option<String>,
    /// The day of the last news.
    pub last: Option<Day>,
}

/// What readiness does to commitments.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ground {
    /// Readiness of the plan, in points.
    pub readiness: f64,
    /// Readiness from which commitments may be agreed.
    pub gate: f64,
}

/// Where a step of a plan stands after these entries, which come in the order they were noted.
pub fn standing<'e>(
    planned: &PlannedStep,
    step: &Step,
    agreement: &Agreement,
    ground: Ground,
    entries: impl IntoIterator<Item = &'e Entry>,
) -> Standing {
    let mut confirmed = Confirmed {
        checks: agreement.done(&planned.id),
        ..Confirmed::default()
    };
    let mut status = Status::Planned;
    let (mut measured, mut cost, mut note, mut last) = (None, None, None, None);
    for entry in entries {
        if entry.step != planned.id {
            continue;
        }
        let news = &entry.news;
        status = news.status.unwrap_or(status);
        measured = news.measured.map(|value| (entry.day, value)).or(measured);
        cost = news.cost.or(cost);
        confirmed.encouragement = news.encouragement.or(confirmed.encouragement);
        confirmed.checks.extend(news.checks.iter().copied());
        confirmed.fairness |= news.fairness;
        if !news.note.is_empty() {
            note = Some(news.note.clone());
        }
        last = Some(entry.day);
    }
    let kpi = Kpi {
        baseline: planned.kpi_baseline,
        target: planned.kpi_target,
        ..step.kpi
    };
    Standing {
        status,
        measured,
        reached: measured.and_then(|(_, value)| reached(&kpi, value)),
        cost,
        levers: levers(
            step,
            (planned.start, planned.end),
            ground.readiness,
            ground.gate,
            &confirmed,
        ),
        checks: confirmed.checks,
        note,
        last,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roadmap::{Inputs, Library, Plan, Yardstick, inputs::Choice, levers::Commitment};

    const EXAMPLE: &str = include_str!("../../steps/inputs-example.toml");

    fn planned() -> PlannedStep {
        let inputs = Inputs {
            candidates: Some(vec!["VOI-S1".to_owned()]),
            choice: Choice::Listed,
            budget: None,
            ..Inputs::from_toml(EXAMPLE).unwrap()
        };
        let plan = Plan::make(&inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap();
        plan.steps[0].clone()
    }

    fn entry(step: &str, day: &str, news: News) -> Entry {
        Entry {
            step: step.to_owned(),
            day: day.parse().unwrap(),
            news,
        }
    }

    fn stand(entries: &[Entry]) -> Standing {
        let step = Library::builtin().step("VOI-S1").unwrap();
        let ground = Ground {
            readiness: 61.0,
            gate: 50.0,
        };
        standing(&planned(), step, &Agreement::default(), ground, entries)
    }

    #[test]
    fn without_news_a_step_is_planned() {
        let found = stand(&[]);
        assert_eq!(found.status, Status::Planned);
        assert_eq!((found.measured, found.cost, found.last), (None, None, None));
    }

    #[test]
    fn later_news_wins_and_what_it_does_not_tell_stays() {
        let planned = planned();
        let half = f64::midpoint(planned.kpi_baseline, planned.kpi_target);
        let found = stand(&[
            entry(
                "VOI-S1",
                "2027-02-01",
                News {
                    status: Some(Status::InWork),
                    measured: Some(half),
                    note: "The first replies are out".to_owned(),
                    ..News::default()
                },
            ),
            entry(
                "LEA-S1",
                "2027-02-02",
                News {
                    status: Some(Status::NotNow),
                    ..News::default()
                },
            ),
            entry(
                "VOI-S1",
                "2027-03-01",
                News {
                    status: Some(Status::Done),
                    cost: Some(12_000.0),
                    ..News::default()
                },
            ),
        ]);
        assert_eq!(found.status, Status::Done);
        assert_eq!(found.measured, Some(("2027-02-01".parse().unwrap(), half)));
        assert!((found.reached.unwrap() - 0.5).abs() < 1e-12);
        assert_eq!(found.cost, Some(12_000.0));
        assert_eq!(found.note.as_deref(), Some("The first replies are out"));
        assert_eq!(found.last, "2027-03-01".parse().ok());
    }

    #[test]
    fn a_commitment_opens_once_everything_before_it_is_confirmed() {
        let step = Library::builtin().step("VOI-S1").unwrap();
        let mut entries = vec![entry(
            "VOI-S1",
            "2027-02-01",
            News {
                encouragement: Some(4),
                checks: step.checks.clone(),
                ..News::default()
            },
        )];
        assert!(matches!(
            stand(&entries).levers.commitment,
            Commitment::Planned { from: 5, .. }
        ));
        entries.push(entry(
            "VOI-S1",
            "2027-05-01",
            News {
                fairness: true,
                ..News::default()
            },
        ));
        assert_eq!(
            stand(&entries).levers.commitment,
            Commitment::Open { from: 5 }
        );
    }
}
