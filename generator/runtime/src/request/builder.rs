//! The builder of one request.
//!
//! In: the parts of an operation, from emitted code. Out: a finished request for the client, or the first mistake.

mod debug;

use std::{borrow::Cow, marker::PhantomData, sync::Arc, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method};

use super::{
    Handle, Items, Pages, Paging,
    body::Payload,
    flag::{self, Flag},
    pages::set_cursor,
    pairs::{self, Pairs},
    parameters, path,
};
use crate::{
    client::{Auth, Base, Client, Outgoing, Retry, Security},
    error::{Call, Error},
    response::{Download, EventStream, Json, Page, ReadMode, ReadResponse, Response},
};

/// A request that is being built: the operation's path, parameters and body, and how to read the response.
///
/// Building never fails. The first error is kept, and [`RequestBuilder::send`] returns it before anything is sent.
pub struct RequestBuilder<R> {
    pub(super) client: Client,
    pub(super) base: Result<Arc<Base>, String>,
    pub(super) method: Method,
    pub(super) template: &'static str,
    pub(super) operation: &'static str,
    /// The path below the base URL.
    pub(super) path: Result<String, String>,
    pub(super) query: Pairs,
    pub(super) cookies: Pairs,
    pub(super) headers: HeaderMap,
    /// The `Accept` header, in place of the response's own.
    pub(super) accept: Option<&'static str>,
    pub(super) body: Payload,
    /// The body's media type, in place of its usual one.
    pub(super) content_type: Option<&'static str>,
    pub(super) security: Security,
    pub(super) scopes: &'static [(&'static str, &'static str)],
    pub(super) idempotency_key: Option<&'static str>,
    /// In place of the client's.
    pub(super) auth: Vec<Auth>,
    /// The property of the JSON body that the operation sets.
    pub(super) flag: Option<Flag>,
    pub(super) limit: Option<usize>,
    /// How the list goes on, unless its pages link to each other.
    pub(super) paging: Option<&'static Paging>,
    /// The cursor, offset or number of the first page.
    pub(super) cursor: Option<String>,
    pub(super) end_marker: Option<&'static str>,
    pub(super) reconnects: u32,
    pub(super) timeout: Option<Duration>,
    /// Boxed, since few requests have their own and a request is moved often.
    pub(super) retry: Option<Box<Retry>>,
    pub(super) error: Option<String>,
    pub(super) response: PhantomData<fn() -> R>,
}

impl<R> RequestBuilder<R> {
    pub(super) fn for_path(
        client: &Client,
        method: Method,
        template: &'static str,
        path: Result<String, String>,
    ) -> Self {
        Self {
            client: client.clone(),
            base: client.base(0),
            method,
            template,
            operation: "",
            path,
            query: Vec::new(),
            cookies: Vec::new(),
            headers: HeaderMap::new(),
            accept: None,
            body: Payload::Empty,
            content_type: None,
            security: Security::Default,
            scopes: &[],
            idempotency_key: None,
            auth: Vec::new(),
            flag: None,
            limit: None,
            paging: None,
            cursor: None,
            end_marker: None,
            reconnects: 0,
            timeout: None,
            retry: None,
            error: None,
            response: PhantomData,
        }
    }

    /// Starts a request to the path `template`, whose expressions take the handle's arguments in order.
    pub fn new(handle: &Handle, method: Method, template: &'static str) -> Self {
        Self::for_path(&handle.client, method, template, path::fill_pushed(template, &handle.arguments))
    }

    /// Sets the operation's name in traces.
    pub fn operation(mut self, name: &'static str) -> Self {
        self.operation = name;
        self
    }

    /// Sends to another of the API's servers; `index` counts from 0.
    pub fn server(mut self, index: usize) -> Self {
        self.base = self.client.base(index);
        self
    }

    /// Sends to a link on any host, and so without credentials.
    pub(super) fn send_to_link(mut self, base: Result<Base, String>) -> Self {
        self.base = base.map(Arc::new);
        self.anonymous()
    }

    /// Reads the response in another way: `request.read_as::<Json<Book>>()`.
    pub fn read_as<B>(self) -> RequestBuilder<B> {
        let Self { client, base, method, template, path, query, headers, body, security, limit, timeout, .. } = self;
        let (cookies, auth, retry, error, response) = (self.cookies, self.auth, self.retry, self.error, PhantomData);
        let (operation, accept, content_type) = (self.operation, self.accept, self.content_type);
        let (idempotency_key, scopes, flag) = (self.idempotency_key, self.scopes, self.flag);
        let (end_marker, reconnects, paging, cursor) = (self.end_marker, self.reconnects, self.paging, self.cursor);
        RequestBuilder {
            client,
            base,
            method,
            template,
            operation,
            path,
            query,
            cookies,
            headers,
            accept,
            body,
            content_type,
            security,
            scopes,
            idempotency_key,
            auth,
            flag,
            limit,
            paging,
            cursor,
            end_marker,
            reconnects,
            timeout,
            retry,
            error,
            response,
        }
    }

