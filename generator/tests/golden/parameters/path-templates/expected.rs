// === problems
// warning: the path parameter `id` is not declared; it becomes a string
//   --> #/paths/~1books~1{id}.json/get
//   help: add `{name: id, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning: the path parameter `id` is not declared; it becomes a string
//   --> #/paths/~1books~1{id}:lend/post
//   help: add `{name: id, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning: the path parameter `x` is not declared; it becomes a string
//   --> #/paths/~1rooms~1{x}:{y}~1doors~1{on}/get
//   help: add `{name: x, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning: the path parameter `y` is not declared; it becomes a string
//   --> #/paths/~1rooms~1{x}:{y}~1doors~1{on}/get
//   help: add `{name: y, in: path, required: true, schema: {type: string}}` under `parameters`

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

/// A client of Paths. Cheap to clone; share one.
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
    /// `/books.json`: a place in the API.
    pub fn books(&self) -> crate::books::BooksHandle {
        crate::books::BooksHandle(self.0.root())
    }
    /// `/books/{id}`: a place in the API.
    pub fn book(&self, id: impl AsRef<str>) -> crate::books::BookHandle {
        crate::books::BookHandle(self.0.root().arg(id.as_ref()))
    }
    /// `/rooms/{x}:{y}`: a place in the API.
    ///
    /// - `x`: From the west.
    /// - `y`: From the north.
    pub fn room(&self, x: i64, y: i32) -> crate::rooms::RoomHandle {
        crate::rooms::RoomHandle(self.0.root().arg(x).arg(y))
    }
    /// Calls `GET /search?kind=book`.
    pub fn search(&self, q: impl AsRef<str>) -> crate::search::SearchBooks {
        crate::search::SearchBooks(
            crate::search::SearchBooks::new(&self.0.root()).0.query("q", q.as_ref()),
        )
    }
    /// Calls `GET /`.
    pub fn root(&self) -> crate::root::Root {
        crate::root::Root::new(&self.0.root())
    }
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: path_templates::Client) -> path_templates::Result<()> {
//! let answer = client.books().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.books()`: `/books.json`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Calls `GET /books.json`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
}

/// `client.book(id)`: `/books/{id}`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Calls `GET /books/{id}.json`.
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }
    /// Calls `POST /books/{id}:lend`.
    pub fn lend(&self) -> LendBook {
        LendBook::new(&self.0)
    }
}

rt::request!(ListBooks, GET "/books.json", json Vec < String >);
rt::request!(FetchBook, GET "/books/{id}.json", empty);
rt::request!(LendBook, POST "/books/{id}:lend", empty);

// === src/rooms.rs

//! Requests of `rooms`.
//!
//! ```no_run
//! # async fn example(client: path_templates::Client) -> path_templates::Result<()> {
//! let answer = client.room(1, 1).fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.room(x, y)`: `/rooms/{x}:{y}`.
#[derive(Clone, Debug)]
pub struct RoomHandle(pub(crate) rt::Handle);

impl RoomHandle {
    /// `/rooms/{x}:{y}/doors/{on}`: a place in the API.
    pub fn door(&self, on: rt::Date) -> RoomDoorHandle {
        RoomDoorHandle(self.0.arg(on))
    }
    /// Calls `GET /rooms/{x}:{y}/`.
    pub fn fetch(&self) -> FetchRoom {
        FetchRoom::new(&self.0)
    }
}

/// `client.room(x, y).door(on)`: `/rooms/{x}:{y}/doors/{on}`.
#[derive(Clone, Debug)]
pub struct RoomDoorHandle(pub(crate) rt::Handle);

impl RoomDoorHandle {
    /// Calls `GET /rooms/{x}:{y}/doors/{on}`.
    pub fn fetch(&self) -> FetchDoor {
        FetchDoor::new(&self.0)
    }
}

rt::request!(FetchRoom, GET "/rooms/{x}:{y}/", empty);
rt::request!(FetchDoor, GET "/rooms/{x}:{y}/doors/{on}", empty);

impl FetchDoor {
    /// Sets `open`.
    pub fn open(self, value: bool) -> Self {
        Self(self.0.query("open", value))
    }
}

// === src/search.rs

//! Requests of `search`.
//!
//! ```no_run
//! # async fn example(client: path_templates::Client) -> path_templates::Result<()> {
//! let answer = client.search("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(SearchBooks, GET "/search?kind=book", empty);

// === src/root.rs

//! Requests of `root`.
//!
//! ```no_run
//! # async fn example(client: path_templates::Client) -> path_templates::Result<()> {
//! let answer = client.root().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Root, GET "/", empty);

// === api.md

# Paths

Every method, by resource.

## books

- `client.books().list()` → `Vec<String>`
- `client.book(id).fetch()` → `()`
- `client.book(id).lend()` → `()`

## rooms

- `client.room(x, y).fetch()` → `()`
- `client.room(x, y).door(on).fetch()` → `()`

## search

- `client.search(q)` → `()`

## root

- `client.root()` → `()`
