// === problems
// warning: form field `Author` is an object without an `encoding`; the client sends it as JSON
//   --> #/paths/~1books~1{id}/put/requestBody/content/application~1x-www-form-urlencoded/schema/properties/Author
//   help: add `style: deepObject` or `contentType: application/json` under `encoding`

// === src/models/books.rs

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
}

impl Book {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into() }
    }
}

/// `ReplaceBookBodyAuthor` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct ReplaceBookBodyAuthor {
    /// `name` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl ReplaceBookBodyAuthor {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new() -> Self {
        Self { name: None }
    }
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: several_media_types::Client) -> several_media_types::Result<()> {
//! let answer = client.books().create_multipart("…").send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.books()`: `/books`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Adds a book.
    pub fn create(&self, body: models::Book) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.json(&body))
    }
    /// Adds a book.
    pub fn create_multipart(&self, file: impl Into<rt::Upload>) -> CreateBookMultipart {
        CreateBookMultipart(CreateBookMultipart::new(&self.0).0.part_file("File", file))
    }
    /// Adds a book.
    pub fn create_form(&self, title: impl AsRef<str>) -> CreateBookForm {
        CreateBookForm(CreateBookForm::new(&self.0).0.field("Title", title.as_ref()))
    }
    /// Adds a book.
    pub fn create_bytes(&self, body: impl Into<rt::Upload>) -> CreateBookBytes {
        CreateBookBytes(
            CreateBookBytes::new(&self.0).0.upload("application/octet-stream", body),
        )
    }
}

/// `client.book(id)`: `/books/{id}`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Calls `PUT /books/{id}`.
    pub fn replace(&self) -> ReplaceBook {
        ReplaceBook::new(&self.0)
    }
    /// Calls `PUT /books/{id}`.
    pub fn replace_form(&self) -> ReplaceBookForm {
        ReplaceBookForm::new(&self.0)
    }
}

rt::request!(CreateBook, POST "/books", json models::Book);

impl CreateBook {
    /// Sets `notify`.
    pub fn notify(self, value: bool) -> Self {
        Self(self.0.query("notify", value))
    }
}

rt::request!(CreateBookMultipart, POST "/books" multipart, json models::Book);

impl CreateBookMultipart {
    /// Sets `notify`.
    pub fn notify(self, value: bool) -> Self {
        Self(self.0.query("notify", value))
    }
}

rt::request!(CreateBookForm, POST "/books" form, json models::Book);

impl CreateBookForm {
    /// Sets `notify`.
    pub fn notify(self, value: bool) -> Self {
        Self(self.0.query("notify", value))
    }
}

rt::request!(CreateBookBytes, POST "/books", json models::Book);

impl CreateBookBytes {
    /// Sets `notify`.
    pub fn notify(self, value: bool) -> Self {
        Self(self.0.query("notify", value))
    }
}

rt::request!(ReplaceBook, PUT "/books/{id}", empty);

impl ReplaceBook {
    /// The request's body.
    pub fn body(self, value: models::Book) -> Self {
        Self(self.0.json(&value))
    }
}

rt::request!(ReplaceBookForm, PUT "/books/{id}" form, empty);

impl ReplaceBookForm {
    /// Sets `Author`.
    pub fn author(self, value: models::ReplaceBookBodyAuthor) -> Self {
        Self(self.0.field_json("Author", &value))
    }
}
