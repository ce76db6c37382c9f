// === problems
// warning[example-contradicts]: the example contradicts its schema: `/books/0/id` is a number, but a string is described
//   --> #/paths/~1books/get/responses/200/content/application~1json/examples/odd/value
//   help: write a value that the schema allows; the generator makes no test of this example
//
// warning[example-contradicts]: the example contradicts its schema: it is a string, but a boolean is described
//   --> #/paths/~1books/get/parameters/4/example
//   help: write a value that the schema allows; the generator makes no test of this example
//
// warning[example-undescribed]: the example shows `/shelf`, which its schema doesn't have
//   --> #/paths/~1books/post/responses/201/content/application~1json/examples/plain/value
//   help: add it to the schema's `properties`; the test leaves it out
//
// warning[example-undescribed]: the example shows `/Shelf`, which its schema doesn't have
//   --> #/paths/~1books/post/requestBody/content/application~1x-www-form-urlencoded/examples/other/value
//   help: add it to the schema's `properties`; the test leaves it out
//
// warning[example-contradicts]: the example contradicts its schema: it is a string, but a 64-bit integer is described
//   --> #/components/schemas/Book/properties/pages/example
//   help: write a value that the schema allows; the generator makes no test of this example

// === src/models/books.rs

use oas_client_runtime as rt;

/// `ListBooksMark` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListBooksMark {
    /// An integer.
    Integer(i64),
    /// A boolean.
    Boolean(bool),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(ListBooksMark { Integer(i64) if Integer, Boolean(bool) if Boolean });
rt::union_from!(ListBooksMark { Integer(i64), Boolean(bool) });
rt::union_wire!(ListBooksMark { Integer, Boolean });

/// `ListBooksNear` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListBooksNear {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(ListBooksNear { String(String) if String, Integer(i64) if Integer });
rt::union_from!(ListBooksNear { String(String), Integer(i64) });
rt::union_wire!(ListBooksNear { String, Integer });

/// `ListBooksResponse` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListBooksResponse {
    /// `books` of the API.
    pub books: Vec<Book>,
    /// `next` of the API.
    pub next: Option<String>,
}

rt::object!(ListBooksResponse { required { books } nullable { next } });

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
    /// `id` of the API.
    pub id: String,
    /// `title` of the API.
    pub title: Option<String>,
    /// `pages` of the API.
    pub pages: Option<i64>,
    /// `owner` of the API.
    pub owner: Option<Owner>,
    /// `weight` of the API.
    pub weight: Option<f32>,
}

rt::object!(Book { required { id } optional { title, pages, owner, weight } });

/// `Owner` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    /// `name` of the API.
    pub name: String,
    /// `since` of the API.
    pub since: Option<rt::Open<rt::Timestamp>>,
}

rt::object!(Owner { required { name } optional { since } });

/// `Change` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Change {
    /// `title` of the API.
    pub title: Option<String>,
    /// `price` of the API.
    pub price: Option<f64>,
    /// `published` of the API.
    pub published: Option<rt::Open<rt::Date>>,
}

rt::object!(Change { optional { title, price, published } });

impl Change {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            title: None,
            price: None,
            published: None,
        }
    }
}

rt::setters!(
    Change { into { title(String) } exact { price(f64) } into { published(rt::Open <
    rt::Date >) } }
);

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: examples::Client) -> examples::Result<()> {
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
    pub fn create(&self, title: impl AsRef<str>) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.field("Title", title.as_ref()))
    }
}

/// The resource `/books/{id}`: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `GET /books/{id}`.
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }

    /// Sends `PUT /books/{id}`.
    pub fn update(&self) -> UpdateBook {
        UpdateBook::new(&self.0)
    }

    /// Sends `DELETE /books/{id}`.
    pub fn delete(&self) -> DeleteBook {
        DeleteBook::new(&self.0)
    }

    /// Sends `HEAD /books/{id}`.
    ///
    /// Error responses: [`CheckBookError`].
    pub fn check(&self) -> CheckBook {
        CheckBook::new(&self.0)
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

    /// Sets `genre`.
    pub fn genre(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_each("genre", rt::strings(values)))
    }

    /// Sets `after`.
    pub fn after(self, value: i64) -> Self {
        Self(self.0.query("after", value))
    }

    /// Sets `mark`.
    pub fn mark(self, value: models::ListBooksMark) -> Self {
        Self(self.0.query("mark", value))
    }

    /// Sets `near`.
    pub fn near(self, value: models::ListBooksNear) -> Self {
        Self(self.0.query("near", value))
    }

    /// Sets `loud`.
    pub fn loud(self, value: bool) -> Self {
        Self(self.0.query("loud", value))
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

    /// Sets `Tag`.
    pub fn tag(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.field_each("Tag", rt::strings(values)))
    }

    /// Sets `Note`.
    pub fn note(self, value: rt::Value) -> Self {
        Self(self.0.field("Note", value))
    }
}

/// The request `GET /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(FetchBook, json models::Book);

impl FetchBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}"))
    }
}

/// The request `PUT /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(UpdateBook, empty);

impl UpdateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books/{id}"))
    }

    /// The request's body.
    pub fn body(self, value: models::Change) -> Self {
        Self(self.0.json(&value))
    }
}

/// The request `DELETE /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(DeleteBook, empty);

