// === problems
// warning[unsupported-style]: query parameter `deep` is more than an object of simple values, which OpenAPI's `deepObject` doesn't define
//   --> #/paths/~1query/get/parameters/4
//   help: the client sends `a[b][c]=1` and `a[0]=1`, as most servers read it; for JSON, write `content: {application/json: …}`
//
// warning[unsupported-style]: query parameter `each` has nested arrays or objects, for which OpenAPI has no style; the client sends each item as JSON
//   --> #/paths/~1query/get/parameters/11
//   help: write `content: {application/json: …}`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: header parameter `X-Text` has nested arrays or objects, for which OpenAPI has no style; the client sends it as JSON
//   --> #/paths/~1header/get/parameters/2
//   help: write `content: {application/json: …}`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: path parameter `text` has nested arrays or objects, for which OpenAPI has no style; the client sends it as JSON
//   --> #/paths/~1simple~1{simple}~1{apart}~1{label}~1{labels}~1{matrix}~1{matrices}~1{text}~1{number}/get/parameters/6
//   help: write `content: {application/json: …}`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: form field `deep` is more than an object of simple values, which OpenAPI's `deepObject` doesn't define
//   --> #/paths/~1forms/post/requestBody/content/application~1x-www-form-urlencoded/encoding/deep
//   help: the client sends `a[b][c]=1` and `a[0]=1`, as most servers read it; for JSON, write `content: {application/json: …}`
//
// warning[unsupported-style]: query parameter `like` is more than an object of simple values, which OpenAPI's `deepObject` doesn't define
//   --> #/paths/~1books/get/parameters/0
//   help: the client sends `a[b][c]=1` and `a[0]=1`, as most servers read it; for JSON, write `content: {application/json: …}`
//
// warning[unused-example]: the examples of operation `withComma` can't be sent: a value of the header `X-List` holds a comma, which separates the values; the server would read two
//   --> #/paths/~1commas/get
//   help: write values that can be sent; the generator makes no test of these examples

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Key` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Key {
    /// `title` of the API.
    pub title: Option<String>,
    /// `id` of the API.
    ///
    /// Only the service sets this field. It is never sent.
    pub id: Option<i64>,
}

rt::object!(Key { optional { title } read_only { id } });

impl Key {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { title: None, id: None }
    }
}

rt::setters!(Key { into { title(String) } });

// === src/models/common.rs

use oas_client_runtime as rt;

/// `Spot` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Spot {
    /// `zone` of the API.
    pub zone: Option<f64>,
    /// `area` of the API.
    pub area: Option<String>,
}

rt::object!(Spot { optional { zone, area } });

impl Spot {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { zone: None, area: None }
    }
}

rt::setters!(Spot { exact { zone(f64) } into { area(String) } });

/// `Deep` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Deep {
    /// `zone` of the API.
    pub zone: Option<f64>,
    /// `list` of the API.
    pub list: Option<Vec<f64>>,
    /// `inner` of the API.
    pub inner: Option<Spot>,
}

rt::object!(Deep { optional { zone, list, inner } });

impl Deep {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            zone: None,
            list: None,
            inner: None,
        }
    }
}

rt::setters!(Deep { exact { zone(f64) } each_exact { list(f64) } into { inner(Spot) } });

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
    /// `pages` of the API.
    pub pages: Option<f32>,
    /// `id` of the API.
    ///
    /// Only the service sets this field. It is never sent.
    pub id: Option<i64>,
    /// `parts` of the API.
    pub parts: Option<Vec<Book>>,
}

rt::object!(
    Book { required { title } optional { pages } read_only { id } optional { parts } }
);

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            pages: None,
            id: None,
            parts: None,
        }
    }
}

rt::setters!(Book { exact { pages(f32) } each { parts(Book) } });

// === src/models/forms.rs

use oas_client_runtime as rt;

/// `InFormBodyApart` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct InFormBodyApart {
    /// `z` of the API.
    pub z: Option<f64>,
    /// `y` of the API.
    pub y: Option<String>,
}

rt::object!(InFormBodyApart { optional { z, y } });

impl InFormBodyApart {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { z: None, y: None }
    }
}

rt::setters!(InFormBodyApart { exact { z(f64) } into { y(String) } });

// === src/models/query.rs

use oas_client_runtime as rt;

/// `InQueryApart` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct InQueryApart {
    /// `zone` of the API.
    pub zone: Option<f64>,
    /// `area` of the API.
    pub area: Option<String>,
}

rt::object!(InQueryApart { optional { zone, area } });

impl InQueryApart {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { zone: None, area: None }
    }
}

rt::setters!(InQueryApart { exact { zone(f64) } into { area(String) } });

/// `InQueryUnion` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InQueryUnion {
    /// A number.
    Number(f64),
    /// An array.
    Array(Vec<f64>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(InQueryUnion { Number(f64) if Number, Array(Vec < f64 >) if Array });
rt::union_from!(InQueryUnion { Number(f64), Array(Vec < f64 >) });

/// `InQueryTexts` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InQueryTexts {
    /// A number.
    Number(f64),
    /// A boolean.
    Boolean(bool),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(InQueryTexts { Number(f64) if Number, Boolean(bool) if Boolean });
rt::union_from!(InQueryTexts { Number(f64), Boolean(bool) });
rt::union_wire!(InQueryTexts { Number, Boolean });

/// `Plant` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Plant {
    /// An object whose `kind` is `tree`.
    Tree(Box<Tree>),
    /// An object whose `kind` is `moss`.
    Moss(Box<Moss>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Plant { Tree(Box < Tree >) if Tag("kind", "tree"), Moss(Box < Moss >) if Tag("kind",
    "moss") }
);
rt::union_from!(Plant {} boxed { Tree(Tree), Moss(Moss) });

/// `Tree` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Tree {
    /// `zone` of the API.
    pub zone: Option<f64>,
    /// `area` of the API.
    pub area: Option<String>,
}

rt::object!(Tree { optional { zone, area } });

impl Tree {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { zone: None, area: None }
    }
}

rt::setters!(Tree { exact { zone(f64) } into { area(String) } });

/// `Moss` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Moss {
    /// `wet` of the API.
    pub wet: Option<bool>,
    /// `kind` of the API.
    ///
    /// Only the service sets this field. It is never sent.
    pub kind: Option<String>,
}

rt::object!(Moss { optional { wet } read_only { kind } });

impl Moss {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { wet: None, kind: None }
    }
}

rt::setters!(Moss { exact { wet(bool) } });

// === src/query.rs

//! Requests of `query`.
//!
//! ```no_run
//! # async fn example(client: examples_in_any_order::Client) -> examples_in_any_order::Result<()> {
//! let response = client.query().get().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/query`: `client.query()`.
#[derive(Clone, Debug)]
pub struct QueryHandle(pub(crate) rt::Handle);

