// === problems
// warning[unsupported-style]: query parameter `nested` is more than an object of simple values, which OpenAPI's `deepObject` doesn't define
//   --> #/paths/~1books/get/parameters/25
//   help: the client sends `a[b][c]=1` and `a[0]=1`, as most servers read it; for JSON, write `content: {application/json: …}`
//
// warning[unsupported-style]: query parameter `deepList` is more than an object of simple values, which OpenAPI's `deepObject` doesn't define
//   --> #/paths/~1books/get/parameters/26
//   help: the client sends `a[b][c]=1` and `a[0]=1`, as most servers read it; for JSON, write `content: {application/json: …}`
//
// warning[unsupported-style]: query parameter `anything` is more than an object of simple values, which OpenAPI's `deepObject` doesn't define
//   --> #/paths/~1books/get/parameters/27
//   help: the client sends `a[b][c]=1` and `a[0]=1`, as most servers read it; for JSON, write `content: {application/json: …}`
//
// warning[unsendable-name]: the header parameter `Authorization` is ignored: OpenAPI describes this header elsewhere
//   --> #/paths/~1books/get/parameters/37
//   help: describe it under `components/securitySchemes` and `security`
//
// warning[unsendable-name]: the header parameter `content-type` is ignored: OpenAPI describes this header elsewhere
//   --> #/paths/~1books/get/parameters/38
//   help: remove it: the client sends the media type of the body

// === src/models/books.rs

use oas_client_runtime as rt;

/// `ListBooksKind` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListBooksKind {
    /// `a&b` on the wire.
    AB,
    /// `c` on the wire.
    C,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(ListBooksKind { AB = "a&b", C = "c" });

/// `Colour` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Colour {
    /// `R` of the API.
    pub r: i64,
    /// `G` of the API.
    pub g: Option<String>,
    /// `B` of the API.
    pub b: Option<f32>,
}

rt::object!(Colour { required { r = "R" } optional { g = "G", b = "B" } });

impl Colour {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(r: i64) -> Self {
        Self { r, g: None, b: None }
    }
}

rt::setters!(Colour { into { g(String) } exact { b(f32) } });

/// `Filter` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Filter {
    /// `colour` of the API.
    pub colour: Option<Colour>,
    /// `tags` of the API.
    pub tags: Option<Vec<String>>,
    /// `note` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub note: Option<Option<String>>,
}

rt::object!(Filter { optional { colour, tags } present { note } });

impl Filter {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            colour: None,
            tags: None,
            note: None,
        }
    }
}

