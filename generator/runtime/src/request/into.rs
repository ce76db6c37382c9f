//! What the builders of all operations have in common.

use super::Call;
use crate::response::Answer;

/// A request to one operation, ready to be sent: each emitted builder is one. For code that takes any of them.
pub trait Request {
    /// How the answer is read.
    type Answer: Answer;

    /// The call that the builder has made so far.
    fn into_call(self) -> Call<Self::Answer>;
}

impl<A: Answer> Request for Call<A> {
    type Answer = A;

    fn into_call(self) -> Self {
        self
    }
}
