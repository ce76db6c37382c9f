//! Streams of server-sent events.

use std::{
    fmt,
    future::poll_fn,
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use futures_core::Stream;
use http::{StatusCode, header::CONTENT_TYPE};
use serde::de::{DeserializeOwned, Error as _};

use super::{Event, Frames, Reconnects, sse::Parser};
use crate::{
    error::Error,
    response::{Json, ReadMode, ReadResponse, ReceivedBody, Response, Text, decode, streamed, text},
};

/// The media type of server-sent events.
const MEDIA_TYPE: &str = "text/event-stream";

/// The data of an event: [`Json`], [`Text`], or an enum of the events by name.
pub trait EventData {
    /// The decoded data.
    type Output;

    /// Decodes the data of an event.
    ///
    /// # Errors
    ///
    /// The path to the value that differs from the description, and the decoder's error, which has no value.
    fn decode(event: &Event<String>) -> Result<Self::Output, (String, serde_json::Error)>;
}

impl<T: DeserializeOwned> EventData for Json<T> {
    type Output = T;

    fn decode(event: &Event<String>) -> Result<T, (String, serde_json::Error)> {
        decode::slice(event.data.as_bytes())
    }
}

impl<T: DeserializeOwned> EventData for Text<T> {
    type Output = T;

    fn decode(event: &Event<String>) -> Result<T, (String, serde_json::Error)> {
        text::value(&event.data).map_err(|error| (".".to_owned(), error))
    }
}

/// The events of a response while they arrive: a `Stream`, with [`EventStream::try_next`] for callers without a stream
/// library.
///
/// The client doesn't read ahead. The next event, or the next part of an event, must arrive within the request's timeout.
/// Comments count, which servers send to keep a connection open. To drop the stream closes the connection.
///
/// The stream has one connection, unless the request says [`reconnect`](crate::RequestBuilder::reconnect).
pub struct EventStream<D> {
    frames: Frames<Parser>,
    end_marker: Option<&'static str>,
    /// `None` if the stream has one connection.
    reconnects: Option<Reconnects>,
    data: PhantomData<fn() -> D>,
}

impl<D: EventData> EventStream<D> {
    /// Receives the next event. `None` at the end of the response, or at the event whose data is the description's end marker.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] if the event isn't UTF-8, its data differs from the description, or the response ends within the
    /// event. The path begins with the number of the event, `[0]` for the first. The next call returns the next event.
    ///
    /// The stream ends after any other error: [`Error::TooLarge`] for an event larger than the limit of responses,
    /// [`Error::Timeout`], [`Error::Transport`].
    pub async fn try_next(&mut self) -> Result<Option<Event<D::Output>>, Error> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }
}

impl<D: EventData> EventStream<D> {
    /// The next event, if need be of another connection.
    fn poll_event(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Event<String>, Error>>> {
        loop {
            let connected = match &mut self.reconnects {
                Some(reconnects) => ready!(reconnects.poll(context)),
                None => None,
            };
            let next = match connected {
                Some(Ok(response)) => match Self::read(response) {
                    Ok(response) => {
                        self.go_on(response);
                        continue;
                    }
                    Err(error) => {
                        self.reconnects = None;
                        return Poll::Ready(Some(Err(error)));
                    }
                },
                Some(Err(error)) => Some(Err(error)),
                None => ready!(self.frames.poll_next(context)),
            };
            let Some(reconnects) = &mut self.reconnects else { return Poll::Ready(next) };
            if !self.frames.is_closed() {
                reconnects.progress();
                return Poll::Ready(next);
            }
            if !is_lost(&next) || !reconnects.begin(self.frames.framing.position()) {
                self.reconnects = None;
                return Poll::Ready(next);
            }
        }
    }

    /// Continues with another connection.
    fn go_on(&mut self, response: Response<Self>) {
        let Frames { body, framing, head, limit, .. } = response.value.frames;
        let framing = framing.at(self.frames.framing.position());
        if head.status == StatusCode::NO_CONTENT {
            self.reconnects = None;
        }
        self.frames = Frames { body, framing, head, limit, count: self.frames.count };
    }
}

/// Returns `true` if a stream that ended so may go on over another connection, by the HTML standard: its connection broke, or its
/// response ended. The standard drops an event that the end of the response cuts.
fn is_lost(end: &Option<Result<Event<String>, Error>>) -> bool {
    matches!(end, None | Some(Err(Error::Transport { .. } | Error::Timeout { .. } | Error::Decode(_))))
}

impl<D> EventStream<D> {
    /// The data of the event that ends the stream.
    #[cfg(feature = "replay")]
    pub(crate) fn end_marker(&self) -> Option<&'static str> {
        self.end_marker
    }
}

impl<D: EventData> Stream for EventStream<D> {
    type Item = Result<Event<D::Output>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let event = match ready!(self.poll_event(context)) {
            Some(Ok(event)) => event,
            Some(Err(error)) => return Poll::Ready(Some(Err(error))),
            None => return Poll::Ready(None),
        };
        if self.end_marker == Some(event.data.as_str()) {
            self.frames.close();
            self.reconnects = None;
            return Poll::Ready(None);
        }
        Poll::Ready(Some(match D::decode(&event) {
            Ok(data) => Ok(Event { name: event.name, id: event.id, data }),
            Err((path, source)) => Err(self.frames.decode_error(event.data.into(), &path, source)),
        }))
    }
}

impl<D: EventData> ReadResponse for EventStream<D> {
    type Output = Self;
    const MODE: ReadMode = ReadMode::Streamed;
    const ACCEPT: &'static str = MEDIA_TYPE;

    fn read(response: Response<ReceivedBody>) -> Result<Response<Self>, Error> {
        let (head, body) = streamed(response).take();
        let stated = head.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if let Some(other) = stated.filter(|stated| !is_event_stream(stated)) {
            let error = serde_json::Error::custom(format!("the media type is {other:?}, and not {MEDIA_TYPE}"));
            return Err(decode::error(&head.with(Bytes::new()), ".".to_owned(), error));
        }
        let mut body = body;
        let end_marker = body.end_marker;
        // 204: the server has no more events.
        let reconnects = body.reconnects.take().filter(|_| head.status != StatusCode::NO_CONTENT);
        let frames = Frames::new(head.clone().with(body), Parser::new);
        Ok(head.with(Self { frames, end_marker, reconnects, data: PhantomData }))
    }
}

/// The events of a whole body.
#[cfg(feature = "replay")]
pub(crate) fn events_in(body: &[u8]) -> Vec<Event<String>> {
    super::whole(Parser::new(usize::MAX), body)
}

fn is_event_stream(media_type: &str) -> bool {
    media_type.split(';').next().is_some_and(|essence| essence.trim().eq_ignore_ascii_case(MEDIA_TYPE))
}

impl<D> fmt::Debug for EventStream<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream").field("received", &self.frames.count).finish_non_exhaustive()
    }
}
