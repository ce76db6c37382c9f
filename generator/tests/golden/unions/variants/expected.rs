// === problems
// warning[overlapping-variants]: a value can't be assigned to one variant of `Overlapping`; it becomes raw JSON, which callers read as the variant they choose
//   --> #/components/schemas/Overlapping
//   help: add `discriminator: {propertyName: …}`, or a required property to each variant that no other has
//
// warning[overlapping-variants]: a value can't be assigned to one variant of `MixedObject`; it becomes raw JSON, which callers read as the variant they choose
//   --> #/components/schemas/Mixed
//   help: add `discriminator: {propertyName: …}`, or a required property to each variant that no other has
//
// warning[discriminator]: no variant has a property `species`, which the discriminator names; a value without it becomes raw JSON
//   --> #/components/schemas/Animal
//   help: write another `propertyName`, or add `species` to the `properties` of each variant
//
// warning[overlapping-variants]: a value can't be assigned to one variant of `Either`; it becomes raw JSON, which callers read as the variant they choose
//   --> #/components/schemas/Either
//   help: add `discriminator: {propertyName: …}`, or a required property to each variant that no other has

// === src/models/things.rs

use oas_client_runtime as rt;

/// `ListThingsMilestone` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListThingsMilestone {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(ListThingsMilestone { String(String) if String, Integer(i64) if Integer });
rt::union_from!(ListThingsMilestone { String(String), Integer(i64) });
rt::union_wire!(ListThingsMilestone { String, Integer });

/// `Ring` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Ring {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A boolean.
    Boolean(bool),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Ring { String(String) if String, Integer(i64) if Integer, Boolean(bool) if Boolean }
);
rt::union_from!(Ring { String(String), Integer(i64), Boolean(bool) });
rt::union_wire!(Ring { String, Integer, Boolean });

/// `All` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct All {
    /// An animal in the house.
    pub pet: Option<Pet>,
    /// `implicit` of the API.
    pub implicit: Option<Implicit>,
    /// `constant` of the API.
    pub constant: Option<Constant>,
    /// `required` of the API.
    pub required: Option<ByMember>,
    /// `kinds` of the API.
    pub kinds: Option<Kinds>,
    /// `tree` of the API.
    pub tree: Option<Tree>,
    /// `nested` of the API.
    pub nested: Option<Nested>,
    /// `overlapping` of the API.
    pub overlapping: Option<Overlapping>,
    /// `mixed` of the API.
    pub mixed: Option<Mixed>,
    /// `outer` of the API.
    pub outer: Option<Outer>,
    /// `either` of the API.
    pub either: Option<Either>,
    /// `numbers` of the API.
    pub numbers: Option<Numbers>,
    /// `nothing` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub nothing: Option<Option<Cat>>,
    /// `texts` of the API.
    pub texts: Option<String>,
    /// `openEnum` of the API.
    pub open_enum: Option<AllOpenEnum>,
    /// `disjoint` of the API.
    pub disjoint: Option<AllDisjoint>,
    /// `constrained` of the API.
    pub constrained: Option<AllConstrained>,
}

rt::object!(
    All { optional { pet, implicit, constant, required, kinds, tree, nested } present {
    overlapping } optional { mixed, outer } present { either } optional { numbers }
    present { nothing } optional { texts, open_enum = "openEnum", disjoint, constrained }
    }
);

impl All {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            pet: None,
            implicit: None,
            constant: None,
            required: None,
            kinds: None,
            tree: None,
            nested: None,
            overlapping: None,
            mixed: None,
            outer: None,
            either: None,
            numbers: None,
            nothing: None,
            texts: None,
            open_enum: None,
            disjoint: None,
            constrained: None,
        }
    }
}

rt::setters!(
    All { into { pet(Pet), implicit(Implicit), constant(Constant), required(ByMember),
    kinds(Kinds), tree(Tree), nested(Nested), overlapping(Overlapping), mixed(Mixed),
    outer(Outer), either(Either), numbers(Numbers) } nullable { nothing(Cat) } into {
    texts(String), open_enum(AllOpenEnum), disjoint(AllDisjoint),
    constrained(AllConstrained) } }
);

