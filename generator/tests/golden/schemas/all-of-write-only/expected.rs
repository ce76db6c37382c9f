// === src/models/logins.rs

use oas_client_runtime as rt;

/// `Login` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Login {
    /// `pw` of the API.
    pub pw: Option<rt::Secret>,
    /// `after` of the API.
    pub after: Option<rt::Secret>,
    /// Said first.
    pub before: Option<rt::Secret>,
    /// `kept` of the API.
    pub kept: Option<rt::Secret>,
}

rt::object!(Login { optional { pw, after, before, kept } });

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

rt::setters!(
    Login { into { pw(rt::Secret), after(rt::Secret), before(rt::Secret),
    kept(rt::Secret) } }
);

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
