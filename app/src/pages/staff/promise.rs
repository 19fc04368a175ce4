//! Who sees what: in short before the first question, in full on a page of its own that anybody can open.
//!
//! The texts are keyed by the mode in which answers are kept; another mode brings a list of its own. A test names, for
//! every sentence, the test that would fail if code broke it.

#[cfg(test)]
mod tests;

use leptos::prelude::*;
use surveys::language::Language;

use crate::{
    components::{attribute, audience::Asked, heading::Heading},
    shell::Page,
    t,
    text::format::whole,
};

/// How answers are kept, and so what can be promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Mode {
    /// The server takes answers and knows who has answered; the two are kept apart (PRIVACY §8).
    #[default]
    Separated,
    /// A link that many share: the server knows nobody, and answers are kept as in [`Mode::Separated`].
    Open,
}

/// What the promise depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Promise {
    /// How answers are kept.
    pub mode: Mode,
    /// Fewest people whose results are shown.
    pub min_group: u32,
    /// Fewest people whose comments are shown.
    pub min_group_comments: u32,
    /// Whether comments are shown in their own words, not only as themes.
    pub verbatims: bool,
}

/// What staff are told about one wave.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct About {
    /// What the wave is called.
    pub wave: String,
    /// Who answers for it and for what follows.
    pub owner: String,
    /// The day by which staff hear what was heard, written out; empty if none was named.
    pub report_back_by: String,
    /// Address of the promise in full.
    pub promise: String,
}

/// The page with the promise in full.
#[derive(Debug, Clone)]
pub struct PromisePage {
    /// Language of the page.
    pub language: Language,
    /// Who asks.
    pub organization: String,
    /// What is promised.
    pub promise: Promise,
    /// For which wave.
    pub about: About,
    /// Whom the wave asks, if it is not everybody.
    pub asked: Option<Asked>,
    /// What else than the department results are grouped by, as the people list calls it.
    pub attributes: Vec<String>,
    /// Address of the organization's privacy notice.
    pub privacy: String,
}

/// The texts of a mode in full: heading and sentences of each part.
type Parts = Vec<(&'static str, Vec<&'static str>)>;

impl Promise {
    /// In short: what stands before the first question.
    fn short(self) -> [(Picture, &'static str); 5] {
        match self.mode {
            Mode::Separated => [
                (Picture::Mask, "promise-stored"),
                (Picture::People, "promise-group"),
                (Picture::Tick, "promise-whether"),
                (Picture::Key, "promise-operator"),
                (Picture::Words, self.comments()),
            ],
            Mode::Open => [
                (Picture::Mask, "promise-open-stored"),
                (Picture::People, "promise-group"),
                (Picture::Tick, "promise-open-shared"),
                (Picture::Key, "promise-open-network"),
                (Picture::Words, self.comments()),
            ],
        }
    }

    /// In full.
    fn full(self) -> Parts {
        match self.mode {
            Mode::Separated => vec![
                (
                    "promise-answers-title",
                    vec![
                        "promise-stored",
                        "promise-group",
                        "promise-whether",
                        "promise-marks",
                        "promise-operator",
                    ],
                ),
                (
                    "promise-holds-title",
                    vec![
                        "promise-frozen",
                        "promise-attributes",
                        "promise-department",
                        "promise-branches",
                        "promise-release",
                    ],
                ),
                (
                    "promise-written-title",
                    vec![
                        self.comments(),
                        "promise-redacted",
                        "promise-limits",
                        "promise-apart",
                        "promise-harm",
                    ],
                ),
                (
                    "promise-time-title",
                    vec![
                        "promise-time-people",
                        "promise-time-comments",
                        "promise-time-answers",
                        "promise-time-copies",
                    ],
                ),
                (
                    "promise-not-title",
                    vec![
                        "promise-not-program",
                        "promise-not-device",
                        "promise-not-again",
                        "promise-not-colleagues",
                    ],
                ),
            ],
            Mode::Open => vec![
                (
                    "promise-answers-title",
                    vec![
                        "promise-open-stored",
                        "promise-group",
                        "promise-open-shared",
                        "promise-open-network",
                        "promise-open-operator",
                    ],
                ),
                (
                    "promise-holds-title",
                    vec!["promise-frozen", "promise-open-grouped", "promise-release"],
                ),
                (
                    "promise-written-title",
                    vec![
                        self.comments(),
                        "promise-open-redacted",
                        "promise-limits",
                        "promise-apart",
                        "promise-harm",
                    ],
                ),
                (
                    "promise-time-title",
                    vec![
                        "promise-time-comments",
                        "promise-time-answers",
                        "promise-time-copies",
                    ],
                ),
                (
                    "promise-not-title",
                    vec![
                        "promise-not-program",
                        "promise-not-device",
                        "promise-not-again",
                        "promise-open-limits",
                    ],
                ),
            ],
        }
    }

    fn comments(self) -> &'static str {
        if self.verbatims {
            "promise-comments-verbatims"
        } else {
            "promise-comments-themes"
        }
    }

