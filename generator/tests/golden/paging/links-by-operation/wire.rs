//! Lists whose pages link on in different ways, and links relative to the URL of their page (RFC 3986, section 5.2).

use crate::serve::{reply, serve};
use golden_clients::links_by_operation::{Client, Error};

/// The request targets of a walk over `pages`, each a response's body.
macro_rules! walk {
    ($pages:expr, $client:ident => $list:expr) => {{
        let server = serve($pages.into_iter().map(|body| reply("200 OK", "content-type: application/json", body)));
        let $client = Client::builder().base_url(format!("{}/v1", server.url)).build().unwrap();
        let items = $list.items().all().await;
        let target = |request: String| request.split(' ').nth(1).unwrap().to_owned();
        (items, server.requests().into_iter().map(target).collect::<Vec<_>>())
    }};
}

#[tokio::test]
async fn a_link_may_have_dots_in_its_name() {
    let pages = [r#"{"value":["a"],"@odata.nextLink":"/v1/books?skip=1"}"#, r#"{"value":["b"]}"#];
    let (items, targets) = walk!(pages, client => client.books().list().top(500));
    assert_eq!(items.unwrap(), ["a", "b"]);
    assert_eq!(targets, ["/v1/books?top=100", "/v1/books?skip=1"]);

    let (items, targets) = walk!([r#"{"rooms":["r"],"next.page":"?p=2"}"#, "{}"], client => client.rooms().list());
    assert_eq!(items.unwrap(), ["r"]);
    assert_eq!(targets, ["/v1/rooms", "/v1/rooms?p=2"]);
}

#[tokio::test]
async fn a_relative_link_counts_from_the_url_of_its_page() {
    let book = |link: &str| format!(r#"{{"value":["a"],"@odata.nextLink":"{link}"}}"#);
    for (link, second, third) in [
        ("?skip=1", "/v1/shelves/7/books?skip=1", "/v1/shelves/7/books?skip=2"),
        ("books?skip=1", "/v1/shelves/7/books?skip=1", "/v1/shelves/7/books?skip=2"),
        ("./books/2", "/v1/shelves/7/books/2", "/v1/shelves/7/books/2?skip=2"),
        ("../../books?skip=1", "/v1/books?skip=1", "/v1/books?skip=2"),
        (".//books", "/v1/shelves/7//books", "/v1/shelves/7//books?skip=2"),
        ("?tag=a|b", "/v1/shelves/7/books?tag=a|b", "/v1/shelves/7/books?skip=2"),
        ("more/2#top", "/v1/shelves/7/more/2", "/v1/shelves/7/more/2?skip=2"),
    ] {
        let pages = [book(link), book("?skip=2"), r#"{"value":[]}"#.to_owned()];
        let (items, targets) = walk!(pages.iter().map(String::as_str), client => client.shelves().by_id("7").books().list_shelf());
        assert_eq!(items.unwrap(), ["a", "a"], "{link}");
        assert_eq!(targets, ["/v1/shelves/7/books", second, third], "{link}");
    }
}

#[tokio::test]
async fn a_relative_link_leads_to_no_other_host() {
    for link in ["//evil.example/books", "..//evil.example", "evil.example:80", "a b"] {
        let page = format!(r#"{{"value":["a"],"@odata.nextLink":"{link}"}}"#);
        let (items, targets) = walk!([page.as_str()], client => client.books().list());
        assert!(matches!(items, Err(Error::Page { .. })), "{link}: {items:?}");
        assert_eq!(targets, ["/v1/books"], "{link}");
    }
}

#[tokio::test]
async fn an_operation_may_page_in_its_own_way_or_not_at_all() {
    let pages = [r#"{"loans":["a"],"links":{"next":"/v1/loans?page=x&size=50"}}"#, r#"{"loans":["b"],"links":{}}"#];
    let (items, targets) = walk!(pages, client => client.loans().list().size(99).skip("caller's"));
    assert_eq!(items.unwrap(), ["a", "b"]);
    assert_eq!(targets, ["/v1/loans?size=50&skip=caller%27s", "/v1/loans?page=x&size=50"]);

    let server = serve([reply("200 OK", "content-type: application/json", r#"{"value":["a"]}"#)]);
    let client = Client::builder().base_url(format!("{}/v1", server.url)).build().unwrap();
    client.archive().list().top(500).skip("s").send().await.unwrap();
    assert!(server.request().starts_with("GET /v1/archive?top=500&skip=s "));
}

#[tokio::test]
async fn a_list_resumes_from_a_relative_link() {
    let server = serve([reply("200 OK", "content-type: application/json", r#"{"value":["b"]}"#)]);
    let client = Client::builder().base_url(format!("{}/v1", server.url)).build().unwrap();
    let items = client.books().list().page_url("?skip=1").items().all().await.unwrap();
    assert_eq!(items, ["b"]);
    assert!(server.request().starts_with("GET /v1/books?skip=1 "));
}
