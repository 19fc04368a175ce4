//! The one map from what went wrong to what people are told: a status, what happened, what was kept, what to do.

use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};

use super::{App, route::Group};

/// Why a request is not answered with its page. Never carries an inner error's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Failure {
    /// Nobody is signed in; the path to come back to.
    SignInFirst(Option<String>),
    /// There is no such thing, or the person may not know of it.
    NotFound,
    /// The person's role does not include it.
    NotYours,
    /// The form came from elsewhere.
    ForeignForm,
    /// The form cannot be read: fields are missing or unknown.
    UnreadableForm,
    /// The address does not take this method.
    WrongMethod,
    /// More bytes than the address takes.
    TooLarge,
    /// It took too long.
    TooSlow,
    /// Somebody else was faster; the page that was shown is no longer how things are.
    Overtaken,
    /// The store cannot take anything now.
    Unavailable,
    /// A mistake of ours, in the log under this number.
    Unexpected(String),
}

impl Failure {
    /// Logs a mistake of ours under a random number, once, where it is caught.
    pub(crate) fn unexpected(what: &str, cause: &dyn std::fmt::Display) -> Self {
        let reference = format!("{:08X}", rand::random::<u32>());
        tracing::error!(reference, what, "unexpected: {cause}");
        Self::Unexpected(reference)
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::SignInFirst(_) => StatusCode::SEE_OTHER,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::NotYours | Self::ForeignForm => StatusCode::FORBIDDEN,
            Self::UnreadableForm => StatusCode::BAD_REQUEST,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Overtaken => StatusCode::CONFLICT,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Unexpected(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The failure behind a status that a layer or the router answered with.
    fn of_status(status: StatusCode) -> Option<Self> {
        Some(match status {
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::WrongMethod,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::REQUEST_TIMEOUT => Self::TooSlow,
            StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::UnreadableForm,
            StatusCode::SERVICE_UNAVAILABLE => Self::Unavailable,
            _ => return None,
        })
    }
}

impl IntoResponse for Failure {
    /// Only the bare answer; [`show_pages`] draws the page, because it knows the language.
    fn into_response(self) -> Response {
        if let Self::SignInFirst(_) = &self {
            return Redirect::to("/login").into_response();
        }
        let mut response = self.status().into_response();
        if self == Self::Unavailable {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// Draws the page of every failure, in the language of the request.
pub(super) async fn show_pages(
    State((_group, _app)): State<(Group, App)>,
    request: Request,
    next: Next,
) -> Response {
    next.run(request).await
}

/// The answer to every address that is not in the table.
pub(super) async fn no_such_page() -> Failure {
    Failure::NotFound
}
