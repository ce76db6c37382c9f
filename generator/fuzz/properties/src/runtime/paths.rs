//! The arguments of a path are the segments that a URL parser finds, and nothing else of the URL changes.

use oas_client_runtime::{Empty, Method, RequestBuilder, replay::Canned};
use percent_encoding::percent_decode_str;
use url::Url;

use super::client::{client, lines, run};

/// Checks arguments, each a line, of which three count. Returns `true` if the request is sent.
pub fn check(bytes: &[u8]) -> bool {
    let Some(lines) = lines(bytes) else { return false };
    let given = |index: usize| lines.get(index).copied().unwrap_or("x");
    let (one, two, three) = (given(0), given(1), given(2));
    let canned = Canned::new().respond(204, serde_json::Value::Null);
    let client = client(&canned);
    let handle = client.root().arg(one).arg(two).arg(three);
    let request = RequestBuilder::<Empty>::new(&handle, Method::DELETE, "/books/{one}/pages/{two}.json/{;three}");
    if run(request.query("q", one).send()).is_err() {
        assert!(canned.requests().is_empty());
        return false;
    }
    let sent = canned.requests().pop().expect("a request was sent").url;
    let url = Url::parse(&sent).unwrap_or_else(|error| panic!("{error}: {sent}"));
    // The parser of browsers changes nothing in it, such as `..` or `\`.
    assert_eq!(url.as_str(), sent);
    assert_eq!(
        (url.scheme(), url.host_str(), url.port(), url.fragment()),
        ("https", Some("shelf.example"), None, None)
    );
    let decoded = |text: &str| percent_decode_str(text).decode_utf8().expect("UTF-8").into_owned();
    let segments: Vec<_> = url.path_segments().expect("a path").map(decoded).collect();
    let two = format!("{two}.json");
    let three = format!(";three={three}");
    assert_eq!(segments, ["v2", "books", one, "pages", &two, &three], "{sent}");
    let query: Vec<_> = url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
    assert_eq!(query, [("q".to_owned(), one.to_owned())], "{sent}");
    true
}
