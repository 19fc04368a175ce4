use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::Value;

use super::{
    candidates::{candidates, fit},
    cost::StepCost,
    inputs::{Mark, MaxParallel},
    levers::{Commitment, Confirmed, Gate, levers},
    library::Sources,
    money::Cents,
    plan::{BudgetFit, PlanFault},
    schedule::schedule,
    step::{Horizon, LegalCheck, Population, Scope},
    *,
};
use crate::{
    confidentiality::{Atoms, Contract, release_plan::Mode},
    instrument::{Instrument, ItemKind},
    language::Language,
    maturity::{Level, Model},
    organization::{DepartmentRow, Tree},
    published::{Bootstrap, Precision, Published, Request, Weighing, publish},
    scoring::responses::Answers,
    sheet::Sheet,
};

/// Inputs and deterministic results of the worked example, as its reference script wrote them.
const WORKED_EXAMPLE: &str = include_str!("worked-example.json");
const EXAMPLE_INPUTS: &str = include_str!("../../steps/inputs-example.toml");

fn worked_example() -> (Inputs, Value) {
    let document: Value = serde_json::from_str(WORKED_EXAMPLE).unwrap();
    let inputs = Inputs::from_json(&document["inputs"].to_string()).unwrap();
    (inputs, document["results"].clone())
}

