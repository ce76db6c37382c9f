//! `security` -> the credentials of each operation.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{OpenAPI, SecurityRequirement};

use crate::lower::source::Source;
use crate::{
    diagnostic::{Diagnostic, code},
    ir::{Scheme, SchemeId, Security, Table},
    pointer::join,
};

/// The credentials of operations.
pub(super) struct Credentials {
    /// The credentials of operations without their own.
    pub(super) usual: Option<Security>,
    /// The credentials of each operation, in order.
    pub(super) own: Vec<OperationCredentials>,
}

/// The credentials of an operation.
#[derive(Default)]
pub(super) struct OperationCredentials {
    /// Whether the operation takes none.
    pub(super) anonymous: bool,
    /// Its credentials, if they aren't the usual ones.
    pub(super) security: Option<Security>,
    /// The OAuth scopes that it asks for: the name of a scheme's constructor, and scopes with spaces between them.
    pub(super) scopes: Vec<(String, String)>,
}

/// Finds the credentials of operations, as far as they make a difference to what a client sends.
pub(super) fn credentials(
    document: &OpenAPI,
    (names, schemes): (&Table<SchemeId, String>, &Table<SchemeId, Scheme>),
    operations: &[&Source<'_>],
    all: &[Source<'_>],
    diagnostics: &mut Vec<Diagnostic>,
) -> Credentials {
    let root = document.security.as_deref();
    // Without any `security`, callers choose the credentials.
    if root.is_none() && all.iter().all(|source| source.operation.security.is_none()) {
        return Credentials { usual: None, own: operations.iter().map(|_| OperationCredentials::default()).collect() };
    }
    let ids = names.entries().map(|(id, name)| (name.as_str(), id)).collect();
    let mut wants = Wants { names, ids, schemes, diagnostics };
    let usual = root.filter(|ways| asks(ways)).map(|ways| wants.alternatives(ways, ""));
    let mut own: Vec<_> = operations.iter().map(|source| wants.of(source, root, usual.as_ref())).collect();
    let wanted = || own.iter().filter_map(|own| own.security.as_ref());
    if wants.any_serves(wanted()) {
        own.iter_mut().for_each(|own| own.security = None);
        return Credentials { usual: None, own };
    }
    let usual = usual.or_else(|| most_frequent(wanted()));
    for own in &mut own {
        own.security = own.security.take().filter(|security| Some(security) != usual.as_ref());
    }
    Credentials { usual, own }
}

/// Whether the requirements list a scheme. A list of empty requirements asks for no credentials.
fn asks(ways: &[SecurityRequirement]) -> bool {
    ways.iter().any(|way| !way.is_empty())
}

/// The most frequent credentials. Of several, the first.
fn most_frequent<'s>(all: impl Iterator<Item = &'s Security>) -> Option<Security> {
    let all: Vec<_> = all.collect();
    let mut counts: BTreeMap<&Security, usize> = BTreeMap::new();
    for security in &all {
        *counts.entry(security).or_default() += 1;
    }
    // Of equal numbers, `max_by_key` takes the last.
    all.into_iter().rev().max_by_key(|security| counts.get(security)).cloned()
}

/// The most sets of schemes that one requirement becomes. A usual description has a few.
const MOST: usize = 16;

/// The most schemes of one requirement: a request of more would be longer than services take.
const MOST_TOGETHER: usize = 64;

struct Wants<'a> {
    names: &'a Table<SchemeId, String>,
    ids: BTreeMap<&'a str, SchemeId>,
    schemes: &'a Table<SchemeId, Scheme>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Wants<'_> {
    /// The credentials of an operation: its own, or else those of the document.
    fn of(
        &mut self,
        source: &Source<'_>,
        root: Option<&[SecurityRequirement]>,
        usual: Option<&Security>,
    ) -> OperationCredentials {
        let own = source.operation.security.as_deref();
        let anonymous = !own.or(root).is_some_and(asks);
        let security = match own {
            _ if anonymous => None,
            Some(own) => Some(self.alternatives(own, &source.at)),
            None => usual.cloned(),
        };
        let scopes = if anonymous { Vec::new() } else { self.scopes(own.or(root).unwrap_or_default()) };
        OperationCredentials { anonymous, security, scopes }
    }

    /// The scopes of each scheme of OAuth 2: of several alternatives with the scheme, those of the first.
    fn scopes(&self, ways: &[SecurityRequirement]) -> Vec<(String, String)> {
        let mut all: Vec<(String, String)> = Vec::new();
        for (name, scopes) in ways.iter().flatten().filter(|(_, scopes)| !scopes.is_empty()) {
            let mut schemes = self.names.iter().zip(self.schemes.iter());
            let is_meant = |(own, scheme): &(&String, &Scheme)| *own == name || scheme.also.contains(name);
            let Some((_, scheme)) = schemes.find(is_meant).filter(|(_, scheme)| scheme.flows.is_some()) else {
                continue;
            };
            if all.iter().all(|(known, _)| *known != scheme.name) {
                all.push((scheme.name.clone(), scopes.join(" ")));
            }
        }
        all
    }

    /// The alternatives that the client can send. Schemes without support have been reported. The alternative without
    /// credentials comes last.
    fn alternatives(&mut self, ways: &[SecurityRequirement], at: &str) -> Security {
        let (mut all, mut seen) = (Security::new(), BTreeSet::new());
        for (index, way) in ways.iter().enumerate() {
            for places in self.sendable(way, &join(&join(at, "security"), index)) {
                if seen.insert(places.clone()) {
                    all.push(places);
                }
            }
        }
        all.sort_by_key(BTreeSet::is_empty);
        all
    }

    /// The sets of schemes that meet one requirement. Of schemes with the same form, one is enough.
    fn sendable(&mut self, way: &SecurityRequirement, at: &str) -> Security {
        let ids: BTreeSet<_> = way.keys().filter_map(|name| self.ids.get(name.as_str()).copied()).collect();
        if ids.len() > MOST_TOGETHER {
            let what = format!("one item of `security` has more than {MOST_TOGETHER} schemes");
            let help = "list alternatives, each as one item of `security`";
            self.diagnostics.push(Diagnostic::new(code::CONFLICTING_CREDENTIALS, at, what, help));
            return vec![BTreeSet::new()];
        }
        let mut slots: BTreeMap<String, Vec<SchemeId>> = BTreeMap::new();
        for (id, scheme) in ids.into_iter().filter_map(|id| Some((id, self.schemes.get(id)?))) {
            slots.entry(scheme.kind.slot()).or_default().push(id);
        }
        let mut all = vec![BTreeSet::new()];
        for places in slots.values() {
            let of: Vec<_> = places.iter().filter_map(|place| self.schemes.get(*place)).collect();
            if of.windows(2).any(|two| matches!(two, [one, other] if !one.kind.is_like(&other.kind))) {
                let names = places.iter().filter_map(|place| self.names.get(*place));
                let names: Vec<_> = names.map(|name| format!("`{name}`")).collect();
                let what = format!("{} can't be sent together: a request has one place for both", names.join(" and "));
                self.diagnostics.push(Diagnostic::new(
                    code::CONFLICTING_CREDENTIALS,
                    at,
                    what,
                    "list them as alternatives: one item of `security` for each scheme",
                ));
                return vec![BTreeSet::new()];
            }
            let with = |known: &BTreeSet<SchemeId>, place: &SchemeId| known.iter().chain([place]).copied().collect();
            let longer = places.iter().flat_map(|place| all.iter().map(move |known| with(known, place)));
            all = longer.take(MOST).collect();
        }
        all
    }

    /// Whether any credentials of the API do for each operation that takes some: all schemes have the same place in a request,
    /// and each is an alternative. Then emitted operations needn't name them. Of several schemes of OAuth 2, each has its own scopes.
    fn any_serves<'w>(&self, wanted: impl Iterator<Item = &'w Security>) -> bool {
        let with_flows = self.schemes.iter().filter(|scheme| scheme.flows.is_some()).count();
        let slots: BTreeSet<_> = self.schemes.iter().map(|scheme| scheme.kind.slot()).collect();
        let mut wanted =
            wanted.map(|wanted| wanted.iter().filter(|places| !places.is_empty()).collect::<BTreeSet<_>>());
        let each: Security = self.schemes.ids().map(|id| BTreeSet::from([id])).collect();
        let each: BTreeSet<_> = each.iter().collect();
        slots.len() < 2 && with_flows < 2 && wanted.all(|wanted| wanted == each)
    }
}
