//! Recordings: the subset of HAR 1.2 that an API's exchanges need.
//!
//! In and out: HAR as browsers, proxies and recorders write it; unknown properties are ignored. The generator, the
//! replay server and the recorder use it. Source: <http://www.softwareishard.com/blog/har-12-spec/>.

mod multipart;

use http::{HeaderMap, HeaderName};
use serde::{Deserialize, Serialize};

use crate::error::without_value;

pub use multipart::{Part, parse_multipart};

/// Headers of a connection, a program or its credentials, which are not part of an API's request.
const INCIDENTAL: [&str; 12] = [
    "accept-encoding",
    "accept-language",
    "authorization",
    "connection",
    "content-length",
    "cookie",
    "host",
    "origin",
    "pragma",
    "referer",
    "transfer-encoding",
    "user-agent",
];

/// Whether a header isn't part of an API's request, whichever program recorded it. `name` is in lower case.
pub fn is_incidental(name: &str) -> bool {
    INCIDENTAL.contains(&name) || name.starts_with(':') || name.starts_with("sec-")
}

/// A HAR document.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Har {
    /// The document's only property.
    pub log: Log,
}

/// The recorded exchanges.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Log {
    /// The exchanges, in the order in which they happened.
    pub entries: Vec<Entry>,
}

/// One exchange: a request and its response.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Entry {
    /// The doc comment of the exchange's test.
    #[serde(default)]
    pub comment: String,
    /// The request.
    pub request: Request,
    /// The response.
    pub response: Response,
}

/// A recorded request.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Request {
    /// The method, in upper case.
    pub method: String,
    /// The absolute URL.
    pub url: String,
    /// The request's headers.
    #[serde(default)]
    pub headers: Vec<Pair>,
    /// The body, if there was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_data: Option<PostData>,
}

/// The body of a recorded request.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PostData {
    /// The media type.
    #[serde(default)]
    pub mime_type: String,
    /// The body as it was sent.
    #[serde(default)]
    pub text: String,
    /// A form's pairs, unescaped. Some tools write them in place of `text`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub params: Vec<Pair>,
}

/// A recorded response.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Response {
    /// The HTTP status code.
    pub status: u16,
    /// The response's headers.
    #[serde(default)]
    pub headers: Vec<Pair>,
    /// The body.
    #[serde(default)]
    pub content: Content,
}

/// The body of a recorded response.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Content {
    /// The media type.
    #[serde(default)]
    pub mime_type: String,
    /// The body as a string, encoded if `encoding` says so.
    #[serde(default)]
    pub text: String,
    /// The encoding of `text`: empty, or `base64` for bytes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub encoding: String,
}

/// A name and its value.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Pair {
    /// The name.
    pub name: String,
    /// The value.
    pub value: String,
}

/// Recorded headers as those of a message. A pair that is no header, such as `:status`, doesn't count.
pub fn headers(pairs: &[Pair]) -> HeaderMap {
    let header = |pair: &Pair| Some((pair.name.parse::<HeaderName>().ok()?, pair.value.parse().ok()?));
    pairs.iter().filter_map(header).collect()
}

impl Har {
    /// Parses a document.
    ///
    /// A message with a body says its media type twice: as `mimeType`, and in the header `Content-Type`. Where one of
    /// the two is missing, it is taken from the other.
    ///
    /// # Errors
    ///
    /// serde_json's, with line and column, if the text isn't HAR.
    pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
        let mut har: Self = serde_json::from_str(text).map_err(without_value)?;
        for Entry { request, response, .. } in &mut har.log.entries {
            if let Some(data) = &mut request.post_data {
                complete(&mut request.headers, &mut data.mime_type);
            }
            if !response.content.text.is_empty() {
                complete(&mut response.headers, &mut response.content.mime_type);
            }
        }
        Ok(har)
    }
}

impl Request {
    /// Splits the URL into scheme with host, and path with query.
    pub fn origin_and_target(&self) -> (&str, &str) {
        let host = self.url.find("://").map_or(0, |at| at + 3);
        let path = self.url.get(host..).and_then(|rest| rest.find('/')).map_or(self.url.len(), |at| host + at);
        self.url.split_at(path)
    }

    /// The URL's path, still percent-encoded.
    pub fn path(&self) -> &str {
        let target = self.origin_and_target().1;
        target.split_once('?').map_or(target, |(path, _)| path)
    }

    /// The query's pairs, decoded, in order.
    pub fn query(&self) -> Vec<(String, String)> {
        parse_query(&self.url)
    }

    /// The whole query, decoded.
    pub fn query_string(&self) -> String {
        let query = self.url.split_once('?').map_or("", |(_, query)| query);
        let query = query.split('#').next().unwrap_or_default();
        percent_encoding::percent_decode_str(query).decode_utf8_lossy().into_owned()
    }

    /// A form's pairs, decoded, in order.
    pub fn form(&self) -> Vec<(String, String)> {
        match &self.post_data {
            Some(data) if data.text.is_empty() => {
                data.params.iter().map(|pair| (pair.name.clone(), pair.value.clone())).collect()
            }
            _ => parse_form(self.body()),
        }
    }

    /// The body; empty if there is none.
    pub fn body(&self) -> &str {
        self.post_data.as_ref().map_or("", |data| &data.text)
    }
}

/// The pairs of a URL's query, decoded, in order.
pub(crate) fn parse_query(url: &str) -> Vec<(String, String)> {
    parse_form(url.split_once('?').map_or("", |(_, query)| query))
}

/// Completes the header `Content-Type` by the `mimeType` of the body, or the other way round. Browsers write `x-unknown`
/// for a body without a media type.
fn complete(headers: &mut Vec<Pair>, mime_type: &mut String) {
    match headers.iter().find(|header| header.name.eq_ignore_ascii_case("content-type")) {
        Some(header) if mime_type.is_empty() => mime_type.clone_from(&header.value),
        None if mime_type.contains('/') => {
            headers.push(Pair { name: "Content-Type".to_owned(), value: mime_type.clone() });
        }
        _ => {}
    }
}

/// Parses an `application/x-www-form-urlencoded` string into its pairs, decoded, in order.
pub fn parse_form(text: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(text.as_bytes()).into_owned().collect()
}