/// An animal in the house.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    /// An object whose `kind` is `cat` or `kitten`.
    Cat(Box<Cat>),
    /// An object whose `kind` is `dog`.
    Dog(Box<Dog>),
    /// An object whose `kind` is `Bird`.
    Bird(Box<Bird>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Pet { Cat(Box < Cat >) if Tag("kind", "cat", "kitten"), Dog(Box < Dog >) if
    Tag("kind", "dog"), Bird(Box < Bird >) if Tag("kind", "Bird") }
);
rt::union_from!(Pet {} boxed { Cat(Cat), Dog(Dog), Bird(Bird) });

/// `Cat` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// `kind` of the API.
    pub kind: String,
    /// `lives` of the API.
    pub lives: i64,
}

rt::object!(Cat { required { kind, lives } });

impl Cat {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(kind: impl Into<String>, lives: i64) -> Self {
        Self { kind: kind.into(), lives }
    }
}

/// `Dog` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// `kind` of the API.
    pub kind: String,
    /// `tricks` of the API.
    pub tricks: Option<Vec<String>>,
}

rt::object!(Dog { required { kind } optional { tricks } });

impl Dog {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            tricks: None,
        }
    }
}

rt::setters!(Dog { each { tricks(String) } });

/// `Bird` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Bird {
    /// `wings` of the API.
    pub wings: Option<i64>,
}

rt::object!(Bird { optional { wings } });

impl Bird {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { wings: None }
    }
}

rt::setters!(Bird { exact { wings(i64) } });

/// `Implicit` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Implicit {
    /// An object whose `kind` is `Cat`.
    Cat(Box<Cat>),
    /// An object whose `kind` is `Dog`.
    Dog(Box<Dog>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Implicit { Cat(Box < Cat >) if Tag("kind", "Cat"), Dog(Box < Dog >) if Tag("kind",
    "Dog") }
);
rt::union_from!(Implicit {} boxed { Cat(Cat), Dog(Dog) });

/// `Constant` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Constant {
    /// Circle
    Circle(Box<ConstantCircle>),
    /// Square
    Square(Box<ConstantSquare>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Constant { Circle(Box < ConstantCircle >) if Tag("shape", "circle"), Square(Box <
    ConstantSquare >) if Tag("shape", "square") }
);
rt::union_from!(Constant {} boxed { Circle(ConstantCircle), Square(ConstantSquare) });

/// Circle
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ConstantCircle {
    /// `shape` of the API.
    pub shape: Option<ConstantCircleShape>,
    /// `radius` of the API.
    pub radius: Option<f64>,
}

rt::object!(ConstantCircle { optional { shape, radius } });

impl ConstantCircle {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { shape: None, radius: None }
    }
}

rt::setters!(
    ConstantCircle { into { shape(ConstantCircleShape) } exact { radius(f64) } }
);

/// Square
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ConstantSquare {
    /// `shape` of the API.
    pub shape: Option<ConstantSquareShape>,
    /// `side` of the API.
    pub side: Option<f64>,
}

rt::object!(ConstantSquare { optional { shape, side } });

impl ConstantSquare {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { shape: None, side: None }
    }
}

rt::setters!(ConstantSquare { into { shape(ConstantSquareShape) } exact { side(f64) } });

/// `ConstantSquareShape` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConstantSquareShape {
    /// `square` on the wire.
    Square,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(ConstantSquareShape { Square = "square" });

/// `ConstantCircleShape` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConstantCircleShape {
    /// `circle` on the wire.
    Circle,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(ConstantCircleShape { Circle = "circle" });

/// `ByMember` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ByMember {
    /// By sea
    BySea(Box<ByMemberBySea>),
    /// By air
    ByAir(Box<ByMemberByAir>),
    /// On foot
    OnFoot(Box<ByMemberOnFoot>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    ByMember { BySea(Box < ByMemberBySea >) if Property("ship", "plane"), ByAir(Box <
    ByMemberByAir >) if Property("plane", "ship"), OnFoot(Box < ByMemberOnFoot >) if
    Object("ship", "plane") }
);
rt::union_from!(
    ByMember {} boxed { BySea(ByMemberBySea), ByAir(ByMemberByAir),
    OnFoot(ByMemberOnFoot) }
);

/// By sea
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ByMemberBySea {
    /// `ship` of the API.
    pub ship: String,
}

rt::object!(ByMemberBySea { required { ship } });

impl ByMemberBySea {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(ship: impl Into<String>) -> Self {
        Self { ship: ship.into() }
    }
}

/// By air
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ByMemberByAir {
    /// `plane` of the API.
    pub plane: String,
}

rt::object!(ByMemberByAir { required { plane } });

