//! What a roadmap in work teaches the next plan: steps that are done are in place, measured objectives replace typical
//! baselines, and what finished steps really cost replaces the assumption about cost overruns.
//!
//! The delivery factor is the factor on all project cost that BUDGET.md §6 assumes (0.90, 1.00, 1.35). Each finished step
//! whose cost is known is one measurement of it: real cost divided by the cost that the library expects. Two or more of
//! them move and narrow the assumption as [`learning`](super::learning) says (conjugate update on the scale of logarithms,
//! because cost factors multiply). One alone does not tell how far they vary: the spread of the assumption itself is taken
//! as the known variance, so that the first weighs as much as the assumption ([`Observed::alone`] has the formula, its
//! source and a check by hand). Several that are alike still vary by [`LEAST_SPREAD`]. Once it was measured,
//! steps that are still ahead are expected to cost that much more or less ([`Inputs::cost_factor`]): budget, choice, net
//! present value and draws all know.
//!
//! How far the objectives of finished steps came moves and narrows the effects of their drivers, as
//! [`measured`](super::measured) says. What earlier roadmaps have taught stays: `inputs` are those of the roadmap, which
//! carry it.

use std::collections::BTreeMap;

use super::{
    Inputs, Plan, ThreePoint,
    inputs::limits,
    learning::{Observed, Scale, learn},
    measured,
    progress::{Standing, Status},
};

/// How far the cost of one step may lie from what it tells about the next, as a share (an assumption): steps that happen
/// to be alike make nothing certain, and what comes later can still be learned.
const LEAST_SPREAD: f64 = 0.05;

