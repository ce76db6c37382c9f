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
    /// `total` of the API.
    pub total: Option<i64>,
    /// `pages` of the API.
    pub pages: Option<i64>,
    /// `more` of the API.
    pub more: Option<bool>,
}

rt::object!(BooksMeta { optional { total, pages, more } });

// === src/models/numbered_search.rs

use oas_client_runtime as rt;

/// `Search` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Search {
    /// `words` of the API.
    pub words: Option<String>,
    /// `paging` of the API.
    pub paging: Option<Numbers>,
}

rt::object!(Search { optional { words, paging } });

impl Search {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { words: None, paging: None }
    }
}

rt::setters!(Search { into { words(String), paging(Numbers) } });

/// `Numbers` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Numbers {
    /// Default: `0`.
    pub page: Option<i64>,
}

rt::object!(Numbers { optional { page } });

impl Numbers {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { page: None }
    }
}

rt::setters!(Numbers { exact { page(i64) } });

// === src/models/search.rs

use oas_client_runtime as rt;

/// `SearchBooksBody` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchBooksBody {
    /// `from` of the API.
    pub from: Option<i64>,
    /// `words` of the API.
    pub words: Option<String>,
}

rt::object!(SearchBooksBody { optional { from, words } });

impl SearchBooksBody {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { from: None, words: None }
    }
}

rt::setters!(SearchBooksBody { exact { from(i64) } into { words(String) } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: offsets::Client) -> offsets::Result<()> {
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
                    &rt::Paging::Offset {
                        to: rt::CursorTo::Query("offset"),
                        items: "/books",
                        total: Some("/meta/total"),
                        more: None,
                    },
                ),
        )
    }

    /// Sets `limit`.
    pub fn limit_(self, value: i64) -> Self {
        Self(self.0.query("limit", value.clamp(1, 50)))
    }
}

// === src/shelves.rs

//! Requests of `shelves`.
//!
//! ```no_run
//! # async fn example(client: offsets::Client) -> offsets::Result<()> {
//! let response = client.shelves().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/shelves`: `client.shelves()`.
#[derive(Clone, Debug)]
pub struct ShelvesHandle(pub(crate) rt::Handle);

impl ShelvesHandle {
    /// Sends `GET /shelves`.
    ///
    /// No offset, so no list.
    pub fn list(&self) -> ListShelves {
        ListShelves::new(&self.0)
    }
}

/// The request `GET /shelves`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListShelves(pub(crate) rt::RequestBuilder<rt::Json<models::Books>>);
rt::request!(ListShelves, json models::Books);

impl ListShelves {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/shelves"))
    }
}

// === src/tags.rs

//! Requests of `tags`.
//!
//! ```no_run
//! # async fn example(client: offsets::Client) -> offsets::Result<()> {
//! let first = client.tags().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/tags`: `client.tags()`.
#[derive(Clone, Debug)]
pub struct TagsHandle(pub(crate) rt::Handle);

impl TagsHandle {
    /// Sends `GET /tags`.
    ///
    /// An array without a total.
    pub fn list(&self) -> ListTags {
        ListTags::new(&self.0)
    }
}

/// The request `GET /tags`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListTags(pub(crate) rt::RequestBuilder<rt::Json<Vec<String>>>);
rt::request!(ListTags, pages Vec<String>);

impl ListTags {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get("/tags")
                .paging(
                    &rt::Paging::Offset {
                        to: rt::CursorTo::Query("skip"),
                        items: "",
                        total: None,
                        more: None,
                    },
                ),
        )
    }
}

// === src/loans.rs

//! Requests of `loans`.
//!
//! ```no_run
//! # async fn example(client: offsets::Client) -> offsets::Result<()> {
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
    pub fn list(&self) -> ListLoans {
        ListLoans::new(&self.0)
    }
}

/// The request `GET /loans`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListLoans(pub(crate) rt::RequestBuilder<rt::Json<models::Books>>);
rt::request!(ListLoans, pages models::Books);

impl ListLoans {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get("/loans")
                .paging(
                    &rt::Paging::Offset {
                        to: rt::CursorTo::Query("offset"),
                        items: "/books",
                        total: Some("/meta/total"),
                        more: Some("/meta/more"),
                    },
                ),
        )
    }
}

// === src/pages.rs

//! Requests of `pages`.
//!
//! ```no_run
//! # async fn example(client: offsets::Client) -> offsets::Result<()> {
//! let first = client.pages().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/pages`: `client.pages()`.
#[derive(Clone, Debug)]
pub struct PagesHandle(pub(crate) rt::Handle);

impl PagesHandle {
    /// Sends `GET /pages`.
    ///
    /// The first page has the number 0, as the default says.
    pub fn list(&self) -> ListPages {
        ListPages::new(&self.0)
    }
}

/// The request `GET /pages`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListPages(pub(crate) rt::RequestBuilder<rt::Json<models::Books>>);
rt::request!(ListPages, pages models::Books);

impl ListPages {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get("/pages")
                .paging(
                    &rt::Paging::Number {
                        to: rt::CursorTo::Query("page"),
                        first: 0,
                        items: "/books",
                        total: None,
                        total_pages: Some("/meta/pages"),
                        more: None,
                    },
                ),
        )
    }

    /// Sets `per_page`.
    pub fn per_page(self, value: i64) -> Self {
        Self(self.0.query("per_page", value.clamp(1, 10)))
    }
}

