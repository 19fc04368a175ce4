//! Appendix: how this was computed. The topics are those of the page "How these numbers are made".

use app::{
    components::table::{self as screen, Cell},
    pages::executive::method::{self, Basis, Part, Topic},
    t,
};

use super::Context;
use crate::reports::{
    composer::{BODY, Composer, SMALL},
    lines::{Span, Style},
    structure::Role,
    table::{CELL, Column, Content, DENSE, Table},
};

/// Topics that the appendix leaves to other pages of the report: who took part, the silent, haste.
const ELSEWHERE: [&str; 3] = ["asked", "silent", "careless"];

/// Topics whose long table would repeat what other pages show, or fill pages without telling a reader much: numbers of
/// people with a score, every statement. The workbook has them.
const WITHOUT_FIGURES: [&str; 2] = ["score", "answers"];

const TEXT: Style = Style::new(9.0, 13.0);

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let bookmark = t!(language, "executive-method-bookmark");
    composer.section(&bookmark);
    composer.headline(&bookmark, &t!(language, "executive-method-headline"));
    let basis = basis(context);
    if let Some(missing) = method::missing(&basis) {
        composer.paragraph(&missing);
    }
    for topic in method::topics(&basis) {
        if !ELSEWHERE.contains(&topic.anchor) {
            let with_figures = !WITHOUT_FIGURES.contains(&topic.anchor);
            put(composer, topic, with_figures);
        }
    }
}

/// One topic by its anchor, on another page of the report.
pub(super) fn topic(context: &Context<'_>, composer: &mut Composer, anchor: &str) {
    let wanted = method::topics(&basis(context))
        .into_iter()
        .find(|topic| topic.anchor == anchor);
    if let Some(topic) = wanted {
        composer.heading(&topic.title, 60.0);
        for part in topic.parts {
            match part {
                Part::Text(text) => composer.paragraph(&text),
                Part::Facts(facts) => self::facts(composer, facts, BODY),
                _ => {}
            }
        }
        composer.space(8.0);
    }
}

fn basis<'d>(context: &Context<'d>) -> Basis<'d> {
    Basis {
        language: context.language,
        published: context.published,
        evidence: context.published.evidence.shown(),
        department: None,
    }
}

fn put(composer: &mut Composer, topic: Topic, with_figures: bool) {
    composer.heading(&topic.title, 50.0);
    let mut heading: Option<String> = None;
    for part in topic.parts {
        // A heading stands only above what follows it.
        if let Part::Heading(text) = part {
            heading = Some(text);
            continue;
        }
        if matches!(part, Part::Figures(_)) && !with_figures {
            continue;
        }
        if let Some(text) = heading.take() {
            let style = TEXT.strong();
            composer.need(style.leading * 3.0);
            composer.flow(
                &[Span::of(text, style)],
                style,
                crate::reports::composer::MEASURE,
                Role::Heading(3),
            );
        }
        put_part(composer, part);
    }
    composer.space(6.0);
}

fn put_part(composer: &mut Composer, part: Part) {
    match part {
        Part::Text(text) | Part::Heading(text) => paragraph(composer, &text, TEXT),
        Part::Small(text) => paragraph(composer, &text, SMALL.soft()),
        Part::Code(text) => paragraph(composer, &text, SMALL.tabular()),
        Part::Command(text) => paragraph(composer, text, TEXT.strong()),
        Part::List(lines) | Part::Steps(lines) => {
            let lines: Vec<Vec<Span>> = lines
                .into_iter()
                .map(|line| vec![Span::of(line, TEXT)])
                .collect();
            composer.bullets(&lines, TEXT);
        }
        Part::Facts(facts) => self::facts(composer, facts, TEXT),
        Part::Table(table) | Part::Figures(table) => screen_table(composer, &table),
        Part::Formula { lines, source } => {
            let text = format!("{} ({source})", lines.join(";  "));
            paragraph(composer, &text, SMALL.soft());
        }
    }
}

fn paragraph(composer: &mut Composer, text: &str, style: Style) {
    composer.flow(
        &[Span::of(text, style)],
        style,
        crate::reports::composer::MEASURE,
        Role::Paragraph,
    );
    composer.space(4.0);
}

fn facts(composer: &mut Composer, facts: Vec<(String, String)>, style: Style) {
    let lines: Vec<Vec<Span>> = facts
        .into_iter()
        .map(|(name, value)| {
            vec![
                Span::of(format!("{name}: "), style.strong()),
                Span::of(value, style),
            ]
        })
        .collect();
    composer.bullets(&lines, style);
}

/// A table of a page on paper.
pub(super) fn screen_table(composer: &mut Composer, table: &screen::Table) {
    let columns: Vec<&str> = table
        .columns
        .iter()
        .map(|column| column.label.as_str())
        .collect();
    let rows: Vec<Vec<&str>> = table
        .rows
        .iter()
        .map(|row| row.iter().map(Cell::words).collect())
        .collect();
    let shares = composer.shares(&columns, &rows, CELL);
    composer.table(&Table {
        columns: columns
            .iter()
            .zip(shares)
            .map(|(head, share)| Column::left(*head, share))
            .collect(),
        rows: rows
            .iter()
            .map(|row| {
                row.iter()
                    .enumerate()
                    .map(|(index, words)| {
                        if index == 0 {
                            Content::strong(*words)
                        } else {
                            Content::plain(*words)
                        }
                    })
                    .collect()
            })
            .collect(),
        style: CELL,
        pad: DENSE,
    });
}