rt::setters!(
    Filter { into { colour(Colour) } each { tags(String) } nullable { note(String) } }
);

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: exploded_styles::Client) -> exploded_styles::Result<()> {
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
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListBooks, empty);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }

    /// Sets `text`.
    pub fn text(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("text", value.as_ref()))
    }

    /// Sets `integer`.
    pub fn integer(self, value: i64) -> Self {
        Self(self.0.query("integer", value))
    }

    /// Sets `number`.
    pub fn number(self, value: f32) -> Self {
        Self(self.0.query("number", value))
    }

    /// Sets `bool`.
    pub fn bool(self, value: bool) -> Self {
        Self(self.0.query("bool", value))
    }

    /// Sets `kind`.
    pub fn kind(self, value: models::ListBooksKind) -> Self {
        Self(self.0.query("kind", value))
    }

    /// Sets `day`.
    pub fn day(self, value: impl Into<rt::Open<rt::Date>>) -> Self {
        Self(self.0.query("day", rt::open::<rt::Date>(value)))
    }

    /// Sets `at`.
    pub fn at(self, value: impl Into<rt::Open<rt::Timestamp>>) -> Self {
        Self(self.0.query("at", rt::open::<rt::Timestamp>(value)))
    }

    /// Sets `DateSent<`.
    pub fn date_sent_lt(self, value: impl Into<rt::Open<rt::Date>>) -> Self {
        Self(self.0.query("DateSent<", rt::open::<rt::Date>(value)))
    }

    /// Sets `DateSent>`.
    pub fn date_sent_gt(self, value: impl Into<rt::Open<rt::Date>>) -> Self {
        Self(self.0.query("DateSent>", rt::open::<rt::Date>(value)))
    }

    /// Sets `body`.
    pub fn body(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("body", value.as_ref()))
    }

    /// Sets `self`.
    pub fn self_(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("self", value.as_ref()))
    }

    /// Sets `client`.
    pub fn client(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("client", value.as_ref()))
    }

    /// Sets `type`.
    pub fn type_(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("type", value.as_ref()))
    }

    /// Sets `filter[name]`.
    pub fn filter_name(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("filter[name]", value.as_ref()))
    }

    /// Sets `$top`.
    pub fn top(self, value: i64) -> Self {
        Self(self.0.query("$top", value))
    }

    /// Sets `each`.
    pub fn each(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_each("each", rt::strings(values)))
    }

    /// Sets `each[]`.
    pub fn each_2(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_each("each[]", rt::strings(values)))
    }

    /// Sets `kinds`.
    pub fn kinds(self, values: impl IntoIterator<Item = models::ListBooksKind>) -> Self {
        Self(self.0.query_each("kinds", values))
    }

    /// Sets `comma`.
    pub fn comma(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_joined("comma", rt::strings(values), ","))
    }

    /// Sets `space`.
    pub fn space(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_joined("space", rt::strings(values), "%20"))
    }

    /// Sets `spaceEach`.
    pub fn space_each(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_each("spaceEach", rt::strings(values)))
    }

    /// Sets `pipe`.
    pub fn pipe(self, values: impl IntoIterator<Item = i64>) -> Self {
        Self(self.0.query_joined("pipe", values, "%7C"))
    }

    /// Sets `apart`.
    pub fn apart(self, value: models::Colour) -> Self {
        Self(self.0.query_object("apart", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `inTurn`.
    pub fn in_turn(self, value: models::Colour) -> Self {
        Self(self.0.query_object("inTurn", &value, rt::ObjectStyle::Delimited(",")))
    }

    /// Sets `deep`.
    pub fn deep(self, value: models::Colour) -> Self {
        Self(self.0.query_object("deep", &value, rt::ObjectStyle::DeepObject))
    }

    /// Sets `nested`.
    pub fn nested(self, value: models::Filter) -> Self {
        Self(self.0.query_object("nested", &value, rt::ObjectStyle::DeepObject))
    }

    /// Sets `deepList`.
    pub fn deep_list(self, values: Vec<String>) -> Self {
        Self(self.0.query_object("deepList", &values, rt::ObjectStyle::DeepObject))
    }

    /// Sets `anything`.
    pub fn anything(self, value: rt::Value) -> Self {
        Self(self.0.query_object("anything", &value, rt::ObjectStyle::DeepObject))
    }

    /// Sets `reserved`.
    pub fn reserved(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query_reserved("reserved", value.as_ref()))
    }

    /// Sets `reservedEach`.
    pub fn reserved_each(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_reserved_each("reservedEach", rt::strings(values)))
    }

    /// Sets `json`.
    pub fn json(self, value: models::Filter) -> Self {
        Self(self.0.query_json("json", &value))
    }

    /// Sets `plain`.
    pub fn plain(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("plain", value.as_ref()))
    }

    /// Sets `X-Text`.
    pub fn x_text(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("X-Text", value.as_ref()))
    }

    /// Sets `X-List`.
    pub fn x_list(self, values: impl IntoIterator<Item = i64>) -> Self {
        Self(self.0.header_joined("X-List", values))
    }

    /// Sets `X-In-Turn`.
    pub fn x_in_turn(self, value: models::Colour) -> Self {
        Self(self.0.header_object("X-In-Turn", &value, rt::ObjectStyle::Delimited(",")))
    }

    /// Sets `X-Pairs`.
    pub fn x_pairs(self, value: models::Colour) -> Self {
        Self(self.0.header_object("X-Pairs", &value, rt::ObjectStyle::Pairs))
    }

    /// Sets `X-Json`.
    pub fn x_json(self, value: models::Filter) -> Self {
        Self(self.0.header_json("X-Json", &value))
    }

    /// Sets `session`.
    pub fn session(self, value: impl AsRef<str>) -> Self {
        Self(self.0.cookie("session", value.as_ref()))
    }

    /// Sets `ids`.
    pub fn ids(self, values: impl IntoIterator<Item = i64>) -> Self {
        Self(self.0.cookie_joined("ids", values))
    }

    /// Sets `colour`.
    pub fn colour(self, value: models::Colour) -> Self {
        Self(self.0.cookie_object("colour", &value, rt::ObjectStyle::Delimited(",")))
    }

    /// Sets `prefs`.
    pub fn prefs(self, value: models::Colour) -> Self {
        Self(self.0.cookie_json("prefs", &value))
    }
}

// === src/merged.rs

//! Requests of `merged`.
//!
//! ```no_run
//! # async fn example(client: exploded_styles::Client) -> exploded_styles::Result<()> {
//! let response = client.merged().by_id("…").fetch("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/merged`: `client.merged()`.
#[derive(Clone, Debug)]
pub struct MergedHandle(pub(crate) rt::Handle);

impl MergedHandle {
    /// The resource `/merged/{id}`.
    pub fn by_id(&self, id: impl AsRef<str>) -> MergedByIdHandle {
        MergedByIdHandle(self.0.arg(id.as_ref()))
    }
}

/// The resource `/merged/{id}`: `client.merged().by_id(id)`.
#[derive(Clone, Debug)]
pub struct MergedByIdHandle(pub(crate) rt::Handle);

impl MergedByIdHandle {
    /// Sends `GET /merged/{id}`.
    pub fn fetch(&self, q: impl AsRef<str>) -> FetchMerged {
        FetchMerged(FetchMerged::new(&self.0).0.query("q", q.as_ref()))
    }
}

/// The request `GET /merged/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchMerged(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchMerged, empty);

impl FetchMerged {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/merged/{id}"))
    }

    /// Sets `x-mode`.
    pub fn x_mode(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("x-mode", value.as_ref()))
    }

    /// Sets `id`.
    pub fn id(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("id", value.as_ref()))
    }
}
