// === src/a_b.rs

//! Requests of `a_b`.
//!
//! ```no_run
//! # async fn example(client: path_literals::Client) -> path_literals::Result<()> {
//! let response = client.a_b_2().by_id(1).get_hyphen().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/a-b`: `client.a_b_2()`.
#[derive(Clone, Debug)]
pub struct AB2Handle(pub(crate) rt::Handle);

impl AB2Handle {
    /// The resource `/a-b/{id}`.
    pub fn by_id(&self, id: i64) -> AB2ByIdHandle {
        AB2ByIdHandle(self.0.arg(id))
    }
}

/// The resource `/a-b/{id}`: `client.a_b_2().by_id(id)`.
#[derive(Clone, Debug)]
pub struct AB2ByIdHandle(pub(crate) rt::Handle);

impl AB2ByIdHandle {
    /// Sends `GET /a-b/{id}`.
    pub fn get_hyphen(&self) -> GetHyphen {
        GetHyphen::new(&self.0)
    }
}

/// The resource `/a_b`: `client.a_b_3()`.
#[derive(Clone, Debug)]
pub struct AB3Handle(pub(crate) rt::Handle);

impl AB3Handle {
    /// The resource `/a_b/{id}`.
    pub fn by_id(&self, id: impl AsRef<str>) -> AB3ByIdHandle {
        AB3ByIdHandle(self.0.arg(id.as_ref()))
    }
}

/// The resource `/a_b/{id}`: `client.a_b_3().by_id(id)`.
#[derive(Clone, Debug)]
pub struct AB3ByIdHandle(pub(crate) rt::Handle);

impl AB3ByIdHandle {
    /// Sends `GET /a_b/{id}`.
    pub fn get_underscore(&self) -> GetUnderscore {
        GetUnderscore::new(&self.0)
    }
}

/// The resource `/A-B`: `client.a_b()`.
#[derive(Clone, Debug)]
pub struct ABHandle(pub(crate) rt::Handle);

impl ABHandle {
    /// The resource `/A-B/{id}`.
    pub fn by_id(&self, id: bool) -> ABByIdHandle {
        ABByIdHandle(self.0.arg(id))
    }
}

/// The resource `/A-B/{id}`: `client.a_b().by_id(id)`.
#[derive(Clone, Debug)]
pub struct ABByIdHandle(pub(crate) rt::Handle);

impl ABByIdHandle {
    /// Sends `GET /A-B/{id}`.
    pub fn get_capital(&self) -> GetCapital {
        GetCapital::new(&self.0)
    }
}

/// The request `GET /a-b/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct GetHyphen(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(GetHyphen, empty);

impl GetHyphen {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/a-b/{id}"))
    }
}

/// The request `GET /a_b/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct GetUnderscore(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(GetUnderscore, empty);

impl GetUnderscore {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/a_b/{id}"))
    }
}

/// The request `GET /A-B/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct GetCapital(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(GetCapital, empty);

impl GetCapital {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/A-B/{id}"))
    }
}

// === src/int.rs

//! Requests of `int`.
//!
//! ```no_run
//! # async fn example(client: path_literals::Client) -> path_literals::Result<()> {
//! let response = client.int().n5_2().by_n(1).get_five().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/int`: `client.int()`.
#[derive(Clone, Debug)]
pub struct IntHandle(pub(crate) rt::Handle);

impl IntHandle {
    /// The resource `/int/5`.
    pub fn n5_2(&self) -> IntN52Handle {
        IntN52Handle(self.0.clone())
    }

    /// The resource `/int/-5`.
    pub fn n5(&self) -> IntN5Handle {
        IntN5Handle(self.0.clone())
    }
}

/// The resource `/int/5`: `client.int().n5_2()`.
#[derive(Clone, Debug)]
pub struct IntN52Handle(pub(crate) rt::Handle);

impl IntN52Handle {
    /// The resource `/int/5/{n}`.
    pub fn by_n(&self, n: i64) -> IntN52ByNHandle {
        IntN52ByNHandle(self.0.arg(n))
    }
}

/// The resource `/int/5/{n}`: `client.int().n5_2().by_n(n)`.
#[derive(Clone, Debug)]
pub struct IntN52ByNHandle(pub(crate) rt::Handle);

impl IntN52ByNHandle {
    /// Sends `GET /int/5/{n}`.
    pub fn get_five(&self) -> GetFive {
        GetFive::new(&self.0)
    }
}

