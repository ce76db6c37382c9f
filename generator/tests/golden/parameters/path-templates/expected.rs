// === problems
// warning[path-parameter]: the path parameter `id` is not declared; it becomes a string
//   --> #/paths/~1books~1{id}.json
//   not declared here: #/paths/~1books~1{id}.json/get
//   help: add `{name: id, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `id` is not declared; it becomes a string
//   --> #/paths/~1books~1{id}:lend
//   not declared here: #/paths/~1books~1{id}:lend/post
//   help: add `{name: id, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `x` is not declared; it becomes a string
//   --> #/paths/~1rooms~1{x}:{y}~1doors~1{on}
//   not declared here: #/paths/~1rooms~1{x}:{y}~1doors~1{on}/get
//   help: add `{name: x, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `y` is not declared; it becomes a string
//   --> #/paths/~1rooms~1{x}:{y}~1doors~1{on}
//   not declared here: #/paths/~1rooms~1{x}:{y}~1doors~1{on}/get
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

    /// The resource `/books.json`.
    pub fn books(&self) -> crate::books::BooksHandle {
        crate::books::BooksHandle(self.0.root())
    }

    /// The resource `/books/{id}.json`.
    pub fn book(&self, id: impl AsRef<str>) -> crate::books::BookHandle {
        crate::books::BookHandle(self.0.root().arg(id.as_ref()))
    }

    /// The resource `/rooms/{x}:{y}`.
    ///
    /// - `x`: From the west.
    /// - `y`: From the north.
    pub fn room(&self, x: i64, y: i32) -> crate::rooms::RoomHandle {
        crate::rooms::RoomHandle(self.0.root().arg(x).arg(y))
    }

    /// The resource `/users`.
    pub fn users(&self) -> crate::users::UsersHandle {
        crate::users::UsersHandle(self.0.root())
    }

    /// Sends `GET /search?kind=book`.
    pub fn search(&self, q: impl AsRef<str>) -> crate::search::SearchBooks {
        crate::search::SearchBooks(
            crate::search::SearchBooks::new(&self.0.root()).0.query("q", q.as_ref()),
        )
    }

    /// Sends `GET /`.
    pub fn root(&self) -> crate::root::Root {
        crate::root::Root::new(&self.0.root())
    }
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: path_templates::Client) -> path_templates::Result<()> {
//! let response = client.books().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/books.json`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books.json`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
}

/// The resource `/books/{id}.json`: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `GET /books/{id}.json`.
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }

    /// Sends `POST /books/{id}:lend`.
    pub fn lend(&self) -> LendBook {
        LendBook::new(&self.0)
    }
}

/// The request `GET /books.json`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<Vec<String>>>);
rt::request!(ListBooks, json Vec<String>);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books.json"))
    }
}

/// The request `GET /books/{id}.json`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchBook, empty);

impl FetchBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}.json"))
    }
}

/// The request `POST /books/{id}:lend`.
#[must_use = "a request does nothing until it is sent"]
pub struct LendBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(LendBook, empty);

impl LendBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books/{id}:lend"))
    }
}

// === src/rooms.rs

//! Requests of `rooms`.
//!
//! ```no_run
//! # async fn example(client: path_templates::Client) -> path_templates::Result<()> {
//! let response = client.room(1, 1).fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/rooms/{x}:{y}`: `client.room(x, y)`.
#[derive(Clone, Debug)]
pub struct RoomHandle(pub(crate) rt::Handle);

impl RoomHandle {
    /// The resource `/rooms/{x}:{y}/doors/{on}`.
    pub fn door(&self, on: impl Into<rt::Open<rt::Date>>) -> RoomDoorHandle {
        RoomDoorHandle(self.0.arg(rt::open::<rt::Date>(on)))
    }

    /// Sends `GET /rooms/{x}:{y}/`.
    pub fn fetch(&self) -> FetchRoom {
        FetchRoom::new(&self.0)
    }
}

