//! How people see the organization whom it works with, on paper: groups side by side, and what they write about.

use app::{
    pages::executive::{mirror::Mirror, written},
    t,
};
use surveys::language::Language;

use super::{
    ReportError,
    composer::{Composer, Frame, MEASURE, SMALL},
    cover,
    lines::Span,
    paper::Paper,
    structure::Role,
    table::{Content, DATA, Table, side_by_side},
    writer::{About, write},
};
use crate::store::looks::Look;

/// What the report is made from.
#[derive(Debug, Clone)]
pub struct MirrorDocument {
    /// The result with its statements.
    pub mirror: Mirror,
    /// Logo and colour.
    pub look: Look,
}

/// The report as PDF. Pure computing: call it where it may block.
///
/// # Errors
/// When fonts or file cannot be put together, which is a fault of ours.
pub fn render(document: &MirrorDocument, language: Language) -> Result<Vec<u8>, ReportError> {
    let organization = document.mirror.published.organization_name.as_str();
    let about = About {
        title: t!(language, "mirror-title", organization = organization),
        author: organization.to_owned(),
        subject: t!(language, "mirror-apart"),
        language,
    };
    write(&compose(document, language)?, &about)
}

fn compose(document: &MirrorDocument, language: Language) -> Result<Paper, ReportError> {
    let mirror = &document.mirror;
    let organization = mirror.published.organization_name.as_str();
    let title = t!(language, "mirror-title", organization = organization);
    let frame = Frame {
        report: t!(language, "mirror-report"),
        foot: format!("{organization} · {}", mirror.wave_title),
        status: String::new(),
    };
    let mut composer = Composer::new(language, frame)?.wearing(&document.look);
    composer.section(&title);
    cover::band(
        &mut composer,
        &t!(language, "mirror-report"),
        organization,
        &mirror.wave_title,
    );
    composer.headline(&mirror.wave_title, &title);
    let lead = match mirror.sheets() {
        Some(sheets) => t!(language, "mirror-lead", sheets = sheets),
        None => t!(
            language,
            "mirror-lead-few",
            k = mirror.published.contract.min_group()
        ),
    };
    composer.lead(&lead);
    composer.paragraph(&t!(language, "open-links-limit"));
    composer.paragraph(&t!(language, "mirror-apart"));
    if mirror.sheets().is_some() {
        groups(&mut composer, mirror, language);
        themes(&mut composer, mirror, language);
    }
    Ok(composer.finish(|page, total| t!(language, "report-page-of", page = page, total = total)))
}

fn groups(composer: &mut Composer, mirror: &Mirror, language: Language) {
    let side_by_side = mirror.side_by_side(language);
    composer.heading(&t!(language, "mirror-groups-title"), 120.0);
    composer.note(&t!(
        language,
        "mirror-note",
        k = mirror.published.contract.min_group()
    ));
    let hidden = t!(language, "hidden-words");
    let mut heads = vec![t!(language, "department-dimension")];
    heads.extend(side_by_side.groups);
    let rows: Vec<Vec<String>> = side_by_side
        .rows
        .into_iter()
        .map(|row| {
            let cells = row
                .cells
                .into_iter()
                .map(|cell| cell.unwrap_or_else(|| hidden.clone()));
            std::iter::once(row.name).chain(cells).collect()
        })
        .collect();
    composer.word_table(&heads, &rows, DATA);
    composer.space(10.0);
    composer.heading(&t!(language, "mirror-statements"), 60.0);
    let statements: Vec<Vec<Span>> = mirror
        .statements
        .iter()
        .map(|statement| {
            let text = statement.text.as_str();
            vec![Span::of(
                if statement.reversed {
                    t!(language, "mirror-reversed", statement = text)
                } else {
                    text.to_owned()
                },
                SMALL,
            )]
        })
        .collect();
    composer.bullets(&statements, SMALL);
}

/// What all of them together write about, question by question.
fn themes(composer: &mut Composer, mirror: &Mirror, language: Language) {
    let published = &mirror.published;
    let Some(figures) = published.organization.figures.shown() else {
        return;
    };
    let heads = [
        (t!(language, "report-themes-theme"), 3.0),
        (t!(language, "report-themes-comments"), 1.0),
    ];
    for written in &figures.themes {
        let Some(themes) = written.themes.shown() else {
            continue;
        };
        composer.heading(&t!(language, "many-title"), 90.0);
        let question = written::question(language, published, written);
        let from = t!(language, "themes-from", count = themes.comments);
        let spans = [
            Span::of(question, SMALL.strong()),
            Span::of(format!(" {from}"), SMALL.soft()),
        ];
        composer.flow(&spans, SMALL, MEASURE, Role::Paragraph);
        if themes.themes.is_empty() {
            composer.note(&t!(language, "many-none", count = themes.comments));
            continue;
        }
        let rows = themes
            .themes
            .iter()
            .map(|theme| {
                vec![
                    Content::strong(theme.terms.join(", ")),
                    Content::plain(theme.comments.to_string()),
                ]
            })
            .collect();
        let (columns, rows) = side_by_side(&heads, rows);
        composer.table(&Table {
            columns,
            rows,
            style: DATA.0,
            pad: DATA.1,
        });
    }
}
