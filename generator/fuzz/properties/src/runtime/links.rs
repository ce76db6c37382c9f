//! A link to a page leads to the origin and below the path of the base URL, however a URL parser reads it, or it isn't followed. That is so
//! for a link of a page, for a link that a caller gives, and, for the origin, for a redirect.

use oas_client_runtime::{Json, Method, Page, Redirects, RequestBuilder, replay::Canned};
use serde::Deserialize;
use url::Url;

use super::client::{BASE, builder, client, run};

#[derive(Debug, Deserialize)]
struct Books {
    next: Option<String>,
}

impl Page for Books {
    type Item = ();

    fn next_url(&self) -> Option<&str> {
        self.next.as_deref()
    }

    fn into_items(self) -> Vec<()> {
        Vec::new()
    }
}

/// Checks a link. Returns `true` for any text.
pub fn check(bytes: &[u8]) -> bool {
    let Ok(link) = std::str::from_utf8(bytes) else { return false };
    let responses = Canned::new().respond(200, serde_json::json!({ "next": link })).respond(200, serde_json::json!({}));
    let own = client(&responses);
    let mut pages = RequestBuilder::<Json<Books>>::new(&own.root(), Method::GET, "/shelf/books").pages();
    run(async { while let Ok(Some(_)) = pages.try_next().await {} });
    let followed: Vec<_> = responses.requests().into_iter().map(|request| request.url).collect();
    followed.iter().for_each(|url| assert_below(url, link));

    let responses = Canned::new().respond(200, serde_json::json!({}));
    let own = client(&responses);
    let request = RequestBuilder::<Json<Books>>::new(&own.root(), Method::GET, "/shelf/books").page_url(link);
    drop(run(request.send()));
    let given: Vec<_> = responses.requests().into_iter().map(|request| request.url).collect();
    given.iter().for_each(|url| assert_below(url, link));
    // The empty link ends a list, and a list doesn't follow a link to itself.
    let is_end = link.is_empty() || given.iter().any(|url| *url == followed[0]);
    assert!(is_end || given.as_slice() == &followed[1..], "{link:?}: {given:?} {followed:?}");

    redirect(link);
    true
}

fn redirect(link: &str) {
    // Other characters can't be in a header.
    if !link.bytes().all(|byte| matches!(byte, b'!'..=b'~')) {
        return;
    }
    let responses = Canned::new().respond(302, serde_json::json!({})).header("Location", link);
    let responses = responses.respond(200, serde_json::json!({}));
    let own = builder(&responses).redirects(Redirects::up_to(1)).build().expect("the base URL is right");
    let request = RequestBuilder::<Json<Books>>::new(&own.root(), Method::GET, "/shelf/books");
    drop(run(request.send()));
    for request in responses.requests() {
        assert_eq!(
            Url::parse(&request.url).expect("a URL").origin(),
            Url::parse(BASE).expect("a URL").origin(),
            "{link:?}"
        );
    }
}

/// The parser of browsers resolves `..`, `%2e` and `\`. A server may decode the path before it resolves the segments.
fn assert_below(url: &str, link: &str) {
    let base = Url::parse(BASE).expect("a URL");
    let decoded = percent_encoding::percent_decode_str(url).decode_utf8_lossy();
    // The parser would decode the dots once more, and drop line ends and tabs.
    let decoded = decoded.replace('%', "%25").replace(|c: char| c.is_control(), "%00");
    for read in [url, &decoded] {
        let Ok(read) = Url::parse(read) else { continue };
        assert_eq!(read.origin(), base.origin(), "{link:?} leads to {url}");
        let below = read.path().strip_prefix(base.path());
        assert!(below.is_some_and(|below| below.is_empty() || below.starts_with('/')), "{link:?} leads to {url}");
    }
    assert!(url.parse::<Url>().is_ok(), "{link:?} leads to {url}");
}
