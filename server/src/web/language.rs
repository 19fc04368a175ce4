//! Which language a request speaks: the one asked for in the address, else the one chosen earlier, else what the browser
//! prefers, else English.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use surveys::language::Language;

use super::{App, cookies};

/// Most languages of a browser that are looked at.
const MOST_WISHES: usize = 20;

/// The language that was asked for in the address or chosen earlier.
pub(crate) fn chosen(app: &App, address: &str, headers: &HeaderMap) -> Option<Language> {
    asked_for(address).or_else(|| cookies::language().read(app, headers)?.parse().ok())
}

/// The code of the language that was asked for in the address or chosen earlier, ours or not.
pub(crate) fn wished(app: &App, address: &str, headers: &HeaderMap) -> Option<String> {
    let asked = asked_code(address).or_else(|| cookies::language().read(app, headers))?;
    is_code(asked).then(|| asked.to_owned())
}

/// Whether this may be the code of a language.
pub(crate) fn is_code(code: &str) -> bool {
    (2..=20).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// Remembers a language that was asked for in the address, so that the next page speaks it too.
pub(crate) async fn remember(State(app): State<App>, request: Request, next: Next) -> Response {
    let asked = asked_for(&request.uri().to_string());
    let mut response = next.run(request).await;
    if let Some(language) = asked {
        let kept = kept(&app, language.code());
        let name = |cookie: &HeaderValue| {
            let mut parts = cookie.as_bytes().split(|byte| *byte == b'=');
            parts.next().map(<[u8]>::to_vec)
        };
        // A form that was sent from an address with a language may have chosen another one.
        let mut set = response.headers().get_all(header::SET_COOKIE).iter();
        if set.all(|cookie| name(cookie) != name(&kept)) {
            response.headers_mut().append(header::SET_COOKIE, kept);
        }
    }
    response
}

/// The cookie that remembers a language by its code. It tells nothing about anybody.
pub(crate) fn kept(app: &App, code: &str) -> HeaderValue {
    cookies::language().keep(app, code, Some(cookies::YEAR))
}

/// `?lang=de`, which language links carry.
fn asked_for(address: &str) -> Option<Language> {
    asked_code(address)?.parse().ok()
}

fn asked_code(address: &str) -> Option<&str> {
    let (_, query) = address.split_once('?')?;
    query.split('&').find_map(|pair| pair.strip_prefix("lang="))
}

/// The language of ours that the browser likes best (RFC 9110 §12.5.4).
pub(crate) fn preferred(headers: &HeaderMap) -> Option<Language> {
    accepted(headers).iter().find_map(|tag| {
        let primary = tag.split('-').next().unwrap_or_default();
        primary.to_ascii_lowercase().parse().ok()
    })
}

/// The languages that the browser takes, best first.
pub(crate) fn accepted(headers: &HeaderMap) -> Vec<String> {
    let wishes = headers.get(header::ACCEPT_LANGUAGE);
    let wishes = wishes.and_then(|wishes| wishes.to_str().ok()).unwrap_or("");
    let mut taken: Vec<(&str, f32)> = wishes
        .split(',')
        .map(|wish| {
            let mut parts = wish.split(';');
            let tag = parts.next().unwrap_or_default().trim();
            let weight = parts
                .find_map(|part| part.trim().strip_prefix("q=")?.parse().ok())
                .unwrap_or(1.0_f32);
            (tag, weight)
        })
        .filter(|(tag, weight)| *weight > 0.0 && is_code(tag))
        .take(MOST_WISHES)
        .collect();
    taken.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    taken.into_iter().map(|(tag, _)| tag.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prefers(wishes: &'static str) -> Option<Language> {
        let headers = [(header::ACCEPT_LANGUAGE, HeaderValue::from_static(wishes))];
        preferred(&headers.into_iter().collect())
    }

    #[test]
    fn the_browser_is_believed_in_the_order_of_its_wishes() {
        assert_eq!(prefers("de-AT,de;q=0.9,en;q=0.5"), Some(Language::De));
        assert_eq!(prefers("it, en;q=0.4, fr;q=0.6"), Some(Language::Fr));
        assert_eq!(prefers("ES"), Some(Language::Es));
        assert_eq!(prefers("it"), None);
        assert_eq!(prefers("de;q=0, *"), None);
        assert_eq!(prefers(";;,=,q="), None);
    }

    #[test]
    fn languages_of_others_keep_their_place_among_the_wishes() {
        let of = |wishes: &'static str| {
            let headers = [(header::ACCEPT_LANGUAGE, HeaderValue::from_static(wishes))];
            accepted(&headers.into_iter().collect())
        };
        assert_eq!(of("en;q=0.5, pl-PL, ar;q=0.9"), ["pl-PL", "ar", "en"]);
        assert_eq!(of("de;q=0, *, a_b"), Vec::<String>::new());
        assert!(is_code("pt-BR") && !is_code("a") && !is_code("de\"") && !is_code(&"a".repeat(21)));
    }

    #[test]
    fn a_language_link_is_found_among_other_parameters() {
        let of = asked_for;
        assert_eq!(of("/privacy?organization=1&lang=fr"), Some(Language::Fr));
        assert_eq!(of("/login?lang=xx"), None);
        assert_eq!(of("/login?slang=de"), None);
    }
}
