// === src/models/common.rs

use oas_client_runtime as rt;

/// `SalmonBase` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SalmonBase {
    /// `kind` of the API.
    pub kind: String,
    /// `length` of the API.
    pub length: i64,
    /// `location` of the API.
    pub location: Option<String>,
}

rt::object!(SalmonBase { required { kind, length } optional { location } });

impl SalmonBase {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(length: i64) -> Self {
        Self {
            kind: "Salmon".into(),
            length,
            location: None,
        }
    }
}

rt::setters!(SalmonBase { into { location(String) } });

/// `SmartSalmon` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SmartSalmon {
    /// `kind` of the API.
    pub kind: String,
    /// `length` of the API.
    pub length: i64,
    /// `location` of the API.
    pub location: Option<String>,
    /// `degree` of the API.
    pub degree: Option<String>,
}

rt::object!(SmartSalmon { required { kind, length } optional { location, degree } });

impl SmartSalmon {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(length: i64) -> Self {
        Self {
            kind: "SmartSalmon".into(),
            length,
            location: None,
            degree: None,
        }
    }
}

rt::setters!(SmartSalmon { into { location(String), degree(String) } });

// === src/models/fishes.rs

use oas_client_runtime as rt;

/// `Fish` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Fish {
    /// An object whose `kind` is `Salmon`.
    Salmon(Box<super::SalmonBase>),
    /// An object whose `kind` is `SmartSalmon`.
    SmartSalmon(Box<super::SmartSalmon>),
    /// An object whose `kind` is `goblin`.
    GoblinShark(Box<GoblinShark>),
    /// An object whose `kind` is `Fish`.
    Base(Box<FishBase>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Fish { Salmon(Box < super::SalmonBase >) if Tag("kind", "Salmon"), SmartSalmon(Box <
    super::SmartSalmon >) if Tag("kind", "SmartSalmon"), GoblinShark(Box < GoblinShark >)
    if Tag("kind", "goblin"), Base(Box < FishBase >) if Tag("kind", "Fish") }
);
rt::union_base!(Fish : FishBase);

/// `GoblinShark` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GoblinShark {
    /// `kind` of the API.
    pub kind: String,
    /// `length` of the API.
    pub length: i64,
    /// `color` of the API.
    pub color: Option<String>,
}

rt::object!(GoblinShark { required { kind, length } optional { color } });

/// `FishBase` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FishBase {
    /// `kind` of the API.
    pub kind: String,
    /// `length` of the API.
    pub length: i64,
}

rt::object!(FishBase { required { kind, length } });

// === src/models/salmons.rs

use oas_client_runtime as rt;

/// `Salmon` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Salmon {
    /// An object whose `kind` is `SmartSalmon`.
    SmartSalmon(Box<super::SmartSalmon>),
    /// An object whose `kind` is `Salmon`.
    Base(Box<super::SalmonBase>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Salmon { SmartSalmon(Box < super::SmartSalmon >) if Tag("kind", "SmartSalmon"),
    Base(Box < super::SalmonBase >) if Tag("kind", "Salmon") }
);
rt::union_base!(Salmon : super::SalmonBase);
rt::union_from!(
    Salmon {} boxed { SmartSalmon(super::SmartSalmon), Base(super::SalmonBase) }
);

// === src/models/tanks.rs

use oas_client_runtime as rt;

/// `Tank` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Tank {
    /// An object whose `shape` is `Square`.
    Round(Box<Round>),
    /// An object whose `shape` is `Round`.
    Square(Box<Square>),
    /// An object whose `shape` is `Tank`.
    Base(Box<TankBase>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Tank { Round(Box < Round >) if Tag("shape", "Square"), Square(Box < Square >) if
    Tag("shape", "Round"), Base(Box < TankBase >) if Tag("shape", "Tank") }
);

/// `Round` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Round {
    /// An object whose `glass` is `Thick`.
    Thick(Box<Thick>),
    /// An object whose `glass` is `Square`.
    Base(Box<RoundBase>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Round { Thick(Box < Thick >) if Tag("glass", "Thick"), Base(Box < RoundBase >) if
    Tag("glass", "Square") }
);
rt::union_base!(Round : RoundBase);

/// `Square` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Square {
    /// `shape` of the API.
    pub shape: String,
    /// `corners` of the API.
    pub corners: Option<i64>,
}

rt::object!(Square { required { shape } optional { corners } });

/// `TankBase` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TankBase {
    /// `shape` of the API.
    pub shape: String,
}

rt::object!(TankBase { required { shape } });

/// `Thick` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thick {
    /// `shape` of the API.
    pub shape: String,
    /// `glass` of the API.
    pub glass: String,
    /// `millimetres` of the API.
    pub millimetres: Option<i64>,
}

rt::object!(Thick { required { shape, glass } optional { millimetres } });

/// `RoundBase` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RoundBase {
    /// `shape` of the API.
    pub shape: String,
    /// `glass` of the API.
    pub glass: String,
}

rt::object!(RoundBase { required { shape, glass } });

// === src/fishes.rs

//! Requests of `fishes`.
//!
//! ```no_run
//! # async fn example(client: swagger_inheritance::Client) -> swagger_inheritance::Result<()> {
//! let response = client.fishes().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/fishes`: `client.fishes()`.
#[derive(Clone, Debug)]
pub struct FishesHandle(pub(crate) rt::Handle);

impl FishesHandle {
    /// Sends `GET /fishes`.
    pub fn list(&self) -> ListFishes {
        ListFishes::new(&self.0)
    }
}

/// The request `GET /fishes`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListFishes(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Fish>>>);
rt::request!(ListFishes, json Vec<models::Fish>);

impl ListFishes {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/fishes"))
    }
}

// === src/salmons.rs

//! Requests of `salmons`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/salmons`: `client.salmons()`.
#[derive(Clone, Debug)]
pub struct SalmonsHandle(pub(crate) rt::Handle);

impl SalmonsHandle {
    /// Sends `POST /salmons`.
    pub fn create(&self, body: models::Salmon) -> CreateSalmon {
        CreateSalmon(CreateSalmon::new(&self.0).0.json(&body))
    }
}

/// The request `POST /salmons`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateSalmon(pub(crate) rt::RequestBuilder<rt::Json<models::Salmon>>);
rt::request!(CreateSalmon, json models::Salmon);

impl CreateSalmon {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/salmons"))
    }
}

// === src/tanks.rs

//! Requests of `tanks`.
//!
//! ```no_run
//! # async fn example(client: swagger_inheritance::Client) -> swagger_inheritance::Result<()> {
//! let response = client.tanks().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/tanks`: `client.tanks()`.
#[derive(Clone, Debug)]
pub struct TanksHandle(pub(crate) rt::Handle);

impl TanksHandle {
    /// Sends `GET /tanks`.
    pub fn list(&self) -> ListTanks {
        ListTanks::new(&self.0)
    }
}

/// The request `GET /tanks`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListTanks(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Tank>>>);
rt::request!(ListTanks, json Vec<models::Tank>);

impl ListTanks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/tanks"))
    }
}
