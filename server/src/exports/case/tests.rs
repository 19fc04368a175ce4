mod sheet;

use surveys::roadmap::{Inputs, Plan, Yardstick, inputs::Choice};

use self::sheet::{Computed, Workbook};
use super::{summary::row, *};

const EXAMPLE: &str = include_str!("../../../../surveys/steps/inputs-example.toml");

fn plan(inputs: &Inputs) -> Plan {
    Plan::make(inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap()
}

fn example() -> (Inputs, Plan) {
    let inputs = Inputs::from_toml(EXAMPLE).unwrap();
    let plan = plan(&inputs);
    (inputs, plan)
}

fn written(inputs: &Inputs, plan: &Plan, language: Language) -> Vec<u8> {
    write(&Case {
        plan,
        library: &plan.library(),
        inputs,
        published_ms: 1_779_235_200_000,
        language,
    })
    .unwrap()
}

fn near(found: &Computed, wanted: f64, tolerance: f64, what: &str) {
    let Computed::Number(found) = found else {
        panic!("{what}: {found:?} for {wanted}");
    };
    assert!(
        (found - wanted).abs() <= tolerance,
        "{what}: {found} for {wanted}"
    );
}

/// The figures of the summary are those of the plan, to a hundredth.
fn assert_figures(book: &Workbook, plan: &Plan, language: Language) {
    let summary = app::t!(language, "case-sheet-summary");
    let at = |row: u32, column: u32| book.value(&summary, row, column);
    let base = &plan.base_case;
    for (row, wanted) in [
        (row::PROJECT, base.project_cost),
        (row::PARTICIPANTS, base.participants_cost),
        (row::RUN, base.run_cost_to_horizon),
        (row::FULL, base.full_cost_to_horizon),
        (row::BENEFIT, base.benefit_to_horizon),
        (row::NPV, base.npv),
        (row::NPV_36, base.npv_at_36_months),
    ] {
        near(&at(row, 1), wanted, 0.01, &format!("row {row}"));
    }
    near(
        &at(row::NPV, 2),
        base.cash_view.npv,
        0.01,
        "net present value in cash",
    );
    near(&at(row::ROI, 1), base.roi.unwrap_or(0.0), 1e-9, "return");
    near(
        &at(row::ROI, 2),
        base.cash_view.roi.unwrap_or(0.0),
        1e-9,
        "return in cash",
    );
    near(
        &at(row::INDEX_AFTER, 1),
        plan.index_after,
        1e-9,
        "index after",
    );
    let today = plan.index_after - plan.objective;
    near(&at(row::INDEX, 1), today, 1e-6, "index today");
    let share = base.people_share_of_total_project_budget.unwrap_or(0.0);
    near(&at(row::PEOPLE_SHARE, 1), share, 1e-9, "people share");
    for (column, month) in [(1, base.payback_month), (2, base.cash_view.payback_month)] {
        let found = at(row::PAYBACK, column);
        match month {
            Some(month) => near(&found, f64::from(month), 0.0, "payback"),
            None => assert!(matches!(found, Computed::Text(_)), "{found:?}"),
        }
    }
}

#[test]
fn every_formula_gives_what_stands_in_its_cell_and_the_figures_of_the_plan() {
    let (inputs, plan) = example();
    for language in Language::ALL {
        let book = Workbook::open(&written(&inputs, &plan, language));
        assert_eq!(book.names.len(), 10);
        assert!(book.formulas.len() > 2_000, "{}", book.formulas.len());
        for ((sheet, row, column), formula) in &book.formulas {
            let kept = book.kept(sheet, *row, *column);
            let found = book.value(sheet, *row, *column);
            match (&kept, &found) {
                (Computed::Number(kept), Computed::Number(found)) => {
                    let tolerance = 1e-9 * kept.abs().max(1.0);
                    assert!(
                        (kept - found).abs() <= tolerance,
                        "{sheet} {row} {column}: {formula} gives {found}, kept is {kept}"
                    );
                }
                _ => assert_eq!(kept, found, "{sheet} {row} {column}: {formula}"),
            }
        }
        assert_figures(&book, &plan, language);
    }
}

#[test]
fn what_finished_steps_really_cost_is_a_factor_that_can_be_traced() {
    let (inputs, _) = example();
    let inputs = Inputs {
        delivery_factor: [1.1, 1.2, 1.4],
        delivery_results: 3,
        choice: Choice::Listed,
        ..inputs
    };
    let plan = plan(&inputs);
    let book = Workbook::open(&written(&inputs, &plan, Language::En));
    assert_figures(&book, &plan, Language::En);
}

#[test]
fn the_running_net_is_that_of_the_plan_month_by_month() {
    let (inputs, plan) = example();
    let book = Workbook::open(&written(&inputs, &plan, Language::En));
    let heads: Vec<Computed> = (0..40)
        .map(|column| book.kept("Cash flow", 2, column))
        .collect();
    let net = heads
        .iter()
        .position(|head| *head == Computed::Text("Net".into()))
        .unwrap();
    for (month, wanted) in (0..).zip(&plan.base_case.monthly_net) {
        let found = book.value(
            "Cash flow",
            effects::FIRST_MONTH + month,
            u32::try_from(net).unwrap(),
        );
        near(&found, *wanted, 0.01, &format!("month {month}"));
    }
}

/// Writes other inputs over the cells and computes again; the same as a plan of these inputs with the same steps.
#[test]
fn whoever_writes_over_an_input_sees_what_a_new_plan_would_say() {
    let (inputs, plan) = example();
    let mut book = Workbook::open(&written(&inputs, &plan, Language::En));
    let other = Inputs {
        candidates: Some(plan.selected.clone()),
        choice: Choice::Listed,
        readiness: Some(48.0),
        max_gain_points: 6.5,
        loaded_hourly_cost: 52.5,
        voluntary_turnover_rate: Some(0.09),
        contribution_margin_per_deal: Some(7_500.0),
        client_technology_budget: Some(1_000_000.0),
        discount_rate: 0.11,
        fade_per_year: 0.25,
        horizon_months: 54,
        day_rates: [("consultant".to_owned(), 1_400.0)].into(),
        ..inputs.clone()
    };
    let expected = self::plan(&other);
    assert_eq!(expected.schedule, plan.schedule, "the same months");
    for (name, value) in [
        ("readiness", 48.0),
        ("max_gain_points", 6.5),
        ("loaded_hourly_cost", 52.5),
        ("voluntary_turnover_rate", 0.09),
        ("contribution_margin_per_deal", 7_500.0),
        ("client_technology_budget", 1_000_000.0),
        ("discount_rate", 0.11),
        ("fade_per_year", 0.25),
        ("horizon_months", 54.0),
        ("rate_consultant", 1_400.0),
    ] {
        book.write_over(name, value);
    }
    assert_figures(&book, &expected, Language::En);
    assert!((expected.base_case.npv - plan.base_case.npv).abs() > 10_000.0);
}

#[test]
fn an_open_figure_counts_once_it_is_filled_in() {
    let (full, _) = example();
    let open = Inputs {
        qualified_opportunities_per_year: None,
        voluntary_turnover_rate: None,
        client_technology_budget: None,
        salary_cost_per_year: None,
        budget: None,
        ..full.clone()
    };
    let plan = plan(&open);
    assert!(!plan.base_case.not_counted.is_empty());
    let mut book = Workbook::open(&written(&open, &plan, Language::En));
    assert_figures(&book, &plan, Language::En);
    book.write_over("voluntary_turnover_rate", 0.13);
    let filled = Inputs {
        voluntary_turnover_rate: Some(0.13),
        ..open
    };
    assert_figures(&book, &self::plan(&filled), Language::En);
}

#[test]
fn a_plan_that_never_pays_back_says_so() {
    let (mut inputs, _) = example();
    inputs.readiness = Some(31.0);
    inputs.contribution_margin_per_deal = Some(10.0);
    inputs.assisted_contacts_per_month = None;
    inputs.voluntary_turnover_rate = None;
    inputs.return_floor = None;
    let plan = plan(&inputs);
    assert_eq!(plan.base_case.payback_month, None);
    let book = Workbook::open(&written(&inputs, &plan, Language::De));
    assert_figures(&book, &plan, Language::De);
}

#[test]
fn what_was_drawn_stands_beside_the_formulas_and_texts_stay_texts() {
    let (mut inputs, _) = example();
    inputs.organization = "=1+1 \"Nordlicht\"".to_owned();
    inputs.draws = 200;
    let mut plan = plan(&inputs);
    plan.foresee(
        &inputs,
        Library::builtin(),
        &Yardstick::builtin(),
        &mut |_, _, _| {},
    )
    .unwrap();
    let bytes = written(&inputs, &plan, Language::En);
    let book = Workbook::open(&bytes);
    let title = book.kept("Summary", 0, 0);
    assert_eq!(
        title,
        Computed::Text("=1+1 \"Nordlicht\": Business case".into())
    );
    assert!(!book.formulas.contains_key(&("Summary".to_owned(), 0, 0)));
    let drawn = plan.monte_carlo_pert.as_ref().unwrap();
    let moved: Vec<Computed> = (0..80)
        .map(|row| book.kept("Gain in points", row, 1))
        .collect();
    let low = plan.tornado[0].npv_low;
    assert!(
        moved
            .iter()
            .any(|cell| matches!(cell, Computed::Number(found) if (found - low).abs() < 0.01)),
        "what moves it most: {moved:?}"
    );
    let aside = (0..40).find_map(|row| match book.kept("Summary", row, 3) {
        Computed::Number(value) => Some(value),
        _ => None,
    });
    assert!((aside.unwrap() - drawn.project.p80).abs() < 0.01);
    assert_eq!(
        bytes,
        written(&inputs, &plan, Language::En),
        "the same bytes again"
    );
}
