// === src/models/common.rs

use oas_client_runtime as rt;

/// `Pet` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    /// `id` of the API.
    pub id: String,
    /// `name` of the API.
    pub name: String,
}

rt::object!(Pet { required { id, name } });

/// `Pets` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Pets {
    /// `pets` of the API.
    pub pets: Vec<Pet>,
}

rt::object!(Pets { required { pets } });

impl rt::Page for Pets {
    type Item = Pet;

    fn into_items(self) -> Vec<Pet> {
        self.pets
    }
}

// === src/models/server_driven_pagination.rs

use oas_client_runtime as rt;

/// `Linked` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Linked {
    /// `pets` of the API.
    pub pets: Vec<super::Pet>,
    /// `next` of the API.
    pub next: Option<String>,
}

rt::object!(Linked { required { pets } optional { next } });

impl rt::Page for Linked {
    type Item = super::Pet;

    fn next_url(&self) -> Option<&str> {
        self.next.as_deref()
    }

    fn into_items(self) -> Vec<super::Pet> {
        self.pets
    }
}

/// `Nested` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Nested {
    /// `nestedItems` of the API.
    pub nested_items: super::Pets,
    /// `nestedNext` of the API.
    pub nested_next: Option<NestedNestedNext>,
}

rt::object!(
    Nested { required { nested_items = "nestedItems" } optional { nested_next =
    "nestedNext" } }
);

impl rt::Page for Nested {
    type Item = super::Pet;

    fn next_url(&self) -> Option<&str> {
        self.nested_next.as_ref()?.next.as_deref()
    }

    fn into_items(self) -> Vec<super::Pet> {
        self.nested_items.pets
    }
}

/// `NestedNestedNext` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct NestedNestedNext {
    /// `next` of the API.
    pub next: Option<String>,
}

rt::object!(NestedNestedNext { optional { next } });

/// `Tokens` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tokens {
    /// `pets` of the API.
    pub pets: Vec<super::Pet>,
    /// `nextToken` of the API.
    pub next_token: Option<String>,
}

rt::object!(Tokens { required { pets } optional { next_token = "nextToken" } });

impl rt::Page for Tokens {
    type Item = super::Pet;

    fn into_items(self) -> Vec<super::Pet> {
        self.pets
    }
}

/// `NestedTokens` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NestedTokens {
    /// `nestedItems` of the API.
    pub nested_items: super::Pets,
    /// `next` of the API.
    pub next: Option<NestedTokensNext>,
}

rt::object!(
    NestedTokens { required { nested_items = "nestedItems" } optional { next } }
);

impl rt::Page for NestedTokens {
    type Item = super::Pet;

    fn into_items(self) -> Vec<super::Pet> {
        self.nested_items.pets
    }
}

/// `NestedTokensNext` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct NestedTokensNext {
    /// `nextToken` of the API.
    pub next_token: Option<String>,
}

rt::object!(NestedTokensNext { optional { next_token = "nextToken" } });

/// `AlternateInitialVerbBody` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AlternateInitialVerbBody {
    /// `filter` of the API.
    pub filter: String,
}

rt::object!(AlternateInitialVerbBody { required { filter } });

impl AlternateInitialVerbBody {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(filter: impl Into<String>) -> Self {
        Self { filter: filter.into() }
    }
}

// === src/server_driven_pagination.rs

//! Requests of `server_driven_pagination`.
//!
//! ```no_run
//! # async fn example(client: typespec_pageable::Client) -> typespec_pageable::Result<()> {
//! let first = client.server_driven_pagination().link().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/server-driven-pagination`: `client.server_driven_pagination()`.
#[derive(Clone, Debug)]
pub struct ServerDrivenPaginationHandle(pub(crate) rt::Handle);

impl ServerDrivenPaginationHandle {
    /// The resource `/server-driven-pagination/continuationtoken`.
    pub fn continuationtoken(&self) -> ServerDrivenPaginationContinuationtokenHandle {
        ServerDrivenPaginationContinuationtokenHandle(self.0.clone())
    }

