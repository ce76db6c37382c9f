//! Multipart bodies, byte for byte.

use std::io;

use twilio_chat_v2::{Error, Upload};

use crate::{
    folder::Folder,
    server::{Request, Server, created, too_many, watched},
};

/// The request of an upload as a part, as the server reads it, and the delimiter.
async fn seen(upload: Upload) -> (Request, String) {
    let server = Server::with([created()]).await;
    watched(server.media().create_multipart(upload).send()).await.unwrap();
    let request = server.request().await;
    let boundary = request.header("content-type").unwrap().strip_prefix("multipart/form-data; boundary=");
    let boundary = boundary.unwrap().to_owned();
    assert!(!boundary.is_empty() && boundary.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'));
    (request, boundary)
}

fn text(request: &Request) -> &str {
    std::str::from_utf8(&request.body).unwrap()
}

#[tokio::test]
async fn a_part_has_its_name_and_media_type() {
    for (name, written) in [
        ("cat.png", "cat.png"),
        ("a \"b\".png", "a %22b%22.png"),
        ("zoë's 猫.png", "zoë's 猫.png"),
        ("a;b=c\\d.png", "a;b=c\\d.png"),
        ("", ""),
    ] {
        let (request, boundary) = seen(Upload::from("a\r\nb").file_name(name).content_type("image/png")).await;
        let expected = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"Media\"; filename=\"{written}\"\r\n\
             Content-Type: image/png\r\n\r\na\r\nb\r\n--{boundary}--\r\n"
        );
        assert_eq!(text(&request), expected);
        assert_eq!(request.length(), Some(expected.len()));
        assert_eq!(request.line, "POST /v1/Services/IS1/Media HTTP/1.1");
    }
}

#[tokio::test]
async fn a_file_sends_its_name_and_is_octet_stream_by_default() {
    let folder = Folder::new();
    let (request, boundary) = seen(Upload::file(folder.file("a b.bin", "ab"))).await;
    let expected = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"Media\"; filename=\"a b.bin\"\r\n\
         Content-Type: application/octet-stream\r\n\r\nab\r\n--{boundary}--\r\n"
    );
    assert_eq!((text(&request), request.length()), (expected.as_str(), Some(expected.len())));
}

/// The standard's own default for the media type of bytes, and the part's name: without one many take it for a text.
fn nameless(boundary: &str) -> String {
    format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"Media\"; filename=\"Media\"\r\n\
         Content-Type: application/octet-stream\r\n\r\nab\r\n--{boundary}--\r\n"
    )
}

#[tokio::test]
async fn a_part_without_a_file_name_is_called_as_itself() {
    let (request, boundary) = seen(Upload::from("ab")).await;
    assert_eq!(text(&request), nameless(&boundary));
}

#[tokio::test]
async fn a_part_of_a_reader_is_sent_in_chunks_without_a_length() {
    let (request, boundary) = seen(Upload::reader(io::Cursor::new("ab"))).await;
    let expected = nameless(&boundary);
    assert_eq!((text(&request), request.length()), (expected.as_str(), None));
    let (request, _) = seen(Upload::reader(io::Cursor::new("ab")).len(2)).await;
    assert_eq!(request.length(), Some(expected.len()));
}

#[tokio::test]
async fn a_part_longer_than_its_length_never_cuts_the_end_off() {
    for len in [1, 3] {
        let server = Server::with([created()]).await;
        let create = server.media().create_multipart(Upload::reader(io::Cursor::new("ab")).len(len));
        let error = watched(create.send()).await.unwrap_err();
        assert!(matches!(error, Error::Transport { attempts: 1, .. }), "{error:?}");
        assert!(server.requests().iter().all(|request| !request.whole), "{:?}", server.requests());
    }
}

#[tokio::test]
async fn further_parts_come_behind_and_the_last_value_counts() {
    let server = Server::with([created()]).await;
    let create = server.media().create_multipart(Upload::from("ab"));
    let create = create.with(|call| call.part("Title", "one").part("Title", "two").part("Size", 7));
    create.send().await.unwrap();
    let request = server.request().await;
    let boundary = request.header("content-type").unwrap().rsplit_once('=').unwrap().1;
    let part =
        |name: &str, value: &str| format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"{value}\r\n");
    let media = part("Media", "; filename=\"Media\"\r\nContent-Type: application/octet-stream\r\n\r\nab");
    let (title, size) = (part("Title", "\r\n\r\ntwo"), part("Size", "\r\n\r\n7"));
    let expected = format!("{media}{title}{size}--{boundary}--\r\n");
    assert_eq!(text(&request), expected);
}

#[tokio::test]
async fn a_name_that_forges_a_header_is_rejected_before_anything_is_sent() {
    for evil in ["a\r\nX-Evil: 1", "a\nb", "a\rb", "a\0b"] {
        for upload in [Upload::from("").file_name(evil), Upload::from("").content_type(evil)] {
            let server = Server::with([created()]).await;
            let error = server.media().create_multipart(upload).send().await.unwrap_err();
            assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
            assert_eq!(
                crate::support::without_call(&error),
                "a part's name, file name or media type holds a line break or another control character, which no header may carry",
                "{evil:?}"
            );
            server.assert_untouched();
        }
    }
}

#[tokio::test]
async fn parts_of_bytes_and_files_are_sent_again() {
    let folder = Folder::new();
    let server = Server::with([too_many(), created()]).await;
    let upload = Upload::file(folder.file("a.bin", "ab"));
    watched(server.media().create_multipart(upload).send()).await.unwrap();
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    assert!(requests[0].whole && requests[0].body == requests[1].body && !requests[0].body.is_empty());
}
