//! Deliveries of JSON: the type of each payload, and the union of all.

use openapiv3::MediaType;

use super::{Context, Rejection, reject};
use crate::{
    ir::{Type, TypeId, webhook::Payload},
    lower::{
        draft::{DraftDelivery, DraftKind, DraftUnion, DraftVariant},
        schema::Site,
    },
    naming::{ident, words::name_words},
    pointer::join,
};

/// The location of the union of all payloads, which is no schema of the description.
const UNION: &str = "/webhooks";

impl<'a> Context<'a> {
    /// The payload of a webhook. `at` is the location of its media type.
    pub(super) fn json(&mut self, name: &str, media_type: &'a MediaType, at: &str) -> Result<Payload, Rejection> {
        let Some(schema) = &media_type.schema else { return Ok(Payload::Json(Type::Json)) };
        let hint: Vec<_> = name_words(name).into_iter().chain(["payload".to_owned()]).collect();
        let at = join(at, "schema");
        let shape = self.types.shape(schema, &hint, &at);
        match shape.ty {
            Type::Binary => reject(&at, "its JSON is bytes", "write the schema of the JSON value"),
            ty if shape.nullable => Ok(Payload::Json(Type::Nullable(Box::new(ty)))),
            ty => Ok(Payload::Json(ty)),
        }
    }

    /// Declares the union of all payloads, if there are several and each is an object. It may turn out that values don't say
    /// which payload they are.
    pub(super) fn union_of_payloads(&mut self, deliveries: &[DraftDelivery]) -> Option<TypeId> {
        let mut variants = Vec::new();
        for delivery in deliveries {
            let Payload::Json(ty) = &delivery.payload else { continue };
            let Type::Named(id) = ty else { return None };
            match self.types.defs.get(*id).map(|def| &def.kind) {
                Some(DraftKind::Struct(_)) => {}
                Some(DraftKind::Union(union)) if union.tag.is_none() => {}
                _ => return None,
            }
            variants.push(DraftVariant {
                name: ident::pascal(&name_words(&delivery.path)),
                docs: delivery.docs.clone(),
                ty: Type::Boxed(*id),
                tags: Default::default(),
                is_implied: false,
                is_default: false,
            });
        }
        if variants.len() < 2 {
            return None;
        }
        let (id, _) = self.types.declare(Site::inline(&["any".to_owned(), "event".to_owned()], UNION));
        let def = self.types.defs.get_mut(id)?;
        def.docs = "An event of any webhook with JSON.".to_owned();
        // Only a property with one value in each payload says which payload it is: properties may be added to any of them.
        let any = true;
        def.kind = DraftKind::Union(DraftUnion { variants, tag: None, any, base: None, pointer: UNION.to_owned() });
        Some(id)
    }

    /// Whether the values of the union of all payloads say which payload they are. If they don't, callers choose a payload's
    /// type, so that this is no reason for a warning.
    pub(super) fn is_distinguished(&mut self, union: TypeId) -> bool {
        self.types.diagnostics.retain(|diagnostic| diagnostic.pointer != UNION);
        matches!(self.types.defs.get(union).map(|def| &def.kind), Some(DraftKind::TestedUnion(_)))
    }
}
