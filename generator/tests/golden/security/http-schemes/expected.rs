// === problems
// warning: the HTTP authentication scheme `shelf-hmac-sha256` is not supported: it signs each request
//   --> #/components/securitySchemes/signature
//   help: callers can send the header themselves
//
// warning: `no name` is not a valid name of an HTTP authentication scheme; the client doesn't send it
//   --> #/components/securitySchemes/nonsense
//   help: use letters, digits and `!#$%&'*+-.^_`|~`

// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// A reader's token.
pub fn token(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::http("Token", token).for_scheme("token")
}

/// Credentials for the API.
pub fn card(number: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::http("library-card", number).for_scheme("card")
}

/// Credentials for the API.
pub fn spare(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::http("Spare", token).for_scheme("spare")
}

/// Credentials from the environment: `SHELF_TOKEN`.
///
/// Fails with an error that names the variables if none are set.
pub fn from_env() -> rt::Result<rt::Auth> {
    if let Some([token]) = rt::Auth::read_env(["SHELF_TOKEN"]) {
        return Ok(self::token(token));
    }
    Err(rt::Auth::missing_env(&[&["SHELF_TOKEN"]]))
}

// === src/token.rs

//! Requests of `token`.
//!
//! ```no_run
//! # async fn example(client: http_schemes::Client) -> http_schemes::Result<()> {
//! let answer = client.token().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Token, GET "/token", empty);

// === src/card.rs

//! Requests of `card`.
//!
//! ```no_run
//! # async fn example(client: http_schemes::Client) -> http_schemes::Result<()> {
//! let answer = client.card().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Card, GET "/card" security("card"), empty);

// === src/signed.rs

//! Requests of `signed`.
//!
//! ```no_run
//! # async fn example(client: http_schemes::Client) -> http_schemes::Result<()> {
//! let answer = client.signed().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Signed, GET "/signed" security(""), empty);
