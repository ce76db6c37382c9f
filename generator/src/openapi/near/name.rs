//! Names of the description that are misspelled where others refer to them: server variables, operationIds of links, and tags.

use std::collections::BTreeSet;

use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    openapi::{
        lazy_pointer::LazyPointer,
        operations::operations,
        raw::properties,
        references::pointer_of,
        spec::{LINK, OPERATION, Object, SERVER},
    },
    pointer::{get, join},
    suggest::{closest, differ_in_number, misspelled},
    yaml::{Mapping, Value},
};

/// The names of a document.
pub(super) struct Names<'a> {
    document: &'a Value,
    operation_ids: BTreeSet<&'a str>,
    tags: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    pub(super) fn new(document: &'a Value) -> Self {
        let items = properties(document.get("paths")).chain(properties(document.get("webhooks")));
        let operations = items.flat_map(|(_, item)| operations(item));
        let operation_ids = operations.filter_map(|operation| operation.get("operationId")?.as_str()).collect();
        let tags = document.get("tags").and_then(Value::as_sequence).into_iter().flatten();
        let tags = tags.filter_map(|tag| tag.get("name")?.as_str()).collect();
        Self { document, operation_ids, tags }
    }

    /// Reports the misspelled names in an object.
    pub(super) fn report(
        &self,
        object: &'static Object,
        map: &Mapping,
        pointer: LazyPointer<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        match () {
            () if object.is(&SERVER) => server(map, pointer, diagnostics),
            () if object.is(&LINK) => diagnostics.extend(self.link(map, pointer)),
            () if object.is(&OPERATION) => self.tags(map, pointer, diagnostics),
            () => {}
        }
    }

    fn link(&self, link: &Mapping, pointer: LazyPointer<'_>) -> Option<Diagnostic> {
        if let Some(reference) = link.get("operationRef").and_then(Value::as_str) {
            let target = pointer_of(reference.strip_prefix('#')?);
            let message = format!("`operationRef: {reference}` has no target");
            let help = "write the JSON pointer of an operation, such as `#/paths/~1books/get`";
            let at = join(&pointer.write(), "operationRef");
            let is_missing = get(self.document, &target).is_none();
            return is_missing.then(|| Diagnostic::new(code::DANGLING_REFERENCE, &at, message, help));
        }
        let id = link.get("operationId").and_then(Value::as_str).filter(|id| !self.operation_ids.contains(id))?;
        let at = join(&pointer.write(), "operationId");
        let message = format!("no operation has the operationId `{id}`");
        Some(match closest(id, self.operation_ids.iter().copied()) {
            Some(meant) => {
                let help = format!("did you mean `{meant}`?");
                Diagnostic::new(code::MISSPELLED_NAME, &at, message, help).correct_with(meant)
            }
            None => {
                let help = "write the operationId of an operation, or remove the link";
                Diagnostic::new(code::UNSUPPORTED_REFERENCE, &at, message, help)
            }
        })
    }

    /// A tag that the document doesn't declare is allowed, so a similar one may be meant.
    fn tags(&self, operation: &Mapping, pointer: LazyPointer<'_>, diagnostics: &mut Vec<Diagnostic>) {
        let tags = operation.get("tags").and_then(Value::as_sequence).into_iter().flatten();
        for (index, tag) in tags.enumerate() {
            let Some(tag) = tag.as_str().filter(|tag| !self.tags.contains(tag)) else { continue };
            let meant = misspelled(tag, self.tags.iter().copied());
            if let Some(meant) = meant.filter(|meant| !differ_in_number(tag, meant)) {
                let message = format!("the document doesn't declare the tag `{tag}`");
                let help = format!("did you mean `{meant}`?");
                let at = join(&join(&pointer.write(), "tags"), index);
                diagnostics.push(Diagnostic::new(code::MISSPELLED_TAG, &at, message, help));
            }
        }
    }
}

/// The variables in a URL that aren't described, but are like one that the URL doesn't have.
fn server(server: &Mapping, pointer: LazyPointer<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(url) = server.get("url").and_then(Value::as_str) else { return };
    let described: BTreeSet<_> = properties(server.get("variables")).map(|(name, _)| name).collect();
    let used: BTreeSet<_> =
        url.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect();
    for name in used.iter().filter(|name| !described.contains(*name)) {
        let unused = described.iter().copied().filter(|name| !used.contains(name));
        let Some(meant) = closest(name, unused) else { continue };
        let expression = format!("{{{name}}}");
        let message = format!("the URL has `{expression}`, which `variables` doesn't describe");
        let help = format!("did you mean `{{{meant}}}`?");
        let at = pointer.write();
        let error = Diagnostic::new(code::MISSPELLED_NAME, &join(&at, "url"), message, help);
        let error = error.on(Highlight::part_of_value(url, &expression));
        let variable = join(&join(&at, "variables"), meant);
        diagnostics.push(error.see(&variable, Highlight::Key, "the described variable"));
    }
}
