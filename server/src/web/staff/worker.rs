//! The worker that shows a survey without a connection. Its address lies where surveys are, which is all that browsers let
//! it reach; each survey registers it for its own address alone.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::web::assets;

/// The script, always the newest one.
pub(crate) async fn script() -> Response {
    let Some(script) = assets::by_name("worker.js") else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = HeaderValue::from_static("text/javascript; charset=utf-8");
    ([(header::CONTENT_TYPE, kind)], script).into_response()
}
