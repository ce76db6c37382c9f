//! Tests the body and the headers of requests that write, byte by byte.

use crate::support::{Request, Server, json};
use twilio_chat_v2::{
    Client, Result, Timestamp,
    models::{ChannelType, ChannelWebhookType, PushType, WebhookMethod},
};

const CHANNEL: &str = r#"{"sid":"CH1","account_sid":"AC1","service_sid":"IS1"}"#;
const MEMBER: &str = r#"{"sid":"MB1","account_sid":"AC1","service_sid":"IS1","channel_sid":"CH1","identity":"a"}"#;
const MESSAGE: &str = r#"{"sid":"IM1","account_sid":"AC1","service_sid":"IS1","channel_sid":"CH1"}"#;
const ROLE: &str = r#"{"sid":"RL1","account_sid":"AC1","service_sid":"IS1"}"#;
const SERVICE: &str = r#"{"sid":"IS1","account_sid":"AC1"}"#;
const USER_CHANNEL: &str = r#"{"account_sid":"AC1","service_sid":"IS1","channel_sid":"CH1","user_sid":"US1"}"#;
const WEBHOOK: &str = r#"{"sid":"WH1","account_sid":"AC1","service_sid":"IS1","channel_sid":"CH1"}"#;

/// The request that `call` makes with the response `body`.
async fn sent<T>(body: &str, call: impl AsyncFnOnce(Client) -> Result<T>) -> Request {
    let server = Server::with([json(200, body)]).await;
    let response = call(server.client()).await;
    assert!(response.is_ok(), "{:?}", response.err());
    server.request()
}

