//! What was typed, kept in this browser only: a draft, or a sheet that was sent without a connection and waits for one. Both
//! are encrypted with a key that the server derives from the invitation and gives to this browser's cookie alone; after
//! sending or closing there is no key any more, so nothing can be read.

use js_sys::{Array, ArrayBuffer, Date, Object, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, Response, Storage, SubtleCrypto};

use super::page::{SurveyPage, get, is_busy, set};

/// Bytes of AES-GCM's nonce.
const NONCE: usize = 12;
/// Bytes of the key.
const KEY: u32 = 32;
/// Where drafts and sheets lie in the browser's storage; `device.js` knows these names, too.
const DRAFT: &str = "daybreak-draft:";
const SHEET: &str = "daybreak-sheet:";

// None of these ends in an error that somebody could do something about.
#[wasm_bindgen(raw_module = "./device.js")]
extern "C" {
    fn prepare(survey: &str) -> Promise;
    fn hold_key(survey: &str, key: &CryptoKey, until: f64) -> Promise;
    fn held_key(survey: &str) -> Promise;
    fn release_key(survey: &str) -> Promise;
    fn forget(survey: &str) -> Promise;
}

/// Puts the page aside, so that it can be opened without a connection.
pub(super) async fn put_page_aside(page: &SurveyPage) {
    let _ = JsFuture::from(prepare(&page.path())).await;
}

/// Takes away everything the survey left on the device.
pub(super) async fn forget_all(page: &SurveyPage) {
    let _ = JsFuture::from(forget(&page.path())).await;
}

/// What became of opening the place of one survey.
pub(super) enum Opened {
    /// It is open.
    Yes(Draft),
    /// There is no connection to get its key, and something lies there: a sheet, or else a draft.
    Locked { is_sheet: bool },
    /// There is no connection to get its key, and nothing lies there.
    Unreachable,
    /// The survey takes no answers any more; nothing of it is left here.
    Over,
    /// This browser keeps nothing, cannot encrypt, or is given no key.
    No,
}

/// What lay there.
pub(super) struct Kept {
    pub(super) text: String,
    /// Whether it was sent and waits for a connection.
    pub(super) is_sheet: bool,
}

/// The place of one survey's draft or sheet.
#[derive(Clone)]
pub(super) struct Draft {
    path: String,
    storage: Storage,
    page: SurveyPage,
    key: CryptoKey,
    /// How long the key may be held without a connection, in milliseconds since 1970; `None` if it was held when the page
    /// was opened.
    until: Option<f64>,
}

impl Draft {
    /// Opens the place.
    pub(super) async fn open(page: &SurveyPage) -> Opened {
        let Ok(Some(storage)) = page.window.local_storage() else {
            return Opened::No;
        };
        let path = page.path();
        let address = [&path, "/key"].concat();
        let Ok(answer) = JsFuture::from(page.window.fetch_with_str(&address)).await else {
            return Self::open_alone(page, storage, path).await;
        };
        let Ok(answer) = answer.dyn_into::<Response>() else {
            return Opened::No;
        };
        if is_busy(&answer) {
            return Self::open_alone(page, storage, path).await;
        }
        // Used, closed or unknown: what is left here can never be read again.
        if matches!(answer.status(), 404 | 410) {
            forget_all(page).await;
            return Opened::Over;
        }
        let key = Self::given(page, &answer).await;
        let _ = JsFuture::from(release_key(&path)).await;
        match key {
            Some((key, until)) => Opened::Yes(Self {
                path,
                storage,
                page: page.clone(),
                key,
                until: Some(until),
            }),
            None => Opened::No,
        }
    }

    /// Without a connection: with the key that was held for it.
    async fn open_alone(page: &SurveyPage, storage: Storage, path: String) -> Opened {
        let held = JsFuture::from(held_key(&path)).await.ok();
        if let Some(key) = held.and_then(|key| key.dyn_into().ok()) {
            return Opened::Yes(Self {
                path,
                storage,
                page: page.clone(),
                key,
                until: None,
            });
        }
        let lies = |name: &str| {
            let item = storage.get_item(&[name, &path].concat());
            item.ok().flatten().is_some()
        };
        match (lies(SHEET), lies(DRAFT)) {
            (true, _) => Opened::Locked { is_sheet: true },
            (_, true) => Opened::Locked { is_sheet: false },
            _ => Opened::Unreachable,
        }
    }

