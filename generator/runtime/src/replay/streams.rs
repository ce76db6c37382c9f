//! Streams as one array of JSON, for comparison.

use bytes::Bytes;
use serde_json::value::RawValue;

use crate::response::{Event, events_in, items_in};

/// Events as an array of objects. Data that is JSON stays JSON.
pub(super) fn of_events(events: &[Event<String>]) -> String {
    let string = |text: &str| serde_json::Value::from(text).to_string();
    let object = |Event { name, id, data }: &Event<String>| {
        let id = id.as_deref().map_or("null".to_owned(), string);
        let is_json = serde_json::from_str::<&RawValue>(data).is_ok();
        let data = if is_json { data.clone() } else { string(data) };
        format!("{{\"event\":{},\"id\":{id},\"data\":{data}}}", string(name))
    };
    array(events.iter().map(object))
}

/// The events of a recorded body up to the end marker, as [`of_events`] writes them.
pub(super) fn recorded_events(body: &[u8], end_marker: Option<&str>) -> String {
    let mut events = events_in(body);
    let end = events.iter().position(|event| Some(event.data.as_str()) == end_marker);
    events.truncate(end.unwrap_or(events.len()));
    of_events(&events)
}

/// The items of a recorded body as an array.
pub(super) fn recorded_items(media_type: &str, body: &[u8]) -> String {
    array(items_in(media_type, body).iter().map(|item: &Bytes| String::from_utf8_lossy(item).into_owned()))
}

/// JSON texts as an array.
pub(super) fn array(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}
