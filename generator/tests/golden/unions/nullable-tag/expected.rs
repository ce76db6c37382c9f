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
    /// A value that is none of these, as it came.
    Unknown(rt::Value),
}

rt::union!(
    Pet { Cat(Box < Cat >) if Tag("kind", "Cat"), Base(Box < PetBase >) if Tag("kind",
    "Pet") }
);

/// `Cat` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Cat {
    /// `kind` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// `name` of the API.
    pub name: String,
    /// `lives` of the API.
    pub lives: i64,
}

impl Cat {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(name: impl Into<String>, lives: i64) -> Self {
        Self {
            kind: Some("Cat".into()),
            name: name.into(),
            lives,
        }
    }
}

/// `PetBase` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct PetBase {
    /// `kind` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// `name` of the API.
    pub name: String,
}

impl PetBase {
    /// A value with what is required; everything else is left out until it is set.
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

/// `client.pets()`: `/pets`.
#[derive(Clone, Debug)]
pub struct PetsHandle(pub(crate) rt::Handle);

impl PetsHandle {
    /// Calls `POST /pets`.
    pub fn create(&self, body: models::Pet) -> CreatePet {
        CreatePet(CreatePet::new(&self.0).0.json(&body))
    }
}

rt::request!(CreatePet, POST "/pets", empty);
