// === problems
// warning[unsupported-style]: path parameter `id` has no type; it is passed as a string
//   --> #/paths/~1books~1{id}/get/parameters/0
//   help: add a `type`
//
// warning[unsupported-style]: query parameter `any` has no type; it is passed as a string
//   --> #/paths/~1books~1{id}/get/parameters/1
//   help: add a `type`
//
// warning[unsupported-style]: query parameter `flag` has no type; it is passed as a string
//   --> #/paths/~1books~1{id}/get/parameters/2
//   help: add a `type`
//
// warning[unsupported-style]: query parameter `elements` has items without a type; each is passed as a string
//   --> #/paths/~1books~1{id}/get/parameters/3
//   help: add a `type` to its `items`
//
// warning[unsupported-style]: query parameter `whole` has items without a type; each is passed as a string
//   --> #/paths/~1books~1{id}/get/parameters/4
//   help: add a `type` to its `items`
//
// warning[unsupported-style]: query parameter `members` has properties without a type; each is passed as a string
//   --> #/paths/~1books~1{id}/get/parameters/5
//   help: add `properties`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: query parameter `rest` has properties without a type; each is passed as a string
//   --> #/paths/~1books~1{id}/get/parameters/6
//   help: add `properties`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: query parameter `beside` has properties without a type; the client sends arrays and objects among them as JSON
//   --> #/paths/~1books~1{id}/get/parameters/7
//   help: add their `type`
//
// warning[unsupported-style]: query parameter `mixed` is either a string or has nested arrays or objects; it is passed as a string
//   --> #/paths/~1books~1{id}/get/parameters/8
//   help: write `content: {application/json: …}`, or remove one of the two
//
// warning[unsupported-style]: header parameter `X-Any` has no type; it is passed as a string
//   --> #/paths/~1books~1{id}/get/parameters/9
//   help: add a `type`
//
// warning[unsupported-style]: header parameter `X-Members` has properties without a type; each is passed as a string
//   --> #/paths/~1books~1{id}/get/parameters/10
//   help: add `properties`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: cookie `session` has no type; it is passed as a string
//   --> #/paths/~1books~1{id}/get/parameters/11
//   help: add a `type`
//
// warning[unsupported-style]: path parameter `of` has properties without a type; each is passed as a string
//   --> #/paths/~1shelves~1{of}/get/parameters/0
//   help: add `properties`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: query parameter `any` has no type; it is passed as a string
//   --> #/paths/~1shelves~1{of}/get/parameters/1
//   help: add a `type`

// === src/models/books.rs

use oas_client_runtime as rt;

/// `ListBooksBeside` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBooksBeside {
    /// `on` of the API.
    pub on: Option<bool>,
    /// `more` of the API.
    pub more: Option<rt::Value>,
}

rt::object!(ListBooksBeside { optional { on } present { more } });

impl ListBooksBeside {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { on: None, more: None }
    }
}

rt::setters!(ListBooksBeside { exact { on(bool) } into { more(rt::Value) } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: untyped::Client) -> untyped::Result<()> {
//! let response = client.books().by_id("…").list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// The resource `/books/{id}`.
    pub fn by_id(&self, id: impl AsRef<str>) -> BooksByIdHandle {
        BooksByIdHandle(self.0.arg(id.as_ref()))
    }
}

/// The resource `/books/{id}`: `client.books().by_id(id)`.
#[derive(Clone, Debug)]
pub struct BooksByIdHandle(pub(crate) rt::Handle);

impl BooksByIdHandle {
    /// Sends `GET /books/{id}`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
}

/// The request `GET /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListBooks, empty);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}"))
    }

    /// Sets `any`.
    pub fn any(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("any", value.as_ref()))
    }

    /// One of `true`, `0`.
    pub fn flag(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("flag", value.as_ref()))
    }

    /// Sets `elements`.
    pub fn elements(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_each("elements", rt::strings(values)))
    }

    /// Sets `whole`.
    pub fn whole(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_joined("whole", rt::strings(values), ","))
    }

    /// Sets `members`.
    pub fn members(self, value: std::collections::BTreeMap<String, String>) -> Self {
        Self(self.0.query_object("members", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `rest`.
    pub fn rest(self, value: std::collections::BTreeMap<String, String>) -> Self {
        Self(self.0.query_object("rest", &value, rt::ObjectStyle::Delimited(",")))
    }

    /// Sets `beside`.
    pub fn beside(self, value: models::ListBooksBeside) -> Self {
        Self(self.0.query_object("beside", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `mixed`.
    pub fn mixed(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("mixed", value.as_ref()))
    }

    /// Sets `X-Any`.
    pub fn x_any(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("X-Any", value.as_ref()))
    }

    /// Sets `X-Members`.
    pub fn x_members(self, value: std::collections::BTreeMap<String, String>) -> Self {
        Self(self.0.header_object("X-Members", &value, rt::ObjectStyle::Delimited(",")))
    }

    /// Sets `session`.
    pub fn session(self, value: impl AsRef<str>) -> Self {
        Self(self.0.cookie("session", value.as_ref()))
    }
}

// === src/shelves.rs

//! Requests of `shelves`.

use oas_client_runtime as rt;

/// The resource `/shelves`: `client.shelves()`.
#[derive(Clone, Debug)]
pub struct ShelvesHandle(pub(crate) rt::Handle);

impl ShelvesHandle {
    /// The resource `/shelves/{of}`.
    pub fn by_of(&self, of: std::collections::BTreeMap<String, String>) -> ShelvesByOfHandle {
        ShelvesByOfHandle(self.0.arg_object(&of))
    }
}

/// The resource `/shelves/{of}`: `client.shelves().by_of(of)`.
#[derive(Clone, Debug)]
pub struct ShelvesByOfHandle(pub(crate) rt::Handle);

impl ShelvesByOfHandle {
    /// Sends `GET /shelves/{;of*}`.
    pub fn list(&self, any: impl AsRef<str>) -> ListShelves {
        ListShelves(ListShelves::new(&self.0).0.query("any", any.as_ref()))
    }
}

/// The request `GET /shelves/{;of*}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListShelves(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListShelves, empty);

impl ListShelves {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/shelves/{;of*}"))
    }
}
