// === problems
// warning: the path parameter `b` is not declared; it becomes a string
//   --> #/paths/~1{b}/post
//   help: add `{name: b, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning: the path parameter `a` is not declared; it becomes a string
//   --> #/paths/~1{a}~1{b}~1{c}/get
//   help: add `{name: a, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning: the path parameter `b` is not declared; it becomes a string
//   --> #/paths/~1{a}~1{b}~1{c}/get
//   help: add `{name: b, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning: the path parameter `c` is not declared; it becomes a string
//   --> #/paths/~1{a}~1{b}~1{c}/get
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
    /// A call that the description doesn't have, with the same credentials, retries and errors: `path` is
    /// appended to the base URL. Its answer is read as JSON.
    pub fn request(
        &self,
        method: rt::Method,
        path: impl AsRef<str>,
    ) -> rt::RequestBuilder<rt::Json<rt::Value>> {
        self.0.request(method, path.as_ref())
    }
    /// Asks for the bytes at a URL that an answer led to, wherever that is, without credentials.
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
    /// Calls `POST /{b}`.
    pub fn new_post(&self, b: impl AsRef<str>) -> crate::root::New2 {
        crate::root::New2::new(&self.0.root().arg(b.as_ref()))
    }
}

// === src/root.rs

//! Requests of `root`.
//!
//! ```no_run
//! # async fn example(client: modules_by_operation_id::Client) -> modules_by_operation_id::Result<()> {
//! let answer = client.books().get("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.books()`: a group of operations.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// A group of operations.
    pub fn loans(&self) -> BooksLoansHandle {
        BooksLoansHandle(self.0.clone())
    }
    /// Calls `GET /{a}`.
    ///
    /// - `a`: The first.
    pub fn get(&self, a: impl AsRef<str>) -> BooksGet {
        BooksGet::new(&self.0.arg(a.as_ref()))
    }
    /// Calls `GET /{a}/{b}`.
    ///
    /// - `a`: The first.
    pub fn list(&self, a: impl AsRef<str>, b: i64) -> BooksList {
        BooksList::new(&self.0.arg(a.as_ref()).arg(b))
    }
}

/// `client.books().loans()`: a group of operations.
#[derive(Clone, Debug)]
pub struct BooksLoansHandle(pub(crate) rt::Handle);

impl BooksLoansHandle {
    /// Calls `DELETE /{a}/{b}`.
    ///
    /// - `a`: The first.
    pub fn delete(&self, a: impl AsRef<str>, b: i64) -> BooksLoansDelete {
        BooksLoansDelete::new(&self.0.arg(a.as_ref()).arg(b))
    }
}

rt::request!(BooksGet, GET "/{a}", empty);
rt::request!(BooksList, GET "/{a}/{b}", empty);
rt::request!(BooksLoansDelete, DELETE "/{a}/{b}", empty);
rt::request!(New2, POST "/{b}", empty);

// === src/reading_rooms.rs

//! Requests of `reading_rooms`.
//!
//! ```no_run
//! # async fn example(client: modules_by_operation_id::Client) -> modules_by_operation_id::Result<()> {
//! let answer = client.reading_rooms().open_room("…", "…", "…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.reading_rooms()`: a group of operations.
#[derive(Clone, Debug)]
pub struct ReadingRoomsHandle(pub(crate) rt::Handle);

impl ReadingRoomsHandle {
    /// Calls `GET /{a}/{b}/{c}`.
    pub fn open_room(
        &self,
        a: impl AsRef<str>,
        b: impl AsRef<str>,
        c: impl AsRef<str>,
    ) -> OpenRoom {
        OpenRoom::new(&self.0.arg(a.as_ref()).arg(b.as_ref()).arg(c.as_ref()))
    }
}

rt::request!(OpenRoom, GET "/{a}/{b}/{c}", empty);

// === api.md

# Groups

Every method, by resource.

## root

- `client.books().get(a)` → `()`
- `client.books().list(a, b)` → `()`
- `client.books().loans().delete(a, b)` → `()`
- `client.new_post(b)` → `()`

## reading_rooms

- `client.reading_rooms().open_room(a, b, c)` → `()`
