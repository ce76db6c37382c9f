//! Inline schemas with equal text, documentation included, share one type.

use std::collections::BTreeMap;

use openapiv3::Schema;

use super::view::View;
use super::{Shape, Types};
use crate::{
    ir::{Type, TypeId},
    naming::ident,
};

/// The types of inline schemas, by pinned name, if there is one, and text.
pub(crate) type Shared = BTreeMap<(Option<String>, String), Shape>;

/// The key of a shared type.
pub(crate) type Said = (Option<String>, String);

impl<'a> Types<'a> {
    /// The key of an inline schema that needs a name. A schema with a pinned name shares its type with the same location alone,
    /// which several `allOf`s may merge.
    pub(crate) fn said(&self, schema: &'a Schema, view: &View<'a>, hint: &[String], at: &str) -> Option<Said> {
        let named = view.has_properties()
            || view.is_enum()
            || view.integers.iter().any(Option::is_some)
            || !view.one_of.is_empty()
            || view.all_of.len() > 1;
        if !named || self.shared.is_none() {
            return None;
        }
        let pinned = self.lock.model(at, &ident::pascal(hint)).cloned();
        serde_json::to_string(schema).ok().map(|said| (pinned, said))
    }

    /// Shares the type of an inline schema with later ones. A schema without a pinned name takes the last pinned type, as when the
    /// name was pinned.
    pub(crate) fn share(&mut self, said: Option<Said>, shape: &Shape, at: &str) {
        let own = |id: TypeId| self.defs.get(id).is_some_and(|def| def.pointer == at);
        if let (Some(said), Type::Named(id)) = (said, &shape.ty)
            && own(*id)
            && let Some(shared) = &mut self.shared
        {
            shared.insert((None, said.1.clone()), shape.clone());
            shared.insert(said, shape.clone());
        }
    }
}
