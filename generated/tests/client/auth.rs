//! Credentials: where they come from, how they travel, and where they never show.

use std::{fmt::Debug, process::Command};

use crate::support::{Response, Server, json, whole};
use twilio_chat_v2::{Auth, Client, Error, auth, models::PushType};

const SERVICES: &str = r#"{"services":[],"meta":{}}"#;

#[tokio::test]
async fn an_api_key_travels_as_http_basic() {
    let server = Server::with([json(200, SERVICES)]).await;
    let key = auth::api_key("SK0123456789abcdef0123456789abcdef", "sécret: +/");
    let client = Client::builder().auth(key).base_url(&server.origin).build().unwrap();
    client.services().list().send().await.unwrap();
    let sent = "Basic U0swMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZjpzw6ljcmV0OiArLw==";
    assert_eq!(server.request().header("authorization"), Some(sent));
    assert_eq!(server.request().line, "GET /Services HTTP/1.1");
}

#[tokio::test]
async fn an_auth_token_travels_as_http_basic() {
    let server = Server::with([json(200, SERVICES)]).await;
    let token = auth::auth_token("AC1", "token");
    let client = Client::builder().auth(token).base_url(&server.origin).build().unwrap();
    client.services().list().send().await.unwrap();
    assert_eq!(server.request().header("authorization"), Some("Basic QUMxOnRva2Vu"));
}

#[tokio::test]
async fn a_client_without_credentials_sends_none() {
    let server = Server::with([json(200, SERVICES)]).await;
    let client = Client::builder().base_url(&server.origin).build().unwrap();
    client.services().list().send().await.unwrap();
    assert_eq!(server.request().header("authorization"), None);
}

#[tokio::test]
async fn credentials_that_no_header_can_carry_are_rejected_and_not_shown() {
    let server = Server::start().await;
    for (bad, message) in [
        (auth::api_key("SK:1", "hunter2"), "the user name of HTTP Basic credentials must not hold a colon"),
        (Auth::bearer("hunter2\r\nX-Evil: 1"), "the credentials hold a character that no header may carry"),
    ] {
        let client = Client::builder().auth(bad).base_url(&server.origin).build().unwrap();
        let error = client.services().list().send().await.unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
        assert_eq!(crate::support::without_call(&error), message);
    }
    assert!(server.requests().is_empty());
}

#[test]
fn credentials_come_from_the_environment() {
    const KEY: [(&str, &str); 2] = [("TWILIO_API_KEY", "SK1"), ("TWILIO_API_SECRET", "secret")];
    const ACCOUNT: [(&str, &str); 2] = [("TWILIO_ACCOUNT_SID", "AC1"), ("TWILIO_AUTH_TOKEN", "token")];
    const WANTED: &str = "set TWILIO_API_KEY and TWILIO_API_SECRET, or else TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN";
    let empty_key = [KEY[0], ("TWILIO_API_SECRET", "")];
    assert_eq!(from_env(&KEY), "SK1 secret");
    assert_eq!(from_env(&ACCOUNT), "AC1 token");
    assert_eq!(from_env(&[KEY, ACCOUNT].concat()), "SK1 secret");
    assert_eq!(from_env(&[&KEY[..1], &ACCOUNT].concat()), "AC1 token");
    assert_eq!(from_env(&[empty_key, ACCOUNT].concat()), "AC1 token");
    for begun in [&[KEY[0], ACCOUNT[1]], &empty_key] {
        assert_eq!(from_env(begun), format!("the credentials in the environment lack TWILIO_API_SECRET; {WANTED}"));
    }
    assert_eq!(from_env(&[]), format!("the environment holds no credentials; {WANTED}"));
}

/// The output of a process with these environment variables. A test can't set its own: other threads read them.
#[allow(clippy::unwrap_used, reason = "part of a test")]
fn from_env(variables: &[(&str, &str)]) -> String {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "auth::prints_the_credentials_of_its_environment", "--ignored", "--nocapture"]);
    for name in ["TWILIO_API_KEY", "TWILIO_API_SECRET", "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"] {
        child.env_remove(name);
    }
    let output = child.envs(variables.iter().copied()).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stderr).unwrap().trim().to_owned()
}

#[test]
#[ignore = "the part of `credentials_come_from_the_environment` that runs in a process of its own"]
fn prints_the_credentials_of_its_environment() {
    match auth::from_env() {
        Ok(Auth::Basic { username, password }) => {
            Client::from_env().unwrap();
            eprintln!("{username} {}", password.expose());
        }
        Ok(other) => panic!("{other:?}"),
        Err(error) => {
            assert_eq!(Client::from_env().unwrap_err().to_string(), error.to_string());
            eprintln!("{error}");
        }
    }
}

/// A value as a log shows it.
fn shown(thing: &impl Debug) -> String {
    format!("{thing:?} {thing:#?}")
}

