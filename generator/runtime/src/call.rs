//! One request while it is being built.

use std::{borrow::Cow, fmt, marker::PhantomData, time::Duration};

use bytes::Bytes;
use http::{
    HeaderMap, HeaderName, HeaderValue, Method,
    header::{ACCEPT, CONTENT_TYPE},
};
use serde::Serialize;

use crate::{
    Answer, Client, Error, Handle, Items, Page, Pages, Response, Retry, Wire, answer::Json, client::Outgoing, path,
};

/// A request to one operation, and how to read its answer.
///
/// Nothing fails while a call is being built: the first mistake is kept and returned by [`Call::send`], before
/// anything is sent.
pub struct Call<A> {
    client: Client,
    method: Method,
    template: &'static str,
    path: Result<String, String>,
    query: Pairs,
    headers: HeaderMap,
    body: Payload,
    anonymous: bool,
    limit: Option<usize>,
    timeout: Option<Duration>,
    retry: Option<Retry>,
    mistake: Option<String>,
    answer: PhantomData<fn() -> A>,
}

/// Names and values in the order in which they were set.
type Pairs = Vec<(Cow<'static, str>, String)>;

/// Gives `name` these values, in place of any that it has.
fn set(pairs: &mut Pairs, name: Cow<'static, str>, values: impl IntoIterator<Item = impl Wire>) {
    pairs.retain(|(other, _)| *other != name);
    pairs.extend(values.into_iter().map(|value| (name.clone(), value.wire().into_owned())));
}

#[derive(Clone)]
enum Payload {
    Nothing,
    Form(Pairs),
    Json(&'static str, Vec<u8>),
}

impl<A> Call<A> {
    /// A call to `template`, whose `{…}` places take the handle's arguments in order.
    pub fn new(handle: &Handle, method: Method, template: &'static str) -> Self {
        let mut headers = HeaderMap::with_capacity(4);
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        Self {
            client: handle.client.clone(),
            method,
            template,
            path: path::fill(template, &handle.arguments),
            query: Vec::new(),
            headers,
            body: Payload::Nothing,
            anonymous: false,
            limit: None,
            timeout: None,
            retry: None,
            mistake: None,
            answer: PhantomData,
        }
    }

    /// Sends no credentials, as the description asks for this operation.
    pub fn anonymous(mut self) -> Self {
        self.anonymous = true;
        self
    }

    /// Sets a query parameter.
    pub fn query(mut self, name: impl Into<Cow<'static, str>>, value: impl Wire) -> Self {
        set(&mut self.query, name.into(), [value]);
        self
    }

    /// Sets a query parameter that is sent once for each value; no value sends nothing.
    pub fn query_each(mut self, name: &'static str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        set(&mut self.query, name.into(), values);
        self
    }

    /// Sets a header.
    pub fn header(mut self, name: &str, value: impl Wire) -> Self {
        match (HeaderName::try_from(name), HeaderValue::try_from(value.wire().as_ref())) {
            (Ok(name), Ok(value)) => _ = self.headers.insert(name, value),
            _ => self.refuse(format!("header `{name}` would hold a character that no header may carry")),
        }
        self
    }

    /// Makes the body a form, empty at first.
    pub fn form(mut self) -> Self {
        self.body = Payload::Form(Vec::new());
        self
    }

    /// Sets a field of the form; a body that is none becomes one.
    pub fn field(mut self, name: impl Into<Cow<'static, str>>, value: impl Wire) -> Self {
        self.set_field(name.into(), [value]);
        self
    }

    /// Sets a field of the form that is sent once for each value; no value sends nothing.
    pub fn field_each(mut self, name: &'static str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        self.set_field(name.into(), values);
        self
    }

    fn set_field(&mut self, name: Cow<'static, str>, values: impl IntoIterator<Item = impl Wire>) {
        let mut fields = match std::mem::replace(&mut self.body, Payload::Nothing) {
            Payload::Form(fields) => fields,
            _ => Vec::new(),
        };
        set(&mut fields, name, values);
        self.body = Payload::Form(fields);
    }

    /// Makes the body the JSON text of `value`.
    pub fn json(self, value: &impl Serialize) -> Self {
        self.json_as("application/json", value)
    }

    /// Makes the body the JSON text of `value`, under a media type of its own such as `application/merge-patch+json`.
    pub fn json_as(mut self, media_type: &'static str, value: &impl Serialize) -> Self {
        match serde_json::to_vec(value) {
            Ok(text) => self.body = Payload::Json(media_type, text),
            Err(error) => self.refuse(format!("the body can't be written as JSON: {error}")),
        }
        self
    }

    /// Gives each attempt this long, whatever the client's setting.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Tries again as `retry` says, whatever the client's setting.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = Some(retry);
        self
    }

    fn refuse(&mut self, mistake: String) {
        self.mistake.get_or_insert(mistake);
    }

    fn outgoing(&self) -> Result<Outgoing, Error> {
        if let Some(mistake) = &self.mistake {
            return Err(Error::invalid(mistake));
        }
        let path = self.path.as_ref().map_err(Error::invalid)?;
        let mut target = self.client.target(path);
        for (name, value) in &self.query {
            path::add_query(&mut target, name, value);
        }
        let mut headers = self.headers.clone();
        let (media_type, body) = match &self.body {
            Payload::Nothing => (None, Bytes::new()),
            Payload::Form(fields) => {
                let text = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
                (Some("application/x-www-form-urlencoded"), Bytes::from(text))
            }
            Payload::Json(media_type, text) => (Some(*media_type), Bytes::from(text.clone())),
        };
        if let Some(media_type) = media_type {
            // A call may say it more exactly.
            headers.entry(CONTENT_TYPE).or_insert(HeaderValue::from_static(media_type));
        }
        let (timeout, retry) = (self.timeout, self.retry);
        Ok(Outgoing {
            method: self.method.clone(),
            template: self.template,
            target,
            headers,
            body,
            anonymous: self.anonymous,
            timeout,
            retry,
        })
    }
}

impl<A: Answer> Call<A> {
    /// Sends the request and reads the answer's value.
    ///
    /// # Errors
    ///
    /// Any [`Error`] but [`Error::Page`].
    pub async fn send(self) -> Result<A::Output, Error> {
        Ok(self.send_with_response().await?.value)
    }

    /// Sends the request and reads the answer with its status and headers.
    ///
    /// # Errors
    ///
    /// Any [`Error`] but [`Error::Page`].
    pub async fn send_with_response(self) -> Result<Response<A::Output>, Error> {
        A::read(self.client.execute(self.outgoing()?).await?)
    }
}

impl<P: Page> Call<Json<P>> {
    /// Ends [`Call::items`] after `most` records.
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

impl<A> Clone for Call<A> {
    fn clone(&self) -> Self {
        Self {
            client: self.client.clone(),
            method: self.method.clone(),
            template: self.template,
            path: self.path.clone(),
            query: self.query.clone(),
            headers: self.headers.clone(),
            body: self.body.clone(),
            anonymous: self.anonymous,
            limit: self.limit,
            timeout: self.timeout,
            retry: self.retry,
            mistake: self.mistake.clone(),
            answer: PhantomData,
        }
    }
}

/// Shows which options are set, never their values: they may be secret or personal.
impl<A> fmt::Debug for Call<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fn names<'a>(pairs: &'a [(Cow<'static, str>, String)]) -> Vec<&'a str> {
            pairs.iter().map(|(name, _)| name.as_ref()).collect()
        }
        let mut shown = f.debug_struct("Call");
        shown.field("method", &self.method).field("path", &self.template).field("query", &names(&self.query));
        shown.field("headers", &self.headers.keys().map(HeaderName::as_str).collect::<Vec<_>>());
        match &self.body {
            Payload::Nothing => {}
            Payload::Form(fields) => _ = shown.field("form", &names(fields)),
            Payload::Json(_, text) => _ = shown.field("json", &format_args!("{} bytes", text.len())),
        }
        shown.finish()
    }
}
