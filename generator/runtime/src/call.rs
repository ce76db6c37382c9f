//! One request while it is being built.

use std::{borrow::Cow, fmt, marker::PhantomData, sync::Arc, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use serde::Serialize;

use crate::{
    Answer, Client, Error, Handle, Items, Json, Page, Pages, Raw, Response, Retry, Upload, Wire,
    answer::Expects,
    client::{Base, Outgoing},
    multipart::{self, Part},
    path,
    upload::Source,
};

/// A request to one operation, and how to read its answer.
///
/// Nothing fails while a call is being built: the first mistake is kept and returned by [`Call::send`], before
/// anything is sent.
pub struct Call<A> {
    client: Client,
    base: Result<Arc<Base>, String>,
    method: Method,
    template: &'static str,
    /// The path below the base URL.
    path: Result<String, String>,
    query: Pairs,
    headers: HeaderMap,
    body: Payload,
    anonymous: bool,
    limit: Option<usize>,
    timeout: Option<Duration>,
    /// Boxed, as few calls have their own and a call is moved often.
    retry: Option<Box<Retry>>,
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
    Json(&'static str, Bytes),
    Upload(&'static str, Upload),
    Multipart(Vec<Part>),
}

impl<A> Call<A> {
    pub(crate) fn at(client: &Client, method: Method, template: &'static str, path: Result<String, String>) -> Self {
        Self {
            client: client.clone(),
            base: client.base(0),
            method,
            template,
            path,
            query: Vec::new(),
            headers: HeaderMap::new(),
            body: Payload::Nothing,
            anonymous: false,
            limit: None,
            timeout: None,
            retry: None,
            mistake: None,
            answer: PhantomData,
        }
    }

    /// A call to `template`, whose `{…}` places take the handle's arguments in order.
    pub fn new(handle: &Handle, method: Method, template: &'static str) -> Self {
        Self::at(&handle.client, method, template, path::fill(template, &handle.arguments))
    }

    /// Sends to another of the API's servers: the one in this place, counted from 0.
    pub fn server(mut self, place: usize) -> Self {
        self.base = self.client.base(place);
        self
    }

    /// Sends to a URL wherever it leads, and so without credentials.
    pub(crate) fn elsewhere(mut self, base: Result<Base, String>) -> Self {
        self.base = base.map(Arc::new);
        self.anonymous()
    }

    /// The same call, whose answer is read in another way: `call.answer::<Json<Book>>()`.
    pub fn answer<B>(self) -> Call<B> {
        let Self { client, base, method, template, path, query, headers, body, anonymous, limit, timeout, .. } = self;
        let (retry, mistake, answer) = (self.retry, self.mistake, PhantomData);
        Call {
            client,
            base,
            method,
            template,
            path,
            query,
            headers,
            body,
            anonymous,
            limit,
            timeout,
            retry,
            mistake,
            answer,
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
            Ok(text) => self.body = Payload::Json(media_type, text.into()),
            Err(error) => self.refuse(format!("the body can't be written as JSON: {error}")),
        }
        self
    }

    /// Writes `value` as JSON text, for `set` to send in some place.
    pub fn json_text(mut self, value: &impl Serialize, set: impl FnOnce(Self, String) -> Self) -> Self {
        match serde_json::to_string(value) {
            Ok(text) => set(self, text),
            Err(error) => {
                self.refuse(format!("a value can't be written as JSON: {error}"));
                self
            }
        }
    }

    /// Makes the body these bytes, of the media type that the upload names, or else of this one.
    pub fn upload(mut self, media_type: &'static str, body: impl Into<Upload>) -> Self {
        self.body = Payload::Upload(media_type, body.into());
        self
    }

    /// Makes the body `multipart/form-data`, without a part at first.
    pub fn multipart(mut self) -> Self {
        self.body = Payload::Multipart(Vec::new());
        self
    }

    /// Adds a value as a part; a body that is not multipart becomes it.
    pub fn part(self, name: impl Into<String>, value: impl Wire) -> Self {
        self.part_file(name, Upload::from(value.wire().as_ref()))
    }

    /// Adds a part for each value.
    pub fn part_each(self, name: &str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        values.into_iter().fold(self, |call, value| call.part(name, value))
    }

    /// Adds the JSON text of `value` as a part.
    pub fn part_json(mut self, name: impl Into<String>, value: &impl Serialize) -> Self {
        match serde_json::to_vec(value) {
            Ok(text) => self.part_file(name, Upload::bytes(text).content_type("application/json")),
            Err(error) => {
                self.refuse(format!("the part can't be written as JSON: {error}"));
                self
            }
        }
    }

    /// Adds bytes as a part, with their file name and media type if they have any.
    pub fn part_file(mut self, name: impl Into<String>, file: impl Into<Upload>) -> Self {
        let mut parts = match std::mem::replace(&mut self.body, Payload::Nothing) {
            Payload::Multipart(parts) => parts,
            _ => Vec::new(),
        };
        parts.push(Part { name: name.into(), upload: file.into() });
        self.body = Payload::Multipart(parts);
        self
    }

    /// Adds a part for each of these.
    pub fn part_files(self, name: &str, files: impl IntoIterator<Item = impl Into<Upload>>) -> Self {
        files.into_iter().fold(self, |call, file| call.part_file(name, file))
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

    fn refuse(&mut self, mistake: String) {
        self.mistake.get_or_insert(mistake);
    }
}

impl Payload {
    /// Its media type and pieces.
    fn pieces(self) -> Result<(Option<Cow<'static, str>>, Vec<Source>), String> {
        Ok(match self {
            Self::Nothing => (None, Vec::new()),
            Self::Form(fields) => {
                // Enough if nothing has to be escaped.
                let length = fields.iter().map(|(name, value)| name.len() + value.len() + 2).sum();
                let text = String::with_capacity(length);
                let text = form_urlencoded::Serializer::new(text).extend_pairs(fields).finish();
                (Some("application/x-www-form-urlencoded".into()), vec![Source::Whole(text.into())])
            }
            Self::Json(media_type, text) => (Some(media_type.into()), vec![Source::Whole(text)]),
            Self::Upload(media_type, upload) => {
                (Some(upload.content_type.map_or(Cow::Borrowed(media_type), Cow::Owned)), vec![upload.source])
            }
            Self::Multipart(parts) => {
                let boundary = multipart::boundary();
                let pieces = multipart::pieces(&parts, &boundary)?;
                (Some(format!("multipart/form-data; boundary={boundary}").into()), pieces)
            }
        })
    }
}

impl Call<Raw> {
    /// Of one type only, so that emitted crates needn't compile it for each of theirs.
    fn outgoing_as(self, accept: &'static str, expects: Expects) -> Result<Outgoing, Error> {
        if let Some(mistake) = self.mistake {
            return Err(Error::invalid(mistake));
        }
        let base = self.base.map_err(Error::invalid)?;
        let mut target = self.path.map_err(Error::invalid)?;
        target.insert_str(0, &base.path);
        for (name, value) in &self.query {
            path::add_query(&mut target, name, value);
        }
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
            target,
            headers: self.headers,
            accept,
            media_type,
            body,
            expects,
            anonymous: self.anonymous,
            timeout: self.timeout,
            retry: self.retry,
        })
    }
}

impl<A: Answer> Call<A> {
    pub(crate) fn outgoing(self) -> Result<Outgoing, Error> {
        self.answer::<Raw>().outgoing_as(A::ACCEPT, A::EXPECTS)
    }

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
        let client = self.client.clone();
        A::read(client.execute(self.outgoing()?).await?)
    }
}

impl<P: Page> Call<Json<P>> {
    /// Starts at the page that `url` leads to, as [`Page::next_url`] gave it, instead of at the first. What else the call asks
    /// for stands in that URL already. A URL of another origin is refused when the call is sent.
    pub fn page_url(mut self, url: impl AsRef<str>) -> Self {
        let target = self.base.as_ref().map_err(Clone::clone).and_then(|base| {
            let target = base.own_target(url.as_ref()).map_err(|error| error.to_string())?;
            let below = target.strip_prefix(&base.path).filter(|below| below.starts_with('/'));
            below.map(str::to_owned).ok_or_else(|| "the page's URL doesn't lead into this API".to_owned())
        });
        self.query.clear();
        self.path = target;
        self
    }

    /// Starts at the page that `token` stands for, as [`Page::next_token`] gave it, instead of at the first.
    pub fn page_token(mut self, token: impl AsRef<str>) -> Self {
        match P::TOKEN {
            Some(name) => self.query(name, token.as_ref()),
            None => {
                self.refuse("the description names no parameter that a page's token is sent in".to_owned());
                self
            }
        }
    }

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
            base: self.base.clone(),
            method: self.method.clone(),
            template: self.template,
            path: self.path.clone(),
            query: self.query.clone(),
            headers: self.headers.clone(),
            body: self.body.clone(),
            anonymous: self.anonymous,
            limit: self.limit,
            timeout: self.timeout,
            retry: self.retry.clone(),
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
            Payload::Upload(_, upload) => _ = shown.field("body", upload),
            Payload::Multipart(parts) => {
                let names: Vec<_> = parts.iter().map(|part| part.name.as_str()).collect();
                _ = shown.field("parts", &names);
            }
        }
        shown.finish()
    }
}
