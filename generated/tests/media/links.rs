//! Links that the API hands out lead to other hosts, and nothing of the account goes along.

use oas_client_runtime::replay::Canned;
use twilio_chat_v2::{Client, Error, Retry, auth};

use crate::server::{Request, Response, Server, bytes, watched};

/// Nothing in the request tells whose it is.
fn assert_anonymous(request: &Request) {
    let head = request.head().to_lowercase();
    for secret in ["authorization", "cookie", "basic", "sk1", "hunter2", "u0sx", "ac1", "is1"] {
        assert!(!head.contains(secret), "{secret} in {head}");
    }
    let mut names: Vec<_> = request.headers.iter().map(|(name, _)| name.to_lowercase()).collect();
    names.sort();
    assert_eq!(names, ["accept", "accept-encoding", "host", "user-agent"]);
}

#[tokio::test]
async fn the_signed_link_of_a_file_is_followed_without_credentials() {
    let bucket = Server::with([Response::Whole(bytes(200, &["Content-Type: image/png"], "png"))]).await;
    let link = format!("{}/ME1?Expires=1&Signature=a%2Fb%2Bc", bucket.origin);
    let metadata = format!(r#"{{"sid":"ME1","account_sid":"AC1","links":{{"content_direct_temporary":"{link}"}}}}"#);
    let server = Server::with([Response::Whole(bytes(200, &[], metadata))]).await;
    let client = server.client();

    let media = watched(client.service("IS1").media().by_sid("ME1").fetch().send()).await.unwrap();
    let link = media.links.and_then(|links| links.content_direct_temporary).unwrap();
    let download = watched(client.download(link).send()).await.unwrap();
    assert_eq!(download.content_type(), Some("image/png"));
    assert_eq!(watched(download.bytes(99)).await.unwrap(), "png");

    let asked = server.request().await;
    assert_eq!(asked.line, "GET /v1/Services/IS1/Media/ME1 HTTP/1.1");
    assert_eq!(asked.header("authorization"), Some("Basic U0sxOmh1bnRlcjI="));
    let request = bucket.request().await;
    assert_eq!(request.line, "GET /ME1?Expires=1&Signature=a%2Fb%2Bc HTTP/1.1");
    assert_eq!(request.header("accept"), Some("*/*"));
    assert_anonymous(&request);
}

#[tokio::test]
async fn a_redirect_is_a_response_and_followed_only_by_the_caller() {
    for status in [301, 302, 303, 307, 308] {
        let bucket = Server::with([Response::Whole(bytes(200, &[], "png"))]).await;
        let location = format!("Location: {}/ME1?Signature=zo%C3%AB", bucket.origin);
        let server = Server::with([Response::Whole(bytes(status, &[&location], "see there"))]).await;
        let client = server.client();
        let content = client.service("IS1").media().by_sid("ME1").content();
        let response = watched(content.fetch().send_with_response()).await.unwrap();
        bucket.assert_untouched();
        assert_eq!(response.status.as_u16(), status);
        assert_eq!(server.request().await.line, "GET /v1/Services/IS1/Media/ME1/Content HTTP/1.1");

        let download = watched(client.download(&response.value.location).send()).await.unwrap();
        assert_eq!(watched(download.bytes(99)).await.unwrap(), "png");
        assert_anonymous(&bucket.request().await);
    }
}

#[tokio::test]
async fn a_redirect_keeps_every_character_of_its_location() {
    let server = Server::with([Response::Whole(bytes(302, &["Location: https://cdn.example/zoë 猫?a=b#c"], ""))]).await;
    let response =
        watched(server.client().service("IS1").media().by_sid("ME1").content().fetch().send()).await.unwrap();
    assert_eq!(response.location, "https://cdn.example/zoë 猫?a=b#c");
}

#[tokio::test]
async fn a_redirect_without_a_location_is_an_error() {
    for response in [bytes(302, &[], "lost"), bytes(200, &[], "here"), bytes(404, &["Location: /"], "gone")] {
        let server = Server::with([Response::Whole(response)]).await;
        let content = server.client().service("IS1").media().by_sid("ME1").content();
        let error = watched(content.fetch().send()).await.unwrap_err();
        assert!(matches!(error, Error::Api(_)), "{error:?}");
    }
}

#[tokio::test]
async fn a_download_follows_no_redirect() {
    let further = Server::with([]).await;
    let location = format!("Location: {}/", further.origin);
    let server = Server::with([Response::Whole(bytes(302, &[&location], ""))]).await;
    let error = watched(server.client().download(&server.origin).send()).await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 302);
    further.assert_untouched();
}

/// A client without a network, and what it was asked for.
fn canned(responses: usize) -> (Client, Canned) {
    let canned = (0..responses).fold(Canned::new(), |canned, _| canned.respond(200, 1));
    let builder = Client::builder().auth(auth::api_key("SK1", "hunter2")).retry(Retry::never());
    (builder.transport(canned.clone()).build().unwrap(), canned)
}

#[tokio::test]
async fn a_link_in_the_clear_is_rejected() {
    for link in ["http://cdn.example/a", "http://192.0.2.1/a", "http://127.0.0.1.example/a", "http://[2001:db8::1]/a"] {
        let (client, canned) = canned(0);
        let error = client.download(link).send().await.unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
        assert_eq!(
            crate::support::without_call(&error),
            "a link to plain http is not followed; to allow it, build the client with `allow_insecure_http()`"
        );
        assert!(canned.requests().is_empty());
    }
    for link in ["http://127.0.0.1:1/a", "http://localhost/a", "http://[::1]:8080/a", "https://cdn.example/a"] {
        let (client, canned) = canned(1);
        client.download(link).send().await.unwrap();
        assert_eq!(canned.requests()[0].url, link);
    }
    let canned = Canned::new().respond(200, 1);
    let client = Client::builder().allow_insecure_http().transport(canned.clone()).build().unwrap();
    client.download("http://cdn.example/a").send().await.unwrap();
    assert_eq!(canned.requests()[0].url, "http://cdn.example/a");
}

#[tokio::test]
async fn an_invalid_link_is_rejected() {
    for garbage in [
        "",
        "/v1/Services/IS1/Media/ME1/Content",
        "//cdn.example/a",
        "cdn.example/a",
        "ftp://cdn.example/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://",
        "https:///a",
        "https://user:hunter2@cdn.example/a",
        "https://cdn.example:port/a",
        "https://cdn .example/a",
        "https://cdn.example/a b",
        "https://cdn.example/a\r\nX-Evil: 1",
        "https://cdn.example/a\0",
        "https://cdn.example\\@evil.example/a",
    ] {
        let (client, canned) = canned(0);
        let error = client.download(garbage).send().await.unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{garbage:?}: {error:?}");
        assert!(!error.to_string().contains("hunter2"));
        assert!(canned.requests().is_empty(), "{garbage:?}");
    }
}

#[tokio::test]
async fn a_link_is_asked_for_as_it_is() {
    for (link, url) in [
        ("https://cdn.example", "https://cdn.example/"),
        ("https://cdn.example?a=b", "https://cdn.example/?a=b"),
        ("https://cdn.example:8443/a%2Fb?c=%2B+d#part", "https://cdn.example:8443/a%2Fb?c=%2B+d"),
        ("https://cdn.example/a/../b//c", "https://cdn.example/a/../b//c"),
        // No request line carries these as they are.
        ("https://cdn.example/zoë?a=猫", "https://cdn.example/zo%C3%AB?a=%E7%8C%AB"),
    ] {
        let (client, canned) = canned(1);
        client.download(link).send().await.unwrap();
        assert_eq!(canned.requests()[0].url, url);
    }
}
