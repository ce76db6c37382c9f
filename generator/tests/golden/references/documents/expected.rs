// === problems
// warning: `$defs` is a keyword of OpenAPI 3.1; OpenAPI 3.0 ignores it
//   --> schemas/book.yaml#/$defs
//   help: move them to `components/schemas`

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
    /// `sequel` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sequel: Option<Box<Book>>,
    /// How it is bound.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub binding: Option<Binding>,
    /// `shelf` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shelf: Option<Shelf>,
}

impl Book {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            sequel: None,
            binding: None,
            shelf: None,
        }
    }
}

/// `Binding` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Binding {
    /// `paper` on the wire.
    Paper,
    /// `cloth` on the wire.
    Cloth,
    /// A value that the description doesn't list, as it came.
    Unknown(String),
}

rt::open_enum!(Binding { Paper = "paper", Cloth = "cloth" });

/// `Shelf` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Shelf {
    /// `name` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl Shelf {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new() -> Self {
        Self { name: None }
    }
}

// === src/models/common.rs

/// `Fault` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Fault {
    /// `code` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<i64>,
}

// === src/models/pets.rs

use oas_client_runtime as rt;

/// `Pet` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    /// An object whose `kind` is `cat`.
    Cat(Box<Cat>),
    /// An object whose `kind` is `dog`.
    Dog(Box<Dog>),
    /// A value that is none of these, as it came.
    Unknown(rt::Value),
}

rt::union!(
    Pet { Cat(Box < Cat >) if Tag("kind", "cat"), Dog(Box < Dog >) if Tag("kind", "dog")
    }
);

/// `Cat` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Cat {
    /// `kind` of the API.
    pub kind: String,
    /// `lives` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lives: Option<i64>,
}

/// `Dog` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Dog {
    /// `kind` of the API.
    pub kind: String,
    /// `tricks` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tricks: Option<Vec<String>>,
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: documents::Client) -> documents::Result<()> {
//! let answer = client.books().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.books()`: `/books`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Calls `GET /books`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
    /// Calls `POST /books`.
    pub fn create(&self, body: models::Book) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.json(&body))
    }
}

/// `client.book(id)`: `/books/{id}`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// `/books/{id}/shelf`: a place in the API.
    pub fn shelf(&self) -> BookShelfHandle {
        BookShelfHandle(self.0.clone())
    }
    /// Calls `GET /books/{id}`.
    ///
    /// Failures have a body: 404 [`Fault`](crate::models::Fault).
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }
}

/// `client.book(id).shelf()`: `/books/{id}/shelf`.
#[derive(Clone, Debug)]
pub struct BookShelfHandle(pub(crate) rt::Handle);

impl BookShelfHandle {
    /// Calls `GET /books/{id}/shelf`.
    pub fn fetch(&self) -> FetchShelf {
        FetchShelf::new(&self.0)
    }
}

rt::request!(ListBooks, GET "/books", json Vec < models::Book >);

impl ListBooks {
    /// Sets `lang`.
    pub fn lang(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("lang", value.as_ref()))
    }
}

rt::request!(CreateBook, POST "/books", empty);

impl CreateBook {
    /// Sets `lang`.
    pub fn lang(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("lang", value.as_ref()))
    }
}

rt::request!(FetchBook, GET "/books/{id}", json models::Book);
rt::request!(FetchShelf, GET "/books/{id}/shelf", json models::Shelf);

// === src/pets.rs

//! Requests of `pets`.
//!
//! ```no_run
//! # async fn example(client: documents::Client) -> documents::Result<()> {
//! let answer = client.pets().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.pets()`: `/pets`.
#[derive(Clone, Debug)]
pub struct PetsHandle(pub(crate) rt::Handle);

impl PetsHandle {
    /// Calls `GET /pets`.
    pub fn fetch(&self) -> FetchPet {
        FetchPet::new(&self.0)
    }
}

rt::request!(FetchPet, GET "/pets", json models::Pet);
