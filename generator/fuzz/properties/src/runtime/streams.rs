//! A stream of events or of JSON items has the same items, whatever chunks it arrives in. Events are those that the HTML standard finds.

use futures_util::{StreamExt, stream};
use oas_client_runtime::{
    Body, Bytes, Error, EventStream, ItemStream, Method, RequestBuilder, Text, Transport, Value,
    transport::ResponseFuture,
};

use super::client::{builder_of, run};

/// Checks a stream, whose first byte is the length of its chunks. Returns `true` if it has an item.
pub fn check(bytes: &[u8]) -> bool {
    let Some((length, stream)) = bytes.split_first() else { return false };
    let length = usize::from(*length).max(1);
    let whole = events(stream, stream.len().max(1));
    assert_eq!(whole, events(stream, length), "in chunks of {length}");
    if let Ok(text) = std::str::from_utf8(stream) {
        let own: Vec<_> = whole.iter().filter_map(|event| event.clone().ok()).collect();
        assert_eq!(own, standard(text));
    }
    let mut found = !whole.is_empty();
    for media_type in ["application/jsonl", "application/json-seq"] {
        let whole = items(media_type, stream, stream.len().max(1));
        assert_eq!(whole, items(media_type, stream, length), "{media_type} in chunks of {length}");
        found |= !whole.is_empty();
    }
    found
}

/// An event's name, ID and data.
type Shown = (String, Option<String>, String);

fn events(bytes: &[u8], length: usize) -> Vec<Result<Shown, String>> {
    run(async {
        let mut events =
            request::<EventStream<Text<String>>>("text/event-stream", bytes, length).send().await.expect("a stream");
        let mut found = Vec::new();
        while let Some(event) = events.try_next().await.transpose() {
            found.push(event.map(|event| (event.name, event.id, event.data)).map_err(|error| shown(&error)));
        }
        found
    })
}

fn items(media_type: &'static str, bytes: &[u8], length: usize) -> Vec<Result<Value, String>> {
    run(async {
        let mut items = request::<ItemStream<Value>>(media_type, bytes, length).send().await.expect("a stream");
        let mut found = Vec::new();
        while let Some(item) = items.try_next().await.transpose() {
            found.push(item.map_err(|error| shown(&error)));
        }
        found
    })
}

fn shown(error: &Error) -> String {
    match error {
        Error::Decode(error) => format!("{}: {}", error.path, error.source),
        other => panic!("{other}"),
    }
}

fn request<R>(media_type: &'static str, bytes: &[u8], length: usize) -> RequestBuilder<R> {
    let chunks = bytes.chunks(length).map(Bytes::copy_from_slice).collect();
    let client = builder_of(Chunks { media_type, chunks }).build().expect("the base URL is right");
    RequestBuilder::new(&client.root(), Method::GET, "/stream")
}

/// Responds with a body of these chunks.
#[derive(Debug)]
struct Chunks {
    media_type: &'static str,
    chunks: Vec<Bytes>,
}

impl Transport for Chunks {
    fn send(&self, _: http::Request<Body>) -> ResponseFuture<'_> {
        let body = Body::stream(stream::iter(self.chunks.clone()).map(Ok), None);
        let response = http::Response::builder().header("content-type", self.media_type).body(body);
        Box::pin(std::future::ready(response.map_err(Into::into)))
    }
}

/// The events of a whole text, by the steps of the standard.
fn standard(text: &str) -> Vec<Shown> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
    let (mut events, mut name, mut data, mut id) = (Vec::new(), String::new(), String::new(), String::new());
    // The text behind the last line end is no line.
    let mut lines: Vec<_> = text.split('\n').collect();
    lines.pop();
    for line in lines {
        if line.is_empty() {
            let (name, data) = (std::mem::take(&mut name), std::mem::take(&mut data));
            if let Some(data) = data.strip_suffix('\n') {
                let name = if name.is_empty() { "message".to_owned() } else { name };
                events.push((name, Some(id.clone()).filter(|id| !id.is_empty()), data.to_owned()));
            }
            continue;
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => value.clone_into(&mut name),
            "data" => data.extend([value, "\n"]),
            "id" if !value.contains('\0') => value.clone_into(&mut id),
            _ => {}
        }
    }
    events
}
