//! Questions that enter no scale, over the whole organization: what was chosen, ranked, divided, typed as a number.

use leptos::prelude::*;
use surveys::{
    language::Language,
    published::{
        Published,
        evidence::{AskedEvidence, AskedKind, AskedPart},
    },
};

use crate::{
    components::table::{Cell, Column, Table},
    t,
    text::format,
};

/// A question with what was answered.
pub struct Question {
    /// What people read.
    pub title: String,
    /// Its figures; `None` where too few answered.
    pub table: Option<Table>,
}

/// Every such question; none where the organization may not be shown.
pub fn questions(language: Language, published: &Published) -> Vec<Question> {
    let evidence = published.evidence.shown().into_iter();
    let asked = evidence.flat_map(|evidence| &evidence.asked);
    asked.map(|asked| question(language, asked)).collect()
}

/// What is shown and what is not.
pub fn note(language: Language, published: &Published) -> String {
    let minimum = published.contract.min_group();
    t!(language, "asked-note", minimum = minimum)
}

/// What the figures of a question are.
pub fn figure(language: Language, kind: AskedKind) -> String {
    match kind {
        AskedKind::Chosen | AskedKind::Ticked => t!(language, "asked-share"),
        AskedKind::Number => t!(language, "asked-mean"),
        AskedKind::Ranked => t!(language, "asked-worth"),
        AskedKind::Divided => t!(language, "asked-given"),
        AskedKind::NowAndPreferred => t!(language, "asked-points"),
    }
}

/// What a figure is of.
pub fn label(language: Language, kind: AskedKind, part: &AskedPart) -> String {
    match part.code.as_str() {
        "now" if kind == AskedKind::NowAndPreferred => t!(language, "survey-now"),
        "preferred" if kind == AskedKind::NowAndPreferred => t!(language, "survey-preferred"),
        _ if kind == AskedKind::Number && part.label.0.is_empty() => t!(language, "asked-mean"),
        _ => part.label.text(language).to_owned(),
    }
}

/// One table per question; nothing where none was asked.
pub(super) fn section(language: Language, published: &Published) -> Option<AnyView> {
    let questions = questions(language, published);
    if questions.is_empty() {
        return None;
    }
    let questions: Vec<_> = questions
        .into_iter()
        .map(|question| {
            let figures = question.table.map_or_else(
                || view! { <p class="soft">{t!(language, "asked-few")}</p> }.into_any(),
                |table| table.view().into_any(),
            );
            view! {
                <h3>{question.title}</h3>
                {figures}
            }
        })
        .collect();
    Some(
        view! {
            <section class="card" id="asked">
                <h2>{t!(language, "asked-title")}</h2>
                <p class="soft">{note(language, published)}</p>
                {questions}
            </section>
        }
        .into_any(),
    )
}

fn question(language: Language, asked: &AskedEvidence) -> Question {
    let table = (asked.n > 0).then(|| Table {
        caption: t!(
            language,
            "asked-people",
            n = format::whole(language, i64::from(asked.n))
        ),
        caption_hidden: false,
        columns: vec![
            Column::text(t!(language, "asked-answer")),
            Column::numbers(figure(language, asked.kind)),
            Column::numbers(t!(language, "asked-interval")),
        ],
        rows: asked
            .parts
            .iter()
            .map(|part| row(language, asked.kind, part))
            .collect(),
    });
    Question {
        title: asked.text.text(language).to_owned(),
        table,
    }
}

fn row(language: Language, kind: AskedKind, part: &AskedPart) -> Vec<Cell> {
    let label = label(language, kind, part);
    let written = |figure: f64| match kind {
        AskedKind::Chosen | AskedKind::Ticked => format::percent(language, figure),
        AskedKind::Number | AskedKind::Ranked | AskedKind::Divided | AskedKind::NowAndPreferred => {
            format::number(language, figure, 1)
        }
    };
    let Some(figure) = part.figure else {
        let hidden = || Cell::Hidden(t!(language, "hidden-words"));
        return vec![label.into(), hidden(), "–".into()];
    };
    let interval = part.interval.map_or_else(
        || "–".to_owned(),
        |(low, high)| format::range(&written(low), &written(high)),
    );
    vec![label.into(), written(figure).into(), interval.into()]
}
