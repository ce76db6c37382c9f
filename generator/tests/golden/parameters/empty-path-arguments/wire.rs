//! An empty argument is sent where the description lists it, and nowhere else.

use crate::serve::{line, reply, serve};
use golden_clients::empty_path_arguments::{
    Client,
    models::{FetchKeyKey, FetchRoomName, ListBooksKind, Room},
};

#[tokio::test]
async fn listed_empty_strings_are_sent() {
    let none = || reply("204 No Content", "x-a: b", "");
    let server = serve([none(), none(), none(), none()]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    client.books().by_kind(ListBooksKind::Empty).list().send().await.unwrap();
    client.books().by_kind("novel".into()).list().send().await.unwrap();
    client.key(FetchKeyKey::Empty).fetch().send().await.unwrap();
    client.room(Room::Empty, FetchRoomName::A).fetch().send().await.unwrap();
    let error = client.room(Room::Hall, "".into()).fetch().send().await.unwrap_err();
    assert!(error.to_string().ends_with("path parameter `name` is empty"), "{error}");
    let requests = server.requests();
    let lines: Vec<_> = requests.iter().map(|request| line(request)).collect();
    assert_eq!(lines, ["GET /books/", "GET /books/novel", "GET /keys/", "GET /rooms/;room/a"]);
}
