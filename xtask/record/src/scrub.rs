//! Removes secrets from the parts of an exchange.
//!
//! In: the parts of an exchange as they were sent. Out: the parts without secrets. `proxy` scrubs each exchange before it is written.

mod pattern;

use std::collections::BTreeSet;

use base64::{Engine, engine::general_purpose::STANDARD};
use http::{HeaderMap, HeaderName, HeaderValue, header};
use oas_client_runtime::har;
use regex_lite::Regex;

use crate::{
    described::Described,
    json,
    stand_in::{Pattern, StandIns},
};

/// The string that replaces a secret.
pub(crate) const SCRUBBED: &str = "SCRUBBED";

/// A shorter password may be part of any string, and is hidden only in its own field.
const SHORTEST: usize = 8;

/// A shorter credential may be part of any string, and is hidden only where it is a whole value.
const SHORTEST_CREDENTIAL: usize = 6;

/// A shorter credential may be any value, and is hidden only where a request holds its credentials.
const SHORTEST_VALUE: usize = 4;

/// Headers of a connection or a session, which are not recorded.
const OMITTED_HEADERS: [&str; 9] = [
    "expect",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "proxy-connection",
    "set-cookie",
    "te",
    "trailer",
    "upgrade",
];

/// A body by its form.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub(crate) enum Body {
    Nothing,
    Form(String),
    Json(String),
    Text(String),
}

/// Removes secrets and ids: those that the description names, and credentials of earlier requests.
pub(crate) struct Scrub {
    described: Described,
    stand_ins: StandIns,
    secrets: Vec<(String, Regex)>,
    /// Credentials that are too short to be looked for inside strings.
    short: BTreeSet<String>,
}

impl Scrub {
    /// A scrubber without known secrets.
    pub(crate) fn new(described: Described, ids: Vec<Pattern>) -> Self {
        Self { described, stand_ins: StandIns::new(ids), secrets: Vec::new(), short: BTreeSet::new() }
    }

    /// Remembers the credentials of a request, to hide them wherever they occur.
    pub(crate) fn learn_request(&mut self, target: &str, headers: &HeaderMap) -> Result<(), String> {
        let mut found = Vec::new();
        for (name, value) in headers {
            let value = shown(value);
            if [header::AUTHORIZATION, header::PROXY_AUTHORIZATION].contains(name) {
                let (scheme, token) = value.split_once(' ').unwrap_or(("", &value));
                let token = token.trim();
                if scheme.eq_ignore_ascii_case("basic") {
                    let pair = STANDARD.decode(token).unwrap_or_default();
                    let pair = String::from_utf8_lossy(&pair).into_owned();
                    let (user, password) = pair.split_once(':').unwrap_or((&pair, ""));
                    found.extend([user.to_owned(), password.to_owned(), pair.clone()]);
                }
                found.push(token.to_owned());
            } else if name == header::COOKIE {
                found.extend(self.cookies(&value));
            } else if self.described.is_key_header(name.as_str()) {
                found.push(value);
            }
        }
        let query = target.split_once('?').map_or("", |(_, query)| query);
        let keys = har::parse_form(query).into_iter().filter(|(name, _)| self.described.is_key(name));
        found.extend(keys.map(|(_, value)| value));
        found.extend(self.long_passwords(har::parse_form(query)));
        self.learn(found)
    }

    /// Remembers the passwords of a body.
    pub(crate) fn learn_body(&mut self, body: &Body) -> Result<(), String> {
        let found = match body {
            Body::Form(text) => self.long_passwords(har::parse_form(text)),
            Body::Json(text) => {
                let mut members = Vec::new();
                serde_json::from_str(text).iter().for_each(|value| json::string_properties(value, &mut members));
                self.long_passwords(members)
            }
            Body::Text(_) | Body::Nothing => Vec::new(),
        };
        self.learn(found)
    }

    fn long_passwords(&self, pairs: Vec<(String, String)>) -> Vec<String> {
        let passwords = pairs.into_iter().filter(|(name, _)| self.described.is_password(name));
        passwords.map(|(_, value)| value).filter(|value| value.len() >= SHORTEST).collect()
    }

