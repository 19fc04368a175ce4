//! The words of one letter in one language, how it looks, and a sample to oneself.

use app::{
    pages::{
        consultant::letters::{LONGEST_OPENING, LONGEST_SUBJECT, LetterPage, letter_page},
        faults::Faults,
    },
    paths,
    shell::Place,
    t,
};
use axum::{
    extract::State,
    response::{Html, IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use surveys::{
    framing::{Finding, Lexicon, Surface},
    ids::{MessageId, OrganizationId, PersonId, WaveId},
    language::Language,
};

use super::{staff_wave_of, texts};
use crate::{
    auth::Token,
    mail::{Letter, Look, Scheme, SendError},
    store::{
        letter_texts::{LetterText, Worded},
        organizations::Organization,
        outbox::{Message, MessageKind},
        waves::Wave,
    },
    web::{
        App,
        actor::Actor,
        error::Failure,
        form::{Form, Path, Query},
        layers::headers,
        page::{Visit, refuse, show},
        permissions::Action,
    },
};

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Happened {
    done: Option<Done>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Done {
    Saved,
    Ours,
    Sample,
}

/// The words as typed, and the button that sent them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    subject: String,
    opening: String,
    #[serde(default)]
    what: What,
}

impl Typed {
    fn words(&self) -> (String, String) {
        (
            self.subject.trim().to_owned(),
            self.opening.trim().replace("\r\n", "\n"),
        )
    }
}

/// In which colours a letter is looked at.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    scheme: String,
}

impl Asked {
    fn scheme(&self) -> Scheme {
        let known = Scheme::ALL.into_iter();
        let mut known = known.filter(|scheme| scheme.code() == self.scheme);
        known.next().unwrap_or_default()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum What {
    #[default]
    Save,
    Ours,
    Sample,
}

/// One letter of a wave in one language.
struct Opened {
    organization: Organization,
    wave: Wave,
    letter: Worded,
    of: Language,
    own: Option<(String, String)>,
}

type Address = (OrganizationId, WaveId, String, String);

async fn opened(app: &App, (organization, wave, letter, of): Address) -> Result<Opened, Failure> {
    let wave = staff_wave_of(app, organization, wave).await?;
    let letter: Worded = letter.parse().map_err(|_| Failure::NotFound)?;
    let of: Language = of.parse().map_err(|_| Failure::NotFound)?;
    let organization = app
        .store
        .organization(organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let own = app
        .store
        .letter_texts(wave.id)
        .await?
        .into_iter()
        .find(|text| text.letter == letter && text.language == of)
        .map(|text| (text.subject, text.opening));
    Ok(Opened {
        organization,
        wave,
        letter,
        of,
        own,
    })
}

impl Opened {
    /// The letter as somebody would get it, to nobody.
    fn sample(&self, words: Option<(String, String)>) -> Message {
        let nothing = Token::from_bytes([0; 16]);
        Message {
            id: MessageId::from_bits(0),
            lease: String::new(),
            kind: match self.letter {
                Worded::Invitation => MessageKind::Invitation,
                Worded::Reminder => MessageKind::Reminder,
                Worded::Thanks => MessageKind::Thanks,
                Worded::Heard => MessageKind::Heard,
            },
            locale: self.of,
            header_id: String::new(),
            attempts: 1,
            person: PersonId::from_bits(0),
            email: None,
            token: nothing,
            stop: nothing,
            is_pointless: true,
            wave: self.wave.id,
            organization: self.organization.name.clone(),
            time_zone: self.organization.time_zone.clone(),
            min_group: self.wave.plan.contract.min_group(),
            title: self.wave.plan.title.clone(),
            owner: self.wave.plan.owner.clone(),
            closes: self.wave.plan.closes,
            report_back_by: self.wave.plan.report_back_by.clone(),
            hours: crate::mail::Hours::Any,
            words,
        }
    }

    fn look(&self, app: &App, words: Option<(String, String)>) -> Look {
        Letter::preview(&self.sample(words), &app.config.public_url)
    }

    fn model<'a>(
        &self,
        app: &App,
        actor: &Actor,
        l: Language,
        words: (String, String),
        faults: &'a Faults,
    ) -> LetterPage<'a> {
        let preview = self.look(app, Some(words.clone()));
        LetterPage {
            language: l,
            organization: self.organization.id,
            wave: self.wave.id,
            title: self.wave.plan.title.clone(),
            letter: self.letter.code(),
            of: self.of,
            findings: findings(self.of, &words),
            subject: words.0,
            opening: words.1,
            own: self.own.is_some(),
            faults,
            preview: (preview.subject, preview.plain),
            from: app.config.smtp.as_ref().map(|smtp| smtp.from.clone()),
            sample: app.mailer.is_some().then(|| actor.user.email.clone()),
            notice: None,
        }
    }

    fn path(&self) -> String {
        paths::letter(
            self.organization.id,
            self.wave.id,
            self.letter.code(),
            self.of,
        )
    }
}

/// What the framing rules find in a letter.
fn findings(of: Language, (subject, opening): &(String, String)) -> Vec<(String, Finding)> {
    [subject, opening]
        .into_iter()
        .flat_map(|text| Lexicon::builtin().check(text, of, Surface::StaffPages, &[]))
        .map(|finding| (of.own_name().to_owned(), finding))
        .collect()
}

pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<Address>,
    Query(happened): Query<Happened>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, address.0)?;
    let opened = opened(&app, address).await?;
    let l = visit.language;
    let words = opened
        .own
        .clone()
        .unwrap_or_else(|| Letter::our_words(&opened.sample(None)));
    let faults = Faults::default();
    let mut model = opened.model(&app, &actor, l, words, &faults);
    model.notice = happened.done.map(|done| match done {
        Done::Saved => t!(l, "letter-notice-saved"),
        Done::Ours => t!(l, "letter-notice-ours"),
        Done::Sample => t!(l, "letter-notice-sample", email = actor.user.email.as_str()),
    });
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Waves);
    Ok(headers::framing(show(&chrome, || letter_page(&model))))
}

