//! What an organization's own steps do differently from the library, in words for pages, paper and workbooks.

use serde_json::Value;
use surveys::{
    language::Language,
    roadmap::{
        Library, Plan,
        library::Deviation,
        step::{Beneficiary, Benefit, Driver, Horizon, Kind, Scope},
    },
};

use super::{
    plan_faults::dimension_name,
    plan_figures::{horizon_name, kind_name},
    plan_inputs::{driver_name, mark_name, scope_name},
    plan_words::step_title,
};
use crate::{t, text::format};

/// What a reader of a plan has to know: that nothing deviates, or every deviation in a line.
pub fn lines(l: Language, plan: &Plan) -> Vec<String> {
    let version = plan.library_version.as_str();
    if plan.overlay.is_empty() {
        return vec![t!(l, "case-deviations-none", version = version)];
    }
    let library = plan.library();
    let told = Library::builtin().deviations(&plan.overlay);
    let lines = told.iter().map(|deviation| {
        t!(
            l,
            "case-deviation",
            step = step_title(l, &library, &deviation.step),
            field = field_name(l, &deviation.field),
            shipped = written(l, &deviation.field, &deviation.shipped),
            own = written(l, &deviation.field, &deviation.own),
            origin = origin(l, deviation)
        )
    });
    std::iter::once(t!(l, "case-deviations-some", count = told.len()))
        .chain(lines)
        .collect()
}

/// Its mark and its source.
pub fn origin(l: Language, deviation: &Deviation) -> String {
    let mark = mark_name(l, deviation.mark);
    if deviation.source.is_empty() {
        mark
    } else {
        format!("{mark}: {}", deviation.source)
    }
}

/// The name of a field of a step in words.
pub fn field_name(l: Language, field: &str) -> String {
    let (head, rest) = field.split_once('.').unwrap_or((field, ""));
    let name = match head {
        "*" => t!(l, "steps-field-whole"),
        "effort_days" => t!(l, "steps-field-effort"),
        "external_cost" => t!(l, "steps-field-external"),
        "run_cost_per_year" => t!(l, "steps-field-run"),
        "participant_hours" => t!(l, "steps-field-hours"),
        "duration_months" => t!(l, "steps-field-duration"),
        "ramp_months" => t!(l, "steps-field-ramp"),
        "kpi" => t!(l, "steps-field-kpi"),
        "uplift" => t!(l, "steps-field-uplift"),
        "benefits" => t!(l, "steps-field-benefit"),
        "texts" => t!(l, "steps-field-text"),
        "kind" => t!(l, "step-kind"),
        "scope" => t!(l, "step-scope"),
        "roles" => t!(l, "step-roles"),
        "prerequisites" => t!(l, "step-needs"),
        "from_level" => t!(l, "step-level-from"),
        "to_level" => t!(l, "step-level-to"),
        "horizon" => t!(l, "step-horizon"),
        "budget_line" => t!(l, "steps-field-budget-line"),
        "dimensions" => t!(l, "steps-field-dimensions"),
        other => other.to_owned(),
    };
    let rest = match head {
        "uplift" if !rest.is_empty() => dimension_name(l, rest),
        "benefits" => benefit_of(l, rest).unwrap_or_else(|| rest.to_owned()),
        _ => rest.to_owned(),
    };
    if rest.is_empty() {
        name
    } else {
        format!("{name} ({rest})")
    }
}

/// What a benefit moves and for whom, by its name in a difference.
fn benefit_of(l: Language, name: &str) -> Option<String> {
    let (driver, population) = Benefit::POSSIBLE
        .into_iter()
        .find(|(driver, population)| format!("{}/{}", driver.name(), population.name()) == name)?;
    Some(for_whom(l, driver, population, driver_name(l, driver)))
}

/// The name of what a benefit moves; with for whom, where it could be for others as well.
pub fn for_whom(l: Language, driver: Driver, population: Beneficiary, name: String) -> String {
    let who = match (driver, population) {
        (Driver::TimeSaved, Beneficiary::All) => Scope::All,
        (Driver::TimeSaved, Beneficiary::CustomerFacing) => Scope::CustomerFacing,
        (Driver::TimeSaved, Beneficiary::Sales) => Scope::Sales,
        _ => return name,
    };
    t!(
        l,
        "step-benefit-of",
        driver = name,
        who = scope_name(l, who)
    )
}

/// A value of a difference in this field, as people read it.
pub fn written(l: Language, field: &str, value: &Value) -> String {
    let value_of = || value.clone();
    let named = |name: Option<String>| name.unwrap_or_else(|| plain(l, value));
    match field {
        "horizon" => named(
            serde_json::from_value::<Horizon>(value_of())
                .ok()
                .map(|horizon| horizon_name(l, horizon)),
        ),
        "kind" => named(
            serde_json::from_value::<Kind>(value_of())
                .ok()
                .map(|kind| kind_name(l, kind)),
        ),
        "scope" => named(
            serde_json::from_value::<Scope>(value_of())
                .ok()
                .map(|scope| scope_name(l, scope)),
        ),
        _ => plain(l, value),
    }
}

fn plain(l: Language, value: &Value) -> String {
    let number = |value: &Value| {
        value.as_f64().map_or_else(String::new, |number| {
            let decimals = usize::from((number - number.round()).abs() > 1e-9);
            format::number(l, number, decimals)
        })
    };
    match value {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.clone(),
        Value::Number(_) => number(value),
        Value::Object(map) if map.contains_key("likely") => {
            let point = |name: &str| map.get(name).map(number).unwrap_or_default();
            format!("{} / {} / {}", point("low"), point("likely"), point("high"))
        }
        other => other.to_string(),
    }
}