#[tokio::test]
async fn a_list_repeats_its_key() {
    let request = sent(ROLE, async |client| {
        let permissions = ["sendMessage", "leaveChannel"];
        client.service("IS1").roles().create("guest", "channel".into(), permissions).send().await
    })
    .await;
    assert_eq!(request.line, "POST /v2/Services/IS1/Roles HTTP/1.1");
    assert_eq!(request.header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(request.body, "FriendlyName=guest&Type=channel&Permission=sendMessage&Permission=leaveChannel");
}

#[tokio::test]
async fn names_with_dots_stay_as_they_are() {
    let request = sent(WEBHOOK, async |client| {
        let webhooks = client.service("IS1").channel("CH1").webhooks();
        let create = webhooks.create(ChannelWebhookType::Webhook).configuration_url("https://hooks.example.com/?a=b&c");
        let create = create.configuration_method(WebhookMethod::Post).configuration_filters(["onMessageSent"]);
        create.configuration_triggers([] as [&str; 0]).configuration_retry_count(3).send().await
    })
    .await;
    assert_eq!(
        request.body,
        "Type=webhook&Configuration.Url=https%3A%2F%2Fhooks.example.com%2F%3Fa%3Db%26c&Configuration.Method=POST\
         &Configuration.Filters=onMessageSent&Configuration.RetryCount=3"
    );
}

#[tokio::test]
async fn an_instant_is_sent_in_utc() {
    let request = sent(CHANNEL, async |client| {
        let created: Timestamp = "2026-01-01T01:30:00+02:00".parse().unwrap();
        let updated: Timestamp = "2026-06-07T23:59:59.25-07:00".parse().unwrap();
        client.service("IS1").channels().create().date_created(created).date_updated(updated).send().await
    })
    .await;
    assert_eq!(request.body, "DateCreated=2025-12-31T23%3A30%3A00Z&DateUpdated=2026-06-08T06%3A59%3A59.25Z");
}

#[tokio::test]
async fn an_empty_string_is_sent_and_an_unset_option_is_not() {
    let request = sent(CHANNEL, async |client| {
        client.service("IS1").channel("CH1").update().friendly_name("").attributes("{}").send().await
    })
    .await;
    assert_eq!(request.body, "FriendlyName=&Attributes=%7B%7D");
}

#[tokio::test]
async fn no_option_at_all_is_an_empty_form() {
    let request = sent(CHANNEL, async |client| client.service("IS1").channel("CH1").update().send().await).await;
    assert_eq!(request.line, "POST /v2/Services/IS1/Channels/CH1 HTTP/1.1");
    assert_eq!(request.header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(request.body, "");
}

#[tokio::test]
async fn none_is_an_empty_value_and_zero_is_zero() {
    for (index, body) in [(None, ""), (Some(0), "0"), (Some(i64::MAX), "9223372036854775807")] {
        let request = sent(USER_CHANNEL, async |client| {
            client.service("IS1").user("US1").channel("CH1").update().last_consumed_message_index(index).send().await
        })
        .await;
        assert_eq!(request.body, format!("LastConsumedMessageIndex={body}"));
    }
    let request = sent(MEMBER, async |client| {
        client.service("IS1").channel("CH1").member("MB1").update().last_consumed_message_index(7).send().await
    })
    .await;
    assert_eq!(request.body, "LastConsumedMessageIndex=7");
}

#[tokio::test]
async fn booleans_and_numbers_are_plain() {
    let request = sent(SERVICE, async |client| {
        let update = client.service("IS1").update().read_status_enabled(true).reachability_enabled(false);
        update.typing_indicator_timeout(-1).notifications_new_message_badge_count_enabled(true).send().await
    })
    .await;
    assert_eq!(
        request.body,
        "ReadStatusEnabled=true&ReachabilityEnabled=false&TypingIndicatorTimeout=-1\
         &Notifications.NewMessage.BadgeCountEnabled=true"
    );
}

#[tokio::test]
async fn reserved_characters_and_unicode_survive() {
    let request = sent(MESSAGE, async |client| {
        let create = client.service("IS1").channel("CH1").messages().create();
        create.body("a+b & c=d%20;\r\n\t\"é 会議 👩🏽‍🚀\" ~*-._").from("zoë@example.com").send().await
    })
    .await;
    assert_eq!(
        request.body,
        "Body=a%2Bb+%26+c%3Dd%2520%3B%0D%0A%09%22%C3%A9+%E4%BC%9A%E8%AD%B0+\
         %F0%9F%91%A9%F0%9F%8F%BD%E2%80%8D%F0%9F%9A%80%22+%7E*-._&From=zo%C3%AB%40example.com"
    );
    assert_eq!(request.header("content-length"), Some(request.body.len().to_string().as_str()));
    assert_eq!(request.header("transfer-encoding"), None);
}

#[tokio::test]
async fn enums_are_sent_as_strings_even_unknown_ones() {
    let request = sent(CHANNEL, async |client| {
        client.service("IS1").channels().create().type_(ChannelType::Private).send().await
    })
    .await;
    assert_eq!(request.body, "Type=private");
    let request = sent(SERVICE, async |client| client.credentials().create(PushType::from("hms")).send().await).await;
    assert_eq!(request.body, "Type=hms");
}

#[tokio::test]
async fn the_webhook_header_says_true_or_false_or_is_not_there() {
    const NAME: &str = "X-Twilio-Webhook-Enabled";
    for (value, expected) in [(true, "true"), (false, "false")] {
        let create =
            sent(CHANNEL, async |client| client.service("IS1").channels().create().webhook_enabled(value).send().await);
        let update = sent(CHANNEL, async |client| {
            client.service("IS1").channel("CH1").update().webhook_enabled(value).send().await
        });
        let delete =
            sent("", async |client| client.service("IS1").channel("CH1").delete().webhook_enabled(value).send().await);
        for request in [create.await, update.await, delete.await] {
            assert_eq!(request.header(NAME), Some(expected), "{}", request.line);
            assert_eq!(request.body, "", "{}", request.line);
        }
    }
    let request = sent("", async |client| client.service("IS1").channel("CH1").delete().send().await).await;
    assert_eq!(request.header(NAME), None);
}

#[tokio::test]
async fn a_request_without_a_body_has_no_body_headers() {
    for request in [
        sent(CHANNEL, async |client| client.service("IS1").channel("CH1").fetch().send().await).await,
        sent("", async |client| client.service("IS1").channel("CH1").delete().send().await).await,
    ] {
        assert_eq!(request.header("content-type"), None, "{}", request.line);
        assert_eq!(request.header("transfer-encoding"), None, "{}", request.line);
        assert_eq!(request.body, "", "{}", request.line);
    }
}
