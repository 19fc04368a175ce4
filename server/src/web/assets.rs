//! Styles, scripts, fonts: built by `cargo xtask web`, embedded in the binary, compressed already, cached for ever under
//! names that carry the hash of their content. Debug builds read the folder.

use std::{borrow::Cow, collections::BTreeMap};

use app::shell::Assets;
use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::RustEmbed;

use super::{encoding::Encoding, form::Path};

// Empty before anything was built: checks and unit tests work all the same.
#[derive(RustEmbed)]
#[folder = "../dist"]
struct Dist;

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// Where pages find their files: logical names from the manifest, hashed names in the address.
pub(super) fn addresses() -> Assets {
    let manifest: BTreeMap<String, String> = Dist::get("manifest.json")
        .and_then(|file| serde_json::from_slice(&file.data).ok())
        .unwrap_or_default();
    Assets::resolve(|name| Some(format!("/assets/{}", manifest.get(name)?)))
}

/// A file by its logical name, for an address of its own.
pub(super) fn by_name(name: &str) -> Option<Vec<u8>> {
    let manifest = Dist::get("manifest.json")?;
    let names: BTreeMap<String, String> = serde_json::from_slice(&manifest.data).ok()?;
    Some(Dist::get(names.get(name)?)?.data.into_owned())
}

/// One file.
pub(super) async fn file(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(kind) = kind(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let best = Encoding::best(&headers);
    let compressed = match best {
        Encoding::Brotli => Dist::get(&format!("{name}.br")),
        Encoding::Gzip => Dist::get(&format!("{name}.gz")),
        Encoding::Plain => None,
    };
    let (file, encoding) = match compressed {
        Some(file) => (file, best),
        None => match Dist::get(&name) {
            Some(file) => (file, Encoding::Plain),
            None => return StatusCode::NOT_FOUND.into_response(),
        },
    };
    let mut response = match file.data {
        Cow::Borrowed(bytes) => bytes.into_response(),
        Cow::Owned(bytes) => bytes.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, FOR_EVER);
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding.header() {
        headers.insert(header::CONTENT_ENCODING, encoding);
    }
    response
}

/// The kinds of files we serve; anything else, the manifest included, is not there.
fn kind(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')?.1 {
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "wasm" => Some("application/wasm"),
        "svg" => Some("image/svg+xml"),
        "woff2" => Some("font/woff2"),
        "png" => Some("image/png"),
        "ico" => Some("image/x-icon"),
        "webmanifest" => Some("application/manifest+json"),
        _ => None,
    }
}
