//! An HTTP/1.1 server with TLS or without, and the certificates for it.

use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpListener,
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{ServerConfig, crypto::ring, pki_types::PrivateKeyDer},
};

/// Remembers the requests it was sent, and responses each with the next of some texts, then with the last.
#[derive(Clone)]
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
    connections: Arc<AtomicUsize>,
    responses: &'static [&'static str],
}

impl Server {
    pub(crate) async fn plain(responses: &'static [&'static str]) -> Self {
        Self::start(responses, None).await
    }

    pub(crate) async fn tls(responses: &'static [&'static str], tls: TlsAcceptor) -> Self {
        Self::start(responses, Some(tls)).await
    }

    async fn start(responses: &'static [&'static str], tls: Option<TlsAcceptor>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let server = Self { address, requests: Arc::default(), connections: Arc::default(), responses };
        let serving = server.clone();
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                serving.connections.fetch_add(1, Ordering::SeqCst);
                let (serving, tls) = (serving.clone(), tls.clone());
                tokio::spawn(async move {
                    let Some(tls) = tls else { return serving.converse(stream).await };
                    // A client that doesn't trust it breaks off.
                    if let Ok(stream) = tls.accept(stream).await {
                        serving.converse(stream).await;
                    }
                });
            }
        });
        server
    }

    async fn converse(&self, mut stream: impl AsyncRead + AsyncWrite + Unpin) {
        while let Some(request) = request(&mut stream).await {
            let index = {
                let mut requests = self.requests.lock().unwrap();
                requests.push(request);
                requests.len() - 1
            };
            let response = self.responses.get(index).or(self.responses.last()).unwrap();
            // A response that is cut off ends the connection.
            if stream.write_all(response.as_bytes()).await.is_err() || !response.ends_with('}') {
                break;
            }
        }
        let _ = stream.shutdown().await;
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

/// The next request with its body, or `None` when no more comes.
pub(crate) async fn request(stream: &mut (impl AsyncRead + Unpin)) -> Option<String> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8(bytes.clone()).unwrap();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length =
                head.to_lowercase().lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
            if body.len() >= length.unwrap_or(0) {
                return Some(text);
            }
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
}

/// An authority of its own, in PEM, and a server's end of TLS with a certificate of it for `name`.
pub(crate) fn authority(name: &str) -> (String, TlsAcceptor) {
    authority_with(name, &[])
}

/// The same with these protocols for ALPN.
pub(crate) fn authority_with(name: &str, protocols: &[&str]) -> (String, TlsAcceptor) {
    let mut issuer = CertificateParams::default();
    // Some find an issuer by name alone.
    issuer.distinguished_name.push(DnType::CommonName, format!("authority for {name}"));
    issuer.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let issuer = CertifiedIssuer::self_signed(issuer, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new([name.to_owned()]).unwrap().signed_by(&key, &issuer).unwrap();
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], PrivateKeyDer::Pkcs8(key.serialize_der().into()))
        .unwrap();
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.as_bytes().to_vec()).collect();
    (issuer.pem(), TlsAcceptor::from(Arc::new(config)))
}
