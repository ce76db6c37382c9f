//! Query parameters, headers and cookies.

use std::borrow::Cow;

use http::{HeaderMap, HeaderName, HeaderValue, header::ACCEPT};
use serde::Serialize;

use super::{
    RequestBuilder, framing,
    pairs::{self, Pair, PairValue, Pairs},
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
        pairs::set(&mut self.query, name.into(), [PairValue::plain(value)]);
        self
    }

    /// Sets a query parameter that is sent once for each value. No value sends nothing.
    pub fn query_each(mut self, name: &'static str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        pairs::set(&mut self.query, name.into(), values.into_iter().map(PairValue::plain));
        self
    }

    /// Sets a query parameter to all values with `separator` between them. No value sends nothing.
    ///
    /// The separator is sent unescaped.
    pub fn query_joined(
        mut self,
        name: &'static str,
        values: impl IntoIterator<Item = impl Wire>,
        separator: &str,
    ) -> Self {
        let outcome = pairs::set_joined(&mut self.query, name, values, separator);
        self.check(outcome)
    }

    /// Sets query parameters from an object's properties, or one query parameter from a value of another type.
    pub fn query_object(mut self, name: &'static str, value: &impl Serialize, style: ObjectStyle) -> Self {
        let outcome = pairs::set_object(&mut self.query, name, value, style);
        self.check(outcome)
    }

    /// Sets a query parameter whose reserved characters are sent unescaped.
    pub fn query_reserved(self, name: &'static str, value: impl Wire) -> Self {
        self.query_reserved_each(name, [value])
    }

    /// Sets a query parameter that is sent once for each value, with reserved characters unescaped. No value sends
    /// nothing.
    pub fn query_reserved_each(mut self, name: &'static str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        pairs::set(&mut self.query, name.into(), values.into_iter().map(PairValue::reserved));
        self
    }

    /// Sets a query parameter to `value` as JSON.
    pub fn query_json(self, name: &'static str, value: &impl Serialize) -> Self {
        self.json_string(name, value, |request, text| request.query(name, text))
    }

    /// Sets a query parameter that is sent once for each value, as JSON. No value sends nothing.
    pub fn query_json_each(self, name: &'static str, values: impl IntoIterator<Item = impl Serialize>) -> Self {
        self.json_strings(name, values, |request, strings| request.query_each(name, strings))
    }

    /// Sets the whole query to `value`, percent-encoded, for an API whose query isn't made of names and values.
    pub fn query_string(mut self, value: impl Wire) -> Self {
        pairs::set(&mut self.query, "query".into(), [PairValue::query_string(value)]);
        self
    }

    /// Sets the whole query to `value` as JSON, percent-encoded.
    pub fn query_string_json(self, value: &impl Serialize) -> Self {
        self.json_string("query", value, Self::query_string)
    }

    /// Sets the `Accept` header: the media types that the response may have. Credentials that use this header replace
    /// it.
    pub fn accept(mut self, media_types: &'static str) -> Self {
        self.headers.remove(ACCEPT);
        self.accept = Some(media_types);
        self
    }

    /// Sets a cookie.
    pub fn cookie(self, name: &'static str, value: impl Wire) -> Self {
        self.cookie_each(name, [value])
    }

    /// Sets a cookie once for each value. No value sends nothing.
    pub fn cookie_each(mut self, name: &'static str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        pairs::set(&mut self.cookies, name.into(), values.into_iter().map(PairValue::plain));
        self
    }

    /// Sets a cookie to all values with commas between them. No value sends nothing.
    pub fn cookie_joined(mut self, name: &'static str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        let outcome = pairs::set_joined(&mut self.cookies, name, values, ",");
        self.check(outcome)
    }

    /// Sets cookies from an object's properties, or one cookie from a value of another type.
    pub fn cookie_object(mut self, name: &'static str, value: &impl Serialize, style: ObjectStyle) -> Self {
        let outcome = pairs::set_object(&mut self.cookies, name, value, style);
        self.check(outcome)
    }

    /// Sets a cookie to `value` as JSON, percent-encoded.
    pub fn cookie_json(self, name: &'static str, value: &impl Serialize) -> Self {
        self.json_string(name, value, |request, text| request.cookie(name, text))
    }

    /// Sets a header to all values with commas between them. No value sends nothing.
    ///
    /// A value that holds a comma is an error when the request is sent: the server would read two values.
    pub fn header_joined(self, name: &str, values: impl IntoIterator<Item = impl Wire>) -> Self {
        match pairs::strings(name, values).and_then(|strings| style::join_header(name, &strings)) {
            Ok(Some(text)) => self.header(name, text),
            outcome => self.check(outcome.map(drop)),
        }
    }

    /// Sets a header to an object's properties, or to a value of another type.
    ///
    /// `style` is [`ObjectStyle::Pairs`] for `name=value`; any other style writes names and values in turn.
    pub fn header_object(mut self, name: &str, value: &impl Serialize, style: ObjectStyle) -> Self {
        match style::encode(value, false) {
            Ok(Encoded::String(text)) => self.header(name, text),
            Ok(strings) => self.header_joined(name, strings.into_array(style == ObjectStyle::Pairs)),
            Err(message) => {
                self.fail(message);
                self
            }
        }
    }

    /// Sets a header to `value` as JSON.
    pub fn header_json(self, name: &'static str, value: &impl Serialize) -> Self {
        self.json_string(name, value, |request, text| request.header(name, text))
    }

    /// Marks the value of a header that is already set as secret: it stays out of logs and recordings.
    pub fn header_secret(mut self, name: &str) -> Self {
        if let Some(value) = self.headers.get_mut(name) {
            value.set_sensitive(true);
        }
        self
    }

    /// Sets a header. A header of the connection, such as `Content-Length` or `Host`, is an error when the request is
    /// sent: see [`framing`](super::framing).
    pub fn header(mut self, name: &str, value: impl Wire) -> Self {
        if let Some(mistake) = value.mistake() {
            return self.check(Err(format!("the header `{name}` {mistake}")));
        }
        if framing::is_reserved(name) {
            return self.check(Err(format!("the header `{name}` belongs to the connection: only the client sets it")));
        }
        match (HeaderName::try_from(name), HeaderValue::try_from(value.wire().as_ref())) {
            (Ok(name), Ok(value)) => _ = self.headers.insert(name, value),
            _ => self
                .fail(format!("the name or value of the header `{name}` holds a character that no header may carry")),
        }
        self
    }
}

