//! No value of a response, of a webhook or of the environment is in an error, its causes, or their `Debug` text.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{collections::BTreeMap, error::Error as StdError, fmt::Debug};

use oas_client_runtime::{
    Api, Auth, Base64, Client, ClientBuilder, Decimal, ErrorFields, HttpDate, IsoDuration, IsoTime, Json, Method, Page,
    RequestBuilder, Retry, Rfc2822, Server, ServerSetting, ServerVariable, Text, Timestamp, UnixTime, Uuid, Value,
    har::Har,
    replay::{Canned, from_json, from_string},
    serde::de::DeserializeOwned,
    serde_json,
    value::{union::read_as, wire::json_string},
    webhook::{self, Fields},
};
use serde::{Deserialize, Serialize};

const SECRET: &str = "hunter2";

static API: Api = Api {
    servers: &[Server::new("", &["https://{region}.library.example/v1"])],
    variables: &[ServerVariable::new("region", "r1", &["r1", "r2"])],
    user_agent: "test/1",
    error_fields: ErrorFields { code: None, message: None, request_id: None },
};

fn client(canned: &Canned) -> Client {
    let builder: ClientBuilder<Client> = ClientBuilder::new(&API).auth(Auth::bearer("t")).retry(Retry::never());
    builder.transport(canned.clone()).build().unwrap()
}

/// The texts of an error and of its causes.
#[track_caller]
fn shown(error: &(dyn StdError + 'static)) -> String {
    let mut shown = String::new();
    let mut next = Some(error);
    while let Some(error) = next {
        shown += &format!("{error}\n{error:?}\n");
        next = error.source();
    }
    assert!(!shown.contains(SECRET) && !shown.contains("4711"), "{shown}");
    shown
}

async fn decoded<T: DeserializeOwned + Debug + Send + 'static>(media_type: &'static str, body: &str) -> String {
    let canned = Canned::new().respond_bytes(200, media_type, body.to_owned());
    let request = RequestBuilder::<Json<T>>::new(&client(&canned).root(), Method::GET, "/books");
    shown(&request.send().await.unwrap_err())
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Book {
    title: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Novel,
    Essay,
}

/// A type of a caller, whose error quotes the value.
#[derive(Debug)]
struct Own;

impl<'de> Deserialize<'de> for Own {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Err(serde::de::Error::custom(format!("{:?} isn't mine", String::deserialize(from)?)))
    }
}

#[derive(Debug)]
struct Item(Value);
oas_client_runtime::raw_union!(Item { as_book from_book: Book });

#[derive(Debug, Deserialize)]
struct Books {
    #[expect(dead_code, reason = "only its link is read")]
    books: Vec<Value>,
    next: Option<String>,
}

impl Page for Books {
    type Item = Value;

    fn next_url(&self) -> Option<&str> {
        self.next.as_deref()
    }

    fn into_items(self) -> Vec<Value> {
        Vec::new()
    }
}

