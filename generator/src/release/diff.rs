//! The changes that a new description brings to the callers of a client.
//!
//! In come two [`PublicApi`]s, out goes a [`Diff`]. It compares what a caller sees as it is emitted: calls and their
//! arguments, setters, responses, models, enums, constructors, settings. Then it compares what no compiler sees, such as paths and
//! documentation. Every change has a rule ([`RULES`]), and `docs/compatibility.md` gives the reason of each rule.

mod cause;
mod client;
mod contract;
mod error_response;
mod handle;
mod header;
mod input;
mod model;
mod object;
mod operation;
mod pairs;
mod rule;
mod sides;
mod webhook;

use std::{collections::BTreeSet, fmt};

use semver::{BuildMetadata, Prerelease, Version};

use super::public_api::PublicApi;
use crate::diagnostic::visible;
pub use cause::Cause;
pub use rule::{RULES, Rule, Wire};
use sides::Sides;

/// The changes from one API to another, in a fixed order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// Each change by itself.
    pub changes: Vec<Change>,
    /// What differs and isn't compared, in words.
    pub uncompared: Vec<String>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Added, removed or changed.
    pub kind: Kind,
    /// The part of the version that a release with this change raises.
    pub level: Level,
    /// What it means for released clients.
    pub wire: Wire,
    /// The changed item, as callers write it: a call, one of its options, a model's field. A new item has its new name, any other
    /// the name that it had.
    pub subject: String,
    /// The change in words.
    pub what: String,
    /// The id of its [`Rule`].
    pub rule: &'static str,
    /// The part of a path that moved, before and after, if that is the change.
    pub moved: Option<(String, String)>,
    /// The line under `rename` in the lock file that keeps the old name, if there is one: `getBook: fetchBook`.
    pub keep: Option<String>,
    /// The location in the description before, as a JSON pointer; `None` if the item is new or has no location of its own.
    pub before_pointer: Option<String>,
    /// The location in the description after; `None` if the item is gone or has no location of its own.
    pub after_pointer: Option<String>,
}

/// The kind of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It is gone.
    Removed,
    /// It differs.
    Changed,
    /// It is new.
    Added,
}

/// The part of a [semantic version](https://semver.org) that a change raises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// No compiler sees the change: documentation, or bytes that are sent.
    Patch,
    /// Code compiles as before, and there is a new item or a new warning.
    Minor,
    /// Code that compiled may not compile any more, or does something else.
    Major,
}

/// Compares two APIs. Both must come from descriptions without errors.
pub fn diff(before: &PublicApi, after: &PublicApi) -> Diff {
    let mut sides = Sides::new(before, after);
    operation::compare_operations(&mut sides);
    handle::compare_handles(&mut sides);
    model::compare_models(&mut sides);
    client::compare_clients(&mut sides);
    header::compare_headers(&mut sides);
    contract::compare_schemas(&mut sides);
    webhook::compare_webhooks(&mut sides);
    Diff { changes: sides.changes, uncompared: uncompared(before, after) }
}

/// What differs between two APIs and isn't compared.
fn uncompared(before: &PublicApi, after: &PublicApi) -> Vec<String> {
    if before.is_partial || after.is_partial {
        return vec![
            "webhooks, limits, status codes, headers and scopes, which the baseline doesn't have yet".to_owned(),
        ];
    }
    let (was, is) = (&before.contract.uncompared, &after.contract.uncompared);
    let names: BTreeSet<_> = was.keys().chain(is.keys()).collect();
    let differs = |name: &&String| was.get(*name) != is.get(*name);
    names.into_iter().filter(differs).map(|name| format!("{name}, which differ")).collect()
}

impl Diff {
    /// The level of a release with these changes; `None` if nothing changed.
    pub fn level(&self) -> Option<Level> {
        self.changes.iter().map(|change| change.level).max()
    }

    /// One line for each change and a line with their counts, without line ends. The changes are sorted by level, then by what
    /// happened: removed, changed, added.
    pub fn lines(&self) -> Vec<String> {
        let mut sorted: Vec<_> = self.changes.iter().collect();
        sorted.sort_by_key(|change| (std::cmp::Reverse(change.level), change.kind));
        let mut lines: Vec<_> = sorted.iter().map(ToString::to_string).collect();
        lines.extend(self.closing_lines());
        lines
    }

    /// One line for each [cause](Self::causes), and the closing lines of [`lines`](Self::lines).
    pub fn summary(&self) -> Vec<String> {
        let mut lines: Vec<_> = self.causes().iter().map(ToString::to_string).collect();
        lines.extend(self.closing_lines());
        lines
    }

