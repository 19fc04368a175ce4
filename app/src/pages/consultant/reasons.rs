//! Why a step is suggested, in words.

use surveys::{
    language::Language,
    maturity::Model,
    roadmap::{DepartmentCandidates, Library, Reason},
};

use crate::{components::plan_words::step_title, t};

/// Departments that are named for a step; more say nothing new.
const NAMED: usize = 3;

/// Where a step helps most: the departments whose main dimension stands lowest at a level from which it helps, as far as
/// they may be shown.
pub fn of_departments(
    language: Language,
    library: &Library,
    step: &str,
    departments: &[DepartmentCandidates],
) -> Vec<String> {
    let mut found: Vec<(f64, &str, &Reason)> = departments
        .iter()
        .filter_map(|department| {
            let candidate = department
                .candidates
                .iter()
                .find(|candidate| candidate.step == step)?;
            candidate.reasons.iter().find_map(|reason| match reason {
                Reason::Dimension { score, fit, .. } if *fit > 0.5 => {
                    Some((*score, department.name.as_str(), reason))
                }
                _ => None,
            })
        })
        .collect();
    found.sort_by(|(one, name, _), (other, other_name, _)| {
        one.total_cmp(other).then_with(|| name.cmp(other_name))
    });
    found
        .into_iter()
        .take(NAMED)
        .filter_map(|(_, name, reason)| sentence(language, library, reason, name))
        .collect()
}

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

#[cfg(test)]
mod tests {
    use surveys::{
        maturity::Level,
        roadmap::{Candidate, Yardstick},
    };

    use super::*;

    fn department(name: &str, score: f64, fit: f64) -> DepartmentCandidates {
        let level: Level = Yardstick::builtin().level(score).unwrap();
        let step = Library::builtin().step("VOI-S1").unwrap();
        DepartmentCandidates {
            code: name.to_owned(),
            name: name.to_owned(),
            readiness: None,
            first_step: None,
            candidates: vec![Candidate {
                step: step.id.clone(),
                reasons: vec![
                    Reason::Always,
                    Reason::Dimension {
                        dimension: "voice".to_owned(),
                        score,
                        level,
                        from_level: step.from_level,
                        to_level: step.to_level,
                        fit,
                    },
                ],
            }],
        }
    }

    #[test]
    fn the_three_departments_that_need_a_step_most_are_named() {
        let departments = [
            department("Sales", 44.0, 1.0),
            department("Operations", 31.0, 1.0),
            department("Finance", 46.0, 1.0),
            department("Service", 38.0, 1.0),
            department("Legal", 12.0, 0.5),
        ];
        let of = |step: &str| of_departments(Language::En, Library::builtin(), step, &departments);
        let told = of("VOI-S1");
        assert_eq!(told.len(), 3);
        for (sentence, name) in told.iter().zip(["Operations", "Service", "Sales"]) {
            assert!(sentence.contains(&format!(" in {name};")), "{told:?}");
        }
        assert!(of("LEA-S1").is_empty());
    }
}
