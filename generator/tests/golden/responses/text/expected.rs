// === src/models/colour.rs

use oas_client_runtime as rt;

/// `Colour` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Colour {
    /// `red` on the wire.
    Red,
    /// `green` on the wire.
    Green,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(Colour { Red = "red", Green = "green" });

// === src/models/level.rs

use oas_client_runtime as rt;

/// `Level` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// `1` on the wire.
    Value1,
    /// `2` on the wire.
    Value2,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(Level { Value1 = 1, Value2 = 2 });

// === src/title.rs

//! Requests of `title`.
//!
//! ```no_run
//! # async fn example(client: text::Client) -> text::Result<()> {
//! let response = client.title().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/title`: `client.title()`.
#[derive(Clone, Debug)]
pub struct TitleHandle(pub(crate) rt::Handle);

impl TitleHandle {
    /// Sends `GET /title`.
    pub fn fetch(&self) -> FetchTitle {
        FetchTitle::new(&self.0)
    }
}

/// The request `GET /title`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchTitle(pub(crate) rt::RequestBuilder<rt::Text<String>>);
rt::request!(FetchTitle, text String);

impl FetchTitle {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/title"))
    }
}

// === src/due.rs

//! Requests of `due`.
//!
//! ```no_run
//! # async fn example(client: text::Client) -> text::Result<()> {
//! let response = client.due().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/due`: `client.due()`.
#[derive(Clone, Debug)]
pub struct DueHandle(pub(crate) rt::Handle);

impl DueHandle {
    /// Sends `GET /due`.
    pub fn fetch(&self) -> FetchDue {
        FetchDue::new(&self.0)
    }
}

/// The request `GET /due`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchDue(pub(crate) rt::RequestBuilder<rt::Text<rt::Open<rt::Date>>>);
rt::request!(FetchDue, text rt::Open<rt::Date>);

impl FetchDue {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/due"))
    }
}

// === src/colour.rs

//! Requests of `colour`.
//!
//! ```no_run
//! # async fn example(client: text::Client) -> text::Result<()> {
//! let response = client.colour().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/colour`: `client.colour()`.
#[derive(Clone, Debug)]
pub struct ColourHandle(pub(crate) rt::Handle);

impl ColourHandle {
    /// Sends `GET /colour`.
    pub fn fetch(&self) -> FetchColour {
        FetchColour::new(&self.0)
    }
}

/// The request `GET /colour`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchColour(pub(crate) rt::RequestBuilder<rt::Text<models::Colour>>);
rt::request!(FetchColour, text models::Colour);

impl FetchColour {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/colour"))
    }
}

// === src/level.rs

//! Requests of `level`.
//!
//! ```no_run
//! # async fn example(client: text::Client) -> text::Result<()> {
//! let response = client.level().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/level`: `client.level()`.
#[derive(Clone, Debug)]
pub struct LevelHandle(pub(crate) rt::Handle);

impl LevelHandle {
    /// Sends `GET /level`.
    pub fn fetch(&self) -> FetchLevel {
        FetchLevel::new(&self.0)
    }
}

/// The request `GET /level`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchLevel(pub(crate) rt::RequestBuilder<rt::Json<models::Level>>);
rt::request!(FetchLevel, json models::Level);

impl FetchLevel {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/level").accept("text/plain"))
    }
}

// === src/count.rs

//! Requests of `count`.
//!
//! ```no_run
//! # async fn example(client: text::Client) -> text::Result<()> {
//! let response = client.count().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/count`: `client.count()`.
#[derive(Clone, Debug)]
pub struct CountHandle(pub(crate) rt::Handle);

impl CountHandle {
    /// Sends `GET /count`.
    pub fn fetch(&self) -> FetchCount {
        FetchCount::new(&self.0)
    }
}

/// The request `GET /count`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchCount(pub(crate) rt::RequestBuilder<rt::Json<i64>>);
rt::request!(FetchCount, json i64);

impl FetchCount {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/count").accept("text/plain"))
    }
}

// === src/open.rs

//! Requests of `open`.
//!
//! ```no_run
//! # async fn example(client: text::Client) -> text::Result<()> {
//! let response = client.open().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/open`: `client.open()`.
#[derive(Clone, Debug)]
pub struct OpenHandle(pub(crate) rt::Handle);

impl OpenHandle {
    /// Sends `GET /open`.
    pub fn fetch(&self) -> FetchOpen {
        FetchOpen::new(&self.0)
    }
}

/// The request `GET /open`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchOpen(pub(crate) rt::RequestBuilder<rt::Json<bool>>);
rt::request!(FetchOpen, json bool);

impl FetchOpen {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/open").accept("text/plain"))
    }
}

