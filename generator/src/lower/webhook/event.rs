//! The events of a delivery: the variants of its form.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{Discriminator, MediaType, ReferenceOr, Schema};

use super::{Context, MOVE_TO_COMPONENT, OBJECT, Rejection, reject};
use crate::{
    ir::{Table, Type, TypeId, reach, webhook::Payload},
    lower::{
        draft::{DraftDelivery, DraftKind, DraftType},
        schema::view::View,
    },
    openapi::references::{component_name, mapped_schema},
    pointer::join,
};

/// A variant of a form.
pub(super) struct FormVariant<'a> {
    pub(super) tag: String,
    pub(super) schema: &'a Schema,
    /// The location of the schema.
    pub(super) target: String,
    pub(super) reference: &'a ReferenceOr<Schema>,
    /// The location of the reference to it.
    pub(super) at: String,
}

impl<'a> Context<'a> {
    /// The schema of a form. `at` is the location of its media type.
    pub(super) fn form_schema(
        &mut self,
        media_type: &'a MediaType,
        at: &str,
    ) -> Result<(&'a Schema, String), Rejection> {
        let at = join(at, "schema");
        let Some(schema) = &media_type.schema else {
            return reject(&at, "its form has no schema", "write `schema: …` into the media type");
        };
        let found = self.found::<Schema>(schema, &at)?;
        Ok((found.value, found.pointer))
    }

    /// The variants of a form, by the values of the mapping, or else by the names of their schemas.
    pub(super) fn variants(
        &mut self,
        form: &'a Schema,
        discriminator: &'a Discriminator,
        at: &str,
    ) -> Result<Vec<FormVariant<'a>>, Rejection> {
        let mut tags: BTreeMap<String, Vec<&String>> = BTreeMap::new();
        for (tag, target) in &discriminator.mapping {
            tags.entry(mapped_schema(target)).or_default().push(tag);
        }
        let view = View::new(form);
        let mut variants = Vec::new();
        let mut seen = BTreeSet::new();
        for (index, alternative) in view.one_of.iter().enumerate() {
            let at = join(&join(at, view.union_keyword), index);
            let ReferenceOr::Reference { reference } = alternative else {
                return reject(&at, "the schema of an event is inline", MOVE_TO_COMPONENT);
            };
            let (name, schema, target) =
                self.resolver.follow::<Schema>(reference, &at).map_err(|lost| self.lost(lost, &at))?;
            // The mapping may have the schema or a component that refers to it.
            let given = component_name(reference, "schemas").and_then(|component| tags.remove(&component));
            let given: Vec<_> = [given, tags.remove(name)].into_iter().flatten().flatten().cloned().collect();
            for tag in if given.is_empty() { vec![name.to_owned()] } else { given } {
                if !seen.insert(tag.clone()) {
                    return reject(
                        &at,
                        format!("two events have the name `{tag}`"),
                        "write another value for one of them in `discriminator/mapping`",
                    );
                }
                variants.push(FormVariant {
                    tag,
                    schema,
                    target: target.clone(),
                    reference: alternative,
                    at: at.clone(),
                });
            }
        }
        match tags.into_values().flatten().next() {
            Some(tag) => reject(
                &join(&join(&join(at, "discriminator"), "mapping"), tag),
                format!("`{tag}` refers to none of the schemas in `oneOf`"),
                "add a reference to its schema to `oneOf`, or remove this value",
            ),
            None => Ok(variants),
        }
    }

    /// The model of an event, from which [`remove_tags`](Self::remove_tags) takes the discriminator.
    pub(super) fn event(
        &mut self,
        reference: &'a ReferenceOr<Schema>,
        tag: &str,
        at: &str,
    ) -> Result<TypeId, Rejection> {
        let shape = self.types.shape(reference, &[], at);
        let flat = |ty: &Type| flat(&self.types.defs, ty, true);
        let no_object = || reject(at, "an event is not an object with properties", OBJECT);
        let Type::Named(id) = shape.ty else { return no_object() };
        let Some(DraftKind::Struct(object)) = self.types.defs.get(id).map(|def| &def.kind) else {
            return no_object();
        };
        if let Some(field) = object.fields.iter().find(|field| !flat(&field.ty)) {
            return reject(
                at,
                format!("the field `{}` is an object or has nested arrays, which a form can't hold", field.wire_name),
                "write `type: string`; callers read the object from the string",
            );
        }
        self.tagged.push((id, tag.to_owned()));
        Ok(id)
    }

    /// Takes the discriminator out of the models of events: the variant stands for it. A model has no additional fields of a
    /// form. A model that JSON has too stays whole.
    pub(super) fn remove_tags(&mut self, deliveries: &[DraftDelivery]) {
        let json = deliveries.iter().filter(|delivery| matches!(delivery.payload, Payload::Json(_)));
        let json = reach::closure(&self.types.defs, json.flat_map(|delivery| delivery.payload.models()));
        for (id, tag) in std::mem::take(&mut self.tagged).into_iter().filter(|(id, _)| !json.contains(id)) {
            if let Some(DraftKind::Struct(object)) = self.types.defs.get_mut(id).map(|def| &mut def.kind) {
                let fields = std::mem::take(&mut object.fields).into_iter();
                object.fields = fields.filter(|field| field.wire_name != tag).collect();
                object.additional_properties = None;
            }
        }
    }
}

/// Whether a form can hold a value: a string, or several with one name.
fn flat(defs: &Table<TypeId, DraftType>, ty: &Type, list: bool) -> bool {
    match ty {
        Type::Named(id) => {
            defs.get(*id).is_some_and(|def| matches!(def.kind, DraftKind::Enum(_) | DraftKind::IntegerEnum(_)))
        }
        Type::Array(item) => list && flat(defs, item, false),
        Type::Nullable(inner) => flat(defs, inner, list),
        Type::Tuple(_) | Type::Map(..) | Type::Boxed(_) => false,
        _ => true,
    }
}
