//! B2: the day we look forward to: what many colleagues wrote about it, and what stays.

use app::{pages::executive::written, t};
use surveys::{
    framing::{Lexicon, Surface, Verdict},
    published::Themes,
};

use super::Context;
use crate::reports::{
    composer::{Composer, SMALL},
    lines::Span,
    table::{CELL, Column, Content, Table},
};

/// What people look forward to, and what they want to keep.
const FORWARD: &str = "OPE-1";
const KEEP: &str = "OPE-2.keep";
/// Themes of one question; more would make no page of its own message.
const MOST: usize = 5;
/// Steps whose “what stays” is told; the others tell it on their cards.
const STAYING: usize = 6;

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let Some((question, themes)) = shown(context, FORWARD) else {
        return;
    };
    let bookmark = t!(language, "case-forward-bookmark");
    composer.section(&bookmark);
    composer.headline(&bookmark, &t!(language, "case-forward-headline"));
    composer.lead(&t!(language, "case-forward-lead"));
    put(context, composer, question, &themes);
    composer.space(6.0);
    if let Some((question, themes)) = shown(context, KEEP) {
        put(context, composer, question, &themes);
        composer.space(6.0);
    }
    composer.heading(&t!(language, "future-step-stays"), 60.0);
    let steps = context.plan.steps.iter().take(STAYING);
    let staying: Vec<Vec<Span>> = steps
        .filter_map(|planned| context.step(&planned.id))
        .map(|step| vec![Span::of(step.texts.what_stays.text(language), SMALL)])
        .collect();
    composer.bullets(&staying, SMALL);
}

/// Words, and how many wrote them at least.
type Said = (String, u32);

/// What many wrote to a question; words that ring an alarm bell in this language stay out, like quotes that do.
fn shown<'d>(context: &Context<'d>, question: &str) -> Option<(&'d str, Vec<Said>)> {
    let published = context.published?;
    let figures = published.organization.figures.shown()?;
    let written = figures
        .themes
        .iter()
        .find(|written| written.question == question)?;
    let themes: &Themes = written.themes.shown()?;
    let names = context.document.names();
    let is_quiet = |words: &str| {
        Lexicon::builtin()
            .check(words, context.language, Surface::RoadmapPdf, &names)
            .iter()
            .all(|finding| finding.verdict != Verdict::Error)
    };
    let said: Vec<Said> = themes
        .themes
        .iter()
        .map(|theme| (theme.terms.join(", "), theme.comments))
        .filter(|(words, _)| is_quiet(words))
        .take(MOST)
        .collect();
    let question = written::question(context.language, published, written);
    (!said.is_empty()).then_some((question, said))
}

fn put(context: &Context<'_>, composer: &mut Composer, question: &str, said: &[Said]) {
    let language = context.language;
    let rows = said.iter().map(|(words, comments)| {
        vec![
            Content::strong(words),
            Content::plain(t!(language, "case-forward-at-least", n = *comments)),
        ]
    });
    let table = Table {
        columns: vec![
            Column::left(t!(language, "report-themes-theme"), 3.0),
            Column::left(t!(language, "report-themes-comments"), 1.0),
        ],
        rows: rows.collect(),
        style: CELL.sized(9.5),
        pad: 4.0,
    };
    composer.table_under(question, &table);
}
