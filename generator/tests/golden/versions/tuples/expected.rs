// === problems
// warning[unsupported-style]: query parameter `deep` has nested arrays or objects, for which OpenAPI has no style; the client sends it as JSON
//   --> #/paths/~1places/get/parameters/2
//   help: write `content: {application/json: …}`; in a query, `style: deepObject` works too
//
// warning[unsupported-style]: part `to` is an array of a fixed length; the client sends it as one part with JSON
//   --> #/paths/~1places~1{cell}/patch/requestBody/content/multipart~1form-data/schema/properties/to
//   help: write `items` instead of `prefixItems` for a part for each item

// === src/models/places.rs

use oas_client_runtime as rt;

/// `Place` of the API.
#[allow(clippy::type_complexity, reason = "the API's arrays are as long")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Place {
    /// `cell` of the API.
    pub cell: (String, i32),
    /// `box` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub box_: Option<Option<(f64, f64, f64, f64)>>,
    /// `cells` of the API.
    pub cells: Option<Vec<(String, i32)>>,
    /// `by_name` of the API.
    pub by_name: Option<std::collections::BTreeMap<String, (String, i32)>>,
    /// The same cell.
    pub same: Option<(String, i32)>,
    /// `books` of the API.
    pub books: Option<(PlaceBooksItem1, PlaceBooksItem2)>,
    /// `kinds` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub kinds: Option<Option<(PlaceKindsItem1, PlaceKindsItem2, rt::Value)>>,
    /// `one` of the API.
    pub one: Option<(rt::Open<rt::Timestamp>,)>,
    /// `sent` of the API.
    pub sent: Option<(rt::Open<rt::Rfc2822>, rt::Secret)>,
    /// `either` of the API.
    pub either: Option<PlaceEither>,
    /// `tree` of the API.
    pub tree: Option<Tree>,
    /// `term` of the API.
    pub term: Option<Term>,
    /// `mixed` of the API.
    pub mixed: Option<Mixed>,
    /// `open` of the API.
    pub open: Option<Vec<PlaceOpenItem>>,
    /// `shorter` of the API.
    pub shorter: Option<Vec<PlaceShorterItem>>,
    /// `ends` of the API.
    pub ends: Option<(String, i64)>,
    /// `old` of the API.
    pub old: Option<(String, i64)>,
    /// `twelve` of the API.
    pub twelve: Option<(i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, String)>,
    /// `twelves` of the API.
    pub twelves: Option<
        std::collections::BTreeMap<
            String,
            (i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, String),
        >,
    >,
    /// `any` of the API.
    pub any: Option<PlaceAny>,
    /// `thirteen` of the API.
    pub thirteen: Option<Vec<PlaceThirteenItem>>,
}

rt::object!(
    Place { required { cell } present { box_ = "box" } optional { cells, by_name, same,
    books } present { kinds } optional { one, sent, either, tree, term, mixed, open,
    shorter, ends, old, twelve, twelves, any, thirteen } }
);

impl Place {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(cell: (String, i32)) -> Self {
        Self {
            cell,
            box_: None,
            cells: None,
            by_name: None,
            same: None,
            books: None,
            kinds: None,
            one: None,
            sent: None,
            either: None,
            tree: None,
            term: None,
            mixed: None,
            open: None,
            shorter: None,
            ends: None,
            old: None,
            twelve: None,
            twelves: None,
            any: None,
            thirteen: None,
        }
    }
}

rt::setters!(
    Place { nullable { box_((f64, f64, f64, f64)) } each_exact { cells((String, i32)) }
    pairs_exact { by_name((String, i32)) } exact { same((String, i32)),
    books((PlaceBooksItem1, PlaceBooksItem2)) } nullable { kinds((PlaceKindsItem1,
    PlaceKindsItem2, rt::Value)) } exact { one((rt::Open < rt::Timestamp >,)),
    sent((rt::Open < rt::Rfc2822 >, rt::Secret)) } into { either(PlaceEither),
    tree(Tree), term(Term), mixed(Mixed) } each { open(PlaceOpenItem),
    shorter(PlaceShorterItem) } exact { ends((String, i64)), old((String, i64)),
    twelve((i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, String)) } pairs_exact
    { twelves((i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, String)) } into {
    any(PlaceAny) } each { thirteen(PlaceThirteenItem) } }
);

