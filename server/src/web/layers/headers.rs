//! Headers of every answer, whatever its status. A handler may set one itself and is then believed.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

use crate::web::{App, route::Group};

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

/// What a page may load, whatever stands around it.
macro_rules! pages {
    () => {
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'"
    };
}

const ONE_YEAR: &str = "max-age=31536000; includeSubDomains";

pub(super) async fn secure(
    State((group, app)): State<(Group, App)>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in COMMON {
        set(headers, name, HeaderValue::from_static(value));
    }
    set(
        headers,
        header::CONTENT_SECURITY_POLICY,
        content_policy(group),
    );
    if app.config.public_url.is_https() {
        set(
            headers,
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static(ONE_YEAR),
        );
    }
    response
}

/// A page that may show pages of ours within itself. Only those let themselves be shown that say so: [`framed`].
pub(in crate::web) fn framing(mut response: Response) -> Response {
    let policy = HeaderValue::from_static(concat!(
        pages!(),
        "; frame-src 'self'; frame-ancestors 'none'"
    ));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    response
}

/// A page that pages of ours may show within themselves: it runs nothing, loads nothing but style and sends nothing.
pub(in crate::web) fn framed(mut response: Response) -> Response {
    const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         form-action 'none'; base-uri 'none'; frame-ancestors 'self'; object-src 'none'";
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(POLICY),
    );
    headers.insert(
        header::X_FRAME_OPTIONS,
        HeaderValue::from_static("SAMEORIGIN"),
    );
    response
}

/// A letter that a page of ours shows as a mail program would: whatever stands in it, it is nobody's page, runs nothing,
/// loads nothing and leads nowhere.
pub(in crate::web) fn letter(mut response: Response) -> Response {
    const POLICY: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; \
         frame-ancestors 'self'";
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(POLICY),
    );
    headers.insert(
        header::X_FRAME_OPTIONS,
        HeaderValue::from_static("SAMEORIGIN"),
    );
    response
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: HeaderValue) {
    headers.entry(name).or_insert(value);
}

/// What a page may load: our own files and nothing inline, not even by nonce. Nothing of ours needs one, and so a page
/// can be the same bytes for everybody.
fn content_policy(group: Group) -> HeaderValue {
    HeaderValue::from_static(match group {
        Group::Staff | Group::Page | Group::Import => {
            concat!(pages!(), "; frame-ancestors 'none'")
        }
        Group::Asset | Group::Machine => {
            "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
        }
    })
}
