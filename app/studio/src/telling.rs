//! What a plan comes to, in words: the same on the page that the server draws and in the island.

use serde::{Deserialize, Serialize};
use surveys::{
    language::Language,
    roadmap::{
        Inputs, Plan,
        plan::BudgetFit,
        simulation::{MonteCarlo, Odds},
        step::Population,
    },
};

use figures::format;

use crate::money::MoneyWords;

/// The words of the editor, ready in the reader's language; what is put into them stands in braces: `{amount}`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Words {
    /// Within the budget by `{amount}`.
    pub budget_fits: String,
    /// Over the budget by `{amount}`.
    pub budget_over: String,
    /// No budget is named.
    pub budget_none: String,
    /// Not within `{months}` months.
    pub payback_never: String,
    /// `{today}` today, `{expected}` expected.
    pub gain: String,
    /// `{steps}` at once, `{hours}` hours per person in the fullest month.
    pub load: String,
    /// Almost no draw: `{percent}`.
    pub almost_never: String,
    /// About `{cases}` of `{of}` draws: `{percent}`.
    pub about: String,
    /// Almost every draw: `{percent}`.
    pub almost_always: String,
    /// Month `{month}` of a roadmap without dates.
    pub month: String,
    /// `{from}` to `{to}`.
    pub span: String,
    /// `{step}` now runs `{span}`.
    pub moved: String,
    /// Not in the plan.
    pub not_in: String,
    /// In the plan, `{span}`.
    pub is_in: String,
    /// So many steps at once in a month: `{month}`, `{steps}`.
    pub month_load: String,
    /// Everything is saved.
    pub saved: String,
    /// It is being saved.
    pub saving: String,
    /// Something cannot be read; nothing is saved.
    pub faulty: String,
    /// `{step}` needs `{needs}`, which is left out.
    pub needs: String,
    /// The server cannot be reached; it is tried again.
    pub offline: String,
    /// Somebody else has saved meanwhile.
    pub overtaken: String,
    /// Signed out: nothing is saved.
    pub signed_out: String,
    /// `{sets}` parts looked at, at most `{gap}` points to gain.
    pub searching: String,
    /// `{sets}` parts looked at, no set so far.
    pub searching_none: String,
    /// The search was stopped: at most `{gap}` points more.
    pub stopped: String,
    /// No set meets every limit.
    pub no_set: String,
    /// One step back.
    pub undone: String,
    /// One step forward.
    pub redone: String,
    /// Title of the fan.
    pub fan_title: String,
    /// How to read the fan.
    pub fan_note: String,
    /// Column of the fan.
    pub fan_month: String,
    /// Eight of ten cases.
    pub fan_band: String,
    /// In the middle.
    pub fan_middle: String,
    /// Without spread.
    pub fan_base: String,
    /// Earned back between `{from}` and `{to}`.
    pub fan_payback: String,
    /// Earned back from `{from}` on, open at `{to}`.
    pub fan_payback_open: String,
    /// One in ten below.
    pub fan_low: String,
    /// One in ten above.
    pub fan_high: String,
    /// What the plan takes.
    pub money: MoneyWords,
}

/// A text with what is put into it.
pub fn filled(text: &str, parts: &[(&str, &str)]) -> String {
    parts.iter().fold(text.to_owned(), |text, (name, value)| {
        text.replace(&["{", name, "}"].concat(), value)
    })
}

/// The figures of a plan by name, in the order in which a finance person asks for them.
pub fn figures(language: Language, plan: &Plan, words: &Words) -> Vec<(&'static str, String)> {
    let base = &plan.base_case;
    let money = |amount: f64| format::whole_money(language, amount, &plan.currency);
    let months = base.monthly_net.len().to_string();
    let payback = |month: Option<u32>| {
        month.map_or_else(
            || filled(&words.payback_never, &[("months", &months)]),
            |month| month.to_string(),
        )
    };
    let share = |share: Option<f64>| {
        share.map_or_else(|| "–".to_owned(), |share| format::percent(language, share))
    };
    vec![
        ("budget", budget(language, plan, words)),
        ("project-cost", money(base.project_cost)),
        ("participants", money(base.participants_cost)),
        ("run-cost", money(base.run_cost_to_horizon)),
        ("full-cost", money(base.full_cost_to_horizon)),
        ("benefit", money(base.benefit_to_horizon)),
        ("npv", money(base.npv)),
        ("payback", payback(base.payback_month)),
        ("roi", share(base.roi)),
        ("cash", money(base.cash_view.npv)),
        ("cash-payback", payback(base.cash_view.payback_month)),
        ("cash-roi", share(base.cash_view.roi)),
        (
            "people-share",
            share(base.people_share_of_total_project_budget),
        ),
        (
            "gain",
            filled(
                &words.gain,
                &[
                    ("today", &format::number(language, plan.maturity_index, 1)),
                    ("expected", &format::number(language, plan.index_after, 1)),
                ],
            ),
        ),
        ("load", load(language, plan, words)),
        ("steps", plan.selected.len().to_string()),
    ]
}

