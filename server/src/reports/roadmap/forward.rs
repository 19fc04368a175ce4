//! B2: the day we look forward to: what many colleagues wrote about it, some of it in their own words, and what stays.

use app::{pages::executive::written, t};
use surveys::{
    framing::{AllowEntry, Lexicon, Surface, Verdict},
    published::Themes,
};

use super::{Context, stays};
use crate::reports::{
    composer::{Composer, MEASURE, SMALL},
    lines::Span,
    table::{CELL, Column, Content, Table},
};

/// What people look forward to, and what they want to keep.
const FORWARD: &str = "OPE-1";
const KEEP: &str = "OPE-2.keep";
/// Themes of one question; more would make no page of its own message.
const MOST: usize = 5;
/// Steps whose “what stays” is told beside themes; the others tell it on their cards.
const STAYING: usize = 6;
/// Fewer would say that the others leave nothing as it is.
const LEAST_STAYING: usize = 3;

/// Quotes, and the longest that is read at a glance, in characters.
const QUOTES: usize = 4;
const LONGEST: usize = 180;

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let (forward, keep) = (shown(context, FORWARD), shown(context, KEEP));
    let has_themes = forward.is_some() || keep.is_some();
    let [bookmark, headline, lead] = match (&forward, context.published) {
        (Some(_), _) => [
            "case-forward-bookmark",
            "case-forward-headline",
            "case-forward-lead",
        ],
        (None, Some(_)) => [
            "future-step-stays",
            "case-stays-headline",
            "case-stays-lead",
        ],
        (None, None) => [
            "future-step-stays",
            "case-stays-headline",
            "case-stays-lead-plan",
        ],
    }
    .map(|id| t!(language, id));
    composer.section(&bookmark);
    composer.headline(&bookmark, &headline);
    composer.lead(&lead);
    if let Some((question, themes)) = forward {
        put(context, composer, question, &themes);
        composer.space(6.0);
        let quotes: Vec<Vec<Span>> = quotes(context, &themes)
            .into_iter()
            .map(|words| {
                vec![Span::of(
                    t!(language, "case-forward-quote", words = words),
                    SMALL,
                )]
            })
            .collect();
        if !quotes.is_empty() {
            composer.bullets(&quotes, SMALL);
            composer.space(6.0);
        }
    }
    if let Some((question, themes)) = keep {
        put(context, composer, question, &themes);
        composer.space(6.0);
    }
    stays::put(context, composer);
    if has_themes {
        with_first_steps(context, composer);
    } else {
        with_each_step(context, composer);
    }
}

/// What stays with the first steps, in short and as far as the page goes: people have said much themselves, and every card
/// tells it of its step.
fn with_first_steps(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let heading = t!(language, "case-stays-with-steps");
    let mut room = composer.room() - composer.heading_height(&heading);
    let steps = context.plan.steps.iter().take(STAYING);
    let mut staying: Vec<Vec<Span>> = Vec::new();
    for step in steps.filter_map(|planned| context.step(&planned.id)) {
        let line = vec![Span::of(step.texts.what_stays.text(language), SMALL)];
        room -= composer.measure(&line, SMALL, MEASURE - 14.0).height() + 4.0;
        if room < 0.0 {
            break;
        }
        staying.push(line);
    }
    if staying.len() >= LEAST_STAYING {
        composer.heading(&heading, 0.0);
        composer.bullets(&staying, SMALL);
    }
}

/// What stays with each step, beside it.
fn with_each_step(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let steps = context.plan.steps.iter();
    let rows: Vec<Vec<Content>> = steps
        .filter_map(|planned| context.step(&planned.id))
        .map(|step| {
            vec![
                Content::strong(step.texts.title.text(language)),
                Content::plain(step.texts.what_stays.text(language)),
            ]
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    let table = composer.lowest(Table {
        columns: vec![
            Column::left(t!(language, "future-levers-step"), 1.0),
            Column::left(t!(language, "future-step-stays"), 1.9),
        ],
        rows,
        style: CELL.sized(8.5),
        pad: 2.5,
    });
    composer.table_under(&t!(language, "case-stays-with-each"), &table);
}

/// What people wrote in their own words, where that was agreed: one for each theme in turn, so that the mix stays.
fn quotes<'d>(context: &Context<'d>, themes: &[Said]) -> Vec<&'d str> {
    // Each comment is told for the smallest group that may be shown, so all groups are asked.
    let groups = context.published.into_iter().flat_map(|published| {
        std::iter::once(&published.organization).chain(&published.departments)
    });
    let verbatims = groups
        .filter_map(|group| group.figures.shown())
        .filter_map(|figures| {
            let mut written = figures.themes.iter();
            written.find(|written| written.question == FORWARD)
        })
        .filter_map(|written| written.verbatims.shown());
    let names = context.document.names();
    let mut left: Vec<&str> = verbatims
        .flat_map(|verbatims| &verbatims.texts)
        .map(|text| text.trim())
        .filter(|text| (1..=LONGEST).contains(&text.chars().count()))
        .filter(|text| is_quiet(context, text, &names))
        .collect();
    let mut chosen = Vec::new();
    for (words, _) in themes {
        let of_theme = |text: &&str| {
            let text = text.to_lowercase();
            words
                .split(", ")
                .any(|word| text.contains(&word.to_lowercase()))
        };
        if let Some(at) = left.iter().position(of_theme) {
            let quote = left[at];
            // Many may have written the same.
            left.retain(|text| *text != quote);
            chosen.push(quote);
        }
    }
    chosen.truncate(QUOTES);
    chosen
}

/// Whether words ring no alarm bell in the language of the roadmap.
fn is_quiet(context: &Context<'_>, words: &str, names: &[AllowEntry]) -> bool {
    Lexicon::builtin()
        .check(words, context.language, Surface::RoadmapPdf, names)
        .iter()
        .all(|finding| finding.verdict != Verdict::Error)
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
    let said: Vec<Said> = themes
        .themes
        .iter()
        .map(|theme| (theme.terms.join(", "), theme.comments))
        .filter(|(words, _)| is_quiet(context, words, &names))
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
