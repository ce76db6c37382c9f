// === problems
// warning[path-parameter]: the path parameter `b` is not declared; it becomes a string
//   --> #/paths/~1{b}
//   not declared here: #/paths/~1{b}/post
//   help: add `{name: b, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `a` is not declared; it becomes a string
//   --> #/paths/~1{a}~1{b}~1{c}
//   not declared here: #/paths/~1{a}~1{b}~1{c}/get
//   help: add `{name: a, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `b` is not declared; it becomes a string
//   --> #/paths/~1{a}~1{b}~1{c}
//   not declared here: #/paths/~1{a}~1{b}~1{c}/get
//   help: add `{name: b, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `c` is not declared; it becomes a string
//   --> #/paths/~1{a}~1{b}~1{c}
//   not declared here: #/paths/~1{a}~1{b}~1{c}/get
//   help: add `{name: c, in: path, required: true, schema: {type: string}}` under `parameters`

// === src/client.rs

use oas_client_runtime as rt;

static API: rt::Api = rt::Api {
    servers: &[rt::Server::new("", &["https://shelf.example"])],
    variables: &[],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    error_fields: rt::ErrorFields {
        code: None,
        message: None,
        request_id: None,
    },
};

/// A client of Groups. Cheap to clone; share one.
#[derive(Clone, Debug)]
pub struct Client(rt::Client);

impl From<rt::Client> for Client {
    fn from(client: rt::Client) -> Self {
        Self(client)
    }
}

impl Client {
    /// A client of `https://shelf.example` with default settings.
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

    /// A group of operations.
    pub fn books(&self) -> crate::root::BooksHandle {
        crate::root::BooksHandle(self.0.root())
    }

    /// A group of operations.
    pub fn reading_rooms(&self) -> crate::reading_rooms::ReadingRoomsHandle {
        crate::reading_rooms::ReadingRoomsHandle(self.0.root())
    }

    /// Sends `POST /{b}`.
    pub fn new_post(&self, b: impl AsRef<str>) -> crate::root::New2 {
        crate::root::New2::new(&self.0.root().arg(b.as_ref()))
    }
}

// === src/root.rs

//! Requests of `root`.
//!
//! ```no_run
//! # async fn example(client: modules_by_operation_id::Client) -> modules_by_operation_id::Result<()> {
//! let response = client.books().get("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// A group of operations: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// A group of operations.
    pub fn loans(&self) -> BooksLoansHandle {
        BooksLoansHandle(self.0.clone())
    }

    /// Sends `GET /{a}`.
    ///
    /// - `a`: The first.
    pub fn get(&self, a: impl AsRef<str>) -> BooksGet {
        BooksGet::new(&self.0.arg(a.as_ref()))
    }

    /// Sends `GET /{a}/{b}`.
    ///
    /// - `a`: The first.
    pub fn list(&self, a: impl AsRef<str>, b: i64) -> BooksList {
        BooksList::new(&self.0.arg(a.as_ref()).arg(b))
    }
}

/// A group of operations: `client.books().loans()`.
#[derive(Clone, Debug)]
pub struct BooksLoansHandle(pub(crate) rt::Handle);

impl BooksLoansHandle {
    /// Sends `DELETE /{a}/{b}`.
    ///
    /// - `a`: The first.
    pub fn delete(&self, a: impl AsRef<str>, b: i64) -> BooksLoansDelete {
        BooksLoansDelete::new(&self.0.arg(a.as_ref()).arg(b))
    }
}

/// The request `GET /{a}`.
#[must_use = "a request does nothing until it is sent"]
pub struct BooksGet(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(BooksGet, empty);

impl BooksGet {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/{a}"))
    }
}

/// The request `GET /{a}/{b}`.
#[must_use = "a request does nothing until it is sent"]
pub struct BooksList(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(BooksList, empty);

impl BooksList {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/{a}/{b}"))
    }
}

/// The request `DELETE /{a}/{b}`.
#[must_use = "a request does nothing until it is sent"]
pub struct BooksLoansDelete(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(BooksLoansDelete, empty);

impl BooksLoansDelete {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.delete("/{a}/{b}"))
    }
}

/// The request `POST /{b}`.
#[must_use = "a request does nothing until it is sent"]
pub struct New2(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(New2, empty);

impl New2 {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/{b}"))
    }
}

// === src/reading_rooms.rs

//! Requests of `reading_rooms`.
//!
//! ```no_run
//! # async fn example(client: modules_by_operation_id::Client) -> modules_by_operation_id::Result<()> {
//! let response = client.reading_rooms().open_room("…", "…", "…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// A group of operations: `client.reading_rooms()`.
#[derive(Clone, Debug)]
pub struct ReadingRoomsHandle(pub(crate) rt::Handle);

impl ReadingRoomsHandle {
    /// Sends `GET /{a}/{b}/{c}`.
    pub fn open_room(
        &self,
        a: impl AsRef<str>,
        b: impl AsRef<str>,
        c: impl AsRef<str>,
    ) -> OpenRoom {
        OpenRoom::new(&self.0.arg(a.as_ref()).arg(b.as_ref()).arg(c.as_ref()))
    }
}

/// The request `GET /{a}/{b}/{c}`.
#[must_use = "a request does nothing until it is sent"]
pub struct OpenRoom(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(OpenRoom, empty);

impl OpenRoom {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/{a}/{b}/{c}"))
    }
}

// === api.md

# Groups

Every method, by module. The operation is the description's.

## root

| method | operation | returns | |
|---|---|---|---|
| `client.books().get(a)` | `books.get` | `()` | |
| `client.books().list(a, b)` | `books.list` | `()` | |
| `client.books().loans().delete(a, b)` | `books.loans.delete` | `()` | |
| `client.new_post(b)` | `new` | `()` | |

## reading_rooms

| method | operation | returns | |
|---|---|---|---|
| `client.reading_rooms().open_room(a, b, c)` | `openRoom` | `()` | |
