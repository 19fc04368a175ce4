//! How a questionnaire will look, while it is written: for whom, in which language, how wide.

use std::collections::{BTreeMap, BTreeSet};

use authoring::{Asks, Condition};
use leptos::prelude::*;
use surveys::{
    instrument::{ATTRIBUTE, ROSTER_ATTRIBUTES},
    language::Language,
};

use super::{Desk, outline::problem_lines, words};
use crate::{
    components::{attribute, form::Field, heading::Heading, notice::Notice},
    pages::staff::survey,
    paths,
    shell::Page,
    t,
};

/// What is looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct View {
    /// For whom: one of [`WHO`], or what the list says of them, such as `attr.site=Kiel`.
    pub who: String,
    /// Language code, or [`PSEUDO`].
    pub language: String,
    /// One of [`WIDTHS`].
    pub width: String,
}

impl View {
    /// Where exactly this is looked at.
    pub fn address(&self, desk: &Desk<'_>) -> String {
        format!("{}?{}", desk.page("preview"), self.query())
    }

    /// What of an address says what is looked at.
    pub fn query(&self) -> String {
        format!(
            "who={}&of={}&width={}",
            paths::segment(&self.who),
            paths::segment(&self.language),
            paths::segment(&self.width)
        )
    }
}

/// For whom: of whom the roster knows nothing, a manager, somebody who talks with customers, both, neither.
pub const WHO: [(&str, &str); 5] = [
    ("", "draft-who-unknown"),
    ("manager", "draft-who-manager"),
    ("customer", "draft-who-customer"),
    ("both", "draft-who-both"),
    ("neither", "draft-who-neither"),
];

/// The language for looking at a layout.
pub const PSEUDO: &str = "pseudo";

/// How wide: a phone, a screen.
pub const WIDTHS: [(&str, &str); 2] = [(PHONE, "draft-width-phone"), ("", "draft-width-screen")];

/// The width of a phone.
pub const PHONE: &str = "phone";

