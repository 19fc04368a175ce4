//! The sample organization: people, three waves over a year and one of partners and customers, a round of ideas, a published roadmap. The same for the same seed, made
//! through the same doors as everything real.

mod answers;
mod comments;
mod mind;
mod mirror;
mod organization;
mod roadmap;
mod voices;

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, anyhow};
use futures::{StreamExt, TryStreamExt, stream};
use rand::SeedableRng;
use rand_chacha::ChaCha12Rng;
use surveys::{
    confidentiality::Contract,
    ids::{InstrumentId, OrganizationId, UserId, WaveId},
    instrument::Instrument,
    language::{Language, Localized},
    sheet::Sheet,
};

use crate::{
    auth::{Passwords, Role, Token},
    clock::DAY,
    local_time,
    logo::Logo,
    release,
    store::{
        Store,
        answers::Answers,
        organizations::OrganizationSettings,
        people::{Contacts, PeopleImport, PersonRow, Unlisted},
        users::{Grant, NewUser},
        waves::WaveDraft,
    },
};

pub use organization::NAME;

use mind::Mind;
use organization::Colleague;

/// How the sample is made.
#[derive(Debug, Clone, Copy)]
pub struct Sample {
    /// People in all.
    pub people: u32,
    /// The same seed makes the same sample.
    pub seed: u64,
}

/// Who can sign in to the sample, all with [`PASSWORD`].
pub const USERS: [(&str, &str, Role, Option<&str>); 4] = [
    (
        "admin@nordlicht.example",
        "Ada Winter",
        Role::Administrator,
        None,
    ),
    (
        "consultant@nordlicht.example",
        "Carl Brandt",
        Role::Consultant,
        None,
    ),
    (
        "executive@nordlicht.example",
        "Eva Lorenz",
        Role::Executive,
        None,
    ),
    (
        "development@nordlicht.example",
        "Dana Köhler",
        Role::Executive,
        Some("DEV"),
    ),
];

/// The password of everybody who can sign in to the sample. The sample listens on this machine only.
pub const PASSWORD: &str = "daybreak at nordlicht";

/// How many submits are under way at once: as many as one batch of the writer takes.
const AT_ONCE: usize = 64;
/// The logo of the sample, as invented as its people.
const LOGO: &[u8] = include_bytes!("../../assets/sample/logo.png");

/// Fills an empty store with the sample.
///
/// # Errors
/// When the store refuses; nothing the sample brings can be refused by the domain.
pub async fn fill(
    store: &Store,
    passwords: &Passwords,
    sample: Sample,
    now: i64,
) -> anyhow::Result<OrganizationId> {
    let founded = now - 400 * DAY;
    let organization = store
        .create_organization(
            OrganizationSettings {
                locale: Language::De,
                time_zone: "Europe/Berlin".to_owned(),
                ..OrganizationSettings::named(organization::NAME)
            },
            founded,
        )
        .await?;
    store
        .update_notices(organization, imprint(), privacy())
        .await?;
    store
        .set_logo(
            organization,
            Logo::read(LOGO)?,
            organization::NAME.to_owned(),
        )
        .await?;
    add_users(store, passwords, organization, founded).await?;
    let colleagues =
        organization::colleagues(sample.people, &mut ChaCha12Rng::seed_from_u64(sample.seed));
    import(
        store,
        organization,
        sample.people,
        &colleagues,
        Times::Before,
    )
    .await?;
    let core = store
        .instruments(organization)
        .await?
        .into_iter()
        .find(|instrument| instrument.key == "core")
        .context("the core instrument comes with every organization")?
        .id;
    for (number, days_ago) in [340, 190, 40].into_iter().enumerate() {
        let number = u32::try_from(number)?;
        if number == 2 {
            let day = now - 100 * DAY;
            sales_takes_export_in(store, organization, sample.people, &colleagues, day).await?;
        }
        let run = Run {
            number,
            launched: now - days_ago * DAY,
        };
        let wave = run_wave(store, organization, core, &colleagues, sample.seed, run).await?;
        if number == 2 {
            voices::round(store, wave, &colleagues, sample.seed, run.released()).await?;
        }
    }
    mirror::wave(store, organization, sample.seed, now - 70 * DAY).await?;
    roadmap::publish(store, organization, now - 5 * DAY).await?;
    Ok(organization)
}

