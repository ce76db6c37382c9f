// === src/models/common.rs

use oas_client_runtime as rt;

/// An animal in the house.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    /// It purrs.
    Cat(Box<Cat>),
    /// An object whose `kind` is `Dog`.
    Dog(Box<DogBase>),
    /// An object whose `kind` is `Poodle`.
    Poodle(Box<Poodle>),
    /// An animal in the house.
    Base(Box<PetBase>),
    /// A value that is none of these, as it came.
    Unknown(rt::Value),
}

rt::union!(
    Pet { Cat(Box < Cat >) if Tag("kind", "Cat"), Dog(Box < DogBase >) if Tag("kind",
    "Dog"), Poodle(Box < Poodle >) if Tag("kind", "Poodle"), Base(Box < PetBase >) if
    Tag("kind", "Pet") }
);

/// It purrs.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Cat {
    /// `kind` of the API.
    pub kind: String,
    /// `name` of the API.
    pub name: String,
    /// An animal in the house.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub friend: Option<Pet>,
    /// `lives` of the API.
    pub lives: i64,
}

impl Cat {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(name: impl Into<String>, lives: i64) -> Self {
        Self {
            kind: "Cat".into(),
            name: name.into(),
            friend: None,
            lives,
        }
    }
}

/// `DogBase` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct DogBase {
    /// `kind` of the API.
    pub kind: String,
    /// `name` of the API.
    pub name: String,
    /// An animal in the house.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub friend: Option<Pet>,
    /// `tricks` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tricks: Option<Vec<String>>,
}

impl DogBase {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            kind: "Dog".into(),
            name: name.into(),
            friend: None,
            tricks: None,
        }
    }
}

/// `Poodle` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Poodle {
    /// `kind` of the API.
    pub kind: String,
    /// `name` of the API.
    pub name: String,
    /// An animal in the house.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub friend: Option<Pet>,
    /// `tricks` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tricks: Option<Vec<String>>,
    /// `haircut` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub haircut: Option<String>,
}

impl Poodle {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            kind: "Poodle".into(),
            name: name.into(),
            friend: None,
            tricks: None,
            haircut: None,
        }
    }
}

/// An animal in the house.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct PetBase {
    /// `kind` of the API.
    pub kind: String,
    /// `name` of the API.
    pub name: String,
    /// An animal in the house.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub friend: Option<Pet>,
}

impl PetBase {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            kind: "Pet".into(),
            name: name.into(),
            friend: None,
        }
    }
}

// === src/models/dogs.rs

use oas_client_runtime as rt;

/// `Dog` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Dog {
    /// An object whose `kind` is `Poodle`.
    Poodle(Box<super::Poodle>),
    /// An object whose `kind` is `Dog`.
    Base(Box<super::DogBase>),
    /// A value that is none of these, as it came.
    Unknown(rt::Value),
}

rt::union!(
    Dog { Poodle(Box < super::Poodle >) if Tag("kind", "Poodle"), Base(Box <
    super::DogBase >) if Tag("kind", "Dog") }
);

// === src/models/plants.rs

use oas_client_runtime as rt;

/// `Plant` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Plant {
    /// An object whose `kind` is `Tree`.
    Tree(Box<Tree>),
    /// An object whose `kind` is `Moss`.
    Moss(Box<Moss>),
    /// A value that is none of these, as it came.
    Unknown(rt::Value),
}

rt::union!(
    Plant { Tree(Box < Tree >) if Tag("kind", "Tree"), Moss(Box < Moss >) if Tag("kind",
    "Moss") }
);

/// `Tree` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Tree {
    /// `kind` of the API.
    pub kind: String,
    /// `height` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<i64>,
    /// `rings` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rings: Option<i64>,
}

/// `Moss` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Moss {
    /// `kind` of the API.
    pub kind: String,
    /// `height` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<i64>,
    /// `wet` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wet: Option<bool>,
}

// === src/models/shapes.rs

use oas_client_runtime as rt;

/// `Shape` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// An object whose `form` is `ring` or `round`.
    Circle(Box<Circle>),
    /// An object whose `form` is `square`.
    Square(Box<Square>),
    /// A value that is none of these, as it came.
    Unknown(rt::Value),
}

rt::union!(
    Shape { Circle(Box < Circle >) if Tag("form", "ring", "round"), Square(Box < Square
    >) if Tag("form", "square") }
);

/// `Circle` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Circle {
    /// `colour` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,
    /// `radius` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub radius: Option<f64>,
    /// `form` of the API.
    pub form: String,
}

/// `Square` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Square {
    /// `colour` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,
    /// `side` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<f64>,
    /// `form` of the API.
    pub form: String,
}

// === src/models/vehicles.rs

use oas_client_runtime as rt;

