//! Questionnaires while they are written: what all their pages have in common.

use std::collections::BTreeMap;

use authoring::{Draft, List, Place, Review};
use leptos::prelude::*;
use surveys::{
    framing::Surface,
    ids::{InstrumentId, OrganizationId},
    language::Language,
};

use crate::{
    components::{
        breadcrumb::breadcrumb,
        form::{Field, field_id},
    },
    pages::faults::Faults,
    paths, t,
};

pub mod begin;
pub mod beside;
mod faults;
pub mod item;
pub mod map;
pub mod outline;
pub mod parts;
pub mod preview;
pub mod publication;
pub mod scale;
pub mod section;
pub mod settings;
pub mod translations;
pub mod words;

/// What was typed, by field.
pub type Typed = BTreeMap<String, String>;

/// Longest line, such as a heading or a label, in characters.
pub const LONGEST_LINE: u32 = 300;
/// Longest question, in characters.
pub const LONGEST_QUESTION: u32 = 1_000;
/// Longest text of the whole, in characters.
pub const LONGEST_PROSE: u32 = 4_000;

/// The questionnaire on the desk, with what is known of it.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose questionnaire.
    pub organization: OrganizationId,
    /// Its id.
    pub id: InstrumentId,
    /// Which state of it this is; forms bring it back.
    pub stamp: i64,
    /// What was written so far.
    pub draft: &'a Draft,
    /// What stands between it and a questionnaire that can be used.
    pub review: &'a Review,
    /// What the list of people knows besides the two attributes that every list has.
    pub list: &'a List,
}

/// A form of a page: what is in it, and what is wrong.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    /// What is in the fields, by name.
    pub typed: &'a Typed,
    /// What is wrong with it.
    pub faults: &'a Faults,
    /// Whether somebody else saved in between.
    pub overtaken: bool,
    /// Whether somebody else removed in between what it is about.
    pub removed: bool,
    /// Whether it was just saved.
    pub saved: bool,
}

impl Desk<'_> {
    /// Its name in the language that is written first.
    pub fn title(&self) -> String {
        let title = self.draft.words(&self.draft.title);
        if title.trim().is_empty() {
            t!(self.language, "draft-untitled")
        } else {
            title.replace("{org_name}", "…")
        }
    }

    /// A page of it.
    pub fn page(&self, page: &str) -> String {
        paths::draft_page(self.organization, self.id, page)
    }

    /// Its outline.
    pub fn outline(&self) -> String {
        paths::draft(self.organization, self.id)
    }

    /// Where a place is edited.
    pub fn address(&self, place: &Place) -> String {
        match place {
            Place::Settings => self.page("settings"),
            Place::Scale(id) => paths::draft_scale(self.organization, self.id, id),
            Place::Section(id) => paths::draft_section(self.organization, self.id, id),
            Place::Item(id) => paths::draft_item(self.organization, self.id, id),
            Place::AfterSubmit(id) => format!("{}#after-{id}", self.page("settings")),
            Place::Language(code) => paths::draft_translations(self.organization, self.id, code),
        }
    }

    /// Where a place is shown as staff will see it, for a frame.
    pub fn glimpse(&self, place: &Place) -> String {
        paths::draft_glimpse(&self.address(place))
    }

    /// The way from the questionnaires to here.
    pub fn above(&self) -> impl IntoView + use<> {
        let l = self.language;
        let above = vec![
            (
                t!(l, "nav-instruments"),
                paths::instruments(self.organization),
            ),
            (self.title(), self.outline()),
        ];
        breadcrumb(l, above)
    }

    /// The state that a form was drawn from.
    pub fn stamp_field(&self) -> impl IntoView + use<> {
        view! { <input type="hidden" name="stamp" value=self.stamp.to_string()/> }
    }

    /// The language that is written first, if it is one of the interface.
    pub fn first(&self) -> Option<Language> {
        self.draft.default_language.parse().ok()
    }

    /// What this field holds, what is wrong with it, and that others read it.
    fn framed(&self, sheet: Sheet<'_>, field: Field, name: &str) -> Field {
        let field = sheet.field(field, name).framed(Surface::Survey);
        match self.first() {
            Some(language) => field.written_in(language),
            None => field,
        }
    }

    /// What is known of a place: what keeps it from being used, and what could be said better.
    pub fn notes(&self, place: &Place) -> Option<AnyView> {
        let l = self.language;
        let troubles: Vec<_> = self
            .review
            .problems
            .iter()
            .filter(|problem| problem.place == *place)
            .map(|problem| {
                let told = words::trouble(l, self.draft, &problem.trouble);
                view! { <li>{told}</li> }
            })
            .collect();
        let hints: Vec<_> = self
            .review
            .hints
            .iter()
            .filter(|(of, _)| of == place)
            .map(|(_, hint)| view! { <li>{words::hint(l, hint)}</li> })
            .collect();
        if troubles.is_empty() && hints.is_empty() {
            return None;
        }
        let troubles = (!troubles.is_empty()).then(|| {
            view! {
                <div class="notice alert">
                    <p><strong>{t!(l, "draft-open-here")}</strong></p>
                    <ul>{troubles}</ul>
                </div>
            }
        });
        let hints = (!hints.is_empty()).then(|| {
            view! {
                <div class="notice">
                    <p><strong>{t!(l, "draft-hints-here")}</strong></p>
                    <ul>{hints}</ul>
                </div>
            }
        });
        Some(view! { {troubles} {hints} }.into_any())
    }
}

