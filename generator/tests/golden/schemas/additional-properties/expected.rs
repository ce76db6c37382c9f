// === src/models/rooms.rs

use oas_client_runtime as rt;

/// `Room` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Room {
    /// `links` of the API.
    pub links: std::collections::BTreeMap<String, Option<String>>,
    /// `counts` of the API.
    pub counts: Option<
        std::collections::BTreeMap<String, std::collections::BTreeMap<String, i64>>,
    >,
    /// `shelves` of the API.
    pub shelves: Option<std::collections::BTreeMap<String, Vec<Shelf>>>,
    /// `anything` of the API.
    pub anything: Option<rt::Value>,
    /// `nothing` of the API.
    pub nothing: Option<rt::Value>,
    /// `closed` of the API.
    pub closed: Option<RoomClosed>,
    /// `any_shelf` of the API.
    pub any_shelf: Option<RoomAnyShelf>,
}

rt::object!(
    Room { required { links } optional { counts, shelves } present { anything, nothing }
    optional { closed, any_shelf } }
);

impl Room {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(
        links: impl IntoIterator<Item = (impl Into<String>, impl Into<Option<String>>)>,
    ) -> Self {
        Self {
            links: links
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
            counts: None,
            shelves: None,
            anything: None,
            nothing: None,
            closed: None,
            any_shelf: None,
        }
    }
}

rt::setters!(
    Room { pairs { counts(std::collections::BTreeMap < String, i64 >), shelves(Vec <
    Shelf >) } into { anything(rt::Value), nothing(rt::Value), closed(RoomClosed),
    any_shelf(RoomAnyShelf) } }
);

/// `Shelf` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Shelf {
    /// `name` of the API.
    pub name: Option<String>,
    /// `rest` of the API.
    pub rest_2: Option<String>,
    /// Additional properties: those that the description doesn't name.
    pub rest: std::collections::BTreeMap<String, Option<i64>>,
}

rt::object!(Shelf { optional { name, rest_2 = "rest" }, rest rest });

impl Shelf {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            name: None,
            rest_2: None,
            rest: std::collections::BTreeMap::new(),
        }
    }
}

rt::setters!(
    Shelf { into { name(String), rest_2(String) } rest { rest(Option < i64 >) } }
);

/// `RoomClosed` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RoomClosed {
    /// `a` of the API.
    pub a: Option<String>,
}

rt::object!(RoomClosed { optional { a } });

impl RoomClosed {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { a: None }
    }
}

rt::setters!(RoomClosed { into { a(String) } });

/// `RoomAnyShelf` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RoomAnyShelf {
    /// `name` of the API.
    pub name: Option<String>,
    /// Additional properties: those that the description doesn't name.
    pub rest: std::collections::BTreeMap<String, rt::Value>,
}

rt::object!(RoomAnyShelf { optional { name }, rest rest });

impl RoomAnyShelf {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            name: None,
            rest: std::collections::BTreeMap::new(),
        }
    }
}

rt::setters!(RoomAnyShelf { into { name(String) } rest { rest(rt::Value) } });

// === src/rooms.rs

//! Requests of `rooms`.
//!
//! ```no_run
//! # async fn example(client: additional_properties::Client) -> additional_properties::Result<()> {
//! let response = client.rooms().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/rooms`: `client.rooms()`.
#[derive(Clone, Debug)]
pub struct RoomsHandle(pub(crate) rt::Handle);

impl RoomsHandle {
    /// Sends `GET /rooms`.
    pub fn fetch(&self) -> FetchRooms {
        FetchRooms::new(&self.0)
    }

    /// Sends `PUT /rooms`.
    pub fn replace(&self, body: models::Room) -> ReplaceRooms {
        ReplaceRooms(ReplaceRooms::new(&self.0).0.json(&body))
    }
}

/// The request `GET /rooms`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchRooms(
    pub(crate) rt::RequestBuilder<
        rt::Json<std::collections::BTreeMap<String, models::Room>>,
    >,
);
rt::request!(FetchRooms, json std::collections::BTreeMap<String, models::Room>);

impl FetchRooms {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/rooms"))
    }
}

/// The request `PUT /rooms`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceRooms(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceRooms, empty);

impl ReplaceRooms {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/rooms"))
    }
}