    /// The resource `/server-driven-pagination/alternate-initial-verb`.
    pub fn alternate_initial_verb(&self) -> ServerDrivenPaginationAlternateInitialVerbHandle {
        ServerDrivenPaginationAlternateInitialVerbHandle(self.0.clone())
    }

    /// Sends `GET /server-driven-pagination/link`.
    pub fn link(&self) -> Link {
        Link::new(&self.0)
    }

    /// Sends `GET /server-driven-pagination/link-string`.
    pub fn link_string(&self) -> LinkString {
        LinkString::new(&self.0)
    }

    /// Sends `GET /server-driven-pagination/nested-link`.
    pub fn nested_link(&self) -> NestedLink {
        NestedLink::new(&self.0)
    }
}

/// The resource `/server-driven-pagination/continuationtoken`:
/// `client.server_driven_pagination().continuationtoken()`.
#[derive(Clone, Debug)]
pub struct ServerDrivenPaginationContinuationtokenHandle(pub(crate) rt::Handle);

impl ServerDrivenPaginationContinuationtokenHandle {
    /// Sends `GET /server-driven-pagination/continuationtoken/request-query-response-body`.
    pub fn request_query_response_body(&self) -> RequestQueryResponseBody {
        RequestQueryResponseBody::new(&self.0)
    }

    /// Sends `GET /server-driven-pagination/continuationtoken/request-query-response-header`.
    pub fn request_query_response_header(&self) -> RequestQueryResponseHeader {
        RequestQueryResponseHeader::new(&self.0)
    }

    /// Sends `GET /server-driven-pagination/continuationtoken/request-query-nested-response-body`.
    pub fn request_query_nested_response_body(&self) -> RequestQueryNestedResponseBody {
        RequestQueryNestedResponseBody::new(&self.0)
    }

    /// Sends `GET /server-driven-pagination/continuationtoken/request-header-response-body`.
    pub fn request_header_response_body(&self) -> RequestHeaderResponseBody {
        RequestHeaderResponseBody::new(&self.0)
    }

    /// Sends `GET /server-driven-pagination/continuationtoken/request-header-response-header`.
    pub fn request_header_response_header(&self) -> RequestHeaderResponseHeader {
        RequestHeaderResponseHeader::new(&self.0)
    }

    /// Sends `GET /server-driven-pagination/continuationtoken/request-header-nested-response-body`.
    pub fn request_header_nested_response_body(&self) -> RequestHeaderNestedResponseBody {
        RequestHeaderNestedResponseBody::new(&self.0)
    }
}

/// The resource `/server-driven-pagination/alternate-initial-verb`:
/// `client.server_driven_pagination().alternate_initial_verb()`.
#[derive(Clone, Debug)]
pub struct ServerDrivenPaginationAlternateInitialVerbHandle(pub(crate) rt::Handle);

impl ServerDrivenPaginationAlternateInitialVerbHandle {
    /// Sends `POST /server-driven-pagination/alternate-initial-verb/post`.
    pub fn post(&self, body: models::AlternateInitialVerbBody) -> AlternateInitialVerb {
        AlternateInitialVerb(AlternateInitialVerb::new(&self.0).0.json(&body))
    }
}

/// The request `GET /server-driven-pagination/link`.
#[must_use = "a request does nothing until it is sent"]
pub struct Link(pub(crate) rt::RequestBuilder<rt::Json<models::Linked>>);
rt::request!(Link, pages models::Linked);

impl Link {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/server-driven-pagination/link"))
    }
}

/// The request `GET /server-driven-pagination/link-string`.
#[must_use = "a request does nothing until it is sent"]
pub struct LinkString(pub(crate) rt::RequestBuilder<rt::Json<models::Linked>>);
rt::request!(LinkString, pages models::Linked);

impl LinkString {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/server-driven-pagination/link-string"))
    }
}

/// The request `GET /server-driven-pagination/nested-link`.
#[must_use = "a request does nothing until it is sent"]
pub struct NestedLink(pub(crate) rt::RequestBuilder<rt::Json<models::Nested>>);
rt::request!(NestedLink, pages models::Nested);

