//! The pinned names of webhooks: their models and deliveries.
//!
//! Webhooks may have a description of their own, in which a schema has the same JSON pointer as one of the API. So their names
//! are a section of their own, and a key under `rename` starts with `webhooks `.

use std::collections::BTreeMap;

use super::{Lock, model_key};
use crate::{
    diagnostic::{Diagnostic, code},
    ir::webhook::Webhooks,
    pointer::join,
};

/// The start of a key under `rename` that is a schema or a delivery of webhooks.
pub(super) const PREFIX: &str = "webhooks ";

impl Lock {
    /// The pinned names of webhooks, as a lock of their models. Keys are JSON pointers of schemas and of deliveries.
    pub(crate) fn of_webhooks(&self) -> Self {
        let own = |(key, name): (&String, &String)| Some((key.strip_prefix(PREFIX)?.to_owned(), name.clone()));
        let rename = self.rename.iter().filter_map(own).collect();
        Self { models: self.webhooks.clone(), rename, ..Self::default() }
    }

    /// Warns of entries that the description of webhooks has no longer; `self` is a lock [of webhooks](Self::of_webhooks). An
    /// entry of `rename` for nothing is an error.
    pub(crate) fn webhook_leftovers(&self, now: &BTreeMap<String, String>, diagnostics: &mut Vec<Diagnostic>) {
        for key in self.models.keys().filter(|key| !now.contains_key(*key)) {
            let what = format!("`{key}` is no longer in the description of webhooks; its name is free again");
            let help = "nothing to do: this run removes it from the lock file";
            diagnostics.push(Diagnostic::new(code::NAME_FREED, &join("/webhooks", key), what, help).in_lock());
        }
        for key in self.rename.keys().filter(|key| !now.contains_key(*key)) {
            let what = format!("`rename` names `{PREFIX}{key}`, which is not generated");
            let help = format!("use a key of `webhooks` after `{PREFIX}`, or remove the line");
            diagnostics.push(
                Diagnostic::new(code::UNKNOWN_RENAME, &join("/rename", format!("{PREFIX}{key}")), what, help).in_lock(),
            );
        }
    }
}

/// The names of webhooks, by the JSON pointers of schemas and of deliveries.
pub(crate) fn names(webhooks: &Webhooks) -> BTreeMap<String, String> {
    let models = webhooks.api.types.iter();
    let models = models.map(|def| (model_key(&def.pointer, &def.requested_name), def.name.clone()));
    let deliveries = webhooks.deliveries.iter().map(|delivery| (delivery.pointer.clone(), delivery.name.clone()));
    models.chain(deliveries).collect()
}
