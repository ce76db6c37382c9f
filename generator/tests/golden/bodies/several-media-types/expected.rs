// === problems
// warning[unsupported-style]: form field `Author` is an object without an `encoding`; the client sends it as JSON
//   --> #/paths/~1books~1{id}/put/requestBody/content/application~1x-www-form-urlencoded/schema/properties/Author
//   help: add `style: deepObject` or `contentType: application/json` under `encoding`

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
}

rt::object!(Book { required { title } });

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into() }
    }
}

/// `ReplaceBookBodyAuthor` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ReplaceBookBodyAuthor {
    /// `name` of the API.
    pub name: Option<String>,
}

rt::object!(ReplaceBookBodyAuthor { optional { name } });

impl ReplaceBookBodyAuthor {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { name: None }
    }
}

rt::setters!(ReplaceBookBodyAuthor { into { name(String) } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: several_media_types::Client) -> several_media_types::Result<()> {
//! let response = client.books().create_multipart("…").send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Adds a book. `POST /books`
    pub fn create(&self, body: models::Book) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.json(&body))
    }

    /// Adds a book. `POST /books`
    pub fn create_multipart(&self, file: impl Into<rt::Upload>) -> CreateBookMultipart {
        CreateBookMultipart(CreateBookMultipart::new(&self.0).0.part_file("File", file))
    }

    /// Adds a book. `POST /books`
    pub fn create_form(&self, title: impl AsRef<str>) -> CreateBookForm {
        CreateBookForm(CreateBookForm::new(&self.0).0.field("Title", title.as_ref()))
    }

    /// Adds a book. `POST /books`
    pub fn create_bytes(&self, body: impl Into<rt::Upload>) -> CreateBookBytes {
        CreateBookBytes(
            CreateBookBytes::new(&self.0).0.upload("application/octet-stream", body),
        )
    }
}

/// The resource `/books/{id}`: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `PUT /books/{id}`.
    pub fn replace(&self) -> ReplaceBook {
        ReplaceBook::new(&self.0)
    }

    /// Sends `PUT /books/{id}`.
    pub fn replace_form(&self) -> ReplaceBookForm {
        ReplaceBookForm::new(&self.0)
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

    /// Sets `notify`.
    pub fn notify(self, value: bool) -> Self {
        Self(self.0.query("notify", value))
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBookMultipart(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(CreateBookMultipart, json models::Book);

impl CreateBookMultipart {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books").multipart())
    }

    /// Sets `notify`.
    pub fn notify(self, value: bool) -> Self {
        Self(self.0.query("notify", value))
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBookForm(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(CreateBookForm, json models::Book);

impl CreateBookForm {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books").form())
    }

    /// Sets `notify`.
    pub fn notify(self, value: bool) -> Self {
        Self(self.0.query("notify", value))
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBookBytes(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(CreateBookBytes, json models::Book);
rt::content_types!(CreateBookBytes { content_type_xml = "application/xml" });

impl CreateBookBytes {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books"))
    }

    /// Sets `notify`.
    pub fn notify(self, value: bool) -> Self {
        Self(self.0.query("notify", value))
    }
}

/// The request `PUT /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceBook, empty);

impl ReplaceBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books/{id}"))
    }

    /// The request's body.
    pub fn body(self, value: models::Book) -> Self {
        Self(self.0.json(&value))
    }
}

/// The request `PUT /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceBookForm(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceBookForm, empty);

impl ReplaceBookForm {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books/{id}").form())
    }

    /// Sets `Author`.
    pub fn author(self, value: models::ReplaceBookBodyAuthor) -> Self {
        Self(self.0.field_json("Author", &value))
    }
}