/// The resource `/int/-5`: `client.int().n5()`.
#[derive(Clone, Debug)]
pub struct IntN5Handle(pub(crate) rt::Handle);

impl IntN5Handle {
    /// The resource `/int/-5/{n}`.
    pub fn by_n(&self, n: impl Into<rt::Open<rt::Date>>) -> IntN5ByNHandle {
        IntN5ByNHandle(self.0.arg(rt::open::<rt::Date>(n)))
    }
}

/// The resource `/int/-5/{n}`: `client.int().n5().by_n(n)`.
#[derive(Clone, Debug)]
pub struct IntN5ByNHandle(pub(crate) rt::Handle);

impl IntN5ByNHandle {
    /// Sends `GET /int/-5/{n}`.
    pub fn get_minus_five(&self) -> GetMinusFive {
        GetMinusFive::new(&self.0)
    }
}

/// The request `GET /int/5/{n}`.
#[must_use = "a request does nothing until it is sent"]
pub struct GetFive(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(GetFive, empty);

impl GetFive {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/int/5/{n}"))
    }
}

/// The request `GET /int/-5/{n}`.
#[must_use = "a request does nothing until it is sent"]
pub struct GetMinusFive(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(GetMinusFive, empty);

impl GetMinusFive {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/int/-5/{n}"))
    }
}

// === src/rooms.rs

//! Requests of `rooms`.
//!
//! ```no_run
//! # async fn example(client: path_literals::Client) -> path_literals::Result<()> {
//! let response = client.rooms().by_n("…").check_in().by_guest(1).get().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/rooms`: `client.rooms()`.
#[derive(Clone, Debug)]
pub struct RoomsHandle(pub(crate) rt::Handle);

impl RoomsHandle {
    /// The resource `/rooms/{n}`.
    pub fn by_n(&self, n: impl AsRef<str>) -> RoomsByNHandle {
        RoomsByNHandle(self.0.arg(n.as_ref()))
    }
}

/// The resource `/rooms/{n}`: `client.rooms().by_n(n)`.
#[derive(Clone, Debug)]
pub struct RoomsByNHandle(pub(crate) rt::Handle);

impl RoomsByNHandle {
    /// The resource `/rooms/{n}:check-in`.
    pub fn check_in(&self) -> RoomsByNCheckInHandle {
        RoomsByNCheckInHandle(self.0.clone())
    }

    /// The resource `/rooms/{n}:check_in`.
    pub fn check_in_2(&self) -> RoomsByNCheckIn2Handle {
        RoomsByNCheckIn2Handle(self.0.clone())
    }
}

/// The resource `/rooms/{n}:check-in`: `client.rooms().by_n(n).check_in()`.
#[derive(Clone, Debug)]
pub struct RoomsByNCheckInHandle(pub(crate) rt::Handle);

impl RoomsByNCheckInHandle {
    /// The resource `/rooms/{n}:check-in/{guest}`.
    pub fn by_guest(&self, guest: i64) -> RoomsByNCheckInByGuestHandle {
        RoomsByNCheckInByGuestHandle(self.0.arg(guest))
    }
}

/// The resource `/rooms/{n}:check-in/{guest}`: `client.rooms().by_n(n).check_in().by_guest(guest)`.
#[derive(Clone, Debug)]
pub struct RoomsByNCheckInByGuestHandle(pub(crate) rt::Handle);

impl RoomsByNCheckInByGuestHandle {
    /// Sends `GET /rooms/{n}:check-in/{guest}`.
    pub fn get(&self) -> CheckIn {
        CheckIn::new(&self.0)
    }
}

/// The resource `/rooms/{n}:check_in`: `client.rooms().by_n(n).check_in_2()`.
#[derive(Clone, Debug)]
pub struct RoomsByNCheckIn2Handle(pub(crate) rt::Handle);

impl RoomsByNCheckIn2Handle {
    /// The resource `/rooms/{n}:check_in/{guest}`.
    pub fn by_guest(&self, guest: impl AsRef<str>) -> RoomsByNCheckIn2ByGuestHandle {
        RoomsByNCheckIn2ByGuestHandle(self.0.arg(guest.as_ref()))
    }
}

/// The resource `/rooms/{n}:check_in/{guest}`:
/// `client.rooms().by_n(n).check_in_2().by_guest(guest)`.
#[derive(Clone, Debug)]
pub struct RoomsByNCheckIn2ByGuestHandle(pub(crate) rt::Handle);

impl RoomsByNCheckIn2ByGuestHandle {
    /// Sends `GET /rooms/{n}:check_in/{guest}`.
    pub fn other(&self) -> CheckInOther {
        CheckInOther::new(&self.0)
    }
}