impl NestedLink {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/server-driven-pagination/nested-link"))
    }
}

/// The request `GET /server-driven-pagination/continuationtoken/request-query-response-body`.
#[must_use = "a request does nothing until it is sent"]
pub struct RequestQueryResponseBody(
    pub(crate) rt::RequestBuilder<rt::Json<models::Tokens>>,
);
rt::request!(RequestQueryResponseBody, pages models::Tokens);

impl RequestQueryResponseBody {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get(
                    "/server-driven-pagination/continuationtoken/request-query-response-body",
                )
                .paging(
                    &rt::Paging::Cursor {
                        from: rt::CursorFrom::Body("/nextToken"),
                        to: rt::CursorTo::Query("token"),
                        more: None,
                    },
                ),
        )
    }

    /// Sets `foo`.
    pub fn foo(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("foo", value.as_ref()))
    }

    /// Sets `bar`.
    pub fn bar(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("bar", value.as_ref()))
    }
}

/// The request `GET /server-driven-pagination/continuationtoken/request-query-response-header`.
#[must_use = "a request does nothing until it is sent"]
pub struct RequestQueryResponseHeader(
    pub(crate) rt::RequestBuilder<rt::Json<models::Pets>>,
);
rt::request!(RequestQueryResponseHeader, pages models::Pets);

impl RequestQueryResponseHeader {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get(
                    "/server-driven-pagination/continuationtoken/request-query-response-header",
                )
                .paging(
                    &rt::Paging::Cursor {
                        from: rt::CursorFrom::Header("next-token"),
                        to: rt::CursorTo::Query("token"),
                        more: None,
                    },
                ),
        )
    }

    /// Sets `foo`.
    pub fn foo(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("foo", value.as_ref()))
    }

    /// Sets `bar`.
    pub fn bar(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("bar", value.as_ref()))
    }
}

/// The request `GET /server-driven-pagination/continuationtoken/request-query-nested-response-body`.
#[must_use = "a request does nothing until it is sent"]
pub struct RequestQueryNestedResponseBody(
    pub(crate) rt::RequestBuilder<rt::Json<models::NestedTokens>>,
);
rt::request!(RequestQueryNestedResponseBody, pages models::NestedTokens);

impl RequestQueryNestedResponseBody {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get(
                    "/server-driven-pagination/continuationtoken/request-query-nested-response-body",
                )
                .paging(
                    &rt::Paging::Cursor {
                        from: rt::CursorFrom::Body("/next/nextToken"),
                        to: rt::CursorTo::Query("token"),
                        more: None,
                    },
                ),
        )
    }

    /// Sets `foo`.
    pub fn foo(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("foo", value.as_ref()))
    }

    /// Sets `bar`.
    pub fn bar(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("bar", value.as_ref()))
    }
}

/// The request `GET /server-driven-pagination/continuationtoken/request-header-response-body`.
#[must_use = "a request does nothing until it is sent"]
pub struct RequestHeaderResponseBody(
    pub(crate) rt::RequestBuilder<rt::Json<models::Tokens>>,
);
rt::request!(RequestHeaderResponseBody, pages models::Tokens);

impl RequestHeaderResponseBody {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get(
                    "/server-driven-pagination/continuationtoken/request-header-response-body",
                )
                .paging(
                    &rt::Paging::Cursor {
                        from: rt::CursorFrom::Body("/nextToken"),
                        to: rt::CursorTo::Header("token"),
                        more: None,
                    },
                ),
        )
    }

    /// Sets `foo`.
    pub fn foo(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("foo", value.as_ref()))
    }

    /// Sets `bar`.
    pub fn bar(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("bar", value.as_ref()))
    }
}

/// The request `GET /server-driven-pagination/continuationtoken/request-header-response-header`.
#[must_use = "a request does nothing until it is sent"]
pub struct RequestHeaderResponseHeader(
    pub(crate) rt::RequestBuilder<rt::Json<models::Pets>>,
);
rt::request!(RequestHeaderResponseHeader, pages models::Pets);

