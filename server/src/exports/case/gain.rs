//! What each step is expected to give in points, what that makes of every dimension and of the index; and beside it, as
//! they were found, what moves the result most and what other budgets would have chosen.

use app::{
    components::{plan_faults, plan_figures, plan_inputs},
    t,
};
use surveys::roadmap::{Step, candidates, plan::PlannedDimension};

use super::{
    Case,
    book::{Book, Look},
    expr::{Expr, Is, Tab, range},
    inputs::Given,
};

/// The index, as formulas.
pub(super) struct Gain {
    pub today: Expr,
    pub after: Expr,
}

const FIRST: u32 = 3;

/// Columns of the table of dimensions.
mod column {
    pub(super) const WEIGHT: u16 = 1;
    pub(super) const TODAY: u16 = 2;
    pub(super) const TOGETHER: u16 = 3;
    pub(super) const MOST: u16 = 4;
    pub(super) const GAIN: u16 = 5;
    pub(super) const EXPECTED: u16 = 6;
    pub(super) const TARGET: u16 = 7;
    pub(super) const MARK: u16 = 8;
}

pub(super) fn fill(case: &Case<'_>, given: &Given, book: &mut Book) -> Gain {
    let (tab, language) = (Tab::Gain, case.language);
    let word = |key: &str| t!(language, key);
    let widths = [46.0, 26.0, 12.0, 14.0, 14.0, 14.0, 16.0, 18.0, 14.0];
    book.shape(tab, &widths, (FIRST, 1));
    book.text(tab, (0, 0), Look::Title, word("case-sheet-gain"));
    book.text(tab, (1, 0), Look::Note, word("case-book-gain-note"));
    let heads = [
        "figure-step",
        "case-book-dimension",
        "case-book-low",
        "case-book-likely",
        "case-book-high",
        "case-book-fit",
        "case-book-full",
        "case-book-with-participation",
    ];
    book.heads(tab, FIRST - 1, heads.map(word));
    // The steps of a dimension stand together, so that they add up as one range.
    let mut row = FIRST;
    let mut together = Vec::new();
    for dimension in &case.plan.dimensions {
        let from = row;
        let mut sum = 0.0;
        for (_, step) in case.steps() {
            if let Some(points) = points(case, given, (step, dimension), row, book) {
                sum += points.value;
                row += 1;
            }
        }
        together.push(if row == from {
            Expr::number(0.0)
        } else {
            Expr::call("SUM", &[range(tab, (from, 7), (row - 1, 7))], sum)
        });
    }
    let (gain, row) = dimensions(case, given, together, row + 2, book);
    found(case, row + 2, book);
    gain
}

/// What a step gives to a dimension; nothing where it gives none.
fn points(
    case: &Case<'_>,
    given: &Given,
    (step, dimension): (&Step, &PlannedDimension),
    row: u32,
    book: &mut Book,
) -> Option<Expr> {
    let (_, points) = step.uplift.iter().find(|(id, _)| *id == dimension.id)?;
    let (tab, language) = (Tab::Gain, case.language);
    book.text(tab, (row, 0), Look::Name, step.texts.title.text(language));
    let name = plan_faults::dimension_name(language, &dimension.id);
    book.text(tab, (row, 1), Look::Text, name);
    let mut input =
        |column: u16, look: Look, value: f64| book.input(tab, (row, column), look, Some(value));
    let (low, likely) = (
        input(2, Look::Number, points.low),
        input(3, Look::Number, points.likely),
    );
    let high = input(4, Look::Number, points.high);
    let fit = candidates::fit(step, dimension.level_today);
    let fit = input(5, Look::Share, fit);
    let expected = (low + Expr::number(4.0) * &likely + &high) / 6.0 * &fit;
    let full = book.formula(tab, (row, 6), Look::Number, expected);
    let gained = full * given.of("adoption");
    Some(book.formula(tab, (row, 7), Look::Number, gained))
}

