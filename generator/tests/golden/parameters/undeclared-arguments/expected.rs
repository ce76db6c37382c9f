// === problems
// warning[path-parameter]: the path parameter `book` is not declared; it becomes a string
//   --> #/paths/~1books~1{book}
//   not declared here: #/paths/~1books~1{book}/get
//   help: add `{name: book, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `cover` is not declared; it becomes a string
//   --> #/paths/~1covers~1{cover}
//   not declared here: #/paths/~1covers~1{cover}/delete
//   help: add `{name: cover, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `room` is not declared; it becomes a string
//   --> #/paths/~1rooms~1{room}
//   not declared here: #/paths/~1rooms~1{room}/get
//   help: add `{name: room, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `city` is not declared; it becomes a string
//   --> #/paths/~1cities~1{city}~1streets~1{street}~1houses~1{house}
//   not declared here: #/paths/~1cities~1{city}~1streets~1{street}~1houses~1{house}/get
//   help: add `{name: city, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `street` is not declared; it becomes a string
//   --> #/paths/~1cities~1{city}~1streets~1{street}~1houses~1{house}
//   not declared here: #/paths/~1cities~1{city}~1streets~1{street}~1houses~1{house}/get
//   help: add `{name: street, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `city` is not declared; it becomes a string
//   --> #/paths/~1cities~1{city}~1streets~1{street}
//   not declared here: #/paths/~1cities~1{city}~1streets~1{street}/get
//   help: add `{name: city, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `street` is not declared; it becomes a string
//   --> #/paths/~1cities~1{city}~1streets~1{street}
//   not declared here: #/paths/~1cities~1{city}~1streets~1{street}/get
//   help: add `{name: street, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `floor` is not declared; it becomes a string
//   --> #/paths/~1cities~1{city}~1streets~1{street}~1houses~1{house}~1floors~1{floor}
//   not declared here: #/paths/~1cities~1{city}~1streets~1{street}~1houses~1{house}~1floors~1{floor}/get
//   help: add `{name: floor, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `user` is not declared; it becomes a string
//   --> #/paths/~1users~1{user}
//   not declared here: #/paths/~1users~1{user}/get
//   help: add `{name: user, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `shelf` is not declared; it becomes a string
//   --> #/paths/~1shelves~1{shelf}
//   not declared here: #/paths/~1shelves~1{shelf}/get
//   help: add `{name: shelf, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `x` is not declared; it becomes a string
//   --> #/paths/~1maps~1{x}:{y}
//   not declared here: #/paths/~1maps~1{x}:{y}/get
//   help: add `{name: x, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `y` is not declared; it becomes a string
//   --> #/paths/~1maps~1{x}:{y}
//   not declared here: #/paths/~1maps~1{x}:{y}/delete
//   help: add `{name: y, in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `note` is not declared; it becomes a string
//   --> #/paths/~1notes~1{note}
//   not declared here: #/paths/~1notes~1{note}/get
//   help: add `{name: note, in: path, required: true, schema: {type: string}}` under `parameters`

// === src/client.rs

use crate::models;
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

/// A client of Undeclared arguments. Cheap to clone; share one.
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

    /// The resource `/books/{book}`.
    ///
    /// - `book`: The book's number.
    pub fn book(&self, book: i64) -> crate::books::BookHandle {
        crate::books::BookHandle(self.0.root().arg(book))
    }

    /// The resource `/covers/{cover}`.
    pub fn cover(&self, cover: models::Cover) -> crate::covers::CoverHandle {
        crate::covers::CoverHandle(self.0.root().arg(cover))
    }

    /// The resource `/rooms/{room}`.
    pub fn room(&self, room: i64) -> crate::rooms::RoomHandle {
        crate::rooms::RoomHandle(self.0.root().arg(room))
    }

    /// The resource `/cities/{city}`.
    pub fn city(&self, city: f64) -> crate::cities::CityHandle {
        crate::cities::CityHandle(self.0.root().arg(city))
    }

    /// The resource `/users/{user}`.
    pub fn user(&self, user: i64) -> crate::users::UserHandle {
        crate::users::UserHandle(self.0.root().arg(user))
    }

    /// The resource `/shelves`.
    pub fn shelves(&self) -> crate::shelves::ShelvesHandle {
        crate::shelves::ShelvesHandle(self.0.root())
    }

    /// The resource `/maps/{x}:{y}`.
    pub fn map(&self, x: bool, y: i64) -> crate::maps::MapHandle {
        crate::maps::MapHandle(self.0.root().arg(x).arg(y))
    }

    /// The resource `/notes/{note}`.
    pub fn note(&self, note: impl AsRef<str>) -> crate::notes::NoteHandle {
        crate::notes::NoteHandle(self.0.root().arg(note.as_ref()))
    }
}

