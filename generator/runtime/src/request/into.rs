//! The traits of all request builders.

use std::pin::Pin;

use super::RequestBuilder;
use crate::{error::Result, response::ReadResponse};

/// The future of a request builder that is awaited, in place of `send()`.
pub type SendFuture<T> = Pin<Box<dyn Future<Output = Result<T>> + Send>>;

/// A request builder: each emitted builder, and [`RequestBuilder`] itself. For code that takes any of them.
pub trait IntoRequest {
    /// How the response is read.
    type Response: ReadResponse;

    /// Returns the request with everything set so far.
    fn into_request(self) -> RequestBuilder<Self::Response>;
}

/// `.await` sends the request, as [`RequestBuilder::send`] does.
impl<R: ReadResponse<Output: 'static> + 'static> IntoFuture for RequestBuilder<R> {
    type Output = Result<R::Output>;
    type IntoFuture = SendFuture<R::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send())
    }
}

impl<R: ReadResponse> IntoRequest for RequestBuilder<R> {
    type Response = R;

    fn into_request(self) -> Self {
        self
    }
}
