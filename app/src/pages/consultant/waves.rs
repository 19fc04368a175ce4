//! All waves of an organization, and the form for a new one.

use leptos::prelude::*;
use surveys::{
    framing::Surface,
    ids::{OrganizationId, WaveId},
    language::Language,
};

use crate::{
    components::{
        chip::{Chip, Tone},
        empty::Empty,
        form::{Field, error_summary, submit},
        heading::Heading,
        notice::Notice,
        table::{Cell, Column, Table},
    },
    paths,
    shell::Page,
    t,
};

/// What the page shows.
#[derive(Debug)]
pub struct Waves {
    /// Language of the reader.
    pub language: Language,
    /// Whose waves.
    pub organization: OrganizationId,
    /// The latest first.
    pub waves: Vec<WaveLine>,
    /// Questionnaires to choose from: id and name.
    pub instruments: Vec<(String, String)>,
    /// What was typed for a new wave; `None` for readers who may not make one.
    pub new: Option<NewWave>,
    /// What is wrong with it: field and text key.
    pub faults: Vec<(&'static str, &'static str)>,
    /// Whether the reader may bring answers of other tools along.
    pub brings: bool,
    /// Whether there is anybody to invite.
    pub has_people: bool,
    /// Text key of what just happened.
    pub notice: Option<&'static str>,
}

/// One wave in the list.
#[derive(Debug, Clone)]
pub struct WaveLine {
    /// Its id.
    pub id: WaveId,
    /// Its name.
    pub title: String,
    /// Where it stands.
    pub state: Stage,
    /// When it opened and closed, written out.
    pub when: String,
}

/// Where a wave stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Being prepared.
    Draft,
    /// Answers are taken.
    Open,
    /// No more answers.
    Closed,
    /// The result is published.
    Released,
}

impl Stage {
    /// The stage as a chip.
    pub fn chip(self, language: Language) -> impl IntoView {
        let (key, tone) = match self {
            Self::Draft => ("wave-state-draft", Tone::Plain),
            Self::Open => ("wave-state-open", Tone::Good),
            Self::Closed => ("wave-state-closed", Tone::Attention),
            Self::Released => ("wave-state-released", Tone::Plain),
        };
        view! { <Chip text=t!(language, key) tone=tone/> }
    }
}

/// The form for a new wave, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewWave {
    /// Id of the questionnaire.
    pub instrument: String,
    /// Name of the wave.
    pub title: String,
    /// Who answers for what follows.
    pub owner: String,
    /// Day, `YYYY-MM-DD`.
    pub opens: String,
    /// Day, `YYYY-MM-DD`.
    pub closes: String,
    /// Day, `YYYY-MM-DD`.
    pub report_back_by: String,
    /// Smallest group shown.
    pub min_group: String,
    /// Smallest group whose comments are shown.
    pub min_group_comments: String,
    /// `verbatims` if comments are shown in their own words, else only their themes.
    pub verbatims: String,
}

/// Draws the page.
pub fn page(waves: &Waves) -> Page {
    let language = waves.language;
    let title = t!(language, "waves-title");
    let faults: Vec<(String, String)> = waves
        .faults
        .iter()
        .map(|(field, key)| ((*field).to_owned(), t!(language, key)))
        .collect();
    let body = view! {
        {error_summary(language, &faults)}
        {waves.notice.map(|key| Notice::good(t!(language, key)).view())}
        {Heading::new(title.clone()).lead(t!(language, "waves-lead")).view()}
        {list(waves)}
        {waves.new.as_ref().map(|new| form(waves, new))}
        {waves.brings.then(|| brought(waves))}
    };
    Page::new(title, body).wide().with_framing()
}

fn list(waves: &Waves) -> AnyView {
    let language = waves.language;
    if waves.waves.is_empty() {
        let action = (!waves.has_people).then(|| {
            (
                t!(language, "waves-empty-action"),
                paths::import(waves.organization),
            )
        });
        return Empty {
            title: t!(language, "waves-empty-title"),
            text: t!(language, "waves-empty-text"),
            action,
        }
        .view()
        .into_any();
    }
    let row = |wave: &WaveLine| {
        vec![
            Cell::Link(wave.title.clone(), paths::wave(waves.organization, wave.id)),
            Cell::View(wave.state.chip(language).into_any()),
            Cell::Text(wave.when.clone()),
        ]
    };
    Table {
        caption: t!(language, "waves-title"),
        caption_hidden: true,
        columns: [
            "waves-column-title",
            "waves-column-state",
            "waves-column-when",
        ]
        .map(|key| Column::text(t!(language, key)))
        .into(),
        rows: waves.waves.iter().map(row).collect(),
    }
    .view()
    .into_any()
}

