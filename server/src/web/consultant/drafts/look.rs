//! How a draft will look: as staff see it, for somebody of whom the roster knows this or that, in any of its languages.

use std::collections::BTreeMap;

use app::{
    pages::{
        consultant::drafts::preview::{self as page, KEPT, PSEUDO, View, listed, roster},
        staff::survey::{self, Survey, form},
    },
    shell::Page,
};
use axum::{extract::State, response::Response};
use serde::Deserialize;
use surveys::{
    ids::{InstrumentId, OrganizationId},
    instrument::{ATTRIBUTE, Instrument},
    language::Language,
};

use super::Loaded;
use crate::web::{
    App,
    actor::Actor,
    error::Failure,
    form::{Form, Path, Query},
    page::{Visit, show},
    staff::promise::promised_by,
};

/// What is looked at.
#[derive(Debug, Default, Deserialize)]
pub(in crate::web) struct Asked {
    #[serde(default)]
    who: String,
    #[serde(default)]
    of: String,
    #[serde(default)]
    width: String,
}

pub(in crate::web) async fn preview(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<(OrganizationId, InstrumentId)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, address).await?;
    let of = if asked.of.is_empty() {
        loaded.draft().default_language.clone()
    } else {
        asked.of
    };
    let view = View {
        who: asked.who,
        language: of,
        width: asked.width,
    };
    Ok(drawn((&app, &visit), &loaded, &view, Vec::new()))
}

/// The send button of the preview: the same page again with what was typed.
pub(in crate::web) async fn again(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<(OrganizationId, InstrumentId)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let loaded = Loaded::of(&app, &actor, address).await?;
    let kept = |name: &str| {
        let field = fields.iter().find(|(known, _)| known == name);
        field.map_or(String::new(), |(_, value)| value.clone())
    };
    let [who, of, width] = KEPT.map(kept);
    let view = View {
        who,
        language: if of.is_empty() {
            loaded.draft().default_language.clone()
        } else {
            of
        },
        width,
    };
    Ok(drawn((&app, &visit), &loaded, &view, fields))
}

fn drawn(
    (app, visit): (&App, &Visit),
    loaded: &Loaded,
    view: &View,
    fields: Vec<(String, String)>,
) -> Response {
    let desk = loaded.desk(visit.language);
    // Languages of the page are links: what is looked at stays in them.
    let chrome = visit.clone().at(view.address(&desk)).chrome(app);
    let Some(looked) = Looked::of(loaded, view, visit.language) else {
        return show(&chrome, || page::nothing(&desk, view));
    };
    show(&chrome, || page::around(&desk, view, looked.page(fields)))
}

/// A draft as far as it can be shown, and for whom it is.
pub(super) struct Looked<'a> {
    organization: &'a str,
    instrument: Instrument,
    language: Language,
    spoken: String,
    prefilled: BTreeMap<String, String>,
    /// Id of what is being written.
    pub(super) pointed: Option<String>,
}

impl<'a> Looked<'a> {
    /// `None` where nothing can be shown yet. Words of ours are in `l` where they are not in the language that is looked at.
    pub(super) fn of(loaded: &'a Loaded, view: &View, l: Language) -> Option<Self> {
        let draft = if view.language == PSEUDO {
            loaded.draft().pseudo()
        } else {
            loaded.draft().spoken(&view.language)
        };
        let instrument = draft.showable()?;
        // The pseudo-language is made of the words that are written first.
        let spoken = if loaded.draft().languages.contains(&view.language) {
            view.language.clone()
        } else {
            loaded.draft().default_language.clone()
        };
        Some(Self {
            organization: &loaded.permit.organization_name,
            language: view.language.parse().unwrap_or(l),
            spoken,
            prefilled: prefilled(&instrument, &view.who),
            pointed: None,
            instrument,
        })
    }

    /// Whether somebody of whom the roster knows this is ever asked an item; also where there is no such item.
    pub(super) fn asks(&self, id: &str) -> bool {
        let item = self.instrument.item(id);
        item.is_none_or(|(_, item)| self.survey(Vec::new()).shows(item))
    }

    /// The survey, with what was typed into it.
    pub(super) fn page(&self, fields: Vec<(String, String)>) -> Page {
        survey::page(&self.survey(fields))
    }

    fn survey(&self, fields: Vec<(String, String)>) -> Survey<'_> {
        Survey {
            language: self.language,
            spoken: self.spoken.clone(),
            instrument: &self.instrument,
            organization: self.organization,
            promise: promised_by(&self.instrument),
            about: None,
            attributes: &[],
            prefilled: &self.prefilled,
            order: None,
            kiosk: false,
            open: None,
            values: form::read(&self.instrument, fields).values,
            step: None,
            faults: Vec::new(),
            not_kept: false,
            pointed: self.pointed.as_deref(),
            redacted: false,
        }
    }
}

/// What the roster would know, as it is known of an invitation. Of what nobody chose nothing is known, so that it stands
/// there with its condition.
fn prefilled(instrument: &Instrument, who: &str) -> BTreeMap<String, String> {
    let listed = listed(who);
    let roster = roster(who);
    let mut known = instrument.known_of(|name| match listed {
        Some((of, value)) if of == name => Some(value.to_owned()),
        _ => {
            let (_, told) = roster.iter().find(|(known, _)| *known == name)?;
            Some(if (*told)? { "yes" } else { "no" }.to_owned())
        }
    });
    let is_chosen = |name: &str| {
        let mut told = roster.iter().filter(|(_, told)| told.is_some());
        listed.is_some_and(|(of, _)| of == name) || told.any(|(known, _)| *known == name)
    };
    known.retain(|field, _| field.strip_prefix(ATTRIBUTE).is_none_or(is_chosen));
    known
}