fn assert_no_secret(text: &str) {
    for secret in ["hunter2", "aHVudGVyMg", "SK1:", "U0sxOmh1bnRlcjI"] {
        assert!(!text.contains(secret), "{text}");
    }
}

#[test]
fn debug_shows_no_credentials() {
    let keys = [
        auth::api_key("SK1", "hunter2"),
        auth::auth_token("AC1", "hunter2"),
        Auth::bearer("hunter2"),
        Auth::header("X-Key", "hunter2"),
        Auth::query("key", "hunter2"),
    ];
    assert_no_secret(&shown(&keys));
    let builder = keys.into_iter().fold(Client::builder(), |builder, key| builder.auth(key));
    assert_no_secret(&shown(&builder));
    let client = builder.build().unwrap();
    assert_no_secret(&shown(&client));
    let services = client.services();
    assert_no_secret(&shown(&(&services, services.list(), services.list().items(), services.list().pages())));
}

#[test]
fn debug_shows_names_and_no_values_of_a_requests_options() {
    let client = crate::support::client("http://127.0.0.1:1");
    let create = client.credentials().create(PushType::Apn).friendly_name("hunter2").certificate("hunter2");
    let create = create.private_key("hunter2").api_key("hunter2").secret("hunter2");
    let update = client.credential("CR1").update().certificate("hunter2").private_key("hunter2");
    let update = update.api_key("hunter2").secret("hunter2");
    for text in [shown(&create), shown(&update)] {
        assert_no_secret(&text);
        assert!(text.contains("PrivateKey"), "{text}");
    }
}

#[tokio::test]
async fn errors_show_no_credentials_and_no_bodies() {
    let server = Server::start().await;
    let echo = r#"{"code":20001,"message":"no such key","details":{"given":"hunter2"}}"#;
    server.respond(whole(400, &["X-Echo: Basic U0sxOmh1bnRlcjI="], echo));
    server.respond(json(200, r#"{"sid":"CR1","account_sid":"AC1","date_created":[],"friendly_name":"hunter2"}"#));
    server.respond(Response::Cut("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"sid\":\"hunter2\"".to_owned()));
    server.respond(Response::Cut(String::new()));
    for expected in ["Api", "Decode", "Transport", "Transport"] {
        let create = server.client().credentials().create(PushType::Fcm).secret("hunter2");
        let error = create.send().await.unwrap_err();
        let source = std::error::Error::source(&error);
        let text = format!("{error} {} {source:?}", shown(&error));
        assert!(shown(&error).starts_with(expected), "{text}");
        assert_no_secret(&text);
    }
    assert_eq!(server.requests().len(), 4);
}

#[test]
fn plain_http_leaves_this_machine_only_when_allowed() {
    for host in ["example.com", "192.0.2.1:8080", "127.0.0.1.example.com", "localhost.example.com", "[2001:db8::1]"] {
        let builder = || Client::builder().auth(auth::api_key("SK1", "hunter2")).base_url(format!("http://{host}/v2"));
        let error = builder().build().unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
        assert_eq!(
            error.to_string(),
            format!(
                "plain http to {host} would show credentials and data to everyone on the network path; use https, or allow it \
                 with `allow_insecure_http()`"
            )
        );
        builder().allow_insecure_http().build().unwrap();
    }
    for host in ["127.0.0.1", "127.8.9.10:8080", "localhost:8080", "LOCALHOST", "[::1]:8080"] {
        Client::builder().base_url(format!("http://{host}/v2")).build().unwrap();
    }
}

#[test]
fn a_base_url_that_leads_nowhere_is_rejected() {
    for (url, why) in [
        ("https://SK1:hunter2@example.com/v2", "holds credentials"),
        ("http://user@localhost/v2", "holds credentials"),
        ("https://example.com/v2?key=hunter2", "holds a query"),
        ("/v2", "is not absolute"),
        ("example.com", "is not absolute"),
        ("ftp://example.com/v2", "is neither https nor http"),
        ("https://", "isn't a valid URL"),
        ("https://exa mple.com", "isn't a valid URL"),
        ("", "isn't a valid URL"),
    ] {
        let error = Client::builder().base_url(url).allow_insecure_http().build().unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
        // A text without a scheme may be a key in place of a URL.
        let is_shown = url.starts_with("https://") && !url.contains(['@', '?']);
        let shown = if is_shown { format!(" {url:?}") } else { String::new() };
        let message = format!("the base URL{shown} {why}; write it as https://host[:port][/path]");
        assert_eq!(error.to_string(), message, "{url}");
    }
}

#[tokio::test]
async fn a_base_url_may_end_in_slashes() {
    for path in ["", "/", "/v2", "/v2/", "/some/proxy/v2//"] {
        let server = Server::with([json(200, SERVICES)]).await;
        let client = Client::builder().base_url(format!("{}{path}", server.origin)).build().unwrap();
        client.services().list().send().await.unwrap();
        assert_eq!(server.request().line, format!("GET {}/Services HTTP/1.1", path.trim_end_matches('/')));
    }
}
