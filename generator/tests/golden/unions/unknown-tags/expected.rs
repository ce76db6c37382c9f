// === src/models/things.rs

use oas_client_runtime as rt;

/// `Things` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Things {
    /// `mapped` of the API.
    pub mapped: Option<Fish>,
    /// `listed` of the API.
    pub listed: Option<Bird>,
    /// `beside` of the API.
    pub beside: Option<Beside>,
    /// `merged` of the API.
    pub merged: Option<Merged>,
    /// `numbered` of the API.
    pub numbered: Option<Numbered>,
    /// `bare` of the API.
    pub bare: Option<Bare>,
}

rt::object!(Things { optional { mapped, listed, beside, merged, numbered, bare } });

impl Things {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            mapped: None,
            listed: None,
            beside: None,
            merged: None,
            numbered: None,
            bare: None,
        }
    }
}

rt::setters!(
    Things { into { mapped(Fish), listed(Bird), beside(Beside), merged(Merged),
    numbered(Numbered), bare(Bare) } }
);

/// `Fish` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Fish {
    /// An object whose `kind` is `shark`.
    Shark(Box<Shark>),
    /// An object whose `kind` is `salmon`.
    Salmon(Box<Salmon>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Fish { Shark(Box < Shark >) if Tag("kind", "shark"), Salmon(Box < Salmon >) if
    Tag("kind", "salmon") }
);
rt::union_base!(Fish : FishBase);
rt::union_from!(Fish {} boxed { Shark(Shark), Salmon(Salmon) });

/// `Shark` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Shark {
    /// `kind` of the API.
    pub kind: String,
    /// `length` of the API.
    pub length: f64,
    /// `friends` of the API.
    pub friends: Option<Vec<Fish>>,
    /// `age` of the API.
    pub age: Option<i64>,
}

rt::object!(Shark { required { kind, length } optional { friends, age } });

impl Shark {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(length: f64) -> Self {
        Self {
            kind: "shark".into(),
            length,
            friends: None,
            age: None,
        }
    }
}

rt::setters!(Shark { each { friends(Fish) } exact { age(i64) } });

/// `Salmon` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Salmon {
    /// `kind` of the API.
    pub kind: String,
    /// `length` of the API.
    pub length: f64,
    /// `friends` of the API.
    pub friends: Option<Vec<Fish>>,
    /// `iswild` of the API.
    pub iswild: Option<bool>,
}

rt::object!(Salmon { required { kind, length } optional { friends, iswild } });

impl Salmon {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(length: f64) -> Self {
        Self {
            kind: "salmon".into(),
            length,
            friends: None,
            iswild: None,
        }
    }
}

rt::setters!(Salmon { each { friends(Fish) } exact { iswild(bool) } });

/// `FishBase` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FishBase {
    /// `kind` of the API.
    pub kind: String,
    /// `length` of the API.
    pub length: f64,
    /// `friends` of the API.
    pub friends: Option<Vec<Fish>>,
}

rt::object!(FishBase { required { kind, length } optional { friends } });

impl FishBase {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(length: f64) -> Self {
        Self {
            kind: "Fish".into(),
            length,
            friends: None,
        }
    }
}

rt::setters!(FishBase { each { friends(Fish) } });

/// `Bird` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Bird {
    /// An object whose `kind` is `Eagle`.
    Eagle(Box<Eagle>),
    /// An object whose `kind` is `Goose`.
    Goose(Box<Goose>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Bird { Eagle(Box < Eagle >) if Tag("kind", "Eagle"), Goose(Box < Goose >) if
    Tag("kind", "Goose") }
);
rt::union_base!(Bird : BirdBase);
rt::union_from!(Bird {} boxed { Eagle(Eagle), Goose(Goose) });

/// `Eagle` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Eagle {
    /// `kind` of the API.
    pub kind: Option<String>,
    /// `wings` of the API.
    pub wings: Option<i64>,
    /// `prey` of the API.
    pub prey: Option<String>,
}

