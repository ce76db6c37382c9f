//! Another reader finds the parts that the client writes, with their names, file names, media types and contents.

use futures_util::{StreamExt, stream};
use multer::{Constraints, Multipart};
use oas_client_runtime::{Empty, Method, RequestBuilder, Upload, replay::Canned};

use super::client::{client, run};

/// A part as it is written: a name, a file name, a media type and a content.
#[derive(Debug, PartialEq)]
struct Part {
    name: String,
    file_name: Option<String>,
    media_type: Option<String>,
    content: Vec<u8>,
}

/// Checks parts. Each but the last ends with a byte 0xFF, and its name, file name and media type with a line feed. Returns
/// `true` if the request is sent.
pub fn check(bytes: &[u8]) -> bool {
    let Some(parts) = bytes.split(|byte| *byte == 0xFF).map(part).collect::<Option<Vec<_>>>() else { return false };
    // RFC 7578 and browsers write a backslash as it is, but this reader takes it for an escape.
    if parts
        .iter()
        .any(|part| part.name.contains('\\') || part.file_name.as_ref().is_some_and(|name| name.contains('\\')))
    {
        return false;
    }
    let canned = Canned::new().respond(204, serde_json::Value::Null);
    let client = client(&canned);
    let request = RequestBuilder::<Empty>::new(&client.root(), Method::POST, "/books").multipart();
    let uploads = parts.iter().map(|part| (part.name.clone(), upload(part)));
    if run(request.parts(uploads).send()).is_err() {
        assert!(canned.requests().is_empty());
        return false;
    }
    let request = canned.requests().pop().expect("a request was sent");
    let media_type = request.header("content-type").expect("a body has a media type");
    let boundary = multer::parse_boundary(media_type).expect("a boundary");
    assert_eq!(run(read(request.body, boundary)), parts.into_iter().map(as_read).collect::<Vec<_>>());
    true
}

fn part(bytes: &[u8]) -> Option<Part> {
    let mut lines = bytes.splitn(4, |byte| *byte == b'\n');
    let mut line = || Some(std::str::from_utf8(lines.next()?).ok()?.to_owned());
    let (name, file_name, media_type) = (line()?, line()?, line()?);
    let given = |text: String| Some(text).filter(|text| !text.is_empty());
    let content = lines.next()?.to_vec();
    Some(Part { name, file_name: given(file_name), media_type: given(media_type), content })
}

fn upload(part: &Part) -> Upload {
    let mut upload = Upload::bytes(part.content.clone());
    if let Some(name) = &part.file_name {
        upload = upload.file_name(name);
    }
    if let Some(media_type) = &part.media_type {
        upload = upload.content_type(media_type);
    }
    upload
}

/// The part as a reader has it. A quote is escaped as browsers do, a file has a media type, and spaces around that aren't part of it.
fn as_read(part: Part) -> Part {
    let escaped = |name: String| name.replace('"', "%22");
    let file_type = part.file_name.as_ref().map(|_| "application/octet-stream".to_owned());
    let media_type = part.media_type.or(file_type).map(|media_type| media_type.trim_matches([' ', '\t']).to_owned());
    Part { name: escaped(part.name), file_name: part.file_name.map(escaped), media_type, content: part.content }
}

async fn read(body: impl Into<Vec<u8>>, boundary: String) -> Vec<Part> {
    let body: Vec<u8> = body.into();
    let chunks = stream::iter([Ok::<_, std::io::Error>(body)]).map(|chunk| chunk.map(oas_client_runtime::Bytes::from));
    let mut reader = Multipart::with_constraints(chunks, boundary, Constraints::new());
    let mut parts = Vec::new();
    while let Some(field) = reader.next_field().await.expect("a part") {
        let media_type =
            field.headers().get("content-type").map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        parts.push(Part {
            name: field.name().expect("a name").to_owned(),
            file_name: field.file_name().map(str::to_owned),
            media_type,
            content: field.bytes().await.expect("a content").to_vec(),
        });
    }
    parts
}
