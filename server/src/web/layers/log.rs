//! One line per request, with the route's template and never its address; none at all where staff answer.

use std::time::Instant;

use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};

use crate::web::route::Group;

pub(super) async fn line(State(group): State<Group>, request: Request, next: Next) -> Response {
    match group {
        Group::Staff | Group::Asset | Group::Machine => next.run(request).await,
        Group::Page | Group::Import => {
            let template = request.extensions().get::<MatchedPath>().cloned();
            let method = request.method().clone();
            let start = Instant::now();
            let response = next.run(request).await;
            tracing::info!(
                route = template.as_ref().map_or("-", MatchedPath::as_str),
                %method,
                status = response.status().as_u16(),
                duration_ms = start.elapsed().as_millis(),
                "request"
            );
            response
        }
    }
}
