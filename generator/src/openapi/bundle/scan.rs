//! Every reference that doesn't lead to a component of the description's own.

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::{Mapping, Value};

use super::external::is_reference;
use super::{
    heirs,
    tag::Told,
    target::{Files, Lost, Place, named, reference},
};
use crate::{
    diagnostic::Diagnostic,
    openapi::{
        at::{At, Step},
        references::{Stray, Strays},
        spec::{COMPONENTS, DOCUMENT, Holds, Kind, PATH_ITEM, SCHEMA},
    },
    pointer::{below, plain},
};

/// What there is to be done.
#[derive(Default)]
pub(super) struct Found {
    /// The texts to be replaced, each in its place.
    pub(super) texts: BTreeMap<Place, Target>,
    /// What is referred to, and is to be a component.
    pub(super) places: Vec<(Place, &'static Kind)>,
    /// The description's paths that are references, and all that they lead to.
    pub(super) paths: BTreeMap<String, Vec<Place>>,
    /// Maps that are references.
    pub(super) maps: BTreeMap<Place, Result<Vec<Place>, Lost>>,
    /// The description's components that are nothing but references, with their names, by the index of what they lead to.
    pub(super) components: BTreeMap<usize, String>,
    /// What is told apart by a discriminator.
    pub(super) told: Vec<Told>,
    /// References that lead nowhere, or where nothing is read.
    pub(super) strays: Strays,
    /// What is to be said of them.
    pub(super) lost: Vec<Diagnostic>,
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
    open: Vec<(Place, Holds)>,
    walked: BTreeSet<Place>,
    /// Where the walk began that is under way.
    start: Place,
    /// What is built on what in the other files, once it is asked for.
    heirs: Option<BTreeMap<Place, Vec<Place>>>,
    /// How many more references are compared with others that may have been meant.
    hints: usize,
}

/// Walks through a description, and all that it refers to.
pub(super) fn scan(files: Files<'_>) -> Found {
    let start = Place { file: files.root.to_owned(), at: String::new() };
    let (found, indices, walked) = Default::default();
    let open = vec![(start.clone(), Holds::One(&DOCUMENT))];
    let mut scan = Scan { files, found, indices, open, walked, start, heirs: None, hints: 20 };
    while let Some((place, holds)) = scan.open.pop() {
        if let Some(value) = scan.files.at(&place)
            && scan.walked.insert(place.clone())
        {
            scan.start = place;
            scan.held(holds, value, &At::ROOT);
        }
    }
    scan.found
}

impl<'a> Scan<'a> {
    fn held(&mut self, holds: Holds, value: &'a Value, at: &At<'_>) {
        match (holds, value) {
            (Holds::One(kind), Value::Mapping(map)) => self.object(kind, map, at),
            (Holds::List(kind), Value::Sequence(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.held(Holds::One(kind), item, &at.below(Step::Index(index)));
                }
            }
            (Holds::Map(kind), Value::Mapping(map)) => {
                if kind.component.is_some() || std::ptr::eq(kind, &PATH_ITEM) {
                    self.map(holds, map, at);
                }
                for (name, value) in map {
                    self.held(Holds::One(kind), value, &at.below(Step::Key(name)));
                }
            }
            // Callbacks are not read.
            _ => {}
        }
    }

    fn object(&mut self, kind: &'static Kind, map: &'a Mapping, at: &At<'_>) {
        if let (Some(Value::String(reference)), Some(component)) = (map.get("$ref"), kind.component) {
            self.reference(kind, component, reference, &self.place(at), map.len() == 1);
            return;
        }
        if std::ptr::eq(kind, &PATH_ITEM) {
            self.path(map, at);
        }
        if std::ptr::eq(kind, &COMPONENTS) {
            self.map(Holds::One(kind), map, at);
        }
        if std::ptr::eq(kind, &SCHEMA) && map.contains_key("discriminator") {
            self.told(map, &self.place(at));
        }
        for (key, value) in map {
            let holds = kind.keywords.iter().find(|(keyword, _)| key == keyword).map(|(_, holds)| *holds);
            let at = at.below(Step::Key(key));
            match (holds, value) {
                (Some(Holds::Data), Value::Mapping(targets)) if key == "mapping" => {
                    for (tag, target) in targets {
                        if let Some(target) = target.as_str().and_then(|target| self.mapped(target)) {
                            self.text(&SCHEMA, "schemas", &target, self.place(&at.below(Step::Key(tag))));
                        }
                    }
                }
                (Some(holds), value) => self.held(holds, value, &at),
                (None, _) => {}
            }
        }
    }