// === src/models/common.rs

use oas_client_runtime as rt;

/// `Cover` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Cover {
    /// `hard` on the wire.
    Hard,
    /// `soft` on the wire.
    Soft,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(Cover { Hard = "hard", Soft = "soft" });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: undeclared_arguments::Client) -> undeclared_arguments::Result<()> {
//! let response = client.book(1).fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/books/{book}`: `client.book(book)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `GET /books/{book}`.
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }

    /// Sends `PUT /books/{book}`.
    pub fn replace(&self) -> ReplaceBook {
        ReplaceBook::new(&self.0)
    }
}

/// The request `GET /books/{book}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchBook, empty);

impl FetchBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{book}"))
    }
}

/// The request `PUT /books/{book}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceBook, empty);

impl ReplaceBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books/{book}"))
    }
}

// === src/covers.rs

//! Requests of `covers`.
//!
//! ```no_run
//! # async fn example(client: undeclared_arguments::Client) -> undeclared_arguments::Result<()> {
//! let response = client.cover(undeclared_arguments::models::Cover::Hard).fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/covers/{cover}`: `client.cover(cover)`.
#[derive(Clone, Debug)]
pub struct CoverHandle(pub(crate) rt::Handle);

impl CoverHandle {
    /// Sends `GET /covers/{cover}`.
    pub fn fetch(&self) -> FetchCover {
        FetchCover::new(&self.0)
    }

    /// Sends `DELETE /covers/{cover}`.
    pub fn delete(&self) -> DeleteCover {
        DeleteCover::new(&self.0)
    }
}

/// The request `GET /covers/{cover}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchCover(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchCover, empty);

impl FetchCover {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/covers/{cover}"))
    }
}

/// The request `DELETE /covers/{cover}`.
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteCover(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(DeleteCover, empty);

impl DeleteCover {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.delete("/covers/{cover}"))
    }
}

// === src/rooms.rs

//! Requests of `rooms`.
//!
//! ```no_run
//! # async fn example(client: undeclared_arguments::Client) -> undeclared_arguments::Result<()> {
//! let response = client.room(1).fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/rooms/{room}`: `client.room(room)`.
#[derive(Clone, Debug)]
pub struct RoomHandle(pub(crate) rt::Handle);

impl RoomHandle {
    /// The resource `/rooms/{room}/doors`.
    pub fn doors(&self) -> RoomDoorsHandle {
        RoomDoorsHandle(self.0.clone())
    }

    /// Sends `GET /rooms/{room}`.
    pub fn fetch(&self) -> FetchRoom {
        FetchRoom::new(&self.0)
    }
}

/// The resource `/rooms/{room}/doors`: `client.room(room).doors()`.
#[derive(Clone, Debug)]
pub struct RoomDoorsHandle(pub(crate) rt::Handle);

impl RoomDoorsHandle {
    /// Sends `GET /rooms/{room}/doors`.
    pub fn list(&self) -> ListDoors {
        ListDoors::new(&self.0)
    }
}

/// The request `GET /rooms/{room}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchRoom(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchRoom, empty);

impl FetchRoom {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/rooms/{room}"))
    }
}

/// The request `GET /rooms/{room}/doors`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListDoors(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListDoors, empty);

impl ListDoors {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/rooms/{room}/doors"))
    }
}

// === src/cities.rs

//! Requests of `cities`.
//!
//! ```no_run
//! # async fn example(client: undeclared_arguments::Client) -> undeclared_arguments::Result<()> {
//! let response = client.city(1.0).street(true).house(1).fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/cities/{city}`: `client.city(city)`.
#[derive(Clone, Debug)]
pub struct CityHandle(pub(crate) rt::Handle);

