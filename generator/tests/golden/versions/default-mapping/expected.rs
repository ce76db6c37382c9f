// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Book {
    /// An object whose `kind` is `Novel`.
    Novel(Box<Novel>),
    /// An object whose `kind` is `poem`.
    Poem(Box<Poem>),
    /// An object with another value of `kind`, or without it.
    OtherBook(Box<OtherBook>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Book { Novel(Box < Novel >) if Tag("kind", "Novel"), Poem(Box < Poem >) if
    Tag("kind", "poem"), OtherBook(Box < OtherBook >) if OtherTag("kind", "Novel",
    "poem") }
);
rt::union_from!(Book {} boxed { Novel(Novel), Poem(Poem), OtherBook(OtherBook) });

/// `OtherBook` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OtherBook {
    /// `kind` of the API.
    pub kind: Option<String>,
    /// `title` of the API.
    pub title: Option<String>,
}

rt::object!(OtherBook { optional { kind, title } });

impl OtherBook {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { kind: None, title: None }
    }
}

rt::setters!(OtherBook { into { kind(String), title(String) } });

/// `Novel` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Novel {
    /// `kind` of the API.
    pub kind: String,
    /// `title` of the API.
    pub title: Option<String>,
}

rt::object!(Novel { required { kind } optional { title } });

impl Novel {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            title: None,
        }
    }
}

rt::setters!(Novel { into { title(String) } });

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

impl Poem {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { kind: None, lines: None }
    }
}

rt::setters!(Poem { into { kind(String) } exact { lines(i64) } });

// === src/models/codes.rs

use oas_client_runtime as rt;

/// `Code` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Code {
    /// An object whose `number` is `1`.
    One(Box<One>),
    /// An object with another value of `number`, or without it.
    Any(Box<Any>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Code { One(Box < One >) if Constant("number", "1"), Any(Box < Any >) if
    OtherTag("number", "1") }
);

/// `One` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct One {
    /// `number` of the API.
    pub number: OneNumber,
    /// `one` of the API.
    pub one: Option<String>,
}

rt::object!(One { required { number } optional { one } });

/// `Any` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Any {
    /// `number` of the API.
    pub number: AnyNumber,
    /// `any` of the API.
    pub any: Option<String>,
}

rt::object!(Any { required { number } optional { any } });

/// `AnyNumber` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnyNumber {
    /// `2` on the wire.
    Value2,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(AnyNumber { Value2 = 2 });

/// `OneNumber` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OneNumber {
    /// `1` on the wire.
    Value1,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(OneNumber { Value1 = 1 });

// === src/models/readers.rs

use oas_client_runtime as rt;

/// A reader of any kind.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Reader {
    /// An object whose `type` is `Member`.
    Member(Box<Member>),
    /// A reader of any kind.
    Base(Box<ReaderBase>),
    /// An object with another value of `type`, or without it.
    Guest(Box<Guest>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Reader { Member(Box < Member >) if Tag("type", "Member"), Base(Box < ReaderBase >) if
    Tag("type", "Reader"), Guest(Box < Guest >) if OtherTag("type", "Member", "Reader") }
);
rt::union_base!(Reader : ReaderBase);

/// `Member` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Member {
    /// `type` of the API.
    pub type_: Option<String>,
    /// `name` of the API.
    pub name: Option<String>,
    /// `since` of the API.
    pub since: Option<i64>,
}

rt::object!(Member { optional { type_ = "type", name, since } });

/// `Guest` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Guest {
    /// `type` of the API.
    pub type_: Option<String>,
    /// `name` of the API.
    pub name: Option<String>,
    /// `until` of the API.
    pub until: Option<i64>,
}

rt::object!(Guest { optional { type_ = "type", name, until } });

/// A reader of any kind.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReaderBase {
    /// `type` of the API.
    pub type_: Option<String>,
    /// `name` of the API.
    pub name: Option<String>,
}

rt::object!(ReaderBase { optional { type_ = "type", name } });

// === src/books.rs

//! Requests of `books`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `POST /books`.
    pub fn create(&self, body: models::Book) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.json(&body))
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Book>>>);
rt::request!(CreateBook, json Vec<models::Book>);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books"))
    }
}

// === src/readers.rs

//! Requests of `readers`.
//!
//! ```no_run
//! # async fn example(client: default_mapping::Client) -> default_mapping::Result<()> {
//! let response = client.readers().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/readers`: `client.readers()`.
#[derive(Clone, Debug)]
pub struct ReadersHandle(pub(crate) rt::Handle);

impl ReadersHandle {
    /// Sends `GET /readers`.
    pub fn list(&self) -> ListReaders {
        ListReaders::new(&self.0)
    }
}

/// The request `GET /readers`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListReaders(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Reader>>>);
rt::request!(ListReaders, json Vec<models::Reader>);

impl ListReaders {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/readers"))
    }
}

// === src/codes.rs

//! Requests of `codes`.
//!
//! ```no_run
//! # async fn example(client: default_mapping::Client) -> default_mapping::Result<()> {
//! let response = client.codes().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/codes`: `client.codes()`.
#[derive(Clone, Debug)]
pub struct CodesHandle(pub(crate) rt::Handle);

impl CodesHandle {
    /// Sends `GET /codes`.
    pub fn list(&self) -> ListCodes {
        ListCodes::new(&self.0)
    }
}

/// The request `GET /codes`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListCodes(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Code>>>);
rt::request!(ListCodes, json Vec<models::Code>);

impl ListCodes {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/codes"))
    }
}
