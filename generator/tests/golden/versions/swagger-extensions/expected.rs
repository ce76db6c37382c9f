// === problems
// warning[unsupported-style]: callers pass each array in this array as a string: its items, joined with commas
//   --> #/paths/~1books/get/parameters/1/items
//   help: write `items: {type: string}`, and describe the string

// === src/server.rs

//! Where the API is served: settings for `Client::builder().server(…)`.

use oas_client_runtime as rt;

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `http://shelf.example/v1`.
pub fn shelf(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("shelf", url)
}

// === src/models/books.rs

use oas_client_runtime as rt;

/// `ListBooksState` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListBooksState {
    /// On the shelf.
    OnShelf,
    /// Lent.
    Lent,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(ListBooksState { OnShelf = "1", Lent = "2" });

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
    /// `genre` of the API.
    pub genre: Option<BookGenre>,
}

rt::object!(Book { required { title } optional { genre } });

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            genre: None,
        }
    }
}

rt::setters!(Book { into { genre(BookGenre) } });

/// `BookGenre` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookGenre {
    /// A long story.
    Novel,
    /// `2` on the wire.
    Poem,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(BookGenre { Novel = 1, Poem = 2 });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: swagger_extensions::Client) -> swagger_extensions::Result<()> {
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

    /// Sends `POST /books`.
    pub fn create(&self, body: models::Book) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.json(&body))
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Book>>>);
rt::request!(ListBooks, json Vec<models::Book>);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }

    /// Sets `state`.
    pub fn state(self, value: models::ListBooksState) -> Self {
        Self(self.0.query("state", value))
    }

    /// Sets `ranges`.
    pub fn ranges(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_joined("ranges", rt::strings(values), "%7C"))
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateBook, empty);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books"))
    }
}

// === src/ping.rs

//! Requests of `ping`.
//!
//! ```no_run
//! # async fn example(client: swagger_extensions::Client) -> swagger_extensions::Result<()> {
//! let response = client.ping().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /ping`.
#[must_use = "a request does nothing until it is sent"]
pub struct Ping(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Ping, empty);

impl Ping {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/ping").server(1))
    }
}

// === src/status.rs

//! Requests of `status`.
//!
//! ```no_run
//! # async fn example(client: swagger_extensions::Client) -> swagger_extensions::Result<()> {
//! let response = client.status().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/status`: `client.status()`.
#[derive(Clone, Debug)]
pub struct StatusHandle(pub(crate) rt::Handle);

impl StatusHandle {
    /// Sends `GET /status`.
    pub fn fetch(&self) -> FetchStatus {
        FetchStatus::new(&self.0)
    }
}

/// The request `GET /status`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchStatus(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchStatus, empty);

impl FetchStatus {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/status"))
    }
}

// === tests/replay/books.rs

//! The exchanges of `books.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "books.har",
    include_str!("../examples/books.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(client.books().list().ranges(["1,2", "3,4"])))
}

/// An example of status 204.
#[test]
fn an_example_of_status_204() -> replay::TestResult {
    super::run(RECORDING, &[1])
        .call(|client| Ok(
            client.books().create(replay::from_json("{\"title\":\"Persuasion\"}")?),
        ))
}

// === tests/examples/books.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/v1/books?ranges=1%2C2%7C3%2C4","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"[{\"genre\":1,\"title\":\"Emma\"}]"}}},
{"comment":"An example of status 204.","request":{"method":"POST","url":"https://shelf.example/v1/books","headers":[{"name":"content-type","value":"application/json"}],"postData":{"mimeType":"application/json","text":"{\"title\":\"Persuasion\"}"}},"response":{"status":204,"headers":[],"content":{"mimeType":"","text":""}}}
]}}
