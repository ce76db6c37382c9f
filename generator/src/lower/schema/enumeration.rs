//! Enums.

use std::collections::BTreeSet;

use openapiv3::Schema;

use super::{Shape, Types};
use crate::{
    ir::{Type, TypeKind, Variant},
    lower::{name::free, view::View},
    names::{ident, words::words},
    problem::{Problem, below},
};

impl<'a> Types<'a> {
    pub(super) fn enumeration(
        &mut self,
        schema: &'a Schema,
        view: &View<'a>,
        hint: &[String],
        at: &str,
        component: Option<&'a str>,
    ) -> Shape {
        let (id, _) = self.declare(hint, at, component);
        let docs = schema.schema_data.extensions.get("x-enum-descriptions");
        if let Some(serde_json::Value::Array(docs)) = docs
            && docs.len() != view.values.len()
        {
            let what = format!("{} descriptions stand beside {} values", docs.len(), view.values.len());
            let help = "give one for each value, in the same order, or use an object with the values as names";
            self.problems.push(Problem::warning(&below(at, "x-enum-descriptions"), what, help));
        }
        let mut used = BTreeSet::from(["Unknown".to_owned()]);
        let mut seen = BTreeSet::new();
        let mut variants = Vec::with_capacity(view.values.len());
        for (index, value) in view.values.iter().enumerate() {
            let Some(wire) = value else { continue };
            if !seen.insert(wire.as_ref()) {
                let what = format!("the value `{wire}` is there twice");
                self.problems.push(Problem::warning(&below(at, "enum"), what, "keep one of the two"));
                continue;
            }
            let doc = docs.and_then(|docs| match docs {
                serde_json::Value::Object(by_value) => by_value.get(wire.as_ref())?.as_str(),
                list => list.get(index)?.as_str(),
            });
            let mut parts = words(wire);
            if !wire.contains(|c: char| c.is_ascii_alphanumeric()) {
                parts.clear();
                parts.push(if wire.is_empty() { "empty".to_owned() } else { format!("value{index}") });
            }
            let name = free(&mut used, ident::pascal(&parts));
            variants.push(Variant { name, wire: wire.to_string(), doc: doc.unwrap_or("").to_owned() });
        }
        self.define(id, &schema.schema_data, TypeKind::Enum(variants));
        Shape::plain(Type::Named(id))
    }
}
