// === src/models/animals.rs

use oas_client_runtime as rt;

/// `Animal` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Animal {
    /// An object whose `sort` is `bird`.
    Bird(Box<Bird>),
    /// An object whose `sort` is `Dog`.
    Dog2(Box<Dog2>),
    /// An object whose `sort` is `Fish`.
    Fish(Box<Fish>),
    /// A value that is none of these, as it came.
    Unknown(rt::Value),
}

rt::union!(
    Animal { Bird(Box < Bird >) if Tag("sort", "bird"), Dog2(Box < Dog2 >) if Tag("sort",
    "Dog"), Fish(Box < Fish >) if Tag("sort", "Fish") }
);

/// `Bird` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Bird {
    /// `sort` of the API.
    pub sort: String,
    /// `wings` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wings: Option<i64>,
}

/// `Dog2` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Dog2 {
    /// `sort` of the API.
    pub sort: String,
    /// `paws` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paws: Option<i64>,
}

/// `Fish` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Fish {
    /// `sort` of the API.
    pub sort: String,
    /// `fins` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fins: Option<i64>,
}

// === src/models/dogs.rs

/// `Dog` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Dog {
    /// `leash` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leash: Option<i64>,
}

// === src/models/pets.rs

use oas_client_runtime as rt;

/// `Pet` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    /// An object whose `kind` is `Dog`.
    Dog3(Box<Dog3>),
    /// An object whose `kind` is `Cat`.
    Cat(Box<Cat>),
    /// A value that is none of these, as it came.
    Unknown(rt::Value),
}

rt::union!(
    Pet { Dog3(Box < Dog3 >) if Tag("kind", "Dog"), Cat(Box < Cat >) if Tag("kind",
    "Cat") }
);

/// `Dog3` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Dog3 {
    /// `kind` of the API.
    pub kind: String,
    /// `bark` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bark: Option<String>,
}

/// `Cat` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Cat {
    /// `kind` of the API.
    pub kind: String,
    /// `meow` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meow: Option<String>,
}

// === src/models/rooms.rs

/// `Room` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Room {
    /// `info` of the API.
    pub info: Info,
    /// `of%41` of the API.
    #[serde(rename = "of%41", skip_serializing_if = "Option::is_none")]
    pub of_41: Option<Of41>,
}

/// `Info` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Info {
    /// `text` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// `Of41` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Of41 {
    /// `number` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<i64>,
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: bundling::Client) -> bundling::Result<()> {
//! let answer = client.books().by_id("…").get().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.books()`: `/books`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// `/books/{id}`: a place in the API.
    pub fn by_id(&self, id: impl AsRef<str>) -> BooksByIdHandle {
        BooksByIdHandle(self.0.arg(id.as_ref()))
    }
}

/// `client.books().by_id(id)`: `/books/{id}`.
#[derive(Clone, Debug)]
pub struct BooksByIdHandle(pub(crate) rt::Handle);

impl BooksByIdHandle {
    /// Calls `GET /books/{id}`.
    pub fn get(&self) -> GetBooksId {
        GetBooksId::new(&self.0)
    }
    /// Calls `PUT /books/{id}`.
    pub fn put(&self) -> PutBooksId {
        PutBooksId::new(&self.0)
    }
    /// Calls `DELETE /books/{id}`.
    pub fn delete(&self) -> DeleteBooksId {
        DeleteBooksId::new(&self.0)
    }
}

rt::request!(GetBooksId, GET "/books/{id}", empty);
rt::request!(PutBooksId, PUT "/books/{id}", empty);
rt::request!(DeleteBooksId, DELETE "/books/{id}", empty);

// === src/copies.rs

//! Requests of `copies`.
//!
//! ```no_run
//! # async fn example(client: bundling::Client) -> bundling::Result<()> {
//! let answer = client.copy("…").get().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.copy(id)`: `/copies/{id}`.
#[derive(Clone, Debug)]
pub struct CopyHandle(pub(crate) rt::Handle);

impl CopyHandle {
    /// Calls `GET /copies/{id}`.
    pub fn get(&self) -> GetCopiesId {
        GetCopiesId::new(&self.0)
    }
    /// Calls `PUT /copies/{id}`.
    pub fn put(&self) -> PutCopiesId {
        PutCopiesId::new(&self.0)
    }
    /// Calls `POST /copies/{id}`.
    #[allow(clippy::should_implement_trait, reason = "named by the API")]
    pub fn add(&self) -> AddCopy {
        AddCopy::new(&self.0)
    }
    /// Calls `DELETE /copies/{id}`.
    pub fn delete(&self) -> DeleteCopiesId {
        DeleteCopiesId::new(&self.0)
    }
}

rt::request!(GetCopiesId, GET "/copies/{id}", empty);
rt::request!(PutCopiesId, PUT "/copies/{id}", empty);
rt::request!(AddCopy, POST "/copies/{id}", empty);
rt::request!(DeleteCopiesId, DELETE "/copies/{id}", empty);

// === src/dogs.rs

//! Requests of `dogs`.
//!
//! ```no_run
//! # async fn example(client: bundling::Client) -> bundling::Result<()> {
//! let answer = client.dogs().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.dogs()`: `/dogs`.
#[derive(Clone, Debug)]
pub struct DogsHandle(pub(crate) rt::Handle);

impl DogsHandle {
    /// Calls `GET /dogs`.
    pub fn fetch(&self) -> FetchDog {
        FetchDog::new(&self.0)
    }
}

rt::request!(FetchDog, GET "/dogs", json models::Dog);

// === src/pets.rs

//! Requests of `pets`.
//!
//! ```no_run
//! # async fn example(client: bundling::Client) -> bundling::Result<()> {
//! let answer = client.pets().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.pets()`: `/pets`.
#[derive(Clone, Debug)]
pub struct PetsHandle(pub(crate) rt::Handle);

impl PetsHandle {
    /// Calls `GET /pets`.
    pub fn fetch(&self) -> FetchPet {
        FetchPet::new(&self.0)
    }
}

rt::request!(FetchPet, GET "/pets", json models::Pet);

// === src/animals.rs

//! Requests of `animals`.
//!
//! ```no_run
//! # async fn example(client: bundling::Client) -> bundling::Result<()> {
//! let answer = client.animals().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.animals()`: `/animals`.
#[derive(Clone, Debug)]
pub struct AnimalsHandle(pub(crate) rt::Handle);

impl AnimalsHandle {
    /// Calls `GET /animals`.
    pub fn fetch(&self) -> FetchAnimal {
        FetchAnimal::new(&self.0)
    }
}

rt::request!(FetchAnimal, GET "/animals", json models::Animal);

// === src/rooms.rs

//! Requests of `rooms`.
//!
//! ```no_run
//! # async fn example(client: bundling::Client) -> bundling::Result<()> {
//! let answer = client.rooms().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.rooms()`: `/rooms`.
#[derive(Clone, Debug)]
pub struct RoomsHandle(pub(crate) rt::Handle);

impl RoomsHandle {
    /// Calls `GET /rooms`.
    pub fn fetch(&self) -> FetchRoom {
        FetchRoom::new(&self.0)
    }
}

rt::request!(FetchRoom, GET "/rooms", json models::Room);
