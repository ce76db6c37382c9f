//! What a new description changes for those who use the client: from the IR, not from the text of the code.
//!
//! Compared is what a consumer sees, as it is emitted: calls and their arguments, setters, answers, models, enums,
//! constructors, settings; then what no compiler sees, such as paths and prose. Every kind of change has a rule
//! ([`RULES`]), and `docs/compatibility.md` gives the reason of each.

mod client;
mod failure;
mod handle;
mod input;
mod model;
mod operation;
mod pairs;
mod rule;
mod shown;
mod sides;

use std::fmt;

use semver::{BuildMetadata, Prerelease, Version};

use crate::{diagnostic::visible, ir::Api};
pub use rule::{RULES, Rule, Verdict};
use sides::Sides;

/// What changed from one API to another, in a fixed order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// Each change by itself.
    pub changes: Vec<Change>,
}

/// One thing that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Whether it is new, gone, or otherwise than before.
    pub kind: Kind,
    /// Whether code that compiled before may no longer do so, or no longer do what it did.
    pub breaking: bool,
    /// What changed, as users write it: a call, one of its options, a model's field. What is new has its new name, all
    /// else the name that it had.
    pub subject: String,
    /// How it changed.
    pub what: String,
    /// The id of its [`Rule`].
    pub rule: &'static str,
    /// Where the description said it before, as a JSON pointer; `None` if it is new or stands nowhere in particular.
    pub before_at: Option<String>,
    /// Where the description says it now; `None` if it is gone or stands nowhere in particular.
    pub after_at: Option<String>,
}

/// What happened to the subject of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It is gone.
    Removed,
    /// It is otherwise than before.
    Changed,
    /// It is new.
    Added,
}

/// The part of a version that goes up, as [Semantic Versioning](https://semver.org) has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// None: nothing changed.
    None,
    /// The last: callers see no difference but in prose, or in what travels.
    Patch,
    /// The middle one: there is something more.
    Minor,
    /// The first: callers must change their code.
    Major,
}

/// Everything that changed for the users of a client. Both APIs are to come from descriptions without errors.
pub fn diff(before: &Api, after: &Api) -> Diff {
    let mut sides = Sides::new(before, after);
    operation::operations(&mut sides);
    handle::handles(&mut sides);
    model::models(&mut sides);
    client::client(&mut sides);
    Diff { changes: sides.changes }
}

impl Diff {
    /// The step that a release with these changes calls for.
    pub fn step(&self) -> Step {
        self.changes.iter().map(Change::step).max().unwrap_or(Step::None)
    }

    /// One line a change and one with the sum, without line ends: what breaks first, then what is compatible, then what
    /// no compiler sees; in each of these what is gone, what is otherwise, what is new.
    pub fn lines(&self) -> Vec<String> {
        let mut sorted: Vec<_> = self.changes.iter().collect();
        sorted.sort_by_key(|change| (std::cmp::Reverse(change.step()), change.kind));
        let mut lines: Vec<_> = sorted.iter().map(ToString::to_string).collect();
        let count = |step: Step| sorted.iter().filter(|change| change.step() == step).count();
        lines.push(match self.step() {
            Step::None => "nothing changed for callers".to_owned(),
            step => format!(
                "{} breaking, {} compatible, {} unseen: a {step} step",
                count(Step::Major),
                count(Step::Minor),
                count(Step::Patch)
            ),
        });
        lines
    }
}

impl Change {
    /// The step that it calls for by itself.
    pub fn step(&self) -> Step {
        match RULES.iter().find(|rule| rule.id == self.rule).map(|rule| rule.verdict) {
            _ if self.breaking => Step::Major,
            Some(Verdict::Unseen) => Step::Patch,
            _ => Step::Minor,
        }
    }
}

/// `breaking changed client.books().list(): … [rule]`, all of it on one line.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = match self.step() {
            Step::Major => "breaking",
            Step::Minor => "compatible",
            _ => "unseen",
        };
        let kind = match self.kind {
            Kind::Removed => "removed",
            Kind::Changed => "changed",
            Kind::Added => "added",
        };
        let what = if self.what.is_empty() { String::new() } else { format!(": {}", visible(&self.what)) };
        write!(f, "{verdict} {kind} {}{what} [{}]", visible(&self.subject), self.rule)
    }
}

impl Step {
    /// The version after `version`, as Cargo reads versions: below 1.0.0 the first part that isn't zero says what is
    /// compatible, so everything is a step less there, and below 0.1.0 every step is the last part's. A version before a
    /// release, such as `2.0.0-rc.1`, promises nothing yet and leads to that release.
    pub fn next(self, version: &Version) -> Version {
        let Version { major, minor, patch, .. } = *version;
        let (major, minor, patch) = match (self, major, minor) {
            (Self::None, ..) => return version.clone(),
            _ if !version.pre.is_empty() => (major, minor, patch),
            (Self::Major, 1.., _) => (major.saturating_add(1), 0, 0),
            (Self::Minor, 1.., _) | (Self::Major, 0, 1..) => (major, minor.saturating_add(1), 0),
            _ => (major, minor, patch.saturating_add(1)),
        };
        Version { major, minor, patch, pre: Prerelease::EMPTY, build: BuildMetadata::EMPTY }
    }
}

/// `major`, `minor`, `patch` or `no`.
impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "no",
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
    fn versions_step_as_cargo_reads_them() {
        let next = |step: Step, from: &str| step.next(&from.parse().unwrap()).to_string();
        let all = |from: &str| [Step::None, Step::Patch, Step::Minor, Step::Major].map(|step| next(step, from));
        assert_eq!(all("1.2.3"), ["1.2.3", "1.2.4", "1.3.0", "2.0.0"]);
        assert_eq!(all("0.2.3"), ["0.2.3", "0.2.4", "0.2.4", "0.3.0"]);
        assert_eq!(all("0.0.3"), ["0.0.3", "0.0.4", "0.0.4", "0.0.4"]);
        assert_eq!(all("2.0.0-rc.1"), ["2.0.0-rc.1", "2.0.0", "2.0.0", "2.0.0"]);
        assert_eq!(next(Step::Patch, "1.2.3+x"), "1.2.4");
    }

    #[test]
    fn a_line_stays_one_line() {
        let change = Change {
            kind: Kind::Changed,
            breaking: false,
            subject: "a".to_owned(),
            what: "b\nc\u{1b}".to_owned(),
            rule: rule::DOCS.id,
            before_at: None,
            after_at: None,
        };
        assert_eq!(change.to_string(), "unseen changed a: b\\nc\\u{1b} [docs]");
    }
}
