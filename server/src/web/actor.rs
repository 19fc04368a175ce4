//! Who is asking, and whether they may. A handler cannot reach an organization's data without a [`Permit`], and only
//! [`authorize`] gives one.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, request::Parts},
};
use figures::accent::Accent;
use surveys::ids::OrganizationId;

use crate::{
    auth::{Role, Token},
    store::{
        looks::Emblem,
        sessions::Session,
        users::{Membership, User},
    },
};

use super::{
    App, cookies,
    error::Failure,
    permissions::{Action, Who},
};

/// Someone who is signed in, with the roles they have now.
#[derive(Debug, Clone)]
pub(crate) struct Actor {
    pub(crate) user: User,
    pub(crate) session: Session,
    /// By name of the organization; those whose time is over are gone.
    pub(crate) memberships: Vec<Membership>,
}

/// The result of a successful [`authorize`]: where, and as what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Permit {
    pub(crate) organization: OrganizationId,
    pub(crate) organization_name: String,
    pub(crate) role: Role,
    /// Code of the department that an executive is limited to.
    pub(crate) department: Option<String>,
    /// The organization's logo, without its picture.
    pub(crate) emblem: Option<Emblem>,
    /// The organization's own colour.
    pub(crate) accent: Option<Accent>,
}

/// What an action is done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Object {
    /// One organization and everything that belongs to it.
    Organization(OrganizationId),
}

impl Actor {
    /// Asks for an action in an organization.
    pub(crate) fn may(
        &self,
        action: Action,
        organization: OrganizationId,
    ) -> Result<Permit, Failure> {
        authorize(self, action, Object::Organization(organization))
    }

    /// Asks for an action that belongs to no organization.
    pub(crate) fn may_somewhere(&self, action: Action) -> Result<(), Failure> {
        match action.who() {
            Who::Everybody | Who::SignedIn => Ok(()),
            Who::Somewhere(roles) if self.has_one_of(roles) => Ok(()),
            Who::Somewhere(_) | Who::There(_) => Err(Failure::NotYours),
        }
    }

    /// Delicate things need a password that was given minutes ago, not hours.
    pub(crate) fn is_fresh(&self, now: i64) -> Result<(), Failure> {
        if self.session.is_fresh(now) {
            Ok(())
        } else {
            Err(Failure::PasswordAgain)
        }
    }

    fn has_one_of(&self, roles: &[Role]) -> bool {
        self.memberships
            .iter()
            .any(|membership| roles.contains(&membership.role))
    }
}

/// The one decision. Who is not a member learns nothing, not even that the organization exists.
pub(crate) fn authorize(actor: &Actor, action: Action, object: Object) -> Result<Permit, Failure> {
    let Object::Organization(organization) = object;
    let membership = actor
        .memberships
        .iter()
        .find(|membership| membership.organization == organization)
        .ok_or(Failure::NotFound)?;
    let allowed = match action.who() {
        Who::Everybody | Who::SignedIn => true,
        Who::Somewhere(roles) => actor.has_one_of(roles),
        Who::There(roles) => roles.contains(&membership.role),
    };
    if !allowed {
        return Err(Failure::NotYours);
    }
    Ok(Permit {
        organization,
        organization_name: membership.organization_name.clone(),
        role: membership.role,
        department: membership.department.clone(),
        emblem: membership.emblem.clone(),
        accent: membership.accent,
    })
}

/// The token of the session cookie, if there is one that looks like a token.
pub(crate) fn session_token(app: &App, headers: &HeaderMap) -> Option<Token> {
    cookies::session().read(app, headers)?.parse().ok()
}

/// Who is signed in, if anybody is.
pub(crate) async fn signed_in(app: &App, headers: &HeaderMap) -> Result<Option<Actor>, Failure> {
    let now = app.clock.now();
    let Some(token) = session_token(app, headers) else {
        return Ok(None);
    };
    let Some(session) = app.store.session(&token, now).await? else {
        return Ok(None);
    };
    let Some(user) = app.store.user(session.user).await? else {
        return Ok(None);
    };
    let memberships = app.store.memberships(user.id, now).await?;
    Ok(Some(Actor {
        user,
        session,
        memberships,
    }))
}

impl FromRequestParts<App> for Actor {
    type Rejection = Failure;

    /// The gate has found out who is asking; where it lets everybody in, there is nobody.
    async fn from_request_parts(parts: &mut Parts, _app: &App) -> Result<Self, Failure> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or(Failure::SignInFirst(None))
    }
}
