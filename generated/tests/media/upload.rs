//! Bytes go up as they are, are sent again only if they can be, and never cut short in silence.

use std::{
    collections::VecDeque,
    error::Error as _,
    io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use futures_core::Stream;
use oas_client_runtime::{Bytes, error::BoxError};
use tokio::io::{AsyncRead, AsyncReadExt, ReadBuf};
use twilio_chat_v2::{Error, Upload, models::CreateMediaCategory};

use crate::{
    folder::Folder,
    server::{Request, Response, Server, bytes, created, too_many, watched},
};

/// Every byte there is.
fn all_bytes() -> Vec<u8> {
    (0..=u8::MAX).collect()
}

/// A stream of these pieces.
struct Pieces(VecDeque<Result<Bytes, BoxError>>);

impl Stream for Pieces {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.pop_front())
    }
}

fn pieces(pieces: &[&'static str]) -> Pieces {
    Pieces(pieces.iter().map(|piece| Ok(Bytes::from_static(piece.as_bytes()))).collect())
}

/// A reader that fails at once.
struct Broken;

impl AsyncRead for Broken {
    fn poll_read(self: Pin<&mut Self>, _: &mut Context<'_>, _: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Err(io::Error::other("the tape tore")))
    }
}

/// A reader that never has anything.
struct Silent;

impl AsyncRead for Silent {
    fn poll_read(self: Pin<&mut Self>, _: &mut Context<'_>, _: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Poll::Pending
    }
}

/// The request of an upload as the server reads it.
async fn seen(upload: Upload) -> Request {
    let server = Server::with([created()]).await;
    let media = watched(server.media().create(upload).send()).await.unwrap();
    assert_eq!(media.sid, "ME1");
    let request = server.request().await;
    assert!(request.whole);
    assert_eq!(request.header("authorization"), Some("Basic U0sxOmh1bnRlcjI="));
    request
}

#[tokio::test]
async fn bytes_go_as_they_are() {
    let request = seen(Upload::bytes(all_bytes())).await;
    assert_eq!(request.line, "POST /v1/Services/IS1/Media HTTP/1.1");
    assert_eq!(request.header("content-type"), Some("application/octet-stream"));
    assert_eq!((request.length(), request.body), (Some(256), all_bytes()));
    for upload in [Upload::from("ab"), "ab".to_owned().into(), b"ab".into(), b"ab".to_vec().into()] {
        assert_eq!(seen(upload).await.body, b"ab");
    }
}

#[tokio::test]
async fn name_category_and_media_type_are_the_callers() {
    let server = Server::with([created()]).await;
    let create = server.media().create(Upload::from("ab").content_type("image/png"));
    create.filename("a b&c.png").category(CreateMediaCategory::Media).send().await.unwrap();
    let request = server.request().await;
    assert_eq!(request.line, "POST /v1/Services/IS1/Media?Filename=a%20b%26c.png&Category=media HTTP/1.1");
    assert_eq!(request.header("content-type"), Some("image/png"));
}

#[tokio::test]
async fn a_file_goes_with_its_length() {
    let folder = Folder::new();
    let content = all_bytes().repeat(1000);
    let request = seen(Upload::file(folder.file("a.bin", &content))).await;
    assert_eq!(request.length(), Some(256_000));
    assert!(request.body == content);
}

#[tokio::test]
async fn a_body_without_a_length_is_sent_in_chunks() {
    let content = all_bytes().repeat(1000);
    let request = seen(Upload::reader(io::Cursor::new(content.clone()))).await;
    assert_eq!(request.length(), None);
    assert!(request.body == content);
    let request = seen(Upload::stream(pieces(&["one ", "", "two"]))).await;
    assert_eq!((request.length(), request.body), (None, b"one two".to_vec()));
}

#[tokio::test]
async fn a_given_length_is_sent() {
    let content = all_bytes().repeat(1000);
    let request = seen(Upload::reader(io::Cursor::new(content.clone())).len(256_000)).await;
    assert_eq!(request.length(), Some(256_000));
    assert!(request.body == content);
    for upload in [pieces(&["one ", "", "two"]), pieces(&["one two", ""]), pieces(&["", "one two"])] {
        let request = seen(Upload::stream(upload).len(7)).await;
        assert_eq!((request.length(), request.body), (Some(7), b"one two".to_vec()));
    }
}

#[tokio::test]
async fn nothing_at_all_can_be_sent() {
    let folder = Folder::new();
    let file = Upload::file(folder.file("empty", ""));
    for upload in [Upload::bytes(""), file, Upload::reader(tokio::io::empty()).len(0)] {
        let request = seen(upload).await;
        assert_eq!((request.length(), request.body), (Some(0), Vec::new()));
    }
    let request = seen(Upload::reader(tokio::io::empty())).await;
    assert_eq!((request.length(), request.body), (None, Vec::new()));
}

#[tokio::test]
async fn a_wrong_length_is_an_error_and_no_half_of_a_file() {
    let cases: [fn() -> Upload; 4] = [
        || Upload::stream(pieces(&["one ", "two"])).len(8),
        || Upload::stream(pieces(&[])).len(8),
        || Upload::stream(pieces(&["one ", "two"])).len(6),
        || Upload::stream(pieces(&["one ", "two"])).len(4),
    ];
    for (number, upload) in cases.into_iter().enumerate() {
        let server = Server::with([created()]).await;
        let error = watched(server.media().create(upload()).send()).await.unwrap_err();
        assert!(matches!(error, Error::Transport { attempts: 1, .. }), "{number}: {error:?}");
        assert!(server.requests().iter().all(|request| !request.whole), "{number}: {:?}", server.requests());
    }
    // Of nothing no HTTP stack takes a look.
    let server = Server::with([created()]).await;
    let upload = Upload::stream(pieces(&["", "one"])).len(0);
    let error = watched(server.media().create(upload).send()).await.unwrap_err();
    assert!(matches!(error, Error::Invalid { .. }) && server.requests().is_empty(), "{error:?}");
}

#[tokio::test]
async fn a_missing_file_is_an_error_and_nothing_is_sent() {
    let folder = Folder::new();
    for name in ["missing.png", ""] {
        let server = Server::with([created()]).await;
        let error = server.media().create(Upload::file(folder.path(name))).send().await.unwrap_err();
        assert!(
            matches!(&error, Error::File { path, written: false, .. } if *path == folder.path(name)),
            "`{name}`: {error:?}"
        );
        assert_eq!(error.to_string(), format!("the file {} can't be read", folder.path(name).display()));
        assert!(error.source().is_some());
        server.assert_untouched();
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_file_without_a_size_goes_in_chunks() {
    let folder = Folder::new();
    let pipe = folder.path("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let writer = std::thread::spawn({
        let pipe = pipe.clone();
        move || std::fs::write(pipe, "through a pipe")
    });
    let request = seen(Upload::file(&pipe)).await;
    writer.join().unwrap().unwrap();
    assert_eq!((request.length(), request.body), (None, b"through a pipe".to_vec()));
}

#[tokio::test]
async fn a_reader_that_fails_ends_the_call() {
    let uploads = [
        Upload::reader(io::Cursor::new("half").chain(Broken)),
        Upload::reader(io::Cursor::new("half").chain(Broken)).len(100),
        Upload::stream(Pieces(VecDeque::from([Ok(Bytes::from_static(b"half")), Err("the tape tore".into())]))),
    ];
    for upload in uploads {
        let server = Server::with([created(), created(), created()]).await;
        let error = watched(server.media().create(upload).send()).await.unwrap_err();
        assert!(matches!(error, Error::Transport { attempts: 1, .. }), "{error:?}");
        let mut causes = std::iter::successors(error.source(), |cause| (*cause).source());
        assert!(causes.any(|cause| cause.to_string() == "the tape tore"), "{error:?}");
        assert!(server.requests().iter().all(|request| !request.whole), "{:?}", server.requests());
        assert!(server.left() >= 2, "it was sent again");
    }
}

#[tokio::test]
async fn a_repeatable_body_is_sent_again() {
    let folder = Folder::new();
    let content = all_bytes().repeat(500);
    for upload in [Upload::bytes(content.clone()), Upload::file(folder.file("a.bin", &content))] {
        let server = Server::with([too_many(), too_many(), created()]).await;
        watched(server.media().create(upload).send()).await.unwrap();
        let requests = server.requests();
        assert_eq!(requests.len(), 3);
        assert!(requests.iter().all(|request| request.whole && request.body == content));
    }
}

#[tokio::test]
async fn a_consumed_body_is_not_sent_again() {
    for upload in [Upload::reader(io::Cursor::new("once")), Upload::stream(pieces(&["once"])).len(4)] {
        let server = Server::with([too_many(), created()]).await;
        let create = server.media().create(upload);
        let copy = create.clone();
        let error = watched(create.send()).await.unwrap_err();
        assert!(error.is_rate_limited(), "{error:?}");
        assert_eq!((error.attempts(), error.code()), (Some(1), Some("20429")));
        // Nor by a copy.
        let error = watched(copy.send()).await.unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
        assert_eq!(
            crate::support::without_call(&error),
            "the request's reader or stream was sent already; make a new `Upload` for each request"
        );
        assert_eq!(server.request().await.body, b"once");
    }
}

#[tokio::test]
async fn an_upload_is_not_sent_again_after_a_broken_connection() {
    for response in [Vec::new(), b"HTTP/1.1 201 Created\r\nContent-Length: 99\r\n\r\n{".to_vec()] {
        let server = Server::with([Response::Cut(response), created()]).await;
        let error = watched(server.media().create("ab").send()).await.unwrap_err();
        assert!(matches!(error, Error::Transport { attempts: 1, .. }), "{error:?}");
        assert_eq!(server.request().await.body, b"ab");
    }
    for status in [500, 502, 503, 504] {
        let server = Server::with([Response::Whole(bytes(status, &[], "")), created()]).await;
        let error = watched(server.media().create("ab").send()).await.unwrap_err();
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        server.request().await;
    }
}

#[tokio::test]
async fn an_early_error_response_is_read() {
    let response = bytes(413, &[], r#"{"code":20413,"message":"too large"}"#);
    let server = Server::with([Response::Early(response)]).await;
    let error = watched(server.media().create(vec![0; 8 << 20]).send()).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.code()), (413, Some("20413")));
}

#[tokio::test]
async fn a_stalled_reader_is_a_timeout() {
    let server = Server::with([created()]).await;
    let create = server.media().create(Upload::reader(io::Cursor::new("half").chain(Silent)));
    let limit = Duration::from_millis(50);
    let error = watched(create.with(|call| call.timeout(limit)).send()).await.unwrap_err();
    assert!(matches!(error, Error::Timeout { after, attempts: 1, .. } if after == limit), "{error:?}");
    assert!(!server.request().await.whole);
}

/// A reader that gives one byte after each pause.
struct Slow(Pin<Box<tokio::time::Sleep>>, u8);

const PAUSE: Duration = Duration::from_millis(100);

impl AsyncRead for Slow {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        if self.1 > 0 {
            ready!(self.0.as_mut().poll(context));
            self.1 -= 1;
            self.0 = Box::pin(tokio::time::sleep(PAUSE));
            into.put_slice(b"a");
        }
        Poll::Ready(Ok(()))
    }
}

