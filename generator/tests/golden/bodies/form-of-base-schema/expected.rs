// === src/models/pets.rs

/// `PetBase` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct PetBase {
    /// `kind` of the API.
    pub kind: String,
    /// `name` of the API.
    pub name: String,
}

impl PetBase {
    /// A value with what is required; everything else is left out until it is set.
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
    pub fn list(&self) -> ListPet {
        ListPet::new(&self.0)
    }
    /// Calls `PUT /pets`.
    pub fn update(&self, kind: impl AsRef<str>, name: impl AsRef<str>) -> UpdatePet {
        UpdatePet(
            UpdatePet::new(&self.0)
                .0
                .part("kind", kind.as_ref())
                .part("name", name.as_ref()),
        )
    }
    /// Calls `POST /pets`.
    pub fn create(&self, kind: impl AsRef<str>, name: impl AsRef<str>) -> CreatePet {
        CreatePet(
            CreatePet::new(&self.0)
                .0
                .field("kind", kind.as_ref())
                .field("name", name.as_ref()),
        )
    }
}

rt::request!(ListPet, GET "/pets", empty);

impl ListPet {
    /// Sets `pet`.
    pub fn pet(self, value: models::PetBase) -> Self {
        Self(self.0.query_object("pet", &value, rt::ObjectStyle::Exploded))
    }
}

rt::request!(UpdatePet, PUT "/pets" multipart, empty);
rt::request!(CreatePet, POST "/pets" form, empty);
