// === src/models/letters.rs

use oas_client_runtime as rt;

/// `ListLettersResponse` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListLettersResponse {
    /// `letters` of the API.
    pub letters: Option<Vec<Letter>>,
}

rt::object!(ListLettersResponse { optional { letters } });

/// `Letter` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Letter {
    /// `id` of the API.
    pub id: String,
    /// `written` of the API.
    pub written: rt::Open<rt::Timestamp>,
    /// `sent` of the API.
    pub sent: Option<rt::Open<rt::Timestamp>>,
    /// `read` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub read: Option<Option<rt::Open<rt::Timestamp>>>,
    /// `day` of the API.
    pub day: Option<rt::Open<rt::Date>>,
    /// `copied` of the API.
    pub copied: Option<Vec<Option<rt::Open<rt::Timestamp>>>>,
    /// `stamps` of the API.
    pub stamps: Option<std::collections::BTreeMap<String, rt::Open<rt::Timestamp>>>,
    /// `state` of the API.
    pub state: Option<LetterState>,
    /// `either` of the API.
    pub either: Option<LetterEither>,
}

rt::object!(
    Letter { required { id, written } optional_dates { sent } present_dates { read }
    optional { day } optional_dates { copied, stamps } optional { state, either } }
);

impl Letter {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(id: impl Into<String>, written: impl Into<rt::Open<rt::Timestamp>>) -> Self {
        Self {
            id: id.into(),
            written: written.into(),
            sent: None,
            read: None,
            day: None,
            copied: None,
            stamps: None,
            state: None,
            either: None,
        }
    }
}

rt::setters!(
    Letter { into { sent(rt::Open < rt::Timestamp >) } nullable { read(rt::Open <
    rt::Timestamp >) } into { day(rt::Open < rt::Date >) } each { copied(Option <
    rt::Open < rt::Timestamp > >) } pairs { stamps(rt::Open < rt::Timestamp >) } into {
    state(LetterState), either(LetterEither) } }
);

/// `LetterState` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LetterState {
    /// Lost
    Lost(Box<LetterStateLost>),
    /// Burnt
    Burnt(Box<LetterStateBurnt>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    LetterState { Lost(Box < LetterStateLost >) if Property("since", "at"), Burnt(Box <
    LetterStateBurnt >) if Property("at", "since") }
);
rt::union_from!(LetterState {} boxed { Lost(LetterStateLost), Burnt(LetterStateBurnt) });

/// Lost
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LetterStateLost {
    /// `since` of the API.
    pub since: rt::Open<rt::Timestamp>,
    /// `found` of the API.
    pub found: Option<rt::Open<rt::Timestamp>>,
}

rt::object!(LetterStateLost { required { since } optional { found } });

impl LetterStateLost {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(since: impl Into<rt::Open<rt::Timestamp>>) -> Self {
        Self {
            since: since.into(),
            found: None,
        }
    }
}

rt::setters!(LetterStateLost { into { found(rt::Open < rt::Timestamp >) } });

/// Burnt
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LetterStateBurnt {
    /// `at` of the API.
    pub at: String,
    /// `found` of the API.
    pub found: Option<String>,
}

rt::object!(LetterStateBurnt { required { at } optional { found } });

impl LetterStateBurnt {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(at: impl Into<String>) -> Self {
        Self { at: at.into(), found: None }
    }
}

rt::setters!(LetterStateBurnt { into { found(String) } });

/// `LetterEither` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LetterEither {
    /// A string.
    String(rt::Open<rt::Rfc2822>),
    /// An integer.
    Integer(i64),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    LetterEither { String(rt::Open < rt::Rfc2822 >) if String, Integer(i64) if Integer }
);
rt::union_from!(LetterEither { String(rt::Open < rt::Rfc2822 >), Integer(i64) });
rt::union_wire!(LetterEither { String, Integer });

// === src/letters.rs

//! Requests of `letters`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/letters`: `client.letters()`.
#[derive(Clone, Debug)]
pub struct LettersHandle(pub(crate) rt::Handle);

impl LettersHandle {
    /// Sends `GET /letters`.
    pub fn list(&self, before: rt::Timestamp) -> ListLetters {
        ListLetters(ListLetters::new(&self.0).0.query("before", rt::Rfc2822(before)))
    }

    /// Sends `POST /letters`.
    pub fn create(&self, sent: rt::Timestamp) -> CreateLetter {
        CreateLetter(CreateLetter::new(&self.0).0.field("sent", rt::Rfc2822(sent)))
    }
}

/// The resource `/letters/{sent}`: `client.letter(sent)`.
#[derive(Clone, Debug)]
pub struct LetterHandle(pub(crate) rt::Handle);

impl LetterHandle {
    /// Sends `GET /letters/{sent}`.
    pub fn fetch(&self) -> FetchLetter {
        FetchLetter::new(&self.0)
    }

    /// Sends `PUT /letters/{sent}`.
    pub fn replace(&self, body: models::Letter) -> ReplaceLetter {
        ReplaceLetter(ReplaceLetter::new(&self.0).0.json(&body))
    }
}

/// The request `GET /letters`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListLetters(
    pub(crate) rt::RequestBuilder<rt::Json<models::ListLettersResponse>>,
);
rt::request!(ListLetters, json models::ListLettersResponse);

impl ListLetters {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/letters"))
    }

    /// Sets `after`.
    pub fn after(self, value: rt::Timestamp) -> Self {
        Self(self.0.query("after", rt::Rfc2822(value)))
    }

    /// Sets `on`.
    pub fn on(self, values: impl IntoIterator<Item = rt::Timestamp>) -> Self {
        Self(self.0.query_each("on", values.into_iter().map(rt::Rfc2822)))
    }
}

/// The request `POST /letters`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLetter(pub(crate) rt::RequestBuilder<rt::Json<models::Letter>>);
rt::request!(CreateLetter, json models::Letter);

impl CreateLetter {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/letters").form())
    }

    /// Sets `read`.
    pub fn read(self, value: impl Into<Option<rt::Timestamp>>) -> Self {
        Self(
            self
                .0
                .field(
                    "read",
                    Into::<Option<rt::Timestamp>>::into(value).map(rt::Rfc2822),
                ),
        )
    }

    /// Sets `copied`.
    pub fn copied(self, values: impl IntoIterator<Item = rt::Timestamp>) -> Self {
        Self(self.0.field_each("copied", values.into_iter().map(rt::Rfc2822)))
    }
}

/// The request `GET /letters/{sent}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchLetter(pub(crate) rt::RequestBuilder<rt::Json<models::Letter>>);
rt::request!(FetchLetter, json models::Letter);

impl FetchLetter {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/letters/{sent}"))
    }
}

/// The request `PUT /letters/{sent}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceLetter(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceLetter, empty);

impl ReplaceLetter {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/letters/{sent}"))
    }
}

// === src/days.rs

//! Requests of `days`.
//!
//! ```no_run
//! # async fn example(client: dates::Client) -> dates::Result<()> {
//! let response = client.days().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/days`: `client.days()`.
#[derive(Clone, Debug)]
pub struct DaysHandle(pub(crate) rt::Handle);

impl DaysHandle {
    /// Sends `GET /days`.
    pub fn list(&self) -> ListDays {
        ListDays::new(&self.0)
    }
}

/// The request `GET /days`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListDays(pub(crate) rt::RequestBuilder<rt::Json<Vec<rt::Open<rt::Rfc2822>>>>);
rt::request!(ListDays, json Vec<rt::Open<rt::Rfc2822>>);

impl ListDays {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/days"))
    }
}
