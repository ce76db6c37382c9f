// === src/models/pets.rs

use oas_client_runtime as rt;

/// `Pet` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    /// An object whose `kind` is `Cat`.
    Cat(Box<Cat>),
    /// An object whose `kind` is `Pet`.
    Base(Box<PetBase>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Pet { Cat(Box < Cat >) if Tag("kind", "Cat"), Base(Box < PetBase >) if Tag("kind",
    "Pet") }
);
rt::union_base!(Pet : PetBase);
rt::union_from!(Pet {} boxed { Cat(Cat), Base(PetBase) });

/// `Cat` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// `kind` of the API.
    pub kind: Option<String>,
    /// `name` of the API.
    pub name: String,
    /// `lives` of the API.
    pub lives: i64,
}

rt::object!(Cat { optional { kind } required { name, lives } });

impl Cat {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(name: impl Into<String>, lives: i64) -> Self {
        Self {
            kind: Some("Cat".into()),
            name: name.into(),
            lives,
        }
    }
}

/// `PetBase` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PetBase {
    /// `kind` of the API.
    pub kind: Option<String>,
    /// `name` of the API.
    pub name: String,
}

rt::object!(PetBase { optional { kind } required { name } });

impl PetBase {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            kind: Some("Pet".into()),
            name: name.into(),
        }
    }
}

// === src/pets.rs

//! Requests of `pets`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/pets`: `client.pets()`.
#[derive(Clone, Debug)]
pub struct PetsHandle(pub(crate) rt::Handle);

impl PetsHandle {
    /// Sends `POST /pets`.
    pub fn create(&self, body: models::Pet) -> CreatePet {
        CreatePet(CreatePet::new(&self.0).0.json(&body))
    }
}

/// The request `POST /pets`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePet(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreatePet, empty);

impl CreatePet {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/pets"))
    }
}
