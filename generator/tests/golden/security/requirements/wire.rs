//! The credentials of each operation.

use crate::serve::{reply, serve};
use golden_clients::requirements::{Auth, Client, Error, auth};
use oas_client_runtime::{IntoRequest, Retry};

const ALL: [fn() -> Auth; 10] = [
    || auth::token("t"),
    || auth::login("reader", "p"),
    || auth::staff("staff", "p"),
    || auth::header_key("k"),
    || auth::app_id("id"),
    || auth::app_key("key"),
    || auth::query_key("q&q"),
    || auth::session("s=="),
    || auth::oauth("o"),
    || auth::oidc("i"),
];

fn client(url: &str, given: impl IntoIterator<Item = Auth>) -> Client {
    let builder = Client::builder().base_url(url).retry(Retry::never());
    given.into_iter().fold(builder, |builder, auth| builder.auth(auth)).build().unwrap()
}

/// The target and all that a request carries beyond the usual headers.
fn carried(request: &str) -> String {
    let (line, headers) = request.split_once("\r\n").unwrap();
    let usual = ["accept:", "accept-encoding:", "user-agent:", "host:"];
    let mut own: Vec<_> =
        headers.lines().filter(|line| !line.is_empty() && !usual.iter().any(|name| line.starts_with(name))).collect();
    own.sort_unstable();
    let target = line.split(' ').nth(1).unwrap();
    [target].into_iter().chain(own).collect::<Vec<_>>().join(" | ")
}

/// The credentials of a call, or the error.
async fn sent<R: IntoRequest>(given: &[fn() -> Auth], call: impl FnOnce(&Client) -> R) -> String {
    let server = serve([reply("204 No Content", "", "")]);
    let client = client(&server.url, given.iter().map(|auth| auth()));
    match call(&client).into_request().send().await {
        Ok(_) => carried(&server.request()),
        Err(Error::Invalid { message: why, .. }) => {
            assert!(server.requests().is_empty());
            why
        }
        Err(error) => panic!("{error}"),
    }
}

#[tokio::test]
async fn each_operation_sends_its_credentials_only() {
    assert_eq!(sent(&ALL, |client| client.usual()).await, "/usual | authorization: Bearer t");
    assert_eq!(sent(&ALL, |client| client.said_again()).await, "/said-again | authorization: Bearer t");
    assert_eq!(sent(&ALL, |client| client.basic()).await, "/basic | authorization: Basic cmVhZGVyOnA=");
    assert_eq!(sent(&ALL, |client| client.bearer()).await, "/bearer | authorization: Bearer t");
    assert_eq!(sent(&ALL, |client| client.header()).await, "/header | x-key: k");
    assert_eq!(sent(&ALL, |client| client.query()).await, "/query?api_key=q%26q");
    assert_eq!(sent(&ALL, |client| client.query().q("1")).await, "/query?q=1&api_key=q%26q");
    assert_eq!(sent(&ALL, |client| client.cookie()).await, "/cookie | cookie: SESSION=s==");
    assert_eq!(sent(&ALL, |client| client.cookie().theme("dark")).await, "/cookie | cookie: theme=dark; SESSION=s==");
    assert_eq!(sent(&ALL, |client| client.oauth()).await, "/oauth | authorization: Bearer o");
    assert_eq!(sent(&ALL, |client| client.oidc()).await, "/oidc | authorization: Bearer i");
    assert_eq!(
        sent(&ALL, |client| client.together()).await,
        "/together?api_key=q%26q | cookie: SESSION=s== | x-app: id"
    );
    assert_eq!(sent(&ALL, |client| client.optional()).await, "/optional | authorization: Bearer t");
    assert_eq!(sent(&ALL, |client| client.none()).await, "/none");
    assert_eq!(sent(&ALL, |client| client.empty()).await, "/empty");
    assert_eq!(sent(&ALL, |client| client.unsendable()).await, "/unsendable");
    assert_eq!(sent(&ALL, |client| client.clash()).await, "/clash | x-key: k");
}

#[tokio::test]
async fn the_first_complete_alternative_counts() {
    let app: [fn() -> Auth; 2] = [|| auth::app_key("key"), || auth::app_id("id")];
    assert_eq!(sent(&app, |client| client.usual()).await, "/usual | x-app-key: key | x-app: id");
    assert_eq!(sent(&[ALL[2]], |client| client.either()).await, "/either | authorization: Basic c3RhZmY6cA==");
    assert_eq!(sent(&[ALL[2], ALL[1]], |client| client.either()).await, "/either | authorization: Basic cmVhZGVyOnA=");
    assert_eq!(sent(&[ALL[1]], |client| client.optional()).await, "/optional");
}

#[tokio::test]
async fn an_error_names_the_missing_credentials() {
    let wanted = "the client has no credentials for this operation; add them with `auth`:";
    let usual = sent(&[ALL[4], ALL[1]], |client| client.usual()).await;
    assert_eq!(usual, format!("{wanted} token, or app_id with app_key"));
    assert_eq!(sent(&[ALL[0]], |client| client.either()).await, format!("{wanted} login, or staff"));
}

#[tokio::test]
async fn without_credentials_and_with_ones_of_the_callers_own_calls_are_sent_as_they_are() {
    assert_eq!(sent(&[], |client| client.usual()).await, "/usual");
    assert_eq!(sent(&[], |client| client.together()).await, "/together");
    let own: [fn() -> Auth; 1] = [|| Auth::header("x-own", "1")];
    assert_eq!(sent(&own, |client| client.either()).await, "/either | x-own: 1");
    assert_eq!(sent(&own, |client| client.none()).await, "/none");
    assert_eq!(sent(&[own[0], ALL[0]], |client| client.unsendable()).await, "/unsendable | x-own: 1");
    let chosen = |client: &Client| client.usual().with(|call| call.security("header_key"));
    assert_eq!(sent(&ALL, chosen).await, "/usual | x-key: k");
    let undescribed = |client: &Client| {
        client.request(golden_clients::requirements::Method::GET, "/more").read_as::<oas_client_runtime::Empty>()
    };
    assert_eq!(sent(&ALL, undescribed).await, "/more | authorization: Bearer t");
}

#[tokio::test]
async fn a_redirect_is_a_response_and_another_host_gets_no_secret() {
    let other = serve([reply("200 OK", "", "content")]);
    let location = format!("location: {}/content", other.url);
    let server = serve([reply("307 Temporary Redirect", &location, "")]);
    let client = client(&server.url, ALL.map(|auth| auth()));
    let response = client.elsewhere().send().await.unwrap();
    assert_eq!(carried(&server.request()), "/elsewhere?api_key=q%26q | cookie: SESSION=s==");
    assert!(other.requests().is_empty());
    let content = client.download(&response.location).send().await.unwrap().bytes(99).await.unwrap();
    assert_eq!((&content[..], carried(&other.request()).as_str()), (&b"content"[..], "/content"));
}

#[tokio::test]
async fn no_error_and_no_debug_output_shows_a_secret() {
    // Nobody listens there.
    let client = client("http://127.0.0.1:1", [auth::query_key("hunter2"), auth::session("hunter2")]);
    let request = client.elsewhere();
    let mut shown = format!("{client:?} {request:?} {:?}", auth::session("hunter2"));
    let mut next: Option<Box<dyn std::error::Error>> = Some(Box::new(request.send().await.unwrap_err()));
    while let Some(error) = next {
        shown.push_str(&format!("{error} {error:?}"));
        next = error.source().map(|source| source.to_string().into());
    }
    assert!(!shown.contains("hunter2"), "{shown}");
}
