//! The inputs, each in a cell with a name, its unit, its mark and its source. Formulas call them by their names.

use std::collections::{BTreeMap, BTreeSet};

use app::{
    components::plan_inputs::{self, Unit},
    t,
};
use surveys::roadmap::{
    inputs::Marked,
    step::{Driver, Scope},
};

use super::{
    Case,
    book::{Book, Look},
    expr::{Expr, Tab},
};

/// The inputs by the name that formulas call them by.
pub(super) struct Given(BTreeMap<String, Expr>);

impl Given {
    /// An input; 0 for one that this case does not have.
    pub(super) fn of(&self, name: &str) -> Expr {
        self.0
            .get(name)
            .cloned()
            .unwrap_or_else(|| Expr::number(0.0))
    }

    /// People in a scope.
    pub(super) fn people(&self, scope: Scope) -> Expr {
        self.of(&people_name(scope))
    }

    /// Money per day of a role.
    pub(super) fn rate(&self, role: &str) -> Expr {
        self.of(&rate_name(role))
    }

    /// Limit of all steps together.
    pub(super) fn cap(&self, driver: Driver) -> Expr {
        self.of(&format!("cap_{}", driver.name()))
    }
}

fn people_name(scope: Scope) -> String {
    format!("people_{}", scope.name())
}

/// A client may call a role as it likes; what no name may hold becomes a line.
fn rate_name(role: &str) -> String {
    let fits = |letter: char| {
        if letter.is_ascii_alphanumeric() {
            letter
        } else {
            '_'
        }
    };
    format!("rate_{}", role.chars().map(fits).collect::<String>())
}

/// One row of the sheet.
struct Entry {
    name: String,
    label: String,
    key: String,
    value: Option<f64>,
}

pub(super) fn fill(case: &Case<'_>, book: &mut Book) -> Given {
    let language = case.language;
    let word = |key: &str| t!(language, key);
    book.shape(Tab::Inputs, &[46.0, 16.0, 24.0, 14.0, 52.0, 34.0], (3, 1));
    book.text(Tab::Inputs, (0, 0), Look::Title, word("case-sheet-inputs"));
    book.text(
        Tab::Inputs,
        (1, 0),
        Look::Note,
        word("case-book-inputs-note"),
    );
    book.heads(
        Tab::Inputs,
        2,
        [
            "case-inputs-input",
            "case-inputs-value",
            "case-inputs-unit",
            "case-inputs-mark",
            "case-inputs-source",
            "case-book-name",
        ]
        .map(word),
    );
    let marks = case.inputs.marks();
    let mut given = Given(BTreeMap::new());
    let mut row = 3;
    for entry in entries(case) {
        let unit = plan_inputs::unit(&entry.key);
        let look = match unit {
            Unit::Money | Unit::MoneyPer(_) => Look::Money,
            Unit::Share => Look::Share,
            Unit::Count(_) | Unit::Plain => Look::Number,
        };
        let place = (row, 1);
        book.text(Tab::Inputs, (row, 0), Look::Name, &entry.label);
        let follows_hours =
            entry.key == "salary_cost_per_year" && case.inputs.salary_cost_per_year.is_none();
        let value = if follows_hours {
            let hours = given.of("loaded_hourly_cost") * 1600.0;
            book.formula(Tab::Inputs, place, look, hours)
        } else {
            book.input(Tab::Inputs, place, look, entry.value)
        };
        let unit = plan_inputs::unit_name(language, unit, &case.plan.currency);
        // A share shows its own sign.
        if look != Look::Share {
            book.text(Tab::Inputs, (row, 2), Look::Text, unit);
        }
        mark(
            case,
            book,
            row,
            marks.iter().find(|marked| marked.key == entry.key),
        );
        book.text(Tab::Inputs, (row, 5), Look::Note, &entry.name);
        let named = book.name(entry.name.clone(), place, value.value);
        given.0.insert(entry.name, named);
        row += 1;
    }
    participation(case, &mut given, book, row);
    given
}

fn mark(case: &Case<'_>, book: &mut Book, row: u32, marked: Option<&Marked>) {
    let Some(marked) = marked else {
        return;
    };
    let name = plan_inputs::mark_name(case.language, marked.mark);
    book.text(Tab::Inputs, (row, 3), Look::Text, name);
    let source = plan_inputs::source(case.language, marked);
    book.text(Tab::Inputs, (row, 4), Look::Text, source);
}