/// `PlaceBooksItem1` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PlaceBooksItem1 {
    /// `title` of the API.
    pub title: String,
}

rt::object!(PlaceBooksItem1 { required { title } });

impl PlaceBooksItem1 {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into() }
    }
}

/// `PlaceBooksItem2` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PlaceBooksItem2 {
    /// `pages` of the API.
    pub pages: Option<i64>,
}

rt::object!(PlaceBooksItem2 { optional { pages } });

impl PlaceBooksItem2 {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { pages: None }
    }
}

rt::setters!(PlaceBooksItem2 { exact { pages(i64) } });

/// `PlaceKindsItem1` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlaceKindsItem1 {
    /// `a` on the wire.
    A,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(PlaceKindsItem1 { A = "a" });

/// `PlaceKindsItem2` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlaceKindsItem2 {
    /// `b` on the wire.
    B,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(PlaceKindsItem2 { B = "b" });

/// `PlaceEither` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlaceEither {
    /// A string.
    String(String),
    /// An array.
    Array((String, i32)),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(PlaceEither { String(String) if String, Array((String, i32)) if Array });
rt::union_from!(PlaceEither { String(String), Array((String, i32)) });

/// `Tree` of the API.
#[allow(clippy::type_complexity, reason = "the API's arrays are as long")]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Tree {
    /// `branches` of the API.
    pub branches: Option<(Box<Tree>, Option<Box<Tree>>)>,
}

rt::object!(Tree { optional { branches } });

impl Tree {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { branches: None }
    }
}

rt::setters!(Tree { exact { branches((Box < Tree >, Option < Box < Tree > >)) } });

/// `Term` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Term {
    /// An integer.
    Integer(i64),
    /// An array.
    Array((String, Box<Term>)),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(Term { Integer(i64) if Integer, Array((String, Box < Term >)) if Array });
rt::union_from!(Term { Integer(i64), Array((String, Box < Term >)) });

/// `Mixed` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Mixed {
    /// `cell` of the API.
    pub cell: Option<(String, i32)>,
    /// `label` of the API.
    pub label: Option<String>,
}

rt::object!(Mixed { optional { cell, label } });

impl Mixed {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { cell: None, label: None }
    }
}

rt::setters!(Mixed { exact { cell((String, i32)) } into { label(String) } });

/// `PlaceOpenItem` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlaceOpenItem {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(PlaceOpenItem { String(String) if String, Integer(i64) if Integer });
rt::union_from!(PlaceOpenItem { String(String), Integer(i64) });
rt::union_wire!(PlaceOpenItem { String, Integer });

/// `PlaceShorterItem` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlaceShorterItem {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(PlaceShorterItem { String(String) if String, Integer(i64) if Integer });
rt::union_from!(PlaceShorterItem { String(String), Integer(i64) });
rt::union_wire!(PlaceShorterItem { String, Integer });

/// `PlaceAny` of the API.
#[allow(clippy::type_complexity, reason = "the API's arrays are as long")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlaceAny {
    /// A boolean.
    Boolean(bool),
    /// An array.
    Array((i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, String)),
    /// An object.
    Tree(Box<Tree>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    PlaceAny { Boolean(bool) if Boolean, Array((i64, i64, i64, i64, i64, i64, i64, i64,
    i64, i64, i64, String)) if Array, Tree(Box < Tree >) if Object }
);
rt::union_from!(
    PlaceAny { Boolean(bool), Array((i64, i64, i64, i64, i64, i64, i64, i64, i64, i64,
    i64, String)) } boxed { Tree(Tree) }
);

/// `PlaceThirteenItem` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlaceThirteenItem {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(PlaceThirteenItem { String(String) if String, Integer(i64) if Integer });
rt::union_from!(PlaceThirteenItem { String(String), Integer(i64) });
rt::union_wire!(PlaceThirteenItem { String, Integer });

// === src/places.rs

//! Requests of `places`.
//!
//! ```no_run
//! # async fn example(client: tuples::Client) -> tuples::Result<()> {
//! let response = client.places().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/places`: `client.places()`.
#[derive(Clone, Debug)]
pub struct PlacesHandle(pub(crate) rt::Handle);

