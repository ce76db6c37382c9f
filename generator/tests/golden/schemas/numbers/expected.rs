// === problems
// warning[overlapping-variants]: a value can't be assigned to one variant of `AllEither`; it becomes raw JSON, which callers read as the variant they choose
//   --> #/components/schemas/All/properties/either
//   help: add `discriminator: {propertyName: …}`, or a required property to each variant that no other has

// === src/models/all.rs

use oas_client_runtime as rt;

/// `FetchAllEither` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FetchAllEither {
    /// A string.
    String(String),
    /// A number.
    Number(f64),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(FetchAllEither { String(String) if String, Number(f64) if Number });
rt::union_from!(FetchAllEither { String(String), Number(f64) });
rt::union_wire!(FetchAllEither { String, Number });

// === src/models/common.rs

use oas_client_runtime as rt;

/// `Range` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Range {
    /// `least` of the API.
    pub least: Option<f64>,
    /// `most` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub most: Option<Option<f64>>,
}

rt::object!(Range { optional { least } present { most } });

impl Range {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { least: None, most: None }
    }
}

rt::setters!(Range { exact { least(f64) } nullable { most(f64) } });

/// `All` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct All {
    /// Default: `117.63331139400017`.
    pub double: Option<f64>,
    /// `float` of the API.
    pub float: Option<f32>,
    /// `price` of the API.
    pub price: Option<rt::Decimal>,
    /// `prices` of the API.
    pub prices: Option<Vec<rt::Decimal>>,
    /// `wide` of the API.
    pub wide: Option<rt::Decimal>,
    /// `narrow` of the API.
    pub narrow: Option<i64>,
    /// `doubles` of the API.
    pub doubles: Option<std::collections::BTreeMap<String, f64>>,
    /// `free` of the API.
    pub free: Option<rt::Value>,
    /// `any` of the API.
    pub any: Option<rt::Value>,
    /// `list` of the API.
    pub list: Option<Vec<rt::Value>>,
    /// `number_or_text` of the API.
    pub number_or_text: Option<AllNumberOrText>,
    /// `price_or_text` of the API.
    pub price_or_text: Option<AllPriceOrText>,
    /// `either` of the API.
    pub either: Option<AllEither>,
    /// `open` of the API.
    pub open: Option<Open>,
}

rt::object!(
    All { optional { double, float, price, prices, wide, narrow, doubles } present {
    free, any } optional { list, number_or_text, price_or_text } present { either }
    optional { open } }
);

impl All {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            double: None,
            float: None,
            price: None,
            prices: None,
            wide: None,
            narrow: None,
            doubles: None,
            free: None,
            any: None,
            list: None,
            number_or_text: None,
            price_or_text: None,
            either: None,
            open: None,
        }
    }
}

rt::setters!(
    All { exact { double(f64), float(f32) } into { price(rt::Decimal) } each {
    prices(rt::Decimal) } into { wide(rt::Decimal) } exact { narrow(i64) } pairs_exact {
    doubles(f64) } into { free(rt::Value), any(rt::Value) } each { list(rt::Value) } into
    { number_or_text(AllNumberOrText), price_or_text(AllPriceOrText), either(AllEither),
    open(Open) } }
);

/// `AllNumberOrText` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AllNumberOrText {
    /// A string.
    String(String),
    /// A number.
    Number(f64),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(AllNumberOrText { String(String) if String, Number(f64) if Number });
rt::union_from!(AllNumberOrText { String(String), Number(f64) });
rt::union_wire!(AllNumberOrText { String, Number });

/// `AllPriceOrText` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AllPriceOrText {
    /// A string.
    String(String),
    /// A number.
    Number(rt::Decimal),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(AllPriceOrText { String(String) if String, Number(rt::Decimal) if Decimal });
rt::union_from!(AllPriceOrText { String(String), Number(rt::Decimal) });
rt::union_wire!(AllPriceOrText { String, Number });

/// `AllEither` of the API.
///
/// The variants of this union look alike, so it keeps the JSON as received. Read it as one of them.
#[derive(Clone, Debug, PartialEq)]
pub struct AllEither(pub rt::Value);
rt::raw_union!(
    AllEither { as_variant1 from_variant1 : AllEitherVariant1, as_variant2 from_variant2
    : AllEitherVariant2 }
);

/// `AllEitherVariant1` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AllEitherVariant1 {
    /// `a` of the API.
    pub a: Option<f64>,
}

rt::object!(AllEitherVariant1 { optional { a } });

impl AllEitherVariant1 {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { a: None }
    }
}

rt::setters!(AllEitherVariant1 { exact { a(f64) } });

/// `AllEitherVariant2` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AllEitherVariant2 {
    /// `b` of the API.
    pub b: Option<f64>,
}

rt::object!(AllEitherVariant2 { optional { b } });

impl AllEitherVariant2 {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { b: None }
    }
}

rt::setters!(AllEitherVariant2 { exact { b(f64) } });

/// `Open` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Open {
    /// `a` of the API.
    pub a: Option<String>,
    /// Additional properties: those that the description doesn't name.
    pub rest: std::collections::BTreeMap<String, rt::Value>,
}

rt::object!(Open { optional { a }, rest rest });

impl Open {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            a: None,
            rest: std::collections::BTreeMap::new(),
        }
    }
}

rt::setters!(Open { into { a(String) } rest { rest(rt::Value) } });

// === src/all.rs

