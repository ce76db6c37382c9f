//! A server on loopback that responds by script, and shows each request as it came.

#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test states what must hold")]

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::{JoinHandle, JoinSet},
};
use twilio_chat_v2::{Client, Error, Retry, auth};

/// The time that the server leaves a finished connection open. No test that passes waits for it.
const PATIENCE: Duration = Duration::from_secs(10);

/// The action of a server after it has read a request.
#[derive(Clone, Debug)]
pub(crate) enum Response {
    /// Sends this and waits for the next request on the same connection.
    Whole(String),
    /// Sends this and closes the connection.
    Cut(String),
    /// Sends this and then nothing more, with the connection left open for longer than a client should wait.
    Stall(String),
}

/// A request as it came.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// The request line.
    pub(crate) line: String,
    /// The header lines.
    headers: Vec<String>,
    /// The body.
    pub(crate) body: String,
}

impl Request {
    /// The value of a header that stands there once.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        });
        let value = found.next();
        assert!(found.next().is_none(), "{name} stands there twice: {:?}", self.headers);
        value
    }
}

/// A server that gives its responses in turn.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) origin: String,
    state: Arc<Mutex<State>>,
    task: JoinHandle<()>,
}

#[derive(Debug, Default)]
struct State {
    responses: VecDeque<Response>,
    requests: Vec<Request>,
}

impl Server {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::<Mutex<State>>::default();
        let task = tokio::spawn(serve(listener, state.clone()));
        Self { origin, state, task }
    }

    /// A server with these responses to give.
    pub(crate) async fn with(responses: impl IntoIterator<Item = Response>) -> Self {
        let server = Self::start().await;
        responses.into_iter().for_each(|response| server.respond(response));
        server
    }

    /// Adds a response to give.
    pub(crate) fn respond(&self, response: Response) {
        self.state.lock().unwrap().responses.push_back(response);
    }

    /// A client of this server, below `/v2`.
    pub(crate) fn client(&self) -> Client {
        client(&self.origin)
    }

    /// All requests so far.
    pub(crate) fn requests(&self) -> Vec<Request> {
        self.state.lock().unwrap().requests.clone()
    }

    /// The one request so far.
    pub(crate) fn request(&self) -> Request {
        let mut requests = self.requests();
        assert_eq!(requests.len(), 1, "{requests:#?}");
        requests.remove(0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(listener: TcpListener, state: Arc<Mutex<State>>) {
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        connections.spawn(converse(stream, state.clone()));
    }
}

async fn converse(mut stream: TcpStream, state: Arc<Mutex<State>>) {
    while let Some(request) = read(&mut stream).await {
        let response = {
            let mut state = state.lock().unwrap();
            state.requests.push(request);
            state.responses.pop_front()
        };
        let response = response.unwrap_or_else(|| text(500, "the script has no response left"));
        let (Response::Whole(bytes) | Response::Cut(bytes) | Response::Stall(bytes)) = &response;
        // The client may have gone; what it got to see is the test's to judge.
        _ = stream.write_all(bytes.as_bytes()).await;
        match response {
            Response::Whole(_) => {}
            Response::Cut(_) => break,
            Response::Stall(_) => {
                tokio::time::sleep(PATIENCE).await;
                break;
            }
        }
    }
}

/// The next request, or nothing when the client has closed the connection.
pub(crate) async fn read(stream: &mut TcpStream) -> Option<Request> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.ok()?);
    }
    let mut lines = String::from_utf8(head).unwrap().lines().map(str::to_owned).collect::<VecDeque<_>>();
    let line = lines.pop_front().unwrap();
    lines.pop_back();
    let mut request = Request { line, headers: lines.into(), body: String::new() };
    let mut body = vec![0; request.header("content-length").map_or(0, |length| length.parse().unwrap())];
    stream.read_exact(&mut body).await.ok()?;
    request.body = String::from_utf8(body).unwrap();
    Some(request)
}

/// A response of JSON.
pub(crate) fn json(status: u16, body: &str) -> Response {
    whole(status, &["Content-Type: application/json"], body)
}

/// A response of plain text.
pub(crate) fn text(status: u16, body: &str) -> Response {
    whole(status, &["Content-Type: text/plain"], body)
}

/// A response with these headers, and with the request id `RQ1`.
pub(crate) fn whole(status: u16, headers: &[&str], body: &str) -> Response {
    let headers = headers.iter().map(|line| format!("{line}\r\n")).collect::<String>();
    let length = body.len();
    Response::Whole(format!(
        "HTTP/1.1 {status} As Scripted\r\nTwilio-Request-Id: RQ1\r\n{headers}Content-Length: {length}\r\n\r\n{body}"
    ))
}

/// The most that [`flood`] sends.
pub(crate) const FLOOD: usize = 256 * 1024 * 1024;

/// The origin of a server that responds one request with `head` and a body that goes on as long as the client listens;
/// its task ends with the bytes that it got rid of.
pub(crate) async fn flood(head: &'static str) -> (String, JoinHandle<usize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let task = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        read(&mut stream).await.unwrap();
        let chunk = format!("10000\r\n{}\r\n", " ".repeat(0x10000));
        let mut outcome = stream.write_all(format!("{head}\r\nTransfer-Encoding: chunked\r\n\r\n").as_bytes()).await;
        let mut sent = 0;
        while outcome.is_ok() && sent < FLOOD {
            outcome = stream.write_all(chunk.as_bytes()).await;
            sent += 0x10000;
        }
        sent
    });
    (origin, task)
}

/// A client of the server at `origin`, below `/v2`.
pub(crate) fn client(origin: &str) -> Client {
    let auth = auth::api_key("SK1", "hunter2");
    // One response a call: what is tried again is the runtime's own test.
    Client::builder().auth(auth).base_url(format!("{origin}/v2")).retry(Retry::never()).build().unwrap()
}

/// A port that takes connections and never looks at them, to show that none came.
#[derive(Debug)]
pub(crate) struct Bystander {
    pub(crate) host: String,
    listener: std::net::TcpListener,
}

impl Bystander {
    pub(crate) fn new() -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        Self { host: listener.local_addr().unwrap().to_string(), listener }
    }

    /// Nobody has connected: the system would hold the connection ready from the moment that the client has one.
    pub(crate) fn assert_untouched(&self) {
        let error = self.listener.accept().expect_err("somebody connected");
        assert_eq!(error.kind(), std::io::ErrorKind::WouldBlock);
    }
}

/// An error's message without its call, whose host has another port in each run.
#[track_caller]
pub(crate) fn without_call(error: &Error) -> String {
    let call = error.call().expect("the error of a call");
    let message = error.to_string();
    message.strip_prefix(&format!("{call}: ")).expect("the call in front of the message").to_owned()
}
