// === src/client.rs

use oas_client_runtime as rt;

static API: rt::Api = rt::Api {
    servers: &[
        rt::Server::new(
            "",
            &[
                "http://127.0.0.1:{port}/{region}",
                "http://127.0.0.1:{port}/islands/{region_2}",
            ],
        ),
        rt::Server::new("n127", &["http://127.0.0.1:{port}/scans/{region_3}"]),
        rt::Server::new("n127_2", &["http://127.0.0.1:{port}/maps/{region_4}"]),
        rt::Server::new(
            "n127_3",
            &["http://127.0.0.1:{port}/films/{region_5}/{region_2_2}"],
        ),
    ],
    variables: &[
        rt::ServerVariable::new("port", "1", &[]),
        rt::ServerVariable::new("region", "north", &["north", "south"]),
        rt::ServerVariable::new("region", "skye", &["skye"]).expression("region_2"),
        rt::ServerVariable::new("region", "south", &["north", "south"])
            .expression("region_3"),
        rt::ServerVariable::new("region", "west", &["west", "skye"])
            .expression("region_4"),
        rt::ServerVariable::new("region", "anywhere", &[]).expression("region_5"),
        rt::ServerVariable::new("region_2", "film", &[]).expression("region_2_2"),
    ],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    error_fields: rt::ErrorFields {
        code: None,
        message: None,
        request_id: None,
    },
};

/// A client of Differing variables. Cheap to clone; share one.
#[derive(Clone, Debug)]
pub struct Client(rt::Client);

impl From<rt::Client> for Client {
    fn from(client: rt::Client) -> Self {
        Self(client)
    }
}

impl Client {
    /// A client of `http://127.0.0.1:1/north` with default settings.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`](crate::Error::Invalid) if the settings make no client.
    pub fn new() -> rt::Result<Self> {
        Self::builder().build()
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

    /// The resource `/books`.
    pub fn books(&self) -> crate::books::BooksHandle {
        crate::books::BooksHandle(self.0.root())
    }

    /// The resource `/scans`.
    pub fn scans(&self) -> crate::scans::ScansHandle {
        crate::scans::ScansHandle(self.0.root())
    }

    /// The resource `/maps`.
    pub fn maps(&self) -> crate::maps::MapsHandle {
        crate::maps::MapsHandle(self.0.root())
    }

    /// The resource `/films`.
    pub fn films(&self) -> crate::films::FilmsHandle {
        crate::films::FilmsHandle(self.0.root())
    }
}

// === src/server.rs

//! Where the API is served: settings for `Client::builder().server(…)`.

use oas_client_runtime as rt;

/// Sets `port` of the servers' URLs.
///
/// Where a URL needs it and it isn't set, it is `1`.
pub fn port(value: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::variable("port", value)
}

/// Where the books are.
///
/// Where a URL needs it and it isn't set, it is `north`. One of `north`, `south`.
///
/// In `http://127.0.0.1:{port}/islands/{region}` it is `skye` if it isn't set. One of `skye`.
///
/// In `http://127.0.0.1:{port}/scans/{region}` it is `south` if it isn't set. One of `north`,
/// `south`.
///
/// In `http://127.0.0.1:{port}/maps/{region}` it is `west` if it isn't set. One of `west`, `skye`.
///
/// In `http://127.0.0.1:{port}/films/{region}/{region_2}` it is `anywhere` if it isn't set.
pub fn region(value: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::variable("region", value)
}

/// Sets `region_2` of the servers' URLs.
///
/// Where a URL needs it and it isn't set, it is `film`.
pub fn region_2(value: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::variable("region_2", value)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `http://127.0.0.1:1/scans/south`.
pub fn n127(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("n127", url)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `http://127.0.0.1:1/maps/west`.
pub fn n127_2(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("n127_2", url)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `http://127.0.0.1:1/films/anywhere/film`.
pub fn n127_3(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("n127_3", url)
}

/// What the environment says: `SHELF_REGION`, only if it is set.
pub fn from_env() -> Vec<rt::ServerSetting> {
    rt::ServerSetting::from_env(&[("region", "SHELF_REGION")])
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: differing_variables::Client) -> differing_variables::Result<()> {
//! let response = client.books().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListBooks, empty);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }
}

// === src/scans.rs

//! Requests of `scans`.
//!
//! ```no_run
//! # async fn example(client: differing_variables::Client) -> differing_variables::Result<()> {
//! let response = client.scans().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/scans`: `client.scans()`.
#[derive(Clone, Debug)]
pub struct ScansHandle(pub(crate) rt::Handle);

impl ScansHandle {
    /// Sends `GET /scans`.
    pub fn list(&self) -> ListScans {
        ListScans::new(&self.0)
    }
}

/// The request `GET /scans`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListScans(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListScans, empty);

impl ListScans {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/scans").server(1))
    }
}

// === src/maps.rs

//! Requests of `maps`.
//!
//! ```no_run
//! # async fn example(client: differing_variables::Client) -> differing_variables::Result<()> {
//! let response = client.maps().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/maps`: `client.maps()`.
#[derive(Clone, Debug)]
pub struct MapsHandle(pub(crate) rt::Handle);

impl MapsHandle {
    /// Sends `GET /maps`.
    pub fn list(&self) -> ListMaps {
        ListMaps::new(&self.0)
    }
}

/// The request `GET /maps`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListMaps(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListMaps, empty);

impl ListMaps {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/maps").server(2))
    }
}

// === src/films.rs

//! Requests of `films`.
//!
//! ```no_run
//! # async fn example(client: differing_variables::Client) -> differing_variables::Result<()> {
//! let response = client.films().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/films`: `client.films()`.
#[derive(Clone, Debug)]
pub struct FilmsHandle(pub(crate) rt::Handle);

impl FilmsHandle {
    /// Sends `GET /films`.
    pub fn list(&self) -> ListFilms {
        ListFilms::new(&self.0)
    }
}

/// The request `GET /films`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListFilms(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListFilms, empty);

impl ListFilms {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/films").server(3))
    }
}
