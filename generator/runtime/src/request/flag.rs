//! A boolean of a JSON body that the operation sets, and not its caller: whether the response is a stream.

use std::fmt;

use bytes::Bytes;
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::value::RawValue;

use super::body::Payload;
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
    let Properties(mut properties) = serde_json::from_slice(text).ok()?;
    let literal = serde_json::from_str::<&RawValue>(if value { "true" } else { "false" }).ok()?;
    match properties.iter_mut().find(|(own, _)| own == name) {
        Some((_, own)) if own.get() == literal.get() => return None,
        Some((_, own)) => *own = literal,
        None if !value => return None,
        None => properties.push((name.to_owned(), literal)),
    }
    let mut changed = String::from("{");
    for (index, (name, value)) in properties.iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        changed += &format!("{comma}{}:{}", serde_json::Value::from(name.as_str()), value.get());
    }
    Some((changed + "}").into())
}

/// The properties of an object, in order, with their JSON as it is.
struct Properties<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Properties<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Properties<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut properties = Vec::new();
                while let Some(property) = map.next_entry()? {
                    properties.push(property);
                }
                Ok(Properties(properties))
            }
        }

        from.deserialize_map(Object)
    }
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
