// === problems
// warning[overlapping-variants]: a value can't be assigned to one variant of `PlanGuest`; it becomes raw JSON, which callers read as the variant they choose
//   --> #/components/schemas/Plan/properties/guest
//   help: add `discriminator: {propertyName: …}`, or a required property to each variant that no other has

// === src/models/common.rs

use oas_client_runtime as rt;

/// `Step` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Step {
    /// `title` of the API.
    pub title: String,
    /// Additional properties: those that the description doesn't name.
    pub rest: std::collections::BTreeMap<String, String>,
}

rt::object!(Step { required { title }, rest rest });

impl Step {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            rest: std::collections::BTreeMap::new(),
        }
    }
}

rt::setters!(Step { rest { rest(String) } });

/// `Cat` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// `lives` of the API.
    pub lives: i64,
}

rt::object!(Cat { required { lives } });

impl Cat {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(lives: i64) -> Self {
        Self { lives }
    }
}

/// `Dog` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// `bark` of the API.
    pub bark: String,
    /// `loud` of the API.
    pub loud: Option<bool>,
}

rt::object!(Dog { required { bark } optional { loud } });

impl Dog {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(bark: impl Into<String>) -> Self {
        Self {
            bark: bark.into(),
            loud: None,
        }
    }
}

rt::setters!(Dog { exact { loud(bool) } });

// === src/models/goals.rs

use oas_client_runtime as rt;

/// `Goal` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Goal {
    /// `name` of the API.
    pub name: String,
    /// `kind` of the API.
    pub kind: GoalKind,
    /// `level` of the API.
    pub level: GoalLevel,
    /// `due_on` of the API.
    pub due_on: Option<rt::Open<rt::Date>>,
    /// `count` of the API.
    pub count: Option<i64>,
    /// `ratio` of the API.
    pub ratio: Option<f32>,
    /// `done` of the API.
    pub done: Option<bool>,
    /// `colour` of the API.
    pub colour: Option<GoalColour>,
    /// `tags` of the API.
    pub tags: Option<Vec<String>>,
    /// `sizes` of the API.
    pub sizes: Option<Vec<i64>>,
    /// `labels` of the API.
    pub labels: Option<std::collections::BTreeMap<String, String>>,
    /// `counts` of the API.
    pub counts: Option<std::collections::BTreeMap<String, i64>>,
    /// `note` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub note: Option<Option<String>>,
    /// `seen_on` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub seen_on: Option<Option<rt::Open<rt::Date>>>,
    /// `limit` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub limit: Option<Option<i64>>,
    /// `secret` of the API.
    pub secret: Option<rt::Secret>,
    /// `raw` of the API.
    pub raw: Option<rt::Value>,
    /// `steps` of the API.
    pub steps: Option<Vec<super::Step>>,
    /// `parent` of the API.
    pub parent: Option<Box<Goal>>,
    /// `pet` of the API.
    pub pet: Option<GoalPet>,
    /// `clone` of the API.
    pub clone: Option<String>,
    /// `default` of the API.
    pub default: Option<String>,
    /// `old` of the API.
    #[deprecated]
    pub old: Option<String>,
    /// `created` of the API.
    ///
    /// Only the service sets this field. It is never sent.
    pub created: Option<String>,
}

rt::object!(
    Goal { required { name, kind, level } optional { due_on, count, ratio, done, colour,
    tags, sizes, labels, counts } present { note, seen_on, limit } optional { secret }
    present { raw } optional { steps, parent, pet, clone, default, old } read_only {
    created } }
);

impl Goal {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    #[allow(deprecated)]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            kind: GoalKind::Goal,
            level: GoalLevel::Value3,
            due_on: None,
            count: None,
            ratio: None,
            done: None,
            colour: None,
            tags: None,
            sizes: None,
            labels: None,
            counts: None,
            note: None,
            seen_on: None,
            limit: None,
            secret: None,
            raw: None,
            steps: None,
            parent: None,
            pet: None,
            clone: None,
            default: None,
            old: None,
            created: None,
        }
    }
}

rt::setters!(
    Goal { into { due_on(rt::Open < rt::Date >) } exact { count(i64), ratio(f32),
    done(bool) } into { colour(GoalColour) } each { tags(String) } each_exact {
    sizes(i64) } pairs { labels(String) } pairs_exact { counts(i64) } nullable {
    note(String), seen_on(rt::Open < rt::Date >), limit(i64) } into { secret(rt::Secret),
    raw(rt::Value) } each { steps(super::Step) } into { parent(Box < Goal >),
    pet(GoalPet), clone as clone_(String), default as default_(String), #[deprecated]
    old(String) } }
);

/// `GoalKind` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GoalKind {
    /// `goal` on the wire.
    Goal,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(GoalKind { Goal = "goal" });

/// `GoalLevel` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GoalLevel {
    /// `3` on the wire.
    Value3,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(GoalLevel { Value3 = 3 });

/// `GoalColour` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GoalColour {
    /// `red` on the wire.
    Red,
    /// `blue` on the wire.
    Blue,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(GoalColour { Red = "red", Blue = "blue" });

