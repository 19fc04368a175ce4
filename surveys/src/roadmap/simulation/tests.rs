use serde_json::Value;

use super::*;
use crate::roadmap::{Library, Yardstick, schedule::schedule};

const WORKED_EXAMPLE: &str = include_str!("../worked-example.json");

fn chosen() -> (Inputs, Vec<&'static Step>, Value) {
    let document: Value = serde_json::from_str(WORKED_EXAMPLE).unwrap();
    let inputs = Inputs::from_json(&document["inputs"].to_string()).unwrap();
    let results = document["results"].clone();
    let steps = results["selected"].as_array().unwrap();
    let steps = steps
        .iter()
        .filter_map(|id| Library::builtin().step(id.as_str().unwrap()))
        .collect();
    (inputs, steps, results)
}

fn simulated(inputs: &Inputs, steps: &[&Step], distribution: Distribution) -> MonteCarlo {
    let placed = schedule(steps, inputs, &Yardstick::builtin());
    let adoption = inputs.adoption().unwrap();
    let mut simulation = Simulation::new(steps, &placed, inputs, adoption, distribution).unwrap();
    assert!(simulation.step(u32::MAX));
    simulation.result().unwrap()
}

#[test]
fn triangular_draws_are_those_of_the_worked_example() {
    let (inputs, steps, results) = chosen();
    let found = simulated(&inputs, &steps, Distribution::Triangular);
    let found = serde_json::to_value(&found).unwrap();
    let expected = &results["monte_carlo_triangular_splitmix64"];
    let close = |path: &str, found: &Value, expected: &Value| {
        let (found, expected) = (found.as_f64().unwrap(), expected.as_f64().unwrap());
        let off = (found - expected).abs() / expected.abs().max(1e-9);
        assert!(off <= 1e-6, "{path}: {found}, expected {expected}");
    };
    for (key, expected) in expected.as_object().unwrap() {
        match expected.as_object() {
            Some(parts) => {
                for (part, value) in parts {
                    close(&format!("{key}.{part}"), &found[key][part], value);
                }
            }
            None => close(key, &found[key], expected),
        }
    }
}

#[test]
fn pert_draws_lie_within_the_tolerances_of_the_worked_example() {
    let (inputs, steps, results) = chosen();
    let found = simulated(&inputs, &steps, Distribution::Pert);
    let expected = &results["monte_carlo_pert"];
    let number = |key: &str, part: &str| expected[key][part].as_f64().unwrap();
    for (key, spread) in [("project", found.project), ("full", found.full)] {
        for (part, value, tolerance) in [
            ("p10", spread.p10, 0.015),
            ("p50", spread.p50, 0.015),
            ("p80", spread.p80, 0.015),
            ("p90", spread.p90, 0.015),
            ("mean", spread.mean, 0.01),
        ] {
            let off = value / number(key, part) - 1.0;
            assert!(off.abs() <= tolerance, "{key}.{part}: {value}");
        }
    }
    for (part, value) in [
        ("p10", found.npv.p10),
        ("p50", found.npv.p50),
        ("p80", found.npv.p80),
        ("p90", found.npv.p90),
    ] {
        assert!(
            (value - number("npv", part)).abs() <= 15_000.0,
            "npv.{part}: {value}"
        );
    }
    for (key, value) in [
        ("probability_npv_positive", found.probability_npv_positive),
        (
            "probability_within_budget",
            found.probability_within_budget.unwrap(),
        ),
        (
            "probability_no_payback_in_horizon",
            found.probability_no_payback_in_horizon,
        ),
    ] {
        let expected = expected[key].as_f64().unwrap();
        assert!((value - expected).abs() <= 0.02, "{key}: {value}");
    }
}

#[test]
fn without_spread_every_draw_is_the_base_case() {
    let (mut inputs, steps, results) = chosen();
    inputs.adoption_spread = [0.0, 0.0];
    inputs.delivery_factor = [1.0, 1.0, 1.0];
    inputs.draws = 3;
    let certain: Vec<Step> = steps
        .iter()
        .map(|step| {
            let mut step = (*step).clone();
            for of in [
                &mut step.effort_days,
                &mut step.external_cost,
                &mut step.run_cost_per_year,
            ] {
                let expected = of.value().expected();
                (of.low, of.likely, of.high) = (expected, expected, expected);
            }
            let hours = step.participant_hours.expected();
            step.participant_hours = ThreePoint {
                low: hours,
                likely: hours,
                high: hours,
            };
            for of in &mut step.benefits {
                let expected = of.effect().expected();
                (of.low, of.likely, of.high) = (expected, expected, expected);
            }
            step
        })
        .collect();
    let certain: Vec<&Step> = certain.iter().collect();
    for distribution in [Distribution::Pert, Distribution::Triangular] {
        let found = simulated(&inputs, &certain, distribution);
        let base = &results["base_case"];
        let number = |key: &str| base[key].as_f64().unwrap();
        for value in [found.npv.p10, found.npv.p90, found.npv.mean] {
            assert!((value - number("npv")).abs() < 0.01, "{value}");
        }
        assert!((found.full.p50 - number("full_cost_to_horizon")).abs() < 0.01);
        assert!((found.payback.p50 - number("payback_month")).abs() < 1e-9);
        let last = found.running_net.p50.last().unwrap();
        let net = number("benefit_to_horizon") - number("full_cost_to_horizon");
        assert!((last - net).abs() < 0.01, "{last} {net}");
    }
}

#[test]
fn slices_and_seeds_decide_alone() {
    let (mut inputs, steps, _) = chosen();
    inputs.draws = 500;
    let placed = schedule(&steps, &inputs, &Yardstick::builtin());
    let new = |inputs: &Inputs| {
        Simulation::new(&steps, &placed, inputs, 0.61, Distribution::Pert).unwrap()
    };
    let mut sliced = new(&inputs);
    while !sliced.step(7) {}
    assert_eq!(sliced.progress(), (500, 500));
    let whole = simulated(&inputs, &steps, Distribution::Pert);
    assert_eq!(sliced.result().unwrap(), whole);
    inputs.seed += 1;
    assert_ne!(simulated(&inputs, &steps, Distribution::Pert), whole);
    assert_eq!(new(&inputs).result(), None);
}
