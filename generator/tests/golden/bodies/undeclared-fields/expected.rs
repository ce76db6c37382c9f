// === problems
// warning[unsupported-media-type]: the body `application/x-www-form-urlencoded` of operation `sendText` is not an object with known properties; callers pass its fields by name
//   --> #/paths/~1texts/post/requestBody/content/application~1x-www-form-urlencoded
//   help: write `type: object` with `properties`
//
// warning[unsupported-media-type]: the body `application/x-www-form-urlencoded` of operation `sendList` is not generated: its schema is not an object with known properties
//   --> #/paths/~1lists/post/requestBody/content/application~1x-www-form-urlencoded
//   help: write `type: object` with `properties`
//
// warning[unsupported-style]: the form has nested objects without an `encoding`; the client sends them as JSON
//   --> #/paths/~1tokens/post/requestBody/content/application~1x-www-form-urlencoded
//   help: make the form one object, and add `style: deepObject` under `encoding`
//
// warning[unsupported-media-type]: the body `multipart/form-data` of operation `sendFile` is not an object with known properties; callers pass its parts by name
//   --> #/paths/~1files/post/requestBody/content/multipart~1form-data
//   help: write `type: object` with `properties`

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
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    SendTokenBody { Password(Box < Password >) if Property("user", "token"), Refresh(Box
    < Refresh >) if Property("token", "user") }
);
rt::union_from!(SendTokenBody {} boxed { Password(Password), Refresh(Refresh) });

/// `Password` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Password {
    /// `user` of the API.
    pub user: String,
    /// `password` of the API.
    pub password: String,
    /// `scopes` of the API.
    pub scopes: Option<Vec<String>>,
    /// `device` of the API.
    pub device: Option<Device>,
}

rt::object!(Password { required { user, password } optional { scopes, device } });

impl Password {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(user: impl Into<String>, password: impl Into<String>) -> Self {
        Self {
            user: user.into(),
            password: password.into(),
            scopes: None,
            device: None,
        }
    }
}

rt::setters!(Password { each { scopes(String) } into { device(Device) } });

/// `Refresh` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Refresh {
    /// `token` of the API.
    pub token: String,
}

rt::object!(Refresh { required { token } });

impl Refresh {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(token: impl Into<String>) -> Self {
        Self { token: token.into() }
    }
}

/// `Device` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Device {
    /// `name` of the API.
    pub name: Option<String>,
}

rt::object!(Device { optional { name } });

impl Device {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { name: None }
    }
}

rt::setters!(Device { into { name(String) } });

// === src/maps.rs

//! Requests of `maps`.

use oas_client_runtime as rt;

/// The resource `/maps`: `client.maps()`.
#[derive(Clone, Debug)]
pub struct MapsHandle(pub(crate) rt::Handle);

impl MapsHandle {
    /// Sends `POST /maps`.
    ///
    /// - `fields`: Fields of the form by their names, which the description doesn't know.
    pub fn post(&self, fields: impl IntoIterator<Item = (impl Into<String>, i64)>) -> SendMap {
        SendMap(SendMap::new(&self.0).0.fields(fields))
    }
}

/// The request `POST /maps`.
#[must_use = "a request does nothing until it is sent"]
pub struct SendMap(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SendMap, empty);

impl SendMap {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/maps").form())
    }
}

// === src/rests.rs

//! Requests of `rests`.
//!
//! ```no_run
//! # async fn example(client: undeclared_fields::Client) -> undeclared_fields::Result<()> {
//! let response = client.rests().post("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/rests`: `client.rests()`.
#[derive(Clone, Debug)]
pub struct RestsHandle(pub(crate) rt::Handle);

impl RestsHandle {
    /// Sends `POST /rests`.
    pub fn post(&self, title: impl AsRef<str>) -> SendRest {
        SendRest(SendRest::new(&self.0).0.field("title", title.as_ref()))
    }
}

/// The request `POST /rests`.
#[must_use = "a request does nothing until it is sent"]
pub struct SendRest(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SendRest, empty);

impl SendRest {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/rests").form())
    }

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
//! let response = client.frees().post().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/frees`: `client.frees()`.
#[derive(Clone, Debug)]
pub struct FreesHandle(pub(crate) rt::Handle);

impl FreesHandle {
    /// Sends `POST /frees`.
    pub fn post(&self) -> SendFree {
        SendFree::new(&self.0)
    }
}

