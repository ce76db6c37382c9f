//! Parameters of no described type are the texts that callers give.

use std::collections::BTreeMap;

use crate::serve::{header, reply, serve};
use golden_clients::untyped::{Client, books::ListBooks, models::ListBooksBeside};
use oas_client_runtime::serde_json::json;

async fn sent(set: impl FnOnce(ListBooks) -> ListBooks) -> String {
    let server = serve([reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    set(client.books().by_id("a/b").list()).send().await.unwrap();
    server.request()
}

async fn query(set: impl FnOnce(ListBooks) -> ListBooks) -> String {
    let request = sent(set).await;
    request.strip_prefix("GET /books/a%2Fb").unwrap().split(" HTTP").next().unwrap().to_owned()
}

fn members() -> BTreeMap<String, String> {
    BTreeMap::from([("a[b]", "c d"), ("e", "1")].map(|(name, text)| (name.to_owned(), text.to_owned())))
}

#[tokio::test]
async fn texts() {
    assert_eq!(query(|list| list).await, "");
    assert_eq!(query(|list| list.any("a b").flag("true").mixed("x")).await, "?any=a%20b&flag=true&mixed=x");
    assert_eq!(query(|list| list.elements(["a", "b,c"])).await, "?elements=a&elements=b%2Cc");
    assert_eq!(query(|list| list.whole(["a", "b,c"])).await, "?whole=a,b%2Cc");
    let head = sent(|list| list.x_any("a, b").session("c d")).await;
    assert_eq!((header(&head, "x-any"), header(&head, "cookie")), (Some("a, b"), Some("session=c%20d")));
}

#[tokio::test]
async fn properties_under_their_own_names() {
    assert_eq!(query(|list| list.members(members())).await, "?a%5Bb%5D=c%20d&e=1");
    assert_eq!(query(|list| list.rest(members())).await, "?rest=a%5Bb%5D,c%20d,e,1");
    let head = sent(|list| list.x_members(members())).await;
    assert_eq!(header(&head, "x-members"), Some("a[b],c d,e,1"));
}

#[tokio::test]
async fn a_property_by_its_json_type() {
    for (value, more) in [
        (json!("a b"), "&more=a%20b"),
        (json!(["a", 1]), "&more=a&more=1"),
        (json!({"a": 1}), "&more=%7B%22a%22%3A1%7D"),
        (json!([{"a": "b"}]), "&more=%7B%22a%22%3A%22b%22%7D"),
        (json!(null), ""),
    ] {
        let mut beside = ListBooksBeside::new();
        (beside.on, beside.more) = (Some(true), Some(value.into()));
        assert_eq!(query(|list| list.beside(beside)).await, format!("?on=true{more}"));
    }
}

#[tokio::test]
async fn in_a_path() {
    let server = serve([reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    client.shelves().by_of(members()).list("x").send().await.unwrap();
    assert_eq!(crate::serve::line(&server.request()), "GET /shelves/;a%5Bb%5D=c%20d;e=1?any=x");
}
