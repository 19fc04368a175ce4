//! Words for the parts of a plan that pages and exports share.

use surveys::{
    language::Language,
    roadmap::{
        Library,
        agreement::{Limit, Stays},
        levers::Gate,
        progress::Status,
        step::{LegalCheck, Population, Step, Unit},
    },
};

use super::trend_words;
use crate::{components::chip::Tone, t, text::format};

/// The title of a step; its id if the library knows it no more.
pub fn step_title(language: Language, library: &Library, id: &str) -> String {
    library.step(id).map_or_else(
        || id.to_owned(),
        |step| step.texts.title.text(language).to_owned(),
    )
}

/// The name of a check, on its own.
pub fn check_name(language: Language, check: LegalCheck) -> String {
    let name = match check {
        LegalCheck::PayRules => t!(language, "future-gate-pay-rules"),
        LegalCheck::CoDetermination => t!(language, "future-gate-co-determination"),
        LegalCheck::DataProtection => t!(language, "future-gate-data-protection"),
        LegalCheck::PartnerContracts => t!(language, "future-gate-partner-contracts"),
    };
    // Reports name it within a sentence.
    let mut letters = name.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// What a commitment waits for.
pub fn gate_name(language: Language, gate: Gate) -> String {
    match gate {
        Gate::EncouragementDelivered => t!(language, "roadmap-gate-encouragement"),
        Gate::Legal(check) => check_name(language, check),
        Gate::FairnessCheck => t!(language, "roadmap-gate-fairness"),
    }
}

/// A state and how much it stands out.
pub fn status_name(language: Language, status: Status) -> (String, Tone) {
    match status {
        Status::Heard => (t!(language, "heard-status-heard"), Tone::Plain),
        Status::Planned => (t!(language, "heard-status-planned"), Tone::Plain),
        Status::InWork => (t!(language, "heard-status-in-work"), Tone::Attention),
        Status::Done => (t!(language, "heard-status-done"), Tone::Good),
        Status::NotNow => (t!(language, "heard-status-not-now"), Tone::Plain),
    }
}

/// Who confirmed what stays, and when.
pub fn confirmed(language: Language, stays: &Stays) -> String {
    let name = stays.by.as_str();
    match stays.on {
        Some(day) => {
            let date = trend_words::day(language, day);
            t!(
                language,
                "case-stays-confirmed-on",
                name = name,
                date = date
            )
        }
        None => t!(language, "case-stays-confirmed", name = name),
    }
}

/// A limit that a plan passes.
pub fn limit_name(language: Language, limit: &Limit) -> String {
    match limit {
        Limit::StepsAtOnce(who) => {
            let who = population_name(language, *who);
            t!(language, "publication-limit-steps", who = who)
        }
        Limit::Capacity(role) => {
            t!(language, "publication-limit-capacity", role = role.as_str())
        }
        Limit::Budget => t!(language, "publication-limit-budget"),
        Limit::ReturnFloor => t!(language, "publication-limit-return"),
        Limit::Conflict => t!(language, "publication-limit-conflict"),
        Limit::FirstStep => t!(language, "publication-limit-first-step"),
        Limit::Coverage => t!(language, "publication-limit-coverage"),
    }
}

/// The people whom a step reaches, within a sentence.
pub fn population_name(language: Language, population: Population) -> String {
    match population {
        Population::Everyone => t!(language, "publication-who-everyone"),
        Population::Managers => t!(language, "publication-who-managers"),
        Population::CustomerFacing => t!(language, "publication-who-customer-facing"),
        Population::PartnerFacing => t!(language, "publication-who-partner-facing"),
    }
}

/// Where an objective starts, marked as measured or as a typical value of the library.
pub fn kpi_start(language: Language, step: &Step, value: f64, is_measured: bool) -> String {
    let value = kpi_value(language, step, value);
    if is_measured {
        t!(language, "future-know-measured", value = value)
    } else {
        t!(language, "future-know-typical", value = value)
    }
}

/// A value of a step's objective in its unit.
pub fn kpi_value(language: Language, step: &Step, value: f64) -> String {
    match step.kpi.unit {
        Unit::Percent => format::percent(language, value / 100.0),
        Unit::Points | Unit::Number => {
            format::number(language, value, usize::from(value.fract().abs() > 1e-9))
        }
    }
}
