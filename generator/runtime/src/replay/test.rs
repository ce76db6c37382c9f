//! The test of one recorded exchange, sent in every way that a builder offers.

use std::env::{self, VarError};

use serde::Serialize;
use tokio::runtime::{Builder, Handle};

use super::{Observe, Observed, Replay, TestFailure, TestResult, script::Script};
#[cfg(feature = "blocking")]
use crate::blocking::wait;
use crate::{
    client::{Auth, Client, ClientBuilder, Retry, ServerSetting},
    error::Error,
    request::{IntoRequest, Pages, RequestBuilder},
    response::{Json, Page, ReadResponse},
};

/// The environment variable with the base URL of another server for the tests.
const BASE_URL: &str = "OAS_CLIENT_TEST_BASE_URL";

/// A function of the emitted crate that sets the URL of one of the API's servers.
pub type SetUrl = fn(String) -> ServerSetting;

/// A recording, and the name of its file in messages.
#[derive(Clone, Copy, Debug)]
pub struct Recording<'a> {
    file: &'a str,
    har: &'a str,
}

impl<'a> Recording<'a> {
    /// The HAR document `har` of the file called `file`.
    pub const fn new(file: &'a str, har: &'a str) -> Self {
        Self { file, har }
    }

    /// A failure with the exchanges that it is about, and what to do.
    fn locate(self, exchanges: &[usize], failure: TestFailure) -> TestFailure {
        if self.file.is_empty() {
            return failure;
        }
        let entries = exchanges.iter().map(|index| format!("entry {} (#/log/entries/{index})", index + 1));
        let entries = entries.collect::<Vec<_>>().join(", ");
        TestFailure(format!(
            "{failure}\n  recorded in: {}, {entries}\n  help: correct the description and generate again, or correct the recording",
            self.file
        ))
    }
}

/// A recording without a name.
impl<'a> From<&'a str> for Recording<'a> {
    fn from(har: &'a str) -> Self {
        Self::new("", har)
    }
}

/// The test of a recorded exchange through the emitted client `C`.
///
/// It sends the request with the asynchronous method, and with the feature `blocking` also with the blocking one,
/// each time to a new [`Replay`].
///
/// With `OAS_CLIENT_TEST_BASE_URL` in the environment, the requests go to that server instead, such as a mock of the
/// API, with the test's credentials. The test then compares less: where a success was recorded, a success must arrive
/// and decode, and a list must have at most as many pages as were recorded; where an error was recorded, the status
/// code must have the same first digit. Each request asks for the recorded status code with `Prefer: code=404`, which
/// mocks such as Prism follow. A service ignores a preference that it doesn't know (RFC 7240 section 2). A base URL
/// without a path is the URL of all servers of the API, as mocks have it; else each has the path of its description.
///
/// It starts runtimes of its own, so it needs a plain `#[test]`.
#[must_use = "nothing is sent before `call` or `pages`"]
#[derive(Debug)]
pub struct ReplayTest<'a, C> {
    recording: Recording<'a>,
    exchanges: &'a [usize],
    builder: fn() -> ClientBuilder<C>,
    base_path: &'a str,
    servers: Vec<(SetUrl, &'a str)>,
    auth: Vec<Auth>,
    anonymous: bool,
}

impl<'a, C: From<Client>> ReplayTest<'a, C> {
    /// A test of the exchanges of these indices (counted from 0) of a recording, with a client of `builder`.
    pub fn new(builder: fn() -> ClientBuilder<C>, recording: impl Into<Recording<'a>>, exchanges: &'a [usize]) -> Self {
        let recording = recording.into();
        Self { recording, exchanges, builder, base_path: "", servers: Vec::new(), auth: Vec::new(), anonymous: false }
    }

    /// Sets the path of the base URL, such as `/v2`. Empty by default.
    pub fn base_path(mut self, path: &'a str) -> Self {
        self.base_path = path;
        self
    }

    /// Serves another of the API's servers too, under the path of its URL.
    pub fn server(mut self, setting: SetUrl, path: &'a str) -> Self {
        self.servers.push((setting, path));
        self
    }

    /// Adds these credentials to the client, and requires them on every request.
    pub fn auth(mut self, auth: Auth) -> Self {
        self.auth.push(auth);
        self
    }

