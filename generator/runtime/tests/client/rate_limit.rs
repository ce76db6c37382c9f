//! The layer `RateLimit`, with a paused clock, against a layer that responds.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{
    num::NonZeroU32,
    sync::{Arc, Mutex},
    time::Duration,
};

use oas_client_runtime::{
    Body, Client, Empty, Error, Layer, LayerFuture, LayerRequest, Method, Next, RateLimit, RequestBuilder, Result,
    Retry,
    http::{HeaderName, HeaderValue, Response},
};
use tokio::time::Instant;

use crate::serve::builder;

/// A service that keeps the times of its requests, in milliseconds, and responds with the next of these statuses and headers,
/// then with the last.
struct Service {
    started: Instant,
    times: Arc<Mutex<Vec<u128>>>,
    responses: &'static [(u16, &'static [(&'static str, &'static str)])],
}

impl Layer for Service {
    fn call<'a>(&'a self, _: LayerRequest, _: Next<'a>) -> LayerFuture<'a> {
        let mut times = self.times.lock().unwrap();
        let (status, headers) = self.responses.get(times.len()).or(self.responses.last()).unwrap();
        times.push(self.started.elapsed().as_millis());
        let mut response = Response::new(Body::default());
        *response.status_mut() = (*status).try_into().unwrap();
        for (name, value) in *headers {
            response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        Box::pin(async { Ok(response) })
    }
}

/// A client of the service, and the times of its requests.
fn client(
    limit: impl Layer,
    responses: &'static [(u16, &'static [(&'static str, &'static str)])],
) -> (Client, Arc<Mutex<Vec<u128>>>) {
    let times = Arc::new(Mutex::new(Vec::new()));
    let service = Service { started: Instant::now(), times: times.clone(), responses };
    (builder("http://127.0.0.1:9").layer(limit).layer(service).build().unwrap(), times)
}

fn call(client: &Client) -> RequestBuilder<Empty> {
    RequestBuilder::new(&client.root(), Method::POST, "/thing")
}

fn per_second(requests: u32) -> RateLimit {
    RateLimit::per_second(NonZeroU32::new(requests).unwrap())
}

/// Sends so many requests at once.
async fn send_all(client: &Client, requests: usize) -> Vec<Result<()>> {
    let sent: Vec<_> = (0..requests).map(|_| tokio::spawn(call(client).send())).collect();
    let mut outcomes = Vec::new();
    for one in sent {
        outcomes.push(one.await.unwrap());
    }
    outcomes
}

const OK: &[(u16, &[(&str, &str)])] = &[(200, &[])];

#[tokio::test(start_paused = true)]
async fn a_burst_is_sent_at_once_and_then_one_request_for_each_interval() {
    let (client, times) = client(per_second(4), OK);
    assert!(send_all(&client, 8).await.iter().all(Result::is_ok));
    assert_eq!(*times.lock().unwrap(), [0, 0, 0, 0, 250, 500, 750, 1000]);
}

#[tokio::test(start_paused = true)]
async fn clients_share_the_limit() {
    let limit = Arc::new(per_second(1));
    let ((one, _), (other, times)) = (client(limit.clone(), OK), client(limit, OK));
    call(&one).send().await.unwrap();
    call(&other).send().await.unwrap();
    assert_eq!(*times.lock().unwrap(), [1000]);
}

/// The client doesn't wait for a timeout that is certain.
#[tokio::test(start_paused = true)]
async fn a_wait_beyond_the_timeout_is_an_error_at_once() {
    let (client, times) = client(RateLimit::new(NonZeroU32::MIN, Duration::from_secs(20)), OK);
    let outcomes = send_all(&client, 4).await;
    let failed: Vec<_> = outcomes.iter().filter_map(|outcome| outcome.as_ref().err()).collect();
    assert!(matches!(failed[..], [Error::Layer(_), Error::Layer(_)]), "{outcomes:?}");
    let message = failed.first().unwrap().to_string();
    assert!(message.ends_with("the rate limit allows the request in 40s only"), "{message}");
    // Requests that failed or were dropped have used no token.
    drop(tokio::time::timeout(Duration::from_secs(1), call(&client).send()).await);
    call(&client).send().await.unwrap();
    assert_eq!(*times.lock().unwrap(), [0, 20_000, 40_000]);
}

