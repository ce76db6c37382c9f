// === problems
// warning[unsupported-media-type]: the client can't ask for the response `application/hal+json` of operation `fetchContradicting`: its type differs by status
//   --> #/paths/~1contradicting/get/responses/201/content/application~1hal+json
//   help: write a media type for each schema, such as `application/vnd.example+json`

// === src/models/common.rs

use oas_client_runtime as rt;

/// `Cover` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Cover {
    /// `title` of the API.
    pub title: Option<String>,
}

rt::object!(Cover { optional { title } });

/// `Lost` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Lost {
    /// `since` of the API.
    pub since: Option<String>,
}

rt::object!(Lost { optional { since } });

/// `Problem` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// `type` of the API.
    pub type_: Option<String>,
}

rt::object!(Problem { optional { type_ = "type" } });

// === src/models/metadata.rs

use oas_client_runtime as rt;

/// `Full` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Full {
    /// `title` of the API.
    pub title: Option<String>,
    /// `context` of the API.
    pub context: Option<String>,
}

rt::object!(Full { optional { title, context } });

// === src/models/pages.rs

use oas_client_runtime as rt;

/// `PageList` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PageList {
    /// `items` of the API.
    pub items: Option<Vec<super::Cover>>,
    /// `next_page_url` of the API.
    pub next_page_url: Option<String>,
}

rt::object!(PageList { optional { items, next_page_url } });

// === src/models/versions.rs

use oas_client_runtime as rt;

/// `FetchVersionsResponse` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FetchVersionsResponse {
    /// `one` of the API.
    pub one: Option<String>,
}

rt::object!(FetchVersionsResponse { optional { one } });

/// `FetchVersionsShelfV2JsonResponse` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FetchVersionsShelfV2JsonResponse {
    /// `two` of the API.
    pub two: Option<String>,
}

rt::object!(FetchVersionsShelfV2JsonResponse { optional { two } });

// === src/versions.rs

//! Requests of `versions`.
//!
//! ```no_run
//! # async fn example(client: alternatives::Client) -> alternatives::Result<()> {
//! let response = client.versions().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/versions`: `client.versions()`.
#[derive(Clone, Debug)]
pub struct VersionsHandle(pub(crate) rt::Handle);

impl VersionsHandle {
    /// Sends `GET /versions`.
    pub fn fetch(&self) -> FetchVersions {
        FetchVersions::new(&self.0)
    }
}

/// The request `GET /versions`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchVersions(
    pub(crate) rt::RequestBuilder<rt::Json<models::FetchVersionsResponse>>,
);
rt::request!(FetchVersions, json models::FetchVersionsResponse);
rt::alternatives!(
    FetchVersions { accept_shelf_v2_json = "application/vnd.shelf.v2+json" as rt::Json <
    models::FetchVersionsShelfV2JsonResponse > }
);

impl FetchVersions {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/versions").accept("application/vnd.shelf.v1+json"))
    }

    /// Sets `limit`.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }
}

// === src/cover.rs

//! Requests of `cover`.
//!
//! ```no_run
//! # async fn example(client: alternatives::Client) -> alternatives::Result<()> {
//! let response = client.cover().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/cover`: `client.cover()`.
#[derive(Clone, Debug)]
pub struct CoverHandle(pub(crate) rt::Handle);

impl CoverHandle {
    /// Sends `GET /cover`.
    pub fn fetch(&self) -> FetchCover {
        FetchCover::new(&self.0)
    }
}

/// The request `GET /cover`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchCover(pub(crate) rt::RequestBuilder<rt::Json<models::Cover>>);
rt::request!(FetchCover, json models::Cover);
rt::alternatives!(
    FetchCover { accept_png = "image/png" as rt::Download, accept_text = "text/plain" as
    rt::Text < String >, accept_csv = "text/csv" as rt::Download }
);

impl FetchCover {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/cover"))
    }
}

// === src/metadata.rs

//! Requests of `metadata`.
//!
//! ```no_run
//! # async fn example(client: alternatives::Client) -> alternatives::Result<()> {
//! let response = client.metadata().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/metadata`: `client.metadata()`.
#[derive(Clone, Debug)]
pub struct MetadataHandle(pub(crate) rt::Handle);

impl MetadataHandle {
    /// Sends `GET /metadata`.
    pub fn fetch(&self) -> FetchMetadata {
        FetchMetadata::new(&self.0)
    }
}

/// The request `GET /metadata`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchMetadata(pub(crate) rt::RequestBuilder<rt::Json<models::Cover>>);
rt::request!(FetchMetadata, json models::Cover);
rt::alternatives!(
    FetchMetadata { accept_json_odata_metadata_minimal =
    "application/json; odata.metadata=minimal" as rt::Json < models::Cover >,
    accept_json_odata_metadata_full = "application/json; odata.metadata=full" as rt::Json
    < models::Full > }
);

impl FetchMetadata {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/metadata"))
    }
}

// === src/pictures.rs

//! Requests of `pictures`.
//!
//! ```no_run
//! # async fn example(client: alternatives::Client) -> alternatives::Result<()> {
//! let response = client.pictures().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/pictures`: `client.pictures()`.
#[derive(Clone, Debug)]
pub struct PicturesHandle(pub(crate) rt::Handle);

