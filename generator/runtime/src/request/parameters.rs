//! What a call sends in its query, its headers and its cookies.

use std::borrow::Cow;

use http::{HeaderMap, HeaderName, HeaderValue, header::ACCEPT};
use serde::Serialize;

use super::{
    RequestBuilder,
    pairs::{self, Pair, Pairs, Text},
};
use crate::{
    client::cookie,
    error::Error,
    value::{
        Wire, escape,
        style::{self, Encoded, ObjectStyle},
    },
};

impl<R> RequestBuilder<R> {
    /// Sets a query parameter.
    pub fn query(mut self, name: impl Into<Cow<'static, str>>, value: impl Wire) -> Self {
        pairs::set(&mut self.query, name.into(), [Text::plain(value)]);
        self
    }

    /// Sets a query parameter that is sent once for each value; no value sends nothing.
    pub fn query_each(mut self, name: &'static str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        pairs::set(&mut self.query, name.into(), values.into_iter().map(Text::plain));
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
        let outcome = pairs::set_joined(&mut self.query, name, values, separator);
        self.check(outcome)
    }

    /// Sets query parameters from the members of an object, or one from what else a value is.
    pub fn query_object(mut self, name: &'static str, value: &impl Serialize, how: ObjectStyle) -> Self {
        let outcome = pairs::set_object(&mut self.query, name, value, how);
        self.check(outcome)
    }

    /// Sets a query parameter whose reserved characters are sent as they are.
    pub fn query_reserved(self, name: &'static str, value: impl Wire) -> Self {
        self.query_reserved_each(name, [value])
    }

    /// Sets a query parameter that is sent once for each value, with reserved characters as they are; no value sends nothing.
    pub fn query_reserved_each(mut self, name: &'static str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        pairs::set(&mut self.query, name.into(), values.into_iter().map(Text::reserved));
        self
    }

    /// Sets a query parameter to the JSON text of `value`.
    pub fn query_json(self, name: &'static str, value: &impl Serialize) -> Self {
        self.json_string(name, value, |call, text| call.query(name, text))
    }

    /// Sets a query parameter that is sent once for each value, as its JSON text; no value sends nothing.
    pub fn query_json_each(self, name: &'static str, values: impl IntoIterator<Item = impl Serialize>) -> Self {
        self.json_strings(name, values, |call, texts| call.query_each(name, texts))
    }

    /// Asks for responses of these media types. A key that travels in the same header is sent instead.
    pub fn accept(mut self, media_types: &'static str) -> Self {
        self.headers.remove(ACCEPT);
        self.accept = Some(media_types);
        self
    }

    /// Sets a cookie.
    pub fn cookie(self, name: &'static str, value: impl Wire) -> Self {
        self.cookie_each(name, [value])
    }

    /// Sets a cookie for each value; no value sends nothing.
    pub fn cookie_each(mut self, name: &'static str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        pairs::set(&mut self.cookies, name.into(), values.into_iter().map(Text::plain));
        self
    }

    /// Sets a cookie that has all values, with commas between; no value sends nothing.
    pub fn cookie_joined(mut self, name: &'static str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        let outcome = pairs::set_joined(&mut self.cookies, name, values, ",");
        self.check(outcome)
    }

    /// Sets cookies from the members of an object, or one from what else a value is.
    pub fn cookie_object(mut self, name: &'static str, value: &impl Serialize, how: ObjectStyle) -> Self {
        let outcome = pairs::set_object(&mut self.cookies, name, value, how);
        self.check(outcome)
    }

    /// Sets a cookie to the JSON text of `value`, escaped as any other.
    pub fn cookie_json(self, name: &'static str, value: &impl Serialize) -> Self {
        self.json_string(name, value, |call, text| call.cookie(name, text))
    }

    /// Sets a header that has all values, with commas between; no value sends nothing. A value that holds a comma is refused,
    /// since it would be read as two.
    pub fn header_joined(self, name: &str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        let texts: Vec<_> = values.into_iter().map(|value| value.wire().into_owned()).collect();
        match style::join_header(name, &texts) {
            Ok(Some(text)) => self.header(name, text),
            outcome => self.check(outcome.map(drop)),
        }
    }

    /// Sets a header to the members of an object, in turn or as pairs, or to what else a value is.
    pub fn header_object(mut self, name: &str, value: &impl Serialize, how: ObjectStyle) -> Self {
        match style::encode(value, false) {
            Ok(Encoded::String(text)) => self.header(name, text),
            Ok(texts) => self.header_joined(name, texts.into_array(how == ObjectStyle::Pairs)),
            Err(mistake) => {
                self.fail(mistake);
                self
            }
        }
    }

    /// Sets a header to the JSON text of `value`.
    pub fn header_json(self, name: &'static str, value: &impl Serialize) -> Self {
        self.json_string(name, value, |call, text| call.header(name, text))
    }

    /// Keeps the value of a header that was set before out of logs and recordings.
    pub fn header_secret(mut self, name: &str) -> Self {
        if let Some(value) = self.headers.get_mut(name) {
            value.set_sensitive(true);
        }
        self
    }

    /// Sets a header.
    pub fn header(mut self, name: &str, value: impl Wire) -> Self {
        match (HeaderName::try_from(name), HeaderValue::try_from(value.wire().as_ref())) {
            (Ok(name), Ok(value)) => _ = self.headers.insert(name, value),
            _ => self.fail(format!("header `{name}` would hold a character that no header may carry")),
        }
        self
    }
}

/// Adds the query's parameters to a target.
pub(super) fn add_query(target: &mut String, query: &Pairs) {
    for Pair { name, value, .. } in query {
        match value {
            Text::Plain(value) => escape::add_query(target, name, value),
            Text::Escaped(value) => escape::add_escaped_query(target, name, value),
        }
    }
}

/// Adds cookies to the headers, if there are any.
pub(super) fn add_cookies(headers: &mut HeaderMap, cookies: &Pairs) -> Result<(), Error> {
    if cookies.is_empty() {
        return Ok(());
    }
    let mistake = || Error::invalid("a cookie's name can't stand in a header");
    let mut all = Vec::with_capacity(cookies.len());
    for Pair { name, value, .. } in cookies {
        // ObjectStyle of an object may be called anything.
        if name.contains(['=', ';', ',', ' ']) {
            return Err(mistake());
        }
        all.push(match value {
            // As in a query: a value may hold no comma, semicolon, space or quote.
            Text::Plain(text) => format!("{name}={}", style::join_encoded([text], "")),
            Text::Escaped(text) => format!("{name}={text}"),
        });
    }
    cookie::add(headers, &all.join("; ")).map_err(|_| mistake())
}