/// The resource `/rooms/{x}:{y}/doors/{on}`: `client.room(x, y).door(on)`.
#[derive(Clone, Debug)]
pub struct RoomDoorHandle(pub(crate) rt::Handle);

impl RoomDoorHandle {
    /// Sends `GET /rooms/{x}:{y}/doors/{on}`.
    pub fn fetch(&self) -> FetchDoor {
        FetchDoor::new(&self.0)
    }
}

/// The request `GET /rooms/{x}:{y}/`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchRoom(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchRoom, empty);

impl FetchRoom {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/rooms/{x}:{y}/"))
    }
}

/// The request `GET /rooms/{x}:{y}/doors/{on}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchDoor(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchDoor, empty);

impl FetchDoor {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/rooms/{x}:{y}/doors/{on}"))
    }

    /// Sets `open`.
    pub fn open(self, value: bool) -> Self {
        Self(self.0.query("open", value))
    }
}

// === src/users.rs

//! Requests of `users`.
//!
//! ```no_run
//! # async fn example(client: path_templates::Client) -> path_templates::Result<()> {
//! let response = client.users().or().user().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/users`: `client.users()`.
#[derive(Clone, Debug)]
pub struct UsersHandle(pub(crate) rt::Handle);

impl UsersHandle {
    /// The resource `/users/or`.
    pub fn or(&self) -> UsersOrHandle {
        UsersOrHandle(self.0.clone())
    }
}

/// The resource `/users/or`: `client.users().or()`.
#[derive(Clone, Debug)]
pub struct UsersOrHandle(pub(crate) rt::Handle);

impl UsersOrHandle {
    /// The resource `/users/or/user`.
    pub fn user(&self) -> UsersOrUserHandle {
        UsersOrUserHandle(self.0.clone())
    }
}

/// The resource `/users/or/user`: `client.users().or().user()`.
#[derive(Clone, Debug)]
pub struct UsersOrUserHandle(pub(crate) rt::Handle);

impl UsersOrUserHandle {
    /// Sends `GET /users/or/user`.
    pub fn fetch(&self) -> FetchUser {
        FetchUser::new(&self.0)
    }
}

/// The request `GET /users/or/user`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchUser(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchUser, empty);

impl FetchUser {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/users/or/user"))
    }
}

// === src/search.rs

//! Requests of `search`.
//!
//! ```no_run
//! # async fn example(client: path_templates::Client) -> path_templates::Result<()> {
//! let response = client.search("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /search?kind=book`.
#[must_use = "a request does nothing until it is sent"]
pub struct SearchBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SearchBooks, empty);

impl SearchBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/search?kind=book"))
    }
}

// === src/root.rs

//! Requests of `root`.
//!
//! ```no_run
//! # async fn example(client: path_templates::Client) -> path_templates::Result<()> {
//! let response = client.root().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /`.
#[must_use = "a request does nothing until it is sent"]
pub struct Root(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Root, empty);

impl Root {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/"))
    }
}

// === api.md

# Paths

Every method, by module. The operation is the description's.

## books

| method | operation | returns | |
|---|---|---|---|
| `client.books().list()` | `listBooks` | `Vec<String>` | |
| `client.book(id).fetch()` | `fetchBook` | `()` | |
| `client.book(id).lend()` | `lendBook` | `()` | |

## rooms

| method | operation | returns | |
|---|---|---|---|
| `client.room(x, y).fetch()` | `fetchRoom` | `()` | |
| `client.room(x, y).door(on).fetch()` | `fetchDoor` | `()` | |

## users

| method | operation | returns | |
|---|---|---|---|
| `client.users().or().user().fetch()` | `fetchUser` | `()` | |

## search

| method | operation | returns | |
|---|---|---|---|
| `client.search(q)` | `searchBooks` | `()` | |

## root

| method | operation | returns | |
|---|---|---|---|
| `client.root()` | `root` | `()` | |
