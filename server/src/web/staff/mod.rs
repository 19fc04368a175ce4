//! What staff meet, without an account. The link in the mail is the key; nothing here is logged.

pub(super) mod arrival;
pub(super) mod code;
mod flood;
pub(super) mod heard;
mod invitation;
pub(super) mod kiosk;
pub(super) mod legal;
pub(super) mod open;
pub(super) mod promise;
mod ready;
pub(super) mod survey;
pub(super) mod thanks;
pub(super) mod unsubscribe;
pub(super) mod voice;
pub(super) mod volunteer;
pub(super) mod worker;

pub(super) use flood::{CEILING, Flood};
#[cfg(test)]
pub(super) use flood::{Seal, proves};
pub(super) use ready::Ready;

use app::{
    pages::staff::link::{self, DeadLink},
    paths,
    shell::{Chrome, OrganizationName},
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use super::{
    App,
    page::{self, Visit},
};
use crate::{auth::Tag, store::organizations::Organization};

/// The surroundings of a page for the people of an organization.
fn chrome(app: &App, visit: &Visit, organization: &Organization) -> Chrome {
    Chrome {
        organization: Some(OrganizationName {
            id: organization.id,
            name: organization.name.clone(),
        }),
        ..visit.chrome(app)
    }
}

/// A link that leads nowhere, with a kind page.
fn dead(app: &App, visit: &Visit, why: &DeadLink) -> Response {
    dead_of(app, visit, why, None)
}

/// The same for a link to a survey: what is over leaves nothing on the device.
fn dead_of(app: &App, visit: &Visit, why: &DeadLink, tag: Option<&Tag>) -> Response {
    let over = matches!(why, DeadLink::Used | DeadLink::Closed);
    let survey = tag.filter(|_| over).map(|tag| paths::survey(tag.as_str()));
    let status = match why {
        DeadLink::Unknown => StatusCode::NOT_FOUND,
        DeadLink::Used | DeadLink::Closed => StatusCode::GONE,
        DeadLink::Early(_) | DeadLink::WithoutCookie => StatusCode::FORBIDDEN,
    };
    let page = page::show(&visit.chrome(app), || {
        link::page(visit.language, why, survey)
    });
    (status, page).into_response()
}
