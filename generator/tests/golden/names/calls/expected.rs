// === src/models/shelf.rs

use oas_client_runtime as rt;

/// `ListPropertyResponse` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListPropertyResponse {
    /// `name` of the API.
    pub name: Option<String>,
}

rt::object!(ListPropertyResponse { optional { name } });

/// `GetShelfStreamResponse` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetShelfStreamResponse {
    /// `book` of the API.
    pub book: Option<String>,
    /// `errors` of the API.
    pub errors: Option<Vec<OauthError>>,
}

rt::object!(GetShelfStreamResponse { optional { book, errors } });

/// `OauthError` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OauthError {
    /// `gitHubName` of the API.
    pub github_name: Option<String>,
}

rt::object!(OauthError { optional { github_name = "gitHubName" } });

// === src/seconds.rs

//! Requests of `seconds`.
//!
//! ```no_run
//! # async fn example(client: calls::Client) -> calls::Result<()> {
//! let response = client.seconds().get().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/seconds`: `client.seconds()`.
#[derive(Clone, Debug)]
pub struct SecondsHandle(pub(crate) rt::Handle);

impl SecondsHandle {
    /// Sends `GET /seconds`.
    pub fn get(&self) -> Seconds36 {
        Seconds36::new(&self.0)
    }

    /// Sends `PUT /seconds`.
    pub fn put(&self) -> Int32Seconds {
        Int32Seconds::new(&self.0)
    }

    /// Sends `PATCH /seconds`.
    pub fn update(&self) -> StringAsSeconds {
        StringAsSeconds::new(&self.0)
    }
}

/// The request `GET /seconds`.
#[must_use = "a request does nothing until it is sent"]
pub struct Seconds36(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Seconds36, empty);

impl Seconds36 {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/seconds"))
    }
}

/// The request `PUT /seconds`.
#[must_use = "a request does nothing until it is sent"]
pub struct Int32Seconds(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Int32Seconds, empty);

impl Int32Seconds {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/seconds"))
    }
}

/// The request `PATCH /seconds`.
#[must_use = "a request does nothing until it is sent"]
pub struct StringAsSeconds(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(StringAsSeconds, empty);

impl StringAsSeconds {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.patch("/seconds"))
    }
}

// === src/input_output.rs

//! Requests of `input_output`.
//!
//! ```no_run
//! # async fn example(client: calls::Client) -> calls::Result<()> {
//! let response = client.input_output().get().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/input-output`: `client.input_output()`.
#[derive(Clone, Debug)]
pub struct InputOutputHandle(pub(crate) rt::Handle);

impl InputOutputHandle {
    /// Sends `GET /input-output`.
    pub fn get(&self) -> InputAndOutput {
        InputAndOutput::new(&self.0)
    }

    /// Sends `PUT /input-output`.
    pub fn put(&self) -> InputOrOutput {
        InputOrOutput::new(&self.0)
    }
}

/// The request `GET /input-output`.
#[must_use = "a request does nothing until it is sent"]
pub struct InputAndOutput(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(InputAndOutput, empty);

impl InputAndOutput {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/input-output"))
    }
}

/// The request `PUT /input-output`.
#[must_use = "a request does nothing until it is sent"]
pub struct InputOrOutput(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(InputOrOutput, empty);

impl InputOrOutput {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/input-output"))
    }
}

// === src/shelf.rs

//! Requests of `shelf`.
//!
//! ```no_run
//! # async fn example(client: calls::Client) -> calls::Result<()> {
//! let response = client.shelf().get().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/shelf`: `client.shelf()`.
#[derive(Clone, Debug)]
pub struct ShelfHandle(pub(crate) rt::Handle);

impl ShelfHandle {
    /// The resource `/shelf/property`.
    pub fn property(&self) -> ShelfPropertyHandle {
        ShelfPropertyHandle(self.0.clone())
    }

    /// The resource `/shelf/books`.
    pub fn books(&self) -> ShelfBooksHandle {
        ShelfBooksHandle(self.0.clone())
    }

    /// The resource `/shelf/stream`.
    pub fn stream(&self) -> ShelfStreamHandle {
        ShelfStreamHandle(self.0.clone())
    }

    /// Sends `GET /shelf`.
    pub fn get(&self) -> Get2 {
        Get2::new(&self.0)
    }

    /// Sends `PUT /shelf`.
    pub fn lock(&self) -> Lock2 {
        Lock2::new(&self.0)
    }

    /// Sends `DELETE /shelf`.
    pub fn delete(&self) -> DeleteObject {
        DeleteObject::new(&self.0)
    }

    /// Sends `PATCH /shelf`.
    pub fn update(&self) -> PutShelf {
        PutShelf::new(&self.0)
    }

    /// Sends `POST /shelf/send`.
    pub fn send_shelf(&self) -> SendShelf {
        SendShelf::new(&self.0)
    }
}

/// The resource `/shelf/property`: `client.shelf().property()`.
#[derive(Clone, Debug)]
pub struct ShelfPropertyHandle(pub(crate) rt::Handle);

impl ShelfPropertyHandle {
    /// Sends `GET /shelf/property`.
    pub fn get(&self) -> ListProperty {
        ListProperty::new(&self.0)
    }

    /// Sends `PUT /shelf/property`.
    pub fn put(&self) -> PropertyItems {
        PropertyItems::new(&self.0)
    }

