//! One wave from draft to release: what is promised, who takes part, what to do next.

mod attributes;
mod by_list;
mod constituents;
mod contract;
mod prospect;
mod working;

use leptos::prelude::*;
use surveys::{
    confidentiality::{Contract, Participation},
    ids::{OrganizationId, WaveId},
    language::Language,
};

use super::waves::Stage;
pub use attributes::{AttributeChoice, Attributes, MOST, Outlook};
pub use by_list::{AskedOfSome, ByList};
pub use constituents::{Constituents, GroupLine, GroupLink};
pub use contract::Tighten;
pub use prospect::{Ahead, Next, Prospect};
pub use working::Working;

use crate::{
    components::{
        audience::Asked,
        form::{Field, error_summary},
        notice::Notice,
        table::{Cell, Column, Table},
    },
    paths,
    shell::Page,
    t,
    text::format,
};

/// What the page shows.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of its own about the page"
)]
#[derive(Debug)]
pub struct WavePage {
    /// Language of the reader.
    pub language: Language,
    /// Whose wave.
    pub organization: OrganizationId,
    /// Which wave.
    pub wave: WaveId,
    /// Its name.
    pub title: String,
    /// What staff are promised.
    pub contract: Contract,
    /// Whom it asks, if it asks staff.
    pub asked: Asked,
    /// Which groups it asks through open links, if it asks people whom the organization works with.
    pub constituents: Option<Constituents>,
    /// What people are counted by besides their department: names of attributes of the roster.
    pub attributes: Vec<String>,
    /// Those of them by which answers are raked.
    pub margins: Vec<String>,
    /// So many times the mean weight at most.
    pub weight_cap: Option<u32>,
    /// The form that makes the contract stricter, as long as that can be done.
    pub tighten: Option<Tighten>,
    /// Whether comments are shown in their own words.
    pub verbatims: bool,
    /// Who answers for what follows.
    pub owner: String,
    /// The day of reporting back, written out.
    pub report_back_by: String,
    /// Where the wave stands, with what is known then.
    pub state: State,
    /// Whether the reader may hear the ideas of staff.
    pub hears: bool,
    /// Whether a mail server is set up.
    pub mails: bool,
    /// What it does by itself from now on, a sentence each.
    pub plans: Vec<String>,
    /// The tool that collected its answers, if they were brought along from one.
    pub brought: Option<String>,
    /// What is being done with it at this moment, if anything.
    pub working: Option<Working>,
    /// Whether our own check refused its result.
    pub withheld: bool,
    /// What just happened, if anything.
    pub notice: Option<String>,
    /// What went wrong, if anything.
    pub alert: Option<String>,
}

/// Where the wave stands. Each state has only what exists then.
#[derive(Debug)]
pub enum State {
    /// Nobody is invited yet.
    Draft {
        /// People who would be invited.
        people: u32,
        /// Departments they are in.
        departments: u32,
        /// What they can be counted by.
        attributes: Attributes,
        /// Questions that the list of people decides about.
        by_list: ByList,
    },
    /// Answers are taken.
    Open {
        /// Day of launch, written out.
        since: String,
        /// The day on which participation was counted, written out.
        counted: String,
        /// Participation by department.
        participation: Vec<ParticipationLine>,
        /// Where it will end, and what to do next.
        prospect: Prospect,
        /// Mail, if a mail server is set up.
        mail: Option<MailState>,
        /// Whether closing was asked for and waits for a yes.
        confirm_close: bool,
    },
    /// All answers are mixed.
    Closed {
        /// Day of closing, written out.
        on: String,
        /// Whether there is anything to release.
        has_answers: bool,
    },
    /// The result is published.
    Released {
        /// Day of release, written out.
        on: String,
    },
}

/// Participation of one department, as far as it may be said.
#[derive(Debug, Clone)]
pub struct ParticipationLine {
    /// Code of the department.
    pub code: String,
    /// Name of the department.
    pub name: String,
    /// Depth in the tree.
    pub depth: usize,
    /// People invited, departments below included.
    pub invited: u32,
    /// How many answered.
    pub answers: Participation,
}

/// Mail of a wave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MailState {
    /// Handed to the mail server.
    pub sent: u32,
    /// On the way.
    pub waiting: u32,
    /// Refused.
    pub failed: u32,
}

