// === src/models/common.rs

use oas_client_runtime as rt;

/// `Books` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Books {
    /// `books` of the API.
    pub books: Option<Vec<String>>,
    /// `meta` of the API.
    pub meta: Option<BooksMeta>,
}

rt::object!(Books { optional { books, meta } });

impl rt::Page for Books {
    type Item = String;

    fn into_items(self) -> Vec<String> {
        self.books.unwrap_or_default()
    }
}

/// `BooksMeta` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BooksMeta {
    /// `next` of the API.
    pub next: Option<String>,
}

rt::object!(BooksMeta { optional { next } });

// === src/models/loans.rs

use oas_client_runtime as rt;

/// `Loans` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Loans {
    /// `data` of the API.
    pub data: Vec<LoansDataItem>,
    /// `has_more` of the API.
    pub has_more: bool,
}

rt::object!(Loans { required { data, has_more } });

impl rt::Page for Loans {
    type Item = LoansDataItem;

    fn into_items(self) -> Vec<LoansDataItem> {
        self.data
    }
}

/// `LoansDataItem` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LoansDataItem {
    /// `id` of the API.
    pub id: String,
}

rt::object!(LoansDataItem { required { id } });

// === src/models/members.rs

use oas_client_runtime as rt;

/// `Member` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Member {
    /// `user` of the API.
    pub user: MemberUser,
}

rt::object!(Member { required { user } });

/// `MemberUser` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MemberUser {
    /// `id` of the API.
    pub id: i64,
}

rt::object!(MemberUser { required { id } });

// === src/models/search.rs

use oas_client_runtime as rt;

/// `SearchBooksBody` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SearchBooksBody {
    /// `query` of the API.
    pub query: String,
    /// `weight` of the API.
    pub weight: Option<f64>,
    /// `page` of the API.
    pub page: Option<SearchBooksBodyPage>,
}

rt::object!(SearchBooksBody { required { query } optional { weight, page } });

impl SearchBooksBody {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(query: impl Into<String>) -> Self {
        Self {
            query: query.into(),
            weight: None,
            page: None,
        }
    }
}

rt::setters!(
    SearchBooksBody { exact { weight(f64) } into { page(SearchBooksBodyPage) } }
);

/// `SearchBooksBodyPage` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchBooksBodyPage {
    /// `after` of the API.
    pub after: Option<i64>,
    /// `size` of the API.
    pub size: Option<i64>,
}

rt::object!(SearchBooksBodyPage { optional { after, size } });

impl SearchBooksBodyPage {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { after: None, size: None }
    }
}

rt::setters!(SearchBooksBodyPage { exact { after(i64), size(i64) } });

/// `Found` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Found {
    /// `next` of the API.
    pub next: Option<i64>,
    /// `more` of the API.
    pub more: Option<bool>,
    /// `other` of the API.
    pub other: Option<Vec<String>>,
    /// `data` of the API.
    pub data: FoundData,
}

rt::object!(Found { optional { next, more, other } required { data } });

impl rt::Page for Found {
    type Item = String;

    fn into_items(self) -> Vec<String> {
        self.data.found.and_then(|value| value.books).unwrap_or_default()
    }
}

/// `FoundData` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FoundData {
    /// `found` of the API.
    pub found: Option<FoundDataFound>,
}

rt::object!(FoundData { optional { found } });

/// `FoundDataFound` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FoundDataFound {
    /// `books` of the API.
    pub books: Option<Vec<String>>,
}

rt::object!(FoundDataFound { optional { books } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: cursors::Client) -> cursors::Result<()> {
//! let first = client.books().list().limit(20).items().all().await?;
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
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<models::Books>>);
rt::request!(ListBooks, pages models::Books);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get("/books")
                .paging(
                    &rt::Paging::Cursor {
                        from: rt::CursorFrom::Body("/meta/next"),
                        to: rt::CursorTo::Query("after"),
                        more: None,
                    },
                ),
        )
    }

    /// Sets `limit`.
    pub fn limit_(self, value: i64) -> Self {
        Self(self.0.query("limit", value.clamp(1, 100)))
    }
}

// === src/loans.rs

//! Requests of `loans`.
//!
//! ```no_run
//! # async fn example(client: cursors::Client) -> cursors::Result<()> {
//! let first = client.loans().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/loans`: `client.loans()`.
#[derive(Clone, Debug)]
pub struct LoansHandle(pub(crate) rt::Handle);

impl LoansHandle {
    /// Sends `GET /loans`.
    ///
    /// The last loan is the cursor, and the page says whether more follow.
    pub fn list(&self) -> ListLoans {
        ListLoans::new(&self.0)
    }
}

