//! A link is opened: its token moves into a cookie and out of the address bar. Nothing is stored; mail scanners open
//! links too.

use app::paths;
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
};

use super::{dead, invitation};
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
        Err(why) => return Ok(without_referrer(dead(&app, &visit.nowhere(), &why))),
    };
    let now = app.clock.now();
    let closes = app
        .store
        .wave(open.invited.wave)
        .await?
        .and_then(|wave| wave.plan.closes)
        .filter(|closes| *closes > now);
    let seconds = closes.map_or(LONG, |closes| closes - now) / 1000;

    let tag = open.invited.tag.as_str();
    let cookie = cookies::invitation(tag).keep(&app, &open.token.to_string(), Some(seconds));
    let to = Redirect::to(&paths::survey(tag));
    let mut response = ([(header::SET_COOKIE, cookie)], to).into_response();
    // The person's own language, unless this browser has chosen one.
    if let (false, Some(locale)) = (visit.has_chosen, open.invited.locale) {
        let kept = language::kept(&app, locale);
        response.headers_mut().append(header::SET_COOKIE, kept);
    }
    Ok(without_referrer(response))
}

/// The address of this page is a secret: nothing that follows may hear it.
pub(super) fn without_referrer(mut response: Response) -> Response {
    response.headers_mut().insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    response
}