impl CityHandle {
    /// The resource `/cities/{city}/streets/{street}`.
    pub fn street(&self, street: bool) -> CityStreetHandle {
        CityStreetHandle(self.0.arg(street))
    }
}

/// The resource `/cities/{city}/streets/{street}`: `client.city(city).street(street)`.
#[derive(Clone, Debug)]
pub struct CityStreetHandle(pub(crate) rt::Handle);

impl CityStreetHandle {
    /// The resource `/cities/{city}/streets/{street}/houses/{house}`.
    pub fn house(&self, house: i64) -> CityStreetHouseHandle {
        CityStreetHouseHandle(self.0.arg(house))
    }

    /// Sends `GET /cities/{city}/streets/{street}`.
    pub fn fetch(&self) -> FetchStreet {
        FetchStreet::new(&self.0)
    }
}

/// The resource `/cities/{city}/streets/{street}/houses/{house}`:
/// `client.city(city).street(street).house(house)`.
#[derive(Clone, Debug)]
pub struct CityStreetHouseHandle(pub(crate) rt::Handle);

impl CityStreetHouseHandle {
    /// The resource `/cities/{city}/streets/{street}/houses/{house}/floors/{floor}`.
    pub fn floor(&self, floor: impl AsRef<str>) -> CityStreetHouseFloorHandle {
        CityStreetHouseFloorHandle(self.0.arg(floor.as_ref()))
    }

    /// Sends `GET /cities/{city}/streets/{street}/houses/{house}`.
    pub fn fetch(&self) -> FetchHouse {
        FetchHouse::new(&self.0)
    }
}

/// The resource `/cities/{city}/streets/{street}/houses/{house}/floors/{floor}`:
/// `client.city(city).street(street).house(house).floor(floor)`.
#[derive(Clone, Debug)]
pub struct CityStreetHouseFloorHandle(pub(crate) rt::Handle);

impl CityStreetHouseFloorHandle {
    /// Sends `GET /cities/{city}/streets/{street}/houses/{house}/floors/{floor}`.
    pub fn fetch(&self) -> FetchFloor {
        FetchFloor::new(&self.0)
    }
}

/// The request `GET /cities/{city}/streets/{street}/houses/{house}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchHouse(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchHouse, empty);

impl FetchHouse {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/cities/{city}/streets/{street}/houses/{house}"))
    }
}

/// The request `GET /cities/{city}/streets/{street}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchStreet(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchStreet, empty);

impl FetchStreet {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/cities/{city}/streets/{street}"))
    }
}

/// The request `GET /cities/{city}/streets/{street}/houses/{house}/floors/{floor}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchFloor(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchFloor, empty);

impl FetchFloor {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/cities/{city}/streets/{street}/houses/{house}/floors/{floor}"))
    }
}

// === src/users.rs

//! Requests of `users`.
//!
//! ```no_run
//! # async fn example(client: undeclared_arguments::Client) -> undeclared_arguments::Result<()> {
//! let response = client.user(1).fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/users/{user}`: `client.user(user)`.
#[derive(Clone, Debug)]
pub struct UserHandle(pub(crate) rt::Handle);

impl UserHandle {
    /// The resource `/users/{userId}/keys`.
    pub fn keys(&self) -> UserKeysHandle {
        UserKeysHandle(self.0.clone())
    }

    /// Sends `GET /users/{user}`.
    pub fn fetch(&self) -> FetchUser {
        FetchUser::new(&self.0)
    }
}

/// The resource `/users/{userId}/keys`: `client.user(user).keys()`.
#[derive(Clone, Debug)]
pub struct UserKeysHandle(pub(crate) rt::Handle);

impl UserKeysHandle {
    /// Sends `GET /users/{userId}/keys`.
    pub fn list(&self) -> ListKeys {
        ListKeys::new(&self.0)
    }
}

/// The request `GET /users/{user}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchUser(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchUser, empty);

impl FetchUser {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/users/{user}"))
    }
}

/// The request `GET /users/{userId}/keys`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListKeys(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListKeys, empty);

impl ListKeys {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/users/{userId}/keys"))
    }
}

// === src/shelves.rs

