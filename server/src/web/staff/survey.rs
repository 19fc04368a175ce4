//! The survey: the whole form, sent once.

use std::{collections::BTreeMap, sync::Arc};

use app::{
    pages::staff::{
        link::DeadLink,
        survey::{
            self, Survey,
            form::{self, Posted},
            order,
        },
    },
    paths, render,
    shell::Chrome,
};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use surveys::{
    confidentiality::redaction::Redactor,
    ids::{InstrumentId, WaveId},
    instrument::Instrument,
    sheet::{FieldFault, Sheet},
};

use super::{
    arrival, chrome, dead, dead_of,
    invitation::{self, Open},
    promise,
    ready::Key,
};
use crate::{
    auth::keys::draft_key,
    store::{Submitted, answers::Answers, asking::Asking},
    web::{
        App, cookies,
        error::Failure,
        form::{Form, Path},
        language,
        page::{self, Visit},
    },
};

/// The form, kept ready for everybody who gets the same.
pub(crate) async fn show(
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let open = match invitation::of_address(&app, &address, &headers).await? {
        Ok(open) => open,
        // Back on a shared device: the one before is gone, and the next one begins.
        Err(_) if visit.kiosk.is_some() => return Ok(Redirect::to(paths::KIOSK).into_response()),
        Err(why) => return Ok(over(&app, &visit, &why, &address)),
    };
    let asked = Asked::of(&app, &visit, &open).await?;
    let key = asked.key(&visit);
    let page = app.ready.page(key, || {
        let chrome = asked.chrome(&app, &visit);
        render::document(&chrome, || survey::page(&asked.survey(&visit)))
    });
    Ok(page.answer(&headers))
}

/// Keeps the answers. However often the same form is sent, one sheet is kept and the same thanks are said.
pub(crate) async fn submit(
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let open = match invitation::of_address(&app, &address, &headers).await {
        Ok(Ok(open)) => open,
        Ok(Err(DeadLink::Used)) => return Ok(thanks(&app, &address)),
        Ok(Err(why)) => return Ok(over(&app, &visit, &why, &address)),
        Err(failure) => return Err(failure),
    };
    let asked = Asked::of(&app, &visit, &open).await?;
    let posted = form::read(&asked.instrument, fields);
    if let Some(code) = posted.switch_to.clone() {
        return Ok(asked.in_language(&app, visit, &code, posted));
    }
    let answers = posted
        .answers
        .iter()
        .map(|(field, answer)| (field.as_str(), answer.as_str()));
    let redactor = redactor(&app, asked.asking.wave.id).await?;
    let redact = |comment: &str| redactor.redact(visit.language, comment);
    let sheet = match Sheet::from_fields(&asked.instrument, answers, &asked.prefilled) {
        Ok(sheet) => sheet,
        Err(faults) => {
            let again = asked.again(&app, &visit, posted, faults, Some(&redact));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response());
        }
    };
    let answers = Answers::of(&asked.instrument, &sheet, &asked.prefilled, redact);
    match app.store.submit(&open.token, answers).await {
        Ok(Submitted::Kept | Submitted::AlreadyUsed) => Ok(thanks(&app, &address)),
        Ok(Submitted::Closed) => Ok(over(&app, &visit, &DeadLink::Closed, &address)),
        Ok(Submitted::Unknown) => Ok(dead(&app, &visit, &DeadLink::Unknown)),
        Err(error) if error.is_unavailable() => Ok(asked.not_kept(&app, &visit, posted)),
        Err(error) => Err(error.into()),
    }
}

/// The key that encrypts what waits in this browser, a draft or a sheet. There is none any more once the survey is sent or
/// closed, and none on a shared device. A browser without a connection may keep it until the wave is planned to close.
pub(crate) async fn key(
    visit: Visit,
    State(app): State<App>,
    Path(address): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    if visit.kiosk.is_some() {
        return Err(Failure::NotFound);
    }
    match invitation::of_address(&app, &address, &headers).await? {
        Ok(open) => {
            let kind = HeaderValue::from_static("application/octet-stream");
            let left = HeaderValue::from(arrival::seconds_left(&app, open.invited.wave).await?);
            let headers = [(header::CONTENT_TYPE, kind), (SECONDS_LEFT, left)];
            Ok((headers, draft_key(&open.token).to_vec()).into_response())
        }
        Err(DeadLink::Used | DeadLink::Closed) => Err(Failure::Gone),
        // Nothing is over: the link opened again brings the key back, and with it what waits.
        Err(DeadLink::WithoutCookie | DeadLink::Early(_)) => Err(Failure::TooEarly),
        Err(DeadLink::Unknown) => Err(Failure::NotFound),
    }
}

/// How long a key may be kept.
const SECONDS_LEFT: HeaderName = HeaderName::from_static("daybreak-seconds-left");

/// A survey that takes no answers any more.
fn over(app: &App, visit: &Visit, why: &DeadLink, address: &str) -> Response {
    dead_of(app, visit, why, address.parse().ok().as_ref())
}

/// On to the thanks; the cookie has done its work.
fn thanks(app: &App, address: &str) -> Response {
    let cookie = cookies::invitation(address).drop(app);
    let to = Redirect::to(&paths::thanks(address));
    ([(header::SET_COOKIE, cookie)], to).into_response()
}

