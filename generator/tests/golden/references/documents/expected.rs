// === problems
// warning[other-version]: `$defs` is of OpenAPI 3.1; it is read as that version says
//   --> schemas/book.yaml#/$defs
//   help: write `openapi: 3.1.0` if the description is of that version

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
    /// `sequel` of the API.
    pub sequel: Option<Box<Book>>,
    /// How it is bound.
    pub binding: Option<Binding>,
    /// `shelf` of the API.
    pub shelf: Option<Shelf>,
}

rt::object!(Book { required { title } optional { sequel, binding, shelf } });

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            sequel: None,
            binding: None,
            shelf: None,
        }
    }
}

rt::setters!(Book { into { sequel(Box < Book >), binding(Binding), shelf(Shelf) } });

/// `Binding` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Binding {
    /// `paper` on the wire.
    Paper,
    /// `cloth` on the wire.
    Cloth,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(Binding { Paper = "paper", Cloth = "cloth" });

/// `Shelf` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Shelf {
    /// `name` of the API.
    pub name: Option<String>,
}

rt::object!(Shelf { optional { name } });

impl Shelf {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { name: None }
    }
}

rt::setters!(Shelf { into { name(String) } });

// === src/models/common.rs

use oas_client_runtime as rt;

/// `Fault` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Fault {
    /// `code` of the API.
    pub code: Option<i64>,
}

rt::object!(Fault { optional { code } });

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
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Pet { Cat(Box < Cat >) if Tag("kind", "cat"), Dog(Box < Dog >) if Tag("kind", "dog")
    }
);

/// `Cat` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// `kind` of the API.
    pub kind: String,
    /// `lives` of the API.
    pub lives: Option<i64>,
}

rt::object!(Cat { required { kind } optional { lives } });

/// `Dog` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// `kind` of the API.
    pub kind: String,
    /// `tricks` of the API.
    pub tricks: Option<Vec<String>>,
}

rt::object!(Dog { required { kind } optional { tricks } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: documents::Client) -> documents::Result<()> {
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

    /// Sends `POST /books`.
    pub fn create(&self, body: models::Book) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.json(&body))
    }
}

/// The resource `/books/{id}`: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// The resource `/books/{id}/shelf`.
    pub fn shelf(&self) -> BookShelfHandle {
        BookShelfHandle(self.0.clone())
    }

    /// Sends `GET /books/{id}`.
    ///
    /// Error responses: [`FetchBookError`].
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }
}

/// The resource `/books/{id}/shelf`: `client.book(id).shelf()`.
#[derive(Clone, Debug)]
pub struct BookShelfHandle(pub(crate) rt::Handle);

impl BookShelfHandle {
    /// Sends `GET /books/{id}/shelf`.
    pub fn fetch(&self) -> FetchShelf {
        FetchShelf::new(&self.0)
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

    /// Sets `lang`.
    pub fn lang(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("lang", value.as_ref()))
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

    /// Sets `lang`.
    pub fn lang(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("lang", value.as_ref()))
    }
}

rt::failures!(FetchBookError { 404 => NotFound(json models::Fault) });

/// The request `GET /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(FetchBook, json models::Book);

impl FetchBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}"))
    }
}

/// The request `GET /books/{id}/shelf`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchShelf(pub(crate) rt::RequestBuilder<rt::Json<models::Shelf>>);
rt::request!(FetchShelf, json models::Shelf);

impl FetchShelf {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}/shelf"))
    }
}

// === src/pets.rs

//! Requests of `pets`.
//!
//! ```no_run
//! # async fn example(client: documents::Client) -> documents::Result<()> {
//! let response = client.pets().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/pets`: `client.pets()`.
#[derive(Clone, Debug)]
pub struct PetsHandle(pub(crate) rt::Handle);

impl PetsHandle {
    /// Sends `GET /pets`.
    pub fn fetch(&self) -> FetchPet {
        FetchPet::new(&self.0)
    }
}

/// The request `GET /pets`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchPet(pub(crate) rt::RequestBuilder<rt::Json<models::Pet>>);
rt::request!(FetchPet, json models::Pet);

impl FetchPet {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/pets"))
    }
}
