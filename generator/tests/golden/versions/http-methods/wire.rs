//! Requests of any HTTP method: which of them the client sends again.

use golden_clients::http_methods::{Client, auth, models::Search};
use oas_client_runtime::{Redirects, Retry};

use crate::serve::{Server, body, header, json, line, reply, serve};

fn client(server: &Server) -> Client {
    let mut retry = Retry::new(1);
    retry.base_delay = std::time::Duration::ZERO;
    let builder = Client::builder().base_url(&server.url).retry(retry).redirects(Redirects::up_to(1));
    builder.auth(auth::token("t")).build().unwrap()
}

#[tokio::test]
async fn query_is_retried_with_its_body() {
    let server = serve([reply("503 Service Unavailable", "", ""), json(r#"[{"title":"Emma"}]"#)]);
    let books = client(&server).books().search(Search::new("Emma")).lang("en").send().await.unwrap();
    assert_eq!(books[0].title, "Emma");
    for request in server.requests() {
        assert_eq!((line(&request), body(&request)), ("QUERY /books?lang=en", r#"{"title":"Emma"}"#));
        assert_eq!(header(&request, "authorization"), Some("Bearer t"));
    }
}

#[tokio::test]
async fn query_follows_a_redirect_with_its_body() {
    let server = serve([reply("302 Found", "location: /elsewhere", ""), json("[]")]);
    client(&server).books().search(Search::new("Emma")).send().await.unwrap();
    let requests = server.requests();
    assert_eq!((line(&requests[1]), body(&requests[1])), ("QUERY /elsewhere", r#"{"title":"Emma"}"#));
}

#[tokio::test]
async fn another_method_is_sent_once_and_as_written() {
    let server = serve([reply("503 Service Unavailable", "", ""), reply("204 No Content", "", "")]);
    let book = client(&server).book("1");
    assert!(book.copy("/books/2").send().await.unwrap_err().to_string().contains("503"));
    book.m_search().send().await.unwrap();
    let requests = server.requests();
    assert_eq!((line(&requests[0]), header(&requests[0], "destination")), ("COPY /books/1", Some("/books/2")));
    assert_eq!((line(&requests[1]), header(&requests[1], "authorization")), ("m-search /books/1", None));
}
