// === problems
// warning[raw-json]: the events have data of several types; callers get the data as a string
//   --> #/paths/~1mixed/get/responses/200/content/text~1event-stream/itemSchema
//   help: give each event object a property `event` with a value of its own: `event: {type: string, enum: [added]}`

// === src/models/chats.rs

use oas_client_runtime as rt;

/// `CreateChatBody` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateChatBody {
    /// `question` of the API.
    pub question: String,
    /// `stream` of the API.
    pub stream: Option<bool>,
}

rt::object!(CreateChatBody { required { question } optional { stream } });

impl CreateChatBody {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(question: impl Into<String>) -> Self {
        Self {
            question: question.into(),
            stream: None,
        }
    }
}

rt::setters!(CreateChatBody { exact { stream(bool) } });

/// `CreateChatResponse` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateChatResponse {
    /// `text` of the API.
    pub text: Option<String>,
}

rt::object!(CreateChatResponse { optional { text } });

/// `Delta` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Delta {
    /// `word` of the API.
    pub word: String,
}

rt::object!(Delta { required { word } });

/// `CreateChatEventError` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateChatEventError {
    /// `message` of the API.
    pub message: Option<String>,
}

rt::object!(CreateChatEventError { optional { message } });

// === src/models/common.rs

use oas_client_runtime as rt;

/// `EventShelfOpened` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EventShelfOpened {
    /// `shelf` of the API.
    pub shelf: String,
}

rt::object!(EventShelfOpened { required { shelf } });

// === src/models/ticks.rs

use oas_client_runtime as rt;

/// `FetchTicksEventPing` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FetchTicksEventPing {
    /// `""` on the wire.
    Empty,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(FetchTicksEventPing { Empty = "" });

// === src/models/typed.rs

use oas_client_runtime as rt;

/// `ListTypedEventAddJson` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListTypedEventAddJson {
    /// `foo` of the API.
    pub foo: i64,
}

rt::object!(ListTypedEventAddJson { required { foo } });

// === src/news.rs

//! Requests of `news`.
//!
//! ```no_run
//! # async fn example(client: events_by_name::Client) -> events_by_name::Result<()> {
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
    ListNewsEvent { "shelf.opened" => ShelfOpened(json models::EventShelfOpened),
    "closed" => Closed(json i64), "locked" => Locked(json i64), "unknown" =>
    Unknown2(text String) }
);

/// The request `GET /news`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListNews(pub(crate) rt::RequestBuilder<rt::EventStream<ListNewsEvent>>);
rt::request!(ListNews, events ListNewsEvent);

impl ListNews {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/news").end_marker("[DONE]"))
    }
}

// === src/archive.rs

//! Requests of `archive`.
//!
//! ```no_run
//! # async fn example(client: events_by_name::Client) -> events_by_name::Result<()> {
//! let response = client.archive().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/archive`: `client.archive()`.
#[derive(Clone, Debug)]
pub struct ArchiveHandle(pub(crate) rt::Handle);

impl ArchiveHandle {
    /// Sends `GET /archive`.
    pub fn list(&self) -> ListArchive {
        ListArchive::new(&self.0)
    }
}

rt::events_by_name!(
    ListArchiveEvent { "shelf.opened" => ShelfOpened(json models::EventShelfOpened),
    "closed" => Closed(json i64), "locked" => Locked(json i64), "unknown" =>
    Unknown2(text String) }
);

/// The request `GET /archive`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListArchive(pub(crate) rt::RequestBuilder<rt::EventStream<ListArchiveEvent>>);
rt::request!(ListArchive, events ListArchiveEvent);

impl ListArchive {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/archive").end_marker("[DONE]"))
    }
}

// === src/typed.rs

//! Requests of `typed`.
//!
//! ```no_run
//! # async fn example(client: events_by_name::Client) -> events_by_name::Result<()> {
//! let response = client.typed().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/typed`: `client.typed()`.
#[derive(Clone, Debug)]
pub struct TypedHandle(pub(crate) rt::Handle);

impl TypedHandle {
    /// Sends `GET /typed`.
    pub fn list(&self) -> ListTyped {
        ListTyped::new(&self.0)
    }
}

rt::events_by_name!(
    ListTypedEvent { "addString" => AddString(text String), "addInt64" => AddInt64(json
    rt::Value), "addJson" => AddJson(json models::ListTypedEventAddJson) }
);

/// The request `GET /typed`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListTyped(pub(crate) rt::RequestBuilder<rt::EventStream<ListTypedEvent>>);
rt::request!(ListTyped, events ListTypedEvent);

impl ListTyped {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/typed"))
    }
}

// === src/chats.rs

