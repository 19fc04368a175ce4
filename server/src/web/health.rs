//! For other machines: is the process there, and can it work. Not ready does not mean: start me again.

use axum::{extract::State, http::StatusCode, response::IntoResponse};

use super::App;

/// The process answers.
pub(super) async fn alive() -> &'static str {
    "ok\n"
}

/// It can work: not on its way out, the store answers and its writer keeps up.
pub(super) async fn ready(State(app): State<App>) -> impl IntoResponse {
    if app.is_stopping() {
        (StatusCode::SERVICE_UNAVAILABLE, "stopping\n")
    } else if app.store.is_ready().await {
        (StatusCode::OK, "ready\n")
    } else {
        (
            StatusCode::SERVICE_UNAVAILABLE,
            "the store is not available\n",
        )
    }
}
