//! OAuth 2 against an authorization server on loopback, and its faults.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test's set-up fails by panicking")]

mod device;
mod faults;

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use oas_client_runtime::{
    Auth, Body, Client, Error, Json, Layer, LayerFuture, LayerRequest, Method, Next, OAuth2, RequestBuilder, Result,
    Retry, Token, TokenError, TokenFuture, TokenRequest, TokenSource, Upload, Value,
    http::{Request, Response},
    transport::{ResponseFuture, Transport},
};

use crate::serve::{Server, builder, response};

/// The response of an authorization server.
fn granted(token: &str, others: &str) -> Vec<u8> {
    response("200 OK", &[], format!(r#"{{"access_token": "{token}", "token_type": "Bearer"{others}}}"#))
}

fn ok() -> Vec<u8> {
    response("200 OK", &[], "{}")
}

fn unauthorized() -> Vec<u8> {
    response("401 Unauthorized", &[], "")
}

fn flow(authority: &Server) -> OAuth2 {
    OAuth2::client_credentials(format!("{}/token", authority.url), "hidden-id", "hidden-secret")
}

fn client(api: &Server, auth: impl Into<Auth>) -> Client {
    builder(&api.url).auth(auth).build().unwrap()
}

fn call(client: &Client) -> RequestBuilder<Json<Value>> {
    RequestBuilder::new(&client.root(), Method::POST, "/things").operation("CreateThing")
}

/// The tokens of the requests to an API.
fn tokens(api: &Server) -> Vec<String> {
    let of = |request: &String| {
        let line = request.lines().find_map(|line| line.strip_prefix("authorization: ")).unwrap_or("none");
        line.to_owned()
    };
    api.requests().iter().map(of).collect()
}

/// The form of a request to an authorization server.
fn form(request: &str) -> BTreeMap<String, String> {
    form_urlencoded::parse(request.split_once("\r\n\r\n").unwrap().1.as_bytes()).into_owned().collect()
}

#[tokio::test]
async fn a_token_is_fetched_once_and_kept() -> Result<()> {
    let (authority, api) =
        (Server::new([granted("t1", r#", "expires_in": 3600"#)]).await, Server::new([ok(), ok()]).await);
    let client = client(&api, flow(&authority).parameter("audience", "shelf"));
    call(&client).send().await?;
    call(&client).send().await?;
    assert_eq!(tokens(&api), ["Bearer t1", "Bearer t1"]);
    let request = &authority.requests()[0];
    assert!(request.starts_with("POST /token HTTP/1.1\r\n"), "{request}");
    // `hidden-id:hidden-secret`.
    assert!(request.contains("authorization: Basic aGlkZGVuLWlkOmhpZGRlbi1zZWNyZXQ=\r\n"), "{request}");
    assert!(request.contains("content-type: application/x-www-form-urlencoded\r\n"), "{request}");
    assert_eq!(
        form(request),
        [("audience", "shelf"), ("grant_type", "client_credentials")]
            .map(|(name, value)| (name.into(), value.into()))
            .into()
    );
    Ok(())
}

#[tokio::test]
async fn the_secret_is_in_the_body_if_callers_say_so() {
    let (authority, api) = (Server::new([granted("t1", "")]).await, Server::new([ok()]).await);
    call(&client(&api, flow(&authority).secret_in_body())).send().await.unwrap();
    let request = &authority.requests()[0];
    assert!(!request.contains("authorization:"), "{request}");
    let form = form(request);
    assert_eq!((form["client_id"].as_str(), form["client_secret"].as_str()), ("hidden-id", "hidden-secret"));
}

/// RFC 6749, section 2.3.1.
#[tokio::test]
async fn reserved_characters_of_the_header_are_encoded() {
    let (authority, api) = (Server::new([granted("t1", "")]).await, Server::new([ok()]).await);
    let flow = OAuth2::client_credentials(format!("{}/token", authority.url), "a:b", "c d%");
    call(&client(&api, flow)).send().await.unwrap();
    // `a%3Ab:c+d%25`.
    assert!(
        authority.requests()[0].contains("authorization: Basic YSUzQWI6YytkJTI1\r\n"),
        "{:?}",
        authority.requests()
    );
}

/// A source that counts, and waits until it may go on.
struct Counted {
    count: Arc<AtomicU32>,
    outcome: fn(u32) -> Result<Token, TokenError>,
}

impl TokenSource for Counted {
    fn token<'a>(&'a self, _: TokenRequest<'a>) -> TokenFuture<'a> {
        let number = self.count.fetch_add(1, Ordering::SeqCst) + 1;
        Box::pin(async move {
            for _ in 0..100 {
                tokio::task::yield_now().await;
            }
            (self.outcome)(number)
        })
    }
}

fn counted(outcome: fn(u32) -> Result<Token, TokenError>) -> (Counted, Arc<AtomicU32>) {
    let count = Arc::new(AtomicU32::new(0));
    (Counted { count: count.clone(), outcome }, count)
}

/// A layer that responds, so that only tokens need a socket.
struct Responding;

impl Layer for Responding {
    fn call<'a>(&'a self, _: LayerRequest, _: Next<'a>) -> LayerFuture<'a> {
        Box::pin(async { Ok(Response::new(Body::whole("{}"))) })
    }
}

fn offline(auth: impl Into<Auth>) -> Client {
    builder("http://127.0.0.1:9").auth(auth).layer(Responding).build().unwrap()
}

async fn thousand(client: &Client) -> Vec<Result<Value>> {
    let calls: Vec<_> = (0..1000).map(|_| tokio::spawn(call(client).send())).collect();
    let mut outcomes = Vec::new();
    for call in calls {
        outcomes.push(call.await.unwrap());
    }
    outcomes
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_calls_fetch_one_token() {
    let (source, count) = counted(|_| Ok(Token::new("t1")));
    let outcomes = thousand(&offline(Auth::token_source(source))).await;
    assert!(outcomes.iter().all(Result::is_ok));
    assert_eq!(count.load(Ordering::SeqCst), 1);

    // The same over a socket: the server has one response only.
    let authority = Server::new([granted("t1", r#", "expires_in": 3600"#)]).await;
    let outcomes = thousand(&offline(flow(&authority))).await;
    assert!(outcomes.iter().all(Result::is_ok));
    assert_eq!(authority.requests().len(), 1);
}

/// On one thread, so that all wait for the same fetch.
#[tokio::test]
async fn a_thousand_calls_share_a_failure() {
    let (source, count) = counted(|_| Err(TokenError::new("the vault is closed")));
    let client = offline(Auth::token_source(source));
    for outcome in thousand(&client).await {
        let error = outcome.unwrap_err();
        assert_eq!(error.to_string(), "CreateThing, POST /things at 127.0.0.1:9: no access token: the vault is closed");
    }
    assert_eq!(count.load(Ordering::SeqCst), 1);
    // A later call tries anew.
    call(&client).send().await.unwrap_err();
    assert_eq!(count.load(Ordering::SeqCst), 2);
}

/// A new fetch would use a refresh token that the authorization server has replaced.
#[tokio::test]
async fn a_dropped_call_leaves_its_fetch_to_the_next() {
    let (source, count) = counted(|_| Ok(Token::new("t1")));
    let client = offline(Auth::token_source(source));
    let first = tokio::spawn(call(&client).send());
    while count.load(Ordering::SeqCst) == 0 {
        tokio::task::yield_now().await;
    }
    first.abort();
    first.await.unwrap_err();
    call(&client).send().await.unwrap();
    assert_eq!(count.load(Ordering::SeqCst), 1);
    call(&client).scopes(&[("oauth", "read")]).send().await.unwrap();
    assert_eq!(count.load(Ordering::SeqCst), 2);
}

#[tokio::test(start_paused = true)]
async fn a_late_call_leaves_its_fetch_to_the_next() {
    let client = slow();
    let started = tokio::time::Instant::now();
    call(&client).timeout(Duration::from_secs(1)).send().await.unwrap_err();
    call(&client).send().await.unwrap();
    assert_eq!(started.elapsed().as_secs(), 5);
}

/// A fetch that was left behind doesn't keep the client's credentials, which hold it.
#[tokio::test(start_paused = true)]
async fn a_fetch_that_nobody_finishes_is_dropped_with_the_client() {
    struct Held(#[expect(dead_code, reason = "it counts its owners")] Arc<()>);
    impl TokenSource for Held {
        fn token<'a>(&'a self, _: TokenRequest<'a>) -> TokenFuture<'a> {
            Box::pin(std::future::pending())
        }
    }
    let held = Arc::new(());
    let client = offline(Auth::token_source(Held(held.clone())));
    call(&client).timeout(Duration::from_secs(1)).send().await.unwrap_err();
    drop(client);
    assert_eq!(Arc::strong_count(&held), 1);
}

/// Ten percent of a short lifetime, thirty seconds of a long one.
#[tokio::test(start_paused = true)]
async fn a_token_is_renewed_shortly_before_it_expires() {
    for (lifetime, kept) in [(100, 90), (3600, 3570)] {
        let (source, count) = counted(if lifetime == 100 {
            |_| Ok(Token::new("t").expires_in(Duration::from_secs(100)))
        } else {
            |_| Ok(Token::new("t").expires_in(Duration::from_secs(3600)))
        });
        let client = offline(Auth::token_source(source));
        call(&client).send().await.unwrap();
        tokio::time::advance(Duration::from_secs(kept - 1)).await;
        call(&client).send().await.unwrap();
        assert_eq!(count.load(Ordering::SeqCst), 1, "{lifetime}");
        tokio::time::advance(Duration::from_secs(1)).await;
        call(&client).send().await.unwrap();
        assert_eq!(count.load(Ordering::SeqCst), 2, "{lifetime}");
    }
}

#[tokio::test]
async fn a_rejected_token_is_renewed_once_and_the_call_sent_again() {
    let authority = Server::new([granted("t1", ""), granted("t2", ""), granted("t3", "")]).await;
    let api = Server::new([unauthorized(), ok(), unauthorized(), unauthorized()]).await;
    let client = client(&api, flow(&authority));
    let response = call(&client).json(&["body"]).send_with_response().await.unwrap();
    assert_eq!(response.attempts, 1);
    assert!(api.requests().iter().all(|request| request.ends_with(r#"["body"]"#)));
    // A service that rejects every token ends the call.
    let error = call(&client).send().await.unwrap_err();
    assert!(error.is_denied(), "{error:?}");
    assert_eq!(tokens(&api), ["Bearer t1", "Bearer t2", "Bearer t2", "Bearer t3"]);
}

/// The service has seen the newest token: another one wouldn't help.
#[tokio::test]
async fn a_lasting_rejection_costs_one_token_a_call() {
    let authority = Server::new(["t1", "t2", "t3", "t4"].map(|token| granted(token, ""))).await;
    let api = Server::new([unauthorized(), unauthorized(), unauthorized(), unauthorized()]).await;
    let client = client(&api, flow(&authority));
    call(&client).send().await.unwrap_err();
    call(&client).send().await.unwrap_err();
    assert_eq!(tokens(&api), ["Bearer t1", "Bearer t2", "Bearer t2", "Bearer t3"]);
    assert_eq!(authority.requests().len(), 3);
}

#[tokio::test]
async fn a_body_that_cannot_be_repeated_is_sent_once() {
    let authority = Server::new([granted("t1", ""), granted("t2", "")]).await;
    let api = Server::new([unauthorized(), ok()]).await;
    let client = client(&api, flow(&authority));
    let upload = Upload::reader(&b"data"[..]).len(4);
    assert!(call(&client).upload("text/plain", upload).send().await.unwrap_err().is_denied());
    // The next call has a new token.
    call(&client).send().await.unwrap();
    assert_eq!(tokens(&api), ["Bearer t1", "Bearer t2"]);
}

#[tokio::test]
async fn a_request_without_tokens_fetches_none() {
    let authority = Server::new([granted("t1", "")]).await;
    let api = Server::new([ok(), ok(), ok()]).await;
    let client = client(&api, flow(&authority).for_scheme("oauth"));
    call(&client).anonymous().send().await.unwrap();
    call(&client).header("Authorization", "Own x").send().await.unwrap();
    call(&client).auth(Auth::bearer("ready").for_scheme("oauth")).security("oauth").send().await.unwrap();
    assert_eq!(tokens(&api), ["none", "Own x", "Bearer ready"]);
    assert!(authority.requests().is_empty());
}

#[tokio::test]
async fn the_token_is_chosen_by_security_scheme() {
    let (authority, api) = (Server::new([granted("t1", "")]).await, Server::new([ok(), ok()]).await);
    let client: Client = builder(&api.url)
        .auth(Auth::header("x-key", "k").for_scheme("key"))
        .auth(flow(&authority).for_scheme("oauth"))
        .build()
        .unwrap();
    call(&client).security("key").send().await.unwrap();
    call(&client).security("missing|oauth").send().await.unwrap();
    assert_eq!(tokens(&api), ["none", "Bearer t1"]);
    assert!(api.requests()[0].contains("x-key: k\r\n") && !api.requests()[1].contains("x-key"));
}

#[tokio::test]
async fn a_token_serves_operations_whose_scopes_it_covers() {
    let authority =
        Server::new([granted("both", r#", "scope": "read write extra""#), granted("admin", ""), granted("write", "")])
            .await;
    let api = Server::new((0..6).map(|_| ok())).await;
    let client = client(&api, flow(&authority).scopes(["base"]).for_scheme("oauth"));
    for scopes in [
        &[("oauth", "read write")][..],
        &[("oauth", "write")],
        &[],
        &[("oauth", "extra")],
        &[("other", "x"), ("oauth", "admin")],
        &[("oauth", "admin")],
    ] {
        call(&client).security("oauth").scopes(scopes).send().await.unwrap();
    }
    assert_eq!(tokens(&api), ["both", "both", "both", "both", "admin", "admin"].map(|token| format!("Bearer {token}")));
    let asked: Vec<_> = authority.requests().iter().map(|request| form(request)["scope"].clone()).collect();
    assert_eq!(asked, ["read write base", "admin base"]);
}

#[tokio::test]
async fn a_refresh_token_is_replaced_and_stored() {
    let authority =
        Server::new([granted("t1", r#", "refresh_token": "hidden-r2""#), granted("t2", ""), granted("t3", "")]).await;
    let api = Server::new([unauthorized(), ok(), unauthorized(), ok()]).await;
    let stored = Arc::new(Mutex::new(Vec::new()));
    let store = stored.clone();
    let flow = OAuth2::refresh_token(format!("{}/token", authority.url), "hidden-id", "hidden-r1")
        .on_refresh_token(move |token| store.lock().unwrap().push(token.expose().to_owned()));
    let client = client(&api, flow);
    for _ in 0..2 {
        call(&client).scopes(&[("oauth", "read")]).send().await.unwrap();
    }
    let forms: Vec<_> = authority.requests().iter().map(|request| form(request)).collect();
    assert!(forms.iter().all(|form| form["grant_type"] == "refresh_token" && !form.contains_key("scope")));
    // A program without a secret names itself in the body.
    assert!(forms.iter().all(|form| form["client_id"] == "hidden-id"));
    let used: Vec<_> = forms.iter().map(|form| form["refresh_token"].as_str()).collect();
    assert_eq!(used, ["hidden-r1", "hidden-r2", "hidden-r2"]);
    assert_eq!(*stored.lock().unwrap(), ["hidden-r2"]);
}

/// The server has replaced the old refresh token, whatever the access token is.
#[tokio::test]
async fn a_refresh_token_is_kept_if_the_access_token_is_unusable() {
    let authority =
        Server::new([granted("t1", r#", "expires_in": 0, "refresh_token": "hidden-r2""#), granted("t2", "")]).await;
    let client = offline(OAuth2::refresh_token(format!("{}/token", authority.url), "hidden-id", "hidden-r1"));
    call(&client).send().await.unwrap_err();
    call(&client).send().await.unwrap();
    let used: Vec<_> = authority.requests().iter().map(|request| form(request)["refresh_token"].clone()).collect();
    assert_eq!(used, ["hidden-r1", "hidden-r2"]);
}

#[tokio::test]
async fn an_error_of_null_is_no_error() {
    let authority = Server::new([granted("t1", r#", "error": null"#)]).await;
    call(&offline(flow(&authority))).send().await.unwrap();
}

#[tokio::test]
async fn a_relative_url_is_on_the_host_of_the_base_url() {
    for (url, path) in [("/oauth/token", "/oauth/token"), ("token", "/v1/token")] {
        let server = Server::new([granted("t1", ""), ok()]).await;
        let flow = OAuth2::client_credentials(url, "id", "secret");
        let client: Client = builder(&format!("{}/v1", server.url)).auth(flow).build().unwrap();
        call(&client).send().await.unwrap();
        assert_eq!(server.lines(), [format!("POST {path}"), "POST /v1/things".to_owned()]);
    }
}

#[tokio::test]
async fn a_url_that_would_show_the_secret_is_an_error() {
    for url in ["http://auth.example/token", "//auth.example/token", "ftp://auth.example", "http://["] {
        let error = call(&offline(OAuth2::client_credentials(url, "id", "secret"))).send().await.unwrap_err();
        assert!(error.to_string().contains("no access token: the authorization server's URL can't be used"), "{error}");
    }
}

#[tokio::test]
async fn lifetimes_of_every_form_are_read() {
    for lifetime in ["3600", "3600.5", r#""3600""#, "null", "1e300", "18446744073709551616"] {
        let authority = Server::new([granted("t1", &format!(r#", "expires_in": {lifetime}"#))]).await;
        let client = offline(flow(&authority));
        call(&client).send().await.unwrap();
        call(&client).send().await.unwrap();
        assert_eq!(authority.requests().len(), 1, "{lifetime}");
    }
}

/// A source that never has a token.
struct Silent;

impl TokenSource for Silent {
    fn token<'a>(&'a self, _: TokenRequest<'a>) -> TokenFuture<'a> {
        Box::pin(std::future::pending())
    }
}

#[tokio::test(start_paused = true)]
async fn the_deadline_bounds_the_fetch_of_a_token() {
    let mut retry = Retry::never();
    retry.deadline = Duration::from_secs(5);
    let started = tokio::time::Instant::now();
    call(&offline(Auth::token_source(Silent))).retry(retry).send().await.unwrap_err();
    assert_eq!(started.elapsed().as_secs(), 5);
}

/// An authorization server that needs five seconds.
#[derive(Debug)]
struct Slow;

impl Transport for Slow {
    fn send(&self, _: Request<Body>) -> ResponseFuture<'_> {
        Box::pin(async {
            tokio::time::sleep(Duration::from_secs(5)).await;
            Ok(Response::new(Body::whole(r#"{"access_token": "t1"}"#)))
        })
    }
}

fn slow() -> Client {
    let auth = OAuth2::client_credentials("https://auth.example/token", "id", "secret");
    builder("https://api.example").auth(auth).layer(Responding).transport(Slow).build().unwrap()
}

/// The first call gives up; the second has more time.
#[tokio::test(start_paused = true)]
async fn a_short_timeout_fails_no_other_call() {
    let client = slow();
    let hasty = tokio::spawn(call(&client).timeout(Duration::from_secs(1)).send());
    let patient = tokio::spawn(call(&client).send());
    hasty.await.unwrap().unwrap_err();
    patient.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_silent_authorization_server_ends_at_the_timeout() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/token", silent.local_addr().unwrap());
    let client = offline(OAuth2::client_credentials(url, "id", "secret"));
    let error = call(&client).timeout(Duration::from_millis(20)).send().await.unwrap_err();
    assert!(error.to_string().ends_with("no access token: none arrived within 20ms"), "{error}");
}

fn form_of(sent: &str) -> BTreeMap<String, String> {
    form_urlencoded::parse(sent.split_once(' ').unwrap().1.as_bytes()).into_owned().collect()
}

#[test]
fn debug_shows_no_secret() {
    let url = "https://auth.example/token";
    let flow = || OAuth2::client_credentials(url, "hidden-id", "hidden-secret").parameter("p", "hidden-parameter");
    let refresh = OAuth2::refresh_token(url, "hidden-id", "hidden-refresh");
    let shown = format!(
        "{:?} {:?} {:?} {:?} {:?}",
        flow(),
        refresh,
        Auth::from(flow().for_scheme("oauth")),
        Token::new("hidden-token"),
        Auth::token_source(flow()),
    );
    assert!(!shown.contains("hidden"), "{shown}");
    let builder = builder("https://api.example").auth(flow());
    let shown = format!("{builder:?}");
    assert!(!format!("{shown} {:?}", builder.build()).contains("hidden"));
}
