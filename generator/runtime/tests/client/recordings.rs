//! The parts of a recorded request.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use oas_client_runtime::{
    har::{Har, Request},
    serde_json::json,
};

fn request(url: &str, post_data: oas_client_runtime::serde_json::Value) -> Request {
    let request = json!({"method": "POST", "url": url, "postData": post_data});
    let har = json!({"log": {"entries": [{"request": request, "response": {"status": 200}}]}});
    Har::parse(&har.to_string()).unwrap().log.entries.remove(0).request
}

#[test]
fn a_url_has_an_origin_a_path_and_a_query() {
    for (url, origin, path, query) in [
        ("https://a.test/b%20c/d?e=f%20g&h#i", "https://a.test", "/b%20c/d", "e=f g&h"),
        ("https://a.test", "https://a.test", "", ""),
        ("https://a.test/", "https://a.test", "/", ""),
        ("/b?c=d", "", "/b", "c=d"),
    ] {
        let request = request(url, json!(null));
        let (found, target) = request.origin_and_target();
        assert_eq!((found, request.path(), request.query_string().as_str()), (origin, path, query), "{url}");
        assert_eq!(format!("{found}{target}"), url);
    }
    let pairs = request("https://a.test/b?c=d%20e&f&c=g+h", json!(null)).query();
    let expected = [("c", "d e"), ("f", ""), ("c", "g h")];
    assert_eq!(pairs, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[test]
fn a_form_is_a_text_or_a_list() {
    let media_type = "application/x-www-form-urlencoded";
    for (data, body) in [
        (json!({"mimeType": media_type, "text": "a=b+c&d=%C3%A9"}), "a=b+c&d=%C3%A9"),
        (json!({"mimeType": media_type, "params": [{"name": "a", "value": "b c"}, {"name": "d", "value": "é"}]}), ""),
    ] {
        let request = request("https://a.test/b", data);
        assert_eq!(request.body(), body);
        assert_eq!(request.form(), [("a", "b c"), ("d", "é")].map(|(name, value)| (name.to_owned(), value.to_owned())));
    }
    assert_eq!(request("https://a.test/b", json!(null)).form(), []);
}
