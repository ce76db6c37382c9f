//! Response headers by type.

use crate::serve::{reply, serve};
use golden_clients::headers::{
    Client, Error, Headers, Response, Result,
    models::{ListBooksXLevel, ListBooksXReason, State},
};
use oas_client_runtime::{Open, Retry};

async fn list(headers: &str) -> Response<()> {
    let server = serve([reply("200 OK", headers, "")]);
    Client::builder().base_url(&server.url).build().unwrap().books().list().send_with_response().await.unwrap()
}

#[tokio::test]
async fn strings_numbers_and_dates() {
    let response = list(
        "etag: W/\"7\"\r\nX-TOTAL: 12\r\nx-ratio: 0.5\r\nx-complete: true\r\nx-state: closed\r\nx-level: 2\r\n\
         x-since: 2026-05-01\r\nlast-modified: Sun, 06 Nov 1994 08:49:37 GMT\r\nx-key: aGk=\r\nx-text: 7\r\n\
         json: {}\r\nx_total: seven\r\ntype: t",
    )
    .await;
    assert_eq!(response.etag().unwrap().as_deref(), Some("W/\"7\""));
    assert_eq!((response.x_total().unwrap(), response.x_ratio().unwrap()), (Some(12), Some(0.5)));
    assert_eq!((response.x_complete().unwrap(), response.x_state().unwrap()), (Some(true), Some(State::Closed)));
    assert_eq!(response.x_level().unwrap(), Some(ListBooksXLevel::Value2));
    assert_eq!(response.x_since().unwrap().unwrap().to_string(), "2026-05-01");
    assert_eq!(response.last_modified().unwrap().unwrap().to_string(), "Sun, 06 Nov 1994 08:49:37 GMT");
    assert_eq!(response.x_key().unwrap().unwrap().to_string(), "aGk=");
    assert_eq!(response.x_text().unwrap().as_deref(), Some("7"));
    assert_eq!((response.json_().unwrap().as_deref(), response.type_().unwrap().as_deref()), (Some("{}"), Some("t")));
    assert_eq!(response.x_total_2().unwrap().as_deref(), Some("seven"));
}

#[tokio::test]
async fn an_absent_header_is_none() {
    let response = list("").await;
    assert_eq!((response.etag().unwrap(), response.x_total().unwrap()), (None, None));
    assert_eq!((response.x_tags().unwrap(), response.x_quota().unwrap()), (None, None));
    assert_eq!(response.link().unwrap(), None);
}

#[tokio::test]
async fn lists_over_several_lines() {
    let response = list(
        "x-tags: a , \"b, c\",,d\r\nX-Tags: e\r\nx-ids: 1,2\r\nx-ids: 3\r\nset-cookie: a=1; expires=Sun, 06 Nov 1994 08:49:37 GMT\r\n\
         set-cookie: b=2\r\nx-deep: a,b",
    )
    .await;
    assert_eq!(response.x_tags().unwrap().unwrap(), ["a", "\"b, c\"", "d", "e"]);
    assert_eq!(response.x_ids().unwrap().unwrap(), [1, 2, 3]);
    let cookies = response.set_cookie().unwrap().unwrap();
    assert_eq!(cookies, ["a=1; expires=Sun, 06 Nov 1994 08:49:37 GMT", "b=2"]);
    assert_eq!(response.x_deep().unwrap().unwrap(), ["a", "b"]);
    assert_eq!(list("x-tags:").await.x_tags().unwrap(), Some(Vec::new()));
}

#[tokio::test]
async fn objects_and_json() {
    for quota in ["limit=10,unit=day,soft=true", "limit, 10, unit, day, soft, true", "soft=true, limit=10, unit=day"] {
        let response = list(&format!("x-quota: {quota}\r\nx-words: a=1,b=x=y\r\nx-meta: {{\"page\": 3}}")).await;
        let quota = response.x_quota().unwrap().unwrap();
        assert_eq!((quota.limit, quota.unit.as_str(), quota.soft), (10, "day", Some(true)));
        assert_eq!(response.x_meta().unwrap().unwrap().page, 3);
        let words = response.x_words().unwrap().unwrap();
        assert_eq!((words["a"].as_str(), words["b"].as_str()), ("1", "x=y"));
    }
}

#[tokio::test]
async fn links_are_parsed() {
    let response = list("link: </books?page=2>; rel=\"next\"\r\nlink: </books?page=9>; rel=last").await;
    let links = response.link().unwrap().unwrap();
    assert_eq!((links.target("next"), links.target("last")), (Some("/books?page=2"), Some("/books?page=9")));
}

#[tokio::test]
async fn error_responses_have_headers_too() {
    let server = serve([reply("404 Not Found", "x-reason: burnt\r\netag: x", "")]);
    let client = Client::builder().base_url(&server.url).retry(Retry::never()).build().unwrap();
    let error = client.books().list().send().await.unwrap_err();
    let response = error.api().unwrap();
    assert_eq!(response.x_reason().unwrap(), Some(ListBooksXReason::Burnt));
    assert_eq!(response.etag().unwrap().as_deref(), Some("x"));
}

#[tokio::test]
async fn a_header_that_differs_is_an_error_without_its_value() {
    fn checked<T: std::fmt::Debug>(result: Result<Option<T>>, name: &str, what: &str) {
        let error = result.unwrap_err();
        assert!(matches!(&error, Error::Header(_)), "{error}");
        let text = format!("the response's header `{name}` differs from the API's description: {what}");
        assert_eq!(error.to_string(), text);
        assert!(!format!("{error:?}").contains("secret"));
    }
    let response = list(
        "x-total: secret\r\nx-ids: 1,secret\r\nx-quota: unit=secret\r\nx-meta: {\"page\": \"secret\"}\r\nlink: secret\r\n\
         etag: \u{e9}secret\r\nx-complete: \"secret\"",
    )
    .await;
    checked(response.x_total(), "X-Total", "expected value at line 1 column 1");
    checked(response.x_ids(), "X-Ids", "expected value at line 1 column 1");
    checked(response.x_quota(), "X-Quota", "missing field `limit` at line 1 column 17");
    checked(response.x_meta(), "X-Meta", "`page`: invalid type: string, expected i64 at line 1 column 17");
    checked(response.link(), "Link", "the header `Link` has no \"<\" before a target at byte 0");
    checked(response.x_complete(), "X-Complete", "invalid type: string, expected a boolean at line 1 column 8");
}

#[tokio::test]
async fn a_header_of_several_types_is_a_string() {
    let server = serve([reply("200 OK", "x-mixed: 7\r\nx-gone: 2026-05-01T00:00:00Z\r\netag: a", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let response = client.book().fetch().send_with_response().await.unwrap();
    assert_eq!(response.x_mixed().unwrap().as_deref(), Some("7"));
    assert_eq!(response.etag().unwrap().as_deref(), Some("a"));
    assert!(matches!(response.x_gone().unwrap(), Some(Open::Known(_))));
}
