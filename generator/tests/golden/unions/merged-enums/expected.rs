// === src/models/books.rs

use oas_client_runtime as rt;

/// `ListBooksColour` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListBooksColour {
    /// `red` on the wire.
    Red,
    /// `yellow` on the wire.
    Yellow,
    /// `blue` on the wire.
    Blue,
    /// `-` on the wire.
    Value1,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(
    ListBooksColour { Red = "red", Yellow = "yellow", Blue = "blue", Value1 = "-" }
);

/// `ListBooksSizesItem` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListBooksSizesItem {
    /// `1` on the wire.
    Value1,
    /// `2` on the wire.
    Value2,
    /// `8` on the wire.
    Value8,
    /// `9` on the wire.
    Value9,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(
    ListBooksSizesItem { Value1 = 1, Value2 = 2, Value8 = 8, Value9 = 9 }
);

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `several` of the API.
    pub several: Option<BookSeveral>,
    /// `inline` of the API.
    pub inline: Option<BookInline>,
    /// `open` of the API.
    pub open: Option<Warm>,
    /// `wide` of the API.
    pub wide: Option<BookWide>,
    /// `twice` of the API.
    pub twice: Option<Warm>,
    /// Any colour.
    pub component: Option<Colour>,
    /// `sizes` of the API.
    pub sizes: Option<BookSizes>,
    /// `size` of the API.
    pub size: Option<Small>,
    /// `number` of the API.
    pub number: Option<i64>,
    /// `big` of the API.
    pub big: Option<rt::Decimal>,
    /// `nullable` of the API.
    pub nullable: Option<BookNullable>,
    /// `map` of the API.
    pub map: Option<std::collections::BTreeMap<String, BookMapValue>>,
}

rt::object!(
    Book { optional { several, inline, open, wide, twice, component, sizes, size, number,
    big, nullable, map } }
);

/// `BookSeveral` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookSeveral {
    /// `red` on the wire.
    Red,
    /// `yellow` on the wire.
    Yellow,
    /// `blue` on the wire.
    Blue,
    /// `-` on the wire.
    Value1,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(
    BookSeveral { Red = "red", Yellow = "yellow", Blue = "blue", Value1 = "-" }
);

/// `BookInline` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookInline {
    /// `a` on the wire.
    A,
    /// `b` on the wire.
    B,
    /// The third.
    C,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(BookInline { A = "a", B = "b", C = "c" });

/// `Warm` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Warm {
    /// `red` on the wire.
    Red,
    /// `yellow` on the wire.
    Yellow,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(Warm { Red = "red", Yellow = "yellow" });

/// `BookWide` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookWide {
    /// `red` on the wire.
    Red,
    /// `yellow` on the wire.
    Yellow,
    /// `blue` on the wire.
    Blue,
    /// `-` on the wire.
    Value1,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(BookWide { Red = "red", Yellow = "yellow", Blue = "blue", Value1 = "-" });

/// Any colour.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Colour {
    /// `red` on the wire.
    Red,
    /// `yellow` on the wire.
    Yellow,
    /// `blue` on the wire.
    Blue,
    /// `-` on the wire.
    Value1,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(Colour { Red = "red", Yellow = "yellow", Blue = "blue", Value1 = "-" });

/// `BookSizes` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookSizes {
    /// `1` on the wire.
    Value1,
    /// `2` on the wire.
    Value2,
    /// `8` on the wire.
    Value8,
    /// `9` on the wire.
    Value9,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(BookSizes { Value1 = 1, Value2 = 2, Value8 = 8, Value9 = 9 });

/// `Small` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Small {
    /// `1` on the wire.
    Value1,
    /// `2` on the wire.
    Value2,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(Small { Value1 = 1, Value2 = 2 });

/// `BookNullable` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookNullable {
    /// `x` on the wire.
    X,
    /// `blue` on the wire.
    Blue,
    /// `-` on the wire.
    Value1,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(BookNullable { X = "x", Blue = "blue", Value1 = "-" });

/// `BookMapValue` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookMapValue {
    /// `red` on the wire.
    Red,
    /// `yellow` on the wire.
    Yellow,
    /// `blue` on the wire.
    Blue,
    /// `-` on the wire.
    Value1,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(
    BookMapValue { Red = "red", Yellow = "yellow", Blue = "blue", Value1 = "-" }
);

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: merged_enums::Client) -> merged_enums::Result<()> {
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
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(ListBooks, json models::Book);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }

    /// Sets `colour`.
    pub fn colour(self, value: models::ListBooksColour) -> Self {
        Self(self.0.query("colour", value))
    }

    /// Sets `sizes`.
    pub fn sizes(self, values: impl IntoIterator<Item = models::ListBooksSizesItem>) -> Self {
        Self(self.0.query_each("sizes", values))
    }
}
