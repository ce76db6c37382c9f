// === problems
// warning: the body `application/x-www-form-urlencoded` of operation `sendText` is not an object with known properties; callers pass its fields by name
//   --> #/paths/~1texts/post/requestBody/content/application~1x-www-form-urlencoded
//   help: describe it as an object with `properties`
//
// warning: the body `application/x-www-form-urlencoded` of operation `sendList` is not generated: its schema is not an object with known properties
//   --> #/paths/~1lists/post/requestBody/content/application~1x-www-form-urlencoded
//   help: describe it as an object with `properties`
//
// warning: the form has nested objects without an `encoding`; the client sends them as JSON
//   --> #/paths/~1tokens/post/requestBody/content/application~1x-www-form-urlencoded
//   help: make the form one object, and add `style: deepObject` under `encoding`
//
// warning: the body `multipart/form-data` of operation `sendFile` is not an object with known properties; callers pass its parts by name
//   --> #/paths/~1files/post/requestBody/content/multipart~1form-data
//   help: describe it as an object with `properties`

// === src/models/tokens.rs

use oas_client_runtime as rt;

/// `SendTokenBody` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SendTokenBody {
    /// An object with `user`.
    Password(Box<Password>),
    /// An object with `token`.
    Refresh(Box<Refresh>),
    /// A value that is none of these, as it came.
    Unknown(rt::Value),
}

rt::union!(
    SendTokenBody { Password(Box < Password >) if Property("user", "token"), Refresh(Box
    < Refresh >) if Property("token", "user") }
);

/// `Password` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Password {
    /// `user` of the API.
    pub user: String,
    /// `password` of the API.
    pub password: String,
    /// `scopes` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
    /// `device` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<Device>,
}

impl Password {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(user: impl Into<String>, password: impl Into<String>) -> Self {
        Self {
            user: user.into(),
            password: password.into(),
            scopes: None,
            device: None,
        }
    }
}

/// `Refresh` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Refresh {
    /// `token` of the API.
    pub token: String,
}

impl Refresh {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(token: impl Into<String>) -> Self {
        Self { token: token.into() }
    }
}

/// `Device` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Device {
    /// `name` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl Device {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new() -> Self {
        Self { name: None }
    }
}

// === src/maps.rs

//! Requests of `maps`.

use oas_client_runtime as rt;

/// `client.maps()`: `/maps`.
#[derive(Clone, Debug)]
pub struct MapsHandle(pub(crate) rt::Handle);

impl MapsHandle {
    /// Calls `POST /maps`.
    ///
    /// - `fields`: Fields of the form by their names, which the description doesn't know.
    pub fn send(
        &self,
        fields: impl IntoIterator<Item = (impl Into<String>, i64)>,
    ) -> SendMap {
        SendMap(SendMap::new(&self.0).0.fields(fields))
    }
}

rt::request!(SendMap, POST "/maps" form, empty);

// === src/rests.rs

//! Requests of `rests`.
//!
//! ```no_run
//! # async fn example(client: undeclared_fields::Client) -> undeclared_fields::Result<()> {
//! let answer = client.rests().send("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.rests()`: `/rests`.
#[derive(Clone, Debug)]
pub struct RestsHandle(pub(crate) rt::Handle);

impl RestsHandle {
    /// Calls `POST /rests`.
    pub fn send(&self, title: impl AsRef<str>) -> SendRest {
        SendRest(SendRest::new(&self.0).0.field("title", title.as_ref()))
    }
}

rt::request!(SendRest, POST "/rests" form, empty);

impl SendRest {
    /// Sets `fields`.
    pub fn fields(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("fields", value.as_ref()))
    }
    /// Fields of the form by their names, which the description doesn't know.
    pub fn fields_2(
        self,
        value: impl IntoIterator<Item = (impl Into<String>, impl rt::Wire)>,
    ) -> Self {
        Self(self.0.fields(value))
    }
}

// === src/frees.rs

//! Requests of `frees`.
//!
//! ```no_run
//! # async fn example(client: undeclared_fields::Client) -> undeclared_fields::Result<()> {
//! let answer = client.frees().send().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.frees()`: `/frees`.
#[derive(Clone, Debug)]
pub struct FreesHandle(pub(crate) rt::Handle);

impl FreesHandle {
    /// Calls `POST /frees`.
    pub fn send(&self) -> SendFree {
        SendFree::new(&self.0)
    }
}

