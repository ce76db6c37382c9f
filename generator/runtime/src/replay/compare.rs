//! Differences of a request or a response from the recorded one.

use std::{borrow::Cow, collections::BTreeMap};

use http::{
    HeaderMap, HeaderName, HeaderValue,
    header::{CONTENT_TYPE, COOKIE},
    request::Parts,
};
use jiff::Timestamp;
use serde_json::value::RawValue;

use super::{Observed, script::RecordedResponse, streams};
use crate::{
    client::Auth,
    error::Error,
    har,
    value::{HttpDate, IsoTime, Rfc2822, Uuid, number},
};

/// The differences of a request from the recorded one, if one was recorded.
pub(super) fn request(recorded: Option<&har::Request>, auth: &[Auth], head: &Parts, body: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    let mut differ = |what: &str, recorded: &str, received: &str| {
        if recorded != received {
            found.push(format!("{what} differs\n  recorded: {recorded}\n  received: {received}"));
        }
    };
    // Credentials are compared with the required ones: recordings hold none, or others.
    let (mut headers, mut query) = (HeaderMap::new(), String::new());
    for auth in auth {
        match auth.prepare() {
            Ok(auth) => auth.apply(&mut headers, &mut query),
            Err(_) => differ("credentials", "usable", "unusable"),
        }
    }
    let keys = har::parse_form(query.trim_start_matches('?'));
    let is_key = |name: &str| keys.iter().any(|(key, _)| key == name);
    let received = har::parse_form(head.uri.query().unwrap_or(""));
    let held = |pair| received.contains(pair);
    if !keys.iter().all(held) || !headers.iter().all(|(name, value)| has_header(&head.headers, name, value)) {
        differ("credentials", "as required", "other or none");
    }
    let Some(recorded) = recorded else {
        return found;
    };
    differ("method", &recorded.method, head.method.as_str());
    differ("path", recorded.path(), head.uri.path());
    let other = |pairs: Vec<(String, String)>| pairs.into_iter().filter(|(name, _)| !is_key(name)).collect();
    differ("query", &by_name(other(recorded.query())), &by_name(other(received)));
    // `Accept` may be sent unrecorded; every other header must have been recorded.
    let accepts = recorded.headers.iter().any(|header| header.name.eq_ignore_ascii_case("accept"));
    let incidental =
        |name: &str| har::is_incidental(name) || headers.contains_key(name) || name == "accept" && !accepts;
    let expected = recorded.headers.iter().map(|header| (header.name.to_ascii_lowercase(), header.value.clone()));
    let expected = expected.map(|(name, value)| (name, without_boundary(&value)));
    let sent = |value: &HeaderValue| without_boundary(&String::from_utf8_lossy(value.as_bytes()));
    let sent = head.headers.iter().map(|(name, value)| (name.to_string(), sent(value)));
    let is_compared = |(name, value): &(String, String)| !incidental(name) && !is_fresh_key(name, value);
    differ("headers", &by_name(expected.filter(is_compared).collect()), &by_name(sent.filter(is_compared).collect()));
    let text = String::from_utf8_lossy(body);
    match recorded.post_data.as_ref().map(|data| data.mime_type.as_str()).unwrap_or("") {
        media_type if media_type.starts_with("application/x-www-form-urlencoded") => {
            differ("form", &by_name(recorded.form()), &by_name(har::parse_form(&text)));
        }
        media_type if media_type.starts_with("multipart/") => {
            let boundary = head.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
            let (expected, mut sent) =
                (har::parse_multipart(media_type, recorded.body()), har::parse_multipart(boundary, &text));
            // A file without a name is named after its part, which the caller didn't choose.
            for (expected, sent) in expected.iter().flatten().zip(sent.iter_mut().flatten()) {
                if expected.file_name.is_none() && sent.file_name.as_ref() == Some(&sent.name) {
                    sent.file_name = None;
                }
            }
            differ("parts", &format!("{expected:#?}"), &format!("{sent:#?}"));
        }
        media_type if media_type.contains("json") => match (json(recorded.body()), json(&text)) {
            (Some(recorded), Some(received)) if is_same(recorded, received) => {}
            _ => differ("body", recorded.body(), &text),
        },
        _ => differ("body", recorded.body(), &text),
    }
    found
}

