//! Blocking requests, for threads without an async runtime (feature `blocking`).
//!
//! Each asynchronous method has a `…_blocking` sibling that sends the same request and blocks. Any number of threads
//! may use them at once: all blocking requests run on one Tokio runtime with one worker thread, started on first use,
//! which keeps connections open between requests.
//!
//! Use a separate client for blocking requests in a program that also sends asynchronous ones. A connection belongs
//! to the runtime that opened it, and stalls while that runtime is blocked.

use std::{future::poll_fn, iter::FusedIterator, path::Path, pin::Pin, sync::OnceLock};

use bytes::Bytes;
use futures_core::Stream;
use serde::de::DeserializeOwned;
use tokio::runtime::{Builder, Handle, Runtime};

use crate::{
    error::Error,
    request::{Items, Pages, RequestBuilder},
    response::{Download, EventData, EventStream, ItemStream, Json, Page, ReadResponse, Response},
};

/// A list or a stream as an iterator that blocks for each page or item. It ends where the list or stream does.
#[derive(Debug)]
#[must_use = "an iterator does nothing until `next` is called"]
pub struct Blocking<S>(Option<S>);

impl<T, S: Stream<Item = Result<T, Error>> + Unpin> Iterator for Blocking<S> {
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let stream = self.0.as_mut()?;
        let next = wait(poll_fn(|context| Pin::new(&mut *stream).poll_next(context)));
        match next {
            Ok(Some(item)) => Some(item),
            Ok(None) => {
                self.0 = None;
                None
            }
            Err(error) => {
                self.0 = None;
                Some(Err(error))
            }
        }
    }
}

impl<T, S: Stream<Item = Result<T, Error>> + Unpin> FusedIterator for Blocking<S> {}

impl<A: ReadResponse> RequestBuilder<A> {
    /// Sends the request, blocks, and returns the response's value.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send), and [`Error::Invalid`] inside an async runtime.
    pub fn send_blocking(self) -> Result<A::Output, Error> {
        wait(self.send())?
    }

    /// Sends the request, blocks, and returns the response's value with its status code and headers.
    ///
    /// # Errors
    ///
    /// As [`send_blocking`](Self::send_blocking).
    pub fn send_with_response_blocking(self) -> Result<Response<A::Output>, Error> {
        wait(self.send_with_response())?
    }
}

impl<P: Page> RequestBuilder<Json<P>> {
    /// The items of all pages from this one on, up to the limit, as an iterator that blocks.
    pub fn items_blocking(self) -> Blocking<Items<P>> {
        Blocking(Some(self.items()))
    }

    /// All pages from this one on, as an iterator that blocks.
    pub fn pages_blocking(self) -> Blocking<Pages<P>> {
        Blocking(Some(self.pages()))
    }
}

impl<D: EventData> EventStream<D> {
    /// The events as an iterator that blocks for each.
    pub fn blocking(self) -> Blocking<Self> {
        Blocking(Some(self))
    }
}

impl<T: DeserializeOwned> ItemStream<T> {
    /// The items as an iterator that blocks for each.
    pub fn blocking(self) -> Blocking<Self> {
        Blocking(Some(self))
    }
}

impl Download {
    /// Receives the whole body into memory, up to `limit` bytes, and blocks.
    ///
    /// # Errors
    ///
    /// As [`bytes`](Self::bytes), and [`Error::Invalid`] inside an async runtime.
    pub fn bytes_blocking(self, limit: usize) -> Result<Bytes, Error> {
        wait(self.bytes(limit))?
    }

    /// Receives the whole body into the file at `path`, blocks, and returns its length in bytes.
    ///
    /// # Errors
    ///
    /// As [`save`](Self::save), and [`Error::Invalid`] inside an async runtime.
    pub fn save_blocking(self, path: impl AsRef<Path>) -> Result<u64, Error> {
        wait(self.save(path))?
    }
}

/// Runs a future to its end.
///
/// # Errors
///
/// [`Error::Invalid`] inside an async runtime, or if no thread can be started.
pub(crate) fn wait<F: Future>(future: F) -> Result<F::Output, Error> {
    if Handle::try_current().is_ok() {
        return Err(Error::invalid(
            "a blocking request inside an async runtime would block its other tasks; await the method without \
             `_blocking`, or start a thread with `std::thread`",
        ));
    }
    Ok(runtime()?.block_on(future))
}

/// The runtime of all blocking requests of this process. It is never shut down.
fn runtime() -> Result<&'static Runtime, Error> {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime);
    }
    let mut builder = Builder::new_multi_thread();
    let made = builder.worker_threads(1).thread_name("blocking-requests").enable_all().build();
    let made =
        made.map_err(|error| Error::invalid(format!("no thread could be started for blocking requests: {error}")))?;
    // If two threads start one at the same time, one is dropped.
    Ok(RUNTIME.get_or_init(|| made))
}
