//! What a call sends in its query, its headers and its cookies.

use std::borrow::Cow;

use http::{
    HeaderMap, HeaderName, HeaderValue,
    header::{ACCEPT, COOKIE},
};
use serde::Serialize;

use super::Call;
use crate::{
    Error, Wire, path,
    style::{self, Members},
};

/// A value in a query.
#[derive(Clone)]
pub(super) enum Text {
    Plain(String),
    /// Escaped already.
    Escaped(String),
}

impl<A> Call<A> {
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
}

/// Adds the query's parameters to a target.
pub(super) fn add_query(target: &mut String, query: &[(Cow<'static, str>, Text)]) {
    for (name, value) in query {
        match value {
            Text::Plain(value) => path::add_query(target, name, value),
            Text::Escaped(value) => path::add_escaped_query(target, name, value),
        }
    }
}

/// Adds cookies to the headers, if there are any.
pub(super) fn add_cookies(headers: &mut HeaderMap, cookies: &[(&'static str, String)]) -> Result<(), Error> {
    if cookies.is_empty() {
        return Ok(());
    }
    let own = headers.get(COOKIE).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let pairs = cookies.iter().map(|(name, value)| format!("{name}={value}"));
    let pairs: Vec<_> = own.into_iter().chain(pairs).collect();
    let value = HeaderValue::try_from(pairs.join("; "));
    let mut value = value.map_err(|_| Error::invalid("a cookie's name can't stand in a header"))?;
    value.set_sensitive(true);
    headers.insert(COOKIE, value);
    Ok(())
}
