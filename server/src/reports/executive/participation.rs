//! A2: who took part, and whether that is enough to name a level.

use app::{t, text::format::percent};
use figures::{Caption, participation::Participation};

use super::Context;
use crate::reports::{
    composer::{BODY, Composer, ROWS_PER_FIGURE},
    lines::Span,
};

/// What the coverage gate needs (MODEL §8).
const NEEDED_RATE: f64 = 0.3;
const NEEDED_REPORTABLE: f64 = 0.8;

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let gate = context.published.standing.gate;
    let title = t!(language, "executive-part-bookmark");
    composer.section(&title);
    let rate = percent(language, gate.response_rate);
    let (shown, total) = context.n_shown();
    let headline = if gate.open {
        t!(
            language,
            "executive-part-headline",
            rate = rate.as_str(),
            shown = shown,
            total = total
        )
    } else {
        t!(
            language,
            "executive-part-headline-gate",
            rate = rate.as_str()
        )
    };
    composer.headline(&title, &headline);
    let lead = t!(
        language,
        "executive-part-lead",
        minimum = context.published.contract.min_group()
    );
    composer.lead(&lead);
    let caption = Caption {
        title,
        description: headline,
    };
    let participation = Participation::of(context.published, &context.words);
    for rows in participation.rows.chunks(ROWS_PER_FIGURE) {
        let part = Participation {
            rows: rows.to_vec(),
            ..participation.clone()
        };
        let drawing = part.draw(&caption, &context.words, super::FIGURE_WIDTH);
        composer.figure_up_to(&drawing, 430.0);
    }
    composer.heading(&t!(language, "executive-gate-heading"), 60.0);
    let line = |key: &str, value: f64, needed: f64| {
        let text = t!(
            language,
            key,
            value = percent(language, value),
            needed = percent(language, needed)
        );
        vec![Span::of(text, BODY)]
    };
    let mut lines = vec![
        line("executive-gate-rate", gate.response_rate, NEEDED_RATE),
        line(
            "executive-gate-reportable",
            gate.reportable,
            NEEDED_REPORTABLE,
        ),
    ];
    // Where it is known what haste moves, the next page tells.
    let is_told = context
        .published
        .evidence
        .shown()
        .is_some_and(|evidence| evidence.careless.is_some());
    let flagged = context.organization().and_then(|figures| figures.flagged);
    if let Some(flagged) = flagged.filter(|_| !is_told) {
        let text = t!(
            language,
            "executive-gate-flagged",
            value = percent(language, flagged)
        );
        lines.push(vec![Span::of(text, BODY)]);
    }
    composer.bullets(&lines, BODY);
    let verdict = if gate.open {
        "executive-gate-open"
    } else {
        "executive-gate-closed"
    };
    composer.space(4.0);
    composer.paragraph(&t!(language, verdict));
}