//! Requests of `shelves`.
//!
//! ```no_run
//! # async fn example(client: undeclared_arguments::Client) -> undeclared_arguments::Result<()> {
//! let response = client.shelves().by_shelf(1).books().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/shelves`: `client.shelves()`.
#[derive(Clone, Debug)]
pub struct ShelvesHandle(pub(crate) rt::Handle);

impl ShelvesHandle {
    /// The resource `/shelves/{shelf}`.
    pub fn by_shelf(&self, shelf: i64) -> ShelvesByShelfHandle {
        ShelvesByShelfHandle(self.0.arg(shelf))
    }
}

/// The resource `/shelves/{shelf}`: `client.shelves().by_shelf(shelf)`.
#[derive(Clone, Debug)]
pub struct ShelvesByShelfHandle(pub(crate) rt::Handle);

impl ShelvesByShelfHandle {
    /// The resource `/shelves/{shelf}/books`.
    pub fn books(&self) -> ShelvesByShelfBooksHandle {
        ShelvesByShelfBooksHandle(self.0.clone())
    }

    /// Sends `GET /shelves/{shelf}`.
    pub fn fetch(&self) -> FetchShelf {
        FetchShelf::new(&self.0)
    }

    /// Sends `PUT /shelves/{shelf}`.
    pub fn replace(&self) -> ReplaceShelf {
        ReplaceShelf::new(&self.0)
    }

    /// Sends `DELETE /shelves/{shelf}`.
    pub fn delete(&self) -> DeleteShelf {
        DeleteShelf::new(&self.0)
    }
}

/// The resource `/shelves/{shelf}/books`: `client.shelves().by_shelf(shelf).books()`.
#[derive(Clone, Debug)]
pub struct ShelvesByShelfBooksHandle(pub(crate) rt::Handle);

impl ShelvesByShelfBooksHandle {
    /// Sends `GET /shelves/{shelf}/books`.
    pub fn list(&self) -> ListShelfBooks {
        ListShelfBooks::new(&self.0)
    }
}

/// The request `GET /shelves/{shelf}/books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListShelfBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListShelfBooks, empty);

impl ListShelfBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/shelves/{shelf}/books"))
    }
}

/// The request `GET /shelves/{shelf}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchShelf(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchShelf, empty);

impl FetchShelf {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/shelves/{shelf}"))
    }
}

/// The request `PUT /shelves/{shelf}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceShelf(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceShelf, empty);

impl ReplaceShelf {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/shelves/{shelf}"))
    }
}

/// The request `DELETE /shelves/{shelf}`.
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteShelf(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(DeleteShelf, empty);

impl DeleteShelf {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.delete("/shelves/{shelf}"))
    }
}

// === src/maps.rs

//! Requests of `maps`.
//!
//! ```no_run
//! # async fn example(client: undeclared_arguments::Client) -> undeclared_arguments::Result<()> {
//! let response = client.map(true, 1).fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/maps/{x}:{y}`: `client.map(x, y)`.
#[derive(Clone, Debug)]
pub struct MapHandle(pub(crate) rt::Handle);

impl MapHandle {
    /// Sends `GET /maps/{x}:{y}`.
    pub fn fetch(&self) -> FetchMap {
        FetchMap::new(&self.0)
    }

    /// Sends `DELETE /maps/{x}:{y}`.
    pub fn delete(&self) -> DeleteMap {
        DeleteMap::new(&self.0)
    }
}

/// The request `GET /maps/{x}:{y}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchMap(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchMap, empty);

impl FetchMap {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/maps/{x}:{y}"))
    }
}

/// The request `DELETE /maps/{x}:{y}`.
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteMap(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(DeleteMap, empty);

impl DeleteMap {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.delete("/maps/{x}:{y}"))
    }
}

// === src/notes.rs

//! Requests of `notes`.
//!
//! ```no_run
//! # async fn example(client: undeclared_arguments::Client) -> undeclared_arguments::Result<()> {
//! let response = client.note("…").fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/notes/{note}`: `client.note(note)`.
#[derive(Clone, Debug)]
pub struct NoteHandle(pub(crate) rt::Handle);

impl NoteHandle {
    /// Sends `GET /notes/{note}`.
    pub fn fetch(&self) -> FetchNote {
        FetchNote::new(&self.0)
    }
}

/// The request `GET /notes/{note}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchNote(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchNote, empty);

impl FetchNote {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/notes/{note}"))
    }
}