fn plan(inputs: &Inputs) -> Plan {
    Plan::make(inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap()
}

fn faults(inputs: &Inputs) -> Vec<PlanFault> {
    Plan::make(inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap_err()
}

/// The worked example with the steps that its portfolio chose.
fn chosen() -> (Inputs, Value) {
    let (mut inputs, results) = worked_example();
    inputs.candidates = serde_json::from_value(results["selected"].clone()).unwrap();
    inputs.choice = inputs::Choice::Listed;
    (inputs, results)
}

/// Every number and text of `expected` is in `found`; numbers within a cent, or a millionth for points and shares.
fn check(path: &str, found: &Value, expected: &Value) {
    match expected {
        Value::Object(members) => {
            for (key, value) in members {
                check(&format!("{path}.{key}"), &found[key], value);
            }
        }
        Value::Array(items) => {
            assert_eq!(found.as_array().map(Vec::len), Some(items.len()), "{path}");
            for (place, item) in items.iter().enumerate() {
                check(&format!("{path}[{place}]"), &found[place], item);
            }
        }
        Value::Number(number) => {
            let expected = number.as_f64().unwrap();
            let found = found
                .as_f64()
                .unwrap_or_else(|| panic!("{path} is not a number: {found}"));
            let money = ["cost", "npv", "benefit"]
                .iter()
                .any(|word| path.contains(word));
            let tolerance = if money { 0.01 } else { 1e-6 };
            assert!(
                (found - expected).abs() <= tolerance,
                "{path}: {found}, expected {expected}"
            );
        }
        other => assert_eq!(found, other, "{path}"),
    }
}

/// The worked example with everything that is foreseen for it.
fn foreseen(inputs: &Inputs) -> Plan {
    let mut made = plan(inputs);
    let mut last = None;
    made.foresee(
        inputs,
        Library::builtin(),
        &Yardstick::builtin(),
        &mut |stage, done, all| {
            assert!(done <= all);
            last = Some(stage);
        },
    )
    .unwrap();
    assert_eq!(last, Some(plan::Stage::Scenarios));
    made
}

#[test]
fn the_worked_example_holds_to_the_cent() {
    let (mut inputs, results) = worked_example();
    let scenarios = results["scenarios"].as_object().unwrap();
    inputs.scenarios = scenarios
        .iter()
        .map(|(name, of)| scenarios::ScenarioInput {
            name: name.clone(),
            budget: of["budget"].as_f64().unwrap(),
            return_floor: of["return_floor"].as_f64(),
        })
        .collect();
    let found = serde_json::to_value(foreseen(&inputs)).unwrap();
    for (key, expected) in results.as_object().unwrap() {
        // Draws have tolerances of their own; they are compared where they are made.
        if key.starts_with("monte_carlo") {
            assert!(found[key].is_object(), "{key}");
        } else {
            check(key, &found[key], expected);
        }
    }
    let names: Vec<_> = found["scenarios"].as_object().unwrap().keys().collect();
    assert_eq!(names.len(), 5);
}

#[test]
fn a_step_starts_in_the_month_that_was_asked_for_unless_something_holds_it() {
    let (mut inputs, _) = chosen();
    let before = plan(&inputs).schedule;
    assert_eq!((before["VAL-S4"], before["VOI-S1"]), ((7, 10), (1, 3)));
    inputs.start_months = [("VAL-S4".to_owned(), 3), ("VOI-S1".to_owned(), 5)].into();
    let made = plan(&inputs);
    assert_eq!(made.schedule["VAL-S4"], (3, 6), "earlier than its horizon");
    assert_eq!(made.schedule["VOI-S1"], (5, 7), "later than its horizon");
    let step = |id: &str| made.steps.iter().find(|step| step.id == id).unwrap();
    assert_eq!(step("VAL-S4").horizon, Horizon::Now);
    assert!(!step("VAL-S4").moved_by_load && !step("VOI-S1").moved_by_load);
    for planned in &made.steps {
        assert!(planned.kpi_month >= planned.end, "{planned:?}");
        for before in &planned.follows {
            assert!(made.schedule[before].1 < planned.start, "{planned:?}");
        }
    }
    // Asked before what it needs, a step waits for it.
    let (id, needs) = Library::builtin()
        .steps()
        .iter()
        .find_map(|step| Some((step.id.clone(), step.prerequisites.first()?.clone())))
        .unwrap();
    inputs.candidates = Some(vec![id.clone()]);
    inputs.start_months = [(id.clone(), 1), (needs.clone(), 4)].into();
    let made = plan(&inputs);
    assert_eq!(made.schedule[&needs].0, 4);
    assert_eq!(made.schedule[&id].0, made.schedule[&needs].1 + 1);
}

#[test]
fn a_search_plans_with_the_months_that_were_asked_for() {
    let (mut inputs, _) = worked_example();
    inputs.start_months = [("VAL-S4".to_owned(), 40), ("LEA-S1".to_owned(), 9)].into();
    inputs.mandatory.push("VAL-S4".to_owned());
    let mut search = Plan::search(&inputs, Library::builtin(), &Yardstick::builtin())
        .unwrap()
        .unwrap();
    let _ = search.step(u64::MAX / 2);
    let best = search.outcome(0).best.unwrap();
    let made = plan(&inputs);
    assert_eq!(made.schedule["VAL-S4"].0, 40);
    assert_eq!(made.selected, best.steps);
    assert!(
        (made.base_case.npv - best.npv).abs() < 0.01,
        "one schedule for both"
    );
}

#[test]
fn months_nobody_can_start_in_and_steps_nobody_knows_are_named() {
    for (line, words) in [
        (
            "start_months = { \"VOI-S1\" = 0 }",
            "`start_months.VOI-S1` is 0",
        ),
        (
            "start_months = { \"VOI-S1\" = 61 }",
            "`start_months.VOI-S1` is 61",
        ),
        (
            "start_months = { \"VOI-S0\" = 3 }",
            "there is no step `VOI-S0`",
        ),
    ] {
        let faults =
            Inputs::from_toml_for(line, Library::builtin(), &Yardstick::builtin()).unwrap_err();
        assert!(
            faults.iter().any(|fault| fault.found.contains(words)),
            "{faults:?}"
        );
    }
}

#[test]
fn three_budgets_lie_around_one() {
    let around = scenarios::ScenarioInput::around(450_400.0);
    let told: Vec<_> = around
        .iter()
        .map(|of| (of.name.as_str(), of.budget, of.return_floor))
        .collect();
    assert_eq!(
        told,
        [
            ("lean", 270_000.0, None),
            ("balanced", 450_400.0, None),
            ("ambitious", 676_000.0, None)
        ]
    );
}

#[test]
fn beside_listed_steps_stands_what_a_search_would_choose() {
    let (example, results) = worked_example();
    let listed = Inputs {
        candidates: Some(vec!["VOI-S1".to_owned(), "TOO-S3".to_owned()]),
        choice: inputs::Choice::Listed,
        ..example.clone()
    };
    let mut made = plan(&listed);
    made.seek(&example, Library::builtin(), &Yardstick::builtin())
        .unwrap();
    let sought = made.sought.clone().unwrap();
    let selected: Vec<String> = serde_json::from_value(results["selected"].clone()).unwrap();
    assert_eq!(sought.best.unwrap().steps, selected);
    assert!(sought.search.proved && sought.conflict.is_none());
    assert!(sought.left_out.iter().any(|left| left.step == "REC-S2"));
    // Nothing is sought without a budget, nor beside a plan that was searched itself.
    let no_budget = Inputs {
        budget: None,
        ..example.clone()
    };
    made.seek(&no_budget, Library::builtin(), &Yardstick::builtin())
        .unwrap();
    assert_eq!(made.sought, None);
    let mut searched = plan(&example);
    searched
        .seek(&example, Library::builtin(), &Yardstick::builtin())
        .unwrap();
    assert_eq!(searched.sought, None);
    // Limits that no set can meet are told as such.
    let nothing = Inputs {
        budget: Some(1.0),
        ..example
    };
    made.seek(&nothing, Library::builtin(), &Yardstick::builtin())
        .unwrap();
    let sought = made.sought.unwrap();
    assert!(sought.best.is_none() && sought.conflict.is_some());
}

#[test]
fn listed_steps_have_the_same_figures_without_a_search() {
    let (inputs, results) = chosen();
    let made = plan(&inputs);
    assert_eq!(made.search, None);
    let found = serde_json::to_value(made).unwrap();
    check("base_case", &found["base_case"], &results["base_case"]);
    check("schedule", &found["schedule"], &results["schedule"]);
}

#[test]
fn plans_of_before_the_search_still_read() {
    let (inputs, _) = chosen();
    let mut document = serde_json::to_value(plan(&inputs)).unwrap();
    for key in [
        "search",
        "next_best",
        "conflict",
        "left_out",
        "tornado",
        "scenarios",
    ] {
        assert!(
            document.get(key).is_none(),
            "{key} is left out where it is empty"
        );
    }
    document["steps"].as_array_mut().unwrap().truncate(2);
    let read: Plan = serde_json::from_value(document).unwrap();
    assert!(read.monte_carlo_pert.is_none() && read.scenarios.is_empty());
}

#[test]
fn limits_that_no_set_meets_are_told_and_the_plan_is_there_to_look_at() {
    let (mut inputs, _) = worked_example();
    inputs.budget = Some(30_000.0);
    let made = plan(&inputs);
    let told = made.conflict.as_ref().unwrap().to_string();
    assert!(told.contains("VOI-S1 always in"), "{told}");
    assert!(matches!(made.budget_fit, BudgetFit::Beyond { .. }));
    assert!(made.selected.contains(&"VOI-S1".to_owned()));
}

#[test]
fn every_candidate_of_the_worked_example_has_its_figures() {
    let (inputs, results) = worked_example();
    let found = serde_json::to_value(plan(&inputs)).unwrap();
    check(
        "per_initiative",
        &found["per_initiative"],
        &results["per_initiative"],
    );
}

#[test]
fn the_example_file_is_the_worked_example() {
    let inputs = Inputs::from_toml(EXAMPLE_INPUTS).unwrap();
    let (expected, results) = worked_example();
    let found = serde_json::to_value(plan(&inputs)).unwrap();
    check("base_case", &found["base_case"], &results["base_case"]);
    let same = Inputs {
        organization: expected.organization.clone(),
        start_month: None,
        future_sentence: None,
        sponsors: vec![],
        owners: BTreeMap::new(),
        strategy_links: BTreeMap::new(),
        start_months: BTreeMap::new(),
        target_scores: BTreeMap::new(),
        measured_baselines: BTreeMap::new(),
        measured_effects: BTreeMap::new(),
        vote_bonus: BTreeMap::new(),
        scenarios: vec![],
        budget_levels: vec![],
        ..inputs
    };
    assert_eq!(same, expected);
}

#[test]
fn a_plan_survives_its_own_file() {
    let before = foreseen(&Inputs::from_toml(EXAMPLE_INPUTS).unwrap());
    let after: Plan = serde_json::from_str(&serde_json::to_string(&before).unwrap()).unwrap();
    assert_eq!(after, before);
}

#[test]
fn salaries_and_rates_have_the_published_defaults() {
    let inputs = Inputs::default();
    assert!((inputs.salary() - 59_680.0).abs() < 1e-9);
    assert_eq!(inputs.day_rate("consultant"), Some(1250.0));
    assert_eq!(inputs.day_rate("juggler"), None);
}

#[test]
fn what_the_client_does_not_know_is_not_counted_and_named() {
    let (mut inputs, _) = chosen();
    inputs.voluntary_turnover_rate = None;
    inputs.partner_revenue_per_year = None;
    let base = plan(&inputs).base_case;
    let named: Vec<_> = base
        .not_counted
        .iter()
        .map(|driver| driver.name())
        .collect();
    assert_eq!(named, ["retention", "partner_revenue"]);
    assert!(!base.yearly_benefit_at_horizon.contains_key("retention/all"));
    assert!(
        base.yearly_benefit_at_horizon
            .contains_key("time_saved/all")
    );
}

#[test]
fn the_cash_view_keeps_a_salary_that_follows_from_the_hourly_cost() {
    let (mut inputs, _) = chosen();
    inputs.salary_cost_per_year = Some(inputs.loaded_hourly_cost * 1600.0);
    let named = plan(&inputs).base_case.cash_view;
    inputs.salary_cost_per_year = None;
    assert_eq!(plan(&inputs).base_case.cash_view, named);
}

// ---------------------------------------------------------------- the library

#[test]
fn every_text_of_every_step_is_there_in_every_language() {
    let library = Library::builtin();
    assert_eq!(library.steps().len(), 38);
    for step in library.steps() {
        let texts = &step.texts;
        for language in Language::ALL {
            let all = [
                &texts.title,
                &texts.description,
                &texts.owner_role,
                &texts.encouragement,
                &texts.encouragement_example,
                &texts.commitment,
                &texts.commitment_example,
                &texts.kpi_name,
                &texts.kpi_unit,
                &texts.what_stays,
                &texts.strategy_link,
            ];
            for text in all.into_iter().chain(texts.value.values()) {
                let found = text.get(language.code());
                assert!(
                    found.is_some_and(|text| !text.trim().is_empty()),
                    "{} {language}",
                    step.id
                );
            }
            assert!(
                texts.strategy_link.text(language).contains("{goal}"),
                "{} {language}",
                step.id
            );
        }
        assert!(
            texts.value.len() >= 2,
            "{}: value for two constituents at least",
            step.id
        );
    }
}

#[test]
fn a_broken_library_names_file_and_line_of_every_fault() {
    let builtin = Sources::builtin();
    let library = builtin
        .library
        .replace("prerequisites = [\"OUT-S1\"]", "prerequisites = [\"OUT-S9\"]")
        .replace("roles = { consultant = 0.35, program_lead = 0.25, dept_manager = 0.20, ambassador = 0.20 }", "roles = { consultant = 0.35 }");
    let german = builtin.german.replace("[\"VOI-S1\"]", "[\"VOI-S77\"]");
    let faults = Library::parse(&Sources {
        library: &library,
        german: &german,
        ..builtin
    })
    .unwrap_err();
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    let line_of =
        |source: &str, text: &str| 1 + source.lines().position(|line| line.contains(text)).unwrap();
    let expected = [
        format!(
            "library.toml, line {}: `OUT-S1`: the roles sum to 0.35",
            line_of(&library, "id = \"OUT-S1\"")
        ),
        format!(
            "library.toml, line {}: `OUT-S2`: there is no step `OUT-S9`",
            line_of(&library, "id = \"OUT-S2\"")
        ),
        format!(
            "library.toml, line {}: step `VOI-S1` has no texts in texts/de.toml",
            line_of(&library, "id = \"VOI-S1\"")
        ),
        format!(
            "texts/de.toml, line {}: there is no step `VOI-S77`",
            line_of(&german, "VOI-S77")
        ),
    ];
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for (told, expected) in told.iter().zip(&expected) {
        assert!(told.starts_with(expected), "{told}\n{expected}");
    }
}

#[test]
fn steps_that_need_each_other_are_refused() {
    let builtin = Sources::builtin();
    let place = builtin.library.find("id = \"OUT-S1\"").unwrap();
    let (head, tail) = builtin.library.split_at(place);
    let library = format!(
        "{head}{}",
        tail.replacen("prerequisites = []", "prerequisites = [\"OUT-S2\"]", 1)
    );
    let faults = Library::parse(&Sources {
        library: &library,
        ..builtin
    })
    .unwrap_err();
    assert!(
        faults
            .iter()
            .any(|fault| fault.to_string().contains("`OUT-S1` needs itself")),
        "{faults:?}"
    );
}

// ---------------------------------------------------------------- inputs

#[test]
fn unknown_keys_are_named_with_their_line() {
    let faults = Inputs::from_toml("budget = 1\nbugdet = 2\n").unwrap_err();
    assert_eq!(faults[0].line, 2);
    assert!(faults[0].found.contains("bugdet"), "{:?}", faults[0]);
    let faults = Inputs::from_json("{\n \"max_parallel\": {\n  \"evryone\": 2 } }").unwrap_err();
    assert_eq!(faults[0].line, 3);
    assert!(faults[0].found.contains("evryone"), "{:?}", faults[0]);
}

#[test]
fn all_faults_of_the_inputs_are_told_together() {
    let source = "budget = -1\nreadiness = 161\nvoluntary_turnover_rate = 13\ndelivery_factor = [1.2, 1.0, 1.35]\n\
                  start_month = \"2027-01\"\n[scope_headcount]\nall = 0\n[departments]\nSales = 0\n[max_parallel]\neveryone = 0\n";
    let faults = Inputs::from_toml(source).unwrap_err();
    let told: Vec<_> = faults
        .iter()
        .map(|fault| (fault.line, fault.found.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (1, "`budget` is -1"),
            (2, "`readiness` is 161"),
            (3, "`voluntary_turnover_rate` is 13"),
            (4, "`delivery_factor` is 1.2, 1, 1.35"),
            (7, "`scope_headcount.all` is 0"),
            (8, "department `Sales` has no people"),
            (10, "`max_parallel.everyone` is 0"),
        ]
    );
    let faults = Inputs::from_toml("start_month = \"March 2027\"").unwrap_err();
    assert!(
        faults[0]
            .found
            .contains("write year and month like 2027-03"),
        "{:?}",
        faults[0]
    );
}

#[test]
fn limits_and_relations_are_held_with_a_reason() {
    let told = |source: &str| -> Vec<String> {
        let faults = Inputs::from_toml(source).err().unwrap_or_default();
        faults.into_iter().map(|fault| fault.found).collect()
    };
    for (source, found) in [
        (
            "delivery_factor = [0.9, 1.0, 1e308]",
            "`delivery_factor` is 0.9, 1, 1000000",
        ),
        (
            "delivery_factor = [0.0, 1.0, 1.2]",
            "`delivery_factor` is 0, 1, 1.2",
        ),
        ("max_gain_points = 101", "`max_gain_points` is 101"),
        (
            "[target_scores]\nvoice = 100.5",
            "the target of `voice` is 100.5",
        ),
        (
            "replacement_cost_share = 21",
            "`replacement_cost_share` is 21",
        ),
        (
            "lowest_dimensions_served = 11",
            "`lowest_dimensions_served` is 11",
        ),
        ("delivery_results = 1001", "`delivery_results` is 1001"),
        ("[caps]\nretention = 20", "the cap of `retention` is 20"),
        (
            "[caps]\ntime_saved = 3000",
            "the cap of `time_saved` is 3000",
        ),
        (
            "[capacity_days]\nprogram_lead = 1e9",
            "the capacity of `program_lead` is 1000000000",
        ),
        (
            "max_parallel.managers = 101",
            "`max_parallel.managers` is 101",
        ),
        (
            "[scope_headcount]\nsales = 12\ncustomer_facing = 11",
            "`scope_headcount.sales` is larger than `scope_headcount.customer_facing`",
        ),
        (
            "departments.A = 7\ndepartments.B = 4\nscope_headcount.all = 10",
            "the departments have 11 people, and `scope_headcount.all` is 10",
        ),
        (
            "cost_per_self_help_contact = 8",
            "`cost_per_self_help_contact` is larger than `cost_per_assisted_contact`",
        ),
        (
            "adoption_bounds = [0.9, 0.3]",
            "the first of `adoption_bounds` is larger than the second",
        ),
    ] {
        let told = told(source);
        assert_eq!(told.len(), 1, "{source}: {told:?}");
        assert!(told[0].starts_with(found), "{source}: {told:?}");
    }
    for source in [
        "[caps]\nretention = 0.2\ntime_saved = 45",
        "departments.A = 7\nscope_headcount.all = 7\nscope_headcount.sales = 3",
        "delivery_factor = [1.0, 1.0, 1.0]\nadoption_bounds = [0.5, 0.5]",
    ] {
        assert_eq!(told(source), [""; 0], "{source}");
    }
}

#[test]
fn absurd_figures_are_refused_with_what_to_check() {
    let source = "loaded_hourly_cost = 3730000\nbudget = 1e15\nreturn_floor = nan\ndraws = 0\n\
                  scenarios = [{ name = \"lean\", budget = 1 }, { name = \"lean\", budget = -1 }]\n\
                  [day_rates]\nconsultant = 125000000\n[vote_bonus]\nVOI-S1 = 0.5\n";
    let faults = Inputs::from_toml(source).unwrap_err();
    let told: Vec<_> = faults
        .iter()
        .map(|fault| (fault.line, fault.found.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (1, "`loaded_hourly_cost` is 3730000, more than 10000"),
            (2, "`budget` is 1000000000000000, more than 1000000000000"),
            (3, "`return_floor` is not an amount"),
            (4, "`draws` is 0"),
            (5, "scenario `lean` is there twice"),
            (5, "the budget of scenario `lean` is -1"),
            (
                6,
                "the day rate of `consultant` is 125000000, more than 100000"
            ),
            (8, "the bonus of `VOI-S1` is 0.5"),
        ]
    );
}

#[test]
fn wrong_names_are_told_with_everything_else() {
    let source = "budget = -1\nexcluded = [\"VAL-S98\"]\nreadiness = 300\n";
    let told: Vec<_> = Inputs::from_toml_for(source, Library::builtin(), &Yardstick::builtin())
        .unwrap_err()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        told,
        [
            "line 1: `budget` is -1. Write an amount of 0 or more",
            "line 2: `excluded`: there is no step `VAL-S98`. Correct the id",
            "line 3: `readiness` is 300. Write points from 0 to 100",
        ]
    );
}

#[test]
fn faults_of_a_plan_know_their_line() {
    let source = "readiness = 61\ncandidates = [\n  \"VOI-S1\",\n  \"VAL-S99\",\n]\nexcluded = [\"VAL-S98\"]\n\
                  [scores]\nmood = 50\n[day_rates]\njuggler = 900\n";
    let inputs = Inputs::from_toml(source).unwrap();
    let lines: Vec<_> = faults(&inputs)
        .iter()
        .map(|fault| fault.line(source))
        .collect();
    assert_eq!(lines, [Some(4), Some(6), Some(8), Some(10)]);
    assert_eq!(PlanFault::NoScores.line(source), None);
}

#[test]
fn months_count_on_over_the_years() {
    let start: inputs::Month = "2027-11".parse().unwrap();
    assert_eq!(start.of_roadmap(1).to_string(), "2027-11");
    assert_eq!(start.of_roadmap(3).to_string(), "2028-01");
    assert_eq!(start.of_roadmap(27).to_string(), "2030-01");
    for bad in ["2027-13", "2027-0", "27-01", "2027/01", "2027-+1"] {
        assert!(bad.parse::<inputs::Month>().is_err(), "{bad}");
    }
}

#[test]
fn a_plan_says_everything_that_is_missing_at_once() {
    let (mut inputs, _) = chosen();
    inputs.scope_headcount.remove(&Scope::Managers);
    inputs.departments.clear();
    let told: Vec<String> = faults(&inputs).iter().map(ToString::to_string).collect();
    assert!(
        told.iter()
            .any(|fault| fault.contains("`scope_headcount.managers` is missing; `LEA-S1`")),
        "{told:?}"
    );
    assert!(
        told.iter()
            .any(|fault| fault.contains("`departments` is missing")),
        "{told:?}"
    );

    let (mut inputs, _) = chosen();
    inputs.excluded.push("VAL-S99".into());
    inputs.day_rates.insert("juggler".into(), 900.0);
    inputs.scores.insert("mood".into(), 50.0);
    inputs.target_scores.insert("air".into(), 50.0);
    assert_eq!(
        faults(&inputs),
        [
            PlanFault::UnknownStep {
                key: "excluded",
                step: "VAL-S99".into()
            },
            PlanFault::UnknownDimension {
                key: "scores",
                dimension: "mood".into()
            },
            PlanFault::UnknownDimension {
                key: "target_scores",
                dimension: "air".into()
            },
            PlanFault::UnknownRole {
                key: "day_rates",
                role: "juggler".into()
            },
        ]
    );
    assert_eq!(
        faults(&Inputs::default()),
        [PlanFault::NoScores, PlanFault::NoReadiness]
    );
}

// ---------------------------------------------------------------- choice

#[test]
fn a_dimension_is_to_come_where_the_client_says_else_to_its_next_level() {
    let (mut inputs, _) = chosen();
    inputs.target_scores = [("voice".to_owned(), 60.0), ("trust".to_owned(), 40.0)].into();
    inputs.scores.insert("tools".to_owned(), 50.0);
    inputs.scores.insert("ways".to_owned(), 88.0);
    let made = plan(&inputs);
    let target = |id: &str| {
        let dimension = made.dimensions.iter().find(|of| of.id == id).unwrap();
        dimension.target.map(|target| (target.points, target.mark))
    };
    assert_eq!(target("voice"), Some((60.0, Mark::Client)));
    // Less than today is the client's to say.
    assert_eq!(target("trust"), Some((40.0, Mark::Client)));
    assert_eq!(target("outlook"), Some((50.0, Mark::Assumption)));
    // A score that stands on a cut has reached that level.
    assert_eq!(target("tools"), Some((65.0, Mark::Assumption)));
    assert_eq!(target("ways"), None, "there is no level above the highest");
    let (without, _) = chosen();
    let cost = plan(&without).project_cost;
    assert!(
        (made.project_cost - cost).abs() < 1e-9,
        "a wish costs nothing"
    );
}

#[test]
fn prerequisites_are_pulled_in_with_the_reason() {
    let (mut inputs, _) = chosen();
    inputs.candidates = Some(vec!["VAL-S4".into()]);
    let made = plan(&inputs);
    assert_eq!(made.selected, ["VAL-S1", "VAL-S4", "VOI-S1"]);
    let pulled = made.steps.iter().find(|step| step.id == "VAL-S1").unwrap();
    assert!(
        pulled.reasons.contains(&Reason::Prerequisite {
            of: "VAL-S4".into()
        }),
        "{:?}",
        pulled.reasons
    );
    let always = made.steps.iter().find(|step| step.id == "VOI-S1").unwrap();
    assert_eq!(always.reasons[0], Reason::Always);

    inputs.in_place.push("VAL-S1".into());
    assert_eq!(plan(&inputs).selected, ["VAL-S4", "VOI-S1"]);
}

#[test]
fn excluded_steps_stay_out_and_block_what_needs_them() {
    let (mut inputs, _) = chosen();
    inputs.excluded = vec!["OUT-S1".into()];
    assert!(!plan(&inputs).selected.contains(&"OUT-S1".to_owned()));
    inputs.excluded = vec!["VAL-S1".into()];
    assert_eq!(
        faults(&inputs),
        ["VAL-S2", "VAL-S4"].map(|step| PlanFault::NeedsExcluded {
            step: step.into(),
            needs: "VAL-S1".into()
        })
    );
}

#[test]
fn a_budget_is_met_or_missed_in_data() {
    let (mut inputs, _) = chosen();
    assert!(
        matches!(plan(&inputs).budget_fit, BudgetFit::Within { left, .. } if (left - 33_616.92).abs() < 0.01)
    );
    inputs.budget = Some(400_000.0);
    assert!(
        matches!(plan(&inputs).budget_fit, BudgetFit::Beyond { missing, .. } if (missing - 16_383.08).abs() < 0.01)
    );
    inputs.budget = None;
    assert_eq!(plan(&inputs).budget_fit, BudgetFit::NoBudget);
    inputs.capacity_days = BTreeMap::from([("program_lead".to_owned(), 50.0)]);
    assert_eq!(plan(&inputs).capacity_exceeded, ["program_lead"]);
}

#[test]
fn without_a_list_the_scores_choose_within_the_budget() {
    let (mut inputs, _) = worked_example();
    inputs.candidates = None;
    let made = plan(&inputs);
    assert!(made.selected.contains(&"VOI-S1".to_owned()));
    assert!(made.project_cost <= 450_000.0, "{}", made.project_cost);
    assert!(made.selected.len() >= 8, "{:?}", made.selected);
    for step in &made.steps {
        assert!(!step.reasons.is_empty(), "{}: no reason", step.id);
    }
    inputs.excluded = vec!["LEA-S1".into()];
    let without = plan(&inputs);
    for needs_it in ["LEA-S1", "CON-S2"] {
        assert!(
            !without.selected.contains(&needs_it.to_owned()),
            "{needs_it}"
        );
    }
}

#[test]
fn fit_follows_the_levels() {
    let step = Library::builtin().step("OUT-S2").unwrap();
    let fits: Vec<f64> = (1..=5)
        .map(|level| fit(step, Level::try_from(level).unwrap()))
        .collect();
    assert_eq!(fits, [0.5, 1.0, 1.0, 0.0, 0.0]);
}

fn department(readiness: f64, score: f64) -> Situation {
    let yardstick = Yardstick::builtin();
    Situation {
        code: "OPS".into(),
        name: "Operations".into(),
        scores: yardstick
            .dimensions
            .iter()
            .map(|(id, _)| (id.clone(), score))
            .collect(),
        readiness: Some(readiness),
    }
}

#[test]
fn where_readiness_is_low_the_first_step_comes_from_voice_trust_or_leadership() {
    let (mut inputs, _) = worked_example();
    let library = Library::builtin();
    // Without the step that is always there, the rule has to do the work.
    inputs.mandatory.clear();
    for score in [10.0, 40.0, 55.0, 70.0] {
        let found = candidates(
            &department(59.0, score),
            &inputs,
            library,
            &Yardstick::builtin(),
        );
        let first = found.first_step.expect("there is a first step");
        let main = library.step(&first).unwrap().dimensions[0].as_str();
        assert!(
            Yardstick::FIRST_DIMENSIONS.contains(&main),
            "{first} at {score}"
        );
        let why = &found
            .candidates
            .iter()
            .find(|one| one.step == first)
            .unwrap()
            .reasons[0];
        assert_eq!(
            *why,
            Reason::FirstStep {
                readiness: 59.0,
                needed: 60.0
            }
        );
    }
    let ready = candidates(
        &department(75.0, 40.0),
        &inputs,
        library,
        &Yardstick::builtin(),
    );
    let told = |reason: &Reason| matches!(reason, Reason::FirstStep { .. });
    assert!(
        !ready
            .candidates
            .iter()
            .flat_map(|one| &one.reasons)
            .any(told)
    );
}

#[test]
fn listening_is_always_a_candidate_unless_it_is_in_place() {
    let (mut inputs, _) = worked_example();
    let high = department(80.0, 90.0);
    let of = |inputs: &Inputs| {
        candidates(&high, inputs, Library::builtin(), &Yardstick::builtin()).candidates
    };
    let listening = of(&inputs)
        .into_iter()
        .find(|one| one.step == "VOI-S1")
        .unwrap();
    assert_eq!(listening.reasons, [Reason::Always]);
    inputs.in_place.push("VOI-S1".into());
    assert!(of(&inputs).iter().all(|one| one.step != "VOI-S1"));
}

#[test]
fn a_reason_says_dimension_score_level_and_range() {
    let (inputs, _) = worked_example();
    let found = candidates(
        &department(70.0, 41.0),
        &inputs,
        Library::builtin(),
        &Yardstick::builtin(),
    );
    let step = found
        .candidates
        .iter()
        .find(|one| one.step == "OUT-S1")
        .unwrap();
    let level = |level: u8| Level::try_from(level).unwrap();
    assert_eq!(
        step.reasons[0],
        Reason::Dimension {
            dimension: "outlook".into(),
            score: 41.0,
            level: level(2),
            from_level: level(1),
            to_level: level(3),
            fit: 1.0,
        }
    );
}

// ---------------------------------------------------------------- levers

#[test]
fn commitments_stay_off_below_their_gate() {
    let (mut inputs, _) = chosen();
    inputs.readiness = Some(49.9);
    for step in plan(&inputs).steps {
        assert_eq!(
            step.levers.commitment,
            Commitment::Off {
                readiness: 49.9,
                needed: 50.0
            },
            "{}",
            step.id
        );
        assert_eq!(step.levers.commitment_from(), None);
    }
    inputs.readiness = Some(50.0);
    assert!(
        plan(&inputs)
            .steps
            .iter()
            .all(|step| step.levers.commitment_from().is_some())
    );
}

#[test]
fn a_commitment_waits_for_encouragement_checks_and_fairness_in_this_order() {
    let step = Library::builtin().step("REC-S2").unwrap();
    let found = levers(step, (7, 9), 61.0, 50.0, &Confirmed::default());
    assert_eq!(found.encouragement_by, 9);
    let Commitment::Planned { from, after } = &found.commitment else {
        panic!("{found:?}")
    };
    assert_eq!(*from, 10);
    let legal = step.checks.iter().map(|check| Gate::Legal(*check));
    let expected: Vec<_> = [Gate::EncouragementDelivered]
        .into_iter()
        .chain(legal)
        .chain([Gate::FairnessCheck])
        .collect();
    assert_eq!(*after, expected);
    assert!(expected.contains(&Gate::Legal(LegalCheck::PayRules)));

    let all = Confirmed {
        encouragement: Some(11),
        checks: step.checks.iter().copied().collect(),
        fairness: true,
    };
    assert_eq!(
        levers(step, (7, 9), 61.0, 50.0, &all).commitment,
        Commitment::Open { from: 12 }
    );
}

#[test]
fn cents_round_to_the_nearest_and_print_as_money() {
    assert_eq!(Cents::from_amount(416_383.083_333), Cents(41_638_308));
    assert_eq!(Cents(-5).to_string(), "-0.05");
    assert_eq!(Cents(123_456).to_string(), "1234.56");
    assert_eq!(Cents::from_amount(f64::NAN), Cents(0));
}

// ---------------------------------------------------------------- from a result

/// Sales (12) with its Field team (8), Operations (30), Legal (3, too small to show); everybody answers, Operations low.
fn published() -> Published {
    let rows = [
        ("SAL", None, 4),
        ("FLD", Some("SAL"), 8),
        ("OPS", None, 30),
        ("LEG", None, 3),
    ];
    let rows = rows.map(|(code, parent, headcount)| DepartmentRow {
        code: code.to_owned(),
        name: format!("Department {code}"),
        parent: parent.map(str::to_owned),
        headcount,
    });
    let tree = Tree::new(rows.to_vec()).unwrap();
    let core = Instrument::core();
    let sheet = |raw: &str| {
        let fields: Vec<_> = core
            .items
            .iter()
            .filter(|item| item.show_if.is_none() && matches!(item.kind, ItemKind::Scale(_)))
            .map(|item| (item.id.as_str(), if item.reverse { "3" } else { raw }))
            .collect();
        Sheet::from_fields(core, fields, &BTreeMap::new()).unwrap()
    };
    let (low, high) = (sheet("2"), sheet("4"));
    let sheets: Vec<(usize, &Sheet)> = tree
        .departments()
        .iter()
        .enumerate()
        .flat_map(|(place, department)| {
            let sheet = if department.code == "OPS" {
                &low
            } else {
                &high
            };
            (0..department.direct).map(move |_| (place, sheet))
        })
        .collect();
    publish(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::File,
        instrument: core,
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: true,
        atoms: &Atoms::single(&tree),
        reach: None,
        answers: &Answers::of(core, sheets),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision: Precision::Calculator,
        comments: None,
        bootstrap: Bootstrap::None,
    })
    .unwrap()
}

