// === problems
// warning[unused-security-scheme]: no operation asks for the security scheme `token`
//   --> #/securityDefinitions/token
//   help: write `security: [{token: []}]` in the document or in operations, or remove the scheme

// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// Credentials for the API.
pub fn login(username: impl Into<String>, password: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::basic(username, password).for_scheme("login")
}

/// Credentials for the API.
pub fn key(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::header("X-Key", token).for_scheme("key")
}

/// Credentials for the API.
pub fn token(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).for_scheme("token")
}

/// A person's refresh token, with which the client fetches its tokens and renews them.
///
/// `.into()` makes credentials for the client of it. The tokens are as for `token`.
pub fn token_refresh_token(
    client_id: impl Into<rt::Secret>,
    refresh_token: impl Into<rt::Secret>,
) -> rt::OAuth2 {
    rt::OAuth2::refresh_token("https://shelf.example/token", client_id, refresh_token)
        .for_scheme("token")
}

// === src/response_headers.rs

//! The headers that responses declare, by type.

use oas_client_runtime as rt;

/// The headers that responses declare: methods of `Response`, which `send_with_response()` returns,
/// and of `ApiError`.
///
/// A method returns `None` if the response doesn't have the header, and `Error::Header` if its
/// value differs from the description.
pub trait Headers: rt::HasHeaders {
    /// The header `X-Total`: How many.
    fn x_total(&self) -> rt::Result<Option<i64>> {
        self.header("X-Total").json()
    }
}

impl<T: rt::HasHeaders> Headers for T {}

// === src/models/animals.rs

use oas_client_runtime as rt;

/// `Animal` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Animal {
    /// An object whose `kind` is `cat`.
    Cat(Box<Cat>),
    /// An object whose `kind` is `Dog`.
    Dog(Box<Dog>),
    /// An object whose `kind` is `Animal`.
    Base(Box<AnimalBase>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Animal { Cat(Box < Cat >) if Tag("kind", "cat"), Dog(Box < Dog >) if Tag("kind",
    "Dog"), Base(Box < AnimalBase >) if Tag("kind", "Animal") }
);
rt::union_base!(Animal : AnimalBase);

/// `Cat` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// `kind` of the API.
    pub kind: String,
    /// `name` of the API.
    pub name: Option<String>,
    /// `lives` of the API.
    pub lives: Option<i64>,
}

rt::object!(Cat { required { kind } optional { name, lives } });

/// `Dog` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// `kind` of the API.
    pub kind: String,
    /// `name` of the API.
    pub name: Option<String>,
    /// `barks` of the API.
    pub barks: Option<bool>,
}

rt::object!(Dog { required { kind } optional { name, barks } });

/// `AnimalBase` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AnimalBase {
    /// `kind` of the API.
    pub kind: String,
    /// `name` of the API.
    pub name: Option<String>,
}

rt::object!(AnimalBase { required { kind } optional { name } });

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
    /// `subtitle` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub subtitle: Option<Option<String>>,
    /// `rank` of the API.
    pub rank: Option<i64>,
    /// `state` of the API.
    pub state: Option<BookState>,
}

rt::object!(Book { required { title } present { subtitle } optional { rank, state } });

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            subtitle: None,
            rank: None,
            state: None,
        }
    }
}

rt::setters!(
    Book { nullable { subtitle(String) } exact { rank(i64) } into { state(BookState) } }
);

/// `BookState` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookState {
    /// On the shelf.
    In,
    /// Lent.
    Out,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(BookState { In = "in", Out = "out" });

/// `CreateBookShelf` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateBookShelf {
    /// `low` on the wire.
    Low,
    /// `high` on the wire.
    High,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(CreateBookShelf { Low = "low", High = "high" });

// === src/models/common.rs

use oas_client_runtime as rt;

/// `Error` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Error {
    /// `message` of the API.
    pub message: Option<String>,
}

rt::object!(Error { optional { message } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: swagger_2::Client) -> swagger_2::Result<()> {
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
    ///
    /// - `body`: The book to keep.
    pub fn create(&self, body: models::Book) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.json(&body))
    }
}

/// The resource `/books/{id}`: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// The resource `/books/{id}/cover`.
    pub fn cover(&self) -> BookCoverHandle {
        BookCoverHandle(self.0.clone())
    }

    /// Sends `PUT /books/{id}`.
    ///
    /// - `title`: Its title.
    pub fn update(&self, title: impl AsRef<str>) -> UpdateBook {
        UpdateBook(UpdateBook::new(&self.0).0.field("title", title.as_ref()))
    }
}

/// The resource `/books/{id}/cover`: `client.book(id).cover()`.
#[derive(Clone, Debug)]
pub struct BookCoverHandle(pub(crate) rt::Handle);

impl BookCoverHandle {
    /// Sends `GET /books/{id}/cover`.
    pub fn fetch(&self) -> FetchCover {
        FetchCover::new(&self.0)
    }

    /// Sends `PUT /books/{id}/cover`.
    pub fn replace(&self, image: impl Into<rt::Upload>) -> ReplaceCover {
        ReplaceCover(ReplaceCover::new(&self.0).0.part_file("image", image))
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

    /// Sets `X-Trace`.
    pub fn x_trace(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("X-Trace", value.as_ref()))
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

    /// Sets `X-Trace`.
    pub fn x_trace(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("X-Trace", value.as_ref()))
    }

    /// Sets `dry_run`.
    pub fn dry_run(self, value: bool) -> Self {
        Self(self.0.query("dry_run", value))
    }

    /// Default: `"low"`.
    pub fn shelf(self, value: models::CreateBookShelf) -> Self {
        Self(self.0.query("shelf", value))
    }
}

/// The request `PUT /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(UpdateBook, empty);

impl UpdateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books/{id}").form())
    }

    /// Sets `tags`.
    pub fn tags(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.field_joined("tags", rt::strings(values), "%7C"))
    }

    /// Sets `parts`.
    pub fn parts(self, values: impl IntoIterator<Item = i64>) -> Self {
        Self(self.0.field_each("parts", values))
    }
}

/// The request `GET /books/{id}/cover`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchCover(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(FetchCover, bytes);
rt::alternatives!(
    FetchCover { accept_png = "image/png" as rt::Download, accept_jpeg = "image/jpeg" as
    rt::Download }
);

impl FetchCover {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}/cover").accept("image/png, image/jpeg"))
    }
}

/// The request `PUT /books/{id}/cover`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceCover(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceCover, empty);

impl ReplaceCover {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books/{id}/cover").multipart())
    }

    /// Sets `note`.
    pub fn note(self, value: impl AsRef<str>) -> Self {
        Self(self.0.part("note", value.as_ref()))
    }
}

// === src/animals.rs

//! Requests of `animals`.
//!
//! ```no_run
//! # async fn example(client: swagger_2::Client) -> swagger_2::Result<()> {
//! let response = client.animals().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/animals`: `client.animals()`.
#[derive(Clone, Debug)]
pub struct AnimalsHandle(pub(crate) rt::Handle);

impl AnimalsHandle {
    /// Sends `GET /animals`.
    pub fn list(&self) -> ListAnimals {
        ListAnimals::new(&self.0)
    }
}

/// The request `GET /animals`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListAnimals(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Animal>>>);
rt::request!(ListAnimals, json Vec<models::Animal>);

impl ListAnimals {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/animals").security("key"))
    }
}
