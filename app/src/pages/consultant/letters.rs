//! The letters of a wave: when they go out by themselves, what they say, and whom they do not reach.

mod letter;

use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, PersonId, WaveId},
    language::Language,
};

pub use letter::{LONGEST_OPENING, LONGEST_SUBJECT, LetterPage, letter_page};

use crate::{
    components::{
        breadcrumb::breadcrumb,
        form::{Field, error_summary, submit},
        heading::Heading,
        notice::Notice,
        table::{Cell, Column, Table},
    },
    pages::faults::Faults,
    paths,
    shell::Page,
    t,
    text::format,
};

/// What the page shows.
#[derive(Debug)]
pub struct Letters<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose wave.
    pub organization: OrganizationId,
    /// Which wave.
    pub wave: WaveId,
    /// Its name.
    pub title: String,
    /// What happens by itself, as long as that can be said.
    pub plan: Option<PlanForm>,
    /// What is wrong with it, or with an address or a file.
    pub faults: &'a Faults,
    /// Planned first and last day, written out.
    pub days: (String, String),
    /// What letters can say, in the order in which they are sent.
    pub texts: Vec<TextLine>,
    /// How many letters of each kind are where.
    pub sent: Vec<SentLine>,
    /// Whether a mail server is set up.
    pub mails: bool,
    /// Whom letters do not reach.
    pub lost: Vec<LostLine>,
    /// What just happened.
    pub notice: Option<String>,
}

/// What happens by itself, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanForm {
    /// Opens on its first day and invites.
    pub opens_itself: bool,
    /// Closes after its last day.
    pub closes_itself: bool,
    /// Days of reminders, `YYYY-MM-DD` or empty.
    pub reminders: [String; 3],
    /// Thanks everybody at close.
    pub thanks: bool,
    /// Code of the hours in which letters go out.
    pub hours: String,
    /// Codes there are.
    pub choices: Vec<&'static str>,
}

/// A letter in the languages in which it can be worded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextLine {
    /// Its code in addresses.
    pub letter: &'static str,
    /// Languages, and whether the organization has words of its own there.
    pub languages: Vec<(Language, bool)>,
}

/// How many letters of a kind are where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentLine {
    /// Code of the kind.
    pub kind: &'static str,
    /// Taken by the mail server.
    pub sent: u32,
    /// Not sent yet.
    pub waiting: u32,
    /// Refused, or perhaps sent.
    pub failed: u32,
}

/// Somebody whom letters do not reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostLine {
    /// Who.
    pub person: PersonId,
    /// The organization's number, if there is one.
    pub number: String,
    /// The address.
    pub email: String,
    /// Name of the department.
    pub department: String,
    /// Why letters do not arrive.
    pub why: Lost,
}

/// Why letters do not reach somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lost {
    /// A mail server refused the address for good, with these words.
    Refused(String),
    /// The mail server put the invitation off until it was given up, at last with these words.
    GivenUp(String),
    /// The mail server was cut off each time: the invitation has perhaps arrived.
    Unclear,
}

impl Lost {
    fn told(&self, language: Language) -> String {
        match self {
            Self::Refused(said) => said.clone(),
            Self::GivenUp(said) => t!(language, "letters-lost-given-up", said = said),
            Self::Unclear => t!(language, "letters-lost-unclear"),
        }
    }
}

/// Draws the page.
pub fn page(model: &Letters<'_>) -> Page {
    let l = model.language;
    let title = t!(l, "letters-title");
    let above = vec![
        (t!(l, "nav-waves"), paths::waves(model.organization)),
        (
            model.title.clone(),
            paths::wave(model.organization, model.wave),
        ),
    ];
    let body = view! {
        {breadcrumb(l, above)}
        {error_summary(l, model.faults.all())}
        {model.notice.clone().map(|text| Notice::good(text).view())}
        {Heading::new(title.clone()).lead(t!(l, "letters-lead")).view()}
        {(!model.mails).then(|| view! { <p class="soft">{t!(l, "wave-mail-off")}</p> })}
        {model.plan.as_ref().map(|plan| plan_section(model, plan))}
        {texts(model)}
        {sent(model)}
        {lost(model)}
    };
    Page::new(title, body).wide()
}

fn plan_section(model: &Letters<'_>, plan: &PlanForm) -> impl IntoView + use<> {
    let l = model.language;
    let tick = |on: bool| if on { "on" } else { "" };
    let (opens, closes) = (model.days.0.as_str(), model.days.1.as_str());
    let hours = plan
        .choices
        .iter()
        .map(|code| ((*code).to_owned(), t!(l, &format!("letters-hours-{code}"))))
        .collect();
    let reminders: Vec<_> = plan
        .reminders
        .iter()
        .enumerate()
        .map(|(place, day)| {
            let name = format!("reminder_{}", place + 1);
            Field::date(name.clone(), t!(l, "letters-reminder", n = place + 1))
                .value(day)
                .error(model.faults.of(&name))
                .view()
        })
        .collect();
    view! {
        <section class="card" id="plan">
            <h2>{t!(l, "letters-plan-title")}</h2>
            <form method="post" action=paths::letters(model.organization, model.wave) class="stack">
                {Field::tick("opens_itself", t!(l, "letters-opens", day = opens))
                    .help(t!(l, "letters-opens-help"))
                    .value(tick(plan.opens_itself))
                    .view()}
                <div class="fields">{reminders}</div>
                <p class="help">{t!(l, "letters-reminder-help")}</p>
                {Field::tick("closes_itself", t!(l, "letters-closes", day = closes))
                    .help(t!(l, "letters-closes-help"))
                    .value(tick(plan.closes_itself))
                    .view()}
                {Field::tick("thanks", t!(l, "letters-thanks"))
                    .help(t!(l, "letters-thanks-help"))
                    .value(tick(plan.thanks))
                    .view()}
                {Field::select("hours", t!(l, "letters-hours"), hours)
                    .help(t!(l, "letters-hours-help"))
                    .value(&plan.hours)
                    .error(model.faults.of("hours"))
                    .view()}
                {submit(t!(l, "letters-plan-action"))}
            </form>
        </section>
    }
}

