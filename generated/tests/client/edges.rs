//! Corners that went wrong once.
use crate::support::{Response, Server, json};
use twilio_chat_v2::{Client, Error};

const CHANNEL: &str = r#"{"sid":"CH1","account_sid":"AC1","service_sid":"IS1"}"#;

fn page(next: &str) -> Response {
    json(200, &format!(r#"{{"services":[{{"sid":"IS1","account_sid":"AC1"}}],"meta":{{"next_page_url":{next:?}}}}}"#))
}

#[tokio::test]
async fn a_port_that_is_none_is_rejected() {
    for url in ["http://127.0.0.1:99999", "https://example.com:abc", "https://example.com:", "https://:443"] {
        let built = Client::builder().base_url(url).build();
        assert!(matches!(built, Err(Error::Invalid { .. })), "{url}: {built:?}");
    }
}

#[tokio::test]
async fn an_empty_form_says_its_length() {
    let server = Server::with([json(200, CHANNEL)]).await;
    server.client().service("IS1").channel("CH1").update().send().await.unwrap();
    assert_eq!(server.request().header("content-length"), Some("0"));
}

#[tokio::test]
async fn a_link_without_scheme_names_another_host() {
    let server = Server::with([page("//192.0.2.1/v2/Services"), page("")]).await;
    let error = server.client().services().list().items().all().await.unwrap_err();
    assert!(matches!(error, Error::Page { .. }), "{error:?}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn the_first_page_counts_in_a_circle() {
    let server = Server::with([page("/v2/Services?PageSize=1"), page("")]).await;
    let error = server.client().services().list().page_size(1).items().all().await.unwrap_err();
    assert!(matches!(error, Error::Page { .. }), "{error:?}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn an_option_set_twice_has_its_last_value() {
    let server = Server::with([json(200, CHANNEL), page("")]).await;
    server.client().service("IS1").channel("CH1").update().friendly_name("a").friendly_name("b").send().await.unwrap();
    server.client().services().list().page_size(1).page_size(2).send().await.unwrap();
    assert_eq!(server.requests()[0].body, "FriendlyName=b");
    assert_eq!(server.requests()[1].line, "GET /v2/Services?PageSize=2 HTTP/1.1");
}

#[test]
fn a_builder_shows_no_password_of_its_url() {
    let shown = format!("{:?}", Client::builder().base_url("https://SK1:hunter2@example.com"));
    assert!(!shown.contains("hunter2"), "{shown}");
}

#[tokio::test]
async fn a_broken_error_response_keeps_its_status() {
    let cut = "HTTP/1.1 429 Slow\r\nRetry-After: 7\r\nContent-Length: 100\r\n\r\n{";
    let server = Server::with([Response::Cut(cut.to_owned())]).await;
    let error = server.client().services().list().send().await.unwrap_err();
    assert!(error.is_rate_limited(), "{error:?}");
}

#[tokio::test]
async fn a_decode_error_shows_nothing_of_the_body() {
    let server = Server::with([json(200, r#"{"services":"hunter2","meta":{}}"#)]).await;
    let error = server.client().services().list().send().await.unwrap_err();
    assert!(!format!("{error:?}").contains("hunter2"), "{error:?}");
}

#[tokio::test]
async fn finish_checks_a_call_against_the_last_exchange() {
    use oas_client_runtime::replay::Replay;
    let server = Replay::start(include_str!("../../examples/tour.har"), &[0, 8]).await.unwrap();
    let client = Client::builder().base_url(server.base_url("/v2")).build().unwrap();
    let service = client.services().create("Tour").send().await.unwrap();
    let deleted = client.service(&service.sid).delete().send().await;
    server.finish(deleted).await.unwrap();
}

#[tokio::test]
async fn a_call_can_send_undescribed_options() {
    let server = Server::with([json(200, CHANNEL)]).await;
    let update = server.client().service("IS1").channel("CH1").update().friendly_name("a");
    let update = update.with(|call| call.header("x-trace", "7").header("user-agent", "mine/1"));
    update.with(|call| call.query("dry", "yes").field("Other", "b")).send().await.unwrap();
    let request = server.request();
    assert_eq!(request.line, "POST /v2/Services/IS1/Channels/CH1?dry=yes HTTP/1.1");
    assert_eq!(request.body, "FriendlyName=a&Other=b");
    assert_eq!((request.header("x-trace"), request.header("user-agent")), (Some("7"), Some("mine/1")));
}

#[tokio::test]
async fn a_key_in_the_query_reaches_every_page_once() {
    use twilio_chat_v2::Auth;
    let server = Server::with([page("/v2/Services?Page=1"), page("/v2/Services?Page=2&key=K"), page("")]).await;
    let auth = Auth::query("key", "K");
    let client = Client::builder().auth(auth).base_url(format!("{}/v2", server.origin)).build().unwrap();
    client.services().list().items().all().await.unwrap();
    let lines: Vec<_> = server.requests().into_iter().map(|request| request.line).collect();
    assert_eq!(
        lines,
        ["/v2/Services?key=K", "/v2/Services?Page=1&key=K", "/v2/Services?Page=2&key=K"]
            .map(|target| format!("GET {target} HTTP/1.1"))
    );
}

#[tokio::test]
async fn a_servers_words_forge_no_line_of_a_log() {
    let server = Server::with([json(400, r#"{"code":1,"message":"bad\nERROR forged \u001b[31m"}"#)]).await;
    let error = server.client().services().list().send().await.unwrap_err();
    assert!(!error.to_string().contains(['\n', '\u{1b}']), "{error}");
}
