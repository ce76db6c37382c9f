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
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Animal { Bird(Box < Bird >) if Tag("sort", "bird"), Dog2(Box < Dog2 >) if Tag("sort",
    "Dog"), Fish(Box < Fish >) if Tag("sort", "Fish") }
);

/// `Bird` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Bird {
    /// `sort` of the API.
    pub sort: String,
    /// `wings` of the API.
    pub wings: Option<i64>,
}

rt::object!(Bird { required { sort } optional { wings } });

/// `Dog2` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog2 {
    /// `sort` of the API.
    pub sort: String,
    /// `paws` of the API.
    pub paws: Option<i64>,
}

rt::object!(Dog2 { required { sort } optional { paws } });

/// `Fish` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Fish {
    /// `sort` of the API.
    pub sort: String,
    /// `fins` of the API.
    pub fins: Option<i64>,
}

rt::object!(Fish { required { sort } optional { fins } });

// === src/models/dogs.rs

use oas_client_runtime as rt;

/// `Dog` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// `leash` of the API.
    pub leash: Option<i64>,
}

rt::object!(Dog { optional { leash } });

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
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Pet { Dog3(Box < Dog3 >) if Tag("kind", "Dog"), Cat(Box < Cat >) if Tag("kind",
    "Cat") }
);

/// `Dog3` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog3 {
    /// `kind` of the API.
    pub kind: String,
    /// `bark` of the API.
    pub bark: Option<String>,
}

rt::object!(Dog3 { required { kind } optional { bark } });

/// `Cat` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// `kind` of the API.
    pub kind: String,
    /// `meow` of the API.
    pub meow: Option<String>,
}

rt::object!(Cat { required { kind } optional { meow } });

// === src/models/rooms.rs

use oas_client_runtime as rt;

/// `Room` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Room {
    /// `info` of the API.
    pub info: Info,
    /// `of%41` of the API.
    pub of_41: Option<Of41>,
}

rt::object!(Room { required { info } optional { of_41 = "of%41" } });

/// `Info` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Info {
    /// `text` of the API.
    pub text: Option<String>,
}

rt::object!(Info { optional { text } });

/// `Of41` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Of41 {
    /// `number` of the API.
    pub number: Option<i64>,
}

rt::object!(Of41 { optional { number } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: bundling::Client) -> bundling::Result<()> {
//! let response = client.books().by_id("…").get().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// The resource `/books/{id}`.
    pub fn by_id(&self, id: impl AsRef<str>) -> BooksByIdHandle {
        BooksByIdHandle(self.0.arg(id.as_ref()))
    }
}

/// The resource `/books/{id}`: `client.books().by_id(id)`.
#[derive(Clone, Debug)]
pub struct BooksByIdHandle(pub(crate) rt::Handle);

impl BooksByIdHandle {
    /// Sends `GET /books/{id}`.
    pub fn get(&self) -> GetBooksId {
        GetBooksId::new(&self.0)
    }

    /// Sends `PUT /books/{id}`.
    pub fn put(&self) -> PutBooksId {
        PutBooksId::new(&self.0)
    }

    /// Sends `DELETE /books/{id}`.
    pub fn delete(&self) -> DeleteBooksId {
        DeleteBooksId::new(&self.0)
    }
}

/// The request `GET /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct GetBooksId(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(GetBooksId, empty);

impl GetBooksId {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}"))
    }
}

/// The request `PUT /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct PutBooksId(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(PutBooksId, empty);

impl PutBooksId {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books/{id}"))
    }
}

/// The request `DELETE /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteBooksId(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(DeleteBooksId, empty);

impl DeleteBooksId {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.delete("/books/{id}"))
    }
}

// === src/copies.rs

//! Requests of `copies`.
//!
//! ```no_run
//! # async fn example(client: bundling::Client) -> bundling::Result<()> {
//! let response = client.copy("…").get().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/copies/{id}`: `client.copy(id)`.
#[derive(Clone, Debug)]
pub struct CopyHandle(pub(crate) rt::Handle);

impl CopyHandle {
    /// Sends `GET /copies/{id}`.
    pub fn get(&self) -> GetCopiesId {
        GetCopiesId::new(&self.0)
    }

