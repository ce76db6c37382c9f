// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `id` of the API.
    pub id: String,
    /// `shelf` of the API.
    pub place: BookShelf,
    /// `author` of the API.
    pub author: Author,
    /// `pet` of the API.
    pub pet: Option<Pet>,
}

rt::object!(Book { required { id, place = "shelf", author } optional { pet } });

/// `BookShelf` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BookShelf {
    /// `row` of the API.
    pub row: Option<i64>,
    /// `strict` of the API.
    pub strict: Option<Strict>,
}

rt::object!(BookShelf lenient["row"] { optional { row, strict } });

/// `Strict` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Strict {
    /// `a` of the API.
    pub a: i64,
    /// `b` of the API.
    pub b: i64,
}

rt::object!(Strict { required { a, b } });

/// `Author` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Author {
    /// `name` of the API.
    pub name: Option<String>,
}

rt::object!(Author lenient["name"] { optional { name } });

/// `Pet` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    /// An object whose `kind` is `Cat`.
    Cat(Box<Cat>),
    /// An object whose `kind` is `Pet`.
    Base(Box<PetBase>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Pet { Cat(Box < Cat >) if Tag("kind", "Cat"), Base(Box < PetBase >) if Tag("kind",
    "Pet") }
);
rt::union_base!(Pet : PetBase);

/// `Cat` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// `kind` of the API.
    pub kind: Option<String>,
    /// `age` of the API.
    pub age: Option<i64>,
    /// `lives` of the API.
    pub lives: Option<i64>,
}

rt::object!(Cat lenient["kind", "age", "lives"] { optional { kind, age, lives } });

/// `PetBase` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PetBase {
    /// `kind` of the API.
    pub kind: Option<String>,
    /// `age` of the API.
    pub age: Option<i64>,
}

rt::object!(PetBase lenient["kind", "age"] { optional { kind, age } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: lenient_schemas::Client) -> lenient_schemas::Result<()> {
//! let response = client.books().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books`.
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(FetchBook, json models::Book);

impl FetchBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }
}