/// What the roster says of whom it is shown to; `None` where it says nothing.
pub fn roster(who: &str) -> [(&'static str, Option<bool>); 2] {
    let (manager, customer) = match who {
        "manager" => (Some(true), Some(false)),
        "customer" => (Some(false), Some(true)),
        "both" => (Some(true), Some(true)),
        "neither" => (Some(false), Some(false)),
        _ => (None, None),
    };
    [("people_manager", manager), ("customer_facing", customer)]
}

/// What the list of people says of whom it is shown to, besides the two attributes that every list has: its name, and a
/// value that is empty for any other.
pub fn listed(who: &str) -> Option<(&str, &str)> {
    who.strip_prefix(ATTRIBUTE)?.split_once('=')
}

/// All for whom it can be shown: those of [`WHO`], and for every attribute that a condition asks for whoever has one of the
/// values it names, and whoever has another.
pub fn people(desk: &Desk<'_>) -> Vec<(String, String)> {
    let l = desk.language;
    let mut asked: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for item in desk.draft.items() {
        let condition = item.show_if.as_deref().and_then(Condition::read);
        for test in condition.iter().flat_map(Condition::tests) {
            let name = test.of.strip_prefix(ATTRIBUTE);
            let name = name.filter(|name| !ROSTER_ATTRIBUTES.contains(name));
            if let (Some(name), Asks::Is(values)) = (name, &test.asks) {
                let known = asked.entry(name.to_owned()).or_default();
                known.extend(values.iter().cloned());
            }
        }
    }
    let by_list = asked.into_iter().flat_map(|(name, values)| {
        let label = attribute::label(l, &name);
        let one = |value: &str, told: String| (format!("{ATTRIBUTE}{name}={value}"), told);
        let mut people: Vec<(String, String)> = values
            .iter()
            .map(|value| {
                let told = t!(
                    l,
                    "draft-who-listed",
                    attribute = label.as_str(),
                    value = value
                );
                one(value, told)
            })
            .collect();
        people.push(one(
            "",
            t!(l, "draft-who-other", attribute = label.as_str()),
        ));
        people
    });
    named(l, &WHO).into_iter().chain(by_list).collect()
}

/// Draws the page around a survey.
pub fn around(desk: &Desk<'_>, view: &View, survey: Page) -> Page {
    let left_out = (!desk.review.problems.is_empty()).then(|| problems(desk));
    let class = if view.width == PHONE {
        "preview-frame phone"
    } else {
        "preview-frame"
    };
    let l = desk.language;
    // What is looked at may be in another language than the page around it, as far as its words are ours.
    let own: Option<Language> = view.language.parse().ok();
    let lang = own.map(Language::code);
    let body = view! {
        {bar(desk, view)}
        {left_out}
        {kept(view)}
        <div class=class lang=lang aria-label=t!(l, "draft-preview") role="region">{survey.main}</div>
    };
    Page {
        main: body.into_any(),
        island: None,
        languages: crate::shell::Languages::Links,
        ..survey
    }
}

/// Draws the page where nothing can be shown yet.
pub fn nothing(desk: &Desk<'_>, view: &View) -> Page {
    let l = desk.language;
    let title = t!(l, "draft-preview");
    let body = view! {
        {bar(desk, view)}
        {Heading::new(title.clone()).lead(t!(l, "draft-preview-nothing")).view()}
        {problems(desk)}
    };
    Page::new(title, body)
}

/// Names of the fields by which the survey's own form says what is looked at.
pub const KEPT: [&str; 3] = ["~who", "~of", "~width"];

/// Fields of the survey's form: pressing its button keeps what is looked at.
fn kept(view: &View) -> impl IntoView + use<> {
    let values = [&view.who, &view.language, &view.width];
    let fields: Vec<_> = KEPT
        .into_iter()
        .zip(values)
        .map(|(name, value)| {
            view! { <input type="hidden" form=survey::FORM name=name value=value.clone()/> }
        })
        .collect();
    view! { {fields} }
}

fn problems(desk: &Desk<'_>) -> impl IntoView + use<> {
    let l = desk.language;
    let notice = Notice {
        happened: t!(l, "draft-preview-left-out"),
        ..Notice::default()
    };
    let lines = problem_lines(desk);
    view! {
        {notice.view()}
        <details class="card">
            <summary>{t!(l, "draft-open", count = desk.review.problems.len())}</summary>
            <ul class="stack">{lines}</ul>
        </details>
    }
}

/// What can be chosen, in words.
pub(super) fn named(l: Language, options: &[(&str, &str)]) -> Vec<(String, String)> {
    options
        .iter()
        .map(|(value, key)| ((*value).to_owned(), t!(l, key)))
        .collect()
}

/// Its languages, and the one for looking at a layout.
pub(super) fn languages(desk: &Desk<'_>) -> Vec<(String, String)> {
    let languages = desk.draft.languages.iter();
    languages
        .map(|code| (code.clone(), words::language(code)))
        .chain([(PSEUDO.to_owned(), t!(desk.language, "draft-pseudo"))])
        .collect()
}

/// Form by which the view is chosen. It is asked for by its address, so that it can be sent to somebody.
fn bar(desk: &Desk<'_>, view: &View) -> impl IntoView + use<> {
    let l = desk.language;
    view! {
        {desk.above()}
        <form method="get" action=desk.page("preview") class="card preview-bar">
            {Field::select("who", t!(l, "draft-who"), people(desk)).value(&view.who).view()}
            {Field::select("of", t!(l, "draft-in"), languages(desk)).value(&view.language).view()}
            {Field::select("width", t!(l, "draft-width"), named(l, &WIDTHS)).value(&view.width).view()}
            <button type="submit" class="button quiet">{t!(l, "draft-show")}</button>
        </form>
    }
}
