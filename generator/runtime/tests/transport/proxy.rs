//! Tests the requests that a proxy gets, and the ones that go past it.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use oas_client_runtime::Error;
use tokio::{
    io::{AsyncWriteExt, copy_bidirectional},
    net::{TcpListener, TcpStream},
};

use super::{OK, builders, client, failure, get, server::*};

/// A proxy that lets only `Proxy-Authorization: Basic cHJveHk6aHVudGVyMg==`, `proxy:hunter2`, through, and to one origin,
/// whatever it is called.
pub(crate) struct Proxy {
    pub(crate) address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    pub(crate) async fn start(origin: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let requests = Arc::<Mutex<Vec<_>>>::default();
        let seen = requests.clone();
        tokio::spawn(async move {
            loop {
                let (mut stream, _) = listener.accept().await.unwrap();
                let head = request(&mut stream).await.unwrap();
                let welcome = head.lines().any(|line| line == "Proxy-Authorization: Basic cHJveHk6aHVudGVyMg==");
                seen.lock().unwrap().push(head);
                if !welcome {
                    stream.write_all(b"HTTP/1.1 407 Who\r\n\r\n").await.unwrap();
                    continue;
                }
                stream.write_all(b"HTTP/1.1 200 Go\r\n\r\n").await.unwrap();
                tokio::spawn(async move {
                    let mut origin = TcpStream::connect(origin).await.unwrap();
                    let _ = copy_bidirectional(&mut stream, &mut origin).await;
                });
            }
        });
        Self { address, requests }
    }

    fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    pub(crate) fn url(&self, user: &str) -> String {
        format!("http://{user}{}", self.address)
    }
}

/// The one request of the API, and that it bears nothing of the proxy's.
fn assert_own_credentials_only(request: &str) {
    assert!(request.starts_with("GET /thing HTTP/1.1\r\n"), "{request}");
    assert!(request.contains("authorization: Basic YWxpY2U6aHVudGVyMg==\r\n"), "{request}");
    assert!(!request.to_lowercase().contains("proxy"), "{request}");
}

#[tokio::test]
async fn proxy_and_server_get_their_own_credentials_each() {
    for builder in builders() {
        let (root, tls) = authority("origin.test");
        let server = Server::tls(&[OK], tls).await;
        let proxy = Proxy::start(server.address).await;
        let transport = builder.root_certificates_pem(root).proxy(proxy.url("proxy:hunter2@")).build().unwrap();
        // No such host; only the proxy knows where it is.
        get(&client("https://origin.test", transport)).send().await.unwrap();

        let [connect] = proxy.requests().try_into().unwrap();
        assert!(connect.starts_with("CONNECT origin.test:443 HTTP/1.1\r\n"), "{connect}");
        assert_eq!(connect.to_lowercase().matches("authorization").count(), 1, "{connect}");
        let [request] = server.requests().try_into().unwrap();
        assert_own_credentials_only(&request);
    }
}

#[tokio::test]
async fn plain_http_goes_through_a_tunnel_too() {
    for builder in builders() {
        let server = Server::plain(&[OK]).await;
        let proxy = Proxy::start(server.address).await;
        let transport = builder.proxy(proxy.url("proxy:hunter2@")).build().unwrap();
        get(&client("http://origin.test", transport)).send().await.unwrap();

        let [connect] = proxy.requests().try_into().unwrap();
        assert!(connect.starts_with("CONNECT origin.test:80 HTTP/1.1\r\n"), "{connect}");
        let [request] = server.requests().try_into().unwrap();
        assert_own_credentials_only(&request);
    }
}

#[tokio::test]
async fn a_proxy_that_rejects_the_tunnel_is_an_error() {
    for builder in builders() {
        let server = Server::plain(&[OK]).await;
        let proxy = Proxy::start(server.address).await;
        let transport = builder.proxy(proxy.url("wrong:hunter2@")).build().unwrap();
        let told = failure(get(&client("https://origin.test", transport)).send().await);
        assert!(told.contains("proxy authorization required"), "{told}");
        assert_eq!((proxy.requests().len(), server.connections()), (1, 0));
    }
}

#[test]
fn a_wrong_proxy_is_rejected_and_never_shown() {
    for builder in builders() {
        let builder = builder.proxy("socks5://proxy:hunter2@127.0.0.1:1");
        assert!(!format!("{builder:?}").contains("hunter2"), "{builder:?}");
        let error = builder.build().unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
        assert!(error.to_string().starts_with("the proxy's URL has another scheme than http"), "{error}");
        assert!(!error.to_string().contains("hunter2"), "{error}");
    }
}

/// The environment is a process's own, so these start this test program again.
#[cfg(feature = "proxy-env")]
mod environment {
    use std::process::Output;

    use oas_client_runtime::transport::hyper::HyperTransport;
    use tokio::task::spawn_blocking;

    use super::*;

    const CHILD: &str = "proxy::environment::one_call_with_the_proxy_of_the_environment";

    /// Not a test by itself: makes one call, to the server in `SERVER`.
    #[tokio::test]
    #[ignore = "run by the others"]
    async fn one_call_with_the_proxy_of_the_environment() {
        let transport = HyperTransport::builder().proxy_from_env().build().unwrap();
        let server = std::env::var("SERVER").unwrap();
        get(&client(&server, transport)).send().await.unwrap();
    }

    async fn call(server: &str, variables: &[(&str, &str)]) -> Output {
        let mut child = std::process::Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", CHILD, "--ignored", "--nocapture"]).env("SERVER", server);
        for name in ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY"] {
            child.env_remove(name).env_remove(name.to_lowercase());
        }
        child.env_remove("REQUEST_METHOD").envs(variables.iter().copied());
        let outcome = spawn_blocking(move || child.output()).await.unwrap().unwrap();
        let text = String::from_utf8_lossy(&outcome.stdout);
        assert!(text.contains("running 1 test"), "{text}");
        outcome
    }

    #[tokio::test]
    async fn the_proxy_named_there_is_used_except_for_hosts_that_need_none() {
        let server = Server::plain(&[OK]).await;
        let proxy = Proxy::start(server.address).await;
        let url = &proxy.url("proxy:hunter2@");

        assert!(call("http://origin.test", &[("HTTP_PROXY", url)]).await.status.success());
        assert!(call("http://origin.test", &[("all_proxy", url)]).await.status.success());
        assert_eq!((proxy.requests().len(), server.requests().len()), (2, 2));

        assert!(call(&server.url(), &[("HTTP_PROXY", url), ("NO_PROXY", "127.0.0.0/8")]).await.status.success());
        assert!(call(&server.url(), &[("HTTPS_PROXY", url)]).await.status.success());
        assert!(call(&server.url(), &[("HTTP_PROXY", ""), ("ALL_PROXY", "")]).await.status.success());
        assert_eq!((proxy.requests().len(), server.requests().len()), (2, 5));
    }

    #[tokio::test]
    async fn a_proxy_that_cannot_be_used_is_not_passed_by() {
        let server = Server::plain(&[OK]).await;
        let outcome = call(&server.url(), &[("https_proxy", "socks5://u:hunter2@127.0.0.1:1")]).await;
        let text = String::from_utf8_lossy(&outcome.stderr);
        assert!(
            !outcome.status.success() && text.contains("the proxy in https_proxy has another scheme than http"),
            "{text}"
        );
        assert!(!text.contains("hunter2"), "{text}");
        assert_eq!(server.connections(), 0);
    }
}
