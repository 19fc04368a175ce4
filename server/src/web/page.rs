//! From a page to an answer: what stands around it, and with which status it goes out.

use std::convert::Infallible;

use app::{
    paths,
    shell::{self, Chrome, OrganizationName, Page, SignedIn},
};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, StatusCode, request::Parts},
    response::{Html, IntoResponse, Response},
};
use surveys::{
    ids::WaveId,
    instrument::Instrument,
    language::{Language, first_wished},
};

use crate::{
    auth::{Role, Tag},
    store::looks::Emblem,
};

use super::{
    App,
    actor::{Actor, Permit},
    cookies, language,
};

/// What every page needs to know about its request.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    /// The language of everything on the page.
    pub(crate) language: Language,
    /// Whether this browser has chosen a language, in the address or earlier.
    pub(crate) has_chosen: bool,
    // Codes of languages for what is in other languages than ours, best first.
    wishes: Vec<String>,
    /// The wave that shares this device among its people, if one does.
    pub(crate) kiosk: Option<WaveId>,
    /// The invitation that was opened last on a shared device, by its tag.
    pub(crate) guest: Option<Tag>,
    // Path and query, for the language links.
    path: String,
}

impl FromRequestParts<App> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(Self::of(app, &parts.uri.to_string(), &parts.headers))
    }
}

impl Visit {
    /// The visit of an address with these headers.
    pub(crate) fn of(app: &App, address: &str, headers: &HeaderMap) -> Self {
        let chosen = language::chosen(app, address, headers);
        let language = chosen.unwrap_or_else(|| language::preferred(headers).unwrap_or_default());
        let wished = language::wished(app, address, headers);
        Self {
            language,
            has_chosen: wished.is_some(),
            wishes: wished
                .into_iter()
                .chain(language::accepted(headers))
                .chain([language.code().to_owned()])
                .collect(),
            kiosk: cookies::kiosk()
                .read(app, headers)
                .and_then(|wave| wave.parse().ok()),
            guest: cookies::guest()
                .read(app, headers)
                .and_then(|tag| tag.parse().ok()),
            path: address.to_owned(),
        }
    }

    /// The language that is wished for most, where it is none of ours: a page then stands in another one.
    fn missed(&self) -> Option<String> {
        let wish = self.wishes.first()?;
        let primary = wish.split('-').next().unwrap_or(wish).to_ascii_lowercase();
        (primary.parse::<Language>().is_err()).then(|| wish.clone())
    }

    /// Goes on in the language with this code: our own words, too, if it is one of ours.
    pub(crate) fn speaks(&mut self, code: &str) {
        self.language = code.parse().unwrap_or(self.language);
        self.wishes.insert(0, code.to_owned());
    }

    /// In which of its languages somebody reads a questionnaire.
    pub(crate) fn spoken(&self, instrument: &Instrument) -> String {
        first_wished(&instrument.languages, &self.wishes)
            .unwrap_or(&instrument.default_language)
            .to_owned()
    }

    /// The same visit of an address that must not be repeated on the page, because it is a secret.
    #[must_use]
    pub(crate) fn nowhere(self) -> Self {
        self.at(String::new())
    }

    /// The same visit of another address: a form that is shown again stands where it was before, not where it was
    /// sent to.
    #[must_use]
    pub(crate) fn at(mut self, path: String) -> Self {
        self.path = path;
        self
    }

    /// The surroundings of a page for everybody.
    pub(crate) fn chrome(&self, app: &App) -> Chrome {
        Chrome {
            language: self.language,
            assets: app.assets(),
            path: self.path.clone(),
            missed: self.missed(),
            kiosk: self.kiosk.is_some(),
            ..Chrome::default()
        }
    }

    /// The surroundings of a page for somebody who is signed in, outside any organization.
    pub(crate) fn chrome_for(&self, app: &App, actor: &Actor) -> Chrome {
        Chrome {
            user: Some(SignedIn {
                email: actor.user.email.clone(),
                role: None,
                several_organizations: actor.memberships.len() > 1,
            }),
            ..self.chrome(app)
        }
    }

    /// The surroundings of a page of an organization.
    pub(crate) fn chrome_in(
        &self,
        app: &App,
        actor: &Actor,
        permit: &Permit,
        here: shell::Place,
    ) -> Chrome {
        let mut chrome = self.chrome_for(app, actor);
        if let Some(user) = &mut chrome.user {
            user.role = Some(shown(permit.role));
        }
        chrome.organization = Some(OrganizationName {
            id: permit.organization,
            name: permit.organization_name.clone(),
        });
        chrome.here = Some(here);
        chrome.look = shell::Look {
            emblem: permit.emblem.as_ref().map(|emblem| {
                let address = paths::logo_picture(permit.organization, &emblem.digest);
                emblem_at(emblem, address)
            }),
            accent: permit.accent,
        };
        chrome
    }
}

/// A logo, as a page at this address finds it.
pub(crate) fn emblem_at(emblem: &Emblem, address: String) -> shell::Emblem {
    shell::Emblem {
        address,
        width: emblem.width,
        height: emblem.height,
        alternative: emblem.alternative.clone(),
    }
}

/// A page.
pub(crate) fn show(chrome: &Chrome, page: impl FnOnce() -> Page) -> Response {
    Html(app::render::document(chrome, page)).into_response()
}

/// The same page again, because a form was refused.
pub(crate) fn refuse(chrome: &Chrome, page: impl FnOnce() -> Page) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, show(chrome, page)).into_response()
}

/// A role, as pages know it.
pub(crate) fn shown(role: Role) -> shell::Role {
    match role {
        Role::Administrator => shell::Role::Administrator,
        Role::Consultant => shell::Role::Consultant,
        Role::Executive => shell::Role::Executive,
    }
}
