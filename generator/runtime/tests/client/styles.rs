//! Lists and objects in the query, in headers and in cookies, as bytes on a real socket beside what the standard says:
//! <https://spec.openapis.org/oas/v3.0.4.html#style-examples>.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::collections::BTreeMap;

use oas_client_runtime::{
    Api, Auth, Client, ClientBuilder, Empty, Error, ErrorFields, Method, ObjectStyle, RequestBuilder, serde_json::json,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

static API: Api = Api {
    servers: &[],
    variables: &[],
    user_agent: "test/1",
    error_fields: ErrorFields { code: None, message: None, request_id: None },
};

/// The request that a call sends, its head as text.
async fn sent(build: impl FnOnce(RequestBuilder<Empty>) -> RequestBuilder<Empty>) -> String {
    sent_with(None, build).await
}

/// The same, of a client with credentials.
async fn sent_with(auth: Option<Auth>, build: impl FnOnce(RequestBuilder<Empty>) -> RequestBuilder<Empty>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let builder: ClientBuilder<Client> = ClientBuilder::new(&API);
    let builder = builder.base_url(format!("http://{}", listener.local_addr().unwrap()));
    let client = auth.into_iter().fold(builder, ClientBuilder::auth).build().unwrap();
    let server = async {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut head = Vec::new();
        while !head.windows(4).any(|end| end == b"\r\n\r\n") {
            assert_ne!(stream.read_buf(&mut head).await.unwrap(), 0);
        }
        stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await.unwrap();
        String::from_utf8(head).unwrap()
    };
    let call = build(RequestBuilder::new(&client.root(), Method::GET, "/"));
    let (head, outcome) = tokio::join!(server, call.send());
    outcome.unwrap();
    head
}

async fn query(build: impl FnOnce(RequestBuilder<Empty>) -> RequestBuilder<Empty>) -> String {
    let head = sent(build).await;
    head.strip_prefix("GET /").unwrap().split(" HTTP").next().unwrap().to_owned()
}

async fn header(name: &str, build: impl FnOnce(RequestBuilder<Empty>) -> RequestBuilder<Empty>) -> Option<String> {
    let head = sent(build).await;
    head.lines().find_map(|line| line.strip_prefix(&format!("{name}: "))).map(str::to_owned)
}

const LIST: [&str; 3] = ["blue", "black, or", "brown"];

fn object() -> BTreeMap<&'static str, oas_client_runtime::serde_json::Value> {
    BTreeMap::from([("R", json!(100)), ("G", json!("2 0")), ("B", json!(null))])
}

#[tokio::test]
async fn queries() {
    let object = &object();
    assert_eq!(query(|call| call.query_each("color", LIST)).await, "?color=blue&color=black%2C%20or&color=brown");
    assert_eq!(query(|call| call.query_joined("color", LIST, ",")).await, "?color=blue,black%2C%20or,brown");
    assert_eq!(query(|call| call.query_joined("color", ["a,b", "c|d"], "%20")).await, "?color=a%2Cb%20c%7Cd");
    assert_eq!(query(|call| call.query_joined("color", LIST, "%7C")).await, "?color=blue%7Cblack%2C%20or%7Cbrown");
    assert_eq!(query(|call| call.query_joined("color", [""; 0], ",")).await, "");
    assert_eq!(query(|call| call.query_joined("n", [1, 2], ",")).await, "?n=1,2");
    assert_eq!(query(|call| call.query_object("color", object, ObjectStyle::Exploded)).await, "?G=2%200&R=100");
    assert_eq!(
        query(|call| call.query_object("color", object, ObjectStyle::Delimited(","))).await,
        "?color=G,2%200,R,100"
    );
    assert_eq!(
        query(|call| call.query_object("color", object, ObjectStyle::DeepObject)).await,
        "?color%5BG%5D=2%200&color%5BR%5D=100"
    );
    // As widely done, where the standard ends; a member that is gone the second time is gone.
    let nested = json!({"lt": {"day": 1}, "in": [{"a": true}, 0.1_f32]});
    assert_eq!(
        query(|call| call.query_object("d", object, ObjectStyle::DeepObject).query_object(
            "d",
            &nested,
            ObjectStyle::DeepObject
        ))
        .await,
        "?d%5Bin%5D%5B0%5D%5Ba%5D=true&d%5Bin%5D%5B1%5D=0.10000000149011612&d%5Blt%5D%5Bday%5D=1"
    );
    assert_eq!(query(|call| call.query_object("d", &7, ObjectStyle::DeepObject)).await, "?d=7");
    assert_eq!(
        query(|call| call.query_json("color", object)).await,
        "?color=%7B%22B%22%3Anull%2C%22G%22%3A%222%200%22%2C%22R%22%3A100%7D"
    );
    assert_eq!(query(|call| call.query_reserved("to", "a/b?c=d&e#f+g h")).await, "?to=a/b?c=d%26e%23f%2Bg%20h");
    // Set again, a parameter has the later value only.
    assert_eq!(query(|call| call.query_joined("a", ["1"], ",").query("a", 2)).await, "?a=2");
}

#[tokio::test]
async fn headers_and_cookies() {
    let object = &object();
    assert_eq!(header("x-color", |call| call.header_joined("x-color", ["blue", "black"])).await.unwrap(), "blue,black");
    assert_eq!(header("x-color", |call| call.header_joined("x-color", [""; 0])).await, None);
    let in_turn = header("x-color", |call| call.header_object("x-color", object, ObjectStyle::Delimited(",")));
    assert_eq!(in_turn.await.unwrap(), "G,2 0,R,100");
    let pairs = header("x-color", |call| call.header_object("x-color", object, ObjectStyle::Pairs));
    assert_eq!(pairs.await.unwrap(), "G=2 0,R=100");
    let cookies = header("cookie", |call| call.cookie("a", "1; b=2").cookie("c", 3).cookie("c", "\r\n"));
    assert_eq!(cookies.await.unwrap(), "a=1%3B%20b%3D2; c=%0D%0A");
}

