//! What each step gives: its effects from low to high, what one unit of each is worth, and how far each effect has come in
//! every month.

use std::collections::BTreeMap;

use app::{components::plan_inputs, t};
use surveys::roadmap::step::{Beneficiary, Benefit, Driver, Scope, Step as LibraryStep};

use super::{
    Case,
    book::{Book, Look},
    expr::{Expr, Is, Tab, range},
    inputs::Given,
    steps::{Months, Steps},
};

/// Effects on one driver and population: they add up within a cap and are worth money.
pub(super) struct Pool {
    pub driver: Driver,
    /// What it is called.
    pub name: String,
    /// Money per year of all of it, one minute a week, or 100 percentage points.
    pub value: Expr,
    pub cap: Expr,
    /// Columns of its effects on the sheet of months.
    pub columns: (u16, u16),
}

/// The pools, and what each effect amounts to by month.
pub(super) struct Effects {
    pub pools: Vec<Pool>,
    /// By month, then by effect, in the order of the columns.
    pub monthly: Vec<Vec<f64>>,
    pub months: u32,
}

/// The first row of months on the sheets of months and of money.
pub(super) const FIRST_MONTH: u32 = 3;

/// Months there are rows for: the horizon can be set to any of them.
const LEAST_MONTHS: u32 = 60;

impl Effects {
    /// Effects of a pool together in a month, 0 the first, before the cap.
    pub(super) fn together(&self, pool: &Pool, month: usize) -> Expr {
        let row = FIRST_MONTH + u32::try_from(month).unwrap_or(0);
        let (from, to) = pool.columns;
        let parts = &self.monthly[month][usize::from(from) - 1..usize::from(to)];
        match pool.driver {
            Driver::TimeSaved | Driver::WinRate => {
                let all = range(Tab::Months, (row, from), (row, to));
                Expr::call("SUM", &[all], parts.iter().sum())
            }
            Driver::Retention | Driver::DeflectedContacts | Driver::PartnerRevenue => {
                let left = (from..=to).zip(parts).map(|(column, part)| {
                    Expr::number(1.0) - Expr::cell(Tab::Months, (row, column), *part)
                });
                let left = left.reduce(|one, two| one * two);
                Expr::number(1.0) - left.unwrap_or_else(|| Expr::number(1.0))
            }
        }
    }
}

/// An effect with the step that has it.
type Effect<'s> = (&'s Months, &'s LibraryStep, Benefit);

pub(super) fn fill(case: &Case<'_>, given: &Given, steps: &Steps, book: &mut Book) -> Effects {
    let language = case.language;
    let mut pooled: BTreeMap<(Driver, Beneficiary), Vec<Effect<'_>>> = BTreeMap::new();
    for ((_, step), months) in case.steps().zip(&steps.months) {
        for benefit in &step.benefits {
            let pool = pooled.entry((benefit.driver, benefit.population));
            pool.or_default()
                .push((months, step, case.inputs.benefit(benefit)));
        }
    }
    heads(case, book);
    let n_months = case.inputs.horizon_months.max(LEAST_MONTHS);
    let mut effects = Effects {
        pools: Vec::new(),
        monthly: vec![Vec::new(); n_months as usize],
        months: n_months,
    };
    let mut widths = vec![10.0];
    months_column(case, n_months, book);
    let n_effects: usize = pooled.values().map(Vec::len).sum();
    let first_worth = 3 + u32::try_from(n_effects).unwrap_or(0) + 2;
    worth_heads(case, first_worth - 1, book);
    let (mut row, mut column) = (3, 1);
    for (worth_row, ((driver, population), parts)) in (first_worth..).zip(pooled) {
        let from = column;
        for part in parts {
            let effect = effect(case, given, &part, row, book);
            by_month(case, given, (&part, &effect), column, &mut effects, book);
            widths.push(16.0);
            row += 1;
            column += 1;
        }
        let name = format!(
            "{} – {}",
            plan_inputs::driver_name(language, driver),
            population_name(case, population)
        );
        book.text(Tab::Effects, (worth_row, 0), Look::Name, &name);
        let look = Look::Money;
        let value = worth(driver, population, given);
        let value = book.formula(Tab::Effects, (worth_row, 1), look, value);
        let look = unit_look(driver);
        let cap = book.formula(Tab::Effects, (worth_row, 2), look, given.cap(driver));
        effects.pools.push(Pool {
            driver,
            name,
            value,
            cap,
            columns: (from, column - 1),
        });
    }
    book.shape(Tab::Months, &widths, (FIRST_MONTH, 1));
    effects
}

