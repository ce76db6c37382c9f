// === src/models/pets.rs

use oas_client_runtime as rt;

/// `PetBase` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PetBase {
    /// `kind` of the API.
    pub kind: String,
    /// `name` of the API.
    pub name: String,
}

rt::object!(PetBase { required { kind, name } });

impl PetBase {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            kind: "Pet".into(),
            name: name.into(),
        }
    }
}

// === src/pets.rs

//! Requests of `pets`.
//!
//! ```no_run
//! # async fn example(client: form_of_base_schema::Client) -> form_of_base_schema::Result<()> {
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
    pub fn list(&self) -> ListPet {
        ListPet::new(&self.0)
    }

    /// Sends `PUT /pets`.
    pub fn update(&self, kind: impl AsRef<str>, name: impl AsRef<str>) -> UpdatePet {
        UpdatePet(
            UpdatePet::new(&self.0)
                .0
                .part("kind", kind.as_ref())
                .part("name", name.as_ref()),
        )
    }

    /// Sends `POST /pets`.
    pub fn create(&self, kind: impl AsRef<str>, name: impl AsRef<str>) -> CreatePet {
        CreatePet(
            CreatePet::new(&self.0)
                .0
                .field("kind", kind.as_ref())
                .field("name", name.as_ref()),
        )
    }
}

/// The request `GET /pets`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListPet(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListPet, empty);

impl ListPet {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/pets"))
    }

    /// Sets `pet`.
    pub fn pet(self, value: models::PetBase) -> Self {
        Self(self.0.query_object("pet", &value, rt::ObjectStyle::Exploded))
    }
}

/// The request `PUT /pets`.
#[must_use = "a request does nothing until it is sent"]
pub struct UpdatePet(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(UpdatePet, empty);

impl UpdatePet {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/pets").multipart())
    }
}

/// The request `POST /pets`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePet(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreatePet, empty);

impl CreatePet {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/pets").form())
    }
}
