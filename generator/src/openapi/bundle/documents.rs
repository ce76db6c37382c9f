//! Finds the documents of a description: the files that its references name, and the files that their references name. Examples,
//! extensions and other data name no documents.

use std::{
    collections::{BTreeMap, HashSet},
    mem::{Discriminant, discriminant},
    ptr,
    rc::Rc,
};

use super::Documents;
use crate::{
    openapi::{
        raw::properties,
        references::{Follower, Unresolved, is_reference, reference_of},
        spec::{DISCRIMINATOR, DOCUMENT, SCHEMA, SCHEMAS, Type},
        subtypes::schema_sections,
    },
    yaml::Value,
};

/// A reference, and the type of its target.
struct Reference {
    file: Rc<str>,
    text: String,
    expected: Type,
}

/// The documents of the description called `root` and of the files that it is made of. `open` gives each that exists, and
/// is called once for each.
///
/// # Errors
///
/// The first of `open`.
pub(crate) fn load<E>(
    root: &str,
    document: Value,
    mut open: impl FnMut(&str) -> Result<Option<Value>, E>,
) -> Result<Documents, E> {
    // Visited values are known by their addresses, so that each document stays where it is.
    let mut documents: BTreeMap<Rc<str>, Box<Value>> = BTreeMap::from([(root.into(), Box::new(document))]);
    let mut opened: HashSet<Rc<str>> = HashSet::from([root.into()]);
    let mut visited = HashSet::new();
    let mut next = vec![Reference { file: root.into(), text: String::new(), expected: Type::Object(&DOCUMENT) }];
    while !next.is_empty() {
        let mut walk = Walk { documents: &documents, visited, open: Vec::new(), missing: BTreeMap::new() };
        walk.references(std::mem::take(&mut next));
        let Walk { visited: seen, missing, .. } = walk;
        visited = seen;
        for (name, waiting) in missing {
            if opened.insert(name.clone())
                && let Some(document) = open(&name)?
            {
                documents.insert(name, Box::new(document));
                next.extend(waiting);
            }
        }
    }
    Ok(documents.into_iter().map(|(name, document)| (name.to_string(), *document)).collect())
}

/// The address of a value, and the type that it was visited as.
type Visit = (usize, Discriminant<Type>, &'static str);

struct Walk<'a> {
    documents: &'a BTreeMap<Rc<str>, Box<Value>>,
    visited: HashSet<Visit>,
    /// The values that are to be visited.
    open: Vec<(Rc<str>, &'a Value, Type)>,
    /// References by the files that they need.
    missing: BTreeMap<Rc<str>, Vec<Reference>>,
}

impl<'a> Walk<'a> {
    fn references(&mut self, references: Vec<Reference>) {
        for Reference { file, text, expected } in references {
            self.reference(&file, &text, expected);
        }
        while let Some((file, value, expected)) = self.open.pop() {
            self.visit(&file, value, expected);
        }
    }

    fn visit(&mut self, file: &Rc<str>, value: &'a Value, expected: Type) {
        // Callbacks have no object here: they are not read.
        let Some(object) = expected.object() else { return };
        if !self.visited.insert((ptr::from_ref(value).addr(), discriminant(&expected), object.name)) {
            return;
        }
        // The siblings of a reference are read, too.
        if let Some(reference) = reference_of(value) {
            self.reference(file, reference, expected);
        }
        match (expected, value) {
            (Type::Object(_) | Type::BooleanOr(_), Value::Mapping(map)) => {
                for (keyword, expected) in object.keywords {
                    if let Some(value) = map.get(*keyword) {
                        self.visit(file, value, *expected);
                    }
                }
                if object.is(&SCHEMA) && map.contains_key("discriminator") {
                    self.possible_subtypes(file);
                }
                if object.is(&DISCRIMINATOR) {
                    let targets = properties(map.get("mapping")).filter_map(|(_, target)| target.as_str());
                    for target in targets.filter(|target| is_reference(target)) {
                        self.reference(file, target, Type::Object(&SCHEMA));
                    }
                }
            }
            (Type::Map(each) | Type::Patterned(_, each), Value::Mapping(map)) => {
                map.values().for_each(|value| self.visit(file, value, *each));
            }
            (Type::Array(each), Value::Sequence(items)) => {
                items.iter().for_each(|item| self.visit(file, item, *each));
            }
            (Type::Object(object), Value::Sequence(items)) if object.is(&SCHEMA) => {
                items.iter().for_each(|item| self.visit(file, item, expected));
            }
            _ => {}
        }
    }

    /// The schemas of a file, of which each may be a subtype of one with a discriminator there.
    fn possible_subtypes(&mut self, file: &Rc<str>) {
        let Some(document) = self.documents.get(file) else { return };
        for schemas in schema_sections(document) {
            self.open.push((file.clone(), schemas, SCHEMAS));
        }
    }

    fn reference(&mut self, file: &Rc<str>, text: &str, expected: Type) {
        let documents = self.documents;
        let mut follower = Follower::new(|file: &str| documents.get(file).map(Box::as_ref));
        match follower.hop(file, text) {
            Ok(target) => self.open.push((target.location.file.into(), target.value, expected)),
            Err(Unresolved::NotLoaded(missing)) => {
                let reference = Reference { file: file.clone(), text: text.to_owned(), expected };
                self.missing.entry(missing.into()).or_default().push(reference);
            }
            Err(_) => {}
        }
    }
}
