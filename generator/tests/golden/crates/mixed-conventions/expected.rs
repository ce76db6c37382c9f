// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// Credentials for the API.
pub fn account(username: impl Into<String>, password: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::basic(username, password).for_scheme("account")
}

/// Credentials for the API.
pub fn oauth(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).for_scheme("oauth")
}

/// The program's own credentials, with which the client fetches its tokens and renews them.
///
/// `.into()` makes credentials for the client of it. The tokens are as for `oauth`.
pub fn oauth_client_credentials(
    client_id: impl Into<rt::Secret>,
    client_secret: impl Into<rt::Secret>,
) -> rt::OAuth2 {
    rt::OAuth2::client_credentials(
            "https://post.example/token",
            client_id,
            client_secret,
        )
        .for_scheme("oauth")
}

// === src/server.rs

//! Where the API is served: settings for `Client::builder().server(…)`.

use oas_client_runtime as rt;

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `https://routes.post.example`.
pub fn routes(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("routes", url)
}

// === src/models/v1_letter.rs

use oas_client_runtime as rt;

/// ListLetterResponse
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListLetterResponse {
    /// `letters` of the API.
    pub letters: Option<Vec<Letter>>,
    /// `next_page_uri` of the API.
    pub next_page_uri: Option<String>,
}

rt::object!(ListLetterResponse { optional { letters, next_page_uri } });

impl rt::Page for ListLetterResponse {
    type Item = Letter;

    const TOKEN_PARAMETER: Option<&'static str> = Some("PageToken");

    fn next_url(&self) -> Option<&str> {
        self.next_page_uri.as_deref()
    }

    fn into_items(self) -> Vec<Letter> {
        self.letters.unwrap_or_default()
    }
}

/// `Letter` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Letter {
    /// `id` of the API.
    pub id: Option<String>,
    /// `status` of the API.
    pub status: Option<LetterStatus>,
    /// `date_sent` of the API.
    pub date_sent: Option<rt::Open<rt::Timestamp>>,
    /// `date_created` of the API.
    pub date_created: Option<rt::Open<rt::Timestamp>>,
    /// `uri` of the API.
    pub uri: Option<String>,
    /// `subresource_uris` of the API.
    pub subresource_uris: Option<rt::Value>,
    /// `attributes` of the API.
    pub attributes: Option<rt::Value>,
}

rt::object!(
    Letter { optional { id, status } optional_dates { date_sent } optional {
    date_created, uri } present { subresource_uris, attributes } }
);

/// `LetterStatus` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LetterStatus {
    /// `in-transit` on the wire.
    InTransit,
    /// `delivered` on the wire.
    Delivered,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(LetterStatus { InTransit = "in-transit", Delivered = "delivered" });

// === src/models/v2_route.rs

use oas_client_runtime as rt;

/// ListRouteResponse
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListRouteResponse {
    /// `routes` of the API.
    pub routes: Option<Vec<Route>>,
    /// `next_page_uri` of the API.
    pub next_page_uri: Option<String>,
}

rt::object!(ListRouteResponse { optional { routes, next_page_uri } });

impl rt::Page for ListRouteResponse {
    type Item = Route;

    const TOKEN_PARAMETER: Option<&'static str> = Some("PageToken");

    fn next_url(&self) -> Option<&str> {
        self.next_page_uri.as_deref()
    }

    fn into_items(self) -> Vec<Route> {
        self.routes.unwrap_or_default()
    }
}

/// `Route` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Route {
    /// `name` of the API.
    pub name: String,
    /// `stops` of the API.
    pub stops: Option<Vec<i64>>,
}

rt::object!(Route { required { name } optional { stops } });

impl Route {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            stops: None,
        }
    }
}

rt::setters!(Route { each_exact { stops(i64) } });

// === src/v1_letter.rs

