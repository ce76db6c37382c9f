//! Canned responses: what a client gets, what a test gets to see, and what it is told.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use oas_client_runtime::{
    Api, Auth, Client, ClientBuilder, Download, ErrorFields, Json, Method, Page, RequestBuilder, Result, Retry, Value,
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
    assert!(requests[0].headers.iter().any(|header| header.name == "accept"));
    assert!(requests[0].headers.iter().all(|header| header.name != "authorization"));
    assert!(!format!("{canned:?}").contains("Ada"), "{canned:?}");
}

#[tokio::test]
async fn missing_and_unused_responses_are_reported() {
    let canned = Canned::new().respond(200, json!({}));
    assert_eq!(canned.finish().unwrap_err().to_string(), "0 of 1 exchanges were requested");
    get(&client(&canned), "/a").send().await.unwrap();
    canned.finish().unwrap();
    let error = get(&client(&canned), "/b").query("x", 1).send().await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 599);
    assert_eq!(canned.finish().unwrap_err().to_string(), "unexpected request: GET /v1/b?x=1");
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
    let names: Vec<_> = requests[0].headers.iter().map(|header| header.name.as_str()).collect();
    assert!(names.contains(&"x-shelf") && !names.contains(&"x-pin"), "{names:?}");
}
