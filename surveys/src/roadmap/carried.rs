//! What a roadmap in work teaches the next plan: steps that are done are in place, measured objectives replace typical
//! baselines, and what finished steps really cost replaces the assumption about cost overruns.
//!
//! The delivery factor is the factor on all project cost that BUDGET.md §6 assumes (0.90, 1.00, 1.35). Each finished step
//! whose cost is known is one measurement of it: real cost divided by expected cost. Two or more of them move and narrow
//! the assumption as [`learning`](super::learning) says (conjugate update on the scale of logarithms, because cost
//! factors multiply). One alone does not tell how far they vary, and changes nothing.
//!
//! How far the objectives of finished steps came moves and narrows the effects of their drivers, as
//! [`measured`](super::measured) says.

use std::collections::BTreeMap;

use super::{
    Inputs, Plan, ThreePoint,
    learning::{Observed, Scale, learn},
    measured,
    progress::{Standing, Status},
};

/// The inputs of the next plan with what the steps of this one taught.
#[must_use]
pub fn carried(mut inputs: Inputs, plan: &Plan, standings: &BTreeMap<String, Standing>) -> Inputs {
    let mut factors = Vec::new();
    for planned in &plan.steps {
        let Some(standing) = standings.get(&planned.id) else {
            continue;
        };
        let is_done = standing.status == Status::Done;
        if is_done && !inputs.in_place.contains(&planned.id) {
            inputs.in_place.push(planned.id.clone());
        }
        if let Some((_, measured)) = standing.measured {
            inputs
                .measured_baselines
                .insert(planned.id.clone(), measured);
        }
        let expected = planned.cost.project_cost;
        match standing.cost {
            Some(cost) if is_done && expected > 0.0 => factors.push(cost / expected),
            _ => {}
        }
    }
    // A step in place is not a candidate any more, and nobody insists on it.
    inputs
        .mandatory
        .retain(|step| !inputs.in_place.contains(step));
    inputs
        .measured_effects
        .extend(measured::of_plan(plan, standings));
    if let Some(observed) = Observed::of(&factors) {
        let [low, likely, high] = inputs.delivery_factor;
        let learned = learn(ThreePoint { low, likely, high }, observed, Scale::Log);
        inputs.delivery_factor = [learned.low, learned.likely, learned.high];
    }
    inputs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roadmap::{
        Library, Yardstick,
        agreement::Agreement,
        inputs::Choice,
        progress::{Entry, Ground, News, standing},
    };

    const EXAMPLE: &str = include_str!("../../steps/inputs-example.toml");

    fn inputs() -> Inputs {
        Inputs {
            candidates: Some(["VOI-S1", "LEA-S1", "DIR-S1"].map(String::from).into()),
            choice: Choice::Listed,
            budget: None,
            measured_effects: BTreeMap::new(),
            ..Inputs::from_toml(EXAMPLE).unwrap()
        }
    }

    fn after(news: &[(&str, News)]) -> Inputs {
        let inputs = inputs();
        let plan = Plan::make(&inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap();
        let entries: Vec<Entry> = news
            .iter()
            .map(|(step, news)| Entry {
                step: (*step).to_owned(),
                day: "2027-06-01".parse().unwrap(),
                news: news.clone(),
            })
            .collect();
        let ground = Ground {
            readiness: 61.0,
            gate: 50.0,
        };
        let standings = plan
            .steps
            .iter()
            .map(|planned| {
                let step = Library::builtin().step(&planned.id).unwrap();
                let found = standing(planned, step, &Agreement::default(), ground, &entries);
                (planned.id.clone(), found)
            })
            .collect();
        carried(inputs, &plan, &standings)
    }

    fn done(cost: f64) -> News {
        News {
            status: Some(Status::Done),
            cost: Some(cost),
            ..News::default()
        }
    }

    fn expected(step: &str) -> f64 {
        let inputs = inputs();
        let plan = Plan::make(&inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap();
        plan.per_initiative[step].project_cost
    }

    fn is_as_assumed(found: &Inputs) -> bool {
        let assumed = inputs().delivery_factor;
        let pairs = found.delivery_factor.iter().zip(assumed);
        pairs
            .into_iter()
            .all(|(is, was)| (is - was).abs() < f64::EPSILON)
    }

    #[test]
    fn without_news_the_inputs_stay() {
        assert_eq!(after(&[]), inputs());
    }

    #[test]
    fn a_done_step_is_in_place_and_nobody_insists_on_it() {
        let found = after(&[("VOI-S1", done(10_000.0))]);
        assert!(found.in_place.contains(&"VOI-S1".to_owned()));
        assert!(!found.mandatory.contains(&"VOI-S1".to_owned()));
        assert!(is_as_assumed(&found), "one cost tells no spread");
    }

    #[test]
    fn real_costs_narrow_the_range_and_pull_it_towards_them() {
        let found = after(&[
            ("VOI-S1", done(1.30 * expected("VOI-S1"))),
            ("LEA-S1", done(1.20 * expected("LEA-S1"))),
            ("DIR-S1", done(1.25 * expected("DIR-S1"))),
        ]);
        let [low, likely, high] = found.delivery_factor;
        assert!(low <= likely && likely <= high, "{low} {likely} {high}");
        assert!(high - low < 1.35 - 0.90, "{low} {high}");
        let mean = ThreePoint { low, likely, high }.expected();
        assert!((1.20..1.30).contains(&mean), "{mean}");
    }

    #[test]
    fn a_cost_of_a_step_in_work_is_not_final() {
        let in_work = |cost: f64| News {
            status: Some(Status::InWork),
            cost: Some(cost),
            ..News::default()
        };
        let found = after(&[("VOI-S1", in_work(1.0)), ("LEA-S1", in_work(1.0))]);
        assert!(is_as_assumed(&found));
    }

    #[test]
    fn what_a_finished_step_reached_is_read_for_its_drivers() {
        let step = Library::builtin().step("VOI-S1").unwrap();
        let plan = Plan::make(&inputs(), Library::builtin(), &Yardstick::builtin(), &[]).unwrap();
        let planned = plan.steps.iter().find(|of| of.id == step.id).unwrap();
        let half = f64::midpoint(planned.kpi_baseline, planned.kpi_target);
        let news = News {
            measured: Some(half),
            ..done(10_000.0)
        };
        let found = after(&[("VOI-S1", news.clone())]);
        let drivers: std::collections::BTreeSet<_> =
            step.benefits.iter().map(|of| of.driver).collect();
        assert!(!drivers.is_empty());
        assert_eq!(found.measured_effects.len(), drivers.len());
        for (driver, measured) in &found.measured_effects {
            assert!(drivers.contains(driver));
            assert_eq!(measured.results, 1);
            assert!((measured.factor - 0.5).abs() < 1e-9, "{measured:?}");
        }
        // In work, it may still come further.
        let in_work = News {
            status: Some(Status::InWork),
            ..news
        };
        assert!(after(&[("VOI-S1", in_work)]).measured_effects.is_empty());
    }

    #[test]
    fn a_measured_objective_is_the_next_baseline() {
        let news = News {
            measured: Some(44.0),
            ..News::default()
        };
        let found = after(&[("VOI-S1", news)]);
        let plan = Plan::make(&found, Library::builtin(), &Yardstick::builtin(), &[]).unwrap();
        let step = plan.steps.iter().find(|step| step.id == "VOI-S1").unwrap();
        assert!((step.kpi_baseline - 44.0).abs() < 1e-12);
    }
}
