// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// Credentials for the API.
pub fn login(username: impl Into<String>, password: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::basic(username, password)
}

// === src/models/books.rs

use oas_client_runtime as rt;

/// `State` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum State {
    /// `here` on the wire.
    Here,
    /// `lent` on the wire.
    Lent,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(State { Here = "here", Lent = "lent" });

/// `ListBooksResponse` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListBooksResponse {
    /// `books` of the API.
    pub books: Vec<Book>,
    /// `next` of the API.
    pub next: Option<String>,
}

rt::object!(ListBooksResponse { required { books } optional { next } });

impl rt::Page for ListBooksResponse {
    type Item = Book;

    fn next_url(&self) -> Option<&str> {
        self.next.as_deref()
    }

    fn into_items(self) -> Vec<Book> {
        self.books
    }
}

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
    /// `state` of the API.
    pub state: Option<State>,
}

rt::object!(Book { required { title } optional { state } });

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            state: None,
        }
    }
}

rt::setters!(Book { into { state(State) } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: exchanges::Client) -> exchanges::Result<()> {
//! let first = client.books().list().limit(20).items().all().await?;
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
    #[deprecated]
    pub fn create(&self, title: impl AsRef<str>) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.field("Title", title.as_ref()))
    }
}

/// The resource `/books/{id}.json`: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `PUT /books/{id}.json`.
    pub fn replace(&self, body: models::Book) -> ReplaceBook {
        ReplaceBook(ReplaceBook::new(&self.0).0.json(&body))
    }

    /// Sends `DELETE /books/{id}.json`.
    pub fn delete(&self) -> DeleteBook {
        DeleteBook::new(&self.0)
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<models::ListBooksResponse>>);
rt::request!(ListBooks, pages models::ListBooksResponse);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }

    /// Sets `size`.
    pub fn size(self, value: i64) -> Self {
        Self(self.0.query("size", value.clamp(1, 50)))
    }

    /// Sets `state`.
    pub fn state(self, values: impl IntoIterator<Item = models::State>) -> Self {
        Self(self.0.query_each("state", values))
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(CreateBook, json models::Book);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books").form())
    }

    /// Sets `Pages`.
    pub fn pages(self, value: impl Into<Option<i64>>) -> Self {
        Self(self.0.field("Pages", value.into()))
    }

    /// Sets `Weight`.
    pub fn weight(self, value: f64) -> Self {
        Self(self.0.field("Weight", value))
    }

    /// Sets `LentAt`.
    pub fn lent_at(self, value: impl Into<rt::Open<rt::Timestamp>>) -> Self {
        Self(self.0.field("LentAt", rt::open::<rt::Timestamp>(value)))
    }

    /// Sets `Data`.
    pub fn data(self, value: rt::Value) -> Self {
        Self(self.0.field("Data", value))
    }

    /// Sets `State`.
    pub fn state(self, value: models::State) -> Self {
        Self(self.0.field("State", value))
    }
}

/// The request `PUT /books/{id}.json`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(ReplaceBook, json models::Book);

impl ReplaceBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books/{id}.json"))
    }

    /// Sets `X-Notify`.
    pub fn x_notify(self, value: bool) -> Self {
        Self(self.0.header("X-Notify", value))
    }
}

/// The request `DELETE /books/{id}.json`.
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(DeleteBook, empty);

impl DeleteBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.delete("/books/{id}.json"))
    }
}

// === tests/replay/main.rs

//! Every recorded exchange as a typed call, over real HTTP on loopback.

mod one_book;
mod recordings;

use ::exchanges::Client;
use ::oas_client_runtime::replay::{Recording, ReplayTest};

/// A call of these exchanges.
fn run<'a>(recording: Recording<'a>, exchanges: &'a [usize]) -> ReplayTest<'a, Client> {
    ReplayTest::new(Client::builder, recording, exchanges)
        .base_path("/v1")
        .auth(::exchanges::auth::login("username", "password"))
}

// === tests/replay/one_book.rs

//! The exchanges of `one-book.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "one-book.har",
    include_str!("../recordings/one-book.har"),
);

/// Replaces a book.
#[test]
fn replaces_a_book() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(
            client
                .book("a/b")
                .replace(replay::from_json("{\"title\": \"C\", \"state\": \"here\"}")?)
                .x_notify(true),
        ))
}

/// Finds no book to delete.
#[test]
fn finds_no_book_to_delete() -> replay::TestResult {
    super::run(RECORDING, &[1]).call(|client| Ok(client.book("1").delete()))
}

// === tests/replay/recordings.rs

//! The exchanges of `recordings.har`.

use exchanges::models;
use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "recordings.har",
    include_str!("../recordings/recordings.har"),
);

/// Lists books that are here or lent, page after page.
#[test]
fn lists_books_that_are_here_or_lent_page_after_page() -> replay::TestResult {
    super::run(RECORDING, &[0, 1])
        .pages(|client| Ok(
            client
                .books()
                .list()
                .size(1_i64)
                .state([models::State::Here, models::State::Lent]),
        ))
}

/// Creates a book, with every kind of field.
#[expect(deprecated, reason = "recorded all the same")]
#[test]
fn creates_a_book_with_every_kind_of_field() -> replay::TestResult {
    super::run(RECORDING, &[2])
        .call(|client| Ok(
            client
                .books()
                .create("A & B")
                .pages(None)
                .weight(-1.5_f64)
                .lent_at("2026-01-02T03:04:05Z")
                .data(replay::from_json("{\"a\":1}")?)
                .state(models::State::Lent),
        ))
}

/// createBook
#[expect(deprecated, reason = "recorded all the same")]
#[test]
fn create_book_with_pages_and_state() -> replay::TestResult {
    super::run(RECORDING, &[3])
        .call(|client| Ok(
            client.books().create("A").pages(7_i64).state(models::State::from("new")),
        ))
}