async fn add_users(
    store: &Store,
    passwords: &Passwords,
    organization: OrganizationId,
    now: i64,
) -> anyhow::Result<()> {
    let hash = passwords
        .hash(PASSWORD)
        .await
        .map_err(|_| anyhow!("nobody else is signing in yet"))?;
    for (email, name, role, department) in USERS {
        let new = NewUser {
            email: email.to_owned(),
            name: name.to_owned(),
            locale: Language::En,
        };
        let grant = Grant {
            department: department.map(str::to_owned),
            ..Grant::of(role)
        };
        let (user, _): (UserId, bool) = store.invite_user(new, organization, grant, now).await?;
        store.set_password(user, hash.clone()).await?;
    }
    Ok(())
}

/// Before and after Sales took Export in, between the second wave and the third.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Times {
    Before,
    After,
}

/// The department somebody belongs to at the time: before, two in five of Sales were Export.
fn department(colleague: &Colleague, place: usize, times: Times) -> &'static str {
    if times == Times::Before && colleague.department == "SAL" && place % 5 < 2 {
        organization::EXPORT
    } else {
        colleague.department
    }
}

/// What the third wave is counted by besides departments.
const SITE: &str = "site";

/// Where somebody works: whoever makes or serves things may be at the second plant.
fn site(colleague: &Colleague, place: usize) -> &'static str {
    let of_ten = place % 10;
    match colleague.department {
        "ASM" | "LOG" | "PRO" if of_ten < 4 => "Rostock",
        "SER" | "SAL" if of_ten < 3 => "Rostock",
        _ => "Kiel",
    }
}

async fn import(
    store: &Store,
    organization: OrganizationId,
    people: u32,
    colleagues: &[Colleague],
    times: Times,
) -> anyhow::Result<()> {
    let person = |(number, colleague): (usize, &Colleague)| PersonRow {
        contacts: Contacts::default(),
        external_id: Some(format!("N{:05}", number + 1)),
        email: Some(colleague.email.clone()),
        department: department(colleague, number, times).to_owned(),
        people_manager: Some(colleague.people_manager),
        customer_facing: Some(colleague.customer_facing),
        locale: Some(colleague.language),
        attributes: [
            ("name".to_owned(), colleague.name.clone()),
            (SITE.to_owned(), site(colleague, number).to_owned()),
        ]
        .into(),
    };
    let mut departments = organization::departments(people);
    if times == Times::Before {
        departments.push(organization::export());
    }
    let roster = PeopleImport {
        departments: Some(departments),
        people: colleagues.iter().enumerate().map(person).collect(),
        unlisted: Unlisted::Deactivate,
    };
    store.import_people(organization, roster).await?;
    Ok(())
}

/// The import of the day proposes what happened, and the administrator confirms it.
async fn sales_takes_export_in(
    store: &Store,
    organization: OrganizationId,
    people: u32,
    colleagues: &[Colleague],
    day: i64,
) -> anyhow::Result<()> {
    let before = store.snapshot(organization).await?;
    import(store, organization, people, colleagues, Times::After).await?;
    let effective = local_time::iso_day("Europe/Berlin", day).parse()?;
    store
        .propose_reorganizations(organization, before, effective, day)
        .await?;
    for proposed in store.reorganizations(organization).await? {
        store
            .confirm_reorganization(organization, proposed.id, effective)
            .await?;
    }
    Ok(())
}

/// One wave of the sample.
#[derive(Debug, Clone, Copy)]
struct Run {
    /// From 0.
    number: u32,
    /// UTC ms.
    launched: i64,
}

impl Run {
    fn closes(self) -> i64 {
        self.launched + 14 * DAY
    }

    fn released(self) -> i64 {
        self.closes() + DAY
    }
}

/// Draft, launch, answers, close, release: as a consultant would.
async fn run_wave(
    store: &Store,
    organization: OrganizationId,
    instrument: InstrumentId,
    colleagues: &[Colleague],
    seed: u64,
    run: Run,
) -> anyhow::Result<WaveId> {
    let closes = run.closes();
    let draft = WaveDraft {
        title: quarter(run.launched),
        instrument,
        contract: Contract::default(),
        languages: Language::ALL
            .map(|language| language.code().to_owned())
            .into(),
        owner: "Eva Lorenz, Executive Board".to_owned(),
        report_back_by: Some(local_time::iso_day("Europe/Berlin", closes + 28 * DAY)),
        opens: Some(run.launched),
        closes: Some(closes),
        // After two waves people were asked, and were told so before the third.
        verbatims: run.number == 2,
    };
    let wave = store
        .create_wave(organization, draft, run.launched - DAY)
        .await?;
    if run.number == 2 {
        store
            .set_attributes(wave, vec![SITE.to_owned()], Vec::new())
            .await?;
    }
    store.launch_wave(wave, run.launched).await?;
    answer(store, wave, colleagues, seed, run.number).await?;
    store.close_wave(wave, closes).await?;
    release::release(store, wave, run.released()).await?;
    Ok(wave)
}

