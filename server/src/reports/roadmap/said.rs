//! "You said, we did": what staff asked for, with votes as far as they are told, what becomes of it, and the step that it
//! became. Read from the same place as the page of staff, and like there nothing that was not published.

use app::{pages::staff::heard as page, t, text::format};
use surveys::{
    framing::{Lexicon, Surface, Verdict},
    language::Language,
    voice::heard::{Reply, Responsiveness},
};

use super::Context;
use crate::{
    heard::{Heard, Said, Words},
    reports::{
        composer::{BODY, Composer},
        lines::Span,
        table::{CELL, Column, Content, Table},
    },
};

/// Ideas that are told; all of them stand on the page of staff.
const IDEAS: usize = 6;
/// Themes with a reply that are told.
const THEMES: usize = 2;

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let Some(heard) = context.heard() else {
        return;
    };
    let lines = lines(context, heard);
    if lines.is_empty() {
        return;
    }
    let bookmark = t!(language, "heard-title");
    composer.section_below(&bookmark, 190.0);
    composer.headline(&bookmark, &headline(language, &heard.responsiveness()));
    let mut lead = t!(language, "future-said-lead");
    if let Some(tally) = &heard.tally {
        lead = format!("{lead} {}", page::turnout_words(language, tally.turnout()));
    }
    composer.flow(
        &[Span::of(lead, BODY)],
        BODY,
        crate::reports::composer::MEASURE,
        crate::reports::structure::Role::Paragraph,
    );
    // Before the table, whose end may be that of the page.
    composer.note(&t!(language, "future-said-note", page = bookmark.as_str()));
    composer.space(2.0);
    let (style, pad) = context.cells(7.5, 2.0);
    let table = composer.lowest(Table {
        columns: vec![
            Column::left(t!(language, "future-said-what"), 2.25),
            Column::left(t!(language, "future-said-votes"), 0.8),
            Column::left(t!(language, "future-said-reply"), 2.7),
            Column::left(t!(language, "future-said-step"), 1.35),
        ],
        rows: lines.iter().map(|line| row(context, line)).collect(),
        style,
        pad,
    });
    composer.table(&table);
}

/// How much got an answer, and how soon, as a sentence.
fn headline(language: Language, answered: &Responsiveness) -> String {
    let (replied, subjects) = (answered.replied, answered.subjects);
    match answered.median_days {
        Some(days) => t!(
            language,
            "future-said-headline",
            replied = replied,
            subjects = subjects,
            days = days_of(language, days)
        ),
        None => t!(language, "future-said-headline-open", subjects = subjects),
    }
}

fn days_of(language: Language, days: f64) -> String {
    format::number(language, days, usize::from(days.fract() > 0.0))
}

/// The same for the summary, with what became steps of this plan.
pub(super) fn in_short(context: &Context<'_>) -> Option<String> {
    let language = context.language;
    let heard = context.heard()?;
    let answered = heard.responsiveness();
    let days = answered.median_days?;
    let mut text = t!(
        language,
        "future-said-short",
        replied = answered.replied,
        subjects = answered.subjects,
        days = days_of(language, days)
    );
    let mut titles: Vec<String> = Vec::new();
    for line in lines(context, heard) {
        let planned = line.step.filter(|step| {
            let mut steps = context.plan.steps.iter();
            steps.any(|planned| planned.id == *step)
        });
        let title = planned.map(|step| context.title_of(step));
        titles.extend(title.filter(|title| !titles.contains(title)));
    }
    titles.truncate(3);
    if !titles.is_empty() {
        let steps = crate::reports::words::list(language, &titles);
        let more = t!(language, "future-said-short-steps", steps = steps);
        text = format!("{text} {more}");
    }
    Some(text)
}

/// Something that was said, ready to be told.
struct Line<'h> {
    said: &'h Said,
    language: Language,
    words: String,
    /// How many said it, as far as it is told.
    weight: String,
    reply: Option<&'h Reply>,
    step: Option<&'h str>,
}