pub(crate) async fn save(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<Address>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, address.0)?;
    let opened = opened(&app, address).await?;
    let l = visit.language;
    let words = typed.words();
    let mut faults = Faults::default();
    if typed.what != What::Ours {
        check(l, opened.of, &words, &mut faults);
    }
    let done = if faults.is_empty() {
        act(&app, &actor, &opened, typed.what, &words, l, &mut faults).await?
    } else {
        None
    };
    if let Some(done) = done {
        let path = format!("{}?done={done}", opened.path());
        return Ok(Redirect::to(&path).into_response());
    }
    let model = opened.model(&app, &actor, l, words, &faults);
    let visit = visit.at(opened.path());
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Waves);
    Ok(headers::framing(refuse(&chrome, || letter_page(&model))))
}

/// A letter as a mail program shows it, with the words that are kept.
pub(crate) async fn look(
    actor: Actor,
    State(app): State<App>,
    Path(address): Path<Address>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    actor.may(Action::RunWaves, address.0)?;
    let opened = opened(&app, address).await?;
    let look = opened.look(&app, opened.own.clone());
    Ok(shown(&look, &asked))
}

/// The same with the words that are just being typed. Nothing of them is kept.
pub(crate) async fn look_typed(
    actor: Actor,
    State(app): State<App>,
    Path(address): Path<Address>,
    Query(asked): Query<Asked>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    actor.may(Action::RunWaves, address.0)?;
    let opened = opened(&app, address).await?;
    let look = opened.look(&app, Some(typed.words()));
    Ok(shown(&look, &asked))
}

fn shown(look: &Look, asked: &Asked) -> Response {
    headers::letter(Html(look.shown(asked.scheme())).into_response())
}

fn check(l: Language, of: Language, words: &(String, String), faults: &mut Faults) {
    let fits = |text: &str, most: u32| (1..=most as usize).contains(&text.chars().count());
    let (subject, opening) = words;
    if !fits(subject, LONGEST_SUBJECT) || subject.contains('\n') {
        let message = t!(l, "letter-error-subject", most = LONGEST_SUBJECT);
        faults.add("subject", message);
    }
    if !fits(opening, LONGEST_OPENING) {
        let message = t!(l, "letter-error-opening", most = LONGEST_OPENING);
        faults.add("opening", message);
    }
    if texts::stop(&findings(of, words)) {
        faults.add("opening", t!(l, "letter-error-framing"));
    }
}

/// Does what the button says; `None` if it did not work, with the reason among the faults.
async fn act(
    app: &App,
    actor: &Actor,
    opened: &Opened,
    what: What,
    words: &(String, String),
    l: Language,
    faults: &mut Faults,
) -> Result<Option<&'static str>, Failure> {
    let wave = opened.wave.id;
    match what {
        What::Save => {
            let text = LetterText {
                letter: opened.letter,
                language: opened.of,
                subject: words.0.clone(),
                opening: words.1.clone(),
            };
            app.store.set_letter_text(wave, text).await?;
            note(app, actor, opened, "wave.letter").await?;
            Ok(Some("saved"))
        }
        What::Ours => {
            app.store
                .forget_letter_text(wave, opened.letter, opened.of)
                .await?;
            note(app, actor, opened, "wave.letter.standard").await?;
            Ok(Some("ours"))
        }
        What::Sample => {
            let Some(mailer) = &app.mailer else {
                return Err(Failure::Overtaken);
            };
            let sample = opened.sample(Some(words.clone()));
            let why = match mailer.send_sample(&actor.user.email, &sample).await {
                Ok(()) => return Ok(Some("sample")),
                Err(SendError::Later(why) | SendError::Never(why)) => why,
                Err(SendError::Perhaps) => "the mail server was cut off".to_owned(),
            };
            faults.add("", t!(l, "letter-error-sample", why = why));
            Ok(None)
        }
    }
}

async fn note(app: &App, actor: &Actor, opened: &Opened, action: &str) -> Result<(), Failure> {
    let detail = format!("{} {}", opened.letter.code(), opened.of);
    let organization = opened.organization.id;
    Ok(app
        .note(actor, organization, action, opened.wave.id, detail)
        .await?)
}
