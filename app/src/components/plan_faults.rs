//! Why inputs make no plan, in words, each with what to do.

use surveys::{
    language::Language,
    maturity::Model,
    roadmap::{Library, cost::Missing, plan::PlanFault, portfolio::MOST_STEPS, step::Scope},
};

use super::{
    plan_inputs::{name, scope_name},
    plan_maps::role_name,
    plan_words::step_title,
};
use crate::t;

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
        PlanFault::UnknownDimension(dimension) => t!(
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
    fn every_fault_is_told_in_every_language() {
        let step = || "VOI-S1".to_owned();
        let faults = [
            PlanFault::UnknownStep {
                key: "mandatory",
                step: "X".to_owned(),
            },
            PlanFault::UnknownDimension("x".to_owned()),
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
