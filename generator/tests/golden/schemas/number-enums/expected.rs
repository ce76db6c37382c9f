// === problems
// warning[value-type]: `1` is not of the schema's type `integer`, nor is another value
//   --> #/components/schemas/All/properties/quoted/enum/0
//   help: write a value of type `integer`, or change `type`
//
// warning[value-type]: `1` is not of the schema's type `string`, nor are 2 other values
//   --> #/components/schemas/All/properties/unquoted/enum/0
//   help: write `"1"`, with quotes
//
// warning[duplicate-value]: the value `1` is listed twice
//   --> #/components/schemas/Size/enum/3
//   help: remove one of the two

// === src/models/books.rs

use oas_client_runtime as rt;

/// `ListBooksPage` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListBooksPage {
    /// `10` on the wire.
    Value10,
    /// `20` on the wire.
    Value20,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(ListBooksPage { Value10 = 10, Value20 = 20 });

/// `All` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct All {
    /// How large it is.
    pub size: Option<super::Size>,
    /// `sizes` of the API.
    pub sizes: Option<Vec<super::Size>>,
    /// `maybe` of the API.
    pub maybe: Option<AllMaybe>,
    /// `untyped` of the API.
    pub untyped: Option<AllUntyped>,
    /// `quoted` of the API.
    pub quoted: Option<AllQuoted>,
    /// One of `true`.
    pub always: Option<bool>,
    /// One of `true`, `false`.
    pub untyped_boolean: Option<bool>,
    /// How much.
    ///
    /// One of `0.5`, `1`.
    pub ratio: Option<f64>,
    /// `unquoted` of the API.
    pub unquoted: Option<AllUnquoted>,
    /// `either` of the API.
    pub either: Option<AllEither>,
    /// `symbols` of the API.
    pub symbols: Option<AllSymbols>,
}

rt::object!(
    All { optional { size, sizes, maybe, untyped, quoted, always, untyped_boolean, ratio,
    unquoted, either, symbols } }
);

/// `AllMaybe` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AllMaybe {
    /// `1` on the wire.
    Value1,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(AllMaybe { Value1 = 1 });

/// `AllUntyped` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AllUntyped {
    /// `1` on the wire.
    Value1,
    /// `2` on the wire.
    Value2,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(AllUntyped { Value1 = 1, Value2 = 2 });

/// `AllQuoted` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AllQuoted {
    /// `1` on the wire.
    Value1,
    /// `2` on the wire.
    Value2,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(AllQuoted { Value1 = 1, Value2 = 2 });

/// `AllUnquoted` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AllUnquoted {
    /// `1` on the wire.
    N1,
    /// `2.5` on the wire.
    N25,
    /// `true` on the wire.
    True,
    /// `a` on the wire.
    A,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(AllUnquoted { N1 = "1", N25 = "2.5", True = "true", A = "a" });

/// `AllEither` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AllEither {
    /// A string.
    String(String),
    /// How large it is.
    Size(Box<super::Size>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(AllEither { String(String) if String, Size(Box < super::Size >) if Integer });
rt::union_wire!(AllEither { String, Size });

/// `AllSymbols` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AllSymbols {
    /// `""` on the wire.
    Empty,
    /// `+` on the wire.
    Value1,
    /// `A` on the wire.
    A,
    /// `a` on the wire.
    A2,
    /// `1` on the wire.
    N1,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(AllSymbols { Empty = "", Value1 = "+", A = "A", A2 = "a", N1 = "1" });

// === src/models/common.rs

use oas_client_runtime as rt;

/// How large it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Size {
    /// `-1` on the wire.
    Minus1,
    /// `0` on the wire.
    Value0,
    /// `1` on the wire.
    Value1,
    /// Very large.
    Value300,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(Size { Minus1 = - 1, Value0 = 0, Value1 = 1, Value300 = 300 });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: number_enums::Client) -> number_enums::Result<()> {
//! let response = client.book(number_enums::models::Size::Minus1).list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books/{size}`: `client.book(size)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `GET /books/{size}`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }

    /// Sends `POST /books/{size}`.
    pub fn create(&self) -> CreateBook {
        CreateBook::new(&self.0)
    }
}

/// The request `GET /books/{size}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<models::All>>);
rt::request!(ListBooks, json models::All);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{size}"))
    }

    /// Sets `page`.
    pub fn page(self, value: models::ListBooksPage) -> Self {
        Self(self.0.query("page", value))
    }

    /// Sets `sizes`.
    pub fn sizes(self, values: impl IntoIterator<Item = models::Size>) -> Self {
        Self(self.0.query_each("sizes", values))
    }
}

/// The request `POST /books/{size}`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateBook, empty);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books/{size}").form())
    }

    /// How large it is.
    pub fn size(self, value: models::Size) -> Self {
        Self(self.0.field("size", value))
    }
}
