//! The outline of a questionnaire: its sections with their questions, what is still open, and everything that is done
//! with a press of a button.

use authoring::{Item, Place, Section};
use leptos::prelude::*;
use surveys::instrument::Instrument;

use super::{Desk, does, does_sign, words};
use crate::{
    components::{
        chip::{Chip, Tone},
        condition,
        form::Field,
        heading::Heading,
        notice::Notice,
    },
    shell::Page,
    t,
    text::format,
};

/// What the page shows.
#[derive(Debug)]
pub struct Outline<'a> {
    /// The questionnaire.
    pub desk: Desk<'a>,
    /// The questionnaire as far as it can be shown, for conditions as sentences.
    pub shown: Option<&'a Instrument>,
    /// Whether a step can be taken back, and again.
    pub steps: (bool, bool),
    /// What happened: a message, and whether it went well.
    pub happened: Option<(String, bool)>,
}

/// Id of an item on the page.
pub fn item_anchor(id: &str) -> String {
    format!("item-{id}")
}

/// Id of a section on the page.
pub fn section_anchor(id: &str) -> String {
    format!("section-{id}")
}

/// Name of the field with the kind of a new item of a section.
pub fn kind_field(section: &str) -> String {
    format!("kind.{section}")
}

/// Draws the page.
pub fn page(model: &Outline<'_>) -> Page {
    let desk = model.desk;
    let l = desk.language;
    let title = desk.title();
    let happened = model.happened.as_ref().map(|(message, is_good)| {
        if *is_good {
            Notice::good(message.clone()).view().into_any()
        } else {
            Notice::alert(message.clone()).view().into_any()
        }
    });
    let last = desk.draft.sections.len();
    let sections: Vec<_> = desk
        .draft
        .sections
        .iter()
        .enumerate()
        .map(|(place, of)| section(model, of, (place, last)))
        .collect();
    let body = view! {
        {super::begin::above(desk.language, desk.organization)}
        {happened}
        {Heading::new(title.clone())
            .kicker(format!("{} {}", t!(l, "draft-chip"), desk.draft.id))
            .lead(lead(&desk))
            .view()}
        {ways(&desk)}
        {open(&desk)}
        <form method="post" action=desk.outline() class="outline" id="outline">
            {desk.stamp_field()}
            <input type="hidden" name="moved" value=""/>
            <input type="hidden" name="section" value=""/>
            <input type="hidden" name="place" value=""/>
            <div class="row outline-steps">
                {model.steps.0.then(|| does("undo", t!(l, "draft-undo")))}
                {model.steps.1.then(|| does("redo", t!(l, "draft-redo")))}
                <p class="small soft outline-how" hidden>{t!(l, "draft-drag-how")}</p>
            </div>
            {sections}
            <div class="actions">{does("add-section", t!(l, "draft-add-section"))}</div>
        </form>
        {languages(&desk)}
        {remove(&desk)}
    };
    Page::new(title, body).wide().with_outline()
}

fn lead(desk: &Desk<'_>) -> String {
    let l = desk.language;
    let items = desk.draft.items().count();
    let minutes = desk.review.seconds.div_ceil(60);
    let longest = desk.review.longest.div_ceil(60);
    let most = desk.draft.max_seconds / 60;
    if minutes == longest {
        t!(
            l,
            "draft-lead",
            items = items,
            minutes = minutes,
            most = most
        )
    } else {
        t!(
            l,
            "draft-lead-branches",
            items = items,
            minutes = minutes,
            longest = longest,
            most = most
        )
    }
}

/// The other pages of the questionnaire.
fn ways(desk: &Desk<'_>) -> impl IntoView + use<> {
    let l = desk.language;
    let quiet = [
        ("preview", "draft-preview"),
        ("map", "draft-map"),
        ("scales", "draft-scales"),
        ("settings", "draft-settings"),
    ]
    .map(|(page, key)| {
        view! { <a class="button quiet" href=desk.page(page)>{t!(l, key)}</a> }
    })
    .into_iter()
    .collect::<Vec<_>>();
    view! {
        <p class="actions">
            <a class="button" href=desk.page("publication")>{t!(l, "draft-to-publication")}</a>
            {quiet}
        </p>
    }
}

/// What is still open, each with the way there; closed while it is a long list.
fn open(desk: &Desk<'_>) -> AnyView {
    let l = desk.language;
    let problems = &desk.review.problems;
    if problems.is_empty() {
        return view! { <p class="soft">{t!(l, "draft-open-none")}</p> }.into_any();
    }
    let lines = problem_lines(desk);
    let title = t!(l, "draft-open", count = problems.len());
    view! {
        <details class="card" open=problems.len() <= 5>
            <summary><h2>{title}</h2></summary>
            <ul class="stack">{lines}</ul>
        </details>
    }
    .into_any()
}

/// Each problem as a line with a link to its place.
pub fn problem_lines(desk: &Desk<'_>) -> Vec<AnyView> {
    let l = desk.language;
    desk.review
        .problems
        .iter()
        .map(|problem| {
            let told = words::trouble(l, desk.draft, &problem.trouble);
            let name = words::place(desk, &problem.place);
            let address = desk.address(&problem.place);
            view! { <li><a href=address>{name}</a> ": " {told}</li> }.into_any()
        })
        .collect()
}

