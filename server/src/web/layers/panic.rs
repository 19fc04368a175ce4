//! A handler that panics ends its own request and nothing else.

use std::any::Any;

use axum::response::{IntoResponse, Response};

use crate::web::error::Failure;

pub(super) fn answer(panic: Box<dyn Any + Send>) -> Response {
    let text = panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no text");
    Failure::unexpected("panic", &text).into_response()
}