impl QueryHandle {
    /// Sends `GET /query`.
    pub fn get(&self) -> InQuery {
        InQuery::new(&self.0)
    }
}

/// The request `GET /query`.
#[must_use = "a request does nothing until it is sent"]
pub struct InQuery(pub(crate) rt::RequestBuilder<rt::Json<String>>);
rt::request!(InQuery, json String);

impl InQuery {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/query"))
    }

    /// Sets `apart`.
    pub fn apart(self, value: models::InQueryApart) -> Self {
        Self(self.0.query_object("apart", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `comma`.
    pub fn comma(self, value: models::Spot) -> Self {
        Self(self.0.query_object("comma", &value, rt::ObjectStyle::Delimited(",")))
    }

    /// Sets `space`.
    pub fn space(self, value: models::Spot) -> Self {
        Self(self.0.query_object("space", &value, rt::ObjectStyle::Delimited("%20")))
    }

    /// Sets `pipe`.
    pub fn pipe(self, value: models::Spot) -> Self {
        Self(self.0.query_object("pipe", &value, rt::ObjectStyle::Delimited("%7C")))
    }

    /// Sets `deep`.
    pub fn deep(self, value: models::Deep) -> Self {
        Self(self.0.query_object("deep", &value, rt::ObjectStyle::DeepObject))
    }

    /// Sets `text`.
    pub fn text(self, value: models::Deep) -> Self {
        Self(self.0.query_json("text", &value))
    }

    /// Sets `map`.
    pub fn map(self, value: std::collections::BTreeMap<String, f64>) -> Self {
        Self(self.0.query_object("map", &value, rt::ObjectStyle::Delimited(",")))
    }

    /// Sets `union`.
    pub fn union(self, value: models::InQueryUnion) -> Self {
        Self(self.0.query_object("union", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `unions`.
    pub fn unions(self, value: models::InQueryUnion) -> Self {
        Self(self.0.query_object("unions", &value, rt::ObjectStyle::Delimited(",")))
    }

    /// Sets `texts`.
    pub fn texts(self, value: models::InQueryTexts) -> Self {
        Self(self.0.query("texts", value))
    }

    /// Sets `list`.
    pub fn list(self, values: impl IntoIterator<Item = f32>) -> Self {
        Self(self.0.query_joined("list", values, "%7C"))
    }

    /// Sets `each`.
    pub fn each(self, values: impl IntoIterator<Item = models::Spot>) -> Self {
        Self(self.0.query_json_each("each", values))
    }

    /// Sets `kept`.
    pub fn kept(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query_reserved("kept", value.as_ref()))
    }

    /// Sets `tagged`.
    pub fn tagged(self, value: models::Plant) -> Self {
        Self(self.0.query_json("tagged", &value))
    }

    /// Sets `moss`.
    pub fn moss(self, value: models::Plant) -> Self {
        Self(self.0.query_json("moss", &value))
    }
}

// === src/header.rs

//! Requests of `header`.
//!
//! ```no_run
//! # async fn example(client: examples_in_any_order::Client) -> examples_in_any_order::Result<()> {
//! let response = client.header().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/header`: `client.header()`.
#[derive(Clone, Debug)]
pub struct HeaderHandle(pub(crate) rt::Handle);

impl HeaderHandle {
    /// Sends `GET /header`.
    pub fn list(&self) -> InHeader {
        InHeader::new(&self.0)
    }
}

/// The request `GET /header`.
#[must_use = "a request does nothing until it is sent"]
pub struct InHeader(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(InHeader, json models::Book);

impl InHeader {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/header"))
    }

    /// Sets `X-Turn`.
    pub fn x_turn(self, value: models::Spot) -> Self {
        Self(self.0.header_object("X-Turn", &value, rt::ObjectStyle::Delimited(",")))
    }

    /// Sets `X-Pairs`.
    pub fn x_pairs(self, value: models::Spot) -> Self {
        Self(self.0.header_object("X-Pairs", &value, rt::ObjectStyle::Pairs))
    }

    /// Sets `X-Text`.
    pub fn x_text(self, values: Vec<models::Spot>) -> Self {
        Self(self.0.header_json("X-Text", &values))
    }

    /// Sets `crumb`.
    pub fn crumb(self, value: models::Spot) -> Self {
        Self(self.0.cookie_object("crumb", &value, rt::ObjectStyle::Delimited(",")))
    }
}

// === src/commas.rs

//! Requests of `commas`.
//!
//! ```no_run
//! # async fn example(client: examples_in_any_order::Client) -> examples_in_any_order::Result<()> {
//! let response = client.commas().get().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/commas`: `client.commas()`.
#[derive(Clone, Debug)]
pub struct CommasHandle(pub(crate) rt::Handle);

impl CommasHandle {
    /// Sends `GET /commas`.
    pub fn get(&self) -> WithComma {
        WithComma::new(&self.0)
    }
}

/// The request `GET /commas`.
#[must_use = "a request does nothing until it is sent"]
pub struct WithComma(pub(crate) rt::RequestBuilder<rt::Json<String>>);
rt::request!(WithComma, json String);

impl WithComma {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/commas"))
    }

    /// Sets `X-List`.
    pub fn x_list(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.header_joined("X-List", rt::strings(values)))
    }
}

// === src/simple.rs

//! Requests of `simple`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/simple`: `client.simple()`.
#[derive(Clone, Debug)]
pub struct SimpleHandle(pub(crate) rt::Handle);

impl SimpleHandle {
    /// The resource `/simple/{simple}/{apart}/{label}/{labels}/{matrix}/{matrices}/{text}/{number}`.
    #[allow(clippy::too_many_arguments, reason = "the API requires them")]
    pub fn by_number(
        &self,
        simple: models::Spot,
        apart: models::Spot,
        label: models::Spot,
        labels: models::Spot,
        matrix: models::Spot,
        matrices: models::Spot,
        text: Vec<Vec<f64>>,
        number: f32,
    ) -> SimpleByNumberHandle {
        SimpleByNumberHandle(
            self
                .0
                .arg_object(&simple)
                .arg_object(&apart)
                .arg_object(&label)
                .arg_object(&labels)
                .arg_object(&matrix)
                .arg_object(&matrices)
                .arg_json(&text)
                .arg(number),
        )
    }
}

/// The resource `/simple/{simple}/{apart}/{label}/{labels}/{matrix}/{matrices}/{text}/{number}`:
/// `client.simple().by_number(simple, apart, label, labels, matrix, matrices, text, number)`.
#[derive(Clone, Debug)]
pub struct SimpleByNumberHandle(pub(crate) rt::Handle);

impl SimpleByNumberHandle {
    /// Sends `GET
    /// /simple/{simple}/{apart*}/{.label}/{.labels*}/{;matrix}/{;matrices*}/{text}/{number}`.
    pub fn in_path(&self) -> InPath {
        InPath::new(&self.0)
    }
}

/// The request `GET /simple/{simple}/{apart*}/{.label}/{.labels*}/{;matrix}/{;matrices*}/{text}/{number}`.
#[must_use = "a request does nothing until it is sent"]
pub struct InPath(pub(crate) rt::RequestBuilder<rt::Json<String>>);
rt::request!(InPath, json String);

impl InPath {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get(
                    "/simple/{simple}/{apart*}/{.label}/{.labels*}/{;matrix}/{;matrices*}/{text}/{number}",
                ),
        )
    }
}

