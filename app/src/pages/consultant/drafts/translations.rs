//! All texts in two languages, side by side.

use authoring::{Place, Spot};
use leptos::prelude::*;
use surveys::{framing::Surface, language::Language};

use super::{Desk, LONGEST_PROSE, Sheet, words};
use crate::{
    components::{
        form::{Field, submit_or},
        heading::Heading,
    },
    shell::Page,
    t,
};

/// What the page shows.
#[derive(Debug)]
pub struct Translations<'a> {
    /// The questionnaire.
    pub desk: Desk<'a>,
    /// The language that is written.
    pub to: &'a str,
    /// The form.
    pub sheet: Sheet<'a>,
}

/// Name of the field of a text, by its place among all texts. The stamp of the form vouches for the order.
pub fn text_field(number: usize) -> String {
    format!("text.{number}")
}

/// Draws the page.
pub fn page(model: &Translations<'_>) -> Page {
    let Translations { desk, to, sheet } = *model;
    let l = desk.language;
    let name = words::language(to);
    let title = t!(l, "draft-translate-title", language = name.as_str());
    let first = words::language(&desk.draft.default_language);
    let of = desk.review.completeness.iter().find(|of| of.language == to);
    let lead = of.map_or_else(String::new, |of| {
        t!(l, "draft-complete", done = of.done, all = of.all)
    });
    let mut parts: Vec<AnyView> = Vec::new();
    let mut lines: Vec<AnyView> = Vec::new();
    let mut place: Option<Place> = None;
    for (number, (spot, texts)) in desk.draft.texts().into_iter().enumerate() {
        let words_first = texts
            .get(&desk.draft.default_language)
            .map_or("", String::as_str);
        let is_written = texts.values().any(|text| !text.trim().is_empty());
        // Nobody translates a help that nobody wrote.
        if spot.is_optional() && !is_written {
            continue;
        }
        let here = spot.place();
        if place.as_ref() != Some(&here)
            && let Some(before) = place.replace(here)
        {
            parts.push(part(&desk, &before, std::mem::take(&mut lines)));
        }
        lines.push(line(model, number, &spot, words_first));
    }
    if let Some(last) = place {
        parts.push(part(&desk, &last, lines));
    }
    let body = view! {
        {desk.above()}
        {sheet.happened(l)}
        {Heading::new(title.clone()).lead(lead).view()}
        <p class="soft">{t!(l, "draft-translate-note", first = first.as_str())}</p>
        <form
            method="post"
            action=desk.address(&Place::Language(to.to_owned()))
            class="stack translations"
        >
            {desk.stamp_field()}
            {parts}
            <div class="sticky">
                {submit_or(t!(l, "draft-save"), t!(l, "draft-back"), desk.outline())}
            </div>
        </form>
    };
    Page::new(title, body).wide().with_framing()
}

fn part(desk: &Desk<'_>, place: &Place, lines: Vec<AnyView>) -> AnyView {
    let name = words::place(desk, place);
    view! {
        <section class="card">
            <h2>{name}</h2>
            {lines}
        </section>
    }
    .into_any()
}

fn line(model: &Translations<'_>, number: usize, spot: &Spot, first: &str) -> AnyView {
    let l = model.desk.language;
    let name = text_field(number);
    let label = words::spot(l, spot);
    let is_long = first.chars().count() > 80 || matches!(spot, Spot::Intro | Spot::Privacy);
    let field = if is_long {
        Field::area(name.clone(), label, 3)
    } else {
        Field::text(name.clone(), label)
    };
    let mut field = model
        .sheet
        .field(field, &name)
        .max_length(LONGEST_PROSE)
        .framed(Surface::Survey);
    if let Ok(language) = model.to.parse::<Language>() {
        field = field.written_in(language);
    }
    let (text, class) = if first.trim().is_empty() {
        (t!(l, "draft-unwritten"), "soft")
    } else {
        (first.to_owned(), "translation-first")
    };
    let lang = (!first.trim().is_empty()).then(|| model.desk.draft.default_language.clone());
    view! {
        <div class="translation">
            <p class=class lang=lang>{text}</p>
            {field.view()}
        </div>
    }
    .into_any()
}
