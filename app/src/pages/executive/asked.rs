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

/// One table per question; nothing where none was asked.
pub(super) fn section(language: Language, published: &Published) -> Option<AnyView> {
    let evidence = published.evidence.shown()?;
    if evidence.asked.is_empty() {
        return None;
    }
    let minimum = published.contract.min_group();
    let questions: Vec<_> = evidence
        .asked
        .iter()
        .map(|asked| question(language, asked))
        .collect();
    Some(
        view! {
            <section class="card" id="asked">
                <h2>{t!(language, "asked-title")}</h2>
                <p class="soft">{t!(language, "asked-note", minimum = minimum)}</p>
                {questions}
            </section>
        }
        .into_any(),
    )
}

fn question(language: Language, asked: &AskedEvidence) -> AnyView {
    let title = asked.text.text(language).to_owned();
    if asked.n == 0 {
        return view! {
            <h3>{title}</h3>
            <p class="soft">{t!(language, "asked-few")}</p>
        }
        .into_any();
    }
    let figure = match asked.kind {
        AskedKind::Chosen | AskedKind::Ticked => t!(language, "asked-share"),
        AskedKind::Number => t!(language, "asked-mean"),
        AskedKind::Ranked => t!(language, "asked-worth"),
        AskedKind::Divided => t!(language, "asked-given"),
        AskedKind::NowAndPreferred => t!(language, "asked-points"),
    };
    let rows = asked
        .parts
        .iter()
        .map(|part| row(language, asked.kind, part))
        .collect();
    let table = Table {
        caption: t!(
            language,
            "asked-people",
            n = format::whole(language, i64::from(asked.n))
        ),
        caption_hidden: false,
        columns: vec![
            Column::text(t!(language, "asked-answer")),
            Column::numbers(figure),
            Column::numbers(t!(language, "asked-interval")),
        ],
        rows,
    };
    view! {
        <h3>{title}</h3>
        {table.view()}
    }
    .into_any()
}

fn row(language: Language, kind: AskedKind, part: &AskedPart) -> Vec<Cell> {
    let label = match part.code.as_str() {
        "now" if kind == AskedKind::NowAndPreferred => t!(language, "survey-now"),
        "preferred" if kind == AskedKind::NowAndPreferred => t!(language, "survey-preferred"),
        _ if kind == AskedKind::Number && part.label.0.is_empty() => t!(language, "asked-mean"),
        _ => part.label.text(language).to_owned(),
    };
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