/// The name of a letter that can be worded.
fn letter_name(l: Language, code: &str) -> String {
    t!(l, &format!("letters-kind-{}", code.replace('_', "-")))
}

fn texts(model: &Letters<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let rows = model
        .texts
        .iter()
        .map(|line| {
            let links: Vec<_> = line
                .languages
                .iter()
                .map(|(language, own)| {
                    let path =
                        paths::letter(model.organization, model.wave, line.letter, *language);
                    let own = own.then(|| t!(l, "letters-own-words"));
                    view! {
                        <li>
                            <a href=path>{language.own_name()}</a>
                            {own.map(|own| view! { " " <span class="soft">{own}</span> })}
                        </li>
                    }
                })
                .collect();
            vec![
                Cell::Text(letter_name(l, line.letter)),
                Cell::View(view! { <ul class="inline">{links}</ul> }.into_any()),
            ]
        })
        .collect();
    let table = Table {
        caption: t!(l, "letters-texts-title"),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(l, "letters-column-letter")),
            Column::text(t!(l, "letters-column-words")),
        ],
        rows,
    };
    view! {
        <section class="card" id="texts">
            <h2>{t!(l, "letters-texts-title")}</h2>
            <p>{t!(l, "letters-texts-lead")}</p>
            {table.view()}
        </section>
    }
}

fn sent(model: &Letters<'_>) -> Option<impl IntoView + use<>> {
    let l = model.language;
    if model.sent.is_empty() {
        return None;
    }
    let number = |n: u32| Cell::Text(format::whole(l, i64::from(n)));
    let table = Table {
        caption: t!(l, "letters-sent-title"),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(l, "letters-column-letter")),
            Column::numbers(t!(l, "letters-column-sent")),
            Column::numbers(t!(l, "letters-column-waiting")),
            Column::numbers(t!(l, "letters-column-failed")),
        ],
        rows: model
            .sent
            .iter()
            .map(|line| {
                vec![
                    Cell::Text(letter_name(l, line.kind)),
                    number(line.sent),
                    number(line.waiting),
                    number(line.failed),
                ]
            })
            .collect(),
    };
    Some(view! {
        <section class="card" id="sent">
            <h2>{t!(l, "letters-sent-title")}</h2>
            {table.view()}
        </section>
    })
}

fn lost(model: &Letters<'_>) -> impl IntoView + use<> {
    let l = model.language;
    let bounces = paths::wave_action(model.organization, model.wave, "bounces");
    let address = paths::wave_action(model.organization, model.wave, "address");
    let rows: Vec<Vec<Cell>> = model
        .lost
        .iter()
        .map(|line| {
            let id = line.person.to_string();
            let correction = view! {
                <form method="post" action=address.clone() class="inline">
                    <input type="hidden" name="person" value=id.clone()/>
                    <label class="visually-hidden" for=format!("address-{id}")>
                        {t!(l, "letters-lost-new")}
                    </label>
                    <input
                        type="email"
                        name="email"
                        id=format!("address-{id}")
                        value=line.email.clone()
                        maxlength="254"
                        required
                    />
                    <button type="submit" class="button quiet">
                        {t!(l, "letters-lost-action")}
                    </button>
                </form>
            };
            vec![
                Cell::Text(line.department.clone()),
                Cell::Text(line.number.clone()),
                Cell::Text(line.email.clone()),
                Cell::Text(line.why.told(l)),
                Cell::View(correction.into_any()),
            ]
        })
        .collect();
    let list = if rows.is_empty() {
        view! { <p class="soft">{t!(l, "letters-lost-none")}</p> }.into_any()
    } else {
        let table = Table {
            caption: t!(l, "letters-lost-title"),
            caption_hidden: true,
            columns: vec![
                Column::text(t!(l, "letters-column-department")),
                Column::text(t!(l, "letters-column-number")),
                Column::text(t!(l, "letters-column-address")),
                Column::text(t!(l, "letters-column-said")),
                Column::text(t!(l, "letters-column-correct")),
            ],
            rows,
        };
        view! {
            <p>{t!(l, "letters-lost-lead")}</p>
            {table.view()}
        }
        .into_any()
    };
    view! {
        <section class="card" id="lost">
            <h2>{t!(l, "letters-lost-title")}</h2>
            {list}
            <h3>{t!(l, "letters-bounces-title")}</h3>
            <form method="post" action=bounces enctype="multipart/form-data" class="stack">
                {Field::file("mailbox", t!(l, "letters-bounces-file"), ".mbox,.eml,message/rfc822")
                    .help(t!(l, "letters-bounces-help"))
                    .error(model.faults.of("mailbox"))
                    .view()}
                {submit(t!(l, "letters-bounces-action"))}
            </form>
        </section>
    }
}