    /// Requires no credentials, for operations that take none.
    pub fn anonymous(mut self) -> Self {
        self.anonymous = true;
        self
    }

    /// Uses and requires only these credentials, for operations with their own security requirement.
    pub fn only_auth(mut self, auth: impl IntoIterator<Item = Auth>) -> Self {
        self.auth = auth.into_iter().collect();
        self
    }

    /// Makes the call that `request` builds, and compares its response with the recorded one.
    ///
    /// # Errors
    ///
    /// As [`Replay::start`] and [`Replay::finish`].
    pub fn call<R>(self, request: impl Fn(&C) -> Result<R, TestFailure>) -> TestResult
    where
        R: IntoRequest,
        R::Response: Observe,
    {
        let (recording, exchanges) = (self.recording, self.exchanges);
        let outcome = asynchronous(async {
            let (server, client) = self.start().await?;
            let response = server.prefer(request(&client)?.into_request()).send().await;
            server.finish(observe::<R>(response).await).await
        });
        #[cfg(feature = "blocking")]
        let outcome = and_blocking(outcome, || {
            let (server, client) = wait(self.start())??;
            let response = server.prefer(request(&client)?.into_request()).send_blocking();
            wait(async { server.finish(observe::<R>(response).await).await })?
        });
        outcome.map_err(|failure| recording.locate(exchanges, failure))
    }

    /// Walks all pages of the list that `request` builds, and compares each with the recorded one.
    ///
    /// # Errors
    ///
    /// As [`Replay::start`] and [`Replay::finish_pages`].
    pub fn pages<P, R>(self, request: impl Fn(&C) -> Result<R, TestFailure>) -> TestResult
    where
        P: Page + Serialize,
        R: IntoRequest<Response = Json<P>>,
    {
        let (recording, exchanges) = (self.recording, self.exchanges);
        let outcome = asynchronous(async {
            let (server, client) = self.start().await?;
            let pages = server.prefer(request(&client)?.into_request()).pages();
            let pages = collect(pages, server.most_pages(self.exchanges.len())).await;
            server.finish_pages(pages).await
        });
        #[cfg(feature = "blocking")]
        let outcome = and_blocking(outcome, || {
            let (server, client) = wait(self.start())??;
            let pages = server.prefer(request(&client)?.into_request()).pages_blocking();
            let pages = pages.take(server.most_pages(self.exchanges.len())).collect();
            wait(server.finish_pages(pages))?
        });
        outcome.map_err(|failure| recording.locate(exchanges, failure))
    }

    /// A server, and a client that talks to it. Each mistake shows at once: nothing is tried again.
    async fn start(&self) -> Result<(Server, C), TestFailure> {
        let (server, base_url) = match env::var(BASE_URL) {
            Ok(url) => (Server::Other(self.recorded()?), url),
            Err(VarError::NotPresent) => {
                let mut replay = Replay::start(self.recording.har, self.exchanges).await?;
                if !self.anonymous {
                    replay = self.auth.iter().cloned().fold(replay, Replay::require_auth);
                }
                let base_url = replay.base_url(self.base_path);
                (Server::Replay(replay), base_url)
            }
            Err(error) => return Err(TestFailure::new(format!("{BASE_URL}: {error}"))),
        };
        let servers = self.servers.iter().map(|(setting, path)| setting(server.url(&base_url, path)));
        let builder = self.auth.iter().cloned().fold((self.builder)(), ClientBuilder::auth).servers(servers);
        Ok((server, builder.base_url(base_url).retry(Retry::never()).build()?))
    }

    /// The status of the last exchange.
    fn recorded(&self) -> Result<u16, TestFailure> {
        let script = Script::exchanges(self.recording.har, self.exchanges)?;
        let last = script.responses().next_back();
        Ok(last.ok_or_else(|| TestFailure::new("no exchange was exchanges"))?.status)
    }
}

/// The server of the calls.
enum Server {
    Replay(Replay),
    /// Another server, which should respond with a status code like this.
    Other(u16),
}

impl Server {
    /// The URL of another of the API's servers, which has this path in the description.
    fn url(&self, base_url: &str, path: &str) -> String {
        let origin = base_url.split('/').take(3).collect::<Vec<_>>().join("/");
        let is_mock = matches!(self, Self::Other(_)) && base_url.trim_end_matches('/') == origin;
        if is_mock { origin } else { origin + path }
    }