/// `Vehicle` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Vehicle {
    /// An object whose `on` is `water`.
    Boat(Box<Boat>),
    /// An object whose `on` is `land`.
    Car(Box<Car>),
    /// A value that is none of these, as it came.
    Unknown(rt::Value),
}

rt::union!(
    Vehicle { Boat(Box < Boat >) if Tag("on", "water"), Car(Box < Car >) if Tag("on",
    "land") }
);

/// `Boat` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Boat {
    /// `on` of the API.
    pub on: VehicleOn,
    /// `masts` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub masts: Option<i64>,
}

/// `Car` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Car {
    /// An object whose `fuel` is `Diesel`.
    Diesel(Box<Diesel>),
    /// An object whose `fuel` is `Car`.
    Base(Box<CarBase>),
    /// A value that is none of these, as it came.
    Unknown(rt::Value),
}

rt::union!(
    Car { Diesel(Box < Diesel >) if Tag("fuel", "Diesel"), Base(Box < CarBase >) if
    Tag("fuel", "Car") }
);

/// `Diesel` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Diesel {
    /// `on` of the API.
    pub on: VehicleOn,
    /// `fuel` of the API.
    pub fuel: String,
    /// `soot` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub soot: Option<i64>,
}

/// `CarBase` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct CarBase {
    /// `on` of the API.
    pub on: VehicleOn,
    /// `fuel` of the API.
    pub fuel: String,
}

/// `VehicleOn` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VehicleOn {
    /// `land` on the wire.
    Land,
    /// `water` on the wire.
    Water,
    /// A value that the description doesn't list, as it came.
    Unknown(String),
}

rt::open_enum!(VehicleOn { Land = "land", Water = "water" });

// === src/pets.rs

//! Requests of `pets`.
//!
//! ```no_run
//! # async fn example(client: inheritance::Client) -> inheritance::Result<()> {
//! let answer = client.pets().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.pets()`: `/pets`.
#[derive(Clone, Debug)]
pub struct PetsHandle(pub(crate) rt::Handle);

impl PetsHandle {
    /// Calls `GET /pets`.
    pub fn list(&self) -> ListPets {
        ListPets::new(&self.0)
    }
    /// Calls `POST /pets`.
    ///
    /// - `body`: An animal in the house.
    pub fn create(&self, body: models::Pet) -> CreatePet {
        CreatePet(CreatePet::new(&self.0).0.json(&body))
    }
}

rt::request!(ListPets, GET "/pets", json Vec < models::Pet >);
rt::request!(CreatePet, POST "/pets", json models::Pet);

// === src/dogs.rs

//! Requests of `dogs`.

use crate::models;
use oas_client_runtime as rt;

/// `client.dogs()`: `/dogs`.
#[derive(Clone, Debug)]
pub struct DogsHandle(pub(crate) rt::Handle);

impl DogsHandle {
    /// Calls `POST /dogs`.
    pub fn create(&self, body: models::Dog) -> CreateDog {
        CreateDog(CreateDog::new(&self.0).0.json(&body))
    }
}

rt::request!(CreateDog, POST "/dogs", json models::Dog);

// === src/shapes.rs

//! Requests of `shapes`.
//!
//! ```no_run
//! # async fn example(client: inheritance::Client) -> inheritance::Result<()> {
//! let answer = client.shapes().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.shapes()`: `/shapes`.
#[derive(Clone, Debug)]
pub struct ShapesHandle(pub(crate) rt::Handle);

impl ShapesHandle {
    /// Calls `GET /shapes`.
    pub fn list(&self) -> ListShapes {
        ListShapes::new(&self.0)
    }
}

rt::request!(ListShapes, GET "/shapes", json Vec < models::Shape >);

// === src/vehicles.rs

//! Requests of `vehicles`.
//!
//! ```no_run
//! # async fn example(client: inheritance::Client) -> inheritance::Result<()> {
//! let answer = client.vehicles().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.vehicles()`: `/vehicles`.
#[derive(Clone, Debug)]
pub struct VehiclesHandle(pub(crate) rt::Handle);

impl VehiclesHandle {
    /// Calls `GET /vehicles`.
    pub fn list(&self) -> ListVehicles {
        ListVehicles::new(&self.0)
    }
}

rt::request!(ListVehicles, GET "/vehicles", json Vec < models::Vehicle >);

// === src/plants.rs

//! Requests of `plants`.
//!
//! ```no_run
//! # async fn example(client: inheritance::Client) -> inheritance::Result<()> {
//! let answer = client.plants().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.plants()`: `/plants`.
#[derive(Clone, Debug)]
pub struct PlantsHandle(pub(crate) rt::Handle);

impl PlantsHandle {
    /// Calls `GET /plants`.
    pub fn list(&self) -> ListPlants {
        ListPlants::new(&self.0)
    }
}

rt::request!(ListPlants, GET "/plants", json Vec < models::Plant >);
