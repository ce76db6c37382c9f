// === problems
// warning[raw-json]: a union with properties of its own has a variant that is not an object; its value becomes raw JSON
//   --> #/components/schemas/All/properties/texts/oneOf
//   help: write each of them as `type: object` with `properties`
//
// warning[raw-json]: `allOf` merges several unions; its value becomes raw JSON
//   --> #/components/schemas/All/properties/several
//   help: keep one `oneOf` or `anyOf` in the `allOf`
//
// warning[overlapping-variants]: a value can't be assigned to one variant of `Tagged`; it becomes raw JSON, which callers read as the variant they choose
//   --> #/components/schemas/Tagged
//   help: add `discriminator: {propertyName: …}`, or a required property to each variant that no other has
//
// warning[overlapping-variants]: a value can't be assigned to one variant of `Alike`; it becomes raw JSON, which callers read as the variant they choose
//   --> #/components/schemas/Alike
//   help: add `discriminator: {propertyName: …}`, or a required property to each variant that no other has

// === src/models/all.rs

use oas_client_runtime as rt;

/// `All` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct All {
    /// What was paid.
    pub payment: Option<Payment>,
    /// `joined` of the API.
    pub joined: Option<Joined>,
    /// `tagged` of the API.
    pub tagged: Option<Tagged>,
    /// `alike` of the API.
    pub alike: Option<Alike>,
    /// `one` of the API.
    pub one: Option<AllOne>,
    /// By card.
    pub constrained: Option<Card>,
    /// `texts` of the API.
    pub texts: Option<rt::Value>,
    /// `several` of the API.
    pub several: Option<rt::Value>,
}

rt::object!(
    All { optional { payment, joined } present { tagged, alike } optional { one,
    constrained } present { texts, several } }
);

/// What was paid.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Payment {
    /// By card.
    Card(Box<PaymentCard>),
    /// An object with `coins`.
    Cash(Box<PaymentCash>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Payment { Card(Box < PaymentCard >) if Property("number", "coins"), Cash(Box <
    PaymentCash >) if Property("coins", "number") }
);

/// By card.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaymentCard {
    /// `id` of the API.
    pub id: String,
    /// `at` of the API.
    pub at: Option<rt::Open<rt::Timestamp>>,
    /// `number` of the API.
    pub number: String,
    /// `holder` of the API.
    pub holder: Option<Person>,
}

rt::object!(
    PaymentCard { required { id } optional { at } required { number } optional { holder }
    }
);

/// `PaymentCash` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaymentCash {
    /// `id` of the API.
    pub id: String,
    /// `at` of the API.
    pub at: Option<rt::Open<rt::Timestamp>>,
    /// `coins` of the API.
    pub coins: i64,
}

rt::object!(PaymentCash { required { id } optional { at } required { coins } });

/// `Person` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Person {
    /// `name` of the API.
    pub name: Option<String>,
}

rt::object!(Person { optional { name } });

/// `Joined` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Joined {
    /// By card.
    Card(Box<JoinedCard>),
    /// An object with `coins`.
    Cash(Box<JoinedCash>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Joined { Card(Box < JoinedCard >) if Property("number", "coins"), Cash(Box <
    JoinedCash >) if Property("coins", "number") }
);

/// By card.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct JoinedCard {
    /// `name` of the API.
    pub name: Option<String>,
    /// `number` of the API.
    pub number: String,
    /// `holder` of the API.
    pub holder: Option<Person>,
}

rt::object!(JoinedCard { optional { name } required { number } optional { holder } });

/// `JoinedCash` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct JoinedCash {
    /// `name` of the API.
    pub name: Option<String>,
    /// `coins` of the API.
    pub coins: i64,
}

rt::object!(JoinedCash { optional { name } required { coins } });

/// `Tagged` of the API.
///
/// The variants of this union look alike, so it keeps the JSON as received. Read it as one of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Tagged(pub rt::Value);
rt::raw_union!(
    Tagged { as_person from_person : TaggedPerson, as_firm from_firm : TaggedFirm }
);

/// `TaggedPerson` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TaggedPerson {
    /// `kind` of the API.
    pub kind: String,
    /// `id` of the API.
    pub id: Option<String>,
    /// `name` of the API.
    pub name: Option<String>,
}

rt::object!(TaggedPerson { required { kind } optional { id, name } });

/// Firm
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TaggedFirm {
    /// `kind` of the API.
    pub kind: String,
    /// `id` of the API.
    pub id: Option<String>,
    /// `name` of the API.
    pub name: Option<String>,
}

rt::object!(TaggedFirm { required { kind } optional { id, name } });

/// `Alike` of the API.
///
/// The variants of this union look alike, so it keeps the JSON as received. Read it as one of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Alike(pub rt::Value);
rt::raw_union!(
    Alike { as_left from_left : AlikeLeft, as_right from_right : AlikeRight }
);

/// Left
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AlikeLeft {
    /// `id` of the API.
    pub id: Option<String>,
    /// `a` of the API.
    pub a: Option<String>,
}

rt::object!(AlikeLeft { optional { id, a } });

/// Right
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AlikeRight {
    /// `id` of the API.
    pub id: Option<String>,
    /// `b` of the API.
    pub b: Option<String>,
}

rt::object!(AlikeRight { optional { id, b } });

/// `AllOne` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AllOne {
    /// `id` of the API.
    pub id: Option<String>,
    /// `number` of the API.
    pub number: String,
    /// `holder` of the API.
    pub holder: Option<Person>,
}

rt::object!(AllOne { optional { id } required { number } optional { holder } });

/// By card.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Card {
    /// `number` of the API.
    pub number: String,
    /// `holder` of the API.
    pub holder: Option<Person>,
}

rt::object!(Card { required { number } optional { holder } });

// === src/all.rs

//! Requests of `all`.
//!
//! ```no_run
//! # async fn example(client: with_properties::Client) -> with_properties::Result<()> {
//! let response = client.all().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/all`: `client.all()`.
#[derive(Clone, Debug)]
pub struct AllHandle(pub(crate) rt::Handle);

impl AllHandle {
    /// Sends `GET /all`.
    pub fn fetch(&self) -> FetchAll {
        FetchAll::new(&self.0)
    }
}

/// The request `GET /all`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchAll(pub(crate) rt::RequestBuilder<rt::Json<models::All>>);
rt::request!(FetchAll, json models::All);

impl FetchAll {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/all"))
    }
}
