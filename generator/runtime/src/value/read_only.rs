//! Properties that only the server sets: `readOnly` in OpenAPI. Models have them, requests omit them.
//!
//! Callers often change a model from a response and send it again. Its read-only properties are then omitted;
//! serializing it for any other purpose keeps them.

use std::cell::Cell;

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

thread_local! {
    /// Whether the value that is being serialized is part of a request.
    static SENDING: Cell<bool> = const { Cell::new(false) };
}

/// Whether a property is omitted: it is `None`, or a request is being written. For serde's `skip_serializing_if`.
pub fn is_omitted<T>(value: &Option<T>) -> bool {
    value.is_none() || SENDING.get()
}

/// Encodes a value as JSON without its read-only properties, at any depth.
///
/// # Errors
///
/// serde_json's, if JSON can't hold the value.
pub(crate) fn write(
    value: &(impl Serialize + ?Sized),
    to: &mut Vec<u8>,
    formatter: impl Formatter,
) -> serde_json::Result<()> {
    /// Restores the flag however serializing ends.
    struct Before(bool);
    impl Drop for Before {
        fn drop(&mut self) {
            SENDING.set(self.0);
        }
    }
    let _before = Before(SENDING.replace(true));
    value.serialize(&mut Serializer::with_formatter(to, formatter))
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};
    use serde_json::{json, ser::CompactFormatter};

    use super::*;

    #[derive(Serialize, Deserialize)]
    struct Book {
        #[serde(skip_serializing_if = "is_omitted")]
        id: Option<u32>,
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        parts: Vec<Book>,
    }

    fn sent(value: &impl Serialize) -> String {
        let mut text = Vec::new();
        write(value, &mut text, CompactFormatter).unwrap_or_else(|error| text = error.to_string().into());
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn read_only_properties_are_not_sent_however_deep() {
        let whole = json!({"id": 1, "parts": [{"id": 2}]});
        let book: Book = serde_json::from_value(whole.clone()).unwrap();
        assert_eq!(sent(&book), r#"{"parts":[{}]}"#);
        assert_eq!(serde_json::to_value(&book).unwrap(), whole);
    }

    /// Fails, or panics if it holds `true`.
    struct Odd(bool);

    impl Serialize for Odd {
        fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            assert!(!self.0, "odd");
            Err(serde::ser::Error::custom("odd"))
        }
    }

    #[test]
    fn a_value_that_can_t_be_written_changes_nothing_for_others() {
        assert_eq!(sent(&Odd(false)), "odd");
        std::panic::catch_unwind(|| sent(&Odd(true))).unwrap_err();
        assert_eq!(serde_json::to_value(Book { id: Some(1), parts: Vec::new() }).unwrap(), json!({"id": 1}));
    }
}
