//! Schemas that say something of a type, but whose values stay raw JSON.

use std::collections::BTreeMap;

use oas_client_generator::{Diagnostic, Output, ir::TypeKind};
use serde::{Deserialize, Serialize};

/// How many schemas of a description are raw JSON, and why.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Raw {
    /// The properties of all models.
    pub(crate) properties: usize,
    /// The reasons with their numbers of schemas. Names are left out of a reason.
    pub(crate) reasons: BTreeMap<String, usize>,
}

impl Raw {
    pub(crate) fn of(output: &Output) -> Self {
        let fields = output.api.types.iter().map(|def| match &def.kind {
            TypeKind::Struct(object) => object.fields.iter().count(),
            _ => 0,
        });
        let mut raw = Self { properties: fields.sum(), reasons: BTreeMap::new() };
        for Diagnostic { message, .. } in output.diagnostics.iter().filter(|one| one.message.contains("raw JSON")) {
            let (reason, places) = message.split_once(", here and in ").unwrap_or((message, "0"));
            let others: usize = places.split(' ').next().and_then(|count| count.parse().ok()).unwrap_or(0);
            *raw.reasons.entry(without_names(reason)).or_default() += 1 + others;
        }
        raw
    }

    /// The number of schemas.
    pub(crate) fn schemas(&self) -> usize {
        self.reasons.values().sum()
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.properties += other.properties;
        for (reason, count) in &other.reasons {
            *self.reasons.entry(reason.clone()).or_default() += count;
        }
    }
}

/// A message without what it quotes, which differs from place to place.
pub(crate) fn without_names(message: &str) -> String {
    message.split('`').enumerate().map(|(index, part)| if index % 2 == 0 { part } else { "…" }).collect()
}
