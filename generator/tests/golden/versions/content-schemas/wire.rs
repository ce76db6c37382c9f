//! The JSON in strings is read and written as its schema says.

use golden_clients::content_schemas::{Client, models};
use oas_client_runtime::{
    Error,
    serde_json::{Value, json},
};

use crate::serve::{body, json, line, serve};

#[tokio::test]
async fn json_in_strings_has_its_own_type() {
    let book = json!({
        "settings": r#"{"size": 3, "book": {"place": "[\"a\",1]"}}"#, "place": r#"["b",2]"#,
        "other": r#"{"name": "c"}"#, "any": "[4]", "text": "<b>",
    });
    let server = serve([json(&book.to_string())]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let call = client.books().create().filter_as(&models::Filter::new("Emma")).notes_as(&vec!["old".to_owned()]);
    let book = call.extra_as(&[1, 2]).send().await.unwrap();

    let settings = book.settings_as().unwrap().unwrap();
    assert_eq!(settings.size, 3);
    assert_eq!(settings.book.unwrap().place_as().unwrap(), Some(("a".to_owned(), 1)));
    assert_eq!(book.place_as().unwrap(), Some(("b".to_owned(), 2)));
    assert!(matches!(book.other_as().unwrap_err(), Error::JsonString(error) if error.property == "other"));
    assert_eq!(book.any_as::<Value>().unwrap(), Some(json!([4])));
    let request = server.request();
    assert_eq!(line(&request), "POST /books?filter=%7B%22title%22%3A%22Emma%22%7D");
    assert_eq!(body(&request), "Notes=%5B%22old%22%5D&Extra=%5B1%2C2%5D");
}
