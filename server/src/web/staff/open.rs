//! A link that many share: the survey for people whom the organization works with. Nobody is known here, so there is no
//! cookie but that of the language, no draft and nothing to use up; what keeps floods out is [`super::flood`].
//!
//! The link is no secret and stays in the address: it stands on posters.

use std::{collections::BTreeMap, net::IpAddr, sync::Arc};

use app::{
    components::constituent,
    pages::staff::{
        link::DeadLink,
        open::{self as pages, Over},
        survey::{self, OpenForm, Refused, Survey, form, order},
        thanks::{self, Thanks},
    },
    paths,
    shell::Chrome,
};
use axum::{
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use surveys::{
    instrument::{ATTRIBUTE, Instrument},
    sheet::{FieldFault, Sheet},
};

use super::{
    chrome, dead,
    flood::{BITS, Refusal, Seal, proves},
    promise,
    survey::{instrument, redactor},
};
use crate::{
    auth::Token,
    store::{
        Submitted,
        answers::Answers,
        organizations::Organization,
        waves::{Wave, WaveState},
    },
    web::{
        App,
        client::Client,
        error::Failure,
        form::{Form, Path},
        page::{self, Visit},
    },
};

/// Names of the fields that carry the seal and the proof.
const SEAL: &str = "~form";
const PROOF: &str = "~proof";
/// Longest text of these that is looked at.
const LONGEST: usize = 120;
/// After how many seconds it is worth trying again.
const RETRY: HeaderValue = HeaderValue::from_static("600");

/// Promise and survey, with a new seal each time.
pub(crate) async fn show(
    visit: Visit,
    State(app): State<App>,
    Path(link): Path<String>,
) -> Result<Response, Failure> {
    let asked = match Asked::of(&app, &link).await? {
        Ok(asked) => asked,
        Err(why) => return Ok(why.answer(&app, &visit)),
    };
    let model = asked.survey(&app, &visit, None);
    let around = asked.chrome(&app, &visit);
    Ok(page::show(&around, || survey::page(&model)))
}

/// Keeps the answers of a form once. Whatever stands against it, everything typed comes back.
pub(crate) async fn submit(
    visit: Visit,
    State(app): State<App>,
    Client(address): Client,
    Path(link): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let asked = match Asked::of(&app, &link).await? {
        Ok(asked) => asked,
        Err(why) => return Ok(why.answer(&app, &visit)),
    };
    let given = Given::of(&asked, &app, &fields);
    let posted = form::read(&asked.instrument, fields);
    if let Some(code) = posted.switch_to {
        let mut visit = visit;
        visit.speaks(&code);
        let model = Survey {
            values: posted.values,
            step: posted.step,
            ..asked.survey(&app, &visit, given.seal)
        };
        let around = asked.chrome(&app, &visit);
        return Ok(page::show(&around, || survey::page(&model)));
    }
    let answers = posted
        .answers
        .iter()
        .map(|(field, answer)| (field.as_str(), answer.as_str()));
    let redactor = redactor(&app, asked.wave.id).await?;
    let redact = |comment: &str| redactor.redact(visit.language, comment);
    let sheet = match Sheet::from_fields(&asked.instrument, answers, &asked.known) {
        Ok(sheet) => sheet,
        Err(faults) => {
            let again = Again {
                values: posted.values,
                step: posted.step,
                faults,
                ..Again::default()
            };
            return Ok(asked.again(&app, &visit, given.seal, again, Some(&redact)));
        }
    };
    let answers = Answers::of(&asked.instrument, &sheet, &asked.known, redact);
    if answers == Answers::default() {
        let again = Again {
            values: posted.values,
            step: posted.step,
            empty: true,
            ..Again::default()
        };
        return Ok(asked.again(&app, &visit, given.seal, again, None));
    }
    match asked.keep(&app, &given, address, answers).await? {
        Outcome::Kept => Ok(Redirect::to(&paths::open_thanks(&link)).into_response()),
        // What has come in between: the wave was closed, or the link stopped.
        Outcome::Closed => match Asked::of(&app, &link).await? {
            Err(why) => Ok(why.answer(&app, &visit)),
            Ok(asked) => Ok(Closed::of(&asked).answer(&app, &visit)),
        },
        Outcome::NotKept => {
            let again = Again {
                values: posted.values,
                step: posted.step,
                not_kept: true,
                ..Again::default()
            };
            Ok(asked.again(&app, &visit, given.seal, again, None))
        }
        Outcome::Refused(refusal) => {
            let again = Again {
                values: posted.values,
                step: posted.step,
                refused: Some(refusal),
                ..Again::default()
            };
            // A form that is used up or too old is no good any more; the others may come again.
            let seal = given
                .seal
                .filter(|_| matches!(refusal, Refusal::Young | Refusal::Network | Refusal::Link));
            Ok(asked.again(&app, &visit, seal, again, None))
        }
    }
}

/// The thanks of the questionnaire, for everybody alike.
pub(crate) async fn thanks(
    visit: Visit,
    State(app): State<App>,
    Path(link): Path<String>,
) -> Result<Response, Failure> {
    let Some(asked) = Asked::find(&app, &link).await? else {
        return Ok(dead(&app, &visit, &DeadLink::Unknown));
    };
    let model = Thanks {
        language: visit.language,
        spoken: visit.spoken(&asked.instrument),
        words: asked.thanks(&visit),
        // Whoever leaves a name there would be somebody whom we know nothing else of.
        volunteer: None,
        survey: None,
        kiosk: None,
    };
    let around = asked.chrome(&app, &visit);
    Ok(page::show(&around, || thanks::page(&model)))
}

/// What came with the form beside answers.
struct Given {
    seal: Option<Seal>,
    is_proven: bool,
}

impl Given {
    fn of(asked: &Asked, app: &App, fields: &[(String, String)]) -> Self {
        let field = |name: &str| {
            let found = fields.iter().find(|(field, _)| field == name);
            found.map_or("", |(_, value)| value.as_str())
        };
        let text = field(SEAL);
        let seal = (text.len() <= LONGEST)
            .then(|| Seal::read(text, app.store.keys(), &asked.token))
            .flatten();
        Self {
            is_proven: seal.is_some() && proves(text, field(PROOF)),
            seal,
        }
    }
}

/// Why there is no survey behind a link.
enum Closed {
    Unknown,
    Over(Box<Asked>),
}

impl Closed {
    fn of(asked: &Asked) -> Self {
        Self::Over(Box::new(asked.clone()))
    }

    fn answer(self, app: &App, visit: &Visit) -> Response {
        let asked = match self {
            Self::Unknown => return dead(app, visit, &DeadLink::Unknown),
            Self::Over(asked) => asked,
        };
        let model = Over {
            language: visit.language,
            organization: asked.organization.name.clone(),
            renewed: asked.is_over && asked.wave.state == WaveState::Open,
            heard: (asked.wave.state == WaveState::Released).then(|| paths::heard(asked.wave.id)),
        };
        let around = asked.chrome(app, visit);
        let page = page::show(&around, || pages::over(&model));
        (StatusCode::GONE, page).into_response()
    }
}

/// What became of a submit.
enum Outcome {
    Kept,
    Closed,
    NotKept,
    Refused(Refusal),
}

/// Why a form comes back, with what was typed.
#[derive(Default)]
struct Again {
    values: BTreeMap<String, String>,
    step: Option<u16>,
    faults: Vec<FieldFault>,
    refused: Option<Refusal>,
    not_kept: bool,
    empty: bool,
}

/// What is asked of the people of a group.
#[derive(Clone)]
struct Asked {
    token: Token,
    group: String,
    instrument: Arc<Instrument>,
    organization: Organization,
    wave: Wave,
    /// Whether the link is over, even though the wave may not be.
    is_over: bool,
    /// There is no people list of those asked: of every attribute that conditions ask for, nothing is known.
    known: BTreeMap<String, String>,
}

impl Asked {
    /// What a link leads to, as long as answers are taken.
    async fn of(app: &App, link: &str) -> Result<Result<Self, Closed>, Failure> {
        Ok(match Self::find(app, link).await? {
            None => Err(Closed::Unknown),
            Some(asked) if asked.wave.state == WaveState::Open && !asked.is_over => Ok(asked),
            Some(asked) => Err(Closed::Over(Box::new(asked))),
        })
    }

    /// What a link leads or led to.
    async fn find(app: &App, link: &str) -> Result<Option<Self>, Failure> {
        let Ok(token) = link.parse::<Token>() else {
            return Ok(None);
        };
        let Some(opened) = app.store.opened(&token).await? else {
            return Ok(None);
        };
        let organization = app.store.organization(opened.organization).await?;
        let wave = app.store.wave(opened.wave).await?;
        let instrument = instrument(app, opened.instrument).await?;
        let attributes = instrument.attributes_asked().into_iter();
        Ok(Some(Self {
            known: attributes
                .map(|name| (format!("{ATTRIBUTE}{name}"), String::new()))
                .collect(),
            token,
            group: opened.code,
            is_over: opened.over,
            instrument,
            organization: organization.ok_or(Failure::NotFound)?,
            wave: wave.ok_or(Failure::NotFound)?,
        }))
    }

    /// The order of questions follows from the form's seal, so that it stays as long as the form does.
    fn order(&self, app: &App, seal: Seal) -> u64 {
        let number = seal.one_of(order::VARIANTS);
        app.store.keys().question_seed(self.wave.id, number)
    }

    async fn keep(
        &self,
        app: &App,
        given: &Given,
        address: Option<IpAddr>,
        answers: Answers,
    ) -> Result<Outcome, Failure> {
        let Some(seal) = given.seal else {
            return Ok(Outcome::Refused(Refusal::Stale));
        };
        let now = app.clock.now();
        let entry = match app
            .flood
            .enter(&self.token, seal, given.is_proven, address, now)
        {
            Ok(entry) => entry,
            Err(refusal) => return Ok(Outcome::Refused(refusal)),
        };
        let outcome = match app.store.submit_openly(&self.token, answers).await {
            Ok(Submitted::Kept | Submitted::AlreadyUsed) => return Ok(Outcome::Kept),
            Ok(Submitted::Closed | Submitted::Unknown) => Ok(Outcome::Closed),
            Err(error) if error.is_unavailable() => Ok(Outcome::NotKept),
            Err(error) => Err(error.into()),
        };
        app.flood.take_back(&entry);
        outcome
    }

    /// The form, with the seal it had or a new one.
    fn survey(&self, app: &App, visit: &Visit, seal: Option<Seal>) -> Survey<'_> {
        let language = visit.language;
        let now = app.clock.now();
        let seal = seal
            .filter(|seal| seal.is_fresh(now))
            .unwrap_or_else(|| Seal::new(&app.random, now));
        Survey {
            language,
            spoken: visit.spoken(&self.instrument),
            instrument: &self.instrument,
            organization: &self.organization.name,
            promise: promise::of_wave(&self.wave),
            about: Some(promise::about(language, &self.organization, &self.wave)),
            attributes: &[],
            prefilled: &self.known,
            order: Some(self.order(app, seal)),
            kiosk: false,
            open: Some(OpenForm {
                group: constituent::name(language, &self.group),
                seal: seal.text(app.store.keys(), &self.token),
                bits: BITS,
                refused: None,
                empty: false,
            }),
            values: BTreeMap::new(),
            step: None,
            faults: Vec::new(),
            not_kept: false,
            pointed: None,
            redacted: false,
        }
    }

    /// The form with everything that was typed, and why it is here again.
    fn again(
        &self,
        app: &App,
        visit: &Visit,
        seal: Option<Seal>,
        why: Again,
        redact: Option<&dyn Fn(&str) -> String>,
    ) -> Response {
        let mut model = self.survey(app, visit, seal);
        model.values = why.values;
        model.step = why.step;
        for field in self.written() {
            if let (Some(redact), Some(written)) = (redact, model.values.get_mut(&field)) {
                let kept = redact(written);
                model.redacted |= kept != *written;
                *written = kept;
            }
        }
        model.faults = why.faults;
        model.not_kept = why.not_kept;
        if let Some(open) = &mut model.open {
            open.refused = why.refused.map(refused);
            open.empty = why.empty;
        }
        let status = match why.refused {
            _ if why.not_kept => StatusCode::SERVICE_UNAVAILABLE,
            Some(Refusal::Network | Refusal::Link) => StatusCode::TOO_MANY_REQUESTS,
            Some(Refusal::Sent) => StatusCode::CONFLICT,
            Some(Refusal::Stale | Refusal::Young) | None => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let page = page::show(&self.chrome(app, visit), || survey::page(&model));
        let mut answer = (status, page).into_response();
        if status == StatusCode::TOO_MANY_REQUESTS {
            answer.headers_mut().insert(header::RETRY_AFTER, RETRY);
        }
        answer
    }

    /// Fields that take free text.
    fn written(&self) -> Vec<String> {
        let items = self.instrument.items.iter();
        items
            .flat_map(|item| self.instrument.comment_fields_of(item))
            .collect()
    }

    fn thanks(&self, visit: &Visit) -> String {
        let words = &self.instrument.thanks;
        let promise = promise::of_wave(&self.wave);
        survey::placeholders(&self.instrument, &self.organization.name, promise).fill(words.or(
            &visit.spoken(&self.instrument),
            &self.instrument.default_language,
        ))
    }

    fn chrome(&self, app: &App, visit: &Visit) -> Chrome {
        let here = paths::open_survey(&self.token.to_string());
        chrome(app, &visit.clone().at(here), &self.organization)
    }
}

fn refused(refusal: Refusal) -> Refused {
    match refusal {
        Refusal::Stale => Refused::Stale,
        Refusal::Sent => Refused::Sent,
        Refusal::Young => Refused::Young,
        Refusal::Network => Refused::Network,
        Refusal::Link => Refused::Link,
    }
}
