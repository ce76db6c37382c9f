//! The records that travel: as structs written by hand, and as the JSON that the server sends.

use std::{collections::BTreeMap, fmt::Write};

use serde::Deserialize;
use twilio_chat_v2::Timestamp;

pub(crate) const ACCOUNT: &str = "ACfa4efa4efa4efa4efa4efa4efa4efa4e";
pub(crate) const SERVICE: &str = "ISa001a001a001a001a001a001a001a001";
pub(crate) const CHANNEL: &str = "CHc001c001c001c001c001c001c001c001";

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "what is measured is that it is decoded")]
pub(crate) struct Channel {
    pub(crate) sid: String,
    account_sid: String,
    service_sid: String,
    friendly_name: Option<String>,
    unique_name: Option<String>,
    attributes: Option<String>,
    #[serde(rename = "type")]
    kind: Option<ChannelType>,
    date_created: Option<Timestamp>,
    date_updated: Option<Timestamp>,
    created_by: Option<String>,
    members_count: Option<i64>,
    messages_count: Option<i64>,
    url: Option<String>,
    links: Option<BTreeMap<String, Option<String>>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ChannelType {
    Public,
    Private,
    #[serde(other)]
    Unknown,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "what is measured is that it is decoded")]
pub(crate) struct Message {
    pub(crate) sid: String,
    account_sid: String,
    attributes: Option<String>,
    service_sid: String,
    to: Option<String>,
    channel_sid: String,
    date_created: Option<Timestamp>,
    date_updated: Option<Timestamp>,
    last_updated_by: Option<String>,
    was_edited: Option<bool>,
    from: Option<String>,
    body: Option<String>,
    index: Option<i64>,
    #[serde(rename = "type")]
    kind: Option<MessageType>,
    media: Option<Media>,
    url: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum MessageType {
    Text,
    Media,
    #[serde(other)]
    Unknown,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "what is measured is that it is decoded")]
struct Media {
    sid: Option<String>,
    size: Option<i64>,
    content_type: Option<String>,
    filename: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct MessagePage {
    pub(crate) messages: Vec<Message>,
    pub(crate) meta: Meta,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "what is measured is that it is decoded")]
pub(crate) struct Meta {
    key: Option<String>,
    page: Option<i64>,
    page_size: Option<i64>,
    first_page_url: Option<String>,
    previous_page_url: Option<String>,
    pub(crate) next_page_url: Option<String>,
    url: Option<String>,
}

pub(crate) fn channel_json() -> String {
    let url = format!("https://chat.twilio.com/v2/Services/{SERVICE}/Channels/{CHANNEL}");
    format!(
        r#"{{"sid":"{CHANNEL}","account_sid":"{ACCOUNT}","service_sid":"{SERVICE}","friendly_name":"Release planning",
"unique_name":"release-planning","attributes":"{{\"topic\":\"R&D\"}}","type":"private","date_created":"2026-01-02T03:04:05Z",
"date_updated":"2026-01-03T04:05:06Z","created_by":"zoe@example.com","members_count":3,"messages_count":17,"url":"{url}",
"links":{{"members":"{url}/Members","messages":"{url}/Messages","invites":"{url}/Invites","webhooks":"{url}/Webhooks",
"last_message":null}}}}"#
    )
}

pub(crate) fn message_json(index: usize) -> String {
    let url = format!("https://chat.twilio.com/v2/Services/{SERVICE}/Channels/{CHANNEL}/Messages/IM{index:032x}");
    format!(
        r#"{{"sid":"IM{index:032x}","account_sid":"{ACCOUNT}","service_sid":"{SERVICE}","to":"{CHANNEL}",
"channel_sid":"{CHANNEL}","date_created":"2026-01-02T03:04:05Z","date_updated":"2026-01-03T04:05:06Z","last_updated_by":null,
"was_edited":false,"from":"zoe@example.com","attributes":"{{\"topic\":\"R&D\"}}",
"body":"Good morning, everyone! Shall we meet at ten?","index":{index},"type":"text","media":null,"url":"{url}"}}"#
    )
}

/// So many messages as the items of a JSON array.
pub(crate) fn messages_json(count: usize) -> String {
    (0..count).map(message_json).collect::<Vec<_>>().join(",")
}

/// A page around the members of an array; `path` has no query.
pub(crate) fn page_json(messages: &str, origin: &str, path: &str, size: usize, page: usize, last: bool) -> String {
    let mut text = String::with_capacity(messages.len() + 1024);
    let url = |page: usize| format!("\"{origin}{path}?PageSize={size}&Page={page}&PageToken=PT{page:032x}\"");
    let next = if last { "null".to_owned() } else { url(page + 1) };
    let previous = page.checked_sub(1).map_or("null".to_owned(), url);
    // Writing into a string doesn't fail.
    _ = write!(
        text,
        r#"{{"messages":[{messages}],"meta":{{"key":"messages","page":{page},"page_size":{size},"first_page_url":{},
"previous_page_url":{previous},"next_page_url":{next},"url":{}}}}}"#,
        url(0),
        url(page)
    );
    text
}
