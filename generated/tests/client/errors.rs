//! Tests the errors of failed calls.

use std::{error::Error as _, time::Duration};

use crate::support::{Bystander, FLOOD, Response, Server, flood, json, text, whole};
use tokio::net::TcpSocket;
use twilio_chat_v2::{Client, Error, Result, models};

/// The result of a fetch with this response.
async fn fetch(response: Response) -> Result<models::Service> {
    let server = Server::with([response]).await;
    let outcome = server.client().service("IS1").fetch().send().await;
    assert_eq!(server.requests().len(), 1, "a failure is not tried again");
    outcome
}

#[tokio::test]
async fn an_error_has_status_code_message_and_request_id() {
    type Is = fn(&Error) -> bool;
    let kinds: [Is; 4] = [Error::is_denied, Error::is_not_found, Error::is_conflict, Error::is_rate_limited];
    for (status, code, kind) in [
        (400, 20001, None),
        (401, 20003, Some(0)),
        (403, 20403, Some(0)),
        (404, 20404, Some(1)),
        (409, 50449, Some(2)),
        (429, 20429, Some(3)),
        (503, 20503, None),
    ] {
        let body = format!(
            r#"{{"code":{code},"message":"Not so","more_info":"https://docs.example.com/{code}","status":{status}}}"#
        );
        let error = fetch(json(status, &body)).await.unwrap_err();
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        assert_eq!(error.code(), Some(code.to_string().as_str()));
        assert_eq!(error.message(), Some("Not so"));
        assert_eq!(error.request_id(), Some("RQ1"));
        for (index, is) in kinds.iter().enumerate() {
            assert_eq!(is(&error), kind == Some(index), "{status}");
        }
        assert!(!error.is_timeout());
        assert!(error.source().is_none());
        let line = format!("{}: Not so (code {code}, request RQ1)", error.status().unwrap());
        assert_eq!(crate::support::without_call(&error), line);

        let api = error.api().unwrap();
        assert_eq!(api.body, body);
        let decoded = api.decode::<models::ErrorBody>().unwrap();
        assert_eq!((decoded.code, decoded.status), (Some(code), Some(i64::from(status))));
        assert_eq!(decoded.message.as_deref(), Some("Not so"));
        assert_eq!(decoded.more_info, Some(format!("https://docs.example.com/{code}")));
    }
}

#[tokio::test]
async fn an_error_response_keeps_its_headers() {
    let error = fetch(whole(429, &["Retry-After: 7"], "{}")).await.unwrap_err();
    assert_eq!(error.api().unwrap().headers["retry-after"], "7");
    assert_eq!((error.code(), error.message()), (None, None));
    assert_eq!(crate::support::without_call(&error), "429 Too Many Requests (request RQ1)");
}

#[tokio::test]
async fn an_html_error_response_has_no_code() {
    let html = "<html><body>Bad gateway</body></html>";
    let error = fetch(whole(502, &["Content-Type: text/html"], html)).await.unwrap_err();
    let api = error.api().unwrap();
    assert_eq!(api.status, 502);
    assert_eq!(api.body, html);
    assert_eq!((error.code(), error.message(), api.json()), (None, None, None));
    assert!(api.decode::<models::ErrorBody>().is_none());
    assert_eq!(crate::support::without_call(&error), "502 Bad Gateway (request RQ1)");
}

#[tokio::test]
async fn an_empty_error_response_is_an_error() {
    let server = Server::with([Response::Whole("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n".to_owned())]).await;
    let error = server.client().service("IS1").delete().send().await.unwrap_err();
    let api = error.api().unwrap();
    assert!(api.body.is_empty());
    assert_eq!((error.code(), error.message(), error.request_id()), (None, None, None));
    assert_eq!(crate::support::without_call(&error), "500 Internal Server Error");
}

