//! One test of a recorded call, made in every way that a builder can be sent.

use std::env::{self, VarError};

use serde::Serialize;
use tokio::runtime::{Builder, Handle};

use super::{Failure, Outcome, Recorded, Replay, Seen, script::Script};
#[cfg(feature = "blocking")]
use crate::blocking::wait;
use crate::{
    client::{Auth, Client, ClientBuilder, Retry, ServerSetting},
    error::Error,
    request::{Pages, Request},
    response::{Answer, Json, Page},
};

/// The environment variable with the base URL of a server that takes the calls instead.
const BASE_URL: &str = "OAS_CLIENT_TEST_BASE_URL";

/// What puts one of an API's servers at a URL.
pub type SetUrl = fn(String) -> ServerSetting;

/// A recorded call, to be made through the emitted client `C`: through its asynchronous methods, then, with the feature
/// `blocking`, through the blocking ones; each time against a [`Replay`] of its own.
///
/// With `OAS_CLIENT_TEST_BASE_URL` in the environment the calls go to that server instead, such as a mock of the API, with
/// the test's credentials. Of its answers only this is compared: where a success was recorded, one must come and decode,
/// of a list as many pages as were recorded or fewer; else a failure of the same hundred, 4xx or 5xx.
///
/// It makes runtimes of its own, so it belongs into a plain `#[test]`.
#[must_use = "nothing is sent before `call` or `walk`"]
#[derive(Debug)]
pub struct Run<'a, C> {
    har: &'a str,
    picked: &'a [usize],
    builder: fn() -> ClientBuilder<C>,
    base_path: &'a str,
    servers: Vec<(SetUrl, &'a str)>,
    auth: Vec<Auth>,
    anonymous: bool,
}

impl<'a, C: From<Client>> Run<'a, C> {
    /// A call of the exchanges `picked` (counted from 0) of the HAR document `har`, through a client that `builder`
    /// begins.
    pub fn new(builder: fn() -> ClientBuilder<C>, har: &'a str, picked: &'a [usize]) -> Self {
        Self { har, picked, builder, base_path: "", servers: Vec::new(), auth: Vec::new(), anonymous: false }
    }

    /// The path of the base URL, such as `/v2`; empty by default.
    pub fn base_path(mut self, path: &'a str) -> Self {
        self.base_path = path;
        self
    }

    /// Makes another of the API's servers this one too, under the path of its URL.
    pub fn server(mut self, setting: SetUrl, path: &'a str) -> Self {
        self.servers.push((setting, path));
        self
    }

    /// Gives these credentials to the client, and demands them on every request.
    pub fn auth(mut self, auth: Auth) -> Self {
        self.auth.push(auth);
        self
    }

    /// Demands no credentials, for operations that take none.
    pub fn anonymous(mut self) -> Self {
        self.anonymous = true;
        self
    }

    /// Gives and demands only these credentials, for operations that take others than most.
    pub fn only(mut self, auth: impl IntoIterator<Item = Auth>) -> Self {
        self.auth = auth.into_iter().collect();
        self
    }

    /// Makes the call that `request` builds, and compares its answer with the recorded one.
    ///
    /// # Errors
    ///
    /// As [`Replay::start`] and [`Replay::finish`].
    pub fn call<R>(self, request: impl Fn(&C) -> Result<R, Failure>) -> Outcome
    where
        R: Request,
        R::Answer: Recorded,
    {
        let outcome = asynchronous(async {
            let (server, client) = self.start().await?;
            let answer = request(&client)?.into_call().send().await;
            server.finish(seen::<R>(answer).await).await
        });
        #[cfg(feature = "blocking")]
        let outcome = and_blocking(outcome, || {
            let (server, client) = wait(self.start())??;
            let answer = request(&client)?.into_call().send_blocking();
            wait(async { server.finish(seen::<R>(answer).await).await })?
        });
        outcome
    }

    /// Walks all pages of the list that `request` builds, and compares each with the recorded one.
    ///
    /// # Errors
    ///
    /// As [`Replay::start`] and [`Replay::finish_pages`].
    pub fn walk<P, R>(self, request: impl Fn(&C) -> Result<R, Failure>) -> Outcome
    where
        P: Page + Serialize,
        R: Request<Answer = Json<P>>,
    {
        let outcome = asynchronous(async {
            let (server, client) = self.start().await?;
            let pages = request(&client)?.into_call().pages();
            let pages = collect(pages, server.most_pages(self.picked.len())).await;
            server.finish_pages(pages).await
        });
        #[cfg(feature = "blocking")]
        let outcome = and_blocking(outcome, || {
            let (server, client) = wait(self.start())??;
            let pages = request(&client)?.into_call().pages_blocking();
            let pages = pages.take(server.most_pages(self.picked.len())).collect();
            wait(server.finish_pages(pages))?
        });
        outcome
    }

