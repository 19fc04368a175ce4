//! What each step takes: the shares of its roles, its effort and money from low to high, and the months it runs.

use std::collections::BTreeSet;

use app::{
    components::{plan_inputs, plan_maps},
    t,
};
use surveys::roadmap::{
    Step, ThreePoint,
    step::{Basis, BudgetLine, Scaled},
};

use super::{
    Case,
    book::{Book, Look},
    expr::{Expr, Is, Place, Tab, range},
    inputs::Given,
};

/// Where other sheets find the figures of steps.
pub(super) struct Steps {
    /// First and last row of the steps, the same on all sheets.
    pub rows: (u32, u32),
    /// Months of each step, and months to its full effect.
    pub months: Vec<Months>,
    /// Figures of each step.
    pub costs: Vec<Costs>,
    pub project: Expr,
    pub participants: Expr,
    pub people_share: Expr,
}

/// When a step runs.
pub(super) struct Months {
    pub first: Expr,
    pub last: Expr,
    pub count: Expr,
    pub ramp: Expr,
}

/// What a step takes.
pub(super) struct Costs {
    pub project: Expr,
    pub participants: Expr,
    pub run: Expr,
    is_people: f64,
}

/// Rows above the first step on every sheet of steps.
const FIRST: u32 = 3;

/// Columns of the sheet of steps.
mod column {
    pub(super) const IS_PEOPLE: u16 = 1;
    pub(super) const PEOPLE: u16 = 3;
    pub(super) const EFFORT: u16 = 4;
    pub(super) const DAYS: u16 = 8;
    pub(super) const RATE: u16 = 9;
    pub(super) const EFFORT_COST: u16 = 10;
    pub(super) const EXTERNAL: u16 = 11;
    pub(super) const EXTERNAL_COST: u16 = 15;
    pub(super) const PROJECT: u16 = 16;
    pub(super) const HOURS: u16 = 17;
    pub(super) const PARTICIPANTS: u16 = 20;
    pub(super) const RUN: u16 = 21;
    pub(super) const RUN_MONTH: u16 = 25;
}

impl Steps {
    /// A column of the sheet of steps, all steps of it.
    fn column(&self, column: u16) -> String {
        range(Tab::Steps, (self.rows.0, column), (self.rows.1, column))
    }

    /// Project cost of all steps, as a range.
    pub(super) fn project_column(&self) -> String {
        self.column(column::PROJECT)
    }

    pub(super) fn participants_column(&self) -> String {
        self.column(column::PARTICIPANTS)
    }

    pub(super) fn run_column(&self) -> String {
        self.column(column::RUN_MONTH)
    }

    /// First months, last months and numbers of months of all steps, as ranges.
    pub(super) fn months_columns(&self) -> [String; 3] {
        [1, 2, 3].map(|column| range(Tab::Schedule, (self.rows.0, column), (self.rows.1, column)))
    }
}

pub(super) fn fill(case: &Case<'_>, given: &Given, book: &mut Book) -> Steps {
    let rates = rates(case, given, book);
    let months = schedule(case, book);
    let n_steps = u32::try_from(months.len()).unwrap_or(0);
    let costs = costs(case, given, &rates, book);
    let rows = (FIRST, FIRST + n_steps.saturating_sub(1));
    let [project, participants] = totals(case, rows, &costs, book);
    let mut steps = Steps {
        rows,
        months,
        costs,
        project,
        participants,
        people_share: Expr::number(0.0),
    };
    steps.people_share = people_share(given, &steps);
    days(case, rows, book);
    steps
}

/// Project cost of people steps, of all project cost and the wider technology budget.
fn people_share(given: &Given, steps: &Steps) -> Expr {
    let people = steps
        .costs
        .iter()
        .map(|cost| cost.is_people * cost.project.value)
        .sum();
    let arguments = [steps.column(column::IS_PEOPLE), steps.project_column()];
    let people = Expr::call("SUMPRODUCT", &arguments, people);
    let all = &steps.project + &given.of("client_technology_budget");
    let none = Expr::number(0.0);
    // Without any cost there is no share.
    all.choose(Is::Above, &none, &(people / &all), &none)
}

fn title(case: &Case<'_>, book: &mut Book, tab: Tab, (key, note): (&str, &str)) {
    book.text(tab, (0, 0), Look::Title, t!(case.language, key));
    book.text(tab, (1, 0), Look::Note, t!(case.language, note));
}

