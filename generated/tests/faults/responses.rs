//! Complete, odd and wrong responses.

use twilio_chat_v2::Error;

use crate::{
    server::{Outcome, SERVICE, Server, Step, send, suffer, watched},
    support::Bystander,
};

/// A response with this body, of the length that it says.
fn with(headers: &str, body: &str) -> Step {
    send(format!("HTTP/1.1 200 OK\r\n{headers}Content-Length: {}\r\n\r\n{body}", body.len()))
}

fn assert_read(Outcome { fetched, fetches, created, creations }: Outcome, case: &str) {
    for service in [fetched, created] {
        assert_eq!(service.unwrap_or_else(|error| panic!("{case}: {error:?}")).sid, "IS1");
    }
    assert_eq!((fetches, creations), (1, 1), "{case}");
}

#[tokio::test]
async fn another_content_type_is_no_reason_to_fail() {
    for header in ["Content-Type: text/html\r\n", "Content-Type: ???\r\n", ""] {
        assert_read(suffer(&[with(header, SERVICE)]).await, header);
    }
}

#[tokio::test]
async fn a_response_may_end_with_its_connection() {
    for head in ["HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.0 200 OK\r\n\r\n", "HTTP/1.1 200\r\nConnection: close\r\n\r\n"] {
        assert_read(suffer(&[send(format!("{head}{SERVICE}"))]).await, head);
    }
}

#[tokio::test]
async fn interim_responses_are_passed_over() {
    let interim = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n\
                   HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n";
    assert_read(suffer(&[send(interim), with("", SERVICE)]).await, interim);
}

#[tokio::test]
async fn a_switch_of_protocols_is_no_success() {
    let outcome = suffer(&[send("HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n")]).await;
    outcome.assert_final(|error| error.api().is_some_and(|api| api.status == 101));
}

#[tokio::test]
async fn a_repeated_content_length_counts_once() {
    let length = SERVICE.len();
    for header in [
        format!("Content-Length: {length}, {length}"),
        format!("Content-Length: {length}\r\nContent-Length: {length}"),
        format!("Content-Length: {length}\r\ncontent-length: {length},{length}"),
    ] {
        // The connection stays open: nothing but the length says where the response ends.
        let response = send(format!("HTTP/1.1 200 OK\r\n{header}\r\n\r\n{SERVICE}"));
        assert_read(suffer(&[response, Step::Keep]).await, &header);
    }
}

#[tokio::test]
async fn chunks_may_have_extensions_and_trailers() {
    let (head, tail) = SERVICE.split_at(9);
    let body = format!("9;a=\"b\"\r\n{head}\r\n{:x}\r\n{tail}\r\n0\r\nX-Sum: 1\r\n\r\n", tail.len());
    let response = send(format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{body}"));
    assert_read(suffer(&[response, Step::Keep]).await, &body);
}

#[tokio::test]
async fn another_body_than_json_is_a_decode_error_without_retry() {
    let cut = &SERVICE[..SERVICE.len() - 1];
    let twice = &format!("{SERVICE} {SERVICE}");
    for body in [cut, "", " ", "null", "<html>It works!</html>", "{\"sid\":\"IS1\"", "[]", twice] {
        suffer(&[with("Content-Type: application/json\r\n", body)])
            .await
            .assert_final(|error| matches!(error, Error::Decode(_)));
    }
}

/// Twenty megabytes of zeros in less than a hundredth of that: gzip around one block of deflate, in the fixed code of RFC 1951.
#[cfg(not(feature = "gzip"))]
fn bomb() -> Vec<u8> {
    // Not the last block, in the fixed code; the byte 0; then "258 bytes, as the one before" over and over.
    let bits = "010".to_owned() + "00110000" + &"1100010100000".repeat(80_000);
    let mut bomb = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    bomb.extend(
        bits.as_bytes()
            .chunks(8)
            .map(|byte| byte.iter().rev().fold(0, |value, bit| value << 1 | u8::from(*bit == b'1'))),
    );
    bomb
}

#[cfg(not(feature = "gzip"))]
#[tokio::test]
async fn a_compressed_response_that_nobody_asked_for_is_not_unpacked() {
    let bomb = bomb();
    for status in [200, 500] {
        let head = format!("HTTP/1.1 {status} X\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n", bomb.len());
        let server = Server::script(&[send(head), Step::Send(bomb.clone())]).await;
        let error = watched(server.client().service("IS1").fetch().send()).await.unwrap_err();
        let body = match &error {
            Error::Decode(error) => &error.body,
            Error::Api(error) => &error.body,
            _ => panic!("{error:?}"),
        };
        assert_eq!(error.status().unwrap(), status);
        assert!(bomb.starts_with(body) && body.len() <= 64 * 1024, "{} bytes", body.len());
        assert_eq!(server.requests()[0].header("accept-encoding"), Some("identity"));
    }
}

#[tokio::test]
async fn bytes_after_a_response_are_not_the_next_response() {
    const FORGED: &str = "HTTP/1.1 200 OK\r\nContent-Length: 35\r\n\r\n{\"sid\":\"FORGED\",\"account_sid\":\"AC1\"}";
    for status in ["200 OK\r\nContent-Length: 33", "204 None"] {
        let body = if status.starts_with("200") { SERVICE } else { "" };
        let response = format!("HTTP/1.1 {status}\r\n\r\n{body}{FORGED}");
        let server = Server::start(move |mut peer| {
            let response = response.clone();
            async move {
                while peer.request().await.is_some_and(|request| !request.line.contains("IS2")) {
                    peer.send(&response).await.unwrap();
                }
                peer.respond(SERVICE).await.unwrap();
            }
        })
        .await;
        let client = server.client();
        watched(client.service("IS1").delete().send()).await.unwrap();
        assert_eq!(watched(client.service("IS2").fetch().send()).await.unwrap().sid, "IS1");
        assert_eq!(server.opened(), 2, "a connection that says too much is not used again");
    }
}

#[tokio::test]
async fn a_length_shorter_than_the_body_cuts_it() {
    let response = send(format!("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{SERVICE}"));
    suffer(&[response]).await.assert_final(|error| matches!(error, Error::Decode(_)));
}

#[tokio::test]
async fn a_creation_is_not_sent_on_where_a_redirect_leads() {
    for status in [301, 302, 303, 307, 308] {
        let elsewhere = Bystander::new();
        let location = format!("Location: http://{}/v2/Services\r\n", elsewhere.host);
        let response = send(format!("HTTP/1.1 {status} Away\r\n{location}Content-Length: 0\r\n\r\n"));
        suffer(&[response]).await.assert_final(|error| error.api().is_some_and(|api| api.status == status));
        elsewhere.assert_untouched();
    }
}

#[tokio::test]
async fn an_error_response_may_come_before_the_request_is_read() {
    use tokio::io::AsyncReadExt;
    let server = Server::start(async |mut peer| {
        peer.stream.read_exact(&mut [0; 1000]).await.unwrap();
        peer.send("HTTP/1.1 413 Too Much\r\nContent-Length: 0\r\n\r\n").await.unwrap();
        peer.gone().await;
    })
    .await;
    let error = watched(server.client().services().create("x".repeat(8_000_000)).send()).await.unwrap_err();
    assert_eq!(error.status().unwrap(), 413);
    assert_eq!(server.opened(), 1);
}
