//! Reads from a description which values are secret.

use std::collections::BTreeSet;

use serde_yaml::Value;

/// The most nested references and schemas that are followed.
const DEEPEST: usize = 32;

/// Names of secrets, in lower case. An extra name does no harm.
#[derive(Debug, Default)]
pub(crate) struct Described {
    /// Headers that carry a key.
    headers: BTreeSet<String>,
    /// Cookies that carry a key.
    cookies: BTreeSet<String>,
    /// Query parameters that carry a key.
    keys: BTreeSet<String>,
    /// Form fields, JSON properties and query parameters of `format: password`.
    passwords: BTreeSet<String>,
}

impl Described {
    /// Reads a description, YAML or JSON.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let document: Value = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
        if document.get("paths").is_none() {
            return Err("this is no OpenAPI description: it has no `paths`".to_owned());
        }
        let mut described = Self::default();
        described.walk(&document, &document);
        Ok(described)
    }

    /// Whether a header carries a key.
    pub(crate) fn is_key_header(&self, name: &str) -> bool {
        self.headers.contains(&name.to_lowercase())
    }

    /// Whether a cookie carries a key.
    pub(crate) fn is_key_cookie(&self, name: &str) -> bool {
        self.cookies.contains(&name.to_lowercase())
    }

    /// Whether a query parameter carries a key.
    pub(crate) fn is_key(&self, name: &str) -> bool {
        self.keys.contains(&name.to_lowercase())
    }

    /// Whether a field, property or query parameter is a password.
    pub(crate) fn is_password(&self, name: &str) -> bool {
        self.passwords.contains(&name.to_lowercase())
    }

    fn walk(&mut self, document: &Value, node: &Value) {
        match node {
            Value::Mapping(members) => {
                if let Some(Value::Mapping(properties)) = node.get("properties") {
                    for (name, schema) in properties {
                        if let Some(name) = name.as_str().filter(|_| is_password(document, schema, DEEPEST)) {
                            self.passwords.insert(name.to_lowercase());
                        }
                    }
                }
                self.add_parameter(document, node);
                members.values().for_each(|value| self.walk(document, value));
            }
            Value::Sequence(values) => values.iter().for_each(|value| self.walk(document, value)),
            _ => {}
        }
    }

    /// Adds a security scheme, or a parameter with a secret.
    fn add_parameter(&mut self, document: &Value, node: &Value) {
        let text = |name| node.get(name).and_then(Value::as_str);
        let (Some(name), Some(place)) = (text("name"), text("in")) else { return };
        let is_key = text("type") == Some("apiKey");
        let contents = node.get("content").and_then(Value::as_mapping);
        let contents = contents.into_iter().flat_map(|kinds| kinds.values()).filter_map(|kind| kind.get("schema"));
        let mut schemas = node.get("schema").into_iter().chain(contents);
        if !is_key && !schemas.any(|schema| is_password(document, schema, DEEPEST)) {
            return;
        }
        if place == "cookie" {
            self.cookies.insert(name.to_lowercase());
        }
        match place {
            "header" => self.headers.insert(name.to_lowercase()),
            "query" if is_key => self.keys.insert(name.to_lowercase()),
            // A cookie too: a response may have a property of that name.
            _ => self.passwords.insert(name.to_lowercase()),
        };
    }
}

/// Whether this schema, or a schema in it, describes a password.
fn is_password(document: &Value, schema: &Value, deep: usize) -> bool {
    if deep == 0 || schema.get("format").and_then(Value::as_str) == Some("password") {
        return deep > 0;
    }
    let target = schema.get("$ref").and_then(Value::as_str).and_then(|reference| resolve(document, reference));
    let parts = ["allOf", "anyOf", "oneOf"].into_iter().filter_map(|name| schema.get(name)?.as_sequence()).flatten();
    let mut parts = target.into_iter().chain(schema.get("items")).chain(parts);
    parts.any(|part| is_password(document, part, deep - 1))
}

/// The target of a local reference.
fn resolve<'a>(document: &'a Value, reference: &str) -> Option<&'a Value> {
    reference.strip_prefix("#/")?.split('/').try_fold(document, |node, part| {
        let part = percent_encoding::percent_decode_str(part).decode_utf8().ok()?;
        node.get(part.replace("~1", "/").replace("~0", "~"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_found_wherever_a_description_names_them() {
        let described = Described::parse(
            "
            paths:
              /a:
                post:
                  parameters:
                    - {name: pin, in: query, schema: {$ref: '#/components/schemas/Pin'}}
                    - {name: X-Pin, in: header, schema: {type: string, format: password}}
                    - {name: page, in: query, schema: {type: string}}
                  requestBody: {content: {application/x-www-form-urlencoded: {schema: {properties: {
                    Pass: {format: password}, Old: {items: {format: password}}, Name: {type: string}}}}}}
            components:
              schemas:
                Pin: {allOf: [{format: password}]}
                Loop: {properties: {again: {$ref: '#/components/schemas/Loop/properties/again'}}}
              securitySchemes:
                one: {type: apiKey, in: header, name: X-Key}
                two: {type: apiKey, in: query, name: key}
                three: {type: apiKey, in: cookie, name: Sid}
            ",
        )
        .unwrap();
        assert_eq!(described.headers, ["x-key", "x-pin"].map(str::to_owned).into());
        assert_eq!(described.cookies, ["sid"].map(str::to_owned).into());
        assert_eq!(described.keys, ["key"].map(str::to_owned).into());
        assert_eq!(described.passwords, ["old", "pass", "pin", "sid"].map(str::to_owned).into());
    }
}