/// Shares of roles; gives the money per day of each step.
fn rates(case: &Case<'_>, given: &Given, book: &mut Book) -> Vec<Expr> {
    let language = case.language;
    let roles: BTreeSet<&str> = case
        .steps()
        .flat_map(|(_, step)| step.roles.keys().map(String::as_str))
        .collect();
    let mut widths = vec![46.0];
    widths.resize(roles.len() + 2, 14.0);
    book.shape(Tab::Rates, &widths, (3, 1));
    title(
        case,
        book,
        Tab::Rates,
        ("case-sheet-rates", "case-book-rates-note"),
    );
    let names = roles
        .iter()
        .map(|role| plan_maps::role_name(language, role));
    let heads = std::iter::once(t!(language, "figure-step"))
        .chain(names)
        .chain([t!(language, "case-book-rate")]);
    book.heads(Tab::Rates, 2, heads);
    let last = u16::try_from(roles.len()).unwrap_or(u16::MAX - 1);
    // The rates stand below the steps, so that steps have the same rows on every sheet.
    let n_steps = u32::try_from(case.steps().count()).unwrap_or(0);
    let below = FIRST + n_steps + 1;
    book.text(
        Tab::Rates,
        (below, 0),
        Look::Name,
        t!(language, "case-book-rate-of-role"),
    );
    for (column, role) in (1..).zip(&roles) {
        book.formula(Tab::Rates, (below, column), Look::Money, given.rate(role));
    }
    let mut rates = Vec::new();
    for (row, (_, step)) in (FIRST..).zip(case.steps()) {
        book.text(
            Tab::Rates,
            (row, 0),
            Look::Name,
            step.texts.title.text(language),
        );
        let mut rate = 0.0;
        for (column, role) in (1..).zip(&roles) {
            let share = step.roles.get(*role).copied().unwrap_or(0.0);
            book.input(Tab::Rates, (row, column), Look::Share, Some(share));
            rate += share * given.rate(role).value;
        }
        let across = |row| range(Tab::Rates, (row, 1), (row, last));
        let formula = Expr::call("SUMPRODUCT", &[across(row), across(below)], rate);
        rates.push(book.formula(Tab::Rates, (row, last + 1), Look::Money, formula));
    }
    rates
}

/// Person-days of each role, below its rate.
fn days(case: &Case<'_>, rows: (u32, u32), book: &mut Book) {
    let roles: BTreeSet<&str> = case
        .steps()
        .flat_map(|(_, step)| step.roles.keys().map(String::as_str))
        .collect();
    let row = rows.1 + 3;
    let label = t!(case.language, "case-book-days-of-role");
    book.text(Tab::Rates, (row, 0), Look::Name, label);
    for (column, role) in (1..).zip(roles) {
        let value = case
            .steps()
            .map(|(planned, step)| {
                step.roles.get(role).copied().unwrap_or(0.0) * planned.cost.effort_days
            })
            .sum();
        let arguments = [
            range(Tab::Rates, (rows.0, column), (rows.1, column)),
            range(
                Tab::Steps,
                (rows.0, self::column::DAYS),
                (rows.1, self::column::DAYS),
            ),
        ];
        let formula = Expr::call("SUMPRODUCT", &arguments, value);
        book.formula(Tab::Rates, (row, column), Look::Number, formula);
    }
}

fn schedule(case: &Case<'_>, book: &mut Book) -> Vec<Months> {
    let language = case.language;
    book.shape(Tab::Schedule, &[46.0, 12.0, 12.0, 12.0, 16.0, 34.0], (3, 1));
    title(
        case,
        book,
        Tab::Schedule,
        ("case-sheet-schedule", "case-book-schedule-note"),
    );
    let heads = [
        "figure-step",
        "case-book-first",
        "case-book-last",
        "case-book-count",
        "case-book-ramp",
        "case-book-planned",
    ];
    book.heads(Tab::Schedule, 2, heads.map(|key| t!(language, key)));
    let mut months = Vec::new();
    for (row, (planned, step)) in (FIRST..).zip(case.steps()) {
        let tab = Tab::Schedule;
        book.text(tab, (row, 0), Look::Name, step.texts.title.text(language));
        let mut input = |column, value: u32| {
            book.input(tab, (row, column), Look::Count, Some(f64::from(value)))
        };
        let (first, last) = (input(1, planned.start), input(2, planned.end));
        let ramp = input(4, step.ramp_months);
        let count = book.formula(tab, (row, 3), Look::Count, &last - &first + 1.0);
        let when = plan_maps::months(language, case.plan, (planned.start, planned.end));
        book.text(tab, (row, 5), Look::Text, when);
        months.push(Months {
            first,
            last,
            count,
            ramp,
        });
    }
    months
}

/// Low, likely and high in three cells; gives the expected value.
fn three_points(book: &mut Book, (row, column): Place, of: ThreePoint) -> Expr {
    let mut point = |offset: u16, value: f64| {
        book.input(
            Tab::Steps,
            (row, column + offset),
            Look::Number,
            Some(value),
        )
    };
    let (low, likely, high) = (point(0, of.low), point(1, of.likely), point(2, of.high));
    (low + Expr::number(4.0) * &likely + &high) / 6.0
}

