//! How long connections are kept, as the server sees it.

use std::time::Duration;

use oas_client_runtime::transport::hyper::HyperTransport;

use super::{OK, builders, client, get, server::Server};

/// How many connections four calls in a row take.
async fn connections(transport: HyperTransport) -> usize {
    let server = Server::plain(&[OK]).await;
    let client = client(&server.url(), transport);
    for _ in 0..4 {
        get(&client).send().await.unwrap();
        // hyper gives the connection back in a task of its own.
        for _ in 0..8 {
            tokio::task::yield_now().await;
        }
    }
    assert_eq!(server.requests().len(), 4);
    server.connections()
}

#[tokio::test]
async fn connections_stay_open_by_default() {
    for builder in builders() {
        assert_eq!(connections(builder.build().unwrap()).await, 1);
    }
    for builder in builders() {
        assert_eq!(connections(builder.pool_max_idle_per_host(0).build().unwrap()).await, 4);
    }
    for builder in builders() {
        assert_eq!(connections(builder.pool_idle_timeout(Duration::ZERO).build().unwrap()).await, 4);
    }
}