    /// The key, if the server gives it, and how long it may be held.
    async fn given(page: &SurveyPage, answer: &Response) -> Option<(CryptoKey, f64)> {
        if !answer.ok() {
            return None;
        }
        let left = answer.headers().get("daybreak-seconds-left").ok().flatten();
        let left: u32 = left.and_then(|left| left.parse().ok()).unwrap_or(0);
        let bytes = JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
        let bytes: ArrayBuffer = bytes.dyn_into().ok()?;
        if bytes.byte_length() != KEY {
            return None;
        }
        let usages = Array::of2(&"encrypt".into(), &"decrypt".into());
        let key = subtle(page)?
            .import_key_with_str("raw", &bytes, "AES-GCM", false, &usages)
            .ok()?;
        let key = JsFuture::from(key).await.ok()?.dyn_into().ok()?;
        Some((key, Date::now() + f64::from(left) * 1000.0))
    }

    /// Keeps a text as a draft. Answers whether it worked.
    pub(super) async fn keep(&self, text: &str) -> bool {
        self.put(text, DRAFT, SHEET).await
    }

    /// Keeps a text as a sheet that waits, and the key with it. Answers whether it worked.
    pub(super) async fn wait(&self, text: &str) -> bool {
        self.hold_key().await;
        self.put(text, SHEET, DRAFT).await
    }

    /// One of the two is there, never both.
    async fn put(&self, text: &str, name: &str, other: &str) -> bool {
        let Some(sealed) = self.sealed(text).await else {
            return false;
        };
        let kept = self.storage.set_item(&self.name(name), &sealed).is_ok();
        if kept {
            let _ = self.storage.remove_item(&self.name(other));
        }
        kept
    }

    /// Holds the key for a time without a connection.
    pub(super) async fn hold_key(&self) {
        if let Some(until) = self.until {
            let _ = JsFuture::from(hold_key(&self.path, &self.key, until)).await;
        }
    }

    /// Whether the page was opened without the server.
    pub(super) fn is_held(&self) -> bool {
        self.until.is_none()
    }

    /// Lets go of it once the server answers; this page still has it. Answers whether it did: a browser that says that it
    /// is online only knows of its own network.
    pub(super) async fn release_key(&self) -> bool {
        let address = [&self.path, "/key"].concat();
        let answer = JsFuture::from(self.page.window.fetch_with_str(&address)).await;
        let is_there = answer
            .ok()
            .and_then(|answer| answer.dyn_into().ok())
            .is_some_and(|answer| !is_busy(&answer));
        if is_there {
            let _ = JsFuture::from(release_key(&self.path)).await;
        }
        is_there
    }

    fn name(&self, start: &str) -> String {
        [start, &self.path].concat()
    }

    async fn sealed(&self, text: &str) -> Option<String> {
        let nonce = Uint8Array::new_with_length(u32::try_from(NONCE).ok()?);
        self.page
            .window
            .crypto()
            .ok()?
            .get_random_values_with_array_buffer_view(&nonce)
            .ok()?;
        let promise = subtle(&self.page)?
            .encrypt_with_object_and_u8_array(&parameters(&nonce), &self.key, text.as_bytes())
            .ok()?;
        let sealed: ArrayBuffer = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
        let mut bytes = nonce.to_vec();
        bytes.extend(Uint8Array::new(&sealed).to_vec());
        // A string of characters 0 to 255, as btoa wants it.
        let characters: String = bytes.into_iter().map(char::from).collect();
        self.page.window.btoa(&characters).ok()
    }

    /// What was kept, if there is something that this key opens.
    pub(super) async fn kept(&self) -> Option<Kept> {
        for (name, is_sheet) in [(SHEET, true), (DRAFT, false)] {
            if let Some(text) = self.opened(name).await {
                return Some(Kept { text, is_sheet });
            }
        }
        None
    }

    async fn opened(&self, name: &str) -> Option<String> {
        let sealed = self.storage.get_item(&self.name(name)).ok()??;
        let characters = self.page.window.atob(&sealed).ok()?;
        let mut bytes = Vec::with_capacity(characters.len());
        for character in characters.chars() {
            bytes.push(u8::try_from(u32::from(character)).ok()?);
        }
        let (nonce, text) = bytes.split_at_checked(NONCE)?;
        let promise = subtle(&self.page)?
            .decrypt_with_object_and_u8_array(
                &parameters(&Uint8Array::from(nonce)),
                &self.key,
                text,
            )
            .ok()?;
        let text: ArrayBuffer = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
        String::from_utf8(Uint8Array::new(&text).to_vec()).ok()
    }

    /// Forgets what was typed.
    pub(super) fn forget(&self) {
        for name in [DRAFT, SHEET] {
            let _ = self.storage.remove_item(&self.name(name));
        }
    }
}

/// Encryption is there only in secure contexts.
fn subtle(page: &SurveyPage) -> Option<SubtleCrypto> {
    let crypto = page.window.crypto().ok()?;
    get(&crypto, "subtle").dyn_into().ok()
}

fn parameters(nonce: &Uint8Array) -> Object {
    let parameters = Object::new();
    set(&parameters, "name", &JsValue::from_str("AES-GCM"));
    set(&parameters, "iv", nonce);
    parameters
}