//! Requests of `chats`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/chats`: `client.chats()`.
#[derive(Clone, Debug)]
pub struct ChatsHandle(pub(crate) rt::Handle);

impl ChatsHandle {
    /// Sends `POST /chats`.
    pub fn create(&self, body: models::CreateChatBody) -> CreateChat {
        CreateChat(CreateChat::new(&self.0).0.json(&body))
    }

    /// Sends `POST /chats`.
    ///
    /// Returns a stream: it sets the body's property `stream`.
    pub fn create_stream(&self, body: models::CreateChatBody) -> CreateChatStream {
        CreateChatStream(CreateChatStream::new(&self.0).0.json(&body))
    }
}

/// The request `POST /chats`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateChat(
    pub(crate) rt::RequestBuilder<rt::Json<models::CreateChatResponse>>,
);
rt::request!(CreateChat, json models::CreateChatResponse);

impl CreateChat {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/chats").json_flag("stream", false))
    }
}

rt::events_by_name!(
    CreateChatStreamEvent { "delta" => Delta(json models::Delta), "error" => Error(json
    models::CreateChatEventError) }
);

/// The request `POST /chats`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateChatStream(
    pub(crate) rt::RequestBuilder<rt::EventStream<CreateChatStreamEvent>>,
);
rt::request!(CreateChatStream, events CreateChatStreamEvent);

impl CreateChatStream {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/chats").json_flag("stream", true))
    }
}

// === src/ticks.rs

//! Requests of `ticks`.
//!
//! ```no_run
//! # async fn example(client: events_by_name::Client) -> events_by_name::Result<()> {
//! let response = client.ticks().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/ticks`: `client.ticks()`.
#[derive(Clone, Debug)]
pub struct TicksHandle(pub(crate) rt::Handle);

impl TicksHandle {
    /// Sends `GET /ticks`.
    pub fn fetch(&self) -> FetchTicks {
        FetchTicks::new(&self.0)
    }
}

rt::events_by_name!(
    FetchTicksEvent { "message" => Message(json i64), "ping" => Ping(text
    models::FetchTicksEventPing) }
);

/// The request `GET /ticks`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchTicks(pub(crate) rt::RequestBuilder<rt::Json<i64>>);
rt::request!(FetchTicks, json i64);
rt::alternatives!(
    FetchTicks { accept_event_stream = "text/event-stream" as rt::EventStream <
    FetchTicksEvent > => end_marker("end") }
);

impl FetchTicks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/ticks"))
    }
}

// === src/mixed.rs

//! Requests of `mixed`.
//!
//! ```no_run
//! # async fn example(client: events_by_name::Client) -> events_by_name::Result<()> {
//! let response = client.mixed().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/mixed`: `client.mixed()`.
#[derive(Clone, Debug)]
pub struct MixedHandle(pub(crate) rt::Handle);

impl MixedHandle {
    /// Sends `GET /mixed`.
    pub fn list(&self) -> ListMixed {
        ListMixed::new(&self.0)
    }
}

/// The request `GET /mixed`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListMixed(pub(crate) rt::RequestBuilder<rt::EventStream<rt::Text<String>>>);
rt::request!(ListMixed, events rt::Text<String>);

impl ListMixed {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/mixed"))
    }
}

// === tests/replay/recordings.rs

//! The exchanges of `recordings.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "recordings.har",
    include_str!("../recordings/recordings.har"),
);

/// listNews
#[test]
fn list_news() -> replay::TestResult {
    super::run(RECORDING, &[0]).call(|client| Ok(client.news().list()))
}

/// listTyped
#[test]
fn list_typed() -> replay::TestResult {
    super::run(RECORDING, &[1]).call(|client| Ok(client.typed().list()))
}

/// createChat
#[test]
fn create_chat_stream() -> replay::TestResult {
    super::run(RECORDING, &[2])
        .call(|client| Ok(
            client
                .chats()
                .create_stream(
                    replay::from_json("{\"question\":\"why\",\"stream\":true}")?,
                ),
        ))
}

/// createChat
#[test]
fn create_chat() -> replay::TestResult {
    super::run(RECORDING, &[3])
        .call(|client| Ok(
            client.chats().create(replay::from_json("{\"question\":\"why\"}")?),
        ))
}

/// listArchive
#[test]
fn list_archive() -> replay::TestResult {
    super::run(RECORDING, &[4]).call(|client| Ok(client.archive().list()))
}

/// fetchTicks
#[test]
fn fetch_ticks() -> replay::TestResult {
    super::run(RECORDING, &[5]).call(|client| Ok(client.ticks().fetch()))
}

/// listMixed
#[test]
fn list_mixed() -> replay::TestResult {
    super::run(RECORDING, &[6]).call(|client| Ok(client.mixed().list()))
}
