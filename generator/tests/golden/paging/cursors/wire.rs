//! Lists whose pages name the next page by a cursor.

use crate::serve::{Server, body, header, json, line, reply, serve};
use golden_clients::cursors::{Client, Error, models, runtime};

fn client(server: &Server) -> Client {
    Client::builder().base_url(format!("{}/v1", server.url)).build().unwrap()
}

fn lines(server: &Server) -> Vec<String> {
    server.requests().iter().map(|request| line(request).to_owned()).collect()
}

#[tokio::test]
async fn a_property_names_the_next_page() {
    let pages = [r#"{"books":["a"],"meta":{"next":"c 1&"}}"#, r#"{"meta":{"next":"2"}}"#, r#"{"books":["b"],"meta":{"next":null}}"#];
    let server = serve(pages.map(json));
    let items = client(&server).books().list().limit_(500).items().all().await.unwrap();
    assert_eq!(items, ["a", "b"]);
    let first = "GET /v1/books?limit=100";
    assert_eq!(lines(&server), [first.to_owned(), format!("{first}&after=c%201%26"), format!("{first}&after=2")]);
}

#[tokio::test]
async fn an_empty_or_absent_cursor_ends_the_list() {
    for page in ["{}", r#"{"meta":{}}"#, r#"{"meta":{"next":""}}"#, r#"{"meta":{"next":null}}"#] {
        let server = serve([json(page)]);
        assert!(client(&server).books().list().items().all().await.unwrap().is_empty(), "{page}");
    }
}

#[tokio::test]
async fn a_repeated_cursor_is_an_error() {
    let page = |next: &str| json(&format!(r#"{{"books":["a"],"meta":{{"next":"{next}"}}}}"#));
    let server = serve([page("1"), page("2"), page("1")]);
    let mut items = client(&server).books().list().items();
    for _ in 0..3 {
        assert_eq!(items.try_next().await.unwrap().as_deref(), Some("a"));
    }
    assert!(matches!(items.try_next().await, Err(Error::Page { .. })));
    assert_eq!(items.try_next().await.unwrap(), None);
    assert_eq!(server.requests().len(), 3);

    // The cursor that the caller began with counts too.
    let server = serve([page("7")]);
    let outcome = client(&server).books().list().page_token("7").items().all().await;
    assert!(matches!(outcome, Err(Error::Page { .. })));
}

#[tokio::test]
async fn a_list_resumes_from_a_cursor() {
    let page = |next: &str| json(&format!(r#"{{"books":["a"],"meta":{{"next":{next}}}}}"#));
    let server = serve([page(r#""x""#), page("null"), page("null")]);
    let client = client(&server);
    let mut pages = client.books().list().limit_(2).pages();
    assert_eq!(pages.next_token(), None);
    pages.try_next().await.unwrap();
    let (token, url) = (pages.next_token().unwrap(), pages.next_url().unwrap().to_owned());
    assert_eq!((&*token, &*url), ("x", "/v1/books?limit=2&after=x"));

    let mut again = client.books().list().limit_(2).page_token(&token).pages();
    again.try_next().await.unwrap();
    assert_eq!((again.next_token(), again.next_url()), (None, None));
    client.books().list().page_url(&url).send().await.unwrap();
    assert_eq!(lines(&server)[1..], ["GET /v1/books?limit=2&after=x"; 2]);
}

#[tokio::test]
async fn the_last_item_is_the_cursor_while_more_follow() {
    let server = serve([
        json(r#"{"data":[{"id":"l1"},{"id":"l2"}],"has_more":true}"#),
        json(r#"{"data":[{"id":"l3"}],"has_more":false}"#),
    ]);
    let items = client(&server).loans().list().items().all().await.unwrap();
    assert_eq!(items.iter().map(|loan| loan.id.as_str()).collect::<Vec<_>>(), ["l1", "l2", "l3"]);
    assert_eq!(lines(&server), ["GET /v1/loans", "GET /v1/loans?starting_after=l2"]);

    // The page contradicts itself: items would be lost in silence.
    let server = serve([json(r#"{"data":[],"has_more":true}"#)]);
    assert!(matches!(client(&server).loans().list().items().all().await, Err(Error::Page { .. })));
}

#[tokio::test]
async fn an_array_goes_on_to_an_empty_one() {
    let server = serve([json(r#"[{"user":{"id":9007199254740993}}]"#), json("[]")]);
    assert_eq!(client(&server).members().list().items().all().await.unwrap().len(), 1);
    assert_eq!(lines(&server), ["GET /v1/members", "GET /v1/members?after=9007199254740993"]);
}

#[tokio::test]
async fn headers_may_have_the_cursor() {
    let page = |header: &str, body: &str| reply("200 OK", &format!("content-type: application/json\r\nx-other: 1{header}"), body);
    let server = serve([page("\r\nX-NEXT: two", r#"["a"]"#), page("", r#"["b"]"#)]);
    let items = client(&server).rooms().list().items().all().await.unwrap();
    assert_eq!(items, ["a", "b"]);
    let requests = server.requests();
    assert_eq!(requests.iter().map(|request| header(request, "x-after")).collect::<Vec<_>>(), [None, Some("two")]);

    // Bytes that the client may not send back.
    let server = serve([page("\r\nX-Next: zwölf", r#"["a"]"#)]);
    assert!(matches!(client(&server).rooms().list().items().all().await, Err(Error::Page { .. })));
}

#[tokio::test]
async fn a_list_that_a_post_begins_keeps_its_method_and_body() {
    let server = serve([
        json(r#"{"next":5,"more":true,"data":{"found":{"books":["a"]}}}"#),
        json(r#"{"next":6,"more":true,"data":{"found":null}}"#),
        json(r#"{"next":7,"more":false,"data":{"found":{"books":["b"]}}}"#),
    ]);
    let search = models::SearchBooksBody::new("q").weight(1.5).page(models::SearchBooksBodyPage::new().size(2));
    let items = client(&server).search(search.clone()).items().all().await.unwrap();
    assert_eq!(items, ["a", "b"]);
    let bodies: Vec<runtime::serde_json::Value> =
        server.requests().iter().map(|request| runtime::serde_json::from_str(body(request)).unwrap()).collect();
    let sent = |page: runtime::serde_json::Value| runtime::serde_json::json!({"query": "q", "weight": 1.5, "page": page});
    assert_eq!(bodies[0], sent(runtime::serde_json::json!({"size": 2})));
    assert_eq!(bodies[1], sent(runtime::serde_json::json!({"size": 2, "after": 5})));
    assert_eq!(bodies[2], sent(runtime::serde_json::json!({"size": 2, "after": 6})));
    assert_eq!(lines(&server), ["POST /v1/search"; 3]);
    assert!(server.requests().iter().all(|request| header(request, "content-type") == Some("application/json")));

    let server = serve([json(r#"{"more":true,"data":{}}"#)]);
    let outcome = client(&server).search(search.clone()).items().all().await;
    assert!(matches!(outcome, Err(Error::Page { .. })), "{outcome:?}");
}

#[tokio::test]
async fn a_form_keeps_its_fields() {
    let server = serve([json(r#"{"books":["a"],"meta":{"next":"c&1"}}"#), json(r#"{"books":["b"]}"#)]);
    let items = client(&server).find().words("a b").items().all().await.unwrap();
    assert_eq!(items, ["a", "b"]);
    assert_eq!(server.requests().iter().map(|request| body(request)).collect::<Vec<_>>(), ["words=a+b", "words=a+b&cursor=c%261"]);
}
