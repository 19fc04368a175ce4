use std::collections::BTreeMap;

use good_lp::{Expression, ProblemVariables, Solution, SolverModel, Variable, microlp, variable};
use proptest::prelude::*;
use serde_json::Value;

use super::{
    ledger::Ledger,
    program::{CLOSE, Set, places},
    search::{Found, Goal, billionths, millionths},
    *,
};
use crate::roadmap::{
    Inputs, Library, Plan, Step, Yardstick,
    cashflow::{BaseCase, base_case},
    cost::StepCost,
    schedule::schedule,
    step::Scope,
};

const WORKED_EXAMPLE: &str = include_str!("../worked-example.json");

fn worked_example() -> (Inputs, Value) {
    let document: Value = serde_json::from_str(WORKED_EXAMPLE).unwrap();
    let inputs = Inputs::from_json(&document["inputs"].to_string()).unwrap();
    (inputs, document["results"].clone())
}

fn program(inputs: &Inputs) -> Program {
    let candidates = inputs.candidates.clone().unwrap_or_else(every_step);
    Program::of(
        &candidates,
        inputs,
        Library::builtin(),
        &Yardstick::builtin(),
    )
    .unwrap()
}

fn every_step() -> Vec<String> {
    let steps = Library::builtin().steps().iter();
    steps.map(|step| step.id.clone()).collect()
}

fn solved(inputs: &Inputs) -> Outcome {
    let mut search = Search::new(program(inputs));
    search.run();
    search.outcome(1_000_000)
}

/// The base case as plans make it, without any of the search's own arithmetic.
fn reference_case(ids: &[String], inputs: &Inputs) -> BaseCase {
    let library = Library::builtin();
    let costed: Vec<(&Step, StepCost)> = ids
        .iter()
        .filter_map(|id| library.step(id))
        .map(|step| (step, StepCost::expected(step, inputs).unwrap()))
        .collect();
    let steps: Vec<&Step> = costed.iter().map(|(step, _)| *step).collect();
    let schedule = schedule(&steps, inputs, &Yardstick::builtin());
    base_case(&costed, &schedule, inputs, inputs.adoption().unwrap())
}

/// The best two sets by looking at all of them, one after the other.
fn enumerated(program: &Program, inputs: &Inputs) -> Vec<Found> {
    let mut all: Vec<Found> = (0..1_u64 << program.len())
        .filter(|set| meets_limits(program, *set))
        .map(|set| Found {
            set,
            rank: billionths(program.objective(set)),
            cost: millionths(program.cost_of(set)),
            npv: 0.0,
        })
        .collect();
    all.sort_by(|a, b| {
        if a.ranks_before(b, program) {
            std::cmp::Ordering::Less
        } else {
            std::cmp::Ordering::Greater
        }
    });
    let floor = program.floor;
    all.into_iter()
        .filter(|found| {
            floor.is_none_or(|floor| {
                reference_case(&program.ids_of(found.set), inputs).npv >= floor - CLOSE
            })
        })
        .take(2)
        .collect()
}

/// Every limit but the floor, straight from its definition.
fn meets_limits(program: &Program, set: Set) -> bool {
    set & program.mandatory == program.mandatory
        && places(set).all(|step| program.before[step] & !set == 0)
        && program.served.iter().all(|(_, by)| by & set != 0)
        && program
            .budget
            .is_none_or(|budget| program.cost_of(set) <= budget + CLOSE)
        && (0..program.capacity.len())
            .all(|role| program.days_of(set, role) <= program.capacity[role] + CLOSE)
}

// ---------------------------------------------------------------- the worked example

#[test]
fn the_worked_example_chooses_the_same_steps() {
    let (inputs, results) = worked_example();
    let outcome = solved(&inputs);
    let best = outcome.best.unwrap();
    assert_eq!(
        serde_json::to_value(&best.steps).unwrap(),
        results["selected"]
    );
    assert!((best.objective - results["objective"].as_f64().unwrap()).abs() < 1e-6);
    assert!((best.project_cost - results["project_cost"].as_f64().unwrap()).abs() < 0.01);
    assert!((best.npv - results["base_case"]["npv"].as_f64().unwrap()).abs() < 0.01);
    for (dimension, gain) in &best.gain_by_dimension {
        let expected = results["gain_by_dimension"][dimension].as_f64().unwrap();
        assert!((gain - expected).abs() < 1e-6, "{dimension}: {gain}");
    }
    assert!(outcome.search.proved);
    assert_eq!(outcome.search.feasible, Some(1208));
    assert_eq!(outcome.search.tested, Some(1));
    assert_eq!(outcome.search.gap, Some(0.0));
    let next = outcome.next_best.unwrap();
    assert!(next.objective <= best.objective && next.steps != best.steps);
}

