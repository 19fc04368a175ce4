//! What is said back: the list of themes and ideas with their replies, and the form of one reply.

use leptos::prelude::*;
use surveys::{
    framing::Finding,
    ids::{OrganizationId, WaveId},
    language::{Language, Localized},
    voice::heard::{Responsiveness, Status},
};

use crate::{
    components::{
        breadcrumb::breadcrumb,
        chip::{Chip, Tone},
        empty::Empty,
        findings::findings,
        form::{Field, error_summary, submit_or},
        heading::Heading,
        notice::Notice,
        table::{Cell, Column, Table},
        texts::Texts,
    },
    pages::staff::heard::status_words,
    paths,
    shell::Page,
    t,
    text::format,
};

/// The list.
#[derive(Debug)]
pub struct RepliesPage {
    /// Language of the reader.
    pub language: Language,
    /// Whose wave.
    pub organization: OrganizationId,
    /// Which wave.
    pub wave: WaveId,
    /// Its name.
    pub title: String,
    /// How much got an answer, and how soon.
    pub responsiveness: Responsiveness,
    /// Themes and ideas.
    pub lines: Vec<ReplyLine>,
    /// Whether a reply was saved just now.
    pub saved: bool,
}

/// One theme or idea in the list.
#[derive(Debug, Clone)]
pub struct ReplyLine {
    /// Key of the subject.
    pub subject: String,
    /// What was said.
    pub said: String,
    /// Whether it is an idea; else it is a theme.
    pub is_idea: bool,
    /// Status of the reply, if there is one.
    pub status: Option<Status>,
}

/// Address of the form of one reply.
pub fn reply_path(organization: OrganizationId, wave: WaveId, subject: &str) -> String {
    format!(
        "{}/reply?subject={}",
        paths::replies(organization, wave),
        paths::segment(subject)
    )
}

/// Draws the list.
pub fn page(model: &RepliesPage) -> Page {
    let language = model.language;
    let title = t!(language, "replies-title");
    let above = vec![
        (t!(language, "nav-waves"), paths::waves(model.organization)),
        (
            model.title.clone(),
            paths::wave(model.organization, model.wave),
        ),
    ];
    let list = if model.lines.is_empty() {
        Empty {
            title: t!(language, "replies-empty-title"),
            text: t!(language, "replies-empty"),
            action: None,
        }
        .view()
        .into_any()
    } else {
        table(model).into_any()
    };
    let answered = &model.responsiveness;
    let summary = match answered.median_days {
        Some(days) => t!(
            language,
            "replies-summary",
            replied = answered.replied,
            subjects = answered.subjects,
            days = format::number(language, days, usize::from(days.fract() > 0.0))
        ),
        None => t!(language, "replies-none", subjects = answered.subjects),
    };
    Page::new(
        title.clone(),
        view! {
            {breadcrumb(language, above)}
            {model.saved.then(|| Notice::good(t!(language, "replies-saved")).view())}
            {Heading::new(title).lead(t!(language, "replies-lead")).view()}
            <p>{summary}</p>
            {list}
            <p><a class="button quiet" href=paths::heard(model.wave)>{t!(language, "ideas-heard")}</a></p>
        },
    )
    .wide()
}

fn table(model: &RepliesPage) -> impl IntoView + use<> {
    let language = model.language;
    let row = |line: &ReplyLine| {
        let kind = if line.is_idea {
            "replies-idea"
        } else {
            "replies-theme"
        };
        let (text, tone) = line.status.map_or_else(
            || (t!(language, "replies-open"), Tone::Attention),
            |status| (status_words(language, status), Tone::Good),
        );
        let status = view! { <Chip text=text tone=tone/> }.into_any();
        vec![
            Cell::Link(
                line.said.clone(),
                reply_path(model.organization, model.wave, &line.subject),
            ),
            Cell::Text(t!(language, kind)),
            Cell::View(status),
        ]
    };
    Table {
        caption: t!(language, "replies-title"),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(language, "replies-column-said")),
            Column::text(t!(language, "replies-column-kind")),
            Column::text(t!(language, "replies-column-reply")),
        ],
        rows: model.lines.iter().map(row).collect(),
    }
    .view()
}

/// The form of one reply.
#[derive(Debug)]
pub struct ReplyPage {
    /// Language of the reader.
    pub language: Language,
    /// Whose wave.
    pub organization: OrganizationId,
    /// Which wave.
    pub wave: WaveId,
    /// Its name.
    pub title: String,
    /// Key of the subject.
    pub subject: String,
    /// What was said.
    pub said: String,
    /// The organization's language, which comes first.
    pub main: Language,
    /// Fields `answer_…`.
    pub answer: Localized,
    /// Field `status`.
    pub status: String,
    /// Field `due`.
    pub due: String,
    /// Field `who`.
    pub who: String,
    /// Field `step`.
    pub step: String,
    /// Steps of the library: id and title.
    pub steps: Vec<(String, String)>,
    /// What the framing rules found, by the name of the language.
    pub findings: Vec<(String, Finding)>,
    /// What is wrong with the form: field and message.
    pub faults: Vec<(String, String)>,
    /// Longest answer, in characters.
    pub longest: u32,
}

/// Draws the form.
pub fn reply_page(model: &ReplyPage) -> Page {
    let language = model.language;
    let title = t!(language, "reply-title");
    let list = paths::replies(model.organization, model.wave);
    let action = format!("{list}/reply");
    let above = vec![
        (t!(language, "nav-waves"), paths::waves(model.organization)),
        (
            model.title.clone(),
            paths::wave(model.organization, model.wave),
        ),
        (t!(language, "replies-breadcrumb"), list.clone()),
    ];
    let fault = |field: &str| {
        model
            .faults
            .iter()
            .find(|(name, _)| name == field)
            .map(|(_, message)| message.clone())
    };
    let statuses = Status::ALL
        .map(|status| (status.code().to_owned(), status_words(language, status)))
        .into();
    let mut steps = vec![(String::new(), t!(language, "idea-no-step"))];
    steps.extend(model.steps.iter().cloned());
    Page::new(
        title.clone(),
        view! {
            {breadcrumb(language, above)}
            {error_summary(language, &model.faults)}
            {findings(language, &model.findings)}
            {Heading::new(title).lead(t!(language, "reply-lead")).view()}
            <blockquote class="card" dir="auto">{model.said.clone()}</blockquote>
            <form class="stack" method="post" action=action novalidate>
                <input type="hidden" name="subject" value=model.subject.clone()/>
                {Field::select("status", t!(language, "reply-status"), statuses)
                    .value(model.status.clone())
                    .error(fault("status"))
                    .view()}
                {Texts {
                    language,
                    name: "answer",
                    label: t!(language, "reply-answer"),
                    help: t!(language, "reply-answer-help"),
                    main: model.main,
                    values: &model.answer,
                    faults: &model.faults,
                    longest: model.longest,
                }
                .view()}
                {Field::date("due", t!(language, "reply-due"))
                    .value(model.due.clone())
                    .error(fault("due"))
                    .view()}
                {Field::text("who", t!(language, "reply-who"))
                    .help(t!(language, "reply-who-help"))
                    .value(model.who.clone())
                    .error(fault("who"))
                    .max_length(200)
                    .view()}
                {Field::select("step", t!(language, "reply-step"), steps)
                    .value(model.step.clone())
                    .view()}
                {submit_or(t!(language, "reply-save"), t!(language, "idea-back"), list)}
            </form>
        },
    )
    .with_framing()
}
