//! One request while it is being built.

use std::{borrow::Cow, fmt, marker::PhantomData, sync::Arc, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method};

use super::{Handle, Items, Pages, body::Payload, pairs::Pairs, parameters, path};
use crate::{
    client::{Base, Client, Outgoing, Retry, Security},
    error::Error,
    response::{Download, Json, Page, ReadMode, ReadResponse, Response},
};

/// A request to one operation, and how to read its response.
///
/// Empty fails while a call is being built: the first mistake is kept and returned by [`RequestBuilder::send`], before
/// anything is sent.
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
    /// The media types that are asked for, instead of those that go with the response.
    pub(super) accept: Option<&'static str>,
    pub(super) body: Payload,
    pub(super) security: Security,
    pub(super) limit: Option<usize>,
    pub(super) timeout: Option<Duration>,
    /// Boxed, as few calls have their own and a call is moved often.
    pub(super) retry: Option<Box<Retry>>,
    pub(super) mistake: Option<String>,
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
            security: Security::Default,
            limit: None,
            timeout: None,
            retry: None,
            mistake: None,
            response: PhantomData,
        }
    }

    /// A call to `template`, whose `{…}` places take the handle's arguments in order.
    pub fn new(handle: &Handle, method: Method, template: &'static str) -> Self {
        Self::for_path(&handle.client, method, template, path::fill_pushed(template, &handle.arguments))
    }

    /// Names the operation in traces.
    pub fn operation(mut self, name: &'static str) -> Self {
        self.operation = name;
        self
    }

    /// Sends to another of the API's servers: the one in this place, counted from 0.
    pub fn server(mut self, index: usize) -> Self {
        self.base = self.client.base(index);
        self
    }

    /// Sends to a URL wherever it leads, and so without credentials.
    pub(super) fn to_link(mut self, base: Result<Base, String>) -> Self {
        self.base = base.map(Arc::new);
        self.anonymous()
    }

    /// The same call, whose response is read in another way: `call.read_as::<Json<Book>>()`.
    pub fn read_as<B>(self) -> RequestBuilder<B> {
        let Self { client, base, method, template, path, query, headers, body, security, limit, timeout, .. } = self;
        let (cookies, retry, mistake, response) = (self.cookies, self.retry, self.mistake, PhantomData);
        let (operation, accept) = (self.operation, self.accept);
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
            security,
            limit,
            timeout,
            retry,
            mistake,
            response,
        }
    }

    /// Sends no credentials, as the description asks for this operation.
    pub fn anonymous(mut self) -> Self {
        self.security = Security::None;
        self
    }

    /// Sends the credentials of the first of these alternatives that the client has whole: names of the description's schemes
    /// with spaces between those that go together and `|` between alternatives, as in `app_id app_key|token`. An empty
    /// alternative, as in `token|`, lets the call go without any. A client that has credentials, but of no alternative all,
    /// refuses the call before anything is sent.
    pub fn security(mut self, security: &'static str) -> Self {
        self.security = Security::Schemes(security);
        self
    }

    /// Gives each attempt this long, whatever the client's setting.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Tries again as `retry` says, whatever the client's setting.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = Some(Box::new(retry));
        self
    }

    pub(super) fn fail(&mut self, mistake: String) {
        self.mistake.get_or_insert(mistake);
    }

    pub(super) fn check(mut self, outcome: Result<(), String>) -> Self {
        if let Err(mistake) = outcome {
            self.fail(mistake);
        }
        self
    }
}

impl RequestBuilder<Download> {
    /// Of one type only, so that emitted crates needn't compile it for each of theirs.
    fn outgoing_as(self, accept: &'static str, mode: ReadMode) -> Result<Outgoing, Error> {
        if let Some(mistake) = self.mistake {
            return Err(Error::invalid(mistake));
        }
        let base = self.base.map_err(Error::invalid)?;
        let mut target = self.path.map_err(Error::invalid)?;
        target.insert_str(0, &base.path);
        parameters::add_query(&mut target, &self.query);
        let mut headers = self.headers;
        parameters::add_cookies(&mut headers, &self.cookies)?;
        let (media_type, body) = self.body.pieces().map_err(Error::invalid)?;
        let media_type = media_type.map(|text| {
            HeaderValue::from_maybe_shared(match text {
                Cow::Borrowed(text) => Bytes::from_static(text.as_bytes()),
                Cow::Owned(text) => text.into(),
            })
        });
        let media_type = media_type.transpose();
        let media_type = media_type.map_err(|_| Error::invalid("the upload's media type can't stand in a header"))?;
        Ok(Outgoing {
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
            security: self.security,
            timeout: self.timeout,
            retry: self.retry,
        })
    }
}

