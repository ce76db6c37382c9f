//! The server that misbehaves, and the calls that suffer it.

use std::{
    io,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
    task::{JoinHandle, JoinSet},
};
use twilio_chat_v2::{Client, Error, Result, Retry, auth, models::Service};

use crate::support::{self, Request};

/// A service as the API responds with.
pub(crate) const SERVICE: &str = r#"{"sid":"IS1","account_sid":"AC1"}"#;

/// The most that a connection is flooded with; far more than a client may take, and than the system holds on the way.
pub(crate) const FLOOD: usize = 96 * 1024 * 1024;

/// The actions of the server after a request, in order. Then it closes the connection, unless an action keeps it open.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// Sends this.
    Send(Vec<u8>),
    /// Sends this again and again, one byte at a time, with a pause before each.
    Trickle(&'static [u8]),
    /// Sends this again and again, as fast as it can, until the client hangs up.
    Flood(Vec<u8>),
    /// Says nothing until the client hangs up.
    Hold,
    /// Breaks the connection off with a reset.
    Reset,
    /// Keeps the connection, and does the same with the next request.
    Keep,
}

/// Sends this text.
pub(crate) fn send(text: impl Into<String>) -> Step {
    Step::Send(text.into().into_bytes())
}

#[derive(Debug)]
pub(crate) struct Server {
    origin: String,
    log: Arc<Log>,
    task: JoinHandle<()>,
}

#[derive(Debug, Default)]
struct Log {
    requests: Mutex<Vec<Request>>,
    opened: AtomicUsize,
    closed: AtomicUsize,
    written: AtomicUsize,
}

impl Server {
    /// A server that does these steps on every connection.
    pub(crate) async fn script(steps: &[Step]) -> Self {
        let steps = steps.to_vec();
        Self::start(move |mut peer| {
            let steps = steps.clone();
            async move {
                while peer.request().await.is_some() {
                    // The client may have gone; what it got to see is the test's to judge.
                    if peer.act(&steps).await.is_err() || !matches!(steps.last(), Some(Step::Keep)) {
                        break;
                    }
                }
            }
        })
        .await
    }

    /// A server that holds this conversation on every connection.
    pub(crate) async fn start<F: Future<Output = ()> + Send + 'static>(
        converse: impl Fn(Peer) -> F + Send + 'static,
    ) -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        // Little is on the way, so that what was sent was nearly all received.
        socket.set_send_buffer_size(0x10000).unwrap();
        socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        let listener = socket.listen(1024).unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let log = Arc::<Log>::default();
        let shared = log.clone();
        let task = tokio::spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                shared.opened.fetch_add(1, SeqCst);
                connections.spawn(converse(Peer { stream, log: shared.clone() }));
            }
        });
        Self { origin, log, task }
    }

    /// A client that tries again without long waits, and waits longer for a response than [`watched`] lets it.
    pub(crate) fn client(&self) -> Client {
        self.client_with(|builder| builder)
    }

    /// The same with other settings.
    pub(crate) fn client_with(&self, set: impl FnOnce(Builder) -> Builder) -> Client {
        let auth = auth::api_key("SK1", "hunter2");
        let builder = Client::builder().auth(auth).base_url(format!("{}/v2", self.origin)).retry(quick());
        set(builder).build().unwrap()
    }

    /// The requests so far, each of them whole and with credentials.
    pub(crate) fn requests(&self) -> Vec<Request> {
        let requests = self.log.requests.lock().unwrap().clone();
        for request in &requests {
            assert_eq!(request.header("authorization"), Some("Basic U0sxOmh1bnRlcjI="), "{request:?}");
        }
        requests
    }

    /// How many requests with this method came.
    pub(crate) fn sent(&self, method: &str) -> usize {
        self.requests().iter().filter(|request| request.line.starts_with(method)).count()
    }

    /// How many connections were taken.
    pub(crate) fn opened(&self) -> usize {
        self.log.opened.load(SeqCst)
    }

    /// How many connections are over.
    pub(crate) fn closed(&self) -> usize {
        self.log.closed.load(SeqCst)
    }

    /// How many bytes the server got rid of, once all connections are over.
    pub(crate) async fn written(&self) -> usize {
        until(|| self.opened() == self.closed()).await;
        self.log.written.load(SeqCst)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

type Builder = oas_client_runtime::ClientBuilder<Client>;

/// A connection, seen from the server.
#[derive(Debug)]
pub(crate) struct Peer {
    pub(crate) stream: TcpStream,
    log: Arc<Log>,
}

impl Peer {
    /// The next request, or nothing when the client has closed the connection.
    pub(crate) async fn request(&mut self) -> Option<Request> {
        let request = support::read(&mut self.stream).await?;
        self.log.requests.lock().unwrap().push(request.clone());
        Some(request)
    }

    pub(crate) async fn send(&mut self, bytes: impl AsRef<[u8]>) -> io::Result<()> {
        self.stream.write_all(bytes.as_ref()).await?;
        self.log.written.fetch_add(bytes.as_ref().len(), SeqCst);
        Ok(())
    }

    /// Answers with this JSON and keeps the connection.
    pub(crate) async fn respond(&mut self, body: &str) -> io::Result<()> {
        self.send(format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}", body.len())).await
    }

    /// Waits until the client has closed the connection.
    pub(crate) async fn gone(&mut self) {
        while self.stream.read(&mut [0; 4096]).await.is_ok_and(|read| read > 0) {}
    }

    async fn act(&mut self, steps: &[Step]) -> io::Result<()> {
        for step in steps {
            match step {
                Step::Send(bytes) => self.send(bytes).await?,
                Step::Trickle(bytes) => {
                    for byte in bytes.iter().cycle() {
                        tokio::time::sleep(Duration::from_millis(2)).await;
                        self.send([*byte]).await?;
                    }
                }
                Step::Flood(bytes) => {
                    let pieces = bytes.repeat(0x10000 / bytes.len() + 1);
                    while self.log.written.load(SeqCst) < FLOOD {
                        self.send(&pieces).await?;
                    }
                }
                Step::Hold => self.gone().await,
                Step::Reset => self.stream.set_zero_linger()?,
                Step::Keep => {}
            }
        }
        Ok(())
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        self.log.closed.fetch_add(1, SeqCst);
    }
}

/// Two retries without long waits.
pub(crate) fn quick() -> Retry {
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

/// The outcome of a call that may be repeated and of one that may not, and how often each was sent.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) fetched: Result<Service>,
    pub(crate) fetches: usize,
    pub(crate) created: Result<Service>,
    pub(crate) creations: usize,
}

/// Fetches and creates at a server that does this with every request.
pub(crate) async fn suffer(steps: &[Step]) -> Outcome {
    let server = Server::script(steps).await;
    suffer_at(&server, &server.client()).await
}

/// Fetches and creates at this server.
pub(crate) async fn suffer_at(server: &Server, client: &Client) -> Outcome {
    let fetched = watched(client.service("IS1").fetch().send()).await;
    let created = watched(client.services().create("new").send()).await;
    Outcome { fetched, fetches: server.sent("GET"), created, creations: server.sent("POST") }
}

impl Outcome {
    /// Both failed so, and neither was sent more than once.
    pub(crate) fn assert_final(&self, is: impl Fn(&Error) -> bool) {
        assert!(self.fetched.as_ref().is_err_and(&is) && self.created.as_ref().is_err_and(&is), "{self:?}");
        assert_eq!((self.fetches, self.creations), (1, 1), "{self:?}");
    }
}
