//! Headers of every answer, whatever its status. A handler may set one itself and is then believed.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

use crate::web::{App, route::Group};

/// The random number that a page's own scripts carry; put into the answer's extensions by whoever draws such a page.
#[derive(Debug, Clone)]
pub(crate) struct Nonce(pub(crate) String);

const COMMON: [(HeaderName, &str); 7] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
    (header::REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
         magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    ),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::CACHE_CONTROL, "no-store"),
];

const ONE_YEAR: &str = "max-age=31536000; includeSubDomains";

pub(super) async fn secure(
    State((group, app)): State<(Group, App)>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = next.run(request).await;
    let policy = content_policy(group, response.extensions().get::<Nonce>());
    let headers = response.headers_mut();
    for (name, value) in COMMON {
        set(headers, name, HeaderValue::from_static(value));
    }
    set(headers, header::CONTENT_SECURITY_POLICY, policy);
    if app.config.public_url.is_https() {
        set(
            headers,
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static(ONE_YEAR),
        );
    }
    response
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: HeaderValue) {
    headers.entry(name).or_insert(value);
}

/// What a page may load. Survey pages need no nonce, so that they can be the same bytes for everybody.
fn content_policy(group: Group, nonce: Option<&Nonce>) -> HeaderValue {
    let rest = "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; \
                base-uri 'none'; frame-ancestors 'none'; object-src 'none'";
    let policy = match (group, nonce) {
        (Group::Staff, _) | (Group::Page | Group::Import, None) => {
            format!("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; {rest}")
        }
        (Group::Page | Group::Import, Some(Nonce(nonce))) => format!(
            "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; {rest}"
        ),
        (Group::Asset | Group::Machine, _) => {
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
                .to_owned()
        }
    };
    HeaderValue::from_str(&policy).expect("a policy is plain ASCII, a nonce too")
}
