//! Streams of events that go on over another connection.

use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use crate::{
    error::Error,
    response::{ReceivedBody, Response},
};

/// A request that is sent again.
type Sending = Pin<Box<dyn Future<Output = Result<Response<ReceivedBody>, Error>> + Send>>;

/// Where a stream goes on, and when.
#[derive(Clone, Debug, Default)]
pub(crate) struct Position {
    /// The ID of the last event. `None` if no event had one, and empty if the server took it away.
    pub(crate) last_id: Option<String>,
    /// The delay that the server asks for.
    pub(crate) delay: Option<Duration>,
}

/// Sends the request of a stream again. The client implements it.
pub(crate) trait Resend: Send {
    /// Waits before the attempt, which counts from 1, and sends the request.
    fn resend(&self, position: Position, attempt: u32) -> Sending;
}

/// The connections that a stream may still make.
pub(crate) struct Reconnects {
    resend: Box<dyn Resend>,
    /// How often the stream connects again without an event between.
    times: u32,
    /// How often it did since the last event.
    made: u32,
    sending: Option<Sending>,
}

impl Reconnects {
    pub(crate) fn new(resend: impl Resend + 'static, times: u32) -> Self {
        Self { resend: Box::new(resend), times, made: 0, sending: None }
    }

    /// Notes that an event came.
    pub(super) fn progress(&mut self) {
        self.made = 0;
    }

    /// Begins to connect again. Returns `false` if that has been tried too often.
    pub(super) fn begin(&mut self, position: Position) -> bool {
        if self.made >= self.times {
            return false;
        }
        self.made += 1;
        self.sending = Some(self.resend.resend(position, self.made));
        true
    }

    /// The response of the next connection. `Ready(None)` if none is being made.
    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Response<ReceivedBody>, Error>>> {
        let Some(sending) = &mut self.sending else { return Poll::Ready(None) };
        let outcome = ready!(sending.as_mut().poll(context));
        self.sending = None;
        Poll::Ready(Some(outcome))
    }
}

impl fmt::Debug for Reconnects {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reconnects").field("times", &self.times).field("made", &self.made).finish_non_exhaustive()
    }
}
