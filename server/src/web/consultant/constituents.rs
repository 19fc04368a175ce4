//! A wave that asks people whom the organization works with: which groups, what it does by itself, and a poster for each.

use app::{
    components::constituent,
    pages::consultant::wave::{self as pages, Constituents, GroupLine, GroupLink},
    paths,
    shell::Place,
    t,
    text::format,
};
use axum::{extract::State, response::Response};
use serde::Deserialize;
use surveys::{
    ids::{OrganizationId, WaveId},
    language::Language,
};

use super::{wave, wave_of};
use crate::{
    local_time,
    reports::poster::{self, Poster},
    store::{
        Conflict, StoreError,
        open_links::groups,
        organizations::Organization,
        schedule::Schedule,
        waves::{Wave, WaveState},
    },
    web::{
        App,
        actor::Actor,
        error::Failure,
        executive::{day, export::download},
        form::{Form, Path},
        page::{Visit, refuse},
        permissions::Action,
        staff::{CEILING, survey::instrument},
    },
};

/// What the wave's page shows of groups and links; `None` for a wave that asks staff.
pub(super) async fn model(
    app: &App,
    language: Language,
    organization: &Organization,
    wave: &Wave,
) -> Result<Option<Constituents>, Failure> {
    let Some(asked) = &wave.constituents else {
        return Ok(None);
    };
    let schedule = app.store.schedule(wave.id).await?;
    let written =
        |at: Option<i64>| at.map_or_else(|| "–".to_owned(), |at| day(language, organization, at));
    let line = |code: &str, link| GroupLine {
        name: constituent::name(language, code),
        asked: asked.iter().any(|known| known == code),
        code: code.to_owned(),
        link,
    };
    let groups = match wave.state {
        WaveState::Draft => offered(app, wave)
            .await?
            .iter()
            .map(|code| line(code, None))
            .collect(),
        WaveState::Open | WaveState::Closed | WaveState::Released => {
            let now = app.clock.now();
            let links = app.store.open_links(wave.id).await?.into_iter();
            links
                .map(|link| {
                    let turned_away = app.flood.turned_away(&link.token, now);
                    let shared = GroupLink {
                        address: address(app, &link.token.to_string()),
                        generation: link.generation,
                        stopped: link.stopped,
                        enough: link.answered >= wave.plan.contract.min_group(),
                        turned_away: turned_away.map(|at| moment(language, organization, at)),
                    };
                    line(&link.code, Some(shared))
                })
                .collect()
        }
    };
    Ok(Some(Constituents {
        groups,
        opens_itself: schedule.opens_itself,
        closes_itself: schedule.closes_itself,
        days: (written(wave.plan.opens), written(wave.plan.closes)),
        ceiling: CEILING,
        error: None,
    }))
}

/// Groups of the questionnaire.
async fn offered(app: &App, wave: &Wave) -> Result<Vec<String>, Failure> {
    let instrument = instrument(app, wave.plan.instrument).await?;
    Ok(groups(&instrument).unwrap_or_default())
}

fn address(app: &App, token: &str) -> String {
    app.config.public_url.link(&paths::open_survey(token))
}

/// "14 May 2026, 09:31" where the organization is.
fn moment(language: Language, organization: &Organization, at: i64) -> String {
    let offset = i64::from(local_time::offset_minutes(&organization.time_zone, at));
    let minutes = (at / 60_000 + offset).rem_euclid(24 * 60);
    format!(
        "{}, {:02}:{:02}",
        day(language, organization, at),
        minutes / 60,
        minutes % 60
    )
}