// === src/forms.rs

//! Requests of `forms`.
//!
//! ```no_run
//! # async fn example(client: examples_in_any_order::Client) -> examples_in_any_order::Result<()> {
//! let response = client.forms().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The request `POST /forms`.
#[must_use = "a request does nothing until it is sent"]
pub struct InForm(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(InForm, empty);

impl InForm {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/forms").form())
    }

    /// Sets `apart`.
    pub fn apart(self, value: models::InFormBodyApart) -> Self {
        Self(self.0.field_object("apart", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `pipe`.
    pub fn pipe(self, value: models::Spot) -> Self {
        Self(self.0.field_object("pipe", &value, rt::ObjectStyle::Delimited("%7C")))
    }

    /// Sets `deep`.
    pub fn deep(self, value: models::Deep) -> Self {
        Self(self.0.field_object("deep", &value, rt::ObjectStyle::DeepObject))
    }

    /// Sets `text`.
    pub fn text(self, value: models::Spot) -> Self {
        Self(self.0.field_json("text", &value))
    }

    /// Sets `when`.
    pub fn when(
        self,
        values: impl IntoIterator<Item = impl Into<rt::Open<rt::Timestamp>>>,
    ) -> Self {
        Self(
            self.0.field_each("when", values.into_iter().map(rt::open::<rt::Timestamp>)),
        )
    }

    /// Fields of the form by their names, which the description doesn't know.
    pub fn fields(self, value: impl IntoIterator<Item = (impl Into<String>, f64)>) -> Self {
        Self(self.0.fields(value))
    }
}

// === src/parts.rs

//! Requests of `parts`.
//!
//! ```no_run
//! # async fn example(client: examples_in_any_order::Client) -> examples_in_any_order::Result<()> {
//! let response = client.parts().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The request `POST /parts`.
#[must_use = "a request does nothing until it is sent"]
pub struct InParts(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(InParts, empty);

impl InParts {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/parts").multipart())
    }

    /// Sets `spot`.
    pub fn spot(self, value: models::Spot) -> Self {
        Self(self.0.part_json("spot", &value))
    }

    /// Sets `spots`.
    pub fn spots(self, values: impl IntoIterator<Item = models::Spot>) -> Self {
        Self(self.0.part_json_each("spots", values))
    }

    /// Sets `words`.
    pub fn words(self, values: impl IntoIterator<Item = String>) -> Self {
        Self(self.0.part_json_each("words", values))
    }

    /// Sets `plain`.
    pub fn plain(self, values: impl IntoIterator<Item = f64>) -> Self {
        Self(self.0.part_each("plain", values))
    }

    /// Sets `file`.
    pub fn file(self, value: impl Into<rt::Upload>) -> Self {
        Self(self.0.part_file("file", value))
    }
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: examples_in_any_order::Client) -> examples_in_any_order::Result<()> {
//! let response = client.books().find().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books`.
    pub fn find(&self) -> FindBooks {
        FindBooks::new(&self.0)
    }

    /// Sends `PUT /books`.
    pub fn store(&self, body: models::Book) -> StoreBook {
        StoreBook(StoreBook::new(&self.0).0.json(&body))
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct FindBooks(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Book>>>);
rt::request!(FindBooks, json Vec<models::Book>);

impl FindBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }

    /// Sets `like`.
    pub fn like(self, value: models::Book) -> Self {
        Self(self.0.query_object("like", &value, rt::ObjectStyle::DeepObject))
    }

    /// Sets `turn`.
    pub fn turn(self, value: models::Key) -> Self {
        Self(self.0.query_object("turn", &value, rt::ObjectStyle::Delimited(",")))
    }
}

/// The request `PUT /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct StoreBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(StoreBook, json models::Book);

impl StoreBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books"))
    }
}

// === tests/replay/query.rs

//! The exchanges of `query.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "query.har",
    include_str!("../examples/query.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(
            client
                .query()
                .get()
                .apart(replay::from_json("{\"zone\":1,\"area\":\"x\"}")?)
                .comma(replay::from_json("{\"zone\":2,\"area\":\"x,y\"}")?)
                .space(replay::from_json("{\"zone\":3,\"area\":\"x|y\"}")?)
                .pipe(replay::from_json("{\"zone\":0.1,\"area\":\"x\"}")?)
                .deep(
                    replay::from_json(
                        "{\"zone\":4,\"list\":[1,2.5],\"inner\":{\"zone\":5,\"area\":\"x\"}}",
                    )?,
                )
                .text(replay::from_json("{\"zone\":4,\"list\":[1]}")?)
                .map(replay::from_json("{\"a\":2,\"b\":1}")?)
                .union(replay::from_json("1")?)
                .unions(replay::from_json("[3,1.5]")?)
                .texts(replay::from_json("2")?)
                .list([1_f32, 0.1_f32])
                .each([
                    replay::from_json("{\"zone\":1}")?,
                    replay::from_json("{\"zone\":2.5,\"area\":\"x\"}")?,
                ])
                .kept("a/b?c%20d")
                .tagged(
                    replay::from_json("{\"kind\":\"tree\",\"zone\":1,\"area\":\"x\"}")?,
                )
                .moss(replay::from_json("{\"wet\":true,\"kind\":\"moss\"}")?),
        ))
}

