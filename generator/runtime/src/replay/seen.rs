//! What of an answer can be compared with a recorded one, whatever kind it is.

use bytes::Bytes;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    error::Error,
    response::{Answer, Download, Json, Nothing, Raw, Redirect},
};

/// What came of a call.
#[derive(Clone, Debug, PartialEq)]
pub enum Seen {
    /// The value, encoded again.
    Json(Value),
    /// The bytes.
    Bytes(Bytes),
    /// Where the answer leads.
    Location(String),
}

/// An answer that can be compared with a recorded one.
pub trait Recorded: Answer {
    /// What came, read to its end.
    fn seen(answer: Self::Output) -> impl Future<Output = Result<Seen, Error>> + Send;
}

impl Seen {
    /// A value, encoded again.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if it can't be.
    pub fn json(value: &impl Serialize) -> Result<Self, Error> {
        let value = serde_json::to_value(value);
        value.map(Self::Json).map_err(|error| Error::invalid(format!("the decoded answer can't be encoded: {error}")))
    }

    /// Bytes.
    ///
    /// # Errors
    ///
    /// None.
    pub fn raw(bytes: &Bytes) -> Result<Self, Error> {
        Ok(Self::Bytes(bytes.clone()))
    }
}

impl<T: DeserializeOwned + Serialize + Send> Recorded for Json<T> {
    async fn seen(answer: T) -> Result<Seen, Error> {
        Seen::json(&answer)
    }
}

impl Recorded for Nothing {
    async fn seen((): ()) -> Result<Seen, Error> {
        Ok(Seen::Json(Value::Null))
    }
}

impl Recorded for Raw {
    async fn seen(answer: Download) -> Result<Seen, Error> {
        answer.bytes(usize::MAX).await.map(Seen::Bytes)
    }
}

impl Recorded for Redirect {
    async fn seen(answer: Redirect) -> Result<Seen, Error> {
        Ok(Seen::Location(answer.location))
    }
}
