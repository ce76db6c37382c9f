//! Lists over many pages, to the end or to where they must stop.

use crate::support::{Bystander, Response, Server, json};
use twilio_chat_v2::{Error, Page as _, models::Service};

/// A page with these services and a link to the next page.
fn page(sids: &[&str], next: Option<&str>) -> Response {
    let services = sids.iter().map(|sid| format!(r#"{{"sid":"{sid}","account_sid":"AC1"}}"#)).collect::<Vec<_>>();
    let next = next.map_or("null".to_owned(), |url| format!("{url:?}"));
    json(200, &format!(r#"{{"services":[{}],"meta":{{"next_page_url":{next}}}}}"#, services.join(",")))
}

/// The link that names page `number` of the list on `server`.
fn link(server: &Server, number: u32) -> String {
    format!("{}/v2/Services?PageSize=2&Page={number}&PageToken=PT%2F{number}", server.origin)
}

async fn three_pages() -> Server {
    let server = Server::start().await;
    server.respond(page(&["IS1", "IS2"], Some(&link(&server, 1))));
    server.respond(page(&["IS3", "IS4"], Some(&link(&server, 2))));
    server.respond(page(&["IS5"], None));
    server
}

fn sids(services: &[Service]) -> Vec<&str> {
    services.iter().map(|service| service.sid.as_str()).collect()
}

fn lines(server: &Server) -> Vec<String> {
    server.requests().into_iter().map(|request| request.line).collect()
}

#[tokio::test]
async fn records_of_all_pages_come_in_order() {
    let server = three_pages().await;
    let all = server.client().services().list().page_size(2).items().all().await.unwrap();
    assert_eq!(sids(&all), ["IS1", "IS2", "IS3", "IS4", "IS5"]);
    assert_eq!(
        lines(&server),
        [
            "GET /v2/Services?PageSize=2 HTTP/1.1",
            "GET /v2/Services?PageSize=2&Page=1&PageToken=PT%2F1 HTTP/1.1",
            "GET /v2/Services?PageSize=2&Page=2&PageToken=PT%2F2 HTTP/1.1",
        ]
    );
    for request in server.requests() {
        assert_eq!(request.header("authorization"), Some("Basic U0sxOmh1bnRlcjI="));
        assert_eq!(request.header("accept"), Some("application/json"));
    }
}

#[tokio::test]
async fn a_page_is_asked_for_when_it_is_due() {
    let server = Server::start().await;
    let client = server.client();
    let mut pages = client.services().list().pages();
    for number in 1..=3 {
        // A page that was asked for ahead would be asked for before this.
        server.respond(json(204, ""));
        client.service(format!("IS{number}")).delete().send().await.unwrap();
        server.respond(page(&["IS1"], (number < 3).then(|| link(&server, number)).as_deref()));
        assert_eq!(pages.try_next().await.unwrap().unwrap().services.len(), 1);
    }
    assert!(pages.try_next().await.unwrap().is_none());
    assert!(pages.try_next().await.unwrap().is_none());
    assert_eq!(
        lines(&server),
        [
            "DELETE /v2/Services/IS1 HTTP/1.1",
            "GET /v2/Services HTTP/1.1",
            "DELETE /v2/Services/IS2 HTTP/1.1",
            "GET /v2/Services?PageSize=2&Page=1&PageToken=PT%2F1 HTTP/1.1",
            "DELETE /v2/Services/IS3 HTTP/1.1",
            "GET /v2/Services?PageSize=2&Page=2&PageToken=PT%2F2 HTTP/1.1",
        ]
    );
}

#[tokio::test]
async fn a_limit_asks_for_no_page_beyond_it() {
    for (limit, requests) in [(0, 0), (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (6, 3)] {
        let server = three_pages().await;
        let all = server.client().services().list().limit(limit).items().all().await.unwrap();
        assert_eq!(sids(&all), ["IS1", "IS2", "IS3", "IS4", "IS5"][..limit.min(5)]);
        assert_eq!(server.requests().len(), requests, "limit {limit}");
    }
}

#[tokio::test]
async fn an_empty_page_with_a_link_is_not_the_end() {
    let server = Server::start().await;
    server.respond(page(&[], Some(&link(&server, 1))));
    server.respond(page(&[], Some(&link(&server, 2))));
    server.respond(page(&["IS1"], None));
    let all = server.client().services().list().items().all().await.unwrap();
    assert_eq!(sids(&all), ["IS1"]);
}

#[tokio::test]
async fn an_empty_or_missing_link_is_the_end() {
    let missing = json(200, r#"{"services":[{"sid":"IS1","account_sid":"AC1"}],"meta":{}}"#);
    for last in [page(&["IS1"], Some("")), missing] {
        let server = Server::with([last]).await;
        let all = server.client().services().list().items().all().await.unwrap();
        assert_eq!(sids(&all), ["IS1"]);
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn a_link_without_origin_stays_on_the_server() {
    let server = Server::with([page(&["IS1"], Some("/v2/Services?Page=1")), page(&["IS2"], None)]).await;
    let all = server.client().services().list().items().all().await.unwrap();
    assert_eq!(sids(&all), ["IS1", "IS2"]);
    assert_eq!(lines(&server), ["GET /v2/Services HTTP/1.1", "GET /v2/Services?Page=1 HTTP/1.1"]);
}

#[tokio::test]
async fn a_link_to_another_origin_is_rejected_and_credentials_stay() {
    let server = Server::start().await;
    let own = server.origin.trim_start_matches("http://");
    let port = own.trim_start_matches("127.0.0.1:");
    let evil = Bystander::new();
    let host = &evil.host;
    for url in [
        format!("http://{host}/v2/Services?Page=1"),
        format!("http://{own}@{host}/v2/Services?Page=1"),
        format!("http://SK1:hunter2@{own}/v2/Services?Page=1"),
        format!("http://user@{own}/v2/Services?Page=1"),
        format!("http://{own}.example.com/v2/Services?Page=1"),
        format!("http://example.com:{port}/v2/Services?Page=1"),
        format!("http://localhost:{port}/v2/Services?Page=1"),
        format!("https://{own}/v2/Services?Page=1"),
        format!("ftp://{own}/v2/Services?Page=1"),
        "http://localhost/v2/Services?Page=1".to_owned(),
        "http://127.0.0.1/v2/Services?Page=1".to_owned(),
    ] {
        server.respond(page(&["IS1"], Some(&url)));
        let asked = server.requests().len();
        let mut items = server.client().services().list().items();
        assert_eq!(items.try_next().await.unwrap().unwrap().sid, "IS1");
        let error = items.try_next().await.unwrap_err();
        assert!(matches!(error, Error::Page { .. }), "{url}: {error:?}");
        assert_eq!(
            crate::support::without_call(&error),
            format!("the link to the next page leads to another origin than {}; it was not followed", server.origin)
        );
        assert!(items.try_next().await.unwrap().is_none(), "the list ends after an error");
        assert_eq!(server.requests().len(), asked + 1, "{url}");
        evil.assert_untouched();
    }
}

#[tokio::test]
async fn a_link_that_is_no_url_is_rejected() {
    for url in ["http://", "http://a b/", "/v2/Services?Page=1 HTTP/1.1\r\nX-Evil: 1", "?a b"] {
        let server = Server::with([page(&["IS1"], Some(url))]).await;
        let mut items = server.client().services().list().items();
        assert_eq!(items.try_next().await.unwrap().unwrap().sid, "IS1");
        let error = items.try_next().await.unwrap_err();
        assert!(matches!(error, Error::Page { .. }), "{url}: {error:?}");
        assert_eq!(server.requests().len(), 1, "{url}");
    }
}

#[tokio::test]
async fn a_circle_of_links_is_an_error_and_no_endless_list() {
    let server = Server::start().await;
    for _ in 0..10 {
        server.respond(page(&["IS1"], Some(&link(&server, 1))));
    }
    let error = server.client().services().list().items().all().await.unwrap_err();
    assert!(matches!(error, Error::Page { .. }), "{error:?}");
    assert_eq!(crate::support::without_call(&error), "the list is endless: two pages link to the same next page");
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_page_that_links_to_itself_is_an_error() {
    let server = Server::start().await;
    for _ in 0..10 {
        server.respond(page(&["IS1"], Some("/v2/Services?PageSize=1")));
    }
    let mut pages = server.client().services().list().page_size(1).pages();
    let error = loop {
        match pages.try_next().await {
            Ok(page) => assert!(page.is_some(), "the list ended well"),
            Err(error) => break error,
        }
    };
    assert!(matches!(error, Error::Page { .. }), "{error:?}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_link_to_another_host_without_scheme_leads_nowhere_else() {
    let evil = Bystander::new();
    let server = Server::with([page(&["IS1"], Some(&format!("//{}/v2/Services", evil.host))), page(&[], None)]).await;
    let mut pages = server.client().services().list().pages();
    while let Ok(Some(_)) = pages.try_next().await {}
    evil.assert_untouched();
}

#[tokio::test]
async fn a_failure_between_pages_comes_after_the_records_before_it() {
    let server = Server::start().await;
    server.respond(page(&["IS1", "IS2"], Some(&link(&server, 1))));
    server.respond(json(429, r#"{"code":20429,"message":"Too many requests","status":429}"#));
    let mut items = server.client().services().list().items();
    assert_eq!(items.try_next().await.unwrap().unwrap().sid, "IS1");
    assert_eq!(items.try_next().await.unwrap().unwrap().sid, "IS2");
    let error = items.try_next().await.unwrap_err();
    assert!(error.is_rate_limited(), "{error:?}");
    assert!(items.try_next().await.unwrap().is_none());
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_page_size_is_kept_within_the_descriptions_bounds() {
    for (asked, sent) in [(1000, 100), (101, 100), (100, 100), (7, 7), (1, 1), (0, 1), (-5, 1), (i64::MIN, 1)] {
        let server = Server::with([page(&[], None)]).await;
        server.client().services().list().page_size(asked).send().await.unwrap();
        assert_eq!(server.request().line, format!("GET /v2/Services?PageSize={sent} HTTP/1.1"));
    }
    let server = Server::with([json(200, r#"{"credentials":[],"meta":{}}"#)]).await;
    server.client().credentials().list().page_size(1000).send().await.unwrap();
    assert_eq!(server.request().line, "GET /v2/Credentials?PageSize=1000 HTTP/1.1");
}

#[tokio::test]
async fn a_list_is_taken_up_again_at_a_pages_url() {
    let server = three_pages().await;
    let first = server.client().services().list().page_size(2).send().await.unwrap();
    let next = first.next_url().unwrap().to_owned();
    assert_eq!(next, link(&server, 1));
    // The parameters of the call are in the URL.
    let list = server.client().services().list().page_size(9).page_url(&next);
    assert_eq!(sids(&list.items().all().await.unwrap()), ["IS3", "IS4", "IS5"]);
    assert_eq!(
        lines(&server)[1..],
        [
            "GET /v2/Services?PageSize=2&Page=1&PageToken=PT%2F1 HTTP/1.1",
            "GET /v2/Services?PageSize=2&Page=2&PageToken=PT%2F2 HTTP/1.1",
        ]
    );
    for request in server.requests() {
        assert_eq!(request.header("authorization"), Some("Basic U0sxOmh1bnRlcjI="));
    }
}

#[tokio::test]
async fn a_list_is_taken_up_again_with_a_pages_token() {
    let server = three_pages().await;
    let first = server.client().services().list().page_size(2).send().await.unwrap();
    let token = first.next_token().unwrap();
    assert_eq!(token, "PT/1");
    let list = server.client().services().list().page_token(&token).page_size(2).limit(3);
    assert_eq!(sids(&list.items().all().await.unwrap()), ["IS3", "IS4", "IS5"]);
    assert_eq!(
        lines(&server)[1..],
        [
            "GET /v2/Services?PageToken=PT%2F1&PageSize=2 HTTP/1.1",
            "GET /v2/Services?PageSize=2&Page=2&PageToken=PT%2F2 HTTP/1.1",
        ]
    );
}

#[tokio::test]
async fn the_last_page_has_neither_url_nor_token() {
    for (next, url, token) in [
        (None, None, None),
        (Some("/v2/Services"), Some("/v2/Services"), None),
        (Some("/v2/Services?Page=1"), Some("/v2/Services?Page=1"), None),
        (Some("/v2/Services?PageToken=a%20b+c&Page=1"), Some("/v2/Services?PageToken=a%20b+c&Page=1"), Some("a b c")),
    ] {
        let server = Server::with([page(&[], next)]).await;
        let page = server.client().services().list().send().await.unwrap();
        assert_eq!((page.next_url(), page.next_token().as_deref()), (url, token));
    }
}

#[tokio::test]
async fn a_page_url_may_be_a_path() {
    let server = Server::with([page(&["IS1"], None)]).await;
    let page = server.client().services().list().page_url("/v2/Services?Page=1").send().await.unwrap();
    assert_eq!(sids(&page.services), ["IS1"]);
    assert_eq!(server.request().line, "GET /v2/Services?Page=1 HTTP/1.1");
}

#[tokio::test]
async fn a_page_url_of_another_origin_is_rejected_and_nothing_is_sent() {
    let server = Server::start().await;
    let own = server.origin.trim_start_matches("http://");
    let evil = Bystander::new();
    let host = &evil.host;
    for url in [
        format!("http://{host}/v2/Services?Page=1"),
        format!("http://{own}@{host}/v2/Services?Page=1"),
        format!("//{host}/v2/Services?Page=1"),
        format!("https://{own}/v2/Services?Page=1"),
        format!("http://{own}/v3/Services?Page=1"),
        format!("http://{own}/v2x/Services?Page=1"),
        format!("http://{own}/v2"),
        format!("http://{own}/v2/../v3/Services"),
        format!("http://{own}/v2/%2e%2E/v3/Services"),
        "/v2/Services?Page=1 HTTP/1.1\r\nX-Evil: 1".to_owned(),
        "../v3/Services?Page=1".to_owned(),
        String::new(),
    ] {
        let list = || server.client().services().list().page_url(&url);
        for error in [list().send().await.unwrap_err(), list().items().all().await.unwrap_err()] {
            assert!(matches!(error, Error::Invalid { .. }), "{url}: {error:?}");
        }
        assert!(server.requests().is_empty(), "{url}");
        evil.assert_untouched();
    }
}