impl ByMemberByAir {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(plane: impl Into<String>) -> Self {
        Self { plane: plane.into() }
    }
}

/// On foot
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ByMemberOnFoot {
    /// `shoes` of the API.
    pub shoes: Option<String>,
}

rt::object!(ByMemberOnFoot { optional { shoes } });

impl ByMemberOnFoot {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { shoes: None }
    }
}

rt::setters!(ByMemberOnFoot { into { shoes(String) } });

/// `Kinds` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Kinds {
    /// A string.
    String(rt::Open<rt::Timestamp>),
    /// An integer.
    Integer(i64),
    /// A number.
    Number(f64),
    /// A boolean.
    Boolean(bool),
    /// An array.
    Array(Vec<String>),
    /// An object.
    Cat(Box<Cat>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Kinds { String(rt::Open < rt::Timestamp >) if String, Integer(i64) if Integer,
    Number(f64) if Number, Boolean(bool) if Boolean, Array(Vec < String >) if Array,
    Cat(Box < Cat >) if Object }
);
rt::union_from!(
    Kinds { String(rt::Open < rt::Timestamp >), Integer(i64), Number(f64), Boolean(bool),
    Array(Vec < String >) } boxed { Cat(Cat) }
);

/// `Tree` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Tree {
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Tree>),
    /// Branch
    Branch(Box<TreeBranch>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Tree { String(String) if String, Array(Vec < Tree >) if Array, Branch(Box <
    TreeBranch >) if Object }
);
rt::union_from!(
    Tree { String(String), Array(Vec < Tree >) } boxed { Branch(TreeBranch) }
);

/// Branch
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TreeBranch {
    /// `left` of the API.
    pub left: Option<Tree>,
}

rt::object!(TreeBranch { optional { left } });

impl TreeBranch {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { left: None }
    }
}

rt::setters!(TreeBranch { into { left(Tree) } });

/// `Nested` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Nested {
    /// A boolean.
    Boolean(bool),
    /// Circle
    Circle(Box<ConstantCircle>),
    /// Square
    Square(Box<ConstantSquare>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Nested { Boolean(bool) if Boolean, Circle(Box < ConstantCircle >) if Tag("shape",
    "circle"), Square(Box < ConstantSquare >) if Tag("shape", "square") }
);
rt::union_from!(
    Nested { Boolean(bool) } boxed { Circle(ConstantCircle), Square(ConstantSquare) }
);

/// `Overlapping` of the API.
///
/// The variants of this union look alike, so it keeps the JSON as received. Read it as one of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlapping(pub rt::Value);
rt::raw_union!(
    Overlapping { as_bird from_bird : Bird, as_fish from_fish : OverlappingFish }
);

/// Fish
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OverlappingFish {
    /// `fins` of the API.
    pub fins: Option<i64>,
}

rt::object!(OverlappingFish { optional { fins } });

impl OverlappingFish {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { fins: None }
    }
}

rt::setters!(OverlappingFish { exact { fins(i64) } });

/// `Mixed` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Mixed {
    /// A string.
    String(String),
    /// An object.
    Object(Box<MixedObject>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(Mixed { String(String) if String, Object(Box < MixedObject >) if Object });
rt::union_from!(Mixed { String(String) } boxed { Object(MixedObject) });

/// Worm
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MixedWorm {
    /// `length` of the API.
    pub length: Option<i64>,
}

rt::object!(MixedWorm { optional { length } });

impl MixedWorm {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { length: None }
    }
}

rt::setters!(MixedWorm { exact { length(i64) } });

/// `Outer` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Outer {
    /// An object whose `kind` is `animal`.
    Animal(Box<Animal>),
    /// An object whose `kind` is `rock`.
    Rock(Box<Rock>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Outer { Animal(Box < Animal >) if Tag("kind", "animal"), Rock(Box < Rock >) if
    Tag("kind", "rock") }
);
rt::union_from!(Outer {} boxed { Animal(Animal), Rock(Rock) });

/// `Animal` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Animal {
    /// An object whose `species` is `cat`.
    Cat(Box<Cat>),
    /// An object whose `species` is `dog`.
    Dog(Box<Dog>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Animal { Cat(Box < Cat >) if Tag("species", "cat"), Dog(Box < Dog >) if
    Tag("species", "dog") }
);
rt::union_from!(Animal {} boxed { Cat(Cat), Dog(Dog) });