    /// Sends no credentials.
    pub fn anonymous(mut self) -> Self {
        self.security = Security::None;
        self
    }

    /// Sends the credentials of the first of these alternatives for which the client has all credentials.
    ///
    /// `alternatives` are names of the description's security schemes: a space between schemes that are needed
    /// together, `|` between alternatives, as in `app_id app_key|token`. An empty alternative, as in `token|`, allows
    /// a request without credentials. If the client has credentials, but none of the alternatives, the request is an
    /// error when it is sent.
    pub fn security(mut self, alternatives: &'static str) -> Self {
        self.security = Security::Schemes(alternatives);
        self
    }

    /// Sets the OAuth scopes that the operation asks for: the name of a security scheme, and its scopes with spaces between them.
    pub fn scopes(mut self, scopes: &'static [(&'static str, &'static str)]) -> Self {
        self.scopes = scopes;
        self
    }

    /// Sends these credentials in place of the client's. May be called several times, for operations that need several.
    ///
    /// An operation still gets only the credentials that the description asks for, and a request to another host none.
    pub fn auth(mut self, auth: impl Into<Auth>) -> Self {
        self.auth.push(auth.into());
        self
    }

    /// Sends an idempotency key in the header `name`: a fresh random UUID for each call, unless the header is set. All attempts of
    /// the call have the same key, so that the client retries POST and PATCH as it retries PUT.
    pub fn idempotency_key(mut self, name: &'static str) -> Self {
        self.idempotency_key = Some(name);
        self
    }

    /// Sets the timeout of each attempt, in place of the client's.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Sets when the client retries this request, in place of the client's setting.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = Some(Box::new(retry));
        self
    }

    /// The same request without an idempotency key but the caller's.
    #[cfg(feature = "replay")]
    pub(crate) fn without_fresh_key(self) -> Self {
        Self { idempotency_key: None, ..self }
    }

    pub(super) fn fail(&mut self, error: String) {
        self.error.get_or_insert(error);
    }

    pub(super) fn check(mut self, outcome: Result<(), String>) -> Self {
        if let Err(error) = outcome {
            self.fail(error);
        }
        self
    }
}

impl<D> RequestBuilder<EventStream<D>> {
    /// Ends the stream at the event whose data is `marker`, such as `[DONE]`. The stream doesn't return this event.
    pub fn end_marker(mut self, marker: &'static str) -> Self {
        self.end_marker = Some(marker);
        self
    }

    /// Connects again when the stream's connection ends, breaks, or is idle for the timeout: up to `times` in a row without an
    /// event. Without this option a stream has one connection.
    ///
    /// As the [HTML standard](https://html.spec.whatwg.org/multipage/server-sent-events.html) says, the client sends the request
    /// again with the ID of the last event in `Last-Event-ID`, after the delay that the server sets with `retry`. That is
    /// [`Retry::base_delay`] at least and [`Retry::max_retry_after`] at most. Without `retry` the delay is that of [`Retry`]. Each request is a call with its own
    /// retries and credentials. A whole response that ends counts too: only the end marker, the status code 204, or an error
    /// response end the stream. An event that the end of a connection cuts is dropped, since the server sends it again.
    ///
    /// The operation's method is GET; a request of another method is an error when it is sent.
    pub fn reconnect(mut self, times: u32) -> Self {
        if self.method != Method::GET && times > 0 {
            let method = &self.method;
            self.fail(format!("only a stream of GET connects again, and this is {method}; remove `reconnect`"));
        }
        self.reconnects = times;
        self
    }
}

impl RequestBuilder<Download> {
    /// For one type only, so that emitted crates don't compile it for each of theirs.
    fn outgoing_as(self, accept: &'static str, mode: ReadMode) -> Result<Outgoing, Error> {
        let call = Call {
            operation: self.operation,
            method: self.method.clone(),
            template: self.template,
            base: self.base.as_ref().ok().map(|base| base.host_and_path()),
        };
        self.checked(accept, mode).map_err(|error| error.with_call(call))
    }

    fn checked(self, accept: &'static str, mode: ReadMode) -> Result<Outgoing, Error> {
        if let Some(error) = self.error {
            return Err(Error::invalid(error));
        }
        pairs::check(&self.query).and_then(|()| pairs::check(&self.cookies)).map_err(Error::invalid)?;
        let base = self.base.map_err(Error::invalid)?;
        let mut target = self.path.map_err(Error::invalid)?;
        target.insert_str(0, &base.path);
        parameters::add_query(&mut target, &self.query);
        let mut headers = self.headers;
        parameters::add_cookies(&mut headers, &self.cookies)?;
        let (media_type, body) =
            flag::set(self.body, self.flag).into_chunks(self.content_type).map_err(Error::invalid)?;
        let media_type = media_type.map(|text| {
            HeaderValue::from_maybe_shared(match text {
                Cow::Borrowed(text) => Bytes::from_static(text.as_bytes()),
                Cow::Owned(text) => text.into(),
            })
        });
        let media_type = media_type.transpose();
        let media_type = media_type
            .map_err(|_| Error::invalid("the upload's media type holds a character that no header may carry"))?;
        let mut outgoing = Outgoing {
            base,
            method: self.method,
            template: self.template,
            operation: self.operation,
            target,
            headers,
            accept: self.accept.unwrap_or(accept),
            media_type,
            body,
            mode,
            end_marker: self.end_marker,
            reconnects: self.reconnects,
            security: self.security,
            scopes: self.scopes,
            idempotency_key: self.idempotency_key,
            auth: (!self.auth.is_empty()).then(|| self.client.credentials(&self.auth)),
            timeout: self.timeout,
            retry: self.retry,
        };
        if let (Some(paging), Some(cursor)) = (self.paging, self.cursor) {
            set_cursor(&mut outgoing, paging, &cursor)?;
        }
        Ok(outgoing)
    }
}