#[tokio::test]
async fn nested_values_are_json() {
    let nested = json!({"a": {"b": [1]}, "c": [2, [3], null, "d"]});
    let apart = query(|call| call.query_object("x", &nested, ObjectStyle::Exploded)).await;
    assert_eq!(apart, "?a=%7B%22b%22%3A%5B1%5D%7D&c=2&c=%5B3%5D&c=d");
    let in_turn = query(|call| call.query_object("x", &nested, ObjectStyle::Delimited(","))).await;
    assert_eq!(in_turn, "?x=a,%7B%22b%22%3A%5B1%5D%7D,c,%5B2%2C%5B3%5D%2Cnull%2C%22d%22%5D");
    assert_eq!(query(|call| call.query_object("x", &json!([1, "a"]), ObjectStyle::Exploded)).await, "?x=1&x=a");
    assert_eq!(query(|call| call.query_object("x", &"a", ObjectStyle::Delimited(","))).await, "?x=a");
    let each = query(|call| call.query_json_each("x", [json!("a"), json!({"b": 0.5})])).await;
    assert_eq!(each, "?x=%22a%22&x=%7B%22b%22%3A0.5%7D");
    let header = header("x", |call| call.header_object("x", &json!({"a": {"b": 1}}), ObjectStyle::Pairs)).await;
    assert_eq!(header.unwrap(), r#"a={"b":1}"#);
}

#[tokio::test]
async fn a_value_without_a_string_is_rejected_before_anything_is_sent() {
    let builder: ClientBuilder<Client> = ClientBuilder::new(&API);
    let client = builder.base_url("http://127.0.0.1:1").build().unwrap();
    let call = || RequestBuilder::<Empty>::new(&client.root(), Method::GET, "/");
    let nested = json!({"a": {"b": 1, "c": 2}});
    for call in [
        // JSON has commas, which separates the values; the server would read two.
        call().header_object("x", &nested, ObjectStyle::Pairs),
        call().header_joined("x", ["a,b"]),
    ] {
        let error = call.send().await.unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{error}");
    }
}

#[tokio::test]
async fn an_object_replaces_only_its_earlier_value() {
    let set = |a: i64, b: Option<i64>| json!({"a": a, "b": b});
    let apart = query(|call| {
        call.query_object("o", &set(1, Some(2)), ObjectStyle::Exploded).query_object(
            "o",
            &set(3, None),
            ObjectStyle::Exploded,
        )
    });
    assert_eq!(apart.await, "?a=3");
    let beside = query(|call| call.query("a", 10).query_object("o", &set(9, None), ObjectStyle::Exploded));
    assert_eq!(beside.await, "?a=10&a=9");
    let behind = query(|call| call.query_object("o", &set(9, None), ObjectStyle::Exploded).query("a", 10));
    assert_eq!(behind.await, "?a=9&a=10");
}

#[tokio::test]
async fn a_parameter_with_brackets_in_its_name_is_its_own() {
    let deep = json!({"y": 2});
    let beside = query(|call| call.query("f[x]", 1).query_object("f", &deep, ObjectStyle::DeepObject));
    assert_eq!(beside.await, "?f%5Bx%5D=1&f%5By%5D=2");
}

#[tokio::test]
async fn numbers_are_written_alike_everywhere() {
    let whole = json!({"n": 80.0});
    let found = query(|call| call.query_json("q", &whole).query("v", &whole)).await;
    assert_eq!(found, "?q=%7B%22n%22%3A80%7D&v=%7B%22n%22%3A80%7D");
    let form = sent(|call| call.field_json_each("f", [&whole])).await;
    assert!(form.contains("content-length: 20\r\n"), "{form}");
}

#[tokio::test]
async fn cookies_join_whatever_a_caller_wrote() {
    let own = |call: RequestBuilder<Empty>| call.header("cookie", "name=zoë");
    let cookies = header("cookie", |call| own(call).cookie("a", 1));
    assert_eq!(cookies.await.unwrap(), "name=zoë; a=1");
    let head = sent_with(Some(Auth::cookie("key", "k")), own).await;
    assert!(head.contains("cookie: name=zoë; key=k\r\n"), "{head}");
    let head = sent_with(Some(Auth::cookie("name", "k")), own).await;
    assert!(head.contains("cookie: name=zoë\r\n"), "{head}");
}

#[tokio::test]
async fn escapes_stay_where_reserved_characters_stay() {
    assert_eq!(query(|call| call.query_reserved("p", "a%2Fb/c%zz%2%C3%a9%")).await, "?p=a%2Fb/c%25zz%252%C3%a9%25");
}

#[tokio::test]
async fn a_key_replaces_the_default_header() {
    for name in ["accept", "user-agent", "content-type"] {
        let key = || Some(Auth::header(name, "my-key"));
        let head = sent_with(key(), |call| call.json(&1).accept("text/plain")).await;
        assert!(head.contains(&format!("{name}: my-key\r\n")), "{head}");
        let head = sent_with(key(), |call| call.header(name, "own")).await;
        assert!(head.contains(&format!("{name}: own\r\n")), "{head}");
    }
}
