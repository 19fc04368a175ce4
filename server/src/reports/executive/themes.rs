//! What people write about: words of many for the whole organization, and of departments what they write more often than
//! the others. Comments in people's own words are never printed.

use app::{pages::executive::written, t};
use surveys::published::{Theme, Themes};

use super::Context;
use crate::reports::{
    composer::Composer,
    table::{CELL, Column, Content, DENSE, Table},
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
    composer.heading(&t!(language, "report-themes-many"), 80.0);
    for (question, themes) in many {
        composer.paragraph(&format!(
            "{question} {}",
            t!(language, "themes-from", count = themes.comments)
        ));
        if themes.themes.is_empty() {
            composer.note(&t!(language, "many-none", count = themes.comments));
            continue;
        }
        composer.table(&Table {
            columns: vec![
                Column::left(t!(language, "report-themes-theme"), 3.0),
                Column::left(t!(language, "report-themes-comments"), 1.0),
            ],
            rows: themes
                .themes
                .iter()
                .map(|theme| vec![words(theme), Content::plain(theme.comments.to_string())])
                .collect(),
            style: CELL,
            pad: DENSE,
        });
        composer.space(8.0);
    }
    if !parts.is_empty() {
        composer.heading(&t!(language, "report-themes-parts"), 80.0);
        composer.table(&Table {
            columns: vec![
                Column::left(t!(language, "report-themes-department"), 1.4),
                Column::left(t!(language, "report-themes-theme"), 2.6),
                Column::left(t!(language, "report-themes-comments"), 1.0),
                Column::left(t!(language, "report-themes-times"), 1.0),
            ],
            rows: parts,
            style: CELL,
            pad: DENSE,
        });
    }
    composer.note(&t!(
        language,
        "themes-note",
        step = published.contract.min_group()
    ));
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

/// A line for each theme of a department.
fn rows_of_parts(context: &Context<'_>) -> Vec<Vec<Content>> {
    let mut rows = Vec::new();
    for (group, figures) in context.shown() {
        let themes = figures
            .themes
            .iter()
            .filter_map(|written| written.themes.shown());
        for theme in themes.flat_map(|themes| &themes.themes) {
            let times = theme.times_as_often.map_or_else(String::new, |times| {
                written::times_of(context.language, times)
            });
            rows.push(vec![
                Content::strong(group.name.clone()),
                words(theme),
                Content::plain(theme.comments.to_string()),
                Content::plain(times),
            ]);
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