/// The inputs of the next plan with what the steps of this one taught. They are those of the plan itself, refreshed.
#[must_use]
pub fn carried(mut inputs: Inputs, plan: &Plan, standings: &BTreeMap<String, Standing>) -> Inputs {
    // What the plan expected has in it what was measured before it.
    let known = inputs.cost_factor();
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
        let expected = planned.cost.project_cost / known;
        match standing.cost {
            Some(cost) if is_done && expected > 0.0 => factors.push(cost / expected),
            _ => {}
        }
    }
    // A step in place is not a candidate any more, and nobody insists on it.
    inputs
        .mandatory
        .retain(|step| !inputs.in_place.contains(step));
    for (driver, measured) in measured::of_plan(plan, standings) {
        inputs
            .measured_effects
            .entry(driver)
            .and_modify(|before| *before = before.and(measured))
            .or_insert(measured);
    }
    let [low, likely, high] = inputs.delivery_factor;
    let assumed = ThreePoint { low, likely, high };
    let observed = match factors[..] {
        [one] => Observed::alone(one, assumed, inputs.delivery_results),
        _ => Observed::of(&factors),
    };
    if let Some(mut observed) = observed {
        let least = LEAST_SPREAD * observed.mean / (factors.len() as f64).sqrt();
        observed.standard_error = observed.standard_error.max(least);
        let learned = learn(assumed, observed, Scale::Log);
        // A cost that was typed in cents, or a free one, still makes a plan.
        inputs.delivery_factor = [learned.low, learned.likely, learned.high]
            .map(|factor| factor.clamp(limits::FACTOR.least, limits::FACTOR.most));
        let results = u32::try_from(factors.len()).unwrap_or(u32::MAX);
        inputs.delivery_results = inputs.delivery_results.saturating_add(results).min(1_000);
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
        next(inputs(), news)
    }

    /// What the next plan begins with after one of these inputs.
    fn next(inputs: Inputs, news: &[(&str, News)]) -> Inputs {
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
    }

    #[test]
    fn one_real_cost_weighs_as_much_as_the_assumption() {
        let found = after(&[("VOI-S1", done(1.30 * expected("VOI-S1")))]);
        assert_eq!(found.delivery_results, 1);
        // The same as by hand in `learning`.
        let factor = found.cost_factor();
        assert!((factor - 1.163_687).abs() < 1e-5, "{factor}");
        let [low, _, high] = found.delivery_factor;
        assert!(high - low < 1.35 - 0.90, "{low} {high}");
        // One more of the next generation moves it less, and one as expected pulls it back.
        let second = next(found.clone(), &[("LEA-S1", done(expected("LEA-S1")))]);
        assert_eq!(second.delivery_results, 2);
        assert!((1.04..factor).contains(&second.cost_factor()));
        // Somebody who is certain of the cost stays so.
        let certain = Inputs {
            delivery_factor: [1.0; 3],
            ..inputs()
        };
        let still = next(certain, &[("VOI-S1", done(1.30 * expected("VOI-S1")))]);
        assert!((still.cost_factor() - 1.0).abs() < 1e-12);
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
    fn real_costs_are_in_the_base_case_of_what_is_still_ahead() {
        let overrun = [
            ("VOI-S1", done(1.30 * expected("VOI-S1"))),
            ("LEA-S1", done(1.20 * expected("LEA-S1"))),
        ];
        let mut found = after(&overrun);
        assert_eq!(found.delivery_results, 2);
        let factor = found.cost_factor();
        assert!((1.20..1.30).contains(&factor), "{factor}");
        let plan = |inputs: &Inputs| {
            Plan::make(inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap()
        };
        let after = plan(&found);
        // Only what is ahead is in it, and dearer by as much.
        assert_eq!(after.selected, ["DIR-S1"]);
        let cost = expected("DIR-S1");
        assert!((after.project_cost - factor * cost).abs() < 1e-6);
        found.delivery_results = 0;
        let without = plan(&found);
        assert!((without.project_cost - cost).abs() < 1e-6);
        assert!(after.base_case.npv < without.base_case.npv);
        assert!(after.capacity_used["program_lead"] > without.capacity_used["program_lead"]);
    }

    #[test]
    fn three_generations_learn_on_and_forget_nothing() {
        let measured = |step: &str, cost: f64| {
            let known = Library::builtin().step(step).unwrap();
            let news = News {
                measured: Some(f64::midpoint(known.kpi.baseline, known.kpi.target)),
                ..done(cost)
            };
            (step.to_owned(), news)
        };
        let generation = |inputs: Inputs, steps: &[&str], over: f64| {
            let news: Vec<(String, News)> = steps
                .iter()
                .map(|step| measured(step, over * expected(step)))
                .collect();
            let news: Vec<(&str, News)> = news
                .iter()
                .map(|(step, news)| (step.as_str(), news.clone()))
                .collect();
            next(inputs, &news)
        };
        let wide = Inputs {
            candidates: Some(
                ["VOI-S1", "LEA-S1", "DIR-S1", "TRU-S2", "WAY-S1"]
                    .map(String::from)
                    .into(),
            ),
            measured_baselines: BTreeMap::new(),
            ..inputs()
        };
        let second = generation(wide, &["VOI-S1", "LEA-S1"], 1.25);
        // As dear as the library says, once what was measured is in the plan: the factor falls back a little.
        let third = generation(second.clone(), &["DIR-S1", "TRU-S2"], 1.0);
        for step in ["VOI-S1", "LEA-S1", "DIR-S1", "TRU-S2"] {
            assert!(third.in_place.contains(&step.to_owned()), "{step}");
            assert!(third.measured_baselines.contains_key(step), "{step}");
        }
        assert!(third.mandatory.is_empty(), "{:?}", third.mandatory);
        assert_eq!(third.delivery_results, 4);
        assert!(third.cost_factor() < second.cost_factor());
        for (driver, before) in &second.measured_effects {
            assert!(third.measured_effects[driver].results >= before.results);
        }
        let results = |of: &Inputs| -> u32 {
            let measured = of.measured_effects.values();
            measured.map(|measured| measured.results).sum()
        };
        assert!(results(&third) > results(&second));
        let plan = Plan::make(&third, Library::builtin(), &Yardstick::builtin(), &[]).unwrap();
        assert_eq!(plan.selected, ["WAY-S1"]);
    }

    #[test]
    fn an_absurd_cost_still_makes_inputs_that_can_be_read() {
        for cost in [1e-6, 1e12] {
            let both = [("VOI-S1", done(cost)), ("LEA-S1", done(cost))];
            for news in [&both[..], &both[..1]] {
                let found = after(news);
                let written = serde_json::to_string(&found).unwrap();
                assert_eq!(Inputs::from_json(&written), Ok(found));
            }
        }
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