#[tokio::test(start_paused = true)]
async fn a_spent_quota_of_the_service_holds_requests_back() {
    for headers in [
        &[("ratelimit", r#""default";r=0;t=7"#)][..],
        &[("ratelimit-remaining", "0"), ("ratelimit-reset", "7")],
        &[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "7")],
    ] {
        let responses: &'static [_] = Vec::leak(vec![(200, headers), (200, &[])]);
        let (client, times) = client(RateLimit::of_service(), responses);
        call(&client).send().await.unwrap();
        call(&client).send().await.unwrap();
        assert_eq!(*times.lock().unwrap(), [0, 7000], "{headers:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn concurrent_requests_use_what_the_service_has_left() {
    let (client, times) =
        client(RateLimit::of_service(), &[(200, &[("ratelimit", r#""default";r=2;t=7"#)]), (200, &[])]);
    call(&client).send().await.unwrap();
    assert!(send_all(&client, 4).await.iter().all(Result::is_ok));
    assert_eq!(*times.lock().unwrap(), [0, 0, 0, 7000, 7000]);
}

/// The retry itself waits as the client's `Retry` says; the layer lets other requests wait, too.
#[tokio::test(start_paused = true)]
async fn retry_after_holds_all_requests_back() {
    for status in [429, 503] {
        let responses: &'static [_] = Vec::leak(vec![(status, &[("retry-after", "5")][..]), (200, &[])]);
        let (client, times) = client(RateLimit::of_service(), responses);
        let first = call(&client).retry(Retry::never()).send().await;
        assert_eq!(first.unwrap_err().status().unwrap().as_u16(), status);
        call(&client).send().await.unwrap();
        assert_eq!(*times.lock().unwrap(), [0, 5000], "{status}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_wait_of_less_than_a_second_is_shown_in_milliseconds() {
    let (client, _) = client(RateLimit::new(NonZeroU32::MIN, Duration::from_millis(700)), OK);
    call(&client).send().await.unwrap();
    let error = call(&client).timeout(Duration::from_millis(100)).send().await.unwrap_err();
    assert!(error.to_string().ends_with("the rate limit allows the request in 700ms only"), "{error}");
}

/// A second of way to the service.
struct Distance;

impl Layer for Distance {
    fn call<'a>(&'a self, request: LayerRequest, next: Next<'a>) -> LayerFuture<'a> {
        Box::pin(async move {
            tokio::time::sleep(Duration::from_secs(1)).await;
            next.run(request).await
        })
    }
}

/// A client that is a second away from the service.
fn distant_client(
    responses: &'static [(u16, &'static [(&'static str, &'static str)])],
) -> (Client, Arc<Mutex<Vec<u128>>>) {
    let times = Arc::new(Mutex::new(Vec::new()));
    let service = Service { started: Instant::now(), times: times.clone(), responses };
    let builder = builder("http://127.0.0.1:9").layer(RateLimit::of_service()).layer(Distance).layer(service);
    (builder.build().unwrap(), times)
}

#[tokio::test(start_paused = true)]
async fn after_a_spent_window_one_request_goes_first() {
    let (client, times) = distant_client(&[
        (200, &[("ratelimit", r#""default";r=0;t=7"#)]),
        (200, &[("ratelimit", r#""default";r=2;t=7"#)]),
        (200, &[]),
    ]);
    call(&client).send().await.unwrap();
    assert!(send_all(&client, 6).await.iter().all(Result::is_ok));
    assert_eq!(*times.lock().unwrap(), [1000, 9000, 10_000, 10_000, 17_000, 18_000, 18_000]);
}

#[tokio::test(start_paused = true)]
async fn after_retry_after_one_request_goes_first() {
    let (client, times) = distant_client(&[(429, &[("retry-after", "5")]), (200, &[])]);
    call(&client).retry(Retry::never()).send().await.unwrap_err();
    assert!(send_all(&client, 3).await.iter().all(Result::is_ok));
    assert_eq!(*times.lock().unwrap(), [1000, 7000, 8000, 8000]);
}

/// The next request goes in place of the dropped one.
#[tokio::test(start_paused = true)]
async fn a_first_request_that_is_dropped_holds_no_other_back() {
    let (client, times) = distant_client(&[(200, &[("ratelimit", r#""default";r=0;t=7"#)]), (200, &[])]);
    call(&client).send().await.unwrap();
    // Until 8.5 s.
    let dropped = tokio::time::timeout(Duration::from_millis(7500), call(&client).send());
    let (dropped, others) = tokio::join!(biased; dropped, send_all(&client, 2));
    assert!(dropped.is_err() && others.iter().all(Result::is_ok));
    assert_eq!(*times.lock().unwrap(), [1000, 9500, 10_500]);
}
