//! Finds the references of a description, and the components that bundling makes of their targets.

use std::collections::{BTreeMap, BTreeSet};

use super::{mapping::Variant, resolve::Files, unread};
use crate::{
    diagnostic::Diagnostic,
    openapi::{
        lazy_pointer::LazyPointer,
        references::{FailedReferences, Location, Unresolved, component_name, is_reference, parse, reference_of, to},
        spec::{COMPONENTS, DISCRIMINATOR, DOCUMENT, Object, PATH_ITEM, SCHEMA, Type},
        subtypes::Subtypes,
    },
    pointer::{keys, unescape},
    yaml::{Mapping, Value},
};

/// The references of a description.
#[derive(Default)]
pub(super) struct Scanned {
    /// The references to replace, by their locations.
    pub(super) texts: BTreeMap<Location, Replacement>,
    /// The targets that are to be components.
    pub(super) targets: Vec<(Location, &'static Object)>,
    /// The description's path items that are references, and all of their targets.
    pub(super) path_items: BTreeMap<String, Vec<Location>>,
    /// Maps that are references, and all of their targets.
    pub(super) maps: BTreeMap<Location, Result<Vec<Location>, Unresolved>>,
    /// The names of the description's components that are references, by the index of their target.
    pub(super) aliases: BTreeMap<usize, String>,
    /// The variants of unions with a discriminator.
    pub(super) variants: Vec<Variant>,
    /// References without a target.
    pub(super) failed: FailedReferences,
    /// Diagnostics about these.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The components that wrong references name or mean: section and name.
    pub(super) meant: Vec<(String, String)>,
}

/// The new text of a reference.
pub(super) enum Replacement {
    /// A reference to the component that this target becomes.
    Target(usize),
    Text(String),
}

pub(super) struct Scan<'a> {
    pub(super) files: Files<'a>,
    pub(super) found: Scanned,
    indices: BTreeMap<(Location, &'static str), usize>,
    /// The locations that are to be scanned, and their types.
    pub(super) open: Vec<(Location, Type)>,
    scanned: BTreeSet<Location>,
    /// The location at which the present walk began.
    start: Location,
    /// The subtypes in the other files, once they are needed.
    subtypes: Option<Subtypes<Location>>,
    /// For how many more references a similar one is searched.
    pub(super) suggestions: usize,
}

/// Scans a description, and all targets of its references.
pub(super) fn scan(files: Files<'_>) -> Scanned {
    let start = Location::new(files.root, "");
    let (found, indices, scanned) = Default::default();
    let open = vec![(start.clone(), Type::Object(&DOCUMENT))];
    let mut scan = Scan { files, found, indices, open, scanned, start, subtypes: None, suggestions: 20 };
    while let Some((location, expected)) = scan.open.pop() {
        if let Some(value) = scan.files.at(&location)
            && scan.scanned.insert(location.clone())
        {
            scan.start = location;
            scan.value(expected, value, LazyPointer::Root);
        }
    }
    scan.found
}

impl<'a> Scan<'a> {
    fn value(&mut self, expected: Type, value: &'a Value, pointer: LazyPointer<'_>) {
        // Callbacks have no object here: they are not read.
        let Some(object) = expected.object() else { return };
        match (expected, value) {
            (Type::Object(_) | Type::BooleanOr(_), Value::Mapping(map)) => self.object(object, map, pointer),
            (Type::Array(each), Value::Sequence(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(*each, item, pointer.index(index));
                }
            }
            // Older versions of JSON Schema have an array of schemas in `items`.
            (Type::Object(object), Value::Sequence(items)) if object.is(&SCHEMA) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(expected, item, pointer.index(index));
                }
            }
            (Type::Map(each) | Type::Patterned(_, each), Value::Mapping(map)) => {
                if object.may_be_reference() {
                    self.map(expected, map, pointer);
                }
                for (name, value) in map {
                    self.value(*each, value, pointer.key(name));
                }
            }
            _ => {}
        }
    }

    fn object(&mut self, object: &'static Object, map: &'a Mapping, pointer: LazyPointer<'_>) {
        if let (Some(Value::String(reference)), Some(section)) = (map.get("$ref"), object.section) {
            self.reference(object, section, reference, &self.location(pointer), map.len() == 1);
            if map.len() == 1 || !object.is(&SCHEMA) {
                return;
            }
        }
        if object.is(&PATH_ITEM) {
            self.path_item(map, pointer);
        }
        if object.is(&COMPONENTS) {
            self.map(Type::Object(object), map, pointer);
        }
        if object.is(&SCHEMA) && map.contains_key("discriminator") {
            let location = self.location(pointer);
            self.variants(map, &location);
            self.subtypes(&location);
        }
        for (key, value) in map {
            let Some((keyword, expected)) = key.as_str().and_then(|key| Some((key, object.keyword(key)?))) else {
                continue;
            };
            let start = self.start.clone();
            let location = || Location::new(&*start.file, format!("{}{}", start.pointer, pointer.key(key).write()));
            unread::check(self.files, object, (keyword, value), &location, &mut self.found);
            if object.is(&DISCRIMINATOR) && keyword == "defaultMapping" {
                self.mapped_text(value, pointer.key(key));
            } else if object.is(&DISCRIMINATOR) && keyword == "mapping" {
                self.mapping(value, pointer.key(key));
            } else {
                self.value(expected, value, pointer.key(key));
            }
        }
    }

    fn location(&self, pointer: LazyPointer<'_>) -> Location {
        Location::new(self.start.file.clone(), format!("{}{}", self.start.pointer, pointer.write()))
    }

    /// A map that may be a reference. Its targets are scanned when they have been merged into it.
    fn map(&mut self, expected: Type, map: &Mapping, pointer: LazyPointer<'_>) {
        let Some(Value::String(reference)) = map.get("$ref") else { return };
        let location = self.location(pointer);
        let targets = self.files.chain(&location.file, reference);
        if let Ok(targets) = &targets {
            self.open.extend(targets.iter().map(|target| (target.clone(), expected)));
        }
        self.found.maps.insert(location, targets);
    }

    /// The variants between which a schema's discriminator selects.
    fn variants(&mut self, schema: &Mapping, location: &Location) {
        for keyword in ["oneOf", "anyOf"] {
            let Some(Value::Sequence(items)) = schema.get(keyword) else { continue };
            for (index, reference) in
                items.iter().enumerate().filter_map(|(index, item)| Some((index, reference_of(item)?)))
            {
                if let Ok(named) = parse(&location.file, reference) {
                    self.found.variants.push(Variant {
                        discriminator: location.join("discriminator"),
                        reference: location.join(keyword).join(index).join("$ref"),
                        name: named.name().into_owned(),
                    });
                }
            }
        }
    }

    /// The subtypes between which a schema's discriminator selects become components, though nothing refers to them. Those
    /// in the description are components already.
    fn subtypes(&mut self, base: &Location) {
        let files = self.files;
        let index = self.subtypes.get_or_insert_with(|| {
            let others = files.documents.iter().filter(|(file, _)| *file != files.root);
            let others = others.map(|(file, document)| (file.as_str(), document));
            Subtypes::of_files(others, |file, reference| files.target(file, reference, "schemas").ok())
        });
        let subtypes: BTreeSet<Location> = index.all(base).into_iter().cloned().collect();
        for subtype in subtypes {
            self.target(subtype, &SCHEMA, "schemas");
        }
    }

    /// A discriminator's mapping.
    fn mapping(&mut self, mapping: &'a Value, pointer: LazyPointer<'_>) {
        for (tag, target) in mapping.as_mapping().into_iter().flatten() {
            self.mapped_text(target, pointer.key(tag));
        }
    }

    /// A reference or a name in a discriminator.
    fn mapped_text(&mut self, target: &Value, pointer: LazyPointer<'_>) {
        let Some(target) = target.as_str() else { return };
        match self.mapped(target) {
            Some(reference) => _ = self.text(&SCHEMA, "schemas", &reference, self.location(pointer)),
            None => self.mapped_name(target, &self.location(pointer)),
        }
    }

    /// The reference in a mapping. A name is that of a schema in the same file.
    fn mapped(&self, target: &str) -> Option<String> {
        if is_reference(target) {
            return Some(target.to_owned());
        }
        if self.start.file == self.files.root {
            return None;
        }
        let siblings = self.start.pointer.rsplit_once('/').map(|(siblings, _)| siblings);
        let sections = [Some("/components/schemas"), siblings].into_iter().flatten();
        let mut schemas = sections.map(|section| Location::new(self.start.file.clone(), section).join(target));
        let schema = schemas.find(|schema| self.files.at(schema).is_some())?;
        Some(to(&self.start.file, &schema))
    }

    /// A Reference Object at `location`.
    fn reference(
        &mut self,
        object: &'static Object,
        section: &'static str,
        reference: &str,
        location: &Location,
        is_alone: bool,
    ) {
        let target = self.text(object, section, reference, location.join("$ref"));
        if is_alone
            && self.files.is_component(location, section)
            && let Some((index, name)) = target.zip(location.pointer.rsplit('/').next())
        {
            self.found.aliases.entry(index).or_insert_with(|| unescape(name).into_owned());
        }
    }

    /// A reference whose text is at `text`. Its target's index, if that isn't a component yet.
    fn text(
        &mut self,
        object: &'static Object,
        section: &'static str,
        reference: &str,
        text: Location,
    ) -> Option<usize> {
        if text.file == self.files.root && component_name(reference, section).is_some() {
            // The reference may stay.
            if let Ok(named) = parse(self.files.root, reference)
                && self.files.at(&named).is_none()
            {
                let missing = Unresolved::MissingTarget(named.seen_from(self.files.root));
                self.failed(&missing, object, (section, reference), text);
            }
            return None;
        }
        match self.files.target(&text.file, reference, section) {
            Ok(target) if self.files.is_component(&target, section) => {
                let reference = to(self.files.root, &target);
                self.found.texts.insert(text, Replacement::Text(reference));
                None
            }
            // Another object can't be taken from its location.
            Ok(target) if !self.may_be(object, &target) => {
                let error = Unresolved::Not { wanted: object, found: self.object_at(&target) };
                self.failed(&error, object, (section, reference), text);
                None
            }
            Ok(target) => {
                let index = self.target(target, object, section);
                self.found.texts.insert(text, Replacement::Target(index));
                Some(index)
            }
            Err(error) => {
                self.failed(&error, object, (section, reference), text);
                None
            }
        }
    }

    /// The index of a target that is to be a component.
    fn target(&mut self, location: Location, object: &'static Object, section: &'static str) -> usize {
        let next = self.found.targets.len();
        let index = *self.indices.entry((location.clone(), section)).or_insert(next);
        if index == next {
            self.found.targets.push((location.clone(), object));
            self.open.push((location, Type::Object(object)));
        }
        index
    }

    /// Whether such an object may be at a location: OpenAPI has one there, or doesn't say what is there.
    fn may_be(&self, object: &'static Object, location: &Location) -> bool {
        match self.expected_at(location) {
            None | Some(Type::Any) => true,
            Some(Type::Object(found) | Type::BooleanOr(found)) => found.is(object),
            Some(_) => false,
        }
    }

    /// The object that OpenAPI has at a location.
    fn object_at(&self, location: &Location) -> Option<&'static Object> {
        match self.expected_at(location)? {
            Type::Object(found) | Type::BooleanOr(found) => Some(found),
            _ => None,
        }
    }

    /// The type of the value at a location, if OpenAPI says what is there.
    fn expected_at(&self, location: &Location) -> Option<Type> {
        let document = self.files.at(&Location::new(location.file.clone(), ""));
        let is_description = document.is_some_and(|document| document.get("openapi").is_some());
        if location.file != self.files.root && !is_description {
            return None;
        }
        let mut expected = Type::Object(&DOCUMENT);
        for key in keys(&location.pointer) {
            expected = match expected {
                Type::Object(around) | Type::BooleanOr(around) => around.keyword(&key)?,
                Type::Array(each) | Type::Map(each) | Type::Patterned(_, each) => *each,
                _ => return None,
            };
        }
        Some(expected)
    }

    /// A path item that may be a reference. Its targets are scanned on their own.
    fn path_item(&mut self, map: &Mapping, pointer: LazyPointer<'_>) {
        let Some(Value::String(reference)) = map.get("$ref") else { return };
        let location = self.location(pointer);
        let targets = self.files.chain(&location.file, reference).and_then(|targets| {
            let is_path_item = |target: &&Location| {
                self.may_be(&PATH_ITEM, target) && self.files.at(target).is_some_and(Value::is_mapping)
            };
            match targets.iter().find(|target| !is_path_item(target)) {
                None => Ok(targets),
                Some(other) => Err(Unresolved::Not { wanted: &PATH_ITEM, found: self.object_at(other) }),
            }
        });
        let is_read = ["/paths/", "/webhooks/"].iter().any(|section| location.pointer.starts_with(section));
        let is_own = location.file == self.files.root && is_read;
        match targets {
            Ok(targets) => {
                self.open.extend(targets.iter().map(|target| (target.clone(), Type::Object(&PATH_ITEM))));
                if is_own {
                    self.found.path_items.insert(location.pointer, targets);
                }
            }
            Err(error) => {
                let failed = self.report(&error, &PATH_ITEM, ("pathItems", reference), &location.join("$ref"));
                if is_own {
                    self.found.failed.path_items.insert(location.pointer, failed);
                }
            }
        }
    }
}
