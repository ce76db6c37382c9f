// === src/scan.rs

//! Requests of `scan`.
//!
//! ```no_run
//! # async fn example(client: binary::Client) -> binary::Result<()> {
//! let response = client.scan().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/scan`: `client.scan()`.
#[derive(Clone, Debug)]
pub struct ScanHandle(pub(crate) rt::Handle);

impl ScanHandle {
    /// Sends `GET /scan`.
    pub fn fetch(&self) -> FetchScan {
        FetchScan::new(&self.0)
    }

    /// Sends `PUT /scan`.
    pub fn replace(&self, body: impl Into<rt::Upload>) -> ReplaceScan {
        ReplaceScan(ReplaceScan::new(&self.0).0.upload("application/json", body))
    }

    /// Sends `POST /scan`.
    pub fn create(&self, file: impl Into<rt::Upload>) -> CreateScan {
        CreateScan(
            CreateScan::new(&self.0)
                .0
                .part_file("file", file)
                .part_type("file", "application/json"),
        )
    }

    /// Sends `PATCH /scan`.
    pub fn update(&self) -> UpdateScan {
        UpdateScan::new(&self.0)
    }
}

/// The request `GET /scan`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchScan(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(FetchScan, bytes);

impl FetchScan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/scan").accept("application/json"))
    }
}

/// The request `PUT /scan`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceScan(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceScan, empty);

impl ReplaceScan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/scan"))
    }
}

rt::by_status!(
    CreateScanResponse { 200 => Ok(bytes rt::Bytes), 202 => Accepted(json i64) }
);

/// The request `POST /scan`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateScan(pub(crate) rt::RequestBuilder<CreateScanResponse>);
rt::request!(CreateScan, by_status CreateScanResponse);

impl CreateScan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/scan").multipart())
    }
}

/// The request `PATCH /scan`.
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateScan(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(UpdateScan, bytes);

impl UpdateScan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.patch("/scan").accept("application/vnd.shelf+json"))
    }

    /// The request's body.
    pub fn body(self, value: impl Into<rt::Upload>) -> Self {
        Self(self.0.upload("application/vnd.shelf+json", value))
    }
}

// === tests/replay/scan.rs

//! The exchanges of `scan.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "scan.har",
    include_str!("../examples/scan.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0]).call(|client| Ok(client.scan().fetch()))
}

/// An example of status 204.
#[test]
fn an_example_of_status_204() -> replay::TestResult {
    super::run(RECORDING, &[1]).call(|client| Ok(client.scan().replace("raw")))
}

// === tests/examples/scan.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/scan","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"raw"}}},
{"comment":"An example of status 204.","request":{"method":"PUT","url":"https://shelf.example/scan","headers":[{"name":"content-type","value":"application/json"}],"postData":{"mimeType":"application/json","text":"raw"}},"response":{"status":204,"headers":[],"content":{"mimeType":"","text":""}}}
]}}
