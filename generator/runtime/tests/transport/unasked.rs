//! A response that nobody asked for is never read as the next request's, however rarely the client's runtime looks at
//! its connections.
#![cfg(target_os = "linux")]

use std::{
    net::SocketAddr,
    sync::{
        Arc, Barrier,
        atomic::{AtomicUsize, Ordering},
    },
};

use oas_client_runtime::{Client, Empty, Error, Method, Result, Value, transport::hyper::HyperTransportBuilder};
use tokio::{
    io::{AsyncRead, AsyncWrite, AsyncWriteExt},
    net::TcpListener,
    runtime::{Builder, Runtime},
    sync::Notify,
};
use tokio_rustls::TlsAcceptor;

use super::{OK, builders, client, get, proxy::Proxy, server};

const FOREIGN: &str = "HTTP/1.1 200 OK\r\ncontent-length: 16\r\n\r\n{\"foreign\":true}";

/// The use that the server makes of a connection between two requests.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Between {
    Nothing,
    Respond,
    Close,
}

/// A server on a thread of its own, so that it works while the client's threads don't.
struct Server {
    url: String,
    /// The port that the client connects to.
    port: u16,
    connections: Arc<AtomicUsize>,
    go: Arc<Notify>,
    gone: Arc<Barrier>,
    between: Between,
    _runtime: Runtime,
}

#[derive(Clone)]
struct Script {
    between: Between,
    go: Arc<Notify>,
    gone: Arc<Barrier>,
}

impl Script {
    async fn converse(self, mut stream: impl AsyncRead + AsyncWrite + Unpin) {
        while server::request(&mut stream).await.is_some() {
            stream.write_all(OK.as_bytes()).await.unwrap();
            self.go.notified().await;
            match self.between {
                Between::Nothing => {}
                Between::Respond => stream.write_all(FOREIGN.as_bytes()).await.unwrap(),
                Between::Close => stream.shutdown().await.unwrap(),
            }
            self.gone.wait();
        }
    }
}

async fn serve(script: Script, tls: Option<TlsAcceptor>, connections: Arc<AtomicUsize>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            connections.fetch_add(1, Ordering::SeqCst);
            let (script, tls) = (script.clone(), tls.clone());
            tokio::spawn(async move {
                match tls {
                    None => script.converse(stream).await,
                    Some(tls) => script.converse(tls.accept(stream).await.unwrap()).await,
                }
            });
        }
    });
    address
}

impl Server {
    /// The server, and the transport with the server's authority and proxy.
    fn start(
        mut builder: HyperTransportBuilder,
        authority: Option<&(String, TlsAcceptor)>,
        proxied: bool,
        between: Between,
    ) -> (Self, HyperTransportBuilder) {
        let runtime = one_worker();
        let connections = Arc::new(AtomicUsize::new(0));
        let go = Arc::new(Notify::new());
        let gone = Arc::new(Barrier::new(2));
        let script = Script { between, go: go.clone(), gone: gone.clone() };
        let tls = authority.map(|(_, tls)| tls.clone());
        let address = runtime.block_on(serve(script, tls, connections.clone()));
        let mut port = address.port();
        let mut url = format!("http://localhost:{port}");
        if let Some((root, _)) = authority {
            builder = builder.root_certificates_pem(root.clone());
            url = format!("https://localhost:{port}");
        }
        if proxied {
            let proxy = runtime.block_on(Proxy::start(address));
            builder = builder.proxy(proxy.url("proxy:hunter2@"));
            port = proxy.address.port();
        }
        (Self { url, port, connections, go, gone, between, _runtime: runtime }, builder)
    }

    /// Blocks this thread until the kernel has, for the client, what the server does between two requests.
    fn act(&self) {
        self.go.notify_one();
        self.gone.wait();
        while self.between != Between::Nothing && has_quiet_client(self.port) {
            std::thread::yield_now();
        }
    }
}

/// A connection to `port` of this machine is established and has nothing to read.
fn has_quiet_client(port: u16) -> bool {
    let port = format!(":{port:04X}");
    let sockets = std::fs::read_to_string("/proc/net/tcp").unwrap();
    sockets.lines().any(|line| match line.split_whitespace().collect::<Vec<_>>()[..] {
        [_, _, remote, "01", queues, ..] => remote.ends_with(&port) && queues.ends_with(":00000000"),
        _ => false,
    })
}