    /// The values of keys and of other long cookies, as they are sent and as a response may repeat them.
    fn cookies(&self, header: &str) -> Vec<String> {
        let cookies = header.split(';').filter_map(|cookie| cookie.trim().split_once('='));
        let cookies = cookies.map(|(name, value)| (name.trim(), value.trim().trim_matches('"')));
        let secret = cookies.filter(|(name, value)| self.described.is_key_cookie(name) || value.len() >= SHORTEST);
        let forms = secret.flat_map(|(_, value)| {
            let plain = percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned();
            [value.to_owned(), plain]
        });
        forms.collect()
    }

    /// The number of known secrets. After a new one, earlier exchanges may contain it.
    pub(crate) fn known(&self) -> usize {
        self.secrets.len() + self.short.len()
    }

    fn learn(&mut self, found: Vec<String>) -> Result<(), String> {
        for secret in found {
            // An id has a stand-in already, of its own shape.
            let known = self.secrets.iter().any(|(known, _)| *known == secret);
            if secret.is_empty() || known || self.stand_ins.is_id(&secret) {
                continue;
            }
            if secret.len() < SHORTEST_CREDENTIAL {
                self.learn_short(secret);
            } else {
                let regex = pattern::pattern(&secret).map_err(|_| "a secret in it is too long to be looked for")?;
                self.secrets.push((secret, regex));
                // The longest first: another may be part of it.
                self.secrets.sort_by_key(|(secret, _)| std::cmp::Reverse(secret.len()));
            }
        }
        Ok(())
    }

    fn learn_short(&mut self, secret: String) {
        let length = secret.len();
        if self.short.insert(secret) {
            let kept = if length < SHORTEST_VALUE { "" } else { ", and where it is a whole value" };
            eprintln!(
                "warning: a credential of {length} bytes may be part of any string, so it is replaced only where a request holds its \
                 credentials{kept}; look for it in the recording, or record with a credential of at least {SHORTEST_CREDENTIAL} bytes"
            );
        }
    }

    /// Returns `true` for a value that is a credential, if that can't be chance.
    fn is_short_secret(&self, value: &str) -> bool {
        value.len() >= SHORTEST_VALUE && self.short.contains(value)
    }

    /// Scrubs a string.
    pub(crate) fn text(&mut self, text: &str) -> String {
        let hidden = self.hide_secrets(text);
        self.stand_ins.replace(&hidden)
    }

    fn hide_secrets(&self, text: &str) -> String {
        self.secrets.iter().fold(text.to_owned(), |text, (_, secret)| secret.replace_all(&text, SCRUBBED).into_owned())
    }

    /// Scrubs a URL, or a path with its query.
    pub(crate) fn url(&mut self, url: &str) -> String {
        let hidden = self.hide_secrets(url);
        let (path, query) = hidden.split_once('?').map_or((&*hidden, None), |(path, query)| (path, Some(query)));
        let segments: Vec<_> = path.split('/').map(|segment| self.segment(segment)).collect();
        let mut url = segments.join("/");
        let query = query.map(|query| self.parse_form(query, true)).unwrap_or_default();
        if !query.is_empty() {
            url.push('?');
            url.push_str(&query);
        }
        url
    }

    fn segment(&mut self, segment: &str) -> String {
        let plain = percent_encoding::percent_decode_str(segment).decode_utf8_lossy().into_owned();
        let scrubbed = if self.is_short_secret(&plain) { SCRUBBED.to_owned() } else { self.text(&plain) };
        if scrubbed == plain {
            return segment.to_owned();
        }
        percent_encoding::utf8_percent_encode(&scrubbed, percent_encoding::NON_ALPHANUMERIC).to_string()
    }

    /// Scrubs a body.
    pub(crate) fn body(&mut self, body: Body) -> Body {
        match body {
            Body::Nothing => Body::Nothing,
            Body::Form(text) => Body::Form(self.parse_form(&text, false)),
            Body::Json(text) => Body::Json(self.json(&text)),
            Body::Text(text) => Body::Text(self.text(&text)),
        }
    }

