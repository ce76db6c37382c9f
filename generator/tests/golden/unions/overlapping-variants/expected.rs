// === src/models/keyed.rs

use oas_client_runtime as rt;

/// `Keyed` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Keyed {
    /// An object with `d`.
    D(Box<D>),
    /// An object with `s`.
    S(Box<S>),
    /// An object.
    T(Box<T>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Keyed { D(Box < D >) if Property("d", "s"), S(Box < S >) if Property("s", "d"), T(Box
    < T >) if Object("d", "s") }
);
rt::union_from!(Keyed {} boxed { D(D), S(S), T(T) });

/// `D` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct D {
    /// `d` of the API.
    pub d: String,
}

rt::object!(D { required { d } });

impl D {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(d: impl Into<String>) -> Self {
        Self { d: d.into() }
    }
}

/// `S` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct S {
    /// `s` of the API.
    pub s: String,
}

rt::object!(S { required { s } });

impl S {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(s: impl Into<String>) -> Self {
        Self { s: s.into() }
    }
}

/// `T` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct T {
    /// `t` of the API.
    pub t: Option<String>,
}

rt::object!(T { optional { t } });

impl T {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { t: None }
    }
}

rt::setters!(T { into { t(String) } });

// === src/models/narrow.rs

use oas_client_runtime as rt;

/// `Narrow` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Narrow {
    /// `a` of the API.
    pub a: String,
    /// Additional properties: those that the description doesn't name.
    pub rest: std::collections::BTreeMap<String, i64>,
}

rt::object!(Narrow { required { a }, rest rest });

impl Narrow {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(a: impl Into<String>) -> Self {
        Self {
            a: a.into(),
            rest: std::collections::BTreeMap::new(),
        }
    }
}

rt::setters!(Narrow { rest_exact { rest(i64) } });

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
rt::union_from!(Pet {} boxed { Cat(Cat), Base(PetBase) });

/// `Cat` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// `kind` of the API.
    pub kind: String,
    /// `lives` of the API.
    pub lives: Option<i64>,
}

rt::object!(Cat { required { kind } optional { lives } });

impl Cat {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            kind: "Cat".into(),
            lives: None,
        }
    }
}

impl Default for Cat {
    fn default() -> Self {
        Self::new()
    }
}

rt::setters!(Cat { exact { lives(i64) } });

/// `PetBase` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PetBase {
    /// `kind` of the API.
    pub kind: String,
}

rt::object!(PetBase { required { kind } });

impl PetBase {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { kind: "Pet".into() }
    }
}

impl Default for PetBase {
    fn default() -> Self {
        Self::new()
    }
}

/// `Only` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Only {
    /// `z` of the API.
    pub z: String,
}

rt::object!(Only { required { z } });

// === src/models/secrets.rs

use oas_client_runtime as rt;

/// `Reader` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Reader {
    /// `name` of the API.
    pub name: String,
    /// `password` of the API.
    pub password: Option<rt::Secret>,
    /// `age` of the API.
    pub age: Option<i64>,
}

rt::object!(Reader { required { name } optional { password, age } });

impl Reader {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(name: impl Into<String>, password: rt::Secret, age: i64) -> Self {
        Self {
            name: name.into(),
            password: Some(password),
            age: Some(age),
        }
    }
}

// === src/models/told.rs

use oas_client_runtime as rt;

/// `Told` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Told {
    /// An object whose `kind` is `one`.
    One(Box<One>),
    /// An object whose `kind` is `three` or `two`.
    More(Box<More>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Told { One(Box < One >) if Tag("kind", "one"), More(Box < More >) if Tag("kind",
    "three", "two") }
);
rt::union_from!(Told {} boxed { One(One), More(More) });

/// `One` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct One {
    /// `kind` of the API.
    pub kind: OneKind,
}

rt::object!(One { required { kind } });

impl One {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { kind: OneKind::One }
    }
}

impl Default for One {
    fn default() -> Self {
        Self::new()
    }
}

/// `More` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct More {
    /// `kind` of the API.
    pub kind: MoreKind,
    /// `note` of the API.
    pub note: Option<String>,
}

rt::object!(More { required { kind } optional { note } });

impl More {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(kind: MoreKind) -> Self {
        Self { kind, note: None }
    }
}

rt::setters!(More { into { note(String) } });