/// `GoalPet` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GoalPet {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// An object with `lives`.
    Cat(Box<super::Cat>),
    /// An object with `bark`.
    Dog(Box<super::Dog>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    GoalPet { String(String) if String, Integer(i64) if Integer, Cat(Box < super::Cat >)
    if Property("lives", "bark"), Dog(Box < super::Dog >) if Property("bark", "lives") }
);
rt::union_from!(
    GoalPet { String(String), Integer(i64) } boxed { Cat(super::Cat), Dog(super::Dog) }
);

/// `Created` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Created {
    /// `id` of the API.
    pub id: Option<String>,
}

rt::object!(Created { optional { id } });

// === src/models/plans.rs

use oas_client_runtime as rt;

/// `Plan` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Plan {
    /// One of `true`.
    pub open: bool,
    /// One of `2`.
    pub ratio: f64,
    /// `tags` of the API.
    pub tags: Vec<String>,
    /// `sizes` of the API.
    pub sizes: Vec<i64>,
    /// `labels` of the API.
    pub labels: std::collections::BTreeMap<String, String>,
    /// `counts` of the API.
    pub counts: std::collections::BTreeMap<String, i64>,
    /// `steps` of the API.
    pub steps: Vec<super::Step>,
    /// `pet` of the API.
    pub pet: Pet,
    /// `days` of the API.
    pub days: Vec<rt::Open<rt::Date>>,
    /// `guest` of the API.
    pub guest: PlanGuest,
    /// One of `true`.
    pub maybe: Option<bool>,
}

rt::object!(
    Plan { required { open, ratio, tags, sizes, labels, counts, steps, pet, days, guest }
    optional { maybe } }
);

impl Plan {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    #[allow(clippy::too_many_arguments, reason = "the API requires them")]
    pub fn new(
        tags: impl IntoIterator<Item = impl Into<String>>,
        sizes: impl IntoIterator<Item = i64>,
        labels: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
        counts: impl IntoIterator<Item = (impl Into<String>, i64)>,
        steps: impl IntoIterator<Item = impl Into<super::Step>>,
        pet: impl Into<Pet>,
        days: impl IntoIterator<Item = impl Into<rt::Open<rt::Date>>>,
        guest: PlanGuest,
    ) -> Self {
        Self {
            open: true,
            ratio: 2.0,
            tags: tags.into_iter().map(Into::into).collect(),
            sizes: sizes.into_iter().collect(),
            labels: labels
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
            counts: counts.into_iter().map(|(key, value)| (key.into(), value)).collect(),
            steps: steps.into_iter().map(Into::into).collect(),
            pet: pet.into(),
            days: days.into_iter().map(Into::into).collect(),
            guest,
            maybe: None,
        }
    }
}

rt::setters!(Plan { exact { maybe(bool) } });

/// `Pet` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    /// An object with `lives`.
    Cat(Box<super::Cat>),
    /// An object with `bark`.
    Dog(Box<super::Dog>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Pet { Cat(Box < super::Cat >) if Property("lives", "bark"), Dog(Box < super::Dog >)
    if Property("bark", "lives") }
);
rt::union_from!(Pet {} boxed { Cat(super::Cat), Dog(super::Dog) });

/// `PlanGuest` of the API.
///
/// The variants of this union look alike, so it keeps the JSON as received. Read it as one of them.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanGuest(pub rt::Value);
rt::raw_union!(
    PlanGuest { as_cat from_cat : super::Cat, as_cow from_cow : PlanGuestCow }
);

/// Cow
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PlanGuestCow {
    /// `lives` of the API.
    pub lives: i64,
    /// `milk` of the API.
    pub milk: Option<f64>,
}

rt::object!(PlanGuestCow { required { lives } optional { milk } });

impl PlanGuestCow {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(lives: i64) -> Self {
        Self { lives, milk: None }
    }
}

rt::setters!(PlanGuestCow { exact { milk(f64) } });

// === src/goals.rs

//! Requests of `goals`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/goals`: `client.goals()`.
#[derive(Clone, Debug)]
pub struct GoalsHandle(pub(crate) rt::Handle);

impl GoalsHandle {
    /// Sends `POST /goals`.
    pub fn create(&self, body: models::Goal) -> CreateGoal {
        CreateGoal(CreateGoal::new(&self.0).0.json(&body))
    }
}

/// The request `POST /goals`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateGoal(pub(crate) rt::RequestBuilder<rt::Json<models::Created>>);
rt::request!(CreateGoal, json models::Created);

impl CreateGoal {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/goals"))
    }
}

// === src/plans.rs

//! Requests of `plans`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/plans`: `client.plans()`.
#[derive(Clone, Debug)]
pub struct PlansHandle(pub(crate) rt::Handle);

impl PlansHandle {
    /// Sends `POST /plans`.
    pub fn create(&self, body: models::Plan) -> CreatePlan {
        CreatePlan(CreatePlan::new(&self.0).0.json(&body))
    }
}

/// The request `POST /plans`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePlan(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreatePlan, empty);

impl CreatePlan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/plans"))
    }
}
