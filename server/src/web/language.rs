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

/// The language that was asked for in the address or chosen earlier.
pub(crate) fn chosen(app: &App, address: &str, headers: &HeaderMap) -> Option<Language> {
    asked_for(address).or_else(|| cookies::language().read(app, headers)?.parse().ok())
}

/// Remembers a language that was asked for in the address, so that the next page speaks it too.
pub(crate) async fn remember(State(app): State<App>, request: Request, next: Next) -> Response {
    let asked = asked_for(&request.uri().to_string());
    let mut response = next.run(request).await;
    if let Some(language) = asked {
        response
            .headers_mut()
            .append(header::SET_COOKIE, kept(&app, language));
    }
    response
}

/// The cookie that remembers a language. It tells nothing about anybody.
pub(crate) fn kept(app: &App, language: Language) -> HeaderValue {
    cookies::language().keep(app, language.code(), Some(cookies::YEAR))
}

/// `?lang=de`, which language links carry.
fn asked_for(address: &str) -> Option<Language> {
    let (_, query) = address.split_once('?')?;
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix("lang="))?
        .parse()
        .ok()
}

/// The language of ours that the browser likes best (RFC 9110 §12.5.4).
pub(crate) fn preferred(headers: &HeaderMap) -> Option<Language> {
    let wishes = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut best: Option<(Language, f32)> = None;
    for wish in wishes.split(',') {
        let mut parts = wish.split(';');
        let tag = parts.next().unwrap_or_default().trim();
        let weight = parts
            .find_map(|part| part.trim().strip_prefix("q=")?.parse().ok())
            .unwrap_or(1.0_f32);
        let primary = tag.split('-').next().unwrap_or_default();
        let ours = primary.to_ascii_lowercase().parse().ok();
        if let Some(language) = ours
            && weight > 0.0
            && best.is_none_or(|(_, so_far)| weight > so_far)
        {
            best = Some((language, weight));
        }
    }
    best.map(|(language, _)| language)
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
    fn a_language_link_is_found_among_other_parameters() {
        let of = asked_for;
        assert_eq!(of("/privacy?organization=1&lang=fr"), Some(Language::Fr));
        assert_eq!(of("/login?lang=xx"), None);
        assert_eq!(of("/login?slang=de"), None);
    }
}