#[test]
fn all_five_scenarios_of_the_worked_example_hold() {
    let (inputs, results) = worked_example();
    for (name, expected) in results["scenarios"].as_object().unwrap() {
        let number = |key: &str| expected[key].as_f64().unwrap();
        let budget = number("budget");
        let scenario = Inputs {
            budget: Some(budget),
            return_floor: Some(number("return_floor")),
            capacity_days: inputs
                .capacity_days
                .iter()
                .map(|(role, days)| (role.clone(), days * f64::max(1.0, budget / 450_000.0)))
                .collect(),
            ..inputs.clone()
        };
        let outcome = solved(&scenario);
        let best = outcome.best.unwrap();
        assert_eq!(
            serde_json::to_value(&best.steps).unwrap(),
            expected["selected"],
            "{name}"
        );
        assert!(
            (best.objective - number("weighted_uplift")).abs() < 1e-6,
            "{name}"
        );
        assert!(
            (best.project_cost - number("project_cost")).abs() < 0.01,
            "{name}"
        );
        assert!((best.npv - number("npv")).abs() < 0.01, "{name}");
        let search = &expected["search"];
        assert_eq!(
            outcome.search.feasible,
            search["feasible"].as_u64(),
            "{name}"
        );
        assert_eq!(outcome.search.tested, search["tested"].as_u64(), "{name}");
    }
}

// ---------------------------------------------------------------- laws

