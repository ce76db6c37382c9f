//! `$self`, `$id`, `$anchor` and `$dynamicAnchor`: references to them become references by JSON pointer.
//!
//! In: a raw document. Out: the document, in which only JSON pointers are left. Data has no identifiers. `$self` is the base of
//! relative references in a document at a URL, too. In a file, these stay relative to the file.

use std::collections::BTreeMap;

use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    openapi::{
        lazy_pointer::LazyPointer,
        moves::Moves,
        references::{Location, is_url, resolve_url, to},
        spec::{has_names, is_data},
    },
    pointer::{get, join},
    suggest::closest,
    yaml::{Mapping, Value},
};

/// The schemas that have identifiers.
#[derive(Default)]
struct Identifiers {
    /// The pointers of schemas, by their URIs.
    ids: BTreeMap<String, String>,
    /// The pointers of anchors, by the pointer of the schema with an `$id` around them, and their name.
    anchors: BTreeMap<(String, String), String>,
    /// The pointers of dynamic anchors, by name.
    dynamic: BTreeMap<String, Vec<String>>,
    has_dynamic_references: bool,
}

/// The schema with an `$id` around a value.
#[derive(Clone, Copy)]
struct Resource<'a> {
    uri: &'a str,
    pointer: &'a str,
}

/// Replaces references to identifiers. `url` is the URL of the document, if it has one, and `name` its name in `moves`.
pub(super) fn resolve(
    document: &mut Value,
    (name, url): (&str, &str),
    moves: &mut Moves,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut found = Identifiers::default();
    let own = document.get("$self").and_then(Value::as_str).and_then(|own| resolve_url(url, own));
    found.ids.extend(own.iter().map(|own| (own.clone(), String::new())));
    let root = Resource { uri: own.as_deref().unwrap_or_default(), pointer: "" };
    collect(document, false, LazyPointer::Root, root, &mut found, diagnostics);
    let Identifiers { ids, anchors, dynamic, has_dynamic_references } = &found;
    if ids.is_empty() && anchors.is_empty() && dynamic.is_empty() && !has_dynamic_references {
        return;
    }
    // A pointer into a schema with an `$id` starts at that schema, if there is such a value.
    let original = if ids.is_empty() { Value::Null } else { document.clone() };
    let base = own.as_deref().filter(|_| is_url(url));
    let mut change = Change { found: &found, document: &original, base, name, moves, diagnostics };
    change.visit(document, false, LazyPointer::Root, root);
}

fn collect(
    value: &Value,
    named: bool,
    pointer: LazyPointer<'_>,
    resource: Resource<'_>,
    found: &mut Identifiers,
    diagnostics: &mut Vec<Diagnostic>,
) {
    match value {
        Value::Mapping(map) => {
            let (uri, at);
            let mut resource = resource;
            if !named {
                if let Some(id) = text(map, "$id") {
                    uri = join_uri(resource.uri, id);
                    at = pointer.write();
                    resource = Resource { uri: &uri, pointer: &at };
                    if let Some(other) = found.ids.insert(uri.clone(), at.clone()) {
                        let message = format!("two schemas have the `$id` `{id}`");
                        let error = Diagnostic::new(
                            code::DUPLICATE_ANCHOR,
                            &join(&at, "$id"),
                            message,
                            "write another `$id` for one of them",
                        );
                        diagnostics.push(error.see(&join(&other, "$id"), Highlight::Value, "the other one"));
                    }
                }
                for (keyword, is_dynamic) in [("$anchor", false), ("$dynamicAnchor", true)] {
                    let Some(anchor) = text(map, keyword) else { continue };
                    let at = pointer.write();
                    if is_dynamic {
                        found.dynamic.entry(anchor.to_owned()).or_default().push(at.clone());
                    }
                    let key = (resource.pointer.to_owned(), anchor.to_owned());
                    if let Some(other) = found.anchors.insert(key, at.clone()).filter(|other| *other != at) {
                        let message = format!("two schemas have the anchor `{anchor}`");
                        let error = Diagnostic::new(
                            code::DUPLICATE_ANCHOR,
                            &join(&at, keyword),
                            message,
                            "rename one of the two anchors",
                        );
                        diagnostics.push(error.see(&other, Highlight::Value, "the other one"));
                    }
                }
                found.has_dynamic_references |= map.contains_key("$dynamicRef");
            }
            for (key, value) in map {
                let name = key.as_str().unwrap_or_default();
                if named || !is_data(name) && name != "const" {
                    let named = has_names(name) && !named;
                    collect(value, named, pointer.key(key), resource, found, diagnostics);
                }
            }
        }
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, false, pointer.index(index), resource, found, diagnostics);
            }
        }
        _ => {}
    }
}

