// === src/models/events.rs

use oas_client_runtime as rt;

/// `ListEventsResponseItem` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListEventsResponseItem {
    /// An object whose `kind` is `1`.
    Sold(Box<Sold>),
    /// An object whose `kind` is `2`.
    Lent(Box<Lent>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    ListEventsResponseItem { Sold(Box < Sold >) if Constant("kind", "1"), Lent(Box < Lent
    >) if Constant("kind", "2") }
);

/// `Sold` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sold {
    /// What happened.
    pub kind: SoldKind,
    /// `state` of the API.
    pub state: SoldState,
    /// `other` of the API.
    pub other: Option<State>,
    /// One of `true`.
    pub flag: Option<bool>,
}

rt::object!(Sold { required { kind, state } optional { other, flag } });

impl Sold {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            kind: SoldKind::Value1,
            state: "old".into(),
            other: None,
            flag: None,
        }
    }
}

impl Default for Sold {
    fn default() -> Self {
        Self::new()
    }
}

rt::setters!(Sold { into { other(State) } exact { flag(bool) } });

/// `Lent` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Lent {
    /// `kind` of the API.
    pub kind: LentKind,
    /// How it is.
    pub state: Option<State>,
}

rt::object!(Lent { required { kind } optional { state } });

/// `LentKind` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LentKind {
    /// `2` on the wire.
    Value2,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(LentKind { Value2 = 2 });

/// `State` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum State {
    /// `old` on the wire.
    Old,
    /// `new` on the wire.
    New,
    /// `none` on the wire.
    None,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(State { Old = "old", New = "new", None = "none" });

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SoldKind {
    /// `1` on the wire.
    Value1,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(SoldKind { Value1 = 1 });

/// `SoldState` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SoldState {
    /// `old` on the wire.
    Old,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(SoldState { Old = "old" });

// === src/events.rs

//! Requests of `events`.
//!
//! ```no_run
//! # async fn example(client: constants_beside::Client) -> constants_beside::Result<()> {
//! let response = client.events().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/events`: `client.events()`.
#[derive(Clone, Debug)]
pub struct EventsHandle(pub(crate) rt::Handle);

impl EventsHandle {
    /// Sends `GET /events`.
    pub fn list(&self) -> ListEvents {
        ListEvents::new(&self.0)
    }

    /// Sends `POST /events`.
    pub fn create(&self, body: models::Sold) -> CreateEvent {
        CreateEvent(CreateEvent::new(&self.0).0.json(&body))
    }
}

/// The request `GET /events`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListEvents(
    pub(crate) rt::RequestBuilder<rt::Json<Vec<models::ListEventsResponseItem>>>,
);
rt::request!(ListEvents, json Vec<models::ListEventsResponseItem>);

impl ListEvents {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/events"))
    }
}

/// The request `POST /events`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateEvent(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateEvent, empty);

impl CreateEvent {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/events"))
    }
}
