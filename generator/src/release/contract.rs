//! The contract: what the description says of requests and responses that no Rust type shows.
//!
//! In come the IR and the raw document, out goes a [`Contract`] of the operations and schemas that are emitted: limits of values,
//! defaults, status codes, media types, response headers, scopes. It is part of the baseline, so it leaves out what is usual.

mod content;
mod operation;
mod schema;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::{ir::Api, yaml::Value};
use schema::{Direction, Reader};

/// What the description says of the wire, beyond the types of the public API.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contract {
    /// The operations, by their locations: JSON pointers.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub operations: BTreeMap<String, OperationContract>,
    /// The component schemas with limits, by their names.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub schemas: BTreeMap<String, SchemaContract>,
    /// Hashes of constructs that aren't compared, by their names.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub uncompared: BTreeMap<String, String>,
}

/// An operation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperationContract {
    /// The limits of its parameters and inline schemas: `query limit`, `request application/json`,
    /// `response 200 application/json`, `headers 200 x-rate`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub limits: BTreeMap<String, Limits>,
    /// The media types of its request body, with blanks between.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub request: String,
    /// Whether the request body is required.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub body_required: bool,
    /// The media types of each status code, with blanks between.
    pub responses: BTreeMap<String, String>,
    /// Whether each response header is required, by status code and name: `200 X-Rate`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub headers: BTreeMap<String, bool>,
    /// The scopes of each security scheme, with blanks between.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub scopes: BTreeMap<String, String>,
    /// When it ends, as `x-sunset` says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sunset: Option<String>,
}

/// A component schema.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchemaContract {
    /// Whether a request has it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub request: bool,
    /// Whether a response has it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub response: bool,
    /// Its limits.
    pub limits: Limits,
}

/// The keywords of a schema and of the schemas in it: `""` is its own, `title` a property's, `tags[]` those of the items of an
/// array, `names{}` those of additional properties. A property without limits is there too.
pub type Limits = BTreeMap<String, Keywords>;

/// Keywords with their values. `$ref` has the names of component schemas with limits, with blanks between.
pub type Keywords = BTreeMap<String, Json>;

/// Whether a path is that of a property, not of the schema itself, or of items or additional properties.
fn is_property(path: &str) -> bool {
    !path.is_empty() && !path.contains(['[', '{', '|'])
}

/// Whether nothing in it is limited.
fn is_unlimited(limits: &Limits) -> bool {
    limits.values().all(BTreeMap::is_empty)
}

impl Contract {
    /// Whether it says nothing.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The contract of the emitted operations.
    pub(crate) fn read(api: &Api, raw: &Value, unsupported: &[String]) -> Self {
        let mut reader = Reader::new(raw);
        let mut contract = Self::default();
        let pointers: BTreeSet<_> = api.operations.iter().map(|operation| operation.pointer.as_str()).collect();
        for pointer in pointers {
            if let Some(operation) = operation::read(pointer, &mut reader) {
                contract.operations.insert(pointer.to_owned(), operation);
            }
        }
        contract.schemas = schemas(reader);
        contract.drop_unlimited();
        contract.uncompared = content::uncompared(raw, unsupported);
        contract
    }

    /// Drops the schemas without limits, and references to them.
    fn drop_unlimited(&mut self) {
        // A reference to a plain schema with limits counts as a limit. An object is compared by itself.
        let is_plain = |schema: &SchemaContract| schema.limits.keys().all(|path| !is_property(path));
        let root =
            |schema: &SchemaContract| is_plain(schema) && schema.limits.get("").is_some_and(|own| !own.is_empty());
        let limited: BTreeSet<_> =
            self.schemas.iter().filter(|(_, schema)| root(schema)).map(|(name, _)| name.clone()).collect();
        let all = self.operations.values_mut().flat_map(|operation| operation.limits.values_mut());
        for limits in all.chain(self.schemas.values_mut().map(|schema| &mut schema.limits)) {
            limits.values_mut().for_each(|keywords| drop_references(keywords, &limited));
        }
        self.schemas.retain(|_, schema| !is_unlimited(&schema.limits));
        let all = self.operations.values_mut().flat_map(|operation| operation.limits.values_mut());
        for limits in all.chain(self.schemas.values_mut().map(|schema| &mut schema.limits)) {
            // A property is there without limits too, so that a new one is known.
            limits.retain(|path, keywords| !keywords.is_empty() || is_property(path));
        }
        for operation in self.operations.values_mut() {
            operation.limits.retain(|label, limits| schema::is_optional(label) || !is_unlimited(limits));
        }
    }
}

/// The component schemas that operations need, each read once.
fn schemas(mut reader: Reader<'_>) -> BTreeMap<String, SchemaContract> {
    let components = reader.raw.get("components").and_then(|components| components.get("schemas"));
    let mut all: BTreeMap<String, SchemaContract> = BTreeMap::new();
    let mut references: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut waiting: Vec<_> = std::mem::take(&mut reader.roots).into_iter().collect();
    while let Some((direction, name)) = waiting.pop() {
        let Some(schema) = components.and_then(|components| components.get(&name)) else { continue };
        let found = all.entry(name.clone()).or_default();
        let is_known = match direction {
            Direction::Request => std::mem::replace(&mut found.request, true),
            Direction::Response => std::mem::replace(&mut found.response, true),
        };
        if is_known {
            continue;
        }
        let names = references.entry(name).or_insert_with(|| {
            let (limits, names) = reader.component(schema);
            found.limits = limits;
            names
        });
        waiting.extend(names.iter().map(|name| (direction, name.clone())));
    }
    all
}

/// Keeps the references to these schemas.
fn drop_references(keywords: &mut Keywords, limited: &BTreeSet<String>) {
    let Some(Json::String(names)) = keywords.get("$ref") else { return };
    let kept: Vec<_> = names.split(' ').filter(|name| limited.contains(*name)).map(str::to_owned).collect();
    if kept.is_empty() {
        keywords.remove("$ref");
    } else {
        keywords.insert("$ref".to_owned(), Json::String(kept.join(" ")));
    }
}
