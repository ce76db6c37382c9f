//! HTTP/2: when it is used, and what becomes of faults in its frames (RFC 9113).

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use h2::{Reason, RecvStream, server::SendResponse};
use http::{Request, Response};
use oas_client_runtime::{ClientBuilder, Error, Retry};
use tokio::{net::TcpListener, sync::Semaphore};

use super::{API, OK, builders, client, get, server};

/// A server of HTTP/2 over TLS.
struct Server {
    url: String,
    root: String,
    connections: Arc<AtomicUsize>,
    requests: Arc<AtomicUsize>,
}

/// What becomes of a connection after a request was responded to.
#[derive(Clone, Copy, PartialEq)]
enum Then {
    Stay,
    /// The server says GOAWAY, and closes the connection once its requests are done.
    GoAway,
    /// The server cuts the connection off.
    Cut,
}

impl Server {
    /// Each request, with its number, goes to `respond`.
    async fn new<F, R>(respond: F) -> Self
    where
        F: Fn(usize, Request<RecvStream>, SendResponse<Bytes>) -> R + Clone + Send + 'static,
        R: Future<Output = Then> + Send + 'static,
    {
        let (root, tls) = server::authority_with("localhost", &["h2"]);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
        let (connections, requests) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let (opened, seen) = (connections.clone(), requests.clone());
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                opened.fetch_add(1, Ordering::SeqCst);
                let (tls, seen, respond) = (tls.clone(), seen.clone(), respond.clone());
                tokio::spawn(async move {
                    let mut connection = h2::server::handshake(tls.accept(stream).await.unwrap()).await.unwrap();
                    let (ends, mut ended) = tokio::sync::mpsc::unbounded_channel();
                    loop {
                        tokio::select! {
                            request = connection.accept() => {
                                let Some(Ok((request, response))) = request else { return };
                                let number = seen.fetch_add(1, Ordering::SeqCst);
                                let (responding, ends) = (respond(number, request, response), ends.clone());
                                tokio::spawn(async move { ends.send(responding.await) });
                            }
                            Some(then) = ended.recv() => match then {
                                Then::Stay => {}
                                Then::GoAway => connection.graceful_shutdown(),
                                Then::Cut => return,
                            },
                        }
                    }
                });
            }
        });
        Self { url, root, connections, requests }
    }

    fn builder(&self) -> ClientBuilder {
        let transport = builders().remove(0).root_certificates_pem(self.root.clone()).build().unwrap();
        ClientBuilder::new(&API).base_url(&self.url).retry(Retry::never()).transport(transport)
    }

    /// How many connections were opened, and how many requests came.
    fn counts(&self) -> (usize, usize) {
        (self.connections.load(Ordering::SeqCst), self.requests.load(Ordering::SeqCst))
    }
}

/// Responds with this JSON.
fn respond(response: &mut SendResponse<Bytes>, json: String) {
    let mut body = response.send_response(Response::new(()), false).unwrap();
    body.send_data(json.into(), true).unwrap();
}

#[tokio::test]
async fn the_server_chooses_the_version() {
    let server = Server::new(|_, request, mut response| async move {
        let version = format!("{:?} {}", request.version(), request.uri().authority().is_some());
        respond(&mut response, format!("{version:?}"));
        Then::Stay
    });
    let server = server.await;
    for builder in builders() {
        let client = client(&server.url, builder.root_certificates_pem(server.root.clone()).build().unwrap());
        assert_eq!(get(&client).send().await.unwrap().as_str(), Some("HTTP/2.0 true"));
    }
    for protocols in [&[][..], &["http/1.1"]] {
        let (root, tls) = server::authority_with("localhost", protocols);
        let old = server::Server::tls(&[OK], tls).await;
        for builder in builders() {
            let url = format!("https://localhost:{}", old.address.port());
            get(&client(&url, builder.root_certificates_pem(root.clone()).build().unwrap())).send().await.unwrap();
        }
        assert!(old.requests()[0].starts_with("GET /thing HTTP/1.1"));
    }
}

#[tokio::test]
async fn a_crowd_shares_one_connection_and_each_gets_its_own_response() {
    let all_here = Arc::new(Semaphore::new(0));
    let server = Server::new(move |number, request, mut response| {
        let all_here = all_here.clone();
        async move {
            // None is responded to before the last one came.
            if number == 50 {
                all_here.add_permits(50);
            }
            if number > 0 && number < 50 {
                all_here.acquire().await.unwrap().forget();
            }
            respond(&mut response, format!("{:?}", request.uri().query().unwrap_or("")));
            Then::Stay
        }
    });
    let server = server.await;
    let client = server.builder().build().unwrap();
    get(&client).send().await.unwrap();
    let calls = (1..=50).map(|number| {
        let call = get(&client).query("n", number);
        tokio::spawn(async move { (number, call.send().await.unwrap()) })
    });
    for call in calls.collect::<Vec<_>>() {
        let (number, response) = call.await.unwrap();
        assert_eq!(response.as_str(), Some(format!("n={number}").as_str()));
    }
    assert_eq!(server.counts(), (1, 51));
}