/// `Rock` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Rock {
    /// `kind` of the API.
    pub kind: Option<String>,
}

rt::object!(Rock { optional { kind } });

impl Rock {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { kind: None }
    }
}

rt::setters!(Rock { into { kind(String) } });

/// `Either` of the API.
///
/// The variants of this union look alike, so it keeps the JSON as received. Read it as one of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Either(pub rt::Value);
rt::raw_union!(
    Either { as_left from_left : EitherLeft, as_right from_right : EitherRight }
);

/// Left
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EitherLeft {
    /// `a` of the API.
    pub a: String,
}

rt::object!(EitherLeft { required { a } });

impl EitherLeft {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into() }
    }
}

/// Right
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EitherRight {
    /// `b` of the API.
    pub b: String,
}

rt::object!(EitherRight { required { b } });

impl EitherRight {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(b: impl Into<String>) -> Self {
        Self { b: b.into() }
    }
}

/// `Numbers` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Numbers {
    /// An integer.
    Integer2(i64),
    /// An object.
    Integer(Box<Integer>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(Numbers { Integer2(i64) if Integer, Integer(Box < Integer >) if Object });
rt::union_from!(Numbers { Integer2(i64) } boxed { Integer(Integer) });

/// `Integer` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Integer {
    /// `digits` of the API.
    pub digits: Option<String>,
}

rt::object!(Integer { optional { digits } });

impl Integer {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { digits: None }
    }
}

rt::setters!(Integer { into { digits(String) } });

/// `AllOpenEnum` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AllOpenEnum {
    /// `red` on the wire.
    Red,
    /// `blue` on the wire.
    Blue,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(AllOpenEnum { Red = "red", Blue = "blue" });

/// `AllDisjoint` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AllDisjoint {
    /// An integer.
    Integer(i64),
    /// An array.
    Array(Vec<String>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(AllDisjoint { Integer(i64) if Integer, Array(Vec < String >) if Array });
rt::union_from!(AllDisjoint { Integer(i64), Array(Vec < String >) });

/// `AllConstrained` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AllConstrained {
    /// `a` of the API.
    pub a: Option<String>,
    /// `b` of the API.
    pub b: Option<String>,
}

rt::object!(AllConstrained { optional { a, b } });

impl AllConstrained {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { a: None, b: None }
    }
}

rt::setters!(AllConstrained { into { a(String), b(String) } });

/// `MixedObject` of the API.
///
/// The variants of this union look alike, so it keeps the JSON as received. Read it as one of them.
#[derive(Clone, Debug, PartialEq)]
pub struct MixedObject(pub rt::Value);
rt::raw_union!(MixedObject { as_bird from_bird : Bird, as_worm from_worm : MixedWorm });

// === src/things.rs

//! Requests of `things`.
//!
//! ```no_run
//! # async fn example(client: variants::Client) -> variants::Result<()> {
//! let response = client.things().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/things`: `client.things()`.
#[derive(Clone, Debug)]
pub struct ThingsHandle(pub(crate) rt::Handle);

impl ThingsHandle {
    /// Sends `GET /things`.
    pub fn list(&self) -> ListThings {
        ListThings::new(&self.0)
    }

    /// Sends `PUT /things`.
    pub fn replace(&self, body: models::All) -> ReplaceThings {
        ReplaceThings(ReplaceThings::new(&self.0).0.json(&body))
    }

    /// Sends `POST /things`.
    ///
    /// - `body`: An animal in the house.
    pub fn create(&self, body: models::Pet) -> CreateThing {
        CreateThing(CreateThing::new(&self.0).0.json(&body))
    }
}

/// The request `GET /things`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListThings(pub(crate) rt::RequestBuilder<rt::Json<models::All>>);
rt::request!(ListThings, json models::All);

impl ListThings {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/things"))
    }

    /// Sets `milestone`.
    pub fn milestone(self, value: models::ListThingsMilestone) -> Self {
        Self(self.0.query("milestone", value))
    }

    /// Sets `ring`.
    pub fn ring(self, value: models::Ring) -> Self {
        Self(self.0.query("ring", value))
    }
}

/// The request `PUT /things`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceThings(pub(crate) rt::RequestBuilder<rt::Json<models::All>>);
rt::request!(ReplaceThings, json models::All);

impl ReplaceThings {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/things"))
    }
}

/// The request `POST /things`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateThing(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateThing, empty);

impl CreateThing {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/things"))
    }
}
