// === src/models/pods.rs

use oas_client_runtime as rt;

/// `Pod` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Pod {
    /// `node` of the API.
    pub node: Option<String>,
}

rt::object!(Pod { optional { node } });

impl Pod {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { node: None }
    }
}

rt::setters!(Pod { into { node(String) } });

// === src/models/rows.rs

use oas_client_runtime as rt;

/// `ReplaceRowsBody` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReplaceRowsBody {
    /// `one` of the API.
    pub one: String,
}

rt::object!(ReplaceRowsBody { required { one } });

impl ReplaceRowsBody {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(one: impl Into<String>) -> Self {
        Self { one: one.into() }
    }
}

/// `ReplaceRowsBodyShelfV2Json` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReplaceRowsBodyShelfV2Json {
    /// `two` of the API.
    pub two: String,
}

rt::object!(ReplaceRowsBodyShelfV2Json { required { two } });

impl ReplaceRowsBodyShelfV2Json {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(two: impl Into<String>) -> Self {
        Self { two: two.into() }
    }
}

// === src/pods.rs

//! Requests of `pods`.
//!
//! ```no_run
//! # async fn example(client: content_types::Client) -> content_types::Result<()> {
//! let response = client.pod("…").replace().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/pods/{name}`: `client.pod(name)`.
#[derive(Clone, Debug)]
pub struct PodHandle(pub(crate) rt::Handle);

impl PodHandle {
    /// Sends `PUT /pods/{name}`.
    pub fn replace(&self) -> ReplacePod {
        ReplacePod::new(&self.0)
    }

    /// Sends `PATCH /pods/{name}`.
    pub fn patch(&self, body: rt::Value) -> PatchPod {
        PatchPod(PatchPod::new(&self.0).0.json_as("application/json-patch+json", &body))
    }

    /// Sends `PATCH /pods/{name}`.
    pub fn patch_bytes(&self, body: impl Into<rt::Upload>) -> PatchPodBytes {
        PatchPodBytes(
            PatchPodBytes::new(&self.0).0.upload("application/apply-patch+yaml", body),
        )
    }
}

/// The request `PUT /pods/{name}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplacePod(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplacePod, empty);
rt::content_types!(
    ReplacePod { content_type_json_version_2 = "application/json; version=2" }
);

impl ReplacePod {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/pods/{name}"))
    }

    /// The request's body.
    pub fn body(self, value: models::Pod) -> Self {
        Self(self.0.json(&value))
    }
}

/// The request `PATCH /pods/{name}`.
#[must_use = "a request does nothing until it is sent"]
pub struct PatchPod(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(PatchPod, empty);
rt::content_types!(
    PatchPod { content_type_merge_patch_json = "application/merge-patch+json" }
);

impl PatchPod {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.patch("/pods/{name}"))
    }

    /// Sets `force`.
    pub fn force(self, value: bool) -> Self {
        Self(self.0.query("force", value))
    }
}

/// The request `PATCH /pods/{name}`.
#[must_use = "a request does nothing until it is sent"]
pub struct PatchPodBytes(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(PatchPodBytes, empty);

impl PatchPodBytes {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.patch("/pods/{name}"))
    }

    /// Sets `force`.
    pub fn force(self, value: bool) -> Self {
        Self(self.0.query("force", value))
    }
}

// === src/rows.rs

//! Requests of `rows`.
//!
//! ```no_run
//! # async fn example(client: content_types::Client) -> content_types::Result<()> {
//! let response = client.rows().replace_form("…").send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/rows`: `client.rows()`.
#[derive(Clone, Debug)]
pub struct RowsHandle(pub(crate) rt::Handle);

impl RowsHandle {
    /// Sends `PUT /rows`.
    pub fn replace(&self, body: models::ReplaceRowsBody) -> ReplaceRows {
        ReplaceRows(
            ReplaceRows::new(&self.0).0.json_as("application/vnd.shelf.v1+json", &body),
        )
    }

    /// Sends `PUT /rows`.
    pub fn replace_shelf_v2_json(
        &self,
        body: models::ReplaceRowsBodyShelfV2Json,
    ) -> ReplaceRowsShelfv2json {
        ReplaceRowsShelfv2json(
            ReplaceRowsShelfv2json::new(&self.0)
                .0
                .json_as("application/vnd.shelf.v2+json", &body),
        )
    }

    /// Sends `PUT /rows`.
    pub fn replace_form(&self, three: impl AsRef<str>) -> ReplaceRowsForm {
        ReplaceRowsForm(ReplaceRowsForm::new(&self.0).0.field("three", three.as_ref()))
    }