impl PlacesHandle {
    /// Sends `GET /places`.
    pub fn list(&self) -> ListPlaces {
        ListPlaces::new(&self.0)
    }

    /// Sends `POST /places`.
    pub fn create(&self, body: models::Place) -> CreatePlace {
        CreatePlace(CreatePlace::new(&self.0).0.json(&body))
    }
}

/// The resource `/places/{cell}`: `client.place(cell)`.
#[derive(Clone, Debug)]
pub struct PlaceHandle(pub(crate) rt::Handle);

impl PlaceHandle {
    /// Sends `PUT /places/{cell}`.
    pub fn put_range(&self) -> PutRange {
        PutRange::new(&self.0)
    }

    /// Sends `POST /places/{cell}`.
    pub fn move_(&self, to: (String, i32)) -> MovePlace {
        MovePlace(
            MovePlace::new(&self.0).0.field_object("to", &to, rt::ObjectStyle::Exploded),
        )
    }

    /// Sends `PATCH /places/{cell}`.
    pub fn upload(&self) -> UploadPlace {
        UploadPlace::new(&self.0)
    }
}

/// The request `GET /places`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListPlaces(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Place>>>);
rt::request!(ListPlaces, json Vec<models::Place>);

impl ListPlaces {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/places"))
    }

    /// Sets `box`.
    pub fn box_(self, value: (f64, f64, f64, f64)) -> Self {
        Self(self.0.query_object("box", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `near`.
    pub fn near(self, value: (String, i32)) -> Self {
        Self(self.0.query_object("near", &value, rt::ObjectStyle::Delimited(",")))
    }

    /// Sets `deep`.
    pub fn deep(self, value: (String, (String, i32))) -> Self {
        Self(self.0.query_json("deep", &value))
    }

    /// Sets `X-Range`.
    pub fn x_range(self, value: (i64, i64)) -> Self {
        Self(self.0.header_object("X-Range", &value, rt::ObjectStyle::Delimited(",")))
    }
}

/// The request `POST /places`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePlace(pub(crate) rt::RequestBuilder<rt::Json<models::Place>>);
rt::request!(CreatePlace, json models::Place);

impl CreatePlace {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/places"))
    }
}

/// The request `PUT /places/{cell}`.
#[must_use = "a request does nothing until it is sent"]
#[allow(clippy::type_complexity, reason = "the API's response is nested as deeply")]
pub struct PutRange(
    pub(crate) rt::RequestBuilder<rt::Json<Option<(Option<i64>, Option<i64>)>>>,
);
rt::request!(PutRange, json Option<(Option<i64>, Option<i64>)>);

impl PutRange {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/places/{cell}"))
    }

    /// The request's body.
    pub fn body(self, value: (Option<i64>, Option<i64>)) -> Self {
        Self(self.0.json(&value))
    }
}

/// The request `POST /places/{cell}`.
#[must_use = "a request does nothing until it is sent"]
pub struct MovePlace(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(MovePlace, empty);

impl MovePlace {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/places/{cell}").form())
    }
}

/// The request `PATCH /places/{cell}`.
#[must_use = "a request does nothing until it is sent"]
pub struct UploadPlace(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(UploadPlace, empty);

impl UploadPlace {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.patch("/places/{cell}").multipart())
    }

    /// Sets `to`.
    pub fn to(self, value: (String, i32)) -> Self {
        Self(self.0.part_json("to", &value))
    }
}

// === src/many.rs

//! Requests of `many`.

use oas_client_runtime as rt;

/// The resource `/many`: `client.many()`.
#[derive(Clone, Debug)]
pub struct ManyHandle(pub(crate) rt::Handle);

impl ManyHandle {
    /// The resource `/many/{twelve}`.
    #[allow(clippy::type_complexity, reason = "the API's arrays are as long")]
    pub fn by_twelve(
        &self,
        twelve: (i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, String),
    ) -> ManyByTwelveHandle {
        ManyByTwelveHandle(self.0.arg_object(&twelve))
    }
}

/// The resource `/many/{twelve}`: `client.many().by_twelve(twelve)`.
#[derive(Clone, Debug)]
pub struct ManyByTwelveHandle(pub(crate) rt::Handle);

