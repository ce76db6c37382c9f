// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// A token without a code.
///
/// The same credentials serve `code`.
pub fn implicit(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).for_scheme("implicit")
}

/// A person's refresh token, with which the client fetches its tokens and renews them.
///
/// `.into()` makes credentials for the client of it. The tokens are as for `implicit`.
pub fn code_refresh_token(
    client_id: impl Into<rt::Secret>,
    refresh_token: impl Into<rt::Secret>,
) -> rt::OAuth2 {
    rt::OAuth2::refresh_token("https://shelf.example/t", client_id, refresh_token)
        .for_scheme("implicit")
}

/// Credentials for the API.
pub fn staff(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).for_scheme("staff")
}

/// Credentials for the API.
pub fn robot(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).for_scheme("robot")
}

/// Credentials for the API.
///
/// The same credentials serve `key`.
pub fn same_key(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::header("x-key", token).for_scheme("same_key")
}

/// Credentials for the API.
pub fn query_key(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::query("key", token).for_scheme("query_key")
}

// === src/usual.rs

//! Requests of `usual`.
//!
//! ```no_run
//! # async fn example(client: shared_credentials::Client) -> shared_credentials::Result<()> {
//! let response = client.usual().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /usual`.
#[must_use = "a request does nothing until it is sent"]
pub struct Usual(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Usual, empty);

impl Usual {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/usual").scopes(&[("implicit", "read")]))
    }
}

// === src/scopes.rs

//! Requests of `scopes`.
//!
//! ```no_run
//! # async fn example(client: shared_credentials::Client) -> shared_credentials::Result<()> {
//! let response = client.scopes().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /scopes`.
#[must_use = "a request does nothing until it is sent"]
pub struct Scopes(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Scopes, empty);

impl Scopes {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/scopes").scopes(&[("implicit", "write")]))
    }
}

// === src/both.rs

//! Requests of `both`.
//!
//! ```no_run
//! # async fn example(client: shared_credentials::Client) -> shared_credentials::Result<()> {
//! let response = client.both().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /both`.
#[must_use = "a request does nothing until it is sent"]
pub struct Both(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Both, empty);

impl Both {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/both").security("staff|robot"))
    }
}

// === src/staff.rs

//! Requests of `staff`.
//!
//! ```no_run
//! # async fn example(client: shared_credentials::Client) -> shared_credentials::Result<()> {
//! let response = client.staff().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /staff`.
#[must_use = "a request does nothing until it is sent"]
pub struct Staff(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Staff, empty);

impl Staff {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/staff").security("staff"))
    }
}

// === src/robot.rs

//! Requests of `robot`.
//!
//! ```no_run
//! # async fn example(client: shared_credentials::Client) -> shared_credentials::Result<()> {
//! let response = client.robot().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /robot`.
#[must_use = "a request does nothing until it is sent"]
pub struct Robot(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Robot, empty);

impl Robot {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/robot").security("robot"))
    }
}

// === src/keys.rs

//! Requests of `keys`.
//!
//! ```no_run
//! # async fn example(client: shared_credentials::Client) -> shared_credentials::Result<()> {
//! let response = client.keys().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /keys`.
#[must_use = "a request does nothing until it is sent"]
pub struct Keys(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Keys, empty);

impl Keys {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/keys").security("same_key query_key"))
    }
}

// === src/same_key.rs

//! Requests of `same_key`.
//!
//! ```no_run
//! # async fn example(client: shared_credentials::Client) -> shared_credentials::Result<()> {
//! let response = client.same_key().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /same-key`.
#[must_use = "a request does nothing until it is sent"]
pub struct SameKey(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SameKey, empty);

impl SameKey {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/same-key").security("same_key"))
    }
}
