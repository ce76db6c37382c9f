use http::header::{CONTENT_TYPE, HeaderName};

use super::*;

const HEADER: &str = "x-shelf-signature";
const SCHEME: Scheme = Scheme::hmac_sha1_url_form(HEADER, Some("bodyDigest"));
const URL: &str = "https://shelf.example/hooks?shop='1':@2";
const FORM: &str = "application/x-www-form-urlencoded";
const BODY: &[u8] = b"Title=Ulysses+%28Joyce%29&Event=lend&Reader=b&Reader=a&Reader=b&Note=";

fn validator() -> Validator {
    Validator::new(&SCHEME, "hunter2").unwrap()
}

fn headers(kind: &str) -> HeaderMap {
    HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_str(kind).unwrap())])
}

/// Headers as they should come.
fn signed(url: &str, kind: &str, body: &[u8]) -> HeaderMap {
    let mut headers = headers(kind);
    let signature = validator().sign(url, &headers, body).unwrap();
    headers.insert(HeaderName::from_static(HEADER), signature);
    headers
}

fn digest_url(body: &[u8]) -> String {
    let digest: String = Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{URL}&bodyDigest={digest}")
}

/// Computed with openssl: printf '%s' "$URL" 'EventlendNoteReaderaReaderbTitleUlysses (Joyce)' | openssl dgst -sha1 -hmac hunter2 -binary | base64
#[test]
fn the_signature_is_the_one_that_other_tools_compute() {
    let headers = signed(URL, FORM, BODY);
    assert_eq!(headers[HEADER], "7g2WNAelOeRkjctXfIfI8gDTYeI=");
    assert_eq!(validator().verify(URL, &headers, BODY), Ok(()));
}

#[test]
fn every_change_of_a_byte_is_found() {
    let good = signed(URL, FORM, BODY);
    let changes = |bytes: &[u8]| -> Vec<Vec<u8>> {
        let at = |(index, byte): (usize, &u8)| {
            let others =
                [byte ^ 1, byte ^ 0x20, b'&', b'=', b'+', b' ', b'%', b'0', 0].into_iter().filter(move |b| b != byte);
            let changed = others.map(move |other| {
                let mut changed = bytes.to_vec();
                changed[index] = other;
                changed
            });
            changed.collect::<Vec<_>>()
        };
        bytes.iter().enumerate().flat_map(at).collect()
    };
    let mut seen = 0;
    for body in changes(BODY) {
        assert!(validator().verify(URL, &good, &body).is_err(), "{}", String::from_utf8_lossy(&body));
        seen += 1;
    }
    for url in changes(URL.as_bytes()).into_iter().filter_map(|url| String::from_utf8(url).ok()) {
        // A scheme in another case is another text, and so is everything else.
        assert!(validator().verify(&url, &good, BODY).is_err(), "{url}");
        seen += 1;
    }
    for signature in changes(good[HEADER].as_bytes()) {
        let Ok(value) = HeaderValue::from_bytes(&signature) else { continue };
        let mut headers = good.clone();
        headers.insert(HEADER, value);
        assert!(validator().verify(URL, &headers, BODY).is_err(), "{}", String::from_utf8_lossy(&signature));
        seen += 1;
    }
    for token in changes(b"hunter2").into_iter().filter_map(|token| String::from_utf8(token).ok()) {
        let other = Validator::new(&SCHEME, token.as_str()).unwrap();
        assert_eq!(other.verify(URL, &good, BODY), Err(Rejected::Mismatch), "{token:?}");
        seen += 1;
    }
    assert!(seen > 500, "{seen} changes");
}

#[test]
fn bytes_that_are_cut_off_or_added_are_found() {
    let good = signed(URL, FORM, BODY);
    for end in 0..BODY.len() {
        assert!(validator().verify(URL, &good, &BODY[..end]).is_err(), "{end}");
    }
    for added in ["&a=", "&Reader=c", "x", "="] {
        let body = [BODY, added.as_bytes()].concat();
        assert_eq!(validator().verify(URL, &good, &body), Err(Rejected::Mismatch), "{added}");
    }
}

#[test]
fn order_and_repeats_of_a_form_make_no_difference() {
    let good = signed(URL, FORM, BODY);
    let same = b"Reader=a&Note=&Reader=b&Event=lend&Title=Ulysses%20%28Joyce%29";
    assert_eq!(validator().verify(URL, &good, same), Ok(()));
}

