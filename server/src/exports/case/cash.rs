//! What goes out and comes back month by month, with and without people's time.

use app::{components::plan_figures, t};
use surveys::roadmap::step::Driver;

use super::{
    Case,
    book::{Book, Look},
    effects::{Effects, FIRST_MONTH},
    expr::{Expr, Is, Tab, range},
    inputs::Given,
    steps::Steps,
};

/// Where the summary finds its sums.
pub(super) struct Cash {
    /// Up to the horizon.
    pub run: Expr,
    pub full: Expr,
    pub benefit: Expr,
    pub npv: Expr,
    pub npv_36: Expr,
    /// 0 if it does not pay back.
    pub payback: Expr,
    /// The same without people's time.
    pub paid: Paid,
}

/// The cash view: what is really paid and saved.
pub(super) struct Paid {
    pub cost: Expr,
    pub benefit: Expr,
    pub npv: Expr,
    /// 0 if it does not pay back.
    pub payback: Expr,
}

/// Months after which a result is shown as well, as the horizon is a choice.
const SHORTER: u32 = 36;

const MONTH: u16 = 0;
const COUNTS: u16 = 2;
const PROJECT: u16 = 3;
const PARTICIPANTS: u16 = 4;
const RUN: u16 = 5;
const FULL: u16 = 6;
/// The first of the benefits, one column for each pool.
const POOLS: u16 = 7;

/// Columns behind the benefits.
#[derive(Clone, Copy)]
struct Columns {
    benefit: u16,
    net: u16,
    running: u16,
    factor: u16,
    present: u16,
    since: u16,
    cash_cost: u16,
    cash_benefit: u16,
    cash_net: u16,
    cash_running: u16,
    cash_present: u16,
    cash_since: u16,
}

impl Columns {
    fn after(pools: u16) -> Self {
        let at = |offset: u16| POOLS + pools + offset;
        Self {
            benefit: at(0),
            net: at(1),
            running: at(2),
            factor: at(3),
            present: at(4),
            since: at(5),
            cash_cost: at(6),
            cash_benefit: at(7),
            cash_net: at(8),
            cash_running: at(9),
            cash_present: at(10),
            cash_since: at(11),
        }
    }
}

/// One month as it was computed.
#[derive(Clone)]
struct Month {
    counts: Expr,
    run: Expr,
    full: Expr,
    benefit: Expr,
    running: Expr,
    present: Expr,
    since: Expr,
    cash_cost: Expr,
    cash_benefit: Expr,
    cash_running: Expr,
    cash_present: Expr,
    cash_since: Expr,
}

pub(super) fn fill(
    case: &Case<'_>,
    given: &Given,
    steps: &Steps,
    effects: &Effects,
    book: &mut Book,
) -> Cash {
    let n_pools = u16::try_from(effects.pools.len()).unwrap_or(0);
    let columns = Columns::after(n_pools);
    heads(case, effects, book);
    let mut months: Vec<Month> = Vec::new();
    for at in 0..effects.months {
        let month = month(
            case,
            given,
            (steps, effects),
            (at, columns),
            months.last(),
            book,
        );
        months.push(month);
    }
    sums(&months, columns)
}

fn heads(case: &Case<'_>, effects: &Effects, book: &mut Book) {
    let word = |key: &str| t!(case.language, key);
    let tab = Tab::Cash;
    let mut heads = vec![
        word("future-fan-month"),
        word("case-book-calendar"),
        word("case-book-counts"),
        word("scenario-project-cost"),
        word("scenario-participants"),
        word("plan-run-cost"),
        word("case-book-full-cost"),
    ];
    heads.extend(effects.pools.iter().map(|pool| pool.name.clone()));
    heads.extend(
        [
            "case-book-benefit",
            "case-book-net",
            "case-book-running",
            "case-book-discount",
            "case-book-present",
            "case-book-since",
            "case-book-cash-cost",
            "case-book-cash-benefit",
            "case-book-cash-net",
            "case-book-cash-running",
            "case-book-cash-present",
            "case-book-cash-since",
        ]
        .map(word),
    );
    let mut widths = vec![8.0, 16.0, 9.0];
    widths.resize(heads.len(), 15.0);
    book.shape(tab, &widths, (FIRST_MONTH, 2));
    book.text(tab, (0, 0), Look::Title, word("case-sheet-cash"));
    book.text(tab, (1, 0), Look::Note, word("case-book-cash-note"));
    book.heads(tab, 2, heads);
}

/// One-off cost in the months of a step, run cost after them.
fn outflows(steps: &Steps, month: &Expr) -> [Expr; 3] {
    let [first, last, count] = steps.months_columns();
    let at = month.value;
    let spread = |column: String, amount: &dyn Fn(usize) -> f64| {
        let text = format!(
            "({first}<={month})*({last}>={month})*{column}/{count}",
            month = month.text()
        );
        let value = steps
            .months
            .iter()
            .enumerate()
            .filter(|(_, of)| (of.first.value..=of.last.value).contains(&at))
            .map(|(index, of)| amount(index) / of.count.value)
            .sum();
        Expr::call("SUMPRODUCT", &[text], value)
    };
    let project = spread(steps.project_column(), &|index| {
        steps.costs[index].project.value
    });
    let participants = spread(steps.participants_column(), &|index| {
        steps.costs[index].participants.value
    });
    let run = steps
        .months
        .iter()
        .zip(&steps.costs)
        .filter(|(of, _)| of.last.value < at)
        .map(|(_, cost)| cost.run.value)
        .sum();
    let text = format!("({last}<{})*{}", month.text(), steps.run_column());
    [
        project,
        participants,
        Expr::call("SUMPRODUCT", &[text], run),
    ]
}

