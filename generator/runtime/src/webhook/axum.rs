//! An extractor of [axum](https://docs.rs/axum) that validates webhooks and decodes their events.
//!
//! ```
//! use axum::{Router, routing::post};
//! use oas_client_runtime::webhook::{Event, Reply, Validator, axum::{Receiver, Signed}};
//!
//! fn router<E: Event + Send + 'static>(validator: Validator) -> Router {
//!     async fn receive<E>(Signed(_event): Signed<E>) -> Reply {
//!         Reply::accept()
//!     }
//!     Router::new().route("/events", post(receive::<E>)).with_state(Receiver::new("https://shelf.example", validator))
//! }
//! ```

use axum::{
    body::{Body, Bytes},
    extract::{FromRef, FromRequest, FromRequestParts, OriginalUri, Request, rejection::BytesRejection},
    response::{IntoResponse, Response},
};
use http::{StatusCode, header::CONTENT_TYPE};

use super::{Event, EventError, Rejected, Reply, Validator};

/// The state that [`Signed`] needs: the validator, and the origin that the service sends to.
#[derive(Clone, Debug)]
pub struct Receiver {
    origin: String,
    validator: Validator,
    is_strict: bool,
}

impl Receiver {
    /// `origin` is the start of the URLs that are configured at the service, such as `https://shelf.example`: the service
    /// may sign them, and a server behind a proxy sees others.
    pub fn new(origin: impl Into<String>, validator: Validator) -> Self {
        let mut origin = origin.into();
        origin.truncate(origin.trim_end_matches('/').len());
        Self { origin, validator, is_strict: false }
    }

    /// Rejects form fields and events that the description doesn't have: see [`Event::from_body_strictly`].
    #[must_use]
    pub fn strict(mut self) -> Self {
        self.is_strict = true;
        self
    }
}

/// An event of a webhook whose signature is valid.
///
/// Its body counts towards axum's [`DefaultBodyLimit`](axum::extract::DefaultBodyLimit), 2 MB by default. A delivery by GET has
/// its fields in the query.
#[derive(Clone, Copy, Debug)]
pub struct Signed<E>(pub E);

impl<E: Event, S: Send + Sync> FromRequest<S> for Signed<E>
where
    Receiver: FromRef<S>,
{
    type Rejection = Rejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, Rejection> {
        let Receiver { origin, validator, is_strict } = Receiver::from_ref(state);
        let (mut parts, body) = request.into_parts();
        let Ok(OriginalUri(uri)) = OriginalUri::from_request_parts(&mut parts, state).await;
        let headers = parts.headers.clone();
        let body = Bytes::from_request(Request::from_parts(parts, body), state).await?;
        let url = format!("{origin}{}", uri.path_and_query().map_or("/", |target| target.as_str()));
        validator.verify(&url, &headers, &body)?;
        let body = if body.is_empty() { uri.query().unwrap_or("").as_bytes() } else { &body };
        let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let event = if is_strict { E::from_body_strictly } else { E::from_body };
        Ok(Self(event(content_type, body)?))
    }
}

/// Why a request isn't a valid webhook. As a response it is a status code without a body: the reasons are for logs.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Rejection {
    /// The signature isn't valid: status 403.
    #[error(transparent)]
    Signature(#[from] Rejected),
    /// The event can't be decoded: status 400.
    #[error(transparent)]
    Event(#[from] EventError),
    /// The body can't be read, or is too large: the status that axum gives.
    #[error(transparent)]
    Body(#[from] BytesRejection),
}

impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        tracing::debug!(reason = %self, "rejected a webhook");
        let status = match self {
            Self::Signature(_) => StatusCode::FORBIDDEN,
            Self::Event(_) => StatusCode::BAD_REQUEST,
            Self::Body(rejection) => rejection.status(),
        };
        status.into_response()
    }
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        http::Response::<Body>::from(self)
    }
}