impl RequestHeaderResponseHeader {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get(
                    "/server-driven-pagination/continuationtoken/request-header-response-header",
                )
                .paging(
                    &rt::Paging::Cursor {
                        from: rt::CursorFrom::Header("next-token"),
                        to: rt::CursorTo::Header("token"),
                        more: None,
                    },
                ),
        )
    }

    /// Sets `foo`.
    pub fn foo(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("foo", value.as_ref()))
    }

    /// Sets `bar`.
    pub fn bar(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("bar", value.as_ref()))
    }
}

/// The request `GET /server-driven-pagination/continuationtoken/request-header-nested-response-body`.
#[must_use = "a request does nothing until it is sent"]
pub struct RequestHeaderNestedResponseBody(
    pub(crate) rt::RequestBuilder<rt::Json<models::NestedTokens>>,
);
rt::request!(RequestHeaderNestedResponseBody, pages models::NestedTokens);

impl RequestHeaderNestedResponseBody {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get(
                    "/server-driven-pagination/continuationtoken/request-header-nested-response-body",
                )
                .paging(
                    &rt::Paging::Cursor {
                        from: rt::CursorFrom::Body("/next/nextToken"),
                        to: rt::CursorTo::Header("token"),
                        more: None,
                    },
                ),
        )
    }

    /// Sets `foo`.
    pub fn foo(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("foo", value.as_ref()))
    }

    /// Sets `bar`.
    pub fn bar(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("bar", value.as_ref()))
    }
}

/// The request `POST /server-driven-pagination/alternate-initial-verb/post`.
#[must_use = "a request does nothing until it is sent"]
pub struct AlternateInitialVerb(pub(crate) rt::RequestBuilder<rt::Json<models::Linked>>);
rt::request!(AlternateInitialVerb, pages models::Linked);

impl AlternateInitialVerb {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/server-driven-pagination/alternate-initial-verb/post"))
    }
}

// === src/pagesize.rs

//! Requests of `pagesize`.
//!
//! ```no_run
//! # async fn example(client: typespec_pageable::Client) -> typespec_pageable::Result<()> {
//! let response = client.pagesize().without_continuation().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/pagesize`: `client.pagesize()`.
#[derive(Clone, Debug)]
pub struct PagesizeHandle(pub(crate) rt::Handle);

impl PagesizeHandle {
    /// The resource `/pagesize/without-continuation`.
    pub fn without_continuation(&self) -> PagesizeWithoutContinuationHandle {
        PagesizeWithoutContinuationHandle(self.0.clone())
    }

    /// Sends `GET /pagesize/list`.
    pub fn list(&self) -> ListWithPageSize {
        ListWithPageSize::new(&self.0)
    }
}

/// The resource `/pagesize/without-continuation`: `client.pagesize().without_continuation()`.
#[derive(Clone, Debug)]
pub struct PagesizeWithoutContinuationHandle(pub(crate) rt::Handle);

impl PagesizeWithoutContinuationHandle {
    /// Sends `GET /pagesize/without-continuation`.
    pub fn list(&self) -> ListWithoutContinuation {
        ListWithoutContinuation::new(&self.0)
    }
}

/// The request `GET /pagesize/without-continuation`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListWithoutContinuation(
    pub(crate) rt::RequestBuilder<rt::Json<models::Pets>>,
);
rt::request!(ListWithoutContinuation, json models::Pets);

impl ListWithoutContinuation {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/pagesize/without-continuation"))
    }
}

/// The request `GET /pagesize/list`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListWithPageSize(pub(crate) rt::RequestBuilder<rt::Json<models::Pets>>);
rt::request!(ListWithPageSize, json models::Pets);

impl ListWithPageSize {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/pagesize/list"))
    }

    /// Sets `pageSize`.
    pub fn page_size(self, value: i32) -> Self {
        Self(self.0.query("pageSize", value))
    }
}
