// === problems
// warning[unchecked-keyword]: the client doesn't check `if`, `then`, `not`, `unevaluatedProperties`, here and elsewhere in the description
//   --> #/components/schemas/Book/if
//   help: to give the values a type, write `type`, `properties` or `oneOf` beside it

// === src/models/books.rs

use oas_client_runtime as rt;

/// `CreateBookPage` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateBookPage {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(CreateBookPage { String(String) if String, Integer(i64) if Integer });
rt::union_from!(CreateBookPage { String(String), Integer(i64) });
rt::union_wire!(CreateBookPage { String, Integer });

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `kind` of the API.
    pub kind: BookKind,
    /// `title` of the API.
    pub title: String,
    /// `subtitle` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub subtitle: Option<Option<String>>,
    /// An ISBN or our own number.
    pub code: Option<BookCode>,
    /// `author` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub author: Option<Option<Author>>,
    /// `binding` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub binding: Option<Option<BookBinding>>,
    /// `state` of the API.
    pub state: Option<BookState>,
    /// `gone` of the API.
    pub gone: Option<rt::Value>,
    /// `pages` of the API.
    pub pages: Option<i64>,
    /// `cover` of the API.
    pub cover: Option<rt::Open<rt::Base64>>,
    /// `settings` of the API.
    pub settings: Option<String>,
    /// `position` of the API.
    pub position: Option<(i64, i64)>,
    /// `cell` of the API.
    pub cell: Option<Vec<BookCellItem>>,
    /// `labels` of the API.
    pub labels: Option<std::collections::BTreeMap<String, String>>,
    /// `scores` of the API.
    pub scores: Option<std::collections::BTreeMap<String, BookScoresValue>>,
    /// `anything` of the API.
    pub anything: Option<rt::Value>,
    /// Who sells it.
    #[deprecated]
    pub publisher: Option<Publisher>,
    /// `printer` of the API.
    pub printer: Option<BookPrinter>,
    /// `note` of the API.
    pub note: Option<String>,
    /// `size` of the API.
    pub size: Option<BookSize>,
}

rt::object!(
    Book { required { kind, title } present { subtitle } nullable { code } present {
    author, binding } optional { state } present { gone } optional { pages, cover,
    settings, position, cell, labels, scores } present { anything } optional { publisher,
    printer, note, size } }
);
rt::json_strings!(Book { settings_as = settings("settings") });

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    #[allow(deprecated)]
    pub fn new(title: impl Into<String>, code: Option<BookCode>) -> Self {
        Self {
            kind: "book".into(),
            title: title.into(),
            subtitle: None,
            code,
            author: None,
            binding: None,
            state: None,
            gone: None,
            pages: None,
            cover: None,
            settings: None,
            position: None,
            cell: None,
            labels: None,
            scores: None,
            anything: None,
            publisher: None,
            printer: None,
            note: None,
            size: None,
        }
    }
}

rt::setters!(
    Book { nullable { subtitle(String), author(Author), binding(BookBinding) } into {
    state(BookState), gone(rt::Value) } exact { pages(i64) } into { cover(rt::Open <
    rt::Base64 >), settings(String) } exact { position((i64, i64)) } each {
    cell(BookCellItem) } pairs { labels(String), scores(BookScoresValue) } into {
    anything(rt::Value), #[deprecated] publisher(Publisher), printer(BookPrinter),
    note(String), size(BookSize) } }
);

/// `BookKind` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookKind {
    /// `book` on the wire.
    Book,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(BookKind { Book = "book" });

/// An ISBN or our own number.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BookCode {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(BookCode { String(String) if String, Integer(i64) if Integer });
rt::union_from!(BookCode { String(String), Integer(i64) });
rt::union_wire!(BookCode { String, Integer });

/// `Author` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Author {
    /// `name` of the API.
    pub name: Option<String>,
}

rt::object!(Author { optional { name } });

impl Author {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { name: None }
    }
}

rt::setters!(Author { into { name(String) } });

/// `BookBinding` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookBinding {
    /// `soft` on the wire.
    Soft,
    /// `hard` on the wire.
    Hard,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(BookBinding { Soft = "soft", Hard = "hard" });

/// `BookState` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookState {
    /// On the shelf
    In,
    /// Lent
    Out,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(BookState { In = "in", Out = "out" });

/// `BookCellItem` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BookCellItem {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A boolean.
    Boolean(bool),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    BookCellItem { String(String) if String, Integer(i64) if Integer, Boolean(bool) if
    Boolean }
);
rt::union_from!(BookCellItem { String(String), Integer(i64), Boolean(bool) });
rt::union_wire!(BookCellItem { String, Integer, Boolean });

/// `BookScoresValue` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BookScoresValue {
    /// An integer.
    Integer(i64),
    /// A boolean.
    Boolean(bool),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(BookScoresValue { Integer(i64) if Integer, Boolean(bool) if Boolean });
rt::union_from!(BookScoresValue { Integer(i64), Boolean(bool) });
rt::union_wire!(BookScoresValue { Integer, Boolean });

