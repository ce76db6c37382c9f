//! The causes of diagnostics about recordings: one fact of the description is one diagnostic, however many exchanges show it.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;

/// What several exchanges may have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cause {
    /// Nothing: the exchange itself is wrong.
    Exchange,
    /// The URL of a server, by its recorded base and its described base.
    Server(String, String),
    /// A segment of paths, as it was recorded and as it is described.
    Segment(String, String),
    /// A path, without its arguments, that no operation has.
    Path(String),
    /// The name of an input that operations don't have, with its location.
    Input(&'static str, String),
    /// A part of the description, and the rule that the exchanges break.
    Described(String, String),
}

/// A diagnostic about an exchange.
#[derive(Debug)]
pub(super) struct Reported {
    pub(super) cause: Cause,
    /// The index of the exchange in its recording.
    pub(super) exchange: usize,
    pub(super) diagnostic: Diagnostic,
}

impl Reported {
    /// A diagnostic whose cause is the described location that it names, and its help.
    pub(super) fn of_described(exchange: usize, diagnostic: Diagnostic) -> Self {
        let described = diagnostic.related.as_deref().map(|related| related.pointer.clone());
        let rule = diagnostic.help.clone();
        let cause = described.map_or(Cause::Exchange, |described| Cause::Described(described, rule));
        Self { cause, exchange, diagnostic }
    }
}

/// The first diagnostic of each cause, with the number of the other exchanges.
pub(super) fn once(reported: Vec<Reported>) -> Vec<Diagnostic> {
    let mut exchanges: BTreeMap<Cause, BTreeSet<(String, usize)>> = BTreeMap::new();
    for Reported { cause, exchange, diagnostic } in &reported {
        exchanges.entry(cause.clone()).or_default().insert((diagnostic.file.clone(), *exchange));
    }
    let first = |Reported { cause, mut diagnostic, .. }: Reported| {
        if cause == Cause::Exchange {
            return Some(diagnostic);
        }
        match exchanges.remove(&cause)?.len() {
            0 | 1 => {}
            2 => diagnostic.message.push_str(", here and in another exchange"),
            count => diagnostic.message.push_str(&format!(", here and in {} other exchanges", count - 1)),
        }
        Some(diagnostic)
    };
    reported.into_iter().filter_map(first).collect()
}
