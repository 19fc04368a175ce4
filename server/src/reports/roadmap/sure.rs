//! B14, second part: how sure this is: what the plan takes and gives with its ranges, and every caveat. What moves it most
//! is for those who work on it: the scenario and the workbook tell it.

use app::{
    components::plan_figures,
    t,
    text::format::{self, percent},
};
use figures::Caption;
use surveys::roadmap::simulation::{MonteCarlo, Odds, Spread};

use super::Context;
use crate::reports::{
    composer::Composer,
    drawing::least,
    lines::Span,
    table::{Column, Content, Table},
};

/// Months after which a result is shown as well, as the horizon is a choice.
const SHORTER: usize = 36;

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let Some(drawn) = &context.plan.monte_carlo_pert else {
        return;
    };
    let bookmark = t!(language, "future-sure-bookmark");
    composer.section_below(&bookmark, context.keep(360.0, 170.0));
    let headline = t!(
        language,
        "future-sure-headline",
        middle = context.money(drawn.project.p50),
        aside = context.money(drawn.project.p80)
    );
    composer.headline(&bookmark, &headline);
    composer.lead(&t!(
        language,
        "future-sure-lead",
        draws = format::number(language, drawn.draws.into(), 0)
    ));
    let small = context.small();
    let said = in_words(context, drawn).map(|text| vec![Span::of(text, small)]);
    composer.bullets(&said.collect::<Vec<_>>(), small);
    composer.space(6.0);
    fan(context, composer);
    ranges(context, drawn, composer);
    caveats(context, composer);
}

/// What the ranges mean for people who decide.
fn in_words<'c>(
    context: &'c Context<'_>,
    drawn: &'c MonteCarlo,
) -> impl Iterator<Item = String> + 'c {
    let language = context.language;
    let odds = |probability| odds(context, probability);
    let back = t!(
        language,
        "future-sure-back",
        months = horizon(context),
        odds = odds(1.0 - drawn.probability_no_payback_in_horizon)
    );
    let beats = t!(
        language,
        "future-sure-return",
        odds = odds(drawn.probability_npv_positive)
    );
    let within =
        drawn
            .probability_within_budget
            .zip(context.budget())
            .map(|(probability, budget)| {
                t!(
                    language,
                    "future-sure-budget",
                    budget = context.money(budget),
                    odds = odds(probability)
                )
            });
    let aside = t!(
        language,
        "future-sure-aside",
        aside = context.money(drawn.project.p80)
    );
    [Some(back), Some(beats), within, Some(aside)]
        .into_iter()
        .flatten()
}

/// "in about 3 of 4 cases".
pub(super) fn odds(context: &Context<'_>, probability: f64) -> String {
    let language = context.language;
    match Odds::about(probability) {
        Odds::AlmostNever => t!(language, "future-odds-never"),
        Odds::About { cases, of } => t!(
            language,
            "future-odds-about",
            cases = u32::from(cases),
            of = u32::from(of)
        ),
        Odds::AlmostAlways => t!(language, "future-odds-always"),
    }
}

fn fan(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let Some(fan) = plan_figures::fan(language, context.plan) else {
        return;
    };
    let caption = Caption {
        title: t!(language, "future-fan-title"),
        description: t!(language, "future-fan-description"),
    };
    let money = |amount| context.money(amount);
    let drawing = fan.draw(&caption, super::FIGURE_WIDTH, &money);
    let heights = context.heights((170.0, 200.0));
    composer.heading(&caption.title, least(&drawing, heights.0) + 4.0);
    composer.figure_within(&drawing, heights);
}

