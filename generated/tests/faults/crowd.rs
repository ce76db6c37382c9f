//! Very many calls at once.

use std::{
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
};

use tokio::{
    runtime::{Builder, Handle},
    task::JoinSet,
};

use crate::server::{Server, until, watched};

const CALLS: usize = 1000;

/// In a process of its own, since two thousand sockets are more than many systems give to one by default.
#[test]
fn a_thousand_calls_at_once_get_each_its_own_response() {
    let script = r#"ulimit -n 4096; exec "$0" --ignored --exact crowd::sends_a_thousand_calls_at_once"#;
    let output = Command::new("sh").args(["-c", script]).arg(std::env::current_exe().unwrap()).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && told.contains("1 passed"), "{output:?}");
}

#[test]
#[ignore = "the part of `a_thousand_calls_at_once_get_each_its_own_response` that runs in a process of its own"]
fn sends_a_thousand_calls_at_once() {
    let servers = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let arrived = Arc::new(AtomicUsize::new(0));
    let server = servers.block_on(Server::start(move |mut peer| {
        let arrived = arrived.clone();
        async move {
            while let Some(request) = peer.request().await {
                let place = arrived.fetch_add(1, SeqCst);
                // Nobody gets a response before all have asked; then it goes out of turn.
                until(|| arrived.load(SeqCst) >= CALLS).await;
                for _ in 0..place * 7919 % 101 {
                    tokio::task::yield_now().await;
                }
                let id = match request.line.split(' ').nth(1).unwrap().rsplit_once("/IS") {
                    Some((_, id)) => id.to_owned(),
                    None => request.body.trim_start_matches("FriendlyName=").to_owned(),
                };
                peer.respond(&format!(r#"{{"sid":"IS{id}","account_sid":"AC1"}}"#)).await.unwrap();
            }
        }
    }));
    let clients = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    clients.block_on(async {
        let client = server.client();
        let mut calls = JoinSet::new();
        for id in 0..CALLS {
            let client = client.clone();
            calls.spawn(async move {
                let sid = format!("IS{id}");
                let response = match id % 2 {
                    0 => client.service(&sid).fetch().send().await,
                    _ => client.services().create(id.to_string()).send().await,
                };
                assert_eq!(response.unwrap().sid, sid);
            });
        }
        watched(async {
            while let Some(call) = calls.join_next().await {
                call.unwrap();
            }
        })
        .await;
        assert_eq!((server.sent("GET"), server.sent("POST")), (CALLS / 2, CALLS / 2));

        // With the client go its connections, and all that drives them.
        drop(client);
        until(|| server.opened() == server.closed()).await;
        until(|| Handle::current().metrics().num_alive_tasks() == 0).await;
    });
}