#[test]
fn a_result_fills_what_the_inputs_leave_open() {
    let published = published();
    let inputs = Inputs::default().completed_from(&published);
    assert_eq!(inputs.organization, "Brightwater");
    assert_eq!(inputs.people(Scope::All), Some(45.0));
    let own: Vec<_> = inputs.departments.values().copied().collect();
    assert_eq!(
        own.iter().sum::<u32>(),
        45,
        "everybody once: {:?}",
        inputs.departments
    );
    assert_eq!(inputs.scores.len(), 10);
    assert!(inputs.readiness.is_some());

    let mine = Inputs {
        organization: "Mine".into(),
        readiness: Some(70.0),
        ..Inputs::default()
    };
    let kept = mine.completed_from(&published);
    assert_eq!(
        (kept.organization.as_str(), kept.readiness),
        ("Mine", Some(70.0))
    );
}

#[test]
fn departments_that_are_not_shown_get_no_candidates() {
    let published = published();
    let shown = Situation::of_departments(&published);
    let codes: BTreeSet<_> = shown
        .iter()
        .map(|situation| situation.code.as_str())
        .collect();
    assert!(
        codes.contains("OPS") && !codes.contains("LEG") && !codes.contains("~other"),
        "{codes:?}"
    );

    let mut inputs = Inputs::default().completed_from(&published);
    inputs.scope_headcount.insert(Scope::Managers, 4);
    let yardstick = Yardstick::from(&published.model);
    let plan = Plan::make(&inputs, Library::builtin(), &yardstick, &shown).unwrap();
    assert_eq!(plan.departments.len(), shown.len());
    let operations = plan
        .departments
        .iter()
        .find(|department| department.code == "OPS")
        .unwrap();
    let first = Library::builtin()
        .step(operations.first_step.as_deref().unwrap())
        .unwrap();
    assert!(operations.readiness.unwrap() < 60.0);
    assert!(
        Yardstick::FIRST_DIMENSIONS.contains(&first.dimensions[0].as_str()),
        "{}",
        first.id
    );
    // Nobody is said to face customers or partners here, so no step is for them.
    for step in plan
        .steps
        .iter()
        .filter_map(|step| Library::builtin().step(&step.id))
    {
        assert!(
            matches!(step.scope, Scope::All | Scope::Managers),
            "{}",
            step.id
        );
    }
    assert!(
        !serde_json::to_string(&plan).unwrap().contains("LEG"),
        "nothing of the hidden department"
    );
}