/// `MoreKind` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MoreKind {
    /// `two` on the wire.
    Two,
    /// `three` on the wire.
    Three,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(MoreKind { Two = "two", Three = "three" });

/// `OneKind` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OneKind {
    /// `one` on the wire.
    One,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(OneKind { One = "one" });

// === src/keyed.rs

//! Requests of `keyed`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/keyed`: `client.keyed()`.
#[derive(Clone, Debug)]
pub struct KeyedHandle(pub(crate) rt::Handle);

impl KeyedHandle {
    /// Sends `PUT /keyed`.
    pub fn put(&self, body: models::Keyed) -> PutKeyed {
        PutKeyed(PutKeyed::new(&self.0).0.json(&body))
    }
}

/// The request `PUT /keyed`.
#[must_use = "a request does nothing until it is sent"]
pub struct PutKeyed(pub(crate) rt::RequestBuilder<rt::Json<models::Keyed>>);
rt::request!(PutKeyed, json models::Keyed);

impl PutKeyed {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/keyed"))
    }
}

// === src/told.rs

//! Requests of `told`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/told`: `client.told()`.
#[derive(Clone, Debug)]
pub struct ToldHandle(pub(crate) rt::Handle);

impl ToldHandle {
    /// Sends `PUT /told`.
    pub fn put(&self, body: models::Told) -> PutTold {
        PutTold(PutTold::new(&self.0).0.json(&body))
    }
}

/// The request `PUT /told`.
#[must_use = "a request does nothing until it is sent"]
pub struct PutTold(pub(crate) rt::RequestBuilder<rt::Json<models::Told>>);
rt::request!(PutTold, json models::Told);

impl PutTold {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/told"))
    }
}

// === src/secrets.rs

//! Requests of `secrets`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/secrets`: `client.secrets()`.
#[derive(Clone, Debug)]
pub struct SecretsHandle(pub(crate) rt::Handle);

impl SecretsHandle {
    /// Sends `PUT /secrets`.
    pub fn put(&self, body: models::Reader) -> PutSecret {
        PutSecret(PutSecret::new(&self.0).0.json(&body))
    }
}

/// The request `PUT /secrets`.
#[must_use = "a request does nothing until it is sent"]
pub struct PutSecret(pub(crate) rt::RequestBuilder<rt::Json<models::Reader>>);
rt::request!(PutSecret, json models::Reader);

impl PutSecret {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/secrets"))
    }
}

// === src/narrow.rs

//! Requests of `narrow`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/narrow`: `client.narrow()`.
#[derive(Clone, Debug)]
pub struct NarrowHandle(pub(crate) rt::Handle);

impl NarrowHandle {
    /// Sends `PUT /narrow`.
    pub fn put(&self, body: models::Narrow) -> PutNarrow {
        PutNarrow(PutNarrow::new(&self.0).0.json(&body))
    }
}

/// The request `PUT /narrow`.
#[must_use = "a request does nothing until it is sent"]
pub struct PutNarrow(pub(crate) rt::RequestBuilder<rt::Json<models::Narrow>>);
rt::request!(PutNarrow, json models::Narrow);

impl PutNarrow {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/narrow"))
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
    /// Sends `PUT /pets`.
    pub fn put(&self, body: models::Pet) -> PutPet {
        PutPet(PutPet::new(&self.0).0.json(&body))
    }
}

/// The request `PUT /pets`.
#[must_use = "a request does nothing until it is sent"]
pub struct PutPet(pub(crate) rt::RequestBuilder<rt::Json<models::Only>>);
rt::request!(PutPet, json models::Only);

impl PutPet {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/pets"))
    }
}

// === src/clone.rs

//! Requests of `clone`.
//!
//! ```no_run
//! # async fn example(client: overlapping_variants::Client) -> overlapping_variants::Result<()> {
//! let response = client.clone_2().get().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/clone`: `client.clone_2()`.
#[derive(Clone, Debug)]
pub struct Clone2Handle(pub(crate) rt::Handle);

impl Clone2Handle {
    /// Sends `GET /clone`.
    pub fn get(&self) -> GetClone {
        GetClone::new(&self.0)
    }
}

/// The request `GET /clone`.
#[must_use = "a request does nothing until it is sent"]
pub struct GetClone(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(GetClone, empty);

impl GetClone {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/clone"))
    }
}