rt::request!(SendFree, POST "/frees" form, empty);

impl SendFree {
    /// Fields of the form by their names, which the description doesn't know.
    pub fn fields(
        self,
        value: impl IntoIterator<Item = (impl Into<String>, impl rt::Wire)>,
    ) -> Self {
        Self(self.0.fields(value))
    }
}

// === src/nones.rs

//! Requests of `nones`.
//!
//! ```no_run
//! # async fn example(client: undeclared_fields::Client) -> undeclared_fields::Result<()> {
//! let answer = client.nones().send().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.nones()`: `/nones`.
#[derive(Clone, Debug)]
pub struct NonesHandle(pub(crate) rt::Handle);

impl NonesHandle {
    /// Calls `POST /nones`.
    pub fn send(&self) -> SendNone {
        SendNone::new(&self.0)
    }
}

rt::request!(SendNone, POST "/nones" form, empty);

// === src/texts.rs

//! Requests of `texts`.

use oas_client_runtime as rt;

/// `client.texts()`: `/texts`.
#[derive(Clone, Debug)]
pub struct TextsHandle(pub(crate) rt::Handle);

impl TextsHandle {
    /// Calls `POST /texts`.
    ///
    /// - `fields`: Fields of the form by their names, which the description doesn't know.
    pub fn send(
        &self,
        fields: impl IntoIterator<Item = (impl Into<String>, impl rt::Wire)>,
    ) -> SendText {
        SendText(SendText::new(&self.0).0.fields(fields))
    }
}

rt::request!(SendText, POST "/texts" form, empty);

// === src/lists.rs

//! Requests of `lists`.

use oas_client_runtime as rt;

/// `client.lists()`: `/lists`.
#[derive(Clone, Debug)]
pub struct ListsHandle(pub(crate) rt::Handle);

impl ListsHandle {
    /// Calls `POST /lists`.
    pub fn send(&self, body: Vec<String>) -> SendList {
        SendList(SendList::new(&self.0).0.json(&body))
    }
}

rt::request!(SendList, POST "/lists", empty);

// === src/tokens.rs

//! Requests of `tokens`.

use crate::models;
use oas_client_runtime as rt;

/// `client.tokens()`: `/tokens`.
#[derive(Clone, Debug)]
pub struct TokensHandle(pub(crate) rt::Handle);

impl TokensHandle {
    /// Calls `POST /tokens`.
    ///
    /// - `body`: The form.
    pub fn send(&self, body: models::SendTokenBody) -> SendToken {
        SendToken(
            SendToken::new(&self.0).0.field_object("", &body, rt::ObjectStyle::Exploded),
        )
    }
}

rt::request!(SendToken, POST "/tokens" form, empty);

// === src/files.rs

//! Requests of `files`.

use oas_client_runtime as rt;

/// `client.files()`: `/files`.
#[derive(Clone, Debug)]
pub struct FilesHandle(pub(crate) rt::Handle);

impl FilesHandle {
    /// Calls `POST /files`.
    ///
    /// - `parts`: Parts of the body by their names, which the description doesn't know.
    pub fn send(
        &self,
        parts: impl IntoIterator<Item = (impl Into<String>, impl Into<rt::Upload>)>,
    ) -> SendFile {
        SendFile(SendFile::new(&self.0).0.parts(parts))
    }
}

rt::request!(SendFile, POST "/files" multipart, empty);

// === src/parts.rs

//! Requests of `parts`.
//!
//! ```no_run
//! # async fn example(client: undeclared_fields::Client) -> undeclared_fields::Result<()> {
//! let answer = client.parts().send().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.parts()`: `/parts`.
#[derive(Clone, Debug)]
pub struct PartsHandle(pub(crate) rt::Handle);

impl PartsHandle {
    /// Calls `POST /parts`.
    pub fn send(&self) -> SendParts {
        SendParts::new(&self.0)
    }
}

rt::request!(SendParts, POST "/parts" multipart, empty);

impl SendParts {
    /// Sets `title`.
    pub fn title(self, value: impl AsRef<str>) -> Self {
        Self(self.0.part("title", value.as_ref()))
    }
    /// Parts of the body by their names, which the description doesn't know.
    pub fn parts(
        self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<rt::Upload>)>,
    ) -> Self {
        Self(self.0.parts(value))
    }
}
