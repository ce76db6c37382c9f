//! A server of bytes, and the client of it.

use std::{
    collections::VecDeque,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::{JoinHandle, JoinSet},
};
use twilio_chat_v2::{Client, ClientBuilder, Retry, auth, media::ServiceMediaHandle, server};

/// A file as the media service describes it.
pub(crate) const MEDIA: &str = r#"{"sid":"ME1"}"#;

/// The response of the server to a request.
#[derive(Clone, Debug)]
pub(crate) enum Response {
    /// Reads it whole, sends this, and waits for the next.
    Whole(Vec<u8>),
    /// Reads it whole, sends this, and closes the connection.
    Cut(Vec<u8>),
    /// Reads it whole, sends this, and says nothing more until the client hangs up.
    Stall(Vec<u8>),
    /// Sends this before it has read the body.
    Early(Vec<u8>),
}

/// A request as it came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Request {
    pub(crate) line: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// Whether the body came to its end.
    pub(crate) whole: bool,
}

impl Request {
    /// The value of a header that stands there once.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name));
        let value = found.next();
        assert!(found.next().is_none(), "{name} stands there twice: {:?}", self.headers);
        value.map(|(_, value)| value.as_str())
    }

    /// The length that was announced, or that none was.
    pub(crate) fn length(&self) -> Option<usize> {
        let length = self.header("content-length").map(|length| length.parse().unwrap());
        assert_ne!(length.is_some(), self.header("transfer-encoding") == Some("chunked"), "{:?}", self.headers);
        length
    }

    /// All of the request's head.
    pub(crate) fn head(&self) -> String {
        format!("{}\n{:?}", self.line, self.headers)
    }
}

#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) origin: String,
    log: Arc<Log>,
    task: JoinHandle<()>,
}

#[derive(Debug, Default)]
struct Log {
    responses: Mutex<VecDeque<Response>>,
    requests: Mutex<Vec<Request>>,
    connections: AtomicUsize,
}

