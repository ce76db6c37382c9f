//! Lists whose pages link on in a header, and links that the client doesn't follow.

use crate::serve::{header, line, reply, serve};
use golden_clients::link_headers::{Client, Error, auth};

/// A response with this header line and body.
fn page(line: &str, body: &str) -> String {
    let separator = if line.is_empty() { "" } else { "\r\n" };
    reply("200 OK", &format!("content-type: application/json{separator}{line}"), body)
}

/// The items of a list over these pages, and the requests.
macro_rules! walk {
    ($pages:expr, $client:ident => $list:expr) => {{
        let server = serve($pages);
        let $client = Client::builder().base_url(format!("{}/v1", server.url)).auth(auth::token("t0")).build().unwrap();
        let items = $list.items().all().await;
        (items, server.requests())
    }};
}

#[tokio::test]
async fn the_header_link_leads_to_the_next_page() {
    for link in [
        r#"Link: </v1/books?page=2>; rel="next", </v1/books?page=9>; rel=last"#,
        r#"link: <?page=9>; rel=prev, <?page=2>;title="a, <b>" ; REL="prefetch Next""#,
        "Link: <?page=9>; rel=last\r\nLink: <books?page=2>; rel=next",
    ] {
        let pages = [page(link, r#"["a"]"#), page("", r#"["b"]"#)];
        let (items, requests) = walk!(pages, client => client.books().list().per_page(500));
        assert_eq!(items.unwrap(), ["a", "b"], "{link}");
        let lines: Vec<_> = requests.iter().map(|request| line(request)).collect();
        assert_eq!(lines, ["GET /v1/books?per_page=100", "GET /v1/books?page=2"], "{link}");
        assert!(requests.iter().all(|request| header(request, "authorization") == Some("Bearer t0")));
    }
}

#[tokio::test]
async fn a_header_without_a_next_link_ends_the_list() {
    for link in ["", "Link: </v1/books?page=1>; rel=prev", "Link:", r#"Link: <?page=2>; rel=next; anchor="/other""#] {
        let (items, _) = walk!([page(link, r#"["a"]"#)], client => client.books().list());
        assert_eq!(items.unwrap(), ["a"], "{link}");
    }
}

#[tokio::test]
async fn a_link_to_another_host_or_with_broken_syntax_is_an_error() {
    for link in [
        "Link: <https://evil.example/v1/books>; rel=next",
        "Link: <//evil.example/v1/books>; rel=next",
        "Link: </admin>; rel=next",
        "Link: </v1/../admin>; rel=next",
        "Link: </v1/books?page=2; rel=next",
        "Link: /v1/books?page=2; rel=next",
        r#"Link: <?page=2>; rel="next"#,
    ] {
        let (items, requests) = walk!([page(link, r#"["a"]"#)], client => client.books().list());
        assert!(matches!(items, Err(Error::Page { .. })), "{link}: {items:?}");
        assert_eq!(requests.len(), 1, "{link}");
    }
}

#[tokio::test]
async fn a_link_that_repeats_is_an_error() {
    let next = || page("Link: <?page=2>; rel=next", r#"["a"]"#);
    let (items, requests) = walk!([next(), next()], client => client.books().list());
    assert!(matches!(items, Err(Error::Page { .. })), "{items:?}");
    assert_eq!(requests.len(), 2);
}

#[tokio::test]
async fn another_header_is_the_url_itself() {
    let pages = [page("X-Next-Page: /v1/loans?from=2", r#"{"errors":["e"],"data":{"loans":["a"]}}"#), page("", "{}")];
    let (items, requests) = walk!(pages, client => client.loans().list());
    assert_eq!(items.unwrap(), ["a"]);
    assert_eq!(line(&requests[1]), "GET /v1/loans?from=2");
}
