//! A2: who took part, and whether that is enough to name a level.

use app::{components::audience::stands_for, pages::executive::sections, t, text::format::percent};
use figures::{Caption, participation::Participation};

use super::{Context, firm};
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
    let headline = if gate.open || !context.published.is_scored() {
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
    let lead = if context.published.is_scored() {
        "executive-part-lead"
    } else {
        "executive-part-lead-own"
    };
    let lead = t!(
        language,
        lead,
        minimum = context.published.contract.min_group()
    );
    composer.lead(&lead);
    if let Some(reach) = &context.published.reach {
        let invited = context.published.organization.headcount;
        composer.note(&stands_for(language, reach, invited));
        composer.space(8.0);
    }
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
    if !context.published.is_scored() {
        return;
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
    lines.extend(
        firmness(context)
            .into_iter()
            .map(|line| vec![Span::of(line, BODY)]),
    );
    composer.bullets(&lines, BODY);
    let verdict = if gate.open {
        "executive-gate-open"
    } else {
        "executive-gate-closed"
    };
    composer.space(4.0);
    composer.paragraph(&t!(language, verdict));
}

/// What is to be said here about the silent and about haste; where too many were silent, the next page tells it.
fn firmness(context: &Context<'_>) -> Vec<String> {
    let language = context.language;
    if firm::has_page(context) {
        return Vec::new();
    }
    let flagged = context.organization().and_then(|figures| figures.flagged);
    let haste = match (firm::haste(context), flagged) {
        (Some(known), _) => sections::careless(language, known),
        (None, Some(share)) => vec![t!(
            language,
            "executive-gate-flagged",
            value = percent(language, share)
        )],
        (None, None) => Vec::new(),
    };
    let heard = context.organization().map(|figures| {
        t!(
            language,
            "executive-firm-headline-heard",
            rate = percent(language, figures.response_rate)
        )
    });
    heard
        .map(|heard| format!("{heard}."))
        .into_iter()
        .chain(haste)
        .collect()
}
