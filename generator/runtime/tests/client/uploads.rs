//! The timeout of a call that uploads: each chunk starts it anew. Tokio's clock is paused, so that no test waits.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::time::Duration;

use oas_client_runtime::{
    Body, Error, Json, Method, RequestBuilder, Transport, Upload, Value, transport::ResponseFuture,
};
use tokio::{
    io::AsyncWriteExt,
    time::{Instant, sleep},
};

use super::serve::builder;

/// Reads the request's body, and responds after a pause.
#[derive(Debug)]
struct Reader(Duration);

impl Transport for Reader {
    fn send(&self, request: http::Request<Body>) -> ResponseFuture<'_> {
        Box::pin(async move {
            let mut body = request.into_body();
            while let Some(chunk) = body.next().await {
                chunk?;
            }
            sleep(self.0).await;
            Ok(http::Response::new(Body::whole("{}")))
        })
    }
}

/// A reader that gives a byte after each of these pauses.
fn slow(pauses: &'static [u64]) -> Upload {
    let (mut writer, reader) = tokio::io::duplex(1);
    tokio::spawn(async move {
        for pause in pauses {
            sleep(Duration::from_secs(*pause)).await;
            let _ = writer.write_all(b"a").await;
        }
    });
    Upload::reader(reader)
}

/// Calls with a timeout of 30 seconds. Returns `true` for a success, and the seconds that the call takes.
async fn upload(upload: Upload, response_after: u64) -> (bool, u64) {
    upload_within(Duration::from_secs(30), upload, response_after).await
}

async fn upload_within(timeout: Duration, upload: Upload, response_after: u64) -> (bool, u64) {
    let transport = Reader(Duration::from_secs(response_after));
    let client = builder("https://books.test").timeout(timeout).transport(transport).build().unwrap();
    let call = RequestBuilder::<Json<Value>>::new(&client.root(), Method::POST, "/covers");
    let started = Instant::now();
    let outcome = call.upload("image/png", upload).send().await;
    if let Err(error) = &outcome {
        assert!(matches!(error, Error::Timeout { after, .. } if after.as_secs() == 30), "{error:?}");
    }
    (outcome.is_ok(), started.elapsed().as_secs())
}

#[tokio::test(start_paused = true)]
async fn an_upload_that_moves_on_may_take_longer_than_the_timeout_and_the_deadline() {
    assert_eq!(upload(slow(&[20, 20, 20, 20, 20]), 20).await, (true, 120));
    assert_eq!(upload(slow(&[29, 29, 29, 29, 29]), 29).await, (true, 174));
}

#[tokio::test(start_paused = true)]
async fn a_pause_of_an_upload_is_a_timeout() {
    assert_eq!(upload(slow(&[31]), 0).await, (false, 30));
    // The second half-minute has no chunk.
    assert_eq!(upload(slow(&[20, 61]), 0).await, (false, 60));
    assert_eq!(upload(slow(&[20]), 61).await, (false, 60));
}

#[tokio::test(start_paused = true)]
async fn a_body_in_memory_has_the_timeout_of_any_call() {
    assert_eq!(upload(Upload::from("a"), 29).await, (true, 29));
    assert_eq!(upload(Upload::from("a"), 31).await, (false, 30));
}

/// The clock can't represent its end.
#[tokio::test(start_paused = true)]
async fn the_longest_timeout_never_ends() {
    assert_eq!(upload_within(Duration::MAX, slow(&[1000]), 1000).await, (true, 2000));
}
