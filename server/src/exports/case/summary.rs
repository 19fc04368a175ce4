//! The figures that are decided on, each a formula; and beside them how sure they are, as it was drawn.

use app::t;
use surveys::roadmap::simulation::{MonteCarlo, Spread};

use super::{
    Case,
    book::{Book, Look},
    cash::Cash,
    expr::{Expr, Is, Tab},
    gain::Gain,
    inputs::Given,
    steps::Steps,
};

/// Rows of the figures, on which the tests stand too.
pub(super) mod row {
    pub(crate) const PROJECT: u32 = 4;
    pub(crate) const PARTICIPANTS: u32 = 5;
    pub(crate) const RUN: u32 = 6;
    pub(crate) const FULL: u32 = 7;
    pub(crate) const BENEFIT: u32 = 8;
    pub(crate) const NPV: u32 = 9;
    pub(crate) const NPV_36: u32 = 10;
    pub(crate) const ROI: u32 = 11;
    pub(crate) const PAYBACK: u32 = 12;
    pub(crate) const PEOPLE_SHARE: u32 = 13;
    pub(crate) const LEFT: u32 = 14;
    pub(crate) const INDEX: u32 = 15;
    pub(crate) const INDEX_AFTER: u32 = 16;
    pub(super) const DRAWN: u32 = 19;
}

pub(super) fn fill(
    case: &Case<'_>,
    given: &Given,
    steps: &Steps,
    (cash, gain): (&Cash, &Gain),
    book: &mut Book,
) {
    let (tab, language) = (Tab::Summary, case.language);
    let word = |key: &str| t!(language, key);
    book.shape(tab, &[46.0, 20.0, 20.0, 16.0, 16.0, 16.0], (4, 1));
    let title = format!("{}: {}", case.plan.organization, word("case-book-title"));
    book.text(tab, (0, 0), Look::Title, title);
    book.text(tab, (1, 0), Look::Note, word("case-book-summary-note"));
    let heads = [
        word("future-sure-figure"),
        word("case-book-with-time"),
        word("case-book-in-cash"),
        word("case-inputs-unit"),
    ];
    book.heads(tab, 3, heads);
    let currency = &case.plan.currency;
    let label = |book: &mut Book, row: u32, key: &str, unit: &str| {
        book.text(tab, (row, 0), Look::Name, t!(language, key));
        book.text(tab, (row, 3), Look::Text, unit);
    };
    let mut put = |row: u32, key: &str, unit: &str, look: Look, values: [Option<&Expr>; 2]| {
        label(book, row, key, unit);
        for (column, value) in (1..).zip(values) {
            if let Some(value) = value {
                book.formula(tab, (row, column), look, value.clone());
            }
        }
    };
    let money = Look::Money;
    put(
        row::PROJECT,
        "scenario-project-cost",
        currency,
        money,
        [Some(&steps.project); 2],
    );
    let time = Some(&steps.participants);
    put(
        row::PARTICIPANTS,
        "scenario-participants",
        currency,
        money,
        [time, None],
    );
    put(
        row::RUN,
        "case-book-run-to-horizon",
        currency,
        money,
        [Some(&cash.run); 2],
    );
    let costs = [Some(&cash.full), Some(&cash.paid.cost)];
    put(
        row::FULL,
        "case-book-full-to-horizon",
        currency,
        money,
        costs,
    );
    let benefits = [Some(&cash.benefit), Some(&cash.paid.benefit)];
    put(
        row::BENEFIT,
        "case-book-benefit-to-horizon",
        currency,
        money,
        benefits,
    );
    let values = [Some(&cash.npv), Some(&cash.paid.npv)];
    put(row::NPV, "future-sure-npv", currency, money, values);
    put(
        row::NPV_36,
        "future-sure-npv-36",
        currency,
        money,
        [Some(&cash.npv_36), None],
    );
    let roi = |benefit: &Expr, cost: &Expr| {
        let returned = (benefit - cost) / cost;
        let none = Expr::number(0.0);
        // A division by nothing is no number, and never chosen.
        cost.choose(Is::Above, &none, &returned, &none)
    };
    let whole = roi(&cash.benefit, &cash.full);
    let paid = roi(&cash.paid.benefit, &cash.paid.cost);
    put(
        row::ROI,
        "scenario-roi",
        "",
        Look::Share,
        [Some(&whole), Some(&paid)],
    );
    let share = Some(&steps.people_share);
    put(
        row::PEOPLE_SHARE,
        "scenario-people-share",
        "",
        Look::Share,
        [share, None],
    );
    let points = t!(language, "case-unit-points");
    for (row, key, index) in [
        (row::INDEX, "case-book-index-today", &gain.today),
        (row::INDEX_AFTER, "case-book-index-after", &gain.after),
    ] {
        put(row, key, &points, Look::Number, [Some(index), None]);
    }
    if case.inputs.budget.is_some() {
        let left = given.of("budget") - &steps.project;
        put(
            row::LEFT,
            "case-book-budget-left",
            currency,
            money,
            [Some(&left), None],
        );
    }
    label(book, row::PAYBACK, "scenario-payback", "");
    let later = t!(
        language,
        "scenario-payback-never",
        months = case.inputs.horizon_months
    );
    for (column, value) in [(1, &cash.payback), (2, &cash.paid.payback)] {
        book.or_words(tab, (row::PAYBACK, column), Look::Count, value, &later);
    }
    if let Some(drawn) = &case.plan.monte_carlo_pert {
        spread(case, drawn, book);
    }
}

/// How sure it is: drawn when it was published, and no formula.
fn spread(case: &Case<'_>, drawn: &MonteCarlo, book: &mut Book) {
    let (tab, language) = (Tab::Summary, case.language);
    let word = |key: &str| t!(language, key);
    let row = row::DRAWN;
    let draws = app::text::format::number(language, drawn.draws.into(), 0);
    book.text(tab, (row, 0), Look::Name, word("future-sure-figures"));
    let note = t!(language, "case-book-drawn-note", draws = draws);
    book.text(tab, (row + 1, 0), Look::Note, note);
    let heads = [
        "future-sure-figure",
        "future-sure-p10",
        "future-sure-p50",
        "future-sure-p80",
        "future-sure-p90",
    ];
    book.heads(tab, row + 2, heads.map(word));
    let mut at = row + 3;
    let mut put = |name: &str, spread: &Spread, look: Look| {
        book.text(tab, (at, 0), Look::Name, word(name));
        let points = [spread.p10, spread.p50, spread.p80, spread.p90];
        for (column, value) in (1..).zip(points) {
            book.number(tab, (at, column), look, value);
        }
        at += 1;
    };
    put("future-sure-project", &drawn.project, Look::Whole);
    put("future-sure-full", &drawn.full, Look::Whole);
    put("future-sure-npv", &drawn.npv, Look::Whole);
    if let Some(roi) = &drawn.roi {
        put("future-sure-roi", roi, Look::Share);
    }
    put("future-sure-payback", &drawn.payback, Look::Count);
    for (key, chance) in [
        ("case-book-chance-npv", Some(drawn.probability_npv_positive)),
        (
            "case-book-chance-back",
            Some(1.0 - drawn.probability_no_payback_in_horizon),
        ),
        ("case-book-chance-budget", drawn.probability_within_budget),
    ] {
        if let Some(chance) = chance {
            book.text(tab, (at, 0), Look::Name, word(key));
            book.number(tab, (at, 1), Look::Share, chance);
            at += 1;
        }
    }
}
