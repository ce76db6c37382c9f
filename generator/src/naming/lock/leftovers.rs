//! The entries of a lock file that the description has no longer.

use std::collections::{BTreeMap, BTreeSet};

use super::{Lock, Used, released, webhooks};
use crate::{
    diagnostic::{Diagnostic, code},
    pointer::join,
    suggest,
};

impl Lock {
    /// The message and the help for an entry that the description has no longer. They name the new item that may be its successor.
    fn lost(&self, section: &str, key: &str, now: &Self) -> (String, String) {
        let new = |names: &BTreeMap<String, String>, known: &BTreeMap<String, String>| -> Vec<String> {
            names.keys().filter(|key| !known.contains_key(*key)).cloned().collect()
        };
        let line = |line: &str| format!("write this line under `rename:` in the lock file: `{line}`");
        if let Some(other) = self.successor(key, now).filter(|_| section == "operations") {
            let own = released::title(key);
            let what = format!("`{own}` is called `{other}` now, and callers lose its published names");
            return (what, format!("to keep the names, {}", line(&format!("{other}: {own}"))));
        }
        let own = |key: &str| key.strip_prefix("/components/schemas/").is_some_and(|name| !name.contains('/'));
        let schemas: Vec<_> = new(&now.models, &self.models).into_iter().filter(|key| own(key)).collect();
        let similar = suggest::closest(key, schemas.iter().map(String::as_str));
        let similar = similar.or(schemas.first().map(String::as_str).filter(|_| schemas.len() == 1));
        if section == "models"
            && own(key)
            && let (Some(other), Some(name)) = (similar, self.models.get(key).or_else(|| self.gone.get(key)))
        {
            let what = format!("`{key}` is no longer in the description, and callers lose its published name `{name}`");
            return (what, format!("if it is `{other}` now, {}", line(&format!("{other}: {name}"))));
        }
        let what = format!("`{key}` is no longer in the description; its name is free again");
        (what, "nothing to do: this run removes it from the lock file".to_owned())
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
        for (section, key) in gone {
            let (what, help) = self.lost(section, key, now);
            diagnostics.push(Diagnostic::new(code::NAME_FREED, &join(&join("", section), key), what, help));
        }
        let schemas: BTreeSet<_> = now.models.keys().map(String::as_str).collect();
        let matches = |key: &str| {
            used.renamed.contains(key) || schemas.contains(key) || self.former(key).is_some() && now.has_operation(key)
        };
        for key in self.rename.keys().filter(|key| !key.starts_with(webhooks::PREFIX) && !matches(key)) {
            let what = format!("`rename` names `{key}`, which is not generated");
            let help = "use a key of `operations` or of `models`, or remove the line";
            diagnostics.push(Diagnostic::new(code::UNKNOWN_RENAME, &join("/rename", key), what, help));
        }
    }

    /// The new operation that an operation has become: the one with its call, or the only new one on the handle of a call of which
    /// no other is gone.
    fn successor<'n>(&self, key: &str, now: &'n Self) -> Option<&'n str> {
        let call = self.operations.get(key)?;
        let chain = |call: &str| call.rsplit_once('.').map_or_else(String::new, |(chain, _)| chain.to_owned());
        let on_handle = |names: &'n BTreeMap<String, String>, others: &BTreeMap<String, String>| -> Vec<&'n str> {
            let lost = names.iter().filter(|(key, other)| !others.contains_key(*key) && chain(other) == chain(call));
            lost.map(|(key, _)| key.as_str()).collect()
        };
        let new = on_handle(&now.operations, &self.operations);
        let gone = self.operations.iter().filter(|(key, _)| !now.operations.contains_key(*key));
        let gone = gone.filter(|(_, other)| chain(other) == chain(call)).count();
        let same = new.iter().find(|key| now.operations.get(**key) == Some(call));
        let only = new.first().filter(|_| new.len() == 1 && gone == 1);
        same.or(only).map(|key| released::title(key))
    }
}