// === tests/replay/header.rs

//! The exchanges of `header.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "header.har",
    include_str!("../examples/header.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(
            client
                .header()
                .list()
                .x_turn(replay::from_json("{\"zone\":1,\"area\":\"x\"}")?)
                .x_pairs(replay::from_json("{\"zone\":1,\"area\":\"x\"}")?)
                .x_text(replay::from_json("[{\"zone\":1,\"area\":\"x\"}]")?)
                .crumb(replay::from_json("{\"zone\":1,\"area\":\"x\"}")?),
        ))
}

// === tests/replay/simple.rs

//! The exchanges of `simple.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "simple.har",
    include_str!("../examples/simple.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(
            client
                .simple()
                .by_number(
                    replay::from_json("{\"zone\":1,\"area\":\"x\"}")?,
                    replay::from_json("{\"zone\":1.5,\"area\":\"x,=\"}")?,
                    replay::from_json("{\"zone\":1,\"area\":\"x\"}")?,
                    replay::from_json("{\"zone\":1,\"area\":\"x\"}")?,
                    replay::from_json("{\"zone\":1,\"area\":\"x\"}")?,
                    replay::from_json("{\"zone\":1,\"area\":\"\"}")?,
                    replay::from_json("[[1,2.5]]")?,
                    7_f32,
                )
                .in_path(),
        ))
}