impl<R: ReadResponse> RequestBuilder<R> {
    pub(super) fn outgoing(self) -> Result<Outgoing, Error> {
        self.read_as::<Download>().outgoing_as(R::ACCEPT, R::MODE)
    }

    /// Sends the request and reads the response's value.
    ///
    /// # Errors
    ///
    /// Any [`Error`] but [`Error::Page`].
    pub async fn send(self) -> Result<R::Output, Error> {
        Ok(self.send_with_response().await?.value)
    }

    /// Sends the request and reads the response with its status and headers.
    ///
    /// # Errors
    ///
    /// Any [`Error`] but [`Error::Page`].
    pub async fn send_with_response(self) -> Result<Response<R::Output>, Error> {
        let client = self.client.clone();
        R::read(client.execute(self.outgoing()?).await?)
    }
}

impl<P: Page> RequestBuilder<Json<P>> {
    /// Starts at the page that `url` leads to, as [`Page::next_url`] gave it, instead of at the first. What else the call asks
    /// for stands in that URL already: query parameters that were set before are dropped, and those set after are added to the
    /// URL's. A URL of another origin, or beside the base URL's path, is refused when the call is sent.
    pub fn page_url(mut self, url: impl AsRef<str>) -> Self {
        let target = self.base.as_ref().map_err(Clone::clone).and_then(|base| {
            let target = base.own_target(url.as_ref()).map_err(|error| error.to_string())?;
            let below = target.strip_prefix(&base.path).filter(|below| below.starts_with('/'));
            below.ok_or_else(|| "the page's URL doesn't lead into this API".to_owned()).and_then(path::checked)
        });
        self.query.clear();
        self.path = target;
        self
    }

    /// Starts at the page that `token` stands for, as [`Page::next_token`] gave it, instead of at the first. Set the other
    /// options again as they were; if the description names no parameter for tokens, the call is refused when it is sent.
    pub fn page_token(mut self, token: impl AsRef<str>) -> Self {
        match P::TOKEN_PARAMETER {
            Some(name) => self.query(name, token.as_ref()),
            None => {
                self.fail("the description names no parameter that a page's token is sent in".to_owned());
                self
            }
        }
    }

    /// Ends [`RequestBuilder::items`] after `most` records.
    pub fn limit(mut self, most: usize) -> Self {
        self.limit = Some(most);
        self
    }

    /// The records of all pages from this one on, up to the limit.
    pub fn items(self) -> Items<P> {
        let limit = self.limit.unwrap_or(usize::MAX);
        self.pages().items().limit(limit)
    }

    /// All pages from this one on, each asked for when it is due.
    pub fn pages(self) -> Pages<P> {
        Pages::new(self.client.clone(), self.outgoing())
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
            security: self.security,
            limit: self.limit,
            timeout: self.timeout,
            retry: self.retry.clone(),
            mistake: self.mistake.clone(),
            response: PhantomData,
        }
    }
}

/// Shows which options are set, never their values: they may be secret or personal.
impl<R> fmt::Debug for RequestBuilder<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fn names(pairs: &Pairs) -> Vec<&str> {
            pairs.iter().map(|pair| pair.name.as_ref()).collect()
        }
        let mut shown = f.debug_struct("RequestBuilder");
        shown.field("method", &self.method).field("path", &self.template).field("query", &names(&self.query));
        shown.field("headers", &self.headers.keys().map(HeaderName::as_str).collect::<Vec<_>>());
        match &self.body {
            Payload::Empty => {}
            Payload::Form(fields) => _ = shown.field("form", &names(fields)),
            Payload::Json(_, text) => _ = shown.field("json", &format_args!("{} bytes", text.len())),
            Payload::Upload(_, upload) => _ = shown.field("body", upload),
            Payload::Multipart(parts) => {
                let names: Vec<_> = parts.iter().map(|part| part.name.as_str()).collect();
                _ = shown.field("parts", &names);
            }
        }
        shown.finish()
    }
}
