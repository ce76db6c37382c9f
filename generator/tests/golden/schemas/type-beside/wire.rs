//! A type counts, whatever constrains its values.

use crate::serve::{body, json as response, line, serve};
use golden_clients::type_beside::{
    Client,
    models::{Book, BookColour},
};
use oas_client_runtime::serde_json;

#[tokio::test]
async fn each_value_has_its_type_and_goes_back_as_it_came() {
    let text = r#"{"ip":"::1","link":"","colour":"blue","pages":0,"price":1.5,"sold":true,"tags":["a"],"labels":{"a":"b"},"name":"x","count":7,"author":{"id":"y"},"owner":{"name":"z","age":4},"maps":[9],"one":"abc"}"#;
    let server = serve([response(text)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let book: Book = serde_json::from_str(text).unwrap();
    let read = client.books().create(book).ip("127.0.0.1").send().await.unwrap();
    assert_eq!((read.ip.as_deref(), read.link.as_deref()), (Some("::1"), Some("")));
    assert_eq!(read.colour, Some(BookColour::Blue));
    assert_eq!((read.pages, read.price, read.sold), (Some(0), Some(Some(1.5)), Some(true)));
    assert_eq!(read.tags.as_deref(), Some(["a".to_owned()].as_slice()));
    assert_eq!(read.labels.unwrap()["a"], "b");
    assert_eq!((read.name.as_deref(), read.count), (Some("x"), Some(7)));
    assert_eq!(read.author.unwrap().id.as_deref(), Some("y"));
    let owner = read.owner.unwrap();
    assert_eq!((owner.name.as_deref(), owner.age), (Some("z"), Some(4)));
    assert_eq!((read.maps, read.one.as_deref()), (Some(vec![9]), Some("abc")));
    let requests = server.requests();
    assert_eq!((line(&requests[0]), body(&requests[0])), ("POST /books?ip=127.0.0.1", text));
}

#[test]
fn a_null_of_the_constraints_is_null() {
    let book: Book = serde_json::from_str(r#"{"price":null}"#).unwrap();
    assert_eq!(book.price, Some(None));
}
