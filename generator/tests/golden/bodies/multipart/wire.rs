//! Bodies on the wire: multipart ones as <https://www.rfc-editor.org/rfc/rfc7578> says, and those of one piece.

use crate::serve::{reply, serve};
use golden_clients::multipart::{Client, books::CreateBook, models::Author};
use oas_client_runtime::Upload;

macro_rules! sent {
    ($client:ident => $call:expr) => {{
        let server = serve([reply("204 No Content", "", "")]);
        let $client = Client::builder().base_url(&server.url).build().unwrap();
        $call.send().await.unwrap();
        server.request()
    }};
}

/// The parts that a call sends, each with its headers, but for what all begin with.
async fn parts(set: impl FnOnce(CreateBook) -> CreateBook) -> Vec<String> {
    let request = sent!(client => set(client.books().create()));
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    let boundary = head.split("content-type: multipart/form-data; boundary=").nth(1).unwrap().lines().next().unwrap();
    let body = format!("\r\n{body}");
    let body = body.strip_suffix(&format!("\r\n--{boundary}--\r\n")).unwrap();
    let delimiter = format!("\r\n--{boundary}\r\n");
    let parts = body.split(&delimiter).skip(1);
    parts.map(|part| part.strip_prefix("Content-Disposition: form-data; ").unwrap().to_owned()).collect()
}

/// The media type and the body of a request.
fn body(request: &str) -> (String, &str) {
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    (head.lines().find_map(|line| line.strip_prefix("content-type: ")).unwrap_or("").to_owned(), body)
}

#[tokio::test]
async fn texts() {
    assert_eq!(parts(|call| call.title("a\r\nb é")).await, ["name=\"title\"\r\n\r\na\r\nb é"]);
    let parts_of = parts(|call| call.pages(7).tags(["a", ""])).await;
    assert_eq!(parts_of, ["name=\"pages\"\r\n\r\n7", "name=\"tags\"\r\n\r\na", "name=\"tags\"\r\n\r\n"]);
    assert_eq!(parts(|call| call.rows("a,b")).await, ["name=\"rows\"\r\nContent-Type: text/csv\r\n\r\na,b"]);
    let quoted = parts(|call| call.quoted("a".to_owned())).await;
    assert_eq!(quoted, ["name=\"quoted\"\r\nContent-Type: application/json\r\n\r\n\"a\""]);
    assert_eq!(parts(|call| call.odd_name("x")).await, ["name=\"odd%22name\"\r\n\r\nx"]);
    assert_eq!(parts(|call| call.tags([""; 0])).await, [""; 0]);
}

#[tokio::test]
async fn files() {
    let octets = "Content-Type: application/octet-stream";
    assert_eq!(parts(|call| call.file("x")).await, [format!("name=\"file\"; filename=\"file\"\r\n{octets}\r\n\r\nx")]);
    let named = parts(|call| call.file(Upload::from("x").file_name("a \"b\".pdf"))).await;
    assert_eq!(named, [format!("name=\"file\"; filename=\"a %22b%22.pdf\"\r\n{octets}\r\n\r\nx")]);
    assert_eq!(
        parts(|call| call.cover("x")).await,
        ["name=\"cover\"; filename=\"cover\"\r\nContent-Type: image/png\r\n\r\nx"]
    );
    let own = parts(|call| call.cover(Upload::from("x").content_type("image/jpeg"))).await;
    assert_eq!(own, ["name=\"cover\"; filename=\"cover\"\r\nContent-Type: image/jpeg\r\n\r\nx"]);
    let scan = |text: &str| format!("name=\"scans\"; filename=\"scans\"\r\nContent-Type: image/tiff\r\n\r\n{text}");
    assert_eq!(parts(|call| call.scans(["1", "2"])).await, [scan("1"), scan("2")]);
    let client = Client::builder().base_url("http://127.0.0.1:1").build().unwrap();
    for evil in ["a\r\nX: 1", "a\nb", "a\0"] {
        client.books().create().file(Upload::from("").file_name(evil)).send().await.unwrap_err();
    }
}

#[tokio::test]
async fn json() {
    let json = |name: &str, kind: &str, text: &str| format!("name=\"{name}\"\r\nContent-Type: {kind}\r\n\r\n{text}");
    let usual = |name: &str, text: &str| json(name, "application/json", text);
    assert_eq!(parts(|call| call.author(Author::new("A"))).await, [usual("author", "{\"name\":\"A\"}")]);
    let readers = parts(|call| call.readers([Author::new("A"), Author::new("B")])).await;
    assert_eq!(readers, [usual("readers", "{\"name\":\"A\"}"), usual("readers", "{\"name\":\"B\"}")]);
    assert_eq!(parts(|call| call.extra(vec![1].into())).await, [usual("extra", "[1]")]);
    let meta = parts(|call| call.meta(Author::new("A"))).await;
    assert_eq!(meta, [json("meta", "application/vnd.shelf+json", "{\"name\":\"A\"}")]);
}

#[tokio::test]
async fn bodies_of_one_piece() {
    let request = sent!(client => client.kinds().create(Author::new("A")));
    assert_eq!(body(&request), ("application/problem+json".to_owned(), "{\"name\":\"A\"}"));
    let request = sent!(client => client.kinds().create_bytes("x"));
    assert_eq!(body(&request), ("application/octet-stream".to_owned(), "x"));
    let request = sent!(client => client.texts().create(String::from("é")));
    assert_eq!(body(&request), ("text/plain".to_owned(), "é"));
    let request = sent!(client => client.xml().create("<a/>"));
    assert_eq!(body(&request), ("application/xml".to_owned(), "<a/>"));
    let request = sent!(client => client.any().create(Upload::from("x").content_type("image/png")));
    assert_eq!(body(&request), ("image/png".to_owned(), "x"));
}