// === tests/replay/forms.rs

//! The exchanges of `forms.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "forms.har",
    include_str!("../examples/forms.har"),
);

/// An example of status 204.
#[test]
fn an_example_of_status_204() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(
            client
                .forms()
                .apart(replay::from_json("{\"z\":1,\"y\":\"x\"}")?)
                .pipe(replay::from_json("{\"zone\":1,\"area\":\"x\"}")?)
                .deep(
                    replay::from_json(
                        "{\"zone\":4,\"inner\":{\"zone\":5,\"area\":\"x\"}}",
                    )?,
                )
                .text(replay::from_json("{\"zone\":1,\"area\":\"x\"}")?)
                .when(["2026-01-02T03:04:05Z"])
                .fields([("rest", 1_f64)]),
        ))
}

// === tests/replay/parts.rs

//! The exchanges of `parts.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "parts.har",
    include_str!("../examples/parts.har"),
);

/// An example of status 204.
#[test]
fn an_example_of_status_204() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(
            client
                .parts()
                .spot(replay::from_json("{\"zone\":1,\"area\":\"x\"}")?)
                .spots([replay::from_json("{\"zone\":2}")?])
                .words([replay::from_json("\"a\"")?, replay::from_json("\"b c\"")?])
                .plain([1_f64, 2.5_f64])
                .file("bytes"),
        ))
}

