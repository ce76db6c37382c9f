//! Responses that differ from the description are read; requests keep to it.

use crate::serve::{body, json as response, serve};
use golden_clients::lenient::{
    Client,
    models::{Author, Book, BookRating, BookSize, BookStatus, Order, Rating},
};
use oas_client_runtime::{Error, serde_json};

fn read(text: &str) -> Book {
    serde_json::from_str(text).unwrap()
}

#[test]
fn absent_and_null_properties_are_read() {
    let book = read("{}");
    assert_eq!((book.id, book.title, book.pages, book.author), (None, None, None, None));
    let book = read(
        r#"{"id":null,"pages":null,"price":null,"sold":null,"status":null,"size":null,"due":null,"tags":null,"author":null,"rating":null,"again":null}"#,
    );
    assert_eq!((book.id, book.status, book.tags, book.rating, book.again), (None, None, None, None, None));
}

#[test]
fn null_items_and_values_are_kept() {
    let book = read(
        r#"{"tags":["a",null],"counts":{"a":null,"b":2},"rows":[null,["1.50",null,2]],"author":{"x":null}}"#,
    );
    assert_eq!(book.tags.unwrap(), [Some("a".to_owned()), None]);
    assert_eq!(book.counts.unwrap().into_values().collect::<Vec<_>>(), [None, Some(2)]);
    assert_eq!(serde_json::to_string(&book.rows).unwrap(), r#"[null,[1.50,null,2]]"#);
    assert_eq!(book.author.unwrap().rest["x"], None);
}

#[test]
fn other_types_are_read() {
    let book = read(
        r#"{"id":7,"title":1.50,"pages":"12","price":"2.5","sold":"true","status":3,"size":"2","due":1700000000,"tags":[1,true],"counts":{"a":"4"},"author":{"name":false,"x":"5"},"rating":{"stars":"3"},"again":{"sold":"FALSE"}}"#,
    );
    assert_eq!((book.id.as_deref(), book.title.as_deref()), (Some("7"), Some("1.50")));
    assert_eq!((book.pages, book.price, book.sold), (Some(12), Some(2.5), Some(true)));
    assert_eq!((book.status, book.size), (Some(BookStatus::Unknown("3".to_owned())), Some(BookSize::Value2)));
    assert_eq!(book.due.unwrap().text(), "1700000000");
    assert_eq!(book.tags.unwrap(), [Some("1".to_owned()), Some("true".to_owned())]);
    assert_eq!(book.counts.unwrap()["a"], Some(4));
    let author = book.author.unwrap();
    assert_eq!((author.name.as_deref(), author.rest["x"]), (Some("false"), Some(5)));
    assert!(matches!(book.rating, Some(BookRating::Rating(rating)) if rating.stars == Some(3)));
    assert_eq!(book.again.unwrap().sold, Some(false));
}

#[tokio::test]
async fn what_is_sent_keeps_to_the_description() {
    let server = serve([response("{}"), (response("")), response(r#"{"code":"7"}"#)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let rating = BookRating::Rating(Box::new(Rating::new(3)));
    let (author, due) = (Author::new("Jane"), "2026-01-02T03:04:05Z");
    let tags = vec![Some("a".to_owned())];
    let book = Book::new("7", None, 12, 2.5, true, BookStatus::New, BookSize::Value1, due, tags, author, rating, 1.into());
    client.books().create(book).send().await.unwrap();
    client.books().replace(Order::new(vec!["7".to_owned()])).send().await.unwrap();
    let requests = server.requests();
    assert_eq!(
        body(&requests[0]),
        r#"{"id":"7","title":null,"pages":12,"price":2.5,"sold":true,"status":"new","size":1,"due":"2026-01-02T03:04:05Z","tags":["a"],"author":{"name":"Jane"},"rating":{"stars":3},"open":1,"kind":"book","listed":true}"#
    );
    assert_eq!(body(&requests[1]), r#"{"ids":["7"]}"#);
}

#[tokio::test]
async fn pages_skip_null_items_and_end_without_a_link() {
    let first = r#"{"books":[{"id":1},null],"links":{"next":"/books?page=2"}}"#;
    let server = serve([response(first), response(r#"{"books":[{"id":2}]}"#)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let mut books = client.books().list().items();
    let mut ids = Vec::new();
    while let Some(book) = books.try_next().await.unwrap() {
        ids.push(book.id.unwrap());
    }
    assert_eq!(ids, ["1", "2"]);
}

#[tokio::test]
async fn an_array_may_have_null_items() {
    let server = serve([response(r#"[{"id":1},null]"#)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let books = client.books().sort().send().await.unwrap();
    assert_eq!((books.len(), &books[1]), (2, &None));
}

#[tokio::test]
async fn what_can_t_be_read_names_its_location() {
    let server = serve([response(r#"{"books":[{},{"again":{"pages":"many"}}]}"#)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let error = client.books().list().send().await.unwrap_err();
    let Error::Decode(error) = error else { panic!("{error}") };
    assert_eq!(error.path, "books[1].again.pages");
    assert!(error.source.to_string().starts_with("invalid type: string, expected i64"), "{}", error.source);
}
