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
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Pet { Cat(Box < Cat >) if Tag("kind", "Cat"), Dog(Box < DogBase >) if Tag("kind",
    "Dog"), Poodle(Box < Poodle >) if Tag("kind", "Poodle"), Base(Box < PetBase >) if
    Tag("kind", "Pet") }
);
rt::union_base!(Pet : PetBase);
rt::union_from!(Pet {} boxed { Cat(Cat), Dog(DogBase), Poodle(Poodle), Base(PetBase) });

/// It purrs.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// `kind` of the API.
    pub kind: String,
    /// `name` of the API.
    pub name: String,
    /// An animal in the house.
    pub friend: Option<Pet>,
    /// `lives` of the API.
    pub lives: i64,
}

rt::object!(Cat { required { kind, name } optional { friend } required { lives } });

impl Cat {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(name: impl Into<String>, lives: i64) -> Self {
        Self {
            kind: "Cat".into(),
            name: name.into(),
            friend: None,
            lives,
        }
    }
}

rt::setters!(Cat { into { friend(Pet) } });

/// `DogBase` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DogBase {
    /// `kind` of the API.
    pub kind: String,
    /// `name` of the API.
    pub name: String,
    /// An animal in the house.
    pub friend: Option<Pet>,
    /// `tricks` of the API.
    pub tricks: Option<Vec<String>>,
}

rt::object!(DogBase { required { kind, name } optional { friend, tricks } });

impl DogBase {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            kind: "Dog".into(),
            name: name.into(),
            friend: None,
            tricks: None,
        }
    }
}

rt::setters!(DogBase { into { friend(Pet) } each { tricks(String) } });

/// `Poodle` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Poodle {
    /// `kind` of the API.
    pub kind: String,
    /// `name` of the API.
    pub name: String,
    /// An animal in the house.
    pub friend: Option<Pet>,
    /// `tricks` of the API.
    pub tricks: Option<Vec<String>>,
    /// `haircut` of the API.
    pub haircut: Option<String>,
}

rt::object!(Poodle { required { kind, name } optional { friend, tricks, haircut } });

impl Poodle {
    /// Makes a value of the required fields. Every other field is absent until it is set.
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

rt::setters!(
    Poodle { into { friend(Pet) } each { tricks(String) } into { haircut(String) } }
);

/// An animal in the house.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PetBase {
    /// `kind` of the API.
    pub kind: String,
    /// `name` of the API.
    pub name: String,
    /// An animal in the house.
    pub friend: Option<Pet>,
}

rt::object!(PetBase { required { kind, name } optional { friend } });

impl PetBase {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            kind: "Pet".into(),
            name: name.into(),
            friend: None,
        }
    }
}

rt::setters!(PetBase { into { friend(Pet) } });

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
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Dog { Poodle(Box < super::Poodle >) if Tag("kind", "Poodle"), Base(Box <
    super::DogBase >) if Tag("kind", "Dog") }
);
rt::union_base!(Dog : super::DogBase);
rt::union_from!(Dog {} boxed { Poodle(super::Poodle), Base(super::DogBase) });

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
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Plant { Tree(Box < Tree >) if Tag("kind", "Tree"), Moss(Box < Moss >) if Tag("kind",
    "Moss") }
);
rt::union_base!(Plant : PlantBase);

/// `Tree` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tree {
    /// `kind` of the API.
    pub kind: String,
    /// `height` of the API.
    pub height: Option<i64>,
    /// `rings` of the API.
    pub rings: Option<i64>,
}

rt::object!(Tree { required { kind } optional { height, rings } });

/// `Moss` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Moss {
    /// `kind` of the API.
    pub kind: String,
    /// `height` of the API.
    pub height: Option<i64>,
    /// `wet` of the API.
    pub wet: Option<bool>,
}

rt::object!(Moss { required { kind } optional { height, wet } });

/// `PlantBase` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PlantBase {
    /// `kind` of the API.
    pub kind: String,
    /// `height` of the API.
    pub height: Option<i64>,
}

rt::object!(PlantBase { required { kind } optional { height } });

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
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Shape { Circle(Box < Circle >) if Tag("form", "ring", "round"), Square(Box < Square
    >) if Tag("form", "square") }
);
rt::union_base!(Shape : ShapeBase);

/// `Circle` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    /// `colour` of the API.
    pub colour: Option<String>,
    /// `radius` of the API.
    pub radius: Option<f64>,
    /// `form` of the API.
    pub form: String,
}

rt::object!(Circle { optional { colour, radius } required { form } });

/// `Square` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Square {
    /// `colour` of the API.
    pub colour: Option<String>,
    /// `side` of the API.
    pub side: Option<f64>,
    /// `form` of the API.
    pub form: String,
}

rt::object!(Square { optional { colour, side } required { form } });

/// `ShapeBase` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShapeBase {
    /// `colour` of the API.
    pub colour: Option<String>,
    /// `form` of the API.
    pub form: String,
}

rt::object!(ShapeBase { optional { colour } required { form } });

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
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Vehicle { Boat(Box < Boat >) if Tag("on", "water"), Car(Box < Car >) if Tag("on",
    "land") }
);

