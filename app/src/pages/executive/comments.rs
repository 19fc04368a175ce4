//! Comments in people's own words, for waves in which staff were told so beforehand. Each comment stands in one place:
//! in the smallest group that may show it. What people wrote is shown as it was stored: never reworded, never linted by
//! the framing rules, without date, attribute or score.

use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, WaveId},
    language::Language,
    published::{Group, ORGANIZATION_CODE, Published, Verbatims},
};

use super::written::question;
use crate::{components::empty::Empty, paths, shell::Page, t};

/// What the page shows.
#[derive(Debug)]
pub struct CommentsPage<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose result it is.
    pub organization: OrganizationId,
    /// Which wave.
    pub wave: WaveId,
    /// The one document.
    pub published: &'a Published,
    /// Whose comments: the organization or a department.
    pub group: &'a Group,
    /// Whether they can be read.
    pub state: State,
}

/// Whether comments of a wave can be read in people's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Staff were told so.
    Readable,
    /// Staff were told that only themes are shown.
    ThemesOnly,
    /// They were deleted when their time was over.
    Gone,
}

/// Draws the page.
pub fn page(comments: &CommentsPage<'_>) -> Page {
    let language = comments.language;
    let group = comments.group;
    let is_everybody = group.code == ORGANIZATION_CODE;
    let title = if is_everybody {
        t!(language, "comments-title")
    } else {
        t!(language, "comments-title-of", group = group.name.as_str())
    };
    let back = if is_everybody {
        paths::results(comments.organization, comments.wave)
    } else {
        paths::department_results(comments.organization, comments.wave, &group.code)
    };
    let empty = |title: &str, text: &str| {
        let empty = Empty {
            title: t!(language, title),
            text: t!(language, text),
            action: None,
        };
        empty.view().into_any()
    };
    let body = match comments.state {
        State::Readable => view! { {questions(comments)} {within(comments)} }.into_any(),
        State::ThemesOnly => empty("comments-told-title", "comments-told"),
        State::Gone => empty("comments-gone-title", "comments-gone"),
    };
    let lead = (comments.state == State::Readable).then(|| {
        view! {
            <p class="lead">{t!(language, "comments-lead")}</p>
            <p class="soft">{t!(language, "comments-each-once")}</p>
        }
    });
    let body = view! {
        <div class="heading">
            <p><a href=back>{t!(language, "comments-back")}</a></p>
            <h1>{title.clone()}</h1>
            {lead}
        </div>
        {body}
    };
    Page::new(title, body).wide()
}

fn questions(comments: &CommentsPage<'_>) -> Vec<AnyView> {
    let (language, published) = (comments.language, comments.published);
    let minimum = published.contract.min_group_comments();
    let written = comments
        .group
        .figures
        .shown()
        .map_or(&[][..], |figures| figures.themes.as_slice());
    if written.is_empty() {
        let text = t!(language, "comments-hidden", minimum = minimum);
        return vec![view! { <p class="soft">{text}</p> }.into_any()];
    }
    written
        .iter()
        .map(|written| {
            let title = question(language, published, written);
            let body = match written.verbatims.shown() {
                None => {
                    let text = t!(language, "comments-hidden", minimum = minimum);
                    view! { <p class="soft">{text}</p> }.into_any()
                }
                Some(verbatims) => texts(language, verbatims),
            };
            view! { <section class="card"><h2>{title}</h2>{body}</section> }.into_any()
        })
        .collect()
}

fn texts(language: Language, verbatims: &Verbatims) -> AnyView {
    let shown = verbatims.texts.len();
    if shown == 0 {
        return view! { <p class="soft">{t!(language, "comments-none")}</p> }.into_any();
    }
    let count = if verbatims.comments as usize > shown {
        t!(
            language,
            "comments-some",
            shown = shown,
            count = verbatims.comments
        )
    } else {
        t!(language, "comments-here", count = verbatims.comments)
    };
    // The browser tells the direction from the text; nothing in it can turn what stands around it.
    let texts: Vec<_> = verbatims
        .texts
        .iter()
        .map(|text| view! { <li><blockquote dir="auto">{text.clone()}</blockquote></li> })
        .collect();
    view! {
        <p class="soft small">{count}</p>
        <ul class="verbatims">{texts}</ul>
    }
    .into_any()
}

/// The departments directly within that are shown, with how many comments are read there.
fn within(comments: &CommentsPage<'_>) -> Option<AnyView> {
    let language = comments.language;
    let links: Vec<_> = comments
        .published
        .children(&comments.group.code)
        .filter_map(|group| {
            let figures = group.figures.shown()?;
            let read: u32 = figures
                .themes
                .iter()
                .filter_map(|written| written.verbatims.shown())
                .map(|verbatims| verbatims.comments)
                .sum();
            if figures.themes.is_empty() {
                return None;
            }
            let path = paths::comments(comments.organization, comments.wave, &group.code);
            let count = (read > 0).then(|| t!(language, "comments-within-line", count = read));
            Some(view! { <li><a href=path>{group.name.clone()}</a> " " <span class="soft small">{count}</span></li> })
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2>{t!(language, "comments-within")}</h2>
                <ul class="links">{links}</ul>
            </section>
        }
        .into_any()
    })
}
