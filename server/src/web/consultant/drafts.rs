//! Questionnaires while they are written: what all handlers of a draft have in common.
//!
//! A handler loads the draft with its review, does one or several [`Edit`]s to it, and saves over the state that its form
//! was drawn from. Whoever was overtaken gets the page again, with what was typed and how things are now.

use app::{
    pages::{
        consultant::drafts::{Desk, Sheet, Typed, words},
        faults::Faults,
    },
    shell::{Page, Place as Corner},
    t,
};
use authoring::{Draft, Edit, List, Place, Refused, Review};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use surveys::{
    ids::{InstrumentId, OrganizationId},
    language::Language,
};

use crate::{
    store::{Conflict, StoreError, drafts::StoredDraft},
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        layers::headers,
        page::{self, Visit},
        permissions::Action,
    },
};

pub(in crate::web) mod begin;
pub(in crate::web) mod glimpse;
pub(in crate::web) mod item;
mod item_form;
pub(in crate::web) mod look;
pub(in crate::web) mod outline;
mod parts_form;
pub(in crate::web) mod publication;
pub(in crate::web) mod scale;
pub(in crate::web) mod section;
pub(in crate::web) mod settings;
pub(in crate::web) mod translations;

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub(in crate::web) struct Happened {
    #[serde(default)]
    saved: bool,
    // What is looked at beside the form.
    #[serde(default)]
    who: String,
    #[serde(default)]
    of: String,
    #[serde(default)]
    width: Option<String>,
}

/// A draft on the desk.
struct Loaded {
    permit: Permit,
    stored: StoredDraft,
    review: Review,
    list: List,
}

impl Loaded {
    /// The draft of an address, for who may write questionnaires there.
    async fn of(
        app: &App,
        actor: &Actor,
        (organization, id): (OrganizationId, InstrumentId),
    ) -> Result<Self, Failure> {
        let permit = actor.may(Action::AddInstruments, organization)?;
        let stored = app
            .store
            .draft(id)
            .await?
            .filter(|stored| stored.organization == organization)
            .ok_or(Failure::NotFound)?;
        let list = app.store.listed(organization).await?;
        Ok(Self {
            permit,
            review: stored.draft.review_for(Some(&list)),
            stored,
            list,
        })
    }

    fn draft(&self) -> &Draft {
        &self.stored.draft
    }

