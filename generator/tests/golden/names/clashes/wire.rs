//! Whatever things are called in Rust, on the wire they keep their names.

use crate::serve::{header, json, line, reply, serve};
use golden_clients::clashes::Client;
use oas_client_runtime::{Date, IntoRequest, serde_json};

async fn sent<R: IntoRequest>(response: String, call: impl FnOnce(Client) -> R) -> String {
    let server = serve([response]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    call(client).into_request().send().await.map(drop).unwrap();
    server.request()
}

macro_rules! named {
    ($($set:ident($value:expr) => $query:literal;)*) => {$(
        let request = sent(json("{}"), |client| client.match_().by_self("t", "s").async_("q").$set($value)).await;
        let query = if $query.is_empty() { String::new() } else { format!("&{}", $query) };
        assert_eq!(line(&request), format!("GET /match/t/s?self=q{query}"));
    )*};
}

#[tokio::test]
async fn parameters_of_a_query() {
    let date = || "2026-01-02".parse::<Date>().unwrap();
    named! {
        self_2("x") => "Self=x";
        new_("x") => "new=x";
        send_("x") => "send=x";
        send_blocking_("x") => "send_blocking=x";
        limit(1) => "limit=1";
        items(1) => "items=1";
        body(1) => "body=1";
        value(["a", "b"]) => "value=a&value=b";
        value([""; 0]) => "";
        date(date()) => "Date=2026-01-02";
        date_lt(date()) => "Date%3C=2026-01-02";
        date_gt(date()) => "Date%3E=2026-01-02";
        date_lt_2("x") => "date_lt=x";
        created_gte("x") => "created%5Bgte%5D=x";
        n2nd("x") => "2nd=x";
        unnamed("x") => "=x";
        u4f1a_u8b70("x") => "%E4%BC%9A%E8%AD%B0=x";
        is_lent(true) => "is_lent=true";
        clone_(true) => "clone=true";
        add(true) => "add=true";
        shl(true) => "shl=true";
        next(true) => "next=true";
        as_ref(true) => "as_ref=true";
        handsome(true) => "odd=true";
    }
}

#[tokio::test]
async fn parameters_of_the_same_name_in_other_locations() {
    let request = sent(reply("204 No Content", "", ""), |client| {
        client.headers(7).type_("header").type_2("query").x_self_2(true).match_(["a", "b"]).self_("c")
    })
    .await;
    assert_eq!(line(&request), "GET /headers?type=query");
    for (name, value) in
        [("type", "header"), ("x-self", "7"), ("x_self", "true"), ("match", "a,b"), ("cookie", "self=c")]
    {
        assert_eq!(header(&request, name), Some(value), "{name}");
    }
    // The client sets the headers that the standard says to ignore.
    assert_eq!((header(&request, "authorization"), header(&request, "accept")), (None, Some("application/json")));
    // A header twice would be another than was meant.
    let client = Client::builder().base_url("http://127.0.0.1:1").build().unwrap();
    for evil in ["a\r\nb: c", "a\nb", "a\0"] {
        assert!(matches!(client.headers(1).type_(evil).send().await, Err(golden_clients::clashes::Error::Invalid { .. })));
    }
}

#[tokio::test]
async fn paths() {
    let none = || reply("204 No Content", "", "");
    for (request, expected) in [
        (sent(none(), |client| client.self_().new().models("m")).await, "POST /self/new?models=m"),
        (sent(none(), |client| client.self_().handle().models().get()).await, "GET /self/handle/models"),
        (sent(none(), |client| client.builder_2().get()).await, "GET /builder"),
        (sent(none(), |client| client.new_2().post()).await, "POST /new"),
        (sent(none(), |client| client.from_env_2().by_clone("c").get()).await, "GET /from_env/c"),
    ] {
        assert_eq!(line(&request), expected);
    }
}

#[tokio::test]
async fn members() {
    let text = r#"{"type":"1","type_":"2","Type":"3","bookId":"4","book_id":"5","rest":"6","gen":"7","@id":"8","":"9","r#type":"10"}"#;
    let server = serve([json(text)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let read = client.match_().by_self("t", "s").async_("q").send().await.unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), text);
    let named = [read.type_, read.type_2, read.kind, read.book_id, read.book_id_2, read.rest, read.gen_, read.id];
    assert_eq!(named.map(Option::unwrap), ["1", "2", "3", "4", "5", "6", "7", "8"]);
    assert_eq!((read.unnamed.as_deref(), read.r_type.as_deref()), (Some("9"), Some("10")));
}
