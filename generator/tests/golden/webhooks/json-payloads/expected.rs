// === src/lib.rs

//! Client for Shelf.

mod client;

pub use client::Client;
pub use oas_client_runtime::{
    self as runtime, ApiError, Auth, ClientBuilder, Date, Download, Error, Items, Method,
    Open, Page, Pages, Response, Result, Retry, Secret, Timestamp, Upload, Value,
};

#[cfg(feature = "webhooks")]
pub mod webhooks;

// === src/webhooks.rs

//! Shelf.

use oas_client_runtime as rt;

mod book_lent;
mod book_returned;
mod common;

pub use book_lent::*;
pub use book_returned::*;
pub use common::*;
pub use oas_client_runtime::webhook::{EventError, Json, Rejected, Reply, Validator};

/// How deliveries are signed: in `X-Shelf-Signature`.
pub static SIGNATURE: rt::webhook::Scheme = rt::webhook::Scheme::hmac_sha256_hex(
    "X-Shelf-Signature",
    "sha256=",
);

/// Checks that deliveries were signed with the token.
///
/// # Errors
///
/// [`Error::Invalid`](crate::Error::Invalid) if the token is empty.
pub fn validator(token: impl Into<rt::Secret>) -> rt::Result<rt::webhook::Validator> {
    rt::webhook::Validator::new(&SIGNATURE, token)
}

/// A book was lent.
pub type BookLent = rt::webhook::Json<Lent>;

/// The payload of `book.returned`.
pub type BookReturned = rt::webhook::Json<BookReturnedPayload>;

// === src/webhooks/book_lent.rs

use oas_client_runtime as rt;

/// Who lent what.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Lent {
    /// `type` of the API.
    pub type_: LentType,
    /// `book` of the API.
    pub book: super::Book,
    /// `reader` of the API.
    pub reader: String,
    /// `at` of the API.
    pub at: Option<rt::Open<rt::Timestamp>>,
}

rt::object!(Lent { required { type_ = "type", book, reader } optional { at } });

/// `LentType` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LentType {
    /// `book.lent` on the wire.
    BookLent,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(LentType { BookLent = "book.lent" });

// === src/webhooks/book_returned.rs

use oas_client_runtime as rt;

/// `BookReturnedPayload` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BookReturnedPayload {
    /// `type` of the API.
    pub type_: BookReturnedPayloadType,
    /// `book` of the API.
    pub book: super::Book,
    /// `late` of the API.
    pub late: Option<bool>,
}

rt::object!(BookReturnedPayload { required { type_ = "type", book } optional { late } });

/// `BookReturnedPayloadType` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookReturnedPayloadType {
    /// `book.returned` on the wire.
    BookReturned,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(BookReturnedPayloadType { BookReturned = "book.returned" });

// === src/webhooks/common.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
}

rt::object!(Book { required { title } });

/// An event of any webhook with JSON.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AnyEvent {
    /// A book was lent.
    BookLent(Box<super::Lent>),
    /// An object whose `type` is `book.returned`.
    BookReturned(Box<super::BookReturnedPayload>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    AnyEvent { BookLent(Box < super::Lent >) if Tag("type", "book.lent"),
    BookReturned(Box < super::BookReturnedPayload >) if Tag("type", "book.returned") }
);

// === api.md

# Shelf

Every method, by module. The operation is the description's.

## webhooks (feature `webhooks`)

JSON:

- `webhooks::BookLent`, of `book.lent`: A book was lent.
- `webhooks::BookReturned`, of `book.returned`
- `webhooks::Json<AnyEvent>`, of any of these webhooks
