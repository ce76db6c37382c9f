//! Ways to write a call: awaiting it, optional values, and credentials of its own.

use twilio_chat_v2::{Client, auth, message::CreateMessage, models::ChannelType};

use crate::support::{Server, json};

#[tokio::test]
async fn awaiting_a_request_sends_it() {
    let server = Server::with([json(200, r#"{"sid":"CH1","account_sid":"AC1","service_sid":"IS1"}"#)]).await;
    let channel = server.client().service("IS1").channel("CH1").fetch().await.unwrap();
    assert_eq!(channel.sid, "CH1");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn an_optional_value_is_set_if_there_is_one() {
    let message = || json(201, r#"{"sid":"IM1","account_sid":"AC1","service_sid":"IS1","channel_sid":"CH1"}"#);
    let server = Server::with([message(), message()]).await;
    for author in [Some("alice"), None] {
        let messages = server.client().service("IS1").channel("CH1").messages();
        messages.create().body("Hello").when_some(author, CreateMessage::from).await.unwrap();
    }
    let bodies: Vec<_> = server.requests().iter().map(|request| request.body.clone()).collect();
    assert_eq!(bodies, ["Body=Hello&From=alice", "Body=Hello"]);
}

#[tokio::test]
async fn a_call_may_have_credentials_of_its_own() {
    let service = || json(200, r#"{"sid":"IS1","account_sid":"AC1"}"#);
    let server = Server::with([service(), service(), service()]).await;
    let client = server.client();
    let fetch = || client.service("IS1").fetch();
    fetch().with(|call| call.auth(auth::auth_token("AC2", "hunter2"))).await.unwrap();
    fetch().await.unwrap();
    let anonymous = Client::builder().base_url(&server.origin).build().unwrap();
    anonymous.service("IS1").fetch().with(|call| call.auth(auth::api_key("SK9", "s"))).await.unwrap();
    let sent: Vec<_> =
        server.requests().iter().map(|request| request.header("authorization").unwrap().to_owned()).collect();
    assert_eq!(sent[0], "Basic QUMyOmh1bnRlcjI=");
    assert_ne!(sent[1], sent[0]);
    assert_eq!(sent[2], "Basic U0s5OnM=");

    let shown = format!("{:?}", fetch().with(|call| call.auth(auth::auth_token("AC2", "hunter2"))));
    assert!(!shown.contains("hunter2"), "{shown}");
}

#[test]
fn an_enum_is_parsed_from_its_string() {
    assert_eq!("private".parse(), Ok(ChannelType::Private));
    assert_eq!("new".parse(), Ok(ChannelType::Unknown("new".to_owned())));
}
