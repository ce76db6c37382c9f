//! Values of formats that don't count are strings and integers.

use golden_clients::plain_formats::{Client, models::Book};
use oas_client_runtime::serde_json;

use crate::serve::{body, json as response, line, serve};

#[tokio::test]
async fn plain_values_are_sent_and_received() {
    let server = serve([response(r#"{"added": "soon", "read": -1, "cover": "no base64!", "opens": "8:30"}"#)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let mut book = Book::new("today", 7);
    book.pages = Some(vec!["AA==".to_owned()]);
    let read = client.book("today").replace(book).since(5).until("tomorrow").send().await.unwrap();
    assert_eq!((read.added.as_str(), read.read), ("soon", -1));
    assert_eq!((read.cover.as_deref(), read.opens.as_deref()), (Some("no base64!"), Some("8:30")));
    let requests = server.requests();
    assert_eq!(line(&requests[0]), "PUT /books/today?since=5&until=tomorrow");
    assert_eq!(body(&requests[0]), r#"{"added":"today","read":7,"pages":["AA=="]}"#);
}

#[test]
fn other_formats_keep_their_type() {
    let read: Book = serde_json::from_str(r#"{"added": "", "read": 1, "back": "AA==", "closes": "08:30:00"}"#).unwrap();
    assert_eq!(read.back.unwrap().known().unwrap().as_ref(), [0]);
    assert!(read.closes.unwrap().known().is_some());
}
