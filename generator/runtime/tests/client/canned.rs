//! Canned responses: what a client gets, what a test gets to see, and what it is told.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use oas_client_runtime::{
    Api, Auth, Client, ClientBuilder, Download, ErrorFields, Json, Method, Page, RequestBuilder, Result, Retry, Upload,
    Value,
    replay::{Canned, Observe, Replay, TestResult},
    serde_json::json,
};
use serde::{Deserialize, Serialize};

static API: Api = Api {
    servers: &[oas_client_runtime::Server::new("", &["https://library.example/v1"])],
    variables: &[],
    user_agent: "test/1",
    error_fields: ErrorFields { code: None, message: Some("/message"), request_id: None },
};

fn builder() -> ClientBuilder<Client> {
    ClientBuilder::new(&API).auth(Auth::basic("ada", "hunter2")).retry(Retry::never())
}

fn client(canned: &Canned) -> Client {
    builder().transport(canned.clone()).build().unwrap()
}

fn get(client: &Client, template: &'static str) -> RequestBuilder<Json<Value>> {
    RequestBuilder::new(&client.root(), Method::GET, template)
}

#[tokio::test]
async fn responses_come_in_order() {
    let canned = Canned::new()
        .respond(200, json!({"id": 1}))
        .respond(404, json!({"message": "No such book"}))
        .respond(204, json!(null));
    let client = client(&canned);
    assert_eq!(get(&client, "/a").send().await.unwrap(), json!({"id": 1}));
    let error = get(&client, "/b").send().await.unwrap_err();
    assert!(error.is_not_found() && error.message() == Some("No such book"), "{error}");
    let response = RequestBuilder::<oas_client_runtime::Empty>::new(&client.root(), Method::DELETE, "/c").send().await;
    response.unwrap();
    canned.finish().unwrap();
}

#[tokio::test]
async fn responses_may_be_bytes_and_have_headers() {
    let canned = Canned::new()
        .respond_bytes(200, "image/png", &b"\x89PNG\xff"[..])
        .header("X-Page", "1")
        .header("X-Page", "2")
        .respond(400, json!({"message": "No"}))
        .header("Content-Type", "application/problem+json")
        .header("Retry-After", "7");
    let picture = cover(&client(&canned)).send_with_response().await.unwrap();
    assert_eq!(picture.headers.get("content-type").unwrap(), "image/png");
    assert_eq!(picture.headers.get_all("x-page").iter().collect::<Vec<_>>(), ["1", "2"]);
    assert_eq!(&picture.value.bytes(9).await.unwrap()[..], b"\x89PNG\xff");
    let error = get(&client(&canned), "/b").send().await.unwrap_err();
    let headers = &error.api().unwrap().headers;
    assert_eq!(headers.get_all("content-type").iter().collect::<Vec<_>>(), ["application/problem+json"]);
    assert_eq!(headers.get("retry-after").unwrap(), "7");
    canned.finish().unwrap();
}

#[tokio::test]
async fn an_invalid_header_is_reported() {
    let early = Canned::new().header("X-Page", "1");
    let said = "the header `X-Page` comes before the first response; call `respond` first";
    assert_eq!(early.finish().unwrap_err().to_string(), said);
    let odd = Canned::new().respond(200, json!({})).header("no name", "1");
    get(&client(&odd), "/a").send().await.unwrap_err();
    let failure = odd.finish().unwrap_err().to_string();
    assert_eq!(failure, "the response can't be sent: invalid HTTP header name");
}

#[tokio::test]
async fn a_test_sees_the_requests_but_no_credentials() {
    let canned = Canned::new().respond(200, json!({}));
    let create =
        RequestBuilder::<Json<Value>>::new(&client(&canned).root(), Method::POST, "/books").query("dry", "yes").form();
    create.field("Title", "Ada & Zoë").send().await.unwrap();
    let requests = canned.requests();
    assert_eq!(requests.len(), 1);
    assert_eq!(requests[0].method, "POST");
    assert_eq!(requests[0].url, "https://library.example/v1/books?dry=yes");
    assert_eq!(requests[0].form(), [("Title".to_owned(), "Ada & Zoë".to_owned())]);
    assert_eq!(requests[0].field("Title").as_deref(), Some("Ada & Zoë"));
    assert_eq!((requests[0].field("title"), requests[0].field("Year")), (None, None));
    assert_eq!(requests[0].header("Accept"), Some("application/json"));
    assert_eq!(requests[0].header("authorization"), None);
    assert!(!format!("{canned:?}").contains("Ada"), "{canned:?}");
}