// === tests/replay/books.rs

//! The exchanges of `books.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "books.har",
    include_str!("../examples/books.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(
            client
                .books()
                .find()
                .like(
                    replay::from_json("{\"title\":\"t\",\"parts\":[{\"title\":\"u\"}]}")?,
                )
                .turn(replay::from_json("{\"title\":\"t\"}")?),
        ))
}

/// An example of status 200.
#[test]
fn an_example_of_status_200_2() -> replay::TestResult {
    super::run(RECORDING, &[1])
        .call(|client| Ok(
            client
                .books()
                .store(
                    replay::from_json(
                        "{\"title\":\"t\",\"pages\":3,\"parts\":[{\"title\":\"u\"}]}",
                    )?,
                ),
        ))
}

// === tests/examples/query.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/query?zone=1&area=x&comma=zone,2,area,x%2Cy&space=zone%203%20area%20x%7Cy&pipe=zone%7C0.1%7Carea%7Cx&deep%5Bzone%5D=4&deep%5Blist%5D%5B0%5D=1&deep%5Blist%5D%5B1%5D=2.5&deep%5Binner%5D%5Bzone%5D=5&deep%5Binner%5D%5Barea%5D=x&text=%7B%22zone%22%3A4%2C%22list%22%3A%5B1%5D%7D&map=a,2,b,1&union=1&unions=3,1.5&texts=2&list=1%7C0.1&each=%7B%22zone%22%3A1%7D&each=%7B%22zone%22%3A2.5%2C%22area%22%3A%22x%22%7D&kept=a/b?c%20d&tagged=%7B%22kind%22%3A%22tree%22%2C%22zone%22%3A1%2C%22area%22%3A%22x%22%7D&moss=%7B%22wet%22%3Atrue%2C%22kind%22%3A%22moss%22%7D","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"\"x\""}}}
]}}

