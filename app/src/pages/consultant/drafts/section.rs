//! A section: its heading, its order and its id.

use authoring::Place;

use leptos::prelude::*;

use super::{Desk, LONGEST_LINE, Sheet, beside::Beside, preview::View};
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
pub struct EditSection<'a> {
    /// The questionnaire.
    pub desk: Desk<'a>,
    /// Id of the section.
    pub section: &'a str,
    /// The form.
    pub sheet: Sheet<'a>,
    /// What is seen beside it.
    pub view: &'a View,
}

/// Draws the page.
pub fn page(model: &EditSection<'_>) -> Page {
    let EditSection {
        desk,
        section,
        sheet,
        view: looked_at,
    } = *model;
    let l = desk.language;
    let place = Place::Section(section.to_owned());
    let title = t!(l, "draft-section-title");
    let fields = view! {
        <div class="stack card">
            {desk.stamp_field()}
            {desk
                .framed(sheet, Field::text("title", t!(l, "draft-text-heading")), "title")
                .max_length(LONGEST_LINE)
                .view()}
            {sheet
                .field(Field::tick("random_order", t!(l, "draft-section-random")), "random_order")
                .help(t!(l, "draft-section-random-help"))
                .view()}
            {sheet
                .field(Field::text("id", t!(l, "draft-id")), "id")
                .help(t!(l, "draft-section-id-help"))
                .max_length(60)
                .short()
                .view()}
            {submit_or(t!(l, "draft-save"), t!(l, "draft-back"), desk.outline())}
        </div>
    };
    let beside = Beside {
        desk,
        place: &place,
        view: looked_at,
        unsaved: sheet.is_unsaved(),
    };
    let body = view! {
        {desk.above()}
        {sheet.happened(l)}
        {Heading::new(title.clone()).kicker(section.to_owned()).view()}
        {desk.notes(&place)}
        {beside.around(fields)}
    };
    Page::new(title, body)
        .wide()
        .with_framing()
        .with_preview_beside()
}
