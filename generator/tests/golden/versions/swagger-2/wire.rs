//! What Swagger 2.0 says of requests and responses is what travels.

use golden_clients::swagger_2::{self, Client, models};
use oas_client_runtime::{Bytes, serde_json::json};

use crate::serve::{body, json, line, serve};

fn client(url: &str) -> Client {
    Client::builder().base_url(url).auth(swagger_2::auth::login("me", "secret")).build().unwrap()
}

#[tokio::test]
async fn a_body_parameter_is_the_body() {
    let server = serve([json(r#"{"title":"Emma","subtitle":null,"state":"out"}"#)]);
    let book = models::Book::new("Emma");
    let read = client(&server.url).books().create(book).dry_run(true).x_trace("t").send().await.unwrap();
    assert_eq!(read.state, Some(models::BookState::Out));
    let requests = server.requests();
    assert_eq!(line(&requests[0]), "POST /books?dry_run=true");
    assert_eq!(body(&requests[0]), json!({"title": "Emma"}).to_string());
}

#[tokio::test]
async fn form_parameters_are_fields_in_their_collection_format() {
    let server = serve([json("{}")]);
    let call = client(&server.url).book(7).update("Emma").tags(["a b", "c"]).parts([1, 2]);
    call.send().await.unwrap();
    let requests = server.requests();
    assert_eq!(line(&requests[0]), "PUT /books/7");
    assert_eq!(body(&requests[0]), "title=Emma&tags=a%20b%7Cc&parts=1&parts=2");
}

#[tokio::test]
async fn a_file_is_a_part() {
    let server = serve([json("{}")]);
    let image = Bytes::from_static(b"PNG");
    client(&server.url).book(7).cover().replace(image).send().await.unwrap();
    let requests = server.requests();
    let body = body(&requests[0]);
    assert!(body.contains("name=\"image\"") && body.contains("PNG"), "{body}");
}

#[tokio::test]
async fn subtypes_are_told_apart_by_their_names() {
    let server = serve([json(r#"[{"kind":"cat","lives":9},{"kind":"Dog","barks":true}]"#)]);
    let client = Client::builder().base_url(&server.url).auth(swagger_2::auth::key("k")).build().unwrap();
    let animals = client.animals().list().send().await.unwrap();
    assert!(matches!(&animals[0], models::Animal::Cat(cat) if cat.lives == Some(9)));
    assert!(matches!(&animals[1], models::Animal::Dog(dog) if dog.barks == Some(true)));
}
