//! Values of OpenAPI 3.1's schemas travel as they are written.

use golden_clients::json_schema::{Client, models};
use oas_client_runtime::serde_json::{json, to_value};

use crate::serve::{body, json, line, serve};

#[tokio::test]
async fn constants_fill_themselves_in_and_null_is_sent() {
    let answer = json!({
        "kind": "book", "title": "Emma", "subtitle": null, "code": null, "author": {"name": "Jane"},
        "binding": "soft", "state": "out", "gone": null, "position": [1, 2], "cell": [1, "b", true],
        "labels": {"x-a": "b"}, "scores": {"a": 1, "b": false}, "anything": [1], "printer": {"name": "P", "press": "Q"},
    });
    let server = serve([json(&answer.to_string())]);
    let client = Client::builder().base_url(&server.url).build().unwrap();

    let mut book = models::Book::new("Emma", Some(models::BookCode::Integer(7)));
    book.subtitle = Some(None);
    book.cell = Some(vec![models::BookCellItem::Boolean(true), models::BookCellItem::String("b".to_owned())]);
    let call = client.books().create(book).page(models::CreateBookPage::Integer(2));
    let read = call.send().await.unwrap();

    let requests = server.requests();
    assert_eq!(line(&requests[0]), "POST /books?page=2");
    let expected = json!({"kind": "book", "title": "Emma", "subtitle": null, "code": 7, "cell": [true, "b"]});
    let sent: oas_client_runtime::serde_json::Value = oas_client_runtime::serde_json::from_str(body(&requests[0])).unwrap();
    assert_eq!(sent, expected);
    assert_eq!(read.state, Some(models::BookState::Out));
    assert_eq!(read.code, None);
    assert_eq!(read.printer.as_ref().map(|printer| printer.press.as_str()), Some("Q"));
    assert_eq!(to_value(&read).unwrap(), answer);
}

#[tokio::test]
async fn a_constant_tells_variants_apart() {
    let server = serve([json(r#"[{"event":"lent","until":"May"},{"event":"sold","price":3},{"event":"lost"}]"#)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let events = client.events().list().send().await.unwrap();
    use models::ListEventsResponseItem as Event;
    assert!(matches!(&events[0], Event::Lent(lent) if lent.until.as_deref() == Some("May")));
    assert!(matches!(&events[1], Event::Sold(sold) if sold.price == Some(3)));
    assert!(matches!(&events[2], Event::Unknown(_)));
}
