// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// A token without a code.
///
/// They are those of `code` too.
pub fn implicit(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).scheme("implicit")
}

/// Credentials for the API.
pub fn staff(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).scheme("staff")
}

/// Credentials for the API.
pub fn robot(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).scheme("robot")
}

/// Credentials for the API.
///
/// They are those of `key` too.
pub fn same_key(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::header("x-key", token).scheme("same_key")
}

/// Credentials for the API.
pub fn query_key(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::query("key", token).scheme("query_key")
}

// === src/usual.rs

//! Requests of `usual`.
//!
//! ```no_run
//! # async fn example(client: alike_credentials::Client) -> alike_credentials::Result<()> {
//! let answer = client.usual().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Usual, GET "/usual", nothing);

// === src/scopes.rs

//! Requests of `scopes`.
//!
//! ```no_run
//! # async fn example(client: alike_credentials::Client) -> alike_credentials::Result<()> {
//! let answer = client.scopes().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Scopes, GET "/scopes", nothing);

// === src/both.rs

//! Requests of `both`.
//!
//! ```no_run
//! # async fn example(client: alike_credentials::Client) -> alike_credentials::Result<()> {
//! let answer = client.both().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Both, GET "/both" security("staff|robot"), nothing);

// === src/staff.rs

//! Requests of `staff`.
//!
//! ```no_run
//! # async fn example(client: alike_credentials::Client) -> alike_credentials::Result<()> {
//! let answer = client.staff().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Staff, GET "/staff" security("staff"), nothing);

// === src/robot.rs

//! Requests of `robot`.
//!
//! ```no_run
//! # async fn example(client: alike_credentials::Client) -> alike_credentials::Result<()> {
//! let answer = client.robot().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Robot, GET "/robot" security("robot"), nothing);

// === src/keys.rs

//! Requests of `keys`.
//!
//! ```no_run
//! # async fn example(client: alike_credentials::Client) -> alike_credentials::Result<()> {
//! let answer = client.keys().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Keys, GET "/keys" security("same_key query_key"), nothing);

// === src/same_key.rs

//! Requests of `same_key`.
//!
//! ```no_run
//! # async fn example(client: alike_credentials::Client) -> alike_credentials::Result<()> {
//! let answer = client.same_key().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(SameKey, GET "/same-key" security("same_key"), nothing);
