//! A shared device: it is given to a wave, and from then on one person after the other types a code. What one leaves is gone
//! before the next one begins: at the start page the invitation is taken out of the browser, with whatever was stored.
//!
//! The address that gives a device away is no secret. It opens nothing: a shared device shows less than others, and who
//! answers still needs a code. Short codes have a budget of wrong ones (`web/code_budget.rs`); the code of a whole link needs
//! none, and opens the survey also while entry pauses.

use std::net::IpAddr;

use app::{
    pages::staff::{
        kiosk::{self, CodeFault, Codes, Device, Start},
        link::DeadLink,
    },
    paths,
};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use surveys::ids::WaveId;

use super::{
    arrival::{enter, without_referrer},
    chrome,
    invitation::{self, Open},
};
use crate::{
    auth::{ShortCode, Token},
    clock::MINUTE,
    store::{
        organizations::Organization,
        waves::{Wave, WaveState},
    },
    web::{
        App,
        actor::session_token,
        client::Client,
        cookies,
        error::Failure,
        form::{Form, Path, Query},
        language,
        page::{self, Visit},
    },
};

/// Empties what pages of ours store in a browser, and older pages that its back button would bring back as they were left.
/// The page that was left just now is put aside only after that; it goes with [`forget`]. Cookies go one by one.
const CLEAR: (HeaderName, HeaderValue) = (
    HeaderName::from_static("clear-site-data"),
    HeaderValue::from_static("\"cache\", \"storage\""),
);

/// The start page. It tells the browser to forget whoever was here before.
pub(crate) async fn start(
    visit: Visit,
    State(app): State<App>,
    Client(client): Client,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let Some(wave) = visit.kiosk else {
        return Ok(Redirect::to(paths::CODE).into_response());
    };
    let (wave, organization) = shared_by(&app, wave).await?;
    let mut visit = visit.at(paths::KIOSK.to_owned());
    let has_chosen = uri.query().is_some_and(|query| query.contains("lang="));
    if !has_chosen {
        // The language of the one before is forgotten, too.
        visit.language = language::preferred(&headers).unwrap_or(organization.locale);
    }
    let around = chrome(&app, &visit, &organization);
    let mut response = if wave.state == WaveState::Open {
        let pause = app.codes.pause(wave.id, client, app.clock.now());
        let model = Start {
            language: visit.language,
            wave: &wave.plan.title,
            codes: codes_of(&app, wave.id).await?,
            refused: pause.map(|left| ("", CodeFault::Pause(minutes(left)))),
        };
        page::show(&around, || kiosk::start(&model))
    } else {
        page::show(&around, || kiosk::over(visit.language, wave.id))
    };
    let answer = response.headers_mut();
    answer.insert(CLEAR.0, CLEAR.1);
    see_off(&app, &visit, answer);
    if !has_chosen {
        answer.append(header::SET_COOKIE, cookies::language().drop(&app));
    }
    Ok(response)
}

/// An empty picture on the start page: by the time it is asked for, the page that was left lies where the back button would
/// find it, and is cleared. This needs no script.
pub(crate) async fn forget() -> Response {
    const NOTHING: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>"#;
    let clear = HeaderValue::from_static("\"cache\"");
    let kind = HeaderValue::from_static("image/svg+xml");
    let headers = [(CLEAR.0, clear), (header::CONTENT_TYPE, kind)];
    (headers, NOTHING).into_response()
}

/// The code as typed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    #[serde(default)]
    code: String,
}

/// On to the survey of the code. The link itself is in no address on the way.
pub(crate) async fn open(
    visit: Visit,
    State(app): State<App>,
    Client(client): Client,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let Some(wave) = visit.kiosk else {
        return Ok(Redirect::to(paths::CODE).into_response());
    };
    let (wave, organization) = shared_by(&app, wave).await?;
    if wave.state != WaveState::Open {
        return Ok(Redirect::to(paths::KIOSK).into_response());
    }
    let mut pause = None;
    let fault = match behind(&app, wave.id, client, &typed.code).await? {
        Found::Pauses(left) => {
            pause = Some(left);
            CodeFault::Pause(minutes(left))
        }
        Found::Invitation(Ok(open)) if open.invited.wave == wave.id => {
            return Ok(without_referrer(enter(&app, &visit, &open, None)));
        }
        Found::Invitation(Err(DeadLink::Closed)) => {
            return Ok(Redirect::to(paths::KIOSK).into_response());
        }
        Found::Invitation(Err(DeadLink::Used)) => CodeFault::Used,
        Found::Invitation(_) => CodeFault::Unknown,
    };
    let visit = visit.at(paths::KIOSK.to_owned());
    let text: String = typed.code.chars().take(60).collect();
    let model = Start {
        language: visit.language,
        wave: &wave.plan.title,
        codes: codes_of(&app, wave.id).await?,
        refused: Some((&text, fault)),
    };
    let around = chrome(&app, &visit, &organization);
    let Some(left) = pause else {
        return Ok(page::refuse(&around, || kiosk::start(&model)));
    };
    let seconds = HeaderValue::from((left.max(0).cast_unsigned()).div_ceil(1_000));
    let mut response = page::show(&around, || kiosk::start(&model));
    *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    response.headers_mut().insert(header::RETRY_AFTER, seconds);
    Ok(response)
}