/// Chooses the groups of a draft, and what the wave does by itself.
pub(crate) async fn choose(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, organization)?;
    let wave = wave_of(&app, organization, wave).await?;
    if wave.constituents.is_none() {
        return Err(Failure::NotFound);
    }
    if !matches!(wave.state, WaveState::Draft | WaveState::Open) {
        return Ok(wave::done(organization, wave.id, "already"));
    }
    let ticked = |name: &str| {
        fields
            .iter()
            .any(|(field, value)| field == name && value == "on")
    };
    let asked: Vec<String> = fields
        .iter()
        .filter(|(field, _)| field == "group")
        .map(|(_, code)| code.clone())
        .collect();
    if wave.state == WaveState::Draft {
        let error = match app.store.set_constituents(wave.id, asked.clone()).await {
            Ok(()) => None,
            Err(StoreError::Conflict(Conflict::NobodyToInvite)) => {
                Some(t!(visit.language, "constituents-error-none"))
            }
            Err(StoreError::NotFound) => Some(t!(visit.language, "constituents-error-unknown")),
            Err(StoreError::Conflict(Conflict::WaveState)) => {
                return Ok(wave::done(organization, wave.id, "already"));
            }
            Err(error) => return Err(error.into()),
        };
        if error.is_some() {
            let mut model = wave::model(&app, &visit, &permit, &wave, false).await?;
            if let Some(of) = &mut model.constituents {
                for group in &mut of.groups {
                    group.asked = asked.contains(&group.code);
                }
                of.opens_itself = ticked("opens_itself");
                of.closes_itself = ticked("closes_itself");
                of.error = error;
            }
            let visit = visit.at(paths::wave(organization, wave.id));
            let chrome = visit.chrome_in(&app, &actor, &permit, Place::Waves);
            return Ok(refuse(&chrome, || pages::page(&model)));
        }
    }
    let schedule = Schedule {
        opens_itself: ticked("opens_itself") && wave.state == WaveState::Draft,
        closes_itself: ticked("closes_itself"),
        ..app.store.schedule(wave.id).await?
    };
    match app.store.set_schedule(wave.id, schedule).await {
        Ok(()) => {}
        Err(StoreError::Conflict(Conflict::WaveState)) => {
            return Ok(wave::done(organization, wave.id, "already"));
        }
        Err(error) => return Err(error.into()),
    }
    app.note(
        &actor,
        organization,
        "wave.constituents",
        wave.id,
        asked.join(", "),
    )
    .await?;
    Ok(wave::done(organization, wave.id, "constituents"))
}

/// What is done with the link of a group.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LinkForm {
    what: What,
    /// How often the link had been renewed when the page was drawn.
    generation: u32,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum What {
    Stop,
    Renew,
}

/// Stops the link of a group, or gives it a new one.
pub(crate) async fn link(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave, group)): Path<(OrganizationId, WaveId, String)>,
    Form(form): Form<LinkForm>,
) -> Result<Response, Failure> {
    actor.may(Action::RunWaves, organization)?;
    let wave = wave_of(&app, organization, wave).await?;
    let asked = wave.constituents.as_ref().ok_or(Failure::NotFound)?;
    if !asked.contains(&group) {
        return Err(Failure::NotFound);
    }
    let (id, generation) = (wave.id, form.generation);
    let (done, action, said) = match form.what {
        What::Stop => (
            app.store.stop_open_link(id, &group, generation).await,
            "wave.open_link.stop",
            "stopped",
        ),
        What::Renew => (
            app.store.renew_open_link(id, &group, generation).await,
            "wave.open_link.renew",
            "renewed",
        ),
    };
    match done {
        Ok(true) => {
            app.note(&actor, organization, action, id, group).await?;
            Ok(wave::done(organization, id, said))
        }
        // Somebody else was faster, or the wave takes no answers any more.
        Ok(false) | Err(StoreError::Conflict(Conflict::WaveState)) => {
            Ok(wave::done(organization, id, "otherwise"))
        }
        Err(error) => Err(error.into()),
    }
}

/// The poster of one group. The link on it is for everybody who sees it, so it is no secret.
pub(crate) async fn poster(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave, group)): Path<(OrganizationId, WaveId, String)>,
) -> Result<Response, Failure> {
    actor.may(Action::RunWaves, organization)?;
    let wave = wave_of(&app, organization, wave).await?;
    if wave.state != WaveState::Open {
        return Err(Failure::NotFound);
    }
    let links = app.store.open_links(wave.id).await?;
    let link = links
        .into_iter()
        .find(|link| link.code == group && !link.stopped)
        .ok_or(Failure::NotFound)?;
    let of = app
        .store
        .organization(organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let minutes = instrument(&app, wave.plan.instrument).await?.minutes();
    let until = |language| {
        wave.plan.closes.map(|closes| {
            let offset = local_time::offset_minutes(&of.time_zone, closes);
            format::date(language, closes, offset)
        })
    };
    // The reader's own language first: it is the largest.
    let mut languages = vec![visit.language];
    languages.extend(
        Language::ALL
            .into_iter()
            .filter(|other| *other != visit.language),
    );
    let poster = Poster {
        organization: of.name.clone(),
        link: address(&app, &link.token.to_string()),
        minutes,
        min_group: wave.plan.contract.min_group(),
        words: languages
            .into_iter()
            .map(|language| (language, until(language)))
            .collect(),
        group: constituent::name(visit.language, &link.code),
        look: app.store.look(organization).await?,
    };
    let _turn = app
        .drawing
        .acquire()
        .await
        .map_err(|_| Failure::Unavailable)?;
    let bytes = tokio::task::spawn_blocking(move || poster::render(&poster, visit.language))
        .await
        .map_err(|error| Failure::unexpected("poster", &error))?
        .map_err(|error| Failure::unexpected("poster", &error))?;
    Ok(download("application/pdf", "poster.pdf", bytes))
}