/// Adds the query parameters to a request target.
pub(super) fn add_query(target: &mut String, query: &Pairs) {
    for Pair { name, value, .. } in query {
        match value {
            PairValue::Plain(value) => escape::add_query(target, name, value),
            PairValue::QueryString(value) => escape::add_query_string(target, value),
            PairValue::Escaped(value) => escape::add_escaped_query(target, name, value),
            PairValue::Mistake(_) => {}
        }
    }
}

/// Adds the cookies to the headers, if there are any.
pub(super) fn add_cookies(headers: &mut HeaderMap, cookies: &Pairs) -> Result<(), Error> {
    if cookies.is_empty() {
        return Ok(());
    }
    let invalid = || Error::invalid("a cookie's name holds a character that no header may carry");
    let mut all = Vec::with_capacity(cookies.len());
    for Pair { name, value, .. } in cookies {
        // ObjectStyle of an object may be called anything.
        if name.contains(['=', ';', ',', ' ']) {
            return Err(invalid());
        }
        all.push(match value {
            // As in a query: a value may hold no comma, semicolon, space or quote.
            PairValue::Plain(text) => format!("{name}={}", style::join_encoded([text], "")),
            PairValue::Escaped(text) => format!("{name}={text}"),
            PairValue::QueryString(_) | PairValue::Mistake(_) => continue,
        });
    }
    cookie::add(headers, &all.join("; ")).map_err(|_| invalid())
}
