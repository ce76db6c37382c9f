//! Finds the variant of a union for a JSON value. The runtime decides for clients, examples and coverage alike.

use oas_client_runtime::value::union;
use serde_json::Value;

use super::{JsonType, Type, Union, UnionVariant, VariantTest};

impl Union {
    /// The variant that takes a value.
    pub(crate) fn variant_of(&self, value: &Value) -> Option<&UnionVariant> {
        self.variants.iter().find(|variant| {
            let (test, names) = variant.in_runtime();
            test.accepts(value, &names)
        })
    }
}

impl UnionVariant {
    /// The runtime's test, and the property names and tags that it is given.
    pub(crate) fn in_runtime(&self) -> (union::VariantTest, Vec<&str>) {
        match self.ty {
            Type::Decimal => (union::VariantTest::Decimal, Vec::new()),
            _ => self.test.in_runtime(),
        }
    }
}

impl VariantTest {
    /// The property that names the variant, with the value that clients send.
    pub(crate) fn tag(&self) -> Option<(&str, Value)> {
        let (name, value) = match self {
            Self::Tag { name, values } => (name, Value::from(values.first()?.as_str())),
            Self::Constant { name, values } => (name, values.first()?.parse().ok()?),
            _ => return None,
        };
        Some((name, value))
    }

    fn in_runtime(&self) -> (union::VariantTest, Vec<&str>) {
        fn with<'a>(first: &'a str, others: &'a [String]) -> Vec<&'a str> {
            std::iter::once(first).chain(others.iter().map(String::as_str)).collect()
        }
        match self {
            Self::Tag { name, values } => (union::VariantTest::Tag, with(name, values)),
            Self::Constant { name, values } => (union::VariantTest::Constant, with(name, values)),
            Self::OtherTag { name, others } => (union::VariantTest::OtherTag, with(name, others)),
            Self::Property { name, others } => (union::VariantTest::Property, with(name, others)),
            Self::WithoutProperties(others) => {
                (union::VariantTest::Object, others.iter().map(String::as_str).collect())
            }
            Self::JsonType(json_type) => (json_type.in_runtime(), Vec::new()),
        }
    }
}

impl JsonType {
    fn in_runtime(self) -> union::VariantTest {
        match self {
            Self::String => union::VariantTest::String,
            Self::Integer => union::VariantTest::Integer,
            Self::Number => union::VariantTest::Number,
            Self::Boolean => union::VariantTest::Boolean,
            Self::Array => union::VariantTest::Array,
            Self::Object => union::VariantTest::Object,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_variant_takes_what_the_runtime_takes() {
        let tests = [
            ("tag", VariantTest::Tag { name: "kind".to_owned(), values: vec!["a".to_owned(), "b".to_owned()] }),
            ("constant", VariantTest::Constant { name: "kind".to_owned(), values: vec!["1".to_owned()] }),
            ("property", VariantTest::Property { name: "x".to_owned(), others: vec!["y".to_owned()] }),
            ("other", VariantTest::OtherTag { name: "z".to_owned(), others: vec!["b".to_owned()] }),
            ("integer", VariantTest::JsonType(JsonType::Integer)),
            ("number", VariantTest::JsonType(JsonType::Number)),
            ("without", VariantTest::WithoutProperties(vec!["y".to_owned()])),
        ];
        let variants =
            tests.map(|(name, test)| UnionVariant { name: name.to_owned(), docs: String::new(), ty: Type::Json, test });
        let union = Union { variants: variants.to_vec(), tag: None, any: false, base: None, pointer: String::new() };
        for (value, expected) in [
            (json!({"kind": "b", "x": 1}), Some("tag")),
            (json!({"kind": 1, "x": 1}), Some("constant")),
            (json!({"kind": "c", "x": 1}), Some("property")),
            (json!({"x": 1, "y": 1, "z": "b"}), None),
            (json!({"y": 1, "z": "c"}), Some("other")),
            (json!({"z": "b"}), Some("without")),
            (json!(i64::MIN), Some("integer")),
            (json!(u64::MAX), None),
            (json!(0.5), Some("number")),
        ] {
            assert_eq!(union.variant_of(&value).map(|variant| variant.name.as_str()), expected, "{value}");
        }
    }
}
