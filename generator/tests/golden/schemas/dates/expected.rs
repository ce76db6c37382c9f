// === src/models/letters.rs

use oas_client_runtime as rt;

/// `ListLettersResponse` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct ListLettersResponse {
    /// `letters` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letters: Option<Vec<Letter>>,
}

/// `Letter` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Letter {
    /// `id` of the API.
    pub id: String,
    /// `written` of the API.
    pub written: rt::Timestamp,
    /// `sent` of the API.
    #[serde(
        default,
        with = "rt::value::rfc2822",
        skip_serializing_if = "Option::is_none"
    )]
    pub sent: Option<rt::Timestamp>,
    /// `read` of the API.
    ///
    /// `None` is left out, `Some(None)` is null.
    #[serde(
        default,
        deserialize_with = "rt::value::rfc2822::present",
        serialize_with = "rt::value::rfc2822::serialize",
        skip_serializing_if = "Option::is_none"
    )]
    pub read: Option<Option<rt::Timestamp>>,
    /// `day` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<rt::Date>,
    /// `copied` of the API.
    #[serde(
        default,
        with = "rt::value::rfc2822",
        skip_serializing_if = "Option::is_none"
    )]
    pub copied: Option<Vec<Option<rt::Timestamp>>>,
    /// `stamps` of the API.
    #[serde(
        default,
        with = "rt::value::rfc2822",
        skip_serializing_if = "Option::is_none"
    )]
    pub stamps: Option<std::collections::BTreeMap<String, rt::Timestamp>>,
    /// `state` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<LetterState>,
    /// `either` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub either: Option<LetterEither>,
}

impl Letter {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(id: impl Into<String>, written: rt::Timestamp) -> Self {
        Self {
            id: id.into(),
            written,
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

/// `LetterState` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LetterState {
    /// Lost
    Lost(Box<LetterStateLost>),
    /// Burnt
    Burnt(Box<LetterStateBurnt>),
    /// A value that is none of these, as it came.
    Unknown(rt::Value),
}

rt::union!(
    LetterState { Lost(Box < LetterStateLost >) if Property("since", "at"), Burnt(Box <
    LetterStateBurnt >) if Property("at", "since") }
);

/// Lost
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct LetterStateLost {
    /// `since` of the API.
    pub since: rt::Timestamp,
    /// `found` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<rt::Timestamp>,
}

impl LetterStateLost {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(since: rt::Timestamp) -> Self {
        Self { since, found: None }
    }
}

/// Burnt
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct LetterStateBurnt {
    /// `at` of the API.
    pub at: String,
    /// `found` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
}

impl LetterStateBurnt {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(at: impl Into<String>) -> Self {
        Self { at: at.into(), found: None }
    }
}

/// `LetterEither` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LetterEither {
    /// A string.
    String(rt::Rfc2822),
    /// An integer.
    Integer(i64),
    /// A value that is none of these, as it came.
    Unknown(rt::Value),
}

rt::union!(LetterEither { String(rt::Rfc2822) if String, Integer(i64) if Integer });

rt::union_wire!(LetterEither { String, Integer });

// === src/letters.rs

//! Requests of `letters`.

use crate::models;
use oas_client_runtime as rt;

/// `client.letters()`: `/letters`.
#[derive(Clone, Debug)]
pub struct LettersHandle(pub(crate) rt::Handle);

impl LettersHandle {
    /// Calls `GET /letters`.
    pub fn list(&self, before: rt::Timestamp) -> ListLetters {
        ListLetters(ListLetters::new(&self.0).0.query("before", rt::Rfc2822(before)))
    }
    /// Calls `POST /letters`.
    pub fn create(&self, sent: rt::Timestamp) -> CreateLetter {
        CreateLetter(CreateLetter::new(&self.0).0.field("sent", rt::Rfc2822(sent)))
    }
}

/// `client.letter(sent)`: `/letters/{sent}`.
#[derive(Clone, Debug)]
pub struct LetterHandle(pub(crate) rt::Handle);

impl LetterHandle {
    /// Calls `GET /letters/{sent}`.
    pub fn fetch(&self) -> FetchLetter {
        FetchLetter::new(&self.0)
    }
    /// Calls `PUT /letters/{sent}`.
    pub fn replace(&self, body: models::Letter) -> ReplaceLetter {
        ReplaceLetter(ReplaceLetter::new(&self.0).0.json(&body))
    }
}

rt::request!(ListLetters, GET "/letters", json models::ListLettersResponse);

impl ListLetters {
    /// Sets `after`.
    pub fn after(self, value: rt::Timestamp) -> Self {
        Self(self.0.query("after", rt::Rfc2822(value)))
    }
    /// Sets `on`.
    pub fn on(self, values: impl IntoIterator<Item = rt::Timestamp>) -> Self {
        Self(self.0.query_each("on", values.into_iter().map(rt::Rfc2822)))
    }
}

rt::request!(CreateLetter, POST "/letters" form, json models::Letter);

impl CreateLetter {
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

rt::request!(FetchLetter, GET "/letters/{sent}", json models::Letter);
rt::request!(ReplaceLetter, PUT "/letters/{sent}", empty);

// === src/days.rs

//! Requests of `days`.
//!
//! ```no_run
//! # async fn example(client: dates::Client) -> dates::Result<()> {
//! let answer = client.days().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.days()`: `/days`.
#[derive(Clone, Debug)]
pub struct DaysHandle(pub(crate) rt::Handle);

impl DaysHandle {
    /// Calls `GET /days`.
    pub fn list(&self) -> ListDays {
        ListDays::new(&self.0)
    }
}

rt::request!(ListDays, GET "/days", json Vec < rt::Rfc2822 >);
