//! How a wave's numbers are made and what stands behind them: a page that a works council can read.
//!
//! The topics are data ([`topics`]), so that the appendix of the report says the same. Everything here is about the whole
//! organization; single departments appear only with figures that their own pages show as well.

mod asked;
mod check;
mod groups;
mod quality;
mod scales;
#[cfg(test)]
mod tests;
mod topic;
mod weights;

pub(super) use quality::MOST_OVERLAP;
pub use quality::outcome_name;
pub use scales::{label, verdict};
pub use topic::{Part, Topic};
pub use weights::{design_effect, raked_by, refused};

use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, WaveId},
    instrument::Construct,
    language::Language,
    published::{Evidence, Group, Published},
};

use super::sections::construct_name;
use crate::{
    components::table::{Cell, Column, Table},
    paths,
    shell::Page,
    t,
    text::format,
};

/// What the page shows.
#[derive(Debug, Clone, Copy)]
pub struct Method<'a> {
    /// What the topics are made from.
    pub basis: Basis<'a>,
    /// Whose result it is.
    pub organization: OrganizationId,
    /// Which wave.
    pub wave: WaveId,
    /// Name of the wave.
    pub wave_title: &'a str,
    /// The day of release, written out.
    pub released: &'a str,
}

/// What the topics are made from; the same for the page and for the appendix of the report.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    /// Language of the reader.
    pub language: Language,
    /// The one document.
    pub published: &'a Published,
    /// What stands behind it; `None` where that may not be told.
    pub evidence: Option<&'a Evidence>,
    /// For the head of a department: the only one whose figures are named here, with those within.
    pub department: Option<&'a str>,
    /// Whether groups answered through open links.
    pub open_links: bool,
}

/// The topics in reading order: an anchor and the key of the heading.
const TOPICS: [(&str, &str); 16] = [
    ("asked", "method-asked-title"),
    ("protected", "method-protected-title"),
    ("score", "method-score-title"),
    ("reliability", "method-reliability-title"),
    ("agreement", "method-agreement-title"),
    ("differences", "method-differences-title"),
    ("small", "method-small-title"),
    ("levels", "method-levels-title"),
    ("rest", "method-rest-title"),
    ("silent", "method-silent-title"),
    ("careless", "method-careless-title"),
    ("weights", "method-weights-title"),
    ("drivers", "method-drivers-title"),
    ("answers", "method-answers-title"),
    ("limits", "method-limits-title"),
    ("check", "method-check-title"),
];

/// Of these a questionnaire without a scale of the model has something to tell.
const OWN_TOPICS: [&str; 3] = ["asked", "protected", "check"];

/// Draws the page.
pub fn page(method: &Method<'_>) -> Page {
    let basis = &method.basis;
    let language = basis.language;
    let title = t!(language, "method-title");
    let (back, label) = match basis.department {
        Some(code) => (
            paths::department_results(method.organization, method.wave, code),
            t!(language, "department-back"),
        ),
        None => (
            paths::results(method.organization, method.wave),
            t!(language, "department-back"),
        ),
    };
    let topics: Vec<_> = topics(basis)
        .into_iter()
        .map(|topic| topic.view(language))
        .collect();
    let body = view! {
        <div class="heading">
            <p><a href=back>{label}</a></p>
            <h1>{title.clone()}</h1>
            <p class="lead">{t!(language, "method-lead", wave = method.wave_title)}</p>
            <p class="soft small">{t!(language, "method-status", date = method.released)}</p>
        </div>
        {contents(basis)}
        {missing(basis).map(|text| view! { <p class="notice">{text}</p> })}
        {topics}
    };
    Page::new(title, body).wide()
}

/// What the page says, topic by topic.
pub fn topics(basis: &Basis<'_>) -> Vec<Topic> {
    let all = [
        asked::asked(basis),
        asked::protected(basis),
        asked::score(basis),
        scales::reliability(basis),
        scales::agreement(basis),
        scales::differences(basis),
        groups::small(basis),
        groups::levels(basis),
        groups::rest(basis),
        groups::silent(basis),
        quality::careless(basis),
        weights::weights(basis),
        quality::drivers(basis),
        quality::answers(basis),
        check::limits(basis),
        check::check(basis),
    ];
    all.into_iter()
        .filter(|topic| basis.has(topic.anchor))
        .collect()
}

