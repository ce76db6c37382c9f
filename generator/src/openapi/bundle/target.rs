//! A reference's text -> where it leads.

use std::{collections::BTreeSet, fmt};

use serde_yaml::Value;

use super::Trees;
use super::external::beside;
use crate::{
    openapi::spec::Kind,
    pointer::{below, child, plain, unescape},
    suggest::closest,
};

/// A place in one of the files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) file: String,
    /// As a JSON pointer, with the escapes of one alone.
    pub(super) at: String,
}

impl Place {
    pub(super) fn below(&self, key: impl fmt::Display) -> Self {
        Self { file: self.file.clone(), at: below(&self.at, key) }
    }

    /// The place as problems have it: the file called `root` has no name there.
    pub(super) fn seen_from(self, root: &str) -> Self {
        if self.file == root { Self { file: String::new(), ..self } } else { self }
    }

    /// What a reference to it calls it, without the escapes of a pointer: its last step, or its file.
    pub(super) fn called(&self) -> String {
        match self.at.rsplit_once('/') {
            Some((_, last)) if !last.is_empty() => plain(last),
            _ => {
                let name = self.file.rsplit('/').next().unwrap_or_default();
                let stem = [".yaml", ".yml", ".json"].iter().find_map(|end| name.strip_suffix(end));
                stem.unwrap_or(name).to_owned()
            }
        }
    }
}

impl From<Place> for (String, String) {
    fn from(place: Place) -> Self {
        (place.file, place.at)
    }
}

/// Why a reference leads nowhere.
#[derive(Debug)]
pub(super) enum Lost {
    /// It names a host, or a scheme.
    Absolute,
    /// It leads out of the description's folder.
    Outside,
    /// Its file isn't read.
    Unread,
    /// There is no such file.
    Missing(String),
    /// Its file is read, but hasn't what it names.
    Dangling,
    /// What follows the `#` is no pointer.
    Anchor,
    Circle,
    /// It leads to a reference, and that to another, too often.
    Long,
    /// What it leads to can't be what it is to be.
    Unlike(&'static Kind),
}

impl Lost {
    /// Whether the description is wrong, rather than made of more than is read.
    pub(super) fn is_wrong(&self) -> bool {
        !matches!(self, Self::Absolute | Self::Outside | Self::Unread | Self::Unlike(_))
    }

    pub(super) fn help(&self) -> &'static str {
        match self {
            Self::Missing(_) => "add the file, or correct the name",
            Self::Anchor => "write the way there, with a slash before each step",
            Self::Circle => "let one of the references be the object itself",
            Self::Long => "let it lead to the object itself",
            _ => "add what it names, or correct the name",
        }
    }
}

impl fmt::Display for Lost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absolute => f.write_str("is no relative URL, and only those are followed"),
            Self::Outside => f.write_str("leads out of the description's folder"),
            Self::Unread => f.write_str("leads to a file that can't be read"),
            Self::Missing(file) => write!(f, "leads nowhere: there is no file `{file}`"),
            Self::Dangling => f.write_str("leads nowhere"),
            Self::Anchor => f.write_str("leads nowhere: what follows the `#` doesn't start with a slash"),
            Self::Circle => f.write_str("leads in a circle"),
            Self::Long => write!(f, "leads over more than {HOPS} other references"),
            Self::Unlike(kind) => write!(f, "leads to what isn't {}", kind.name),
        }
    }
}

/// References that lead to others are followed no further than this.
const HOPS: usize = 64;

/// The trees, and the name of the one that components are gathered in.
#[derive(Clone, Copy)]
pub(super) struct Files<'a> {
    pub(super) root: &'a str,
    pub(super) trees: &'a Trees,
    /// Files that aren't there.
    pub(super) missing: &'a BTreeSet<&'a str>,
}

impl<'a> Files<'a> {
    /// Where a reference in `file` ends: at a component of the kind it is to be, or where something stands that is no
    /// reference.
    pub(super) fn target(self, file: &str, reference: &str, component: &str) -> Result<Place, Lost> {
        let is_end = |place: &Place| self.is_component(place, component) || self.reference(place).is_none();
        let mut places = self.follow(file, reference, is_end)?;
        places.pop().ok_or(Lost::Dangling)
    }

    /// All that a reference in `file` leads to, to where something stands that is no reference.
    pub(super) fn way(self, file: &str, reference: &str) -> Result<Vec<Place>, Lost> {
        self.follow(file, reference, |place| self.reference(place).is_none())
    }

    /// Whether a place is that of a component.
    pub(super) fn is_component(self, place: &Place, component: &str) -> bool {
        let mut steps = place.at.split('/').skip(1);
        place.file == self.root
            && (steps.next(), steps.next()) == (Some("components"), Some(component))
            && (steps.next().is_some(), steps.next()) == (true, None)
    }

