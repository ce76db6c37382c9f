//! Values with names of their own, and arrays in arrays.

use golden_clients::swagger_extensions::{
    Client,
    models::{Book, BookGenre, ListBooksState},
};

use crate::serve::{body, json, line, reply, serve};

#[tokio::test]
async fn names_stand_for_the_values_of_the_description() {
    let server = serve([json(r#"[{"title":"Emma","genre":1}]"#), reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let books = client.books().list().state(ListBooksState::OnShelf).ranges(["1,2", "3"]).send().await.unwrap();
    assert_eq!(books[0].genre, Some(BookGenre::Novel));
    client.books().create(Book::new("Emma").genre(BookGenre::Poem)).send().await.unwrap();
    let requests = server.requests();
    assert_eq!(line(&requests[0]), "GET /books?state=1&ranges=1%2C2%7C3");
    assert_eq!(body(&requests[1]), r#"{"title":"Emma","genre":2}"#);
}
