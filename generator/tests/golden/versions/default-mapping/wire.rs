//! Values with another tag, or without one, are the variant that `defaultMapping` names. They are sent as they came.

use golden_clients::default_mapping::{
    Client,
    models::{Book, Code, OtherBook, Reader},
};
use oas_client_runtime::serde_json::{Value, from_str, json, to_value};

use crate::serve::{body, json as reply, serve};

#[test]
fn values_of_no_other_variant_are_the_default() {
    for text in [r#"{"kind":"essay","title":"Emma"}"#, r#"{"title":"Emma"}"#, r#"{"kind":"OtherBook","title":"Emma"}"#] {
        let book: Book = from_str(text).unwrap();
        let Book::OtherBook(other) = &book else { panic!("{book:?}") };
        assert_eq!(other.title.as_deref(), Some("Emma"));
        assert_eq!(to_value(&book).unwrap(), from_str::<Value>(text).unwrap(), "{text}");
    }
    assert!(matches!(from_str(r#"{"kind":"Novel"}"#), Ok(Book::Novel(_))));
    assert!(matches!(from_str(r#"{"kind":"poem","lines":2}"#), Ok(Book::Poem(_))));
    assert!(matches!(from_str("5"), Ok(Book::Unknown(_))));
}

#[test]
fn a_hierarchy_and_numbers_have_defaults_too() {
    assert!(matches!(from_str(r#"{"type":"Member","since":1}"#), Ok(Reader::Member(_))));
    assert!(matches!(from_str(r#"{"type":"VIP","until":1}"#), Ok(Reader::Guest(guest)) if guest.until == Some(1)));
    assert!(matches!(from_str(r#"{"until":1}"#), Ok(Reader::Guest(_))));
    assert!(matches!(from_str(r#"{"number":1}"#), Ok(Code::One(_))));
    assert!(matches!(from_str(r#"{"number":3}"#), Ok(Code::Any(_))));
}

#[tokio::test]
async fn a_default_is_sent_with_the_tag_that_it_has() {
    let server = serve([reply("[]"), reply("[]")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let mut book = OtherBook::new();
    book.title = Some("Emma".to_owned());
    client.books().create(Book::from(book.clone())).send().await.unwrap();
    book.kind = Some("essay".to_owned());
    client.books().create(Book::from(book)).send().await.unwrap();
    let sent = server.requests();
    assert_eq!(from_str::<Value>(body(&sent[0])).unwrap(), json!({"title": "Emma"}));
    assert_eq!(
        from_str::<Value>(body(&sent[1])).unwrap(),
        json!({"kind": "essay", "title": "Emma"})
    );
}
