//! Every reference that doesn't lead to a component of the description's own.

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::Value;

use super::{
    Trees,
    target::{Files, Lost, Place, named},
};
use crate::{
    load::{
        at::{At, Step},
        kinds::{DOCUMENT, Holds, Kind, PATH_ITEM, SCHEMA},
    },
    part::is_reference,
    problem::{Problem, below},
    resolve::plain,
};

/// What there is to be done.
#[derive(Default)]
pub(super) struct Found {
    /// The texts to be replaced, each in its place.
    pub(super) texts: BTreeMap<Place, Target>,
    /// What is referred to, and is to be a component.
    pub(super) places: Vec<(Place, &'static Kind)>,
    /// The description's paths that are references, and where they lead.
    pub(super) paths: Vec<(String, Place)>,
    /// The description's components that are nothing but references, with their names, by the index of what they lead to.
    pub(super) components: BTreeMap<usize, String>,
    /// References into files that don't have what they name.
    pub(super) lost: Vec<Problem>,
}

/// What a text is replaced by.
pub(super) enum Target {
    /// A reference to the component that a place becomes.
    Place(usize),
    /// This.
    Text(String),
}

struct Scan<'a> {
    files: Files<'a>,
    found: Found,
    indices: BTreeMap<(Place, &'static str), usize>,
    /// What is still to be walked through.
    open: Vec<(Place, &'static Kind)>,
    walked: BTreeSet<Place>,
    /// Where the walk began that is under way.
    start: Place,
}

/// Walks through a description, and all that it refers to.
pub(super) fn scan(root: &str, trees: &Trees) -> Found {
    let start = Place { file: root.to_owned(), at: String::new() };
    let (found, indices, walked) = Default::default();
    let open = vec![(start.clone(), &DOCUMENT)];
    let mut scan = Scan { files: Files { root, trees }, found, indices, open, walked, start };
    while let Some((place, kind)) = scan.open.pop() {
        if let Some(value) = scan.files.at(&place)
            && scan.walked.insert(place.clone())
        {
            scan.start = place;
            scan.object(kind, value, &At::ROOT);
        }
    }
    scan.found
}

impl<'a> Scan<'a> {
    fn object(&mut self, kind: &'static Kind, value: &'a Value, at: &At<'_>) {
        let Value::Mapping(map) = value else { return };
        if let (Some(Value::String(reference)), Some(component)) = (map.get("$ref"), kind.component) {
            self.reference(kind, component, reference, &self.place(at), map.len() == 1);
            return;
        }
        for (key, value) in map {
            let holds = kind.keywords.iter().find(|(keyword, _)| key == keyword).map(|(_, holds)| *holds);
            let at = at.below(Step::Key(key));
            match (holds, value) {
                (Some(Holds::One(kind)), value) => self.object(kind, value, &at),
                (Some(Holds::List(kind)), Value::Sequence(items)) => {
                    for (index, item) in items.iter().enumerate() {
                        self.object(kind, item, &at.below(Step::Index(index)));
                    }
                }
                (Some(Holds::Map(kind)), Value::Mapping(map)) => {
                    for (name, value) in map {
                        let at = at.below(Step::Key(name));
                        match value.get("$ref") {
                            Some(Value::String(reference)) if std::ptr::eq(kind, &PATH_ITEM) => {
                                self.path(reference, &self.place(&at))
                            }
                            _ => self.object(kind, value, &at),
                        }
                    }
                }
                (Some(Holds::Data), Value::Mapping(targets)) if key == "mapping" => {
                    for (tag, target) in targets {
                        if let Some(target) = target.as_str().filter(|target| is_reference(target)) {
                            self.text(&SCHEMA, "schemas", target, self.place(&at.below(Step::Key(tag))));
                        }
                    }
                }
                // Callbacks are not read.
                _ => {}
            }
        }
    }

    fn place(&self, at: &At<'_>) -> Place {
        Place { file: self.start.file.clone(), at: format!("{}{}", self.start.at, at.pointer()) }
    }

    fn reference(&mut self, kind: &'static Kind, component: &'static str, reference: &str, at: &Place, alone: bool) {
        let target = self.text(kind, component, reference, at.below("$ref"));
        if alone
            && self.files.is_component(at, component)
            && let Some((index, name)) = target.zip(at.at.rsplit('/').next())
        {
            self.found.components.entry(index).or_insert_with(|| plain(name));
        }
    }

    /// A reference that stands at `text`. What it leads to, if that isn't a component yet.
    fn text(&mut self, kind: &'static Kind, component: &'static str, reference: &str, text: Place) -> Option<usize> {
        let own = text.file == self.files.root;
        // Whether it is there is said by those who look for it.
        if own && names_component(reference, component) {
            return None;
        }
        match self.files.target(&text.file, reference, component) {
            Ok(place) if self.files.is_component(&place, component) => {
                self.found.texts.insert(text, Target::Text(format!("#{}", place.at)));
                None
            }
            // What is something else is not to be taken away from there.
            Ok(place) if !self.may_be(kind, &place) => {
                self.leave(reference, text);
                None
            }
            Ok(place) => {
                let next = self.found.places.len();
                let index = *self.indices.entry((place.clone(), component)).or_insert(next);
                if index == next {
                    self.found.places.push((place.clone(), kind));
                    self.open.push((place, kind));
                }
                self.found.texts.insert(text, Target::Place(index));
                Some(index)
            }
            Err(lost) => {
                self.lost(&lost, reference, text);
                None
            }
        }
    }

    /// Whether an object of a kind may stand at a place: it is that of such an object, or one of which OpenAPI says nothing.
    fn may_be(&self, kind: &'static Kind, place: &Place) -> bool {
        if place.at.is_empty() {
            return place.file != self.files.root;
        }
        let mut holds = Holds::One(&DOCUMENT);
        for step in place.at.split('/').skip(1).map(plain) {
            holds = match holds {
                Holds::One(around) => match around.keywords.iter().find(|(keyword, _)| *keyword == step) {
                    Some((_, holds)) => *holds,
                    None => return true,
                },
                Holds::List(each) | Holds::Map(each) => Holds::One(each),
                Holds::Maps(each) => Holds::Map(each),
                Holds::Data => return true,
            };
        }
        matches!(holds, Holds::One(found) if std::ptr::eq(found, kind))
    }

    /// Says what no file has; what the description itself lacks is said by those who look for it.
    fn lost(&mut self, lost: &Lost, reference: &str, text: Place) {
        let named = named(&text.file, reference);
        if *lost == Lost::Dangling && named.is_some_and(|named| named.file != self.files.root) {
            let what = format!("`$ref: {reference}` leads nowhere");
            let problem = Problem::error(&text.at, what, "add what it names, or correct the name");
            self.found.lost.push(if text.file == self.files.root { problem } else { problem.in_file(&text.file) });
        }
        self.leave(reference, text);
    }

    /// Leaves a reference as it is, but named as seen from the description.
    fn leave(&mut self, reference: &str, text: Place) {
        if text.file != self.files.root
            && let Some(named) = named(&text.file, reference)
        {
            let file = if named.file == self.files.root { "" } else { &named.file };
            self.found.texts.insert(text, Target::Text(format!("{file}#{}", named.at)));
        }
    }

    fn path(&mut self, reference: &str, at: &Place) {
        match self.files.target(&at.file, reference, "") {
            Ok(place) if self.may_be(&PATH_ITEM, &place) => {
                if at.file == self.files.root {
                    self.found.paths.push((at.at.clone(), place.clone()));
                }
                self.open.push((place, &PATH_ITEM));
            }
            Ok(_) => {}
            Err(lost) => self.lost(&lost, reference, at.below("$ref")),
        }
    }
}

fn names_component(reference: &str, component: &str) -> bool {
    let name = reference.strip_prefix("#/components/").and_then(|rest| rest.strip_prefix(component)?.strip_prefix('/'));
    name.is_some_and(|name| !name.contains('/'))
}

impl Place {
    fn below(&self, key: impl std::fmt::Display) -> Self {
        Self { file: self.file.clone(), at: below(&self.at, key) }
    }
}
