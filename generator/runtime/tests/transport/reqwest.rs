//! The same calls through a reqwest client.

use oas_client_runtime::{
    Auth, Client, ClientBuilder, Json, Method, RequestBuilder, Retry, Value, transport::reqwest::ReqwestTransport,
};
use reqwest::redirect::Policy;

use super::{API, OK, failure, get, server::Server};

/// A builder that hears of no proxy of this machine's.
fn builder() -> reqwest::ClientBuilder {
    reqwest::Client::builder().no_proxy()
}

/// With keys where reqwest doesn't look for any.
fn client(url: &str, transport: ReqwestTransport) -> Client {
    let builder = ClientBuilder::new(&API).base_url(url).retry(Retry::never());
    let builder = builder.auth(Auth::header("x-key", "hunter2")).auth(Auth::query("key", "hunter2"));
    builder.transport(transport).build().unwrap()
}

#[tokio::test]
async fn a_get_arrives_as_it_is() {
    let server = Server::plain(&["HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\n{\"a\":1}"]).await;
    let client = client(&server.url(), ReqwestTransport::new(builder()).unwrap());
    assert_eq!(get(&client).query("q", "ä /&").send().await.unwrap()["a"], 1);
    let [request] = server.requests().try_into().unwrap();
    assert!(request.starts_with("GET /thing?q=%C3%A4%20%2F%26&key=hunter2 HTTP/1.1\r\n"), "{request}");
    assert!(request.contains("user-agent: test/1 (") && request.contains("x-key: hunter2"), "{request}");
    assert!(!request.contains("content-length") && !request.contains("transfer-encoding"), "{request}");
}

#[tokio::test]
async fn a_form_is_posted_with_its_length() {
    let server = Server::plain(&[OK]).await;
    let client = client(&server.url(), ReqwestTransport::new(builder()).unwrap());
    let call: RequestBuilder<Json<Value>> = RequestBuilder::new(&client.root(), Method::POST, "/thing");
    call.field("Body", "a b&c").send().await.unwrap();
    let call: RequestBuilder<Json<Value>> = RequestBuilder::new(&client.root(), Method::POST, "/thing");
    call.send().await.unwrap();

    let [form, empty] = server.requests().try_into().unwrap();
    assert!(form.contains("content-type: application/x-www-form-urlencoded\r\n"), "{form}");
    assert!(form.contains("content-length: 12\r\n") && form.ends_with("\r\n\r\nBody=a+b%26c"), "{form}");
    assert!(!form.contains("transfer-encoding"), "{form}");
    assert_eq!(empty.matches("content-length: 0\r\n").count(), 1, "{empty}");
}

#[tokio::test]
async fn an_error_keeps_its_body() {
    let server =
        Server::plain(&["HTTP/1.1 404 No\r\ncontent-length: 29\r\n\r\n{\"code\":7,\"message\":\"not us\"}"]).await;
    let client = client(&server.url(), ReqwestTransport::new(builder()).unwrap());
    let error = get(&client).send().await.unwrap_err();
    assert_eq!((error.code(), error.message(), error.is_not_found()), (Some("7"), Some("not us"), true));
}

#[tokio::test]
async fn a_broken_connection_is_an_error_without_the_url() {
    for response in [&["HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n{"], &[""]] {
        let server = Server::plain(response).await;
        let client = client(&server.url(), ReqwestTransport::new(builder()).unwrap());
        // `failure` looks for the key, which is in the URL.
        failure(get(&client).send().await);
        assert_eq!(server.requests().len(), 1);
    }
}

/// A server that sends everyone on to another one.
async fn redirecting(to: &Server) -> Server {
    let response = format!("HTTP/1.1 307 There\r\nlocation: {}/stolen\r\ncontent-length: 2\r\n\r\n{{}}", to.url());
    Server::plain(Vec::leak(vec![&*response.leak()])).await
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let other = Server::plain(&[OK]).await;
    let server = redirecting(&other).await;
    // This transport follows no redirect, whatever its builder says.
    let follows_none = ReqwestTransport::new(builder().redirect(Policy::limited(10))).unwrap();
    let given = builder().redirect(Policy::none()).build().unwrap();
    for transport in [follows_none, ReqwestTransport::from_client_without_redirects(given)] {
        let error = get(&client(&server.url(), transport)).send().await.unwrap_err();
        assert_eq!(error.status().unwrap(), 307);
    }
    assert_eq!((server.requests().len(), other.connections()), (2, 0));
}

#[tokio::test]
async fn a_response_from_another_origin_is_rejected() {
    let other = Server::plain(&[OK]).await;
    let server = redirecting(&other).await;
    let transport = ReqwestTransport::from_client_without_redirects(builder().build().unwrap());
    let told = failure(get(&client(&server.url(), transport)).send().await);
    assert!(told.contains("followed a redirect"), "{told}");
}

#[test]
fn debug_shows_no_default_header() {
    let headers =
        [("x-key", "hunter2")].into_iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()));
    let transport = ReqwestTransport::new(builder().default_headers(headers.collect())).unwrap();
    assert!(!format!("{transport:?}").contains("hunter2"), "{transport:?}");
}
