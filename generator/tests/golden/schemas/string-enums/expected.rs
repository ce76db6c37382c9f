// === problems
// warning[duplicate-value]: the value `red` is listed twice
//   --> #/components/schemas/OddValue/enum/10
//   help: remove one of the two

// === src/models/books.rs

use oas_client_runtime as rt;

/// `ListBooksPage` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListBooksPage {
    /// `1` on the wire.
    Value1,
    /// `2` on the wire.
    Value2,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(ListBooksPage { Value1 = 1, Value2 = 2 });

// === src/models/common.rs

use oas_client_runtime as rt;

/// In which order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Order {
    /// The first first.
    Asc,
    /// `desc` on the wire.
    Desc,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(Order { Asc = "asc", Desc = "desc" });

/// `Odd` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Odd {
    /// `value` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub value: Option<Option<OddValue>>,
    /// `only_null` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub only_null: Option<Option<String>>,
    /// `untyped` of the API.
    pub untyped: Option<OddUntyped>,
    /// One of `"a"`, `1`, `true`.
    pub mixed: Option<rt::Value>,
}

rt::object!(Odd { present { value, only_null } optional { untyped } present { mixed } });

impl Odd {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            value: None,
            only_null: None,
            untyped: None,
            mixed: None,
        }
    }
}

rt::setters!(
    Odd { nullable { value(OddValue), only_null(String) } into { untyped(OddUntyped),
    mixed(rt::Value) } }
);

/// `OddValue` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OddValue {
    /// `""` on the wire.
    Empty,
    /// `+` on the wire.
    Value1,
    /// `-` on the wire.
    Value2,
    /// `1st` on the wire.
    N1st,
    /// `2` on the wire.
    N2,
    /// `red` on the wire.
    Red,
    /// `Red` on the wire.
    Red2,
    /// `RED` on the wire.
    Red3,
    /// `light-red` on the wire.
    LightRed,
    /// `light_red` on the wire.
    LightRed2,
    /// `Unknown` on the wire.
    Unknown2,
    /// `Self` on the wire.
    Self_,
    /// `self` on the wire.
    Self2,
    /// `type` on the wire.
    Type,
    /// `a b` on the wire.
    AB,
    /// ` a ` on the wire.
    A,
    /// ` ` on the wire.
    Value17,
    /// `é` on the wire.
    Value18,
    /// `会議` on the wire.
    Value19,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(
    OddValue { Empty = "", Value1 = "+", Value2 = "-", N1st = "1st", N2 = "2", Red =
    "red", Red2 = "Red", Red3 = "RED", LightRed = "light-red", LightRed2 = "light_red",
    Unknown2 = "Unknown", Self_ = "Self", Self2 = "self", Type = "type", AB = "a b", A =
    " a ", Value17 = " ", Value18 = "é", Value19 = "会議" }
);

/// `OddUntyped` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OddUntyped {
    /// `x-y-z` on the wire.
    Xyz,
    /// `UTC` on the wire.
    Utc,
    /// `N/A` on the wire.
    NA,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(OddUntyped { Xyz = "x-y-z", Utc = "UTC", NA = "N/A" });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: string_enums::Client) -> string_enums::Result<()> {
//! let response = client.books().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// The resource `/books/{order}`.
    ///
    /// - `order`: In which order.
    pub fn by_order(&self, order: models::Order) -> BooksByOrderHandle {
        BooksByOrderHandle(self.0.arg(order))
    }

    /// Sends `GET /books`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
}

/// The resource `/books/{order}`: `client.books().by_order(order)`.
#[derive(Clone, Debug)]
pub struct BooksByOrderHandle(pub(crate) rt::Handle);

impl BooksByOrderHandle {
    /// Sends `GET /books/{order}`.
    pub fn get(&self) -> BooksInOrder {
        BooksInOrder::new(&self.0)
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<models::Odd>>);
rt::request!(ListBooks, json models::Odd);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }

    /// In which order.
    pub fn order(self, value: models::Order) -> Self {
        Self(self.0.query("order", value))
    }

    /// Sets `page`.
    pub fn page(self, value: models::ListBooksPage) -> Self {
        Self(self.0.query("page", value))
    }
}

/// The request `GET /books/{order}`.
#[must_use = "a request does nothing until it is sent"]
pub struct BooksInOrder(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(BooksInOrder, empty);

impl BooksInOrder {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{order}"))
    }
}

// === src/odd.rs

//! Requests of `odd`.
//!
//! ```no_run
//! # async fn example(client: string_enums::Client) -> string_enums::Result<()> {
//! let response = client.odd().create().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/odd`: `client.odd()`.
#[derive(Clone, Debug)]
pub struct OddHandle(pub(crate) rt::Handle);

impl OddHandle {
    /// The resource `/odd/{value}`.
    pub fn by_value(&self, value: models::OddValue) -> OddByValueHandle {
        OddByValueHandle(self.0.arg_or_empty(value))
    }

    /// Sends `POST /odd`.
    pub fn create(&self) -> CreateOdd {
        CreateOdd::new(&self.0)
    }
}

/// The resource `/odd/{value}`: `client.odd().by_value(value)`.
#[derive(Clone, Debug)]
pub struct OddByValueHandle(pub(crate) rt::Handle);

impl OddByValueHandle {
    /// Sends `PUT /odd/{value}`.
    pub fn replace(&self, body: models::Odd) -> ReplaceOdd {
        ReplaceOdd(ReplaceOdd::new(&self.0).0.json(&body))
    }
}

/// The request `PUT /odd/{value}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceOdd(pub(crate) rt::RequestBuilder<rt::Json<models::Odd>>);
rt::request!(ReplaceOdd, json models::Odd);

impl ReplaceOdd {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/odd/{value}"))
    }

    /// Sets `value`.
    pub fn value(self, value: models::OddValue) -> Self {
        Self(self.0.query("value", value))
    }

    /// Sets `X-Value`.
    pub fn x_value(self, value: models::OddValue) -> Self {
        Self(self.0.header("X-Value", value))
    }
}

/// The request `POST /odd`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateOdd(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateOdd, empty);

impl CreateOdd {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/odd").form())
    }

    /// Sets `value`.
    pub fn value(self, value: impl Into<Option<models::OddValue>>) -> Self {
        Self(self.0.field("value", value.into()))
    }
}
