//! Pages and instruments that are kept ready. A survey page is the same bytes for everybody who gets the same questions
//! in the same order and language, so it is drawn and compressed once.

use std::{
    collections::{BTreeMap, HashMap},
    io::Write,
    sync::{Arc, PoisonError, RwLock},
};

use app::pages::staff::promise::{About, Promise};
use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, header},
    response::{Html, IntoResponse, Response},
};
use surveys::{
    confidentiality::redaction::Redactor,
    ids::{InstrumentId, OrganizationId, WaveId},
    instrument::Instrument,
    language::Language,
};

use crate::{clock::HOUR, web::encoding::Encoding};

/// Most pages that are kept; beyond that they are drawn anew.
const MOST: usize = 512;

/// What decides the bytes of a survey page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) organization: OrganizationId,
    pub(super) name: String,
    pub(super) instrument: InstrumentId,
    pub(super) promise: Promise,
    pub(super) about: About,
    pub(super) attributes: Vec<String>,
    pub(super) language: Language,
    pub(super) spoken: String,
    pub(super) prefilled: BTreeMap<String, String>,
    pub(super) order: u64,
    pub(super) kiosk: bool,
}

/// One page in three forms.
#[derive(Debug, Clone)]
pub(super) struct Drawn {
    plain: Bytes,
    gzip: Bytes,
    brotli: Bytes,
}

/// Everything that is kept ready.
#[derive(Debug, Default)]
pub(crate) struct Ready {
    pages: RwLock<HashMap<Key, Arc<Drawn>>>,
    instruments: RwLock<HashMap<InstrumentId, Arc<Instrument>>>,
    redactors: RwLock<HashMap<WaveId, (i64, Arc<Redactor>)>>,
}

impl Ready {
    /// The page, drawn if nobody asked for it before.
    pub(super) fn page(&self, key: Key, draw: impl FnOnce() -> String) -> Arc<Drawn> {
        let found = self
            .pages
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&key)
            .cloned();
        if let Some(drawn) = found {
            return drawn;
        }
        let drawn = Arc::new(Drawn::of(draw()));
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        if pages.len() >= MOST {
            pages.clear();
        }
        pages.insert(key, drawn.clone());
        drawn
    }

    /// An instrument that was parsed before.
    pub(super) fn instrument(&self, id: InstrumentId) -> Option<Arc<Instrument>> {
        self.instruments
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&id)
            .cloned()
    }

    /// Keeps an instrument; a version never differs from itself later.
    pub(super) fn keep_instrument(
        &self,
        id: InstrumentId,
        instrument: Instrument,
    ) -> Arc<Instrument> {
        let instrument = Arc::new(instrument);
        self.instruments
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(id, instrument.clone());
        instrument
    }
}

impl Ready {
    /// What takes names out of the comments of a wave, if it was made within the hour before `now`.
    pub(super) fn redactor(&self, wave: WaveId, now: i64) -> Option<Arc<Redactor>> {
        self.redactors
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&wave)
            .filter(|(made, _)| (*made..*made + HOUR).contains(&now))
            .map(|(_, redactor)| redactor.clone())
    }

    /// Keeps it for an hour: the people list may grow in the meantime.
    pub(super) fn keep_redactor(
        &self,
        wave: WaveId,
        now: i64,
        redactor: Redactor,
    ) -> Arc<Redactor> {
        let redactor = Arc::new(redactor);
        let mut redactors = self
            .redactors
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        redactors.retain(|_, (made, _)| *made + HOUR > now);
        redactors.insert(wave, (now, redactor.clone()));
        redactor
    }
}

impl Drawn {
    fn of(html: String) -> Self {
        let plain = Bytes::from(html);
        Self {
            gzip: gzip(&plain),
            brotli: brotli(&plain),
            plain,
        }
    }

    /// The form that the browser takes.
    pub(super) fn answer(&self, headers: &HeaderMap) -> Response {
        let encoding = Encoding::best(headers);
        let body = match encoding {
            Encoding::Brotli => &self.brotli,
            Encoding::Gzip => &self.gzip,
            Encoding::Plain => &self.plain,
        };
        let mut response = Html(body.clone()).into_response();
        if let Some(encoding) = encoding.header() {
            response
                .headers_mut()
                .insert(header::CONTENT_ENCODING, encoding);
        }
        response
            .headers_mut()
            .insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        response
    }
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder
        .write_all(plain)
        .and_then(|()| encoder.finish())
        .expect("writing to memory does not fail")
        .into()
}

fn brotli(plain: &[u8]) -> Bytes {
    let mut compressed = Vec::new();
    let mut reader = plain;
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 9,
        size_hint: plain.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut reader, &mut compressed, &parameters)
        .expect("writing to memory does not fail");
    compressed.into()
}