/// What became of a code.
enum Found {
    /// It was looked at.
    Invitation(Result<Open, DeadLink>),
    /// It was not, for so many milliseconds: too many were wrong.
    Pauses(i64),
}

/// The invitation behind what was typed: a short code of this wave, or the code of a whole link.
async fn behind(
    app: &App,
    wave: WaveId,
    client: Option<IpAddr>,
    typed: &str,
) -> Result<Found, Failure> {
    if let Some(token) = Token::of_typed(typed) {
        let found = invitation::of_link(app, &token.to_string()).await?;
        return Ok(Found::Invitation(found));
    }
    let Some(code) = ShortCode::of_typed(typed) else {
        return Ok(Found::Invitation(Err(DeadLink::Unknown)));
    };
    if let Err(left) = app.codes.take(wave, client, app.clock.now()) {
        return Ok(Found::Pauses(left));
    }
    let found = invitation::of_code(app, wave, code).await?;
    if !matches!(found, Err(DeadLink::Unknown)) {
        app.codes.give_back(wave, client);
    }
    Ok(Found::Invitation(found))
}

/// What people of a wave have on their cards.
async fn codes_of(app: &App, wave: WaveId) -> Result<Codes, Failure> {
    Ok(if app.store.has_short_codes(wave).await? {
        Codes::Short
    } else {
        Codes::Long
    })
}

/// Whole minutes, as people are told to wait.
fn minutes(milliseconds: i64) -> u32 {
    u32::try_from(
        milliseconds
            .max(1)
            .cast_unsigned()
            .div_ceil(MINUTE.cast_unsigned()),
    )
    .unwrap_or(u32::MAX)
}

/// What just happened to the device.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    done: Option<String>,
}

/// Where a device is given to a wave and taken back.
pub(crate) async fn device(
    visit: Visit,
    State(app): State<App>,
    Path(wave): Path<WaveId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (wave, organization) = shared_by(&app, wave).await?;
    let model = Device {
        language: visit.language,
        wave: wave.id,
        title: wave.plan.title.clone(),
        is_open: wave.state == WaveState::Open,
        is_shared: visit.kiosk.is_some(),
        taken_back: asked.done.as_deref() == Some("back") && visit.kiosk.is_none(),
    };
    let around = chrome(&app, &visit, &organization);
    Ok(page::show(&around, || kiosk::device(&model)))
}

/// Gives the device to a wave. Whoever is signed in on it is signed out: the next person is somebody else.
pub(crate) async fn give(
    State(app): State<App>,
    Path(wave): Path<WaveId>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let (wave, _) = shared_by(&app, wave).await?;
    if wave.state != WaveState::Open {
        return Ok(Redirect::to(&paths::kiosk_device(wave.id)).into_response());
    }
    let mut response = Redirect::to(paths::KIOSK).into_response();
    let answer = response.headers_mut();
    if let Some(session) = session_token(&app, &headers) {
        app.store.end_session(&session).await?;
        answer.append(header::SET_COOKIE, cookies::session().drop(&app));
    }
    // Longer than the wave: a device does not become somebody's own because a day has passed.
    let cookie = cookies::kiosk().keep(&app, &wave.id.to_string(), Some(cookies::YEAR));
    answer.append(header::SET_COOKIE, cookie);
    Ok(response)
}

/// Takes the device back: it is as any other again.
pub(crate) async fn take_back(
    visit: Visit,
    State(app): State<App>,
    Path(wave): Path<WaveId>,
) -> Result<Response, Failure> {
    let (wave, _) = shared_by(&app, wave).await?;
    let to = format!("{}?done=back", paths::kiosk_device(wave.id));
    let mut response = ([CLEAR], Redirect::to(&to)).into_response();
    let answer = response.headers_mut();
    answer.append(header::SET_COOKIE, cookies::kiosk().drop(&app));
    see_off(&app, &visit, answer);
    Ok(response)
}

/// Takes the invitation of whoever was here out of the browser.
fn see_off(app: &App, visit: &Visit, answer: &mut HeaderMap) {
    if let Some(guest) = &visit.guest {
        let cookie = cookies::invitation(guest.as_str()).drop(app);
        answer.append(header::SET_COOKIE, cookie);
        answer.append(header::SET_COOKIE, cookies::guest().drop(app));
    }
}

/// The wave that shares a device, and whose it is. A draft shares nothing yet.
async fn shared_by(app: &App, wave: WaveId) -> Result<(Wave, Organization), Failure> {
    let wave = app
        .store
        .wave(wave)
        .await?
        .filter(|wave| wave.state != WaveState::Draft)
        .ok_or(Failure::NotFound)?;
    let organization = app.store.organization(wave.organization).await?;
    Ok((wave, organization.ok_or(Failure::NotFound)?))
}
