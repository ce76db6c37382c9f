// === problems
// warning[unsupported-media-type]: the body `multipart/form-data` of operation `sendFile` is not an object with known properties; callers pass its parts by name
//   --> #/paths/~1files/post/requestBody/content/multipart~1form-data
//   help: write `type: object` with `properties`
//
// warning[unsupported-style]: query parameter `filters` has nested arrays or objects, for which OpenAPI has no style; the client sends each item as JSON
//   --> #/paths/~1books~1{state}/get/parameters/1
//   help: write `content: {application/json: …}`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: query parameter `any` has no type; it is passed as a string
//   --> #/paths/~1books~1{state}/get/parameters/4
//   help: add a `type`
//
// warning[unsupported-style]: query parameter `members` has properties without a type; each is passed as a string
//   --> #/paths/~1books~1{state}/get/parameters/5
//   help: add `properties`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: query parameter `free` is more than an object of simple values, which OpenAPI's `deepObject` doesn't define
//   --> #/paths/~1books~1{state}/get/parameters/6
//   help: the client sends `a[b][c]=1` and `a[0]=1`, as most servers read it; for JSON, write `content: {application/json: …}`
//
// warning[unsupported-style]: query parameter `whole` has nested arrays or objects, for which OpenAPI has no style; the client sends it as JSON
//   --> #/paths/~1books~1{state}/get/parameters/9
//   help: write `content: {application/json: …}`; in a query, `style: deepObject` works too
//
// warning[no-success-response]: operation `listFailures` describes no success response; callers get its bytes
//   --> #/paths/~1failures/get/responses
//   help: describe the success response under its status, such as `200`, or under `2XX`

// === src/models/books.rs

use oas_client_runtime as rt;

/// `ListBooksFiltersItem` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBooksFiltersItem {
    /// `a` of the API.
    pub a: Option<String>,
}

rt::object!(ListBooksFiltersItem { optional { a } });

impl ListBooksFiltersItem {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { a: None }
    }
}

rt::setters!(ListBooksFiltersItem { into { a(String) } });

/// `ListBooksRange` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBooksRange {
    /// `since` of the API.
    pub since: Option<rt::Open<rt::Timestamp>>,
    /// `most` of the API.
    pub most: Option<i64>,
}

rt::object!(ListBooksRange { optional { since, most } });

impl ListBooksRange {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { since: None, most: None }
    }
}

rt::setters!(
    ListBooksRange { into { since(rt::Open < rt::Timestamp >) } exact { most(i64) } }
);

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

/// `Id` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Id {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(Id { String(String) if String, Integer(i64) if Integer });
rt::union_from!(Id { String(String), Integer(i64) });
rt::union_wire!(Id { String, Integer });

// === src/models/shelves.rs

use oas_client_runtime as rt;

/// `SendUnionBody` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SendUnionBody {
    /// An object with `a`.
    Variant1(Box<SendUnionBodyVariant1>),
    /// An object with `b`.
    Variant2(Box<SendUnionBodyVariant2>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    SendUnionBody { Variant1(Box < SendUnionBodyVariant1 >) if Property("a", "b"),
    Variant2(Box < SendUnionBodyVariant2 >) if Property("b", "a") }
);
rt::union_from!(
    SendUnionBody {} boxed { Variant1(SendUnionBodyVariant1),
    Variant2(SendUnionBodyVariant2) }
);

/// `SendUnionBodyVariant1` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendUnionBodyVariant1 {
    /// `a` of the API.
    pub a: Vec<String>,
}

rt::object!(SendUnionBodyVariant1 { required { a } });

impl SendUnionBodyVariant1 {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(a: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            a: a.into_iter().map(Into::into).collect(),
        }
    }
}

/// `SendUnionBodyVariant2` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendUnionBodyVariant2 {
    /// `b` of the API.
    pub b: String,
}

rt::object!(SendUnionBodyVariant2 { required { b } });

impl SendUnionBodyVariant2 {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(b: impl Into<String>) -> Self {
        Self { b: b.into() }
    }
}

// === src/maps.rs

//! Requests of `maps`.
//!
//! ```no_run
//! # async fn example(client: examples_of_open_objects::Client) -> examples_of_open_objects::Result<()> {
//! let response = client.maps().post().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/maps`: `client.maps()`.
#[derive(Clone, Debug)]
pub struct MapsHandle(pub(crate) rt::Handle);

impl MapsHandle {
    /// Sends `POST /maps`.
    pub fn post(&self) -> SendMap {
        SendMap::new(&self.0)
    }
}

/// The request `POST /maps`.
#[must_use = "a request does nothing until it is sent"]
pub struct SendMap(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SendMap, empty);

