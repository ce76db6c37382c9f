//! Enums are their exact texts, wherever they travel.

use crate::serve::{Server, body, header, json as response, line, reply, serve};
use golden_clients::string_enums::{
    Client, Error,
    models::{ListBooksPage, Odd, OddUntyped, OddValue, Order},
};
use oas_client_runtime::serde_json::{self, json};

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).build().unwrap()
}

/// Each value, its text, and that text in a path or query and in a form.
fn table() -> Vec<(OddValue, &'static str, &'static str, &'static str)> {
    vec![
        (OddValue::Empty, "", "", ""),
        (OddValue::Value1, "+", "%2B", "%2B"),
        (OddValue::Value2, "-", "-", "-"),
        (OddValue::N1st, "1st", "1st", "1st"),
        (OddValue::N2, "2", "2", "2"),
        (OddValue::Red, "red", "red", "red"),
        (OddValue::Red2, "Red", "Red", "Red"),
        (OddValue::Red3, "RED", "RED", "RED"),
        (OddValue::LightRed, "light-red", "light-red", "light-red"),
        (OddValue::LightRed2, "light_red", "light_red", "light_red"),
        (OddValue::Unknown2, "Unknown", "Unknown", "Unknown"),
        (OddValue::Self_, "Self", "Self", "Self"),
        (OddValue::Self2, "self", "self", "self"),
        (OddValue::Type, "type", "type", "type"),
        (OddValue::AB, "a b", "a%20b", "a+b"),
        (OddValue::A, " a ", "%20a%20", "+a+"),
        (OddValue::Value17, " ", "%20", "+"),
        (OddValue::Value18, "é", "%C3%A9", "%C3%A9"),
        (OddValue::Value19, "会議", "%E4%BC%9A%E8%AD%B0", "%E4%BC%9A%E8%AD%B0"),
        // Not described, and almost one that is.
        (OddValue::Unknown("rED".to_owned()), "rED", "rED", "rED"),
        (OddValue::Unknown("null".to_owned()), "null", "null", "null"),
        (OddValue::Unknown("a/b\"?&".to_owned()), "a/b\"?&", "a%2Fb%22%3F%26", "a%2Fb%22%3F%26"),
    ]
}

#[tokio::test]
async fn each_value_is_read_and_sent_exactly() {
    for (value, text, url, form) in table() {
        let json = json!({"value": text}).to_string();
        let server = serve([response(&json), reply("204 No Content", "", "")]);
        let client = client(&server);
        let mut odd = Odd::new();
        odd.value = Some(Some(value.clone()));
        let read = client.odd().by_value(value.clone()).replace(odd.clone()).value(value.clone()).send().await.unwrap();
        assert_eq!(read, odd);
        client.odd().create().value(value).send().await.unwrap();
        let requests = server.requests();
        assert_eq!(line(&requests[0]), format!("PUT /odd/{url}?value={url}"));
        assert_eq!(body(&requests[0]), json);
        assert_eq!(body(&requests[1]), format!("value={form}"));
    }
}

#[tokio::test]
async fn an_argument_that_makes_another_path_or_header_is_rejected_before_anything_is_sent() {
    let client = Client::builder().base_url("http://127.0.0.1:1").build().unwrap();
    let put = |path: OddValue| client.odd().by_value(path).replace(Odd::new());
    for call in [put(OddValue::Unknown("..".to_owned())), put(OddValue::Red).x_value("a\nb".into())] {
        let error = call.send().await.unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
    }
}

#[tokio::test]
async fn headers_have_the_value_too() {
    for (value, text) in [(OddValue::Value1, "+"), (OddValue::AB, "a b"), (OddValue::Red3, "RED")] {
        let server = serve([response("{}")]);
        client(&server).odd().by_value(OddValue::Red).replace(Odd::new()).x_value(value).send().await.unwrap();
        assert_eq!(header(&server.request(), "x-value"), Some(text));
    }
}

#[tokio::test]
async fn null_is_none_and_other_values_stay() {
    for text in [
        r#"{"value":null,"only_null":null}"#,
        r#"{"only_null":"x","untyped":"N/A","mixed":"a"}"#,
        r#"{"untyped":"x-y-z","mixed":1}"#,
        r#"{"untyped":"n/a","mixed":true}"#,
    ] {
        let server = serve([response(text), response(text)]);
        let client = client(&server);
        let read = client.books().list().send().await.unwrap();
        client.odd().by_value(OddValue::Red).replace(read).send().await.unwrap();
        assert_eq!(body(&server.requests()[1]), text);
    }
    let read: Odd = serde_json::from_value(json!({"value": null, "untyped": "UTC"})).unwrap();
    assert_eq!((read.value, read.untyped), (Some(None), Some(OddUntyped::Utc)));
    let server = serve([reply("204 No Content", "", "")]);
    client(&server).odd().create().value(None).send().await.unwrap();
    assert_eq!(body(&server.request()), "value=");
}

#[tokio::test]
async fn a_query_has_strings_and_digits() {
    for (order, page, sent) in [
        (Order::Asc, ListBooksPage::Value1, "order=asc&page=1"),
        (Order::Desc, ListBooksPage::Value2, "order=desc&page=2"),
        (Order::from("Asc"), ListBooksPage::from(3), "order=Asc&page=3"),
        // A known text is that value, however it was made.
        (Order::from("asc"), ListBooksPage::from(-1), "order=asc&page=-1"),
    ] {
        let server = serve([response("{}")]);
        client(&server).books().list().order(order).page(page).send().await.unwrap();
        assert_eq!(line(&server.request()), format!("GET /books?{sent}"));
    }
    assert_eq!(Order::from("asc"), Order::Asc);
}

#[tokio::test]
async fn a_value_that_is_no_string_is_an_error() {
    for body in [r#"{"untyped":7}"#, r#"{"untyped":["UTC"]}"#, r#"{"value":{}}"#] {
        let error = client(&serve([response(body)])).books().list().send().await.unwrap_err();
        assert!(matches!(error, Error::Decode(_)), "{error:?}");
    }
}
