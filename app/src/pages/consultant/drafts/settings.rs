//! Title, texts, rules and languages of the whole questionnaire, and questions after submitting.

use authoring::Place;
use leptos::prelude::*;
use surveys::language::Language;

use super::{Desk, LONGEST_LINE, LONGEST_PROSE, LONGEST_QUESTION, Sheet, does, does_sign, words};
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
pub struct Settings<'a> {
    /// The questionnaire.
    pub desk: Desk<'a>,
    /// The form.
    pub sheet: Sheet<'a>,
}

/// Texts of the whole: name of the field, key of its label, and whether it is prose.
pub const TEXTS: [(&str, &str, bool); 4] = [
    ("title", "draft-text-title", false),
    ("intro", "draft-text-intro", true),
    ("privacy", "draft-text-privacy", true),
    ("thanks", "draft-text-thanks", true),
];

/// Name of a field of a question after submitting.
pub fn after_field(number: usize, what: &str) -> String {
    format!("after.{number}.{what}")
}

/// Draws the page.
pub fn page(model: &Settings<'_>) -> Page {
    let Settings { desk, sheet } = *model;
    let l = desk.language;
    let title = t!(l, "draft-settings");
    let first = words::language(&desk.draft.default_language);
    let texts: Vec<_> = TEXTS
        .map(|(name, key, is_prose)| {
            let field = if is_prose {
                Field::area(name, t!(l, key), 4).max_length(LONGEST_PROSE)
            } else {
                Field::text(name, t!(l, key)).max_length(LONGEST_LINE)
            };
            desk.framed(sheet, field, name).view()
        })
        .into_iter()
        .collect();
    let body = view! {
        {desk.above()}
        {sheet.happened(l)}
        {Heading::new(title.clone()).view()}
        {desk.notes(&Place::Settings)}
        <form method="post" action=desk.page("settings") class="stack">
            {desk.stamp_field()}
            <section class="card stack">
                <h2>{t!(l, "draft-settings-texts", language = first)}</h2>
                <p class="soft">{t!(l, "draft-settings-placeholders")}</p>
                {texts}
            </section>
            {rules(&desk, sheet)}
            {languages(&desk, sheet)}
            {after(&desk, sheet)}
            <div class="sticky">
                {submit_or(t!(l, "draft-save"), t!(l, "draft-back"), desk.outline())}
            </div>
        </form>
    };
    Page::new(title, body).wide().with_framing()
}

fn rules(desk: &Desk<'_>, sheet: Sheet<'_>) -> impl IntoView + use<> {
    let l = desk.language;
    let audiences = vec![
        ("staff".to_owned(), t!(l, "draft-audience-staff")),
        (
            "constituents".to_owned(),
            t!(l, "draft-audience-constituents"),
        ),
    ];
    view! {
        <section class="card stack">
            <h2>{t!(l, "draft-settings-rules")}</h2>
            <div class="fields">
                {sheet
                    .field(Field::text("id", t!(l, "draft-id")), "id")
                    .help(t!(l, "draft-begin-id-help"))
                    .max_length(60)
                    .view()}
                {sheet
                    .field(Field::number("minutes", t!(l, "draft-minutes")), "minutes")
                    .help(t!(l, "draft-minutes-help"))
                    .view()}
                {sheet
                    .field(
                        Field::select("audience", t!(l, "draft-audience"), audiences),
                        "audience",
                    )
                    .view()}
                {sheet
                    .field(Field::text("constituents", t!(l, "draft-constituents")), "constituents")
                    .help(t!(l, "draft-constituents-help"))
                    .max_length(LONGEST_LINE)
                    .view()}
                {sheet
                    .field(Field::text("subset_of", t!(l, "draft-subset")), "subset_of")
                    .help(t!(l, "draft-subset-help"))
                    .max_length(60)
                    .view()}
                {sheet
                    .field(
                        Field::number("wave_interval_days", t!(l, "draft-interval")),
                        "wave_interval_days",
                    )
                    .view()}
            </div>
        </section>
    }
}

fn languages(desk: &Desk<'_>, sheet: Sheet<'_>) -> impl IntoView + use<> {
    let l = desk.language;
    let draft = desk.draft;
    let firsts: Vec<(String, String)> = draft
        .languages
        .iter()
        .map(|code| (code.clone(), words::language(code)))
        .collect();
    let lines: Vec<_> = draft
        .languages
        .iter()
        .filter(|code| **code != draft.default_language)
        .map(|code| {
            let name = words::language(code);
            let address = desk.address(&Place::Language(code.clone()));
            let label = t!(l, "draft-language-remove", language = name.as_str());
            view! {
                <li class="row">
                    <a href=address>{name}</a>
                    {does_sign(format!("remove-language {code}"), "×", label, false)}
                </li>
            }
        })
        .collect();
    let offered: Vec<_> = Language::ALL
        .into_iter()
        .filter(|known| !draft.languages.iter().any(|code| code == known.code()))
        .map(|known| view! { <option value=known.code()>{known.own_name()}</option> })
        .collect();
    let id = crate::components::form::field_id("new_language");
    let error = sheet.error("new_language");
    view! {
        <section class="card stack" id="languages">
            <h2>{t!(l, "draft-languages")}</h2>
            {sheet
                .field(
                    Field::select("default_language", t!(l, "draft-language-default"), firsts),
                    "default_language",
                )
                .help(t!(l, "draft-language-default-help"))
                .view()}
            <ul class="stack">{lines}</ul>
            <div class="outline-add">
                <div class="field">
                    <label for=id.clone()>{t!(l, "draft-language-new")}</label>
                    <p class="help">{t!(l, "draft-language-new-help")}</p>
                    <input
                        type="text"
                        id=id
                        name="new_language"
                        list="languages-offered"
                        maxlength="12"
                        class="short"
                        value=sheet.value("new_language").to_owned()
                    />
                    <datalist id="languages-offered">{offered}</datalist>
                </div>
                {does("add-language", t!(l, "draft-language-add"))}
            </div>
            {error}
        </section>
    }
}

fn after(desk: &Desk<'_>, sheet: Sheet<'_>) -> impl IntoView + use<> {
    let l = desk.language;
    let questions: Vec<_> = desk
        .draft
        .after_submit
        .iter()
        .enumerate()
        .map(|(number, question)| {
            let name = |what: &str| after_field(number, what);
            let anchor = format!("after-{}", question.id);
            let label = t!(l, "draft-item-remove", name = question.id.as_str());
            view! {
                <fieldset class="parts" id=anchor>
                    <legend>{t!(l, "draft-place-after", id = question.id.as_str())}</legend>
                    {desk.notes(&Place::AfterSubmit(question.id.clone()))}
                    {desk
                        .framed(
                            sheet,
                            Field::text(name("text"), t!(l, "draft-text-question")),
                            &name("text"),
                        )
                        .max_length(LONGEST_QUESTION)
                        .view()}
                    {desk
                        .framed(
                            sheet,
                            Field::text(name("help"), t!(l, "draft-text-help")),
                            &name("help"),
                        )
                        .max_length(LONGEST_QUESTION)
                        .view()}
                    {does_sign(format!("remove-after {}", question.id), "×", label, false)}
                </fieldset>
            }
        })
        .collect();
    view! {
        <section class="card stack">
            <h2>{t!(l, "draft-after")}</h2>
            <p class="soft">{t!(l, "draft-after-note")}</p>
            {questions}
            <div class="actions">{does("add-after", t!(l, "draft-after-add"))}</div>
        </section>
    }
}
