//! What the builders of all operations have in common.

use super::RequestBuilder;
use crate::response::ReadResponse;

/// A request to one operation, ready to be sent: each emitted builder is one. For code that takes any of them.
pub trait IntoRequest {
    /// How the response is read.
    type Response: ReadResponse;

    /// The call that the builder has made so far.
    fn into_request(self) -> RequestBuilder<Self::Response>;
}

impl<R: ReadResponse> IntoRequest for RequestBuilder<R> {
    type Response = R;

    fn into_request(self) -> Self {
        self
    }
}