#[tokio::test]
async fn missing_and_unused_responses_are_reported() {
    let canned = Canned::new().respond(200, json!({}));
    assert_eq!(canned.finish().unwrap_err().to_string(), "0 of 1 exchanges were requested");
    get(&client(&canned), "/a").send().await.unwrap();
    canned.finish().unwrap();
    let error = get(&client(&canned), "/b").query("x", 1).send().await.unwrap_err();
    let why = "no response is left for GET /v1/b?x=1: the only response was sent (200 for any request)";
    assert_eq!(error.to_string(), format!("GET /v1/b at library.example: {why}"));
    assert_eq!(canned.finish().unwrap_err().to_string(), why);
    assert_eq!(canned.requests().len(), 2);
}

#[tokio::test]
async fn demanded_credentials_are_looked_for() {
    let demanding = |password| Canned::new().respond(200, json!({})).require_auth(Auth::basic("ada", password));
    let right = demanding("hunter2");
    get(&client(&right), "/a").send().await.unwrap();
    right.finish().unwrap();
    let wrong = demanding("hunter3");
    get(&client(&wrong), "/a").send().await.unwrap_err();
    let failure = wrong.finish().unwrap_err().to_string();
    assert!(failure.starts_with("credentials differs") && !failure.contains("hunter"), "{failure}");
}

#[derive(Debug, Serialize, Deserialize)]
struct Books {
    books: Vec<u32>,
    next: Option<String>,
}

impl Page for Books {
    type Item = u32;

    fn next_url(&self) -> Option<&str> {
        self.next.as_deref()
    }

    fn into_items(self) -> Vec<u32> {
        self.books
    }
}

const TWO_PAGES: &str = r#"{"log": {"entries": [
    {"request": {"method": "GET", "url": "https://recorded.example/v1/books"},
     "response": {"status": 200,
        "content": {"text": "{\"books\": [1], \"next\": \"https://recorded.example/v1/books?page=2\"}"}}},
    {"request": {"method": "GET", "url": "https://recorded.example/v1/books?page=2"},
     "response": {"status": 200, "content": {"text": "{\"books\": [2], \"next\": null}"}}}
]}}"#;

#[tokio::test]
async fn recorded_links_lead_back_to_any_base_url() {
    for base in ["https://library.example/v1", "http://localhost:1/v1"] {
        let canned = Canned::all_exchanges(TWO_PAGES).unwrap();
        let client = builder().transport(canned.clone()).base_url(base).build().unwrap();
        let list = RequestBuilder::<Json<Books>>::new(&client.root(), Method::GET, "/books");
        assert_eq!(list.items().all().await.unwrap(), [1, 2]);
        canned.finish().unwrap();
    }
}

fn encoded(status: u16, encoding: &str, text: &str) -> String {
    let content = json!({"text": text, "encoding": encoding});
    let request = json!({"method": "GET", "url": "https://recorded.example/v1/cover"});
    json!({"log": {"entries": [{"request": request, "response": {"status": status, "content": content}}]}}).to_string()
}

fn cover(client: &Client) -> RequestBuilder<Download> {
    RequestBuilder::new(&client.root(), Method::GET, "/cover")
}

#[tokio::test]
async fn an_encoded_body_is_served_and_compared_decoded() {
    // The bytes ff 00 fe, which are no text.
    let har = encoded(200, "base64", "/wD+");
    let canned = Canned::all_exchanges(&har).unwrap();
    let response = cover(&client(&canned)).send().await.unwrap();
    assert_eq!(&response.bytes(9).await.unwrap()[..], b"\xff\0\xfe");

    let server = Replay::start_all(&har).await.unwrap();
    let client = builder().base_url(server.base_url("/v1")).build().unwrap();
    let response = cover(&client).send().await.unwrap();
    server.finish_observed(Download::observe(response).await).await.unwrap();

    let server = Replay::start_all(&encoded(404, "base64", "/wD+")).await.unwrap();
    let client = builder().base_url(server.base_url("/v1")).build().unwrap();
    server.finish_observed(Err(cover(&client).send().await.unwrap_err())).await.unwrap();
}

