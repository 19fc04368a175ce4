//! Before a questionnaire is published: what is open, what is different from the version before, and its number.

use authoring::{Comparable, Difference, Of, Place};
use leptos::prelude::*;
use surveys::language::Language;

use super::{Desk, Sheet, outline::problem_lines, words};
use crate::{
    components::{
        chip::{Chip, Tone},
        form::{Field, submit_or},
        heading::Heading,
        notice::Notice,
    },
    shell::Page,
    t,
};

/// What the page shows.
#[derive(Debug)]
pub struct Publication<'a> {
    /// The questionnaire.
    pub desk: Desk<'a>,
    /// Id and version of the one before, and what is different.
    pub before: Option<(String, Vec<Difference>)>,
    /// The form.
    pub sheet: Sheet<'a>,
}

/// Draws the page.
pub fn page(model: &Publication<'_>) -> Page {
    let desk = model.desk;
    let l = desk.language;
    let title = t!(l, "draft-publication");
    let before = model
        .before
        .as_ref()
        .map(|(name, differences)| before(&desk, name, differences));
    let is_ready = desk.review.problems.is_empty();
    let state = if is_ready {
        Notice::good(t!(l, "draft-ready")).view().into_any()
    } else {
        let lines = problem_lines(&desk);
        view! {
            <section class="card">
                <h2>{t!(l, "draft-open", count = desk.review.problems.len())}</h2>
                <p>{t!(l, "draft-not-ready")}</p>
                <ul class="stack">{lines}</ul>
            </section>
        }
        .into_any()
    };
    let form = is_ready.then(|| {
        view! {
            <form method="post" action=desk.page("publication") class="stack card">
                {desk.stamp_field()}
                {model
                    .sheet
                    .field(Field::text("version", t!(l, "draft-version")), "version")
                    .help(t!(l, "draft-version-help"))
                    .max_length(20)
                    .required()
                    .short()
                    .view()}
                <p>{t!(l, "draft-publish-text")}</p>
                {submit_or(t!(l, "draft-publish"), t!(l, "draft-back"), desk.outline())}
            </form>
        }
    });
    let hints = hints(&desk);
    let body = view! {
        {desk.above()}
        {model.sheet.happened(l)}
        {Heading::new(title.clone()).kicker(desk.draft.id.clone()).lead(desk.title()).view()}
        {state}
        {before}
        {hints}
        {form}
    };
    Page::new(title, body).wide()
}

/// What could be said better; closed, for it blocks nothing.
fn hints(desk: &Desk<'_>) -> Option<AnyView> {
    let l = desk.language;
    let hints = &desk.review.hints;
    if hints.is_empty() {
        return None;
    }
    let lines: Vec<_> = hints
        .iter()
        .map(|(place, hint)| {
            let name = words::place(desk, place);
            let address = desk.address(place);
            view! { <li><a href=address>{name}</a> ": " {words::hint(l, hint)}</li> }
        })
        .collect();
    Some(
        view! {
            <details class="card">
                <summary><h2>{t!(l, "draft-hints", count = hints.len())}</h2></summary>
                <ul class="stack">{lines}</ul>
            </details>
        }
        .into_any(),
    )
}

fn before(desk: &Desk<'_>, name: &str, differences: &[Difference]) -> AnyView {
    let l = desk.language;
    let lines: Vec<_> = differences
        .iter()
        .map(|one| {
            let told = difference(l, desk, &one.of);
            let mark = match one.comparable {
                Comparable::Yes => None,
                Comparable::IfMeaningStays => {
                    Some(view! { <Chip text=t!(l, "draft-comparable-if")/> }.into_any())
                }
                Comparable::No => Some(
                    view! { <Chip text=t!(l, "draft-comparable-no") tone=Tone::Attention/> }
                        .into_any(),
                ),
            };
            view! { <li>{told} " " {mark}</li> }
        })
        .collect();
    let breaks = differences
        .iter()
        .any(|one| one.comparable == Comparable::No);
    let rule = breaks.then(|| view! { <p>{t!(l, "draft-comparable-rule")}</p> });
    let none = differences
        .is_empty()
        .then(|| view! { <p class="soft">{t!(l, "draft-difference-none")}</p> });
    view! {
        <section class="card">
            <h2>{t!(l, "draft-difference", version = name)}</h2>
            {rule}
            {none}
            <ul class="stack">{lines}</ul>
        </section>
    }
    .into_any()
}

/// A difference in words.
fn difference(l: Language, desk: &Desk<'_>, of: &Of) -> AnyView {
    let item = |id: &str| {
        let address = desk.address(&Place::Item(id.to_owned()));
        let name = id.to_owned();
        view! { <a href=address class="code">{name}</a> }
    };
    let about = |id: &str, told: String| view! { {item(id)} ": " {told} }.into_any();
    let edited = |id: &str, key: &str, language: &str, before: &str, after: &str| {
        let told = t!(l, key, language = words::language(language));
        view! {
            {item(id)} ": " {told}
            <del lang=language.to_owned() class="before">{before.to_owned()}</del>
            <ins lang=language.to_owned() class="after">{after.to_owned()}</ins>
        }
        .into_any()
    };
    match of {
        Of::Added(id) => about(id, t!(l, "draft-difference-added")),
        Of::Removed(id) => {
            let told = t!(l, "draft-difference-removed");
            view! { <span class="code">{id.clone()}</span> ": " {told} }.into_any()
        }
        Of::Moved(id) => about(id, t!(l, "draft-difference-moved")),
        Of::Text {
            id,
            language,
            before,
            after,
        } => edited(id, "draft-difference-text", language, before, after),
        Of::Label {
            id,
            language,
            before,
            after,
        } => edited(id, "draft-difference-label", language, before, after),
        Of::Answer(id) => about(id, t!(l, "draft-difference-answer")),
        Of::Measures(id) => about(id, t!(l, "draft-difference-measures")),
        Of::Condition(id) => about(id, t!(l, "draft-difference-condition")),
        Of::Planning(id) => about(id, t!(l, "draft-difference-planning")),
        Of::LanguageAdded(code) => t!(
            l,
            "draft-difference-language",
            language = words::language(code)
        )
        .into_any(),
        Of::LanguageRemoved(code) => t!(
            l,
            "draft-difference-language-gone",
            language = words::language(code)
        )
        .into_any(),
        Of::Heading(id) => t!(l, "draft-difference-heading", id = id).into_any(),
        Of::Order { id, random: true } => t!(l, "draft-difference-order", id = id).into_any(),
        Of::Order { id, random: false } => t!(l, "draft-difference-order-gone", id = id).into_any(),
        Of::Whole => t!(l, "draft-difference-whole").into_any(),
        Of::Rules => t!(l, "draft-difference-rules").into_any(),
        Of::AfterSubmit => t!(l, "draft-difference-after").into_any(),
    }
}
