//! Values of responses of any kind, for comparison with recorded ones.

use bytes::Bytes;
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    error::Error,
    response::{Download, Empty, Event, EventData, EventStream, ItemStream, Json, ReadResponse, Redirect, Text},
    value::Value,
};

/// The value of a response, for comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum Observed {
    /// The value, encoded as JSON again.
    Json(Value),
    /// The body's bytes.
    Bytes(Bytes),
    /// The `Location` of a redirect.
    Location(String),
    /// Events with their data as text, and the data of the event that ends the stream.
    Events(Vec<Event<String>>, Option<&'static str>),
    /// Items, each encoded as JSON again.
    Items(Vec<String>),
}

/// A response whose value can be compared with a recorded one.
pub trait Observe: ReadResponse {
    /// Reads the response to its end and returns its value for comparison.
    fn observe(response: Self::Output) -> impl Future<Output = Result<Observed, Error>> + Send;
}

impl Observed {
    /// Encodes a value as JSON.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if JSON can't hold the value.
    pub fn json(value: &impl Serialize) -> Result<Self, Error> {
        // By its text, so that no number loses digits.
        let value = written(value)?.parse();
        value.map(Self::Json).map_err(|error| Error::invalid(format!("the decoded response is no JSON: {error}")))
    }

    /// Encodes the value of a text as the text's bytes.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if the value is no string.
    pub fn text(value: &impl Serialize) -> Result<Self, Error> {
        let text = serde_json::to_value(value).map(|value| match value {
            serde_json::Value::String(text) => Some(text),
            // An absent body.
            serde_json::Value::Null => Some(String::new()),
            _ => None,
        });
        let text = text.ok().flatten().ok_or_else(|| Error::invalid("the decoded text is no string"))?;
        Ok(Self::Bytes(text.into()))
    }

    /// Wraps the body's bytes.
    ///
    /// # Errors
    ///
    /// None. It returns a `Result` as [`json`](Self::json) does, for the macro.
    pub fn bytes(bytes: &Bytes) -> Result<Self, Error> {
        Ok(Self::Bytes(bytes.clone()))
    }
}

impl<T: DeserializeOwned + Serialize + Send> Observe for Json<T> {
    async fn observe(response: T) -> Result<Observed, Error> {
        Observed::json(&response)
    }
}

impl<T: DeserializeOwned + Serialize + Send> Observe for Text<T> {
    async fn observe(response: T) -> Result<Observed, Error> {
        Observed::text(&response)
    }
}

impl Observe for Empty {
    async fn observe((): ()) -> Result<Observed, Error> {
        Ok(Observed::Json(Value::default()))
    }
}

impl Observe for Download {
    async fn observe(response: Download) -> Result<Observed, Error> {
        response.bytes(usize::MAX).await.map(Observed::Bytes)
    }
}

impl<D: ObserveData<Output: Send>> Observe for EventStream<D> {
    async fn observe(mut response: Self) -> Result<Observed, Error> {
        let end_marker = response.end_marker();
        let mut events = Vec::new();
        while let Some(Event { name, id, data }) = response.try_next().await? {
            events.push(Event { name, id, data: D::write(&data)? });
        }
        Ok(Observed::Events(events, end_marker))
    }
}

/// The data of events that can be compared with recorded data.
pub trait ObserveData: EventData {
    /// Encodes the data as text again.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if the data can't be encoded.
    fn write(data: &Self::Output) -> Result<String, Error>;
}

impl<T: DeserializeOwned + Serialize> ObserveData for Json<T> {
    fn write(data: &T) -> Result<String, Error> {
        written(data)
    }
}

impl<T: DeserializeOwned + Serialize> ObserveData for Text<T> {
    fn write(data: &T) -> Result<String, Error> {
        match serde_json::to_value(data) {
            Ok(serde_json::Value::String(text)) => Ok(text),
            _ => Err(Error::invalid("the decoded text is no string")),
        }
    }
}

impl<T: DeserializeOwned + Serialize + Send> Observe for ItemStream<T> {
    async fn observe(mut response: Self) -> Result<Observed, Error> {
        let mut items = Vec::new();
        while let Some(item) = response.try_next().await? {
            items.push(written(&item)?);
        }
        Ok(Observed::Items(items))
    }
}

/// A value as JSON text.
fn written(value: &impl Serialize) -> Result<String, Error> {
    let text = serde_json::to_string(value);
    text.map_err(|error| Error::invalid(format!("the decoded response can't be encoded again: {error}")))
}

impl Observe for Redirect {
    async fn observe(response: Redirect) -> Result<Observed, Error> {
        Ok(Observed::Location(response.location))
    }
}
