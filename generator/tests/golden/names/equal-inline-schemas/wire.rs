//! Equal inline schemas of one role share a type with a neutral name; secrets don't.

use crate::serve::{reply, serve};
use golden_clients::equal_inline_schemas::{
    Client,
    models::{Cover, CoverColour, CreateFilmBody, CreateFilmResponse, ListSongsResponse, Order, ReplaceCoversBody},
};

#[tokio::test]
async fn equal_schemas_are_one_type_and_secrets_are_sent_but_not_shown() {
    let json = |body: &str| reply("200 OK", "content-type: application/json", body);
    let cover = r#"{"cover":{"colour":"red"}}"#;
    let covers = json(r#"{"covers":[{"colour":"red"}]}"#);
    let server = serve([json(cover), json(cover), json("7"), json("7"), covers, json("")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let books = client.books().list().order(Order::Asc).send().await.unwrap();
    let films = client.films().list().order(Order::Asc).send().await.unwrap();
    let red: Option<Cover> = books.cover;
    assert_eq!(red, films.cover);
    assert_eq!(red.as_ref().and_then(|cover| cover.colour.clone()), Some(CoverColour::Red));
    let mut body = CreateFilmBody::new();
    body.secret = Some("hunter2".into());
    body.codes = Some(vec!["hunter3".into()]);
    assert!(!format!("{body:?}").contains("hunter"), "{body:?}");
    let created = client.films().create(body).send().await.unwrap();
    assert_eq!(created, CreateFilmResponse::Integer(7));
    assert_eq!(client.songs().list().send().await.unwrap(), ListSongsResponse::Integer(7));
    assert_eq!(client.covers().list().send().await.unwrap().covers, red.map(|cover| vec![cover]));
    client.covers().replace(ReplaceCoversBody::Integer(7)).send().await.unwrap();
    assert!(server.requests()[5].ends_with("7"));
    assert!(server.requests()[2].ends_with(r#"{"secret":"hunter2","codes":["hunter3"]}"#), "{}", server.requests()[2]);
}
