// === src/models/books.rs

use oas_client_runtime as rt;

/// `BookMergePatch` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BookMergePatch {
    /// `title` of the API.
    pub title: String,
    /// `pages` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub pages: Option<Option<i64>>,
    /// `note` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub note: Option<Option<String>>,
    /// `extra` of the API.
    pub extra: Option<rt::Value>,
    /// `id` of the API.
    ///
    /// Only the service sets this field. It is never sent.
    pub id: Option<String>,
    /// `author` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub author: Option<Option<AuthorMergePatch>>,
    /// `labels` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub labels: Option<Option<std::collections::BTreeMap<String, Option<String>>>>,
    /// `sequel` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub sequel: Option<Option<Box<BookMergePatch>>>,
}

rt::object!(
    BookMergePatch { required { title } present { pages, note, extra } read_only { id }
    present { author, labels, sequel } }
);

impl BookMergePatch {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            pages: None,
            note: None,
            extra: None,
            id: None,
            author: None,
            labels: None,
            sequel: None,
        }
    }
}

rt::setters!(
    BookMergePatch { nullable { pages(i64), note(String) } into { extra(rt::Value) }
    nullable { author(AuthorMergePatch), labels(std::collections::BTreeMap < String,
    Option < String > >), sequel(Box < BookMergePatch >) } }
);

/// `AuthorMergePatch` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AuthorMergePatch {
    /// `name` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub name: Option<Option<String>>,
}

rt::object!(AuthorMergePatch { present { name } });

impl AuthorMergePatch {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { name: None }
    }
}

rt::setters!(AuthorMergePatch { nullable { name(String) } });

// === src/models/common.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
    /// `pages` of the API.
    pub pages: Option<i64>,
    /// `note` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub note: Option<Option<String>>,
    /// `extra` of the API.
    pub extra: Option<rt::Value>,
    /// `id` of the API.
    ///
    /// Only the service sets this field. It is never sent.
    pub id: Option<String>,
    /// `author` of the API.
    pub author: Option<Author>,
    /// `labels` of the API.
    pub labels: Option<std::collections::BTreeMap<String, String>>,
    /// `sequel` of the API.
    pub sequel: Option<Box<Book>>,
}

rt::object!(
    Book { required { title } optional { pages } present { note, extra } read_only { id }
    optional { author, labels, sequel } }
);

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            pages: None,
            note: None,
            extra: None,
            id: None,
            author: None,
            labels: None,
            sequel: None,
        }
    }
}

rt::setters!(
    Book { exact { pages(i64) } nullable { note(String) } into { extra(rt::Value),
    author(Author) } pairs { labels(String) } into { sequel(Box < Book >) } }
);

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

// === src/models/notes.rs

use oas_client_runtime as rt;

/// `Note` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Note {
    /// `text` of the API.
    pub text: String,
    /// `colour` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub colour: Option<Option<String>>,
}

rt::object!(Note { required { text } present { colour } });

impl Note {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            colour: None,
        }
    }
}

rt::setters!(Note { nullable { colour(String) } });

// === src/models/shelves.rs

use oas_client_runtime as rt;

/// `UpdateShelfBodyMergePatch` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateShelfBodyMergePatch {
    /// `room` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub room: Option<Option<String>>,
    /// `books` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub books: Option<Option<Vec<super::Book>>>,
}

rt::object!(UpdateShelfBodyMergePatch { present { room, books } });

impl UpdateShelfBodyMergePatch {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { room: None, books: None }
    }
}

rt::setters!(
    UpdateShelfBodyMergePatch { nullable { room(String), books(Vec < super::Book >) } }
);

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: merge_patch::Client) -> merge_patch::Result<()> {
//! let response = client.book("…").fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books/{id}`: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `GET /books/{id}`.
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }

    /// Sends `PUT /books/{id}`.
    pub fn replace(&self, body: models::Book) -> ReplaceBook {
        ReplaceBook(ReplaceBook::new(&self.0).0.json(&body))
    }

    /// Sends `PATCH /books/{id}`.
    pub fn update(&self, body: models::Book) -> UpdateBook {
        UpdateBook(UpdateBook::new(&self.0).0.json(&body))
    }

    /// Sends `PATCH /books/{id}`.
    pub fn update_merge_patch_json(
        &self,
        body: models::BookMergePatch,
    ) -> UpdateBookMergepatchjson {
        UpdateBookMergepatchjson(
            UpdateBookMergepatchjson::new(&self.0)
                .0
                .json_as("application/merge-patch+json", &body),
        )
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
pub struct ReplaceBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceBook, empty);

impl ReplaceBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books/{id}"))
    }
}

/// The request `PATCH /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(UpdateBook, empty);

impl UpdateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.patch("/books/{id}"))
    }
}

/// The request `PATCH /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateBookMergepatchjson(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(UpdateBookMergepatchjson, empty);

impl UpdateBookMergepatchjson {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.patch("/books/{id}"))
    }
}

// === src/shelves.rs

//! Requests of `shelves`.
//!
//! ```no_run
//! # async fn example(client: merge_patch::Client) -> merge_patch::Result<()> {
//! let response = client.shelves().by_id("…").update_shelf().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/shelves`: `client.shelves()`.
#[derive(Clone, Debug)]
pub struct ShelvesHandle(pub(crate) rt::Handle);

impl ShelvesHandle {
    /// The resource `/shelves/{id}`.
    pub fn by_id(&self, id: impl AsRef<str>) -> ShelvesByIdHandle {
        ShelvesByIdHandle(self.0.arg(id.as_ref()))
    }
}

/// The resource `/shelves/{id}`: `client.shelves().by_id(id)`.
#[derive(Clone, Debug)]
pub struct ShelvesByIdHandle(pub(crate) rt::Handle);

impl ShelvesByIdHandle {
    /// Sends `PATCH /shelves/{id}`.
    pub fn update_shelf(&self) -> UpdateShelf {
        UpdateShelf::new(&self.0)
    }
}

/// The request `PATCH /shelves/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateShelf(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(UpdateShelf, empty);

impl UpdateShelf {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.patch("/shelves/{id}"))
    }

    /// The request's body.
    pub fn body(self, value: models::UpdateShelfBodyMergePatch) -> Self {
        Self(self.0.json_as("application/merge-patch+json", &value))
    }
}

// === src/notes.rs

//! Requests of `notes`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/notes/{id}`: `client.note(id)`.
#[derive(Clone, Debug)]
pub struct NoteHandle(pub(crate) rt::Handle);

impl NoteHandle {
    /// Sends `PATCH /notes/{id}`.
    pub fn update(&self, body: models::Note) -> UpdateNote {
        UpdateNote(
            UpdateNote::new(&self.0).0.json_as("application/merge-patch+json", &body),
        )
    }
}

/// The request `PATCH /notes/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateNote(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(UpdateNote, empty);

impl UpdateNote {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.patch("/notes/{id}"))
    }
}
