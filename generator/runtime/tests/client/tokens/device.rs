//! The device flow. A person needs longer than the client's deadline: the clock is paused, so the transport is one of memory.

use std::sync::{Arc, Mutex};

use super::{Body, Client, Duration, OAuth2, Request, Response, ResponseFuture, Retry, Transport, call, form_of};
use crate::serve::builder;

type Forms = Arc<Mutex<Vec<String>>>;

/// An authorization server and an API in memory.
#[derive(Debug)]
struct Service {
    responses: Mutex<std::vec::IntoIter<(u16, &'static str)>>,
    forms: Forms,
}

impl Transport for Service {
    fn send(&self, request: Request<Body>) -> ResponseFuture<'_> {
        let body = String::from_utf8(request.body().bytes().unwrap().to_vec()).unwrap();
        self.forms.lock().unwrap().push(format!("{} {body}", request.uri().path()));
        let (status, body) = self.responses.lock().unwrap().next().unwrap();
        let mut response = Response::new(Body::whole(body));
        *response.status_mut() = status.try_into().unwrap();
        Box::pin(async { Ok(response) })
    }
}

const STARTED: (u16, &str) = (
    200,
    r#"{"device_code": "hidden-code", "user_code": "AB-12", "verification_uri": "https://a.example/device", "expires_in": 900, "interval": 5}"#,
);
const PENDING: (u16, &str) = (400, r#"{"error": "authorization_pending"}"#);
const SLOW: (u16, &str) = (400, r#"{"error": "slow_down"}"#);
const TOKEN: (u16, &str) = (200, r#"{"access_token": "t1", "expires_in": 600, "refresh_token": "hidden-r"}"#);
const OK: (u16, &str) = (200, "{}");

/// A client with these responses, the prompts, and what it sends.
fn client(responses: Vec<(u16, &'static str)>) -> (Client, Arc<Mutex<Vec<String>>>, Forms) {
    let (prompts, forms) = (Arc::new(Mutex::new(Vec::new())), Forms::default());
    let shown = prompts.clone();
    let flow = OAuth2::device_code("/device", "/token", "hidden-id", move |prompt| {
        shown.lock().unwrap().push(format!("{} {}", prompt.user_code, prompt.verification_uri));
    })
    .parameter("audience", "shelf");
    let service = Service { responses: Mutex::new(responses.into_iter()), forms: forms.clone() };
    (builder("https://api.example").auth(flow).transport(service).build().unwrap(), prompts, forms)
}

#[tokio::test(start_paused = true)]
async fn a_person_confirms_the_device() {
    let mut responses = vec![STARTED];
    responses.extend([PENDING; 40]);
    responses.extend([SLOW, TOKEN, OK]);
    let started = tokio::time::Instant::now();
    let (client, prompts, forms) = client(responses);
    call(&client).scopes(&[("oauth", "read")]).send().await.unwrap();
    assert_eq!(*prompts.lock().unwrap(), ["AB-12 https://a.example/device"]);
    // After `slow_down`, five seconds more.
    assert_eq!(started.elapsed().as_secs(), 41 * 5 + 10);
    let forms = forms.lock().unwrap();
    assert_eq!(forms[0], "/device scope=read&audience=shelf&client_id=hidden-id");
    let form = form_of(&forms[1]);
    assert_eq!(form["grant_type"], "urn:ietf:params:oauth:grant-type:device_code");
    assert_eq!((form["device_code"].as_str(), form["client_id"].as_str()), ("hidden-code", "hidden-id"));
}

#[tokio::test(start_paused = true)]
async fn the_refresh_token_spares_the_person_until_it_is_rejected() {
    let refused = (400, r#"{"error": "invalid_grant"}"#);
    let responses = vec![STARTED, TOKEN, OK, TOKEN, OK, refused, STARTED, TOKEN, OK];
    let (client, prompts, _) = client(responses);
    for prompted in [1, 1, 2] {
        call(&client).send().await.unwrap();
        assert_eq!(prompts.lock().unwrap().len(), prompted);
        tokio::time::advance(Duration::from_secs(600)).await;
    }
}

/// RFC 8628, section 3.5: the interval doubles, and the person confirms once.
#[tokio::test(start_paused = true)]
async fn a_poll_that_fails_for_now_is_repeated() {
    for trouble in [(503, ""), (429, ""), (400, r#"{"error": "temporarily_unavailable"}"#)] {
        let (client, prompts, _) = client(vec![STARTED, trouble, PENDING, TOKEN, OK]);
        let started = tokio::time::Instant::now();
        call(&client).retry(Retry::default()).send().await.unwrap();
        assert_eq!(started.elapsed().as_secs(), 5 + 10 + 10, "{trouble:?}");
        assert_eq!(prompts.lock().unwrap().len(), 1, "{trouble:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_device_that_nobody_confirms_is_an_error() {
    let mut never = vec![STARTED];
    never.extend([PENDING; 200]);
    for (responses, message) in [
        (never, "no access token: nobody confirmed the device within 900s"),
        (vec![STARTED, (400, r#"{"error": "access_denied"}"#)], "400 Bad Request (access_denied)"),
        (vec![STARTED, (400, r#"{"error": "expired_token"}"#)], "400 Bad Request (expired_token)"),
        (vec![(200, "{}")], "the authorization server's response lacks a code or a page for the person"),
        (vec![(404, "")], "the authorization server responded with 404 Not Found"),
    ] {
        let (client, ..) = client(responses);
        let error = call(&client).retry(Retry::default()).send().await.unwrap_err();
        assert!(error.to_string().ends_with(message), "{error}");
        assert!(!format!("{error:?}").contains("hidden"), "{error:?}");
    }
}
