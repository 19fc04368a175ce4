//! What staff are promised: by what they are counted, chosen before launch, and the contract, which can be made stricter
//! until the result is published.

use std::collections::BTreeSet;

use app::{
    pages::consultant::wave::{self, MOST, State as PageState, WavePage},
    paths,
    shell::Place,
    t,
};
use axum::{extract::State, response::Response};
use serde::Deserialize;
use surveys::{
    confidentiality::Contract,
    ids::{OrganizationId, WaveId},
};

use super::{
    new_wave::whole,
    staff_wave_of,
    wave::{done, model},
    wave_of,
};
use crate::{
    store::{Conflict, StoreError, waves::WaveState},
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        form::{Form, Path},
        page::{Visit, refuse},
        permissions::Action,
    },
};

/// Largest minimums that can be asked for.
const LARGEST_GROUP: u32 = 100;
const LARGEST_GROUP_COMMENTS: u32 = 200;
/// Limits of weights that can be asked for, in multiples of their mean.
const LEAST_WEIGHT_CAP: u32 = 2;
const LARGEST_WEIGHT_CAP: u32 = 10;

/// Chooses what else than their department people are counted by, and by which of it answers are raked.
pub(crate) async fn attributes(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, organization)?;
    let wave = staff_wave_of(&app, organization, wave).await?;
    if wave.state != WaveState::Draft {
        return Ok(done(organization, wave.id, "already"));
    }
    let offered = app.store.attribute_choices(wave.id).await?.attributes;
    let is_offered = |name: &str| {
        let found = offered.iter().find(|attribute| attribute.name == name);
        found.is_some_and(|attribute| !attribute.values.is_empty())
    };
    let ticked = |name: &str| -> Vec<String> {
        let of_name = fields.iter().filter(|(field, _)| field == name);
        let names: BTreeSet<&String> = of_name.map(|(_, name)| name).collect();
        names.into_iter().cloned().collect()
    };
    let (chosen, margins) = (ticked("attribute"), ticked("margin"));
    let error = (chosen.len() > MOST || !chosen.iter().all(|name| is_offered(name)))
        .then(|| t!(visit.language, "wave-error-attributes", most = MOST));
    let margin_error = (!margins.iter().all(|name| chosen.contains(name)))
        .then(|| t!(visit.language, "wave-error-margins"));
    let typed = fields.iter().find(|(field, _)| field == "weight_cap");
    let typed = typed.map_or("", |(_, typed)| typed.trim());
    let cap = match typed {
        "" => Some(None),
        _ if margins.is_empty() => None,
        typed => whole(typed, LEAST_WEIGHT_CAP, LARGEST_WEIGHT_CAP).map(Some),
    };
    let cap_error = cap
        .is_none()
        .then(|| t!(visit.language, "wave-error-weight-cap"));
    if error.is_some() || margin_error.is_some() || cap_error.is_some() {
        let mut model = model(&app, &visit, &permit, &wave, false).await?;
        if let PageState::Draft { attributes, .. } = &mut model.state {
            (attributes.error, attributes.margin_error) = (error, margin_error);
            (attributes.weight_cap, attributes.weight_cap_error) = (typed.to_owned(), cap_error);
            for choice in &mut attributes.choices {
                choice.chosen = chosen.contains(&choice.name);
                choice.margin = margins.contains(&choice.name);
            }
        }
        return Ok(refused(&app, &actor, &visit, &permit, &model));
    }
    let mut detail = chosen.join(", ");
    if !margins.is_empty() {
        detail = format!("{detail}; raked by {}", margins.join(", "));
    }
    let cap = cap.flatten();
    if let Some(cap) = cap {
        detail = format!("{detail}; at most {cap} times the mean weight");
    }
    let kept = app.store.set_weighing(wave.id, chosen, margins, cap);
    match kept.await {
        Ok(()) => {}
        Err(StoreError::Conflict(Conflict::WaveState)) => {
            return Ok(done(organization, wave.id, "already"));
        }
        Err(error) => return Err(error.into()),
    }
    app.note(&actor, organization, "wave.attributes", wave.id, detail)
        .await?;
    Ok(done(organization, wave.id, "attributes"))
}

/// The fields of a stricter contract.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stricter {
    min_group: String,
    min_group_comments: String,
}

/// Makes the contract stricter.
pub(crate) async fn tighten(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Form(fields): Form<Stricter>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, organization)?;
    let wave = wave_of(&app, organization, wave).await?;
    if !matches!(wave.state, WaveState::Open | WaveState::Closed) {
        return Err(Failure::NotFound);
    }
    let language = visit.language;
    let holds = wave.plan.contract;
    let mut faults = Vec::new();
    let min_group = whole(&fields.min_group, holds.min_group(), LARGEST_GROUP);
    if min_group.is_none() {
        let least = holds.min_group();
        faults.push((
            "min_group",
            t!(language, "wave-error-tighten-group", least = least),
        ));
    }
    let least = holds.min_group_comments().max(min_group.unwrap_or(0));
    let comments = whole(&fields.min_group_comments, least, LARGEST_GROUP_COMMENTS);
    if comments.is_none() {
        faults.push((
            "min_group_comments",
            t!(language, "wave-error-tighten-comments", least = least),
        ));
    }
    let wanted = min_group
        .zip(comments)
        .map(|(min_group, comments)| Contract::at_least(min_group, comments));
    if wanted == Some(holds) {
        faults.push(("min_group", t!(language, "wave-error-tighten-same")));
    }
    let wanted = wanted.filter(|_| faults.is_empty());
    let Some(wanted) = wanted else {
        let mut model = model(&app, &visit, &permit, &wave, false).await?;
        if let Some(tighten) = &mut model.tighten {
            tighten.min_group = fields.min_group;
            tighten.min_group_comments = fields.min_group_comments;
            tighten.faults = faults;
        }
        return Ok(refused(&app, &actor, &visit, &permit, &model));
    };
    match app.store.tighten_contract(wave.id, wanted).await {
        Ok(()) => {}
        // Somebody else raised it further, or released the wave: the page shows what holds.
        Err(StoreError::Conflict(Conflict::WeakerContract | Conflict::WaveState)) => {
            return Ok(done(organization, wave.id, "stands"));
        }
        Err(error) => return Err(error.into()),
    }
    let detail = format!(
        "groups {} to {}, comments {} to {}",
        holds.min_group(),
        wanted.min_group(),
        holds.min_group_comments(),
        wanted.min_group_comments()
    );
    app.note(&actor, organization, "wave.contract", wave.id, detail)
        .await?;
    Ok(done(organization, wave.id, "tightened"))
}

fn refused(app: &App, actor: &Actor, visit: &Visit, permit: &Permit, model: &WavePage) -> Response {
    let here = paths::wave(permit.organization, model.wave);
    let chrome = visit
        .clone()
        .at(here)
        .chrome_in(app, actor, permit, Place::Waves);
    refuse(&chrome, || wave::page(model))
}
