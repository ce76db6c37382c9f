// === src/models/common.rs

use oas_client_runtime as rt;

/// `SalmonBase` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SalmonBase {
    /// `kind` of the API.
    pub kind: String,
    /// `location` of the API.
    pub location: Option<String>,
}

rt::object!(SalmonBase { required { kind } optional { location } });

/// `SmartSalmon` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SmartSalmon {
    /// `kind` of the API.
    pub kind: String,
    /// `location` of the API.
    pub location: Option<String>,
    /// `degree` of the API.
    pub degree: Option<String>,
}

rt::object!(SmartSalmon { required { kind } optional { location, degree } });

// === src/models/fishes.rs

use oas_client_runtime as rt;

/// `Fish` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Fish {
    /// An object whose `kind` is `salmon`.
    Salmon(Box<super::SalmonBase>),
    /// An object whose `kind` is `smart`.
    SmartSalmon(Box<super::SmartSalmon>),
    /// An object whose `kind` is `goblin`.
    GoblinShark(Box<GoblinShark>),
    /// An object whose `kind` is `whale`.
    Whale(Box<Whale>),
    /// An object with another value of `kind`, or without it.
    Other(Box<Other>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Fish { Salmon(Box < super::SalmonBase >) if Tag("kind", "salmon"), SmartSalmon(Box <
    super::SmartSalmon >) if Tag("kind", "smart"), GoblinShark(Box < GoblinShark >) if
    Tag("kind", "goblin"), Whale(Box < Whale >) if Tag("kind", "whale"), Other(Box <
    Other >) if OtherTag("kind", "salmon", "smart", "goblin", "whale") }
);

/// `GoblinShark` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GoblinShark {
    /// `kind` of the API.
    pub kind: String,
    /// `color` of the API.
    pub color: Option<String>,
}

rt::object!(GoblinShark { required { kind } optional { color } });

/// `Other` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Other {
    /// `kind` of the API.
    pub kind: String,
    /// `note` of the API.
    pub note: Option<String>,
}

rt::object!(Other { required { kind } optional { note } });

/// `Whale` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Whale {
    /// `kind` of the API.
    pub kind: String,
    /// `weight` of the API.
    pub weight: Option<i64>,
}

rt::object!(Whale { required { kind } optional { weight } });

// === src/models/salmons.rs

use oas_client_runtime as rt;

/// `Salmon` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Salmon {
    /// An object whose `kind` is `smart`.
    SmartSalmon(Box<super::SmartSalmon>),
    /// An object whose `kind` is `salmon`.
    Base(Box<super::SalmonBase>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Salmon { SmartSalmon(Box < super::SmartSalmon >) if Tag("kind", "smart"), Base(Box <
    super::SalmonBase >) if Tag("kind", "salmon") }
);
rt::union_base!(Salmon : super::SalmonBase);

// === src/fishes.rs

//! Requests of `fishes`.
//!
//! ```no_run
//! # async fn example(client: inherited_mapping::Client) -> inherited_mapping::Result<()> {
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
//!
//! ```no_run
//! # async fn example(client: inherited_mapping::Client) -> inherited_mapping::Result<()> {
//! let response = client.salmons().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/salmons`: `client.salmons()`.
#[derive(Clone, Debug)]
pub struct SalmonsHandle(pub(crate) rt::Handle);

impl SalmonsHandle {
    /// Sends `GET /salmons`.
    pub fn list(&self) -> ListSalmons {
        ListSalmons::new(&self.0)
    }
}

/// The request `GET /salmons`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListSalmons(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Salmon>>>);
rt::request!(ListSalmons, json Vec<models::Salmon>);

impl ListSalmons {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/salmons"))
    }
}