impl<R: ReadResponse> RequestBuilder<R> {
    pub(super) fn outgoing(self) -> Result<Outgoing, Error> {
        self.read_as::<Download>().outgoing_as(R::ACCEPT, R::MODE)
    }

    /// Sends the request and returns the response's value.
    ///
    /// # Errors
    ///
    /// Any [`Error`] but [`Error::Page`].
    pub async fn send(self) -> Result<R::Output, Error> {
        Ok(self.send_with_response().await?.value)
    }

    /// Sends the request and returns the response's value with its status code and headers.
    ///
    /// # Errors
    ///
    /// Any [`Error`] but [`Error::Page`].
    pub async fn send_with_response(self) -> Result<Response<R::Output>, Error> {
        let client = self.client.clone();
        let outgoing = self.outgoing()?;
        let call = outgoing.call();
        R::read(client.execute(outgoing).await?).map_err(|error| error.with_call(call))
    }
}

impl<P: Page> RequestBuilder<Json<P>> {
    /// Starts at the page of this URL, which [`Page::next_url`] returned, instead of the first page.
    ///
    /// The URL already holds the list's options: query parameters that were set before are dropped, and later ones
    /// are added to the URL. A URL of another origin, outside of the base URL's path, or with `.` or `..` as a segment is an
    /// error when the request is sent.
    pub fn page_url(mut self, url: impl AsRef<str>) -> Self {
        let target = self.base.as_ref().map_err(Clone::clone).and_then(|base| {
            let list = format!("{}{}", base.path, self.path.clone()?);
            let target = base.page_target(url.as_ref(), &list).map_err(|error| error.to_string())?;
            Ok(target.get(base.path.len()..).unwrap_or_default().to_owned())
        });
        self.query.clear();
        self.path = target;
        self
    }

    /// Sets how the list goes on, in place of the links in properties of its pages.
    pub fn paging(mut self, paging: &'static Paging) -> Self {
        self.paging = Some(paging);
        self
    }

    /// Starts at the page of this token, which [`Page::next_token`] or [`Pages::next_token`] returned, instead of the first
    /// page.
    ///
    /// The token is a cursor, an offset or a page number. Set the list's other options again as before. If the description
    /// names no parameter for page tokens, the request is an error when it is sent.
    pub fn page_token(mut self, token: impl AsRef<str>) -> Self {
        match (self.paging, P::TOKEN_PARAMETER) {
            (Some(_), _) => {
                self.cursor = Some(token.as_ref().to_owned());
                self
            }
            (None, Some(name)) => self.query(name, token.as_ref()),
            (None, None) => {
                self.fail(
                    "the description names no query parameter for page tokens; start from a URL with `page_url`"
                        .to_owned(),
                );
                self
            }
        }
    }

    /// Ends [`RequestBuilder::items`] after `items` items.
    pub fn limit(mut self, items: usize) -> Self {
        self.limit = Some(items);
        self
    }

    /// The items of all pages from this one on, up to the limit.
    pub fn items(self) -> Items<P> {
        let limit = self.limit.unwrap_or(usize::MAX);
        self.pages().items().limit(limit)
    }

    /// All pages from this one on, each requested when it is needed.
    pub fn pages(self) -> Pages<P> {
        Pages::new(self.client.clone(), self.paging, self.outgoing())
    }
}

impl<R> Clone for RequestBuilder<R> {
    fn clone(&self) -> Self {
        Self {
            client: self.client.clone(),
            base: self.base.clone(),
            method: self.method.clone(),
            template: self.template,
            operation: self.operation,
            path: self.path.clone(),
            query: self.query.clone(),
            cookies: self.cookies.clone(),
            headers: self.headers.clone(),
            accept: self.accept,
            body: self.body.clone(),
            content_type: self.content_type,
            security: self.security,
            scopes: self.scopes,
            idempotency_key: self.idempotency_key,
            auth: self.auth.clone(),
            flag: self.flag,
            limit: self.limit,
            paging: self.paging,
            cursor: self.cursor.clone(),
            end_marker: self.end_marker,
            reconnects: self.reconnects,
            timeout: self.timeout,
            retry: self.retry.clone(),
            error: self.error.clone(),
            response: PhantomData,
        }
    }
}