    fn place(&self, at: &At<'_>) -> Place {
        Place { file: self.start.file.clone(), at: format!("{}{}", self.start.at, at.pointer()) }
    }

    /// A map that is a reference: what it leads to is walked through when it stands there.
    fn map(&mut self, holds: Holds, map: &Mapping, at: &At<'_>) {
        let Some(Value::String(reference)) = map.get("$ref") else { return };
        let place = self.place(at);
        let way = self.files.way(&place.file, reference);
        if let Ok(way) = &way {
            self.open.extend(way.iter().map(|place| (place.clone(), holds)));
        }
        self.found.maps.insert(place, way);
    }

    /// Those that a discriminator tells apart: alternatives, and what is built on the schema.
    fn told(&mut self, map: &Mapping, place: &Place) {
        for keyword in ["oneOf", "anyOf"] {
            let Some(Value::Sequence(items)) = map.get(keyword) else { continue };
            for (index, item) in items.iter().enumerate() {
                let Some(Value::String(reference)) = item.get("$ref") else { continue };
                if let Ok(named) = named(&place.file, reference) {
                    self.found.told.push(Told {
                        discriminator: place.below("discriminator"),
                        reference: place.below(keyword).below(index).below("$ref"),
                        called: named.called(),
                    });
                }
            }
        }
        let files = self.files;
        let all = self.heirs.get_or_insert_with(|| heirs::heirs(files));
        let (mut found, mut rest) = (BTreeSet::new(), vec![place]);
        while let Some(place) = rest.pop() {
            rest.extend(all.get(place).into_iter().flatten().filter(|heir| found.insert((*heir).clone())));
        }
        for heir in found {
            self.component(heir, &SCHEMA, "schemas");
        }
    }

    /// The reference that a mapping has: names are those of the file's own schemas first.
    fn mapped(&self, target: &str) -> Option<String> {
        if is_reference(target) {
            return Some(target.to_owned());
        }
        if self.start.file == self.files.root {
            return None;
        }
        let around = self.start.at.rsplit_once('/').map(|(around, _)| around);
        let mut places = [Some("/components/schemas"), around].into_iter().flatten().map(|around| {
            let at = below(around, target);
            Place { file: self.start.file.clone(), at }
        });
        let place = places.find(|place| self.files.at(place).is_some())?;
        Some(reference(&self.start.file, &place))
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
        // Whether it is there is said by those who look for it.
        if text.file == self.files.root && names_component(reference, component) {
            return None;
        }
        match self.files.target(&text.file, reference, component) {
            Ok(place) if self.files.is_component(&place, component) => {
                let own = self::reference(self.files.root, &place);
                self.found.texts.insert(text, Target::Text(own));
                None
            }
            // What is something else is not to be taken away from there.
            Ok(place) if !self.may_be(kind, &place) => {
                self.lost(&Lost::Unlike(kind), reference, text);
                None
            }
            Ok(place) => {
                let index = self.component(place, kind, component);
                self.found.texts.insert(text, Target::Place(index));
                Some(index)
            }
            Err(lost) => {
                self.lost(&lost, reference, text);
                None
            }
        }
    }

    /// What is to be a component.
    fn component(&mut self, place: Place, kind: &'static Kind, component: &'static str) -> usize {
        let next = self.found.places.len();
        let index = *self.indices.entry((place.clone(), component)).or_insert(next);
        if index == next {
            self.found.places.push((place.clone(), kind));
            self.open.push((place, Holds::One(kind)));
        }
        index
    }

