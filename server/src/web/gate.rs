//! The permission matrix, held in front of every handler: before a body is read, before anything is loaded. A method
//! without a row is closed. Handlers ask again with [`Actor::may`], because only that gives them a
//! [`Permit`](super::actor::Permit).

use axum::{
    extract::{RawPathParams, Request, State},
    http::Method,
    middleware::Next,
    response::Response,
};
use surveys::ids::OrganizationId;

use super::{
    App,
    actor::{Object, authorize, signed_in},
    error::Failure,
    permissions::{MATRIX, Who},
};

pub(super) async fn hold(
    State((app, template)): State<(App, &'static str)>,
    params: RawPathParams,
    mut request: Request,
    next: Next,
) -> Result<Response, Failure> {
    let method = match *request.method() {
        Method::HEAD => Method::GET,
        ref method => method.clone(),
    };
    let row = MATRIX
        .iter()
        .find(|row| row.template == template && row.method == method);
    let Some(row) = row else {
        // The address does not take this method, and its router says so; nothing behind it runs.
        return Ok(next.run(request).await);
    };
    if row.action.who() != Who::Everybody {
        let way_back = (method == Method::GET).then(|| request.uri().to_string());
        let actor = signed_in(&app, request.headers())
            .await?
            .ok_or(Failure::SignInFirst(way_back))?;
        match row.action.who() {
            Who::There(_) => {
                let organization = organization(&params)?;
                authorize(&actor, row.action, Object::Organization(organization))?;
            }
            Who::Everybody | Who::SignedIn | Who::Somewhere(_) => {
                actor.may_somewhere(row.action)?;
            }
        }
        request.extensions_mut().insert(actor);
    }
    Ok(next.run(request).await)
}

fn organization(params: &RawPathParams) -> Result<OrganizationId, Failure> {
    params
        .iter()
        .find(|(name, _)| *name == "organization")
        .and_then(|(_, id)| id.parse().ok())
        .ok_or(Failure::NotFound)
}
