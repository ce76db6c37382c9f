// === src/models/logins.rs

use oas_client_runtime as rt;

/// `Login` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Login {
    /// `pw` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pw: Option<rt::Secret>,
    /// `after` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<rt::Secret>,
    /// Said first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<rt::Secret>,
    /// `kept` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept: Option<rt::Secret>,
}

impl Login {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            pw: None,
            after: None,
            before: None,
            kept: None,
        }
    }
}

// === src/logins.rs

//! Requests of `logins`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/logins`: `client.logins()`.
#[derive(Clone, Debug)]
pub struct LoginsHandle(pub(crate) rt::Handle);

impl LoginsHandle {
    /// Sends `POST /logins`.
    pub fn create(&self, body: models::Login) -> CreateLogin {
        CreateLogin(CreateLogin::new(&self.0).0.json(&body))
    }
}

/// The request `POST /logins`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLogin(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateLogin, empty);

impl CreateLogin {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/logins"))
    }
}
