// === problems
// warning[unsupported-style]: query parameter `filters` has nested arrays or objects, for which OpenAPI has no style; the client sends each item as JSON
//   --> #/paths/~1books/get/parameters/0
//   help: write `content: {application/json: …}`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: query parameter `whole` has nested arrays or objects, for which OpenAPI has no style; the client sends it as JSON
//   --> #/paths/~1books/get/parameters/1
//   help: write `content: {application/json: …}`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: query parameter `pairs` has nested arrays or objects, for which OpenAPI has no style; the client sends each item as JSON
//   --> #/paths/~1books/get/parameters/2
//   help: write `content: {application/json: …}`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: query parameter `deep` has nested arrays or objects, for which OpenAPI has no style; the client sends it as JSON
//   --> #/paths/~1books/get/parameters/3
//   help: write `content: {application/json: …}`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: query parameter `pageInTurn` has nested arrays or objects, for which OpenAPI has no style; the client sends it as JSON
//   --> #/paths/~1books/get/parameters/5
//   help: write `content: {application/json: …}`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: query parameter `sizeAsPage` is more than an object of simple values, which OpenAPI's `deepObject` doesn't define
//   --> #/paths/~1books/get/parameters/9
//   help: the client sends `a[b][c]=1` and `a[0]=1`, as most servers read it; for JSON, write `content: {application/json: …}`
//
// warning[unsupported-style]: query parameter `reserved` is not a simple value; the client escapes its reserved characters
//   --> #/paths/~1books/get/parameters/10
//   help: remove `allowReserved`
//
// warning[unsupported-style]: header parameter `X-Deep` has nested arrays or objects, for which OpenAPI has no style; the client sends it as JSON
//   --> #/paths/~1books/get/parameters/11
//   help: write `content: {application/json: …}`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: header parameter `X-Page` has nested arrays or objects, for which OpenAPI has no style; the client sends it as JSON
//   --> #/paths/~1books/get/parameters/12
//   help: write `content: {application/json: …}`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: cookie `deep` has nested arrays or objects, for which OpenAPI has no style; the client sends it as JSON
//   --> #/paths/~1books/get/parameters/15
//   help: write `content: {application/json: …}`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: path parameter `grid` has nested arrays or objects, for which OpenAPI has no style; the client sends it as JSON
//   --> #/paths/~1grids~1{grid}/get/parameters/0
//   help: write `content: {application/json: …}`; in a query, `style: deepObject` works too

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Filter` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Filter {
    /// `name` of the API.
    pub name: String,
    /// `ratio` of the API.
    pub ratio: Option<f32>,
}

rt::object!(Filter { required { name } optional { ratio } });

impl Filter {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ratio: None,
        }
    }
}

rt::setters!(Filter { exact { ratio(f32) } });

/// `Deep` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Deep {
    /// `filter` of the API.
    pub filter: Option<Filter>,
    /// `note` of the API.
    pub note: Option<String>,
}

rt::object!(Deep { optional { filter, note } });

impl Deep {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { filter: None, note: None }
    }
}

rt::setters!(Deep { into { filter(Filter), note(String) } });

/// `Page` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Page {
    /// `number` of the API.
    pub number: Option<i64>,
    /// `sort` of the API.
    pub sort: Option<Vec<String>>,
}

rt::object!(Page { optional { number, sort } });

impl Page {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { number: None, sort: None }
    }
}

rt::setters!(Page { exact { number(i64) } each { sort(String) } });

/// `Size` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Size {
    /// An integer.
    Integer(i64),
    /// An object.
    Variant2(Box<SizeVariant2>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(Size { Integer(i64) if Integer, Variant2(Box < SizeVariant2 >) if Object });
rt::union_from!(Size { Integer(i64) } boxed { Variant2(SizeVariant2) });

/// `SizeVariant2` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SizeVariant2 {
    /// `least` of the API.
    pub least: Option<i64>,
    /// `most` of the API.
    pub most: Option<i64>,
}

rt::object!(SizeVariant2 { optional { least, most } });

impl SizeVariant2 {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { least: None, most: None }
    }
}

rt::setters!(SizeVariant2 { exact { least(i64), most(i64) } });

// === src/models/common.rs

use oas_client_runtime as rt;

/// `State` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum State {
    /// A string.
    String(String),
    /// An array.
    Array(Vec<String>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(State { String(String) if String, Array(Vec < String >) if Array });
rt::union_from!(State { String(String), Array(Vec < String >) });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: nested_values::Client) -> nested_values::Result<()> {
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

    /// Sets `filters`.
    pub fn filters(self, values: impl IntoIterator<Item = models::Filter>) -> Self {
        Self(self.0.query_json_each("filters", values))
    }

    /// Sets `whole`.
    pub fn whole(self, values: Vec<models::Filter>) -> Self {
        Self(self.0.query_json("whole", &values))
    }

    /// Sets `pairs`.
    pub fn pairs(self, values: impl IntoIterator<Item = Vec<i64>>) -> Self {
        Self(self.0.query_json_each("pairs", values))
    }

    /// Sets `deep`.
    pub fn deep(self, value: models::Deep) -> Self {
        Self(self.0.query_json("deep", &value))
    }

    /// Sets `page`.
    pub fn page(self, value: models::Page) -> Self {
        Self(self.0.query_object("page", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `pageInTurn`.
    pub fn page_in_turn(self, value: models::Page) -> Self {
        Self(self.0.query_json("pageInTurn", &value))
    }

    /// Sets `state`.
    pub fn state(self, value: models::State) -> Self {
        Self(self.0.query_object("state", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `stateInOne`.
    pub fn state_in_one(self, value: models::State) -> Self {
        Self(self.0.query_object("stateInOne", &value, rt::ObjectStyle::Delimited(",")))
    }

    /// Sets `size`.
    pub fn size(self, value: models::Size) -> Self {
        Self(self.0.query_object("size", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `sizeAsPage`.
    pub fn size_as_page(self, value: models::Size) -> Self {
        Self(self.0.query_object("sizeAsPage", &value, rt::ObjectStyle::DeepObject))
    }

    /// Sets `reserved`.
    pub fn reserved(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_joined("reserved", rt::strings(values), ","))
    }

    /// Sets `X-Deep`.
    pub fn x_deep(self, value: models::Deep) -> Self {
        Self(self.0.header_json("X-Deep", &value))
    }

    /// Sets `X-Page`.
    pub fn x_page(self, value: models::Page) -> Self {
        Self(self.0.header_json("X-Page", &value))
    }

    /// Sets `X-State`.
    pub fn x_state(self, value: models::State) -> Self {
        Self(self.0.header_object("X-State", &value, rt::ObjectStyle::Delimited(",")))
    }

    /// Sets `X-Size`.
    pub fn x_size(self, value: models::Size) -> Self {
        Self(self.0.header_object("X-Size", &value, rt::ObjectStyle::Pairs))
    }

    /// Sets `deep`.
    pub fn deep_2(self, value: models::Deep) -> Self {
        Self(self.0.cookie_json("deep", &value))
    }

    /// Sets `state`.
    pub fn state_2(self, value: models::State) -> Self {
        Self(self.0.cookie_object("state", &value, rt::ObjectStyle::Delimited(",")))
    }
}

// === src/grids.rs

//! Requests of `grids`.

use oas_client_runtime as rt;

/// The resource `/grids/{grid}`: `client.grid(grid)`.
#[derive(Clone, Debug)]
pub struct GridHandle(pub(crate) rt::Handle);

impl GridHandle {
    /// Sends `GET /grids/{grid}`.
    pub fn fetch(&self) -> FetchGrid {
        FetchGrid::new(&self.0)
    }
}

/// The request `GET /grids/{grid}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchGrid(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchGrid, empty);

impl FetchGrid {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/grids/{grid}"))
    }
}

// === src/states.rs

//! Requests of `states`.

use oas_client_runtime as rt;

/// The resource `/states/{state}`: `client.state(state)`.
#[derive(Clone, Debug)]
pub struct StateHandle(pub(crate) rt::Handle);

impl StateHandle {
    /// Sends `GET /states/{state}`.
    pub fn fetch(&self) -> FetchState {
        FetchState::new(&self.0)
    }
}

/// The request `GET /states/{state}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchState(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchState, empty);

impl FetchState {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/states/{state}"))
    }
}