/// The figures one below the other, each with the ends of its range.
fn ranges(context: &Context<'_>, drawn: &MonteCarlo, composer: &mut Composer) {
    let (language, base) = (context.language, &context.plan.base_case);
    let money = |amount: f64| context.money(amount);
    let share = |share: f64| percent(language, share);
    let month = |month: f64| month_or_later(context, month);
    let alone = |key: &str, value: String| row(t!(language, key), value, None);
    let cash = &base.cash_view;
    let in_cash = t!(
        language,
        "future-sure-cash-view",
        npv = money(cash.npv),
        roi = cash.roi.map_or_else(|| "–".to_owned(), &share),
        month = context.payback(cash.payback_month)
    );
    let mut rows = vec![
        row(
            t!(language, "future-sure-project"),
            money(base.project_cost),
            Some((&drawn.project, &money)),
        ),
        row(
            t!(language, "future-sure-full"),
            money(base.full_cost_to_horizon),
            Some((&drawn.full, &money)),
        ),
        row(
            t!(language, "future-sure-npv"),
            money(base.npv),
            Some((&drawn.npv, &money)),
        ),
    ];
    if horizon(context) > SHORTER {
        rows.push(alone("future-sure-npv-36", money(base.npv_at_36_months)));
    }
    if let Some((planned, drawn)) = base.roi.zip(drawn.roi.as_ref()) {
        rows.push(row(
            t!(language, "future-sure-roi"),
            share(planned),
            Some((drawn, &share)),
        ));
    }
    rows.push(row(
        t!(language, "future-sure-payback"),
        context.payback(base.payback_month),
        Some((&drawn.payback, &month)),
    ));
    // It is not drawn, and takes the room of what would be.
    rows.push(vec![
        Content::strong(t!(language, "future-sure-cash")),
        Content {
            columns: 5,
            ..Content::plain(in_cash)
        },
    ]);
    let heads = ["plan", "p10", "p50", "p80", "p90"];
    let heads = heads.map(|head| t!(language, &format!("future-sure-{head}")));
    let mut columns = vec![Column::left(t!(language, "future-sure-figure"), 1.0)];
    columns.extend(heads.map(|head| Column::left(head, 1.0)));
    composer.space(4.0);
    let (style, pad) = context.cells(7.75, 2.0);
    let table = composer.fitted(Table {
        columns,
        rows,
        style,
        pad,
    });
    composer.table_under(&t!(language, "future-sure-figures"), &table);
}

/// One figure: its name, as planned, and its range if it was drawn.
fn row(
    name: String,
    planned: String,
    range: Option<(&Spread, &dyn Fn(f64) -> String)>,
) -> Vec<Content> {
    let mut cells = vec![Content::strong(name), Content::plain(planned)];
    match range {
        Some((spread, write)) => cells.extend(
            [spread.p10, spread.p50, spread.p80, spread.p90]
                .map(|value| Content::plain(write(value))),
        ),
        None => cells.extend([(); 4].map(|()| Content::soft("–"))),
    }
    cells
}

/// All of them, always: no setting leaves one out.
fn caveats(context: &Context<'_>, composer: &mut Composer) {
    composer.space(6.0);
    composer.heading(&t!(context.language, "future-know-caveats"), 50.0);
    let small = context.small();
    let caveats: Vec<_> = all_caveats(context)
        .map(|caveat| vec![Span::of(caveat, small)])
        .collect();
    composer.bullets(&caveats, small);
}

/// What is printed with every result (BUDGET §7).
pub(super) fn all_caveats<'c>(context: &'c Context<'_>) -> impl Iterator<Item = String> + 'c {
    [
        "effects", "points", "overlap", "time", "leavers", "outside", "adoption", "middle",
        "small", "horizon",
    ]
    .into_iter()
    .map(|caveat| {
        let key = format!("future-caveat-{caveat}");
        t!(context.language, &key, months = horizon(context))
    })
}

/// Months that are looked at.
fn horizon(context: &Context<'_>) -> usize {
    context.plan.base_case.monthly_net.len()
}

/// "33", or "after 48" for a draw that does not pay back.
fn month_or_later(context: &Context<'_>, month: f64) -> String {
    let horizon = horizon(context);
    if month > horizon as f64 {
        t!(context.language, "future-sure-later", month = horizon)
    } else {
        format::number(context.language, month.ceil(), 0)
    }
}

impl Context<'_> {
    /// The budget that was named.
    fn budget(&self) -> Option<f64> {
        use surveys::roadmap::plan::BudgetFit;
        match self.plan.budget_fit {
            BudgetFit::NoBudget => None,
            BudgetFit::Within { budget, .. } | BudgetFit::Beyond { budget, .. } => Some(budget),
        }
    }

    /// The month of payback, or that it is later than what is looked at.
    pub(super) fn payback(&self, month: Option<u32>) -> String {
        let never = horizon(self) as f64 + 1.0;
        month_or_later(self, month.map_or(never, f64::from))
    }
}