#[test]
fn a_port_may_be_there_or_not() {
    for (signed_url, url) in [
        ("https://shelf.example:443/a?b", "https://shelf.example/a?b"),
        ("https://shelf.example/a?b", "https://shelf.example:443/a?b"),
        ("http://shelf.example:80/a", "http://shelf.example/a"),
        ("http://shelf.example:8080/a", "http://shelf.example:8080/a"),
        ("http://shelf.example/a", "http://shelf.example:8080/a"),
    ] {
        assert_eq!(validator().verify(url, &signed(signed_url, FORM, BODY), BODY), Ok(()), "{url}");
    }
    for (signed_url, url) in [
        ("http://shelf.example:443/a", "http://shelf.example/a"),
        ("https://shelf.example/a", "http://shelf.example/a"),
    ] {
        let headers = signed(signed_url, FORM, BODY);
        assert_eq!(validator().verify(url, &headers, BODY), Err(Rejected::Mismatch), "{url}");
    }
}

#[test]
fn the_signature_header_must_occur_once() {
    let good = signed(URL, FORM, BODY);
    let verify = |headers: &HeaderMap| validator().verify(URL, headers, BODY).unwrap_err();
    assert_eq!(verify(&headers(FORM)), Rejected::Unsigned(HEADER));
    let mut twice = good.clone();
    twice.append(HEADER, good[HEADER].clone());
    assert_eq!(verify(&twice), Rejected::SignedTwice(HEADER));
    for garbled in ["", "!", "AAAA", "a b", "AAAAAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAB=", "é"] {
        let mut headers = good.clone();
        headers.insert(HEADER, HeaderValue::from_bytes(garbled.as_bytes()).unwrap());
        assert_eq!(verify(&headers), Rejected::Garbled(HEADER), "{garbled}");
    }
}

#[test]
fn other_bodies_are_signed_by_their_digest() {
    let body = br#"{"a": 1}"#;
    let url = digest_url(body);
    let json = signed(&url, "application/json", body);
    assert_eq!(validator().verify(&url, &json, body), Ok(()));
    assert_eq!(validator().verify(&url, &json, b"{}"), Err(Rejected::Digest("bodyDigest")));
    assert_eq!(validator().verify(&url, &json, b""), Err(Rejected::Digest("bodyDigest")));
    let garbled = url.replace("bodyDigest=", "bodyDigest=x");
    assert_eq!(validator().verify(&garbled, &json, body), Err(Rejected::Digest("bodyDigest")));
    let twice = format!("{url}&bodyDigest=");
    assert_eq!(validator().verify(&twice, &json, body), Err(Rejected::DigestTwice("bodyDigest")));
    // The URL without its digest is another one, and so is one with another body's.
    assert_eq!(validator().verify(URL, &json, body), Err(Rejected::BodyUnsigned));
    assert_eq!(validator().verify(&digest_url(b"{}"), &json, b"{}"), Err(Rejected::Mismatch));
}

