//! Styles as text, since what stands between the elements of a list is borrowed from the generator itself.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::Style;

const NAMES: [(Style, &str); 8] = [
    (Style::Plain, "plain"),
    (Style::Delimited(","), "joined by ,"),
    (Style::Delimited("%20"), "joined by %20"),
    (Style::Delimited("%7C"), "joined by %7C"),
    (Style::Pairs, "pairs"),
    (Style::DeepObject, "deepObject"),
    (Style::AllowReserved, "reserved"),
    (Style::Json, "json"),
];

impl Serialize for Style {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let name = NAMES.iter().find(|(known, _)| known == self).map(|(_, name)| *name);
        serializer.serialize_str(name.ok_or_else(|| serde::ser::Error::custom("an unknown style"))?)
    }
}

impl<'de> Deserialize<'de> for Style {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let known = NAMES.iter().find(|(_, name)| *name == text).map(|(style, _)| *style);
        known.ok_or_else(|| D::Error::custom(format!("`{text}` is no style")))
    }
}
