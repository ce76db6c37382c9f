//! A server on loopback for the wire tests of golden cases, which say `mod serve;`.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

/// What the server saw.
pub(crate) struct Server {
    /// Where it is, without a trailing slash.
    pub(crate) url: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// The requests so far, each with its head and body as they came.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    /// The only request.
    pub(crate) fn request(&self) -> String {
        let mut requests = self.requests();
        assert_eq!(requests.len(), 1, "{requests:?}");
        requests.remove(0)
    }
}

/// Answers one request with each of these texts, see [`reply`], and no more.
pub(crate) fn serve(replies: impl IntoIterator<Item = impl Into<String>>) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let requests = Arc::new(Mutex::new(Vec::new()));
    let (replies, seen): (Vec<String>, _) = (replies.into_iter().map(Into::into).collect(), requests.clone());
    thread::spawn(move || {
        for reply in replies {
            let (mut stream, _) = listener.accept().unwrap();
            let request = read(&mut stream);
            seen.lock().unwrap().push(request);
            stream.write_all(reply.as_bytes()).unwrap();
        }
    });
    Server { url, requests }
}

/// An answer with this status, such as `200 OK`, this header line, if any, and this body.
pub(crate) fn reply(status: &str, header: &str, body: &str) -> String {
    let header = if header.is_empty() { String::new() } else { format!("{header}\r\n") };
    format!("HTTP/1.1 {status}\r\n{header}connection: close\r\ncontent-length: {}\r\n\r\n{body}", body.len())
}

/// A request whose body, if any, has its length announced.
fn read(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).to_ascii_lowercase();
        if let Some((head, _)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            let length: usize = length.map_or(0, |length| length.parse().unwrap());
            if bytes.len() >= head.len() + 4 + length {
                return String::from_utf8_lossy(&bytes).into_owned();
            }
        }
        let count = stream.read(&mut piece).unwrap();
        assert_ne!(count, 0, "the request broke off: {text}");
        bytes.extend_from_slice(&piece[..count]);
    }
}