    /// How names stay, what isn't compared, and the counts.
    fn closing_lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let kept = self.kept_names();
        if !kept.is_empty() {
            lines.push("to keep the old names, write in the lock file:".to_owned());
            lines.push("  rename:".to_owned());
            lines.extend(kept.into_iter().map(|line| format!("    {}", visible(line))));
        }
        lines.extend(self.uncompared.iter().map(|what| format!("not compared: {what}")));
        lines.push(self.counts());
        lines
    }

    /// The lines under `rename` in the lock file that keep old names, sorted.
    pub fn kept_names(&self) -> BTreeSet<&str> {
        self.changes.iter().filter_map(|change| change.keep.as_deref()).collect()
    }

    /// The number of changes of each level, and of those that break on the wire: `1 major, 0 minor, 2 patch: a major change`.
    pub fn counts(&self) -> String {
        let Some(highest) = self.level() else { return "nothing changed for callers".to_owned() };
        let count = |level: Level| self.changes.iter().filter(|change| change.level == level).count();
        let counts = [Level::Major, Level::Minor, Level::Patch].map(|level| format!("{} {level}", count(level)));
        format!("{}: a {highest} change", counts.join(", "))
    }

    /// The version of a release with these changes, after `version`.
    pub fn next_version(&self, version: &Version) -> Version {
        self.level().map_or_else(|| version.clone(), |level| level.next_version(version))
    }
}

/// `major: removed client.books().list(): … [rule]`, all of it on one line. A change that no compiler sees says if it breaks on the
/// wire.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = if self.what.is_empty() { String::new() } else { format!(": {}", visible(&self.what)) };
        write!(f, "{} {} {}{what} [{}]", self.head(), self.kind, visible(&self.subject), self.rule)
    }
}

impl Change {
    /// `patch, breaks on the wire:`.
    fn head(&self) -> String {
        let wire = if self.level < Level::Major && self.wire == Wire::Breaks { ", breaks on the wire" } else { "" };
        format!("{}{wire}:", self.level)
    }

    /// Whether it breaks code of callers, or released clients.
    pub fn is_breaking(&self) -> bool {
        self.level == Level::Major || self.wire == Wire::Breaks
    }
}

/// `removed`, `changed` or `added`.
impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Removed => "removed",
            Self::Changed => "changed",
            Self::Added => "added",
        })
    }
}

impl Level {
    /// The version of a release with a change of this level, after `version`, as Cargo reads versions.
    ///
    /// Below 1.0.0 the first number that isn't zero takes the place of the major version, so a major change raises the second
    /// number and any other the third. Below 0.1.0 every change raises the third. A pre-release such as `2.0.0-rc.1` promises
    /// nothing yet; the next version is its release.
    pub fn next_version(self, version: &Version) -> Version {
        let Version { major, minor, patch, .. } = *version;
        let (major, minor, patch) = match (self, major, minor) {
            _ if !version.pre.is_empty() => (major, minor, patch),
            (Self::Major, 1.., _) => (major.saturating_add(1), 0, 0),
            (Self::Minor, 1.., _) | (Self::Major, 0, 1..) => (major, minor.saturating_add(1), 0),
            _ => (major, minor, patch.saturating_add(1)),
        };
        Version { major, minor, patch, pre: Prerelease::EMPTY, build: BuildMetadata::EMPTY }
    }
}

/// `major`, `minor` or `patch`.
impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_raised_as_cargo_reads_them() {
        let next = |level: Level, from: &str| level.next_version(&from.parse().unwrap()).to_string();
        let all = |from: &str| [Level::Patch, Level::Minor, Level::Major].map(|level| next(level, from));
        assert_eq!(all("1.2.3"), ["1.2.4", "1.3.0", "2.0.0"]);
        assert_eq!(all("0.2.3"), ["0.2.4", "0.2.4", "0.3.0"]);
        assert_eq!(all("0.0.3"), ["0.0.4", "0.0.4", "0.0.4"]);
        assert_eq!(all("2.0.0-rc.1"), ["2.0.0", "2.0.0", "2.0.0"]);
        assert_eq!(next(Level::Patch, "1.2.3+x"), "1.2.4");
        assert_eq!(Diff::default().next_version(&Version::new(1, 2, 3)), Version::new(1, 2, 3));
    }

    #[test]
    fn a_line_stays_one_line() {
        let change = Change {
            kind: Kind::Changed,
            level: Level::Patch,
            wire: Wire::Fits,
            subject: "a".to_owned(),
            what: "b\nc\u{1b}".to_owned(),
            rule: rule::DOCS.id,
            moved: None,
            keep: None,
            before_pointer: None,
            after_pointer: None,
        };
        assert_eq!(change.to_string(), "patch: changed a: b\\nc\\u{1b} [docs]");
    }
}
