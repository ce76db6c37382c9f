//! Equal inline schemas share a type; secrets don't.

use crate::serve::{reply, serve};
use golden_clients::equal_inline_schemas::{
    Client,
    models::{CreateFilmBody, ListBooksOrder},
};

#[tokio::test]
async fn equal_schemas_are_one_type_and_secrets_are_sent_but_not_shown() {
    let json = |body: &str| reply("200 OK", "content-type: application/json", body);
    let server = serve([json("{}"), json("{}"), json("7"), json("7")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let books = client.books().list().order(ListBooksOrder::Asc).send().await.unwrap();
    let films = client.films().list().order(ListBooksOrder::Asc).send().await.unwrap();
    assert_eq!(books, films);
    let mut body = CreateFilmBody::new();
    body.secret = Some("hunter2".into());
    body.codes = Some(vec!["hunter3".into()]);
    assert!(!format!("{body:?}").contains("hunter"), "{body:?}");
    let created = client.films().create(body).send().await.unwrap();
    assert_eq!(created, client.songs().list().send().await.unwrap());
    assert!(server.requests()[2].ends_with(r#"{"secret":"hunter2","codes":["hunter3"]}"#), "{}", server.requests()[2]);
}