/// Whether a header has this value, or `Cookie` has all these cookies.
fn has_header(headers: &HeaderMap, name: &HeaderName, value: &HeaderValue) -> bool {
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let pairs = |value: &HeaderValue| text(value).split("; ").map(str::to_owned).collect::<Vec<_>>();
    headers.get(name).is_some_and(|received| {
        let came_pairs = pairs(received);
        received == value || *name == COOKIE && pairs(value).iter().all(|pair| came_pairs.contains(pair))
    })
}

/// Recognises an idempotency key that the client has made up: it is random.
fn is_fresh_key(name: &str, value: &str) -> bool {
    const VERSION: u128 = 0xf << 76;
    let is_random = value.parse().is_ok_and(|uuid: Uuid| uuid.to_u128() & VERSION == 0x4 << 76);
    name.contains("idempoten") && is_random
}

/// A media type without the boundary of a multipart body, which is random.
fn without_boundary(value: &str) -> String {
    value.split_once("; boundary=").map_or(value, |(media_type, _)| media_type).to_owned()
}

/// Pairs as a string that is equal for equivalent lists: names sorted, each name's values in order.
fn by_name(pairs: Vec<(String, String)>) -> String {
    let mut sorted = BTreeMap::<String, Vec<String>>::new();
    for (name, value) in pairs {
        sorted.entry(name).or_default().push(value);
    }
    format!("{sorted:?}")
}

/// The differences of a decoded response from the recorded one.
pub(super) fn success(recorded: &RecordedResponse, observed: &Observed) -> Vec<String> {
    let successes = if matches!(observed, Observed::Location(_)) { 300..400 } else { 200..300 };
    if !successes.contains(&recorded.status) {
        return vec![format!("the request succeeded, but status {} was recorded", recorded.status)];
    }
    let mut found = Vec::new();
    let mut compare = |recorded: &str, encoded: &str| match json(recorded) {
        Some(recorded) => json(encoded).into_iter().for_each(|encoded| lossless(recorded, encoded, "", &mut found)),
        None => found.push("the recorded response isn't JSON".to_owned()),
    };
    match observed {
        Observed::Json(encoded) => compare(&String::from_utf8_lossy(&recorded.body), &encoded.to_string()),
        Observed::Events(events, end_marker) => {
            compare(&streams::recorded_events(&recorded.body, *end_marker), &streams::of_events(events));
        }
        Observed::Items(items) => {
            let media_type = recorded.header(CONTENT_TYPE.as_str()).unwrap_or_default();
            compare(&streams::recorded_items(media_type, &recorded.body), &streams::array(items.iter().cloned()));
        }
        Observed::Bytes(bytes) if *bytes == recorded.body => {}
        Observed::Bytes(_) => found.push("the response's bytes differ from the recorded ones".to_owned()),
        Observed::Location(location) => {
            if recorded.header("location") != Some(location) {
                found.push(format!("the `Location` is {location}, which differs from the recorded one"));
            }
        }
    }
    found
}

/// The differences of an error from the recorded response.
pub(super) fn failure(recorded: Option<&RecordedResponse>, error: &Error) -> Vec<String> {
    let same = recorded.is_some_and(|recorded| {
        error.api().is_some_and(|api| api.status.as_u16() == recorded.status && api.body == recorded.body)
    });
    if same {
        return Vec::new();
    }
    vec![format!("the error differs from the recorded response: {}", super::with_causes(error))]
}

/// The JSON of a recorded body; an empty body is `null`.
fn json(text: &str) -> Option<&RawValue> {
    serde_json::from_str(if text.is_empty() { "null" } else { text }).ok()
}

