// === src/lib.rs

//! Client for the API.

mod client;

pub use client::Client;
pub use oas_client_runtime::{
    self as runtime, ApiError, Auth, ClientBuilder, Date, Download, Error, Items, Method,
    Open, Page, Pages, Response, Result, Retry, Secret, Timestamp, Upload, Value,
};

// === src/client.rs

use oas_client_runtime as rt;

static API: rt::Api = rt::Api {
    servers: &[rt::Server::new("", &[])],
    variables: &[],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    error_fields: rt::ErrorFields {
        code: None,
        message: None,
        request_id: None,
    },
};

/// A client of the API. Cheap to clone; share one.
#[derive(Clone, Debug)]
pub struct Client(#[allow(dead_code, reason = "there is no operation")] rt::Client);

impl From<rt::Client> for Client {
    fn from(client: rt::Client) -> Self {
        Self(client)
    }
}

impl Client {
    /// A client of the API at `base_url` with default settings.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`](crate::Error::Invalid) if the settings make no client.
    pub fn new(base_url: impl Into<String>) -> rt::Result<Self> {
        Self::builder().base_url(base_url).build()
    }

    /// Configures a client: credentials, another server, timeouts, another HTTP stack.
    pub fn builder() -> rt::ClientBuilder<Self> {
        rt::ClientBuilder::new(&API)
    }

    /// Starts a request that the description doesn't have, with the client's credentials, retries and errors:
    /// `path` is appended to the base URL. The response is read as JSON.
    pub fn request(
        &self,
        method: rt::Method,
        path: impl AsRef<str>,
    ) -> rt::RequestBuilder<rt::Json<rt::Value>> {
        self.0.request(method, path.as_ref())
    }

    /// Starts a download from a URL that a response named, on any host, without credentials.
    pub fn download(&self, url: impl AsRef<str>) -> rt::RequestBuilder<rt::Download> {
        self.0.download(url.as_ref())
    }
}

// === api.md

# 

Every method, by module. The operation is the description's.