/// `Boat` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Boat {
    /// `on` of the API.
    pub on: VehicleOn,
    /// `masts` of the API.
    pub masts: Option<i64>,
}

rt::object!(Boat { required { on } optional { masts } });

/// `Car` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Car {
    /// An object whose `fuel` is `Diesel`.
    Diesel(Box<Diesel>),
    /// An object whose `fuel` is `Car`.
    Base(Box<CarBase>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Car { Diesel(Box < Diesel >) if Tag("fuel", "Diesel"), Base(Box < CarBase >) if
    Tag("fuel", "Car") }
);
rt::union_base!(Car : CarBase);

/// `VehicleOn` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VehicleOn {
    /// `land` on the wire.
    Land,
    /// `water` on the wire.
    Water,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(VehicleOn { Land = "land", Water = "water" });

/// `Diesel` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Diesel {
    /// `on` of the API.
    pub on: VehicleOn,
    /// `fuel` of the API.
    pub fuel: String,
    /// `soot` of the API.
    pub soot: Option<i64>,
}

rt::object!(Diesel { required { on, fuel } optional { soot } });

/// `CarBase` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CarBase {
    /// `on` of the API.
    pub on: VehicleOn,
    /// `fuel` of the API.
    pub fuel: String,
}

rt::object!(CarBase { required { on, fuel } });

// === src/pets.rs

//! Requests of `pets`.
//!
//! ```no_run
//! # async fn example(client: inheritance::Client) -> inheritance::Result<()> {
//! let response = client.pets().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/pets`: `client.pets()`.
#[derive(Clone, Debug)]
pub struct PetsHandle(pub(crate) rt::Handle);

impl PetsHandle {
    /// Sends `GET /pets`.
    pub fn list(&self) -> ListPets {
        ListPets::new(&self.0)
    }

    /// Sends `POST /pets`.
    ///
    /// - `body`: An animal in the house.
    pub fn create(&self, body: models::Pet) -> CreatePet {
        CreatePet(CreatePet::new(&self.0).0.json(&body))
    }
}

/// The request `GET /pets`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListPets(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Pet>>>);
rt::request!(ListPets, json Vec<models::Pet>);

impl ListPets {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/pets"))
    }
}

/// The request `POST /pets`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePet(pub(crate) rt::RequestBuilder<rt::Json<models::Pet>>);
rt::request!(CreatePet, json models::Pet);

impl CreatePet {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/pets"))
    }
}

// === src/dogs.rs

//! Requests of `dogs`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/dogs`: `client.dogs()`.
#[derive(Clone, Debug)]
pub struct DogsHandle(pub(crate) rt::Handle);

impl DogsHandle {
    /// Sends `POST /dogs`.
    pub fn create(&self, body: models::Dog) -> CreateDog {
        CreateDog(CreateDog::new(&self.0).0.json(&body))
    }
}

/// The request `POST /dogs`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateDog(pub(crate) rt::RequestBuilder<rt::Json<models::Dog>>);
rt::request!(CreateDog, json models::Dog);

impl CreateDog {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/dogs"))
    }
}

// === src/shapes.rs

//! Requests of `shapes`.
//!
//! ```no_run
//! # async fn example(client: inheritance::Client) -> inheritance::Result<()> {
//! let response = client.shapes().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/shapes`: `client.shapes()`.
#[derive(Clone, Debug)]
pub struct ShapesHandle(pub(crate) rt::Handle);

impl ShapesHandle {
    /// Sends `GET /shapes`.
    pub fn list(&self) -> ListShapes {
        ListShapes::new(&self.0)
    }
}

/// The request `GET /shapes`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListShapes(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Shape>>>);
rt::request!(ListShapes, json Vec<models::Shape>);

impl ListShapes {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/shapes"))
    }
}

// === src/vehicles.rs

//! Requests of `vehicles`.
//!
//! ```no_run
//! # async fn example(client: inheritance::Client) -> inheritance::Result<()> {
//! let response = client.vehicles().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/vehicles`: `client.vehicles()`.
#[derive(Clone, Debug)]
pub struct VehiclesHandle(pub(crate) rt::Handle);

impl VehiclesHandle {
    /// Sends `GET /vehicles`.
    pub fn list(&self) -> ListVehicles {
        ListVehicles::new(&self.0)
    }
}

/// The request `GET /vehicles`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListVehicles(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Vehicle>>>);
rt::request!(ListVehicles, json Vec<models::Vehicle>);

impl ListVehicles {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/vehicles"))
    }
}

// === src/plants.rs

//! Requests of `plants`.
//!
//! ```no_run
//! # async fn example(client: inheritance::Client) -> inheritance::Result<()> {
//! let response = client.plants().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/plants`: `client.plants()`.
#[derive(Clone, Debug)]
pub struct PlantsHandle(pub(crate) rt::Handle);

impl PlantsHandle {
    /// Sends `GET /plants`.
    pub fn list(&self) -> ListPlants {
        ListPlants::new(&self.0)
    }
}

/// The request `GET /plants`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListPlants(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Plant>>>);
rt::request!(ListPlants, json Vec<models::Plant>);

impl ListPlants {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/plants"))
    }
}
