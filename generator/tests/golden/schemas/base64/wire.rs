//! Bytes are sent as base64, and received strings are given back as they came.

use golden_clients::base64::{
    Client,
    models::{Cover, CoverEither},
};
use oas_client_runtime::{
    Base64, Base64Url,
    serde_json::{self, Value, json},
};

use crate::serve::{Server, body, json as response, line, reply, serve};

const BYTES: &[u8] = &[0xfb, 0xff, 0];

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).build().unwrap()
}

fn standard() -> Base64 {
    BYTES.into()
}

fn url_safe() -> Base64Url {
    BYTES[..2].into()
}

#[tokio::test]
async fn bytes_are_sent_as_base64_in_every_location() {
    let done = || reply("204 No Content", "x-a: b", "");
    let server = serve([response(r#"{"image": "", "back": null}"#), done(), done()]);
    let cover = client(&server).cover(url_safe());
    let fetch = cover.fetch().like(standard()).any([standard(), standard()]);
    let fetch = fetch.either(CoverEither::String(standard().into())).x_digest(url_safe()).seen(standard());
    let read = fetch.send().await.unwrap();
    assert_eq!((read.image.known().unwrap().len(), read.back), (0, None));
    cover.create(standard()).back(None).pages([url_safe(), url_safe()]).send().await.unwrap();
    client(&server).images().create(standard()).pages([url_safe()]).send().await.unwrap();

    let requests = server.requests();
    let encoded = "%2B%2F8A";
    assert_eq!(
        line(&requests[0]),
        format!("GET /covers/-_8?like={encoded}&any={encoded}&any={encoded}&either={encoded}")
    );
    assert!(requests[0].contains("\r\nx-digest: -_8\r\n"), "{}", requests[0]);
    assert!(requests[0].contains(&format!("\r\ncookie: seen={encoded}\r\n")), "{}", requests[0]);
    assert_eq!(body(&requests[1]), format!("image={encoded}&back=&pages=-_8&pages=-_8"));
    assert!(requests[2].contains("name=\"image\"\r\n\r\n+/8A\r\n"), "{}", requests[2]);
    assert!(requests[2].contains("name=\"pages\"\r\n\r\n-_8\r\n"), "{}", requests[2]);
}

#[tokio::test]
async fn bytes_are_values_of_bodies_and_responses() {
    let server = serve([response(r#""//4=""#), reply("200 OK", "content-type: text/plain", "//4")]);
    let client = client(&server);
    let read = client.images().replace(standard()).send().await.unwrap();
    assert_eq!(read.known().unwrap().as_ref(), [0xff, 0xfe]);
    let mut cover = Cover::new(standard(), None);
    cover.pages = Some(vec![Some(standard().into()), None]);
    cover.digest = Some(url_safe().into());
    let read = client.cover(url_safe()).replace(cover).send().await.unwrap();
    assert_eq!((read.known().unwrap().as_ref(), read.text()), ([0xff, 0xfe].as_slice(), "//4".into()));
    let requests = server.requests();
    assert_eq!(body(&requests[0]), r#""+/8A""#);
    assert_eq!(body(&requests[1]), r#"{"image":"+/8A","back":null,"digest":"-_8","pages":["+/8A",null]}"#);
}

#[test]
fn a_received_string_is_given_back_as_it_came() {
    let is_known = |cover: &Value, known: bool| {
        let read: Cover = serde_json::from_value(cover.clone()).unwrap();
        assert_eq!(read.image.known().is_some(), known, "{cover}");
        assert_eq!(serde_json::to_value(&read).unwrap(), *cover);
    };
    for image in ["", "AA==", "AA=", "AA", "AAAA\r\nAA==", "+/8="] {
        is_known(&json!({"image": image, "back": image}), true);
    }
    for image in ["A", "AA==\u{e9}", "<none>", "-_8=", "A A="] {
        let parts = json!({"a": image});
        is_known(&json!({"image": image, "back": null, "pages": [image, null], "parts": parts, "either": image}), false);
    }
    is_known(&json!({"image": "AA==", "back": "AA", "digest": "-_8=", "either": 7}), true);
    assert!(serde_json::from_value::<Cover>(json!({"image": 7, "back": null})).is_err());
    assert!(serde_json::from_value::<Cover>(json!({"image": [1, 2], "back": null})).is_err());
}
