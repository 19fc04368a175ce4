//! A step of an organization's own that begins from nothing.

use std::collections::BTreeMap;

use app::{
    pages::{
        consultant::steps::{self, LONGEST_TITLE, Steps},
        faults::Faults,
    },
    paths,
    shell::Place,
    t,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use surveys::{
    ids::OrganizationId,
    language::{Language, Localized},
    maturity::{Level, Model},
    roadmap::{
        Step, ThreePoint,
        inputs::Mark,
        library::{Note, Own},
        step::{Basis, BudgetLine, Direction, Horizon, Kind, Kpi, Scaled, Scope, Texts, Unit},
    },
};

use super::{
    agreement_form::alarm,
    steps::{keep, misfits, new_id},
};
use crate::web::{
    App,
    actor::Actor,
    error::Failure,
    form::{Form, Path},
    page::{Visit, refuse},
    permissions::Action,
};

/// What a new step is called and what it lifts.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Begun {
    #[serde(default)]
    title: String,
    #[serde(default)]
    dimension: String,
}

/// Begins a step that costs nothing and gives nothing yet, and opens it to be filled in. No search takes it before it
/// lifts something.
pub(crate) async fn begin(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Form(begun): Form<Begun>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::PlanRoadmaps, organization)?;
    let language = visit.language;
    let own = app.store.own_steps(organization).await?;
    let allow = app.store.allowed_names(organization).await?;
    let title = begun.title.trim();
    let mut faults = Faults::default();
    if title.is_empty() || title.chars().count() > LONGEST_TITLE as usize {
        faults.add(
            "title",
            t!(language, "step-error-text", most = LONGEST_TITLE),
        );
    } else if let Some(message) = alarm(title, language, &allow) {
        faults.add("title", message);
    }
    let dimension = Model::social_business()
        .dimension(&begun.dimension)
        .map(|(_, dimension)| dimension.id.clone())
        .ok_or(Failure::UnreadableForm)?;
    if !faults.is_empty() {
        let chrome = visit.chrome_in(&app, &actor, &permit, Place::Roadmaps);
        return Ok(refuse(&chrome, || {
            steps::page(&Steps {
                language,
                organization,
                overlay: &own.overlay,
                misfits: misfits(visit.language, &own.overlay),
                saved: false,
                title: begun.title.clone(),
                faults,
            })
        }));
    }
    let mut overlay = own.overlay;
    let id = new_id(&overlay)?;
    overlay.put(blank(&id, title, dimension, language));
    let action = ("step.begin", id.as_str());
    let done = keep(&app, &actor, &permit, own.version, overlay, action).await?;
    drop(done);
    Ok(Redirect::to(&paths::step(organization, &id)).into_response())
}

/// A step with a title and one dimension; everything else waits to be filled in.
fn blank(id: &str, title: &str, dimension: String, language: Language) -> Own {
    let nothing = ThreePoint {
        low: 0.0,
        likely: 0.0,
        high: 0.0,
    };
    let amount = Scaled {
        low: 0.0,
        likely: 0.0,
        high: 0.0,
        basis: Basis::Fixed,
    };
    let step = Step {
        id: id.to_owned(),
        dimensions: vec![dimension.clone()],
        from_level: Level::LOWEST,
        to_level: Level::HIGHEST,
        horizon: Horizon::Now,
        kind: Kind::Practice,
        budget_line: BudgetLine::People,
        scope: Scope::All,
        prerequisites: Vec::new(),
        checks: Vec::new(),
        duration_months: 3,
        ramp_months: 3,
        effort_days: amount,
        roles: BTreeMap::from([("program_lead".to_owned(), 1.0)]),
        external_cost: amount,
        run_cost_per_year: amount,
        participant_hours: nothing,
        kpi: Kpi {
            baseline: 0.0,
            target: 100.0,
            direction: Direction::Up,
            target_month: 12,
            unit: Unit::Percent,
        },
        uplift: vec![(dimension, nothing)],
        benefits: Vec::new(),
        texts: Texts {
            title: Localized([(language.code().to_owned(), title.to_owned())].into()),
            ..Texts::default()
        },
    };
    let whole = Note {
        mark: Mark::Client,
        source: String::new(),
    };
    Own {
        step,
        copy_of: None,
        notes: [("*".to_owned(), whole)].into(),
    }
}

#[cfg(test)]
mod tests {
    use surveys::roadmap::{Library, library::Overlay};

    use super::*;

    #[test]
    fn a_step_from_nothing_fits_into_the_library() {
        for dimension in &Model::social_business().dimensions {
            let own = blank(
                "OWN-S1",
                "Kaffee mit Kunden",
                dimension.id.clone(),
                Language::De,
            );
            let mut overlay = Overlay::default();
            overlay.put(own);
            let library = Library::builtin().with(&overlay).unwrap();
            let step = library.step("OWN-S1").unwrap();
            assert_eq!(step.texts.title.text(Language::De), "Kaffee mit Kunden");
        }
    }
}