impl State {
    fn stage(&self) -> Stage {
        match self {
            Self::Draft { .. } => Stage::Draft,
            Self::Open { .. } => Stage::Open,
            Self::Closed { .. } => Stage::Closed,
            Self::Released { .. } => Stage::Released,
        }
    }
}

impl WavePage {
    /// What is wrong with a form that came back: field and message.
    fn faults(&self) -> Vec<(String, String)> {
        let of_attributes = match &self.state {
            State::Draft { attributes, .. } => [
                ("attribute", attributes.error.clone()),
                ("margin", attributes.margin_error.clone()),
                ("weight_cap", attributes.weight_cap_error.clone()),
            ],
            State::Open { .. } | State::Closed { .. } | State::Released { .. } => {
                [("attribute", None), ("margin", None), ("weight_cap", None)]
            }
        };
        let of_groups = self.constituents.as_ref();
        let of_groups = of_groups.and_then(|of| Some(("group".to_owned(), of.error.clone()?)));
        let of_contract = self.tighten.iter().flat_map(|tighten| &tighten.faults);
        of_attributes
            .into_iter()
            .filter_map(|(field, message)| Some((field.to_owned(), message?)))
            .chain(of_groups)
            .chain(of_contract.map(|(field, message)| ((*field).to_owned(), message.clone())))
            .collect()
    }
}

/// Draws the page.
pub fn page(wave: &WavePage) -> Page {
    let language = wave.language;
    let body = view! {
        {error_summary(language, &wave.faults())}
        {wave.alert.clone().map(|text| Notice::alert(text).view())}
        {wave.notice.clone().map(|text| Notice::good(text).view())}
        <div class="heading">
            <p>{wave.state.stage().chip(language)}</p>
            <h1>{wave.title.clone()}</h1>
        </div>
        {match (&wave.working, &wave.state) {
            (Some(working), _) => working::section(wave, *working).into_any(),
            (None, State::Draft { .. }) if wave.constituents.is_some() => {
                wave.constituents.as_ref().map(|of| constituents::draft(wave, of)).into_any()
            }
            (None, State::Open { since, confirm_close, .. }) if wave.constituents.is_some() => {
                let links = wave.constituents.as_ref().map(|of| constituents::open(wave, of));
                open(wave, since, links, *confirm_close).into_any()
            }
            (None, State::Draft { people, departments, attributes, by_list }) => {
                view! {
                    {(*people > 0).then(|| by_list::section(language, by_list))}
                    {(*people > 0).then(|| attributes::section(wave, attributes))}
                    {draft(wave, *people, *departments)}
                }
                .into_any()
            }
            (None, State::Open { since, counted, participation, prospect, mail, confirm_close }) => {
                let participation = view! {
                    {participation_section(wave, counted, participation)}
                    {prospect::by_day(wave, &prospect.course)}
                    {prospect::section(wave, prospect)}
                    {invitations(wave, *mail)}
                };
                open(wave, since, participation, *confirm_close).into_any()
            }
            (None, State::Closed { on, has_answers }) => closed(wave, on, *has_answers).into_any(),
            (None, State::Released { on }) => released(wave, on).into_any(),
        }}
        {contract::section(wave)}
    };
    Page::new(wave.title.clone(), body)
}

/// One button that does one thing.
fn act(wave: &WavePage, action: &str, key: &str, class: &'static str) -> impl IntoView + use<> {
    let path = paths::wave_action(wave.organization, wave.wave, action);
    view! {
        <form method="post" action=path>
            <button type="submit" class=class>{t!(wave.language, key)}</button>
        </form>
    }
}

/// To what the wave does by itself and what its letters say.
fn letters(wave: &WavePage) -> impl IntoView + use<> {
    let path = paths::letters(wave.organization, wave.wave);
    let plans = if wave.plans.is_empty() {
        t!(wave.language, "wave-plan-none")
    } else {
        wave.plans.join(" ")
    };
    view! {
        <p class="soft">{plans}</p>
        <p><a class="button quiet" href=path>{t!(wave.language, "wave-plan-action")}</a></p>
    }
}

