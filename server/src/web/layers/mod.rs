//! What happens around every handler, from the outside in: headers, the log, error pages, panics, foreign forms, time
//! and size limits. The order is fixed here and nowhere else.

pub(in crate::web) mod csrf;
pub(in crate::web) mod headers;
mod log;
mod panic;

use axum::{Router, extract::DefaultBodyLimit, http::StatusCode, middleware};
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, limit::RequestBodyLimitLayer,
    timeout::TimeoutLayer,
};

use super::{App, error, language, route::Group};

/// Puts the layers of a group around its routes.
pub(crate) fn around(group: Group, app: &App, routes: Router<App>) -> Router<App> {
    let state = (group, app.clone());
    // axum's own limit is switched off: the layer below counts every kind of body, multipart included.
    let routes = routes.layer(
        ServiceBuilder::new()
            .layer(middleware::from_fn_with_state(
                state.clone(),
                headers::secure,
            ))
            .layer(middleware::from_fn_with_state(group, log::line))
            .layer(middleware::from_fn_with_state(
                app.clone(),
                language::remember,
            ))
            .layer(middleware::from_fn_with_state(
                state.clone(),
                error::show_pages,
            ))
            .layer(CatchPanicLayer::custom(panic::answer))
            .layer(middleware::from_fn_with_state(state, csrf::refuse_foreign))
            .layer(TimeoutLayer::with_status_code(
                StatusCode::REQUEST_TIMEOUT,
                group.time_limit(),
            ))
            .layer(RequestBodyLimitLayer::new(group.body_limit()))
            .layer(DefaultBodyLimit::disable()),
    );
    match group {
        // Pages of signed-in people mix secrets with what others typed, so they are not compressed (BREACH).
        Group::Page | Group::Import | Group::Machine => routes,
        // Survey pages hold nothing personal; what is already compressed is left alone.
        Group::Staff | Group::Asset => routes.layer(CompressionLayer::new()),
    }
}