// === tests/examples/header.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/header","headers":[{"name":"x-turn","value":"zone,1,area,x"},{"name":"x-pairs","value":"zone=1,area=x"},{"name":"x-text","value":"[{\"zone\":1,\"area\":\"x\"}]"}]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"id\":1,\"title\":\"t\"}"}}}
]}}

// === tests/examples/simple.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/simple/zone,1,area,x/zone=1.5,area=x%2C%3D/.zone,1,area,x/.zone=1.area=x/;matrix=zone,1,area,x/;zone=1;area/%5B%5B1%2C2.5%5D%5D/7","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"\"x\""}}}
]}}

// === tests/examples/forms.har

{"comment":"An example of status 204.","request":{"method":"POST","url":"https://shelf.example/forms","headers":[{"name":"content-type","value":"application/x-www-form-urlencoded"}],"postData":{"mimeType":"application/x-www-form-urlencoded","text":"z=1&y=x&pipe=zone%7C1%7Carea%7Cx&deep%5Bzone%5D=4&deep%5Binner%5D%5Bzone%5D=5&deep%5Binner%5D%5Barea%5D=x&text=%7B%22zone%22%3A1%2C%22area%22%3A%22x%22%7D&when=2026-01-02T03%3A04%3A05Z&rest=1"}},"response":{"status":204,"headers":[],"content":{"mimeType":"","text":""}}}
]}}

// === tests/examples/parts.har

{"comment":"An example of status 204.","request":{"method":"POST","url":"https://shelf.example/parts","headers":[{"name":"content-type","value":"multipart/form-data; boundary=part"}],"postData":{"mimeType":"multipart/form-data; boundary=part","text":"--part\r\nContent-Disposition: form-data; name=\"spot\"\r\nContent-Type: application/json\r\n\r\n{\"zone\":1,\"area\":\"x\"}\r\n--part\r\nContent-Disposition: form-data; name=\"spots\"\r\nContent-Type: application/json\r\n\r\n{\"zone\":2}\r\n--part\r\nContent-Disposition: form-data; name=\"words\"\r\nContent-Type: application/json\r\n\r\n\"a\"\r\n--part\r\nContent-Disposition: form-data; name=\"words\"\r\nContent-Type: application/json\r\n\r\n\"b c\"\r\n--part\r\nContent-Disposition: form-data; name=\"plain\"\r\n\r\n1\r\n--part\r\nContent-Disposition: form-data; name=\"plain\"\r\n\r\n2.5\r\n--part\r\nContent-Disposition: form-data; name=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\nbytes\r\n--part--\r\n"}},"response":{"status":204,"headers":[],"content":{"mimeType":"","text":""}}}
]}}

// === tests/examples/books.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/books?like%5Btitle%5D=t&like%5Bparts%5D%5B0%5D%5Btitle%5D=u&turn=title,t","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"[{\"id\":7,\"title\":\"t\"}]"}}},
{"comment":"An example of status 200.","request":{"method":"PUT","url":"https://shelf.example/books","headers":[{"name":"content-type","value":"application/json"}],"postData":{"mimeType":"application/json","text":"{\"title\":\"t\",\"pages\":3,\"parts\":[{\"title\":\"u\"}]}"}},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"id\":7,\"pages\":3.0,\"parts\":[{\"id\":8,\"title\":\"u\"}],\"title\":\"t\"}"}}}
]}}