/// The request `GET /loans`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListLoans(pub(crate) rt::RequestBuilder<rt::Json<models::Loans>>);
rt::request!(ListLoans, pages models::Loans);

impl ListLoans {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get("/loans")
                .paging(
                    &rt::Paging::Cursor {
                        from: rt::CursorFrom::LastItem {
                            items: "/data",
                            id: "/id",
                        },
                        to: rt::CursorTo::Query("starting_after"),
                        more: Some("/has_more"),
                    },
                ),
        )
    }
}

// === src/members.rs

//! Requests of `members`.
//!
//! ```no_run
//! # async fn example(client: cursors::Client) -> cursors::Result<()> {
//! let first = client.members().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/members`: `client.members()`.
#[derive(Clone, Debug)]
pub struct MembersHandle(pub(crate) rt::Handle);

impl MembersHandle {
    /// Sends `GET /members`.
    ///
    /// An array, whose last item has the cursor.
    pub fn list(&self) -> ListMembers {
        ListMembers::new(&self.0)
    }
}

/// The request `GET /members`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListMembers(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Member>>>);
rt::request!(ListMembers, pages Vec<models::Member>);

impl ListMembers {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get("/members")
                .paging(
                    &rt::Paging::Cursor {
                        from: rt::CursorFrom::LastItem {
                            items: "",
                            id: "/user/id",
                        },
                        to: rt::CursorTo::Query("after"),
                        more: None,
                    },
                ),
        )
    }
}

// === src/rooms.rs

//! Requests of `rooms`.
//!
//! ```no_run
//! # async fn example(client: cursors::Client) -> cursors::Result<()> {
//! let first = client.rooms().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/rooms`: `client.rooms()`.
#[derive(Clone, Debug)]
pub struct RoomsHandle(pub(crate) rt::Handle);

impl RoomsHandle {
    /// Sends `GET /rooms`.
    ///
    /// Both messages have the cursor in a header.
    pub fn list(&self) -> ListRooms {
        ListRooms::new(&self.0)
    }
}

/// The request `GET /rooms`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListRooms(pub(crate) rt::RequestBuilder<rt::Json<Vec<String>>>);
rt::request!(ListRooms, pages Vec<String>);

impl ListRooms {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get("/rooms")
                .paging(
                    &rt::Paging::Cursor {
                        from: rt::CursorFrom::Header("X-Next"),
                        to: rt::CursorTo::Header("X-After"),
                        more: None,
                    },
                ),
        )
    }
}

// === src/search.rs

//! Requests of `search`.

use crate::models;
use oas_client_runtime as rt;

/// The request `POST /search`.
#[must_use = "a request does nothing until it is sent"]
pub struct SearchBooks(pub(crate) rt::RequestBuilder<rt::Json<models::Found>>);
rt::request!(SearchBooks, pages models::Found);

impl SearchBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .post("/search")
                .paging(
                    &rt::Paging::Cursor {
                        from: rt::CursorFrom::Body("/next"),
                        to: rt::CursorTo::BodyNumber("/page/after"),
                        more: Some("/more"),
                    },
                ),
        )
    }
}

// === src/find.rs

//! Requests of `find`.
//!
//! ```no_run
//! # async fn example(client: cursors::Client) -> cursors::Result<()> {
//! let response = client.find().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The request `POST /find`.
#[must_use = "a request does nothing until it is sent"]
pub struct FindBooks(pub(crate) rt::RequestBuilder<rt::Json<models::Books>>);
rt::request!(FindBooks, pages models::Books);

impl FindBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .post("/find")
                .form()
                .paging(
                    &rt::Paging::Cursor {
                        from: rt::CursorFrom::Body("/meta/next"),
                        to: rt::CursorTo::Field("cursor"),
                        more: None,
                    },
                ),
        )
    }

    /// Sets `words`.
    pub fn words(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("words", value.as_ref()))
    }
}

// === src/ping.rs

//! Requests of `ping`.
//!
//! ```no_run
//! # async fn example(client: cursors::Client) -> cursors::Result<()> {
//! let response = client.ping().post().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/ping`: `client.ping()`.
#[derive(Clone, Debug)]
pub struct PingHandle(pub(crate) rt::Handle);

impl PingHandle {
    /// Sends `POST /ping`.
    ///
    /// The document's paging is that of each GET.
    pub fn post(&self) -> SendPing {
        SendPing::new(&self.0)
    }
}

/// The request `POST /ping`.
#[must_use = "a request does nothing until it is sent"]
pub struct SendPing(pub(crate) rt::RequestBuilder<rt::Json<models::Books>>);
rt::request!(SendPing, json models::Books);

impl SendPing {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/ping"))
    }

    /// Sets `after`.
    pub fn after(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("after", value.as_ref()))
    }
}
