//! Responses that break off, and bytes that are no response.

use twilio_chat_v2::Error;

use crate::server::{SERVICE, Step, send, suffer};

/// Each attempt fails in transport; a fetch is tried again, a creation is not.
async fn assert_breaks(steps: &[Step]) {
    let outcome = suffer(steps).await;
    assert!(matches!(outcome.fetched, Err(Error::Transport { attempts: 3, .. })), "{steps:?}: {outcome:?}");
    assert!(matches!(outcome.created, Err(Error::Transport { attempts: 1, .. })), "{steps:?}: {outcome:?}");
    assert_eq!((outcome.fetches, outcome.creations), (3, 1), "{steps:?}");
}

#[tokio::test]
async fn a_response_that_breaks_off() {
    for begun in [
        "",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nContent-Length: 34\r\n\r\n{\"sid\":\"IS1\",\"account_sid\":\"AC1\"}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n21\r\n{\"sid\":\"IS1\",\"account_sid\":\"AC1\"}\r\n",
        "HTTP/1.1 100 Continue\r\n\r\n",
    ] {
        assert_breaks(&[send(begun)]).await;
        assert_breaks(&[send(begun), Step::Reset]).await;
    }
}

#[tokio::test]
async fn a_reset_is_no_end_of_a_response_that_ends_with_its_connection() {
    let outcome = suffer(&[send("HTTP/1.1 200 OK\r\n\r\n{\"sid\":"), Step::Reset]).await;
    assert!(matches!(outcome.created, Err(Error::Transport { attempts: 1, .. })), "{outcome:?}");
    assert_eq!(outcome.creations, 1);
}

#[tokio::test]
async fn bytes_that_are_no_http() {
    for garbage in [
        b"\0\xff\xfe\x80 \r\n\r\n".as_slice(),
        b"\x15\x03\x01\x00\x02\x02\x28",
        b"\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0\x64",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"<html>Welcome to this hotel</html>\r\n\r\n",
        b"HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 99 Low\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 twohundred OK\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nno colon\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: a\0b\r\nContent-Length: 0\r\n\r\n",
        b"{\"sid\":\"IS1\",\"account_sid\":\"AC1\"}\r\n\r\n",
    ] {
        assert_breaks(&[Step::Send(garbage.to_vec())]).await;
    }
}

#[tokio::test]
async fn lengths_that_contradict_each_other_or_are_none() {
    for header in [
        "Content-Length: 33, 34",
        "Content-Length: 33\r\nContent-Length: 32",
        "Content-Length: -1",
        "Content-Length: +33",
        "Content-Length: 0x21",
        "Content-Length: 99999999999999999999999999",
    ] {
        assert_breaks(&[send(format!("HTTP/1.1 200 OK\r\n{header}\r\n\r\n{SERVICE}"))]).await;
    }
}

#[tokio::test]
async fn chunks_of_impossible_sizes() {
    for chunk in ["-1", "FFFFFFFFFFFFFFFFF", "xyz", "", "21 21", "0021;\n"] {
        let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        assert_breaks(&[send(format!("{head}{chunk}\r\n{SERVICE}\r\n0\r\n\r\n"))]).await;
    }
}