/// The request `GET /rooms/{n}:check-in/{guest}`.
#[must_use = "a request does nothing until it is sent"]
pub struct CheckIn(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CheckIn, empty);

impl CheckIn {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/rooms/{n}:check-in/{guest}"))
    }
}

/// The request `GET /rooms/{n}:check_in/{guest}`.
#[must_use = "a request does nothing until it is sent"]
pub struct CheckInOther(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CheckInOther, empty);

impl CheckInOther {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/rooms/{n}:check_in/{guest}"))
    }
}

// === src/n50.rs

//! Requests of `n50`.
//!
//! ```no_run
//! # async fn example(client: path_literals::Client) -> path_literals::Result<()> {
//! let response = client.n50().x().half().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/50%`: `client.n50()`.
#[derive(Clone, Debug)]
pub struct N50Handle(pub(crate) rt::Handle);

impl N50Handle {
    /// The resource `/50%/x`.
    pub fn x(&self) -> N50XHandle {
        N50XHandle(self.0.clone())
    }
}

/// The resource `/50%/x`: `client.n50().x()`.
#[derive(Clone, Debug)]
pub struct N50XHandle(pub(crate) rt::Handle);

impl N50XHandle {
    /// Sends `GET /50%25/x`.
    pub fn half(&self) -> Half {
        Half::new(&self.0)
    }
}

/// The request `GET /50%25/x`.
#[must_use = "a request does nothing until it is sent"]
pub struct Half(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Half, empty);

impl Half {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/50%25/x"))
    }
}

// === src/n100_25.rs

//! Requests of `n100_25`.
//!
//! ```no_run
//! # async fn example(client: path_literals::Client) -> path_literals::Result<()> {
//! let response = client.n100_25().x().whole().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/100%25`: `client.n100_25()`.
#[derive(Clone, Debug)]
pub struct N10025Handle(pub(crate) rt::Handle);

impl N10025Handle {
    /// The resource `/100%25/x`.
    pub fn x(&self) -> N10025XHandle {
        N10025XHandle(self.0.clone())
    }
}

/// The resource `/100%25/x`: `client.n100_25().x()`.
#[derive(Clone, Debug)]
pub struct N10025XHandle(pub(crate) rt::Handle);

impl N10025XHandle {
    /// Sends `GET /100%25/x`.
    pub fn whole(&self) -> Whole {
        Whole::new(&self.0)
    }
}

/// The request `GET /100%25/x`.
#[must_use = "a request does nothing until it is sent"]
pub struct Whole(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Whole, empty);

impl Whole {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/100%25/x"))
    }
}

// === src/zz_2_fy_4.rs

//! Requests of `zz_2_fy_4`.
//!
//! ```no_run
//! # async fn example(client: path_literals::Client) -> path_literals::Result<()> {
//! let response = client.zz_2_fy_4().by_p("…").odd().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/%zz%2Fy%4`: `client.zz_2_fy_4()`.
#[derive(Clone, Debug)]
pub struct Zz2Fy4Handle(pub(crate) rt::Handle);

impl Zz2Fy4Handle {
    /// The resource `/%zz%2Fy%4/{p}%`.
    pub fn by_p(&self, p: impl AsRef<str>) -> Zz2Fy4ByPHandle {
        Zz2Fy4ByPHandle(self.0.arg(p.as_ref()))
    }
}

/// The resource `/%zz%2Fy%4/{p}%`: `client.zz_2_fy_4().by_p(p)`.
#[derive(Clone, Debug)]
pub struct Zz2Fy4ByPHandle(pub(crate) rt::Handle);

impl Zz2Fy4ByPHandle {
    /// Sends `GET /%25zz%2Fy%254/{p}%25`.
    pub fn odd(&self) -> Odd {
        Odd::new(&self.0)
    }
}

/// The request `GET /%25zz%2Fy%254/{p}%25`.
#[must_use = "a request does nothing until it is sent"]
pub struct Odd(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Odd, empty);

impl Odd {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/%25zz%2Fy%254/{p}%25"))
    }
}

// === src/rate.rs

//! Requests of `rate`.
//!
//! ```no_run
//! # async fn example(client: path_literals::Client) -> path_literals::Result<()> {
//! let response = client.rate().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /rate?over=5%25`.
#[must_use = "a request does nothing until it is sent"]
pub struct Rate(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Rate, empty);

impl Rate {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/rate?over=5%25"))
    }
}
