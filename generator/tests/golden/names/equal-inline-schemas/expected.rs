// === src/models/books.rs

use oas_client_runtime as rt;

/// `ListBooksResponse` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBooksResponse {
    /// `title` of the API.
    pub title: Option<String>,
    /// `cover` of the API.
    pub cover: Option<super::Cover>,
}

rt::object!(ListBooksResponse { optional { title, cover } });

// === src/models/common.rs

use oas_client_runtime as rt;

/// `Order` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Order {
    /// `asc` on the wire.
    Asc,
    /// `desc` on the wire.
    Desc,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(Order { Asc = "asc", Desc = "desc" });

/// `Cover` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Cover {
    /// `colour` of the API.
    pub colour: Option<CoverColour>,
}

rt::object!(Cover { optional { colour } });

/// `CoverColour` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CoverColour {
    /// `red` on the wire.
    Red,
    /// `blue` on the wire.
    Blue,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(CoverColour { Red = "red", Blue = "blue" });

// === src/models/covers.rs

use oas_client_runtime as rt;

/// `ListCoversResponse` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListCoversResponse {
    /// `covers` of the API.
    pub covers: Option<Vec<super::Cover>>,
    /// `covers_by_name` of the API.
    pub covers_by_name: Option<
        std::collections::BTreeMap<String, ListCoversResponseCoversByNameValue>,
    >,
}

rt::object!(ListCoversResponse { optional { covers, covers_by_name } });

/// `ListCoversResponseCoversByNameValue` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListCoversResponseCoversByNameValue {
    /// An integer.
    Integer(i64),
    /// A boolean.
    Boolean(bool),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    ListCoversResponseCoversByNameValue { Integer(i64) if Integer, Boolean(bool) if
    Boolean }
);
rt::union_wire!(ListCoversResponseCoversByNameValue { Integer, Boolean });

/// `ReplaceCoversBody` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReplaceCoversBody {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(ReplaceCoversBody { String(String) if String, Integer(i64) if Integer });
rt::union_from!(ReplaceCoversBody { String(String), Integer(i64) });
rt::union_wire!(ReplaceCoversBody { String, Integer });

// === src/models/films.rs

use oas_client_runtime as rt;

/// In which order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListFilmsDocumented {
    /// `asc` on the wire.
    Asc,
    /// `desc` on the wire.
    Desc,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(ListFilmsDocumented { Asc = "asc", Desc = "desc" });

/// `ListFilmsResponse` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListFilmsResponse {
    /// `title` of the API.
    pub title: Option<String>,
    /// `cover` of the API.
    pub cover: Option<super::Cover>,
}

rt::object!(ListFilmsResponse { optional { title, cover } });

/// `CreateFilmBody` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateFilmBody {
    /// `title` of the API.
    pub title: Option<String>,
    /// `secret` of the API.
    pub secret: Option<rt::Secret>,
    /// `codes` of the API.
    pub codes: Option<Vec<rt::Secret>>,
}

rt::object!(CreateFilmBody { optional { title, secret, codes } });

impl CreateFilmBody {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            title: None,
            secret: None,
            codes: None,
        }
    }
}

rt::setters!(
    CreateFilmBody { into { title(String), secret(rt::Secret) } each { codes(rt::Secret)
    } }
);

/// `CreateFilmResponse` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateFilmResponse {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(CreateFilmResponse { String(String) if String, Integer(i64) if Integer });
rt::union_wire!(CreateFilmResponse { String, Integer });

// === src/models/songs.rs

use oas_client_runtime as rt;

/// `ListSongsResponse` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListSongsResponse {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(ListSongsResponse { String(String) if String, Integer(i64) if Integer });
rt::union_wire!(ListSongsResponse { String, Integer });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: equal_inline_schemas::Client) -> equal_inline_schemas::Result<()> {
//! let response = client.books().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
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
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<models::ListBooksResponse>>);
rt::request!(ListBooks, json models::ListBooksResponse);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }

    /// Sets `order`.
    pub fn order(self, value: models::Order) -> Self {
        Self(self.0.query("order", value))
    }
}

// === src/films.rs

//! Requests of `films`.
//!
//! ```no_run
//! # async fn example(client: equal_inline_schemas::Client) -> equal_inline_schemas::Result<()> {
//! let response = client.films().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/films`: `client.films()`.
#[derive(Clone, Debug)]
pub struct FilmsHandle(pub(crate) rt::Handle);

impl FilmsHandle {
    /// Sends `GET /films`.
    pub fn list(&self) -> ListFilms {
        ListFilms::new(&self.0)
    }

    /// Sends `POST /films`.
    pub fn create(&self, body: models::CreateFilmBody) -> CreateFilm {
        CreateFilm(CreateFilm::new(&self.0).0.json(&body))
    }
}

/// The request `GET /films`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListFilms(pub(crate) rt::RequestBuilder<rt::Json<models::ListFilmsResponse>>);
rt::request!(ListFilms, json models::ListFilmsResponse);

impl ListFilms {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/films"))
    }

    /// Sets `order`.
    pub fn order(self, value: models::Order) -> Self {
        Self(self.0.query("order", value))
    }

    /// In which order.
    pub fn documented(self, value: models::ListFilmsDocumented) -> Self {
        Self(self.0.query("documented", value))
    }
}

/// The request `POST /films`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateFilm(
    pub(crate) rt::RequestBuilder<rt::Json<models::CreateFilmResponse>>,
);
rt::request!(CreateFilm, json models::CreateFilmResponse);

impl CreateFilm {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/films"))
    }
}

// === src/songs.rs

//! Requests of `songs`.
//!
//! ```no_run
//! # async fn example(client: equal_inline_schemas::Client) -> equal_inline_schemas::Result<()> {
//! let response = client.songs().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/songs`: `client.songs()`.
#[derive(Clone, Debug)]
pub struct SongsHandle(pub(crate) rt::Handle);

impl SongsHandle {
    /// Sends `GET /songs`.
    pub fn list(&self) -> ListSongs {
        ListSongs::new(&self.0)
    }
}

/// The request `GET /songs`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListSongs(pub(crate) rt::RequestBuilder<rt::Json<models::ListSongsResponse>>);
rt::request!(ListSongs, json models::ListSongsResponse);

impl ListSongs {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/songs"))
    }
}

// === src/covers.rs

//! Requests of `covers`.
//!
//! ```no_run
//! # async fn example(client: equal_inline_schemas::Client) -> equal_inline_schemas::Result<()> {
//! let response = client.covers().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/covers`: `client.covers()`.
#[derive(Clone, Debug)]
pub struct CoversHandle(pub(crate) rt::Handle);

impl CoversHandle {
    /// Sends `GET /covers`.
    pub fn list(&self) -> ListCovers {
        ListCovers::new(&self.0)
    }

    /// Sends `PUT /covers`.
    pub fn replace(&self, body: models::ReplaceCoversBody) -> ReplaceCovers {
        ReplaceCovers(ReplaceCovers::new(&self.0).0.json(&body))
    }
}

/// The request `GET /covers`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListCovers(
    pub(crate) rt::RequestBuilder<rt::Json<models::ListCoversResponse>>,
);
rt::request!(ListCovers, json models::ListCoversResponse);

impl ListCovers {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/covers"))
    }
}

/// The request `PUT /covers`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceCovers(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceCovers, empty);

impl ReplaceCovers {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/covers"))
    }
}