    /// Sends `POST /shelf/property`.
    pub fn post(&self) -> PropertySend {
        PropertySend::new(&self.0)
    }
}

/// The resource `/shelf/books`: `client.shelf().books()`.
#[derive(Clone, Debug)]
pub struct ShelfBooksHandle(pub(crate) rt::Handle);

impl ShelfBooksHandle {
    /// Sends `GET /shelf/books`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }

    /// Sends `POST /shelf/books`.
    pub fn post(&self) -> BooksWith {
        BooksWith::new(&self.0)
    }
}

/// The resource `/shelf/stream`: `client.shelf().stream()`.
#[derive(Clone, Debug)]
pub struct ShelfStreamHandle(pub(crate) rt::Handle);

impl ShelfStreamHandle {
    /// Sends `GET /shelf/stream`.
    pub fn get(&self) -> GetShelfStream {
        GetShelfStream::new(&self.0)
    }
}

/// The request `GET /shelf`.
#[must_use = "a request does nothing until it is sent"]
pub struct Get2(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Get2, empty);

impl Get2 {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/shelf"))
    }
}

/// The request `PUT /shelf`.
#[must_use = "a request does nothing until it is sent"]
pub struct Lock2(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Lock2, empty);

impl Lock2 {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/shelf"))
    }
}

/// The request `DELETE /shelf`.
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteObject(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(DeleteObject, empty);

impl DeleteObject {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.delete("/shelf"))
    }
}

/// The request `PATCH /shelf`.
#[must_use = "a request does nothing until it is sent"]
pub struct PutShelf(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(PutShelf, empty);

impl PutShelf {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.patch("/shelf"))
    }
}

/// The request `GET /shelf/property`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListProperty(
    pub(crate) rt::RequestBuilder<rt::Json<models::ListPropertyResponse>>,
);
rt::request!(ListProperty, json models::ListPropertyResponse);

impl ListProperty {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/shelf/property"))
    }
}

/// The request `PUT /shelf/property`.
#[must_use = "a request does nothing until it is sent"]
pub struct PropertyItems(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(PropertyItems, empty);

impl PropertyItems {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/shelf/property"))
    }
}

/// The request `POST /shelf/property`.
#[must_use = "a request does nothing until it is sent"]
pub struct PropertySend(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(PropertySend, empty);

impl PropertySend {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/shelf/property"))
    }

    /// The request's body.
    pub fn body(self, value: String) -> Self {
        Self(self.0.json(&value))
    }
}

/// The request `GET /shelf/books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<Vec<String>>>);
rt::request!(ListBooks, json Vec<String>);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/shelf/books"))
    }
}

/// The request `POST /shelf/books`.
#[must_use = "a request does nothing until it is sent"]
pub struct BooksWith(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(BooksWith, empty);

impl BooksWith {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/shelf/books"))
    }
}

/// The request `GET /shelf/stream`.
#[must_use = "a request does nothing until it is sent"]
pub struct GetShelfStream(
    pub(crate) rt::RequestBuilder<rt::Json<models::GetShelfStreamResponse>>,
);
rt::request!(GetShelfStream, json models::GetShelfStreamResponse);

impl GetShelfStream {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/shelf/stream"))
    }
}

/// The request `POST /shelf/send`.
#[must_use = "a request does nothing until it is sent"]
pub struct SendShelf(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SendShelf, empty);

impl SendShelf {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/shelf/send"))
    }
}

// === src/oauth_tokens.rs

//! Requests of `oauth_tokens`.
//!
//! ```no_run
//! # async fn example(client: calls::Client) -> calls::Result<()> {
//! let response = client.oauth_tokens().by_etag("…").get().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/OAuthTokens`: `client.oauth_tokens()`.
#[derive(Clone, Debug)]
pub struct OauthTokensHandle(pub(crate) rt::Handle);

impl OauthTokensHandle {
    /// The resource `/OAuthTokens/{eTag}`.
    pub fn by_etag(&self, etag: impl AsRef<str>) -> OauthTokensByEtagHandle {
        OauthTokensByEtagHandle(self.0.arg(etag.as_ref()))
    }
}

/// The resource `/OAuthTokens/{eTag}`: `client.oauth_tokens().by_etag(etag)`.
#[derive(Clone, Debug)]
pub struct OauthTokensByEtagHandle(pub(crate) rt::Handle);

impl OauthTokensByEtagHandle {
    /// Sends `GET /OAuthTokens/{eTag}`.
    pub fn get(&self) -> GetOauthTokensEtag {
        GetOauthTokensEtag::new(&self.0)
    }
}

/// The request `GET /OAuthTokens/{eTag}`.
#[must_use = "a request does nothing until it is sent"]
pub struct GetOauthTokensEtag(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(GetOauthTokensEtag, empty);

impl GetOauthTokensEtag {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/OAuthTokens/{eTag}"))
    }

    /// Sets `IPv4Address`.
    pub fn ipv4_address(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("IPv4Address", value.as_ref()))
    }

    /// Sets `iOSVersion`.
    pub fn ios_version(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("iOSVersion", value.as_ref()))
    }

    /// Sets `GraphQL`.
    pub fn graphql(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("GraphQL", value.as_ref()))
    }

    /// Sets `xAxis`.
    pub fn x_axis(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("xAxis", value.as_ref()))
    }
}
