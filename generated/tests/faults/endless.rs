//! Responses that never end, sent as fast as the client takes them.

use twilio_chat_v2::Error;

use crate::server::{FLOOD, Server, Step, send, suffer_at, watched};

const LIMIT: usize = 1_000_000;

/// Ten gigabytes, in the three ways that a body has its end said; the second part is what is sent over and over.
const BODIES: [(&str, &[u8]); 3] = [
    ("Content-Length: 10737418240", b"[\"0123456789\"]"),
    ("Transfer-Encoding: chunked", b"10\r\n0123456789abcdef\r\n"),
    ("Connection: close", b" "),
];

#[tokio::test]
async fn an_endless_response_ends_at_the_size_limit() {
    // `compress` is a coding that no feature decodes.
    for encoding in ["", "\r\nContent-Encoding: compress"] {
        for (header, body) in BODIES {
            let head = send(format!("HTTP/1.1 200 OK\r\n{header}{encoding}\r\n\r\n"));
            let server = Server::script(&[head, Step::Flood(body.to_vec())]).await;
            let client = server.client_with(|builder| builder.max_response_size(LIMIT));
            let outcome = suffer_at(&server, &client).await;
            outcome.assert_final(|error| matches!(error, Error::TooLarge { limit: LIMIT, .. }));
            assert!(server.written().await < FLOOD, "{header}: the client hung up");
        }
    }
}

#[tokio::test]
async fn an_endless_response_without_a_body_type_ends_at_the_size_limit() {
    let (header, body) = BODIES[1];
    let head = send(format!("HTTP/1.1 200 OK\r\n{header}\r\n\r\n"));
    let server = Server::script(&[head, Step::Flood(body.to_vec())]).await;
    let client = server.client_with(|builder| builder.max_response_size(LIMIT));
    let error = watched(client.service("IS1").delete().send()).await.unwrap_err();
    assert!(matches!(error, Error::TooLarge { limit: LIMIT, .. }), "{error:?}");
    assert_eq!(server.sent("DELETE"), 1);
    assert!(server.written().await < FLOOD, "the client hung up");
}

#[tokio::test]
async fn an_endless_error_response_is_cut() {
    for (header, body) in BODIES {
        let head = send(format!("HTTP/1.1 500 Oops\r\n{header}\r\n\r\n"));
        let server = Server::script(&[head, Step::Flood(body.to_vec())]).await;
        suffer_at(&server, &server.client())
            .await
            .assert_final(|error| error.api().is_some_and(|api| api.status == 500 && api.body.len() == 64 * 1024));
        assert!(server.written().await < FLOOD, "{header}: the client hung up");
    }
}

#[tokio::test]
async fn a_head_without_end_is_given_up() {
    for (begun, more) in [
        ("HTTP/1.1 200 OK\r\n", "X-More: and more\r\n"),
        ("HTTP/1.1 200 OK\r\nX-Long: ", "and more "),
        ("HTTP/1.1 200 ", "OK "),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;", "and more "),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", "X-More: and more\r\n"),
    ] {
        let server = Server::script(&[send(begun), Step::Flood(more.into())]).await;
        let outcome = suffer_at(&server, &server.client()).await;
        assert!(matches!(outcome.fetched, Err(Error::Transport { attempts: 3, .. })), "{begun}: {outcome:?}");
        assert!(matches!(outcome.created, Err(Error::Transport { attempts: 1, .. })), "{begun}: {outcome:?}");
        assert_eq!((outcome.fetches, outcome.creations), (3, 1), "{begun}");
        assert!(server.written().await < FLOOD, "{begun}: the client hung up");
    }
}

#[tokio::test]
async fn too_many_headers_are_rejected() {
    let head = format!("HTTP/1.1 200 OK\r\n{}Content-Length: 0\r\n\r\n", "X-More: a\r\n".repeat(10_000));
    let server = Server::script(&[send(head)]).await;
    let error = watched(server.client().services().create("new").send()).await.unwrap_err();
    assert!(matches!(error, Error::Transport { attempts: 1, .. }), "{error:?}");
    assert_eq!(server.sent("POST"), 1);
}
