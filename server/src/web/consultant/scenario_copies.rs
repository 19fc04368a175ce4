//! A copy of a scenario to try something else with, and away with one that nobody needs.

use app::{paths, t};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use studio::form::LONGEST_NAME;
use surveys::{language::Language, roadmap::agreement::Agreement};

use super::{
    roadmaps::json,
    scenario::{Address, Loaded},
};
use crate::{
    store::roadmaps::ScenarioContent,
    web::{App, actor::Actor, error::Failure, form::Path, page::Visit, permissions::Action},
};

/// Makes a copy of what was saved last, with its targets, and opens it.
pub(crate) async fn copy(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<Address>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, address.0)?;
    let Loaded { stored, .. } = Loaded::find(&app, address).await?;
    let taken: Vec<String> = app
        .store
        .scenarios(permit.organization)
        .await?
        .into_iter()
        .map(|scenario| scenario.name)
        .collect();
    let agreement: Agreement = serde_json::from_str(&stored.agreement)
        .map_err(|error| Failure::unexpected("agreement", &error))?;
    let content = ScenarioContent {
        name: name_of_copy(visit.language, &stored.name, &taken),
        inputs: stored.inputs,
        plan: stored.plan,
    };
    let copy = app
        .store
        .create_scenario_with(
            permit.organization,
            stored.wave,
            content,
            json(&agreement.for_copy())?,
            app.clock.now(),
        )
        .await?;
    Ok(Redirect::to(&paths::scenario(permit.organization, None, copy)).into_response())
}

/// "Name (copy)", or the first of "Name (copy 2)" and so on that no other scenario has. A copy of a copy is one more copy of
/// the same.
fn name_of_copy(language: Language, name: &str, taken: &[String]) -> String {
    let original = original(name);
    let numbered = |n: u32| {
        let written = |name: &str| match n {
            1 => t!(language, "comparison-copy-name", name = name),
            _ => t!(
                language,
                "comparison-copy-name-again",
                name = name,
                n = n.to_string()
            ),
        };
        let room = LONGEST_NAME.saturating_sub(written("").chars().count());
        let short: String = original.chars().take(room).collect();
        written(short.trim_end())
    };
    // One more than there are others is free at the latest.
    let most = u32::try_from(taken.len()).unwrap_or(u32::MAX - 1) + 1;
    (1..=most)
        .map(numbered)
        .find(|name| !taken.contains(name))
        .unwrap_or_else(|| numbered(most))
}

/// The name without what a copy adds in any language.
fn original(name: &str) -> &str {
    Language::ALL
        .into_iter()
        .find_map(|language| {
            let copy = t!(language, "comparison-copy-name", name = "");
            let again = t!(language, "comparison-copy-name-again", name = "", n = "#");
            let (before, after) = again.split_once('#')?;
            let without_number = || {
                let rest = name.strip_suffix(after)?;
                let begin = rest.trim_end_matches(|c: char| c.is_ascii_digit());
                begin
                    .strip_suffix(before)
                    .filter(|_| begin.len() < rest.len())
            };
            name.strip_suffix(copy.as_str()).or_else(without_number)
        })
        .filter(|original| !original.trim().is_empty())
        .unwrap_or(name)
}

/// Deletes it, unless something of it was published.
pub(crate) async fn delete(
    actor: Actor,
    State(app): State<App>,
    Path(address): Path<Address>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, address.0)?;
    let Loaded { stored, .. } = Loaded::find(&app, address).await?;
    if !app.store.delete_scenario(stored.id).await? {
        return Err(Failure::Overtaken);
    }
    app.note(
        &actor,
        permit.organization,
        "scenario.delete",
        stored.id,
        "",
    )
    .await?;
    Ok(Redirect::to(&paths::roadmaps(permit.organization)).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_have_names_of_their_own_in_every_language() {
        let taken = |names: &[&str]| {
            names
                .iter()
                .map(|name| (*name).to_owned())
                .collect::<Vec<_>>()
        };
        let none = taken(&["Plan"]);
        assert_eq!(name_of_copy(Language::De, "Plan", &none), "Plan (Kopie)");
        let one = taken(&["Plan", "Plan (Kopie)"]);
        assert_eq!(name_of_copy(Language::De, "Plan", &one), "Plan (Kopie 2)");
        assert_eq!(
            name_of_copy(Language::De, "Plan (Kopie)", &one),
            "Plan (Kopie 2)"
        );
        let two = taken(&["Plan", "Plan (copy)", "Plan (copy 2)"]);
        assert_eq!(
            name_of_copy(Language::En, "Plan (copy 2)", &two),
            "Plan (copy 3)"
        );
        assert_eq!(
            name_of_copy(Language::Es, "Plan (copy 2)", &two),
            "Plan (copia)"
        );
        assert_eq!(
            name_of_copy(Language::Fr, "Plan (copy )", &two),
            "Plan (copy ) (copie)"
        );
        for language in Language::ALL {
            let long = "x".repeat(LONGEST_NAME);
            let first = name_of_copy(language, &long, &[]);
            let second = name_of_copy(language, &long, std::slice::from_ref(&first));
            assert!(first.chars().count() <= LONGEST_NAME, "{first}");
            assert_ne!(first, second, "what was cut is never what tells them apart");
        }
    }
}
