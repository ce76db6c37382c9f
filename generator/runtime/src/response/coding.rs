//! Content codings of responses: those that the client asks for, and decoding them as they arrive.
//!
//! In: a received body with its headers. Out: the body without its codings. Source: [RFC 9110, section
//! 8.4](https://www.rfc-editor.org/rfc/rfc9110#section-8.4).

#[cfg(any(feature = "gzip", feature = "brotli", feature = "zstd"))]
mod decoder;

use http::{
    HeaderMap, HeaderValue,
    header::{CONTENT_ENCODING, CONTENT_LENGTH},
};

use crate::body::Body;

/// A coding that this build decodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coding {
    #[cfg(feature = "zstd")]
    Zstd,
    #[cfg(feature = "brotli")]
    Brotli,
    #[cfg(feature = "gzip")]
    Gzip,
}

/// The [registered names](https://www.iana.org/assignments/http-parameters) of these codings, the best first.
const CODINGS: &[(&str, Coding)] = &[
    #[cfg(feature = "zstd")]
    ("zstd", Coding::Zstd),
    #[cfg(feature = "brotli")]
    ("br", Coding::Brotli),
    #[cfg(feature = "gzip")]
    ("gzip", Coding::Gzip),
];

#[cfg(any(feature = "gzip", feature = "brotli", feature = "zstd"))]
impl Coding {
    fn name(self) -> &'static str {
        CODINGS.iter().find(|(_, coding)| *coding == self).map_or("", |(name, _)| name)
    }
}

/// The header `Accept-Encoding` of a request.
pub(crate) fn accepted() -> HeaderValue {
    let names: Vec<_> = CODINGS.iter().map(|(name, _)| *name).collect();
    let value = HeaderValue::try_from(names.join(", "));
    value.ok().filter(|value| !value.is_empty()).unwrap_or(HeaderValue::from_static("identity"))
}

/// Decodes a body as it arrives, and removes the headers that describe its coded form. A body with another coding stays as it
/// is, with its headers.
pub(crate) fn decode(headers: &mut HeaderMap, body: Body) -> Body {
    // A response to HEAD has the headers of a body, but no body.
    if !headers.contains_key(CONTENT_ENCODING) || body.is_empty() {
        return body;
    }
    let Ok(codings) = codings(headers) else { return body };
    headers.remove(CONTENT_ENCODING);
    headers.remove(CONTENT_LENGTH);
    codings.into_iter().rev().fold(body, decoded)
}

/// The coding of a body that was not decoded: why the body can't be read.
pub(super) fn undecoded(headers: &HeaderMap) -> Option<String> {
    codings(headers).err()
}

/// The codings of a body, in the order in which they were applied. An error names one that this build doesn't decode.
fn codings(headers: &HeaderMap) -> Result<Vec<Coding>, String> {
    let values = headers.get_all(CONTENT_ENCODING).iter().map(|value| value.to_str().unwrap_or("?"));
    let names = values.flat_map(|value| value.split(',')).map(|name| name.trim().to_ascii_lowercase());
    let names = names.filter(|name| !name.is_empty() && name != "identity");
    let coding = |name: String| {
        // The older name of `gzip`.
        let known = if name == "x-gzip" { "gzip" } else { &name };
        let found = CODINGS.iter().find(|(coding, _)| *coding == known).map(|(_, coding)| *coding);
        found.ok_or(name)
    };
    names.map(coding).collect()
}

#[cfg(any(feature = "gzip", feature = "brotli", feature = "zstd"))]
use decoder::decoded;

/// A build without decoders has no coding.
#[cfg(not(any(feature = "gzip", feature = "brotli", feature = "zstd")))]
fn decoded(_: Body, coding: Coding) -> Body {
    match coding {}
}
