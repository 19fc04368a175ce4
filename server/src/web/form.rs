//! What comes in: paths, queries, forms and files. Whatever cannot be read becomes a [`Failure`], never a bare text.

use std::collections::BTreeMap;

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Multipart, Request},
    http::{StatusCode, request::Parts},
};
use serde::de::DeserializeOwned;

use super::error::Failure;

/// The parameters of a path. What is no id cannot be found.
pub(crate) struct Path<T>(pub(crate) T);

impl<T, S> FromRequestParts<S> for Path<T>
where
    T: DeserializeOwned + Send,
    S: Send + Sync,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        axum::extract::Path::from_request_parts(parts, state)
            .await
            .map(|axum::extract::Path(path)| Self(path))
            .map_err(|_| Failure::NotFound)
    }
}

/// The query of an address. One that makes no sense is like none.
pub(crate) struct Query<T>(pub(crate) T);

impl<T, S> FromRequestParts<S> for Query<T>
where
    T: DeserializeOwned + Default + Send,
    S: Send + Sync,
{
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        _state: &S,
    ) -> Result<Self, std::convert::Infallible> {
        Ok(Self(
            axum::extract::Query::try_from_uri(&parts.uri)
                .map(|axum::extract::Query(query)| query)
                .unwrap_or_default(),
        ))
    }
}

/// The fields of an ordinary form. Give `T` `deny_unknown_fields`: a field we do not ask for is not ours.
pub(crate) struct Form<T>(pub(crate) T);

impl<T, S> FromRequest<S> for Form<T>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        axum::extract::Form::from_request(request, state)
            .await
            .map(|axum::extract::Form(form)| Self(form))
            .map_err(|rejection| {
                unreadable(axum::response::IntoResponse::into_response(rejection).status())
            })
    }
}

/// A form with files.
#[derive(Debug, Default)]
pub(crate) struct Upload {
    /// Texts by field; the last one of a name holds.
    pub(crate) texts: BTreeMap<String, String>,
    /// Contents of files by field; a field without a chosen file is not there.
    pub(crate) files: BTreeMap<String, Bytes>,
}

impl<S> FromRequest<S> for Upload
where
    S: Send + Sync,
{
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let mut parts = Multipart::from_request(request, state)
            .await
            .map_err(|rejection| unreadable(rejection.status()))?;
        let mut upload = Self::default();
        while let Some(part) = parts
            .next_field()
            .await
            .map_err(|error| unreadable(error.status()))?
        {
            let name = part.name().unwrap_or_default().to_owned();
            let is_file = part.file_name().is_some();
            let content = part
                .bytes()
                .await
                .map_err(|error| unreadable(error.status()))?;
            if !is_file {
                let text =
                    String::from_utf8(content.into()).map_err(|_| Failure::UnreadableForm)?;
                upload.texts.insert(name, text);
            } else if !content.is_empty() {
                upload.files.insert(name, content);
            }
        }
        Ok(upload)
    }
}

fn unreadable(status: StatusCode) -> Failure {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        Failure::TooLarge
    } else {
        Failure::UnreadableForm
    }
}