    /// Whether an object of a kind may stand at a place: it is that of such an object, or one of which OpenAPI says nothing.
    fn may_be(&self, kind: &'static Kind, place: &Place) -> bool {
        let document = Place { file: place.file.clone(), at: String::new() };
        if place.file != self.files.root && self.files.at(&document).is_none_or(|tree| tree.get("openapi").is_none()) {
            return true;
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

    /// Says what leads nowhere, and leaves it; what the description itself lacks is said by those who look for it.
    fn lost(&mut self, lost: &Lost, reference: &str, text: Place) {
        if matches!(lost, Lost::Dangling) && self.is_own(reference, &text.file) {
            return;
        }
        let stray = self.stray(lost, reference, &text);
        // Bundlers forget to rewrite mappings, and what they name may be there under the same name.
        let diagnostic = if !text.at.ends_with("/$ref") {
            let what = format!("a discriminator's mapping to `{reference}` {lost}");
            Some(Diagnostic::warning(&text.at, what, &stray.help))
        } else if stray.is_wrong {
            Some(Diagnostic::error(&text.at, format!("`$ref: {reference}` {lost}"), &stray.help))
        } else {
            None
        };
        self.found.lost.extend(diagnostic.map(|diagnostic| in_file(diagnostic, &text.file, self.files.root)));
        // It is named as seen from the description.
        let left = match named(&text.file, reference) {
            Ok(named) if text.file != self.files.root => {
                let left = self::reference(self.files.root, &named);
                self.found.texts.insert(text, Target::Text(left.clone()));
                left
            }
            _ => reference.to_owned(),
        };
        self.found.strays.texts.insert(left, stray);
    }

    /// Whether the description itself lacks what a reference names.
    fn is_own(&self, reference: &str, file: &str) -> bool {
        file == self.files.root
            && reference.starts_with('#')
            && named(file, reference).is_ok_and(|named| self.files.at(&named).is_none())
    }

    fn stray(&mut self, lost: &Lost, reference: &str, text: &Place) -> Stray {
        let mut near = None;
        if matches!(lost, Lost::Missing(_) | Lost::Dangling)
            && let Some(left) = self.hints.checked_sub(1)
        {
            self.hints = left;
            near = self.files.near(text, reference);
        }
        let help = near.map_or_else(|| lost.help().to_owned(), |near| format!("did you mean `{near}`?"));
        Stray { why: lost.to_string(), is_wrong: lost.is_wrong(), help }
    }

    /// A path that may be a reference; what that leads to is walked through on its own.
    fn path(&mut self, map: &Mapping, at: &At<'_>) {
        let Some(Value::String(reference)) = map.get("$ref") else { return };
        let at = self.place(at);
        let way = self.files.way(&at.file, reference).and_then(|way| {
            let is_path =
                |place: &Place| self.may_be(&PATH_ITEM, place) && self.files.at(place).is_some_and(Value::is_mapping);
            if way.iter().all(is_path) { Ok(way) } else { Err(Lost::Unlike(&PATH_ITEM)) }
        });
        let is_own = at.file == self.files.root && at.at.starts_with("/paths/");
        match way {
            Ok(way) => {
                self.open.extend(way.iter().map(|place| (place.clone(), Holds::One(&PATH_ITEM))));
                if is_own {
                    self.found.paths.insert(at.at, way);
                }
            }
            Err(lost) if is_own => {
                let stray = self.stray(&lost, reference, &at.below("$ref"));
                self.found.strays.paths.insert(at.at, stray);
            }
            // What leads there says it.
            Err(_) => {}
        }
    }
}

fn names_component(reference: &str, component: &str) -> bool {
    let name = reference.strip_prefix("#/components/").and_then(|rest| rest.strip_prefix(component)?.strip_prefix('/'));
    name.is_some_and(|name| !name.contains('/'))
}

/// A problem in one of the files.
pub(super) fn in_file(diagnostic: Diagnostic, file: &str, root: &str) -> Diagnostic {
    if file == root { diagnostic } else { diagnostic.in_file(file) }
}
