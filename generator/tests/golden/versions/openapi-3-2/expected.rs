// === problems
// warning[unused-security-scheme]: no operation asks for the security scheme `token`
//   --> #/components/securitySchemes/token
//   help: write `security: [{token: []}]` in the document or in operations, or remove the scheme

// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// Credentials for the API.
pub fn token(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token)
}

/// A device that a person confirms: `prompt` shows the page to open and the code to type in. The
/// first request that needs a token waits until then. The client renews the tokens.
///
/// `.into()` makes credentials for the client of it. The tokens are as for `token`.
pub fn token_device_code(
    client_id: impl Into<rt::Secret>,
    prompt: impl Fn(rt::DevicePrompt) + Send + Sync + 'static,
) -> rt::OAuth2 {
    rt::OAuth2::device_code(
        "https://shelf.example/d",
        "https://shelf.example/t",
        client_id,
        prompt,
    )
}

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Filter` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Filter {
    /// `title` of the API.
    pub title: Option<String>,
    /// `page` of the API.
    pub page: Option<i64>,
}

rt::object!(Filter { optional { title, page } });

impl Filter {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { title: None, page: None }
    }
}

rt::setters!(Filter { into { title(String) } exact { page(i64) } });

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Book {
    /// An object whose `kind` is `Poem`.
    Poem(Box<Poem>),
    /// An object with another value of `kind`, or without it.
    Novel(Box<Novel>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Book { Poem(Box < Poem >) if Tag("kind", "Poem"), Novel(Box < Novel >) if
    OtherTag("kind", "Poem") }
);

/// `Novel` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Novel {
    /// `kind` of the API.
    pub kind: Option<String>,
    /// `title` of the API.
    pub title: Option<String>,
}

rt::object!(Novel { optional { kind, title } });

/// `Poem` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Poem {
    /// `kind` of the API.
    pub kind: Option<String>,
    /// `lines` of the API.
    pub lines: Option<i64>,
}

rt::object!(Poem { optional { kind, lines } });

// === src/books.rs

//! Books
//!
//! Everything about books.
//!
//! ```no_run
//! # async fn example(client: openapi_3_2::Client) -> openapi_3_2::Result<()> {
//! let response = client.books().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// Books Everything about books: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }

    /// Sends `QUERY /books`.
    pub fn search(&self) -> SearchBooks {
        SearchBooks::new(&self.0)
    }

    /// Sends `COPY /books`.
    pub fn copy(&self) -> CopyBooks {
        CopyBooks::new(&self.0)
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

    /// Sets `filter`.
    pub fn filter(self, value: models::Filter) -> Self {
        Self(self.0.query_object("filter", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `theme`.
    pub fn theme(self, value: impl AsRef<str>) -> Self {
        Self(self.0.cookie("theme", value.as_ref()))
    }
}

/// The request `QUERY /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct SearchBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SearchBooks, empty);

impl SearchBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.query("/books"))
    }
}

/// The request `COPY /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CopyBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CopyBooks, empty);

impl CopyBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.method("COPY", "/books"))
    }
}

// === src/shelves.rs

//! Requests of `shelves`.
//!
//! ```no_run
//! # async fn example(client: openapi_3_2::Client) -> openapi_3_2::Result<()> {
//! let response = client.shelves().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/shelves`: `client.shelves()`.
#[derive(Clone, Debug)]
pub struct ShelvesHandle(pub(crate) rt::Handle);

impl ShelvesHandle {
    /// Sends `GET /shelves`.
    pub fn list(&self) -> ListShelves {
        ListShelves::new(&self.0)
    }
}

/// The request `GET /shelves`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListShelves(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListShelves, empty);

impl ListShelves {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/shelves"))
    }

    /// Sets `q`.
    pub fn q(self, value: rt::Value) -> Self {
        Self(self.0.query_string_json(&value))
    }
}

// === src/events.rs

//! Requests of `events`.
//!
//! ```no_run
//! # async fn example(client: openapi_3_2::Client) -> openapi_3_2::Result<()> {
//! let response = client.events().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/events`: `client.events()`.
#[derive(Clone, Debug)]
pub struct EventsHandle(pub(crate) rt::Handle);

impl EventsHandle {
    /// Sends `GET /events`.
    pub fn list(&self) -> ListEvents {
        ListEvents::new(&self.0)
    }
}

/// The request `GET /events`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListEvents(
    pub(crate) rt::RequestBuilder<rt::EventStream<rt::Json<rt::Value>>>,
);
rt::request!(ListEvents, events rt::Json<rt::Value>);

impl ListEvents {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/events"))
    }
}