#[tokio::test]
async fn silence_is_a_timeout_and_leaves_the_connection() {
    let server = Server::new(|number, _, mut response| async move {
        if number == 0 {
            std::future::pending::<()>().await;
        }
        respond(&mut response, "1".to_owned());
        Then::Stay
    });
    let server = server.await;
    let client = server.builder().build().unwrap();
    let error = get(&client).timeout(Duration::from_millis(100)).send().await.unwrap_err();
    assert!(matches!(error, Error::Timeout { .. }), "{error:?}");
    get(&client).send().await.unwrap();
    assert_eq!(server.counts(), (1, 2));
}

#[tokio::test]
async fn a_reset_stream_is_an_error_and_a_safe_method_is_sent_again() {
    for after_head in [false, true] {
        let server = Server::new(move |number, _, mut response| async move {
            match (number % 2, after_head) {
                (0, false) => response.send_reset(Reason::INTERNAL_ERROR),
                (0, true) => {
                    let mut body = response.send_response(Response::new(()), false).unwrap();
                    body.send_data("[1".into(), false).unwrap();
                    body.send_reset(Reason::CANCEL);
                }
                _ => respond(&mut response, "1".to_owned()),
            }
            Then::Stay
        });
        let server = server.await;
        let error = get(&server.builder().build().unwrap()).send().await.unwrap_err();
        assert!(matches!(error, Error::Transport { .. }), "{error:?}");
        get(&server.builder().build().unwrap()).send().await.unwrap();
        get(&server.builder().retry(Retry::new(1)).build().unwrap()).send().await.unwrap();
        assert_eq!(server.requests.load(Ordering::SeqCst), 4);
    }
}

#[tokio::test]
async fn a_connection_that_goes_away_is_replaced() {
    for then in [Then::GoAway, Then::Cut] {
        let server = Server::new(move |number, _, mut response| async move {
            if number == 0 && then == Then::Cut {
                return Then::Cut;
            }
            respond(&mut response, "1".to_owned());
            if number == 0 { then } else { Then::Stay }
        });
        let server = server.await;
        let client = server.builder().retry(Retry::new(1)).build().unwrap();
        get(&client).send().await.unwrap();
        get(&client).send().await.unwrap();
        // After GOAWAY, the client may have sent the second request before it knew.
        let requests = if then == Then::Cut { 3 } else { 2 };
        assert_eq!(server.counts().1, requests);
        assert!(then == Then::GoAway || server.counts().0 == 2);
    }
}

#[tokio::test]
async fn an_endless_body_ends_at_the_limit() {
    let server = Server::new(|_, _, mut response| async move {
        let mut body = response.send_response(Response::new(()), false).unwrap();
        while body.send_data(Bytes::from_static(&[b' '; 1000]), false).is_ok() {
            body.reserve_capacity(1000);
            if std::future::poll_fn(|context| body.poll_capacity(context)).await.is_none() {
                break;
            }
        }
        Then::Stay
    });
    let server = server.await;
    let client = server.builder().max_response_size(100_000).build().unwrap();
    let error = get(&client).send().await.unwrap_err();
    assert!(matches!(error, Error::TooLarge { limit: 100_000, .. }), "{error:?}");
}

#[tokio::test]
async fn a_dropped_call_resets_its_stream_only() {
    let (arrived, is_reset) = (Arc::new(Semaphore::new(0)), Arc::new(Semaphore::new(0)));
    let (came, reset) = (arrived.clone(), is_reset.clone());
    let server = Server::new(move |number, _, mut response| {
        let (came, reset) = (came.clone(), reset.clone());
        async move {
            if number == 0 {
                came.add_permits(1);
                let reason = std::future::poll_fn(|context| response.poll_reset(context)).await;
                assert_eq!(reason.unwrap(), Reason::CANCEL);
                reset.add_permits(1);
            } else {
                respond(&mut response, "1".to_owned());
            }
            Then::Stay
        }
    });
    let server = server.await;
    let client = server.builder().build().unwrap();
    let call = get(&client);
    let call = tokio::spawn(async move { call.send().await });
    arrived.acquire().await.unwrap().forget();
    call.abort();
    is_reset.acquire().await.unwrap().forget();
    get(&client).send().await.unwrap();
    assert_eq!(server.counts(), (1, 2));
}
