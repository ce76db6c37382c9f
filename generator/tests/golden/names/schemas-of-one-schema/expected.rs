// === src/models/dogs.rs

use oas_client_runtime as rt;

/// `Dog` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// `breed` of the API.
    pub breed: Option<Breed>,
    /// `owner` of the API.
    pub owner: Option<DogOwner>,
    /// `litter` of the API.
    pub litter: Option<Vec<LitterItem>>,
    /// `tricks` of the API.
    pub tricks: Option<std::collections::BTreeMap<String, TricksValue>>,
    /// `日本` of the API.
    pub u65e5_u672c: Option<U65e5U672c>,
}

rt::object!(Dog { optional { breed, owner, litter, tricks, u65e5_u672c = "日本" } });

/// `Breed` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Breed {
    /// `poodle` on the wire.
    Poodle,
    /// `beagle` on the wire.
    Beagle,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(Breed { Poodle = "poodle", Beagle = "beagle" });

/// `DogOwner` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DogOwner {
    /// `name` of the API.
    pub name: Option<String>,
}

rt::object!(DogOwner { optional { name } });

/// `LitterItem` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct LitterItem {
    /// `size` of the API.
    pub size: Option<i64>,
}

rt::object!(LitterItem { optional { size } });

/// `TricksValue` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TricksValue {
    /// `learnt` of the API.
    pub learnt: Option<bool>,
}

rt::object!(TricksValue { optional { learnt } });

/// `U65e5U672c` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum U65e5U672c {
    /// `1` on the wire.
    Value1,
    /// `2` on the wire.
    Value2,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(U65e5U672c { Value1 = 1, Value2 = 2 });

// === src/models/root.rs

use oas_client_runtime as rt;

/// `U5f` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct U5f {
    /// `.` of the API.
    pub u2e: Option<String>,
}

rt::object!(U5f { optional { u2e = "." } });

// === src/dogs.rs

//! Requests of `dogs`.
//!
//! ```no_run
//! # async fn example(client: schemas_of_one_schema::Client) -> schemas_of_one_schema::Result<()> {
//! let response = client.dogs().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/dogs`: `client.dogs()`.
#[derive(Clone, Debug)]
pub struct DogsHandle(pub(crate) rt::Handle);

impl DogsHandle {
    /// Sends `GET /dogs`.
    pub fn list(&self) -> ListDogs {
        ListDogs::new(&self.0)
    }
}

/// The request `GET /dogs`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListDogs(pub(crate) rt::RequestBuilder<rt::Json<models::Dog>>);
rt::request!(ListDogs, json models::Dog);

impl ListDogs {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/dogs"))
    }
}

// === src/root.rs

//! Requests of `root`.
//!
//! ```no_run
//! # async fn example(client: schemas_of_one_schema::Client) -> schemas_of_one_schema::Result<()> {
//! let response = client.u5f().by_u2d("…").get().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/_`: `client.u5f()`.
#[derive(Clone, Debug)]
pub struct U5fHandle(pub(crate) rt::Handle);

impl U5fHandle {
    /// The resource `/_/{-}`.
    pub fn by_u2d(&self, u2d: impl AsRef<str>) -> U5fByU2dHandle {
        U5fByU2dHandle(self.0.arg(u2d.as_ref()))
    }
}

/// The resource `/_/{-}`: `client.u5f().by_u2d(u2d)`.
#[derive(Clone, Debug)]
pub struct U5fByU2dHandle(pub(crate) rt::Handle);

impl U5fByU2dHandle {
    /// Sends `GET /_/{-}`.
    pub fn get(&self) -> Get {
        Get::new(&self.0)
    }
}

/// The request `GET /_/{-}`.
#[must_use = "a request does nothing until it is sent"]
pub struct Get(pub(crate) rt::RequestBuilder<rt::Json<models::U5f>>);
rt::request!(Get, json models::U5f);

impl Get {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/_/{-}"))
    }
}
