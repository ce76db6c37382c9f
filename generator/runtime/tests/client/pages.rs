//! Links to the next page over real sockets: which the client follows, by `pages` and by `page_url`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's set-up fails by panicking")]

use oas_client_runtime::{Client, Error, Json, Method, Page, Redirects, RequestBuilder, Result};
use serde::Deserialize;

use crate::serve::{Server, builder, response};

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

fn list(client: &Client) -> RequestBuilder<Json<Books>> {
    RequestBuilder::new(&client.root(), Method::GET, "/shelf/books")
}

/// Follows a link of the list at `/v2/shelf/books`, and returns the targets of all requests.
async fn followed(link: &str) -> (Result<()>, Vec<String>) {
    // The server writes its own origin, so that the length isn't known before.
    let head = "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n";
    let page = |next: Option<&str>| format!("{head}{}", serde_json::json!({ "next": next }));
    let server = Server::new([page(Some(link)), page(None)]).await;
    let client = builder(&format!("{}/v2", server.url)).build().unwrap();
    let mut pages = list(&client).pages();
    let outcome = loop {
        match pages.try_next().await {
            Ok(Some(_)) => {}
            Ok(None) => break Ok(()),
            Err(error) => break Err(error),
        }
    };
    (outcome, targets(&server))
}

/// Starts the list at a link.
async fn started(link: &str) -> (Result<()>, Vec<String>) {
    let server = Server::new([response("200 OK", &[], "{}")]).await;
    let client = builder(&format!("{}/v2", server.url)).build().unwrap();
    let outcome = list(&client).page_url(link.replace("ORIGIN", &server.url)).send().await;
    (outcome.map(drop), targets(&server))
}

fn targets(server: &Server) -> Vec<String> {
    server.lines().iter().map(|line| line.trim_start_matches("GET ").to_owned()).collect()
}

/// Paths that some server or proxy reads as another path.
const TRICKS: [&str; 26] = [
    "/v2/../admin",
    "/v2/..",
    "/v2/./shelf",
    "/v2/shelf/.",
    "/v2/%2e%2e/admin",
    "/v2/%2E%2E/admin",
    "/v2/%2E./admin",
    "/v2/.%2e",
    "/v2/%2e/shelf",
    "/v2/..;/admin",
    "/v2/..;x=1/admin",
    "/v2/.;/shelf",
    "/v2/%2e%2e%3b/admin",
    "/v2/..%3fadmin",
    "/v2/shelf/..%23x",
    "/v2/..\\admin",
    "/v2\\..\\admin",
    "/v2/shelf\\..\\..\\admin",
    "/v2/..%5cadmin",
    "/v2/shelf%5C..%5Cadmin",
    "/v2/..%2fadmin",
    "/v2/shelf%2F..%2F..%2Fadmin",
    "/v2//../admin",
    "/v2/..//admin",
    "/v2/../v2/shelf",
    "/v2/..?page=2",
];

#[tokio::test]
async fn no_link_holds_a_segment_that_servers_resolve() {
    for path in TRICKS {
        for link in [path.to_owned(), format!("ORIGIN{path}"), format!("ORIGIN{path}#part")] {
            let (outcome, targets) = followed(&link).await;
            assert!(matches!(outcome, Err(Error::Page { .. })), "{link}: {outcome:?}");
            assert_eq!(targets, ["/v2/shelf/books"], "{link}");
            let (outcome, targets) = started(&link).await;
            assert!(matches!(outcome, Err(Error::Invalid { .. })), "{link}: {outcome:?}");
            assert!(targets.is_empty(), "{link}");
        }
    }
}

/// A relative link is resolved by the client, so its `..` is no trick, as long as the result is below the base URL.
#[tokio::test]
async fn no_link_leads_out_of_the_base_path() {
    for link in [
        "/admin",
        "/v2x/books",
        "/v20",
        "/v2",
        "/v2?page=2",
        "/",
        "ORIGIN",
        "ORIGIN/",
        "ORIGIN/v1/books",
        "ORIGIN/V2/books",
        "ORIGIN?page=2",
        "../../admin",
        "../../../v1",
        "../../..",
        "//v2/shelf",
        "/%76%32/books",
    ] {
        let (outcome, targets) = followed(link).await;
        assert!(matches!(outcome, Err(Error::Page { .. })), "{link}: {outcome:?}");
        assert_eq!(targets, ["/v2/shelf/books"], "{link}");
        let (outcome, targets) = started(link).await;
        assert!(matches!(outcome, Err(Error::Invalid { .. })), "{link}: {outcome:?}");
        assert!(targets.is_empty(), "{link}");
    }
}

#[tokio::test]
async fn dots_elsewhere_and_empty_segments_are_followed() {
    for (link, target) in [
        ("?page=../2", "/v2/shelf/books?page=../2"),
        ("?page=%2e%2e%2f", "/v2/shelf/books?page=%2e%2e%2f"),
        ("?page=2#/../x", "/v2/shelf/books?page=2"),
        ("/v2/shelf/books?page=2", "/v2/shelf/books?page=2"),
        ("ORIGIN/v2/shelf/books?page=2#..", "/v2/shelf/books?page=2"),
        ("/v2//shelf///books", "/v2//shelf///books"),
        ("/v2/", "/v2/"),
        ("/v2/...", "/v2/..."),
        ("/v2/..a/b..", "/v2/..a/b.."),
        ("/v2/.hidden/a.b", "/v2/.hidden/a.b"),
        ("/v2/a;..", "/v2/a;.."),
        ("/v2/a%2Fb", "/v2/a%2Fb"),
        ("/v2/%252e%252e/a", "/v2/%252e%252e/a"),
        ("../shelf/./more/../books?page=2", "/v2/shelf/books?page=2"),
        ("../other", "/v2/other"),
        ("more", "/v2/shelf/more"),
    ] {
        let (outcome, targets) = followed(link).await;
        outcome.unwrap();
        assert_eq!(targets, ["/v2/shelf/books", target], "{link}");
        let (outcome, targets) = started(link).await;
        outcome.unwrap();
        assert_eq!(targets, [target], "{link}");
    }
}

#[tokio::test]
async fn no_redirect_holds_a_segment_that_servers_resolve() {
    for path in TRICKS {
        let moved = response("302 Found", &[&format!("location: ORIGIN{path}")], "");
        let server = Server::new([moved, response("200 OK", &[], "{}")]).await;
        let client = builder(&format!("{}/v2", server.url)).redirects(Redirects::up_to(1)).build().unwrap();
        let error = list(&client).send().await.unwrap_err();
        assert_eq!(error.status().unwrap().as_u16(), 302, "{path}");
        assert_eq!(targets(&server), ["/v2/shelf/books"], "{path}");
    }
}

#[tokio::test]
async fn no_request_holds_a_segment_that_servers_resolve() {
    let server = Server::new([response("200 OK", &[], "{}")]).await;
    let client = builder(&server.url).build().unwrap();
    for path in TRICKS {
        let error = client.request(Method::GET, path).send().await.unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{path}: {error:?}");
    }
    assert!(server.lines().is_empty());
}
