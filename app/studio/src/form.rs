//! Between the scenario form and the inputs of a plan. Pure; amounts are read the way the reader's language writes them.

use std::collections::BTreeMap;

use app::{
    pages::consultant::scenario::{goal_field, owner_field, step_field},
    t,
};
use surveys::{
    language::Language,
    roadmap::{
        Inputs, Library,
        inputs::{Choice, Words},
        step::Scope,
    },
};

/// What was typed, by field.
pub(super) type Typed = BTreeMap<String, String>;

/// One number of the form: its field, its limits, and where it goes.
struct Number {
    field: &'static str,
    most: f64,
    /// What a typed unit is worth inside: percent are shares there.
    unit: f64,
    read: fn(&Inputs) -> Option<f64>,
    write: fn(&mut Inputs, Option<f64>),
}

const MONEY: f64 = 1e12;
const COUNT: f64 = 1e9;

const NUMBERS: [Number; 9] = [
    Number {
        field: "budget",
        most: MONEY,
        unit: 1.0,
        read: |i| i.budget,
        write: |i, n| i.budget = n,
    },
    Number {
        field: "hourly",
        most: 10_000.0,
        unit: 1.0,
        read: |i| Some(i.loaded_hourly_cost),
        write: |i, n| i.loaded_hourly_cost = n.unwrap_or(Inputs::default().loaded_hourly_cost),
    },
    Number {
        field: "turnover",
        most: 100.0,
        unit: 0.01,
        read: |i| i.voluntary_turnover_rate,
        write: |i, n| i.voluntary_turnover_rate = n,
    },
    Number {
        field: "contacts",
        most: COUNT,
        unit: 1.0,
        read: |i| i.assisted_contacts_per_month,
        write: |i, n| i.assisted_contacts_per_month = n,
    },
    Number {
        field: "opportunities",
        most: COUNT,
        unit: 1.0,
        read: |i| i.qualified_opportunities_per_year,
        write: |i, n| i.qualified_opportunities_per_year = n,
    },
    Number {
        field: "margin",
        most: MONEY,
        unit: 1.0,
        read: |i| i.contribution_margin_per_deal,
        write: |i, n| i.contribution_margin_per_deal = n,
    },
    Number {
        field: "partner_revenue",
        most: MONEY,
        unit: 1.0,
        read: |i| i.partner_revenue_per_year,
        write: |i, n| i.partner_revenue_per_year = n,
    },
    Number {
        field: "partner_margin",
        most: 100.0,
        unit: 0.01,
        read: |i| i.contribution_margin_rate,
        write: |i, n| i.contribution_margin_rate = n,
    },
    Number {
        field: "technology",
        most: MONEY,
        unit: 1.0,
        read: |i| i.client_technology_budget,
        write: |i, n| i.client_technology_budget = n,
    },
];

/// People of a scope: field and scope.
const PEOPLE: [(&str, Scope); 4] = [
    ("people_managers", Scope::Managers),
    ("people_customers", Scope::CustomerFacing),
    ("people_sales", Scope::Sales),
    ("people_partners", Scope::PartnerFacing),
];

/// The form as these inputs fill it.
pub(super) fn typed(inputs: &Inputs, selected: &[String], language: Language) -> Typed {
    let mut typed = Typed::new();
    for number in &NUMBERS {
        if let Some(value) = (number.read)(inputs) {
            typed.insert(
                number.field.to_owned(),
                written(value / number.unit, language),
            );
        }
    }
    for (field, scope) in PEOPLE {
        if let Some(people) = inputs.scope_headcount.get(&scope) {
            typed.insert(field.to_owned(), people.to_string());
        }
    }
    let words = |words: &Words| words.text(language).to_owned();
    typed.extend(
        inputs
            .start_month
            .map(|month| ("start_month".to_owned(), month.to_string())),
    );
    typed.extend(
        inputs
            .future_sentence
            .as_ref()
            .map(|sentence| ("future_sentence".to_owned(), words(sentence))),
    );
    typed.insert("sponsors".to_owned(), inputs.sponsors.join(", "));
    typed.extend(selected.iter().map(|id| (step_field(id), "on".to_owned())));
    typed.extend(
        inputs
            .owners
            .iter()
            .map(|(id, owner)| (owner_field(id), words(owner))),
    );
    typed.extend(
        inputs
            .strategy_links
            .iter()
            .map(|(id, goal)| (goal_field(id), words(goal))),
    );
    typed
}

/// Whether the form has a field of this name.
pub(super) fn is_field(name: &str) -> bool {
    let of_step = |id: &str| Library::builtin().step(id).is_some();
    NUMBERS.iter().any(|number| number.field == name)
        || PEOPLE.iter().any(|(field, _)| *field == name)
        || ["start_month", "future_sentence", "sponsors"].contains(&name)
        || ["step.", "owner.", "goal."]
            .iter()
            .any(|prefix| name.strip_prefix(prefix).is_some_and(of_step))
}

