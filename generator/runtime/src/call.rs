//! One request while it is being built.

use std::{borrow::Cow, fmt, marker::PhantomData, sync::Arc, time::Duration};

use bytes::Bytes;
use http::{
    HeaderMap, HeaderName, HeaderValue, Method,
    header::{ACCEPT, COOKIE},
};
use serde::Serialize;

use crate::{
    Answer, Client, Error, Handle, Items, Json, Page, Pages, Raw, Response, Retry, Upload, Wire,
    answer::Expects,
    client::{Base, Outgoing},
    multipart::{self, Part},
    path,
    style::{self, Members},
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
    query: Vec<(Cow<'static, str>, Text)>,
    cookies: Vec<(&'static str, String)>,
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

/// A value in a query.
#[derive(Clone)]
enum Text {
    Plain(String),
    /// Escaped already.
    Escaped(String),
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
            cookies: Vec::new(),
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
        let (cookies, retry, mistake, answer) = (self.cookies, self.retry, self.mistake, PhantomData);
        Call {
            client,
            base,
            method,
            template,
            path,
            query,
            cookies,
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
        self.set_query(name.into(), [Text::Plain(value.wire().into_owned())]);
        self
    }

    fn set_query(&mut self, name: Cow<'static, str>, values: impl IntoIterator<Item = Text>) {
        self.query.retain(|(other, _)| *other != name);
        self.query.extend(values.into_iter().map(|value| (name.clone(), value)));
    }

    /// Sets a query parameter that is sent once for each value; no value sends nothing.
    pub fn query_each(mut self, name: &'static str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        self.set_query(name.into(), values.into_iter().map(|value| Text::Plain(value.wire().into_owned())));
        self
    }

    /// Sets a query parameter that has all values, with `separator` between them, which stands in the query as it is; no value
    /// sends nothing.
    pub fn query_joined(
        mut self,
        name: &'static str,
        values: impl IntoIterator<Item = impl Wire>,
        separator: &str,
    ) -> Self {
        let texts: Vec<_> = values.into_iter().map(|value| value.wire().into_owned()).collect();
        let joined = (!texts.is_empty()).then(|| Text::Escaped(style::joined(texts, separator)));
        self.set_query(name.into(), joined);
        self
    }

    /// Sets query parameters from the members of an object.
    pub fn query_object(mut self, name: &'static str, value: &impl Serialize, how: Members) -> Self {
        match style::members(value) {
            Err(mistake) => self.refuse(mistake),
            Ok(members) => match how {
                Members::Apart => {
                    members.into_iter().for_each(|(name, text)| self.set_query(name.into(), [Text::Plain(text)]));
                }
                Members::Deep => members.into_iter().for_each(|(member, text)| {
                    self.set_query(format!("{name}[{member}]").into(), [Text::Plain(text)]);
                }),
                Members::InTurn | Members::Pairs => {
                    let texts: Vec<_> = members.into_iter().flat_map(|(name, text)| [name, text]).collect();
                    let joined = (!texts.is_empty()).then(|| Text::Escaped(style::joined(texts, ",")));
                    self.set_query(name.into(), joined);
                }
            },
        }
        self
    }

    /// Sets a query parameter whose reserved characters are sent as they are.
    pub fn query_reserved(mut self, name: &'static str, value: impl Wire) -> Self {
        let escaped = path::keep_reserved(&value.wire());
        self.set_query(name.into(), [Text::Escaped(escaped)]);
        self
    }

    /// Sets a query parameter to the JSON text of `value`.
    pub fn query_json(self, name: &'static str, value: &impl Serialize) -> Self {
        self.json_text(name, value, |call, text| call.query(name, text))
    }

    /// Asks for answers of these media types.
    pub fn accept(mut self, media_types: &'static str) -> Self {
        self.headers.insert(ACCEPT, HeaderValue::from_static(media_types));
        self
    }

    /// Sets a cookie.
    pub fn cookie(mut self, name: &'static str, value: impl Wire) -> Self {
        // As in a query: a cookie may hold no comma, semicolon, space or quote.
        let value = style::joined([value.wire()], "");
        self.cookies.retain(|(other, _)| *other != name);
        self.cookies.push((name, value));
        self
    }

    /// Sets a header that has all values, with commas between; no value sends nothing. A value that holds a comma is refused,
    /// since it would be read as two.
    pub fn header_joined(mut self, name: &str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        let texts: Vec<_> = values.into_iter().map(|value| value.wire().into_owned()).collect();
        if texts.iter().any(|text| text.contains(',')) {
            self.refuse(format!("a value of the header `{name}` holds a comma, and would be read as two"));
            return self;
        }
        if texts.is_empty() { self } else { self.header(name, texts.join(",")) }
    }

    /// Sets a header to the members of an object: in turn, or as pairs.
    pub fn header_object(mut self, name: &str, value: &impl Serialize, how: Members) -> Self {
        let pairs = how == Members::Pairs;
        match style::members(value) {
            Ok(members) if pairs => {
                self.header_joined(name, members.into_iter().map(|(name, text)| format!("{name}={text}")))
            }
            Ok(members) => self.header_joined(name, members.into_iter().flat_map(|(name, text)| [name, text])),
            Err(mistake) => {
                self.refuse(mistake);
                self
            }
        }
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

    /// Sets a field of the form; a call without a body gets one. A call with a body of another kind is refused when it is sent.
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
        if matches!(self.body, Payload::Nothing) {
            self.body = Payload::Form(Vec::new());
        }
        match &mut self.body {
            Payload::Form(fields) => set(fields, name, values),
            // It would push the body out.
            _ => self.refuse(format!("the field `{name}` has no place: the body is no form")),
        }
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

    /// Writes `value` as JSON text, for `set` to send in a place of this name.
    pub fn json_text(mut self, name: &str, value: &impl Serialize, set: impl FnOnce(Self, String) -> Self) -> Self {
        match serde_json::to_string(value) {
            Ok(text) => set(self, text),
            Err(error) => {
                self.refuse(format!("`{name}` can't be written as JSON: {error}"));
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

    /// Sets a part to a value, in place of any of this name; a call without a body gets a multipart one. A call with a body of
    /// another kind is refused when it is sent.
    pub fn part(self, name: impl Into<String>, value: impl Wire) -> Self {
        self.part_each(name, [value])
    }

    /// Sets a part that is sent once for each value; no value sends nothing.
    pub fn part_each(self, name: impl Into<String>, values: impl IntoIterator<Item = impl Wire>) -> Self {
        self.part_files(name, values.into_iter().map(|value| Upload::from(value.wire().as_ref())))
    }

    /// Sets a part to the JSON text of `value`.
    pub fn part_json(mut self, name: impl Into<String>, value: &impl Serialize) -> Self {
        let name = name.into();
        match serde_json::to_vec(value) {
            Ok(text) => self.part_file(name, Upload::bytes(text).content_type("application/json")),
            Err(error) => {
                self.refuse(format!("the part `{name}` can't be written as JSON: {error}"));
                self
            }
        }
    }

    /// Sets a part to bytes, with their file name and media type if they have any.
    pub fn part_file(self, name: impl Into<String>, file: impl Into<Upload>) -> Self {
        self.part_files(name, [file])
    }

    /// Sets a part that is sent once for each of these; none sends nothing.
    pub fn part_files(mut self, name: impl Into<String>, files: impl IntoIterator<Item = impl Into<Upload>>) -> Self {
        let name = name.into();
        if matches!(self.body, Payload::Nothing) {
            self.body = Payload::Multipart(Vec::new());
        }
        match &mut self.body {
            Payload::Multipart(parts) => {
                parts.retain(|part| part.name != name);
                parts.extend(files.into_iter().map(|file| Part { name: name.clone(), upload: file.into() }));
            }
            _ => self.refuse(format!("the part `{name}` has no place: the body is not multipart")),
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
            match value {
                Text::Plain(value) => path::add_query(&mut target, name, value),
                Text::Escaped(value) => path::add_escaped_query(&mut target, name, value),
            }
        }
        let mut headers = self.headers;
        if !self.cookies.is_empty() {
            let pairs: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let mut value = HeaderValue::try_from(pairs.join("; "))
                .map_err(|_| Error::invalid("a cookie's name can't stand in a header"))?;
            value.set_sensitive(true);
            headers.insert(COOKIE, value);
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
            headers,
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
            cookies: self.cookies.clone(),
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
        fn names<'a, V>(pairs: &'a [(Cow<'static, str>, V)]) -> Vec<&'a str> {
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
