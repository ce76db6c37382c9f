//! A message with a file: two hosts, one client.

use oas_client_runtime::replay::Canned;
use twilio_chat_v2::{Client, Upload, auth, models::CreateMediaCategory};

#[tokio::test]
async fn a_file_is_uploaded_and_then_shown_in_a_message() {
    let media = oas_client_runtime::serde_json::json!({"sid": "ME1", "size": 3, "links": {"content": "/c"}});
    let message = oas_client_runtime::serde_json::json!({
        "sid": "IM1", "account_sid": "AC1", "service_sid": "IS1", "channel_sid": "CH1", "type": "media",
        "media": {"sid": "ME1", "size": 3, "content_type": "image/png", "filename": "cat.png"}
    });
    let canned = Canned::new().respond(201, media).respond(201, message);
    let canned = canned.require_auth(auth::api_key("SK1", "hunter2"));
    let client = Client::builder().auth(auth::api_key("SK1", "hunter2")).transport(canned.clone()).build().unwrap();
    let service = client.service("IS1");

    let upload = Upload::from("png").content_type("image/png");
    let create = service.media().create(upload).filename("cat.png").category(CreateMediaCategory::Media);
    let media = create.send().await.unwrap();
    let sent = service.channel("CH1").messages().create().media_sid(&media.sid).from("zoë").send().await.unwrap();
    assert_eq!(sent.media.unwrap().sid.as_deref(), Some("ME1"));

    canned.finish().unwrap();
    let [upload, post] = &canned.requests()[..] else { panic!("two calls make two requests") };
    assert_eq!(upload.url, "https://mcs.us1.twilio.com/v1/Services/IS1/Media?Filename=cat.png&Category=media");
    assert_eq!(upload.text(), "png");
    assert_eq!(post.url, "https://chat.twilio.com/v2/Services/IS1/Channels/CH1/Messages");
    assert_eq!(post.text(), "MediaSid=ME1&From=zo%C3%AB");
}
