// === problems
// warning[unsupported-media-type]: `application/x-www-form-urlencoded` is not read beside `application/json`; 2 such media types of deliveries aren't read
//   --> #/webhooks/newBooks/post/requestBody/content/application~1x-www-form-urlencoded
//   help: let the service send `application/json`, or remove it

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
    /// `labels` of the API.
    pub labels: Option<std::collections::BTreeMap<String, String>>,
}

rt::object!(Book { required { title } optional { labels } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: mixed_payloads::Client) -> mixed_payloads::Result<()> {
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
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Book>>>);
rt::request!(ListBooks, json Vec<models::Book>);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }
}

// === src/webhooks.rs

//! Shelf.
//!
//! Keeps books.

use oas_client_runtime as rt;

mod common;
mod loans;
mod pair;

pub use common::*;
pub use loans::*;
pub use pair::*;
pub use oas_client_runtime::webhook::{
    EventError, Fields, Json, Rejected, Reply, Unknown, Validator,
};

/// How deliveries are signed: in `X-Shelf-Signature`.
pub static SIGNATURE: rt::webhook::Scheme = rt::webhook::Scheme::hmac_sha256_base64(
    "X-Shelf-Signature",
    "",
);

/// Checks that deliveries were signed with the token.
///
/// # Errors
///
/// [`Error::Invalid`](crate::Error::Invalid) if the token is empty.
pub fn validator(token: impl Into<rt::Secret>) -> rt::Result<rt::webhook::Validator> {
    rt::webhook::Validator::new(&SIGNATURE, token)
}

/// The payload of `newBooks`.
pub type NewBooks = rt::webhook::Json<Vec<Book>>;

/// The payload of `book`.
pub type Book2 = rt::webhook::Json<Book>;

/// The payload of `title`.
pub type Title = rt::webhook::Json<Option<String>>;

/// The payload of `pair`.
pub type Pair = rt::webhook::Json<(Book, Shelf)>;

/// The payload of `returned`.
pub type Returned = rt::webhook::Json<Return>;

/// The payload of `anything`.
pub type Anything = rt::webhook::Json<rt::Value>;

/// The events that are delivered to `loans`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Loans {
    /// `Lend`
    Lend(Box<Lend>),
    /// `Return`
    Return(Box<Return>),
    /// An event that the description doesn't list, with its fields as received.
    Unknown(rt::webhook::Unknown),
}

rt::events!(Loans by "kind" { Lend(Lend) = "Lend", Return(Return) = "Return" });

// === src/webhooks/common.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
    /// `labels` of the API.
    pub labels: Option<std::collections::BTreeMap<String, String>>,
}

rt::object!(Book { required { title } optional { labels } });

/// `Return` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Return {
    /// `kind` of the API.
    pub kind: String,
    /// `late` of the API.
    pub late: Option<bool>,
}

rt::object!(Return { required { kind } optional { late } });

// === src/webhooks/loans.rs

use oas_client_runtime as rt;

/// `Lend` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Lend {
    /// `title` of the API.
    pub title: Option<String>,
}

rt::object!(Lend { optional { title } });

// === src/webhooks/pair.rs

use oas_client_runtime as rt;

/// `Shelf` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Shelf {
    /// `name` of the API.
    pub name: Option<String>,
}

rt::object!(Shelf { optional { name } });
