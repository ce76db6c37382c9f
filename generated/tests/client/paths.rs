//! Path arguments stay in their place.

use crate::support::{Bystander, Server, json};
use twilio_chat_v2::Error;

const CHANNEL: &str = r#"{"sid":"CH1","account_sid":"AC1","service_sid":"IS1"}"#;

#[tokio::test]
async fn an_argument_that_names_another_path_is_rejected_before_anything_is_sent() {
    let idle = Bystander::new();
    let client = crate::support::client(&format!("http://{}", idle.host));
    for (argument, why) in
        [("", "is empty"), (".", "is `.`, which names another path"), ("..", "is `..`, which names another path")]
    {
        let last = client.service("IS1").channel(argument).fetch().send().await.unwrap_err();
        assert!(matches!(last, Error::Invalid { .. }), "{last:?}");
        assert_eq!(crate::support::without_call(&last), format!("path parameter `Sid` {why}"));

        let first = client.service(argument).channel("CH1").delete().send().await.unwrap_err();
        assert_eq!(crate::support::without_call(&first), format!("path parameter `ServiceSid` {why}"));

        let mut items = client.service("IS1").channel(argument).messages().list().items();
        let listed = items.try_next().await.unwrap_err();
        assert_eq!(crate::support::without_call(&listed), format!("path parameter `ChannelSid` {why}"));
        assert!(items.try_next().await.unwrap().is_none());
    }
    idle.assert_untouched();
}

#[tokio::test]
async fn every_reserved_byte_is_escaped() {
    for (argument, segment) in [
        ("a/../b", "a%2F..%2Fb"),
        ("../../Credentials", "..%2F..%2FCredentials"),
        ("?x=1#y", "%3Fx%3D1%23y"),
        ("%2e%2e", "%252e%252e"),
        ("..%2f", "..%252f"),
        ("...", "..."),
        ("a b+c", "a%20b%2Bc"),
        ("a;b,c:d@e&f=g", "a%3Bb%2Cc%3Ad%40e%26f%3Dg"),
        ("\\", "%5C"),
        ("zoë 会議 👍", "zo%C3%AB%20%E4%BC%9A%E8%AD%B0%20%F0%9F%91%8D"),
        ("a\r\nX-Evil: 1", "a%0D%0AX-Evil%3A%201"),
        ("\0", "%00"),
        ("v1.2~beta_x-y", "v1.2~beta_x-y"),
    ] {
        let server = Server::with([json(200, CHANNEL)]).await;
        server.client().service("IS1").channel(argument).fetch().send().await.unwrap();
        assert_eq!(server.request().line, format!("GET /v2/Services/IS1/Channels/{segment} HTTP/1.1"));
    }
}

#[tokio::test]
async fn arguments_fill_the_template_in_order() {
    let server = Server::with([json(204, "")]).await;
    server.client().service("IS/1").channel("CH 2").message("IM#3").delete().send().await.unwrap();
    assert_eq!(server.request().line, "DELETE /v2/Services/IS%2F1/Channels/CH%202/Messages/IM%233 HTTP/1.1");
}

#[tokio::test]
async fn a_query_value_is_escaped_as_well() {
    let server = Server::with([json(200, r#"{"channels":[],"meta":{}}"#)]).await;
    let types = ["public", "a&Type=b#c d+é"].map(Into::into);
    server.client().service("IS1").channels().list().type_(types).send().await.unwrap();
    assert_eq!(
        server.request().line,
        "GET /v2/Services/IS1/Channels?Type=public&Type=a%26Type%3Db%23c%20d%2B%C3%A9 HTTP/1.1"
    );
}