fn costs(case: &Case<'_>, given: &Given, rates: &[Expr], book: &mut Book) -> Vec<Costs> {
    let language = case.language;
    let mut widths = vec![46.0, 10.0, 18.0];
    widths.resize(26, 12.0);
    book.shape(Tab::Steps, &widths, (3, 1));
    title(
        case,
        book,
        Tab::Steps,
        ("case-sheet-steps", "case-book-steps-note"),
    );
    let points = |key: &str| {
        let of = t!(language, key);
        ["low", "likely", "high"].map(|end| {
            let end = t!(language, &format!("case-book-{end}"));
            format!("{of}: {end}")
        })
    };
    let word = |key: &str| t!(language, key);
    let mut heads = vec![
        word("figure-step"),
        word("case-book-is-people"),
        word("case-book-scope"),
        word("case-hours-people"),
    ];
    heads.extend(points("case-book-effort"));
    heads.extend(
        [
            "case-book-factor",
            "case-book-days",
            "case-book-rate",
            "case-book-effort-cost",
        ]
        .map(word),
    );
    heads.extend(points("case-book-external"));
    heads.extend(
        [
            "case-book-factor",
            "case-book-external-cost",
            "scenario-project-cost",
        ]
        .map(word),
    );
    heads.extend(points("case-book-hours"));
    heads.push(word("scenario-participants"));
    heads.extend(points("case-book-run"));
    heads.extend(["case-book-factor", "case-book-run-month"].map(word));
    book.heads(Tab::Steps, 2, heads);
    let mut costs = Vec::new();
    for ((row, (_, step)), rate) in (FIRST..).zip(case.steps()).zip(rates) {
        costs.push(cost(case, given, (row, step), rate, book));
    }
    costs
}

fn cost(
    case: &Case<'_>,
    given: &Given,
    (row, step): (u32, &Step),
    rate: &Expr,
    book: &mut Book,
) -> Costs {
    let (tab, language) = (Tab::Steps, case.language);
    let at = |column: u16| (row, column);
    book.text(tab, at(0), Look::Name, step.texts.title.text(language));
    let is_people = f64::from(u8::from(step.budget_line == BudgetLine::People));
    book.input(tab, at(column::IS_PEOPLE), Look::Count, Some(is_people));
    let scope = plan_inputs::scope_name(language, step.scope);
    book.text(tab, at(2), Look::Text, scope);
    let people = book.formula(
        tab,
        at(column::PEOPLE),
        Look::Count,
        given.people(step.scope),
    );
    let scaled = |book: &mut Book, column: u16, of: &Scaled| {
        let expected = three_points(book, at(column), of.value());
        let factor = match of.basis {
            Basis::Fixed => Expr::number(1.0),
            Basis::PerDepartment => given.of("departments_count"),
            Basis::Per100People => people.clone() / 100.0,
        };
        let factor = factor * given.of("delivery");
        let factor = book.formula(tab, at(column + 3), Look::Number, factor);
        expected * factor
    };
    let days = scaled(book, column::EFFORT, &step.effort_days);
    let external = scaled(book, column::EXTERNAL, &step.external_cost);
    let run = scaled(book, column::RUN, &step.run_cost_per_year) / 12.0;
    let days = book.formula(tab, at(column::DAYS), Look::Number, days);
    let rate = book.formula(tab, at(column::RATE), Look::Money, rate.clone());
    let effort = book.formula(tab, at(column::EFFORT_COST), Look::Money, days * rate);
    let external = book.formula(tab, at(column::EXTERNAL_COST), Look::Money, external);
    let project = book.formula(tab, at(column::PROJECT), Look::Money, effort + external);
    let hours = three_points(book, at(column::HOURS), step.participant_hours);
    let participants = hours * &people * given.of("loaded_hourly_cost") * given.of("delivery");
    Costs {
        project,
        participants: book.formula(tab, at(column::PARTICIPANTS), Look::Money, participants),
        run: book.formula(tab, at(column::RUN_MONTH), Look::Money, run),
        is_people,
    }
}

/// The row below the steps.
fn totals(case: &Case<'_>, rows: (u32, u32), costs: &[Costs], book: &mut Book) -> [Expr; 2] {
    let row = rows.1 + 1;
    let label = t!(case.language, "case-together");
    book.text(Tab::Steps, (row, 0), Look::Name, label);
    let mut total = |column: u16, value: f64| {
        let all = range(Tab::Steps, (rows.0, column), (rows.1, column));
        let sum = Expr::call("SUM", &[all], value);
        book.formula(Tab::Steps, (row, column), Look::Money, sum)
    };
    total(
        column::RUN_MONTH,
        costs.iter().map(|cost| cost.run.value).sum(),
    );
    [
        total(
            column::PROJECT,
            costs.iter().map(|cost| cost.project.value).sum(),
        ),
        total(
            column::PARTICIPANTS,
            costs.iter().map(|cost| cost.participants.value).sum(),
        ),
    ]
}
