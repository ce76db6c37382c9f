// === src/models/books.rs

use oas_client_runtime as rt;

/// `Filter` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Filter {
    /// `title` of the API.
    pub title: String,
}

rt::object!(Filter { required { title } });

impl Filter {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into() }
    }
}

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `settings` of the API.
    pub settings: Option<String>,
    /// `place` of the API.
    pub place: String,
    /// `other` of the API.
    pub other: Option<String>,
    /// `any` of the API.
    pub any: Option<String>,
    /// `text` of the API.
    pub text: Option<String>,
}

rt::object!(
    Book { optional { settings } required { place } optional { other, any, text } }
);
rt::json_strings!(
    Book { settings_as = settings("settings") as SettingsContent, place_as =
    place("place") as (String, i64), other_as = other("other") as Filter, any_as =
    any("any") }
);

/// `SettingsContent` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SettingsContent {
    /// `size` of the API.
    pub size: i64,
    /// `book` of the API.
    pub book: Option<Book>,
}

rt::object!(SettingsContent { required { size } optional { book } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: content_schemas::Client) -> content_schemas::Result<()> {
//! let response = client.books().create().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `POST /books`.
    pub fn create(&self) -> CreateBook {
        CreateBook::new(&self.0)
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(CreateBook, json models::Book);
rt::json_options!(
    CreateBook { filter_as = query("filter") as models::Filter, notes_as = field("Notes")
    as Vec < String >, extra_as = field("Extra") }
);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books").form())
    }

    /// Sets `filter`.
    pub fn filter(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("filter", value.as_ref()))
    }

    /// Sets `Notes`.
    pub fn notes(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("Notes", value.as_ref()))
    }

    /// Sets `Extra`.
    pub fn extra(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("Extra", value.as_ref()))
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
    super::run(RECORDING, &[0]).call(|client| Ok(client.books().create()))
}

// === tests/examples/books.har

{"comment":"An example of status 200.","request":{"method":"POST","url":"https://shelf.example/books","headers":[{"name":"content-type","value":"application/x-www-form-urlencoded"}],"postData":{"mimeType":"application/x-www-form-urlencoded","text":""}},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"place\":\"text\",\"settings\":\"{\\\"size\\\": 3}\"}"}}}
]}}