// === src/members.rs

//! Requests of `members`.
//!
//! ```no_run
//! # async fn example(client: offsets::Client) -> offsets::Result<()> {
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
    pub fn list(&self) -> ListMembers {
        ListMembers::new(&self.0)
    }
}

/// The request `GET /members`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListMembers(pub(crate) rt::RequestBuilder<rt::Json<models::Books>>);
rt::request!(ListMembers, pages models::Books);

impl ListMembers {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get("/members")
                .paging(
                    &rt::Paging::Number {
                        to: rt::CursorTo::Query("page"),
                        first: 1,
                        items: "/books",
                        total: Some("/meta/total"),
                        total_pages: None,
                        more: None,
                    },
                ),
        )
    }
}

// === src/search.rs

//! Requests of `search`.
//!
//! ```no_run
//! # async fn example(client: offsets::Client) -> offsets::Result<()> {
//! let response = client.search().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The request `POST /search`.
#[must_use = "a request does nothing until it is sent"]
pub struct SearchBooks(pub(crate) rt::RequestBuilder<rt::Json<models::Books>>);
rt::request!(SearchBooks, pages models::Books);

impl SearchBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .post("/search")
                .paging(
                    &rt::Paging::Offset {
                        to: rt::CursorTo::BodyNumber("/from"),
                        items: "/books",
                        total: Some("/meta/total"),
                        more: None,
                    },
                ),
        )
    }

    /// The request's body.
    pub fn body(self, value: models::SearchBooksBody) -> Self {
        Self(self.0.json(&value))
    }
}

// === src/numbered_search.rs

//! Requests of `numbered_search`.
//!
//! ```no_run
//! # async fn example(client: offsets::Client) -> offsets::Result<()> {
//! let response = client.numbered_search().search().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/numbered-search`: `client.numbered_search()`.
#[derive(Clone, Debug)]
pub struct NumberedSearchHandle(pub(crate) rt::Handle);

impl NumberedSearchHandle {
    /// Sends `POST /numbered-search`.
    ///
    /// The first page has the number 0, as the default of a property says.
    pub fn search(&self) -> SearchNumbered {
        SearchNumbered::new(&self.0)
    }
}

/// The request `POST /numbered-search`.
#[must_use = "a request does nothing until it is sent"]
pub struct SearchNumbered(pub(crate) rt::RequestBuilder<rt::Json<models::Books>>);
rt::request!(SearchNumbered, pages models::Books);

impl SearchNumbered {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .post("/numbered-search")
                .idempotency_key("Idempotency-Key")
                .paging(
                    &rt::Paging::Number {
                        to: rt::CursorTo::BodyNumber("/paging/page"),
                        first: 0,
                        items: "/books",
                        total: Some("/meta/total"),
                        total_pages: None,
                        more: None,
                    },
                ),
        )
    }

    /// The idempotency key, in place of a fresh random one for each call. All attempts of the call have
    /// the same key, by which the service recognises that it got a request before.
    pub fn idempotency_key(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("Idempotency-Key", value.as_ref()))
    }

    /// The request's body.
    pub fn body(self, value: models::Search) -> Self {
        Self(self.0.json(&value))
    }
}

// === src/numbered_form.rs

//! Requests of `numbered_form`.
//!
//! ```no_run
//! # async fn example(client: offsets::Client) -> offsets::Result<()> {
//! let response = client.numbered_form().search().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/numbered-form`: `client.numbered_form()`.
#[derive(Clone, Debug)]
pub struct NumberedFormHandle(pub(crate) rt::Handle);

impl NumberedFormHandle {
    /// Sends `POST /numbered-form`.
    pub fn search(&self) -> SearchForm {
        SearchForm::new(&self.0)
    }
}

/// The request `POST /numbered-form`.
#[must_use = "a request does nothing until it is sent"]
pub struct SearchForm(pub(crate) rt::RequestBuilder<rt::Json<models::Books>>);
rt::request!(SearchForm, pages models::Books);

impl SearchForm {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .post("/numbered-form")
                .form()
                .paging(
                    &rt::Paging::Number {
                        to: rt::CursorTo::Field("page"),
                        first: 0,
                        items: "/books",
                        total: Some("/meta/total"),
                        total_pages: None,
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

// === src/numbered_header.rs

//! Requests of `numbered_header`.
//!
//! ```no_run
//! # async fn example(client: offsets::Client) -> offsets::Result<()> {
//! let first = client.numbered_header().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/numbered-header`: `client.numbered_header()`.
#[derive(Clone, Debug)]
pub struct NumberedHeaderHandle(pub(crate) rt::Handle);

impl NumberedHeaderHandle {
    /// Sends `GET /numbered-header`.
    pub fn list(&self) -> ListByHeader {
        ListByHeader::new(&self.0)
    }
}

/// The request `GET /numbered-header`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListByHeader(pub(crate) rt::RequestBuilder<rt::Json<models::Books>>);
rt::request!(ListByHeader, pages models::Books);

impl ListByHeader {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get("/numbered-header")
                .paging(
                    &rt::Paging::Number {
                        to: rt::CursorTo::Header("x-page"),
                        first: 0,
                        items: "/books",
                        total: None,
                        total_pages: None,
                        more: Some("/meta/more"),
                    },
                ),
        )
    }
}