/// A JSON value that is read one level deep. Numbers stay text: to parse them would hide a digit that got lost.
enum Json<'a> {
    Object(BTreeMap<Cow<'a, str>, &'a RawValue>),
    Array(Vec<&'a RawValue>),
    String(Cow<'a, str>),
    /// A number, boolean or null.
    Other(&'a str),
}

impl<'a> Json<'a> {
    fn new(value: &'a RawValue) -> Self {
        let text = value.get();
        let read = match text.as_bytes().first() {
            Some(b'{') => serde_json::from_str(text).map(Self::Object),
            Some(b'[') => serde_json::from_str(text).map(Self::Array),
            Some(b'"') => serde_json::from_str::<String>(text).map(|text| Self::String(text.into())),
            _ => Ok(Self::Other(text)),
        };
        read.unwrap_or(Self::Other(text))
    }
}

/// Adds each JSON pointer at which `encoded` differs from the recording. A recorded null may be absent.
fn lossless(recorded: &RawValue, encoded: &RawValue, path: &str, found: &mut Vec<String>) {
    let join = |name: &str| format!("{path}/{}", name.replace('~', "~0").replace('/', "~1"));
    match (Json::new(recorded), Json::new(encoded)) {
        (Json::Object(left), Json::Object(right)) => {
            for (name, value) in &left {
                match right.get(name) {
                    Some(other) => lossless(value, other, &join(name), found),
                    None if value.get() == "null" => {}
                    None => found.push(format!("`{}` of the response was lost: {value}", join(name))),
                }
            }
            for (name, value) in right.iter().filter(|(name, _)| !left.contains_key(*name)) {
                found.push(format!("`{}` of the response was made up: {value}", join(name)));
            }
        }
        (Json::Array(left), Json::Array(right)) if left.len() == right.len() => {
            for (index, (value, other)) in left.into_iter().zip(right).enumerate() {
                lossless(value, other, &format!("{path}/{index}"), found);
            }
        }
        (left, right) if is_same_scalar(&left, &right) => {}
        _ => {
            let part = if path.is_empty() { "the response".to_owned() } else { format!("`{path}` of the response") };
            found.push(format!("{part} changed\n  recorded: {recorded}\n   encoded: {encoded}"));
        }
    }
}

/// Whether two values are equivalent.
fn is_same(a: &RawValue, b: &RawValue) -> bool {
    match (Json::new(a), Json::new(b)) {
        (Json::Object(a), Json::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(name, value)| b.get(name).is_some_and(|other| is_same(value, other)))
        }
        (Json::Array(a), Json::Array(b)) => a.len() == b.len() && a.into_iter().zip(b).all(|(a, b)| is_same(a, b)),
        (a, b) => is_same_scalar(&a, &b),
    }
}

/// Whether two values differ at most in their notation: `5` and `5.0`, an instant with and without fractions.
fn is_same_scalar(a: &Json<'_>, b: &Json<'_>) -> bool {
    match (a, b) {
        (Json::String(a), Json::String(b)) => {
            let is_same_time = |at: IsoTime| b.parse() == Ok(at);
            a == b || instant(a).is_some_and(|at| instant(b) == Some(at)) || a.parse().is_ok_and(is_same_time)
        }
        (Json::Other(a), Json::Other(b)) => a == b || is_same_number(a, b),
        _ => false,
    }
}

/// Parses an instant of RFC 3339, RFC 2822 or HTTP.
fn instant(text: &str) -> Option<Timestamp> {
    let mail = || text.parse::<Rfc2822>().ok().map(|at| at.0);
    text.parse().ok().or_else(mail).or_else(|| text.parse::<HttpDate>().ok().map(|at| at.0))
}

/// Whether two numbers are equal, or the second is the double or the `f32` nearest to the first.
fn is_same_number(a: &str, b: &str) -> bool {
    let nearest = [a.parse::<f64>().ok().map(|a| format!("{a:e}")), a.parse::<f32>().ok().map(|a| format!("{a:e}"))];
    let numbers = [a, b].iter().all(|text| text.starts_with(|c: char| c == '-' || c.is_ascii_digit()));
    numbers && (number::is_same(a, b) || nearest.iter().flatten().any(|nearest| number::is_same(nearest, b)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::har::Pair;
    use serde_json::{Value, json as value};

    fn found(recorded: Value, encoded: Value) -> Vec<String> {
        found_in(&recorded.to_string(), &encoded.to_string())
    }

    fn found_in(recorded: &str, encoded: &str) -> Vec<String> {
        let mut found = Vec::new();
        lossless(json(recorded).unwrap(), json(encoded).unwrap(), "", &mut found);
        found
    }

    #[test]
    fn a_digit_that_got_lost_is_found() {
        for (recorded, encoded) in [
            ("117.63331139400017", "117.63331139400016"),
            ("-5e-57", "-4.9999999999999996e-57"),
            ("[18446744073709551617]", "[1.8446744073709552e19, 1]"),
            (r#"{"a": 340282366920938463463374607431768211455}"#, r#"{"a": 340282366920938463463374607431768211454}"#),
            ("0.1", "true"),
            ("true", "false"),
            ("-1", "1"),
        ] {
            assert_eq!(found_in(recorded, encoded).len(), 1, "{recorded}");
        }
        for (recorded, encoded) in [
            ("117.63331139400017", "117.63331139400017"),
            ("80.0", "80"),
            ("-80.0", "-80"),
            ("1e2", "100.0"),
            // The nearest double, and the nearest `f32`.
            ("0.12345678901234567890", "0.12345678901234568"),
            ("0.1234567891", "0.12345679"),
        ] {
            assert_eq!(found_in(recorded, encoded), [""; 0], "{recorded}");
        }
    }

    #[test]
    fn only_null_may_be_absent() {
        assert_eq!(found(value!({"a": null, "b": [1]}), value!({"b": [1]})), Vec::<String>::new());
        assert_eq!(found(value!({"a": {"b": 1}}), value!({"a": {}})), ["`/a/b` of the response was lost: 1"]);
        assert_eq!(found(value!({}), value!({"a": null})), ["`/a` of the response was made up: null"]);
        assert_eq!(found(value!([1]), value!([1, 2])).len(), 1);
        assert_eq!(found(value!(["1"]), value!([1])).len(), 1);
        assert_eq!(found(value!([5, "2026-01-02T03:04:05.000Z"]), value!([5.0, "2026-01-02T03:04:05Z"])), [""; 0]);
        assert_eq!(found(value!(["2026-01-02T03:04:05Z"]), value!(["2026-01-02T03:04:06Z"])).len(), 1);
        assert_eq!(found(value!(["03:04:05.50", "03:04:05+00:00"]), value!(["03:04:05.5", "03:04:05Z"])), [""; 0]);
        assert_eq!(found(value!(["03:04:05"]), value!(["03:04:05Z"])).len(), 1);
    }

    #[test]
    fn a_response_has_the_recorded_value_of_its_kind() {
        let location = Pair { name: "Location".to_owned(), value: "/a".to_owned() };
        let recorded = |status, body: &'static str| RecordedResponse {
            status,
            headers: vec![location.clone()],
            body: body.into(),
        };
        let json = |text: &str| Observed::Json(text.parse().unwrap());
        let location = |text: &str| Observed::Location(text.to_owned());
        for (recorded, observed, differs) in [
            (recorded(200, "{\"a\": 1}"), json("{\"a\":1}"), ""),
            (recorded(299, ""), json("null"), ""),
            (recorded(200, "{\"a\": 1}"), json("{}"), "`/a` of the response was lost"),
            (recorded(200, "{"), json("{}"), "the recorded response isn't JSON"),
            (recorded(199, "{}"), json("{}"), "the request succeeded, but status 199 was recorded"),
            (recorded(300, "{}"), json("{}"), "the request succeeded, but status 300 was recorded"),
            (recorded(200, "a"), Observed::Bytes("a".into()), ""),
            (recorded(200, "a"), Observed::Bytes("b".into()), "the response's bytes differ"),
            (recorded(300, ""), location("/a"), ""),
            (recorded(399, ""), location("/b"), "the `Location` is /b"),
            (recorded(200, ""), location("/a"), "the request succeeded, but status 200 was recorded"),
            (recorded(400, ""), location("/a"), "the request succeeded, but status 400 was recorded"),
        ] {
            let found = success(&recorded, &observed);
            assert_eq!(found.is_empty(), differs.is_empty(), "{found:?}, {differs}");
            assert!(found.iter().all(|found| found.starts_with(differs)), "{found:?}, {differs}");
        }
    }
}