    pub(super) fn at(self, place: &Place) -> Option<&'a Value> {
        let tree = self.trees.get(&place.file)?;
        place.at.split('/').skip(1).map(plain).try_fold(tree, |value, step| child(value, &step))
    }

    fn reference(self, place: &Place) -> Option<&'a str> {
        self.at(place)?.get("$ref")?.as_str()
    }

    fn follow(self, file: &str, reference: &str, is_end: impl Fn(&Place) -> bool) -> Result<Vec<Place>, Lost> {
        let mut asked = Vec::new();
        let mut places = vec![self.hop(file, reference, &mut asked)?];
        while let Some(last) = places.last().filter(|last| !is_end(last)) {
            let Some(reference) = self.reference(last) else { break };
            let next = self.hop(&last.file, reference, &mut asked)?;
            places.push(next);
        }
        Ok(places)
    }

    /// What one reference names. All that are followed on the way are `asked`.
    fn hop(self, file: &str, reference: &str, asked: &mut Vec<Place>) -> Result<Place, Lost> {
        let named = named(file, reference)?;
        if asked.len() == HOPS {
            let all = asked.len();
            asked.sort();
            asked.dedup();
            return Err(if asked.len() < all { Lost::Circle } else { Lost::Long });
        }
        asked.push(named.clone());
        let mut node = self.trees.get(&named.file).ok_or_else(|| self.unread(&named.file))?;
        let mut here = Place { file: named.file, at: String::new() };
        for step in named.at.split('/').skip(1) {
            let key = plain(step);
            // The rest of the way goes on where a reference leads.
            while child(node, &key).is_none()
                && let Some(reference) = node.get("$ref").and_then(Value::as_str)
            {
                here = self.hop(&here.file, reference, asked)?;
                node = self.at(&here).ok_or(Lost::Dangling)?;
            }
            node = child(node, &key).ok_or(Lost::Dangling)?;
            here.at.push('/');
            here.at.push_str(step);
        }
        Ok(here)
    }

    fn unread(self, file: &str) -> Lost {
        if self.missing.contains(file) { Lost::Missing(file.to_owned()) } else { Lost::Unread }
    }

    /// What may have been meant by a reference that leads nowhere: another file, or another member of the same object.
    pub(super) fn near(self, text: &Place, reference: &str) -> Option<String> {
        let file = text.file.as_str();
        let named = named(file, reference).ok()?;
        let like = |name: &str, all: &mut dyn Iterator<Item = &'a str>| {
            let is_short = name.len() <= LONGEST;
            is_short.then(|| closest(name, all.take(MANY)).map(str::to_owned)).flatten()
        };
        if !self.trees.contains_key(&named.file) {
            return like(&named.file, &mut self.trees.keys().map(String::as_str).filter(|name| *name != self.root));
        }
        if self.at(&named).is_some() {
            return None;
        }
        let (above, last) = named.at.rsplit_once('/')?;
        let above = self.at(&Place { at: above.to_owned(), file: named.file.clone() })?.as_mapping()?;
        let near = like(&plain(last), &mut above.keys().filter_map(Value::as_str))?;
        let near = Place { at: below(named.at.rsplit_once('/')?.0, near), ..named };
        (*text != near.below("$ref")).then(|| self::reference(file, &near))
    }
}

/// Longer names, and more of them, aren't compared.
const LONGEST: usize = 64;
const MANY: usize = 1_000;

/// What a reference names, whether that is there or not; nothing outside of the description's folder.
pub(super) fn named(from: &str, reference: &str) -> Result<Place, Lost> {
    let (path, fragment) = reference.split_once('#').unwrap_or((reference, ""));
    let file = match beside(from, path) {
        _ if path.is_empty() => from.to_owned(),
        Some(file) => file,
        None if path.contains(':') || path.starts_with("//") => return Err(Lost::Absolute),
        None => return Err(Lost::Outside),
    };
    if !fragment.is_empty() && !fragment.starts_with('/') {
        return Err(Lost::Anchor);
    }
    // Without the URL's escapes.
    let mut at = String::with_capacity(fragment.len());
    for step in fragment.split('/').skip(1).map(unescape) {
        at.push('/');
        at.push_str(&escaped(&step));
    }
    Ok(Place { file, at })
}

fn escaped(step: &str) -> String {
    step.replace('~', "~0").replace('/', "~1")
}

/// The text of a reference in `from` that leads to a place.
pub(super) fn reference(from: &str, place: &Place) -> String {
    let url = |text: &str| text.replace('%', "%25");
    if place.file == from {
        return format!("#{}", url(&place.at));
    }
    let up = "../".repeat(from.matches('/').count());
    format!("{up}{}#{}", url(&place.file).replace('#', "%23"), url(&place.at))
}
