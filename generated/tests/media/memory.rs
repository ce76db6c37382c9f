//! Files as large as the service takes, in flat memory.

use std::{
    pin::Pin,
    process::Command,
    task::{Context, Poll},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWriteExt, BufReader, ReadBuf},
    net::TcpListener,
};
use twilio_chat_v2::{Client, Upload, auth, server};

use crate::{folder::Folder, server::MEDIA};

/// 150 MB, the most that the service takes.
const LARGE: u64 = 150_000_000;

/// The memory that a large file may take more than a small one: a tenth of the file.
const MOST: u64 = 15_000_000;

/// In a process of its own, where no other test takes memory.
#[test]
fn a_large_file_takes_no_more_memory_than_a_small_one() {
    let mut again = Command::new(std::env::current_exe().unwrap());
    let output = again.args(["--ignored", "--exact", "memory::sends_and_saves_a_large_file"]).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && told.contains("1 passed"), "{output:?}");
}

#[tokio::test]
#[ignore = "the part of `a_large_file_takes_no_more_memory_than_a_small_one` that runs in a process of its own"]
async fn sends_and_saves_a_large_file() {
    let folder = Folder::new();
    let origin = server().await;
    round(&origin, &folder, 1_000_000).await;
    let before = peak();
    round(&origin, &folder, LARGE).await;
    let grown = peak() - before;
    assert!(grown < MOST, "{grown} bytes more");
}

/// Down to a file; and up from it, from a reader, and as a part.
async fn round(origin: &str, folder: &Folder, size: u64) {
    let client = client(origin);
    let path = folder.path("large");
    let download = client.download(format!("{origin}/{size}")).send().await.unwrap();
    assert_eq!(download.save(&path).await.unwrap(), size);
    assert_eq!(std::fs::metadata(&path).unwrap().len(), size);
    let media = client.service("IS1").media();
    media.create(Upload::file(&path)).send().await.unwrap();
    media.create_multipart(Upload::reader(Zeros.take(size)).len(size)).send().await.unwrap();
    media.create(Upload::reader(Zeros.take(size))).send().await.unwrap();
}

/// The most memory that this process had at once, in bytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
}

/// A client of this server, whose files take longer than a response usually may.
fn client(origin: &str) -> Client {
    let builder = Client::builder().auth(auth::api_key("SK1", "hunter2")).base_url(format!("{origin}/v2"));
    builder.server(server::media(format!("{origin}/v1"))).timeout(Duration::from_secs(60)).build().unwrap()
}

/// A server that keeps nothing of what comes, and sends as many bytes as the path names.
async fn server() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut stream = BufReader::with_capacity(0x10000, stream);
                while let Some(request) = crate::server::head(&mut stream).await {
                    let mut nothing = tokio::io::sink();
                    if let Some(size) = request.line.strip_prefix("GET /") {
                        let size = size.split(' ').next().unwrap().parse().unwrap();
                        let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {size}\r\n\r\n");
                        stream.write_all(head.as_bytes()).await.unwrap();
                        tokio::io::copy(&mut Zeros.take(size), &mut stream).await.unwrap();
                        continue;
                    }
                    match request.length() {
                        Some(size) => {
                            let read = tokio::io::copy(&mut (&mut stream).take(size as u64), &mut nothing).await;
                            assert_eq!(read.unwrap(), size as u64);
                        }
                        None => crate::server::chunks(&mut stream, &mut nothing).await.unwrap(),
                    }
                    let length = MEDIA.len();
                    let response = format!("HTTP/1.1 201 Created\r\nContent-Length: {length}\r\n\r\n{MEDIA}");
                    stream.write_all(response.as_bytes()).await.unwrap();
                }
            });
        }
    });
    origin
}

/// A reader that never ends.
struct Zeros;

impl AsyncRead for Zeros {
    fn poll_read(self: Pin<&mut Self>, _: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<std::io::Result<()>> {
        let all = into.initialize_unfilled().len();
        into.advance(all);
        Poll::Ready(Ok(()))
    }
}