fn draft(wave: &WavePage, people: u32, departments: u32) -> impl IntoView + use<> {
    let language = wave.language;
    let launch = if people == 0 {
        let import = paths::import(wave.organization);
        view! {
            <p>{t!(language, "wave-launch-nobody")}</p>
            <p><a class="button" href=import>{t!(language, "waves-empty-action")}</a></p>
        }
        .into_any()
    } else {
        view! {
            <p>{t!(language, "wave-launch-text", people = people, departments = departments)}</p>
            {audience(wave)}
            <div class="actions">
                {act(wave, "launch", "wave-launch-action", "button")}
                {act(wave, "delete", "wave-delete-action", "button plain")}
            </div>
        }
        .into_any()
    };
    view! {
        <section class="card">
            <h2>{t!(language, "wave-launch-title")}</h2>
            {launch}
            {letters(wave)}
        </section>
    }
}

/// Whom a draft asks, with the way to choose it.
fn audience(wave: &WavePage) -> impl IntoView + use<> {
    let language = wave.language;
    let path = paths::wave_action(wave.organization, wave.wave, "audience");
    view! {
        <p>{wave.asked.sentences(language).join(" ")}</p>
        <p><a class="button quiet" href=path>{t!(language, "audience-open")}</a></p>
    }
}

fn open(
    wave: &WavePage,
    since: &str,
    answering: impl IntoView + 'static,
    confirm_close: bool,
) -> impl IntoView {
    let language = wave.language;
    let close = if confirm_close {
        act(wave, "close", "wave-close-confirm", "button").into_any()
    } else {
        let path = format!(
            "{}?close=ask#close",
            paths::wave(wave.organization, wave.wave)
        );
        view! { <p><a class="button quiet" href=path>{t!(language, "wave-close-action")}</a></p> }
            .into_any()
    };
    view! {
        <p class="lead">{t!(language, "wave-open-title", date = since)}</p>
        {answering}
        <section class="card" id="close">
            <h2>{t!(language, "wave-close-title")}</h2>
            <p>{t!(language, "wave-close-text")}</p>
            {close}
        </section>
    }
}

fn participation_section(
    wave: &WavePage,
    counted: &str,
    lines: &[ParticipationLine],
) -> impl IntoView + use<> {
    let language = wave.language;
    let as_of = t!(
        language,
        "wave-participation-as-of",
        date = counted,
        k = wave.contract.min_group()
    );
    view! {
        <section class="card">
            <h2>{t!(language, "wave-participation-title")}</h2>
            <p class="soft">{as_of} " " {t!(language, "wave-participation-note")}</p>
            {participation_table(wave, lines)}
        </section>
    }
}

fn participation_table(wave: &WavePage, lines: &[ParticipationLine]) -> impl IntoView + use<> {
    let language = wave.language;
    let answers = |answers| match answers {
        Participation::NotShown => Cell::Hidden(t!(language, "hidden-words")),
        Participation::FewerThan(k) => Cell::Text(t!(language, "wave-participation-fewer", k = k)),
        Participation::AtLeast(n) => Cell::Text(t!(language, "wave-participation-at-least", n = n)),
        Participation::NearlyAll => Cell::Text(t!(language, "wave-participation-nearly-all")),
    };
    let row = |line: &ParticipationLine| {
        vec![
            Cell::Branch(line.name.clone(), line.depth, None),
            Cell::Text(format::whole(language, i64::from(line.invited))),
            answers(line.answers),
        ]
    };
    Table {
        caption: t!(language, "wave-participation-title"),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(language, "wave-participation-department")),
            Column::numbers(t!(language, "wave-participation-asked")),
            Column::numbers(t!(language, "wave-participation-answers")),
        ],
        rows: lines.iter().map(row).collect(),
    }
    .view()
}

/// Cards that one file holds.
pub const CARDS: usize = 2_000;

/// Cards with a code, for people without a mailbox.
fn cards(wave: &WavePage) -> impl IntoView + use<> {
    let language = wave.language;
    let State::Open { participation, .. } = &wave.state else {
        return ().into_any();
    };
    let action = paths::wave_action(wave.organization, wave.wave, "cards.pdf");
    let all = participation.iter().filter(|line| line.depth == 0);
    let all: usize = all.map(|line| line.invited as usize).sum();
    let part = (all > CARDS).then(|| {
        Field::number("part", t!(language, "cards-part"))
            .help(t!(language, "cards-part-help", most = CARDS))
            .value("1")
            .view()
    });
    let departments = std::iter::once((String::new(), t!(language, "cards-everybody")))
        .chain(
            participation
                .iter()
                .map(|line| (line.code.clone(), line.name.clone())),
        )
        .collect();
    view! {
        <h3 id="cards">{t!(language, "cards-title")}</h3>
        <p>{t!(language, "cards-text")}</p>
        <form method="post" action=action class="stack">
            {Field::select("department", t!(language, "cards-department"), departments).view()}
            {part}
            <button type="submit" class="button quiet">{t!(language, "cards-action")}</button>
        </form>
    }
    .into_any()
}