fn budget(language: Language, plan: &Plan, words: &Words) -> String {
    let money = |amount: f64| format::whole_money(language, amount, &plan.currency);
    match plan.budget_fit {
        BudgetFit::NoBudget => words.budget_none.clone(),
        BudgetFit::Within { left, .. } => filled(&words.budget_fits, &[("amount", &money(left))]),
        BudgetFit::Beyond { missing, .. } => {
            filled(&words.budget_over, &[("amount", &money(missing))])
        }
    }
}

/// Most steps at once and most hours that a month asks of anybody.
fn load(language: Language, plan: &Plan, words: &Words) -> String {
    let steps = plan
        .load
        .iter()
        .flat_map(|month| month.steps_at_once.values())
        .max()
        .copied()
        .unwrap_or(0);
    let hours = plan
        .load
        .iter()
        .flat_map(|month| month.hours_per_person.values())
        .fold(0.0, |most, hours| f64::max(most, *hours));
    filled(
        &words.load,
        &[
            ("steps", &steps.to_string()),
            ("hours", &format::number(language, hours, 1)),
        ],
    )
}

/// Steps at once that reach everybody, by month.
pub fn at_once(plan: &Plan) -> Vec<u32> {
    plan.load
        .iter()
        .map(|month| {
            let everyone = month.steps_at_once.get(&Population::Everyone);
            everyone.copied().unwrap_or(0)
        })
        .collect()
}

/// How sure a plan is, by name.
pub fn sureness(
    language: Language,
    currency: &str,
    drawn: &MonteCarlo,
    words: &Words,
) -> Vec<(&'static str, String)> {
    let within = drawn
        .probability_within_budget
        .map_or_else(|| "–".to_owned(), |share| odds(language, share, words));
    vec![
        (
            "chance",
            odds(language, drawn.probability_npv_positive, words),
        ),
        ("within", within),
        (
            "p80",
            format::whole_money(language, drawn.project.p80, currency),
        ),
    ]
}

/// "about 3 of 4 draws (74%)".
pub fn odds(language: Language, share: f64, words: &Words) -> String {
    let percent = format::percent(language, share);
    match Odds::about(share) {
        Odds::AlmostNever => filled(&words.almost_never, &[("percent", &percent)]),
        Odds::AlmostAlways => filled(&words.almost_always, &[("percent", &percent)]),
        Odds::About { cases, of } => filled(
            &words.about,
            &[
                ("cases", &cases.to_string()),
                ("of", &of.to_string()),
                ("percent", &percent),
            ],
        ),
    }
}

/// The name of a month of the roadmap: its date, or its number where no first month was agreed.
pub fn month(language: Language, inputs: &Inputs, month: u32, words: &Words) -> String {
    match inputs.start_month {
        Some(start) => {
            let date = start.of_roadmap(month);
            format::year_month(language, i64::from(date.year()), date.month())
        }
        None => filled(&words.month, &[("month", &month.to_string())]),
    }
}

/// "May 2027 to August 2027".
pub fn span(language: Language, inputs: &Inputs, (from, to): (u32, u32), words: &Words) -> String {
    if from == to {
        return month(language, inputs, from, words);
    }
    filled(
        &words.span,
        &[
            ("from", &month(language, inputs, from, words)),
            ("to", &month(language, inputs, to, words)),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_what_stands_in_braces_and_nothing_else() {
        assert_eq!(
            filled("{from} to {to}, {from}", &[("from", "May"), ("to", "June")]),
            "May to June, May"
        );
        assert_eq!(
            filled("nothing {here}", &[("from", "May")]),
            "nothing {here}"
        );
    }

    #[test]
    fn months_are_dates_once_the_first_one_is_agreed() {
        let words = Words {
            month: "month {month}".to_owned(),
            span: "{from} to {to}".to_owned(),
            ..Words::default()
        };
        let mut inputs = Inputs::default();
        assert_eq!(
            span(Language::En, &inputs, (3, 5), &words),
            "month 3 to month 5"
        );
        assert_eq!(span(Language::En, &inputs, (3, 3), &words), "month 3");
        inputs.start_month = "2026-11".parse().ok();
        assert_eq!(
            span(Language::De, &inputs, (1, 3), &words),
            "November 2026 to Januar 2027"
        );
    }
}
