//! The trait of all request builders.

use super::RequestBuilder;
use crate::response::ReadResponse;

/// A request builder: each emitted builder, and [`RequestBuilder`] itself. For code that takes any of them.
pub trait IntoRequest {
    /// How the response is read.
    type Response: ReadResponse;

    /// Returns the request with everything set so far.
    fn into_request(self) -> RequestBuilder<Self::Response>;
}

impl<R: ReadResponse> IntoRequest for RequestBuilder<R> {
    type Response = R;

    fn into_request(self) -> Self {
        self
    }
}