#[tokio::test]
async fn links_in_an_encoded_body_lead_back_too() {
    // {"next": "https://recorded.example/v1/books"}
    let har = encoded(200, "base64", "eyJuZXh0IjogImh0dHBzOi8vcmVjb3JkZWQuZXhhbXBsZS92MS9ib29rcyJ9");
    let canned = Canned::all_exchanges(&har).unwrap();
    let response = get(&client(&canned), "/cover").send().await.unwrap();
    assert_eq!(response, json!({"next": "https://library.example/v1/books"}));
}

#[tokio::test]
async fn a_body_that_cannot_be_decoded_is_rejected() {
    let refused = |encoding, text| Canned::all_exchanges(&encoded(200, encoding, text)).unwrap_err().to_string();
    let failure = refused("base64", "{}");
    assert!(
        failure.starts_with("exchange 0: the recorded response isn't base64, as its `encoding` says: "),
        "{failure}"
    );
    let failure = refused("rot13", "uv");
    assert_eq!(
        failure,
        "exchange 0: the recorded response has the unknown encoding `rot13`; use `base64`, or leave it empty"
    );
}

#[tokio::test]
async fn a_recording_without_that_exchange_is_rejected() {
    assert_eq!(Canned::exchanges(TWO_PAGES, &[2]).unwrap_err().to_string(), "the recording has no exchange 2");
    assert!(Canned::all_exchanges("{}").unwrap_err().to_string().starts_with("the recording isn't HAR 1.2: "));
}

