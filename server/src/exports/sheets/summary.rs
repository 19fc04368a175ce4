//! The finding, the headline figures with their ranges, and what to know before reading anything else.

use app::{
    components::tiles::Tile,
    pages::executive::{findings, method, results, sections, silent, tiles, verdicts},
    t,
};
use surveys::{instrument::Construct, published::Figures};

use super::{Context, MIDDLE, PROSE, Sheet, Value, WIDE};
use crate::exports::CONSTRUCTS;

pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    Sheet {
        name: t!(context.export.language, "export-sheet-summary"),
        columns: vec![
            context.column("export-what", WIDE),
            context.column("export-value", MIDDLE),
            context.column("export-words", PROSE),
        ],
        rows: rows(context),
    }
}

fn rows(context: &Context<'_>) -> Vec<Vec<Value>> {
    let language = context.export.language;
    let published = context.published();
    let organization = &published.organization;
    if context.export.open_links {
        return of_groups(context);
    }
    let finding = vec![
        Value::text(&published.organization_name),
        Value::Empty,
        Value::Text(results::headline(language, published)),
    ];
    let Some(figures) = organization.figures.shown() else {
        let name = Value::Text(t!(language, "figure-organization"));
        return vec![finding, vec![name, Value::Hidden, Value::Empty]];
    };
    let mut rows = vec![finding];
    let notes = tiles::of(language, published, organization);
    rows.extend(measured(context, figures).into_iter().map(|(name, value)| {
        let note = notes.iter().find(|tile| tile.name == name);
        let note = Value::of(note, |tile: &Tile| Value::text(&tile.note));
        vec![Value::Text(name), value, note]
    }));
    rows.extend(told(context, figures));
    rows
}

/// Of groups that answered through open links: no level and no rate, but what such answers are.
fn of_groups(context: &Context<'_>) -> Vec<Vec<Value>> {
    let language = context.export.language;
    let published = context.published();
    let name = published.organization_name.as_str();
    let title = t!(language, "mirror-title", organization = name);
    let mut rows = vec![
        vec![Value::text(name), Value::Empty, Value::Text(title)],
        vec![
            Value::Text(t!(language, "figure-answers")),
            Value::of(published.organization.figures.shown(), |figures| {
                Value::Count(figures.sheets)
            }),
            Value::Text(t!(language, "open-links-limit")),
        ],
    ];
    let figures = published.organization.figures.shown();
    rows.extend(figures.and_then(|figures| figures.recommend).map(|known| {
        vec![
            Value::Text(t!(language, "mirror-recommend")),
            Value::Difference(known.enps),
            Value::Text(t!(language, "mirror-apart")),
        ]
    }));
    rows
}

/// The figures of the tiles, as numbers.
fn measured(context: &Context<'_>, figures: &Figures) -> Vec<(String, Value)> {
    let language = context.export.language;
    let headcount = context.published().organization.headcount;
    let rate = (headcount > 0 && headcount >= figures.sheets).then_some(figures.response_rate);
    let points = |construct| {
        figures
            .index(construct)
            .map(|index| Value::Points(index.mean))
    };
    [
        (t!(language, "tile-maturity"), points(Construct::Maturity)),
        (t!(language, "tile-readiness"), points(Construct::Readiness)),
        (
            t!(language, "tile-lightbulb"),
            figures
                .lightbulb
                .map(|want| Value::share(language, want.share)),
        ),
        (t!(language, "tile-participation"), rate.map(Value::Share)),
        (
            t!(language, "figure-answers"),
            Some(Value::Count(figures.sheets)),
        ),
        (
            t!(language, "tile-recommend"),
            figures.recommend.map(|known| Value::Difference(known.enps)),
        ),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, value?)))
    .collect()
}

/// Everything that is told in sentences: strengths, verdicts, the silent, haste, weights.
fn told(context: &Context<'_>, figures: &Figures) -> Vec<Vec<Value>> {
    let language = context.export.language;
    let published = context.published();
    let organization = &published.organization;
    let in_words = |name: String, sentence: String| {
        vec![Value::Text(name), Value::Empty, Value::Text(sentence)]
    };
    let mut rows = Vec::new();
    for (key, standings) in [
        (
            "strengths-title",
            findings::strongest(figures, Construct::Maturity, 2),
        ),
        (
            "growth-title",
            findings::most_room(figures, Construct::Maturity, 2),
        ),
    ] {
        rows.extend(standings.iter().map(|standing| {
            let line = results::standing_line(language, published, standing);
            in_words(t!(language, key), line)
        }));
    }
    for construct in CONSTRUCTS {
        let name = sections::construct_name(language, construct);
        let name = t!(language, "export-compare", construct = name);
        let sentences = verdicts::sentences(language, published, construct);
        rows.extend(
            sentences
                .into_iter()
                .map(|sentence| in_words(name.clone(), sentence)),
        );
    }
    if silent::concerns(organization, figures) {
        let name = t!(language, "silent-title");
        let sentences = silent::sentences(language, published, organization, figures);
        rows.extend(
            sentences
                .into_iter()
                .map(|sentence| in_words(name.clone(), sentence)),
        );
    }
    let Some(evidence) = published.evidence.shown() else {
        return rows;
    };
    if let Some(known) = &evidence.careless {
        let name = t!(language, "method-careless-title");
        rows.extend(
            sections::careless(language, known)
                .into_iter()
                .map(|sentence| in_words(name.clone(), sentence)),
        );
    }
    if let Some(known) = evidence.weighting.value() {
        let name = t!(language, "method-weights-title");
        if !known.attributes.is_empty() {
            let attributes = method::raked_by(language, &known.attributes);
            rows.push(vec![
                Value::Text(t!(language, "method-weights-attributes")),
                Value::Text(attributes),
                Value::Text(t!(language, "method-weights-raked")),
            ]);
        }
        let refused = known
            .refused
            .map(|refusal| method::refused(language, refusal));
        rows.extend(refused.map(|sentence| in_words(name, sentence)));
        rows.push(vec![
            Value::Text(t!(language, "export-effective")),
            Value::Points(known.effective_n),
            Value::Empty,
        ]);
        rows.push(vec![
            Value::Text(t!(language, "method-weights-deff")),
            Value::Figure(known.design_effect),
            Value::Text(method::design_effect(language, known.kind)),
        ]);
    }
    rows
}