#[tokio::test]
async fn an_upload_that_moves_on_may_take_longer_than_the_timeout() {
    let server = Server::with([created()]).await;
    let slow = Slow(Box::pin(tokio::time::sleep(PAUSE)), 12);
    let create = server.media().create(Upload::reader(slow));
    watched(create.with(|call| call.timeout(8 * PAUSE)).send()).await.unwrap();
    assert_eq!(server.request().await.body, b"aaaaaaaaaaaa");
}

#[tokio::test]
async fn a_media_type_that_forges_a_header_is_rejected() {
    for evil in ["image/png\r\nX-Evil: 1", "image/png\nX", "a\0"] {
        let server = Server::with([created()]).await;
        let error = server.media().create(Upload::from("ab").content_type(evil)).send().await.unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
        assert_eq!(
            crate::support::without_call(&error),
            "the upload's media type holds a character that no header may carry"
        );
        server.assert_untouched();
    }
}

#[tokio::test]
async fn debug_shows_sizes_and_no_content() {
    let client = Server::with([]).await.client();
    let media = client.service("IS1").media();
    let shown = format!("{:?}", media.create("hunter2").filename("hunter2"));
    assert!(shown.contains("Upload(7 bytes)") && !shown.contains("hunter2"), "{shown}");
    let shown = format!("{:?}", media.create_multipart(Upload::from("hunter2").file_name("hunter2")));
    assert!(shown.contains("Media") && !shown.contains("hunter2"), "{shown}");
}

#[tokio::test]
async fn a_field_does_not_push_the_upload_out() {
    let folder = Folder::new();
    let path = folder.file("a.txt", "ab");
    let server = Server::with([created(), created()]).await;
    let media = server.media();
    let raw = media.create(Upload::file(&path)).with(|call| call.field("Title", "x"));
    let error = raw.send().await.unwrap_err();
    assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
    let parts = media.create_multipart(Upload::file(&path)).with(|call| call.field("Title", "x"));
    let error = parts.send().await.unwrap_err();
    assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
    let part = media.create("ab").with(|call| call.part("Title", "x"));
    let error = part.send().await.unwrap_err();
    assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
    server.assert_untouched();
}