// ---------------------------------------------------------------- laws

fn some_steps() -> impl Strategy<Value = Vec<&'static Step>> {
    let library = Library::builtin();
    prop::collection::btree_set(0..library.steps().len(), 1..20).prop_map(move |places| {
        places
            .into_iter()
            .map(|place| &library.steps()[place])
            .collect()
    })
}

fn some_months() -> impl Strategy<Value = BTreeMap<String, u32>> {
    let steps = Library::builtin().steps();
    prop::collection::btree_map(0..steps.len(), 1_u32..=inputs::LAST_START, 0..4).prop_map(
        |asked| {
            asked
                .into_iter()
                .map(|(place, month)| (steps[place].id.clone(), month))
                .collect()
        },
    )
}

fn some_limits() -> impl Strategy<Value = MaxParallel> {
    [1_u32..4, 1_u32..5, 1_u32..5, 1_u32..5].prop_map(
        |[everyone, managers, customer_facing, partner_facing]| MaxParallel {
            everyone,
            managers,
            customer_facing,
            partner_facing,
        },
    )
}

proptest! {
    #[test]
    fn a_schedule_keeps_limits_horizons_asked_months_and_order(steps in some_steps(), limits in some_limits(), asked in some_months()) {
        let inputs = Inputs { max_parallel: limits, start_months: asked, ..Inputs::default() };
        let placed = schedule(&steps, &inputs, &Yardstick::builtin());
        prop_assert_eq!(placed.len(), steps.len());
        for step in &steps {
            let (start, end) = placed[&step.id];
            let first = inputs.start_months.get(&step.id).copied();
            prop_assert!(start >= first.unwrap_or(step.horizon.first_month()));
            prop_assert_eq!(end - start + 1, step.duration_months);
            for before in step.prerequisites.iter().filter_map(|before| placed.get(before)) {
                prop_assert!(before.1 < start, "{} before {}", before.1, step.id);
            }
        }
        for month in load::load(&steps, &placed) {
            for population in Population::ALL {
                prop_assert!(month.steps_at_once[&population] <= limits.of(population), "{month:?}");
            }
        }
    }

    #[test]
    fn the_order_in_which_steps_are_given_does_not_matter(steps in some_steps(), limits in some_limits(), asked in some_months()) {
        let mut turned = steps.clone();
        turned.reverse();
        let yardstick = Yardstick::builtin();
        let inputs = Inputs { max_parallel: limits, start_months: asked, ..Inputs::default() };
        prop_assert_eq!(schedule(&steps, &inputs, &yardstick), schedule(&turned, &inputs, &yardstick));
    }

    #[test]
    fn a_commitment_is_never_before_its_encouragement(steps in some_steps(), readiness in 0.0..100.0, delivered in prop::option::of(1_u32..40)) {
        let placed = schedule(&steps, &Inputs::default(), &Yardstick::builtin());
        for step in steps {
            let confirmed = Confirmed { encouragement: delivered, ..Confirmed::default() };
            let levers = levers(step, placed[&step.id], readiness, 50.0, &confirmed);
            match levers.commitment_from() {
                Some(from) => {
                    prop_assert!(readiness >= 50.0);
                    prop_assert!(from > delivered.unwrap_or(levers.encouragement_by));
                }
                None => prop_assert!(readiness < 50.0),
            }
        }
    }

    #[test]
    fn cost_grows_with_people_and_departments(place in 0_usize..38, people in 1_u32..5_000, more in 1_u32..5_000, departments in 1_usize..30) {
        let step = &Library::builtin().steps()[place];
        let inputs = |people: u32, departments: usize| Inputs {
            scope_headcount: Scope::ALL.into_iter().map(|scope| (scope, people)).collect(),
            departments: (0..departments).map(|number| (format!("D{number}"), 1)).collect(),
            ..Inputs::default()
        };
        let small = StepCost::expected(step, &inputs(people, departments)).unwrap();
        let large = StepCost::expected(step, &inputs(people + more, departments + 1)).unwrap();
        prop_assert!(large.project_cost >= small.project_cost);
        prop_assert!(large.participants_cost >= small.participants_cost);
        prop_assert!(large.run_cost_per_month >= small.run_cost_per_month);
    }
}