impl ManyByTwelveHandle {
    /// Sends `PUT /many/{twelve}`.
    #[allow(clippy::type_complexity, reason = "the API's arrays are as long")]
    pub fn put(
        &self,
        also: (i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, String),
    ) -> PutMany {
        PutMany(
            PutMany::new(&self.0)
                .0
                .query_object("also", &also, rt::ObjectStyle::Exploded),
        )
    }

    /// Sends `POST /many/{twelve}`.
    #[allow(clippy::type_complexity, reason = "the API's arrays are as long")]
    pub fn create(
        &self,
        body: (i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, String),
    ) -> CreateMany {
        CreateMany(CreateMany::new(&self.0).0.json(&body))
    }
}

rt::by_status!(
    PutManyResponse { 200 => Ok(json(i64, i64, i64, i64, i64, i64, i64, i64, i64, i64,
    i64, String)), 202 => Accepted(json Vec < (i64, i64, i64, i64, i64, i64, i64, i64,
    i64, i64, i64, String) >) }
);

/// The request `PUT /many/{twelve}`.
#[must_use = "a request does nothing until it is sent"]
#[allow(clippy::type_complexity, reason = "the API's arrays are as long")]
pub struct PutMany(pub(crate) rt::RequestBuilder<PutManyResponse>);
rt::request!(PutMany, by_status PutManyResponse);

impl PutMany {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/many/{twelve}"))
    }

    /// Sets `more`.
    #[allow(clippy::type_complexity, reason = "the API's arrays are as long")]
    pub fn more(
        self,
        value: (i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, String),
    ) -> Self {
        Self(self.0.query_object("more", &value, rt::ObjectStyle::Exploded))
    }

    /// The request's body.
    #[allow(clippy::type_complexity, reason = "the API's arrays are as long")]
    pub fn body(
        self,
        value: (i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, String),
    ) -> Self {
        Self(self.0.json(&value))
    }
}

/// The request `POST /many/{twelve}`.
#[must_use = "a request does nothing until it is sent"]
#[allow(clippy::type_complexity, reason = "the API's arrays are as long")]
pub struct CreateMany(
    pub(crate) rt::RequestBuilder<
        rt::Json<(i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, String)>,
    >,
);
rt::request!(CreateMany, json(i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, String));

impl CreateMany {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/many/{twelve}"))
    }
}

// === tests/replay/places.rs

//! The exchanges of `places.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "places.har",
    include_str!("../examples/places.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(
            client.places().list().box_(replay::from_json("[1,2.5,3,4]")?),
        ))
}

/// An example of status 200.
#[test]
fn an_example_of_status_200_2() -> replay::TestResult {
    super::run(RECORDING, &[1])
        .call(|client| Ok(
            client
                .places()
                .create(
                    replay::from_json(
                        "{\"cell\":[\"text\",1],\"books\":[{\"title\":\"Emma\"},{}]}",
                    )?,
                ),
        ))
}

/// An example of status 200.
#[test]
fn an_example_of_status_200_3() -> replay::TestResult {
    super::run(RECORDING, &[2])
        .call(|client| Ok(
            client
                .place(replay::from_json("[\"text\",1]")?)
                .put_range()
                .body(replay::from_json("[1,null]")?),
        ))
}

// === tests/examples/places.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/places?box=1&box=2.5&box=3&box=4","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"[{\"books\":[{\"title\":\"Emma\"},{}],\"cell\":[\"text\",1]}]"}}},
{"comment":"An example of status 200.","request":{"method":"POST","url":"https://shelf.example/places","headers":[{"name":"content-type","value":"application/json"}],"postData":{"mimeType":"application/json","text":"{\"cell\":[\"text\",1],\"books\":[{\"title\":\"Emma\"},{}]}"}},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"books\":[{\"title\":\"Emma\"},{}],\"cell\":[\"text\",1]}"}}},
{"comment":"An example of status 200.","request":{"method":"PUT","url":"https://shelf.example/places/text,1","headers":[{"name":"content-type","value":"application/json"}],"postData":{"mimeType":"application/json","text":"[1,null]"}},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"[1,null]"}}}
]}}
