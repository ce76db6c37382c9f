// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
    /// `pages` of the API.
    pub pages: i64,
    /// `subtitle` of the API.
    pub subtitle: Option<String>,
    /// `tags` of the API.
    pub tags: Vec<String>,
    /// `extra` of the API.
    pub extra: rt::Value,
    /// `price` of the API.
    pub price: Option<f64>,
    /// `note` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub note: Option<Option<String>>,
    /// `shelf` of the API.
    pub shelf: Option<Shelf>,
}

rt::object!(
    Book { required { title, pages } nullable { subtitle } required { tags, extra }
    optional { price } present { note } optional { shelf } }
);

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(
        title: impl Into<String>,
        pages: i64,
        subtitle: Option<String>,
        tags: impl IntoIterator<Item = impl Into<String>>,
        extra: rt::Value,
    ) -> Self {
        Self {
            title: title.into(),
            pages,
            subtitle,
            tags: tags.into_iter().map(Into::into).collect(),
            extra,
            price: None,
            note: None,
            shelf: None,
        }
    }
}

rt::setters!(
    Book { exact { price(f64) } nullable { note(String) } into { shelf(Shelf) } }
);

/// `Shelf` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Shelf {
    /// `room` of the API.
    pub room: Option<String>,
}

rt::object!(Shelf { optional { room } });

impl Shelf {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { room: None }
    }
}

rt::setters!(Shelf { into { room(String) } });

/// `BookMergePatch` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BookMergePatch {
    /// `title` of the API.
    pub title: String,
    /// `pages` of the API.
    pub pages: i64,
    /// `subtitle` of the API.
    pub subtitle: Option<String>,
    /// `tags` of the API.
    pub tags: Vec<String>,
    /// `extra` of the API.
    pub extra: rt::Value,
    /// `price` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub price: Option<Option<f64>>,
    /// `note` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub note: Option<Option<String>>,
    /// `shelf` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub shelf: Option<Option<ShelfMergePatch>>,
}

rt::object!(
    BookMergePatch { required { title, pages } nullable { subtitle } required { tags,
    extra } present { price, note, shelf } }
);

impl BookMergePatch {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(
        title: impl Into<String>,
        pages: i64,
        subtitle: Option<String>,
        tags: impl IntoIterator<Item = impl Into<String>>,
        extra: rt::Value,
    ) -> Self {
        Self {
            title: title.into(),
            pages,
            subtitle,
            tags: tags.into_iter().map(Into::into).collect(),
            extra,
            price: None,
            note: None,
            shelf: None,
        }
    }
}

rt::setters!(
    BookMergePatch { nullable { price(f64), note(String), shelf(ShelfMergePatch) } }
);

/// `ShelfMergePatch` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ShelfMergePatch {
    /// `room` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub room: Option<Option<String>>,
}

rt::object!(ShelfMergePatch { present { room } });

impl ShelfMergePatch {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { room: None }
    }
}

rt::setters!(ShelfMergePatch { nullable { room(String) } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: json::Client) -> json::Result<()> {
//! let response = client.books().delete().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `PUT /books`.
    pub fn replace(&self, body_2: impl AsRef<str>, body: Vec<models::Book>) -> ReplaceBooks {
        ReplaceBooks(
            ReplaceBooks::new(&self.0).0.query("body", body_2.as_ref()).json(&body),
        )
    }

    /// Sends `POST /books`.
    ///
    /// - `body`: The book to be.
    pub fn create(&self, body: models::Book) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.json(&body))
    }

    /// Sends `DELETE /books`.
    pub fn delete(&self) -> DeleteBooks {
        DeleteBooks::new(&self.0)
    }

    /// Sends `PATCH /books`.
    pub fn update(&self) -> UpdateBooks {
        UpdateBooks::new(&self.0)
    }
}

/// The request `PUT /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceBooks, empty);

impl ReplaceBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books"))
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

/// The request `DELETE /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(DeleteBooks, empty);

impl DeleteBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.delete("/books"))
    }

    /// The request's body.
    pub fn body(self, value: rt::Value) -> Self {
        Self(self.0.json(&value))
    }
}

/// The request `PATCH /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(UpdateBooks, empty);

impl UpdateBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.patch("/books"))
    }

    /// Sets `body`.
    pub fn body_(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("body", value.as_ref()))
    }

    /// The request's body.
    pub fn body(self, value: models::BookMergePatch) -> Self {
        Self(self.0.json_as("application/merge-patch+json", &value))
    }
}