impl SendMap {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/maps").form())
    }

    /// Sets `known`.
    pub fn known(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("known", value.as_ref()))
    }

    /// Fields of the form by their names, which the description doesn't know.
    pub fn fields(self, value: impl IntoIterator<Item = (impl Into<String>, i64)>) -> Self {
        Self(self.0.fields(value))
    }
}

// === src/shelves.rs

//! Requests of `shelves`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/shelves`: `client.shelves()`.
#[derive(Clone, Debug)]
pub struct ShelvesHandle(pub(crate) rt::Handle);

impl ShelvesHandle {
    /// Sends `POST /shelves`.
    ///
    /// - `body`: The form.
    pub fn send_union(&self, body: models::SendUnionBody) -> SendUnion {
        SendUnion(
            SendUnion::new(&self.0).0.field_object("", &body, rt::ObjectStyle::Exploded),
        )
    }
}

/// The request `POST /shelves`.
#[must_use = "a request does nothing until it is sent"]
pub struct SendUnion(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SendUnion, empty);

impl SendUnion {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/shelves").form())
    }
}

// === src/files.rs

//! Requests of `files`.

use oas_client_runtime as rt;

/// The resource `/files`: `client.files()`.
#[derive(Clone, Debug)]
pub struct FilesHandle(pub(crate) rt::Handle);

impl FilesHandle {
    /// Sends `POST /files`.
    ///
    /// - `parts`: Parts of the body by their names, which the description doesn't know.
    pub fn post(
        &self,
        parts: impl IntoIterator<Item = (impl Into<String>, impl Into<rt::Upload>)>,
    ) -> SendFile {
        SendFile(SendFile::new(&self.0).0.parts(parts))
    }
}

/// The request `POST /files`.
#[must_use = "a request does nothing until it is sent"]
pub struct SendFile(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SendFile, empty);

impl SendFile {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/files").multipart())
    }
}

// === src/books.rs

//! Requests of `books`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// The resource `/books/{state}`.
    pub fn by_state(&self, state: models::State) -> BooksByStateHandle {
        BooksByStateHandle(self.0.arg_object(&state))
    }
}

/// The resource `/books/{state}`: `client.books().by_state(state)`.
#[derive(Clone, Debug)]
pub struct BooksByStateHandle(pub(crate) rt::Handle);

impl BooksByStateHandle {
    /// Sends `GET /books/{state}`.
    pub fn get(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
}

/// The request `GET /books/{state}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<String>>);
rt::request!(ListBooks, json String);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{state}"))
    }

    /// Sets `filters`.
    pub fn filters(self, values: impl IntoIterator<Item = models::ListBooksFiltersItem>) -> Self {
        Self(self.0.query_json_each("filters", values))
    }

    /// Sets `list`.
    pub fn list(self, value: models::State) -> Self {
        Self(self.0.query_object("list", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `text`.
    pub fn text(self, value: models::State) -> Self {
        Self(self.0.query_object("text", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `any`.
    pub fn any(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("any", value.as_ref()))
    }

    /// Sets `members`.
    pub fn members(self, value: std::collections::BTreeMap<String, String>) -> Self {
        Self(self.0.query_object("members", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `free`.
    pub fn free(self, value: rt::Value) -> Self {
        Self(self.0.query_object("free", &value, rt::ObjectStyle::DeepObject))
    }

    /// Sets `range`.
    pub fn range(self, value: models::ListBooksRange) -> Self {
        Self(self.0.query_object("range", &value, rt::ObjectStyle::DeepObject))
    }

    /// Sets `until`.
    pub fn until(self, value: impl Into<rt::Open<rt::Timestamp>>) -> Self {
        Self(self.0.query("until", rt::open::<rt::Timestamp>(value)))
    }

    /// Sets `whole`.
    pub fn whole(self, values: Vec<Vec<i64>>) -> Self {
        Self(self.0.query_json("whole", &values))
    }
}

// === src/failures.rs

//! Requests of `failures`.
//!
//! ```no_run
//! # async fn example(client: examples_of_open_objects::Client) -> examples_of_open_objects::Result<()> {
//! let response = client.failures().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/failures`: `client.failures()`.
#[derive(Clone, Debug)]
pub struct FailuresHandle(pub(crate) rt::Handle);

impl FailuresHandle {
    /// Sends `GET /failures`.
    pub fn list(&self) -> ListFailures {
        ListFailures::new(&self.0)
    }
}

/// The request `GET /failures`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListFailures(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(ListFailures, bytes);

impl ListFailures {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/failures"))
    }
}

// === src/ids.rs

//! Requests of `ids`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/ids/{id}`: `client.id(id)`.
#[derive(Clone, Debug)]
pub struct IdHandle(pub(crate) rt::Handle);

impl IdHandle {
    /// Sends `GET /ids/{id}`.
    pub fn fetch(&self) -> FetchId {
        FetchId::new(&self.0)
    }
}

/// The request `GET /ids/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchId(pub(crate) rt::RequestBuilder<rt::Json<String>>);
rt::request!(FetchId, json String);

impl FetchId {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/ids/{id}"))
    }

    /// Sets `other`.
    pub fn other(self, value: models::Id) -> Self {
        Self(self.0.query("other", value))
    }
}

// === tests/replay/maps.rs

//! The exchanges of `maps.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "maps.har",
    include_str!("../examples/maps.har"),
);

/// An example of status 204.
#[test]
fn an_example_of_status_204() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(client.maps().post().known("b").fields([("a", 1_i64)])))
}

// === tests/replay/shelves.rs

//! The exchanges of `shelves.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "shelves.har",
    include_str!("../examples/shelves.har"),
);

/// An example of status 204.
#[test]
fn an_example_of_status_204() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(
            client.shelves().send_union(replay::from_json("{\"a\":[\"x\",\"y\"]}")?),
        ))
}

