//! One question: everything about it on one page, the needed first, the rest folded away.

use authoring::{Item, Kind, Place, Scale, ScaleKind, ScoredIn};
use leptos::prelude::*;
use surveys::{instrument::ROSTER_ATTRIBUTES, maturity::Model};

use super::{
    Desk, LONGEST_QUESTION, Sheet,
    beside::Beside,
    parts::{self, Extra, List},
    preview::View,
    scale, words,
};
use crate::{
    components::{
        attribute,
        form::{Field, submit_or},
        heading::Heading,
    },
    shell::Page,
    t,
};

pub mod shown;

/// What the page shows.
#[derive(Debug)]
pub struct EditItem<'a> {
    /// The questionnaire.
    pub desk: Desk<'a>,
    /// The item as it is.
    pub item: &'a Item,
    /// Its kind as the form has it.
    pub kind: Kind,
    /// Its own options, edited along with it; `None` where it has none or shares them.
    pub own: Option<&'a Scale>,
    /// When it is shown, as a sentence.
    pub sentence: Option<String>,
    /// The form.
    pub sheet: Sheet<'a>,
    /// What is seen beside it.
    pub view: &'a View,
}

/// Name of the tick that an option stands alone.
pub fn exclusive_field(code: &str) -> String {
    format!("exclusive.{code}")
}

/// Draws the page.
pub fn page(model: &EditItem<'_>) -> Page {
    let (desk, sheet) = (model.desk, model.sheet);
    let l = desk.language;
    let place = Place::Item(model.item.id.clone());
    let text = desk.draft.words(&model.item.text);
    let title = if text.trim().is_empty() {
        t!(l, "draft-unwritten")
    } else {
        text.to_owned()
    };
    let first = words::language(&desk.draft.default_language);
    let fields = view! {
            {desk.stamp_field()}
            // The first button of a form is the one that Enter presses.
            <button type="submit" name="do" value="save" class="visually-hidden" tabindex="-1" aria-hidden="true">
                {t!(l, "draft-save")}
            </button>
            <section class="card stack">
                <h2>{t!(l, "draft-item-words", language = first)}</h2>
                {desk
                    .framed(sheet, Field::area("text", t!(l, "draft-text-question"), 2), "text")
                    .max_length(LONGEST_QUESTION)
                    .view()}
                {desk
                    .framed(sheet, Field::text("help", t!(l, "draft-text-help")), "help")
                    .help(t!(l, "draft-item-help-help"))
                    .max_length(LONGEST_QUESTION)
                    .view()}
            </section>
            {answer(model)}
            {shown::section(model)}
            {measures(model)}
            {more(model)}
            <div class="sticky">
                {submit_or(t!(l, "draft-save"), t!(l, "draft-back"), desk.outline())}
            </div>
    };
    let beside = Beside {
        desk,
        place: &place,
        view: model.view,
        unsaved: sheet.is_unsaved(),
    };
    let body = view! {
        {desk.above()}
        {sheet.happened(l)}
        {Heading::new(title.clone())
            .kicker(format!("{} · {}", model.item.id, words::kind(l, model.kind)))
            .view()}
        {desk.notes(&place)}
        {beside.around(fields)}
    };
    Page::new(title, body)
        .wide()
        .with_framing()
        .with_preview_beside()
        .with_outline()
}

/// How it is answered.
fn answer(model: &EditItem<'_>) -> impl IntoView + use<> {
    let (desk, sheet) = (model.desk, model.sheet);
    let l = desk.language;
    let kind = model.kind;
    let scales = scales(&desk, kind.scales());
    let chooses = (!kind.scales().is_empty()).then(|| {
        sheet
            .field(
                Field::select("scale", t!(l, "draft-scale"), scales),
                "scale",
            )
            .help(t!(l, "draft-item-scale-help"))
            .view()
    });
    view! {
        <section class="card stack">
            <h2>{t!(l, "draft-item-answer")}</h2>
            {sheet
                .field(Field::select("kind", t!(l, "draft-kind"), words::kinds(l)), "kind")
                .help(t!(l, "draft-item-kind-help"))
                .view()}
            {chooses}
            {options(model)}
            {settings(model)}
        </section>
    }
}

/// Scales to choose from.
fn scales(desk: &Desk<'_>, kinds: &[ScaleKind]) -> Vec<(String, String)> {
    let l = desk.language;
    let fitting = desk
        .draft
        .scales
        .iter()
        .filter(|scale| kinds.contains(&scale.kind));
    let known = fitting.map(|scale| {
        let labels: Vec<&str> = scale
            .options
            .iter()
            .take(3)
            .map(|option| desk.draft.words(&option.label))
            .filter(|label| !label.is_empty())
            .collect();
        let told = if labels.is_empty() {
            scale.id.clone()
        } else {
            format!("{}: {} …", scale.id, labels.join(" · "))
        };
        (scale.id.clone(), told)
    });
    [(String::new(), t!(l, "draft-scale-none"))]
        .into_iter()
        .chain(known)
        .collect()
}

