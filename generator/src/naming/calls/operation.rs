//! An endpoint with its path and operationId split into words.

use super::namespace::Namespace;
use super::operation_id::{OperationId, PathWords};
use super::segment::{PathSegment, SegmentKind, classify_segments};
use super::template::Template;
use super::words::{is_empty_word, name_words, words};
use super::{Argument, Endpoint, Listing, ident, pinned::is_called, prefix};

#[derive(Debug)]
pub(super) struct Operation<'a> {
    pub(super) endpoint: Endpoint<'a>,
    /// The way its path takes, less the prefix that all paths share.
    pub(super) segments: Vec<PathSegment<'a>>,
    /// Parameters that belong to no segment.
    pub(super) tail: Vec<&'a str>,
    pub(super) id: OperationId,
    pub(super) path_words: PathWords,
    /// HTTP method and path as words, for an operation without an id.
    spelled_out: Vec<String>,
}

pub(super) fn read<'a>(endpoints: &[Endpoint<'a>]) -> Vec<Operation<'a>> {
    let templates: Vec<_> = endpoints.iter().map(|e| Template::new(e.path)).collect();
    let pairs = endpoints.iter().zip(&templates);
    let released: Vec<_> = pairs.map(|(endpoint, template)| released_below(endpoint, template)).collect();
    // A pinned operation was named below the prefix of its release; a new operation elsewhere has no prefix.
    let is_fresh = endpoints.iter().all(|endpoint| endpoint.pinned.is_none());
    let named = endpoints.iter().zip(&templates).zip(&released);
    let named: Vec<_> =
        named.filter(|((endpoint, _), most)| is_fresh || endpoint.pinned.is_some() && **most > 0).collect();
    let shared = prefix::shared(&named.iter().map(|((_, template), _)| *template).collect::<Vec<_>>());
    let length = named.iter().map(|(_, most)| **most).fold(shared, usize::min);
    let prefix = named.first().and_then(|((_, first), _)| first.segments.get(..length)).unwrap_or_default().to_vec();
    let below = |template: &Template<'_>, most| {
        if most > 0 && template.segments.starts_with(&prefix) { prefix.len() } else { 0 }
    };
    endpoints
        .iter()
        .zip(templates)
        .zip(released)
        .map(|((endpoint, template), most)| (*endpoint, below(&template, most), template))
        .map(|(endpoint, prefix, template)| Operation::new(endpoint, template, prefix))
        .collect()
}

/// How many segments at most a prefix has that an operation was named below. It has none that names the operation's first handle:
/// another operation that didn't share the segment may have been removed since, or may be unsupported.
fn released_below(endpoint: &Endpoint<'_>, template: &Template<'_>) -> usize {
    let first = endpoint.pinned.and_then(|pinned| pinned.steps.first()).filter(|step| step.arguments == 0);
    let Some(first) = first else { return usize::MAX };
    let segments = classify_segments(&template.segments, 0);
    let literals = segments.iter().take_while(|segment| segment.parameters.is_empty());
    let named = literals.filter(|segment| is_called(&first.accessor, &segment.words)).last();
    named.map_or(usize::MAX, |segment| segment.segments.saturating_sub(1))
}

impl<'a> Operation<'a> {
    fn new(endpoint: Endpoint<'a>, template: Template<'a>, prefix: usize) -> Self {
        let id = endpoint.operation_id.unwrap_or_default();
        let path = endpoint.path.split(['?', '#']).next().unwrap_or_default();
        Self {
            endpoint,
            segments: classify_segments(&template.segments, prefix),
            id: OperationId::new(id, endpoint.tags),
            path_words: path_words(&classify_segments(&template.segments, 0)),
            tail: template.tail,
            spelled_out: words(&format!("{} {path}", endpoint.method)),
        }
    }

    /// Whether the path has a word to be named by.
    pub(super) fn has_literal(&self) -> bool {
        let literal = |segment: &PathSegment<'_>| matches!(segment.kind, SegmentKind::Literal(..));
        self.segments.iter().any(literal)
    }

    /// The author's action, less the words of the path; empty if what is left of them says nothing.
    ///
    /// Nothing is said by `and`, `2`, `int32`, another HTTP method, or `list` where the response is none.
    pub(super) fn core(&self) -> Vec<String> {
        let mut core = self.id.core(&self.path_words);
        if core.iter().all(|word| is_empty_word(word)) {
            let own = |word: &String| word.eq_ignore_ascii_case(self.endpoint.method);
            core = core.into_iter().find(own).into_iter().collect();
        }
        let lists = core.first().is_some_and(|word| word == "list");
        if lists && self.endpoint.response == Listing::Single { Vec::new() } else { core }
    }

    /// Names that say everything, for when shorter ones are taken.
    pub(super) fn full_names(&self) -> Vec<Vec<String>> {
        if self.id.whole.is_empty() {
            return vec![self.spelled_out.clone()];
        }
        let method = words(self.endpoint.method);
        let with_method = [self.id.whole.as_slice(), &method].concat();
        vec![self.id.words.clone(), self.id.whole.clone(), with_method]
    }

    /// The rank when names are assigned, which doesn't depend on the order in the document.
    pub(super) fn rank(&self) -> (usize, &'a str, &'a str) {
        const METHODS: [&str; 8] = ["get", "post", "patch", "put", "delete", "head", "options", "trace"];
        let method = self.endpoint.method;
        let known = METHODS.iter().position(|m| *m == method);
        (known.unwrap_or(METHODS.len()), method, self.endpoint.path)
    }
}

/// Indices of the operations in the order in which they choose their names.
pub(super) fn in_rank(operations: &[Operation<'_>]) -> Vec<usize> {
    let mut ranked: Vec<_> = operations.iter().enumerate().collect();
    ranked.sort_by_key(|(_, operation)| operation.rank());
    ranked.into_iter().map(|(index, _)| index).collect()
}

/// Parameters as arguments of one function, the first of them at `position` of its path.
pub(super) fn arguments<'a>(wires: impl IntoIterator<Item = &'a str>, position: usize) -> Vec<Argument> {
    let mut names = Namespace::default();
    let arguments = wires.into_iter().enumerate().map(|(i, wire)| Argument {
        name: names.take(&ident::snake(&name_words(wire))),
        wire: wire.to_owned(),
        position: position + i,
    });
    arguments.collect()
}

fn path_words(segments: &[PathSegment<'_>]) -> PathWords {
    let mut found = PathWords::default();
    for segment in segments {
        let parameters = segment.parameters.iter().map(|name| words(name));
        for words in std::iter::once(segment.words.clone()).chain(parameters) {
            found.leading.extend(words.first().cloned());
            found.all.extend(words);
        }
    }
    found
}
