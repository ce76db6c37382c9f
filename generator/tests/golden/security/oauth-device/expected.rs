// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// Credentials for the API.
pub fn oauth(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token)
}

/// The program's own credentials, with which the client fetches its tokens and renews them.
///
/// `.into()` makes credentials for the client of it. The tokens are as for `oauth`.
pub fn oauth_client_credentials(
    prompt_2: impl Into<rt::Secret>,
    client_secret: impl Into<rt::Secret>,
) -> rt::OAuth2 {
    rt::OAuth2::client_credentials("/token", prompt_2, client_secret)
}

/// A device that a person confirms: `prompt` shows the page to open and the code to type in. The
/// first request that needs a token waits until then. The client renews the tokens.
///
/// `.into()` makes credentials for the client of it. The tokens are as for `oauth`.
pub fn oauth_device_code(
    prompt_2: impl Into<rt::Secret>,
    prompt: impl Fn(rt::DevicePrompt) + Send + Sync + 'static,
) -> rt::OAuth2 {
    rt::OAuth2::device_code("/device", "/token", prompt_2, prompt)
        .scopes(["read", "write"])
}

/// Credentials from the environment: `SHELF_ID` and `SHELF_SECRET`.
///
/// Fails with an error that names the variables if none are set.
pub fn from_env() -> rt::Result<rt::Auth> {
    if let Some([prompt_2, client_secret]) = rt::Auth::read_env([
        "SHELF_ID",
        "SHELF_SECRET",
    ]) {
        return Ok(self::oauth_client_credentials(prompt_2, client_secret).into());
    }
    Err(rt::Auth::missing_env(&[&["SHELF_ID", "SHELF_SECRET"]]))
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: oauth_device::Client) -> oauth_device::Result<()> {
//! let response = client.books().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListBooks, empty);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books").scopes(&[("oauth", "read")]))
    }
}
