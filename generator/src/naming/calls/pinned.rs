//! Pinned calls, which get their names before all others.

use super::operation::{Operation, in_rank};
use super::resources::Draft;
use super::tree::{NodeId, ROOT};
use super::{HandleId, groups, ident};

/// A call with pinned names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pinned {
    /// The accessors from the client to the method.
    pub steps: Vec<PinnedStep>,
    /// The method at its end.
    pub method: String,
    /// Further methods there that belong to the same operation.
    pub also: Vec<String>,
}

/// One accessor of a pinned call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PinnedStep {
    /// Its name.
    pub accessor: String,
    /// How many path parameters it takes.
    pub arguments: usize,
}

impl Pinned {
    fn methods(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.method).chain(&self.also)
    }
}

/// Names the pinned calls of a layout by resources. Their handles belong to the nodes of their paths where the accessors
/// show the node, so that new operations find them there.
pub(super) fn by_resources(draft: &mut Draft<'_>) {
    for index in in_rank(draft.operations) {
        let Some(operation) = draft.operations.get(index) else { continue };
        let Some(pinned) = operation.endpoint.pinned else { continue };
        match name_pinned(draft, operation, pinned) {
            Ok(node) => {
                for method in pinned.methods() {
                    if !draft.names(node).claim(method) {
                        draft.clashes.push((index, method.clone()));
                    }
                }
                draft.methods.insert(index, (node, pinned.method.clone()));
            }
            Err(Misfit::Arguments) => draft.unfit.push(index),
            Err(Misfit::Clash(name)) => draft.clashes.push((index, name)),
        }
    }
}

enum Misfit {
    Arguments,
    Clash(String),
}

fn name_pinned(draft: &mut Draft<'_>, operation: &Operation<'_>, pinned: &Pinned) -> Result<NodeId, Misfit> {
    let way = draft.tree.way(operation);
    let filled = |node: &NodeId| draft.tree.node(*node).position + draft.tree.node(*node).parameters.len();
    // The node of each accessor: parameters are counted, literals recognised by their words.
    let mut places = Vec::with_capacity(pinned.steps.len());
    let (mut next, mut count) = (0, 0);
    for step in &pinned.steps {
        count += step.arguments;
        let rest = way.get(next..).unwrap_or_default();
        let found = if step.arguments > 0 {
            let found = rest.iter().position(|node| draft.tree.node(*node).is_item() && filled(node) == count);
            Some(found.ok_or(Misfit::Arguments)?)
        } else {
            let mut literals = rest.iter().take_while(|node| !draft.tree.node(**node).is_item());
            literals.position(|node| is_called(&step.accessor, &draft.tree.node(*node).words))
        };
        let passed = found.and_then(|found| rest.get(..=found)).unwrap_or_default();
        places.push((found.and_then(|found| rest.get(found).copied()), passed));
        next += passed.len();
    }
    if count != way.last().map_or(0, filled) {
        return Err(Misfit::Arguments);
    }
    let mut at = ROOT;
    for (step, (place, passed)) in pinned.steps.iter().zip(places) {
        let known = draft.pinned.get(&(at, step.accessor.clone())).copied();
        at = match known {
            Some(node) if draft.takes(node) == step.arguments => node,
            Some(_) => return Err(Misfit::Clash(step.accessor.clone())),
            None => {
                if !draft.names(at).claim(&step.accessor) {
                    return Err(Misfit::Clash(step.accessor.clone()));
                }
                let node = place.filter(|node| !draft.handles.contains_key(node)).unwrap_or_else(|| draft.extra());
                let items = |node: &&NodeId| draft.tree.node(**node).is_item();
                let taken: Vec<_> = if step.arguments > 0 {
                    passed.iter().filter(items).copied().collect()
                } else {
                    place.into_iter().collect()
                };
                draft.pinned.insert((at, step.accessor.clone()), node);
                draft.add_handle(node, at, step.accessor.clone(), &taken);
                node
            }
        };
    }
    Ok(at)
}

/// Whether an accessor has a literal's name, perhaps with a number or a version that distinguished it from another.
pub(super) fn is_called(accessor: &str, words: &[String]) -> bool {
    let plain = ident::snake(words);
    let Some(rest) = accessor.strip_prefix(plain.trim_end_matches('_')) else { return false };
    let rest = rest.trim_start_matches('_');
    rest.is_empty() || rest.trim_start_matches('v').starts_with(|c: char| c.is_ascii_digit())
}

/// Names the pinned calls of a layout by groups: the handle and the method of each.
pub(super) fn by_groups(groups: &mut groups::Groups, operations: &[Operation<'_>]) -> Vec<Option<Option<HandleId>>> {
    let mut places = vec![None; operations.len()];
    for (index, (operation, place)) in operations.iter().zip(&mut places).enumerate() {
        let Some(pinned) = operation.endpoint.pinned else { continue };
        if pinned.steps.iter().any(|step| step.arguments > 0) {
            groups.unfit.push(index);
            continue;
        }
        let handle = pinned.steps.iter().try_fold(None, |parent, step| groups.pinned(parent, &step.accessor));
        let Some(handle) = handle else {
            groups.clashes.push((index, pinned.method.clone()));
            continue;
        };
        for method in pinned.methods() {
            if !groups.names(handle).claim(method) {
                groups.clashes.push((index, method.clone()));
            }
        }
        *place = Some(handle);
    }
    places
}