#[tokio::test]
async fn a_decode_error_has_what_was_expected_and_no_value() {
    let json = "application/json";
    for (shown, expected) in [
        (decoded::<i64>(json, r#""hunter2""#).await, "invalid type: string, expected i64 at line 1 column 9"),
        (decoded::<i64>(json, r#""a\", expected hunter2""#).await, "invalid type: string, expected i64"),
        (decoded::<String>(json, "4711").await, "invalid type: integer, expected a string at line 1 column 4"),
        (decoded::<String>(json, "-4711.5").await, "invalid type: floating point, expected a string"),
        (decoded::<u8>(json, "4711").await, "invalid value: integer, expected u8"),
        (decoded::<bool>(json, "4711").await, "invalid type: integer, expected a boolean"),
        (decoded::<Kind>(json, r#""hunter2""#).await, "unknown variant, expected `novel` or `essay`"),
        (decoded::<Book>(json, r#"{"name": "hunter2"}"#).await, "unknown field, expected `title`"),
        (decoded::<Book>(json, "{}").await, "missing field `title` at line 1 column 2"),
        (decoded::<(i64, i64)>(json, "[1]").await, "invalid length 1, expected a tuple of size 2"),
        (decoded::<Own>(json, r#""hunter2""#).await, "the value isn't of the expected type"),
        (decoded::<Book>(json, r#"{"title": hunter2}"#).await, "expected value at line 1 column 11"),
        (decoded::<Vec<Timestamp>>(json, r#"["hunter2"]"#).await, "at `[0]`"),
        (decoded::<Rfc2822>(json, r#""hunter2""#).await, "invalid value: string, expected a date string of RFC 2822"),
        (decoded::<HttpDate>(json, r#""hunter2""#).await, "expected an HTTP date string"),
        (decoded::<IsoTime>(json, r#""hunter2""#).await, "expected a time string of RFC 3339"),
        (decoded::<IsoDuration>(json, r#""hunter2""#).await, "expected a duration string of ISO 8601"),
        (decoded::<Uuid>(json, r#""hunter2""#).await, "expected a UUID string"),
        (decoded::<Base64>(json, r#""hunter2!""#).await, "expected a base64 string"),
        (decoded::<Decimal>(json, r#""hunter2""#).await, "expected"),
        (decoded::<UnixTime>(json, r#""hunter2""#).await, "expected i64"),
        (decoded::<BTreeMap<i64, i64>>(json, r#"{"hunter2": 1}"#).await, "at `"),
    ] {
        assert!(shown.contains(expected), "{shown}");
    }
    let canned = Canned::new().respond_bytes(200, "text/plain", SECRET);
    let text = RequestBuilder::<Text<i64>>::new(&client(&canned).root(), Method::GET, "/books");
    assert!(shown(&text.send().await.unwrap_err()).contains("invalid type: string, expected i64"));
}

#[tokio::test]
async fn the_caller_gets_the_body_by_asking() {
    for status in [200, 404] {
        let canned = Canned::new().respond_bytes(status, "application/json", r#""hunter2""#);
        let request = RequestBuilder::<Json<i64>>::new(&client(&canned).root(), Method::GET, "/books");
        assert_eq!(request.send().await.unwrap_err().body().unwrap(), r#""hunter2""#);
    }
}

#[tokio::test]
async fn the_link_to_the_next_page_is_not_in_the_error() {
    for link in ["https://evil.example/hunter2", "https://r1.library.example//hunter2", "/v1/hunter2/é", "http:hunter2"]
    {
        let canned = Canned::new().respond(200, serde_json::json!({"books": [], "next": link}));
        let request = RequestBuilder::<Json<Books>>::new(&client(&canned).root(), Method::GET, "/books");
        let mut pages = request.pages();
        pages.try_next().await.unwrap();
        assert!(shown(&pages.try_next().await.unwrap_err()).contains("to the next page"), "{link}");
    }
}

#[test]
fn values_that_a_caller_decodes_are_not_in_the_error() {
    let value: Value = serde_json::json!({"title": 4711}).into();
    assert!(shown(&value.read::<Book>().unwrap_err()).contains("invalid type: integer, expected a string"));
    let item: Item = serde_json::from_value(serde_json::json!({"title": 4711})).unwrap();
    assert!(shown(&item.as_book().unwrap_err()).contains("invalid type: integer, expected a string"));
    let union = BTreeMap::from([("title", 4711)]);
    shown(&read_as::<Book>(&union).unwrap_err());
    for json in ["hunter2", r#"{"title": 4711}"#, r#"{"title": "a"}hunter2"#] {
        let error = json_string::<Book>(&json.to_owned(), "attributes").unwrap_err();
        assert!(shown(&error).contains("`attributes`"));
        shown(&from_json::<Book>(json).unwrap_err());
    }
    shown(&from_string::<i64>(SECRET).unwrap_err());
    shown(&from_string::<Timestamp>(SECRET).unwrap_err());
    shown(&Har::parse(r#"{"log": "hunter2"}"#).unwrap_err());
}

#[test]
fn values_of_a_webhook_are_not_in_the_error() {
    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "decoding fails")]
    struct Loan {
        since: Option<Timestamp>,
        until: Option<Rfc2822>,
        kind: Option<Kind>,
        days: Option<i64>,
        books: Option<u8>,
        own: Option<Own>,
    }
    for name in ["since", "until", "kind", "days", "books", "own"] {
        let fields = Fields::parse(format!("{name}=hunter2").as_bytes()).unwrap();
        assert!(shown(&fields.decode::<Loan>().unwrap_err()).contains(&format!("the field `{name}`: ")));
    }
    let error = webhook::Json::<Vec<Kind>>::from_body(None, br#"["hunter2"]"#).unwrap_err();
    assert!(shown(&error).contains("`[0]`: unknown variant, expected"));
}

#[tokio::test]
async fn values_of_the_configuration_are_not_in_the_error() {
    let builder = || ClientBuilder::<Client>::new(&API).transport(Canned::new());
    for url in [
        SECRET,
        "hunter2:80",
        "https://u:hunter2@a.example",
        "https://a.example/#hunter2",
        "https://a.example/?hunter2",
    ] {
        shown(&builder().base_url(url).build().unwrap_err());
    }
    let error = builder().server(ServerSetting::variable("region", SECRET)).build().unwrap_err();
    assert!(shown(&error).contains("the server variable `region` is one of r1, r2"));
    for auth in [Auth::bearer("hunter2\n"), Auth::header("x-key", "hunter2\n")] {
        let client = builder().auth(auth).build().unwrap();
        let request = RequestBuilder::<Json<Value>>::new(&client.root(), Method::GET, "/books");
        assert!(shown(&request.send().await.unwrap_err()).contains("no header may carry"));
    }
}