    /// Scrubs a query or a form. A query loses its keys.
    fn parse_form(&mut self, text: &str, is_query: bool) -> String {
        let mut kept = Vec::new();
        for raw in text.split('&') {
            let Some((name, value)) = har::parse_form(raw).into_iter().next() else { continue };
            if is_query && self.described.is_key(&name) {
                continue;
            }
            let is_password = self.described.is_password(&name) && !value.is_empty();
            let new = if is_password { SCRUBBED.to_owned() } else { self.value(&value) };
            let new_name = self.text(&name);
            if (&new_name, &new) == (&name, &value) {
                kept.push(raw.to_owned());
            } else {
                let mut pair = form_urlencoded::Serializer::new(String::new());
                kept.push(pair.append_pair(&new_name, &new).finish());
            }
        }
        kept.join("&")
    }

    fn json(&mut self, text: &str) -> String {
        let Self { described, .. } = self;
        let described = std::mem::take(described);
        let new = json::rewrite(text, SCRUBBED, |name| described.is_password(name), |text| self.value(text));
        self.described = described;
        new
    }

    /// Scrubs a value of a header, a form or JSON. A link is parsed.
    fn value(&mut self, value: &str) -> String {
        match value {
            _ if self.is_short_secret(value) => SCRUBBED.to_owned(),
            _ if value.starts_with("https://") || value.starts_with("http://") => self.url(value),
            _ => self.text(value),
        }
    }

    /// Scrubs headers.
    pub(crate) fn headers(&mut self, headers: &HeaderMap) -> Vec<(String, String)> {
        let kept = headers.iter().filter(|(name, _)| !self.is_omitted(name));
        let kept: Vec<_> = kept.map(|(name, value)| (name.to_string(), shown(value))).collect();
        kept.into_iter().map(|(name, value)| (name, self.value(&value))).collect()
    }

    fn is_omitted(&self, name: &HeaderName) -> bool {
        let name = name.as_str();
        har::is_incidental(name) || OMITTED_HEADERS.contains(&name) || self.described.is_key_header(name)
    }
}