    /// Sends `PUT /copies/{id}`.
    pub fn put(&self) -> PutCopiesId {
        PutCopiesId::new(&self.0)
    }

    /// Sends `POST /copies/{id}`.
    #[allow(clippy::should_implement_trait, reason = "named by the API")]
    pub fn add(&self) -> AddCopy {
        AddCopy::new(&self.0)
    }

    /// Sends `DELETE /copies/{id}`.
    pub fn delete(&self) -> DeleteCopiesId {
        DeleteCopiesId::new(&self.0)
    }
}

/// The request `GET /copies/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct GetCopiesId(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(GetCopiesId, empty);

impl GetCopiesId {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/copies/{id}"))
    }
}

/// The request `PUT /copies/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct PutCopiesId(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(PutCopiesId, empty);

impl PutCopiesId {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/copies/{id}"))
    }
}

/// The request `POST /copies/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct AddCopy(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(AddCopy, empty);

impl AddCopy {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/copies/{id}"))
    }
}

/// The request `DELETE /copies/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteCopiesId(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(DeleteCopiesId, empty);

impl DeleteCopiesId {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.delete("/copies/{id}"))
    }
}

// === src/dogs.rs

//! Requests of `dogs`.
//!
//! ```no_run
//! # async fn example(client: bundling::Client) -> bundling::Result<()> {
//! let response = client.dogs().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/dogs`: `client.dogs()`.
#[derive(Clone, Debug)]
pub struct DogsHandle(pub(crate) rt::Handle);

impl DogsHandle {
    /// Sends `GET /dogs`.
    pub fn fetch(&self) -> FetchDog {
        FetchDog::new(&self.0)
    }
}

/// The request `GET /dogs`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchDog(pub(crate) rt::RequestBuilder<rt::Json<models::Dog>>);
rt::request!(FetchDog, json models::Dog);

impl FetchDog {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/dogs"))
    }
}

// === src/pets.rs

//! Requests of `pets`.
//!
//! ```no_run
//! # async fn example(client: bundling::Client) -> bundling::Result<()> {
//! let response = client.pets().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/pets`: `client.pets()`.
#[derive(Clone, Debug)]
pub struct PetsHandle(pub(crate) rt::Handle);

impl PetsHandle {
    /// Sends `GET /pets`.
    pub fn fetch(&self) -> FetchPet {
        FetchPet::new(&self.0)
    }
}

/// The request `GET /pets`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchPet(pub(crate) rt::RequestBuilder<rt::Json<models::Pet>>);
rt::request!(FetchPet, json models::Pet);

impl FetchPet {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/pets"))
    }
}

// === src/animals.rs

//! Requests of `animals`.
//!
//! ```no_run
//! # async fn example(client: bundling::Client) -> bundling::Result<()> {
//! let response = client.animals().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/animals`: `client.animals()`.
#[derive(Clone, Debug)]
pub struct AnimalsHandle(pub(crate) rt::Handle);

impl AnimalsHandle {
    /// Sends `GET /animals`.
    pub fn fetch(&self) -> FetchAnimal {
        FetchAnimal::new(&self.0)
    }
}

/// The request `GET /animals`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchAnimal(pub(crate) rt::RequestBuilder<rt::Json<models::Animal>>);
rt::request!(FetchAnimal, json models::Animal);

impl FetchAnimal {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/animals"))
    }
}

// === src/rooms.rs

//! Requests of `rooms`.
//!
//! ```no_run
//! # async fn example(client: bundling::Client) -> bundling::Result<()> {
//! let response = client.rooms().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/rooms`: `client.rooms()`.
#[derive(Clone, Debug)]
pub struct RoomsHandle(pub(crate) rt::Handle);

impl RoomsHandle {
    /// Sends `GET /rooms`.
    pub fn fetch(&self) -> FetchRoom {
        FetchRoom::new(&self.0)
    }
}

/// The request `GET /rooms`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchRoom(pub(crate) rt::RequestBuilder<rt::Json<models::Room>>);
rt::request!(FetchRoom, json models::Room);

impl FetchRoom {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/rooms"))
    }
}