impl PicturesHandle {
    /// Sends `GET /pictures`.
    pub fn fetch(&self) -> FetchPictures {
        FetchPictures::new(&self.0)
    }
}

/// The request `GET /pictures`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchPictures(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(FetchPictures, bytes);
rt::alternatives!(
    FetchPictures { accept_png = "image/png" as rt::Download, accept_jpeg = "image/jpeg"
    as rt::Download }
);

impl FetchPictures {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/pictures").accept("image/png, image/jpeg"))
    }
}

// === src/pages.rs

//! Requests of `pages`.
//!
//! ```no_run
//! # async fn example(client: alternatives::Client) -> alternatives::Result<()> {
//! let response = client.pages().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/pages`: `client.pages()`.
#[derive(Clone, Debug)]
pub struct PagesHandle(pub(crate) rt::Handle);

impl PagesHandle {
    /// Sends `GET /pages`.
    pub fn list(&self) -> ListPages {
        ListPages::new(&self.0)
    }
}

/// The request `GET /pages`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListPages(pub(crate) rt::RequestBuilder<rt::Json<models::PageList>>);
rt::request!(ListPages, json models::PageList);
rt::alternatives!(ListPages { accept_csv = "text/csv" as rt::Download });

impl ListPages {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/pages"))
    }
}

// === src/by_status.rs

//! Requests of `by_status`.
//!
//! ```no_run
//! # async fn example(client: alternatives::Client) -> alternatives::Result<()> {
//! let response = client.by_status().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/by-status`: `client.by_status()`.
#[derive(Clone, Debug)]
pub struct ByStatusHandle(pub(crate) rt::Handle);

impl ByStatusHandle {
    /// Sends `GET /by-status`.
    ///
    /// Error responses: [`FetchByStatusError`].
    pub fn fetch(&self) -> FetchByStatus {
        FetchByStatus::new(&self.0)
    }
}

rt::by_status!(
    FetchByStatusResponse { 200 => Ok(json models::Cover), 202 => Accepted(json i64) }
);
rt::failures!(
    FetchByStatusError { 404 if "application/problem+json" => NotFoundProblemJson(json
    models::Problem), 404 => NotFound(json models::Lost) }
);

/// The request `GET /by-status`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchByStatus(pub(crate) rt::RequestBuilder<FetchByStatusResponse>);
rt::request!(FetchByStatus, by_status FetchByStatusResponse);
rt::alternatives!(FetchByStatus { accept_csv = "text/csv" as rt::Download });

impl FetchByStatus {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/by-status"))
    }
}

// === src/contradicting.rs

//! Requests of `contradicting`.
//!
//! ```no_run
//! # async fn example(client: alternatives::Client) -> alternatives::Result<()> {
//! let response = client.contradicting().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/contradicting`: `client.contradicting()`.
#[derive(Clone, Debug)]
pub struct ContradictingHandle(pub(crate) rt::Handle);

impl ContradictingHandle {
    /// Sends `GET /contradicting`.
    pub fn fetch(&self) -> FetchContradicting {
        FetchContradicting::new(&self.0)
    }
}

/// The request `GET /contradicting`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchContradicting(pub(crate) rt::RequestBuilder<rt::Json<String>>);
rt::request!(FetchContradicting, json String);

impl FetchContradicting {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/contradicting"))
    }
}

// === tests/replay/recordings.rs

//! The exchanges of `recordings.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "recordings.har",
    include_str!("../recordings/recordings.har"),
);

/// fetchVersions
#[test]
fn fetch_versions() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(client.versions().fetch().accept_shelf_v2_json()))
}

/// fetchCover
#[test]
fn fetch_cover() -> replay::TestResult {
    super::run(RECORDING, &[1]).call(|client| Ok(client.cover().fetch().accept_text()))
}

/// fetchCover
#[test]
fn fetch_cover_2() -> replay::TestResult {
    super::run(RECORDING, &[2]).call(|client| Ok(client.cover().fetch()))
}

/// fetchMetadata
#[test]
fn fetch_metadata() -> replay::TestResult {
    super::run(RECORDING, &[3])
        .call(|client| Ok(client.metadata().fetch().accept_json_odata_metadata_full()))
}

/// fetchPictures
#[test]
fn fetch_pictures() -> replay::TestResult {
    super::run(RECORDING, &[4]).call(|client| Ok(client.pictures().fetch()))
}

/// listPages
#[test]
fn list_pages() -> replay::TestResult {
    super::run(RECORDING, &[5]).call(|client| Ok(client.pages().list().accept_csv()))
}

/// fetchByStatus
#[test]
fn fetch_by_status() -> replay::TestResult {
    super::run(RECORDING, &[6])
        .call(|client| Ok(client.by_status().fetch().accept_csv()))
}

/// fetchContradicting
#[test]
fn fetch_contradicting() -> replay::TestResult {
    super::run(RECORDING, &[7]).call(|client| Ok(client.contradicting().fetch()))
}
