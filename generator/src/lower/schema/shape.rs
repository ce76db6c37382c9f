//! The type of a schema, with what else the schema says about the value.

use openapiv3::SchemaData;

use super::view::View;
use crate::ir::Type;

/// The type of a schema, with what else the schema says about the value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shape {
    pub(crate) ty: Type,
    pub(crate) nullable: bool,
    pub(crate) doc: String,
    pub(crate) deprecated: bool,
    /// Whether only responses have it.
    pub(crate) read_only: bool,
    /// Whether only requests have it.
    pub(crate) write_only: bool,
    /// Whether it is a string that holds JSON.
    pub(crate) json: bool,
    /// The type of that JSON, if the description has the schema.
    pub(crate) json_type: Option<Type>,
    /// The default, as JSON.
    pub(crate) default: Option<String>,
    /// The values of an `enum` that is no type of its own, as JSON.
    pub(crate) listed: Vec<String>,
}

impl Shape {
    pub(crate) fn plain(ty: Type) -> Self {
        Self {
            ty,
            nullable: false,
            doc: String::new(),
            deprecated: false,
            read_only: false,
            write_only: false,
            json: false,
            json_type: None,
            default: None,
            listed: Vec::new(),
        }
    }

    /// Adds the documentation and flags of a schema.
    pub(crate) fn describe(&mut self, data: &SchemaData) {
        if let Some(doc) = data.description.as_ref().or(data.title.as_ref()).filter(|doc| !doc.trim().is_empty()) {
            self.doc.clone_from(doc);
        }
        self.nullable |= data.nullable;
        self.note(data);
    }

    /// Adds the documentation and flags of another schema for the same value. The first documentation counts.
    pub(crate) fn also(&mut self, data: &SchemaData) {
        if self.doc.trim().is_empty() {
            self.doc = data.description.as_ref().or(data.title.as_ref()).cloned().unwrap_or_default();
        }
        self.note(data);
    }

    /// Adds the flags that count if any schema has them.
    fn note(&mut self, data: &SchemaData) {
        self.deprecated |= data.deprecated;
        self.read_only |= data.read_only;
        self.write_only |= data.write_only;
        if data.write_only {
            self.ty = secret(std::mem::replace(&mut self.ty, Type::Json));
        }
    }

    /// Adds the listed values and the default.
    pub(crate) fn remark(&mut self, data: &SchemaData, view: &View<'_>) {
        if !view.listed.is_empty() {
            let values: Vec<_> = view.listed.iter().map(|value| format!("`{value}`")).collect();
            self.doc = join(&self.doc, &format!("One of {}.", values.join(", ")));
            self.listed.clone_from(&view.listed);
        }
        if let Some(default) = data.default.as_ref().filter(|default| !default.is_null()) {
            self.default = Some(default.to_string());
        }
    }

    /// The type as an item of an array or a map.
    pub(crate) fn element(self) -> Type {
        if self.nullable && self.ty != Type::Json { Type::Nullable(Box::new(self.ty)) } else { self.ty }
    }
}

/// The type with secrets for strings, since a `writeOnly` string may be one.
fn secret(ty: Type) -> Type {
    match ty {
        Type::String => Type::Secret,
        Type::Array(inner) => Type::Array(Box::new(secret(*inner))),
        Type::Tuple(items) => Type::Tuple(items.into_iter().map(secret).collect()),
        Type::Map(key, inner) => Type::Map(key, Box::new(secret(*inner))),
        Type::Nullable(inner) => Type::Nullable(Box::new(secret(*inner))),
        other => other,
    }
}

/// Documentation with a further paragraph.
fn join(doc: &str, paragraph: &str) -> String {
    if doc.trim().is_empty() { paragraph.to_owned() } else { format!("{}\n\n{paragraph}", doc.trim_end()) }
}

/// The documentation of an optional value with its default, unless it mentions one.
pub(crate) fn with_default(doc: String, default: Option<&str>) -> String {
    match default {
        Some(default) if !doc.to_lowercase().contains("default") => {
            let said = format!("Default: `{default}`.");
            let sentence = doc.ends_with('.') && !doc.contains('\n');
            if sentence { format!("{doc} {said}") } else { join(&doc, &said) }
        }
        _ => doc,
    }
}
