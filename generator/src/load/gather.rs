//! References into places that are no components, and into other files: what they lead to becomes a component, so that all
//! that comes after knows one kind of reference.

mod name;
mod scan;
mod target;

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::{Mapping, Value};

use crate::{
    problem::{Problem, below},
    resolve::{child_mut, plain, unescape},
};
use scan::Found;
use target::Place;

/// The trees of a description's files, by name.
pub(super) type Trees = BTreeMap<String, Value>;

/// What no longer stands where it was written.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// What was gathered; what lies in something else before that.
    moved: Vec<Moved>,
    /// Components in which something was referred to: the map's name, and theirs.
    pub(super) holders: BTreeSet<(String, String)>,
}

#[derive(Debug)]
struct Moved {
    to: String,
    /// Nothing, for the description's own.
    file: String,
    from: String,
}

impl Gathered {
    /// Leads a place of the tree to the file and the place where that was written.
    pub(super) fn as_written(&self, file: &mut String, at: &mut String) {
        let inside = |to: &str| at.strip_prefix(to).filter(|rest| rest.is_empty() || rest.starts_with('/'));
        if let Some((moved, rest)) = self.moved.iter().find_map(|moved| Some((moved, inside(&moved.to)?))) {
            let written = format!("{}{rest}", moved.from);
            file.clone_from(&moved.file);
            *at = written;
        }
    }
}

/// Values that may be copied for paths that are another's reference, all together: more than any description has, and what
/// an attack by one path that many refer to is cut off at.
const MOST: usize = 1 << 18;

/// Gathers what the description called `root`, one of the `trees`, refers to.
pub(super) fn gather(root: &str, trees: &mut Trees, problems: &mut Vec<Problem>) -> Gathered {
    let Found { texts, places, paths, components, lost } = scan::scan(root, trees);
    problems.extend(lost);
    let names = name::names(root, trees, &places, &components);
    for (text, target) in texts {
        let reference = match target {
            scan::Target::Place(index) => names.get(index).map(|(component, name)| to_component(component, name)),
            scan::Target::Text(reference) => Some(reference),
        };
        if let Some((reference, value)) = reference.zip(at_mut(trees, &text)) {
            *value = reference.into();
        }
    }
    let mut gathered = Gathered::default();
    // What lies in something else is taken out of it first.
    let mut order: Vec<_> = places.into_iter().zip(names).collect();
    order.sort_by_key(|((place, _), _)| std::cmp::Reverse(place.at.split('/').count()));
    for ((place, _), (component, name)) in order {
        let reference = Mapping::from_iter([("$ref".into(), to_component(component, &name).into())]);
        let Some(value) = at_mut(trees, &place).map(|value| std::mem::replace(value, Value::Mapping(reference))) else {
            continue;
        };
        if let Some(map) = trees.get_mut(root).and_then(|tree| member(member(tree, "components")?, component)) {
            map.as_mapping_mut().map(|map| map.insert(name.clone().into(), value));
        }
        let own = place.file == root;
        if own && let Some((component, name)) = holder(&place.at) {
            gathered.holders.insert((component, name));
        }
        gathered.moved.push(Moved {
            to: below(&below("/components", component), &name),
            file: if own { String::new() } else { place.file },
            from: place.at,
        });
    }
    self::paths(root, trees, paths, &mut gathered, problems);
    gathered
}

/// Puts paths in the place of references to them; what stands beside a reference counts.
fn paths(
    root: &str,
    trees: &mut Trees,
    paths: Vec<(String, Place)>,
    gathered: &mut Gathered,
    problems: &mut Vec<Problem>,
) {
    let mut left = MOST;
    let mut uses: BTreeMap<Place, usize> = BTreeMap::new();
    for (_, place) in &paths {
        *uses.entry(place.clone()).or_default() += 1;
    }
    for (at, place) in paths {
        let Some(written) = at_mut(trees, &place) else { continue };
        let more = uses.get_mut(&place).map_or(0, |uses| {
            *uses -= 1;
            *uses
        });
        // The last that needs it has it; what stands in the description stays there.
        let item = if place.file == root || more > 0 {
            let Some(rest) = left.checked_sub(size(written)) else {
                let what = format!("paths that refer to others make more than {MOST} values");
                problems.push(Problem::error(&at, what, "write fewer of them"));
                return;
            };
            left = rest;
            written.clone()
        } else {
            std::mem::take(written)
        };
        let here = Place { file: root.to_owned(), at: at.clone() };
        if let (Some(Value::Mapping(here)), Value::Mapping(item)) = (at_mut(trees, &here), item) {
            here.shift_remove("$ref");
            for (key, value) in item {
                here.entry(key).or_insert(value);
            }
            let file = if place.file == root { String::new() } else { place.file };
            gathered.moved.push(Moved { to: at, file, from: place.at });
        }
    }
}

/// How many values there are in one.
fn size(value: &Value) -> usize {
    match value {
        Value::Mapping(map) => map.values().map(size).sum::<usize>() + 1,
        Value::Sequence(items) => items.iter().map(size).sum::<usize>() + 1,
        _ => 1,
    }
}

fn to_component(component: &str, name: &str) -> String {
    format!("#{}", below(&below("/components", component), name))
}

/// The component that a place lies in: the map's name, and its own.
fn holder(at: &str) -> Option<(String, String)> {
    let mut steps = at.strip_prefix("/components/")?.split('/').map(unescape);
    Some((steps.next()?, steps.next()?))
}

fn at_mut<'a>(trees: &'a mut Trees, place: &Place) -> Option<&'a mut Value> {
    let tree = trees.get_mut(&place.file)?;
    place.at.split('/').skip(1).map(plain).try_fold(tree, |value, step| child_mut(value, &step))
}

/// A member that is a map, made if it isn't there.
fn member<'a>(value: &'a mut Value, name: &str) -> Option<&'a mut Value> {
    let member = value.as_mapping_mut()?.entry(name.into()).or_insert_with(|| Mapping::new().into());
    if member.is_null() {
        *member = Mapping::new().into();
    }
    Some(member)
}