    /// A server, and a client that talks to it. Each mistake shows at once: nothing is tried again.
    async fn start(&self) -> Result<(Server, C), Failure> {
        let (server, base_url) = match env::var(BASE_URL) {
            Ok(url) => (Server::Other(self.recorded()?), url),
            Err(VarError::NotPresent) => {
                let mut replay = Replay::start(self.har, self.picked).await?;
                if !self.anonymous {
                    replay = self.auth.iter().cloned().fold(replay, Replay::demand);
                }
                let base_url = replay.base_url(self.base_path);
                (Server::Replay(replay), base_url)
            }
            Err(error) => return Err(Failure::new(format!("{BASE_URL}: {error}"))),
        };
        let origin = base_url.split('/').take(3).collect::<Vec<_>>().join("/");
        let servers = self.servers.iter().map(|(setting, path)| setting(format!("{origin}{path}")));
        let builder = self.auth.iter().cloned().fold((self.builder)(), ClientBuilder::auth).servers(servers);
        Ok((server, builder.base_url(base_url).retry(Retry::never()).build()?))
    }

    /// The status of the last exchange.
    fn recorded(&self) -> Result<u16, Failure> {
        let script = Script::picked(self.har, self.picked)?;
        let last = script.answers().next_back();
        Ok(last.ok_or_else(|| Failure::new("no exchange was picked"))?.status)
    }
}

/// Who answers the calls.
enum Server {
    Replay(Replay),
    /// Somebody else, who should answer with a status like this.
    Other(u16),
}

impl Server {
    /// How many pages of a list are asked for, of so many recorded: a replayed list ends by itself.
    fn most_pages(&self, recorded: usize) -> usize {
        match self {
            Self::Replay(_) => usize::MAX,
            Self::Other(_) => recorded,
        }
    }

    async fn finish(self, answer: Result<Seen, Error>) -> Outcome {
        match self {
            Self::Replay(replay) => replay.finish_seen(answer).await,
            Self::Other(recorded) => alike(recorded, answer),
        }
    }

    async fn finish_pages<T: Serialize>(self, pages: Result<Vec<T>, Error>) -> Outcome {
        match self {
            Self::Replay(replay) => replay.finish_pages(pages).await,
            Self::Other(recorded) => alike(recorded, pages),
        }
    }
}

/// What of an answer is compared.
async fn seen<R: Request<Answer: Recorded>>(
    answer: Result<<R::Answer as Answer>::Output, Error>,
) -> Result<Seen, Error> {
    R::Answer::seen(answer?).await
}

/// Whether another server's answer is of the kind that was recorded.
fn alike<T>(recorded: u16, answer: Result<T, Error>) -> Outcome {
    match answer {
        Ok(_) if [2, 3].contains(&(recorded / 100)) => Ok(()),
        Ok(_) => Err(Failure::new(format!("the call succeeded, but status {recorded} was recorded"))),
        Err(Error::Api(error)) if error.status.as_u16() / 100 == recorded / 100 => Ok(()),
        Err(error) => Err(Failure::new(format!("status {recorded} was recorded, but: {}", super::with_causes(&error)))),
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
fn asynchronous(test: impl Future<Output = Outcome>) -> Outcome {
    if Handle::try_current().is_ok() {
        return Err(Failure::new("a run makes runtimes of its own: call it from a plain `#[test]`"));
    }
    Builder::new_current_thread().enable_all().build().map_err(Failure::new)?.block_on(test)
}

/// The outcome of a test through the blocking methods, beside that of the asynchronous ones.
#[cfg(feature = "blocking")]
fn and_blocking(awaited: Outcome, test: impl FnOnce() -> Outcome) -> Outcome {
    let blocking = test().map_err(|failure| Failure::new(format!("through the blocking methods: {failure}")));
    match (awaited, blocking) {
        (Err(awaited), Err(blocking)) => Err(Failure::new(format!("{awaited}\n{blocking}"))),
        (awaited, blocking) => awaited.and(blocking),
    }
}
