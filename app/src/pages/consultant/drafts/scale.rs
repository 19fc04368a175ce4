//! The scales of a questionnaire, and one of them with its options.

use authoring::{Place, Scale, ScaleKind, ready};
use leptos::prelude::*;

use super::{
    Desk, LONGEST_LINE, Sheet,
    beside::Beside,
    does, does_sign,
    parts::{self, Extra, List},
    preview::View,
    words,
};
use crate::{
    components::{
        form::{Field, submit_or},
        heading::Heading,
    },
    shell::Page,
    t,
};

/// What the list shows.
#[derive(Debug)]
pub struct Scales<'a> {
    /// The questionnaire.
    pub desk: Desk<'a>,
    /// What could not be done.
    pub sheet: Sheet<'a>,
}

/// Draws the list.
pub fn list(model: &Scales<'_>) -> Page {
    let desk = model.desk;
    let l = desk.language;
    let title = t!(l, "draft-scales");
    let last = desk.draft.scales.len();
    let lines: Vec<_> = desk
        .draft
        .scales
        .iter()
        .enumerate()
        .map(|(place, scale)| line(&desk, scale, (place, last)))
        .collect();
    let known = (!lines.is_empty()).then(|| {
        view! {
            <form method="post" action=desk.page("scales") class="card" id="outline">
                {desk.stamp_field()}
                <input type="hidden" name="moved" value=""/>
                <input type="hidden" name="place" value=""/>
                <p class="small soft outline-how" hidden>{t!(l, "draft-drag-how")}</p>
                <ol class="outline-items">{lines}</ol>
            </form>
        }
    });
    let ready: Vec<(String, String)> = ready::scales()
        .iter()
        .map(|scale| {
            let labels: Vec<&str> = match scale.kind {
                ScaleKind::Numeric => Vec::new(),
                ScaleKind::Ordinal | ScaleKind::Nominal => scale
                    .options
                    .iter()
                    .map(|option| option.label.get(l.code()).map_or("", String::as_str))
                    .collect(),
            };
            let told = if labels.is_empty() {
                range(scale)
            } else {
                labels.join(" · ")
            };
            (scale.id.clone(), format!("{}: {told}", scale.id))
        })
        .collect();
    let kinds = ScaleKind::ALL
        .map(|kind| (kind.word().to_owned(), words::scale_kind(l, kind)))
        .to_vec();
    let body = view! {
        {desk.above()}
        {model.sheet.happened(l)}
        {Heading::new(title.clone()).lead(t!(l, "draft-scales-lead")).view()}
        {known}
        <form method="post" action=desk.page("scales") class="stack card">
            {desk.stamp_field()}
            <h2>{t!(l, "draft-scale-add")}</h2>
            <div class="outline-add">
                {Field::select("ready", t!(l, "draft-scale-ready"), ready).view()}
                {does("ready", t!(l, "draft-scale-take"))}
            </div>
            <div class="outline-add">
                {Field::select("kind", t!(l, "draft-scale-kind"), kinds).view()}
                {does("new", t!(l, "draft-scale-new"))}
            </div>
        </form>
    };
    Page::new(title, body).wide().with_outline()
}

/// Id of a scale on the page.
pub fn scale_anchor(id: &str) -> String {
    format!("scale-{id}")
}

/// A scale of the list: what it is, who uses it, and the ways to move it.
fn line(desk: &Desk<'_>, scale: &Scale, (place, last): (usize, usize)) -> AnyView {
    let l = desk.language;
    let id = scale.id.as_str();
    let labels: Vec<&str> = scale
        .options
        .iter()
        .map(|option| desk.draft.words(&option.label))
        .collect();
    let told = if scale.kind == ScaleKind::Numeric {
        range(scale)
    } else {
        labels.join(" · ")
    };
    let users = t!(
        l,
        "draft-scale-users",
        count = desk.draft.users_of(id).count()
    );
    let label = |key: &str| t!(l, key, name = id);
    view! {
        <li class="outline-item" id=scale_anchor(id) data-scale=id.to_owned() tabindex="-1">
            <div class="outline-text">
                <p><a href=desk.address(&Place::Scale(id.to_owned()))>{id.to_owned()}</a></p>
                <p>{told}</p>
                <p class="small soft">{words::scale_kind(l, scale.kind)} " · " {users}</p>
            </div>
            <div class="outline-tools">
                {does_sign(format!("scale-up {id}"), "↑", label("draft-item-up"), place == 0)}
                {does_sign(format!("scale-down {id}"), "↓", label("draft-item-down"), place + 1 == last)}
            </div>
        </li>
    }
    .into_any()
}

