//! A server of prepared responses, which keeps the requests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's set-up fails by panicking")]

use std::sync::{Arc, Mutex};

use oas_client_runtime::{Api, ClientBuilder, ErrorFields, Retry};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

pub(crate) static API: Api = Api {
    servers: &[],
    variables: &[],
    user_agent: "test/1",
    error_fields: ErrorFields { code: Some("/code"), message: Some("/message"), request_id: None },
};

/// A builder of clients that send once.
pub(crate) fn builder(url: &str) -> ClientBuilder {
    ClientBuilder::new(&API).base_url(url).retry(Retry::never())
}

pub(crate) struct Server {
    pub(crate) url: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Responds to each request, on a connection of its own, with the next of these responses.
    pub(crate) async fn new(responses: impl IntoIterator<Item = impl Into<Vec<u8>>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        // A response can't know the server's address before: it says `ORIGIN`.
        let located = |response: Vec<u8>| match String::from_utf8(response) {
            Ok(text) => text.replace("ORIGIN", &url).into_bytes(),
            Err(bytes) => bytes.into_bytes(),
        };
        let responses: Vec<_> = responses.into_iter().map(Into::into).map(located).collect();
        let seen = requests.clone();
        tokio::spawn(async move {
            for response in responses {
                let (mut stream, _) = listener.accept().await.unwrap();
                let mut request = Vec::new();
                while !is_whole(&request) {
                    if stream.read_buf(&mut request).await.unwrap() == 0 {
                        break;
                    }
                }
                seen.lock().unwrap().push(String::from_utf8(request).unwrap());
                stream.write_all(&response).await.unwrap();
            }
        });
        Self { url, requests }
    }

    /// The requests so far, each with its head and body.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    /// The first lines of the requests so far, without the version.
    pub(crate) fn lines(&self) -> Vec<String> {
        let requests = self.requests();
        requests.iter().map(|request| request.split(" HTTP/1.1").next().unwrap().to_owned()).collect()
    }
}

/// Whether a request has its whole body.
fn is_whole(request: &[u8]) -> bool {
    let request = String::from_utf8_lossy(request);
    let Some((head, body)) = request.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    body.len() >= length.map_or(0, |length| length.parse().unwrap())
}

/// A response with this status, these header lines, and this body. The connection ends with it.
pub(crate) fn response(status: &str, headers: &[&str], body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let length = format!("content-length: {}", body.len());
    let lines = [&[length.as_str(), "connection: close"], headers].concat().join("\r\n");
    [format!("HTTP/1.1 {status}\r\n{lines}\r\n\r\n").as_bytes(), body].concat()
}
