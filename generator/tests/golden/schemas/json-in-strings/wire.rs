//! Texts that hold JSON: sent and read as the texts they are, and from and as values.

use crate::serve::{body, header, json as response, line, reply, serve};
use golden_clients::json_in_strings::{Client, Error, books::CreateBook, models::Book};
use oas_client_runtime::serde_json::{Value, json};

/// The query, the header and the form of a call.
async fn sent(set: impl FnOnce(CreateBook) -> CreateBook) -> (String, Option<String>, String) {
    let server = serve([response(r#"{"notes":""}"#)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    set(client.books().create("{}")).send().await.unwrap();
    let request = server.request();
    let query = line(&request).strip_prefix("POST /books").unwrap().to_owned();
    (query, header(&request, "x-context").map(str::to_owned), body(&request).to_owned())
}

#[tokio::test]
async fn a_string_is_sent_as_it_is_and_a_value_as_json() {
    let row = |query: &str, header: Option<&str>, form: &str| {
        (query.to_owned(), header.map(str::to_owned), format!("Notes=%7B%7D{form}"))
    };
    assert_eq!(sent(|call| call).await, row("", None, ""));
    // Not parsed, and so neither mended nor rejected.
    assert_eq!(sent(|call| call.filter(" {").extra("nil")).await, row("?filter=%20%7B", None, "&Extra=nil"));
    assert_eq!(sent(|call| call.filter_as(&[1, 2])).await, row("?filter=%5B1%2C2%5D", None, ""));
    assert_eq!(sent(|call| call.filter_as(&"a")).await, row("?filter=%22a%22", None, ""));
    let context = sent(|call| call.x_context_as(&json!({"a": [1, null]}))).await;
    assert_eq!(context, row("", Some(r#"{"a":[1,null]}"#), ""));
    assert_eq!(sent(|call| call.x_context("[ 1 ]")).await, row("", Some("[ 1 ]"), ""));
    assert_eq!(sent(|call| call.extra_as_2(&Value::Null)).await, row("", None, "&Extra=null"));
    assert_eq!(sent(|call| call.extra_as("x").extra_as_2(&true)).await, row("", None, "&ExtraAs=x&Extra=true"));
}

#[tokio::test]
async fn a_part_has_it_too() {
    let server = serve([reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    client.scans().create().notes_as(&json!({"é": "\""})).send().await.unwrap();
    let request = server.request();
    assert!(body(&request).contains("; name=\"Notes\"\r\n\r\n{\"é\":\"\\\"\"}\r\n--"), "{request}");
}

#[tokio::test]
async fn an_invalid_json_value_is_rejected_before_anything_is_sent() {
    let client = Client::builder().base_url("http://127.0.0.1:1").build().unwrap();
    let map = std::collections::BTreeMap::from([((1, 2), 3)]);
    let error = client.books().create("").filter_as(&map).send().await.unwrap_err();
    assert!(matches!(&error, Error::Invalid { message: why, .. } if why.contains("filter")), "{error:?}");
}

#[tokio::test]
async fn responses_keep_the_string_and_read_it_on_demand() {
    let text = r#"{"notes":"{\"b\": [1]}","extra":null,"extra_as":"no","type":"nil"}"#;
    let server = serve([response(text)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let book: Book = client.books().create("").send().await.unwrap();
    assert_eq!(book.notes, r#"{"b": [1]}"#);
    assert_eq!(book.notes_as::<Value>().unwrap(), Some(json!({"b": [1]})));
    assert_eq!(book.extra_as::<Value>().unwrap(), None);
    assert_eq!(book.extra_as.as_deref(), Some("no"));
    assert!(matches!(book.type_as::<Value>().unwrap_err(), Error::JsonString(error) if error.property == "type"));
    assert!(matches!(book.notes_as::<Vec<i64>>().unwrap_err(), Error::JsonString(error) if error.property == "notes"));
}

#[tokio::test]
async fn numbers_in_a_path_are_written_as_in_a_body() {
    for (price, sent) in [(7.0, "7"), (-0.5, "-0.5"), (1e300, "1e%2B300")] {
        let server = serve([reply("204 No Content", "", "")]);
        let client = Client::builder().base_url(&server.url).build().unwrap();
        client.price(price).fetch().send().await.unwrap();
        assert_eq!(line(&server.request()), format!("GET /prices/{sent}"));
    }
}
