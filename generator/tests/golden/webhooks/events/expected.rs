// === src/lib.rs

//! Client for Shelf.
//!
//! ```no_run
//! # async fn example() -> events::Result<()> {
//! let client = events::Client::new()?;
//! println!("{:?}", client.webhooks().fetch().send().await?);
//! # Ok(()) }
//! ```

mod client;
pub mod webhooks_api;

pub use client::Client;
pub use oas_client_runtime::{
    self as runtime, ApiError, Auth, ClientBuilder, Date, Download, Error, Items, Method,
    Open, Page, Pages, Response, Result, Retry, Secret, Timestamp, Upload, Value,
};

#[cfg(feature = "webhooks")]
pub mod webhooks;

// === src/webhooks_api.rs

//! Requests of `webhooks_api`.
//!
//! ```no_run
//! # async fn example(client: events::Client) -> events::Result<()> {
//! let response = client.webhooks().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/webhooks`: `client.webhooks()`.
#[derive(Clone, Debug)]
pub struct WebhooksHandle(pub(crate) rt::Handle);

impl WebhooksHandle {
    /// Sends `GET /webhooks`.
    pub fn fetch(&self) -> FetchWebhooks {
        FetchWebhooks::new(&self.0)
    }
}

/// The request `GET /webhooks`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchWebhooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchWebhooks, empty);

impl FetchWebhooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/webhooks"))
    }
}

// === src/webhooks.rs

//! Webhooks of Shelf.
//!
//! What Shelf tells you.

use oas_client_runtime as rt;

mod after;
mod before;

pub use after::*;
pub use before::*;
pub use oas_client_runtime::webhook::{EventError, Fields, Rejected, Reply, Validator};

/// How deliveries are signed: in `X-Shelf-Signature`.
pub static SIGNATURE: rt::webhook::Scheme = rt::webhook::Scheme::hmac_sha1_url_form(
    "X-Shelf-Signature",
    Some("digest"),
);

/// Checks that deliveries were signed with the token.
///
/// # Errors
///
/// [`Error::Invalid`](crate::Error::Invalid) if the token is empty.
pub fn validator(token: impl Into<rt::Secret>) -> rt::Result<rt::webhook::Validator> {
    rt::webhook::Validator::new(&SIGNATURE, token)
}

/// A book is about to move.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Before {
    /// A book is about to be lent.
    BookLend(Box<Lend>),
    /// A book is about to be lent.
    BookLendAgain(Box<Lend>),
    /// A book is about to be given back.
    GiveBack(Box<GiveBack>),
    /// `!`
    Event3(Box<Burn>),
    /// An event that the description doesn't list, with its fields as received.
    Unknown(rt::webhook::Unknown),
}

rt::events!(
    Before by "Kind" { BookLend(Lend) = "book.lend", BookLendAgain(Lend) =
    "book.lend-again", GiveBack(GiveBack) = "GiveBack", Event3(Burn) = "!" }
);

/// The events that are delivered to `/after`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum After {
    /// `Lent`
    Lent(Box<Lent>),
    /// `Unknown`
    Unknown2(Box<Unknown>),
    /// An event that the description doesn't list, with its fields as received.
    Unknown(rt::webhook::Unknown),
}

rt::events!(After by "Kind" { Lent(Lent) = "Lent", Unknown2(Unknown) = "Unknown" });
rt::modify!(GiveBack => Return);
rt::modify!(Lend => Loan);
rt::modify!(Lent => Changes);
rt::modify!(Unknown => Changes);

// === src/webhooks/after.rs

use oas_client_runtime as rt;

/// `Changes` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Changes {
    /// `thanks` of the API.
    pub thanks: Option<bool>,
}

rt::object!(Changes { optional { thanks } });

impl Changes {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { thanks: None }
    }
}

rt::setters!(Changes { exact { thanks(bool) } });

/// `Lent` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Lent {
    /// What is on the cover.
    pub title: String,
    /// `Genre` of the API.
    pub genre: Option<LentGenre>,
}

rt::object!(Lent { required { title = "Title" } optional { genre = "Genre" } });

/// `LentGenre` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LentGenre {
    /// `crime` on the wire.
    Crime,
    /// `romance` on the wire.
    Romance,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(LentGenre { Crime = "crime", Romance = "romance" });

/// `Unknown` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Unknown {
    /// `kind` of the API.
    pub kind: Option<String>,
}

rt::object!(Unknown { optional { kind } });

// === src/webhooks/before.rs

use oas_client_runtime as rt;

/// `Loan` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Loan {
    /// `days` of the API.
    pub days: i64,
    /// `note` of the API.
    pub note: Option<Note>,
}

rt::object!(Loan { required { days } optional { note } });

impl Loan {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(days: i64) -> Self {
        Self { days, note: None }
    }
}

rt::setters!(Loan { into { note(Note) } });

/// `Note` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Note {
    /// `text` of the API.
    pub text: Option<String>,
}

rt::object!(Note { optional { text } });

impl Note {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { text: None }
    }
}

rt::setters!(Note { into { text(String) } });

/// `Return` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Return {
    /// `note` of the API.
    pub note: Option<Note>,
}

rt::object!(Return { optional { note } });

impl Return {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { note: None }
    }
}

rt::setters!(Return { into { note(Note) } });

/// A book is about to be lent.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Lend {
    /// What is on the cover.
    pub title: String,
    /// `Genre` of the API.
    pub genre: Option<LendGenre>,
    /// Who wants it.
    pub readers: Vec<String>,
    /// `Days` of the API.
    pub days: Option<i64>,
    /// `At` of the API.
    pub at: Option<rt::Open<rt::Timestamp>>,
    /// Anything.
    pub own_data: Option<rt::Value>,
    /// `Price` of the API.
    #[deprecated]
    pub price: Option<f64>,
    /// `PIN` of the API.
    pub pin: Option<rt::Secret>,
}

rt::object!(
    Lend { required { title = "Title" } optional { genre = "Genre" } required { readers =
    "Readers" } optional { days = "Days", at = "At" } present { own_data = "Own.Data" }
    optional { price = "Price", pin = "PIN" } }
);

/// `LendGenre` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LendGenre {
    /// `crime` on the wire.
    Crime,
    /// `romance` on the wire.
    Romance,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(LendGenre { Crime = "crime", Romance = "romance" });

/// A book is about to be given back.
///
/// At last.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GiveBack {
    /// `Late` of the API.
    pub late: Option<bool>,
}

rt::object!(GiveBack { optional { late = "Late" } });

/// `Burn` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Burn {}

rt::object!(Burn {});

// === api.md

# Shelf

Every method, by module. The operation is the description's.

## webhooks_api

| method | operation | returns | |
|---|---|---|---|
| `client.webhooks().fetch()` | `fetchWebhooks` | `()` | |

## webhooks (feature `webhooks`)

`webhooks::Before`, delivered to `/before`:

- `BookLend(Lend)`, modified with `Loan`: A book is about to be lent.
- `BookLendAgain(Lend)`, modified with `Loan`: A book is about to be lent.
- `GiveBack(GiveBack)`, modified with `Return`: A book is about to be given back.
- `Event3(Burn)`

`webhooks::After`, delivered to `/after`:

- `Lent(Lent)`, modified with `Changes`
- `Unknown2(Unknown)`, modified with `Changes`
