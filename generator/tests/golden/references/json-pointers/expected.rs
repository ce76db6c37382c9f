// === problems
// warning[other-version]: `definitions` is a keyword of Swagger 2.0; OpenAPI 3 ignores it
//   --> #/definitions
//   help: move them to `components/schemas`

// === src/models/common.rs

use oas_client_runtime as rt;

/// `ListBooksResponse` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBooksResponse {
    /// `books` of the API.
    pub books: Option<Vec<Book>>,
    /// `mood` of the API.
    pub mood: Option<ListBooksResponseMood>,
}

rt::object!(ListBooksResponse { optional { books, mood } });

impl ListBooksResponse {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { books: None, mood: None }
    }
}

rt::setters!(
    ListBooksResponse { each { books(Book) } into { mood(ListBooksResponseMood) } }
);

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: Option<String>,
    /// `like` of the API.
    pub like: Option<ListBooksResponse>,
}

rt::object!(Book { optional { title, like } });

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { title: None, like: None }
    }
}

rt::setters!(Book { into { title(String), like(ListBooksResponse) } });

/// `ListBooksResponseMood` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListBooksResponseMood {
    /// `calm` on the wire.
    Calm,
    /// `wild` on the wire.
    Wild,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(ListBooksResponseMood { Calm = "calm", Wild = "wild" });

// === src/models/shelves.rs

use oas_client_runtime as rt;

/// `Loan` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Loan {
    /// `book` of the API.
    pub book: Option<super::Book>,
    /// `from` of the API.
    pub from: Option<LoanFrom>,
    /// When it is back.
    pub to: Option<LoanFrom>,
    /// `kept` of the API.
    pub kept: Option<Vec<Period>>,
}

rt::object!(Loan { optional { book, from, to, kept } });

impl Loan {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            book: None,
            from: None,
            to: None,
            kept: None,
        }
    }
}

rt::setters!(
    Loan { into { book(super::Book), from(LoanFrom), to(LoanFrom) } each { kept(Period) }
    }
);

/// `LoanFrom` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct LoanFrom {
    /// `day` of the API.
    pub day: Option<rt::Open<rt::Date>>,
    /// `note` of the API.
    pub note: Option<String>,
}

rt::object!(LoanFrom { optional { day, note } });

impl LoanFrom {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { day: None, note: None }
    }
}

rt::setters!(LoanFrom { into { day(rt::Open < rt::Date >), note(String) } });

/// `Period` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Period {
    /// `day` of the API.
    pub day: Option<rt::Open<rt::Date>>,
    /// `note` of the API.
    pub note: Option<String>,
    /// `by` of the API.
    pub by: Option<String>,
}

rt::object!(Period { optional { day, note, by } });

impl Period {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            day: None,
            note: None,
            by: None,
        }
    }
}

rt::setters!(Period { into { day(rt::Open < rt::Date >), note(String), by(String) } });

// === src/shelves.rs

//! Requests of `shelves`.
//!
//! ```no_run
//! # async fn example(client: json_pointers::Client) -> json_pointers::Result<()> {
//! let response = client.shelves().by_shelf_id("…").books().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/shelves`: `client.shelves()`.
#[derive(Clone, Debug)]
pub struct ShelvesHandle(pub(crate) rt::Handle);

impl ShelvesHandle {
    /// The resource `/shelves/{shelf id}`.
    ///
    /// - `shelf_id`: The shelf's name.
    pub fn by_shelf_id(&self, shelf_id: impl AsRef<str>) -> ShelvesByShelfIdHandle {
        ShelvesByShelfIdHandle(self.0.arg(shelf_id.as_ref()))
    }
}

/// The resource `/shelves/{shelf id}`: `client.shelves().by_shelf_id(shelf_id)`.
#[derive(Clone, Debug)]
pub struct ShelvesByShelfIdHandle(pub(crate) rt::Handle);

impl ShelvesByShelfIdHandle {
    /// The resource `/shelves/{shelf id}/books`.
    pub fn books(&self) -> ShelvesByShelfIdBooksHandle {
        ShelvesByShelfIdBooksHandle(self.0.clone())
    }
}

/// The resource `/shelves/{shelf id}/books`: `client.shelves().by_shelf_id(shelf_id).books()`.
#[derive(Clone, Debug)]
pub struct ShelvesByShelfIdBooksHandle(pub(crate) rt::Handle);

impl ShelvesByShelfIdBooksHandle {
    /// Sends `GET /shelves/{shelfid}/books`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }

    /// Sends `DELETE /shelves/{shelfid}/books`.
    pub fn delete(&self, body: models::Loan) -> DeleteBooks {
        DeleteBooks(DeleteBooks::new(&self.0).0.json(&body))
    }
}

/// The request `GET /shelves/{shelfid}/books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<models::ListBooksResponse>>);
rt::request!(ListBooks, json models::ListBooksResponse);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/shelves/{shelfid}/books"))
    }

    /// Sets `page`.
    pub fn page(self, value: i64) -> Self {
        Self(self.0.query("page", value))
    }
}

/// The request `DELETE /shelves/{shelfid}/books`.
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteBooks(
    pub(crate) rt::RequestBuilder<rt::Json<models::ListBooksResponse>>,
);
rt::request!(DeleteBooks, json models::ListBooksResponse);

impl DeleteBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.delete("/shelves/{shelfid}/books"))
    }

    /// Sets `mood`.
    pub fn mood(self, value: models::ListBooksResponseMood) -> Self {
        Self(self.0.query("mood", value))
    }
}

// === src/racks.rs

//! Requests of `racks`.
//!
//! ```no_run
//! # async fn example(client: json_pointers::Client) -> json_pointers::Result<()> {
//! let response = client.rack("…").books().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/racks/{shelf id}`: `client.rack(shelf_id)`.
#[derive(Clone, Debug)]
pub struct RackHandle(pub(crate) rt::Handle);

impl RackHandle {
    /// The resource `/racks/{shelf id}/books`.
    pub fn books(&self) -> RackBooksHandle {
        RackBooksHandle(self.0.clone())
    }
}

/// The resource `/racks/{shelf id}/books`: `client.rack(shelf_id).books()`.
#[derive(Clone, Debug)]
pub struct RackBooksHandle(pub(crate) rt::Handle);

impl RackBooksHandle {
    /// Sends `GET /racks/{shelfid}/books`.
    pub fn list(&self) -> ListRack {
        ListRack::new(&self.0)
    }
}

/// The request `GET /racks/{shelfid}/books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListRack(pub(crate) rt::RequestBuilder<rt::Json<models::ListBooksResponse>>);
rt::request!(ListRack, json models::ListBooksResponse);

impl ListRack {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/racks/{shelfid}/books"))
    }
}
