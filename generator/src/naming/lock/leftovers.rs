//! The entries of a lock file that the description has no longer.

use std::collections::{BTreeSet, HashMap};

use super::{Lock, Used, released, webhooks};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    pointer::join,
    suggest,
};

/// As many schemas that are gone get a suggestion. Each is compared with all new ones.
const MOST_SUGGESTIONS: usize = 20;

/// The items that came and went, in an order that finds them at once.
struct Changes<'l> {
    before: &'l Lock,
    /// The new operations of each handle, with their calls.
    new: HashMap<&'l str, Vec<(&'l str, &'l str)>>,
    /// The number of operations of each handle that are gone.
    gone: HashMap<&'l str, usize>,
    /// The new schemas of components.
    schemas: Vec<&'l str>,
    suggestions_left: usize,
}

impl<'l> Changes<'l> {
    fn new(before: &'l Lock, now: &'l Lock) -> Self {
        let mut changes = Self {
            before,
            new: HashMap::new(),
            gone: HashMap::new(),
            schemas: Vec::new(),
            suggestions_left: MOST_SUGGESTIONS,
        };
        for (key, call) in now.operations.iter().filter(|(key, _)| !before.operations.contains_key(*key)) {
            changes.new.entry(handle(call)).or_default().push((key, call));
        }
        for (_, call) in before.operations.iter().filter(|(key, _)| !now.operations.contains_key(*key)) {
            *changes.gone.entry(handle(call)).or_default() += 1;
        }
        let new = now.models.keys().filter(|key| !before.models.contains_key(*key)).map(String::as_str);
        changes.schemas = new.filter(|key| is_component(key)).collect();
        changes
    }

    /// The message and the help for an entry that the description has no longer. They name the new item that may be its successor.
    fn lost(&mut self, section: &str, key: &str) -> (String, String) {
        let line = |line: &str| format!("write this line under `rename:` in the lock file: `{line}`");
        if let Some(other) = self.successor(key).filter(|_| section == "operations") {
            let own = released::title(key);
            let what = format!("`{own}` is called `{other}` now, and callers lose its published names");
            return (what, format!("to keep the names, {}", line(&format!("{other}: {own}"))));
        }
        if section == "models"
            && is_component(key)
            && let Some(name) = self.before.models.get(key).or_else(|| self.before.gone.get(key))
            && let Some(other) = self.similar(key)
        {
            let what = format!("`{key}` is no longer in the description, and callers lose its published name `{name}`");
            return (what, format!("if it is `{other}` now, {}", line(&format!("{other}: {name}"))));
        }
        let what = format!("`{key}` is no longer in the description; its name is free again");
        (what, "nothing to do: this run removes it from the lock file".to_owned())
    }

    /// The new operation that an operation has become: the one with its call, or the only new one on the handle of a call of which
    /// no other is gone.
    fn successor(&self, key: &str) -> Option<&'l str> {
        let call = self.before.operations.get(key)?;
        let new = self.new.get(handle(call))?;
        let same = new.iter().find(|(_, other)| other == call);
        let only = new.first().filter(|_| new.len() == 1 && self.gone.get(handle(call)) == Some(&1));
        same.or(only).map(|(key, _)| released::title(key))
    }

    /// The new schema with a similar name, or else the only new schema.
    fn similar(&mut self, key: &str) -> Option<&'l str> {
        self.suggestions_left = self.suggestions_left.checked_sub(1)?;
        let similar = suggest::closest(key, self.schemas.iter().copied());
        similar.or(self.schemas.first().copied().filter(|_| self.schemas.len() == 1))
    }
}

/// The handle of a call: `client.books()` of `client.books().list`.
fn handle(call: &str) -> &str {
    call.rsplit_once('.').map_or("", |(handle, _)| handle)
}

fn is_component(key: &str) -> bool {
    key.strip_prefix("/components/schemas/").is_some_and(|name| !name.contains('/'))
}

impl Lock {
    /// Reports a name by hand that another model of the description has.
    fn report_equal_names(&self, now: &Self, diagnostics: &mut Vec<Diagnostic>) {
        let mut keys: HashMap<&str, Vec<&str>> = HashMap::new();
        for (key, name) in &now.models {
            keys.entry(name).or_default().push(key);
        }
        for (key, name) in &self.rename {
            let all = keys.get(name.as_str()).filter(|all| all.contains(&key.as_str()));
            if let Some(other) = all.and_then(|all| all.iter().find(|other| **other != key)) {
                let what = format!("`{other}` has the name `{name}` already");
                let help = "write a name that no other model has, or rename the other model, too";
                diagnostics.push(Diagnostic::new(code::INVALID_LOCK, &join("/rename", key), what, help));
            }
        }
    }

    /// Warns of entries that the description has no longer. An entry of `rename` for nothing is an error.
    pub(crate) fn leftovers(&self, used: &Used<'_>, now: &Self, diagnostics: &mut Vec<Diagnostic>) {
        let is_gone = |key: &&String| !used.keys.contains(key.as_str()) && !self.is_former(key);
        let gone = self.operations.keys().filter(is_gone);
        let gone = gone.map(|key| ("operations", key)).chain({
            let known = |key: &&String| !now.models.contains_key(*key);
            // The name of a schema that moved stays.
            let names: BTreeSet<_> = now.models.values().collect();
            let gone = self.gone.iter().filter(move |(_, name)| !names.contains(name)).map(|(key, _)| key);
            self.models.keys().filter(known).chain(gone).map(|key| ("models", key))
        });
        let mut changes = Changes::new(self, now);
        for (section, key) in gone {
            let (what, help) = changes.lost(section, key);
            diagnostics.push(Diagnostic::new(code::NAME_FREED, &join(&join("", section), key), what, help));
        }
        self.report_equal_names(now, diagnostics);
        let schemas: BTreeSet<_> = now.models.keys().map(String::as_str).collect();
        let matches = |key: &str| {
            used.renamed.contains(key) || schemas.contains(key) || self.former(key).is_some() && now.has_operation(key)
        };
        for key in self.rename.keys().filter(|key| !key.starts_with(webhooks::PREFIX) && !matches(key)) {
            let what = format!("`rename` names `{key}`, which is not generated");
            let known = now.operations.keys().map(|key| released::title(key)).chain(schemas.iter().copied());
            let help = match suggest::closest(key, known) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "use a key of `operations` or of `models`, or remove the line".to_owned(),
            };
            let error = Diagnostic::new(code::UNKNOWN_RENAME, &join("/rename", key), what, help);
            diagnostics.push(error.on(Highlight::Key));
        }
    }
}