/// An instrument of the store, parsed once.
pub(in crate::web) async fn instrument(
    app: &App,
    id: InstrumentId,
) -> Result<Arc<Instrument>, Failure> {
    if let Some(instrument) = app.ready.instrument(id) {
        return Ok(instrument);
    }
    let stored = app.store.instrument(id).await?.ok_or(Failure::NotFound)?;
    match stored.parse() {
        Ok(instrument) => Ok(app.ready.keep_instrument(id, instrument)),
        Err(faults) => Err(Failure::unexpected(
            "instrument",
            &format!("{} faults in a stored instrument", faults.len()),
        )),
    }
}

/// What takes names out of what people of a wave write, made once an hour.
pub(super) async fn redactor(app: &App, wave: WaveId) -> Result<Arc<Redactor>, Failure> {
    let now = app.clock.now();
    if let Some(redactor) = app.ready.redactor(wave, now) {
        return Ok(redactor);
    }
    let redactor = app.store.redactor(wave).await?;
    Ok(app.ready.keep_redactor(wave, now, redactor))
}

/// What is asked of the person behind an invitation.
struct Asked {
    instrument: Arc<Instrument>,
    instrument_id: InstrumentId,
    asking: Arc<Asking>,
    prefilled: BTreeMap<String, String>,
    // The seed of the order of questions.
    order: u64,
    is_kiosk: bool,
}

impl Asked {
    async fn of(app: &App, visit: &Visit, open: &Open) -> Result<Self, Failure> {
        let invited = &open.invited;
        let asking = app.store.asking(invited.wave).await?;
        let instrument = instrument(app, invited.instrument).await?;
        Ok(Self {
            prefilled: invited.prefilled(&instrument),
            instrument,
            instrument_id: invited.instrument,
            asking: asking.ok_or(Failure::NotFound)?,
            order: app
                .store
                .keys()
                .question_order(invited.wave, &invited.tag, order::VARIANTS)
                .1,
            is_kiosk: visit.kiosk.is_some(),
        })
    }

    fn key(&self, visit: &Visit) -> Key {
        let language = visit.language;
        Key {
            organization: self.asking.organization.id,
            name: self.asking.organization.name.clone(),
            instrument: self.instrument_id,
            promise: promise::of_wave(&self.asking.wave),
            about: promise::about(language, &self.asking.organization, &self.asking.wave),
            attributes: self.asking.wave.attributes.clone(),
            language,
            spoken: visit.spoken(&self.instrument),
            prefilled: self.prefilled.clone(),
            order: self.order,
            kiosk: self.is_kiosk,
        }
    }

    fn survey(&self, visit: &Visit) -> Survey<'_> {
        let language = visit.language;
        Survey {
            language,
            spoken: visit.spoken(&self.instrument),
            instrument: &self.instrument,
            organization: &self.asking.organization.name,
            promise: promise::of_wave(&self.asking.wave),
            about: Some(promise::about(
                language,
                &self.asking.organization,
                &self.asking.wave,
            )),
            attributes: &self.asking.wave.attributes,
            prefilled: &self.prefilled,
            order: Some(self.order),
            kiosk: self.is_kiosk,
            open: None,
            values: BTreeMap::new(),
            step: None,
            faults: Vec::new(),
            not_kept: false,
            pointed: None,
            redacted: false,
        }
    }

    /// The surroundings. The page is the same for everybody, so it must not know its own address.
    fn chrome(&self, app: &App, visit: &Visit) -> Chrome {
        chrome(
            app,
            &visit.clone().at(String::new()),
            &self.asking.organization,
        )
    }

    fn in_language(&self, app: &App, mut visit: Visit, code: &str, posted: Posted) -> Response {
        visit.speaks(code);
        let mut response = self.again(app, &visit, posted, Vec::new(), None);
        // What is not one of its languages leaves everything as it was.
        let kept = language::kept(app, &visit.spoken(&self.instrument));
        response.headers_mut().append(header::SET_COOKIE, kept);
        response
    }

    /// The form with everything that was typed; what was written as it would be stored, if `redact` is given.
    fn again(
        &self,
        app: &App,
        visit: &Visit,
        posted: Posted,
        faults: Vec<FieldFault>,
        redact: Option<&dyn Fn(&str) -> String>,
    ) -> Response {
        let mut values = posted.values;
        let mut redacted = false;
        for field in self.written() {
            if let (Some(redact), Some(written)) = (redact, values.get_mut(&field)) {
                let kept = redact(written);
                redacted |= kept != *written;
                *written = kept;
            }
        }
        let model = Survey {
            values,
            step: posted.step,
            faults,
            redacted,
            ..self.survey(visit)
        };
        page::show(&self.chrome(app, visit), || survey::page(&model))
    }

    /// Fields that take free text.
    fn written(&self) -> Vec<String> {
        let items = self.instrument.items.iter();
        items
            .flat_map(|item| self.instrument.comment_fields_of(item))
            .collect()
    }

    /// The same, because nothing can be stored at this moment.
    fn not_kept(&self, app: &App, visit: &Visit, posted: Posted) -> Response {
        let model = Survey {
            values: posted.values,
            step: posted.step,
            not_kept: true,
            ..self.survey(visit)
        };
        let page = page::show(&self.chrome(app, visit), || survey::page(&model));
        let retry = [(header::RETRY_AFTER, HeaderValue::from_static("10"))];
        (StatusCode::SERVICE_UNAVAILABLE, retry, page).into_response()
    }
}