/// "Q3 2026": a title that reads alike in every language.
fn quarter(utc_ms: i64) -> String {
    let day = local_time::date("Europe/Berlin", utc_ms);
    format!("Q{} {}", (day.month() + 2) / 3, day.year())
}

async fn answer(
    store: &Store,
    wave: WaveId,
    colleagues: &[Colleague],
    seed: u64,
    number: u32,
) -> anyhow::Result<()> {
    let core = Instrument::core();
    let redactor = store.redactor(wave).await?;
    let mut submits = Vec::new();
    let links: HashMap<String, Token> = store
        .invitation_links(wave)
        .await?
        .into_iter()
        .filter_map(|link| Some((link.email?, link.token)))
        .collect();
    for (place, colleague) in colleagues.iter().enumerate() {
        let Some((known, sheet)) = sheet_of(colleague, place, core, seed, number)? else {
            continue;
        };
        let token = links
            .get(&colleague.email)
            .context("everybody in the roster was invited")?;
        let redact = |comment: &str| redactor.redact(colleague.language, comment);
        submits.push((*token, Answers::of(core, &sheet, &known, redact)));
    }
    stream::iter(submits)
        .map(|(token, answers)| async move { store.submit(&token, answers).await })
        .buffer_unordered(AT_ONCE)
        .try_for_each(|_| std::future::ready(Ok(())))
        .await?;
    Ok(())
}

/// What somebody sends in a wave, beside what the roster knows of them; nothing if they do not take part.
///
/// Streams of one's own for everybody, so that what one answers does not hang on who else is there: one for who they are,
/// which all waves share, and one for each wave.
fn sheet_of(
    colleague: &Colleague,
    place: usize,
    instrument: &Instrument,
    seed: u64,
    wave: u32,
) -> anyhow::Result<Option<(BTreeMap<String, String>, Sheet)>> {
    let stream = |of: u32| {
        let mut random = ChaCha12Rng::seed_from_u64(seed);
        random.set_stream(u64::from(of) << 32 | place as u64);
        random
    };
    let mut random = stream(wave);
    let mind = Mind::of(&mut stream(u32::MAX)).on_a_day(&mut random);
    let Some(fields) = answers::of(colleague, &mind, instrument, wave, &mut random) else {
        return Ok(None);
    };
    let yes = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
    let known = [
        ("PRO-MGR".to_owned(), yes(colleague.people_manager)),
        ("PRO-CUS".to_owned(), yes(colleague.customer_facing)),
    ]
    .into();
    let fields = fields
        .iter()
        .map(|(field, value)| (field.as_str(), value.as_str()));
    let sheet = Sheet::from_fields(instrument, fields, &known)
        .map_err(|faults| anyhow!("the sample answers what the instrument asks: {faults:?}"))?;
    Ok(Some((known, sheet)))
}

fn imprint() -> Localized {
    localized([
        "Nordlicht Components GmbH, Hafenstraße 12, 24103 Kiel. This organization and everybody in it are invented.",
        "Nordlicht Components GmbH, Hafenstraße 12, 24103 Kiel. Diese Organisation und alle Menschen darin sind erfunden.",
        "Nordlicht Components GmbH, Hafenstraße 12, 24103 Kiel. Esta organización y todas sus personas son inventadas.",
        "Nordlicht Components GmbH, Hafenstraße 12, 24103 Kiel. Cette organisation et toutes ses personnes sont inventées.",
    ])
}

fn privacy() -> Localized {
    localized([
        "Nordlicht Components is a sample. All people and answers are invented; nothing here is personal data.",
        "Nordlicht Components ist ein Beispiel. Alle Menschen und Antworten sind erfunden; nichts hier sind personenbezogene Daten.",
        "Nordlicht Components es un ejemplo. Todas las personas y respuestas son inventadas; aquí no hay datos personales.",
        "Nordlicht Components est un exemple. Toutes les personnes et réponses sont inventées ; rien ici n'est une donnée personnelle.",
    ])
}

/// English, German, Spanish, French.
fn localized(texts: [&str; 4]) -> Localized {
    Localized(
        [Language::En, Language::De, Language::Es, Language::Fr]
            .into_iter()
            .zip(texts)
            .map(|(language, text)| (language.code().to_owned(), text.to_owned()))
            .collect(),
    )
}

#[cfg(test)]
mod tests;