/// Each dimension today and expected, and the index below; gives the next row.
fn dimensions(
    case: &Case<'_>,
    given: &Given,
    together: Vec<Expr>,
    head: u32,
    book: &mut Book,
) -> (Gain, u32) {
    let (tab, language) = (Tab::Gain, case.language);
    let word = |key: &str| t!(language, key);
    let heads = [
        "case-book-dimension",
        "case-book-weight",
        "case-book-today",
        "case-book-together",
        "case-book-most",
        "case-book-gain",
        "case-book-expected",
        "figure-target",
        "case-inputs-mark",
    ];
    book.heads(tab, head, heads.map(word));
    let mut row = head + 1;
    let from = row;
    let (mut weights, mut today_sum, mut expected_sum) = (0.0, 0.0, 0.0);
    for (dimension, together) in case.plan.dimensions.iter().zip(together) {
        let name = plan_faults::dimension_name(language, &dimension.id);
        book.text(tab, (row, 0), Look::Name, name);
        let weight = Some(dimension.weight);
        let weight = book.input(tab, (row, column::WEIGHT), Look::Share, weight);
        let today = Some(dimension.today);
        let today = book.input(tab, (row, column::TODAY), Look::Number, today);
        let sum = book.formula(tab, (row, column::TOGETHER), Look::Number, together);
        let room = Expr::number(100.0) - &today;
        let most = given.of("max_gain_points").min(&room);
        let most = book.formula(tab, (row, column::MOST), Look::Number, most);
        let gain = book.formula(tab, (row, column::GAIN), Look::Number, sum.min(&most));
        let expected = &today + &gain;
        let expected = book.formula(tab, (row, column::EXPECTED), Look::Number, expected);
        if let Some(target) = dimension.target {
            book.number(tab, (row, column::TARGET), Look::Number, target.points);
            let mark = plan_inputs::mark_name(language, target.mark);
            book.text(tab, (row, column::MARK), Look::Text, mark);
        }
        weights += weight.value;
        today_sum += weight.value * today.value;
        expected_sum += weight.value * expected.value;
        row += 1;
    }
    let last = row.max(from + 1) - 1;
    let all = |of: u16| range(tab, (from, of), (last, of));
    let weights = Expr::call("SUM", &[all(column::WEIGHT)], weights);
    let none = Expr::number(0.0);
    let mean = |of: u16, sum: f64| {
        let sum = Expr::call("SUMPRODUCT", &[all(column::WEIGHT), all(of)], sum);
        // Without any weight there is no index.
        weights.choose(Is::Above, &none, &(sum / &weights), &none)
    };
    book.text(tab, (row, 0), Look::Name, word("case-book-index"));
    let today = mean(column::TODAY, today_sum);
    let today = book.formula(tab, (row, column::TODAY), Look::Number, today);
    let after = mean(column::EXPECTED, expected_sum);
    let after = book.formula(tab, (row, column::EXPECTED), Look::Number, after);
    book.formula(tab, (row, column::GAIN), Look::Number, &after - &today);
    (Gain { today, after }, row)
}

/// What was found when the plan was worked out; no formulas.
fn found(case: &Case<'_>, mut row: u32, book: &mut Book) {
    let (tab, language) = (Tab::Gain, case.language);
    let word = |key: &str| t!(language, key);
    if let Some(tornado) = plan_figures::tornado(language, case.plan) {
        book.text(tab, (row, 0), Look::Name, word("case-book-moves"));
        book.text(tab, (row + 1, 0), Look::Note, word("case-book-found-note"));
        let words = &tornado.words;
        let heads = [&words.input, &words.low, &words.high].map(Clone::clone);
        book.heads(tab, row + 2, heads);
        row += 3;
        for moved in &tornado.rows {
            book.text(tab, (row, 0), Look::Name, &moved.name);
            book.number(tab, (row, 1), Look::Whole, moved.low);
            book.number(tab, (row, 2), Look::Whole, moved.high);
            row += 1;
        }
        row += 1;
    }
    if case.plan.scenarios.is_empty() {
        return;
    }
    book.text(tab, (row, 0), Look::Name, word("odds-budgets"));
    book.text(tab, (row + 1, 0), Look::Note, word("case-book-found-note"));
    let heads = [
        "odds-column-figure",
        "odds-row-budget",
        "scenario-steps",
        "scenario-project-cost",
        "odds-row-p80",
        "odds-row-gain",
        "odds-row-npv",
        "scenario-payback",
    ];
    book.heads(tab, row + 2, heads.map(word));
    row += 3;
    for (name, scenario) in &case.plan.scenarios.0 {
        let name = plan_figures::budget_name(language, name);
        book.text(tab, (row, 0), Look::Name, name);
        book.number(tab, (row, 1), Look::Whole, scenario.budget);
        if let Some(of) = &scenario.found {
            book.number(tab, (row, 2), Look::Count, of.selected.len() as f64);
            book.number(tab, (row, 3), Look::Whole, of.project_cost);
            if let Some(p80) = of.project_cost_p80 {
                book.number(tab, (row, 4), Look::Whole, p80);
            }
            book.number(tab, (row, 5), Look::Number, of.weighted_uplift);
            book.number(tab, (row, 6), Look::Whole, of.npv);
            if let Some(month) = of.payback_month {
                book.number(tab, (row, 7), Look::Count, f64::from(month));
            }
        }
        row += 1;
    }
}
