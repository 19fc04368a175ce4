//! A link is opened: its token moves into a cookie and out of the address bar. Nothing is stored; mail scanners open
//! links too.

use app::paths;
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
};

use surveys::ids::WaveId;

use super::{
    dead_of,
    invitation::{self, Open},
};
use crate::{
    clock::DAY,
    web::{App, cookies, error::Failure, form::Path, language, page::Visit},
};

/// How long a cookie lives when the wave has no planned end, in milliseconds.
const LONG: i64 = 60 * DAY;

/// Goes on to the survey, whose address carries nothing secret.
pub(crate) async fn arrive(
    visit: Visit,
    State(app): State<App>,
    Path(link): Path<String>,
) -> Result<Response, Failure> {
    let open = match invitation::of_link(&app, &link).await? {
        Ok(open) => open,
        Err(why) => {
            let tag = invitation::tag_of(&app, &link).await?;
            let page = dead_of(&app, &visit.nowhere(), &why, tag.as_ref());
            return Ok(without_referrer(page));
        }
    };
    let seconds = match visit.kiosk {
        // Of a shared device it goes with the browser at the latest; its start page takes it out.
        Some(_) => None,
        None => Some(seconds_left(&app, open.invited.wave).await?),
    };
    Ok(without_referrer(enter(&app, &visit, &open, seconds)))
}

/// On to the survey, with the cookie that opens it for some seconds, or for as long as the browser is open.
pub(super) fn enter(app: &App, visit: &Visit, open: &Open, seconds: Option<i64>) -> Response {
    let tag = open.invited.tag.as_str();
    let cookie = cookies::invitation(tag).keep(app, &open.token.to_string(), seconds);
    let to = Redirect::to(&paths::survey(tag));
    let mut response = ([(header::SET_COOKIE, cookie)], to).into_response();
    if visit.kiosk.is_some() {
        let headers = response.headers_mut();
        if let Some(before) = visit
            .guest
            .as_ref()
            .filter(|tag| tag.as_str() != open.invited.tag.as_str())
        {
            headers.append(
                header::SET_COOKIE,
                cookies::invitation(before.as_str()).drop(app),
            );
        }
        headers.append(
            header::SET_COOKIE,
            cookies::guest().keep(app, open.invited.tag.as_str(), None),
        );
    }
    // The person's own language, unless this browser has chosen one.
    if let (false, Some(locale)) = (visit.has_chosen, open.invited.locale) {
        let kept = language::kept(app, locale.code());
        response.headers_mut().append(header::SET_COOKIE, kept);
    }
    response
}

/// Seconds until the wave is planned to close.
pub(super) async fn seconds_left(app: &App, wave: WaveId) -> Result<i64, Failure> {
    let now = app.clock.now();
    let asking = app.store.asking(wave).await?;
    let closes = asking
        .and_then(|asking| asking.wave.plan.closes)
        .filter(|closes| *closes > now);
    Ok(closes.map_or(LONG, |closes| closes - now) / 1000)
}

/// The address of this page is a secret: nothing that follows may hear it.
pub(super) fn without_referrer(mut response: Response) -> Response {
    response.headers_mut().insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    response
}
