//! References into places that are no components, and into other files: what they lead to becomes a component, so that all
//! that comes after knows one kind of reference.

pub(crate) mod documents;
pub mod external;
mod heirs;
mod merge;
mod name;
mod scan;
mod tag;
mod target;

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::{Mapping, Value};

use super::references::Strays;
use crate::{
    diagnostic::Diagnostic,
    pointer::{below, child_mut, plain, unescape},
};
use scan::Found;
use target::{Files, Place, reference};

/// The trees of a description's files, by name.
pub(super) type Trees = BTreeMap<String, Value>;

/// What no longer stands where it was written.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// Where things were written.
    moved: BTreeMap<Place, Place>,
    /// Where members of maps were written that are references.
    members: BTreeMap<Place, Place>,
    /// Components in which something was referred to: the map's name, and theirs.
    pub(super) holders: BTreeSet<(String, String)>,
    /// References that nothing was gathered for.
    pub(super) strays: Strays,
}

impl Gathered {
    /// Leads a place of the tree to the file and the place where that was written.
    pub(super) fn as_written(&self, file: &mut String, at: &mut String) {
        let mut place = Place { file: std::mem::take(file), at: std::mem::take(at) };
        for moves in [&self.moved, &self.members] {
            place = written(moves, place);
        }
        (*file, *at) = place.into();
    }
}

fn written(moves: &BTreeMap<Place, Place>, place: Place) -> Place {
    let mut above = place.clone();
    while !above.at.is_empty() {
        if let Some(from) = moves.get(&above) {
            let rest = place.at.get(above.at.len()..).unwrap_or_default();
            return Place { file: from.file.clone(), at: format!("{}{rest}", from.at) };
        }
        above.at.truncate(above.at.rfind('/').unwrap_or_default());
    }
    place
}

/// Bytes that are copied for references at most, all together: more than for any description, and what an attack by one
/// thing that many refer to is cut off at.
const MOST: usize = 16 << 20;

/// What is left of that.
struct Allowance(usize);

impl Allowance {
    fn takes(&mut self, bytes: usize) -> bool {
        let left = self.0.checked_sub(bytes);
        self.0 = left.unwrap_or(0);
        left.is_some()
    }
}

/// Gathers what the description called `root`, one of the `trees`, refers to. Of files that are `missing`, none is there.
pub(super) fn gather(
    root: &str,
    trees: &mut Trees,
    missing: &BTreeSet<&str>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Gathered {
    let mut left = Allowance(MOST);
    let mut gathered = Gathered::default();
    // Maps that are references come first: each of theirs is one then.
    let found = loop {
        let found = scan::scan(Files { root, trees, missing });
        if found.maps.is_empty() || left.0 == 0 {
            break found;
        }
        merge::maps(root, trees, found.maps, &mut left, &mut gathered, diagnostics);
    };
    let Found { texts, places, paths, components, told, strays, lost, .. } = found;
    for mut diagnostic in lost {
        let place = Place { file: diagnostic.file, at: diagnostic.pointer };
        (diagnostic.file, diagnostic.pointer) = written(&gathered.members, place).into();
        diagnostics.push(diagnostic);
    }
    let names = name::names(Files { root, trees, missing }, &places, &components);
    gathered.strays = strays;
    for (text, target) in texts {
        let reference = match target {
            scan::Target::Place(index) => names.get(index).map(|(component, name)| to_component(component, name)),
            scan::Target::Text(reference) => Some(reference),
        };
        if let Some((reference, value)) = reference.zip(at_mut(trees, &text))
            && left.takes(reference.len())
        {
            *value = reference.into();
        }
    }
    tag::alternatives(root, trees, told, diagnostics);
    let renamed = move_all(root, trees, places.into_iter().zip(names).collect(), &mut gathered);
    if let Some(tree) = trees.get_mut(root).filter(|_| !renamed.is_empty()) {
        tag::heirs(tree, &renamed, diagnostics);
    }
    merge::paths(root, trees, paths, &mut left, &mut gathered, diagnostics);
    if left.0 == 0 {
        let what = format!("what is written out for references comes to more than {} MB", MOST >> 20);
        diagnostics.push(Diagnostic::error(
            "",
            what,
            "let fewer references lead to the same thing, or give it a shorter name",
        ));
    }
    gathered
}

/// A place, and the component that it becomes.
type Named<K> = ((Place, K), (&'static str, String));

/// Makes components of places. Schemas that others called otherwise: their names, and what they were called.
fn move_all<K>(
    root: &str,
    trees: &mut Trees,
    mut order: Vec<Named<K>>,
    gathered: &mut Gathered,
) -> BTreeMap<String, String> {
    let mut renamed = BTreeMap::new();
    // What lies in something else is taken out of it first.
    order.sort_by_key(|((place, _), _)| std::cmp::Reverse(place.at.split('/').count()));
    for ((place, _), (component, name)) in order {
        let reference = Mapping::from_iter([("$ref".into(), to_component(component, &name).into())]);
        let Some(value) = at_mut(trees, &place).map(|value| std::mem::replace(value, Value::Mapping(reference))) else {
            continue;
        };
        if let Some(map) = trees.get_mut(root).and_then(|tree| member(member(tree, "components")?, component)) {
            map.as_mapping_mut().map(|map| map.insert(name.clone().into(), value));
        }
        if place.file == root
            && let Some((component, name)) = holder(&place.at)
        {
            gathered.holders.insert((component, name));
        }
        let called = place.called();
        let to = below(&below("/components", component), &name);
        gathered.moved.insert(Place { file: String::new(), at: to }, place.seen_from(root));
        if component == "schemas" && name != called {
            renamed.insert(name, called);
        }
    }
    renamed
}

fn to_component(component: &str, name: &str) -> String {
    reference("", &Place { file: String::new(), at: below(&below("/components", component), name) })
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
