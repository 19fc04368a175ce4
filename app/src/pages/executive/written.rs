//! What people write about, on a result page: words and how many comments have them, never a sentence.

#[cfg(test)]
mod tests;

use leptos::prelude::*;
use surveys::{
    language::Language,
    published::{Figures, Group, ORGANIZATION_CODE, Precision, Published, Theme, Themes, Written},
};

use crate::{t, text::format};

/// Themes by question, or why there are none; nothing where no question was asked. `comments` is the page of comments
/// in people's own words.
pub(super) fn section(
    language: Language,
    published: &Published,
    group: &Group,
    figures: &Figures,
    comments: String,
) -> Option<AnyView> {
    if figures.themes.is_empty() {
        return None;
    }
    let is_everybody = group.code == ORGANIZATION_CODE;
    let minimum = published.contract.min_group_comments();
    let is_any_shown = figures
        .themes
        .iter()
        .any(|written| written.themes.is_shown());
    let body = if is_any_shown {
        let questions: Vec<_> = figures
            .themes
            .iter()
            .map(|written| {
                let themes = if let Some(themes) = written.themes.shown() {
                    shown(language, themes, is_everybody)
                } else {
                    let text = t!(language, "themes-hidden", minimum = minimum);
                    view! { <p class="soft">{text}</p> }.into_any()
                };
                view! { <div><h3>{question(language, published, written)}</h3>{themes}</div> }
            })
            .collect();
        let note = note(language, published, is_everybody);
        view! { <p class="soft">{note}</p><div class="pair">{questions}</div> }.into_any()
    } else {
        let text = t!(language, "themes-hidden-all", minimum = minimum);
        view! { <p class="soft">{text}</p> }.into_any()
    };
    let title = if is_everybody {
        t!(language, "many-title")
    } else {
        t!(language, "themes-title")
    };
    let verbatims = has_verbatims(published, group).then(|| {
        view! { <p class="actions"><a class="button quiet" href=comments>{t!(language, "themes-verbatims")}</a></p> }
    });
    Some(
        view! {
            <section class="card" id="themes">
                <h2>{title}</h2>
                {body}
                {verbatims}
            </section>
        }
        .into_any(),
    )
}

/// Whether comments of this group or of one within it can be read.
fn has_verbatims(published: &Published, group: &Group) -> bool {
    published
        .departments
        .iter()
        .filter(|other| group.code == ORGANIZATION_CODE || is_within(published, other, group))
        .chain([group])
        .filter_map(|group| group.figures.shown())
        .flat_map(|figures| &figures.themes)
        .any(|written| written.verbatims.is_shown())
}

fn is_within(published: &Published, group: &Group, around: &Group) -> bool {
    published
        .above(&group.code)
        .any(|above| above.code == around.code)
}

/// The question as it was asked.
pub fn question<'p>(language: Language, published: &'p Published, written: &'p Written) -> &'p str {
    question_of(language, published, &written.question)
}

/// The question of this field as it was asked.
pub fn question_of<'p>(language: Language, published: &'p Published, field: &'p str) -> &'p str {
    published
        .questions
        .iter()
        .find(|question| question.id == field)
        .map_or(field, |question| question.text.text(language))
}

fn note(language: Language, published: &Published, is_everybody: bool) -> String {
    let step = published.contract.min_group();
    match (published.precision, is_everybody) {
        (Precision::Wave, true) => t!(language, "many-note", step = step),
        (Precision::Wave, false) => t!(language, "themes-note", step = step),
        (Precision::Calculator, true) => t!(language, "many-note-exact"),
        (Precision::Calculator, false) => t!(language, "themes-note-exact"),
    }
}

fn shown(language: Language, themes: &Themes, is_everybody: bool) -> AnyView {
    let count = themes.comments;
    if themes.themes.is_empty() {
        let text = if is_everybody {
            t!(language, "many-none", count = count)
        } else {
            t!(language, "themes-none", count = count)
        };
        return view! { <p class="soft">{text}</p> }.into_any();
    }
    let lines: Vec<_> = themes
        .themes
        .iter()
        .map(|theme| {
            // Words of any script, whatever the direction of the page.
            let words: Vec<_> = theme
                .terms
                .iter()
                .map(|word| view! { <li><bdi class="chip">{word.clone()}</bdi></li> })
                .collect();
            view! {
                <li>
                    <ul class="words">{words}</ul>
                    <span class="soft small">{how_often(language, theme)}</span>
                </li>
            }
        })
        .collect();
    view! {
        <p class="soft small">{t!(language, "themes-from", count = count)}</p>
        <ul class="themes">{lines}</ul>
    }
    .into_any()
}

/// "in at least 10 comments, at least 2.5 times as often as elsewhere".
pub fn how_often(language: Language, theme: &Theme) -> String {
    match theme.times_as_often {
        Some(times) => t!(
            language,
            "theme-comments-times",
            count = theme.comments,
            times = times_of(language, times)
        ),
        None => t!(language, "theme-comments", count = theme.comments),
    }
}

/// Whole where it is whole.
pub fn times_of(language: Language, times: f64) -> String {
    let decimals = usize::from((times - times.round()).abs() > 1e-9);
    format::number(language, times, decimals)
}
