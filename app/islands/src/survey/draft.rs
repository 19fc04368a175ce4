//! What was typed, kept in this browser only. It is encrypted with a key that the server derives from the invitation and
//! gives to this browser's cookie alone; after sending or closing there is no key any more, so nothing can be read.

use js_sys::{Array, ArrayBuffer, Object, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, Response, Storage, SubtleCrypto};

use super::page::{SurveyPage, get, set};

/// Bytes of AES-GCM's nonce.
const NONCE: usize = 12;
/// Bytes of the key.
const KEY: u32 = 32;

/// The place of one survey's draft.
#[derive(Clone)]
pub(super) struct Draft {
    name: String,
    storage: Storage,
    page: SurveyPage,
    key: CryptoKey,
}

impl Draft {
    /// Opens the place. `None` when this browser keeps nothing, cannot encrypt, or is given no key.
    pub(super) async fn open(page: &SurveyPage) -> Option<Self> {
        let storage = page.window.local_storage().ok()??;
        let name = ["daybreak-draft:", &page.path()].concat();
        let address = [&page.path(), "/key"].concat();
        let answer = JsFuture::from(page.window.fetch_with_str(&address))
            .await
            .ok()?;
        let answer: Response = answer.dyn_into().ok()?;
        if !answer.ok() {
            // Used or closed: what is left here can never be read again.
            if answer.status() < 500 {
                let _ = storage.remove_item(&name);
            }
            return None;
        }
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
        Some(Self {
            name,
            storage,
            page: page.clone(),
            key,
        })
    }

    /// Keeps a text. Answers whether it worked.
    pub(super) async fn keep(&self, text: &str) -> bool {
        match self.sealed(text).await {
            Some(sealed) => self.storage.set_item(&self.name, &sealed).is_ok(),
            None => false,
        }
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

    /// The text that was kept, if there is one that this key opens.
    pub(super) async fn kept(&self) -> Option<String> {
        let sealed = self.storage.get_item(&self.name).ok()??;
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

    /// Forgets everything.
    pub(super) fn forget(&self) {
        let _ = self.storage.remove_item(&self.name);
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