/// The inputs that were typed, on top of what the last result and earlier inputs say.
///
/// # Errors
/// Every field that does not fit, with its message.
pub(super) fn read(
    typed: &Typed,
    mut inputs: Inputs,
    language: Language,
) -> Result<Inputs, Vec<(String, String)>> {
    let mut faults = Vec::new();
    let text = |field: &str| {
        typed
            .get(field)
            .map(|text| text.trim())
            .filter(|text| !text.is_empty())
    };
    for number in &NUMBERS {
        match text(number.field)
            .map(|text| parse(text, language).filter(|value| (0.0..=number.most).contains(value)))
        {
            None => (number.write)(&mut inputs, None),
            Some(Some(value)) => (number.write)(&mut inputs, Some(value * number.unit)),
            Some(None) => {
                faults.push((number.field.to_owned(), range_fault(language, number.most)));
            }
        }
    }
    for (field, scope) in PEOPLE {
        match text(field).map(str::parse::<u32>) {
            None => {
                inputs.scope_headcount.remove(&scope);
            }
            Some(Ok(people)) if (1..=10_000_000).contains(&people) => {
                inputs.scope_headcount.insert(scope, people);
            }
            Some(_) => faults.push((field.to_owned(), range_fault(language, 1e7))),
        }
    }
    match text("start_month").map(str::parse).transpose() {
        Ok(month) => inputs.start_month = month,
        Err(_) => faults.push((
            "start_month".to_owned(),
            t!(language, "scenario-error-month"),
        )),
    }
    let words = |field: &str| text(field).map(|text| Words::Everywhere(text.to_owned()));
    inputs.future_sentence = words("future_sentence");
    inputs.sponsors = text("sponsors")
        .map(|names| {
            names
                .split(',')
                .map(|name| name.trim().to_owned())
                .filter(|name| !name.is_empty())
                .collect()
        })
        .unwrap_or_default();
    let steps = Library::builtin().steps();
    inputs.owners = steps
        .iter()
        .filter_map(|step| Some((step.id.clone(), words(&owner_field(&step.id))?)))
        .collect();
    inputs.strategy_links = steps
        .iter()
        .filter_map(|step| Some((step.id.clone(), words(&goal_field(&step.id))?)))
        .collect();
    let chosen: Vec<String> = steps
        .iter()
        .filter(|step| typed.contains_key(&step_field(&step.id)))
        .map(|step| step.id.clone())
        .collect();
    if chosen.is_empty() {
        faults.push(("steps".to_owned(), t!(language, "scenario-error-steps")));
    }
    // Listening comes first unless the consultant takes it out.
    inputs.mandatory.retain(|id| chosen.contains(id));
    inputs.candidates = Some(chosen);
    // What a person ticked is chosen, also beyond the budget.
    inputs.choice = Choice::Listed;
    if faults.is_empty() {
        Ok(inputs)
    } else {
        Err(faults)
    }
}

fn range_fault(language: Language, most: f64) -> String {
    t!(
        language,
        "scenario-error-number",
        min = "0",
        max = app::text::format::number(language, most, 0)
    )
}

/// A number as it goes into a field: no groups, the language's decimal sign.
fn written(value: f64, language: Language) -> String {
    let plain = format!("{value:.4}");
    let plain = plain.trim_end_matches('0').trim_end_matches('.').to_owned();
    if language == Language::En {
        plain
    } else {
        plain.replace('.', ",")
    }
}

/// Reads `450,000.50` in English, `450.000,50` in German and Spanish, `450 000,50` in French.
fn parse(text: &str, language: Language) -> Option<f64> {
    let (group, decimal) = match language {
        Language::En => (',', '.'),
        Language::De | Language::Es => ('.', ','),
        Language::Fr => (' ', ','),
    };
    let plain: String = text
        .chars()
        .filter(|letter| {
            !letter.is_whitespace() && *letter != group && *letter != '\'' && *letter != '’'
        })
        .map(|letter| if letter == decimal { '.' } else { letter })
        .collect();
    let is_number = plain
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    plain
        .parse()
        .ok()
        .filter(|value: &f64| is_number && value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_language_writes_them() {
        assert_eq!(parse("450,000.50", Language::En), Some(450_000.5));
        assert_eq!(parse("450.000,50", Language::De), Some(450_000.5));
        assert_eq!(parse("450\u{202f}000,50", Language::Fr), Some(450_000.5));
        for wrong in ["-5", "1e9", "NaN", "inf", "five", ""] {
            assert_eq!(parse(wrong, Language::En), None, "{wrong}");
        }
    }

    #[test]
    fn inputs_survive_the_form() {
        let inputs = Inputs {
            budget: Some(450_000.0),
            voluntary_turnover_rate: Some(0.13),
            sponsors: vec!["A".to_owned(), "B".to_owned()],
            start_month: "2027-03".parse().ok(),
            scope_headcount: [(Scope::Managers, 120)].into(),
            ..Inputs::default()
        };
        for language in Language::ALL {
            let form = typed(&inputs, &["VOI-S1".to_owned()], language);
            assert!(
                form.keys().all(|name| is_field(name)),
                "the form knows its fields"
            );
            let again = read(&form, Inputs::default(), language).unwrap();
            assert_eq!(again.budget, inputs.budget);
            assert!((again.voluntary_turnover_rate.unwrap() - 0.13).abs() < 1e-9);
            assert_eq!(
                (again.sponsors, again.start_month),
                (inputs.sponsors.clone(), inputs.start_month)
            );
            assert_eq!(again.scope_headcount, inputs.scope_headcount);
            assert_eq!(again.candidates, Some(vec!["VOI-S1".to_owned()]));
        }
    }

    #[test]
    fn every_fault_is_named_by_its_field() {
        let form: Typed = [
            ("budget", "-1"),
            ("start_month", "soon"),
            ("people_sales", "0"),
        ]
        .map(|(field, text)| (field.to_owned(), text.to_owned()))
        .into();
        let faults = read(&form, Inputs::default(), Language::En).unwrap_err();
        let fields: Vec<&str> = faults.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["budget", "people_sales", "start_month", "steps"]);
    }
}
