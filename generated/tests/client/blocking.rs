//! Calls without an async runtime.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    sync::{
        Arc, Barrier, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use crate::support::{Bystander, client};
use twilio_chat_v2::{Error, Result, models::Service};

const SERVICE: &str = r#"{"sid":"IS1","account_sid":"AC1"}"#;

/// A server on threads of its own.
struct Server {
    origin: String,
    connections: Arc<AtomicUsize>,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Responds to each request line with status 200 and what `response` says.
    fn start(response: impl Fn(&str) -> String + Clone + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let (connections, requests) = (Arc::new(AtomicUsize::new(0)), Arc::<Mutex<Vec<String>>>::default());
        let server = Self { origin, connections: connections.clone(), requests: requests.clone() };
        thread::spawn(move || {
            for stream in listener.incoming() {
                connections.fetch_add(1, Ordering::SeqCst);
                let (mut stream, response, requests) = (stream.unwrap(), response.clone(), requests.clone());
                thread::spawn(move || {
                    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
                    while let Some(Ok(line)) = lines.next() {
                        while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
                        let body = response(&line);
                        requests.lock().unwrap().push(line);
                        let length = body.len();
                        let response = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{body}");
                        stream.write_all(response.as_bytes()).unwrap();
                    }
                });
            }
        });
        server
    }

    fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }
}

#[test]
fn a_call_blocks_until_the_response() {
    let server = Server::start(|_| SERVICE.to_owned());
    let service = client(&server.origin).service("IS1");
    assert_eq!(service.fetch().send_blocking().unwrap().sid, "IS1");
    let response = service.fetch().send_with_response_blocking().unwrap();
    assert_eq!((response.status.as_u16(), response.value.sid.as_str()), (200, "IS1"));
    assert_eq!(server.requests(), ["GET /v2/Services/IS1 HTTP/1.1"; 2]);
}

/// Two records a page, without end.
fn page(line: &str) -> String {
    let number = line.split_once("Page=").map_or(0, |(_, rest)| rest.trim_end_matches(" HTTP/1.1").parse().unwrap());
    let next = number + 1;
    format!(r#"{{"services":[{SERVICE},{SERVICE}],"meta":{{"next_page_url":"/v2/Services?Page={next}"}}}}"#)
}

#[test]
fn a_list_asks_for_no_page_beyond_its_limit() {
    let server = Server::start(page);
    let list = client(&server.origin).services().list();
    let records: Result<Vec<Service>> = list.clone().limit(3).items_blocking().collect();
    assert_eq!(records.unwrap().len(), 3);
    assert_eq!(server.requests(), ["GET /v2/Services HTTP/1.1", "GET /v2/Services?Page=1 HTTP/1.1"]);
    let mut pages = list.pages_blocking();
    for _ in 0..3 {
        assert_eq!(pages.next().unwrap().unwrap().services.len(), 2);
    }
    assert_eq!(server.requests().len(), 5);
}

#[test]
fn a_list_ends_after_an_error() {
    let server = Server::start(|line| if line.contains("Page=1") { "[]".to_owned() } else { page(line) });
    let mut records = client(&server.origin).services().list().items_blocking();
    assert!(records.next().unwrap().is_ok());
    assert!(records.next().unwrap().is_ok());
    assert!(matches!(records.next(), Some(Err(Error::Decode(_)))));
    assert!(records.next().is_none());
    assert_eq!(server.requests().len(), 2);
}

#[test]
fn threads_call_at_the_same_time() {
    // No request gets a response before the other is there.
    let both = Arc::new(Barrier::new(2));
    let server = Server::start(move |_| {
        both.wait();
        SERVICE.to_owned()
    });
    let service = client(&server.origin).service("IS1");
    thread::scope(|scope| {
        let calls = [(); 2].map(|()| scope.spawn(|| service.fetch().send_blocking()));
        for call in calls {
            assert_eq!(call.join().unwrap().unwrap().sid, "IS1");
        }
    });
}

#[test]
fn connections_stay_open_between_calls() {
    let server = Server::start(|_| SERVICE.to_owned());
    let service = client(&server.origin).service("IS1");
    for _ in 0..20 {
        service.fetch().send_blocking().unwrap();
    }
    // A call may come before the connection of the last one is ready again, and then opens another.
    let connections = server.connections.load(Ordering::SeqCst);
    assert!(connections < 10, "{connections} connections for 20 calls");
}

const REFUSED: &str = "a blocking request inside an async runtime would block its other tasks; await the method without \
                       `_blocking`, or start a thread with `std::thread`";

#[tokio::test]
async fn a_blocking_call_inside_an_async_runtime_is_rejected() {
    let bystander = Bystander::new();
    let services = client(&format!("http://{}", bystander.host)).services();
    let error = services.list().send_blocking().unwrap_err();
    assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
    assert_eq!(error.to_string(), REFUSED);
    // Even where each error is passed over, a loop over a list ends.
    let mut records = services.list().items_blocking();
    assert_eq!(records.next().unwrap().unwrap_err().to_string(), REFUSED);
    assert!(records.next().is_none());
    bystander.assert_untouched();
}

#[tokio::test]
async fn a_thread_beside_an_async_runtime_may_wait() {
    let server = Server::start(|_| SERVICE.to_owned());
    let service = client(&server.origin).service("IS1");
    // The same client, asynchronously first.
    service.fetch().send().await.unwrap();
    let call = thread::spawn(move || service.fetch().send_blocking());
    let sid = tokio::task::spawn_blocking(|| call.join().unwrap()).await.unwrap().unwrap().sid;
    assert_eq!(sid, "IS1");
}
