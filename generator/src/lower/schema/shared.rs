//! Inline schemas that say the same, their documentation included, are one type.

use std::collections::BTreeMap;

use openapiv3::Schema;

use super::{Shape, Types};
use crate::{ir::Type, lower::view::View, names::ident};

/// The types of inline schemas, by what they say.
pub(super) type Shared = BTreeMap<String, Shape>;

impl<'a> Types<'a> {
    /// What an inline schema says, if it needs a name that isn't published: such a name stays its own.
    pub(super) fn said(&self, schema: &'a Schema, view: &View<'a>, hint: &[String], at: &str) -> Option<String> {
        let named = view.has_members()
            || view.is_enum()
            || view.integers.iter().any(Option::is_some)
            || !view.one_of.is_empty()
            || view.all_of.len() > 1;
        if !named || self.shared.is_none() || self.lock.model(at, &ident::pascal(hint)).is_some() {
            return None;
        }
        serde_json::to_string(schema).ok()
    }

    /// Keeps the type of an inline schema for others that say the same.
    pub(super) fn share(&mut self, said: Option<String>, shape: &Shape, at: &str) {
        let own = |id: usize| self.defs.get(id).is_some_and(|def| def.at == at);
        if let (Some(said), Type::Named(id)) = (said, &shape.ty)
            && own(*id)
            && let Some(shared) = &mut self.shared
        {
            shared.insert(said, shape.clone());
        }
    }
}
