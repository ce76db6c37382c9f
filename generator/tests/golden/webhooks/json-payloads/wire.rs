//! Deliveries of JSON: their signature, and the event in them.

use golden_clients::json_payloads::webhooks::{self, AnyEvent, BookReturned, Json};
use oas_client_runtime::HeaderMap;

const LENT: &[u8] = br#"{"type":"book.lent","book":{"title":"Emma"},"reader":"Jane","at":"2026-01-02T03:04:05Z"}"#;

#[test]
fn a_delivery_is_checked_and_read() {
    let validator = webhooks::validator("secret").unwrap();
    let mut headers = HeaderMap::new();
    headers.insert("x-shelf-signature", validator.sign("", &headers, LENT).unwrap());
    assert!(headers["x-shelf-signature"].to_str().unwrap().starts_with("sha256="));
    assert_eq!(validator.verify("", &headers, LENT), Ok(()));
    assert!(validator.verify("", &headers, b"{}").is_err());
    let Json(event) = Json::<AnyEvent>::from_body(Some("application/json"), LENT).unwrap();
    let AnyEvent::BookLent(lent) = event else { panic!("{event:?}") };
    assert_eq!((lent.book.title.as_str(), lent.reader.as_str()), ("Emma", "Jane"));
}

#[test]
fn a_payload_is_read_by_itself() {
    let body = br#"{"type":"book.returned","book":{"title":"Emma"},"late":null}"#;
    let Json(returned) = BookReturned::from_body(Some("application/cloudevents+json"), body).unwrap();
    assert_eq!((returned.book.title.as_str(), returned.late), ("Emma", None));
    let error = BookReturned::from_body(None, br#"{"type":"book.returned","book":{}}"#).unwrap_err();
    assert!(error.to_string().starts_with("the JSON at `book`: missing field `title`"), "{error}");
}

#[test]
fn an_event_that_the_description_does_not_list_is_kept() {
    let Json(event) = Json::<AnyEvent>::from_body(None, br#"{"type":"book.lost","book":{"title":"Emma"}}"#).unwrap();
    let AnyEvent::Unknown(value) = event else { panic!("{event:?}") };
    assert_eq!(value["type"], "book.lost");
}