    /// The request, which asks another server for the recorded status code.
    fn prefer<R>(&self, request: RequestBuilder<R>) -> RequestBuilder<R> {
        match self {
            // A recording has no fresh key.
            Self::Replay(_) => request.without_fresh_key(),
            Self::Other(recorded) => request.header("Prefer", format!("code={recorded}")),
        }
    }

    /// How many pages of a list are asked for, of so many recorded: a replayed list ends by itself.
    fn most_pages(&self, recorded: usize) -> usize {
        match self {
            Self::Replay(_) => usize::MAX,
            Self::Other(_) => recorded,
        }
    }

    async fn finish(self, response: Result<Observed, Error>) -> TestResult {
        match self {
            Self::Replay(replay) => replay.finish_observed(response).await,
            Self::Other(recorded) => alike(recorded, response),
        }
    }

    async fn finish_pages<T: Serialize>(self, pages: Result<Vec<T>, Error>) -> TestResult {
        match self {
            Self::Replay(replay) => replay.finish_pages(pages).await,
            Self::Other(recorded) => alike(recorded, pages),
        }
    }
}

/// Reads the compared parts of a response.
async fn observe<R: IntoRequest<Response: Observe>>(
    response: Result<<R::Response as ReadResponse>::Output, Error>,
) -> Result<Observed, Error> {
    R::Response::observe(response?).await
}

/// Whether another server's response has the recorded class of status codes.
fn alike<T>(recorded: u16, response: Result<T, Error>) -> TestResult {
    match response {
        Ok(_) if [2, 3].contains(&(recorded / 100)) => Ok(()),
        Ok(_) => Err(TestFailure::new(format!("the request succeeded, but status {recorded} was recorded"))),
        Err(Error::Api(error)) if error.status.as_u16() / 100 == recorded / 100 => Ok(()),
        Err(error) => {
            Err(TestFailure::new(format!("status {recorded} was recorded, but: {}", super::with_causes(&error))))
        }
    }
}

/// At most so many pages of a list.
async fn collect<P: Page>(mut pages: Pages<P>, most: usize) -> Result<Vec<P>, Error> {
    let mut all = Vec::new();
    while all.len() < most
        && let Some(page) = pages.try_next().await?
    {
        all.push(page);
    }
    Ok(all)
}

/// Runs a test through the asynchronous methods.
fn asynchronous(test: impl Future<Output = TestResult>) -> TestResult {
    if Handle::try_current().is_ok() {
        return Err(TestFailure::new("a replay test starts runtimes of its own; call it from a plain `#[test]`"));
    }
    Builder::new_current_thread().enable_all().build().map_err(TestFailure::new)?.block_on(test)
}

/// The outcome of a test with the blocking methods, beside that of the asynchronous ones.
#[cfg(feature = "blocking")]
fn and_blocking(awaited: TestResult, test: impl FnOnce() -> TestResult) -> TestResult {
    let blocking = test().map_err(|failure| TestFailure::new(format!("with the blocking methods: {failure}")));
    match (awaited, blocking) {
        (Err(awaited), Err(blocking)) => Err(TestFailure::new(format!("{awaited}\n{blocking}"))),
        (awaited, blocking) => awaited.and(blocking),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mock_has_all_servers_at_one_url() {
        let url = |base: &str| Server::Other(200).url(base, "/v1");
        assert_eq!(url("http://localhost:4010"), "http://localhost:4010");
        assert_eq!(url("http://localhost:4010/"), "http://localhost:4010");
        assert_eq!(url("http://localhost:4010/v2"), "http://localhost:4010/v1");
    }

    #[test]
    fn another_server_responds_with_the_recorded_class() {
        for status in [200, 204, 302, 399] {
            alike(status, Ok(())).unwrap();
        }
        for status in [100, 404, 599] {
            let error = alike(status, Ok(())).unwrap_err().to_string();
            assert_eq!(error, format!("the request succeeded, but status {status} was recorded"));
        }
        for status in [200, 302, 404, 599] {
            let error = alike::<()>(status, Err(Error::invalid("no"))).unwrap_err().to_string();
            assert!(error.starts_with(&format!("status {status} was recorded, but: ")), "{error}");
        }
    }
}