/// Makes the calls at `paths`; the outcome of the last.
async fn calls(client: &Client, paths: &[&'static str]) -> Result<Value> {
    let mut outcome = Ok(Value::NULL);
    for path in paths {
        outcome = get(client, path).send().await;
    }
    outcome
}

/// Sends calls to the loopback server, which compares them with the recording.
async fn served(picked: &[usize], paths: &[&'static str]) -> TestResult {
    let server = Replay::start(TWO_PAGES, picked).await.unwrap();
    let client = builder().base_url(server.base_url("/v1")).build().unwrap();
    let outcome = calls(&client, paths).await;
    // Only the requests count here, not what came of them.
    server.finish(outcome).await
}

#[tokio::test]
async fn canned_responses_and_the_server_judge_alike() {
    let cases: [(&[usize], &[&str]); 3] = [
        (&[0], &["/journals"]),      // another request than the recorded one
        (&[1], &["/books", "/odd"]), // one more than recorded
        (&[0, 1], &["/books"]),      // one less
    ];
    for (picked, paths) in cases {
        let canned = Canned::exchanges(TWO_PAGES, picked).unwrap();
        _ = calls(&client(&canned), paths).await;
        let canned = canned.finish().unwrap_err().to_string();
        let server = served(picked, paths).await.unwrap_err().to_string();
        assert!(server.starts_with(&canned), "server: {server}\ncanned: {canned}");
    }
    let both = served(&[0], &["/journals"]).await.unwrap_err();
    assert!(both.to_string().contains("recorded: /v1/books\n  received: /v1/journals"), "{both:?}");
    assert_eq!(format!("{both:?}"), both.to_string());
}

#[tokio::test]
async fn the_server_still_walks_pages() {
    let server = Replay::start_all(TWO_PAGES).await.unwrap();
    let client = builder().base_url(server.base_url("/v1")).build().unwrap();
    let mut pages = RequestBuilder::<Json<Books>>::new(&client.root(), Method::GET, "/books").pages();
    let mut all = Vec::new();
    while let Some(page) = pages.try_next().await.unwrap() {
        all.push(page);
    }
    server.finish_pages(Ok(all)).await.unwrap();
}

#[tokio::test]
async fn a_secret_header_is_sent_and_not_shown() {
    let canned = Canned::new().respond(200, json!({}));
    let call = get(&client(&canned), "/a").header("x-pin", "1234").header_secret("x-pin").header("x-shelf", "a");
    call.send().await.unwrap();
    let requests = canned.requests();
    assert_eq!((requests[0].header("x-shelf"), requests[0].header("x-pin")), (Some("a"), None));
}

#[tokio::test]
async fn an_error_says_what_was_requested_and_what_there_was() {
    let message = |error: oas_client_runtime::Error| error.to_string();
    let none = Canned::new();
    let error = message(get(&client(&none), "/books").send().await.unwrap_err());
    assert_eq!(
        error,
        "GET /v1/books at library.example: no response is left for GET /v1/books: there are no responses"
    );

    let recorded = Canned::all_exchanges(TWO_PAGES).unwrap();
    let error = message(calls(&client(&recorded), &["/books", "/books?page=2", "/odd"]).await.unwrap_err());
    let all = "all 2 responses were sent (200 for GET /v1/books, 200 for GET /v1/books?page=2)";
    assert!(error.ends_with(&format!(": no response is left for GET /v1/odd: {all}")), "{error}");

    let other = Canned::all_exchanges(TWO_PAGES).unwrap();
    let error = message(get(&client(&other), "/journals").query("x", 1).send().await.unwrap_err());
    let why = ": GET /v1/journals?x=1 isn't the recorded GET /v1/books: path differs, query differs";
    assert!(error.ends_with(why), "{error}");

    let many = (0..12).fold(Canned::new(), |canned, _| canned.respond(204, json!(null)));
    let client = client(&many);
    for _ in 0..12 {
        _ = get(&client, "/a").send().await;
    }
    let error = message(get(&client, "/a").send().await.unwrap_err());
    assert!(error.contains("all 12 responses were sent (204 for any request, ") && error.ends_with(", …)"), "{error}");
}

#[tokio::test]
async fn a_request_without_a_response_is_not_tried_again() {
    let canned = Canned::new();
    let client = ClientBuilder::<Client>::new(&API).transport(canned.clone()).build().unwrap();
    get(&client, "/a").send().await.unwrap_err();
    assert_eq!(canned.requests().len(), 1);
}

#[tokio::test]
async fn a_test_reads_bodies_of_any_media_type() {
    let canned = (0..3).fold(Canned::new(), |canned, _| canned.respond(200, json!({})));
    let client = client(&canned);
    let post = || RequestBuilder::<Json<Value>>::new(&client.root(), Method::POST, "/books").query("dry", "a b");
    post().json(&json!({"title": "Walden", "pages": [1, 2]})).send().await.unwrap();
    post().upload("image/png", &b"\x89PNG\xff"[..]).send().await.unwrap();
    post().multipart().part("Title", "Ada & Zoë").part_each("Tag", ["a", "b"]).send().await.unwrap();

    let [json, bytes, parts] = &canned.requests()[..] else { panic!("three requests were expected") };
    assert_eq!(json.json::<Value>().unwrap(), json!({"title": "Walden", "pages": [1, 2]}));
    assert_eq!(json.header("content-type"), Some("application/json"));
    assert_eq!(json.query(), [("dry".to_owned(), "a b".to_owned())]);
    assert_eq!((json.path(), json.text().as_str()), ("/v1/books", r#"{"pages":[1,2],"title":"Walden"}"#));
    assert_eq!(&bytes.body[..], b"\x89PNG\xff");
    assert!(bytes.json::<Value>().is_err() && bytes.text().contains("PNG"));
    assert_eq!(parts.field("Title").as_deref(), Some("Ada & Zoë"));
    let pairs = [("Title", "Ada & Zoë"), ("Tag", "a"), ("Tag", "b")];
    assert_eq!(parts.form(), pairs.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[tokio::test]
async fn later_parts_are_in_place_of_earlier_ones_of_the_same_name() {
    let canned = (0..2).fold(Canned::new(), |canned, _| canned.respond(200, json!({})));
    let client = client(&canned);
    let post = || RequestBuilder::<Json<Value>>::new(&client.root(), Method::POST, "/books");
    let parts = post().part("title", "Walden").parts([("tag", "a"), ("tag", "b"), ("note", "x")]);
    parts.parts([("tag", "c"), ("title", "Emma")]).part("note", "y").send().await.unwrap();
    // A file's media type is one for bytes.
    let files = post().parts([("cover", Upload::from("png").file_name("a.png")), ("plain", Upload::from("b"))]);
    files.send().await.unwrap();

    let [parts, files] = &canned.requests()[..] else { panic!("two requests were expected") };
    let pairs = [("tag", "c"), ("title", "Emma"), ("note", "y")];
    assert_eq!(parts.form(), pairs.map(|(name, value)| (name.to_owned(), value.to_owned())));
    assert!(!parts.text().contains("Content-Type"), "{}", parts.text());
    assert_eq!(
        files.text().matches("Content-Type: application/octet-stream\r\n\r\npng").count(),
        1,
        "{}",
        files.text()
    );
    assert_eq!(files.text().matches("Content-Type").count(), 1, "{}", files.text());

    for body in [post().json(&json!({})).parts([("tag", "a")]), post().json(&json!({})).part("tag", "a")] {
        let error = body.send().await.unwrap_err().to_string();
        assert!(error.contains("can't be sent: the body is not multipart"), "{error}");
    }
}

/// Pages of two books each, of which the last is the third.
#[tokio::test]
async fn a_limit_requests_no_page_behind_its_last_item() {
    for (limit, requests) in [(0, 0), (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (6, 3), (7, 3)] {
        let canned = (0..3_u32).fold(Canned::new(), |canned, page| {
            let next = (page < 2).then(|| format!("/v1/books?page={}", page + 1));
            canned.respond(200, json!({"books": [2 * page, 2 * page + 1], "next": next}))
        });
        let client = client(&canned);
        let list = RequestBuilder::<Json<Books>>::new(&client.root(), Method::GET, "/books").limit(limit);
        let books = list.items().all().await.unwrap();
        assert_eq!(books, (0..6).take(limit).collect::<Vec<_>>(), "{limit}");
        assert_eq!(canned.requests().len(), requests, "{limit}");
    }
}

/// An exchange without headers, as people write it by hand.
fn minimal(mime_type: &str, text: &str) -> String {
    let body = json!({"mimeType": mime_type, "text": text});
    let request = json!({"method": "POST", "url": "https://recorded.example/v1/books", "postData": body});
    let response = json!({"status": 200, "content": {"mimeType": "text/markdown", "text": "# Yes"}});
    json!({"log": {"entries": [{"request": request, "response": response}]}}).to_string()
}

#[tokio::test]
async fn a_recording_without_headers_has_the_media_types_of_its_bodies() {
    let post = |client: &Client| RequestBuilder::<Download>::new(&client.root(), Method::POST, "/books");
    type Body = fn(RequestBuilder<Download>) -> RequestBuilder<Download>;
    let part = "--b\r\nContent-Disposition: form-data; name=\"Title\"\r\n\r\nWalden\r\n--b--\r\n";
    let cases: [(&str, &str, Body); 5] = [
        ("application/json", r#"{"a": 1}"#, |post| post.json(&json!({"a": 1}))),
        ("application/x-www-form-urlencoded", "Title=Walden", |post| post.form().field("Title", "Walden")),
        ("multipart/form-data; boundary=b", part, |post| post.multipart().part("Title", "Walden")),
        ("text/plain", "Walden", |post| post.upload("text/plain", "Walden")),
        ("application/vnd.shelf+json; version=3", "{}", |post| {
            post.upload("application/vnd.shelf+json; version=3", "{}")
        }),
    ];
    for (mime_type, text, body) in cases {
        let canned = Canned::all_exchanges(&minimal(mime_type, text)).unwrap();
        let response = body(post(&client(&canned))).send_with_response().await.unwrap();
        assert_eq!(response.headers.get("content-type").unwrap(), "text/markdown", "{mime_type}");
        canned.finish().unwrap();
        // Another media type than the recorded one is a difference.
        let canned = Canned::all_exchanges(&minimal("application/octet-stream", text)).unwrap();
        let error = body(post(&client(&canned))).send().await.unwrap_err().to_string();
        assert!(error.contains("headers differs"), "{error}");
    }
}
