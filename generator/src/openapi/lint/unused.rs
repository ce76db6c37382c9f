//! Components that no operation uses, directly or through other components.

use std::collections::{HashMap, HashSet};

use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    openapi::{
        raw::properties,
        references::{component_pointer, mapped_schema, mapped_targets, reference_of, referenced_component},
        subtypes::Subtypes,
    },
    yaml::{Mapping, Value},
};

/// A component: its section, and its name.
type Component<'a> = (&'a str, &'a str);

/// The references between components, collected on the walk through a description.
pub(super) struct Uses<'a> {
    document: &'a Value,
    all: Vec<Component<'a>>,
    index: HashMap<Component<'a>, usize>,
    /// The component that the walk is in. References outside of components are those of operations.
    current: Option<usize>,
    used: Vec<usize>,
    references: Vec<Vec<usize>>,
    /// Schemas with a discriminator: their subtypes are in use with them.
    selects_subtypes: HashSet<usize>,
}

impl<'a> Uses<'a> {
    pub(super) fn new(document: &'a Value) -> Self {
        let mut all = Vec::new();
        // A description without operations is a library for others. Operations name security schemes without references.
        if properties(document.get("paths")).next().is_some() {
            let sections = properties(document.get("components"));
            for (section, components) in sections.filter(|(section, _)| words(section).is_some()) {
                all.extend(properties(Some(components)).map(|(name, _)| (section, name)));
            }
        }
        let index = all.iter().enumerate().map(|(index, component)| (*component, index)).collect();
        let references = vec![Vec::new(); all.len()];
        let (used, selects_subtypes) = (Vec::new(), HashSet::new());
        Self { document, all, index, current: None, used, references, selects_subtypes }
    }

    /// From here to [`Self::leave`], references are those of a component.
    pub(super) fn enter(&mut self, section: &str, name: &str) {
        self.current = self.index.get(&(section, name)).copied();
    }

    pub(super) fn leave(&mut self) {
        self.current = None;
    }

    pub(super) fn refer(&mut self, reference: &str) {
        if let Some((section, name)) = referenced_component(reference) {
            self.use_component(&section, &name);
        }
    }

    pub(super) fn use_component(&mut self, section: &str, name: &str) {
        let Some(index) = self.index.get(&(section, name)).copied() else { return };
        match self.current.and_then(|current| self.references.get_mut(current)) {
            Some(references) => references.push(index),
            None => self.used.push(index),
        }
    }

    /// References anywhere in a value whose type isn't known.
    pub(super) fn anything(&mut self, value: &Value) {
        match value {
            Value::Mapping(map) => {
                if let Some(reference) = reference_of(value) {
                    self.refer(reference);
                }
                map.values().for_each(|value| self.anything(value));
            }
            Value::Sequence(items) => items.iter().for_each(|item| self.anything(item)),
            _ => {}
        }
    }

    /// The schemas that a schema selects by its discriminator.
    pub(super) fn schema(&mut self, map: &Mapping) {
        if !map.contains_key("discriminator") {
            return;
        }
        self.selects_subtypes.extend(self.current);
        for target in mapped_targets(map.get("discriminator")) {
            self.use_component("schemas", &mapped_schema(target));
        }
    }

    /// Warns at the first unused component of each section.
    pub(super) fn report_unused(mut self, diagnostics: &mut Vec<Diagnostic>) {
        self.use_subtypes();
        let mut is_used = vec![false; self.all.len()];
        while let Some(index) = self.used.pop() {
            if let Some(is_used) = is_used.get_mut(index).filter(|is_used| !**is_used) {
                *is_used = true;
                self.used.extend(self.references.get(index).into_iter().flatten());
            }
        }
        let components = self.all.iter().zip(is_used).filter(|(_, is_used)| !is_used);
        let unused: Vec<_> = components.map(|(component, _)| *component).collect();
        for of_section in unused.chunk_by(|(section, _), (next, _)| section == next) {
            let Some((section, first)) = of_section.first() else { continue };
            let pointer = component_pointer(section, first);
            let help = if of_section.len() == 1 {
                format!("remove it, or write `$ref: '#{pointer}'` where it is used")
            } else {
                "remove them, or write a `$ref` to each".to_owned()
            };
            let warning = Diagnostic::new(code::UNUSED_COMPONENT, &pointer, message(section, of_section), help);
            diagnostics.push(warning.on(Highlight::Key));
        }
    }

    /// Lets schemas with a discriminator refer to their subtypes.
    fn use_subtypes(&mut self) {
        if self.selects_subtypes.is_empty() || self.all.is_empty() {
            return;
        }
        let subtypes = Subtypes::of_components(self.document);
        for base in &self.selects_subtypes {
            let Some((_, name)) = self.all.get(*base) else { continue };
            let subtypes = subtypes.all(*name).into_iter();
            let indices = subtypes.filter_map(|subtype| self.index.get(&("schemas", subtype.as_str())));
            self.references.get_mut(*base).into_iter().for_each(|references| references.extend(indices.clone()));
        }
    }
}

/// The number of unused components, and the names of the first.
fn message(section: &str, unused: &[Component<'_>]) -> String {
    let (one, many) = words(section).unwrap_or((section, section));
    let shown: Vec<_> = unused.iter().take(MAX_SHOWN).map(|(_, name)| format!("`{name}`")).collect();
    let names = shown.join(", ");
    match (unused.len(), unused.len() - shown.len()) {
        (1, _) => format!("no operation uses the {one} {names}"),
        (count, 0) => format!("no operation uses {count} {many}: {names}"),
        (count, more) => format!("no operation uses {count} {many}: {names} and {more} more"),
    }
}

/// As many names are in a message.
const MAX_SHOWN: usize = 3;

/// The words for one component and for several of a section whose components are used by reference.
fn words(section: &str) -> Option<(&'static str, &'static str)> {
    let words = [
        ("schemas", ("schema", "schemas")),
        ("responses", ("response", "responses")),
        ("parameters", ("parameter", "parameters")),
        ("examples", ("example", "examples")),
        ("requestBodies", ("request body", "request bodies")),
        ("headers", ("header", "headers")),
        ("links", ("link", "links")),
        ("callbacks", ("callback", "callbacks")),
    ];
    words.iter().find(|(other, _)| *other == section).map(|(_, words)| *words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::openapi::spec::COMPONENTS;

    #[test]
    fn every_section_but_three_has_words() {
        let without: Vec<_> = COMPONENTS.keywords.iter().filter(|(section, _)| words(section).is_none()).collect();
        assert!(matches!(without[..], [("securitySchemes", _), ("pathItems", _), ("mediaTypes", _)]));
    }
}
