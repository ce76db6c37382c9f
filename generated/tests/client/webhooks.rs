//! Webhooks: signatures as published, and every event.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use oas_client_runtime::{
    HeaderMap,
    webhook::{Fields, FormError},
};
use twilio_chat_v2::webhooks::{
    ChannelChanges, ChannelType, EventError, MemberChanges, MessageChanges, PostEvent, PreEvent, Rejected, Reply,
    UserChanges, validator,
};

const CALL: &str = "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212";
const FORM: &str = "application/x-www-form-urlencoded";
const URL: &str = "https://mycompany.com/myapp.php?foo=1&bar=2";

fn headers(kind: &str, signature: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert("content-type", kind.parse().unwrap());
    headers.insert("x-twilio-signature", signature.parse().unwrap());
    headers
}

fn verify(url: &str, kind: &str, signature: &str, body: &str) -> Result<(), Rejected> {
    validator("12345").unwrap().verify(url, &headers(kind, signature), body.as_bytes())
}

#[test]
fn published_signatures_fit() {
    for (url, signature) in [
        (URL, "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
        ("https://mycompany.com:443/myapp.php?foo=1&bar=2", "kvajT1Ptam85bY51eRf/AJRuM3w="),
        ("http://mycompany.com:80/myapp.php?foo=1&bar=2", "0ZXoZLH/DfblKGATFgpif+LLRf4="),
        ("http://mycompany.com:1234/myapp.php?foo=1&bar=2", "Zmvh+3yNM1Phv2jhDCwEM3q5ebU="),
        ("http://mycompany.com/myapp.php?foo=1&bar=2", "OyGYPqTF6ztdbRNCvuQO/oPvqQ4="),
    ] {
        assert_eq!(verify(url, FORM, signature, CALL), Ok(()), "{url}");
        // The one that is sent, and not only one that counts as the same.
        let sent = validator("12345").unwrap().sign(url, &headers(FORM, ""), CALL.as_bytes()).unwrap();
        assert_eq!(sent, signature, "{url}");
    }
}

#[test]
fn a_port_of_the_scheme_makes_no_difference() {
    let with = "https://mycompany.com:443/myapp.php?foo=1&bar=2";
    assert_eq!(verify(with, FORM, "RSOYDt4T1cUTdK1PDd93/VVr8B8=", CALL), Ok(()));
    assert_eq!(verify(URL, FORM, "kvajT1Ptam85bY51eRf/AJRuM3w=", CALL), Ok(()));
    let without = "http://mycompany.com/myapp.php?foo=1&bar=2";
    assert_eq!(verify(without, FORM, "0ZXoZLH/DfblKGATFgpif+LLRf4=", CALL), Ok(()));
    assert_eq!(verify(without, FORM, "Zmvh+3yNM1Phv2jhDCwEM3q5ebU=", CALL), Err(Rejected::Mismatch));
}

#[test]
fn repeated_names_count_once_for_each_value() {
    let form = "Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234";
    assert_eq!(verify(URL, FORM, "IK+Dwps556ElfBT0I3Rgjkr1wJU=", form), Ok(()));
    let dropped = "Sid=CA123&SidAccount=AC123&Digits=5678";
    assert_eq!(verify(URL, FORM, "IK+Dwps556ElfBT0I3Rgjkr1wJU=", dropped), Err(Rejected::Mismatch));
}

#[test]
fn json_is_signed_by_its_digest_in_the_url() {
    const SIGNATURE: &str = "a9nBmqA0ju/hNViExpshrM61xv4=";
    let url = format!("{URL}&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620");
    let body = r#"{"property": "value", "boolean": true}"#;
    let json = "application/json";
    assert_eq!(verify(&url, json, SIGNATURE, body), Ok(()));
    assert_eq!(verify(&url, json, SIGNATURE, &body.replace("true", "false")), Err(Rejected::Digest("bodySHA256")));
    assert_eq!(verify(URL, json, SIGNATURE, body), Err(Rejected::BodyUnsigned));
    // A changed content type doesn't get around the digest.
    assert_eq!(verify(&url, FORM, SIGNATURE, ""), Err(Rejected::Digest("bodySHA256")));
}

/// Common fields, and those that the resources' events need.
const COMMON: &str = "AccountSid=AC1&InstanceSid=IS1&ChannelSid=CH1&MessageSid=IM1";

#[test]
fn every_published_event_has_its_variant() {
    let pre = [
        "onMessageSend",
        "onMessageUpdate",
        "onMessageRemove",
        "onMediaMessageSend",
        "onChannelAdd",
        "onChannelUpdate",
        "onChannelDestroy",
        "onMemberAdd",
        "onMemberUpdate",
        "onMemberRemove",
        "onUserUpdate",
    ];
    for name in pre {
        let event = PreEvent::from_form(format!("{COMMON}&EventType={name}").as_bytes()).unwrap();
        assert!(!matches!(event, PreEvent::Unknown(_)), "{name}");
        assert_eq!(event.name(), name);
    }
    let post = [
        "onMessageSent",
        "onMessageUpdated",
        "onMessageRemoved",
        "onMediaMessageSent",
        "onChannelAdded",
        "onChannelUpdated",
        "onChannelDestroyed",
        "onMemberAdded",
        "onMemberUpdated",
        "onMemberRemoved",
        "onUserAdded",
        "onUserUpdated",
    ];
    for name in post {
        let event = PostEvent::from_form(format!("{COMMON}&EventType={name}").as_bytes()).unwrap();
        assert!(!matches!(event, PostEvent::Unknown(_)), "{name}");
        assert_eq!(event.name(), name);
    }
}

#[test]
fn fields_are_typed() {
    let form = "EventType=onMessageUpdated&AccountSid=AC1&InstanceSid=IS1&ChannelSid=CH1&MessageSid=IM1&Index=7\
                &From=alice&Body=caf%C3%A9+%26+more&Attributes=%7B%7D&DateCreated=2026-01-02T03%3A04%3A05.678Z\
                &RetryCount=0&ClientIdentity=&Source=SDK&NewField=x&NewField=y";
    let Ok(PostEvent::OnMessageUpdated(message)) = PostEvent::from_form(form.as_bytes()) else { panic!("{form}") };
    assert_eq!((message.message_sid.as_str(), message.index, message.retry_count), ("IM1", Some(7), Some(0)));
    assert_eq!(message.body.as_deref(), Some("café & more"));
    assert_eq!(message.date_created.unwrap().to_string(), "2026-01-02T03:04:05.678Z");
    assert_eq!((message.client_identity.as_deref(), message.date_updated), (None, None));

    let form = "EventType=onChannelAdd&AccountSid=AC1&InstanceSid=IS1&ChannelType=secret&UniqueName=general";
    let Ok(PreEvent::OnChannelAdd(channel)) = PreEvent::from_form(form.as_bytes()) else { panic!("{form}") };
    assert_eq!(channel.channel_type, Some(ChannelType::Unknown("secret".to_owned())));
}

#[test]
fn an_event_that_is_new_keeps_its_fields() {
    let form = b"EventType=onMessageStarred&Stars=5&Stars=4";
    let Ok(PreEvent::Unknown(unknown)) = PreEvent::from_form(form) else { panic!("it is known") };
    assert_eq!(unknown.name, "onMessageStarred");
    assert_eq!(unknown.fields.all("Stars").collect::<Vec<_>>(), ["5", "4"]);
    // One of the other path is new to this one.
    assert!(matches!(PreEvent::from_form(b"EventType=onUserAdded"), Ok(PreEvent::Unknown(_))));
}

#[test]
fn errors_name_the_field() {
    for (form, error) in [
        ("Body=a", "the form lacks the field `EventType`, which names the event"),
        ("EventType=a&EventType=onMessageSend", "the form has several fields `EventType`, which names the event"),
        ("EventType=onMessageSend&AccountSid=AC1", "the event `onMessageSend`: missing field `InstanceSid`"),
        (
            "EventType=onMessageSend&AccountSid=AC1&InstanceSid=IS1&ChannelSid=CH1&Index=first",
            "the event `onMessageSend`: the field `Index`: it is not a 64-bit integer",
        ),
        (
            "EventType=onMessageSend&AccountSid=AC1&AccountSid=AC2&InstanceSid=IS1&ChannelSid=CH1",
            "the event `onMessageSend`: the field `AccountSid`: it occurs 2 times",
        ),
    ] {
        assert_eq!(PreEvent::from_form(form.as_bytes()).unwrap_err().to_string(), error, "{form}");
    }
    assert_eq!(PreEvent::from_form(b"Body=%4"), Err(EventError::Form(FormError::Escape(5))));
}

#[test]
fn each_resource_takes_its_own_changes() {
    let pre = |name: &str| PreEvent::from_form(format!("{COMMON}&EventType={name}").as_bytes()).unwrap();
    let (PreEvent::OnMessageUpdate(message), PreEvent::OnChannelAdd(channel)) =
        (pre("onMessageUpdate"), pre("onChannelAdd"))
    else {
        panic!("these are known")
    };
    let (PreEvent::OnMemberAdd(member), PreEvent::OnUserUpdate(user)) = (pre("onMemberAdd"), pre("onUserUpdate"))
    else {
        panic!("these are known")
    };
    let body = |reply: Reply| String::from_utf8(reply.body.to_vec()).unwrap();
    let mut changes = MessageChanges::new();
    changes.body = Some("é \"quoted\"".to_owned());
    changes.attributes = Some("{}".to_owned());
    let reply = message.modify(&changes).unwrap();
    assert_eq!(reply.status, 200);
    assert_eq!(reply.headers["content-type"], "application/json");
    assert_eq!(body(reply), r#"{"body":"é \"quoted\"","attributes":"{}"}"#);
    let mut changes = ChannelChanges::new();
    changes.friendly_name = Some(String::new());
    assert_eq!(body(channel.modify(&changes).unwrap()), r#"{"friendly_name":""}"#);
    let mut changes = MemberChanges::new();
    changes.role_sid = Some("RL1".to_owned());
    assert_eq!(body(member.modify(&changes).unwrap()), r#"{"role_sid":"RL1"}"#);
    assert_eq!(body(user.modify(&UserChanges::new()).unwrap()), "{}");
}

#[test]
fn fields_can_be_read_as_they_came() {
    let fields = Fields::parse(b"FriendlyName=&EventType=onUserUpdate").unwrap();
    assert_eq!(fields.iter().next(), Some(("FriendlyName", "")));
}
