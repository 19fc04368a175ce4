//! What people write about: words of many for the whole organization, and of departments what they write more often than
//! the others. Comments in people's own words are never printed.

use app::{pages::executive::written, t};
use surveys::{
    language::Language,
    published::{Theme, Themes},
};

use super::Context;
use crate::reports::{
    composer::{Composer, MEASURE, SMALL},
    lines::Span,
    structure::Role,
    table::{Column, Content, DATA, Table, side_by_side},
};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let published = context.published;
    let many = shown_many(context);
    let parts = rows_of_parts(context);
    // Without a word to tell there is no message; the page of the result says why.
    if parts.is_empty() && many.iter().all(|(_, themes)| themes.themes.is_empty()) {
        return;
    }
    let bookmark = t!(language, "report-themes-bookmark");
    composer.section(&bookmark);
    composer.headline(&bookmark, &t!(language, "report-themes-headline"));
    composer.lead(&t!(language, "report-themes-lead"));
    // Above the tables: below a full page of them it would stand on a page of its own.
    composer.note(&t!(
        language,
        "themes-note",
        step = published.contract.min_group()
    ));
    composer.heading(&t!(language, "report-themes-many"), 80.0);
    for (question, themes) in many {
        of_question(composer, language, question, themes);
    }
    if !parts.is_empty() {
        composer.heading(&t!(language, "report-themes-parts"), 80.0);
        let words = [
            "report-themes-theme",
            "report-themes-comments",
            "report-themes-times",
        ];
        composer.table(&Table {
            columns: vec![
                Column::left(t!(language, "report-themes-department"), 1.0),
                Column::left(words.map(|key| t!(language, key)).join(" · "), 3.2),
            ],
            rows: parts,
            style: DATA.0,
            pad: DATA.1,
        });
    }
}

/// What many wrote to one question, two themes to a line.
pub(in crate::reports) fn of_question(
    composer: &mut Composer,
    language: Language,
    question: &str,
    themes: &Themes,
) {
    let from = t!(language, "themes-from", count = themes.comments);
    let spans = [
        Span::of(question, SMALL.strong()),
        Span::of(format!(" {from}"), SMALL.soft()),
    ];
    composer.need(90.0);
    composer.flow(&spans, SMALL, MEASURE, Role::Paragraph);
    if themes.themes.is_empty() {
        composer.note(&t!(language, "many-none", count = themes.comments));
        return;
    }
    let heads = [
        (t!(language, "report-themes-theme"), 3.0),
        (t!(language, "report-themes-comments"), 1.0),
    ];
    let rows = themes
        .themes
        .iter()
        .map(|theme| vec![words(theme), Content::plain(theme.comments.to_string())])
        .collect();
    let (columns, rows) = side_by_side(&heads, rows);
    composer.table(&Table {
        columns,
        rows,
        style: DATA.0,
        pad: DATA.1,
    });
}

/// What many wrote, question by question.
fn shown_many<'d>(context: &Context<'d>) -> Vec<(&'d str, &'d Themes)> {
    let figures = context.published.organization.figures.shown();
    figures
        .map_or(&[][..], |figures| figures.themes.as_slice())
        .iter()
        .filter_map(|written| {
            let question = written::question(context.language, context.published, written);
            Some((question, written.themes.shown()?))
        })
        .collect()
}

/// A line for each department, with its themes one after the other.
fn rows_of_parts(context: &Context<'_>) -> Vec<Vec<Content>> {
    let mut rows = Vec::new();
    for (group, figures) in context.shown() {
        let themes = figures
            .themes
            .iter()
            .filter_map(|written| written.themes.shown())
            .flat_map(|themes| &themes.themes);
        let mut spans = Vec::new();
        for theme in themes {
            let gap = if spans.is_empty() { "" } else { ";  " };
            let times = theme.times_as_often.map_or_else(String::new, |times| {
                format!(" · {}×", written::times_of(context.language, times))
            });
            let weight = format!(" {}{times}", theme.comments);
            spans.push(Span::of(format!("{gap}{}", theme.terms.join(", ")), SMALL));
            spans.push(Span::of(weight, SMALL.soft()));
        }
        if !spans.is_empty() {
            let told = Content {
                spans,
                ..Content::default()
            };
            rows.push(vec![Content::strong(group.name.clone()), told]);
        }
    }
    rows
}

fn words(theme: &Theme) -> Content {
    Content::plain(theme.terms.join(", "))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use surveys::{language::Language, published::Published};

    use crate::reports::{
        executive::{ExecutiveDocument, compose},
        fixture,
        lint::texts,
        tests::assert_tidy,
    };
    use crate::store::looks::Look;

    fn text(published: Arc<Published>, language: Language) -> String {
        let document = ExecutiveDocument {
            since: None,
            published,
            wave: "Spring wave".to_owned(),
            closed: None,
            look: Look::default(),
        };
        let paper = compose(&document, language).unwrap();
        assert_tidy(&paper);
        texts(&paper).join("\n")
    }

    #[test]
    fn themes_are_printed_and_no_comment_is() {
        let published = fixture::published_with_comments();
        for language in Language::ALL {
            let text = text(Arc::clone(&published), language);
            assert!(
                !text.contains("report-themes"),
                "a text is missing in {language}"
            );
            assert!(
                !text.contains("no secret."),
                "{language}: a comment is printed"
            );
            assert!(text.contains("printer"), "{language}: {text}");
        }
    }

    #[test]
    fn without_comments_there_is_no_page_about_them() {
        let text = text(fixture::published(), Language::En);
        assert!(!text.contains("What people write about"), "{text}");
    }
}
