//! What an organization's own steps do differently from the library, in words for pages, paper and workbooks.

use serde_json::Value;
use surveys::{
    language::Language,
    roadmap::{Library, Plan, library::Deviation},
};

use super::{plan_inputs::mark_name, plan_words::step_title};
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
            shipped = written(l, &deviation.shipped),
            own = written(l, &deviation.own),
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
        other => other.to_owned(),
    };
    if rest.is_empty() {
        name
    } else {
        format!("{name} ({rest})")
    }
}

/// A value of a difference as people read it.
pub fn written(l: Language, value: &Value) -> String {
    let number = |value: &Value| {
        value
            .as_f64()
            .map_or_else(String::new, |number| format::number(l, number, 1))
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
