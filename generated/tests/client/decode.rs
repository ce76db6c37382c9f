//! Responses that differ from the description, and those that only seem to.

use std::error::Error as _;

use crate::support::{Response, Server, json, whole};
use twilio_chat_v2::{
    Error, Result,
    models::{Channel, ChannelPage, ChannelType, Message, MessageType},
    runtime::serde_json,
};

/// The result of fetching a channel with this response.
async fn fetch(response: Response) -> Result<Channel> {
    Server::with([response]).await.client().service("IS1").channel("CH1").fetch().send().await
}

/// The result of listing channels with this body.
async fn list(body: &str) -> Result<ChannelPage> {
    Server::with([json(200, body)]).await.client().service("IS1").channels().list().send().await
}

/// A channel with `more` behind its required properties.
fn channel(more: &str) -> String {
    format!(r#"{{"sid":"CH1","account_sid":"AC1","service_sid":"IS1"{more}}}"#)
}

#[tokio::test]
async fn an_unknown_enum_value_is_kept_and_given_back() {
    let body = channel(r#","type":"broadcast""#);
    let server = Server::with([json(200, &body), json(201, &body)]).await;
    let channels = server.client().service("IS1");
    let fetched = channels.channel("CH1").fetch().send().await.unwrap();
    assert_eq!(fetched.type_, Some(ChannelType::Unknown("broadcast".to_owned())));
    assert_eq!(serde_json::to_value(&fetched).unwrap()["type"], "broadcast");

    channels.channels().create().type_(fetched.type_.unwrap()).send().await.unwrap();
    assert_eq!(server.requests()[1].body, "Type=broadcast");
}

#[tokio::test]
async fn enum_values_are_compared_as_given() {
    for (text, expected) in [
        ("private", ChannelType::Private),
        ("Private", ChannelType::Unknown("Private".to_owned())),
        ("", ChannelType::Unknown(String::new())),
    ] {
        let fetched = fetch(json(200, &channel(&format!(r#","type":{text:?}"#)))).await.unwrap();
        assert_eq!(fetched.type_, Some(expected));
    }
}

#[tokio::test]
async fn unknown_properties_are_ignored() {
    let more = r#","shiny":{"new":[1,2,{"deep":null}]},"friendly_name":"General""#;
    let fetched = fetch(json(200, &channel(more))).await.unwrap();
    assert_eq!(fetched.friendly_name.as_deref(), Some("General"));
}

#[tokio::test]
async fn null_and_absent_are_none() {
    let nulls = r#","friendly_name":null,"type":null,"date_created":null,"members_count":null,"links":null"#;
    let plain = fetch(json(200, &channel(""))).await.unwrap();
    assert_eq!(fetch(json(200, &channel(nulls))).await.unwrap(), plain);
    assert_eq!((plain.friendly_name, plain.type_, plain.date_created), (None, None, None));
    assert_eq!((plain.members_count, plain.links), (None, None));
}

#[tokio::test]
async fn a_decode_error_names_the_location() {
    let good = channel("");
    let bad = channel(r#","members_count":"many""#);
    let body = format!(r#"{{"channels":[{good},{bad}],"meta":{{}}}}"#);
    let error = list(&body).await.unwrap_err();
    assert_eq!(
        crate::support::without_call(&error),
        "the response's body differs from the API's description at `channels[1].members_count`"
    );
    assert_eq!(error.status().unwrap(), 200);
    assert_eq!(error.request_id(), Some("RQ1"));
    assert!(error.source().is_some());
    let Error::Decode(error) = error else { panic!("{error:?}") };
    assert_eq!(error.path, "channels[1].members_count");
    assert_eq!(error.body, body);
    let column = body.find("many").unwrap() + "many\"".len();
    let cause = error.source().unwrap().to_string();
    assert!(cause.ends_with(&format!("at line 1 column {column}")), "{cause}");
}

#[tokio::test]
async fn a_date_that_cannot_be_read_is_kept_as_it_came() {
    let fetched = fetch(json(200, &channel(r#","date_created":"yesterday","friendly_name":"General""#))).await.unwrap();
    assert_eq!((fetched.date_created, fetched.friendly_name.as_deref()), (Some("yesterday".into()), Some("General")));
}

#[tokio::test]
async fn each_decode_error_has_a_location() {
    for (body, at, why) in [
        (r#"{"channels":[{"sid":"CH1","account_sid":"AC1"}],"meta":{}}"#, "channels[0]", "missing field `service_sid`"),
        (r#"{"channels":[null],"meta":{}}"#, "channels[0]", "invalid type: null"),
        (r#"{"channels":[],"meta":{"page":"1"}}"#, "meta.page", "invalid type: string, expected i64"),
        (r#"{"channels":[]}"#, ".", "missing field `meta`"),
        (r#"{"channels":[],"meta":{}} trailing"#, ".", "trailing characters"),
        (r#"{"channels":[],"meta":"#, "meta", "EOF"),
        ("", ".", "EOF"),
    ] {
        let error = list(body).await.unwrap_err();
        let Error::Decode(error) = error else { panic!("{error:?}") };
        assert_eq!(error.path, at, "{body}");
        assert!(error.source().unwrap().to_string().starts_with(why), "{body}: {:?}", error.source());
    }
    for (more, at) in [
        (r#","sid":null"#, "."),
        (r#","type":7"#, "type"),
        (r#","members_count":1.5"#, "members_count"),
        (r#","members_count":9223372036854775808"#, "members_count"),
        (r#","links":{"members":1}"#, "links.members"),
    ] {
        let Error::Decode(error) = fetch(json(200, &channel(more))).await.unwrap_err() else { panic!("{more}") };
        assert_eq!(error.path, at, "{more}");
    }
}

#[tokio::test]
async fn an_html_success_response_is_a_decode_error() {
    let html = "<html><body>Please sign in</body></html>";
    let error = fetch(whole(200, &["Content-Type: text/html"], html)).await.unwrap_err();
    assert!(!error.is_not_found() && error.api().is_none());
    let Error::Decode(error) = error else { panic!("{error:?}") };
    assert_eq!((error.path.as_str(), error.status.as_u16()), (".", 200));
    assert_eq!(error.body, html);
}

#[tokio::test]
async fn a_response_without_a_body_type_is_not_read() {
    for response in [json(200, "<not json>"), json(202, "{}"), json(204, "")] {
        Server::with([response]).await.client().service("IS1").delete().send().await.unwrap();
    }
}

#[tokio::test]
async fn numbers_have_64_bits_and_instants_their_fraction() {
    let body = r#"{"sid":"IM1","account_sid":"AC1","service_sid":"IS1","channel_sid":"CH1","index":9223372036854775807,
                   "date_created":"2026-01-02T03:04:05.678+02:00","type":"media",
                   "media":{"sid":"ME1","size":99999999999999,"content_type":"text/plain","filename":null}}"#;
    let server = Server::with([json(200, body)]).await;
    let message: Message = server.client().service("IS1").channel("CH1").message("IM1").fetch().send().await.unwrap();
    assert_eq!(message.index, Some(i64::MAX));
    assert_eq!(message.type_, Some(MessageType::Media));
    assert_eq!(message.date_created.unwrap().to_string(), "2026-01-02T01:04:05.678Z");
    let media = message.media.unwrap();
    assert_eq!((media.size, media.filename), (Some(99_999_999_999_999), None));
}

#[tokio::test]
async fn a_map_keeps_its_nulls() {
    let more = r#","links":{"last_message":null,"members":"https://chat.twilio.com/v2/Services/IS1/Members"}"#;
    let fetched = fetch(json(200, &channel(more))).await.unwrap();
    assert_eq!(fetched.links.as_ref().unwrap()["last_message"], None);
    assert_eq!(serde_json::to_string(&fetched).unwrap(), channel(more));
}

#[tokio::test]
async fn a_response_has_status_and_headers() {
    let server = Server::with([whole(201, &["X-Shard: 7"], &channel(""))]).await;
    let response = server.client().service("IS1").channels().create().send_with_response().await.unwrap();
    assert_eq!((response.status.as_u16(), response.request_id.as_deref()), (201, Some("RQ1")));
    assert_eq!(response.headers["x-shard"], "7");
    assert_eq!(response.value.sid, "CH1");
}