/// Ideas by their votes, then themes that have a reply. What rings an alarm bell in this language is left to the page of
/// staff, which quotes people in their own words.
fn lines<'h>(context: &Context<'_>, heard: &'h Heard) -> Vec<Line<'h>> {
    let share = |said: &Said| match (&said.words, &heard.tally) {
        (Words::Idea(idea), Some(tally)) => tally.certain_share(idea.id),
        _ => 0.0,
    };
    let mut ideas: Vec<(f64, Line<'h>)> = Vec::new();
    let mut themes = Vec::new();
    for said in &heard.said {
        let line = line(context.language, heard, said);
        if !is_quiet(context, &line) {
            continue;
        }
        match said.words {
            Words::Idea(_) if line.reply.is_some() || line.step.is_some() => {
                ideas.push((share(said), line));
            }
            Words::Theme(_) if line.reply.is_some() => themes.push(line),
            _ => {}
        }
    }
    ideas.sort_by(|(one, _), (two, _)| two.total_cmp(one));
    let ideas = ideas.into_iter().map(|(_, line)| line).take(IDEAS);
    ideas.chain(themes.into_iter().take(THEMES)).collect()
}

fn line<'h>(language: Language, heard: &'h Heard, said: &'h Said) -> Line<'h> {
    let reply = said.reply.as_ref();
    let replied = reply.and_then(|reply| reply.step.as_deref());
    match &said.words {
        Words::Theme(theme) => Line {
            said,
            language,
            words: theme.terms.join(", "),
            weight: t!(language, "theme-comments", count = theme.comments),
            reply,
            step: replied,
        },
        Words::Idea(idea) => {
            let (own, text) = idea.read_in(language);
            let votes = heard.tally.as_ref().and_then(|tally| tally.votes(idea.id));
            Line {
                said,
                language: own,
                words: t!(language, "future-said-quote", words = text),
                weight: votes.map_or_else(String::new, |votes| page::votes_words(language, votes)),
                reply,
                step: replied.or(idea.step.as_deref()),
            }
        }
    }
}

fn is_quiet(context: &Context<'_>, line: &Line<'_>) -> bool {
    let names = context.document.names();
    let reply = line.reply.map(|reply| reply.text.text(context.language));
    [Some(line.words.as_str()), reply]
        .into_iter()
        .flatten()
        .flat_map(|words| {
            let surface = Surface::RoadmapPdf;
            Lexicon::builtin().check(words, context.language, surface, &names)
        })
        .all(|finding| finding.verdict != Verdict::Error)
}

fn row(context: &Context<'_>, line: &Line<'_>) -> Vec<Content> {
    let language = context.language;
    let mut told = Vec::new();
    let mut after = line
        .step
        .map(|step| context.title_of(step))
        .unwrap_or_default();
    if let Some(reply) = line.reply {
        let status = page::status_words(language, reply.status);
        let status = super::steps::capitalized(&status);
        told.push(Span::of(format!("{status}: "), CELL.strong()));
        told.push(Span::of(reply.text.text(language), CELL));
        let facts = [
            (!reply.who.is_empty()).then(|| reply.who.clone()),
            reply.by.map(|day| {
                let (year, month, of_month) = day.parts();
                let date = format::calendar_day(language, i64::from(year), month, of_month);
                t!(language, "future-said-by", date = date)
            }),
        ];
        for fact in facts.into_iter().flatten() {
            let gap = if after.is_empty() { "" } else { " · " };
            after = format!("{after}{gap}{fact}");
        }
    }
    let words = match line.said.words {
        Words::Idea(_) => Content::plain(&line.words),
        Words::Theme(_) => Content::strong(&line.words),
    };
    vec![
        Content {
            language: Some(line.language),
            ..words
        },
        Content::soft(&line.weight),
        Content {
            spans: told,
            ..Content::default()
        },
        Content::plain(after),
    ]
}

impl Context<'_> {
    /// What was heard in the wave that the plan follows from.
    fn heard(&self) -> Option<&Heard> {
        self.document.heard.as_deref()
    }
}
