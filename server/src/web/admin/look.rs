//! Logo and colour of an organization: its forms, and the picture itself.

use app::{pages::faults::Faults, paths, t};
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Redirect, Response},
};
use figures::{
    accent::{Accent, LEAST_CONTRAST, contrast},
    numbers,
    palette::Rgb,
};
use serde::Deserialize;
use surveys::{ids::OrganizationId, language::Language};

use super::settings;
use crate::{
    logo::{Logo, MOST_BYTES, Unfit},
    store::looks::Look,
    web::{
        App,
        actor::Actor,
        entrance::required,
        error::Failure,
        form::{Form, Path, Upload},
        page::Visit,
        permissions::Action,
    },
};

/// Longest words for a logo, in characters.
const MAX_ALTERNATIVE: usize = 120;
/// Whoever has the address of a picture has its digest, so that browsers may keep it.
const KEEP: &str = "private, max-age=604800";

/// Keeps a logo, or gives the one that is kept other words.
pub(crate) async fn save_logo(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    upload: Upload,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::ManageSettings, organization)?;
    let l = visit.language;
    let mut faults = Faults::default();
    let picture = match upload.files.get("logo") {
        None if permit.emblem.is_some() => None,
        None => {
            faults.add("logo", t!(l, "look-error-none"));
            None
        }
        Some(bytes) => match read(&app, bytes.to_vec()).await? {
            Ok(logo) => Some(logo),
            Err(unfit) => {
                faults.add("logo", words(l, unfit));
                None
            }
        },
    };
    let typed = upload.texts.get("alternative").cloned().unwrap_or_default();
    let alternative = required(l, &mut faults, "alternative", &typed, MAX_ALTERNATIVE);
    if !faults.is_empty() {
        return settings::refused(&app, &actor, &visit, &permit, |model| {
            model.look.alternative = typed;
            model.faults = faults;
        })
        .await;
    }
    let store = &app.store;
    match picture {
        Some(logo) => store.set_logo(organization, logo, alternative).await?,
        None => store.name_logo(organization, alternative).await?,
    }
    app.note(&actor, organization, "organization.logo", organization, "")
        .await?;
    Ok(saved(organization))
}

/// Reads a file of unknown make, away from the threads that answer others, one at a time.
async fn read(app: &App, bytes: Vec<u8>) -> Result<Result<Logo, Unfit>, Failure> {
    let _turn = app
        .drawing
        .acquire()
        .await
        .map_err(|_| Failure::Unavailable)?;
    tokio::task::spawn_blocking(move || Logo::read(&bytes))
        .await
        .map_err(|error| Failure::unexpected("logo", &error))
}

fn words(l: Language, unfit: Unfit) -> String {
    match unfit {
        Unfit::Heavy => {
            let most = numbers::count(MOST_BYTES as u64 / 1_000, l);
            t!(l, "look-error-heavy", most = most)
        }
        Unfit::NoPicture => t!(l, "look-error-no-picture"),
        Unfit::Drawing => t!(l, "look-error-drawing"),
        Unfit::Kind => t!(l, "look-error-kind"),
        Unfit::Animated => t!(l, "look-error-animated"),
        Unfit::Large => t!(l, "look-error-large"),
        Unfit::Small => t!(l, "look-error-small"),
        Unfit::Shape => t!(l, "look-error-shape"),
        Unfit::Unseen => t!(l, "look-error-unseen"),
        Unfit::Damaged => t!(l, "look-error-damaged"),
    }
}

/// Takes the logo away.
pub(crate) async fn remove_logo(
    actor: Actor,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
) -> Result<Response, Failure> {
    actor.may(Action::ManageSettings, organization)?;
    app.store.remove_logo(organization).await?;
    app.note(
        &actor,
        organization,
        "organization.logo",
        organization,
        "removed",
    )
    .await?;
    Ok(saved(organization))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TypedAccent {
    accent: String,
}

/// Keeps the colour if it can be read, else offers the nearest that can; nothing typed takes it away.
pub(crate) async fn save_accent(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Form(typed): Form<TypedAccent>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::ManageSettings, organization)?;
    let l = visit.language;
    let (fault, offered) = match chosen(&typed.accent) {
        Ok(accent) => {
            app.store.set_accent(organization, accent).await?;
            app.note(
                &actor,
                organization,
                "organization.accent",
                organization,
                "",
            )
            .await?;
            return Ok(saved(organization));
        }
        Err(None) => (t!(l, "look-error-color"), None),
        Err(Some(color)) => {
            let nearest = Accent::nearest(color);
            let fault = t!(
                l,
                "look-error-contrast",
                color = color.to_string(),
                contrast = numbers::decimal(floor(contrast(color)), l),
                least = numbers::decimal(LEAST_CONTRAST, l),
                nearest = nearest.rgb().to_string()
            );
            (fault, Some(nearest))
        }
    };
    settings::refused(&app, &actor, &visit, &permit, |model| {
        model.look.typed_accent = typed.accent;
        model.look.offered = offered;
        model.faults.add("accent", fault);
    })
    .await
}

/// A colour that can be read, or none; else the colour that cannot, if it is one at all.
fn chosen(typed: &str) -> Result<Option<Accent>, Option<Rgb>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let color: Rgb = typed.parse().map_err(|_| None)?;
    Accent::new(color).map(Some).ok_or(Some(color))
}

/// 4.48 is not yet 4.5, so tenths are cut off.
fn floor(contrast: f64) -> f64 {
    (contrast * 10.0).floor() / 10.0
}

fn saved(organization: OrganizationId) -> Response {
    let to = format!("{}?saved=1#look", paths::settings(organization));
    Redirect::to(&to).into_response()
}

/// The picture, for everybody with a role in the organization.
pub(crate) async fn picture(
    actor: Actor,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeOverview, organization)?;
    let look = app.store.look(permit.organization).await?;
    png(look)
}

/// The picture of a look, if it has one.
pub(in crate::web) fn png(look: Look) -> Result<Response, Failure> {
    let logo = look.logo.ok_or(Failure::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, "image/png"),
        (header::CACHE_CONTROL, KEEP),
    ];
    Ok((headers, logo.picture.png).into_response())
}
