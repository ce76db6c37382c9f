// === src/models/authors.rs

use oas_client_runtime as rt;

/// `ListAuthorsItem` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListAuthorsItem {
    /// `name` of the API.
    pub name: String,
}

rt::object!(ListAuthorsItem { required { name } });

// === src/models/common.rs

use oas_client_runtime as rt;

/// `Change` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Change {
    /// `book` of the API.
    pub book: String,
    /// `at` of the API.
    pub at: Option<rt::Open<rt::Timestamp>>,
}

rt::object!(Change { required { book } optional { at } });

// === src/models/moves.rs

use oas_client_runtime as rt;

/// `ListMovesEvent` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListMovesEvent {
    /// `to` of the API.
    pub to: i64,
}

rt::object!(ListMovesEvent { required { to } });

// === src/models/news.rs

use oas_client_runtime as rt;

/// `ListNewsEventOpened` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListNewsEventOpened {
    /// `shelf` of the API.
    pub shelf: Option<String>,
}

rt::object!(ListNewsEventOpened { optional { shelf } });

// === src/models/summaries.rs

use oas_client_runtime as rt;

/// `CreateSummaryBody` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateSummaryBody {
    /// `title` of the API.
    pub title: String,
}

rt::object!(CreateSummaryBody { required { title } });

impl CreateSummaryBody {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into() }
    }
}

/// `Summary` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Summary {
    /// `text` of the API.
    pub text: Option<String>,
}

rt::object!(Summary { optional { text } });

/// `SummaryPart` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SummaryPart {
    /// `word` of the API.
    pub word: String,
}

rt::object!(SummaryPart { required { word } });

// === src/changes.rs

//! Requests of `changes`.
//!
//! ```no_run
//! # async fn example(client: streams::Client) -> streams::Result<()> {
//! let response = client.changes().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/changes`: `client.changes()`.
#[derive(Clone, Debug)]
pub struct ChangesHandle(pub(crate) rt::Handle);

impl ChangesHandle {
    /// Sends `GET /changes`.
    pub fn list(&self) -> ListChanges {
        ListChanges::new(&self.0)
    }
}

/// The request `GET /changes`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListChanges(
    pub(crate) rt::RequestBuilder<rt::EventStream<rt::Json<models::Change>>>,
);
rt::request!(ListChanges, events rt::Json<models::Change>);

impl ListChanges {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/changes"))
    }
}

// === src/moves.rs

//! Requests of `moves`.
//!
//! ```no_run
//! # async fn example(client: streams::Client) -> streams::Result<()> {
//! let response = client.moves().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/moves`: `client.moves()`.
#[derive(Clone, Debug)]
pub struct MovesHandle(pub(crate) rt::Handle);

impl MovesHandle {
    /// Sends `GET /moves`.
    pub fn list(&self) -> ListMoves {
        ListMoves::new(&self.0)
    }
}

/// The request `GET /moves`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListMoves(
    pub(crate) rt::RequestBuilder<rt::EventStream<rt::Json<models::ListMovesEvent>>>,
);
rt::request!(ListMoves, events rt::Json<models::ListMovesEvent>);

impl ListMoves {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/moves"))
    }
}

// === src/log.rs

//! Requests of `log`.
//!
//! ```no_run
//! # async fn example(client: streams::Client) -> streams::Result<()> {
//! let response = client.log().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/log`: `client.log()`.
#[derive(Clone, Debug)]
pub struct LogHandle(pub(crate) rt::Handle);

impl LogHandle {
    /// Sends `GET /log`.
    pub fn fetch(&self) -> FetchLog {
        FetchLog::new(&self.0)
    }
}

/// The request `GET /log`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchLog(pub(crate) rt::RequestBuilder<rt::EventStream<rt::Text<String>>>);
rt::request!(FetchLog, events rt::Text<String>);

impl FetchLog {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/log"))
    }
}

// === src/ticks.rs

//! Requests of `ticks`.
//!
//! ```no_run
//! # async fn example(client: streams::Client) -> streams::Result<()> {
//! let response = client.ticks().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/ticks`: `client.ticks()`.
#[derive(Clone, Debug)]
pub struct TicksHandle(pub(crate) rt::Handle);

impl TicksHandle {
    /// Sends `GET /ticks`.
    pub fn list(&self) -> ListTicks {
        ListTicks::new(&self.0)
    }
}

/// The request `GET /ticks`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListTicks(
    pub(crate) rt::RequestBuilder<rt::EventStream<rt::Text<rt::Open<rt::Timestamp>>>>,
);
rt::request!(ListTicks, events rt::Text<rt::Open<rt::Timestamp>>);

impl ListTicks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/ticks"))
    }
}

// === src/summaries.rs

//! Requests of `summaries`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/summaries`: `client.summaries()`.
#[derive(Clone, Debug)]
pub struct SummariesHandle(pub(crate) rt::Handle);

impl SummariesHandle {
    /// Sends `POST /summaries`.
    pub fn create(&self, body: models::CreateSummaryBody) -> CreateSummary {
        CreateSummary(CreateSummary::new(&self.0).0.json(&body))
    }
}

/// The request `POST /summaries`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateSummary(pub(crate) rt::RequestBuilder<rt::Json<models::Summary>>);
rt::request!(CreateSummary, json models::Summary);
rt::alternatives!(
    CreateSummary { accept_event_stream = "text/event-stream" as rt::EventStream <
    rt::Json < models::SummaryPart > > => end_marker("[DONE]") }
);