//! Requests of `all`.
//!
//! ```no_run
//! # async fn example(client: numbers::Client) -> numbers::Result<()> {
//! let response = client.all().by_double(1.0).fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/all`: `client.all()`.
#[derive(Clone, Debug)]
pub struct AllHandle(pub(crate) rt::Handle);

impl AllHandle {
    /// The resource `/all/{double}`.
    pub fn by_double(&self, double: f64) -> AllByDoubleHandle {
        AllByDoubleHandle(self.0.arg(double))
    }
}

/// The resource `/all/{double}`: `client.all().by_double(double)`.
#[derive(Clone, Debug)]
pub struct AllByDoubleHandle(pub(crate) rt::Handle);

impl AllByDoubleHandle {
    /// Sends `GET /all/{double}`.
    pub fn fetch(&self) -> FetchAll {
        FetchAll::new(&self.0)
    }
}

/// The request `GET /all/{double}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchAll(pub(crate) rt::RequestBuilder<rt::Json<models::All>>);
rt::request!(FetchAll, json models::All);

impl FetchAll {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/all/{double}"))
    }

    /// Sets `rate`.
    pub fn rate(self, value: f64) -> Self {
        Self(self.0.query("rate", value))
    }

    /// Sets `rates`.
    pub fn rates(self, values: impl IntoIterator<Item = f64>) -> Self {
        Self(self.0.query_each("rates", values))
    }

    /// Sets `joined`.
    pub fn joined(self, values: impl IntoIterator<Item = f64>) -> Self {
        Self(self.0.query_joined("joined", values, ","))
    }

    /// Sets `price`.
    pub fn price(self, value: rt::Decimal) -> Self {
        Self(self.0.query("price", value))
    }

    /// Sets `raw`.
    pub fn raw(self, value: rt::Value) -> Self {
        Self(self.0.query_json("raw", &value))
    }

    /// Sets `where`.
    pub fn where_(self, value: models::Range) -> Self {
        Self(self.0.query_object("where", &value, rt::ObjectStyle::DeepObject))
    }

    /// Sets `plain`.
    pub fn plain(self, value: models::Range) -> Self {
        Self(self.0.query_object("plain", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `either`.
    pub fn either(self, value: models::FetchAllEither) -> Self {
        Self(self.0.query("either", value))
    }

    /// Sets `x-rate`.
    pub fn x_rate(self, value: f64) -> Self {
        Self(self.0.header("x-rate", value))
    }

    /// Sets `x-rates`.
    pub fn x_rates(self, values: impl IntoIterator<Item = f32>) -> Self {
        Self(self.0.header_joined("x-rates", values))
    }

    /// Sets `rate`.
    pub fn rate_2(self, value: f64) -> Self {
        Self(self.0.cookie("rate", value))
    }
}

// === src/lists.rs

//! Requests of `lists`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/lists/{doubles}`: `client.list(doubles)`.
#[derive(Clone, Debug)]
pub struct ListHandle(pub(crate) rt::Handle);

impl ListHandle {
    /// Sends `PUT /lists/{doubles}`.
    pub fn replace_all(&self, body: models::All) -> ReplaceAll {
        ReplaceAll(ReplaceAll::new(&self.0).0.json(&body))
    }
}

/// The request `PUT /lists/{doubles}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceAll(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceAll, empty);

impl ReplaceAll {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/lists/{doubles}"))
    }
}

// === src/form.rs

//! Requests of `form`.
//!
//! ```no_run
//! # async fn example(client: numbers::Client) -> numbers::Result<()> {
//! let response = client.form().create().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/form`: `client.form()`.
#[derive(Clone, Debug)]
pub struct FormHandle(pub(crate) rt::Handle);

impl FormHandle {
    /// Sends `POST /form`.
    pub fn create(&self) -> CreateForm {
        CreateForm::new(&self.0)
    }
}

/// The request `POST /form`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateForm(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateForm, empty);

impl CreateForm {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/form").form())
    }

    /// Sets `rate`.
    pub fn rate(self, value: impl Into<Option<f64>>) -> Self {
        Self(self.0.field("rate", value.into()))
    }

    /// Sets `rates`.
    pub fn rates(self, values: impl IntoIterator<Item = f64>) -> Self {
        Self(self.0.field_each("rates", values))
    }

    /// Sets `price`.
    pub fn price(self, value: rt::Decimal) -> Self {
        Self(self.0.field("price", value))
    }

    /// Sets `raw`.
    pub fn raw(self, value: rt::Value) -> Self {
        Self(self.0.field("raw", value))
    }
}

// === src/parts.rs

//! Requests of `parts`.
//!
//! ```no_run
//! # async fn example(client: numbers::Client) -> numbers::Result<()> {
//! let response = client.parts().create().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/parts`: `client.parts()`.
#[derive(Clone, Debug)]
pub struct PartsHandle(pub(crate) rt::Handle);

impl PartsHandle {
    /// Sends `POST /parts`.
    pub fn create(&self) -> CreateParts {
        CreateParts::new(&self.0)
    }
}

/// The request `POST /parts`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateParts(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateParts, empty);

impl CreateParts {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/parts").multipart())
    }

    /// Sets `rate`.
    pub fn rate(self, value: f64) -> Self {
        Self(self.0.part("rate", value))
    }

    /// Sets `rates`.
    pub fn rates(self, values: impl IntoIterator<Item = f64>) -> Self {
        Self(self.0.part_each("rates", values))
    }

    /// Sets `range`.
    pub fn range(self, value: models::Range) -> Self {
        Self(self.0.part_json("range", &value))
    }
}
