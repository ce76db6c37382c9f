//! References to URLs, and relative references in documents at URLs.

use oxiri::Iri;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// The characters that no URI has. Those outside ASCII are escaped as well (RFC 3987, section 3.1).
const NOT_IN_URI: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'\\').add(b'^').add(b'`').add(b'{').add(b'|').add(b'}');

/// Whether the name of a document is a URL of http or https.
///
/// ```
/// use oas_client_generator::external::is_url;
///
/// assert!(is_url("https://shelf.example/openapi.json"));
/// assert!(!is_url("https/openapi.json") && !is_url("file:///openapi.json"));
/// ```
pub fn is_url(name: &str) -> bool {
    let has = |scheme: &str| name.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    has("https://") || has("http://")
}

/// The URL of the document that a reference in the document `from` names, without its fragment (RFC 3986, section 5.2).
///
/// An absolute URL needs no `from`. `None` if the URL is invalid, or of another scheme than http and https.
///
/// ```
/// use oas_client_generator::external::resolve_url;
///
/// let url = |reference: &str| resolve_url("https://shelf.example/v1/openapi.json", reference);
/// assert_eq!(url("../common.yaml#/Book").unwrap(), "https://shelf.example/common.yaml");
/// assert_eq!(url("https://other.example/a b.yaml").unwrap(), "https://other.example/a%20b.yaml");
/// assert_eq!(url("file:///common.yaml"), None);
/// assert_eq!(resolve_url("", "https://shelf.example/v1/../common.yaml").unwrap(), "https://shelf.example/common.yaml");
/// ```
pub fn resolve_url(from: &str, reference: &str) -> Option<String> {
    let reference = reference.split('#').next().unwrap_or_default();
    let reference = utf8_percent_encode(reference, NOT_IN_URI).to_string();
    let base = if is_url(from) { from } else { &reference };
    let mut url = Iri::parse(base).ok()?.resolve(&reference).ok()?;
    if url.path().contains("/.") {
        // The parser leaves dot segments in an absolute reference. A path that begins with two slashes stays a path.
        let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
        url = url.resolve(&format!("/.{}{query}", url.path())).ok()?;
    }
    is_url(&url).then(|| url.into_inner())
}