// === src/price.rs

//! Requests of `price`.
//!
//! ```no_run
//! # async fn example(client: text::Client) -> text::Result<()> {
//! let response = client.price().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/price`: `client.price()`.
#[derive(Clone, Debug)]
pub struct PriceHandle(pub(crate) rt::Handle);

impl PriceHandle {
    /// Sends `GET /price`.
    pub fn fetch(&self) -> FetchPrice {
        FetchPrice::new(&self.0)
    }
}

/// The request `GET /price`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchPrice(pub(crate) rt::RequestBuilder<rt::Json<f64>>);
rt::request!(FetchPrice, json f64);

impl FetchPrice {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/price").accept("text/plain"))
    }
}

// === src/note.rs

//! Requests of `note`.
//!
//! ```no_run
//! # async fn example(client: text::Client) -> text::Result<()> {
//! let response = client.note().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/note`: `client.note()`.
#[derive(Clone, Debug)]
pub struct NoteHandle(pub(crate) rt::Handle);

impl NoteHandle {
    /// Sends `GET /note`.
    pub fn fetch(&self) -> FetchNote {
        FetchNote::new(&self.0)
    }
}

/// The request `GET /note`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchNote(pub(crate) rt::RequestBuilder<rt::Text<Option<String>>>);
rt::request!(FetchNote, text Option<String>);

impl FetchNote {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/note"))
    }
}

// === src/state.rs

//! Requests of `state`.
//!
//! ```no_run
//! # async fn example(client: text::Client) -> text::Result<()> {
//! let response = client.state().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/state`: `client.state()`.
#[derive(Clone, Debug)]
pub struct StateHandle(pub(crate) rt::Handle);

impl StateHandle {
    /// Sends `GET /state`.
    pub fn fetch(&self) -> FetchState {
        FetchState::new(&self.0)
    }
}

rt::by_status!(FetchStateResponse { 200 => Ok(text String), 202 => Accepted(json i64) });

/// The request `GET /state`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchState(pub(crate) rt::RequestBuilder<FetchStateResponse>);
rt::request!(FetchState, by_status FetchStateResponse);

impl FetchState {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/state").accept("text/plain, application/json"))
    }
}

// === src/scan.rs

//! Requests of `scan`.
//!
//! ```no_run
//! # async fn example(client: text::Client) -> text::Result<()> {
//! let response = client.scan().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/scan`: `client.scan()`.
#[derive(Clone, Debug)]
pub struct ScanHandle(pub(crate) rt::Handle);

impl ScanHandle {
    /// Sends `GET /scan`.
    pub fn fetch(&self) -> FetchScan {
        FetchScan::new(&self.0)
    }
}

/// The request `GET /scan`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchScan(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(FetchScan, bytes);

impl FetchScan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/scan").accept("text/plain"))
    }
}

// === src/object.rs

//! Requests of `object`.
//!
//! ```no_run
//! # async fn example(client: text::Client) -> text::Result<()> {
//! let response = client.object().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/object`: `client.object()`.
#[derive(Clone, Debug)]
pub struct ObjectHandle(pub(crate) rt::Handle);

impl ObjectHandle {
    /// Sends `GET /object`.
    pub fn fetch(&self) -> FetchObject {
        FetchObject::new(&self.0)
    }
}

/// The request `GET /object`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchObject(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(FetchObject, bytes);

impl FetchObject {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/object").accept("text/plain"))
    }
}

// === tests/replay/title.rs

//! The exchanges of `title.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "title.har",
    include_str!("../examples/title.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0]).call(|client| Ok(client.title().fetch()))
}

// === tests/replay/due.rs

//! The exchanges of `due.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "due.har",
    include_str!("../examples/due.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0]).call(|client| Ok(client.due().fetch()))
}

// === tests/replay/colour.rs

//! The exchanges of `colour.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "colour.har",
    include_str!("../examples/colour.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0]).call(|client| Ok(client.colour().fetch()))
}

// === tests/replay/count.rs

//! The exchanges of `count.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "count.har",
    include_str!("../examples/count.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0]).call(|client| Ok(client.count().fetch()))
}

// === tests/examples/title.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/title","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"text/plain"}],"content":{"mimeType":"text/plain","text":"A title"}}}
]}}

// === tests/examples/due.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/due","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"text/plain; charset=utf-8"}],"content":{"mimeType":"text/plain; charset=utf-8","text":"2026-01-02"}}}
]}}

// === tests/examples/colour.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/colour","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"text/plain"}],"content":{"mimeType":"text/plain","text":"red"}}}
]}}

// === tests/examples/count.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/count","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"text/plain"}],"content":{"mimeType":"text/plain","text":"7"}}}
]}}
