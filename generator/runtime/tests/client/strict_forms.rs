//! Forms that were split anew under the same signature: which of them strict decoding accepts.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's set-up fails by panicking")]

use std::collections::BTreeSet;

use oas_client_runtime::{
    HeaderMap,
    webhook::{Event as _, EventError, Fields, Scheme, Unknown, Validator},
};

#[derive(Clone, Debug, PartialEq, serde::Deserialize)]
struct Sent {
    #[serde(rename = "B")]
    body: String,
    #[serde(rename = "F")]
    from: Option<String>,
    #[serde(rename = "T", default)]
    tags: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
enum Event {
    Send(Box<Sent>),
    Unknown(Unknown),
}

oas_client_runtime::events!(Event by "E" { Send(Sent) = "s" });

const SCHEME: Scheme = Scheme::hmac_sha1_url_form("x-signature", None);
const URL: &str = "https://shelf.example/hooks";

fn headers() -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert("content-type", "application/x-www-form-urlencoded".parse().unwrap());
    headers
}

/// Every form of up to four fields, each once, whose signed text is this one.
fn split_anew(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut unfinished = vec![(Vec::<(&str, &str)>::new(), text)];
    while let Some((fields, rest)) = unfinished.pop() {
        if rest.is_empty() {
            let mut form = form_urlencoded::Serializer::new(String::new());
            found.insert(form.extend_pairs(&fields).finish());
        }
        if fields.len() == 4 {
            continue;
        }
        for name in 1..=rest.len() {
            let name_is_next = fields.last().is_none_or(|(before, _)| *before < &rest[..name]);
            for value in (name..=rest.len()).filter(|_| name_is_next) {
                let next = (&rest[..name], &rest[name..value]);
                unfinished.push(([fields.as_slice(), &[next]].concat(), &rest[value..]));
            }
        }
    }
    found
}

/// The forms that strict decoding accepts under the signature of one form, and the number of those with this signature.
fn accepted(form: &str) -> (Vec<String>, usize) {
    let validator = Validator::new(&SCHEME, "hunter2").unwrap();
    let mut signed = headers();
    signed.insert("x-signature", validator.sign(URL, &headers(), form.as_bytes()).unwrap());
    let fields = Fields::parse(form.as_bytes()).unwrap();
    let mut pairs: Vec<_> = fields.iter().collect();
    pairs.sort();
    let forms = split_anew(&pairs.iter().map(|(name, value)| format!("{name}{value}")).collect::<String>());
    for form in &forms {
        assert_eq!(validator.verify(URL, &signed, form.as_bytes()), Ok(()), "{form}");
    }
    let count = forms.len();
    (forms.into_iter().filter(|form| Event::from_form_strictly(form.as_bytes()).is_ok()).collect(), count)
}

#[test]
fn a_form_that_is_split_anew_has_an_unknown_name() {
    let (accepted, forms) = accepted("B=hi+cat&E=s");
    assert_eq!(accepted, ["B=hi+cat&E=s"]);
    assert!(forms > 100, "{forms}");
}

/// The changes that the documentation of `Fields` calls possible, and no others.
#[test]
fn an_optional_field_and_a_name_in_a_value_can_still_move() {
    let (optional, _) = accepted("B=x&E=s&F=a");
    assert_eq!(optional, ["B=x&E=s&F=a"], "the value before it names the event");
    let (moved, _) = accepted("B=x&E=s&F=a&T=b");
    assert_eq!(moved, ["B=x&E=s&F=a&T=b", "B=x&E=s&F=aTb"]);
    let (cut, _) = accepted("B=xEs&E=s");
    assert_eq!(cut, ["B=xEs&E=s"], "the name of the event would be another one");
    let (cut, _) = accepted("B=x&E=s&F=aTb&T=c");
    assert_eq!(cut, ["B=x&E=s&F=a&T=bTc", "B=x&E=s&F=aTb&T=c", "B=x&E=s&F=aTbTc"]);
}

#[test]
fn a_field_or_an_event_that_the_description_lacks_is_rejected() {
    let strictly = |form: &str| Event::from_form_strictly(form.as_bytes()).map_err(|error| error.to_string());
    assert!(strictly("E=s&B=a&F=b&T=c&T=d").is_ok());
    assert_eq!(
        Event::from_form(b"E=s&B=a&Fr=om"),
        Ok(Event::Send(Box::new(Sent { body: "a".to_owned(), from: None, tags: Vec::new() })))
    );
    for (form, message) in [
        ("E=s&B=a&Fr=om", "the event `s`: the field `Fr`: the description doesn't have it"),
        ("E=s&B=a&=b", "the event `s`: the field ``: the description doesn't have it"),
        ("E=s&B=a&B=a", "the event `s`: the field `B`: it occurs 2 times"),
        ("E=s&F=a", "the event `s`: missing field `B`"),
        ("E=s&E=s&B=a", "the form has several fields `E`, which names the event"),
        ("E=sBa", "the description doesn't have the event that the field `E` names"),
        ("B=a", "the form lacks the field `E`, which names the event"),
    ] {
        assert_eq!(strictly(form), Err(message.to_owned()), "{form}");
        assert_eq!(Event::from_body_strictly(None, form.as_bytes()).unwrap_err().to_string(), message, "{form}");
    }
    assert!(matches!(Event::from_body(None, b"E=new"), Ok(Event::Unknown(_))));
    assert_eq!(Event::from_form_strictly(b"E=new"), Err(EventError::Unlisted("E")));
}

/// The forms in the documentation of `Fields`.
#[test]
fn the_documented_forms_have_one_signature() {
    let validator = Validator::new(&SCHEME, "hunter2").unwrap();
    let sign = |form: &str| validator.sign(URL, &headers(), form.as_bytes()).unwrap();
    for form in [
        "From=ann&Body=Hello+Cat",
        "Body=Hello+Cat&Body=Hello+Cat&From=ann",
        "BodyHello=+Cat&From=ann",
        "Body=Hello+CatFromann",
        "Body=Hello+&Cat=&From=ann",
    ] {
        assert_eq!(sign(form), sign("Body=Hello+Cat&From=ann"), "{form}");
    }
    assert_eq!(sign("Body=Hi+&From=eveFromann"), sign("Body=Hi+Fromeve&From=ann"));
}
