//! What a step is, whom it is for, what comes before it, and who does it.

use leptos::prelude::*;
use surveys::{
    maturity::Model,
    roadmap::{
        inputs::DEFAULT_DAY_RATES,
        step::{Horizon, Kind, Scope},
    },
};

use super::{EditStep, field};
use crate::{
    components::{
        form::{Field, field_id},
        plan_figures::{horizon_name, kind_name},
        plan_inputs::scope_name,
        plan_maps::role_name,
    },
    t,
};

/// Kinds of work in the order of the form.
pub const KINDS: [Kind; 6] = [
    Kind::Practice,
    Kind::Enablement,
    Kind::Recognition,
    Kind::Structure,
    Kind::Technology,
    Kind::Measurement,
];

/// The value of a kind in the form.
pub const fn kind_value(kind: Kind) -> &'static str {
    match kind {
        Kind::Practice => "practice",
        Kind::Enablement => "enablement",
        Kind::Recognition => "recognition",
        Kind::Structure => "structure",
        Kind::Technology => "technology",
        Kind::Measurement => "measurement",
    }
}

/// The value of a part of the roadmap in the form.
pub const fn horizon_value(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::Now => "now",
        Horizon::Next => "next",
        Horizon::Later => "later",
    }
}

/// Name of the field for a role's share, in percent.
pub fn role_field(role: &str) -> String {
    format!("role.{role}")
}

/// Name of the field that says that another step comes before this one.
pub fn needs_field(step: &str) -> String {
    format!("needs.{step}")
}

/// Roles that the form knows: those with a usual rate, and those of the step.
pub fn roles<'r>(of_step: impl Iterator<Item = &'r String>) -> Vec<String> {
    let mut roles: Vec<String> = DEFAULT_DAY_RATES
        .iter()
        .map(|(role, _)| (*role).to_owned())
        .collect();
    for role in of_step {
        if !roles.contains(role) {
            roles.push(role.clone());
        }
    }
    roles
}

/// Draws the section.
pub(super) fn section(model: &EditStep<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let kinds = KINDS
        .map(|kind| (kind_value(kind).to_owned(), kind_name(l, kind)))
        .to_vec();
    let scopes = Scope::ALL
        .map(|scope| (scope.name().to_owned(), scope_name(l, scope)))
        .to_vec();
    let levels: Vec<_> = Model::social_business()
        .levels
        .iter()
        .map(|level| {
            let number = level.level.number();
            (
                number.to_string(),
                format!("{number} {}", level.name.text(l)),
            )
        })
        .collect();
    let horizons = Horizon::ALL
        .map(|horizon| (horizon_value(horizon).to_owned(), horizon_name(l, horizon)))
        .to_vec();
    let shares: Vec<_> = roles(model.step.roles.keys())
        .into_iter()
        .map(|role| {
            let name = role_field(&role);
            field(
                model,
                Field::number(name.clone(), role_name(l, &role)),
                &name,
            )
            .view()
        })
        .collect();
    let shares_error = model.faults.of("roles").map(|message| {
        view! { <p class="error" id=field_id("roles")>{message.to_owned()}</p> }
    });
    view! {
        <section class="card stack">
            <h2>{t!(l, "step-structure")}</h2>
            <div class="fields">
                {field(model, Field::select("kind", t!(l, "step-kind"), kinds), "kind").view()}
                {field(model, Field::select("scope", t!(l, "step-scope"), scopes), "scope").view()}
            </div>
            <div class="fields">
                {field(model, Field::select("from_level", t!(l, "step-level-from"), levels.clone()), "from_level").view()}
                {field(model, Field::select("to_level", t!(l, "step-level-to"), levels), "to_level").view()}
                {field(model, Field::select("horizon", t!(l, "step-horizon"), horizons), "horizon").view()}
            </div>
            {before(model)}
            <fieldset>
                <legend>{t!(l, "step-roles")}</legend>
                {shares_error}
                <div class="fields">{shares}</div>
            </fieldset>
        </section>
    }
}

/// Steps that come before it, as ticks.
fn before(model: &EditStep<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let ticked = |id: &str| model.typed.get(&needs_field(id)).map(String::as_str) == Some("on");
    let steps = || {
        model
            .library
            .steps()
            .iter()
            .filter(|step| step.id != model.step.id)
    };
    let named: Vec<String> = steps()
        .filter(|step| ticked(&step.id))
        .map(|step| step.texts.title.text(l).to_owned())
        .collect();
    let told = if named.is_empty() {
        t!(l, "step-needs-none")
    } else {
        crate::text::format::list(l, &named)
    };
    let fields: Vec<_> = steps()
        .map(|step| {
            let name = needs_field(&step.id);
            let label = format!("{} ({})", step.texts.title.text(l), step.id);
            field(model, Field::tick(name.clone(), label), &name).view()
        })
        .collect();
    let error = model.faults.of("needs").map(|message| {
        view! { <p class="error" id=field_id("needs")>{message.to_owned()}</p> }
    });
    let is_open = error.is_some();
    view! {
        <fieldset>
            <legend>{t!(l, "step-needs")}</legend>
            {error}
            <details open=is_open>
                <summary>{told}</summary>
                <div class="fields">{fields}</div>
            </details>
        </fieldset>
    }
}
