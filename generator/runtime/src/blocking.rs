//! Calls for threads without an async runtime (feature `blocking`).
//!
//! What the asynchronous methods send, their `…_blocking` siblings send too, and wait. Any number of threads may call at
//! once: all calls run on one Tokio runtime with a worker thread of its own, made on first use, which keeps connections
//! open between calls.
//!
//! Make a client of its own for blocking calls in a program that makes others too. A connection belongs to the runtime that
//! opened it, and gets nowhere while that one stands still.

use std::{future::poll_fn, iter::FusedIterator, path::Path, pin::Pin, sync::OnceLock};

use bytes::Bytes;
use futures_core::Stream;
use tokio::runtime::{Builder, Handle, Runtime};

use crate::{
    error::Error,
    request::{Items, Pages, RequestBuilder},
    response::{Download, Json, Page, ReadResponse, Response},
};

/// A list as an iterator that waits for each page when it is due. After an error it ends.
#[derive(Debug)]
#[must_use = "an iterator does nothing until it is asked for its next element"]
pub struct Blocking<S>(Option<S>);

impl<T, S: Stream<Item = Result<T, Error>> + Unpin> Iterator for Blocking<S> {
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let stream = self.0.as_mut()?;
        let next = wait(poll_fn(|context| Pin::new(&mut *stream).poll_next(context)));
        let next = next.unwrap_or_else(|refused| Some(Err(refused)));
        if !matches!(next, Some(Ok(_))) {
            self.0 = None;
        }
        next
    }
}

impl<T, S: Stream<Item = Result<T, Error>> + Unpin> FusedIterator for Blocking<S> {}

impl<A: ReadResponse> RequestBuilder<A> {
    /// Sends the request, waits, and reads the response's value.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send), and [`Error::Invalid`] inside an async runtime.
    pub fn send_blocking(self) -> Result<A::Output, Error> {
        wait(self.send())?
    }

    /// Sends the request, waits, and reads the response with its status and headers.
    ///
    /// # Errors
    ///
    /// As [`send_blocking`](Self::send_blocking).
    pub fn send_with_response_blocking(self) -> Result<Response<A::Output>, Error> {
        wait(self.send_with_response())?
    }
}

impl<P: Page> RequestBuilder<Json<P>> {
    /// The records of all pages from this one on, up to the limit, as an iterator that waits.
    pub fn items_blocking(self) -> Blocking<Items<P>> {
        Blocking(Some(self.items()))
    }

    /// All pages from this one on, as an iterator that waits.
    pub fn pages_blocking(self) -> Blocking<Pages<P>> {
        Blocking(Some(self.pages()))
    }
}

impl Download {
    /// All bytes in memory, if they are no more than `most`.
    ///
    /// # Errors
    ///
    /// As [`bytes`](Self::bytes), and [`Error::Invalid`] inside an async runtime.
    pub fn bytes_blocking(self, most: usize) -> Result<Bytes, Error> {
        wait(self.bytes(most))?
    }

    /// Writes all bytes to a file at `path` once they have come, and returns how many they were.
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
/// [`Error::Invalid`] inside an async runtime, or if the system has no thread for one.
pub(crate) fn wait<F: Future>(future: F) -> Result<F::Output, Error> {
    if Handle::try_current().is_ok() {
        return Err(Error::invalid(
            "a blocking call inside an async runtime would hold up everything else that runs there: await the method \
             without `_blocking` instead, or call from a thread of `std::thread`",
        ));
    }
    Ok(runtime()?.block_on(future))
}

/// The runtime of all blocking calls of this process; it is never shut down.
fn runtime() -> Result<&'static Runtime, Error> {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime);
    }
    let mut builder = Builder::new_multi_thread();
    let made = builder.worker_threads(1).thread_name("blocking-calls").enable_all().build();
    let made =
        made.map_err(|error| Error::invalid(format!("no thread could be started for blocking calls: {error}")))?;
    // Of two that were made at once, one goes again.
    Ok(RUNTIME.get_or_init(|| made))
}