// === tests/replay/files.rs

//! The exchanges of `files.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "files.har",
    include_str!("../examples/files.har"),
);

/// An example of status 204.
#[test]
fn an_example_of_status_204() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(client.files().post([("name", "text")])))
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
                .by_state(replay::from_json("[\"a\",\"b\"]")?)
                .get()
                .filters([replay::from_json("{\"a\":\"x\"}")?])
                .list(replay::from_json("[\"a\",\"b\"]")?)
                .text(replay::from_json("\"a\"")?)
                .any("7")
                .members(replay::from_json("{\"z\":\"1\"}")?)
                .free(replay::from_json("{\"a\":{\"b\":1}}")?)
                .range(
                    replay::from_json("{\"since\":\"2026-01-02T03:04:05Z\",\"most\":7}")?,
                )
                .until("2026-01-02T03:04:05.12Z")
                .whole(replay::from_json("[[1],[2,3]]")?),
        ))
}

// === tests/replay/failures.rs

//! The exchanges of `failures.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "failures.har",
    include_str!("../examples/failures.har"),
);

/// An example of status 404.
#[test]
fn an_example_of_status_404() -> replay::TestResult {
    super::run(RECORDING, &[0]).call(|client| Ok(client.failures().list()))
}

// === tests/replay/ids.rs

//! The exchanges of `ids.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "ids.har",
    include_str!("../examples/ids.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(
            client
                .id(replay::from_json("\"7\"")?)
                .fetch()
                .other(replay::from_json("\"a\"")?),
        ))
}

// === tests/examples/maps.har

{"comment":"An example of status 204.","request":{"method":"POST","url":"https://shelf.example/maps","headers":[{"name":"content-type","value":"application/x-www-form-urlencoded"}],"postData":{"mimeType":"application/x-www-form-urlencoded","text":"known=b&a=1"}},"response":{"status":204,"headers":[],"content":{"mimeType":"","text":""}}}
]}}

// === tests/examples/shelves.har

{"comment":"An example of status 204.","request":{"method":"POST","url":"https://shelf.example/shelves","headers":[{"name":"content-type","value":"application/x-www-form-urlencoded"}],"postData":{"mimeType":"application/x-www-form-urlencoded","text":"a=x&a=y"}},"response":{"status":204,"headers":[],"content":{"mimeType":"","text":""}}}
]}}

// === tests/examples/files.har

{"comment":"An example of status 204.","request":{"method":"POST","url":"https://shelf.example/files","headers":[{"name":"content-type","value":"multipart/form-data; boundary=part"}],"postData":{"mimeType":"multipart/form-data; boundary=part","text":"--part\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\ntext\r\n--part--\r\n"}},"response":{"status":204,"headers":[],"content":{"mimeType":"","text":""}}}
]}}

// === tests/examples/books.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/books/a,b?filters=%7B%22a%22%3A%22x%22%7D&list=a&list=b&text=a&any=7&z=1&free%5Ba%5D%5Bb%5D=1&range%5Bsince%5D=2026-01-02T03%3A04%3A05Z&range%5Bmost%5D=7&until=2026-01-02T03%3A04%3A05.12Z&whole=%5B%5B1%5D%2C%5B2%2C3%5D%5D","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"\"x\""}}}
]}}

// === tests/examples/failures.har

{"comment":"An example of status 404.","request":{"method":"GET","url":"https://shelf.example/failures","headers":[]},"response":{"status":404,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"a\":1}"}}}
]}}

// === tests/examples/ids.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/ids/7?other=a","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"\"x\""}}}
]}}
