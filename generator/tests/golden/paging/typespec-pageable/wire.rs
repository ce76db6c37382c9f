//! TypeSpec's scenarios of paging: the requests and responses that its mock service expects.

use crate::serve::{body, header, json, line, reply, serve};
use golden_clients::typespec_pageable::{Client, models, models::Pet};

const FIRST: &str = r#"[{"id":"1","name":"dog"},{"id":"2","name":"cat"}]"#;
const SECOND: &str = r#"[{"id":"3","name":"bird"},{"id":"4","name":"fish"}]"#;

/// The requests of a walk over two pages, whose items are checked.
macro_rules! walk {
    ($pages:expr, $client:ident => $list:expr) => {{
        let server = serve($pages);
        let $client = Client::builder().base_url(format!("{}/payload/pageable", server.url)).build().unwrap();
        let items: Vec<Pet> = $list.items().all().await.unwrap();
        let names: Vec<_> = items.iter().map(|pet| pet.name.as_str()).collect();
        assert_eq!(names, ["dog", "cat", "bird", "fish"]);
        server.requests()
    }};
}

fn lines(requests: &[String]) -> Vec<&str> {
    requests.iter().map(|request| line(request).split_once("/payload/pageable/").unwrap().1).collect()
}

#[tokio::test]
async fn links() {
    let pages = |next: &str| [json(&format!(r#"{{"pets":{FIRST},"next":"/payload/pageable/{next}"}}"#)), json(&format!(r#"{{"pets":{SECOND}}}"#))];
    let next = "server-driven-pagination/link/nextPage";
    let requests = walk!(pages(next), client => client.server_driven_pagination().link());
    assert_eq!(lines(&requests), ["server-driven-pagination/link", next]);

    let next = "server-driven-pagination/link-string/nextPage";
    let requests = walk!(pages(next), client => client.server_driven_pagination().link_string());
    assert_eq!(lines(&requests), ["server-driven-pagination/link-string", next]);

    let next = "server-driven-pagination/nested-link/nextPage";
    let first = format!(r#"{{"nestedItems":{{"pets":{FIRST}}},"nestedNext":{{"next":"/payload/pageable/{next}"}}}}"#);
    let second = format!(r#"{{"nestedItems":{{"pets":{SECOND}}}}}"#);
    let requests = walk!([json(&first), json(&second)], client => client.server_driven_pagination().nested_link());
    assert_eq!(lines(&requests), ["server-driven-pagination/nested-link", next]);
}

/// Checks the requests of a walk by token.
fn check(requests: &[String], path: &str, is_query: bool) {
    let path = format!("server-driven-pagination/continuationtoken/{path}?bar=bar");
    let second = if is_query { format!("{path}&token=page2") } else { path.clone() };
    assert_eq!(lines(requests), [path, second]);
    let token = (!is_query).then_some("page2");
    assert_eq!(requests.iter().map(|request| header(request, "token")).collect::<Vec<_>>(), [None, token]);
    assert!(requests.iter().all(|request| header(request, "foo") == Some("foo")));
}

#[tokio::test]
async fn continuation_tokens() {
    let in_body = || [json(&format!(r#"{{"pets":{FIRST},"nextToken":"page2"}}"#)), json(&format!(r#"{{"pets":{SECOND}}}"#))];
    let in_header = || {
        let first = reply("200 OK", "content-type: application/json\r\nnext-token: page2", &format!(r#"{{"pets":{FIRST}}}"#));
        [first, json(&format!(r#"{{"pets":{SECOND}}}"#))]
    };
    let nested = || {
        let first = format!(r#"{{"nestedItems":{{"pets":{FIRST}}},"next":{{"nextToken":"page2"}}}}"#);
        [json(&first), json(&format!(r#"{{"nestedItems":{{"pets":{SECOND}}}}}"#))]
    };
    macro_rules! token {
        ($pages:expr, $function:ident, $path:literal, $is_query:literal) => {
            check(&walk!($pages, client => client.server_driven_pagination().continuationtoken().$function().foo("foo").bar("bar")), $path, $is_query);
        };
    }
    token!(in_body(), request_query_response_body, "request-query-response-body", true);
    token!(in_body(), request_header_response_body, "request-header-response-body", false);
    token!(in_header(), request_query_response_header, "request-query-response-header", true);
    token!(in_header(), request_header_response_header, "request-header-response-header", false);
    token!(nested(), request_query_nested_response_body, "request-query-nested-response-body", true);
    token!(nested(), request_header_nested_response_body, "request-header-nested-response-body", false);
}

#[tokio::test]
async fn a_post_whose_next_page_is_a_get() {
    let next = "server-driven-pagination/alternate-initial-verb/post/nextPage";
    let pages = [json(&format!(r#"{{"pets":{FIRST},"next":"/payload/pageable/{next}"}}"#)), json(&format!(r#"{{"pets":{SECOND}}}"#))];
    let requests = walk!(pages, client => client.server_driven_pagination().alternate_initial_verb().post(models::AlternateInitialVerbBody::new("foo eq bar")));
    assert_eq!(lines(&requests), ["server-driven-pagination/alternate-initial-verb/post", next]);
    assert!(requests[0].starts_with("POST ") && requests[1].starts_with("GET "));
    assert_eq!(requests.iter().map(|request| body(request)).collect::<Vec<_>>(), [r#"{"filter":"foo eq bar"}"#, ""]);
    assert_eq!(header(&requests[1], "content-type"), None);
}

#[tokio::test]
async fn lists_of_one_page() {
    let server = serve([json(&format!(r#"{{"pets":{FIRST}}}"#)), json(&format!(r#"{{"pets":{SECOND}}}"#))]);
    let client = Client::builder().base_url(format!("{}/payload/pageable", server.url)).build().unwrap();
    client.pagesize().without_continuation().list().send().await.unwrap();
    client.pagesize().list().page_size(2).send().await.unwrap();
    assert_eq!(lines(&server.requests()), ["pagesize/without-continuation", "pagesize/list?pageSize=2"]);
}
