//! Items: the accessors that take path parameters.

use std::collections::BTreeSet;

use super::ident;
use super::segment::SegmentKind;
use super::tree::{NodeId, Tree};
use super::words::{name_words, same_word, singulars, words};

/// Parameters that follow each other with nothing between.
pub(super) fn run(tree: &Tree<'_>, first: NodeId) -> Vec<NodeId> {
    let only = |id: &NodeId| {
        let mut items = tree.node(*id).items();
        items.next().filter(|_| items.next().is_none())
    };
    std::iter::successors(Some(first), only).collect()
}

/// The nodes in a run that need a handle: nodes with operations or children, and the last.
pub(super) fn stops(tree: &Tree<'_>, run: &[NodeId]) -> Vec<usize> {
    let nodes = run.iter().enumerate();
    let used = nodes.filter(|(i, id)| i + 1 == run.len() || tree.node(**id).is_used());
    used.map(|(i, _)| i).collect()
}

/// The stop that a noun fits best: one whose parameters say it, or else the first.
pub(super) fn best_stop(tree: &Tree<'_>, run: &[NodeId], stops: &[usize], noun: &[String]) -> Option<usize> {
    let says_noun = |name: &&str| noun.last().is_some_and(|noun| words(name).contains(noun));
    let fits = |stop: &&usize| {
        let id = run.get(**stop);
        id.is_some_and(|id| tree.node(*id).parameters.iter().any(says_noun))
    };
    stops.iter().find(fits).or(stops.first()).copied()
}

/// The name of one item of a collection: the collection's name with the last word in the singular, if the
/// description knows that word.
pub(super) fn noun(collection: &[String], vocabulary: &BTreeSet<String>) -> Option<Vec<String>> {
    let (last, start) = collection.split_last()?;
    let singular = singulars(last).find(|singular| vocabulary.contains(singular))?;
    Some([start, &[singular]].concat())
}

/// `by_…`: the name of an item that has no noun, less what its collection says already.
pub(super) fn by(tree: &Tree<'_>, item: NodeId, collection: NodeId) -> String {
    let node = tree.node(item);
    let collection = &tree.node(collection).words;
    let parameter = name_words(node.parameters.last().copied().unwrap_or_default());
    let said = |word: &String| collection.iter().any(|other| same_word(other, word));
    let rest = parameter.iter().take(parameter.len().saturating_sub(1));
    let rest = parameter.get(rest.take_while(|word| said(word)).count()..);
    let mut name = [&["by".to_owned()], node.words.as_slice(), rest.unwrap_or_default()].concat();
    if name.len() == 1 {
        name.push(ident::UNNAMED.to_owned());
    }
    ident::snake(&name)
}

/// A name with the version of its segment after it, if the segment has one.
pub(super) fn versioned(name: &[String], kind: &SegmentKind) -> Option<String> {
    match kind {
        SegmentKind::Literal((_, version), ..) if !version.is_empty() => {
            Some(ident::snake(&[name, &words(version)].concat()))
        }
        _ => None,
    }
}
