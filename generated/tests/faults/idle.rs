//! Idle connections that the server has closed.

use twilio_chat_v2::Error;

use crate::server::{Peer, SERVICE, Server, watched};

/// Responds to one request and keeps the connection; then, when the next has begun or is there, breaks off.
async fn break_off_after_the_next(mut peer: Peer, reset: bool) {
    let first = peer.request().await;
    if first.is_none() || peer.respond(SERVICE).await.is_err() {
        return;
    }
    peer.request().await;
    if reset {
        peer.stream.set_zero_linger().unwrap();
    }
}

#[tokio::test]
async fn a_creation_that_may_have_been_processed_is_not_sent_again() {
    for reset in [false, true] {
        let server = Server::start(move |peer| break_off_after_the_next(peer, reset)).await;
        let client = server.client();
        watched(client.service("IS1").fetch().send()).await.unwrap();
        let error = watched(client.services().create("new").send()).await.unwrap_err();
        assert!(matches!(error, Error::Transport { attempts: 1, .. }), "{error:?}");
        assert_eq!((server.sent("POST"), server.opened()), (1, 1), "it went over the kept connection, once");
    }
}

#[tokio::test]
async fn a_fetch_lost_on_an_idle_connection_is_sent_again() {
    for reset in [false, true] {
        let server = Server::start(move |peer| break_off_after_the_next(peer, reset)).await;
        let client = server.client();
        for _ in 0..2 {
            watched(client.service("IS1").fetch().send()).await.unwrap();
        }
        assert_eq!((server.sent("GET"), server.opened()), (3, 2));
    }
}

/// The server closes each connection after its first response without saying so. Whether the client knows when it
/// sends the next request is a race, on purpose.
async fn close_after_the_answer(mut peer: Peer) {
    if peer.request().await.is_some() {
        _ = peer.respond(SERVICE).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_processed_twice_over_connections_that_are_closed_meanwhile() {
    let server = Server::start(close_after_the_answer).await;
    let client = server.client();
    for round in 0..100 {
        watched(client.service("IS1").fetch().send()).await.unwrap();
        let (fetches, creations) = (server.sent("GET"), server.sent("POST"));
        let created = watched(client.services().create("new").send()).await;
        let processed = server.sent("POST") - creations;
        match created {
            Ok(_) => assert_eq!(processed, 1, "round {round}"),
            // It went into a connection that nobody read from any more.
            Err(Error::Transport { attempts: 1, .. }) => assert_eq!(processed, 0, "round {round}"),
            Err(error) => panic!("round {round}: {error:?}"),
        }
        assert_eq!(server.sent("GET"), fetches, "round {round}");
    }
}