/// Its own options, or those it shares, with the way to them.
fn options(model: &EditItem<'_>) -> Option<AnyView> {
    let (desk, sheet) = (model.desk, model.sheet);
    let l = desk.language;
    if let Some(own) = model.own {
        let of = view! { <input type="hidden" name="options_of" value=own.id.clone()/> };
        return Some(view! { {of} {scale::options(&desk, sheet, own.kind)} }.into_any());
    }
    if model.kind.scales().is_empty() {
        return None;
    }
    let shared = desk.draft.scale(sheet.value("scale"))?;
    let labels: Vec<_> = shared
        .options
        .iter()
        .map(|option| {
            let label = desk.draft.words(&option.label).to_owned();
            view! { <li>{label}</li> }
        })
        .collect();
    let address = desk.address(&Place::Scale(shared.id.clone()));
    let users = desk.draft.users_of(&shared.id).count();
    Some(
        view! {
            <div class="stack">
                <ul class="inline soft">{labels}</ul>
                <p>
                    {t!(l, "draft-item-shared", count = users)} " "
                    <a href=address>{t!(l, "draft-item-shared-edit")}</a>
                </p>
            </div>
        }
        .into_any(),
    )
}

/// What only its kind has.
fn settings(model: &EditItem<'_>) -> AnyView {
    let (desk, sheet) = (model.desk, model.sheet);
    let l = desk.language;
    let number = |name: &'static str, key: &str, help: &str| {
        let field = sheet.field(Field::number(name, t!(l, key)), name);
        if help.is_empty() {
            field.view()
        } else {
            field.help(t!(l, help)).view()
        }
    };
    let fields = |fields: Vec<AnyView>| view! { <div class="fields">{fields}</div> }.into_any();
    match model.kind {
        Kind::SingleChoice => other(model),
        Kind::MultipleChoice => {
            let alone = exclusive(model);
            view! {
                {fields(
                    vec![
                        number("min_choices", "draft-min-choices", ""),
                        number("max_choices", "draft-max-choices", "draft-max-choices-help"),
                    ],
                )}
                {alone}
                {other(model)}
            }
            .into_any()
        }
        Kind::Number => fields(vec![
            number("min", "draft-min", ""),
            number("max", "draft-max", ""),
            number("decimals", "draft-decimals", ""),
            desk.framed(sheet, Field::text("unit", t!(l, "draft-text-unit")), "unit")
                .max_length(60)
                .view(),
        ]),
        Kind::Ranking => number("places", "draft-places", "draft-places-help"),
        Kind::Division => number("total", "draft-total", "draft-total-help"),
        Kind::ShortText | Kind::OpenText => number("max_chars", "draft-max-chars", ""),
        Kind::OpenTextGroup => view! {
            {list(model, "field", "draft-fields", "draft-field", "draft-field-add", Extra::Id)}
            {number("max_chars", "draft-max-chars", "")}
        }
        .into_any(),
        Kind::Grid => {
            let scales = scales(&desk, &[ScaleKind::Ordinal, ScaleKind::Nominal]);
            view! {
                {list(model, "row", "draft-rows", "draft-row", "draft-row-add", Extra::Id)}
                {list(
                    model,
                    "column",
                    "draft-columns",
                    "draft-column",
                    "draft-column-add",
                    Extra::Scale(&scales),
                )}
            }
            .into_any()
        }
        Kind::Scale | Kind::NowAndPreferred | Kind::Rating => ().into_any(),
    }
}

fn list(
    model: &EditItem<'_>,
    name: &'static str,
    title: &str,
    line: &str,
    add: &str,
    extra: Extra<'_>,
) -> AnyView {
    let l = model.desk.language;
    let list = List {
        name,
        title: &t!(l, title),
        note: "",
        line: &t!(l, line),
        add: &t!(l, add),
        extra,
    };
    parts::view(&model.desk, model.sheet, list)
}

/// Codes of the options it is answered with now, with their words.
fn codes(model: &EditItem<'_>) -> Vec<(String, String)> {
    let draft = model.desk.draft;
    let scale = draft.scale(model.sheet.value("scale"));
    let options = scale.into_iter().flat_map(|scale| &scale.options);
    options
        .map(|option| {
            let label = draft.words(&option.label);
            (option.code.clone(), format!("{} {label}", option.code))
        })
        .collect()
}

fn other(model: &EditItem<'_>) -> AnyView {
    let l = model.desk.language;
    let sheet = model.sheet;
    let options: Vec<(String, String)> = [(String::new(), t!(l, "draft-other-none"))]
        .into_iter()
        .chain(codes(model))
        .collect();
    view! {
        <div class="fields">
            {sheet
                .field(Field::select("other", t!(l, "draft-other"), options), "other")
                .help(t!(l, "draft-other-help"))
                .view()}
            {sheet
                .field(Field::number("other_chars", t!(l, "draft-max-chars")), "other_chars")
                .view()}
        </div>
    }
    .into_any()
}

