//! Why inputs make no plan.

use std::collections::BTreeSet;

use crate::{
    roadmap::{
        Inputs, Library, Step, Yardstick,
        cost::Missing,
        inputs::check::line_of,
        portfolio::{MOST_STEPS, ProgramFault},
    },
    toml_source::Fault,
};

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
    /// A score or a target for a dimension that the model does not have.
    #[error("`{key}`: there is no dimension `{dimension}`; correct the name")]
    UnknownDimension {
        /// Key of the inputs.
        key: &'static str,
        /// The name.
        dimension: String,
    },
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
    /// More steps than a search can hold.
    #[error(
        "{0} steps are candidates, and a choice is made among {MOST_STEPS} at most; exclude some, or leave the budget out"
    )]
    TooMany(usize),
}

impl PlanFault {
    /// The line of the inputs that it is about, counted from 1; `None` if it is about something that is not there.
    pub fn line(&self, source: &str) -> Option<usize> {
        let naming = |key: &str, name: &str| {
            let from = line_of(source, key);
            let quoted = format!("\"{name}\"");
            let names = |line: &str| line.contains(&quoted) || line.trim_start().starts_with(name);
            source
                .lines()
                .enumerate()
                .skip(from - 1)
                .find(|(_, line)| names(line))
                .map_or(from, |(place, _)| place + 1)
        };
        match self {
            Self::UnknownStep { key, step } => Some(naming(key, step)),
            Self::UnknownDimension { key, dimension } => Some(naming(key, dimension)),
            Self::UnknownRole { key, role } => Some(naming(key, role)),
            Self::NeedsExcluded { needs, .. } => Some(naming("excluded", needs)),
            Self::NoScores | Self::NoReadiness | Self::Missing(_) | Self::TooMany(_) => None,
        }
    }
}

/// Names in the inputs that neither the library nor the model knows, each with its line.
pub(in crate::roadmap) fn named_wrongly(
    inputs: &Inputs,
    source: &str,
    library: &Library,
    yardstick: &Yardstick,
) -> Vec<Fault> {
    unknown_names(inputs, library, yardstick)
        .into_iter()
        .map(|fault| {
            let line = fault.line(source).unwrap_or(1);
            let told = fault.to_string();
            // Every fault about a name says what to do after a semicolon.
            let (found, advice) = told
                .split_once("; ")
                .unwrap_or((told.as_str(), "correct it"));
            let mut advice = advice.to_owned();
            if let Some(first) = advice.get_mut(..1) {
                first.make_ascii_uppercase();
            }
            Fault {
                line,
                found: found.to_owned(),
                advice,
            }
        })
        .collect()
}

impl From<ProgramFault> for PlanFault {
    fn from(fault: ProgramFault) -> Self {
        match fault {
            ProgramFault::Missing(missing) => Self::Missing(missing),
            ProgramFault::TooMany(steps) => Self::TooMany(steps),
            ProgramFault::NoReadiness => Self::NoReadiness,
        }
    }
}

/// Everything that stops a plan before a step is chosen.
pub(super) fn of_inputs(
    inputs: &Inputs,
    library: &Library,
    yardstick: &Yardstick,
) -> Vec<PlanFault> {
    let mut faults = unknown_names(inputs, library, yardstick);
    if inputs.scores.is_empty() {
        faults.push(PlanFault::NoScores);
    }
    if inputs.readiness.is_none() {
        faults.push(PlanFault::NoReadiness);
    }
    // What is always in has to be possible.
    let always = inputs.mandatory.iter().map(String::as_str);
    let always = library.with_prerequisites(
        always.filter(|id| !inputs.excluded.iter().any(|excluded| excluded == id)),
        &inputs.in_place,
    );
    let always: Vec<&Step> = always
        .into_keys()
        .filter_map(|id| library.step(id))
        .collect();
    faults.extend(needs_excluded(&always, inputs));
    faults
}

/// Names in the inputs that neither the library nor the model knows.
fn unknown_names(inputs: &Inputs, library: &Library, yardstick: &Yardstick) -> Vec<PlanFault> {
    let ids: [(&'static str, Vec<&String>); 9] = [
        ("candidates", inputs.candidates.iter().flatten().collect()),
        ("mandatory", inputs.mandatory.iter().collect()),
        ("excluded", inputs.excluded.iter().collect()),
        ("in_place", inputs.in_place.iter().collect()),
        (
            "measured_baselines",
            inputs.measured_baselines.keys().collect(),
        ),
        ("start_months", inputs.start_months.keys().collect()),
        ("vote_bonus", inputs.vote_bonus.keys().collect()),
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
    let dimensions = [
        ("scores", &inputs.scores),
        ("target_scores", &inputs.target_scores),
    ]
    .into_iter()
    .flat_map(|(key, points)| points.keys().map(move |id| (key, id)))
    .filter(|(_, id)| !yardstick.dimensions.iter().any(|(known, _)| known == *id))
    .map(|(key, dimension)| PlanFault::UnknownDimension {
        key,
        dimension: dimension.clone(),
    });
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
