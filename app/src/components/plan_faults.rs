//! Why inputs make no plan, in words, each with what to do.

use surveys::{
    language::Language,
    maturity::Model,
    roadmap::{
        Library,
        cost::Missing,
        library::{Misfit, Overlay},
        plan::PlanFault,
        portfolio::MOST_STEPS,
        step::{Driver, Scope},
    },
};

use super::{
    plan_inputs::{driver_name, name, scope_name},
    plan_maps::role_name,
    plan_words::step_title,
};
use crate::{t, text::format};

/// One fault as a sentence. `library` has the steps, those of the organization included.
pub fn plan_fault(language: Language, library: &Library, fault: &PlanFault) -> String {
    let title = |id: &str| step_title(language, library, id);
    match fault {
        PlanFault::UnknownStep { key, step } => t!(
            language,
            "fault-unknown-step",
            input = input(language, key),
            step = step.as_str()
        ),
        PlanFault::UnknownDimension { dimension, .. } => t!(
            language,
            "fault-unknown-dimension",
            dimension = dimension.as_str()
        ),
        PlanFault::UnknownRole { key, role } => t!(
            language,
            "fault-unknown-role",
            input = input(language, key),
            role = role.as_str()
        ),
        PlanFault::NeedsExcluded { step, needs } => t!(
            language,
            "scenario-error-needs",
            step = title(step),
            needs = title(needs)
        ),
        PlanFault::NoScores => t!(language, "fault-no-scores"),
        PlanFault::NoReadiness => t!(language, "fault-no-readiness"),
        PlanFault::Missing(Missing::People { step, scope }) => t!(
            language,
            "fault-no-people",
            step = title(step),
            scope = Scope::ALL
                .into_iter()
                .find(|known| known.name() == *scope)
                .map_or_else(|| (*scope).to_owned(), |known| scope_name(language, known))
        ),
        PlanFault::Missing(Missing::DayRate { step, role }) => t!(
            language,
            "fault-no-rate",
            step = title(step),
            role = role_name(language, role)
        ),
        PlanFault::Missing(Missing::Departments { step }) => {
            t!(language, "fault-no-departments", step = title(step))
        }
        PlanFault::TooMany(steps) => t!(
            language,
            "fault-too-many",
            steps = *steps,
            most = MOST_STEPS
        ),
    }
}

/// What does not fit in an organization's own version of the library, as a sentence with what to do.
pub fn misfit(language: Language, overlay: &Overlay, misfit: &Misfit) -> String {
    let title = |id: &str| own_title(language, overlay, id);
    let percent = |share: f64| format::number(language, share * 100.0, 1);
    let of = |key: &str, step: &str| t!(language, key, step = title(step));
    let with = |key: &str, step: &str, needs: &str| {
        t!(language, key, step = title(step), needs = title(needs))
    };
    match misfit {
        Misfit::Twice { step } => t!(language, "misfit-twice", id = step.as_str()),
        Misfit::Dimensions { step } => of("misfit-dimensions", step),
        Misfit::Levels { step } => of("misfit-levels", step),
        Misfit::NoDuration { step } => of("misfit-duration", step),
        Misfit::Roles { step, sum } => t!(
            language,
            "misfit-roles",
            step = title(step),
            sum = percent(*sum)
        ),
        Misfit::Order { step } => of("misfit-order", step),
        Misfit::NeedsUnknown { step, needs } => with("misfit-needs-unknown", step, needs),
        Misfit::NeedsLater { step, needs } => with("misfit-needs-later", step, needs),
        Misfit::Unprepared { step } => of("misfit-unprepared", step),
        Misfit::Circle { step } => of("misfit-circle", step),
        Misfit::EditedUnknown { step } => of("misfit-edited-unknown", step),
        Misfit::EditedAndRetired { step } => of("misfit-edited-retired", step),
        Misfit::AddedTaken { step } => t!(language, "misfit-taken", id = step.as_str()),
        Misfit::CopyOfUnknown { step, of } => t!(
            language,
            "misfit-copy-unknown",
            step = title(step),
            of = of.as_str()
        ),
        Misfit::RetiredUnknown { step } => {
            t!(language, "misfit-retired-unknown", id = step.as_str())
        }
        Misfit::NoId => t!(language, "misfit-no-id"),
        Misfit::NoTitle { step } => of("misfit-no-title", step),
        Misfit::Share { step, share } => t!(
            language,
            "misfit-share",
            step = title(step),
            share = percent(*share)
        ),
        Misfit::Effect {
            step,
            driver,
            effect,
        } => effect_too_large(language, &title(step), *driver, *effect),
        Misfit::TooLong { step } => of("misfit-too-long", step),
    }
}

