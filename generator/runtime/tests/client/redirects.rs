//! Redirects over real sockets: which the client follows, and with which request.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's set-up fails by panicking")]

use oas_client_runtime::{Error, Json, Method, Redirects, RequestBuilder, Result, Value};

use crate::serve::{Server, builder, response};

fn redirect(status: &str, location: &str) -> Vec<u8> {
    response(status, &[&format!("location: {location}")], "")
}

fn ok() -> Vec<u8> {
    response("200 OK", &[], "{}")
}

fn all_methods(max: u32) -> Redirects {
    let mut redirects = Redirects::up_to(max);
    redirects.all_methods = true;
    redirects
}

/// Sends a request, with a body unless its method is GET.
async fn send(server: &Server, redirects: Redirects, method: Method) -> Result<Value> {
    let client = builder(&format!("{}/v1", server.url)).redirects(redirects).build().unwrap();
    let call = RequestBuilder::<Json<Value>>::new(&client.root(), method.clone(), "/things/7").header("X-Key", "k");
    if method == Method::GET { call.send().await } else { call.json(&["body"]).send().await }
}

#[tokio::test]
async fn none_is_followed_by_default() {
    let server = Server::new([redirect("302 Found", "/v1/other"), ok()]).await;
    let error = send(&server, Redirects::default(), Method::GET).await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 302);
    assert_eq!(server.lines(), ["GET /v1/things/7"]);
}

#[tokio::test]
async fn a_safe_method_follows_to_the_same_origin() {
    for (location, target) in [
        ("/other?a=b", "/other?a=b"),
        ("8", "/v1/things/8"),
        ("?page=2", "/v1/things/7?page=2"),
        ("../things/9#part", "/v1/things/9"),
        ("ORIGIN/absolute", "/absolute"),
    ] {
        for status in ["300 Multiple Choices", "301 Moved", "302 Found", "303 See Other", "307 Again", "308 Moved"] {
            let server = Server::new([redirect(status, location), ok()]).await;
            send(&server, Redirects::up_to(1), Method::GET).await.unwrap();
            assert_eq!(server.lines(), ["GET /v1/things/7", &format!("GET {target}")], "{status}");
            assert!(server.requests().iter().all(|request| request.contains("x-key: k")));
        }
    }
}

#[tokio::test]
async fn no_redirect_leads_to_another_origin() {
    let other = Server::new([ok()]).await;
    let foreign =
        ["https://example.com/", "//example.com/", "http://user@127.0.0.1/", "ftp://127.0.0.1/", "http://[", ""];
    for location in foreign.into_iter().chain([other.url.as_str()]) {
        let server = Server::new([redirect("302 Found", location), ok()]).await;
        let error = send(&server, all_methods(9), Method::GET).await.unwrap_err();
        assert!(matches!(error, Error::Api(_)), "{location}: {error:?}");
        assert_eq!(server.lines().len(), 1, "{location}");
    }
    assert!(other.requests().is_empty());
}

#[tokio::test]
async fn another_method_follows_303_as_get_without_its_body() {
    for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
        let server = Server::new([redirect("303 See Other", "/done"), ok()]).await;
        send(&server, Redirects::up_to(1), method.clone()).await.unwrap();
        let requests = server.requests();
        assert!(requests[0].starts_with(&format!("{method} ")) && requests[0].ends_with("[\"body\"]"));
        assert!(requests[1].starts_with("GET /done ") && requests[1].ends_with("\r\n\r\n"), "{}", requests[1]);
        assert!(!requests[1].contains("content-"), "{}", requests[1]);
    }
}

#[tokio::test]
async fn another_method_is_repeated_only_by_the_callers_word() {
    for status in ["307 Again", "308 Moved"] {
        for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            let server = Server::new([redirect(status, "/new"), ok()]).await;
            send(&server, Redirects::up_to(1), method.clone()).await.unwrap_err();
            assert_eq!(server.lines().len(), 1, "{method} {status}");

            let server = Server::new([redirect(status, "/new"), ok()]).await;
            send(&server, all_methods(1), method.clone()).await.unwrap();
            assert_eq!(server.lines()[1], format!("{method} /new"));
            assert!(server.requests()[1].ends_with("[\"body\"]"), "{method} {status}");
        }
    }
}

#[tokio::test]
async fn a_chain_ends_at_the_bound_with_the_last_redirect() {
    let around = || redirect("302 Found", "/v1/things/7");
    let server = Server::new([around(), around(), around(), ok()]).await;
    let error = send(&server, Redirects::up_to(2), Method::GET).await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 302);
    assert_eq!(server.lines().len(), 3);
}
