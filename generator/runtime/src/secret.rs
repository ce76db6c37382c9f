//! Strings that must not be shown.

use serde::{Deserialize, Serialize};

/// A string that `Debug` never shows: a password, a key, a token.
///
/// It is sent and decoded as any other string. [`Secret::expose`] is the only way to read it.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Wraps a string.
    pub fn new(string: impl Into<String>) -> Self {
        Self(string.into())
    }

    /// The string itself. Keep it out of logs.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl<T: Into<String>> From<T> for Secret {
    fn from(string: T) -> Self {
        Self::new(string)
    }
}
