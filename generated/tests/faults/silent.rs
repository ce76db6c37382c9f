//! Servers that say nothing, or too little at a time.

use std::time::Duration;

use twilio_chat_v2::Error;

use crate::server::{Server, Step, send, suffer_at, watched};

/// Short: every attempt of these tests takes this long.
const SOON: Duration = Duration::from_millis(60);

#[tokio::test]
async fn an_incomplete_response_is_a_timeout() {
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n";
    for steps in [
        vec![Step::Hold],
        vec![send("HTTP/1.1 200 OK\r\nContent-Le"), Step::Hold],
        vec![send(head), Step::Hold],
        vec![send(format!("{head}{{\"sid\":")), Step::Hold],
        // Something always comes, so that only a bound on the whole ends it.
        vec![send("HTTP/1.1 200 OK\r\n"), Step::Trickle(b"X: y\r\n")],
        vec![send(head), Step::Trickle(b" ")],
        vec![send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), Step::Trickle(b"1\r\n \r\n")],
        vec![send("HTTP/1.1 200 OK\r\n\r\n"), Step::Trickle(b" ")],
        vec![Step::Trickle(b"HTTP/1.1 100 Continue\r\n\r\n")],
    ] {
        let server = Server::script(&steps).await;
        let client = server.client_with(|builder| builder.timeout(SOON));
        let outcome = suffer_at(&server, &client).await;
        assert!(matches!(outcome.fetched, Err(Error::Timeout { attempts: 3, .. })), "{steps:?}: {outcome:?}");
        assert!(matches!(outcome.created, Err(Error::Timeout { attempts: 1, .. })), "{steps:?}: {outcome:?}");
        // An attempt may have run out of time before the server saw it.
        assert!(outcome.fetches <= 3 && outcome.creations <= 1, "{steps:?}: {outcome:?}");
        // Every connection that was waited on in vain is closed.
        server.written().await;
    }
}

#[tokio::test]
async fn interim_responses_without_end_are_a_timeout() {
    let server = Server::start(async |mut peer| {
        peer.request().await.unwrap();
        while peer.send("HTTP/1.1 100 Continue\r\n\r\n".repeat(1000)).await.is_ok() {}
    })
    .await;
    let client = server.client_with(|builder| builder.timeout(SOON));
    let error = watched(client.services().create("new").send()).await.unwrap_err();
    assert!(matches!(error, Error::Timeout { attempts: 1, .. }), "{error:?}");
    assert!(server.sent("POST") <= 1);
    server.written().await;
}

#[tokio::test]
async fn a_server_that_reads_nothing_is_a_timeout() {
    let server = Server::start(async |peer| {
        std::future::pending::<()>().await;
        drop(peer);
    })
    .await;
    let client = server.client_with(|builder| builder.timeout(SOON));
    let error = watched(client.services().create("x".repeat(8_000_000)).send()).await.unwrap_err();
    assert!(matches!(error, Error::Timeout { attempts: 1, .. }), "{error:?}");
    assert!(server.opened() <= 1);
}

#[tokio::test]
async fn an_error_response_with_a_late_body_keeps_its_status() {
    let head = "HTTP/1.1 401 No\r\nTwilio-Request-Id: RQ1\r\nContent-Length: 1000000\r\n\r\n{";
    for steps in [[send(head), Step::Hold], [send(head), Step::Trickle(b" ")]] {
        let server = Server::script(&steps).await;
        // Long enough for the head to come, even on a busy machine.
        let client = server.client_with(|builder| builder.timeout(Duration::from_secs(1)));
        let error = watched(client.services().create("new").send()).await.unwrap_err();
        assert!(error.is_denied() && error.request_id() == Some("RQ1") && error.attempts() == Some(1), "{error:?}");
        assert_eq!(server.sent("POST"), 1);
        server.written().await;
    }
}