rt::object!(Eagle { optional { kind, wings, prey } });

impl Eagle {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            kind: Some("Eagle".into()),
            wings: None,
            prey: None,
        }
    }
}

impl Default for Eagle {
    fn default() -> Self {
        Self::new()
    }
}

rt::setters!(Eagle { exact { wings(i64) } into { prey(String) } });

/// `Goose` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Goose {
    /// `kind` of the API.
    pub kind: Option<String>,
    /// `wings` of the API.
    pub wings: Option<i64>,
    /// `eggs` of the API.
    pub eggs: Option<i64>,
}

rt::object!(Goose { optional { kind, wings, eggs } });

impl Goose {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            kind: Some("Goose".into()),
            wings: None,
            eggs: None,
        }
    }
}

impl Default for Goose {
    fn default() -> Self {
        Self::new()
    }
}

rt::setters!(Goose { exact { wings(i64), eggs(i64) } });

/// `BirdBase` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BirdBase {
    /// `kind` of the API.
    pub kind: Option<String>,
    /// `wings` of the API.
    pub wings: Option<i64>,
}

rt::object!(BirdBase { optional { kind, wings } });

impl BirdBase {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            kind: Some("Bird".into()),
            wings: None,
        }
    }
}

impl Default for BirdBase {
    fn default() -> Self {
        Self::new()
    }
}

rt::setters!(BirdBase { exact { wings(i64) } });

/// `Beside` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Beside {
    /// An object whose `sort` is `Box`.
    Box(Box<BesideBox>),
    /// An object whose `sort` is `Bag`.
    Bag(Box<BesideBag>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Beside { Box(Box < BesideBox >) if Tag("sort", "Box"), Bag(Box < BesideBag >) if
    Tag("sort", "Bag") }
);
rt::union_base!(Beside : BesideBase);
rt::union_from!(Beside {} boxed { Box(BesideBox), Bag(BesideBag) });

/// `BesideBox` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BesideBox {
    /// `id` of the API.
    pub id: String,
    /// `sort` of the API.
    pub sort: Option<String>,
    /// `edges` of the API.
    pub edges: Option<i64>,
}

rt::object!(BesideBox { required { id } optional { sort, edges } });

impl BesideBox {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            sort: None,
            edges: None,
        }
    }
}

rt::setters!(BesideBox { into { sort(String) } exact { edges(i64) } });

/// `BesideBag` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BesideBag {
    /// `id` of the API.
    pub id: String,
    /// `sort` of the API.
    pub sort: Option<String>,
    /// `straps` of the API.
    pub straps: Option<i64>,
}

rt::object!(BesideBag { required { id } optional { sort, straps } });

impl BesideBag {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            sort: None,
            straps: None,
        }
    }
}

rt::setters!(BesideBag { into { sort(String) } exact { straps(i64) } });

/// `BesideBase` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BesideBase {
    /// `id` of the API.
    pub id: String,
    /// `sort` of the API.
    pub sort: Option<String>,
}

rt::object!(BesideBase { required { id } optional { sort } });

impl BesideBase {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), sort: None }
    }
}

rt::setters!(BesideBase { into { sort(String) } });

/// `Merged` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Merged {
    /// An object whose `sort` is `Box`.
    Box(Box<MergedBox>),
    /// An object whose `sort` is `Bag`.
    Bag(Box<MergedBag>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Merged { Box(Box < MergedBox >) if Tag("sort", "Box"), Bag(Box < MergedBag >) if
    Tag("sort", "Bag") }
);
rt::union_base!(Merged : MergedBase);
rt::union_from!(Merged {} boxed { Box(MergedBox), Bag(MergedBag) });

/// `MergedBox` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MergedBox {
    /// `name` of the API.
    pub name: Option<String>,
    /// `sort` of the API.
    pub sort: Option<String>,
    /// `edges` of the API.
    pub edges: Option<i64>,
}