fn effect_too_large(language: Language, step: &str, driver: Driver, effect: f64) -> String {
    t!(
        language,
        "misfit-effect",
        step = step,
        driver = driver_name(language, driver),
        effect = format::number(language, effect, 1)
    )
}

/// The title of a step, which may stand in a version that makes no library; its id where it has none.
fn own_title(language: Language, overlay: &Overlay, id: &str) -> String {
    let own = overlay.own(id).map(|own| &own.step);
    own.or_else(|| Library::builtin().step(id))
        .map(|step| step.texts.title.text(language).to_owned())
        .filter(|title| !title.is_empty())
        .unwrap_or_else(|| id.to_owned())
}

/// What people call an input; its key where it has no name of its own.
fn input(language: Language, key: &str) -> String {
    match key {
        "candidates" | "owners" | "strategy_links" | "measured_baselines" | "day_rates" => {
            key.to_owned()
        }
        key => name(language, key),
    }
}

/// The name of a dimension of the model; its id if the model does not know it.
pub fn dimension_name(language: Language, id: &str) -> String {
    Model::social_business()
        .dimension(id)
        .map_or(id, |(_, dimension)| dimension.name.text(language))
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_misfit_is_told_in_every_language() {
        let step = || "VOI-S1".to_owned();
        let misfits = [
            Misfit::Twice { step: step() },
            Misfit::Dimensions { step: step() },
            Misfit::Levels { step: step() },
            Misfit::NoDuration { step: step() },
            Misfit::Roles {
                step: step(),
                sum: 0.35,
            },
            Misfit::Order { step: step() },
            Misfit::NeedsUnknown {
                step: step(),
                needs: step(),
            },
            Misfit::NeedsLater {
                step: step(),
                needs: step(),
            },
            Misfit::Unprepared { step: step() },
            Misfit::Circle { step: step() },
            Misfit::EditedUnknown { step: step() },
            Misfit::EditedAndRetired { step: step() },
            Misfit::AddedTaken { step: step() },
            Misfit::CopyOfUnknown {
                step: step(),
                of: "GONE".to_owned(),
            },
            Misfit::RetiredUnknown { step: step() },
            Misfit::NoId,
            Misfit::NoTitle { step: step() },
            Misfit::Share {
                step: step(),
                share: 1.5,
            },
            Misfit::Effect {
                step: step(),
                driver: Driver::Retention,
                effect: 400.0,
            },
            Misfit::TooLong { step: step() },
        ];
        let overlay = Overlay::default();
        let told = |language| -> Vec<String> {
            let tell = |one: &Misfit| misfit(language, &overlay, one);
            misfits.iter().map(tell).collect()
        };
        let english = told(Language::En);
        for language in Language::ALL {
            for (words, english) in told(language).iter().zip(&english) {
                assert!(!words.contains("misfit-"), "{words}");
                assert_eq!(words == english, language == Language::En, "{words}");
            }
        }
        assert!(english[4].contains("35"), "{}", english[4]);
    }

    #[test]
    fn every_fault_is_told_in_every_language() {
        let step = || "VOI-S1".to_owned();
        let faults = [
            PlanFault::UnknownStep {
                key: "mandatory",
                step: "X".to_owned(),
            },
            PlanFault::UnknownDimension {
                key: "scores",
                dimension: "x".to_owned(),
            },
            PlanFault::UnknownRole {
                key: "capacity_days",
                role: "x".to_owned(),
            },
            PlanFault::NeedsExcluded {
                step: step(),
                needs: step(),
            },
            PlanFault::NoScores,
            PlanFault::NoReadiness,
            PlanFault::Missing(Missing::People {
                step: step(),
                scope: "partner_facing",
            }),
            PlanFault::Missing(Missing::DayRate {
                step: step(),
                role: "trainer".to_owned(),
            }),
            PlanFault::Missing(Missing::Departments { step: step() }),
            PlanFault::TooMany(99),
        ];
        let english: Vec<String> = faults
            .iter()
            .map(|fault| plan_fault(Language::En, Library::builtin(), fault))
            .collect();
        for language in Language::ALL {
            for (fault, english) in faults.iter().zip(&english) {
                let told = plan_fault(language, Library::builtin(), fault);
                assert!(
                    !told.contains("fault-") && !told.contains("VOI-S1"),
                    "{told}"
                );
                assert_eq!(told == *english, language == Language::En, "{told}");
            }
        }
    }
}