/// A device for people who have none of their own.
fn shared_devices(wave: &WavePage) -> impl IntoView + use<> {
    let language = wave.language;
    let path = paths::wave_kiosk(wave.organization, wave.wave);
    view! {
        <h3>{t!(language, "wave-kiosk-title")}</h3>
        <p>{t!(language, "wave-kiosk-lead")}</p>
        <p><a class="button quiet" href=path>{t!(language, "wave-kiosk-action")}</a></p>
    }
}

fn invitations(wave: &WavePage, mail: Option<MailState>) -> impl IntoView + use<> {
    let language = wave.language;
    let links = paths::wave_action(wave.organization, wave.wave, "links.csv");
    let by_mail = match mail {
        Some(state) => view! {
            <p class="soft">{t!(language, "wave-mail-state", sent = state.sent, waiting = state.waiting, failed = state.failed)}</p>
            <div class="actions">
                {act(wave, "invitations", "wave-mail-action", "button")}
                {act(wave, "reminders", "wave-remind-action", "button quiet")}
            </div>
            <p class="small soft">{t!(language, "wave-remind-text")}</p>
        }
        .into_any(),
        None => view! { <p class="soft">{t!(language, "wave-mail-off")}</p> }.into_any(),
    };
    view! {
        <section class="card">
            <h2>{t!(language, "wave-links-title")}</h2>
            <p>{t!(language, "wave-links-text")}</p>
            <form method="post" action=links>
                <button type="submit" class="button quiet">{t!(language, "wave-links-action")}</button>
            </form>
            <p>
                <a href=paths::messages(wave.organization, wave.wave)>{t!(language, "messages-link")}</a>
            </p>
            {by_mail}
            {letters(wave)}
            {cards(wave)}
            {shared_devices(wave)}
        </section>
    }
}

fn closed(wave: &WavePage, on: &str, has_answers: bool) -> impl IntoView + use<> {
    let language = wave.language;
    let release = if has_answers {
        view! {
            <p>{t!(language, "wave-release-text")}</p>
            {act(wave, "release", "wave-release-action", "button")}
        }
        .into_any()
    } else {
        view! { <p>{t!(language, "wave-release-none")}</p> }.into_any()
    };
    view! {
        <p class="lead">{t!(language, "wave-closed-title", date = on)}</p>
        {wave.brought.as_deref().map(|tool| brought(wave, tool))}
        {wave.withheld.then(|| working::withheld(language))}
        <section class="card"><h2>{t!(language, "wave-release-title")}</h2>{release}</section>
    }
}

/// Answers of another tool can be taken away again while nothing of them is released.
fn brought(wave: &WavePage, tool: &str) -> impl IntoView + use<> {
    let remove = wave
        .hears
        .then(|| act(wave, "removal", "answers-remove", "button plain"));
    view! {
        <section class="card">
            <h2>{t!(wave.language, "answers-brought-title", tool = tool)}</h2>
            <p>{t!(wave.language, "answers-brought-text")}</p>
            {remove}
        </section>
    }
}

fn released(wave: &WavePage, on: &str) -> impl IntoView + use<> {
    let language = wave.language;
    let asks_staff = wave.constituents.is_none();
    let tell = (wave.mails && asks_staff)
        .then(|| act(wave, "telling", "letters-tell-action", "button quiet"));
    view! {
        <p class="lead">{t!(language, "wave-released-title", date = on)}</p>
        <div class="actions">
            <a class="button" href=paths::results(wave.organization, wave.wave)>{t!(language, "wave-released-action")}</a>
            {asks_staff.then(|| view! {
                <a class="button quiet" href=paths::roadmaps(wave.organization)>{t!(language, "wave-roadmap-action")}</a>
            })}
            {(wave.hears && asks_staff).then(|| view! {
                <a class="button quiet" href=paths::ideas(wave.organization, wave.wave)>{t!(language, "wave-ideas-action")}</a>
            })}
            {wave.hears.then(|| view! {
                <a class="button quiet" href=paths::replies(wave.organization, wave.wave)>{t!(language, "wave-replies-action")}</a>
            })}
            {tell}
        </div>
    }
}