    fn said(self, language: Language, key: &str) -> String {
        t!(
            language,
            key,
            k = self.min_group,
            comments = self.min_group_comments
        )
    }
}

impl PromisePage {
    fn said(&self, key: &'static str) -> String {
        if key == "promise-attributes" && !self.attributes.is_empty() {
            let labels = self.attributes.iter();
            let labels = labels.map(|name| attribute::label(self.language, name));
            let attributes = labels.collect::<Vec<_>>().join(", ");
            return t!(
                self.language,
                "promise-attributes-too",
                attributes = attributes.as_str()
            );
        }
        self.promise.said(self.language, key)
    }
}

/// Draws the page.
pub fn page(model: &PromisePage) -> Page {
    let PromisePage {
        language, promise, ..
    } = *model;
    let title = t!(language, "promise-page-title");
    let lead = t!(
        language,
        "promise-page-lead",
        organization = model.organization.as_str()
    );
    let contacts = match promise.mode {
        Mode::Separated => t!(language, "promise-help-link"),
        Mode::Open => t!(language, "privacy-title"),
    };
    let parts: Vec<_> = promise
        .full()
        .into_iter()
        .map(|(heading, sentences)| {
            let sentences: Vec<_> = sentences
                .into_iter()
                .map(|key| view! { <p>{model.said(key)}</p> })
                .collect();
            view! {
                <section class="stack">
                    <h2>{t!(language, heading)}</h2>
                    {sentences}
                </section>
            }
        })
        .collect();
    Page::new(
        title.clone(),
        view! {
            {Heading::new(title).kicker(model.about.wave.clone()).lead(lead).view()}
            <section class="card stack">{owner(language, &model.about)}</section>
            {model.asked.as_ref().map(|asked| asked_section(language, asked))}
            {parts}
            <section class="stack">
                <h2>{t!(language, "promise-help-title")}</h2>
                <p>{t!(language, "promise-help")}</p>
                <p>
                    <a href=model.privacy.clone()>{contacts}</a>
                </p>
            </section>
        },
    )
    .for_staff()
}

/// Whom the wave asks, plainly: nobody should wonder why a colleague has no link.
fn asked_section(language: Language, asked: &Asked) -> impl IntoView + use<> {
    let part = asked.is_part().then(|| {
        let who = asked.who(language);
        view! {
            <p>{t!(language, "part-asked")} " " {who}</p>
        }
    });
    let drawn = asked.drawn.map(|drawn| {
        let (drawn, people) = (
            whole(language, i64::from(drawn)),
            whole(language, i64::from(asked.people)),
        );
        view! { <p>{t!(language, "part-drawn", drawn = drawn, people = people)}</p> }
    });
    view! {
        <section class="stack">
            <h2>{t!(language, "part-title")}</h2>
            {part}
            {drawn}
        </section>
    }
}

/// Who is responsible, and when something is heard of it.
pub(super) fn owner(language: Language, about: &About) -> impl IntoView + use<> {
    let report_back = (!about.report_back_by.is_empty()).then(|| {
        let date = about.report_back_by.as_str();
        view! { <p>{t!(language, "promise-report-back", date = date)}</p> }
    });
    view! {
        <p>{t!(language, "promise-owner", owner = about.owner.as_str())}</p>
        {report_back}
    }
}

/// The points of the promise (PRIVACY §8), each with a small picture.
pub(super) fn points(language: Language, promise: Promise) -> impl IntoView {
    let points: Vec<_> = promise
        .short()
        .into_iter()
        .map(|(picture, key)| {
            view! {
                <li>
                    {picture.view()} <p>{promise.said(language, key)}</p>
                </li>
            }
        })
        .collect();
    view! { <ul class="promise-points">{points}</ul> }
}

/// Line pictures, 24 by 24, drawn for this page.
enum Picture {
    Mask,
    People,
    Tick,
    Key,
    Words,
}

impl Picture {
    fn view(self) -> impl IntoView {
        let path = match self {
            Self::Mask => "M4 7c5-2 11-2 16 0 0 7-3 11-8 12-5-1-8-5-8-12zM8 11h2M14 11h2",
            Self::People => {
                "M9 11.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM16.5 11.75a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5z\
                 M3.5 19c0-3.5 2.5-5.5 5.5-5.5s5.5 2 5.5 5.5M16.5 14.5c2.4 0 4 1.6 4 4.5"
            }
            Self::Tick => "M4 6h16v12H4zM8.5 12l2.5 2.5 4.5-5",
            Self::Key => "M9 15a4 4 0 1 1 3.5-5.9H21v3h-2v2.5h-3v-2.5h-3.1A4 4 0 0 1 9 15z",
            Self::Words => "M4 5h16v11h-9l-4 3.5V16H4zM8 9.5h8M8 12.5h5",
        };
        view! {
            <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d=path/>
            </svg>
        }
    }
}
