//! A raw document -> typed values, of openapiv3's types.
//!
//! In: a document in the form of 3.0. Out: [`Typed`], or errors at the locations of what can't be read. openapiv3 has no fields for
//! some operations and for webhooks; these are read beside its document. Called by `load` alone.

use std::collections::BTreeMap;

use openapiv3::{OpenAPI, Operation, PathItem, ReferenceOr};
use serde::Deserialize;

use super::{examples, operations::ADDITIONAL, raw::properties, validate};
use crate::{
    diagnostic::{Diagnostic, code},
    parallel,
    pointer::join,
    yaml::Value,
};

/// A document, read.
#[derive(Debug)]
pub(super) struct Typed {
    pub(super) api: OpenAPI,
    /// The operations that `api` lacks, by the locations of their path items.
    pub(super) others: BTreeMap<String, Vec<OtherOperation>>,
    /// The webhooks, in order.
    pub(super) webhooks: Vec<(String, ReferenceOr<PathItem>)>,
}

/// An operation that openapiv3 has no field for.
#[derive(Debug)]
pub(super) struct OtherOperation {
    /// The key of its HTTP method.
    pub(super) method: String,
    pub(super) pointer: String,
    pub(super) operation: Operation,
}

/// Reads a document.
pub(super) fn read(document: &mut Value) -> Result<Typed, Vec<Diagnostic>> {
    let errors = validate::errors(document);
    if !errors.is_empty() {
        return Err(errors);
    }
    let examples = examples::take(document);
    let read = |document: &Value| parallel::deep(|| all(document));
    let typed = read(document);
    examples::put_back(document, examples);
    // A property that is only called `example` may be missing.
    typed.or_else(|_| read(document)).map_err(|error| {
        let message = format!("this isn't the document of OpenAPI: {error}");
        vec![Diagnostic::new(code::WRONG_TYPE, "", message, validate::help_on(&error))]
    })
}

fn all(document: &Value) -> Result<Typed, crate::yaml::Error> {
    let webhook = |(name, item): (&str, &Value)| ReferenceOr::deserialize(item).map(|item| (name.to_owned(), item));
    let webhooks = properties(document.get("webhooks")).map(webhook).collect::<Result<_, _>>()?;
    Ok(Typed { api: OpenAPI::deserialize(document)?, others: others(document)?, webhooks })
}

/// The keyword of the only HTTP method that openapiv3 has no field for.
const QUERY: &str = "query";

fn others(document: &Value) -> Result<BTreeMap<String, Vec<OtherOperation>>, crate::yaml::Error> {
    let mut all: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (path, item) in properties(document.get("paths")) {
        let at = join("/paths", path);
        let query = item.get(QUERY).map(|value| (QUERY, join(&at, QUERY), value));
        let additional = join(&at, ADDITIONAL);
        let others = properties(item.get(ADDITIONAL));
        let others = others.map(|(method, value)| (method, join(&additional, method), value));
        for (method, pointer, value) in query.into_iter().chain(others) {
            let operation = Operation::deserialize(value)?;
            all.entry(at.clone()).or_default().push(OtherOperation { method: method.to_owned(), pointer, operation });
        }
    }
    Ok(all)
}
