//! What a plan takes, part by part: the same on the page that the server draws and in the island.

use figures::{
    format,
    waterfall::{Part, Waterfall},
};
use serde::{Deserialize, Serialize};
use surveys::{
    language::Language,
    roadmap::{Library, Plan, step::BudgetLine},
};

/// The words of the picture, ready in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MoneyWords {
    /// What the picture shows.
    pub title: String,
    /// How to read it.
    pub note: String,
    /// Dimensions of the model in their order: id and name.
    pub dimensions: Vec<(String, String)>,
    /// Steps of technology.
    pub technology: String,
    /// What runs on after the steps.
    pub run_cost: String,
    /// Time of the people who take part.
    pub participants: String,
    /// All together.
    pub total: String,
}

/// People steps by their first dimension, technology, run cost, participants' time. `library` has the steps of the plan.
pub fn waterfall(
    language: Language,
    plan: &Plan,
    library: &Library,
    words: &MoneyWords,
) -> Waterfall {
    let money = |amount: f64| format::whole_money(language, amount, &plan.currency);
    let part = |name: &str, amount: f64, time: bool| Part {
        name: name.to_owned(),
        amount,
        text: money(amount),
        time,
    };
    // A step of technology has no place of its own among the dimensions.
    let of = |line: BudgetLine, dimension: Option<&String>| -> f64 {
        plan.steps
            .iter()
            .filter_map(|planned| Some((library.step(&planned.id)?, planned)))
            .filter(|(step, _)| step.budget_line == line)
            .filter(|(step, _)| dimension.is_none() || step.dimensions.first() == dimension)
            .map(|(_, planned)| planned.cost.project_cost)
            .sum()
    };
    let base = &plan.base_case;
    let mut parts: Vec<Part> = words
        .dimensions
        .iter()
        .map(|(id, name)| part(name, of(BudgetLine::People, Some(id)), false))
        .chain([
            part(&words.technology, of(BudgetLine::Technology, None), false),
            part(&words.run_cost, base.run_cost_to_horizon, false),
        ])
        .filter(|part| part.amount > 0.0)
        .collect();
    parts.push(part(&words.participants, base.participants_cost, true));
    Waterfall {
        parts,
        total_text: money(base.full_cost_to_horizon),
        set_aside: None,
    }
}
