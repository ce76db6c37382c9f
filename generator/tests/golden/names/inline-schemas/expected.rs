// === src/models/books.rs

use oas_client_runtime as rt;

/// `ListBooksOrder` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListBooksOrder {
    /// `title` on the wire.
    Title,
    /// `year` on the wire.
    Year,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(ListBooksOrder { Title = "title", Year = "year" });

/// `ListBooksStateItem` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListBooksStateItem {
    /// `lent` on the wire.
    Lent,
    /// `here` on the wire.
    Here,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(ListBooksStateItem { Lent = "lent", Here = "here" });

/// `ListBooksResponse` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBooksResponse {
    /// `total` of the API.
    pub total: Option<i64>,
    /// `books` of the API.
    pub books: Option<Vec<ListBooksResponseBooksItem>>,
    /// `by_room` of the API.
    pub by_room: Option<
        std::collections::BTreeMap<String, ListBooksResponseByRoomValue>,
    >,
}

rt::object!(ListBooksResponse { optional { total, books, by_room } });

/// `ListBooksResponseBooksItem` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBooksResponseBooksItem {
    /// Front and back.
    pub cover: Option<ListBooksResponseBooksItemCover>,
}

rt::object!(ListBooksResponseBooksItem { optional { cover } });

/// Front and back.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBooksResponseBooksItemCover {
    /// `colour` of the API.
    pub colour: Option<ListBooksResponseBooksItemCoverColour>,
}

rt::object!(ListBooksResponseBooksItemCover { optional { colour } });

/// `ListBooksResponseBooksItemCoverColour` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListBooksResponseBooksItemCoverColour {
    /// `red` on the wire.
    Red,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(ListBooksResponseBooksItemCoverColour { Red = "red" });

/// `ListBooksResponseByRoomValue` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBooksResponseByRoomValue {
    /// `room` of the API.
    pub room: Option<String>,
}

rt::object!(ListBooksResponseByRoomValue { optional { room } });

// === src/models/order.rs

use oas_client_runtime as rt;

/// `PutOrderBody` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PutOrderBody {
    /// `by` of the API.
    pub by: Option<PutOrderBodyBy>,
}

rt::object!(PutOrderBody { optional { by } });

impl PutOrderBody {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { by: None }
    }
}

rt::setters!(PutOrderBody { into { by(PutOrderBodyBy) } });

/// `PutOrderBodyBy` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PutOrderBodyBy {
    /// `title` on the wire.
    Title,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(PutOrderBodyBy { Title = "title" });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: inline_schemas::Client) -> inline_schemas::Result<()> {
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
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<models::ListBooksResponse>>);
rt::request!(ListBooks, json models::ListBooksResponse);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }

    /// Sets `order`.
    pub fn order(self, value: models::ListBooksOrder) -> Self {
        Self(self.0.query("order", value))
    }

    /// Sets `state`.
    pub fn state(self, values: impl IntoIterator<Item = models::ListBooksStateItem>) -> Self {
        Self(self.0.query_each("state", values))
    }
}

// === src/order.rs

//! Requests of `order`.
//!
//! ```no_run
//! # async fn example(client: inline_schemas::Client) -> inline_schemas::Result<()> {
//! let response = client.order().replace().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/order`: `client.order()`.
#[derive(Clone, Debug)]
pub struct OrderHandle(pub(crate) rt::Handle);

impl OrderHandle {
    /// Sends `PUT /order`.
    pub fn replace(&self) -> PutOrder {
        PutOrder::new(&self.0)
    }
}

/// The request `PUT /order`.
#[must_use = "a request does nothing until it is sent"]
pub struct PutOrder(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(PutOrder, empty);

impl PutOrder {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/order"))
    }

    /// The request's body.
    pub fn body(self, value: models::PutOrderBody) -> Self {
        Self(self.0.json(&value))
    }
}
