//! A model that is read, changed and sent back has no `readOnly` properties.

use crate::serve::{reply, serve};
use golden_clients::read_only::{
    Client,
    models::{Book, Part},
};

const BOOK: &str = concat!(
    r#"{"id":"1","title":"t","parts":[{"number":1,"name":"a","parts":{"x":{"number":2,"name":"b"}}}],"#,
    r#""loan":{"kind":"lent","since":"May","to":"ada"}}"#
);

fn part() -> Part {
    let mut part = Part::new();
    (part.number, part.name) = (Some(3), Some("c".to_owned()));
    part
}

#[tokio::test]
async fn read_only_properties_are_only_in_responses() {
    let server = serve([BOOK, BOOK].map(|text| reply("200 OK", "content-type: application/json", text)));
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let read = client.book("1").fetch().send().await.unwrap();
    assert_eq!(read.id.as_deref(), Some("1"));
    assert_eq!(oas_client_runtime::serde_json::to_string(&read).unwrap(), BOOK);
    client.book("1").replace(read).like(part()).send().await.unwrap();
    let request = server.requests().pop().unwrap();
    assert!(request.starts_with("PUT /books/1?like%5Bname%5D=c HTTP"), "{request}");
    let sent = concat!(
        r#"{"title":"t","parts":[{"name":"a","parts":{"x":{"name":"b"}}}],"#,
        r#""loan":{"kind":"lent","to":"ada"}}"#
    );
    assert_eq!(request.split_once("\r\n\r\n").unwrap().1, sent);
}

#[tokio::test]
async fn fields_go_without_it() {
    let server = serve([reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    client.book("1").update().part(part()).send().await.unwrap();
    assert!(server.request().ends_with("\r\n\r\npart=%7B%22name%22%3A%22c%22%7D"), "{}", server.request());
    let _ = Book::new("a title is all that it takes");
}
