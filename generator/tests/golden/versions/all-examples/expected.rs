// === problems
// warning[example-contradicts]: the example contradicts its schema: `/name` is a number, but a string is described
//   --> #/components/schemas/Part/examples/3
//   help: write a value that the schema allows; the generator makes no test of this example

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
    /// `year` of the API.
    pub year: Option<i64>,
    /// `parts` of the API.
    pub parts: Option<Vec<Part>>,
}

rt::object!(Book { required { title } optional { year, parts } });

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            year: None,
            parts: None,
        }
    }
}

rt::setters!(Book { exact { year(i64) } each { parts(Part) } });

/// `Part` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Part {
    /// `name` of the API.
    pub name: Option<String>,
}

rt::object!(Part { optional { name } });

impl Part {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { name: None }
    }
}

rt::setters!(Part { into { name(String) } });

// === src/models/common.rs

use oas_client_runtime as rt;

/// `FetchBookError404` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FetchBookError404 {
    /// `code` of the API.
    pub code: Option<i64>,
}

rt::object!(FetchBookError404 { optional { code } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: all_examples::Client) -> all_examples::Result<()> {
//! let response = client.book(1).fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books/{id}`: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `GET /books/{id}`.
    ///
    /// Error responses: [`FetchBookError`].
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }

    /// Sends `PUT /books/{id}`.
    pub fn update(&self) -> UpdateBook {
        UpdateBook::new(&self.0)
    }
}

rt::failures!(FetchBookError { 404 => NotFound(json models::FetchBookError404) });

/// The request `GET /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(FetchBook, json models::Book);

impl FetchBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}"))
    }

    /// Sets `size`.
    pub fn size(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("size", value.as_ref()))
    }
}

/// The request `PUT /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(UpdateBook, json models::Book);

impl UpdateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books/{id}"))
    }

    /// The request's body.
    pub fn body(self, value: models::Book) -> Self {
        Self(self.0.json(&value))
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
    super::run(RECORDING, &[0]).call(|client| Ok(client.book(1_i64).fetch().size("s")))
}

/// Example 2 of the schema.
#[test]
fn example_2_of_the_schema() -> replay::TestResult {
    super::run(RECORDING, &[1]).call(|client| Ok(client.book(2_i64).fetch().size("s")))
}

/// Example 3 of the schema.
#[test]
fn example_3_of_the_schema() -> replay::TestResult {
    super::run(RECORDING, &[2]).call(|client| Ok(client.book(3_i64).fetch().size("s")))
}

/// The example `gone`.
#[test]
fn the_example_gone() -> replay::TestResult {
    super::run(RECORDING, &[3]).call(|client| Ok(client.book(1_i64).fetch().size("x")))
}

/// The example `never`.
#[test]
fn the_example_never() -> replay::TestResult {
    super::run(RECORDING, &[4]).call(|client| Ok(client.book(1_i64).fetch().size("s")))
}

/// A large one.
#[test]
fn a_large_one() -> replay::TestResult {
    super::run(RECORDING, &[5]).call(|client| Ok(client.book(1_i64).fetch().size("l")))
}

/// An example of status 200.
#[test]
fn an_example_of_status_200_2() -> replay::TestResult {
    super::run(RECORDING, &[6])
        .call(|client| Ok(
            client.book(1_i64).update().body(replay::from_json("{\"title\":\"Emma\"}")?),
        ))
}

/// Example 2 of the schema.
#[test]
fn example_2_of_the_schema_2() -> replay::TestResult {
    super::run(RECORDING, &[7])
        .call(|client| Ok(
            client.book(2_i64).update().body(replay::from_json("{\"title\":\"Emma\"}")?),
        ))
}

/// Example 3 of the schema.
#[test]
fn example_3_of_the_schema_2() -> replay::TestResult {
    super::run(RECORDING, &[8])
        .call(|client| Ok(
            client.book(3_i64).update().body(replay::from_json("{\"title\":\"Emma\"}")?),
        ))
}

/// The example `none`.
#[test]
fn the_example_none() -> replay::TestResult {
    super::run(RECORDING, &[9])
        .call(|client| Ok(
            client.book(1_i64).update().body(replay::from_json("{\"title\":\"\"}")?),
        ))
}

// === tests/examples/books.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/books/1?size=s","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"parts\":[{\"name\":\"One\"}],\"title\":\"Emma\",\"year\":1815}"}}},
{"comment":"Example 2 of the schema.","request":{"method":"GET","url":"https://shelf.example/books/2?size=s","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"parts\":[{\"name\":\"Two\"}],\"title\":\"Ulysses\",\"year\":1815}"}}},
{"comment":"Example 3 of the schema.","request":{"method":"GET","url":"https://shelf.example/books/3?size=s","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"parts\":[{\"name\":\"Three\"}],\"title\":\"Emma\",\"year\":1815}"}}},
{"comment":"The example `gone`.","request":{"method":"GET","url":"https://shelf.example/books/1?size=x","headers":[]},"response":{"status":404,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"code\":7}"}}},
{"comment":"The example `never`.","request":{"method":"GET","url":"https://shelf.example/books/1?size=s","headers":[]},"response":{"status":404,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"code\":8}"}}},
{"comment":"A large one.","request":{"method":"GET","url":"https://shelf.example/books/1?size=l","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"parts\":[{\"name\":\"One\"}],\"title\":\"Emma\",\"year\":1815}"}}},
{"comment":"An example of status 200.","request":{"method":"PUT","url":"https://shelf.example/books/1","headers":[{"name":"content-type","value":"application/json"}],"postData":{"mimeType":"application/json","text":"{\"title\":\"Emma\"}"}},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"parts\":[{\"name\":\"One\"}],\"title\":\"Emma\",\"year\":1815}"}}},
{"comment":"Example 2 of the schema.","request":{"method":"PUT","url":"https://shelf.example/books/2","headers":[{"name":"content-type","value":"application/json"}],"postData":{"mimeType":"application/json","text":"{\"title\":\"Emma\"}"}},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"parts\":[{\"name\":\"Two\"}],\"title\":\"Ulysses\",\"year\":1815}"}}},
{"comment":"Example 3 of the schema.","request":{"method":"PUT","url":"https://shelf.example/books/3","headers":[{"name":"content-type","value":"application/json"}],"postData":{"mimeType":"application/json","text":"{\"title\":\"Emma\"}"}},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"parts\":[{\"name\":\"Three\"}],\"title\":\"Emma\",\"year\":1815}"}}},
{"comment":"The example `none`.","request":{"method":"PUT","url":"https://shelf.example/books/1","headers":[{"name":"content-type","value":"application/json"}],"postData":{"mimeType":"application/json","text":"{\"title\":\"\"}"}},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"title\":\"text\"}"}}}
]}}