//! Requests of `v1_letter`.
//!
//! ```no_run
//! # async fn example(client: mixed_conventions::Client) -> mixed_conventions::Result<()> {
//! let first = client.office("…").letters().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/2010-01-01/Offices/{OfficeId}`: `client.office(office_id)`.
#[derive(Clone, Debug)]
pub struct OfficeHandle(pub(crate) rt::Handle);

impl OfficeHandle {
    /// The resource `/2010-01-01/Offices/{OfficeId}/Letters.json`.
    pub fn letters(&self) -> OfficeLettersHandle {
        OfficeLettersHandle(self.0.clone())
    }

    /// The resource `/2010-01-01/Offices/{OfficeId}/Letters/{Id}.json`.
    pub fn letter(&self, id: impl AsRef<str>) -> OfficeLetterHandle {
        OfficeLetterHandle(self.0.arg(id.as_ref()))
    }
}

/// The resource `/2010-01-01/Offices/{OfficeId}/Letters.json`:
/// `client.office(office_id).letters()`.
#[derive(Clone, Debug)]
pub struct OfficeLettersHandle(pub(crate) rt::Handle);

impl OfficeLettersHandle {
    /// Sends `GET /2010-01-01/Offices/{OfficeId}/Letters.json`.
    pub fn list(&self) -> ListLetter {
        ListLetter::new(&self.0)
    }

    /// Sends `POST /2010-01-01/Offices/{OfficeId}/Letters.json`.
    pub fn create(&self, to: impl AsRef<str>) -> CreateLetter {
        CreateLetter(CreateLetter::new(&self.0).0.field("To", to.as_ref()))
    }
}

/// The resource `/2010-01-01/Offices/{OfficeId}/Letters/{Id}.json`:
/// `client.office(office_id).letter(id)`.
#[derive(Clone, Debug)]
pub struct OfficeLetterHandle(pub(crate) rt::Handle);

impl OfficeLetterHandle {
    /// The resource `/2010-01-01/Offices/{OfficeId}/Letters/{Id}/Scan`.
    pub fn scan(&self) -> crate::v1_scan::OfficeLetterScanHandle {
        crate::v1_scan::OfficeLetterScanHandle(self.0.clone())
    }

    /// Sends `GET /2010-01-01/Offices/{OfficeId}/Letters/{Id}.json`.
    pub fn fetch(&self) -> FetchLetter {
        FetchLetter::new(&self.0)
    }

    /// Sends `DELETE /2010-01-01/Offices/{OfficeId}/Letters/{Id}.json`.
    pub fn delete(&self) -> DeleteLetter {
        DeleteLetter::new(&self.0)
    }
}

/// The request `GET /2010-01-01/Offices/{OfficeId}/Letters.json`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListLetter(
    pub(crate) rt::RequestBuilder<rt::Json<models::ListLetterResponse>>,
);
rt::request!(ListLetter, pages models::ListLetterResponse);

impl ListLetter {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/2010-01-01/Offices/{OfficeId}/Letters.json"))
    }

    /// Sets `DateSent`.
    pub fn date_sent(self, value: impl Into<rt::Open<rt::Timestamp>>) -> Self {
        Self(self.0.query("DateSent", rt::open::<rt::Timestamp>(value)))
    }

    /// Sets `DateSent<`.
    pub fn date_sent_lt(self, value: impl Into<rt::Open<rt::Timestamp>>) -> Self {
        Self(self.0.query("DateSent<", rt::open::<rt::Timestamp>(value)))
    }

    /// Sets `DateSent>`.
    pub fn date_sent_gt(self, value: impl Into<rt::Open<rt::Timestamp>>) -> Self {
        Self(self.0.query("DateSent>", rt::open::<rt::Timestamp>(value)))
    }

    /// Sets `PageSize`.
    pub fn page_size(self, value: i64) -> Self {
        Self(self.0.query("PageSize", value.clamp(1, 1000)))
    }
}

/// The request `POST /2010-01-01/Offices/{OfficeId}/Letters.json`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLetter(pub(crate) rt::RequestBuilder<rt::Json<models::Letter>>);
rt::request!(CreateLetter, json models::Letter);

