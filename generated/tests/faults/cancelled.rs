//! Calls that are given up midway.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering::SeqCst},
};

use tokio::{
    runtime::{Builder, Handle},
    task::JoinSet,
};

use crate::server::{SERVICE, Server, until, watched};

const CALLS: usize = 200;

/// Gives up calls that hang while the server has sent them `head` and so many bytes of a body, and counts what is left.
fn give_up(head: &'static str, body: usize) {
    // Apart, so that only the client's tasks are counted.
    let servers = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let hanging = Arc::new(AtomicUsize::new(0));
    let hangs = hanging.clone();
    let server = servers.block_on(Server::start(move |mut peer| {
        let hangs = hangs.clone();
        async move {
            while let Some(request) = peer.request().await {
                if request.line.contains("IS1 ") {
                    _ = peer.respond(SERVICE).await;
                    continue;
                }
                peer.send(head).await.unwrap();
                peer.send(" ".repeat(body)).await.unwrap();
                hangs.fetch_add(1, SeqCst);
                peer.gone().await;
            }
        }
    }));
    let clients = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    clients.block_on(async {
        let client = server.client();
        let tasks = || Handle::current().metrics().num_alive_tasks();
        // One connection is kept, with what drives it and the pool.
        let fetch = || watched(client.service("IS1").fetch().send());
        fetch().await.unwrap();
        let before = tasks();
        for round in 1..=2 {
            let mut calls = JoinSet::new();
            for _ in 0..CALLS {
                let client = client.clone();
                calls.spawn(async move { client.service("IS2").fetch().send().await });
            }
            until(|| hanging.load(SeqCst) == round * CALLS).await;
            assert!(calls.try_join_next().is_none(), "all are under way");
            assert!(server.opened() - server.closed() >= CALLS);
            drop(calls);
            until(|| server.opened() - server.closed() <= 1).await;
            until(|| tasks() <= before).await;
            assert_eq!(server.requests().len(), round * (CALLS + 1), "what is given up is not sent again");
            fetch().await.unwrap();
        }
    });
}

#[test]
fn cancelled_calls_leave_nothing_behind() {
    give_up("", 0);
}

#[test]
fn calls_given_up_within_the_head_leave_nothing_behind() {
    give_up("HTTP/1.1 200 OK\r\nX-Slow: ", 10);
}

#[test]
fn calls_given_up_within_the_body_leave_nothing_behind() {
    // More than fits into the sockets' buffers: the client is reading.
    give_up("HTTP/1.1 200 OK\r\nContent-Length: 10000000\r\n\r\n", 500_000);
}
