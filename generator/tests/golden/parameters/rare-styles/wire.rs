//! Cookies, beside <https://spec.openapis.org/oas/v3.2.0.html#style-values>; objects in styles of lists, beside
//! <https://spec.openapis.org/oas/v3.0.4.html#style-examples>; and texts of media types that callers write.

use std::collections::BTreeMap;

use crate::serve::{header, reply, serve};
use golden_clients::rare_styles::{Client, books::ListBooks, models::Colour};
use oas_client_runtime::serde_json::{from_value, json};

fn colour() -> Colour {
    from_value(json!({"R": 100, "G": "2 0|,;"})).unwrap()
}

async fn sent(set: impl FnOnce(ListBooks) -> ListBooks) -> String {
    let server = serve([reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    set(client.books().list()).send().await.unwrap();
    server.request()
}

async fn query(set: impl FnOnce(ListBooks) -> ListBooks) -> String {
    let request = sent(set).await;
    request.strip_prefix("GET /books?").unwrap().split(" HTTP").next().unwrap().to_owned()
}

async fn cookies(set: impl FnOnce(ListBooks) -> ListBooks) -> Option<String> {
    header(&sent(set).await, "cookie").map(str::to_owned)
}

#[tokio::test]
async fn each_value_is_a_cookie() {
    assert_eq!(cookies(|list| list.ids([1, 2]).session("x")).await.unwrap(), "ids=1; ids=2; session=x");
    assert_eq!(cookies(|list| list.ids([1, 2]).ids([3])).await.unwrap(), "ids=3");
    assert_eq!(cookies(|list| list.ids([])).await, None);
    assert_eq!(cookies(|list| list.colour(colour())).await.unwrap(), "R=100; G=2%200%7C%2C%3B");
    assert_eq!(cookies(|list| list.other(from_value(json!([1, 2])).unwrap())).await.unwrap(), "other=1; other=2");
    assert_eq!(cookies(|list| list.other(from_value(json!(7)).unwrap())).await.unwrap(), "other=7");
}

#[tokio::test]
async fn no_member_makes_another_cookie() {
    let client = Client::builder().base_url("http://127.0.0.1:1").build().unwrap();
    for name in ["a=b", "a;b", "a b", "a,b", "a\r\nb", "a\0"] {
        let members = BTreeMap::from([(name.to_owned(), "x".to_owned())]);
        let error = client.books().list().members(members).send().await.unwrap_err();
        assert!(
            error.to_string().contains("a cookie's name holds a character that no header may carry"),
            "{name:?}: {error}"
        );
    }
}

#[tokio::test]
async fn objects_with_other_separators() {
    let colour = |g: &str| from_value::<Colour>(json!({"R": 100, "G": g})).unwrap();
    assert_eq!(query(|list| list.spaced(colour("2|,;"))).await, "spaced=R%20100%20G%202%7C%2C%3B");
    assert_eq!(query(|list| list.piped(colour("2 ,;"))).await, "piped=R%7C100%7CG%7C2%20%2C%3B");
    // Escaped they would be separators still.
    let client = Client::builder().base_url("http://127.0.0.1:1").build().unwrap();
    for list in [client.books().list().spaced(colour("2 0")), client.books().list().piped(colour("2|0"))] {
        let error = list.send().await.unwrap_err();
        assert!(error.to_string().contains("the server would read two"), "{error}");
    }
}

#[tokio::test]
async fn other_media_types() {
    assert_eq!(query(|list| list.any(7)).await, "any=7");
    let whole = "whole=%7B%22R%22%3A100%2C%22G%22%3A%222%200%7C%2C%3B%22%7D";
    assert_eq!(query(|list| list.whole(colour())).await, whole);
    assert_eq!(query(|list| list.xml("<a/>").token("x.y")).await, "xml=%3Ca%2F%3E&token=x.y");
    assert_eq!(query(|list| list.untyped("a")).await, "untyped=a");
}

#[tokio::test]
async fn fields_and_parts_of_other_media_types() {
    let server = serve([reply("204 No Content", "", ""), reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    client.books().create().rows("a,b").send().await.unwrap();
    client.books().create_multipart().rows("a,b").send().await.unwrap();
    let [form, parts] = &server.requests()[..] else { panic!("two requests") };
    assert!(form.ends_with("\r\n\r\nrows=a%2Cb"), "{form}");
    assert!(parts.contains("; name=\"rows\"\r\nContent-Type: text/csv\r\n\r\na,b\r\n--"), "{parts}");
}