    /// Sends `POST /rows`.
    #[allow(clippy::should_implement_trait, reason = "named by the API")]
    pub fn add(&self, body: Vec<String>) -> AddRows {
        AddRows(AddRows::new(&self.0).0.json(&body))
    }

    /// Sends `POST /rows`.
    pub fn add_bytes(&self, body: impl Into<rt::Upload>) -> AddRowsBytes {
        AddRowsBytes(AddRowsBytes::new(&self.0).0.upload("text/csv", body))
    }
}

/// The request `PUT /rows`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceRows(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceRows, empty);

impl ReplaceRows {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/rows"))
    }
}

/// The request `PUT /rows`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceRowsShelfv2json(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceRowsShelfv2json, empty);

impl ReplaceRowsShelfv2json {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/rows"))
    }
}

/// The request `PUT /rows`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceRowsForm(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceRowsForm, empty);

impl ReplaceRowsForm {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/rows").form())
    }
}

/// The request `POST /rows`.
#[must_use = "a request does nothing until it is sent"]
pub struct AddRows(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(AddRows, empty);

impl AddRows {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/rows"))
    }
}

/// The request `POST /rows`.
#[must_use = "a request does nothing until it is sent"]
pub struct AddRowsBytes(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(AddRowsBytes, empty);
rt::content_types!(AddRowsBytes { content_type_xml = "application/xml" });

impl AddRowsBytes {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/rows"))
    }
}

// === src/scan.rs

//! Requests of `scan`.
//!
//! ```no_run
//! # async fn example(client: content_types::Client) -> content_types::Result<()> {
//! let response = client.scan().replace().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/scan`: `client.scan()`.
#[derive(Clone, Debug)]
pub struct ScanHandle(pub(crate) rt::Handle);

impl ScanHandle {
    /// Sends `PUT /scan`.
    pub fn replace(&self) -> ReplaceScan {
        ReplaceScan::new(&self.0)
    }
}

/// The request `PUT /scan`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceScan(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceScan, empty);
rt::content_types!(
    ReplaceScan { content_type_jpeg = "image/jpeg", content_type_text =
    "text/plain; charset=latin1" }
);

impl ReplaceScan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/scan"))
    }

    /// The request's body.
    pub fn body(self, value: impl Into<rt::Upload>) -> Self {
        Self(self.0.upload("image/png", value))
    }
}

// === tests/replay/recordings.rs

//! The exchanges of `recordings.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "recordings.har",
    include_str!("../recordings/recordings.har"),
);

/// patchPod
#[test]
fn patch_pod() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(
            client
                .pod("1")
                .patch(replay::from_json("{\"a\":null}")?)
                .content_type_merge_patch_json(),
        ))
}

/// patchPod
#[test]
fn patch_pod_bytes() -> replay::TestResult {
    super::run(RECORDING, &[1]).call(|client| Ok(client.pod("1").patch_bytes("a: 1")))
}

/// replacePod
#[test]
fn replace_pod() -> replay::TestResult {
    super::run(RECORDING, &[2])
        .call(|client| Ok(
            client
                .pod("1")
                .replace()
                .body(replay::from_json("{}")?)
                .content_type_json_version_2(),
        ))
}

/// addRows
#[test]
fn add_rows() -> replay::TestResult {
    super::run(RECORDING, &[3])
        .call(|client| Ok(client.rows().add(replay::from_json("[\"a\"]")?)))
}

/// addRows
#[test]
fn add_rows_bytes() -> replay::TestResult {
    super::run(RECORDING, &[4]).call(|client| Ok(client.rows().add_bytes("a,b")))
}

/// replaceRows
#[test]
fn replace_rows() -> replay::TestResult {
    super::run(RECORDING, &[5])
        .call(|client| Ok(client.rows().replace(replay::from_json("{\"one\":\"a\"}")?)))
}

/// replaceRows
#[test]
fn replace_rows_shelfv2json() -> replay::TestResult {
    super::run(RECORDING, &[6])
        .call(|client| Ok(
            client.rows().replace_shelf_v2_json(replay::from_json("{\"two\":\"b\"}")?),
        ))
}

/// replaceRows
#[test]
fn replace_rows_form() -> replay::TestResult {
    super::run(RECORDING, &[7]).call(|client| Ok(client.rows().replace_form("c")))
}

/// replaceScan
#[test]
fn replace_scan() -> replay::TestResult {
    super::run(RECORDING, &[8])
        .call(|client| Ok(
            client
                .scan()
                .replace()
                .body(oas_client_runtime::Upload::from("x").content_type("image/jpeg")),
        ))
}