impl Sheet<'_> {
    /// What a field holds, and what is wrong with it.
    pub fn field(&self, field: Field, name: &str) -> Field {
        field.value(self.value(name)).error(self.faults.of(name))
    }

    /// What is in a field.
    pub fn value(&self, name: &str) -> &str {
        self.typed.get(name).map_or("", String::as_str)
    }

    /// Whether the form holds what is not saved.
    pub fn is_unsaved(&self) -> bool {
        self.overtaken || self.removed || !self.faults.is_empty()
    }

    /// Whether the form has this field.
    pub fn has(&self, name: &str) -> bool {
        self.typed.contains_key(name)
    }

    /// What happened to the form, above it.
    pub fn happened(&self, l: Language) -> impl IntoView + use<> {
        use crate::components::{form::error_summary, notice::Notice};

        let overtaken = self.overtaken.then(|| {
            Notice::alert(t!(l, "draft-overtaken"))
                .kept(t!(l, "draft-overtaken-kept"))
                .to_do(t!(l, "draft-overtaken-do"))
                .view()
        });
        let removed = self.removed.then(|| {
            Notice::alert(t!(l, "draft-removed-meanwhile"))
                .kept(t!(l, "draft-overtaken-kept"))
                .to_do(t!(l, "draft-removed-do"))
                .view()
        });
        let saved = self
            .saved
            .then(|| Notice::good(t!(l, "draft-saved")).view());
        view! { {overtaken} {removed} {saved} {error_summary(l, self.faults.all())} }
    }

    /// What is wrong with something that is no single field.
    pub fn error(&self, name: &str) -> Option<impl IntoView + use<>> {
        self.faults.of(name).map(|message| {
            view! { <p class="error" id=field_id(name)>{message.to_owned()}</p> }
        })
    }
}

/// A button of a form that does one of several things.
pub fn does(what: impl Into<String>, label: impl Into<String>) -> AnyView {
    view! {
        <button type="submit" name="do" value=what.into() class="button quiet small">
            {label.into()}
        </button>
    }
    .into_any()
}

/// The same as a sign, with its words for who cannot see it.
pub fn does_sign(
    what: impl Into<String>,
    sign: &'static str,
    label: String,
    disabled: bool,
) -> AnyView {
    let title = label.clone();
    view! {
        <button
            type="submit"
            name="do"
            value=what.into()
            class="button plain sign"
            title=title
            disabled=disabled
        >
            <span aria-hidden="true">{sign}</span>
            <span class="visually-hidden">{label}</span>
        </button>
    }
    .into_any()
}