/// To answers that another tool collected.
fn brought(waves: &Waves) -> impl IntoView + use<> {
    let language = waves.language;
    view! {
        <section class="card">
            <h2>{t!(language, "answers-title")}</h2>
            <p>{t!(language, "answers-lead")}</p>
            <p>
                <a class="button quiet" href=paths::import_answers(waves.organization)>
                    {t!(language, "answers-link")}
                </a>
            </p>
        </section>
    }
}

fn form(waves: &Waves, new: &NewWave) -> impl IntoView + use<> {
    let language = waves.language;
    let fault = |field: &str| {
        waves
            .faults
            .iter()
            .find(|(name, _)| *name == field)
            .map(|(_, key)| t!(language, key))
    };
    let text = |key: &str| t!(language, key);
    let verbatims = ["themes", "verbatims"]
        .map(|value| {
            (
                value.to_owned(),
                text(&format!("wave-new-verbatims-{value}")),
            )
        })
        .to_vec();
    view! {
        <section class="card" id="new">
            <h2>{text("wave-new-title")}</h2>
            <form method="post" action=paths::waves(waves.organization) class="stack">
                <div class="fields">
                    {Field::text("title", text("wave-new-name")).help(text("wave-new-name-help")).value(&new.title).error(fault("title")).max_length(120).required().framed(Surface::Emails).view()}
                    {Field::select("instrument", text("wave-new-instrument"), waves.instruments.clone()).value(&new.instrument).error(fault("instrument")).view()}
                    {Field::text("owner", text("wave-new-owner")).help(text("wave-new-owner-help")).value(&new.owner).error(fault("owner")).max_length(120).required().framed(Surface::Emails).view()}
                </div>
                <div class="fields">
                    {Field::date("opens", text("wave-new-opens")).value(&new.opens).error(fault("opens")).required().view()}
                    {Field::date("closes", text("wave-new-closes")).value(&new.closes).error(fault("closes")).required().view()}
                    {Field::date("report_back_by", text("wave-new-report-back")).help(text("wave-new-report-back-help")).value(&new.report_back_by).error(fault("report_back_by")).required().view()}
                </div>
                <div class="fields">
                    {Field::number("min_group", text("wave-new-min-group")).help(text("wave-new-min-group-help")).value(&new.min_group).error(fault("min_group")).required().view()}
                    {Field::number("min_group_comments", text("wave-new-min-comments")).help(text("wave-new-min-comments-help")).value(&new.min_group_comments).error(fault("min_group_comments")).required().view()}
                    {Field::select("verbatims", text("wave-new-verbatims"), verbatims).help(text("wave-new-verbatims-help")).value(&new.verbatims).view()}
                </div>
                {submit(text("wave-new-action"))}
            </form>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render;

    fn waves() -> Waves {
        Waves {
            language: Language::En,
            organization: OrganizationId::from_bits(1),
            waves: Vec::new(),
            instruments: vec![("i".to_owned(), "Core".to_owned())],
            new: Some(NewWave {
                title: "Spring <1>".to_owned(),
                ..NewWave::default()
            }),
            faults: vec![("owner", "wave-error-owner")],
            brings: false,
            has_people: false,
            notice: None,
        }
    }

    #[test]
    fn a_refused_form_keeps_what_was_typed_and_says_what_is_wrong() {
        let page = page(&waves());
        let html = render::fragment(|| page.main);
        assert!(html.contains("Spring &lt;1&gt;"), "{html}");
        assert!(html.contains("href=\"#f-owner\""), "{html}");
        assert!(
            html.contains("aria-describedby=\"f-owner-help f-owner-error f-owner-framing\""),
            "{html}"
        );
    }

    #[test]
    fn without_people_the_page_teaches_to_import_them_first() {
        let page = page(&waves());
        let html = render::fragment(|| page.main);
        assert!(
            html.contains(&paths::import(OrganizationId::from_bits(1))),
            "{html}"
        );
    }
}