/// Smallest and largest number.
fn range(scale: &Scale) -> String {
    let told = |number: Option<i64>| number.map_or_else(|| "?".to_owned(), |one| one.to_string());
    format!("{} – {}", told(scale.min), told(scale.max))
}

/// What the page of one shows.
#[derive(Debug)]
pub struct EditScale<'a> {
    /// The questionnaire.
    pub desk: Desk<'a>,
    /// The scale as it is.
    pub scale: &'a Scale,
    /// The form.
    pub sheet: Sheet<'a>,
    /// What is seen beside it.
    pub view: &'a View,
}

/// Draws the page of one.
pub fn page(model: &EditScale<'_>) -> Page {
    let EditScale {
        desk,
        scale,
        sheet,
        view: looked_at,
    } = *model;
    let l = desk.language;
    let place = Place::Scale(scale.id.clone());
    let title = t!(l, "draft-scale-title", id = scale.id.as_str());
    let users: Vec<_> = desk
        .draft
        .users_of(&scale.id)
        .map(|item| {
            let address = desk.address(&Place::Item(item.id.clone()));
            view! { <li><a href=address>{item.id.clone()}</a></li> }
        })
        .collect();
    let used_by = (!users.is_empty()).then(|| {
        view! {
            <p>{t!(l, "draft-scale-used")}</p>
            <ul class="inline">{users}</ul>
        }
    });
    let kinds = ScaleKind::ALL
        .map(|kind| (kind.word().to_owned(), words::scale_kind(l, kind)))
        .to_vec();
    let fields = view! {
        <div class="stack card">
            {desk.stamp_field()}
            {sheet
                .field(Field::text("id", t!(l, "draft-id")), "id")
                .help(t!(l, "draft-scale-id-help"))
                .max_length(60)
                .short()
                .view()}
            {sheet.field(Field::select("kind", t!(l, "draft-scale-kind"), kinds), "kind").view()}
            {options(&desk, sheet, scale.kind)}
            {submit_or(t!(l, "draft-save"), t!(l, "draft-back-scales"), desk.page("scales"))}
            <div class="actions">
                {does("copy-scale", t!(l, "draft-scale-copy"))}
                {does("remove-scale", t!(l, "draft-scale-remove"))}
            </div>
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
        {Heading::new(title.clone()).kicker(words::scale_kind(l, scale.kind)).view()}
        {desk.notes(&place)}
        {used_by}
        {beside.around(fields)}
    };
    Page::new(title, body)
        .wide()
        .with_framing()
        .with_preview_beside()
        .with_outline()
}

/// The options of a scale, or its ends, as part of a form.
pub(super) fn options(desk: &Desk<'_>, sheet: Sheet<'_>, kind: ScaleKind) -> AnyView {
    let l = desk.language;
    if kind == ScaleKind::Numeric {
        let ends: Vec<_> = [
            (
                "scale.min",
                "draft-min",
                "scale.min_label",
                "draft-text-min",
            ),
            (
                "scale.max",
                "draft-max",
                "scale.max_label",
                "draft-text-max",
            ),
        ]
        .into_iter()
        .map(|(number, number_key, label, label_key)| {
            view! {
                <div class="fields">
                    {sheet.field(Field::number(number, t!(l, number_key)), number).view()}
                    {desk
                        .framed(sheet, Field::text(label, t!(l, label_key)), label)
                        .max_length(LONGEST_LINE)
                        .view()}
                </div>
            }
        })
        .collect();
        return view! { <fieldset class="parts"><legend>{t!(l, "draft-line")}</legend>{ends}</fieldset> }
            .into_any();
    }
    let list = List {
        name: "option",
        title: &t!(l, "draft-options"),
        note: &t!(
            l,
            if kind == ScaleKind::Ordinal {
                "draft-options-ordinal"
            } else {
                "draft-options-nominal"
            }
        ),
        line: &t!(l, "draft-option"),
        add: &t!(l, "draft-option-add"),
        extra: if kind == ScaleKind::Ordinal {
            Extra::Value
        } else {
            Extra::Code
        },
    };
    parts::view(desk, sheet, list)
}
