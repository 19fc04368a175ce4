use surveys::{
    language::Language,
    roadmap::{
        Inputs, Library, Plan, Yardstick, inputs::Choice, portfolio::Way, scenarios::ScenarioInput,
        simulation::Odds,
    },
};

use super::*;
use crate::render;

const EXAMPLE: &str = include_str!("../../../../../../surveys/steps/inputs-example.toml");

fn inputs() -> Inputs {
    let mut inputs = Inputs::from_toml(EXAMPLE).unwrap();
    inputs.draws = 400;
    inputs.vote_bonus.clear();
    inputs.scenarios = ScenarioInput::around(450_000.0);
    inputs
}

fn made(inputs: &Inputs) -> Plan {
    Plan::make(inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap()
}

fn foreseen(inputs: &Inputs) -> Plan {
    let mut plan = made(inputs);
    let (library, yardstick) = (Library::builtin(), Yardstick::builtin());
    // Among the steps of the example, so that the searches are short.
    let open = Inputs {
        choice: Choice::Best,
        candidates: self::inputs().candidates,
        ..inputs.clone()
    };
    plan.seek(&open, library, &yardstick).unwrap();
    plan.foresee(&open, library, &yardstick, &mut |_, _, _| {})
        .unwrap();
    plan
}

fn drawn(language: Language, plan: &Plan) -> String {
    render::fragment(|| section(language, plan, "/odds-of-this".to_owned(), false))
}

/// The row of a table whose first cell is this, without tags: cells between bars.
fn row_of(html: &str, name: &str) -> String {
    let head = format!("<th scope=\"row\" class=\"\">{name}</th>");
    let (_, after) = html
        .split_once(&head)
        .unwrap_or_else(|| panic!("no row `{name}` in {html}"));
    let (row, _) = after.split_once("</tr>").unwrap();
    let mut text = String::new();
    let mut inside = true;
    for letter in row.replace("</td>", "|").chars() {
        match letter {
            '<' => inside = false,
            '>' => inside = true,
            letter if inside => text.push(letter),
            _ => {}
        }
    }
    text
}

#[test]
fn a_plan_that_was_not_asked_about_shows_only_the_order() {
    let html = drawn(Language::En, &made(&inputs()));
    assert!(html.contains("action=\"/odds-of-this\""), "{html}");
    assert!(
        html.contains("Work out how sure this is</button>"),
        "{html}"
    );
    for later in ["Suggested budget", "side by side</h3>", "Worse end"] {
        assert!(!html.contains(later), "{later}: {html}");
    }
}

#[test]
fn the_figures_of_the_worked_example_stand_on_the_page() {
    let plan = foreseen(&inputs());
    let html = drawn(Language::En, &plan);
    assert!(!html.contains("/odds-of-this"), "{html}");
    let pert = plan.monte_carlo_pert.as_ref().unwrap();
    let money = |amount: f64| whole_money(Language::En, amount, "EUR");
    let p80 = money(pert.project.p80);
    assert!(html.contains(&format!("Suggested budget: {p80}")), "{html}");
    let spread = [pert.npv.p10, pert.npv.p50, pert.npv.p80, pert.npv.p90].map(money);
    assert!(
        row_of(&html, "Net present value").starts_with(&spread.join("|")),
        "{html}"
    );
    let positive = odds(Language::En, pert.probability_npv_positive);
    assert!(
        html.contains(&format!("above zero in {positive}")),
        "{html}"
    );
    assert!(html.contains("Searched to the end"), "{html}");
    let adoption = &plan.tornado[0];
    let ends = [adoption.npv_low, adoption.npv_high].map(money);
    let first = row_of(&html, "How many people take part");
    assert!(first.starts_with(&ends.join("|")), "{first}");
}

#[test]
fn budgets_stand_beside_the_plan_with_what_each_comes_to() {
    let plan = foreseen(&inputs());
    let html = drawn(Language::En, &plan);
    // The plan is the best set for its budget, so the two columns agree; the figures are those of the worked example.
    assert_eq!(
        row_of(&html, "Budget"),
        "€450,000|€270,000|€450,000|€675,000|"
    );
    assert!(row_of(&html, "Steps").starts_with("13|"), "{html}");
    let costs = row_of(&html, "Project cost");
    assert!(costs.starts_with("€"), "{costs}");
    let gains = row_of(&html, "Gain in points");
    let gains: Vec<&str> = gains.split('|').collect();
    assert_eq!((gains[0], gains[2]), ("8.2", "8.2"));
    let number = |text: &str| text.parse::<f64>().unwrap();
    assert!(
        number(gains[1]) < 8.2 && number(gains[3]) > 8.2,
        "{gains:?}"
    );
}

#[test]
fn each_step_that_was_left_out_says_what_it_needs() {
    let plan = foreseen(&inputs());
    let html = drawn(Language::En, &plan);
    assert!(!plan.left_out.is_empty());
    for left in &plan.left_out {
        let row = row_of(
            &html,
            &step_title(Language::En, Library::builtin(), &left.step),
        );
        for way in &left.ways {
            if let Way::Budget { to, .. } = way {
                let to = format::number(Language::En, to.ceil(), 0);
                assert!(row.contains(&format!("€{to}")), "{row} without {to}");
            }
        }
        if left.ways.is_empty() {
            assert!(row.contains("No single limit."), "{row}");
        }
    }
}

#[test]
fn steps_that_a_person_chose_stand_beside_what_a_search_would() {
    let listed = Inputs {
        choice: Choice::Listed,
        candidates: Some(vec!["VOI-S1".to_owned(), "TOO-S2".to_owned()]),
        ..inputs()
    };
    let plan = foreseen(&listed);
    let html = drawn(Language::En, &plan);
    assert!(html.contains("You chose the steps yourself"), "{html}");
    assert!(html.contains("gains 8.2 points"), "{html}");
    let spared = step_title(Language::En, Library::builtin(), "TOO-S2");
    let (_, spares) = html.split_once("It does without: ").unwrap();
    let (spares, _) = spares.split_once("</p>").unwrap();
    assert!(spares.contains(&spared), "{spares}");
}

#[test]
fn limits_that_exclude_each_other_are_named() {
    let narrow = Inputs {
        budget: Some(1_000.0),
        scenarios: Vec::new(),
        ..inputs()
    };
    let html = drawn(Language::En, &foreseen(&narrow));
    assert!(
        html.contains("These limits cannot be met together"),
        "{html}"
    );
    assert!(html.contains("Budget of €1,000; €"), "{html}");
}

#[test]
fn every_language_draws_every_part() {
    let plan = foreseen(&inputs());
    for language in Language::ALL {
        let html = drawn(language, &plan);
        assert!(!html.contains("odds-"), "{language}: a key is left: {html}");
        assert!(
            html.contains(&t!(language, "odds-care")) || html.contains("&#"),
            "{language}"
        );
    }
}

#[test]
fn odds_are_said_as_people_picture_them() {
    assert_eq!(Odds::about(0.74), Odds::About { cases: 3, of: 4 });
    assert_eq!(odds(Language::En, 0.74), "about 3 of 4 draws (74%)");
    assert_eq!(odds(Language::De, 0.99), "fast jeder Ziehung (99\u{a0}%)");
}
