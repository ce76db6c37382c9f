//! A server of HTTP/1.1 on loopback, with TLS or without.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Read, Write},
    net::TcpListener,
    sync::{Arc, Mutex},
    thread,
};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::{ServerConfig, ServerConnection, StreamOwned, crypto::ring, pki_types::PrivateKeyDer};

/// The response to requests for a path.
#[derive(Clone, Debug)]
pub(crate) enum Page {
    /// A success with this body.
    Body(String),
    /// A redirect to this location.
    Redirect(String),
    /// A response from its status on, with headers of its own.
    Raw(&'static [u8]),
    /// A success whose body never ends.
    Endless,
    /// No response.
    Silence,
}

/// Remembers the targets of its requests.
pub(crate) struct Server {
    /// `https://localhost:…` or `http://localhost:…`.
    pub(crate) url: String,
    pub(crate) port: u16,
    /// The authority of its certificate, in PEM.
    pub(crate) authority: String,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    pages: Mutex<BTreeMap<String, Page>>,
    requests: Mutex<Vec<String>>,
}

impl Server {
    pub(crate) fn tls() -> Self {
        let (authority, config) = certificate();
        Self::start("https", authority, Some(config))
    }

    pub(crate) fn plain() -> Self {
        Self::start("http", String::new(), None)
    }

    fn start(scheme: &str, authority: String, tls: Option<Arc<ServerConfig>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::<State>::default();
        let serving = state.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (stream, state, tls) = (stream.unwrap(), serving.clone(), tls.clone());
                thread::spawn(move || match tls {
                    Some(tls) => state.serve(StreamOwned::new(ServerConnection::new(tls).unwrap(), stream)),
                    None => state.serve(stream),
                });
            }
        });
        Self { url: format!("{scheme}://localhost:{port}"), port, authority, state }
    }

    /// Responds with this page from now on.
    pub(crate) fn page(&self, path: &str, page: Page) {
        self.state.pages.lock().unwrap().insert(path.to_owned(), page);
    }

    pub(crate) fn body(&self, path: &str, body: &str) {
        self.page(path, Page::Body(body.to_owned()));
    }

    pub(crate) fn requests(&self) -> Vec<String> {
        self.state.requests.lock().unwrap().clone()
    }
}

impl State {
    /// Responds to one request. Clients that break off are no failure.
    fn serve(&self, mut stream: impl Read + Write) {
        let mut lines = BufReader::new(&mut stream).lines().map_while(Result::ok);
        let Some(target) = lines.next().and_then(|line| line.split(' ').nth(1).map(str::to_owned)) else { return };
        if !lines.any(|line| line.is_empty()) {
            return;
        }
        drop(lines);
        self.requests.lock().unwrap().push(target.clone());
        let page = self.pages.lock().unwrap().get(&target).cloned();
        let _ = match page.unwrap_or(Page::Raw(b"404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n")) {
            Page::Body(body) => {
                write!(stream, "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}", body.len())
            }
            Page::Redirect(location) => {
                write!(
                    stream,
                    "HTTP/1.1 302 Found\r\nconnection: close\r\nlocation: {location}\r\ncontent-length: 0\r\n\r\n"
                )
            }
            Page::Raw(response) => stream.write_all(&[b"HTTP/1.1 ", response].concat()),
            Page::Endless => write!(stream, "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n").and_then(|()| {
                loop {
                    stream.write_all(&[b' '; 1 << 16])?;
                }
            }),
            // Until the client breaks off.
            Page::Silence => stream.read(&mut [0]).map(drop),
        };
        let _ = stream.flush();
    }
}

/// A certificate for this machine, and the authority that signed it.
fn certificate() -> (String, Arc<ServerConfig>) {
    let mut issuer = CertificateParams::default();
    issuer.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let issuer = CertifiedIssuer::self_signed(issuer, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let names = ["localhost".to_owned(), "127.0.0.1".to_owned()];
    let certificate = CertificateParams::new(names).unwrap().signed_by(&key, &issuer).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], PrivateKeyDer::Pkcs8(key.serialize_der().into()))
        .unwrap();
    (issuer.pem(), Arc::new(config))
}
