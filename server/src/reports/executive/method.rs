//! Appendix: how this was computed. The topics are those of the page "How these numbers are made".

use app::{
    components::table::{self as screen, Cell},
    pages::executive::method::{self, Basis, Part, Topic},
    t,
};

use super::{Context, firm};
use crate::reports::{
    composer::{Composer, MEASURE, SMALL},
    lines::{Span, Style},
    structure::Role,
    table::DATA,
};

/// A topic that the appendix leaves to another page of the report: who took part.
const ELSEWHERE: &str = "asked";
/// Topics that have a page of their own where too many were silent.
const OF_FIRMNESS: [&str; 2] = ["silent", "careless"];

/// Topics whose long table would repeat what other pages show, or fill pages without telling a reader much: numbers of
/// people with a score, every statement, what goes with an outcome. The workbook has them.
const WITHOUT_FIGURES: [&str; 3] = ["score", "answers", "drivers"];

const TEXT: Style = Style::new(9.0, 13.0);

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let bookmark = t!(language, "executive-method-bookmark");
    composer.section_below(&bookmark, 150.0);
    composer.headline(&bookmark, &t!(language, "executive-method-headline"));
    let basis = basis(context);
    if let Some(missing) = method::missing(&basis) {
        composer.paragraph(&missing);
    }
    let has_page_of_firmness = firm::has_page(context);
    let stands_elsewhere =
        |anchor: &str| anchor == ELSEWHERE || has_page_of_firmness && OF_FIRMNESS.contains(&anchor);
    for topic in method::topics(&basis) {
        if !stands_elsewhere(topic.anchor) {
            let with_figures = !WITHOUT_FIGURES.contains(&topic.anchor);
            put(composer, topic, with_figures);
        }
    }
}

fn basis<'d>(context: &Context<'d>) -> Basis<'d> {
    Basis {
        language: context.language,
        published: context.published,
        evidence: context.published.evidence.shown(),
        department: None,
        open_links: false,
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
            subheading(composer, &text);
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
        Part::Table(table) | Part::Figures(table) => by_construct(composer, &table),
        Part::Formula { lines, source } => {
            let text = format!("{} ({source})", lines.join(";  "));
            paragraph(composer, &text, SMALL.soft());
        }
    }
}

fn paragraph(composer: &mut Composer, text: &str, style: Style) {
    composer.flow(&[Span::of(text, style)], style, MEASURE, Role::Paragraph);
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

fn subheading(composer: &mut Composer, text: &str) {
    let style = TEXT.strong();
    composer.need(90.0);
    let spans = [Span::of(text, style)];
    composer.flow(&spans, style, MEASURE, Role::Heading(3));
}

/// A table of scales as a table for each construct: the column that would say which on every row stands above instead.
fn by_construct(composer: &mut Composer, table: &screen::Table) {
    let which = t!(composer.language, "method-construct");
    let Some(place) = table
        .columns
        .iter()
        .position(|column| column.label == which)
    else {
        return screen_table(composer, table);
    };
    let without = |row: Vec<String>| -> Vec<String> {
        row.into_iter()
            .enumerate()
            .filter(|(column, _)| *column != place)
            .map(|(_, words)| words)
            .collect()
    };
    let (heads, rows) = words_of(table);
    let heads = without(heads);
    let mut parts: Vec<(String, Vec<Vec<String>>)> = Vec::new();
    for row in rows {
        let construct = row.get(place).cloned().unwrap_or_default();
        let known = parts.iter_mut().find(|(name, _)| *name == construct);
        match known {
            Some((_, rows)) => rows.push(without(row)),
            None => parts.push((construct, vec![without(row)])),
        }
    }
    for (construct, rows) in parts {
        subheading(composer, &construct);
        composer.word_table(&heads, &rows, DATA);
    }
}

/// A table of a page on paper.
pub(super) fn screen_table(composer: &mut Composer, table: &screen::Table) {
    let (heads, rows) = words_of(table);
    composer.word_table(&heads, &rows, DATA);
}

/// Heads and rows of a table of a page.
fn words_of(table: &screen::Table) -> (Vec<String>, Vec<Vec<String>>) {
    let columns = table.columns.iter();
    let words = |row: &Vec<Cell>| row.iter().map(|cell| cell.words().to_owned()).collect();
    (
        columns.map(|column| column.label.clone()).collect(),
        table.rows.iter().map(words).collect(),
    )
}
