//! Where the figures come from and what they promise: wave, contract, fingerprint.

use app::{components::audience::collected, t};

use super::{Context, PROSE, Sheet, Value};

/// Room for the longest of the names here.
const NAMES: f64 = 46.0;

pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let language = context.export.language;
    let published = context.published();
    let (instrument, version) = &published.instrument;
    let facts = [
        (
            "export-about-organization",
            Value::text(&published.organization_name),
        ),
        ("export-about-wave", Value::text(context.export.wave)),
        (
            "export-about-closed",
            Value::of(context.export.closed, Value::text),
        ),
        (
            "export-about-released",
            Value::text(context.export.released),
        ),
        (
            "export-about-instrument",
            Value::Text(format!("{instrument} {version}")),
        ),
        (
            "export-about-origin",
            Value::of(published.origin.as_ref(), |origin| {
                Value::Text(collected(language, origin))
            }),
        ),
        ("export-about-model", Value::text(&published.model.version)),
        (
            "export-about-minimum",
            Value::Count(published.contract.min_group()),
        ),
        (
            "export-about-comments",
            Value::Count(published.contract.min_group_comments()),
        ),
        (
            "export-about-open",
            if context.export.open_links {
                Value::Text(t!(language, "open-links-limit"))
            } else {
                Value::Empty
            },
        ),
        ("export-about-hidden", Value::Hidden),
        (
            "export-about-scores",
            if published.is_scored() {
                Value::Text(t!(language, "export-about-scores-text"))
            } else {
                Value::Empty
            },
        ),
        ("export-about-fingerprint", Value::text(&published.hash)),
        (
            "export-about-check",
            Value::Text(t!(language, "export-about-check-text")),
        ),
    ];
    Sheet {
        name: t!(language, "export-sheet-about"),
        columns: vec![
            context.column("export-what", NAMES),
            context.column("export-value", PROSE),
        ],
        rows: facts
            .into_iter()
            .filter(|(_, value)| *value != Value::Empty)
            .map(|(key, value)| vec![Value::Text(t!(language, key)), value])
            .collect(),
    }
}
