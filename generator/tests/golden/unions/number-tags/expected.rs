// === src/models/common.rs

use oas_client_runtime as rt;

/// `A` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct A {
    /// `t` of the API.
    pub t: AT,
    /// `a` of the API.
    pub a: String,
}

rt::object!(A { required { t, a } });

/// `AT` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AT {
    /// `1` on the wire.
    Value1,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(AT { Value1 = 1 });

// === src/models/others.rs

use oas_client_runtime as rt;

/// `Other` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Other {
    /// An object whose `t` is `1`.
    A(Box<super::A>),
    /// An object whose `t` is `3`.
    C(Box<C>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Other { A(Box < super::A >) if Constant("t", "1"), C(Box < C >) if Constant("t", "3")
    }
);

/// `C` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct C {
    /// `t` of the API.
    pub t: Option<CT>,
    /// `a` of the API.
    pub a: Option<String>,
    /// Additional properties: those that the description doesn't name.
    pub rest: std::collections::BTreeMap<String, rt::Value>,
}

rt::object!(C { optional { t, a }, rest rest });

/// `CT` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CT {
    /// `3` on the wire.
    Value3,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(CT { Value3 = 3 });

// === src/models/things.rs

use oas_client_runtime as rt;

/// `Thing` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Thing {
    /// An object whose `t` is `1`.
    A(Box<super::A>),
    /// An object whose `t` is `2`.
    B(Box<B>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Thing { A(Box < super::A >) if Constant("t", "1"), B(Box < B >) if Constant("t", "2")
    }
);

/// `B` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct B {
    /// `t` of the API.
    pub t: BT,
    /// `b` of the API.
    pub b: String,
}

rt::object!(B { required { t, b } });

/// `BT` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BT {
    /// `2` on the wire.
    Value2,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(BT { Value2 = 2 });

// === src/things.rs

//! Requests of `things`.
//!
//! ```no_run
//! # async fn example(client: number_tags::Client) -> number_tags::Result<()> {
//! let response = client.things().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/things`: `client.things()`.
#[derive(Clone, Debug)]
pub struct ThingsHandle(pub(crate) rt::Handle);

impl ThingsHandle {
    /// Sends `GET /things`.
    pub fn fetch(&self) -> FetchThing {
        FetchThing::new(&self.0)
    }
}

/// The request `GET /things`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchThing(pub(crate) rt::RequestBuilder<rt::Json<models::Thing>>);
rt::request!(FetchThing, json models::Thing);

impl FetchThing {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/things"))
    }
}

// === src/others.rs

//! Requests of `others`.
//!
//! ```no_run
//! # async fn example(client: number_tags::Client) -> number_tags::Result<()> {
//! let response = client.others().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/others`: `client.others()`.
#[derive(Clone, Debug)]
pub struct OthersHandle(pub(crate) rt::Handle);

impl OthersHandle {
    /// Sends `GET /others`.
    pub fn fetch(&self) -> FetchOther {
        FetchOther::new(&self.0)
    }
}

/// The request `GET /others`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchOther(pub(crate) rt::RequestBuilder<rt::Json<models::Other>>);
rt::request!(FetchOther, json models::Other);

impl FetchOther {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/others"))
    }
}
