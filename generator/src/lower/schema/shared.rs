//! Inline schemas that say the same, their documentation included, are one type.

use std::collections::BTreeMap;

use openapiv3::Schema;

use super::view::View;
use super::{Shape, Types};
use crate::{
    ir::{Type, TypeId},
    naming::ident,
};

/// The types of inline schemas, by the published name, if they have one, and what they say.
pub(crate) type Shared = BTreeMap<(Option<String>, String), Shape>;

/// What a type is shared by.
pub(crate) type Said = (Option<String>, String);

impl<'a> Types<'a> {
    /// What an inline schema says, if it needs a name. One that is published stays its own, and is shared only with the same place,
    /// which is met again in each object that `allOf` joins it to.
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

    /// Keeps the type of an inline schema for others that say the same. Those without a published name take the last that is
    /// published, as they did when it was.
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
