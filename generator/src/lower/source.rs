//! The operations of a document, with the words for their names.

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use openapiv3::{OpenAPI, Operation, PathItem, ReferenceOr};

use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    naming::words::words,
    openapi::{
        Document,
        extension::{self, OperationKey, OperationPaging},
        operations,
    },
    pointer::{head, join},
    yaml::Value,
};

/// An operation and its path item.
#[derive(Clone, Debug)]
pub(crate) struct Source<'a> {
    pub(crate) path: &'a str,
    /// The key of its HTTP method: in lower case, unless it is one of `additionalOperations`.
    pub(crate) method: &'a str,
    pub(crate) item: &'a PathItem,
    pub(crate) operation: &'a Operation,
    /// Its operationId, unless an earlier operation has the same.
    pub(crate) id: Option<&'a str>,
    pub(crate) at: String,
    pub(crate) paging: OperationPaging,
    pub(crate) idempotency_key: OperationKey,
    /// The data of the event that ends its stream of events.
    pub(crate) end_marker: Option<String>,
}

impl Source<'_> {
    /// Its HTTP method, as it is sent.
    pub(crate) fn http_method(&self) -> String {
        operations::http_method(self.method)
    }

    /// The location of its path item.
    pub(crate) fn item_at(&self) -> &str {
        head(&self.at, 2)
    }

    /// The operation's name in messages.
    pub(crate) fn title(&self) -> String {
        self.id.map_or_else(|| format!("{} {}", self.http_method(), self.path), str::to_owned)
    }

    /// The words of its request builder's name.
    pub(crate) fn words(&self) -> Vec<String> {
        let named = self.id.map(words).filter(|words| !words.is_empty());
        named.unwrap_or_else(|| words(&format!("{} {}", self.method, self.path)))
    }
}

/// All operations, in the document's order of paths.
pub(crate) fn sources<'a>(
    document: &'a Document,
    unsupported: &mut Vec<String>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Source<'a>> {
    let mut all = Vec::new();
    let mut ids = BTreeMap::new();
    for (path, item) in &document.api.paths.paths {
        let at = join("/paths", path);
        let item = match item {
            ReferenceOr::Item(item) => item,
            ReferenceOr::Reference { reference } => {
                let failed = document.failed_references().path_items.get(&at);
                let why = failed.map_or("isn't resolved", |failed| &failed.message);
                let what = format!("the operations of `{path}` are not generated: `$ref: {reference}` {why}");
                if failed.is_none_or(|failed| !failed.is_error) {
                    let help = "replace the reference with the path item itself";
                    diagnostics.push(Diagnostic::new(code::UNSUPPORTED_REFERENCE, &at, what, help));
                }
                unsupported.push(path.clone());
                continue;
            }
        };
        for (method, at, operation) in document.operations(&at, item) {
            let id = operation.operation_id.as_deref().filter(|id| !id.trim().is_empty());
            let id = id.filter(|id| match ids.entry(*id) {
                Entry::Vacant(entry) => {
                    entry.insert(at.clone());
                    true
                }
                Entry::Occupied(first) => {
                    diagnostics.push(duplicate_id(id, &at, first.get()));
                    false
                }
            });
            let said: extension::Operation = extension::read(&operation.extensions, &at, diagnostics);
            let extension::Operation { paging, idempotency_key, end_marker } = said;
            all.push(Source { path, method, item, operation, id, at, paging, idempotency_key, end_marker });
        }
    }
    all
}

fn duplicate_id(id: &str, at: &str, first: &str) -> Diagnostic {
    let message = format!("two operations have the operationId `{id}`");
    let help = "write another `operationId` for one of the two";
    let pointer = |operation: &str| join(operation, "operationId");
    let diagnostic = Diagnostic::new(code::DUPLICATE_OPERATION_ID, &pointer(at), message, help);
    diagnostic.see(&pointer(first), Highlight::Value, "the other operation")
}

/// The words that names are made of: those of operationIds, tags, path parameters, schemas and their properties.
pub(crate) fn vocabulary(api: &OpenAPI, tree: &Value, sources: &[Source<'_>]) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for source in sources {
        all.extend(source.operation.operation_id.iter().flat_map(|id| words(id)));
        all.extend(source.operation.tags.iter().flat_map(|tag| words(tag)));
        all.extend(crate::naming::template::parameters(source.path).into_iter().flat_map(words));
    }
    let schemas = api.components.iter().flat_map(|components| components.schemas.keys());
    all.extend(schemas.flat_map(|key| words(key)));
    let mut rest = vec![tree];
    while let Some(value) = rest.pop() {
        match value {
            Value::Mapping(map) => {
                let properties = map.get("properties").and_then(Value::as_mapping);
                let names = properties.into_iter().flat_map(|properties| properties.keys().filter_map(Value::as_str));
                all.extend(names.flat_map(words));
                rest.extend(map.values());
            }
            Value::Sequence(items) => rest.extend(items),
            _ => {}
        }
    }
    all
}
