//! Reads and sets the cursor of a request, wherever the request has it.

use std::borrow::Cow;

use http::{HeaderMap, HeaderName, HeaderValue};

use super::{
    find,
    paging::{CursorTo, Paging},
};
use crate::{
    body::Source,
    client::Outgoing,
    error::Error,
    request::properties::Properties,
    value::{escape, json},
};

/// The cursor, offset or page number of a request, if the request has one.
pub(super) fn cursor(to: CursorTo<&str>, target: &str, headers: &HeaderMap, body: &[u8]) -> Option<String> {
    let named = |pairs: &[u8], name: &str| {
        let mut pairs = form_urlencoded::parse(pairs);
        pairs.find(|(other, _)| other == name).map(|(_, value)| value.into_owned())
    };
    match to {
        CursorTo::Query(name) => named(target.split_once('?')?.1.split('#').next()?.as_bytes(), name),
        CursorTo::Header(name) => Some(headers.get(name)?.to_str().ok()?.to_owned()),
        CursorTo::Body(pointer) | CursorTo::BodyNumber(pointer) => find::text(body, pointer),
        CursorTo::Field(name) => named(body, name),
    }
}

/// The cursor of a request that may be sent.
pub(super) fn cursor_of(paging: &Paging, outgoing: &Outgoing) -> Option<String> {
    paging.cursor(&outgoing.target, &outgoing.headers, body(outgoing).unwrap_or_default())
}

/// Sets the cursor of a request, in place of an earlier one.
///
/// # Errors
///
/// [`Error::Invalid`] if the paging counts and the cursor isn't a whole number, or if the request can't have the cursor.
pub(in crate::request) fn set_cursor(outgoing: &mut Outgoing, paging: &Paging, cursor: &str) -> Result<(), Error> {
    if paging.counts() && cursor.parse::<u64>().is_err() {
        return Err(Error::invalid(
            "the list starts at an offset or a page number: the page token must be a whole number",
        ));
    }
    let Some(to) = paging.to() else {
        return Err(Error::invalid("the pages of the list have URLs, but no tokens; start from a URL with `page_url`"));
    };
    match to {
        CursorTo::Query(name) => {
            let (path, query) = outgoing.target.split_once('?').unwrap_or((&outgoing.target, ""));
            let mut target = without(path, '?', query, name);
            escape::add_query(&mut target, name, cursor);
            outgoing.target = target;
        }
        CursorTo::Header(name) => {
            let value = HeaderValue::try_from(cursor);
            let value = value.map_err(|_| Error::invalid("the cursor holds a character that no header may carry"))?;
            let name = HeaderName::try_from(name);
            let name = name.map_err(|_| Error::invalid("the name of the cursor's header is no header name"))?;
            outgoing.headers.insert(name, value);
        }
        CursorTo::Body(pointer) => {
            let cursor = json::to_string(cursor).map_err(|_| Error::invalid("the cursor is no JSON"))?;
            set_property(outgoing, pointer, &cursor)?;
        }
        CursorTo::BodyNumber(pointer) => {
            let is_number = serde_json::from_str::<serde_json::Number>(cursor).is_ok();
            if !is_number {
                return Err(Error::invalid("the page token must be a number"));
            }
            set_property(outgoing, pointer, cursor)?;
        }
        CursorTo::Field(name) => {
            let form = String::from_utf8_lossy(body(outgoing).unwrap_or_default()).into_owned();
            let mut form = without("", '\0', &form, name).trim_start_matches('\0').to_owned();
            if !form.is_empty() {
                form.push('&');
            }
            form.extend(form_urlencoded::byte_serialize(name.as_bytes()));
            form.push('=');
            form.extend(form_urlencoded::byte_serialize(cursor.as_bytes()));
            outgoing.body = vec![Source::Whole(form.into())];
        }
    }
    Ok(())
}

/// `start` with the pairs of a query or form but those of `name`. `first` is before the first pair.
fn without(start: &str, first: char, pairs: &str, name: &str) -> String {
    let mut kept = start.to_owned();
    let mut separator = first;
    for pair in pairs.split('&').filter(|pair| !pair.is_empty()) {
        let is_named = form_urlencoded::parse(pair.as_bytes()).any(|(other, _)| other == name);
        if !is_named {
            kept.push(separator);
            kept.push_str(pair);
            separator = '&';
        }
    }
    kept
}

/// The body of a request, if it is in memory.
fn body(outgoing: &Outgoing) -> Option<&[u8]> {
    match outgoing.body.as_slice() {
        [Source::Whole(bytes)] => Some(bytes),
        _ => None,
    }
}

/// Sets a property of the JSON body. A request without a body gets one.
fn set_property(outgoing: &mut Outgoing, pointer: &str, value: &str) -> Result<(), Error> {
    let json = body(outgoing).map_or(Cow::Borrowed("{}"), String::from_utf8_lossy);
    let text = with_property(&json, pointer, value);
    let text = text.ok_or_else(|| Error::invalid("the request's body is no JSON object, so it can't have a cursor"))?;
    outgoing.body = vec![Source::Whole(text.into())];
    outgoing.media_type.get_or_insert(HeaderValue::from_static("application/json"));
    Ok(())
}

/// An object's JSON with the value at a pointer replaced. All other values stay as they are written.
fn with_property(json: &str, pointer: &str, value: &str) -> Option<String> {
    let Some(rest) = pointer.strip_prefix('/') else { return Some(value.to_owned()) };
    let (key, rest) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let key = key.replace("~1", "/").replace("~0", "~");
    let mut object: Properties<'_> = serde_json::from_str(json).ok()?;
    let inner = object.get(&key).map(|inner| inner.get()).filter(|inner| *inner != "null").unwrap_or("{}");
    let inner = with_property(inner, rest, value)?;
    object.set(&key, serde_json::from_str(&inner).ok()?);
    Some(object.write())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_property_is_set_and_others_keep_their_digits() {
        for (json, pointer, expected) in [
            ("{}", "/after", Some(r#"{"after":1}"#)),
            (r#"{"n":1.50,"after":"x"}"#, "/after", Some(r#"{"n":1.50,"after":1}"#)),
            (
                r#"{"big":123456789012345678901234567890}"#,
                "/a",
                Some(r#"{"big":123456789012345678901234567890,"a":1}"#),
            ),
            (r#"{"page":{"size":5}}"#, "/page/after", Some(r#"{"page":{"size":5,"after":1}}"#)),
            (r#"{"page":null}"#, "/page/after", Some(r#"{"page":{"after":1}}"#)),
            ("{}", "/a~1b/~0", Some(r#"{"a/b":{"~":1}}"#)),
            ("[]", "/after", None),
            (r#"{"page":[]}"#, "/page/after", None),
            ("no json", "/after", None),
        ] {
            assert_eq!(with_property(json, pointer, "1").as_deref(), expected, "{json} {pointer}");
        }
    }

    #[test]
    fn pairs_of_a_name_are_removed_however_they_are_escaped() {
        for (pairs, expected) in [
            ("", "/a"),
            ("after=1", "/a"),
            ("x=1&after=1&y=2", "/a?x=1&y=2"),
            ("%61fter=1&after&afterwards=1", "/a?afterwards=1"),
            ("tag=a|b&&after=", "/a?tag=a|b"),
        ] {
            assert_eq!(without("/a", '?', pairs, "after"), expected, "{pairs}");
        }
    }
}
