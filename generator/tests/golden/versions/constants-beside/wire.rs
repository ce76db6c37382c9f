//! A constant beside a reference names the variant, and is sent without being passed.

use golden_clients::constants_beside::{Client, models};

use crate::serve::{body, json, reply, serve};

#[tokio::test]
async fn a_constant_beside_a_reference_counts() {
    let events = r#"[{"kind":2,"state":"new"},{"kind":1,"state":"old"},{"kind":3}]"#;
    let server = serve([json(events), reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let events = client.events().list().send().await.unwrap();
    use models::ListEventsResponseItem as Event;
    assert!(matches!(&events[0], Event::Lent(lent) if lent.state == Some(models::State::New)));
    assert!(matches!(&events[1], Event::Sold(_)));
    assert!(matches!(&events[2], Event::Unknown(_)));
    client.events().create(models::Sold::new()).send().await.unwrap();
    assert_eq!(body(&server.requests()[1]), r#"{"kind":1,"state":"old"}"#);
}
