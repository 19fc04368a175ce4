//! For other machines: is the process there, and can it work.

use axum::{extract::State, http::StatusCode, response::IntoResponse};

use super::App;

/// The process answers.
pub(super) async fn alive() -> &'static str {
    "ok\n"
}

/// It can work: not stopping, and the store answers.
pub(super) async fn ready(State(app): State<App>) -> impl IntoResponse {
    if app.is_stopping() {
        (StatusCode::SERVICE_UNAVAILABLE, "stopping\n")
    } else {
        (StatusCode::OK, "ready\n")
    }
}
