//! A signed form is valid, and one with another text of its fields isn't. Its fields are those that another reader finds, and strict decoding
//! accepts no form that decoding rejects.

use oas_client_runtime::{
    HeaderMap,
    webhook::{Fields, Json, Rejected, Scheme, Unknown, Validator},
};
use serde::Deserialize;

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Sent {
    body: String,
    from: Option<String>,
    count: Option<i64>,
    #[serde(default)]
    tags: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
enum Event {
    Send(Box<Sent>),
    Unknown(Unknown),
}

oas_client_runtime::events!(Event by "event" { Send(Sent) = "send" });

const FORM: Scheme = Scheme::hmac_sha1_url_form("x-signature", Some("digest"));
const BODY: Scheme = Scheme::hmac_sha256_hex("x-signature", "sha256=");
const URL: &str = "https://shelf.example/hooks?a=b";

/// Checks a body. Returns `true` if it is a form that can be signed.
pub fn check(bytes: &[u8]) -> bool {
    let signs_body = signed(BODY, "application/json", bytes, bytes);
    assert_eq!(signs_body, Ok(()), "a signature of the body covers any bytes");
    drop(Json::<serde_json::Value>::from_body(Some("application/json"), bytes));
    let (loose, strict) = (Event::from_form(bytes), Event::from_form_strictly(bytes));
    if let Ok(strict) = strict {
        assert_eq!(Ok(strict), loose);
    }
    let Ok(fields) = Fields::parse(bytes) else { return false };
    assert_fields(bytes, &fields);
    let kind = "application/x-www-form-urlencoded";
    match signed(FORM, kind, bytes, bytes) {
        Ok(()) => {}
        Err(rejected) => {
            assert!(matches!(rejected, Rejected::Form(_)), "{rejected}");
            return false;
        }
    }
    let changed = [bytes, if bytes.is_empty() { b"new=1" } else { b"&new=1" }].concat();
    if fields.all("new").all(|value| value != "1") {
        assert_eq!(signed(FORM, kind, bytes, &changed), Err(Rejected::Mismatch));
    }
    true
}

/// Verifies `received` under the signature of `sent`.
fn signed(scheme: Scheme, media_type: &str, sent: &[u8], received: &[u8]) -> Result<(), Rejected> {
    let validator = Validator::new(&scheme, "hunter2").expect("the token isn't empty");
    let mut headers = HeaderMap::new();
    headers.insert("content-type", media_type.parse().expect("a value"));
    let signature = validator.sign(URL, &headers, sent)?;
    headers.insert("x-signature", signature);
    validator.verify(URL, &headers, received)
}

/// Another reader finds the same fields, and finds them again when they are written.
fn assert_fields(form: &[u8], fields: &Fields) {
    let own: Vec<_> = fields.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let theirs: Vec<_> =
        form_urlencoded::parse(form).map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
    assert_eq!(own, theirs);
    let written = form_urlencoded::Serializer::new(String::new()).extend_pairs(&own).finish();
    assert_eq!(Fields::parse(written.as_bytes()).as_ref(), Ok(fields));
}
