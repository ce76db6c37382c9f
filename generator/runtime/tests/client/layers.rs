//! Layers: what they see, their order, and what becomes of their errors.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test's set-up fails by panicking")]

use std::{
    future::pending,
    sync::{Arc, Mutex},
    time::Duration,
};

use oas_client_runtime::{
    Auth, Body, Client, Error, Json, Layer, LayerError, LayerFuture, LayerRequest, Method, Next, Page, Redirects,
    RequestBuilder, Result, Retry, StatusCode, Upload, Value, http,
};

use crate::serve::{Server, builder, response};

/// A layer of a function, which gets the request and the layers inside.
struct Of<F>(F);

impl<F> Layer for Of<F>
where
    F: for<'a> Fn(LayerRequest, Next<'a>) -> LayerFuture<'a> + Send + Sync + 'static,
{
    fn call<'a>(&'a self, request: LayerRequest, next: Next<'a>) -> LayerFuture<'a> {
        (self.0)(request, next)
    }
}

/// Keeps the function's type general in the lifetime.
fn layer<F>(function: F) -> Of<F>
where
    F: for<'a> Fn(LayerRequest, Next<'a>) -> LayerFuture<'a> + Send + Sync + 'static,
{
    Of(function)
}

type Log = Arc<Mutex<Vec<String>>>;

/// A layer that writes what it sees.
fn logging(name: &'static str, log: &Log) -> impl Layer + use<> {
    let log = log.clone();
    layer(move |request, next| {
        let log = log.clone();
        Box::pin(async move {
            let line = format!("{name} {:?} {:?} #{}", request.operation(), request.path_template(), request.attempt());
            log.lock().unwrap().push(line);
            let outcome = next.run(request).await;
            let status = outcome.as_ref().map(|response| response.status().as_u16());
            log.lock().unwrap().push(format!("{name} {status:?}"));
            outcome
        })
    })
}

fn own_response(body: &'static str) -> http::Response<Body> {
    http::Response::new(Body::whole(body))
}

fn call(client: &Client, method: Method) -> RequestBuilder<Json<Value>> {
    RequestBuilder::new(&client.root().arg("7"), method, "/things/{id}").operation("FetchThing")
}

fn ok() -> Vec<u8> {
    response("200 OK", &[], "{}")
}

fn quick() -> Retry {
    let mut retry = Retry::default();
    retry.base_delay = Duration::ZERO;
    retry
}

#[tokio::test]
async fn the_first_layer_is_the_outermost_and_sees_each_attempt() {
    let server = Server::new([response("503 Busy", &[], ""), ok()]).await;
    let log = Log::default();
    let builder = builder(&server.url).retry(quick()).layer(logging("a", &log)).layer(logging("b", &log));
    call(&builder.build().unwrap(), Method::GET).send().await.unwrap();
    let about = r#"Some("FetchThing") Some("/things/{id}")"#;
    let expected = [
        format!("a {about} #1"),
        format!("b {about} #1"),
        "b Ok(503)".to_owned(),
        "a Ok(503)".to_owned(),
        format!("a {about} #2"),
        format!("b {about} #2"),
        "b Ok(200)".to_owned(),
        "a Ok(200)".to_owned(),
    ];
    assert_eq!(*log.lock().unwrap(), expected);
}

#[tokio::test]
async fn a_layer_changes_headers_behind_the_credentials_of_the_client() {
    let server = Server::new([ok()]).await;
    let changing = layer(|mut request, next| {
        assert_eq!(request.http.headers()["authorization"], "Bearer hunter2");
        request.http.headers_mut().insert("x-trace", "t1".parse().unwrap());
        request.http.headers_mut().insert("accept", "text/plain".parse().unwrap());
        next.run(request)
    });
    let builder = builder(&server.url).auth(Auth::bearer("hunter2")).layer(changing);
    call(&builder.build().unwrap(), Method::GET).send().await.unwrap();
    let request = &server.requests()[0];
    assert!(request.contains("x-trace: t1\r\n") && request.contains("accept: text/plain\r\n"), "{request}");
    assert!(!request.contains("application/json"), "{request}");
}

#[tokio::test]
async fn a_layer_reads_bodies_that_are_in_memory() {
    for (upload, expected) in [
        (Upload::bytes("whole"), Some(&b"whole"[..])),
        (Upload::bytes(""), Some(&b""[..])),
        (Upload::reader(&b"read"[..]), None),
    ] {
        let server = Server::new([ok()]).await;
        let seen = Arc::new(Mutex::new(None));
        let store = seen.clone();
        let reading = layer(move |request, next| {
            *store.lock().unwrap() = request.http.body().bytes();
            next.run(request)
        });
        let client = builder(&server.url).layer(reading).build().unwrap();
        call(&client, Method::POST).upload("text/plain", upload).send().await.unwrap();
        assert_eq!(seen.lock().unwrap().as_deref(), expected);
    }
}