fn exclusive(model: &EditItem<'_>) -> AnyView {
    let l = model.desk.language;
    let sheet = model.sheet;
    let ticks: Vec<_> = codes(model)
        .into_iter()
        .map(|(code, label)| {
            let name = exclusive_field(&code);
            sheet.field(Field::tick(name.clone(), label), &name).view()
        })
        .collect();
    view! {
        <details>
            <summary>{t!(l, "draft-exclusive")}</summary>
            <div class="stack">{ticks}</div>
        </details>
    }
    .into_any()
}

/// What it measures; offered, never needed.
fn measures(model: &EditItem<'_>) -> impl IntoView + use<> {
    let (desk, sheet) = (model.desk, model.sheet);
    let l = desk.language;
    let is_statement = model.kind == Kind::Scale;
    let counts = ScoredIn::ALL
        .map(|of| (of.word().to_owned(), words::scored_in(l, of)))
        .to_vec();
    let dimensions: Vec<(String, String)> = [(String::new(), t!(l, "draft-dimension-none"))]
        .into_iter()
        .chain(
            Model::social_business()
                .dimensions
                .iter()
                .map(|dimension| (dimension.id.clone(), dimension.name.text(l).to_owned())),
        )
        .collect();
    let constructs = vec![
        (String::new(), t!(l, "draft-construct-none")),
        ("readiness".to_owned(), t!(l, "draft-construct-readiness")),
        ("maturity".to_owned(), t!(l, "draft-construct-maturity")),
    ];
    let facets = vec![
        (String::new(), t!(l, "draft-facet-none")),
        ("willing".to_owned(), t!(l, "draft-facet-willing")),
        ("able".to_owned(), t!(l, "draft-facet-able")),
    ];
    let select = |name: &'static str, key: &str, options: Vec<(String, String)>| {
        sheet
            .field(Field::select(name, t!(l, key), options), name)
            .view()
    };
    let of_statements = is_statement.then(|| {
        view! {
            {select("dimension", "draft-dimension", dimensions)}
            {select("construct", "draft-construct", constructs)}
            {select("facet", "draft-facet", facets)}
            {sheet.field(Field::tick("reverse", t!(l, "draft-reverse")), "reverse").view()}
        }
    });
    let is_open = !sheet.value("dimension").is_empty()
        || ["scored_in", "dimension", "construct", "facet"]
            .iter()
            .any(|name| sheet.faults.of(name).is_some());
    view! {
            <details class="card" open=is_open>
                <summary><h2>{t!(l, "draft-measures")}</h2></summary>
                <p class="soft">{t!(l, "draft-measures-note")}</p>
                <div class="fields">
                    {select("scored_in", "draft-scored", counts)} {of_statements}
                </div>
            </details>
    }
}

/// The attribute of the roster that answers it: of a single choice, or where one is to be taken away.
fn prefill(model: &EditItem<'_>) -> Option<AnyView> {
    let l = model.desk.language;
    let now = model.sheet.value("prefill");
    if model.kind != Kind::SingleChoice && now.is_empty() {
        return None;
    }
    let mut attributes = vec![(String::new(), t!(l, "draft-prefill-none"))];
    let listed = model.desk.list.keys().map(String::as_str);
    attributes.extend(
        ROSTER_ATTRIBUTES
            .into_iter()
            .chain(listed)
            .map(|name| (name.to_owned(), attribute::label(l, name))),
    );
    // What nobody can be asked about stays in sight until another is chosen.
    if !attributes.iter().any(|(name, _)| name == now) {
        attributes.push((now.to_owned(), now.to_owned()));
    }
    let field = Field::select("prefill", t!(l, "draft-prefill"), attributes);
    Some(
        model
            .sheet
            .field(field, "prefill")
            .help(t!(l, "draft-prefill-help"))
            .view(),
    )
}

/// Id, time and what the roster knows.
fn more(model: &EditItem<'_>) -> impl IntoView + use<> {
    let (desk, sheet) = (model.desk, model.sheet);
    let l = desk.language;
    let is_open = !sheet.value("prefill").is_empty()
        || ["id", "seconds", "prefill", "seeds"]
            .iter()
            .any(|name| sheet.faults.of(name).is_some());
    view! {
        <details class="card" open=is_open>
            <summary><h2>{t!(l, "draft-more")}</h2></summary>
            <div class="fields">
                {sheet
                    .field(Field::text("id", t!(l, "draft-id")), "id")
                    .help(t!(l, "draft-item-id-help"))
                    .max_length(60)
                    .view()}
                {sheet
                    .field(Field::number("seconds", t!(l, "draft-seconds")), "seconds")
                    .help(t!(l, "draft-seconds-help"))
                    .view()}
                {prefill(model)}
                {sheet
                    .field(Field::text("seeds", t!(l, "draft-seeds")), "seeds")
                    .help(t!(l, "draft-seeds-help"))
                    .max_length(super::LONGEST_LINE)
                    .view()}
            </div>
        </details>
    }
}
