// === problems
// warning[example-contradicts]: the example contradicts its schema: it is `9999-12-31T23:59:59.9999999Z`, which is no date and time of RFC 3339
//   --> #/paths/~1days~1{day}/put/requestBody/content/application~1json/example
//   help: write a value that the schema allows; the generator makes no test of this example

// === src/models/days.rs

use oas_client_runtime as rt;

/// `Day` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Day {
    /// `ends` of the API.
    pub ends: rt::Open<rt::Timestamp>,
}

rt::object!(Day { required { ends } });

// === src/days.rs

//! Requests of `days`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/days/{day}`: `client.day(day)`.
#[derive(Clone, Debug)]
pub struct DayHandle(pub(crate) rt::Handle);

impl DayHandle {
    /// Sends `GET /days/{day}`.
    pub fn fetch(&self, until: impl Into<rt::Open<rt::Timestamp>>) -> FetchDay {
        FetchDay(
            FetchDay::new(&self.0).0.query("until", rt::open::<rt::Timestamp>(until)),
        )
    }

    /// Sends `PUT /days/{day}`.
    pub fn replace(&self, body: impl Into<rt::Open<rt::Timestamp>>) -> ReplaceDay {
        ReplaceDay(ReplaceDay::new(&self.0).0.json(&rt::open::<rt::Timestamp>(body)))
    }

    /// Sends `POST /days/{day}`.
    pub fn create(&self, ends: impl Into<rt::Open<rt::Timestamp>>) -> CreateDay {
        CreateDay(
            CreateDay::new(&self.0).0.field("ends", rt::open::<rt::Timestamp>(ends)),
        )
    }

    /// Sends `PATCH /days/{day}`.
    pub fn update(&self) -> UpdateDay {
        UpdateDay::new(&self.0)
    }
}

/// The request `GET /days/{day}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchDay(pub(crate) rt::RequestBuilder<rt::Json<models::Day>>);
rt::request!(FetchDay, json models::Day);

impl FetchDay {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/days/{day}"))
    }

    /// Sets `at`.
    pub fn at(self, values: impl IntoIterator<Item = impl Into<rt::Open<rt::Timestamp>>>) -> Self {
        Self(self.0.query_each("at", values.into_iter().map(rt::open::<rt::Timestamp>)))
    }

    /// Sets `for`.
    pub fn for_(self, value: impl Into<rt::Open<rt::IsoDuration>>) -> Self {
        Self(self.0.query("for", rt::open::<rt::IsoDuration>(value)))
    }

    /// Sets `x-day`.
    pub fn x_day(self, value: impl Into<rt::Open<rt::Date>>) -> Self {
        Self(self.0.header("x-day", rt::open::<rt::Date>(value)))
    }

    /// Sets `since`.
    pub fn since(self, value: impl Into<rt::Open<rt::Timestamp>>) -> Self {
        Self(self.0.cookie("since", rt::open::<rt::Timestamp>(value)))
    }
}

/// The request `PUT /days/{day}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceDay(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceDay, empty);

impl ReplaceDay {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/days/{day}"))
    }
}

/// The request `POST /days/{day}`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateDay(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateDay, empty);

impl CreateDay {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/days/{day}").form())
    }

    /// Sets `key`.
    pub fn key(self, value: impl Into<rt::Open<rt::Base64>>) -> Self {
        Self(self.0.field("key", rt::open::<rt::Base64>(value)))
    }

    /// Sets `until`.
    pub fn until(self, value: impl rt::IntoNullable<rt::Open<rt::Timestamp>>) -> Self {
        Self(
            self
                .0
                .field(
                    "until",
                    rt::IntoNullable::<rt::Open<rt::Timestamp>>::into_nullable(value),
                ),
        )
    }
}

/// The request `PATCH /days/{day}`.
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateDay(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(UpdateDay, empty);

impl UpdateDay {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.patch("/days/{day}"))
    }

    /// The request's body.
    pub fn body(self, value: impl Into<rt::Open<rt::Uuid>>) -> Self {
        Self(self.0.json(&rt::open::<rt::Uuid>(value)))
    }
}
