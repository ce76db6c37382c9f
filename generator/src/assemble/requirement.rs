//! `security` -> which credentials an operation is sent with.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{OpenAPI, SecurityRequirement};

use crate::lower::source::Source;
use crate::{
    diagnostic::Diagnostic,
    ir::{Api, Scheme},
    pointer::join,
};

/// Says of each operation what it asks for, as far as that makes a difference to what a client sends.
pub(crate) fn settle(
    api: &mut Api,
    schemes: &[(String, Scheme)],
    document: &OpenAPI,
    sources: &[Source<'_>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let root = document.security.as_deref();
    // A description that never speaks of credentials leaves them to the caller.
    if root.is_none() && sources.iter().all(|source| source.operation.security.is_none()) {
        return;
    }
    let sources: BTreeMap<&str, &Source<'_>> = sources.iter().map(|source| (source.at.as_str(), source)).collect();
    let mut wants = Wants { schemes, diagnostics };
    let usual = root.filter(|ways| asks(ways)).map(|ways| wants.alternatives(ways, ""));
    let mut wanted = Vec::new();
    for operation in &mut api.operations {
        let own = sources.get(operation.pointer.as_str()).and_then(|source| source.operation.security.as_deref());
        operation.anonymous = !own.or(root).is_some_and(asks);
        wanted.push(match own {
            _ if operation.anonymous => None,
            Some(own) => Some(wants.alternatives(own, &operation.pointer)),
            None => usual.clone(),
        });
    }
    if wants.any_serves(wanted.iter().flatten()) {
        return;
    }
    let texts: Vec<_> = wanted.iter().map(|wanted| wanted.as_ref().map(|wanted| wants.text(wanted))).collect();
    let usual = usual.map(|usual| wants.text(&usual)).or_else(|| most_frequent(texts.iter().flatten()));
    for (operation, text) in api.operations.iter_mut().zip(texts) {
        operation.security = text.filter(|text| Some(text) != usual.as_ref());
    }
    api.security = usual;
}

/// Whether credentials are asked for at all: there is an alternative, and not each of them is empty.
fn asks(ways: &[SecurityRequirement]) -> bool {
    ways.iter().any(|way| !way.is_empty())
}

/// The first of those that occur most often.
fn most_frequent<'t>(texts: impl Iterator<Item = &'t String>) -> Option<String> {
    let mut counts: Vec<(&String, usize)> = Vec::new();
    for text in texts {
        match counts.iter_mut().find(|(known, _)| *known == text) {
            Some((_, count)) => *count += 1,
            None => counts.push((text, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max();
    counts.into_iter().find(|(_, count)| Some(*count) == most).map(|(text, _)| text.clone())
}

/// Alternatives of schemes that go together, each by its place among all.
type Alternatives = Vec<BTreeSet<usize>>;

/// As many sets of schemes meet one alternative; in earnest there are a few.
const MOST: usize = 16;

struct Wants<'a> {
    schemes: &'a [(String, Scheme)],
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Wants<'_> {
    /// What can be sent of what is asked for. Schemes that can't be were reported: callers send them by themselves. To send
    /// none is the last resort, wherever it stands.
    fn alternatives(&mut self, ways: &[SecurityRequirement], at: &str) -> Alternatives {
        let mut all = Alternatives::new();
        for (index, way) in ways.iter().enumerate() {
            for places in self.sendable(way, &join(&join(at, "security"), index)) {
                if !all.contains(&places) {
                    all.push(places);
                }
            }
        }
        all.sort_by_key(BTreeSet::is_empty);
        all
    }

    /// The schemes of one alternative. Of those that are alike each is enough, since one credential meets them all.
    fn sendable(&mut self, way: &SecurityRequirement, at: &str) -> Alternatives {
        let mut slots: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, (_, scheme)) in self.schemes.iter().enumerate().filter(|(_, (name, _))| way.contains_key(name)) {
            slots.entry(scheme.kind.slot()).or_default().push(place);
        }
        let mut all = vec![BTreeSet::new()];
        for places in slots.values() {
            let of: Vec<_> = places.iter().filter_map(|place| self.schemes.get(*place)).collect();
            if of.windows(2).any(|two| matches!(two, [(_, one), (_, other)] if !one.kind.is_like(&other.kind))) {
                let names: Vec<_> = of.iter().map(|(name, _)| format!("`{name}`")).collect();
                let what = format!("{} can't be sent together: they travel in one place", names.join(" and "));
                self.diagnostics.push(Diagnostic::warning(at, what, "callers can send the header themselves"));
                return vec![BTreeSet::new()];
            }
            let with = |known: &BTreeSet<usize>, place: &usize| known.iter().chain([place]).copied().collect();
            let longer = places.iter().flat_map(|place| all.iter().map(move |known| with(known, place)));
            all = longer.take(MOST).collect();
        }
        all
    }

    /// The alternatives as the runtime reads them.
    fn text(&self, wanted: &Alternatives) -> String {
        let name = |place: &usize| self.schemes.get(*place).map(|(_, scheme)| scheme.name.as_str());
        let names = |places: &BTreeSet<usize>| places.iter().filter_map(name).collect::<Vec<_>>().join(" ");
        wanted.iter().map(names).collect::<Vec<_>>().join("|")
    }

    /// Whether whatever credentials a client has are right wherever any are asked for: all travel in the same place, and each
    /// is enough. Then they needn't be told apart.
    fn any_serves<'w>(&self, wanted: impl Iterator<Item = &'w Alternatives>) -> bool {
        let slots: BTreeSet<_> = self.schemes.iter().map(|(_, scheme)| scheme.kind.slot()).collect();
        let mut wanted =
            wanted.map(|wanted| wanted.iter().filter(|places| !places.is_empty()).collect::<BTreeSet<_>>());
        let each: Alternatives = (0..self.schemes.len()).map(|place| BTreeSet::from([place])).collect();
        slots.len() < 2 && wanted.all(|wanted| wanted == each.iter().collect())
    }
}
