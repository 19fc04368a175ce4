//! Why inputs make no plan.

use std::collections::BTreeSet;

use crate::roadmap::{Inputs, Library, Step, Yardstick, cost::Missing};

/// Why there is no plan.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum PlanFault {
    /// An id that the library does not have.
    #[error("`{key}`: there is no step `{step}`; correct the id")]
    UnknownStep {
        /// Key of the inputs.
        key: &'static str,
        /// The id.
        step: String,
    },
    /// A score for a dimension that the model does not have.
    #[error("`scores`: there is no dimension `{0}`; correct the name")]
    UnknownDimension(String),
    /// A rate or a capacity for a role that no step has.
    #[error("`{key}`: no step has the role `{role}`; correct the name")]
    UnknownRole {
        /// Key of the inputs.
        key: &'static str,
        /// The role.
        role: String,
    },
    /// A step that is wanted needs one that is not.
    #[error(
        "`{step}` needs `{needs}`, which is excluded; exclude both, or say that `{needs}` is in place"
    )]
    NeedsExcluded {
        /// The wanted step.
        step: String,
        /// What it needs.
        needs: String,
    },
    /// No maturity scores.
    #[error("`scores` is missing; give the maturity of each dimension in points, or a result file")]
    NoScores,
    /// No readiness.
    #[error("`readiness` is missing; give it in points, or a result file")]
    NoReadiness,
    /// Something a step's cost needs.
    #[error(transparent)]
    Missing(#[from] Missing),
}

/// Names in the inputs that neither the library nor the model knows.
pub(super) fn unknown_names(
    inputs: &Inputs,
    library: &Library,
    yardstick: &Yardstick,
) -> Vec<PlanFault> {
    let ids: [(&'static str, Vec<&String>); 6] = [
        ("candidates", inputs.candidates.iter().flatten().collect()),
        ("mandatory", inputs.mandatory.iter().collect()),
        ("excluded", inputs.excluded.iter().collect()),
        ("in_place", inputs.in_place.iter().collect()),
        ("owners", inputs.owners.keys().collect()),
        ("strategy_links", inputs.strategy_links.keys().collect()),
    ];
    let steps = ids.into_iter().flat_map(|(key, ids)| {
        ids.into_iter()
            .filter(|id| library.step(id).is_none())
            .map(move |step| PlanFault::UnknownStep {
                key,
                step: step.clone(),
            })
    });
    let dimensions = inputs
        .scores
        .keys()
        .filter(|id| !yardstick.dimensions.iter().any(|(known, _)| known == *id))
        .map(|id| PlanFault::UnknownDimension(id.clone()));
    let named_roles: BTreeSet<&str> = library
        .steps()
        .iter()
        .flat_map(|step| step.roles.keys().map(String::as_str))
        .collect();
    let roles = [
        ("day_rates", &inputs.day_rates),
        ("capacity_days", &inputs.capacity_days),
    ]
    .into_iter()
    .flat_map(|(key, roles)| roles.keys().map(move |role| (key, role)))
    .filter(|(_, role)| !named_roles.contains(role.as_str()))
    .map(|(key, role)| PlanFault::UnknownRole {
        key,
        role: role.clone(),
    });
    steps.chain(dimensions).chain(roles).collect()
}

/// Steps that need one that is not wanted.
pub(super) fn needs_excluded(steps: &[&Step], inputs: &Inputs) -> Vec<PlanFault> {
    steps
        .iter()
        .flat_map(|step| step.prerequisites.iter().map(move |needs| (step, needs)))
        .filter(|(_, needs)| inputs.excluded.contains(needs) && !inputs.in_place.contains(needs))
        .map(|(step, needs)| PlanFault::NeedsExcluded {
            step: step.id.clone(),
            needs: needs.clone(),
        })
        .collect()
}
