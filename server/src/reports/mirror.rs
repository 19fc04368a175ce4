//! How people see the organization whom it works with, on paper: groups side by side, and what they write about.

use app::{
    pages::executive::{mirror::Mirror, written},
    t,
};
use surveys::language::Language;

use super::{
    ReportError,
    composer::{Composer, Frame, SMALL},
    cover,
    executive::themes::of_question,
    lines::Span,
    paper::Paper,
    table::DATA,
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
    composer.lead(&mirror.lead(language));
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
    let shown: Vec<_> = figures
        .themes
        .iter()
        .filter_map(|written| Some((written, written.themes.shown()?)))
        .collect();
    if shown.is_empty() {
        return;
    }
    composer.heading(&t!(language, "many-title"), 90.0);
    for (written, themes) in shown {
        let question = written::question(language, published, written);
        of_question(composer, language, question, themes);
    }
}

#[cfg(test)]
mod tests {
    use app::pages::executive::mirror::Statement;
    use surveys::instrument::Instrument;

    use super::*;
    use crate::reports::{
        fixture,
        lint::texts,
        tests::{assert_tidy, look},
    };

    #[test]
    fn every_page_is_tidy_in_every_language() {
        let mut published = (*fixture::published()).clone();
        published.departments.truncate(4);
        for language in Language::ALL {
            let name = published.organization_name.clone();
            let document = MirrorDocument {
                mirror: Mirror {
                    wave_title: "Partners and customers".to_owned(),
                    released: "12 October 2026".to_owned(),
                    statements: Statement::of(Instrument::core(), language, &name),
                    published: published.clone(),
                },
                look: look(),
            };
            let paper = compose(&document, language).unwrap();
            assert_tidy(&paper);
            let text = texts(&paper).join("\n");
            assert!(!text.contains("mirror-"), "a text is missing in {language}");
        }
    }
}
