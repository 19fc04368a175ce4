//! Why a step is suggested, in words.

use surveys::{
    language::Language,
    maturity::Model,
    roadmap::{Library, Reason},
};

use crate::{components::plan_words::step_title, t};

/// One reason as a sentence; `None` for a choice that needs no reason. `place` is the department or organization,
/// `library` has the steps, those of the organization included.
pub fn sentence(
    language: Language,
    library: &Library,
    reason: &Reason,
    place: &str,
) -> Option<String> {
    match reason {
        Reason::Dimension {
            dimension,
            level,
            from_level,
            to_level,
            ..
        } => {
            let name = Model::social_business()
                .dimension(dimension)
                .map_or(dimension.as_str(), |(_, dimension)| {
                    dimension.name.text(language)
                });
            Some(t!(
                language,
                "scenario-reason",
                dimension = name,
                level = level.number(),
                department = place,
                from = from_level.number(),
                to = to_level.number()
            ))
        }
        Reason::FirstStep { .. } => Some(t!(language, "scenario-reason-always")),
        Reason::Always => Some(t!(language, "scenario-reason-pinned")),
        Reason::Prerequisite { of } => {
            let title = step_title(language, library, of);
            Some(t!(language, "scenario-reason-prerequisite", step = title))
        }
        Reason::Chosen => None,
    }
}
