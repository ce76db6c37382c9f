// === problems
// warning[example-undescribed]: the example shows `/0/size`, which its schema doesn't have
//   --> #/paths/~1books/get/responses/200/content/application~1json/examples/odd/dataValue
//   help: add it to the schema's `properties`; the test leaves it out
//
// warning[example-contradicts]: `serializedValue` isn't the text of the example's value; the test has the value
//   --> #/paths/~1books/get/responses/200/content/application~1json/examples/wrong/serializedValue
//   help: write `[{"title":"Emma"}]`

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
    /// `pages` of the API.
    pub pages: Option<f64>,
}

rt::object!(Book { required { title } optional { pages } });

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            pages: None,
        }
    }
}

rt::setters!(Book { exact { pages(f64) } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: serialized_examples::Client) -> serialized_examples::Result<()> {
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

    /// Sends `PUT /books`.
    pub fn put(&self) -> PutBook {
        PutBook::new(&self.0)
    }

    /// Sends `POST /books`.
    pub fn create(&self) -> CreateBook {
        CreateBook::new(&self.0)
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

    /// Sets `near`.
    pub fn near(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_each("near", rt::strings(values)))
    }
}

/// The request `PUT /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct PutBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(PutBook, empty);

impl PutBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books"))
    }

    /// The request's body.
    pub fn body(self, value: models::Book) -> Self {
        Self(self.0.json(&value))
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Json<i64>>);
rt::request!(CreateBook, json i64);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books").form().accept("text/plain"))
    }

    /// Sets `title`.
    pub fn title(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("title", value.as_ref()))
    }

    /// Sets `tags`.
    pub fn tags(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.field_each("tags", rt::strings(values)))
    }
}

// === src/table.rs

//! Requests of `table`.
//!
//! ```no_run
//! # async fn example(client: serialized_examples::Client) -> serialized_examples::Result<()> {
//! let response = client.table().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/table`: `client.table()`.
#[derive(Clone, Debug)]
pub struct TableHandle(pub(crate) rt::Handle);

impl TableHandle {
    /// Sends `GET /table`.
    pub fn fetch(&self) -> FetchTable {
        FetchTable::new(&self.0)
    }
}

/// The request `GET /table`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchTable(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(FetchTable, bytes);

impl FetchTable {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/table").accept("text/csv"))
    }
}

// === tests/replay/books.rs

//! The exchanges of `books.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "books.har",
    include_str!("../examples/books.har"),
);

/// The example `spaced`.
#[test]
fn the_example_spaced() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(client.books().list().near(["a", "b c"])))
}

/// The example `only_text`.
#[test]
fn the_example_only_text() -> replay::TestResult {
    super::run(RECORDING, &[1])
        .call(|client| Ok(client.books().list().near(["a", "b c"])))
}

/// The example `wrong`.
#[test]
fn the_example_wrong() -> replay::TestResult {
    super::run(RECORDING, &[2])
        .call(|client| Ok(client.books().list().near(["a", "b c"])))
}

/// The example `odd`.
#[test]
fn the_example_odd() -> replay::TestResult {
    super::run(RECORDING, &[3])
        .call(|client| Ok(client.books().list().near(["a", "b c"])))
}

/// The example `spaced`.
#[test]
fn the_example_spaced_2() -> replay::TestResult {
    super::run(RECORDING, &[4])
        .call(|client| Ok(
            client.books().put().body(replay::from_json("{ \"title\" : \"Emma\" }")?),
        ))
}

/// The example `two`.
#[test]
fn the_example_two() -> replay::TestResult {
    super::run(RECORDING, &[5])
        .call(|client| Ok(client.books().create().title("Emma & I").tags(["a", "b"])))
}

// === tests/replay/table.rs

//! The exchanges of `table.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "table.har",
    include_str!("../examples/table.har"),
);

/// The example `two`.
#[test]
fn the_example_two() -> replay::TestResult {
    super::run(RECORDING, &[0]).call(|client| Ok(client.table().fetch()))
}

// === tests/examples/books.har

{"comment":"The example `spaced`.","request":{"method":"GET","url":"https://shelf.example/books?near=a&near=b%20c","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"[ {\"title\": \"\\u0045mma\"} ]"}}},
{"comment":"The example `only_text`.","request":{"method":"GET","url":"https://shelf.example/books?near=a&near=b%20c","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"[{\"title\":\"Ulysses\",\"pages\":730.0}]"}}},
{"comment":"The example `wrong`.","request":{"method":"GET","url":"https://shelf.example/books?near=a&near=b%20c","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"[{\"title\":\"Emma\"}]"}}},
{"comment":"The example `odd`.","request":{"method":"GET","url":"https://shelf.example/books?near=a&near=b%20c","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"[{\"title\":\"Emma\"}]"}}},
{"comment":"The example `spaced`.","request":{"method":"PUT","url":"https://shelf.example/books","headers":[{"name":"content-type","value":"application/json"}],"postData":{"mimeType":"application/json","text":"{ \"title\" : \"Emma\" }"}},"response":{"status":204,"headers":[],"content":{"mimeType":"","text":""}}},
{"comment":"The example `two`.","request":{"method":"POST","url":"https://shelf.example/books","headers":[{"name":"content-type","value":"application/x-www-form-urlencoded"}],"postData":{"mimeType":"application/x-www-form-urlencoded","text":"title=Emma+%26+I&tags=a&tags=b"}},"response":{"status":200,"headers":[{"name":"content-type","value":"text/plain"}],"content":{"mimeType":"text/plain","text":"7"}}}
]}}

// === tests/examples/table.har

{"comment":"The example `two`.","request":{"method":"GET","url":"https://shelf.example/table","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"text/csv"}],"content":{"mimeType":"text/csv","text":"1,2\r\n"}}}
]}}