impl CreateLetter {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/2010-01-01/Offices/{OfficeId}/Letters.json").form())
    }

    /// Sets `Enclosure`.
    pub fn enclosure(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.field_each("Enclosure", rt::strings(values)))
    }

    /// Sets `Stamp.Colour`.
    pub fn stamp_colour(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("Stamp.Colour", value.as_ref()))
    }

    /// Sets `SendAt`.
    pub fn send_at(self, value: impl Into<rt::Open<rt::Timestamp>>) -> Self {
        Self(self.0.field("SendAt", rt::open::<rt::Timestamp>(value)))
    }

    /// Sets `Attributes`.
    pub fn attributes(self, value: rt::Value) -> Self {
        Self(self.0.field("Attributes", value))
    }
}

/// The request `GET /2010-01-01/Offices/{OfficeId}/Letters/{Id}.json`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchLetter(pub(crate) rt::RequestBuilder<rt::Json<models::Letter>>);
rt::request!(FetchLetter, json models::Letter);

impl FetchLetter {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/2010-01-01/Offices/{OfficeId}/Letters/{Id}.json"))
    }
}

/// The request `DELETE /2010-01-01/Offices/{OfficeId}/Letters/{Id}.json`.
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteLetter(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(DeleteLetter, empty);

impl DeleteLetter {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.delete("/2010-01-01/Offices/{OfficeId}/Letters/{Id}.json"))
    }
}

// === src/v1_scan.rs

//! Requests of `v1_scan`.
//!
//! ```no_run
//! # async fn example(client: mixed_conventions::Client) -> mixed_conventions::Result<()> {
//! let response = client.office("…").letter("…").scan().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/2010-01-01/Offices/{OfficeId}/Letters/{Id}/Scan`:
/// `client.office(office_id).letter(id).scan()`.
#[derive(Clone, Debug)]
pub struct OfficeLetterScanHandle(pub(crate) rt::Handle);

impl OfficeLetterScanHandle {
    /// Sends `GET /2010-01-01/Offices/{OfficeId}/Letters/{Id}/Scan`.
    pub fn fetch(&self) -> FetchScan {
        FetchScan::new(&self.0)
    }
}

/// The request `GET /2010-01-01/Offices/{OfficeId}/Letters/{Id}/Scan`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchScan(pub(crate) rt::RequestBuilder<rt::Redirect>);
rt::request!(FetchScan, redirect);

impl FetchScan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/2010-01-01/Offices/{OfficeId}/Letters/{Id}/Scan"))
    }
}

// === src/v2_route.rs

//! Requests of `v2_route`.
//!
//! ```no_run
//! # async fn example(client: mixed_conventions::Client) -> mixed_conventions::Result<()> {
//! let first = client.routes().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/v2/Routes`: `client.routes()`.
#[derive(Clone, Debug)]
pub struct RoutesHandle(pub(crate) rt::Handle);

impl RoutesHandle {
    /// Sends `GET /v2/Routes`.
    pub fn list(&self) -> ListRoute {
        ListRoute::new(&self.0)
    }

    /// Sends `POST /v2/Routes`.
    pub fn create(&self, body: models::Route) -> CreateRoute {
        CreateRoute(CreateRoute::new(&self.0).0.json(&body))
    }
}

/// The request `GET /v2/Routes`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListRoute(pub(crate) rt::RequestBuilder<rt::Json<models::ListRouteResponse>>);
rt::request!(ListRoute, pages models::ListRouteResponse);

impl ListRoute {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/v2/Routes").server(1).security("oauth"))
    }

    /// Sets `PageSize`.
    pub fn page_size(self, value: i64) -> Self {
        Self(self.0.query("PageSize", value.clamp(1, 50)))
    }
}

/// The request `POST /v2/Routes`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateRoute(pub(crate) rt::RequestBuilder<rt::Json<models::Route>>);
rt::request!(CreateRoute, json models::Route);

impl CreateRoute {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/v2/Routes").server(1))
    }
}