impl CreateSummary {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/summaries"))
    }
}

// === src/news.rs

//! Requests of `news`.
//!
//! ```no_run
//! # async fn example(client: streams::Client) -> streams::Result<()> {
//! let response = client.news().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/news`: `client.news()`.
#[derive(Clone, Debug)]
pub struct NewsHandle(pub(crate) rt::Handle);

impl NewsHandle {
    /// Sends `GET /news`.
    pub fn list(&self) -> ListNews {
        ListNews::new(&self.0)
    }
}

rt::events_by_name!(
    ListNewsEvent { "opened" => Opened(json models::ListNewsEventOpened), "closed" =>
    Closed(json i64) }
);

/// The request `GET /news`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListNews(pub(crate) rt::RequestBuilder<rt::EventStream<ListNewsEvent>>);
rt::request!(ListNews, events ListNewsEvent);

impl ListNews {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/news"))
    }
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: streams::Client) -> streams::Result<()> {
//! let response = client.books().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::ItemStream<models::Change>>);
rt::request!(ListBooks, items models::Change);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books").accept("application/x-ndjson"))
    }
}

// === src/authors.rs

//! Requests of `authors`.
//!
//! ```no_run
//! # async fn example(client: streams::Client) -> streams::Result<()> {
//! let response = client.authors().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/authors`: `client.authors()`.
#[derive(Clone, Debug)]
pub struct AuthorsHandle(pub(crate) rt::Handle);

impl AuthorsHandle {
    /// Sends `GET /authors`.
    pub fn list(&self) -> ListAuthors {
        ListAuthors::new(&self.0)
    }
}

/// The request `GET /authors`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListAuthors(
    pub(crate) rt::RequestBuilder<rt::ItemStream<models::ListAuthorsItem>>,
);
rt::request!(ListAuthors, items models::ListAuthorsItem);

impl ListAuthors {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/authors"))
    }
}

// === src/counts.rs

//! Requests of `counts`.
//!
//! ```no_run
//! # async fn example(client: streams::Client) -> streams::Result<()> {
//! let response = client.counts().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/counts`: `client.counts()`.
#[derive(Clone, Debug)]
pub struct CountsHandle(pub(crate) rt::Handle);

impl CountsHandle {
    /// Sends `GET /counts`.
    pub fn list(&self) -> ListCounts {
        ListCounts::new(&self.0)
    }
}

/// The request `GET /counts`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListCounts(pub(crate) rt::RequestBuilder<rt::ItemStream<i64>>);
rt::request!(ListCounts, items i64);

impl ListCounts {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/counts").accept("application/json-seq"))
    }
}

// === src/archive.rs

//! Requests of `archive`.
//!
//! ```no_run
//! # async fn example(client: streams::Client) -> streams::Result<()> {
//! let response = client.archive().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/archive`: `client.archive()`.
#[derive(Clone, Debug)]
pub struct ArchiveHandle(pub(crate) rt::Handle);

impl ArchiveHandle {
    /// Sends `GET /archive`.
    pub fn fetch(&self) -> FetchArchive {
        FetchArchive::new(&self.0)
    }
}

/// The request `GET /archive`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchArchive(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(FetchArchive, bytes);

impl FetchArchive {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/archive").accept("application/jsonl"))
    }
}

// === tests/replay/recordings.rs

//! The exchanges of `recordings.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "recordings.har",
    include_str!("../recordings/recordings.har"),
);

/// listChanges
#[test]
fn list_changes() -> replay::TestResult {
    super::run(RECORDING, &[0]).call(|client| Ok(client.changes().list()))
}

/// listMoves
#[test]
fn list_moves() -> replay::TestResult {
    super::run(RECORDING, &[1]).call(|client| Ok(client.moves().list()))
}

/// fetchLog
#[test]
fn fetch_log() -> replay::TestResult {
    super::run(RECORDING, &[2]).call(|client| Ok(client.log().fetch()))
}

/// listTicks
#[test]
fn list_ticks() -> replay::TestResult {
    super::run(RECORDING, &[3]).call(|client| Ok(client.ticks().list()))
}

/// createSummary
#[test]
fn create_summary() -> replay::TestResult {
    super::run(RECORDING, &[4])
        .call(|client| Ok(
            client
                .summaries()
                .create(replay::from_json("{\"title\":\"Dune\"}")?)
                .accept_event_stream(),
        ))
}

/// listNews
#[test]
fn list_news() -> replay::TestResult {
    super::run(RECORDING, &[5]).call(|client| Ok(client.news().list()))
}

/// listBooks
#[test]
fn list_books() -> replay::TestResult {
    super::run(RECORDING, &[6]).call(|client| Ok(client.books().list()))
}

/// listAuthors
#[test]
fn list_authors() -> replay::TestResult {
    super::run(RECORDING, &[7]).call(|client| Ok(client.authors().list()))
}

/// listCounts
#[test]
fn list_counts() -> replay::TestResult {
    super::run(RECORDING, &[8]).call(|client| Ok(client.counts().list()))
}

/// fetchArchive
#[test]
fn fetch_archive() -> replay::TestResult {
    super::run(RECORDING, &[9]).call(|client| Ok(client.archive().fetch()))
}
