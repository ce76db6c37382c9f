//! The server: a process of its own on loopback, which does as little as it can.

use std::{
    collections::HashMap,
    env,
    io::{BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    thread,
};

use crate::{Failure, records};

/// The server as its parent sees it. It ends with the pipe to it, and so with the parent.
pub(crate) struct Server {
    pub(crate) origin: String,
    child: Child,
}

impl Server {
    pub(crate) fn start() -> Result<Self, Failure> {
        let mut command = Command::new(env::current_exe()?);
        let mut child = command.arg("serve").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut origin = String::new();
        BufReader::new(child.stdout.take().ok_or("no pipe")?).read_line(&mut origin)?;
        Ok(Self { origin: origin.trim().to_owned(), child })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        _ = self.child.wait();
    }
}

/// Serves until standard input ends.
pub(crate) fn serve() -> Result<(), Failure> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let origin = format!("http://{}", listener.local_addr()?);
    println!("{origin}");
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let origin = origin.clone();
            thread::spawn(move || answer_all(stream, &origin));
        }
    });
    std::io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}

/// Answers what comes over a connection, until it is closed.
fn answer_all(stream: TcpStream, origin: &str) -> Result<(), Failure> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    let (channel, message) = (response(200, &records::channel_json()), response(201, &records::message_json(1)));
    // By size, the records of a page: only what differs from page to page is written anew.
    let mut pages: HashMap<usize, String> = HashMap::new();
    let (mut line, mut header) = (String::new(), String::new());
    loop {
        line.clear();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let mut body = 0;
        loop {
            header.clear();
            reader.read_line(&mut header)?;
            match header.trim_end().split_once(':') {
                None => break,
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => body = value.trim().parse()?,
                Some(_) => {}
            }
        }
        std::io::copy(&mut reader.by_ref().take(body), &mut std::io::sink())?;
        let target = line.split(' ').nth(1).unwrap_or("");
        match (line.starts_with("POST"), target.split_once('?')) {
            (true, _) => reader.get_mut().write_all(&message)?,
            (false, Some((path, query))) => {
                let page = page(&mut pages, origin, path, query)?;
                reader.get_mut().write_all(&response(200, &page))?;
            }
            (false, None) => reader.get_mut().write_all(&channel)?,
        }
    }
}

/// A page of the list at `path`, which names a channel by the number of its messages.
fn page(pages: &mut HashMap<usize, String>, origin: &str, path: &str, query: &str) -> Result<String, Failure> {
    let number = |name: &str| -> Result<usize, Failure> {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find(|(key, _)| key == name).map_or(Ok(0), |(_, value)| Ok(value.parse()?))
    };
    let (size, page) = (number("PageSize")?, number("Page")?);
    let total: usize = path.rsplit('/').nth(1).unwrap_or("").parse()?;
    let messages = pages.entry(size).or_insert_with(|| records::messages_json(size));
    Ok(records::page_json(messages, origin, path, size, page, (page + 1) * size >= total))
}

fn response(status: u16, body: &str) -> Vec<u8> {
    format!(
        "HTTP/1.1 {status} OK\r\nContent-Type: application/json\r\nTwilio-Request-Id: RQc756ed195ecfc3d916dc409ef9725bc8\r\n\
         Date: Mon, 23 Nov 2026 03:04:05 GMT\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .into()
}