/// A random choice among random steps, with every kind of limit.
fn some_inputs(most: usize) -> impl Strategy<Value = Inputs> {
    let ids = every_step();
    let n = ids.len();
    (
        prop::collection::btree_set(0..n, 1..=most),
        prop::collection::vec(15.0..85.0_f64, 10),
        20.0..100.0_f64,
        (
            40_000.0..1_200_000.0_f64,
            prop::option::of(-400_000.0..400_000.0_f64),
        ),
        (10.0..150.0_f64, 10.0..80.0_f64, 2.0..25.0_f64, 0_usize..4),
        (1_u32..4, 1_u32..4, prop::bool::ANY, prop::option::of(0..n)),
    )
        .prop_map(move |(chosen, scores, readiness, money, limits, more)| {
            let (mut inputs, _) = worked_example();
            inputs.candidates = Some(chosen.into_iter().map(|place| ids[place].clone()).collect());
            for (score, (_, value)) in scores.into_iter().zip(&mut inputs.scores) {
                // Whole scores meet each other and the limits of levels.
                *value = score.round();
            }
            inputs.readiness = Some(readiness);
            (inputs.budget, inputs.return_floor) = (Some(money.0), money.1);
            inputs.capacity_days = BTreeMap::from([
                ("program_lead".to_owned(), limits.0),
                ("hr_partner".to_owned(), limits.1),
            ]);
            inputs.max_gain_points = limits.2;
            inputs.lowest_dimensions_served = limits.3;
            inputs.max_parallel.everyone = more.0;
            inputs.max_parallel.managers = more.1;
            if more.2 {
                inputs.mandatory.clear();
            }
            inputs.excluded = more.3.map(|place| ids[place].clone()).into_iter().collect();
            inputs.mandatory.retain(|id| !inputs.excluded.contains(id));
            inputs
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn the_search_finds_what_looking_at_every_set_finds(inputs in some_inputs(9)) {
        let program = program(&inputs);
        prop_assume!(program.len() <= 13);
        let expected = enumerated(&program, &inputs);
        let mut search = Search::new(program);
        search.run();
        let sets = |found: &[Found]| found.iter().map(|found| search.program().ids_of(found.set)).collect::<Vec<_>>();
        prop_assert_eq!(sets(search.found()), sets(&expected));
    }

    #[test]
    fn the_ledger_agrees_with_the_base_case(inputs in some_inputs(30)) {
        let program = program(&inputs);
        let everything: Set = (0..program.len()).fold(0, |all, place| all | (1 << place));
        let mut ledger = Ledger::empty(&program.worth);
        for place in places(everything) {
            ledger.place(&program.worth, place);
        }
        let whole = reference_case(&program.ids_of(everything), &inputs).npv;
        prop_assert!((ledger.npv() - whole).abs() < 1e-4, "{} {whole}", ledger.npv());
        // Taking back and placing without every third gives the subset's own value, if nothing else needs them.
        for _ in places(everything) {
            ledger.take_back(&program.worth);
        }
        prop_assert!(ledger.npv().abs() < 1e-9);
        let mut some: Set = 0;
        for place in places(everything) {
            if place % 3 != 1 && program.before[place] & !some == 0 {
                some |= 1 << place;
                let start = ledger.start_of(&program.worth, place);
                let most = program.worth.most(place, start, start);
                prop_assert!(most <= program.worth.most_ever()[place] + 1e-9, "{} starts too late", program.ids[place]);
                let before = ledger.npv();
                ledger.place(&program.worth, place);
                prop_assert!(ledger.npv() - before <= most + 1e-6, "{} adds too much", program.ids[place]);
            }
        }
        let part = reference_case(&program.ids_of(some), &inputs).npv;
        prop_assert!((ledger.npv() - part).abs() < 1e-4, "{} {part}", ledger.npv());
    }

    #[test]
    fn slices_do_not_matter(inputs in some_inputs(12), slice in 1_u64..40) {
        let mut whole = Search::new(program(&inputs));
        whole.run();
        let mut sliced = Search::new(program(&inputs));
        let mut last_bound = f64::INFINITY;
        while let Progress::Running(status) = sliced.step(slice) {
            prop_assert!(status.bound <= last_bound + 1e-9, "the bound never grows");
            last_bound = status.bound;
            if let (Some(best), Some(found)) = (status.best, whole.status().best) {
                prop_assert!(best <= found + 1e-9 && found <= status.bound + 1e-9);
            }
        }
        prop_assert_eq!(whole.status(), sliced.status());
        prop_assert_eq!(whole.found(), sliced.found());
    }

    #[test]
    fn what_conflicts_really_does(inputs in some_inputs(10)) {
        let program = program(&inputs);
        let mut search = Search::with(program.clone(), Goal::Gain, 1);
        search.run();
        let found = conflict(&program, 1_000_000);
        prop_assert_eq!(found.is_none(), !search.found().is_empty());
        if let Some(conflict) = found {
            prop_assert!(!conflict.limits.is_empty() && !conflict.unproved);
        }
    }
}

#[test]
fn a_cut_off_search_tells_the_gap() {
    let (mut inputs, _) = worked_example();
    inputs.candidates = None;
    inputs.budget = Some(700_000.0);
    let mut search = Search::new(program(&inputs));
    let status = loop {
        let Progress::Running(status) = search.step(10) else {
            panic!("proved before anything could be told")
        };
        if status.best.is_some() {
            break status;
        }
    };
    let outcome = search.outcome(10);
    assert!(!outcome.search.proved);
    assert_eq!(
        outcome.search.feasible, None,
        "too many to count in 10 nodes"
    );
    let gap = status.gap().expect("a set was found on the way down");
    assert!(gap > 0.0);
    search.run();
    let best = search.status().best.unwrap();
    assert!(best <= status.bound + 1e-9 && best >= status.best.unwrap());
}

// ---------------------------------------------------------------- against another solver

/// The best gain by mixed-integer programming, without floor; the set is put back into every limit.
fn by_milp(program: &Program) -> Option<(f64, Set)> {
    let mut variables = ProblemVariables::new();
    let x: Vec<Variable> = (0..program.len())
        .map(|_| variables.add(variable().binary()))
        .collect();
    let y: Vec<Variable> = program
        .room
        .iter()
        .map(|room| variables.add(variable().min(0.0).max(*room)))
        .collect();
    let objective: Expression = y.iter().zip(&program.weights).map(|(y, w)| *y * *w).sum();
    let mut model = variables.maximise(objective).using(microlp);
    for (d, y) in y.iter().enumerate() {
        let sum: Expression = x.iter().zip(&program.uplift).map(|(x, u)| *x * u[d]).sum();
        model.add_constraint((sum - *y).geq(0.0));
    }
    if let Some(budget) = program.budget {
        let sum: Expression = x
            .iter()
            .zip(&program.cost)
            .map(|(x, c)| *x * (c / 1000.0))
            .sum();
        model.add_constraint(sum.leq(budget / 1000.0));
    }
    for (role, capacity) in program.capacity.iter().enumerate() {
        let sum: Expression = x.iter().zip(&program.days).map(|(x, d)| *x * d[role]).sum();
        model.add_constraint(sum.leq(*capacity));
    }
    for step in 0..program.len() {
        for before in places(program.before[step]) {
            model.add_constraint((x[step] - x[before]).leq(0.0));
        }
        if program.mandatory & (1 << step) != 0 {
            model.add_constraint(Expression::from(x[step]).geq(1.0));
        }
    }
    for (_, by) in &program.served {
        let sum: Expression = places(*by).map(|step| Expression::from(x[step])).sum();
        model.add_constraint(sum.geq(1.0));
    }
    let solution = model.solve().ok()?;
    let set = (0..program.len())
        .filter(|step| solution.value(x[*step]) > 0.5)
        .fold(0, |set, step| set | (1 << step));
    Some((program.objective(set), set))
}

#[test]
fn all_steps_with_all_limits_agree_with_another_solver() {
    let (base, _) = worked_example();
    for (number, budget) in [200_000.0, 450_000.0, 800_000.0, 1_300_000.0]
        .into_iter()
        .enumerate()
    {
        let mut inputs = Inputs {
            candidates: None,
            budget: Some(budget),
            return_floor: None,
            ..base.clone()
        };
        for days in inputs.capacity_days.values_mut() {
            *days *= budget / 450_000.0;
        }
        inputs.max_gain_points = [20.0, 12.0, 9.0, 20.0][number];
        let program = program(&inputs);
        assert_eq!(program.len(), 38);
        let (gain, set) = by_milp(&program).unwrap();
        assert!(
            meets_limits(&program, set),
            "what the other solver found at {budget}"
        );
        let best = solved(&inputs).best.unwrap();
        assert!(
            (best.objective - gain).abs() < 1e-6,
            "{budget}: {} {gain}",
            best.objective
        );
        let ours = best
            .steps
            .iter()
            .filter_map(|id| program.place(id))
            .fold(0, |set, place| set | (1 << place));
        assert!(meets_limits(&program, ours));
    }
}

// ---------------------------------------------------------------- what it would need

#[test]
fn what_was_left_out_of_the_worked_example_says_what_it_needs() {
    let (inputs, _) = worked_example();
    let program = program(&inputs);
    let best = solved(&inputs).best.unwrap().steps;
    let candidates = inputs.candidates.clone().unwrap();
    let told = needs(
        &program,
        &candidates,
        &best,
        &inputs,
        Library::builtin(),
        100_000,
    );
    let steps: Vec<_> = told.iter().map(|one| one.step.as_str()).collect();
    assert_eq!(steps, ["REC-S2", "TOO-S2", "WAY-S2"]);
    for one in &told {
        for way in &one.ways {
            let mut moved = inputs.clone();
            match way {
                Way::Budget { to, more } => {
                    assert!(*more > 0.0);
                    moved.budget = Some(*to);
                }
                Way::Capacity { role, to, .. } => {
                    moved.capacity_days.insert(role.clone(), *to);
                }
                Way::Floor { to } => moved.return_floor = Some(*to),
            }
            let with = solved(&moved).best.unwrap().steps;
            assert!(with.contains(&one.step), "{one:?} is not enough");
            if let Way::Budget { to, .. } = way {
                moved.budget = Some(to - 0.02);
                let without = solved(&moved).best.unwrap().steps;
                assert!(!without.contains(&one.step), "{one:?} is too much");
            }
        }
    }
    assert_eq!(told[0].brings, ["TOO-S2"]);
    assert!(
        matches!(told[0].ways.first(), Some(Way::Budget { .. })),
        "{told:#?}"
    );
}

#[test]
fn limits_reached_and_steps_not_wanted_are_told_as_such() {
    let (mut inputs, _) = worked_example();
    inputs.candidates = Some(
        ["TOO-S1", "TOO-S3", "VAL-S1", "VAL-S4", "VOI-S1", "OUT-S1"]
            .map(str::to_owned)
            .to_vec(),
    );
    inputs.max_gain_points = 4.0;
    inputs.lowest_dimensions_served = 0;
    inputs.return_floor = None;
    inputs.excluded = vec!["VAL-S1".to_owned()];
    inputs.scores.insert("tools".to_owned(), 47.0);
    let program = program(&inputs);
    let best = solved(&inputs).best.unwrap().steps;
    let told = needs(
        &program,
        inputs.candidates.as_ref().unwrap(),
        &best,
        &inputs,
        Library::builtin(),
        100_000,
    );
    let why = |id: &str| {
        told.iter()
            .find(|one| one.step == id)
            .map(|one| one.why.clone())
    };
    assert_eq!(why("VAL-S1"), Some(Why::Excluded));
    assert_eq!(
        why("VAL-S4"),
        Some(Why::NeedsExcluded {
            needs: "VAL-S1".to_owned()
        })
    );
    inputs.scores.insert("outlook".to_owned(), 75.0);
    inputs.scores.insert("voice".to_owned(), 75.0);
    let program = self::program(&inputs);
    let best = solved(&inputs).best.unwrap().steps;
    let told = needs(
        &program,
        &every_step(),
        &best,
        &inputs,
        Library::builtin(),
        100_000,
    );
    let outlook = told.iter().find(|one| one.step == "OUT-S1").unwrap();
    assert_eq!(outlook.why, Why::GivesNothing, "{told:#?}");
}

#[test]
fn a_choice_that_cannot_be_made_names_the_limits_that_conflict() {
    let (mut inputs, _) = worked_example();
    inputs.budget = Some(30_000.0);
    let told = conflict(&program(&inputs), 100_000).unwrap();
    let [
        Limit::Budget { needed, .. },
        Limit::Mandatory {
            steps,
            project_cost,
        },
    ] = &told.limits[..]
    else {
        panic!("{told:?}")
    };
    assert_eq!(steps, &["VOI-S1"]);
    assert!((needed.unwrap() - 37_952.0).abs() < 0.01 && (project_cost - 37_952.0).abs() < 0.01);
    assert_eq!(
        told.to_string(),
        "no set of steps meets these limits together: a budget of 30000.00 (at least 37952.00 is needed); \
         VOI-S1 always in, for 37952.00"
    );

    let (mut inputs, _) = worked_example();
    inputs.candidates = Some(vec!["TOO-S1".to_owned()]);
    let told = conflict(&program(&inputs), 100_000).unwrap();
    let [Limit::Served { dimension, by }] = &told.limits[..] else {
        panic!("{told:?}")
    };
    assert!(["recognition", "connection"].contains(&dimension.as_str()) && by.is_empty());

    let (mut inputs, _) = worked_example();
    inputs.return_floor = Some(5_000_000.0);
    let told = conflict(&program(&inputs), 1_000_000).unwrap();
    let [
        Limit::Floor {
            best: Some(best), ..
        },
    ] = &told.limits[..]
    else {
        panic!("{told:?}")
    };
    inputs.return_floor = None;
    inputs.budget = None;
    inputs.capacity_days.clear();
    inputs.lowest_dimensions_served = 0;
    inputs.mandatory.clear();
    let all = program(&inputs);
    let highest = (0..1_u64 << all.len())
        .filter(|set| places(*set).all(|step| all.before[step] & !set == 0))
        .map(|set| all.npv_of(set))
        .fold(f64::NEG_INFINITY, f64::max);
    assert!((best - highest).abs() < 1e-4, "{best} {highest}");
}

#[test]
fn a_vote_turns_close_calls_and_not_the_figures() {
    let (mut inputs, _) = worked_example();
    inputs.budget = Some(100_000.0);
    inputs.return_floor = None;
    inputs.lowest_dimensions_served = 0;
    let plain = solved(&inputs).best.unwrap();
    let outside = every_step().into_iter().find_map(|id| {
        let mut voted = inputs.clone();
        voted.vote_bonus.insert(id.clone(), 0.10);
        let best = solved(&voted).best.unwrap();
        (best.steps != plain.steps).then_some((id, best))
    });
    let (id, best) = outside.expect("a tenth turns at least one call");
    assert!(best.steps.contains(&id));
}

#[test]
fn too_many_steps_and_missing_figures_are_faults() {
    let (mut inputs, _) = worked_example();
    inputs.scope_headcount.remove(&Scope::Managers);
    let faults = Program::of(
        &every_step(),
        &inputs,
        Library::builtin(),
        &Yardstick::builtin(),
    )
    .unwrap_err();
    assert!(
        faults
            .iter()
            .all(|fault| fault.to_string().contains("managers")),
        "{faults:?}"
    );
    inputs.readiness = None;
    let faults = Program::of(
        &every_step(),
        &inputs,
        Library::builtin(),
        &Yardstick::builtin(),
    );
    assert_eq!(faults.unwrap_err(), [ProgramFault::NoReadiness]);
}

#[test]
fn the_plan_of_the_worked_example_is_its_portfolio() {
    let (inputs, results) = worked_example();
    let plan = Plan::make(&inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap();
    assert_eq!(
        serde_json::to_value(&plan.selected).unwrap(),
        results["selected"]
    );
}