proptest! {
    // Each case is a search.
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn a_plan_holds_what_it_promises(places in prop::collection::btree_set(0_usize..38, 1..12), readiness in 0.0..100.0, budget in 0.0..900_000.0) {
        let library = Library::builtin();
        let (mut inputs, _) = worked_example();
        inputs.candidates = Some(places.into_iter().map(|place| library.steps()[place].id.clone()).collect());
        inputs.choice = inputs::Choice::Listed;
        inputs.readiness = Some(readiness);
        inputs.budget = Some(budget);
        let made = plan(&inputs);
        let chosen: BTreeSet<_> = made.selected.iter().collect();
        for step in made.selected.iter().filter_map(|id| library.step(id)) {
            prop_assert!(step.prerequisites.iter().all(|before| chosen.contains(before)));
        }
        for dimension in &made.dimensions {
            prop_assert!(dimension.gain <= inputs.max_gain_points && dimension.expected <= 100.0);
        }
        for step in &made.steps {
            prop_assert_eq!(step.horizon, Horizon::of_month(step.start));
            prop_assert!(!step.reasons.is_empty());
        }
        prop_assert_eq!(made.project_cost <= budget, matches!(made.budget_fit, BudgetFit::Within { .. }));

        // Where nobody chose, the budget is kept.
        inputs.candidates = None;
        let plain = plan(&inputs);
        let always = plain.per_initiative["VOI-S1"].project_cost;
        prop_assert!(plain.project_cost <= budget.max(always) + 1e-6);
    }
}