impl Server {
    pub(crate) async fn with(responses: impl IntoIterator<Item = Response>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let log = Arc::new(Log { responses: Mutex::new(responses.into_iter().collect()), ..Log::default() });
        let shared = log.clone();
        let task = tokio::spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                shared.connections.fetch_add(1, SeqCst);
                connections.spawn(converse(stream, shared.clone()));
            }
        });
        Self { origin, log, task }
    }

    /// A client of this server, which tries again without long waits.
    pub(crate) fn client(&self) -> Client {
        self.client_with(|builder| builder)
    }

    /// The same with other settings.
    pub(crate) fn client_with(&self, set: impl FnOnce(ClientBuilder<Client>) -> ClientBuilder<Client>) -> Client {
        let origin = &self.origin;
        let builder = Client::builder().auth(auth::api_key("SK1", "hunter2")).base_url(format!("{origin}/v2"));
        set(builder.server(server::media(format!("{origin}/v1"))).retry(quick())).build().unwrap()
    }

    /// The files of a service here.
    pub(crate) fn media(&self) -> ServiceMediaHandle {
        self.client().service("IS1").media()
    }

    /// All requests so far that have ended, one way or the other.
    pub(crate) fn requests(&self) -> Vec<Request> {
        self.log.requests.lock().unwrap().clone()
    }

    /// The one request, once it has ended.
    pub(crate) async fn request(&self) -> Request {
        until(|| !self.requests().is_empty()).await;
        let mut requests = self.requests();
        assert_eq!(requests.len(), 1, "{requests:#?}");
        requests.remove(0)
    }

    /// Nobody has connected.
    pub(crate) fn assert_untouched(&self) {
        assert_eq!(self.log.connections.load(SeqCst), 0);
    }

    /// The number of responses that are left.
    pub(crate) fn left(&self) -> usize {
        self.log.responses.lock().unwrap().len()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn converse(stream: TcpStream, log: Arc<Log>) {
    let mut stream = BufReader::new(stream);
    while let Some(mut request) = head(&mut stream).await {
        let response = log.responses.lock().unwrap().pop_front();
        let response = response.unwrap_or_else(|| Response::Cut(bytes(500, &[], "the script has no response left")));
        if let Response::Early(bytes) = &response {
            stream.write_all(bytes).await.unwrap();
        }
        request.whole = body(&mut stream, &request.headers.clone(), &mut request.body).await.is_some();
        let whole = request.whole;
        log.requests.lock().unwrap().push(request);
        if !whole {
            break;
        }
        match response {
            // The client may have gone; what it got to see is the test's to judge.
            Response::Whole(bytes) => _ = stream.write_all(&bytes).await,
            Response::Early(_) => {}
            Response::Cut(bytes) => {
                _ = stream.write_all(&bytes).await;
                break;
            }
            Response::Stall(bytes) => {
                _ = stream.write_all(&bytes).await;
                while stream.read(&mut [0; 64]).await.is_ok_and(|read| read > 0) {}
                break;
            }
        }
    }
}

/// The head of the next request, or nothing when the client has closed the connection.
pub(crate) async fn head(stream: &mut BufReader<TcpStream>) -> Option<Request> {
    let mut request = Request { line: line(stream).await?, ..Request::default() };
    loop {
        let line = line(stream).await?;
        if line.is_empty() {
            return Some(request);
        }
        let (name, value) = line.split_once(':').unwrap();
        request.headers.push((name.to_owned(), value.trim().to_owned()));
    }
}

async fn line(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut line = String::new();
    stream.read_line(&mut line).await.ok().filter(|read| *read > 0)?;
    Some(line.trim_end_matches("\r\n").to_owned())
}

/// Reads a body into `bytes`; nothing if it ends too early.
async fn body(stream: &mut BufReader<TcpStream>, headers: &[(String, String)], bytes: &mut Vec<u8>) -> Option<()> {
    let header = |name: &str| headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value);
    if header("transfer-encoding").is_some() {
        return chunks(stream, bytes).await;
    }
    some(stream, header("content-length").map_or(0, |length| length.parse().unwrap()), bytes).await
}

/// Reads a body that comes in chunks.
pub(crate) async fn chunks(stream: &mut BufReader<TcpStream>, into: &mut (impl AsyncWrite + Unpin)) -> Option<()> {
    loop {
        let size = u64::from_str_radix(&line(stream).await?, 16).unwrap();
        some(stream, size, into).await?;
        line(stream).await?;
        if size == 0 {
            return Some(());
        }
    }
}

async fn some(stream: &mut BufReader<TcpStream>, size: u64, into: &mut (impl AsyncWrite + Unpin)) -> Option<()> {
    let read = tokio::io::copy(&mut stream.take(size), into).await.ok()?;
    (read == size).then_some(())
}

/// A response of bytes with these headers.
pub(crate) fn bytes(status: u16, headers: &[&str], body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let headers: String = headers.iter().map(|line| format!("{line}\r\n")).collect();
    let head = format!("HTTP/1.1 {status} As Scripted\r\n{headers}Content-Length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

/// The response to an upload that went well.
pub(crate) fn created() -> Response {
    Response::Whole(bytes(201, &["Content-Type: application/json"], MEDIA))
}

/// A response that asks for fewer requests.
pub(crate) fn too_many() -> Response {
    Response::Whole(bytes(429, &["Retry-After: 0"], r#"{"code":20429,"message":"Too many requests"}"#))
}

/// Two retries without long waits.
fn quick() -> Retry {
    let mut retry = Retry::default();
    retry.base_delay = Duration::from_millis(1);
    retry
}

/// A guard against tests that hang. It is shorter than a client's own timeout, so that nothing passes by that.
pub(crate) async fn watched<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(20), future).await.expect("this should have ended long ago")
}

/// Waits for something that nobody tells of.
pub(crate) async fn until(condition: impl Fn() -> bool) {
    watched(async {
        while !condition() {
            tokio::task::yield_now().await;
        }
    })
    .await;
}
