// === problems
// warning[unused-security-scheme]: no operation asks for the security scheme `nonsense`
//   --> #/components/securitySchemes/nonsense
//   help: write `security: [{nonsense: []}]` in the document or in operations, or remove the scheme
//
// warning[unused-security-scheme]: no operation asks for the security scheme `spare`
//   --> #/components/securitySchemes/spare
//   help: write `security: [{spare: []}]` in the document or in operations, or remove the scheme
//
// warning[unsupported-security-scheme]: the HTTP authentication scheme `shelf-hmac-sha256` is not supported: it signs each request
//   --> #/components/securitySchemes/signature
//   help: pass the header in each call: `.with(|call| call.header("Authorization", …))`
//
// warning[unsupported-security-scheme]: `no name` is not a valid name of an HTTP authentication scheme; the client doesn't send it
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
//! let response = client.token().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /token`.
#[must_use = "a request does nothing until it is sent"]
pub struct Token(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Token, empty);

impl Token {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/token"))
    }
}

// === src/card.rs

//! Requests of `card`.
//!
//! ```no_run
//! # async fn example(client: http_schemes::Client) -> http_schemes::Result<()> {
//! let response = client.card().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /card`.
#[must_use = "a request does nothing until it is sent"]
pub struct Card(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Card, empty);

impl Card {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/card").security("card"))
    }
}

// === src/signed.rs

//! Requests of `signed`.
//!
//! ```no_run
//! # async fn example(client: http_schemes::Client) -> http_schemes::Result<()> {
//! let response = client.signed().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /signed`.
#[must_use = "a request does nothing until it is sent"]
pub struct Signed(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Signed, empty);

impl Signed {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/signed").security(""))
    }
}