    fn desk(&self, language: Language) -> Desk<'_> {
        Desk {
            language,
            organization: self.permit.organization,
            id: self.stored.id,
            stamp: self.stored.stamp,
            draft: &self.stored.draft,
            review: &self.review,
            list: &self.list,
        }
    }

    /// Whether a form was drawn from the state that holds.
    fn is_seen(&self, typed: &Typed) -> Result<bool, Failure> {
        let stamp = typed.get("stamp").ok_or(Failure::UnreadableForm)?;
        let stamp: i64 = stamp.parse().map_err(|_| Failure::UnreadableForm)?;
        Ok(stamp == self.stored.stamp)
    }

    /// Does edits, all or none, and saves what became of the draft.
    async fn carry(
        &self,
        app: &App,
        actor: &Actor,
        edits: impl IntoIterator<Item = Edit>,
    ) -> Result<Carried, Failure> {
        let (draft, place) = match done(self.draft(), edits) {
            Ok(done) => done,
            Err(refused) => return Ok(Carried::Refused(refused)),
        };
        if self.save(app, draft).await? {
            return Ok(Carried::Saved(place));
        }
        let address = (self.permit.organization, self.stored.id);
        let now = Self::of(app, actor, address).await?;
        Ok(Carried::Overtaken(Box::new(now)))
    }

    /// Saves what became of the draft. `false` if somebody else was faster in this very moment.
    async fn save(&self, app: &App, draft: Draft) -> Result<bool, Failure> {
        if draft == self.stored.draft {
            return Ok(true);
        }
        match app
            .store
            .save_draft(&self.stored, draft, app.clock.now())
            .await
        {
            Ok(_) => Ok(true),
            Err(StoreError::Conflict(Conflict::DraftStamp)) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// The page of a form with a preview beside it.
    fn show_beside(
        &self,
        with: (&App, &Actor, &Visit),
        address: String,
        outcome: Outcome<'_>,
        draw: impl FnOnce(Sheet<'_>) -> Page,
    ) -> Response {
        headers::framing(self.show(with, address, outcome, draw))
    }

    /// The page of a form: as it is, saved, refused, or overtaken.
    fn show(
        &self,
        (app, actor, visit): (&App, &Actor, &Visit),
        address: String,
        outcome: Outcome<'_>,
        draw: impl FnOnce(Sheet<'_>) -> Page,
    ) -> Response {
        let visit = visit.clone().at(address);
        let chrome = visit.chrome_in(app, actor, &self.permit, Corner::Instruments);
        let none = Faults::default();
        let sheet = Sheet {
            typed: outcome.typed,
            faults: outcome.faults.unwrap_or(&none),
            overtaken: outcome.overtaken,
            removed: outcome.removed,
            saved: outcome.saved,
        };
        let status = if outcome.overtaken || outcome.removed {
            StatusCode::CONFLICT
        } else if sheet.faults.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        (status, page::show(&chrome, || draw(sheet))).into_response()
    }
}

/// What became of edits.
enum Carried {
    /// They are saved; the place that the last one touched.
    Saved(Option<Place>),
    /// Somebody else was faster: the draft as it is now.
    Overtaken(Box<Loaded>),
    /// Nothing was done.
    Refused(Refused),
}

/// What became of a form.
#[derive(Clone, Copy)]
struct Outcome<'a> {
    typed: &'a Typed,
    faults: Option<&'a Faults>,
    overtaken: bool,
    removed: bool,
    saved: bool,
}

impl<'a> Outcome<'a> {
    /// A form that nobody has sent yet, or that was just saved.
    const fn fresh(typed: &'a Typed, saved: bool) -> Self {
        Self {
            typed,
            faults: None,
            overtaken: false,
            removed: false,
            saved,
        }
    }

    const fn refused(typed: &'a Typed, faults: &'a Faults) -> Self {
        Self {
            typed,
            faults: Some(faults),
            overtaken: false,
            removed: false,
            saved: false,
        }
    }

    const fn overtaken(typed: &'a Typed) -> Self {
        Self {
            typed,
            faults: None,
            overtaken: true,
            removed: false,
            saved: false,
        }
    }

    /// Somebody else removed what the form is about.
    const fn removed(typed: &'a Typed) -> Self {
        Self {
            typed,
            faults: None,
            overtaken: false,
            removed: true,
            saved: false,
        }
    }
}

/// Does edits to a copy of a draft, all or none; says the place that the last one touched.
fn done(
    draft: &Draft,
    edits: impl IntoIterator<Item = Edit>,
) -> Result<(Draft, Option<Place>), Refused> {
    let mut draft = draft.clone();
    let mut place = None;
    for edit in edits {
        place = draft.apply(edit)?;
    }
    Ok((draft, place))
}

/// Why an edit was refused, in words.
fn told(desk: &Desk<'_>, refused: &Refused) -> String {
    let l = desk.language;
    match refused {
        Refused::NotThere => t!(l, "draft-error-gone"),
        Refused::BadId(id) => {
            let id: String = id.chars().take(40).collect();
            t!(l, "draft-error-id", id = id)
        }
        Refused::IdTaken(id) => t!(l, "draft-error-taken", id = id),
        Refused::InUse { id, by } => {
            let mut by: Vec<String> = by.iter().map(|place| words::place(desk, place)).collect();
            by.truncate(8);
            let by = app::text::format::list(l, &by);
            t!(l, "draft-error-in-use", id = id, by = by)
        }
        Refused::LanguageInUse => t!(l, "draft-error-language-first"),
        Refused::LanguageKnown(code) => t!(
            l,
            "draft-error-language-known",
            language = words::language(code)
        ),
        Refused::BadLanguage(code) => {
            let code: String = code.chars().take(20).collect();
            t!(l, "draft-error-language", code = code)
        }
        Refused::TooMany(most) => t!(l, "draft-error-many", most = *most),
        Refused::TooLong(most) => t!(l, "draft-error-long", most = *most),
    }
}

/// To a page of a draft, saying that it was saved.
fn to_saved(address: &str) -> Response {
    let (path, part) = match address.split_once('#') {
        Some((path, part)) => (path, format!("#{part}")),
        None => (address, String::new()),
    };
    let and = if path.contains('?') { '&' } else { '?' };
    let address = format!("{path}{and}saved=true{part}");
    Redirect::to(&address).into_response()
}

/// Reads the fields of a form: what fits, and what is wrong with the rest.
struct Reader<'a> {
    typed: &'a Typed,
    language: Language,
    faults: Faults,
}

impl<'a> Reader<'a> {
    fn new(typed: &'a Typed, language: Language) -> Self {
        Self {
            typed,
            language,
            faults: Faults::default(),
        }
    }

    /// What was typed, without blanks around it and with one kind of line end.
    fn text(&self, name: &str) -> String {
        let text = self.typed.get(name).map_or("", |text| text.trim());
        text.replace("\r\n", "\n")
    }

    fn is_ticked(&self, name: &str) -> bool {
        self.typed.get(name).is_some_and(|value| value == "on")
    }

    /// Words that are not longer than their field.
    fn words(&mut self, name: &str, most: u32) -> String {
        let text = self.text(name);
        if text.chars().count() > most as usize {
            let message = t!(self.language, "draft-error-text", most = most);
            self.faults.add(name, message);
        }
        text
    }

    /// A text that may stay empty.
    fn optional(&mut self, name: &str, most: u32) -> Option<String> {
        Some(self.words(name, most)).filter(|text| !text.is_empty())
    }

    /// A whole number that may stay empty.
    fn count(&mut self, name: &str) -> Option<u32> {
        let text = self.text(name);
        if text.is_empty() {
            return None;
        }
        let count = text.parse().ok().filter(|count| *count <= 1_000_000);
        if count.is_none() {
            self.faults
                .add(name, t!(self.language, "draft-error-number"));
        }
        count
    }

    /// A number with a comma or a point that may stay empty.
    fn number(&mut self, name: &str) -> Option<f64> {
        use surveys::instrument::Decimal;

        let text = self.text(name);
        if text.is_empty() {
            return None;
        }
        let number = Decimal::read(&text, Decimal::DIGITS);
        if number.is_none() {
            self.faults
                .add(name, t!(self.language, "draft-error-decimal"));
        }
        number.map(Decimal::value)
    }

    /// A list separated by commas.
    fn list(&mut self, name: &str, most: u32) -> Vec<String> {
        let text = self.words(name, most);
        text.split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    }
}

/// A number as a field holds it.
fn shown(number: Option<f64>) -> String {
    number.map_or_else(String::new, |number| number.to_string())
}

fn shown_count(count: Option<u32>) -> String {
    count.map_or_else(String::new, |count| count.to_string())
}
