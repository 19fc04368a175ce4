//! Forms from elsewhere are refused: a request that may store something must come from one of our own pages. There is one
//! exception, which needs no cookie and ends reminders only: the button that mail programs show (RFC 8058).

use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::web::{App, error::Failure, route::Group};

pub(super) async fn refuse_foreign(
    State((_, app)): State<(Group, App)>,
    request: Request,
    next: Next,
) -> Response {
    let harmless = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    let is_one_click =
        request.uri().path().starts_with(ONE_CLICK) && is_no_browser(request.headers());
    if harmless || is_one_click || is_ours(request.headers(), app.config.public_url.origin()) {
        next.run(request).await
    } else {
        Failure::ForeignForm.into_response()
    }
}

/// Where mail programs send their one click. The handler asks for the words that the RFC has them send, and the address
/// holds a token of its own; nothing that a browser keeps is looked at there.
const ONE_CLICK: &str = "/unsubscribe/";

/// Whether nothing in a request speaks of a browser. Every browser names at least the origin of a form.
pub(in crate::web) fn is_no_browser(headers: &HeaderMap) -> bool {
    !headers.contains_key("sec-fetch-site") && !headers.contains_key(header::ORIGIN)
}

/// Whether a browser says that the request comes from our own pages: `Sec-Fetch-Site` if it is there, else `Origin`.
/// With neither there is no such word, and that is a no.
fn is_ours(headers: &HeaderMap, origin: &str) -> bool {
    match headers.get("sec-fetch-site") {
        Some(site) => site == "same-origin" || site == "none",
        None => headers
            .get(header::ORIGIN)
            .is_some_and(|from| from.as_bytes().eq_ignore_ascii_case(origin.as_bytes())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers = pairs
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
            .collect();
        is_ours(&headers, "https://survey.example.org")
    }

    #[test]
    fn only_our_own_pages_may_send_forms() {
        assert!(says(&[("sec-fetch-site", "same-origin")]));
        assert!(says(&[("sec-fetch-site", "none")]));
        assert!(says(&[("origin", "https://survey.example.org")]));
        assert!(!says(&[("sec-fetch-site", "same-site")]));
        assert!(!says(&[("sec-fetch-site", "cross-site")]));
        assert!(!says(&[("origin", "https://example.org")]));
        assert!(!says(&[("origin", "http://survey.example.org")]));
        assert!(!says(&[("origin", "null")]));
        assert!(!says(&[]), "a client that says nothing is refused");
        assert!(
            !says(&[
                ("sec-fetch-site", "cross-site"),
                ("origin", "https://survey.example.org")
            ]),
            "the stronger word holds"
        );
    }
}