fn heads(case: &Case<'_>, book: &mut Book) {
    let word = |key: &str| t!(case.language, key);
    let tab = Tab::Effects;
    let widths = [
        46.0, 26.0, 20.0, 12.0, 12.0, 12.0, 18.0, 14.0, 14.0, 12.0, 16.0,
    ];
    book.shape(tab, &widths, (3, 1));
    book.text(tab, (0, 0), Look::Title, word("case-sheet-effects"));
    book.text(tab, (1, 0), Look::Note, word("case-book-effects-note"));
    let heads = [
        "figure-step",
        "case-book-driver",
        "case-book-whose",
        "case-book-low",
        "case-book-likely",
        "case-book-high",
        "case-inputs-unit",
        "case-book-full",
        "case-book-with-participation",
        "case-book-last",
        "case-book-ramp",
    ];
    book.heads(tab, 2, heads.map(word));
}

fn worth_heads(case: &Case<'_>, row: u32, book: &mut Book) {
    let heads = ["case-book-driver", "case-book-worth", "case-book-cap"];
    book.heads(Tab::Effects, row, heads.map(|key| t!(case.language, key)));
}

/// One row of the sheet; gives the effect with the people who take part.
fn effect(
    case: &Case<'_>,
    given: &Given,
    (months, step, benefit): &Effect<'_>,
    row: u32,
    book: &mut Book,
) -> Expr {
    let (tab, language) = (Tab::Effects, case.language);
    book.text(tab, (row, 0), Look::Name, step.texts.title.text(language));
    let driver = plan_inputs::driver_name(language, benefit.driver);
    book.text(tab, (row, 1), Look::Text, driver);
    let whose = population_name(case, benefit.population);
    book.text(tab, (row, 2), Look::Text, whose);
    let mut point =
        |column: u16, value: f64| book.input(tab, (row, column), Look::Number, Some(value));
    let (low, likely) = (point(3, benefit.low), point(4, benefit.likely));
    let high = point(5, benefit.high);
    let (unit, one) = match benefit.driver {
        Driver::TimeSaved => ("case-unit-minutes-week", 1.0),
        Driver::WinRate => ("case-book-percentage-points", 0.01),
        Driver::Retention | Driver::DeflectedContacts | Driver::PartnerRevenue => {
            ("case-book-percent", 0.01)
        }
    };
    book.text(tab, (row, 6), Look::Text, t!(language, unit));
    let expected = (low + Expr::number(4.0) * &likely + &high) / 6.0 * one;
    let look = unit_look(benefit.driver);
    let full = book.formula(tab, (row, 7), look, expected);
    let effect = book.formula(tab, (row, 8), look, full * given.of("adoption"));
    book.formula(tab, (row, 9), Look::Count, months.last.clone());
    book.formula(tab, (row, 10), Look::Count, months.ramp.clone());
    effect
}

fn unit_look(driver: Driver) -> Look {
    match driver {
        Driver::TimeSaved => Look::Number,
        Driver::Retention
        | Driver::DeflectedContacts
        | Driver::WinRate
        | Driver::PartnerRevenue => Look::Share,
    }
}

