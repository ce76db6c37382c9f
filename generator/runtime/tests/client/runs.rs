//! Observe calls, made in every way: what turns such a test red, and what another server must response.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's set-up fails by panicking")]

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    process::Command,
    thread,
};

use oas_client_runtime::{
    Api, Auth, Client, ClientBuilder, ErrorFields, Json, Method, Page, RequestBuilder, Value,
    replay::{self, Recording, ReplayTest, TestFailure},
};
use serde::{Deserialize, Serialize};

static API: Api = Api {
    servers: &[oas_client_runtime::Server::new("", &["https://shelf.example/v1"])],
    variables: &[],
    user_agent: "test/1",
    error_fields: ErrorFields { code: None, message: None, request_id: None },
};

#[derive(Serialize, Deserialize)]
struct Books {
    books: Vec<u8>,
    next: Option<String>,
}

impl Page for Books {
    type Item = u8;

    fn next_url(&self) -> Option<&str> {
        self.next.as_deref()
    }

    fn into_items(self) -> Vec<u8> {
        self.books
    }
}

const RECORDING: &str = r#"{"log": {"entries": [
    {"request": {"method": "GET", "url": "https://shelf.example/v1/books"},
     "response": {"status": 200, "content": {"text": "{\"books\":[1],\"next\":\"https://shelf.example/v1/books?page=1\"}"}}},
    {"request": {"method": "GET", "url": "https://shelf.example/v1/books?page=1"},
     "response": {"status": 200, "content": {"text": "{\"books\":[2],\"next\":null}"}}},
    {"request": {"method": "GET", "url": "https://shelf.example/v1/books/3"},
     "response": {"status": 404, "content": {"text": "none"}}}
]}}"#;

fn run<'a>(recording: &'a str, picked: &'a [usize]) -> ReplayTest<'a, Client> {
    ReplayTest::new(|| ClientBuilder::new(&API), recording, picked).base_path("/v1").auth(Auth::bearer("secret"))
}

fn list(client: &Client) -> Result<RequestBuilder<Json<Books>>, TestFailure> {
    Ok(RequestBuilder::new(&client.root(), Method::GET, "/books"))
}

fn book(client: &Client) -> Result<RequestBuilder<Json<Value>>, TestFailure> {
    Ok(RequestBuilder::new(&client.root().arg("3"), Method::GET, "/books/{id}"))
}

#[test]
fn a_recorded_call_passes() {
    run(RECORDING, &[0]).call(list).unwrap();
    run(RECORDING, &[0, 1]).pages(list).unwrap();
    run(RECORDING, &[2]).call(book).unwrap();
    run(RECORDING, &[2]).anonymous().call(|client| Ok(book(client)?.anonymous())).unwrap();
}

/// Each way must say what differs.
fn assert_red(outcome: Result<(), TestFailure>, why: &str) {
    let message = outcome.unwrap_err().to_string();
    let ways = if cfg!(feature = "blocking") { 2 } else { 1 };
    assert_eq!(message.matches(why).count(), ways, "{message}");
    assert_eq!(message.matches("with the blocking methods: ").count(), ways - 1, "{message}");
}

#[test]
fn a_changed_recording_fails_with_every_transport() {
    let other = RECORDING.replace("books/3", "books/4").replace("[2]", r#"[2],\"lent\":true"#);
    assert_red(run(&other, &[2]).call(book), "path differs");
    assert_red(run(&other, &[0, 1]).pages(list), "`/lent` of the response was lost: true");
    assert_red(run(RECORDING, &[0]).call(|client| Ok(list(client)?.header("x-trace", 7))), "headers differs");
    assert_red(run(RECORDING, &[2]).call(|client| Ok(book(client)?.anonymous())), "credentials differs");
    assert_red(run(RECORDING, &[0]).pages(list), "no response is left for GET /v1/books");
    assert_red(run(RECORDING, &[7]).call(book), "the recording has no exchange 7");
    let undecodable = RECORDING.replace("[1]", "1");
    assert_red(run(&undecodable, &[0]).call(list), "the error differs from the recorded response: ");
    assert_red(run(&undecodable, &[0, 1]).pages(list), "the error differs from the recorded response: ");
    let unreadable = |client: &Client| Ok(list(client)?.query("size", replay::from_string::<i32>("many")?));
    assert_red(run(RECORDING, &[0]).call(unreadable), "a recorded string can't be parsed as `i32`");
}

#[test]
fn a_failure_names_the_recording_and_the_exchange() {
    let other = RECORDING.replace("[2]", r#"[2],\"lent\":true"#);
    let recording = Recording::new("books.har", &other);
    let test =
        ReplayTest::new(|| ClientBuilder::new(&API), recording, &[0, 1]).base_path("/v1").auth(Auth::bearer("secret"));
    let message = test.pages(list).unwrap_err().to_string();
    let expected = "\n  recorded in: books.har, entry 1 (#/log/entries/0), entry 2 (#/log/entries/1)\n  help: correct the \
                    description and generate again, or correct the recording";
    assert!(message.ends_with(expected), "{message}");
}

#[tokio::test]
async fn it_is_no_part_of_an_async_test() {
    let message = run(RECORDING, &[2]).call(book).unwrap_err().to_string();
    assert!(
        message.starts_with("a replay test starts runtimes of its own; call it from a plain `#[test]`"),
        "{message}"
    );
}

/// The base URL of a server with a list that never ends, and no book any more.
fn elsewhere() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/v1", listener.local_addr().unwrap());
    thread::spawn(move || {
        for (page, stream) in (1..).zip(listener.incoming()) {
            let mut stream = stream.unwrap();
            let lines: Vec<_> =
                BufReader::new(&stream).lines().map(Result::unwrap).take_while(|line| !line.is_empty()).collect();
            let preferred = lines.iter().any(|line| ["prefer: code=200", "prefer: code=404"].contains(&line.as_str()));
            let (status, body) = match lines[0].as_str() {
                _ if !preferred => ("400 Bad Request", String::new()),
                "GET /v1/books/3 HTTP/1.1" => ("410 Gone", String::new()),
                _ => ("200 OK", format!("{{\"books\":[],\"next\":\"/v1/books?page={page}\"}}")),
            };
            let length = body.len();
            write!(stream, "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}").unwrap();
        }
    });
    url
}

#[test]
fn another_server_may_respond() {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "runs::calls_the_server_that_the_environment_names", "--ignored"]);
    let output = child.env("OAS_CLIENT_TEST_BASE_URL", elsewhere()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

#[test]
#[ignore = "the part of `another_server_may_respond` that runs in a process of its own"]
fn calls_the_server_that_the_environment_names() {
    run(RECORDING, &[0, 1]).pages(list).unwrap();
    run(RECORDING, &[2]).call(book).unwrap();
    assert_red(run(RECORDING, &[2]).call(list), "the request succeeded, but status 404 was recorded");
    let url = std::env::var("OAS_CLIENT_TEST_BASE_URL").unwrap();
    let host = url.trim_start_matches("http://").trim_end_matches("/v1");
    let why = format!("status 200 was recorded, but: GET /v1/books/{{id}} at {host}: 410 Gone");
    assert_red(run(RECORDING, &[0]).call(book), &why);
    assert_red(run(RECORDING, &[7]).call(book), "the recording has no exchange 7");
}
