// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// A token without a code.
///
/// They are those of `code` too.
pub fn implicit(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).for_scheme("implicit")
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
/// They are those of `key` too.
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
//! let answer = client.usual().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Usual, GET "/usual", empty);

// === src/scopes.rs

//! Requests of `scopes`.
//!
//! ```no_run
//! # async fn example(client: shared_credentials::Client) -> shared_credentials::Result<()> {
//! let answer = client.scopes().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Scopes, GET "/scopes", empty);

// === src/both.rs

//! Requests of `both`.
//!
//! ```no_run
//! # async fn example(client: shared_credentials::Client) -> shared_credentials::Result<()> {
//! let answer = client.both().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Both, GET "/both" security("staff|robot"), empty);

// === src/staff.rs

//! Requests of `staff`.
//!
//! ```no_run
//! # async fn example(client: shared_credentials::Client) -> shared_credentials::Result<()> {
//! let answer = client.staff().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Staff, GET "/staff" security("staff"), empty);

// === src/robot.rs

//! Requests of `robot`.
//!
//! ```no_run
//! # async fn example(client: shared_credentials::Client) -> shared_credentials::Result<()> {
//! let answer = client.robot().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Robot, GET "/robot" security("robot"), empty);

// === src/keys.rs

//! Requests of `keys`.
//!
//! ```no_run
//! # async fn example(client: shared_credentials::Client) -> shared_credentials::Result<()> {
//! let answer = client.keys().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Keys, GET "/keys" security("same_key query_key"), empty);

// === src/same_key.rs

//! Requests of `same_key`.
//!
//! ```no_run
//! # async fn example(client: shared_credentials::Client) -> shared_credentials::Result<()> {
//! let answer = client.same_key().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(SameKey, GET "/same-key" security("same_key"), empty);