struct Change<'a> {
    found: &'a Identifiers,
    /// The document before the change.
    document: &'a Value,
    /// The base of relative references to other documents, if it isn't that of the document.
    base: Option<&'a str>,
    name: &'a str,
    moves: &'a mut Moves,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Change<'_> {
    fn visit(&mut self, value: &mut Value, named: bool, pointer: LazyPointer<'_>, resource: Resource<'_>) {
        match value {
            Value::Mapping(map) => {
                let (uri, at);
                let mut resource = resource;
                if !named {
                    if let Some(id) = text(map, "$id") {
                        uri = join_uri(resource.uri, id);
                        at = pointer.write();
                        resource = Resource { uri: &uri, pointer: &at };
                    }
                    self.references(map, pointer, resource);
                }
                for (key, value) in map.iter_mut() {
                    let name = key.as_str().unwrap_or_default();
                    if named || !is_data(name) && name != "const" {
                        self.visit(value, has_names(name) && !named, pointer.key(key), resource);
                    }
                }
            }
            Value::Sequence(items) => {
                for (index, item) in items.iter_mut().enumerate() {
                    self.visit(item, false, pointer.index(index), resource);
                }
            }
            _ => {}
        }
    }

    fn references(&mut self, map: &mut Mapping, pointer: LazyPointer<'_>, resource: Resource<'_>) {
        if let Some(reference) = text(map, "$ref") {
            let target = self.target(reference, resource).map(|target| to("", &Location::new("", target)));
            if let Some(reference) = target.or_else(|| self.absolute(reference)) {
                map.insert("$ref".into(), reference.into());
            }
        }
        let Some(reference) = text(map, "$dynamicRef").map(str::to_owned) else { return };
        let at = pointer.write();
        let name = reference.trim_start_matches('#');
        let target = match self.found.dynamic.get(name).map(Vec::as_slice) {
            Some([only]) => Some(only.clone()),
            // More than one: only values say which one it is.
            Some(_) => None,
            None => {
                let target = self.target(&reference, resource);
                if target.is_none() {
                    map.shift_remove("$dynamicRef");
                    let message = format!("`$dynamicRef: {reference}` has no target");
                    let anchors = self.found.anchors.keys().map(|(_, anchor)| anchor.as_str());
                    let help = match closest(name, self.found.dynamic.keys().map(String::as_str).chain(anchors)) {
                        Some(meant) => format!("did you mean `#{meant}`?"),
                        None => format!("write `$dynamicAnchor: {name}` in a schema, or `$ref`"),
                    };
                    self.diagnostics.push(Diagnostic::new(
                        code::UNRESOLVED_REFERENCE,
                        &join(&at, "$dynamicRef"),
                        message,
                        help,
                    ));
                }
                target
            }
        };
        if let Some(target) = target {
            map.shift_remove("$dynamicRef");
            map.insert("$ref".into(), to("", &Location::new("", target)).into());
            let location = |keyword: &str| Location::new(self.name, join(&at, keyword));
            self.moves.insert(location("$ref"), location("$dynamicRef"));
        }
    }

    /// The pointer of the schema that a reference names by an identifier.
    fn target(&self, reference: &str, resource: Resource<'_>) -> Option<String> {
        let (uri, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let base = if uri.is_empty() { resource.pointer } else { self.found.ids.get(&join_uri(resource.uri, uri))? };
        if fragment.is_empty() {
            return (!uri.is_empty()).then(|| base.to_owned());
        }
        if fragment.starts_with('/') {
            let pointer = format!("{base}{fragment}");
            return ((!base.is_empty() || !uri.is_empty()) && get(self.document, &pointer).is_some())
                .then_some(pointer);
        }
        self.found.anchors.get(&(base.to_owned(), fragment.to_owned())).cloned()
    }

    /// A reference to another document, resolved against `$self`.
    fn absolute(&self, reference: &str) -> Option<String> {
        let (uri, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let uri = resolve_url(self.base?, Some(uri).filter(|uri| !uri.is_empty())?)?;
        Some(if fragment.is_empty() { uri } else { format!("{uri}#{fragment}") })
    }
}

fn text<'a>(map: &'a Mapping, keyword: &str) -> Option<&'a str> {
    map.get(keyword).and_then(Value::as_str)
}

/// The URI that a relative one names (RFC 3986, section 5.2, without dot segments), without an empty fragment.
fn join_uri(base: &str, uri: &str) -> String {
    let uri = uri.trim_end_matches('#');
    let scheme = base.find("://").map_or(0, |colon| colon + 3);
    let is_absolute = uri.split(['/', '?', '#']).next().is_some_and(|start| start.contains(':'));
    if is_absolute || base.is_empty() {
        return uri.to_owned();
    }
    let authority_end = base.get(scheme..).and_then(|rest| rest.find('/')).map_or(base.len(), |slash| scheme + slash);
    let folder = base.rfind('/').filter(|slash| *slash >= authority_end);
    let end = if uri.starts_with('/') { authority_end } else { folder.map_or(0, |slash| slash + 1) };
    format!("{}{uri}", base.get(..end).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_uris_are_those_of_the_schema_around() {
        for (base, uri, expected) in [
            ("", "book.json", "book.json"),
            ("https://a.example/s/shelf.json", "book.json", "https://a.example/s/book.json"),
            ("https://a.example/s/shelf.json", "/book.json", "https://a.example/book.json"),
            ("https://a.example/s/shelf.json", "urn:book", "urn:book"),
            ("schemas/shelf", "book#", "schemas/book"),
            ("shelf", "book", "book"),
        ] {
            assert_eq!(join_uri(base, uri), expected, "{base} {uri}");
        }
    }
}