fn month(
    case: &Case<'_>,
    given: &Given,
    (steps, effects): (&Steps, &Effects),
    (at, columns): (u32, Columns),
    before: Option<&Month>,
    book: &mut Book,
) -> Month {
    let tab = Tab::Cash;
    let row = FIRST_MONTH + at;
    let (none, one) = (Expr::number(0.0), Expr::number(1.0));
    let number = book.number(tab, (row, MONTH), Look::Count, f64::from(at + 1));
    let calendar = plan_figures::month_name(case.language, case.plan, at + 1);
    book.text(tab, (row, 1), Look::Text, calendar);
    let mut put = |column: u16, formula: Expr| {
        let look = match column {
            COUNTS => Look::Count,
            _ if column == columns.since || column == columns.cash_since => Look::Count,
            _ if column == columns.factor => Look::Number,
            _ => Look::Money,
        };
        book.formula(tab, (row, column), look, formula)
    };
    let counts = number.choose(Is::AtMost, &given.of("horizon_months"), &one, &none);
    let counts = put(COUNTS, counts);
    let [project, participants, run] = outflows(steps, &number);
    let project = put(PROJECT, project);
    let participants = put(PARTICIPANTS, participants);
    let run = put(RUN, run);
    let full = put(FULL, &project + &participants + &run);
    let (mut all, mut time) = (none.clone(), none.clone());
    for (column, pool) in (POOLS..).zip(&effects.pools) {
        let together = effects.together(pool, at as usize);
        let worth = pool.cap.min(&together) * &pool.value / 12.0;
        let worth = put(column, worth);
        all = all + &worth;
        if pool.driver == Driver::TimeSaved {
            time = time + &worth;
        }
    }
    let benefit = put(columns.benefit, all);
    let net = put(columns.net, &benefit - &full);
    let factor = (one.clone() + given.of("discount_rate")).power(&(number.clone() / 12.0));
    let factor = put(columns.factor, factor);
    let present = put(columns.present, &net / &factor);
    let cash_cost = put(columns.cash_cost, &project + &run);
    let cash_benefit = put(columns.cash_benefit, &benefit - &time);
    let cash_net = put(columns.cash_net, &cash_benefit - &cash_cost);
    let cash_present = put(columns.cash_present, &cash_net / &factor);
    let mut running = |column, net: &Expr, last: Option<&Expr>| {
        let so_far = last.map_or_else(|| net.clone(), |last| last + net);
        put(column, so_far)
    };
    let is_before = before.is_some();
    let sum = running(columns.running, &net, before.map(|of| &of.running));
    let cash_sum = running(
        columns.cash_running,
        &cash_net,
        before.map(|of| &of.cash_running),
    );
    // The first month from which the running sum stays at or above zero, as far as the horizon.
    let mut since = |column, sum: &Expr, last: Option<&Expr>| {
        let last = last.unwrap_or(&none);
        let first = if is_before {
            last.choose(Is::Above, &none, last, &number)
        } else {
            number.clone()
        };
        let stays = sum.choose(Is::Below, &none, &none, &first);
        put(column, counts.choose(Is::Equal, &none, last, &stays))
    };
    let pays = since(columns.since, &sum, before.map(|of| &of.since));
    let cash_pays = since(
        columns.cash_since,
        &cash_sum,
        before.map(|of| &of.cash_since),
    );
    Month {
        counts,
        run,
        full,
        benefit,
        running: sum,
        present,
        since: pays,
        cash_cost,
        cash_benefit,
        cash_running: cash_sum,
        cash_present,
        cash_since: cash_pays,
    }
}

fn sums(months: &[Month], columns: Columns) -> Cash {
    let last_row = FIRST_MONTH + u32::try_from(months.len()).unwrap_or(1) - 1;
    let column = |column: u16| range(Tab::Cash, (FIRST_MONTH, column), (last_row, column));
    let counted = |place: u16, of: fn(&Month) -> &Expr| {
        let value = months
            .iter()
            .map(|month| month.counts.value * of(month).value)
            .sum();
        Expr::call("SUMPRODUCT", &[column(COUNTS), column(place)], value)
    };
    let shorter = (FIRST_MONTH + SHORTER - 1).min(last_row);
    let first_36 = range(
        Tab::Cash,
        (FIRST_MONTH, columns.present),
        (shorter, columns.present),
    );
    let npv_36 = months
        .iter()
        .take(SHORTER as usize)
        .map(|month| month.present.value)
        .sum();
    let at_the_end = |place: u16, of: fn(&Month) -> &Expr| {
        let value = months.last().map_or(0.0, |month| of(month).value);
        Expr::cell(Tab::Cash, (last_row, place), value)
    };
    Cash {
        run: counted(RUN, |of| &of.run),
        full: counted(FULL, |of| &of.full),
        benefit: counted(columns.benefit, |of| &of.benefit),
        npv: counted(columns.present, |of| &of.present),
        npv_36: Expr::call("SUM", &[first_36], npv_36),
        payback: at_the_end(columns.since, |of| &of.since),
        paid: Paid {
            cost: counted(columns.cash_cost, |of| &of.cash_cost),
            benefit: counted(columns.cash_benefit, |of| &of.cash_benefit),
            npv: counted(columns.cash_present, |of| &of.cash_present),
            payback: at_the_end(columns.cash_since, |of| &of.cash_since),
        },
    }
}
