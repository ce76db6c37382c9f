//! A server on loopback for the wire tests of golden cases, which say `mod serve;`.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

/// The server and its requests.
pub(crate) struct Server {
    /// The origin, without a trailing slash.
    pub(crate) url: String,
    requests: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Server {
    /// The requests so far, each with its head and body as they came.
    pub(crate) fn requests(&self) -> Vec<String> {
        let requests = self.requests.lock().unwrap();
        requests.iter().map(|request| String::from_utf8_lossy(request).into_owned()).collect()
    }

    /// The bodies so far, byte for byte.
    pub(crate) fn bodies(&self) -> Vec<Vec<u8>> {
        let requests = self.requests.lock().unwrap();
        let body = |request: &Vec<u8>| {
            let head = request.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
            request[head + 4..].to_vec()
        };
        requests.iter().map(body).collect()
    }

    /// The only request.
    pub(crate) fn request(&self) -> String {
        let mut requests = self.requests();
        assert_eq!(requests.len(), 1, "{requests:?}");
        requests.remove(0)
    }
}

/// Responds to one request with each of these texts, see [`reply`], and no more.
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

/// A response with this status, such as `200 OK`, this header line, if any, and this body.
pub(crate) fn reply(status: &str, header: &str, body: &str) -> String {
    let header = if header.is_empty() { String::new() } else { format!("{header}\r\n") };
    format!("HTTP/1.1 {status}\r\n{header}connection: close\r\ncontent-length: {}\r\n\r\n{body}", body.len())
}

/// A response whose body is this JSON.
pub(crate) fn json(body: &str) -> String {
    reply("200 OK", "content-type: application/json", body)
}

/// The method, path and query of a request.
pub(crate) fn line(request: &str) -> &str {
    request.split_once(" HTTP/1.1\r\n").unwrap().0
}

/// The only header of this name, in small letters, that a request has.
pub(crate) fn header<'a>(request: &'a str, name: &str) -> Option<&'a str> {
    let head = request.split_once("\r\n\r\n").unwrap().0.lines().skip(1);
    let mut found = head.filter_map(|line| line.split_once(": ")).filter(|(key, _)| *key == name);
    let first = found.next().map(|(_, value)| value);
    assert_eq!(found.next(), None, "{request}");
    first
}

/// The body of a request.
pub(crate) fn body(request: &str) -> &str {
    request.split_once("\r\n\r\n").unwrap().1
}

/// A request whose body, if any, has its length announced.
fn read(stream: &mut TcpStream) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).to_ascii_lowercase();
        if let Some((head, _)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            let length: usize = length.map_or(0, |length| length.parse().unwrap());
            if bytes.len() >= head.len() + 4 + length {
                return bytes;
            }
        }
        let count = stream.read(&mut piece).unwrap();
        assert_ne!(count, 0, "the request broke off: {text}");
        bytes.extend_from_slice(&piece[..count]);
    }
}
