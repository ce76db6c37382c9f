//! Lists by offset and by page number: where they go on, where they end, and pages that lie.

use crate::serve::{Server, body, header, json, line, serve};
use golden_clients::offsets::{Client, Error, models, runtime};

fn client(server: &Server) -> Client {
    Client::builder().base_url(format!("{}/v1", server.url)).build().unwrap()
}

/// The queries of all requests.
fn queries(server: &Server) -> Vec<String> {
    let query = |request: &String| line(request).split_once('?').map_or("", |(_, query)| query).to_owned();
    server.requests().iter().map(query).collect()
}

/// A page with these items, and these properties of `meta`.
fn page(items: &[&str], meta: &str) -> String {
    json(&format!(r#"{{"books":{items:?},"meta":{{{meta}}}}}"#))
}

/// Walks a list over the pages, and returns its items and queries.
macro_rules! walk {
    ($pages:expr, $client:ident => $list:expr) => {{
        let server = serve($pages);
        let $client = client(&server);
        let items = $list.items().all().await;
        (items, queries(&server))
    }};
}

#[tokio::test]
async fn the_offset_moves_by_the_items_received() {
    let pages = [page(&["a", "b"], r#""total":4"#), page(&["c"], r#""total":4"#), page(&["d"], r#""total":4"#)];
    let (items, queries) = walk!(pages, client => client.books().list().limit_(1000));
    assert_eq!(items.unwrap(), ["a", "b", "c", "d"]);
    assert_eq!(queries, ["limit=50", "limit=50&offset=2", "limit=50&offset=3"]);
}

#[tokio::test]
async fn a_list_without_a_total_ends_at_an_empty_page() {
    let (items, queries) = walk!([json(r#"["a"]"#), json(r#"["b"]"#), json("[]")], client => client.tags().list());
    assert_eq!(items.unwrap(), ["a", "b"]);
    assert_eq!(queries, ["", "skip=1", "skip=2"]);
}

#[tokio::test]
async fn a_total_that_lies_loses_no_items_and_ends() {
    // Too large: an empty page ends the list.
    let pages = [page(&["a"], r#""total":9"#), page(&[], r#""total":9"#)];
    assert_eq!(walk!(pages, client => client.books().list()).0.unwrap(), ["a"]);
    // Smaller than the items that arrived, negative, a fraction, or too large for an integer: it doesn't count.
    for total in ["1", "0", "-1", "18446744073709551616"] {
        let meta = format!(r#""total":{total}"#);
        let pages = [page(&["a", "b"], &meta), page(&["c"], &meta), page(&[], &meta)];
        let (items, queries) = walk!(pages, client => client.books().list());
        // The model has 64 bits.
        if total.len() > 19 {
            assert!(matches!(items, Err(Error::Decode(_))), "{items:?}");
            continue;
        }
        assert_eq!(items.unwrap(), ["a", "b", "c"], "{total}");
        assert_eq!(queries, ["", "offset=2", "offset=3"], "{total}");
    }
}

#[tokio::test]
async fn a_sign_that_more_follow_counts_before_the_total() {
    let pages = [
        page(&["a"], r#""total":1,"more":true"#),
        page(&["b"], r#""total":2,"more":true"#),
        page(&["c"], r#""total":99,"more":false"#),
    ];
    let (items, queries) = walk!(pages, client => client.loans().list());
    assert_eq!(items.unwrap(), ["a", "b", "c"]);
    assert_eq!(queries, ["", "offset=1", "offset=2"]);
}

#[tokio::test]
async fn an_offset_that_does_not_move_is_an_error() {
    let (items, queries) = walk!([page(&[], r#""more":true"#)], client => client.loans().list());
    assert!(matches!(items, Err(Error::Page { .. })), "{items:?}");
    assert_eq!(queries.len(), 1);
    // A server that ignores the offset sends its first page again.
    let same = || json(r#"["a"]"#);
    let (items, queries) = walk!([same(), same()], client => client.tags().list());
    assert!(matches!(items, Err(Error::Page { .. })), "{items:?}");
    assert_eq!(queries, ["", "skip=1"]);
}

#[tokio::test]
async fn numbers_near_the_limit_do_not_overflow() {
    let most = u64::MAX.to_string();
    let (items, queries) = walk!([json(r#"["a"]"#)], client => client.tags().list().page_token(&most));
    assert!(matches!(items, Err(Error::Page { .. })), "{items:?}");
    assert_eq!(queries, [format!("skip={most}")]);
    let (items, _) = walk!([page(&["a"], "")], client => client.pages().list().page_token(&most));
    assert!(matches!(items, Err(Error::Page { .. })), "{items:?}");
    for token in ["", "-1", "x", "1.5", "18446744073709551616"] {
        let server = serve([] as [String; 0]);
        let outcome = client(&server).tags().list().page_token(token).items().all().await;
        assert!(matches!(outcome, Err(Error::Invalid { .. })), "{token}: {outcome:?}");
    }
}

#[tokio::test]
async fn pages_are_numbered_from_the_default() {
    let pages = [page(&["a"], r#""pages":2"#), page(&["b"], r#""pages":2"#)];
    let (items, queries) = walk!(pages, client => client.pages().list().per_page(99));
    assert_eq!(items.unwrap(), ["a", "b"]);
    assert_eq!(queries, ["per_page=10", "per_page=10&page=1"]);
    // Fewer pages than arrived: an empty page ends the list.
    let pages = [page(&["a"], r#""pages":0"#), page(&["b"], r#""pages":1"#), page(&[], "")];
    let (items, queries) = walk!(pages, client => client.pages().list());
    assert_eq!(items.unwrap(), ["a", "b"]);
    assert_eq!(queries, ["", "page=1", "page=2"]);
}

#[tokio::test]
async fn bodies_and_headers_are_numbered_from_their_defaults() {
    let pages = || [page(&["a"], r#""total":2,"more":true"#), page(&["b"], r#""total":2,"more":false"#)];
    let server = serve(pages());
    client(&server).numbered_search().search().items().all().await.unwrap();
    assert_eq!(body(&server.requests()[1]), r#"{"paging":{"page":1}}"#);
    let server = serve(pages());
    client(&server).numbered_form().search().words("w").items().all().await.unwrap();
    assert_eq!(body(&server.requests()[1]), "words=w&page=1");
    let server = serve(pages());
    client(&server).numbered_header().list().items().all().await.unwrap();
    assert_eq!(header(&server.requests()[1], "x-page"), Some("1"));
}

#[tokio::test]
async fn an_idempotency_key_is_of_one_page() {
    let server = serve([page(&["a"], ""), page(&["b"], ""), page(&[], "")]);
    client(&server).numbered_search().search().idempotency_key("mine").items().all().await.unwrap();
    let requests = server.requests();
    let keys: Vec<_> = requests.iter().map(|request| header(request, "idempotency-key").unwrap()).collect();
    assert_eq!(keys[0], "mine");
    assert!(keys[1] != "mine" && keys[2] != "mine" && keys[1] != keys[2], "{keys:?}");
}

#[tokio::test]
async fn equal_pages_end_no_list_that_says_more_follow() {
    let empty = || page(&[], r#""more":true"#);
    let pages = [page(&["a"], r#""more":true"#), empty(), empty(), page(&["b"], r#""more":false"#)];
    let server = serve(pages);
    assert_eq!(client(&server).numbered_header().list().items().all().await.unwrap(), ["a", "b"]);
    assert_eq!(server.requests().len(), 4);
}

#[tokio::test]
async fn numbered_pages_end_at_the_total_of_items() {
    let pages = [page(&["a", "b"], r#""total":3"#), page(&["c"], r#""total":3"#)];
    let (items, queries) = walk!(pages, client => client.members().list());
    assert_eq!(items.unwrap(), ["a", "b", "c"]);
    assert_eq!(queries, ["", "page=2"]);
    // From the middle, the items before are not known: an empty page ends the list.
    let pages = [page(&["b", "c"], r#""total":2"#), page(&[], r#""total":2"#)];
    let (items, queries) = walk!(pages, client => client.members().list().page_token("4"));
    assert_eq!(items.unwrap(), ["b", "c"]);
    assert_eq!(queries, ["page=4", "page=5"]);
}

#[tokio::test]
async fn a_limit_ends_the_list_without_a_further_request() {
    let server = serve([json(r#"["a","b"]"#)]);
    let items = client(&server).tags().list().limit(2).items().all().await.unwrap();
    assert_eq!((items.len(), server.requests().len()), (2, 1));
}

#[tokio::test]
async fn a_list_resumes_at_an_offset() {
    let server = serve([json(r#"["a","b"]"#), json("[]")]);
    let client = client(&server);
    let mut pages = client.tags().list().page_token("5").pages();
    pages.try_next().await.unwrap();
    assert_eq!(pages.next_token().as_deref(), Some("7"));
    client.tags().list().page_url(pages.next_url().unwrap()).send().await.unwrap();
    assert_eq!(queries(&server), ["skip=5", "skip=7"]);
}

#[tokio::test]
async fn an_offset_may_be_in_the_body() {
    let server = serve([page(&["a", "b"], r#""total":13"#), page(&["c"], r#""total":13"#)]);
    let search = models::SearchBooksBody::new().words("w").from(10);
    let items = client(&server).search().body(search).items().all().await.unwrap();
    assert_eq!(items, ["a", "b", "c"]);
    let bodies: Vec<runtime::serde_json::Value> =
        server.requests().iter().map(|request| runtime::serde_json::from_str(body(request)).unwrap()).collect();
    assert_eq!(bodies, [runtime::serde_json::json!({"words": "w", "from": 10}), runtime::serde_json::json!({"words": "w", "from": 12})]);

    // A request without a body gets one.
    let server = serve([page(&["a"], ""), page(&[], "")]);
    client(&server).search().items().all().await.unwrap();
    assert_eq!(body(&server.requests()[1]), r#"{"from":1}"#);
}