#[test]
fn a_body_that_is_no_form_needs_a_digest() {
    let empty = signed(URL, "application/json", b"");
    assert_eq!(validator().verify(URL, &empty, br#"{"a": 1}"#), Err(Rejected::BodyUnsigned));
    assert_eq!(validator().verify(URL, &signed(URL, "text/plain", b""), b"a=b"), Err(Rejected::BodyUnsigned));
    let mut untyped = empty.clone();
    untyped.remove(CONTENT_TYPE);
    assert_eq!(validator().verify(URL, &untyped, b"a=b"), Err(Rejected::BodyUnsigned));
    let formless = Scheme::hmac_sha1_url_form(HEADER, None);
    let formless = Validator::new(&formless, "hunter2").unwrap();
    assert_eq!(formless.verify(&digest_url(b"{}"), &empty, b"{}"), Err(Rejected::BodyUnsigned));
}

#[test]
fn another_content_type_passes_no_other_body_off() {
    let body = br#"{"a":1}"#;
    let url = digest_url(body);
    let mut disguised = signed(&url, "application/json", body);
    disguised.insert(CONTENT_TYPE, HeaderValue::from_static(FORM));
    assert_eq!(validator().verify(&url, &disguised, b""), Err(Rejected::Digest("bodyDigest")));
    assert_eq!(validator().verify(&url, &disguised, body), Err(Rejected::Form(FormError::Bare)));
    let mut twice = signed(URL, FORM, BODY);
    twice.append(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    assert_eq!(validator().verify(URL, &twice, BODY), Err(Rejected::ContentType));
}

#[test]
fn a_form_may_say_more_of_itself_but_must_be_one() {
    let mut headers = signed(URL, FORM, BODY);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("Application/X-WWW-Form-Urlencoded; charset=UTF-8"));
    assert_eq!(validator().verify(URL, &headers, BODY), Ok(()));
    assert_eq!(validator().verify(URL, &headers, b"a=%zz"), Err(Rejected::Form(FormError::Escape(2))));
    assert_eq!(validator().verify("shelf.example/hooks", &headers, BODY), Err(Rejected::Url));
}

#[test]
fn get_has_its_fields_in_the_url() {
    let url = "https://shelf.example/hooks?Event=lend&Title=a+b";
    let mut headers = signed(url, FORM, b"");
    assert_eq!(validator().verify(url, &headers, b""), Ok(()));
    headers.remove(CONTENT_TYPE);
    assert_eq!(validator().verify(url, &headers, b""), Ok(()));
    assert_eq!(validator().verify(&url.replace("a+b", "a%20b"), &headers, b""), Err(Rejected::Mismatch));
}

#[test]
fn a_second_token_counts_as_well_and_an_empty_one_never() {
    let headers = signed(URL, FORM, BODY);
    let rotating = Validator::new(&SCHEME, "newer").unwrap();
    assert_eq!(rotating.verify(URL, &headers, BODY), Err(Rejected::Mismatch));
    assert_eq!(rotating.or_token("hunter2").unwrap().verify(URL, &headers, BODY), Ok(()));
    let error = Validator::new(&SCHEME, "").unwrap_err();
    assert_eq!(error.to_string(), "the token that signs webhooks is empty");
}

#[test]
fn no_message_has_the_token_or_the_right_signature() {
    let right = signed(URL, FORM, BODY)[HEADER].to_str().unwrap().to_owned();
    let mut headers = headers(FORM);
    headers.insert(HEADER, HeaderValue::from_static("AAAAAAAAAAAAAAAAAAAAAAAAAAA="));
    let error = validator().verify(URL, &headers, BODY).unwrap_err();
    for text in [format!("{:?}", validator()), format!("{error:?}"), error.to_string()] {
        assert!(!text.contains("hunter2") && !text.contains(&right), "{text}");
    }
}

/// The example in <https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries>.
#[test]
fn a_signature_of_the_body_is_the_one_that_services_send() {
    let scheme = Scheme::hmac_sha256_hex("x-hub-signature-256", "sha256=");
    let validator = Validator::new(&scheme, "It's a Secret to Everybody").unwrap();
    let signature = validator.sign("", &HeaderMap::new(), b"Hello, World!").unwrap();
    assert_eq!(signature, "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
    let headers = HeaderMap::from_iter([(HeaderName::from_static("x-hub-signature-256"), signature)]);
    assert_eq!(validator.verify("any URL", &headers, b"Hello, World!"), Ok(()));
    assert_eq!(validator.verify("", &headers, b"Hello, World"), Err(Rejected::BodyMismatch));
    let other = Validator::new(&scheme, "x").unwrap();
    assert_eq!(other.verify("", &headers, b"Hello, World!"), Err(Rejected::BodyMismatch));
    assert_eq!(other.or_token("It's a Secret to Everybody").unwrap().verify("", &headers, b"Hello, World!"), Ok(()));
}

#[test]
fn a_signature_of_the_body_has_the_encoding_of_its_scheme() {
    let hex = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    let base64 = "dXEH6g6yUJ/CESIczphLijdXC211hsIsRvQ3nIsEPhc=";
    let verify = |scheme: Scheme, value: &str| {
        let validator = Validator::new(&scheme, "It's a Secret to Everybody").unwrap();
        let headers = HeaderMap::from_iter([(HeaderName::from_static(HEADER), HeaderValue::from_str(value).unwrap())]);
        validator.verify("", &headers, b"Hello, World!")
    };
    let garbled = Err(Rejected::Garbled(HEADER));
    for (scheme, value, outcome) in [
        (Scheme::hmac_sha256_hex(HEADER, ""), hex.to_owned(), Ok(())),
        (Scheme::hmac_sha256_hex(HEADER, ""), hex.to_uppercase(), Ok(())),
        (Scheme::hmac_sha256_hex(HEADER, ""), format!("{hex}0"), garbled),
        (Scheme::hmac_sha256_hex(HEADER, ""), format!("{hex}00"), garbled),
        (Scheme::hmac_sha256_hex(HEADER, ""), hex.replace('7', "x"), garbled),
        (Scheme::hmac_sha256_hex(HEADER, "sha256="), hex.to_owned(), garbled),
        (Scheme::hmac_sha256_base64(HEADER, ""), base64.to_owned(), Ok(())),
        (Scheme::hmac_sha256_base64(HEADER, "v1,"), format!("v1,{base64}"), Ok(())),
        (Scheme::hmac_sha256_base64(HEADER, ""), hex.to_owned(), garbled),
        (Scheme::hmac_sha256_base64(HEADER, ""), base64.replace('d', "e"), Err(Rejected::BodyMismatch)),
    ] {
        assert_eq!(verify(scheme, &value), outcome, "{value}");
    }
}

#[test]
fn a_scheme_has_its_header() {
    for scheme in [SCHEME, Scheme::hmac_sha256_hex(HEADER, "v0="), Scheme::hmac_sha256_base64(HEADER, "")] {
        assert_eq!(scheme.header(), HEADER);
    }
}
