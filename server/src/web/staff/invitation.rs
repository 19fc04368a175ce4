//! From an address and a cookie to the invitation they name together.

use app::pages::staff::link::DeadLink;
use axum::http::HeaderMap;
use surveys::ids::WaveId;

use crate::{
    auth::{ShortCode, Tag, Token},
    store::{invitations::Invited, waves::WaveState},
    web::{App, cookies, error::Failure},
};

/// An invitation that may still be answered, with the token that proves it.
pub(super) struct Open {
    pub(super) token: Token,
    pub(super) invited: Invited,
}

/// The invitation behind a link, if it may still be answered.
pub(super) async fn of_link(app: &App, link: &str) -> Result<Result<Open, DeadLink>, Failure> {
    let Ok(token) = link.parse::<Token>() else {
        return Ok(Err(DeadLink::Unknown));
    };
    let Some(invited) = app.store.invited_by_token(&token).await? else {
        return Ok(Err(DeadLink::Unknown));
    };
    Ok(match why_dead(&invited) {
        Some(why) => Err(why),
        None => Ok(Open { token, invited }),
    })
}

/// The invitation behind a short code of this wave, if it may still be answered.
pub(super) async fn of_code(
    app: &App,
    wave: WaveId,
    code: ShortCode,
) -> Result<Result<Open, DeadLink>, Failure> {
    let Some((invited, token)) = app.store.invited_by_code(wave, code).await? else {
        return Ok(Err(DeadLink::Unknown));
    };
    Ok(match why_dead(&invited) {
        Some(why) => Err(why),
        None => Ok(Open { token, invited }),
    })
}

/// The public name of the invitation behind a link, whatever became of it.
pub(super) async fn tag_of(app: &App, link: &str) -> Result<Option<Tag>, Failure> {
    let Ok(token) = link.parse::<Token>() else {
        return Ok(None);
    };
    let invited = app.store.invited_by_token(&token).await?;
    Ok(invited.map(|invited| invited.tag))
}

/// The invitation behind an address. The address alone opens nothing: the cookie that the link left must fit it.
pub(super) async fn of_address(
    app: &App,
    address: &str,
    headers: &HeaderMap,
) -> Result<Result<Open, DeadLink>, Failure> {
    let Ok(tag) = address.parse::<Tag>() else {
        return Ok(Err(DeadLink::Unknown));
    };
    let token = cookies::invitation(tag.as_str()).read(app, headers);
    match token {
        Some(token) => Ok(match of_link(app, token).await? {
            Ok(open) if open.invited.tag != tag => Err(DeadLink::WithoutCookie),
            other => other,
        }),
        // The cookie goes with the first submit; a second tab then hears what became of it.
        None => Ok(Err(match app.store.invited_by_tag(&tag).await? {
            Some(invited) => why_dead(&invited).unwrap_or(DeadLink::WithoutCookie),
            None => DeadLink::Unknown,
        })),
    }
}

fn why_dead(invited: &Invited) -> Option<DeadLink> {
    match invited.state {
        WaveState::Draft => Some(DeadLink::Unknown),
        WaveState::Closed | WaveState::Released => Some(DeadLink::Closed),
        WaveState::Open if invited.used => Some(DeadLink::Used),
        WaveState::Open => None,
    }
}
