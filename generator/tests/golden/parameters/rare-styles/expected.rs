// === problems
// warning[unsupported-style]: cookie `ids` may have several values; the client sends each as a cookie of its own
//   --> #/paths/~1books/get/parameters/0
//   help: write `explode: false` for one cookie with commas between the values
//
// warning[unsupported-style]: cookie `colour` may have several values; the client sends each as a cookie of its own
//   --> #/paths/~1books/get/parameters/1
//   help: write `explode: false` for one cookie with commas between the values
//
// warning[unsupported-style]: cookie `other` may have several values; the client sends each as a cookie of its own
//   --> #/paths/~1books/get/parameters/2
//   help: write `explode: false` for one cookie with commas between the values
//
// warning[unsupported-style]: cookie `members` may have several values; the client sends each as a cookie of its own
//   --> #/paths/~1books/get/parameters/3
//   help: write `explode: false` for one cookie with commas between the values
//
// warning[unsupported-media-type]: parameter `xml` has the media type `application/xml`; callers pass it as a string
//   --> #/paths/~1books/get/parameters/10/content/application~1xml
//   help: write `content: {application/json: …}`, or `schema` without `content`
//
// warning[unsupported-media-type]: parameter `untyped` has the media type `application/jwt`; callers pass it as a string
//   --> #/paths/~1books/get/parameters/12/content/application~1jwt
//   help: write `content: {application/json: …}`, or `schema` without `content`
//
// warning[parameter-clash]: the property `R` of the cookie `colour` is sent under the same name as the cookie `R`
//   --> #/paths/~1books/get/parameters/1
//   help: write `explode: false`, or rename one of the two
//
// warning[unsupported-media-type]: form field `rows` is an object of the media type `text/csv`; callers pass it as a string
//   --> #/paths/~1books/post/requestBody/content/application~1x-www-form-urlencoded/encoding/rows
//   help: write `contentType: application/json` to send JSON
//
// warning[unsupported-media-type]: part `rows` is an object of the media type `text/csv`; callers pass it as a string
//   --> #/paths/~1books/post/requestBody/content/multipart~1form-data/encoding/rows
//   help: write `contentType: application/json` to send JSON

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Colour` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Colour {
    /// `R` of the API.
    pub r: Option<i64>,
    /// `G` of the API.
    pub g: Option<String>,
}

rt::object!(Colour { optional { r = "R", g = "G" } });

impl Colour {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { r: None, g: None }
    }
}

rt::setters!(Colour { exact { r(i64) } into { g(String) } });

/// `ListBooksOther` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListBooksOther {
    /// An integer.
    Integer(i64),
    /// An array.
    Array(Vec<i64>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(ListBooksOther { Integer(i64) if Integer, Array(Vec < i64 >) if Array });
rt::union_from!(ListBooksOther { Integer(i64), Array(Vec < i64 >) });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: rare_styles::Client) -> rare_styles::Result<()> {
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

    /// Sends `POST /books`.
    pub fn create(&self) -> CreateBook {
        CreateBook::new(&self.0)
    }

    /// Sends `POST /books`.
    pub fn create_multipart(&self) -> CreateBookMultipart {
        CreateBookMultipart::new(&self.0)
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListBooks, empty);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }

    /// Sets `ids`.
    pub fn ids(self, values: impl IntoIterator<Item = i64>) -> Self {
        Self(self.0.cookie_each("ids", values))
    }

    /// Sets `colour`.
    pub fn colour(self, value: models::Colour) -> Self {
        Self(self.0.cookie_object("colour", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `other`.
    pub fn other(self, value: models::ListBooksOther) -> Self {
        Self(self.0.cookie_object("other", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `members`.
    pub fn members(self, value: std::collections::BTreeMap<String, String>) -> Self {
        Self(self.0.cookie_object("members", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `R`.
    pub fn r(self, value: impl AsRef<str>) -> Self {
        Self(self.0.cookie("R", value.as_ref()))
    }

    /// Sets `session`.
    pub fn session(self, value: impl AsRef<str>) -> Self {
        Self(self.0.cookie("session", value.as_ref()))
    }

    /// Sets `spaced`.
    pub fn spaced(self, value: models::Colour) -> Self {
        Self(self.0.query_object("spaced", &value, rt::ObjectStyle::Delimited("%20")))
    }

    /// Sets `piped`.
    pub fn piped(self, value: models::Colour) -> Self {
        Self(self.0.query_object("piped", &value, rt::ObjectStyle::Delimited("%7C")))
    }

    /// Sets `any`.
    pub fn any(self, value: i64) -> Self {
        Self(self.0.query("any", value))
    }

    /// Sets `whole`.
    pub fn whole(self, value: models::Colour) -> Self {
        Self(self.0.query_json("whole", &value))
    }

    /// Sets `xml`.
    pub fn xml(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("xml", value.as_ref()))
    }

    /// Sets `token`.
    pub fn token(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("token", value.as_ref()))
    }

    /// Sets `untyped`.
    pub fn untyped(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("untyped", value.as_ref()))
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateBook, empty);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books").form())
    }

    /// Sets `rows`.
    pub fn rows(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("rows", value.as_ref()))
    }

    /// Sets `sets`.
    pub fn sets(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.field_each("sets", rt::strings(values)))
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBookMultipart(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateBookMultipart, empty);

impl CreateBookMultipart {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books").multipart())
    }

    /// Sets `rows`.
    pub fn rows(self, value: impl AsRef<str>) -> Self {
        Self(self.0.part("rows", value.as_ref()).part_type("rows", "text/csv"))
    }

    /// Sets `sets`.
    pub fn sets(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.part_each("sets", rt::strings(values)))
    }
}
