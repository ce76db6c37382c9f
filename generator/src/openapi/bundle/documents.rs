//! The files that a description is made of: those that something refers to that counts. Examples, extensions and whatever
//! else only looks like a reference opens none.

use std::{
    collections::{BTreeMap, HashSet},
    mem::{Discriminant, discriminant},
    ptr,
    rc::Rc,
};

use serde_yaml::Value;

use super::Trees;
use super::external::{beside, is_reference};
use crate::openapi::spec::{DISCRIMINATOR, DOCUMENT, Holds, SCHEMA};
use crate::pointer::{child, unescape, written};

/// References that lead to others are followed no further than this.
const HOPS: usize = 64;

/// A reference, and what it is to lead to.
struct Reference {
    file: Rc<str>,
    text: String,
    holds: Holds,
}

/// The trees of the description called `root` and of the files it is made of. `open` gives each that is there, and is asked
/// for each once.
///
/// # Errors
///
/// The first of `open`.
pub(crate) fn reach<E>(
    root: &str,
    tree: Value,
    mut open: impl FnMut(&str) -> Result<Option<Value>, E>,
) -> Result<Trees, E> {
    // What was walked is known by where it lies in memory, so that stays.
    let mut trees: BTreeMap<Rc<str>, Box<Value>> = BTreeMap::from([(root.into(), Box::new(tree))]);
    let mut asked: HashSet<Rc<str>> = HashSet::from([root.into()]);
    let mut walked = HashSet::new();
    let mut from = vec![Reference { file: root.into(), text: String::new(), holds: Holds::One(&DOCUMENT) }];
    while !from.is_empty() {
        let mut walk = Walk { trees: &trees, walked, open: Vec::new(), missing: BTreeMap::new() };
        walk.references(std::mem::take(&mut from));
        let Walk { walked: seen, missing, .. } = walk;
        walked = seen;
        for (name, waiting) in missing {
            if asked.insert(name.clone())
                && let Some(tree) = open(&name)?
            {
                trees.insert(name, Box::new(tree));
                from.extend(waiting);
            }
        }
    }
    Ok(trees.into_iter().map(|(name, tree)| (name.to_string(), *tree)).collect())
}

/// A value by its address, and as what it was walked through.
type Walked = (usize, Discriminant<Holds>, Option<&'static str>);

struct Walk<'a> {
    trees: &'a BTreeMap<Rc<str>, Box<Value>>,
    walked: HashSet<Walked>,
    /// What is still to be walked through.
    open: Vec<(Rc<str>, &'a Value, Holds)>,
    /// The files that references lead into, and those.
    missing: BTreeMap<Rc<str>, Vec<Reference>>,
}

impl<'a> Walk<'a> {
    fn references(&mut self, references: Vec<Reference>) {
        for Reference { file, text, holds } in references {
            self.refer(&file, &text, holds);
        }
        while let Some((file, value, holds)) = self.open.pop() {
            self.value(&file, value, holds);
        }
    }

    fn value(&mut self, file: &Rc<str>, value: &'a Value, holds: Holds) {
        let kind = match holds {
            Holds::One(kind) | Holds::List(kind) | Holds::Map(kind) => kind,
            // Callbacks are not read.
            Holds::Data | Holds::Maps(_) => return,
        };
        if !self.walked.insert((ptr::from_ref(value).addr(), discriminant(&holds), Some(kind.name))) {
            return;
        }
        // What stands beside a reference counts too.
        if let Some(Value::String(reference)) = value.get("$ref") {
            self.refer(file, reference, holds);
        }
        match (holds, value) {
            (Holds::One(_), Value::Mapping(map)) => {
                for (keyword, holds) in kind.keywords {
                    if let Some(value) = map.get(*keyword) {
                        self.value(file, value, *holds);
                    }
                }
                if ptr::eq(kind, &SCHEMA) && map.contains_key("discriminator") {
                    self.children(file);
                }
                if ptr::eq(kind, &DISCRIMINATOR) {
                    let targets =
                        map.get("mapping").and_then(Value::as_mapping).into_iter().flat_map(|map| map.values());
                    for target in targets.filter_map(Value::as_str).filter(|target| is_reference(target)) {
                        self.refer(file, target, Holds::One(&SCHEMA));
                    }
                }
            }
            (Holds::Map(_), Value::Mapping(map)) => {
                map.values().for_each(|value| self.value(file, value, Holds::One(kind)));
            }
            (Holds::List(_), Value::Sequence(items)) => {
                items.iter().for_each(|item| self.value(file, item, Holds::One(kind)));
            }
            _ => {}
        }
    }

    /// The schemas beside one that tells others apart: they may be among those, and say so themselves.
    fn children(&mut self, file: &Rc<str>) {
        let Some(tree) = self.trees.get(file).map(Box::as_ref) else { return };
        let beside = if tree.get("openapi").is_some() { None } else { Some(tree) };
        for map in written(tree, "/components/schemas").into_iter().chain(beside) {
            self.open.push((file.clone(), map, Holds::Map(&SCHEMA)));
        }
    }

    fn refer(&mut self, file: &Rc<str>, reference: &str, holds: Holds) {
        match self.find(file, reference, &mut { HOPS }) {
            Ok(found) => self.open.extend(found.map(|(file, value)| (file, value, holds))),
            Err(missing) => {
                let reference = Reference { file: file.clone(), text: reference.to_owned(), holds };
                self.missing.entry(missing).or_default().push(reference);
            }
        }
    }

    /// What a reference leads to, if that is there; otherwise the file that is missing.
    fn find(&self, file: &Rc<str>, reference: &str, hops: &mut usize) -> Result<Option<(Rc<str>, &'a Value)>, Rc<str>> {
        let (path, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let name = if path.is_empty() { Some(file.clone()) } else { beside(file, path).map(Rc::from) };
        let Some(mut file) = name.filter(|_| fragment.is_empty() || fragment.starts_with('/')) else { return Ok(None) };
        let mut value = self.trees.get(&file).ok_or_else(|| file.clone())?.as_ref();
        for step in fragment.split('/').skip(1).map(unescape) {
            // The rest of the way goes on where a reference leads.
            if child(value, &step).is_none()
                && let Some(reference) = value.get("$ref").and_then(Value::as_str)
                && let Some(left) = hops.checked_sub(1)
            {
                *hops = left;
                let Some(found) = self.find(&file, reference, hops)? else { return Ok(None) };
                (file, value) = found;
            }
            let Some(below) = child(value, &step) else { return Ok(None) };
            value = below;
        }
        Ok(Some((file, value)))
    }
}