async fn call(client: &Client) -> Result<Value> {
    let value = get(client).send().await;
    // hyper gives the connection back in a task of its own, on the runtime's thread.
    let others = async {
        for _ in 0..8 {
            tokio::task::yield_now().await;
        }
    };
    tokio::spawn(others).await.unwrap();
    value
}

async fn call_twice(client: &Client, server: &Server) -> Result<Value> {
    call(client).await?;
    server.act();
    call(client).await
}

fn one_thread() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

fn one_worker() -> Runtime {
    Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap()
}

#[test]
fn with_a_block_on_for_each_call() {
    check(|client, server| {
        let runtime = one_thread();
        runtime.block_on(call(&client))?;
        server.act();
        runtime.block_on(call(&client))
    });
}

#[test]
fn with_work_between_calls() {
    check(|client, server| one_thread().block_on(call_twice(&client, &server)));
}

#[test]
fn with_one_worker_that_works_between_calls() {
    check(|client, server| {
        let task = async move { call_twice(&client, &server).await };
        one_worker().block_on(async { tokio::spawn(task).await.unwrap() })
    });
}

#[test]
fn with_an_idle_runtime() {
    check(|client, server| {
        let runtime = one_worker();
        runtime.block_on(call(&client))?;
        server.act();
        runtime.block_on(call(&client))
    });
}

#[cfg(feature = "blocking")]
#[test]
fn with_blocking_calls() {
    // Nothing here waits until a connection is in the pool again, so reuse isn't counted.
    check_with(&[Between::Respond, Between::Close], |client, server| {
        get(&client).send_blocking()?;
        server.act();
        get(&client).send_blocking()
    });
}

/// Checks that the second of two calls gets its own response, on a new connection if the server used or closed the first
/// one in between. `calls` returns the second response.
fn check(calls: Calls) {
    check_with(&[Between::Nothing, Between::Respond, Between::Close], calls);
}

type Calls = fn(Client, Arc<Server>) -> Result<Value>;

fn check_with(acts: &[Between], calls: Calls) {
    let authority = server::authority("localhost");
    let mut wrong = Vec::new();
    for &between in acts {
        let connections = if between == Between::Nothing { 1 } else { 2 };
        for (tls, proxied) in [(false, false), (true, false), (false, true), (true, true)] {
            for (index, builder) in builders().into_iter().enumerate() {
                let (server, builder) = Server::start(builder, tls.then_some(&authority), proxied, between);
                let server = Arc::new(server);
                let response = calls(client(&server.url, builder.build().unwrap()), server.clone());
                let opened = server.connections.load(Ordering::SeqCst);
                if !response.as_ref().is_ok_and(|value| value.get("foreign").is_none()) || opened != connections {
                    wrong.push(format!(
                        "{between:?}, TLS {tls}, proxy {proxied}, builder {index}: {opened} connections, {response:?}"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
}

#[tokio::test]
async fn with_bytes_that_come_together_with_a_response() {
    let (root, tls) = server::authority("localhost");
    for (method, first) in [
        (Method::GET, OK),
        (Method::GET, "HTTP/1.1 204 No Content\r\n\r\n"),
        (Method::GET, "HTTP/1.1 304 Not Modified\r\n\r\n"),
        (Method::HEAD, "HTTP/1.1 200 OK\r\ncontent-length: 16\r\n\r\n"),
    ] {
        let responses: &[&str] = vec![&*format!("{first}{FOREIGN}").leak(), OK].leak();
        for builder in builders() {
            let transport = builder.root_certificates_pem(root.clone()).build().unwrap();
            let plain = server::Server::plain(responses).await;
            let encrypted = server::Server::tls(responses, tls.clone()).await;
            let encrypted_url = format!("https://localhost:{}", encrypted.address.port());
            for (url, server) in [(plain.url(), plain), (encrypted_url, encrypted)] {
                let client = client(&url, transport.clone());
                let outcome = client.request(method.clone(), "/first").read_as::<Empty>().send().await;
                assert!(!matches!(outcome, Err(Error::Transport { .. })), "{method} {first}: {outcome:?}");
                let value = call(&client).await.unwrap();
                assert!(value.get("foreign").is_none(), "{method} {first}");
                assert_eq!((server.requests().len(), server.connections()), (2, 2), "{method} {first}");
            }
        }
    }
}