/// Parts of a multipart body are several chunks of memory.
#[tokio::test]
async fn a_layer_reads_a_multipart_body_as_it_is_sent() {
    let server = Server::new([ok()]).await;
    let seen = Arc::new(Mutex::new(None));
    let store = seen.clone();
    let reading = layer(move |request, next| {
        *store.lock().unwrap() = request.http.body().bytes();
        next.run(request)
    });
    let client = builder(&server.url).layer(reading).build().unwrap();
    call(&client, Method::POST).multipart().part_file("file", Upload::bytes("data")).send().await.unwrap();
    let sent = server.requests()[0].clone();
    let body = seen.lock().unwrap().clone().unwrap();
    assert!(sent.ends_with(std::str::from_utf8(&body).unwrap()) && sent.contains("\r\n\r\ndata\r\n"), "{sent}");
}

#[tokio::test]
async fn a_layer_responds_itself_without_a_transport() {
    let log = Log::default();
    let responding = layer(|_, _| Box::pin(async { Ok(own_response(r#"{"own": 1}"#)) }));
    let client = builder("http://127.0.0.1:9").layer(logging("a", &log)).layer(responding).build().unwrap();
    let value = call(&client, Method::GET).send().await.unwrap();
    assert_eq!(value["own"], 1);
    assert_eq!(log.lock().unwrap().last().unwrap(), "a Ok(200)");
}

#[tokio::test]
async fn a_layers_own_error_response_is_an_error_of_the_api() {
    let responding = layer(|_, _| {
        let mut response = own_response(r#"{"code": "gone", "message": "away"}"#);
        *response.status_mut() = StatusCode::GONE;
        Box::pin(async { Ok(response) })
    });
    let client = builder("http://127.0.0.1:9").layer(responding).build().unwrap();
    let error = call(&client, Method::GET).send().await.unwrap_err();
    assert_eq!((error.status(), error.code()), (Some(StatusCode::GONE), Some("gone")));
}

/// How often a layer of this error is called, and the error of the call.
async fn refused(method: Method, error: fn() -> LayerError) -> (u32, Error) {
    let count = Arc::new(Mutex::new(0));
    let counter = count.clone();
    let refusing = layer(move |_, _| {
        *counter.lock().unwrap() += 1;
        Box::pin(async move { Err(error().into()) })
    });
    let client = builder("http://127.0.0.1:9").retry(quick()).layer(refusing).build().unwrap();
    let error = call(&client, method).send().await.unwrap_err();
    let count = *count.lock().unwrap();
    (count, error)
}

#[tokio::test]
async fn a_refusal_is_a_typed_error_and_not_retried() {
    for method in [Method::GET, Method::POST] {
        let (count, error) = refused(method.clone(), || LayerError::new("the budget is spent")).await;
        assert_eq!((count, error.attempts()), (1, Some(1)));
        let expected = "/things/{id} at 127.0.0.1:9: a layer ended the request: the budget is spent";
        assert_eq!(error.to_string(), format!("FetchThing, {method} {expected}"));
        let Error::Layer(error) = error else { panic!("{error:?}") };
        assert_eq!(error.reason().to_string(), "the budget is spent");
    }
}

#[tokio::test]
async fn a_refusal_is_retried_if_the_layer_says_so() {
    for method in [Method::GET, Method::POST] {
        let (count, error) = refused(method, || LayerError::new("not now").retryable()).await;
        assert_eq!((count, error.attempts()), (3, Some(3)));
        assert!(error.to_string().ends_with("not now, after 3 attempts"), "{error}");
    }
}

#[tokio::test]
async fn the_reason_keeps_its_type() {
    #[derive(Debug)]
    struct Spent(u32);
    impl std::fmt::Display for Spent {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "{} spent\nforged line", self.0)
        }
    }
    impl std::error::Error for Spent {}
    let (_, error) = refused(Method::GET, || LayerError::new(Spent(7))).await;
    let source = std::error::Error::source(&error).unwrap();
    assert_eq!(source.downcast_ref::<Spent>().unwrap().0, 7);
    assert!(error.to_string().ends_with("7 spent forged line"), "{error}");
}

/// Both where the layer is called, and while its future runs.
#[tokio::test]
async fn a_panic_is_a_typed_error_that_quotes_nothing() {
    let at_once = layer(|_, _| panic!("hunter2"));
    let later = layer(|_, _| {
        Box::pin(async {
            tokio::task::yield_now().await;
            panic!("hunter2")
        })
    });
    let log = Log::default();
    for builder in [builder("http://127.0.0.1:9").layer(at_once), builder("http://127.0.0.1:9").layer(later)] {
        let error = call(&builder.retry(quick()).build().unwrap(), Method::GET).send().await.unwrap_err();
        assert!(matches!(error, Error::Layer(_)), "{error:?}");
        assert_eq!(error.attempts(), Some(1));
        let told = format!("{error} {error:?}");
        assert!(told.contains("it panicked") && !told.contains("hunter2"), "{told}");
    }
    let panicking = layer(|_, _| panic!("hunter2"));
    let client = builder("http://127.0.0.1:9").layer(logging("a", &log)).layer(panicking).build().unwrap();
    call(&client, Method::GET).send().await.unwrap_err();
    assert!(log.lock().unwrap()[1].starts_with("a Err(Layer"), "{log:?}");
}

#[tokio::test(start_paused = true)]
async fn the_timeout_ends_a_layer_that_never_responds() {
    for method in [Method::GET, Method::POST] {
        let log = Log::default();
        let silent = layer(|_, _| Box::pin(pending()));
        let builder = builder("http://127.0.0.1:9").retry(quick()).layer(logging("a", &log)).layer(silent);
        let error = call(&builder.build().unwrap(), method.clone()).send().await.unwrap_err();
        assert!(error.is_timeout(), "{error:?}");
        // As of a server that doesn't respond: only an idempotent method is sent again.
        assert_eq!(log.lock().unwrap().len(), if method == Method::GET { 3 } else { 1 });
    }
}

#[tokio::test]
async fn a_layer_cannot_send_credentials_to_another_origin() {
    let other = Server::new([ok()]).await;
    for uri in [other.url.as_str(), "https://127.0.0.1:9/", "/things/7"] {
        let uri: http::Uri = uri.parse().unwrap();
        let turning = layer(move |mut request, next| {
            *request.http.uri_mut() = uri.clone();
            next.run(request)
        });
        let builder = builder("http://127.0.0.1:9").auth(Auth::bearer("hunter2")).layer(turning);
        let error = call(&builder.build().unwrap(), Method::GET).send().await.unwrap_err();
        assert!(error.to_string().ends_with("a layer changed the request's scheme, host or port"), "{error}");
    }
    assert!(other.requests().is_empty());
}

#[tokio::test]
async fn redirects_run_through_the_layers() {
    let server = Server::new([response("302 Found", &["location: /other"], ""), ok()]).await;
    let log = Log::default();
    let client = builder(&server.url).redirects(Redirects::up_to(1)).layer(logging("a", &log)).build().unwrap();
    call(&client, Method::GET).send().await.unwrap();
    assert_eq!(log.lock().unwrap().iter().filter(|line| line.ends_with("#1")).count(), 2);
    assert_eq!(server.lines(), ["GET /things/7", "GET /other"]);
}

#[tokio::test]
async fn links_to_pages_run_through_the_layers() -> Result<()> {
    struct List(Vec<u8>, Option<String>);
    impl<'de> oas_client_runtime::serde::Deserialize<'de> for List {
        fn deserialize<D: oas_client_runtime::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let (items, next) = oas_client_runtime::serde::Deserialize::deserialize(deserializer)?;
            Ok(Self(items, next))
        }
    }
    impl Page for List {
        type Item = u8;

        fn next_url(&self) -> Option<&str> {
            self.1.as_deref()
        }

        fn into_items(self) -> Vec<u8> {
            self.0
        }
    }
    let page = |body: &str| response("200 OK", &[], body);
    let server = Server::new([page(r#"[[1], "/things?page=2"]"#), page("[[2], null]")]).await;
    let log = Log::default();
    let client: Client = builder(&server.url).layer(logging("a", &log)).build()?;
    let list: RequestBuilder<Json<List>> = RequestBuilder::new(&client.root(), Method::GET, "/things");
    let mut items = list.items();
    while items.try_next().await?.is_some() {}
    assert_eq!(log.lock().unwrap().iter().filter(|line| line.ends_with("#1")).count(), 2);
    assert_eq!(server.lines(), ["GET /things", "GET /things?page=2"]);
    Ok(())
}

#[tokio::test]
async fn clients_share_a_layer() -> Result<()> {
    let log = Log::default();
    let shared: Arc<dyn Layer> = Arc::new(logging("a", &log));
    for _ in 0..2 {
        let server = Server::new([ok()]).await;
        call(&builder(&server.url).layer(shared.clone()).build()?, Method::GET).send().await?;
    }
    assert_eq!(log.lock().unwrap().len(), 4);
    Ok(())
}

#[tokio::test]
async fn debug_shows_no_value() {
    let shown = Arc::new(Mutex::new(String::new()));
    let store = shown.clone();
    let showing = layer(move |request, next| {
        *store.lock().unwrap() = format!("{request:?} {next:?}");
        Box::pin(async { Ok(own_response("{}")) })
    });
    let client: Client = [Auth::query("key", "hidden-key"), Auth::header("x-key", "hidden-header")]
        .into_iter()
        .fold(builder("http://127.0.0.1:9").layer(showing), |builder, auth| builder.auth(auth))
        .build()
        .unwrap();
    let call: RequestBuilder<Json<Value>> =
        RequestBuilder::new(&client.root().arg("hidden-id"), Method::POST, "/a/{id}");
    call.query("q", "hidden-query").json(&["hidden-body"]).send().await.unwrap();
    let shown = shown.lock().unwrap();
    assert!(!shown.contains("hidden") && shown.contains("x-key") && shown.contains("/a/{id}"), "{shown}");
}
