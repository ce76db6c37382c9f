//! What of a response can be compared with a recorded one, whatever kind it is.

use bytes::Bytes;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    error::Error,
    response::{Download, Empty, Json, ReadResponse, Redirect},
};

/// What came of a call.
#[derive(Clone, Debug, PartialEq)]
pub enum Observed {
    /// The value, encoded again.
    Json(Value),
    /// The bytes.
    Bytes(Bytes),
    /// Where the response leads.
    Location(String),
}

/// A response that can be compared with a recorded one.
pub trait Observe: ReadResponse {
    /// What came, read to its end.
    fn observe(response: Self::Output) -> impl Future<Output = Result<Observed, Error>> + Send;
}

impl Observed {
    /// A value, encoded again.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if it can't be.
    pub fn json(value: &impl Serialize) -> Result<Self, Error> {
        let value = serde_json::to_value(value);
        value.map(Self::Json).map_err(|error| Error::invalid(format!("the decoded response can't be encoded: {error}")))
    }

    /// Bytes.
    ///
    /// # Errors
    ///
    /// None.
    pub fn bytes(bytes: &Bytes) -> Result<Self, Error> {
        Ok(Self::Bytes(bytes.clone()))
    }
}

impl<T: DeserializeOwned + Serialize + Send> Observe for Json<T> {
    async fn observe(response: T) -> Result<Observed, Error> {
        Observed::json(&response)
    }
}

impl Observe for Empty {
    async fn observe((): ()) -> Result<Observed, Error> {
        Ok(Observed::Json(Value::Null))
    }
}

impl Observe for Download {
    async fn observe(response: Download) -> Result<Observed, Error> {
        response.bytes(usize::MAX).await.map(Observed::Bytes)
    }
}

impl Observe for Redirect {
    async fn observe(response: Redirect) -> Result<Observed, Error> {
        Ok(Observed::Location(response.location))
    }
}