impl DeleteBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.delete("/books/{id}"))
    }
}

rt::failures!(CheckBookError { 404 => NotFound(json rt::Value) });

/// The request `HEAD /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct CheckBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CheckBook, empty);

impl CheckBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.head("/books/{id}"))
    }
}

// === tests/replay/books.rs

//! The exchanges of `books.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "books.har",
    include_str!("../examples/books.har"),
);

/// The last page.
#[test]
fn the_last_page() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .pages(|client| Ok(
            client
                .books()
                .list()
                .genre(["novel", "poem"])
                .after(7_i64)
                .mark(replay::from_json("7")?)
                .near(replay::from_json("\"42\"")?),
        ))
}

/// The example `middle`.
#[test]
fn the_example_middle() -> replay::TestResult {
    super::run(RECORDING, &[1])
        .call(|client| Ok(
            client
                .books()
                .list()
                .genre(["novel", "poem"])
                .after(7_i64)
                .mark(replay::from_json("7")?)
                .near(replay::from_json("\"42\"")?),
        ))
}

/// The example `plain`.
#[test]
fn the_example_plain() -> replay::TestResult {
    super::run(RECORDING, &[2]).call(|client| Ok(client.books().create("Emma")))
}

/// The example `titled`.
#[test]
fn the_example_titled() -> replay::TestResult {
    super::run(RECORDING, &[3])
        .call(|client| Ok(
            client
                .books()
                .create("Emma & co")
                .tag(["a", "b"])
                .note(replay::from_json("{\"read\":true}")?),
        ))
}

/// An example of status 422.
#[test]
fn an_example_of_status_422() -> replay::TestResult {
    super::run(RECORDING, &[4])
        .call(|client| Ok(
            client
                .books()
                .create("Emma & co")
                .tag(["a", "b"])
                .note(replay::from_json("{\"read\":true}")?),
        ))
}

/// The example `other`.
#[test]
fn the_example_other() -> replay::TestResult {
    super::run(RECORDING, &[5]).call(|client| Ok(client.books().create("Persuasion")))
}

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[6]).call(|client| Ok(client.book("a/b").fetch()))
}

/// An example of status 204.
#[test]
fn an_example_of_status_204() -> replay::TestResult {
    super::run(RECORDING, &[7])
        .call(|client| Ok(
            client
                .book("a/b")
                .update()
                .body(
                    replay::from_json(
                        "{\"title\":\"Emma\",\"price\":5,\"published\":\"1815-12-23\"}",
                    )?,
                ),
        ))
}

// === tests/examples/books.har

{"comment":"The last page.","request":{"method":"GET","url":"https://shelf.example/v1/books?genre=novel&genre=poem&after=7&mark=7&near=42","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"books\":[{\"id\":\"a\",\"pages\":3}],\"next\":null}"}}},
{"comment":"The example `middle`.","request":{"method":"GET","url":"https://shelf.example/v1/books?genre=novel&genre=poem&after=7&mark=7&near=42","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"books\":[],\"next\":\"https://shelf.example/v1/books?at=2\"}"}}},
{"comment":"The example `plain`.","request":{"method":"POST","url":"https://shelf.example/v1/books","headers":[{"name":"content-type","value":"application/x-www-form-urlencoded"}],"postData":{"mimeType":"application/x-www-form-urlencoded","text":"Title=Emma"}},"response":{"status":201,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"id\":\"b\",\"title\":\"Emma\"}"}}},
{"comment":"The example `titled`.","request":{"method":"POST","url":"https://shelf.example/v1/books","headers":[{"name":"content-type","value":"application/x-www-form-urlencoded"}],"postData":{"mimeType":"application/x-www-form-urlencoded","text":"Title=Emma%20%26%20co&Tag=a&Tag=b&Note=%7B%22read%22%3Atrue%7D"}},"response":{"status":201,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"id\":\"b\",\"title\":\"Emma & co\"}"}}},
{"comment":"An example of status 422.","request":{"method":"POST","url":"https://shelf.example/v1/books","headers":[{"name":"content-type","value":"application/x-www-form-urlencoded"}],"postData":{"mimeType":"application/x-www-form-urlencoded","text":"Title=Emma%20%26%20co&Tag=a&Tag=b&Note=%7B%22read%22%3Atrue%7D"}},"response":{"status":422,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"error\":\"no title\"}"}}},
{"comment":"The example `other`.","request":{"method":"POST","url":"https://shelf.example/v1/books","headers":[{"name":"content-type","value":"application/x-www-form-urlencoded"}],"postData":{"mimeType":"application/x-www-form-urlencoded","text":"Title=Persuasion"}},"response":{"status":201,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"id\":\"text\"}"}}},
{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/v1/books/a%2Fb","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"id\":\"text\",\"owner\":{\"name\":\"text\",\"since\":\"2026-01-02T03:04:05.000+01:00\"},\"title\":\"Emma\",\"weight\":0.3}"}}},
{"comment":"An example of status 204.","request":{"method":"PUT","url":"https://shelf.example/v1/books/a%2Fb","headers":[{"name":"content-type","value":"application/json"}],"postData":{"mimeType":"application/json","text":"{\"title\":\"Emma\",\"price\":5,\"published\":\"1815-12-23\"}"}},"response":{"status":204,"headers":[],"content":{"mimeType":"","text":""}}}
]}}