#[tokio::test]
async fn an_error_body_of_another_schema_gives_its_known_fields() {
    for (body, code, message) in [
        (r#"{"code":"E7","message":null}"#, Some("E7"), None),
        (r#"{"message":"Text only"}"#, None, Some("Text only")),
        (r#"{"code":{"n":1},"message":["a"]}"#, None, None),
        (r#"["code"]"#, None, None),
        ("null", None, None),
    ] {
        let error = fetch(json(400, body)).await.unwrap_err();
        assert_eq!((error.code(), error.message()), (code, message), "{body}");
        assert_eq!(error.api().unwrap().json().unwrap().to_string(), body);
    }
}

#[tokio::test]
async fn a_redirect_is_a_response_and_not_followed() {
    for status in [301, 302, 303, 307, 308] {
        let elsewhere = Bystander::new();
        for location in [format!("http://{}/v2/Services/IS1", elsewhere.host), "/v2/Services/IS2".to_owned()] {
            let error = fetch(whole(status, &[&format!("Location: {location}")], "")).await.unwrap_err();
            let api = error.api().unwrap();
            assert_eq!(api.status, status);
            assert_eq!(api.headers["location"], location.as_str());
        }
        elsewhere.assert_untouched();
    }
}

#[tokio::test]
async fn a_refused_connection_is_reported_with_its_cause() {
    // Bound and not listening: nobody else gets the port, and no connection to it is taken.
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let client = crate::support::client(&format!("http://{}", socket.local_addr().unwrap()));
    let error = client.services().list().send().await.unwrap_err();
    assert!(matches!(error, Error::Transport { .. }), "{error:?}");
    assert!(error.status().is_none() && error.api().is_none() && !error.is_timeout());
    let causes = std::iter::successors(error.source(), |&cause| cause.source());
    let kinds = causes.filter_map(|cause| cause.downcast_ref::<std::io::Error>()).map(std::io::Error::kind);
    assert_eq!(kinds.last(), Some(std::io::ErrorKind::ConnectionRefused), "{error:?}");
}

#[tokio::test]
async fn a_late_response_is_a_timeout() {
    const AFTER: Duration = Duration::from_millis(50);
    for begun in ["", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"sid\":"] {
        let server = Server::with([Response::Stall(begun.to_owned())]).await;
        let client = Client::builder()
            .base_url(&server.origin)
            .timeout(AFTER)
            .retry(twilio_chat_v2::Retry::never())
            .build()
            .unwrap();
        let error = client.service("IS1").fetch().send().await.unwrap_err();
        assert!(matches!(error, Error::Timeout { after: AFTER, .. }), "{error:?}");
        assert!(error.is_timeout());
        assert_eq!(crate::support::without_call(&error), "the response did not arrive within 50ms");
    }
}

#[tokio::test]
async fn a_broken_response_is_a_transport_error() {
    for broken in [
        "",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"sid\":\"IS1\",\"account_sid\":\"AC1\"}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n22\r\n{\"sid\":\"IS1\",\"account_sid\":\"AC1\"}\r\n",
        "SSH-2.0-OpenSSH_9.6\r\n\r\n",
    ] {
        let error = fetch(Response::Cut(broken.to_owned())).await.unwrap_err();
        assert!(matches!(error, Error::Transport { .. }), "{broken}: {error:?}");
        assert!(error.source().is_some());
    }
}

#[tokio::test]
async fn a_response_of_exactly_the_accepted_size_is_read() {
    let body = r#"{"sid":"IS1","account_sid":"AC1"}"#;
    for (limit, fits) in [(body.len(), true), (body.len() - 1, false)] {
        let server = Server::with([json(200, body)]).await;
        let client = Client::builder().base_url(&server.origin).max_response_size(limit).build().unwrap();
        match client.service("IS1").fetch().send().await {
            Ok(service) => assert!(fits && service.sid == "IS1"),
            Err(error) => {
                assert!(!fits && matches!(error, Error::TooLarge { limit: told, .. } if told == limit), "{error:?}");
                let message = format!("the response is larger than the limit of {limit} bytes");
                assert_eq!(crate::support::without_call(&error), message);
            }
        }
    }
}

#[tokio::test]
async fn an_endless_response_ends_at_the_size_limit() {
    let (origin, server) = flood("HTTP/1.1 200 OK").await;
    let client = Client::builder().base_url(origin).max_response_size(1_000_000).build().unwrap();
    let error = client.service("IS1").fetch().send().await.unwrap_err();
    assert!(matches!(error, Error::TooLarge { limit: 1_000_000, .. }), "{error:?}");
    assert!(server.await.unwrap() < FLOOD, "the client hung up");
}

#[tokio::test]
async fn an_endless_error_response_is_cut_at_64_kib() {
    let (origin, server) = flood("HTTP/1.1 503 Busy\r\nTwilio-Request-Id: RQ1").await;
    let error = crate::support::client(&origin).service("IS1").fetch().send().await.unwrap_err();
    assert_eq!(error.status().unwrap(), 503);
    assert_eq!(error.request_id(), Some("RQ1"));
    assert_eq!(error.api().unwrap().body.len(), 64 * 1024);
    assert!(server.await.unwrap() < FLOOD, "the client hung up");
}

#[tokio::test]
async fn a_long_error_response_is_cut_at_64_kib() {
    for (length, kept) in [(65_535, 65_535), (65_536, 65_536), (65_537, 65_536), (200_000, 65_536)] {
        let body = "x".repeat(length);
        let error = fetch(text(500, &body)).await.unwrap_err();
        assert_eq!(error.api().unwrap().body, body[..kept]);
    }
}