/// The share of people who take part follows from readiness, within its bounds.
fn participation(case: &Case<'_>, given: &mut Given, book: &mut Book, row: u32) {
    let share = given.of("readiness") / 100.0;
    let within = given
        .of("adoption_high")
        .min(&given.of("adoption_low").max(&share));
    let label = t!(case.language, "case-book-participation");
    book.text(Tab::Inputs, (row, 0), Look::Name, label);
    let value = book.formula(Tab::Inputs, (row, 1), Look::Share, within);
    book.text(Tab::Inputs, (row, 5), Look::Note, "adoption");
    let named = book.name("adoption".to_owned(), (row, 1), value.value);
    given.0.insert("adoption".to_owned(), named);
}

/// Every input that enters the base case.
fn entries(case: &Case<'_>) -> Vec<Entry> {
    let (language, inputs) = (case.language, case.inputs);
    let mut entries = vec![Entry {
        name: "departments_count".to_owned(),
        label: plan_inputs::name(language, "departments"),
        key: "departments".to_owned(),
        value: Some(inputs.departments.len() as f64),
    }];
    entries.extend(Scope::ALL.map(|scope| Entry {
        name: people_name(scope),
        label: t!(
            language,
            "case-book-people",
            scope = plan_inputs::scope_name(language, scope)
        ),
        key: "scope_headcount".to_owned(),
        value: inputs.people(scope),
    }));
    let of = |key: &str, value: Option<f64>| Entry {
        name: key.to_owned(),
        label: plan_inputs::name(language, key),
        key: key.to_owned(),
        value,
    };
    entries.extend([
        of("readiness", inputs.readiness),
        of("loaded_hourly_cost", Some(inputs.loaded_hourly_cost)),
        of("salary_cost_per_year", inputs.salary_cost_per_year),
        of("voluntary_turnover_rate", inputs.voluntary_turnover_rate),
        of(
            "replacement_cost_share",
            Some(inputs.replacement_cost_share),
        ),
        of(
            "working_weeks_per_year",
            Some(inputs.working_weeks_per_year),
        ),
        of("realization_rate", Some(inputs.realization_rate)),
        of(
            "assisted_contacts_per_month",
            inputs.assisted_contacts_per_month,
        ),
        of(
            "cost_per_assisted_contact",
            Some(inputs.cost_per_assisted_contact),
        ),
        of(
            "cost_per_self_help_contact",
            Some(inputs.cost_per_self_help_contact),
        ),
        of(
            "qualified_opportunities_per_year",
            inputs.qualified_opportunities_per_year,
        ),
        of(
            "contribution_margin_per_deal",
            inputs.contribution_margin_per_deal,
        ),
        of("partner_revenue_per_year", inputs.partner_revenue_per_year),
        of("contribution_margin_rate", inputs.contribution_margin_rate),
        of("client_technology_budget", inputs.client_technology_budget),
        of("budget", inputs.budget),
        of("discount_rate", Some(inputs.discount_rate)),
        of("horizon_months", Some(f64::from(inputs.horizon_months))),
        of("fade_per_year", Some(inputs.fade_per_year)),
        of("max_gain_points", Some(inputs.max_gain_points)),
        // 1 as long as no finished step has shown what steps really cost.
        Entry {
            name: "delivery".to_owned(),
            label: t!(language, "case-book-delivery"),
            ..of("delivery_results", Some(inputs.cost_factor()))
        },
    ]);
    let [low, high] = inputs.adoption_bounds;
    for (name, value) in [("adoption_low", low), ("adoption_high", high)] {
        entries.push(Entry {
            name: name.to_owned(),
            label: t!(language, &format!("case-book-{}", name.replace('_', "-"))),
            key: "adoption_bounds".to_owned(),
            value: Some(value),
        });
    }
    let roles: BTreeSet<&str> = case
        .steps()
        .flat_map(|(_, step)| step.roles.keys().map(String::as_str))
        .collect();
    entries.extend(roles.into_iter().map(|role| Entry {
        name: rate_name(role),
        ..of(&format!("day_rates.{role}"), inputs.day_rate(role))
    }));
    entries.extend(Driver::ALL.map(|driver| Entry {
        name: format!("cap_{}", driver.name()),
        ..of(&format!("caps.{}", driver.name()), Some(inputs.cap(driver)))
    }));
    entries
}
