// === problems
// warning[unused-security-scheme]: no operation asks for the security scheme `access_token_bearer`
//   --> #/components/securitySchemes/access_token_bearer
//   help: write `security: [{access_token_bearer: []}]` in the document or in operations, or remove the scheme

// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// An API key's SID and its secret.
pub fn api_key(key_sid: impl Into<String>, key_secret: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::basic(key_sid, key_secret).for_scheme("api_key")
}

/// The account's SID and its auth token, which open the whole account.
pub fn account_sid_auth_token(
    account_sid: impl Into<String>,
    auth_token: impl Into<rt::Secret>,
) -> rt::Auth {
    rt::Auth::basic(account_sid, auth_token).for_scheme("account_sid_auth_token")
}

/// Credentials for the API.
pub fn access_token_bearer(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).for_scheme("access_token_bearer")
}

/// Credentials from the environment: `TWILIO_API_KEY` and `TWILIO_API_SECRET`, or else
/// `TWILIO_ACCOUNT_SID` and `TWILIO_AUTH_TOKEN`.
///
/// Fails with an error that names the variables if none are set.
pub fn from_env() -> rt::Result<rt::Auth> {
    if let Some([key_sid, key_secret]) = rt::Auth::read_env([
        "TWILIO_API_KEY",
        "TWILIO_API_SECRET",
    ]) {
        return Ok(self::api_key(key_sid, key_secret));
    }
    if let Some([account_sid, auth_token]) = rt::Auth::read_env([
        "TWILIO_ACCOUNT_SID",
        "TWILIO_AUTH_TOKEN",
    ]) {
        return Ok(self::account_sid_auth_token(account_sid, auth_token));
    }
    Err(
        rt::Auth::missing_env(
            &[
                &["TWILIO_API_KEY", "TWILIO_API_SECRET"],
                &["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"],
            ],
        ),
    )
}

// === src/models/v1.rs

use oas_client_runtime as rt;

/// `ListBookResponse` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBookResponse {
    /// `books` of the API.
    pub books: Option<Vec<String>>,
    /// `meta` of the API.
    pub meta: Option<ListBookResponseMeta>,
}

rt::object!(ListBookResponse { optional { books, meta } });

impl rt::Page for ListBookResponse {
    type Item = String;

    const TOKEN_PARAMETER: Option<&'static str> = Some("PageToken");

    fn next_url(&self) -> Option<&str> {
        self.meta.as_ref()?.next_page_url.as_deref()
    }

    fn into_items(self) -> Vec<String> {
        self.books.unwrap_or_default()
    }
}

/// `ListBookResponseMeta` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBookResponseMeta {
    /// `next_page_url` of the API.
    pub next_page_url: Option<String>,
}

rt::object!(ListBookResponseMeta { optional { next_page_url } });

/// `ListLoanResponse` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListLoanResponse {
    /// `loans` of the API.
    pub loans: Option<Vec<String>>,
}

rt::object!(ListLoanResponse { optional { loans } });

// === src/v1.rs

//! Requests of `v1`.
//!
//! ```no_run
//! # async fn example(client: overlay_credentials::Client) -> overlay_credentials::Result<()> {
//! let first = client.books().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/v1/Books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /v1/Books`.
    pub fn list(&self) -> ListBook {
        ListBook::new(&self.0)
    }
}

/// The resource `/v1/Loans`: `client.loans()`.
#[derive(Clone, Debug)]
pub struct LoansHandle(pub(crate) rt::Handle);

impl LoansHandle {
    /// Sends `GET /v1/Loans`.
    pub fn list(&self) -> ListLoan {
        ListLoan::new(&self.0)
    }
}

/// The request `GET /v1/Books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBook(pub(crate) rt::RequestBuilder<rt::Json<models::ListBookResponse>>);
rt::request!(ListBook, pages models::ListBookResponse);

impl ListBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/v1/Books"))
    }

    /// Sets `PageSize`.
    pub fn page_size(self, value: i64) -> Self {
        Self(self.0.query("PageSize", value.clamp(1, 1000)))
    }
}

/// The request `GET /v1/Loans`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListLoan(pub(crate) rt::RequestBuilder<rt::Json<models::ListLoanResponse>>);
rt::request!(ListLoan, json models::ListLoanResponse);

impl ListLoan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/v1/Loans"))
    }
}
