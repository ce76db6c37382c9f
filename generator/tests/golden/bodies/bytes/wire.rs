//! Bytes as a body: exactly those, under exactly the media type that is described or given.

use crate::serve::{header, line, reply, serve};
use golden_clients::bytes::{Client, models::Author};
use oas_client_runtime::{Date, IntoRequest, Upload};

const ODD: &[u8] = b"\0\xff\xfe\r\n\r\n--\x80";

/// The request line, the media type and the body of a call.
async fn sent<R: IntoRequest>(call: impl FnOnce(Client) -> R) -> (String, String, Vec<u8>) {
    let server = serve([reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    call(client).into_request().send().await.map(drop).unwrap();
    let request = server.request();
    let kind = header(&request, "content-type").unwrap_or("none").to_owned();
    let body = server.bodies().remove(0);
    assert_eq!(header(&request, "content-length").unwrap_or("0"), body.len().to_string());
    (line(&request).to_owned(), kind, body)
}

macro_rules! sends {
    ($($call:expr => $line:literal, $kind:literal, $body:expr;)*) => {$(
        let body: &[u8] = $body.as_ref();
        assert_eq!(sent($call).await, ($line.to_owned(), $kind.to_owned(), body.to_owned()));
    )*};
}

fn as_png() -> Upload {
    Upload::from("x").content_type("image/png; a=b")
}

#[tokio::test]
async fn one_piece_goes_as_it_is() {
    sends! {
        |client: Client| client.covers().create(ODD) => "POST /covers", "image/png", ODD;
        |client: Client| client.covers().create(ODD).title("a&b") => "POST /covers?title=a%26b", "image/png", ODD;
        |client: Client| client.covers().create("") => "POST /covers", "image/png", "";
        |client: Client| client.covers().replace() => "PUT /covers", "none", "";
        |client: Client| client.covers().replace().body(ODD) => "PUT /covers", "application/octet-stream", ODD;
        |client: Client| client.covers().replace().body(as_png()) => "PUT /covers", "image/png; a=b", "x";
        |client: Client| client.octets().create(ODD) => "POST /octets", "application/octet-stream", ODD;
        |client: Client| client.notes().create("é\n") => "POST /notes", "text/plain", "é\n";
        |client: Client| client.notes().create(Upload::from("*é*").content_type("text/markdown"))
            => "POST /notes", "text/markdown", "*é*";
        |client: Client| client.kinds().replace("a,b") => "PUT /kinds", "text/csv; charset=utf-8; header=present", "a,b";
        |client: Client| client.kinds().create() => "POST /kinds", "none", "";
        |client: Client| client.kinds().create().body(Author::new("é"))
            => "POST /kinds", "application/vnd.shelf+json", r#"{"name":"é"}"#;
        |client: Client| client.xml().create("<?xml version=\"1.0\"?>\n<a/>")
            => "POST /xml", "application/xml", "<?xml version=\"1.0\"?>\n<a/>";
    }
}

#[tokio::test]
async fn parts_go_in_the_order_they_were_given() {
    let scan = || Upload::bytes(ODD).file_name("é.tif").content_type("image/tiff");
    let (_, kind, body) = sent(|client| {
        let book = client.books().create("a", Upload::bytes(ODD).file_name("b.pdf")).scans([scan(), scan()]);
        let book = book.tags(["x", ""]).pages(7).printed_at("2026-01-02".parse::<Date>().unwrap());
        book.author(Author::new("A")).readers([Author::new("B")]).extra([("n".to_owned(), 1)].into())
    })
    .await;
    let boundary = kind.strip_prefix("multipart/form-data; boundary=").unwrap();
    let file = |headers: &str| [headers.as_bytes(), b"\r\n\r\n", ODD].concat();
    let text = |name: &str, text: &str| format!("name=\"{name}\"\r\n\r\n{text}").into_bytes();
    let json = |name: &str, text: &str| {
        format!("name=\"{name}\"\r\nContent-Type: application/json\r\n\r\n{text}").into_bytes()
    };
    let scan = || file("name=\"Scans\"; filename=\"é.tif\"\r\nContent-Type: image/tiff");
    let mut expected = Vec::new();
    for part in [
        text("Title", "a"),
        file("name=\"File\"; filename=\"b.pdf\"\r\nContent-Type: application/pdf"),
        scan(),
        scan(),
        text("Tags", "x"),
        text("Tags", ""),
        text("Pages", "7"),
        text("PrintedAt", "2026-01-02"),
        json("Author", r#"{"name":"A"}"#),
        json("Readers", r#"{"name":"B"}"#),
        json("Extra", r#"{"n":1}"#),
    ] {
        expected.extend(format!("--{boundary}\r\nContent-Disposition: form-data; ").bytes());
        expected.extend(part);
        expected.extend(b"\r\n");
    }
    expected.extend(format!("--{boundary}--\r\n").bytes());
    assert_eq!(body.escape_ascii().to_string(), expected.escape_ascii().to_string());
}
