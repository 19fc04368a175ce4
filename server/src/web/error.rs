//! The one map from what went wrong to what people are told: a status, what happened, what was kept, what to do.

use app::pages::entrance::failure;
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};

use crate::{auth::password::Busy, random::Random, store::StoreError};

use super::{
    App,
    page::{self, Visit},
    route::Group,
};

/// Why a request is not answered with its page. Never carries an inner error's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Failure {
    /// Nobody is signed in; the address to come back to.
    SignInFirst(Option<String>),
    /// Delicate, and the password was given too long ago.
    PasswordAgain,
    /// There is no such thing, or the person may not know of it.
    NotFound,
    /// There was something, and it is over.
    Gone,
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
    /// What it needs is not there yet, or too little of it may be shown.
    TooEarly,
    /// The auditor refused the result; why stands in the audit log.
    Withheld,
    /// Nothing can be stored or read now.
    Unavailable,
    /// A mistake of ours, in the log under this number.
    Unexpected(String),
}

impl Failure {
    /// Logs a mistake of ours under a random number, once, where it is caught.
    pub(crate) fn unexpected(what: &str, cause: &dyn std::fmt::Display) -> Self {
        let reference = format!("{:08X}", u32::from_le_bytes(Random::system().bytes()));
        tracing::error!(reference, what, "unexpected: {cause}");
        Self::Unexpected(reference)
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::SignInFirst(_) => StatusCode::SEE_OTHER,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
            Self::NotYours | Self::ForeignForm | Self::PasswordAgain => StatusCode::FORBIDDEN,
            Self::UnreadableForm => StatusCode::BAD_REQUEST,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Overtaken | Self::TooEarly | Self::Withheld => StatusCode::CONFLICT,
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
            StatusCode::BAD_REQUEST
            | StatusCode::UNSUPPORTED_MEDIA_TYPE
            | StatusCode::UNPROCESSABLE_ENTITY => Self::UnreadableForm,
            StatusCode::SERVICE_UNAVAILABLE => Self::Unavailable,
            _ => return None,
        })
    }

    fn kind(&self) -> failure::Kind {
        match self {
            Self::SignInFirst(_) | Self::PasswordAgain => failure::Kind::PasswordAgain,
            Self::NotFound | Self::Gone => failure::Kind::NotFound,
            Self::NotYours => failure::Kind::NotYours,
            Self::ForeignForm => failure::Kind::ForeignForm,
            Self::UnreadableForm => failure::Kind::UnreadableForm,
            Self::WrongMethod => failure::Kind::WrongMethod,
            Self::TooLarge => failure::Kind::TooLarge,
            Self::TooSlow => failure::Kind::TooSlow,
            Self::Overtaken => failure::Kind::Overtaken,
            Self::TooEarly => failure::Kind::TooEarly,
            Self::Withheld => failure::Kind::Withheld,
            Self::Unavailable => failure::Kind::Unavailable,
            Self::Unexpected(reference) => failure::Kind::Unexpected(reference.clone()),
        }
    }
}

impl From<StoreError> for Failure {
    /// Conflicts that a form can explain are caught by its handler; the rest means that somebody was faster.
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::Unavailable(_) => Self::Unavailable,
            StoreError::Conflict(_) => Self::Overtaken,
            StoreError::Inconsistent { .. }
            | StoreError::Unsupported(_)
            | StoreError::Driver(_) => Self::unexpected("store", &error),
        }
    }
}

impl From<Busy> for Failure {
    fn from(_: Busy) -> Self {
        Self::Unavailable
    }
}

impl IntoResponse for Failure {
    /// Only the bare answer; [`show_pages`] draws the page, because it knows the language.
    fn into_response(self) -> Response {
        if let Self::SignInFirst(back) = &self {
            return Redirect::to(&app::paths::login(back.as_deref())).into_response();
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

/// Draws the page of every failure, whoever answered with it, in the language of the request.
pub(super) async fn show_pages(
    State((group, app)): State<(Group, App)>,
    request: Request,
    next: Next,
) -> Response {
    let visit = Visit::of(&app, &request.uri().to_string(), request.headers());
    let bare = next.run(request).await;
    let failure = match bare.extensions().get::<Failure>() {
        Some(failure) => Some(failure.clone()),
        None if is_drawn(&bare) => None,
        // Layers and the router answer with a bare status and at most a word.
        None => Failure::of_status(bare.status()),
    };
    let (Some(failure), Group::Staff | Group::Page | Group::Import) = (failure, group) else {
        return bare;
    };
    let model = failure::Model {
        language: visit.language,
        kind: failure.kind(),
        is_for_staff: group == Group::Staff,
    };
    let mut drawn = page::show(&visit.chrome(&app), || failure::page(&model));
    *drawn.status_mut() = bare.status();
    for kept in [header::RETRY_AFTER, header::ALLOW] {
        if let Some(value) = bare.headers().get(&kept) {
            drawn.headers_mut().insert(kept, value.clone());
        }
    }
    drawn
}

/// Whether a handler has said itself what is wrong, to a person or to one of our islands.
fn is_drawn(response: &Response) -> bool {
    response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| {
            let kind = kind.as_bytes();
            kind.starts_with(b"text/html") || kind.starts_with(b"application/json")
        })
}

/// The answer to every address that is not in the table.
pub(super) async fn no_such_page() -> Failure {
    Failure::NotFound
}