fn shown(value: &HeaderValue) -> String {
    String::from_utf8_lossy(value.as_bytes()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scrub(ids: &[&str]) -> Scrub {
        let described = "
            paths: {}
            components:
              schemas: {A: {properties: {Secret: {format: password}}}}
              securitySchemes: {k: {type: apiKey, in: query, name: key}, h: {type: apiKey, in: header, name: X-Key},
                c: {type: apiKey, in: cookie, name: Sesame}}";
        let ids = ids.iter().map(|id| Pattern::parse(id).unwrap()).collect();
        Scrub::new(Described::parse(described).unwrap(), ids)
    }

    fn with_credentials(user: &str, password: &str) -> Scrub {
        let mut scrub = scrub(&["AC[0-9a-f]{4}"]);
        let mut headers = HeaderMap::new();
        let token = STANDARD.encode(format!("{user}:{password}"));
        headers.insert(header::AUTHORIZATION, HeaderValue::try_from(format!("Basic {token}")).unwrap());
        scrub.learn_request("/", &headers).unwrap();
        assert_eq!(scrub.headers(&headers), []);
        scrub
    }

    #[test]
    fn credentials_are_hidden_however_they_are_written() {
        let mut scrub = with_credentials("zoë", r#"p/ss "w+rd" "#);
        let token = STANDARD.encode(r#"zoë:p/ss "w+rd" "#);
        assert_eq!(scrub.text(&format!("<{token}>")), "<SCRUBBED>");
        for written in [r#"p/ss "w+rd" "#, "p%2Fss%20%22w%2Brd%22%20", "p%2fss+%22w%2brd%22+", r#"p\/ss \"w+rd\" "#] {
            assert_eq!(scrub.text(&format!("a{written}b")), "aSCRUBBEDb", "{written}");
        }
        assert_eq!(scrub.text("p%252Fss%2520%2522w%252Brd%2522%2520"), "SCRUBBED");
        assert_eq!(scrub.url("/u/zo%c3%ab/x?n=zo%C3%AB&m=1"), "/u/SCRUBBED/x?n=SCRUBBED&m=1");
        assert_eq!(
            scrub.body(Body::Json(r#"{"zo\u00eb":"p\/ss \"w+rd\" "}"#.to_owned())),
            Body::Json(r#"{"SCRUBBED":"SCRUBBED"}"#.to_owned())
        );
    }

    #[test]
    fn a_pair_in_basic_authentication_is_hidden_in_each_encoding() {
        let mut scrub = with_credentials("account1", "?>sesame?>");
        let (token, pair) = (STANDARD.encode("account1:?>sesame?>"), "account1:?>sesame?>");
        assert!(token.contains(['+', '/']), "{token}");
        let url_safe = token.replace('+', "-").replace('/', "_");
        let escaped = token.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
        for written in [token, url_safe, escaped, pair.to_owned(), STANDARD.encode("?>sesame?>")] {
            assert_eq!(scrub.text(&format!("<{written}>")), "<SCRUBBED>", "{written}");
        }
    }

    #[test]
    fn a_short_credential_leaves_the_recording_readable() {
        let mut scrub = with_credentials("a", "9");
        let json = r#"{"a": "a cat", "number": 9, "grade": "a"}"#.to_owned();
        assert_eq!(scrub.body(Body::Json(json.clone())), Body::Json(json));
        assert_eq!(scrub.url("/a/9?a=9"), "/a/9?a=9");
    }

    #[test]
    fn a_credential_of_some_characters_is_hidden_as_a_whole_value() {
        let mut scrub = with_credentials("admin", "pass");
        let json = r#"{"admin": "pass", "administrator": "a passage"}"#.to_owned();
        let hidden = r#"{"SCRUBBED": "SCRUBBED", "administrator": "a passage"}"#.to_owned();
        assert_eq!(scrub.body(Body::Json(json)), Body::Json(hidden));
        assert_eq!(scrub.url("/admin/admins?by=pass"), "/SCRUBBED/admins?by=SCRUBBED");
    }

    #[test]
    fn an_account_keeps_its_shape_and_its_password_does_not() {
        let mut scrub = with_credentials("ACbeef", "ACbeef and more");
        assert_eq!(
            scrub.url("https://a.example/ACbeef/x%41Cbeef?Of=ACbeef"),
            "https://a.example/AC0001/xAC0001?Of=AC0001"
        );
        assert_eq!(scrub.text("ACbeef and more"), "SCRUBBED");
    }

    #[test]
    fn named_secrets_are_hidden_in_every_location() {
        let mut scrub = scrub(&[]);
        let form = Body::Form("Secret=short&Name=a+b&secret=long+enough".to_owned());
        scrub.learn_body(&form).unwrap();
        assert_eq!(scrub.body(form), Body::Form("Secret=SCRUBBED&Name=a+b&secret=SCRUBBED".to_owned()));
        assert_eq!(scrub.text("not long enough, in short"), "not SCRUBBED, in short");
        assert_eq!(scrub.url("/a?x=1&key=abc&y=%41&Secret=1"), "/a?x=1&y=%41&Secret=SCRUBBED");
        assert_eq!(scrub.url("/a?key=abc"), "/a");
        let json = Body::Json(r#"{"a": [{"Secret": ["sesame open"]}], "b": "sesame open"}"#.to_owned());
        scrub.learn_body(&json).unwrap();
        assert_eq!(scrub.body(json), Body::Json(r#"{"a": [{"Secret":"SCRUBBED"}], "b": "SCRUBBED"}"#.to_owned()));
    }

    #[test]
    fn echoes_of_cookies_are_hidden() {
        let mut scrub = scrub(&[]);
        let mut headers = HeaderMap::new();
        let cookies = r#"lang=en; sesame=abcdefgh; session="with%20room="; other"#;
        headers.insert(header::COOKIE, HeaderValue::from_static(cookies));
        scrub.learn_request("/", &headers).unwrap();
        assert_eq!(scrub.text("open abcdefgh, with room= or with%20room="), "open SCRUBBED, SCRUBBED or SCRUBBED");
    }

    #[test]
    fn headers_of_credentials_and_connections_are_left_out() {
        let mut headers = HeaderMap::new();
        for name in ["authorization", "cookie", "set-cookie", "x-key", "proxy-authorization", "host", "x-kept"] {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static("ACbeef"));
        }
        assert_eq!(scrub(&["AC[0-9a-f]{4}"]).headers(&headers), [("x-kept".to_owned(), "AC0001".to_owned())]);
    }
}