/// The request `POST /frees`.
#[must_use = "a request does nothing until it is sent"]
pub struct SendFree(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SendFree, empty);

impl SendFree {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/frees").form())
    }

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
//! let response = client.nones().post().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/nones`: `client.nones()`.
#[derive(Clone, Debug)]
pub struct NonesHandle(pub(crate) rt::Handle);

impl NonesHandle {
    /// Sends `POST /nones`.
    pub fn post(&self) -> SendNone {
        SendNone::new(&self.0)
    }
}

/// The request `POST /nones`.
#[must_use = "a request does nothing until it is sent"]
pub struct SendNone(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SendNone, empty);

impl SendNone {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/nones").form())
    }
}

// === src/texts.rs

//! Requests of `texts`.

use oas_client_runtime as rt;

/// The resource `/texts`: `client.texts()`.
#[derive(Clone, Debug)]
pub struct TextsHandle(pub(crate) rt::Handle);

impl TextsHandle {
    /// Sends `POST /texts`.
    ///
    /// - `fields`: Fields of the form by their names, which the description doesn't know.
    pub fn post(
        &self,
        fields: impl IntoIterator<Item = (impl Into<String>, impl rt::Wire)>,
    ) -> SendText {
        SendText(SendText::new(&self.0).0.fields(fields))
    }
}

/// The request `POST /texts`.
#[must_use = "a request does nothing until it is sent"]
pub struct SendText(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SendText, empty);

impl SendText {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/texts").form())
    }
}

// === src/lists.rs

//! Requests of `lists`.

use oas_client_runtime as rt;

/// The resource `/lists`: `client.lists()`.
#[derive(Clone, Debug)]
pub struct ListsHandle(pub(crate) rt::Handle);

impl ListsHandle {
    /// Sends `POST /lists`.
    pub fn post(&self, body: Vec<String>) -> SendList {
        SendList(SendList::new(&self.0).0.json(&body))
    }
}

/// The request `POST /lists`.
#[must_use = "a request does nothing until it is sent"]
pub struct SendList(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SendList, empty);

impl SendList {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/lists"))
    }
}

// === src/tokens.rs

//! Requests of `tokens`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/tokens`: `client.tokens()`.
#[derive(Clone, Debug)]
pub struct TokensHandle(pub(crate) rt::Handle);

impl TokensHandle {
    /// Sends `POST /tokens`.
    ///
    /// - `body`: The form.
    pub fn post(&self, body: models::SendTokenBody) -> SendToken {
        SendToken(
            SendToken::new(&self.0).0.field_object("", &body, rt::ObjectStyle::Exploded),
        )
    }
}

/// The request `POST /tokens`.
#[must_use = "a request does nothing until it is sent"]
pub struct SendToken(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SendToken, empty);

impl SendToken {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/tokens").form())
    }
}

// === src/files.rs

//! Requests of `files`.

use oas_client_runtime as rt;

/// The resource `/files`: `client.files()`.
#[derive(Clone, Debug)]
pub struct FilesHandle(pub(crate) rt::Handle);

impl FilesHandle {
    /// Sends `POST /files`.
    ///
    /// - `parts`: Parts of the body by their names, which the description doesn't know.
    pub fn post(
        &self,
        parts: impl IntoIterator<Item = (impl Into<String>, impl Into<rt::Upload>)>,
    ) -> SendFile {
        SendFile(SendFile::new(&self.0).0.parts(parts))
    }
}

/// The request `POST /files`.
#[must_use = "a request does nothing until it is sent"]
pub struct SendFile(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SendFile, empty);

impl SendFile {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/files").multipart())
    }
}

// === src/parts.rs

//! Requests of `parts`.
//!
//! ```no_run
//! # async fn example(client: undeclared_fields::Client) -> undeclared_fields::Result<()> {
//! let response = client.parts().post().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/parts`: `client.parts()`.
#[derive(Clone, Debug)]
pub struct PartsHandle(pub(crate) rt::Handle);

impl PartsHandle {
    /// Sends `POST /parts`.
    pub fn post(&self) -> SendParts {
        SendParts::new(&self.0)
    }
}

/// The request `POST /parts`.
#[must_use = "a request does nothing until it is sent"]
pub struct SendParts(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SendParts, empty);

impl SendParts {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/parts").multipart())
    }

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