/// `Publisher` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Publisher {
    /// `name` of the API.
    pub name: Option<String>,
    /// `city` of the API.
    pub city: Option<String>,
}

rt::object!(Publisher { optional { name, city } });

impl Publisher {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { name: None, city: None }
    }
}

rt::setters!(Publisher { into { name(String), city(String) } });

/// `BookPrinter` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BookPrinter {
    /// `name` of the API.
    pub name: Option<String>,
    /// `city` of the API.
    pub city: Option<String>,
    /// `press` of the API.
    pub press: String,
}

rt::object!(BookPrinter { optional { name, city } required { press } });

impl BookPrinter {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(press: impl Into<String>) -> Self {
        Self {
            name: None,
            city: None,
            press: press.into(),
        }
    }
}

rt::setters!(BookPrinter { into { name(String), city(String) } });

/// `BookSize` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BookSize {
    /// `width` of the API.
    pub width: Option<i64>,
}

rt::object!(BookSize { optional { width } });

impl BookSize {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { width: None }
    }
}

rt::setters!(BookSize { exact { width(i64) } });

// === src/models/events.rs

use oas_client_runtime as rt;

/// `ListEventsResponseItem` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListEventsResponseItem {
    /// An object whose `event` is `sold`.
    Sold(Box<Sold>),
    /// An object whose `event` is `lent`.
    Lent(Box<Lent>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    ListEventsResponseItem { Sold(Box < Sold >) if Tag("event", "sold"), Lent(Box < Lent
    >) if Tag("event", "lent") }
);

/// `Sold` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sold {
    /// `event` of the API.
    pub event: SoldEvent,
    /// `price` of the API.
    pub price: Option<i64>,
}

rt::object!(Sold { required { event } optional { price } });

/// `Lent` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Lent {
    /// `event` of the API.
    pub event: LentEvent,
    /// `until` of the API.
    pub until: Option<String>,
}

rt::object!(Lent { required { event } optional { until } });

/// `LentEvent` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LentEvent {
    /// `lent` on the wire.
    Lent,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(LentEvent { Lent = "lent" });

/// `SoldEvent` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SoldEvent {
    /// `sold` on the wire.
    Sold,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(SoldEvent { Sold = "sold" });

// === src/books.rs

//! Requests of `books`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `POST /books`.
    pub fn create(&self, body: models::Book) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.json(&body))
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(CreateBook, json models::Book);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books"))
    }

    /// Sets `shelf`.
    pub fn shelf(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("shelf", value.as_ref()))
    }

    /// Sets `page`.
    pub fn page(self, value: models::CreateBookPage) -> Self {
        Self(self.0.query("page", value))
    }

    /// Sets `X-Trace`.
    pub fn x_trace(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("X-Trace", value.as_ref()))
    }
}

// === src/events.rs

//! Requests of `events`.
//!
//! ```no_run
//! # async fn example(client: json_schema::Client) -> json_schema::Result<()> {
//! let response = client.events().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/events`: `client.events()`.
#[derive(Clone, Debug)]
pub struct EventsHandle(pub(crate) rt::Handle);

impl EventsHandle {
    /// Sends `GET /events`.
    pub fn list(&self) -> ListEvents {
        ListEvents::new(&self.0)
    }
}

/// The request `GET /events`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListEvents(
    pub(crate) rt::RequestBuilder<rt::Json<Vec<models::ListEventsResponseItem>>>,
);
rt::request!(ListEvents, json Vec<models::ListEventsResponseItem>);

impl ListEvents {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/events"))
    }
}

// === src/ping.rs

//! Requests of `ping`.
//!
//! ```no_run
//! # async fn example(client: json_schema::Client) -> json_schema::Result<()> {
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
        Self(handle.get("/ping"))
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
        .call(|client| Ok(
            client
                .books()
                .create(
                    replay::from_json(
                        "{\"kind\":\"book\",\"title\":\"Emma\",\"code\":\"text\"}",
                    )?,
                ),
        ))
}

/// Example 2 of the schema.
#[test]
fn example_2_of_the_schema() -> replay::TestResult {
    super::run(RECORDING, &[1])
        .call(|client| Ok(
            client
                .books()
                .create(
                    replay::from_json(
                        "{\"kind\":\"book\",\"title\":\"Ulysses\",\"code\":\"text\"}",
                    )?,
                ),
        ))
}

// === tests/examples/books.har

{"comment":"An example of status 200.","request":{"method":"POST","url":"https://shelf.example/books","headers":[{"name":"content-type","value":"application/json"}],"postData":{"mimeType":"application/json","text":"{\"kind\":\"book\",\"title\":\"Emma\",\"code\":\"text\"}"}},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"code\":\"text\",\"kind\":\"book\",\"title\":\"Emma\"}"}}},
{"comment":"Example 2 of the schema.","request":{"method":"POST","url":"https://shelf.example/books","headers":[{"name":"content-type","value":"application/json"}],"postData":{"mimeType":"application/json","text":"{\"kind\":\"book\",\"title\":\"Ulysses\",\"code\":\"text\"}"}},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"code\":\"text\",\"kind\":\"book\",\"title\":\"Ulysses\"}"}}}
]}}
