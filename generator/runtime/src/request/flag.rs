//! A boolean of a JSON body that the operation sets, and not its caller: whether the response is a stream.

use bytes::Bytes;
use serde_json::value::RawValue;

use super::{body::Payload, properties::Properties};
use crate::request::RequestBuilder;

/// The property and its value.
pub(super) type Flag = (&'static str, bool);

impl<R> RequestBuilder<R> {
    /// Sets a boolean property of the JSON body when the request is sent, whatever the caller's body has. A body without the
    /// property stays as it is if the value is `false`.
    pub fn json_flag(mut self, name: &'static str, value: bool) -> Self {
        self.flag = Some((name, value));
        self
    }
}

/// The body with the property set. A body that is no JSON object stays as it is.
pub(super) fn set(body: Payload, flag: Option<Flag>) -> Payload {
    match (body, flag) {
        (Payload::Json(media_type, text), Some(flag)) => {
            let changed = with_flag(&text, flag);
            Payload::Json(media_type, changed.unwrap_or(text))
        }
        (Payload::Empty, Some((name, true))) => {
            Payload::Json("application/json", with_flag(b"{}", (name, true)).unwrap_or_default())
        }
        (body, _) => body,
    }
}

/// The changed text. `None` if the text needs no change.
fn with_flag(text: &[u8], (name, value): Flag) -> Option<Bytes> {
    let mut properties: Properties<'_> = serde_json::from_slice(text).ok()?;
    let literal = serde_json::from_str::<&RawValue>(if value { "true" } else { "false" }).ok()?;
    match properties.get(name) {
        Some(own) if own.get() == literal.get() => return None,
        None if !value => return None,
        _ => properties.set(name, literal),
    }
    Some(properties.write().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_property_is_set_and_nothing_else_changes() {
        let changed = |text: &str, value: bool| {
            let changed = with_flag(text.as_bytes(), ("stream", value));
            changed.map(|changed| String::from_utf8(changed.to_vec()).unwrap())
        };
        for (text, value, expected) in [
            ("{}", true, Some(r#"{"stream":true}"#)),
            (r#"{"a":1.50,"b":{"stream":false}}"#, true, Some(r#"{"a":1.50,"b":{"stream":false},"stream":true}"#)),
            (r#"{"stream":null,"z\n":1e400}"#, true, Some(r#"{"stream":true,"z\n":1e400}"#)),
            (r#"{"stream":true,"a":1}"#, false, Some(r#"{"stream":false,"a":1}"#)),
            (r#"{"stream":true}"#, true, None),
            (r#"{"a":1}"#, false, None),
            ("[]", true, None),
            ("null", true, None),
        ] {
            assert_eq!(changed(text, value).as_deref(), expected, "{text}");
        }
    }
}
