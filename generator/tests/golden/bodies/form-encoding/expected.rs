// === problems
// warning[unused-encoding]: `encoding` names `missing`, which is not a property
//   --> #/paths/~1books/post/requestBody/content/application~1x-www-form-urlencoded/encoding/missing
//   help: rename it to a property of the schema, or add `missing` to `properties`
//
// warning[unsupported-style]: form field `deep` is more than an object of simple values, which OpenAPI's `deepObject` doesn't define
//   --> #/paths/~1books/post/requestBody/content/application~1x-www-form-urlencoded/encoding/deep
//   help: the client sends `a[b][c]=1` and `a[0]=1`, as most servers read it; for JSON, write `content: {application/json: …}`
//
// warning[unsupported-style]: form field `expand` is more than an object of simple values, which OpenAPI's `deepObject` doesn't define
//   --> #/paths/~1books/post/requestBody/content/application~1x-www-form-urlencoded/encoding/expand
//   help: the client sends `a[b][c]=1` and `a[0]=1`, as most servers read it; for JSON, write `content: {application/json: …}`
//
// warning[unsupported-style]: form field `created` is more than an object of simple values, which OpenAPI's `deepObject` doesn't define
//   --> #/paths/~1books/post/requestBody/content/application~1x-www-form-urlencoded/encoding/created
//   help: the client sends `a[b][c]=1` and `a[0]=1`, as most servers read it; for JSON, write `content: {application/json: …}`
//
// warning[unsupported-style]: form field `unsaid` is an object without an `encoding`; the client sends it as JSON
//   --> #/paths/~1books/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/unsaid
//   help: add `style: deepObject` or `contentType: application/json` under `encoding`
//
// warning[unsupported-style]: form field `unsaidList` is an array of objects or arrays without an `encoding`; the client sends each item as JSON
//   --> #/paths/~1books/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/unsaidList
//   help: add `style: deepObject` or `contentType: application/json` under `encoding`

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Colour` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Colour {
    /// `R` of the API.
    pub r: i64,
    /// `G` of the API.
    pub g: Option<String>,
}

rt::object!(Colour { required { r = "R" } optional { g = "G" } });

impl Colour {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(r: i64) -> Self {
        Self { r, g: None }
    }
}

rt::setters!(Colour { into { g(String) } });

/// `Order` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// `items` of the API.
    pub items: Vec<Colour>,
    /// `note` of the API.
    pub note: Option<String>,
}

rt::object!(Order { required { items } optional { note } });

impl Order {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(items: impl IntoIterator<Item = impl Into<Colour>>) -> Self {
        Self {
            items: items.into_iter().map(Into::into).collect(),
            note: None,
        }
    }
}

rt::setters!(Order { into { note(String) } });

/// `CreateBookBodyCreated` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateBookBodyCreated {
    /// An integer.
    Integer(i64),
    /// An object.
    Colour(Box<Colour>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    CreateBookBodyCreated { Integer(i64) if Integer, Colour(Box < Colour >) if Object }
);
rt::union_from!(CreateBookBodyCreated { Integer(i64) } boxed { Colour(Colour) });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: form_encoding::Client) -> form_encoding::Result<()> {
//! let response = client.books().create().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `POST /books`.
    pub fn create(&self) -> CreateBook {
        CreateBook::new(&self.0)
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateBook, empty);
rt::json_options!(CreateBook { attributes_as = field("attributes") });

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books").form())
    }

    /// Sets `text`.
    pub fn text(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("text", value.as_ref()))
    }

    /// Sets `number`.
    pub fn number(self, value: f64) -> Self {
        Self(self.0.field("number", value))
    }

    /// Sets `gone`.
    pub fn gone(self, value: impl Into<Option<i64>>) -> Self {
        Self(self.0.field("gone", value.into()))
    }

    /// Sets `each`.
    pub fn each(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.field_each("each", rt::strings(values)))
    }

    /// Sets `comma`.
    pub fn comma(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.field_joined("comma", rt::strings(values), ","))
    }

    /// Sets `pipe`.
    pub fn pipe(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.field_joined("pipe", rt::strings(values), "%7C"))
    }

    /// Sets `apart`.
    pub fn apart(self, value: models::Colour) -> Self {
        Self(self.0.field_object("apart", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `inTurn`.
    pub fn in_turn(self, value: models::Colour) -> Self {
        Self(self.0.field_object("inTurn", &value, rt::ObjectStyle::Delimited(",")))
    }

    /// Sets `deep`.
    pub fn deep(self, value: models::Order) -> Self {
        Self(self.0.field_object("deep", &value, rt::ObjectStyle::DeepObject))
    }

    /// Sets `expand`.
    pub fn expand(self, values: Vec<String>) -> Self {
        Self(self.0.field_object("expand", &values, rt::ObjectStyle::DeepObject))
    }

    /// Sets `created`.
    pub fn created(self, value: models::CreateBookBodyCreated) -> Self {
        Self(self.0.field_object("created", &value, rt::ObjectStyle::DeepObject))
    }

    /// Sets `reserved`.
    pub fn reserved(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field_reserved("reserved", value.as_ref()))
    }

    /// Sets `json`.
    pub fn json(self, value: models::Order) -> Self {
        Self(self.0.field_json("json", &value))
    }

    /// Sets `jsonText`.
    pub fn json_text(self, value: String) -> Self {
        Self(self.0.field_json("jsonText", &value))
    }

    /// Sets `jsonList`.
    pub fn json_list(self, values: Vec<i64>) -> Self {
        Self(self.0.field_json("jsonList", &values))
    }

    /// Sets `attributes`.
    pub fn attributes(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("attributes", value.as_ref()))
    }

    /// Sets `unsaid`.
    pub fn unsaid(self, value: models::Colour) -> Self {
        Self(self.0.field_json("unsaid", &value))
    }

    /// Sets `unsaidList`.
    pub fn unsaid_list(self, values: impl IntoIterator<Item = models::Colour>) -> Self {
        Self(self.0.field_json_each("unsaidList", values))
    }

    /// Sets `free`.
    pub fn free(self, value: rt::Value) -> Self {
        Self(self.0.field("free", value))
    }
}
