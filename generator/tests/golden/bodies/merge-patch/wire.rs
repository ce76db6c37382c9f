//! What a merge patch sends: nothing, a value, or null; and that other media types are as before.

use crate::serve::{body, header, json, reply, serve};
use golden_clients::merge_patch::{
    Client,
    models::{AuthorMergePatch, Book, BookMergePatch, Note, UpdateShelfBodyMergePatch},
};
use oas_client_runtime::IntoRequest;

/// The media type and the body of a call.
async fn sent<R: IntoRequest>(call: impl FnOnce(Client) -> R) -> [String; 2] {
    let server = serve([reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    call(client).into_request().send().await.map(drop).unwrap();
    let request = server.request();
    [header(&request, "content-type").unwrap_or("none").to_owned(), body(&request).to_owned()]
}

const MERGE_PATCH: &str = "application/merge-patch+json";

#[tokio::test]
async fn null_removes_an_optional_property_at_any_depth() {
    let mut author = AuthorMergePatch::new();
    author.name = Some(None);
    let mut patch = BookMergePatch::new("a");
    patch.pages = Some(None);
    patch.note = Some(None);
    patch.author = Some(Some(author));
    patch.labels = Some(Some([("old".to_owned(), None), ("new".to_owned(), Some("b".to_owned()))].into()));
    let expected =
        r#"{"title":"a","pages":null,"note":null,"author":{"name":null},"labels":{"new":"b","old":null}}"#;
    let sent = sent(|client| client.book("1").update_merge_patch_json(patch)).await;
    assert_eq!(sent, [MERGE_PATCH, expected]);
}

#[tokio::test]
async fn a_property_that_is_not_set_is_not_sent() {
    let mut patch = BookMergePatch::new("a");
    patch.pages = Some(Some(7));
    patch.author = Some(None);
    let sent_patch = sent(|client| client.book("1").update_merge_patch_json(patch)).await;
    assert_eq!(sent_patch, [MERGE_PATCH, r#"{"title":"a","pages":7,"author":null}"#]);
    let mut shelf = UpdateShelfBodyMergePatch::new();
    shelf.books = Some(Some(vec![Book::new("a")]));
    let sent_shelf = sent(|client| client.shelves().by_id("1").update_shelf().body(shelf)).await;
    assert_eq!(sent_shelf, [MERGE_PATCH, r#"{"books":[{"title":"a"}]}"#]);
    let mut note = Note::new("a");
    note.colour = Some(None);
    assert_eq!(sent(|client| client.note("1").update(note)).await, [MERGE_PATCH, r#"{"text":"a","colour":null}"#]);
}

#[tokio::test]
async fn other_media_types_have_the_plain_type() {
    let mut book = Book::new("a");
    book.pages = Some(7);
    let expected = ["application/json", r#"{"title":"a","pages":7}"#];
    assert_eq!(sent(|client| client.book("1").update(book.clone())).await, expected);
    assert_eq!(sent(|client| client.book("1").replace(book)).await, expected);
    let server = serve([json(r#"{"title":"a","pages":7}"#)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    assert_eq!(client.book("1").fetch().send().await.unwrap().pages, Some(7));
}