/// The months down the first column.
fn months_column(case: &Case<'_>, n_months: u32, book: &mut Book) {
    let tab = Tab::Months;
    let word = |key: &str| t!(case.language, key);
    book.text(tab, (0, 0), Look::Title, word("case-sheet-months"));
    book.text(tab, (1, 0), Look::Note, word("case-book-months-note"));
    book.text(tab, (2, 0), Look::Head, word("future-fan-month"));
    for month in 1..=n_months {
        let place = (FIRST_MONTH + month - 1, 0);
        book.number(tab, place, Look::Count, f64::from(month));
    }
}

/// How far an effect has come in every month: a straight line up after the last month of its step, then a yearly fade.
fn by_month(
    case: &Case<'_>,
    given: &Given,
    ((months, step, benefit), effect): (&Effect<'_>, &Expr),
    column: u16,
    effects: &mut Effects,
    book: &mut Book,
) {
    let language = case.language;
    let head = format!(
        "{} – {}",
        step.texts.title.text(language),
        plan_inputs::driver_name(language, benefit.driver)
    );
    book.text(Tab::Months, (2, column), Look::Head, head);
    let none = Expr::number(0.0);
    for (at, row) in effects.monthly.iter_mut().enumerate() {
        let place = FIRST_MONTH + u32::try_from(at).unwrap_or(0);
        let month = Expr::cell(Tab::Months, (place, 0), at as f64 + 1.0);
        let since = &month - &months.last;
        // Without a ramp this is no number, and never chosen.
        let rising = &since / &months.ramp;
        let fading = (Expr::number(1.0) - &given.of("fade_per_year"))
            .power(&((&since - &months.ramp) / 12.0));
        let begun = since.choose(Is::Below, &months.ramp, &rising, &fading);
        let share = month.choose(Is::AtMost, &months.last, &none, &begun);
        let value = share * effect;
        row.push(value.value);
        book.formula(
            Tab::Months,
            (place, column),
            unit_look(benefit.driver),
            value,
        );
    }
}

/// What one unit of an effect is worth in a year; nothing where the client's figures are open.
fn worth(driver: Driver, population: Beneficiary, given: &Given) -> Expr {
    match driver {
        Driver::Retention => {
            given.people(Scope::All)
                * given.of("voluntary_turnover_rate")
                * given.of("replacement_cost_share")
                * given.of("salary_cost_per_year")
        }
        Driver::TimeSaved => {
            let people = match population {
                Beneficiary::All => given.people(Scope::All),
                Beneficiary::CustomerFacing => given.people(Scope::CustomerFacing),
                Beneficiary::Sales => given.people(Scope::Sales),
                Beneficiary::Contacts | Beneficiary::Partner => Expr::number(0.0),
            };
            people * given.of("working_weeks_per_year") / 60.0
                * given.of("loaded_hourly_cost")
                * given.of("realization_rate")
        }
        Driver::DeflectedContacts => {
            let saved =
                given.of("cost_per_assisted_contact") - given.of("cost_per_self_help_contact");
            given.of("assisted_contacts_per_month") * 12.0 * saved
        }
        Driver::WinRate => {
            given.of("qualified_opportunities_per_year") * given.of("contribution_margin_per_deal")
        }
        Driver::PartnerRevenue => {
            given.of("partner_revenue_per_year") * given.of("contribution_margin_rate")
        }
    }
}

fn population_name(case: &Case<'_>, population: Beneficiary) -> String {
    let language = case.language;
    match population {
        Beneficiary::All => plan_inputs::scope_name(language, Scope::All),
        Beneficiary::CustomerFacing => plan_inputs::scope_name(language, Scope::CustomerFacing),
        Beneficiary::Sales => plan_inputs::scope_name(language, Scope::Sales),
        Beneficiary::Contacts => t!(language, "case-book-contacts"),
        Beneficiary::Partner => plan_inputs::scope_name(language, Scope::PartnerFacing),
    }
}