rt::object!(MergedBox { optional { name, sort, edges } });

impl MergedBox {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            name: None,
            sort: None,
            edges: None,
        }
    }
}

rt::setters!(MergedBox { into { name(String), sort(String) } exact { edges(i64) } });

/// `MergedBag` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MergedBag {
    /// `name` of the API.
    pub name: Option<String>,
    /// `sort` of the API.
    pub sort: Option<String>,
    /// `straps` of the API.
    pub straps: Option<i64>,
}

rt::object!(MergedBag { optional { name, sort, straps } });

impl MergedBag {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            name: None,
            sort: None,
            straps: None,
        }
    }
}

rt::setters!(MergedBag { into { name(String), sort(String) } exact { straps(i64) } });

/// `MergedBase` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MergedBase {
    /// `name` of the API.
    pub name: Option<String>,
}

rt::object!(MergedBase { optional { name } });

impl MergedBase {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { name: None }
    }
}

rt::setters!(MergedBase { into { name(String) } });

/// `Numbered` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Numbered {
    /// An object whose `n` is `1`.
    One(Box<One>),
    /// An object whose `n` is `2`.
    Two(Box<Two>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Numbered { One(Box < One >) if Constant("n", "1"), Two(Box < Two >) if Constant("n",
    "2") }
);
rt::union_base!(Numbered : NumberedBase);
rt::union_from!(Numbered {} boxed { One(One), Two(Two) });

/// `One` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct One {
    /// `n` of the API.
    pub n: Option<i64>,
    /// `note` of the API.
    pub note: Option<String>,
    /// `x` of the API.
    pub x: Option<String>,
}

rt::object!(One { optional { n, note, x } });

impl One {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            n: None,
            note: None,
            x: None,
        }
    }
}

rt::setters!(One { exact { n(i64) } into { note(String), x(String) } });

/// `Two` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Two {
    /// `n` of the API.
    pub n: Option<i64>,
    /// `note` of the API.
    pub note: Option<String>,
    /// `y` of the API.
    pub y: Option<String>,
}

rt::object!(Two { optional { n, note, y } });

impl Two {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            n: None,
            note: None,
            y: None,
        }
    }
}

rt::setters!(Two { exact { n(i64) } into { note(String), y(String) } });

/// `NumberedBase` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct NumberedBase {
    /// `n` of the API.
    pub n: Option<i64>,
    /// `note` of the API.
    pub note: Option<String>,
}

rt::object!(NumberedBase { optional { n, note } });

impl NumberedBase {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { n: None, note: None }
    }
}

rt::setters!(NumberedBase { exact { n(i64) } into { note(String) } });

/// `Bare` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Bare {
    /// An object whose `kind` is `a`.
    A(Box<BareA>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(Bare { A(Box < BareA >) if Tag("kind", "a") });
rt::union_from!(Bare {} boxed { A(BareA) });

/// `BareA` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BareA {
    /// `kind` of the API.
    pub kind: String,
    /// `a` of the API.
    pub a: Option<String>,
}

rt::object!(BareA { required { kind } optional { a } });

impl BareA {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { kind: "a".into(), a: None }
    }
}

impl Default for BareA {
    fn default() -> Self {
        Self::new()
    }
}

rt::setters!(BareA { into { a(String) } });

// === src/things.rs

//! Requests of `things`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/things`: `client.things()`.
#[derive(Clone, Debug)]
pub struct ThingsHandle(pub(crate) rt::Handle);

impl ThingsHandle {
    /// Sends `PUT /things`.
    pub fn replace(&self, body: models::Things) -> ReplaceThings {
        ReplaceThings(ReplaceThings::new(&self.0).0.json(&body))
    }
}

/// The request `PUT /things`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceThings(pub(crate) rt::RequestBuilder<rt::Json<models::Things>>);
rt::request!(ReplaceThings, json models::Things);

impl ReplaceThings {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/things"))
    }
}