fn contents(basis: &Basis<'_>) -> impl IntoView + use<> {
    let language = basis.language;
    let links: Vec<_> = TOPICS
        .into_iter()
        .filter(|(anchor, _)| basis.has(anchor))
        .map(|(anchor, key)| {
            view! { <li><a href=format!("#{anchor}")>{t!(language, key)}</a></li> }
        })
        .collect();
    view! {
        <nav class="card contents" aria-labelledby="contents">
            <h2 id="contents">{t!(language, "method-contents")}</h2>
            <ol>{links}</ol>
        </nav>
    }
}

/// Said once when no figures stand behind the result: the rules hold all the same.
pub fn missing(basis: &Basis<'_>) -> Option<String> {
    if !basis.published.is_scored() {
        return Some(t!(basis.language, "method-own"));
    }
    let none = basis
        .evidence
        .is_none_or(|evidence| evidence.scales.is_empty() && evidence.items.is_empty());
    let shown = basis.published.organization.figures.is_shown();
    none.then(|| {
        if shown {
            t!(basis.language, "method-absent")
        } else {
            t!(basis.language, "method-hidden")
        }
    })
}

impl<'a> Basis<'a> {
    /// Whether there is anything to tell of a topic.
    fn has(&self, anchor: &str) -> bool {
        self.published.is_scored() || OWN_TOPICS.contains(&anchor)
    }

    /// A topic with its heading from [`TOPICS`].
    fn topic(&self, anchor: &'static str, parts: impl IntoIterator<Item = Part>) -> Topic {
        let key = TOPICS
            .iter()
            .find(|(known, _)| *known == anchor)
            .map_or("method-title", |(_, key)| *key);
        Topic {
            anchor,
            title: t!(self.language, key),
            parts: parts.into_iter().collect(),
        }
    }

    /// What a scale is called: its dimension, or all of them.
    fn dimension(&self, id: Option<&str>) -> String {
        let Some(id) = id else {
            return t!(self.language, "method-overall");
        };
        self.published
            .model
            .dimension(id)
            .map_or(id, |dimension| dimension.name.text(self.language))
            .to_owned()
    }

    fn construct(&self, construct: Construct) -> String {
        construct_name(self.language, construct)
    }

    /// "Trust (Maturity)", for sentences that list scales.
    fn scale(&self, dimension: Option<&str>, construct: Construct) -> String {
        format!(
            "{} ({})",
            self.dimension(dimension),
            self.construct(construct)
        )
    }

    /// The text of an item; its code if there is none.
    fn statement(&self, item: &str) -> String {
        self.evidence
            .and_then(|evidence| evidence.items.iter().find(|known| known.item == item))
            .map_or(item, |known| known.text.text(self.language))
            .to_owned()
    }

    /// A unitless figure with two decimals.
    fn figure(&self, value: f64) -> String {
        format::number(self.language, value, 2)
    }

    /// A unitless figure with its range where that is known.
    fn figure_in(&self, value: f64, range: Option<(f64, f64)>) -> String {
        match range {
            Some((low, high)) => t!(
                self.language,
                "method-range",
                value = self.figure(value),
                low = self.figure(low),
                high = self.figure(high)
            )
            // Tables keep a figure and its range on one line.
            .replace(' ', "\u{a0}"),
            None => self.figure(value),
        }
    }

    fn figure_or_dash(&self, value: Option<f64>) -> String {
        value.map_or_else(|| "–".to_owned(), |value| self.figure(value))
    }

    fn count(&self, count: u32) -> String {
        format::whole(self.language, i64::from(count))
    }

    /// Departments whose figures the reader may see.
    fn visible(&self) -> impl Iterator<Item = &'a Group> {
        let (published, own) = (self.published, self.department);
        published.departments.iter().filter(move |group| {
            own.is_none_or(|own| {
                group.code == own || published.above(&group.code).any(|above| above.code == own)
            })
        })
    }
}

/// A formula with its source, for those who want to check.
fn formula(lines: &'static [&'static str], source: &'static str) -> Part {
    Part::Formula { lines, source }
}

/// A long table.
fn behind(caption: String, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Part {
    Part::Figures(Table {
        caption,
        caption_hidden: true,
        columns,
        rows,
    })
}