fn section(model: &Outline<'_>, of: &Section, (place, last): (usize, usize)) -> AnyView {
    let desk = model.desk;
    let l = desk.language;
    let id = of.id.as_str();
    let name = desk.draft.words(&of.title).to_owned();
    let shown_name = if name.is_empty() {
        t!(l, "draft-no-heading")
    } else {
        name.clone()
    };
    // One without a heading is called by its place: "Move section no. 2 up".
    let called = if name.is_empty() {
        t!(l, "draft-nameless", n = place + 1)
    } else {
        name.clone()
    };
    let label = |key: &str| t!(l, key, name = called.as_str());
    let items: Vec<_> = of.items.iter().map(|one| item(model, one)).collect();
    let random = of.random_order.then(|| {
        view! { <p class="small soft">{t!(l, "draft-section-is-random")}</p> }
    });
    let empty = of
        .items
        .is_empty()
        .then(|| view! { <p class="soft">{t!(l, "draft-section-empty")}</p> });
    let kinds = Field::select(kind_field(id), t!(l, "draft-add-kind"), words::kinds(l));
    view! {
        <section class="card outline-section" id=section_anchor(id) data-section=id.to_owned() tabindex="-1">
            <div class="outline-head">
                <h2><a href=desk.address(&Place::Section(id.to_owned()))>{shown_name.clone()}</a></h2>
                <div class="outline-tools">
                    {does_sign(format!("section-up {id}"), "↑", label("draft-section-up"), place == 0)}
                    {does_sign(format!("section-down {id}"), "↓", label("draft-section-down"), place + 1 == last)}
                    {does_sign(format!("section-copy {id}"), "2×", label("draft-section-copy"), false)}
                    {does_sign(format!("section-remove {id}"), "×", label("draft-section-remove"), false)}
                </div>
            </div>
            {random}
            {empty}
            <ol class="outline-items">{items}</ol>
            <div class="outline-add">
                {kinds.view()} {does(format!("add-item {id}"), t!(l, "draft-add-item"))}
            </div>
        </section>
    }
    .into_any()
}

fn item(model: &Outline<'_>, of: &Item) -> AnyView {
    let desk = model.desk;
    let l = desk.language;
    let id = of.id.as_str();
    let place = Place::Item(id.to_owned());
    let text = desk.draft.words(&of.text);
    let text = if text.trim().is_empty() {
        t!(l, "draft-unwritten")
    } else {
        text.to_owned()
    };
    let has_problem = desk.review.problems.iter().any(|one| one.place == place);
    let mark = has_problem.then(|| {
        view! { <Chip text=t!(l, "draft-chip-open") tone=Tone::Attention/> }
    });
    let label = |key: &str| t!(l, key, name = id);
    let shown_if = of.show_if.as_ref().map(|line| {
        let told = sentence(model, id).unwrap_or_else(|| line.clone());
        view! { <p class="small soft">{t!(l, "draft-shown-if", condition = told)}</p> }
    });
    view! {
        <li class="outline-item" id=item_anchor(id) data-item=id.to_owned() tabindex="-1">
            <div class="outline-text">
                <p><a href=desk.address(&place)>{text}</a></p>
                <p class="small soft">
                    <span class="code">{id.to_owned()}</span> " · " {words::kind(l, of.kind)} " " {mark}
                </p>
                {shown_if}
            </div>
            <div class="outline-tools">
                {does_sign(format!("item-up {id}"), "↑", label("draft-item-up"), false)}
                {does_sign(format!("item-down {id}"), "↓", label("draft-item-down"), false)}
                {does_sign(format!("item-copy {id}"), "2×", label("draft-item-copy"), false)}
                {does_sign(format!("item-remove {id}"), "×", label("draft-item-remove"), false)}
            </div>
        </li>
    }
    .into_any()
}

/// When an item is shown, as a sentence, if it can be shown at all.
pub fn sentence(model: &Outline<'_>, id: &str) -> Option<String> {
    let instrument = model.shown?;
    let (_, item) = instrument.item(id)?;
    let condition = item.show_if.as_ref()?;
    let l = model.desk.language;
    Some(condition::sentence((l, l.code()), instrument, condition))
}

/// How much is there in each language.
fn languages(desk: &Desk<'_>) -> impl IntoView + use<> {
    let l = desk.language;
    let lines: Vec<_> = desk
        .review
        .completeness
        .iter()
        .map(|of| {
            let name = words::language(&of.language);
            let told = t!(l, "draft-complete", done = of.done, all = of.all);
            let is_first = of.language == desk.draft.default_language;
            let done = format::whole(l, i64::try_from(of.done).unwrap_or(i64::MAX));
            let bar = view! {
                <progress value=of.done.to_string() max=of.all.max(1).to_string() aria-hidden="true">{done}</progress>
            };
            let name = if is_first {
                view! { <span>{t!(l, "draft-language-first", language = name)}</span> }.into_any()
            } else {
                let address = desk.address(&Place::Language(of.language.clone()));
                view! { <a href=address>{name}</a> }.into_any()
            };
            view! { <li class="row">{name} {bar} <span class="small soft">{told}</span></li> }
        })
        .collect();
    view! {
        <section class="card">
            <h2>{t!(l, "draft-languages")}</h2>
            <ul class="stack">{lines}</ul>
            <p><a href=format!("{}#languages", desk.page("settings"))>{t!(l, "draft-languages-add")}</a></p>
        </section>
    }
}

fn remove(desk: &Desk<'_>) -> impl IntoView + use<> {
    let l = desk.language;
    view! {
        <details class="card">
            <summary>{t!(l, "draft-remove")}</summary>
            <form method="post" action=desk.page("removal") class="stack">
                {desk.stamp_field()}
                <p>{t!(l, "draft-remove-text")}</p>
                <button type="submit" class="button quiet">{t!(l, "draft-remove")}</button>
            </form>
        </details>
    }
}
