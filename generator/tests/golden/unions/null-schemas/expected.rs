// === src/models/users.rs

use oas_client_runtime as rt;

/// `User` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct User {
    /// `role` of the API.
    pub role: Option<UserRole>,
    /// What the user may do.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub level: Option<Option<RoleEnum>>,
    /// `home` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub home: Option<Option<Home>>,
    /// `work` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub work: Option<Option<Home>>,
    /// `club` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub club: Option<Option<Home>>,
    /// `farm` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub farm: Option<Option<Home>>,
    /// `boat` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub boat: Option<Option<Home>>,
    /// `tent` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub tent: Option<Option<Home>>,
    /// `age` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub age: Option<Option<i64>>,
    /// `flag` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub flag: Option<Option<bool>>,
    /// `id` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub id: Option<Option<UserId>>,
    /// `pets` of the API.
    pub pets: Option<Vec<Option<RoleEnum>>>,
    /// `marks` of the API.
    pub marks: Option<std::collections::BTreeMap<String, Option<f64>>>,
    /// `none` of the API.
    pub none: Option<rt::Value>,
    /// `car` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub car: Option<Option<UserCar>>,
}

rt::object!(
    User { nullable { role } present { level, home, work, club, farm, boat, tent, age,
    flag, id } optional { pets, marks } present { none, car } }
);

impl User {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(role: Option<UserRole>) -> Self {
        Self {
            role,
            level: None,
            home: None,
            work: None,
            club: None,
            farm: None,
            boat: None,
            tent: None,
            age: None,
            flag: None,
            id: None,
            pets: None,
            marks: None,
            none: None,
            car: None,
        }
    }
}

rt::setters!(
    User { nullable { level(RoleEnum), home(Home), work(Home), club(Home), farm(Home),
    boat(Home), tent(Home), age(i64), flag(bool), id(UserId) } each { pets(Option <
    RoleEnum >) } pairs { marks(Option < f64 >) } into { none(rt::Value) } nullable {
    car(UserCar) } }
);

/// `UserRole` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UserRole {
    /// `admin` on the wire.
    Admin,
    /// `guest` on the wire.
    Guest,
    /// `""` on the wire.
    Empty,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(UserRole { Admin = "admin", Guest = "guest", Empty = "" });

/// What the user may do.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RoleEnum {
    /// `admin` on the wire.
    Admin,
    /// `guest` on the wire.
    Guest,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(RoleEnum { Admin = "admin", Guest = "guest" });

/// `Home` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Home {
    /// `street` of the API.
    pub street: String,
}

rt::object!(Home { required { street } });

impl Home {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(street: impl Into<String>) -> Self {
        Self { street: street.into() }
    }
}

/// `UserId` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UserId {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(UserId { String(String) if String, Integer(i64) if Integer });
rt::union_from!(UserId { String(String), Integer(i64) });
rt::union_wire!(UserId { String, Integer });

/// `UserCar` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserCar {
    /// `wheels` of the API.
    pub wheels: Option<i64>,
    /// `seats` of the API.
    pub seats: Option<i64>,
}

rt::object!(UserCar { optional { wheels, seats } });

impl UserCar {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { wheels: None, seats: None }
    }
}

rt::setters!(UserCar { exact { wheels(i64), seats(i64) } });

// === src/users.rs

//! Requests of `users`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/users`: `client.users()`.
#[derive(Clone, Debug)]
pub struct UsersHandle(pub(crate) rt::Handle);

impl UsersHandle {
    /// Sends `PUT /users`.
    pub fn replace(&self, body: models::User) -> ReplaceUser {
        ReplaceUser(ReplaceUser::new(&self.0).0.json(&body))
    }
}

/// The request `PUT /users`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceUser(pub(crate) rt::RequestBuilder<rt::Json<models::User>>);
rt::request!(ReplaceUser, json models::User);

impl ReplaceUser {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/users"))
    }
}
