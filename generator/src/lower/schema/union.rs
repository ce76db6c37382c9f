//! `oneOf` and `anyOf` -> unions.
//!
//! In comes a schema with variants, out goes a union with a test for each variant, or raw JSON. `schema` calls it; `lower` calls
//! `distinguish` once all types are known.

mod branch;
mod constants;
mod distinguish;
mod mapping;
mod raw;
mod scalars;

use std::{collections::BTreeMap, rc::Rc};

use openapiv3::{Schema, SchemaData};

use super::{Properties, Shape, Site, Types, view::View};
use crate::lower::draft::{DraftKind, DraftUnion, DraftVariant};
use crate::unique::free;
use crate::{
    diagnostic::{Diagnostic, code},
    ir::{JsonType, Type, TypeId},
    naming::{ident, reserved, words::words},
    openapi::version::private,
    pointer::join,
};

pub(crate) use branch::Branch;
pub(crate) use distinguish::distinguish;
use distinguish::kind;
pub(crate) use mapping::Mapping;

/// A union that is declared but not yet defined.
pub(crate) struct OpenUnion<'a> {
    pub(crate) id: TypeId,
    pub(crate) name: Vec<String>,
    pub(crate) at: String,
    pub(crate) data: &'a SchemaData,
    pub(crate) discriminator: Option<Rc<Mapping<'a>>>,
    pub(crate) any: bool,
    pub(crate) variants: Vec<(String, Branch<'a>)>,
    /// The base schema: the properties of each value.
    pub(crate) base: Option<Base<'a>>,
}

/// A base schema without its union or subtypes.
pub(crate) enum Base<'a> {
    Component(&'a str),
    Merged(Box<Properties<'a>>, &'a Schema),
}

impl<'a> Types<'a> {
    /// The type of a `oneOf` or `anyOf`. A null variant makes it nullable. Several strings or integers are one type.
    pub(crate) fn union(&mut self, schema: &'a Schema, view: &View<'a>, site: Site<'_, 'a>) -> Shape {
        let at = site.at;
        let keyword = join(at, view.union_keyword);
        let all = view.one_of.iter().enumerate().map(|(index, variant)| (join(&keyword, index), variant));
        let (nulls, variants): (Vec<_>, Vec<_>) = all.partition(|(_, variant)| self.is_null(variant));
        let nullable = !nulls.is_empty();
        if variants.is_empty() {
            return Shape { nullable, ..Shape::plain(Type::Json) };
        }
        if let [(at, only)] = variants.as_slice() {
            let mut shape = self.in_place_of(only, Site { at, schema_at: at, ..site });
            shape.nullable |= nullable;
            return shape;
        }
        if let Some(shape) = self.union_of_scalars(schema, &variants, site) {
            return Shape { nullable: nullable || shape.nullable, ..shape };
        }
        let (id, name) = self.declare(site);
        let name = words(&name);
        self.open_union(OpenUnion {
            id,
            name,
            at: at.to_owned(),
            data: &schema.schema_data,
            discriminator: schema.schema_data.discriminator.as_ref().map(Mapping::new).map(Rc::new),
            any: view.union_keyword == "anyOf",
            variants: variants.into_iter().map(|(at, variant)| (at, Branch::Schema(variant))).collect(),
            // Properties beside a union are here only if its variants are subtypes.
            base: site.component.filter(|_| view.has_properties()).map(Base::Component),
        });
        Shape { nullable, ..Shape::plain(Type::Named(id)) }
    }

    /// Defines a union.
    pub(crate) fn close_union(&mut self, open: OpenUnion<'a>) {
        let discriminator = open.discriminator.as_deref();
        let union_name = self.defs.get(open.id).map_or_else(String::new, |def| def.name.clone());
        let mut names = reserved::variants();
        let mut variants: Vec<DraftVariant> = Vec::new();
        let mut indices: BTreeMap<Type, usize> = BTreeMap::new();
        for (number, (at, branch)) in (1..).zip(open.variants) {
            let (title, component) = (branch.title(), branch.component());
            let own_name = if let Branch::Own(name) = branch { Some(self.name_of(name)) } else { None };
            let hint = open.name.iter().cloned().chain(branch.words(component.as_deref(), number)).collect::<Vec<_>>();
            let shape = self.branch(branch, &hint, &at);
            let ty = boxed(&shape.ty);
            let mapped = discriminator.zip(component.as_deref());
            let tags = mapped.map(|(mapping, component)| mapping.tags(component)).unwrap_or_default();
            let is_implied = mapped.is_some_and(|(mapping, component)| mapping.implies(component));
            let is_default = mapped.is_some_and(|(mapping, component)| mapping.default() == Some(component));
            if let Some(known) = indices.get(&ty).and_then(|index| variants.get_mut(*index)) {
                known.tags.extend(tags);
                known.is_default |= is_default;
                continue;
            }
            let name = match own_name {
                Some(own) if own == union_name => "Base".to_owned(),
                Some(own) => own,
                None => self.variant_name(&shape.ty, title, number),
            };
            let name = free(&mut names, without_prefix(&name, &union_name).to_owned());
            let ty = if shape.nullable { Type::Nullable(Box::new(ty)) } else { ty };
            indices.entry(ty.clone()).or_insert(variants.len());
            variants.push(DraftVariant { name, docs: shape.doc, ty, tags, is_implied, is_default });
        }
        // A subtype of the schema with the discriminator has only its own subtypes.
        if let Some(target) = discriminator.and_then(Mapping::default)
            && open.data.discriminator.is_some()
            && !variants.iter().any(|variant| variant.is_default)
        {
            self.diagnostics.push(no_default(&open.at, target));
        }
        let tag = discriminator.map(|mapping| mapping.said.property_name.clone());
        let base = open.base.filter(|_| tag.is_some()).map(|base| self.base(base, &open.name, &open.at));
        self.define(
            open.id,
            open.data,
            DraftKind::Union(DraftUnion { variants, tag, any: open.any, base, pointer: open.at }),
        );
    }

    fn base(&mut self, base: Base<'a>, union_name: &[String], at: &str) -> Type {
        match base {
            Base::Component(name) => self.own(name).ty,
            Base::Merged(merged, schema) => {
                let hint: Vec<_> = union_name.iter().cloned().chain(["base".to_owned()]).collect();
                let base = join(at, "base");
                self.object(schema, *merged, Site::base(&hint, &base, at)).ty
            }
        }
    }

    fn branch(&mut self, branch: Branch<'a>, hint: &[String], at: &str) -> Shape {
        match branch {
            Branch::Schema(schema) => self.one(schema, hint, at),
            Branch::Merged(merged, schema) => self.merged_branch(*merged, schema, hint, at),
            Branch::Component(name) => self.named_component(name),
            Branch::Own(name) => self.own(name),
        }
    }

    fn variant_name(&self, ty: &Type, title: &str, number: usize) -> String {
        let of_kind = match kind(&self.defs, ty) {
            Some(JsonType::String) => "String",
            Some(JsonType::Integer) => "Integer",
            Some(JsonType::Number) => "Number",
            Some(JsonType::Boolean) => "Boolean",
            Some(JsonType::Array) => "Array",
            Some(JsonType::Object) | None => "Object",
        };
        match ty {
            Type::Named(id) | Type::Boxed(id) => self.defs.get(*id).map_or_else(String::new, |def| def.name.clone()),
            _ if !words(title).is_empty() => ident::pascal(&words(title)),
            Type::Json => format!("Variant{number}"),
            _ => of_kind.to_owned(),
        }
    }
}

/// A `defaultMapping` without effect.
fn no_default(at: &str, target: &str) -> Diagnostic {
    let at = join(&join(at, "discriminator"), private::DEFAULT_MAPPING);
    let what =
        format!("`defaultMapping` names `{target}`, which is no variant; a value with another tag becomes raw JSON");
    Diagnostic::new(
        code::DISCRIMINATOR,
        &at,
        what,
        "add the schema to the `oneOf`, or write the name of one that is there",
    )
}

/// The name of a variant without the name of its union.
fn without_prefix<'n>(name: &'n str, prefix: &str) -> &'n str {
    let rest = name.strip_prefix(prefix).filter(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()));
    rest.unwrap_or(name)
}

/// The type of a variant. Objects are behind a pointer, since they differ in size and may contain the union. Numbers have the
/// full width.
fn boxed(ty: &Type) -> Type {
    match ty {
        Type::Named(id) => Type::Boxed(*id),
        // A test finds out whether a value is a number, but not its width.
        Type::I32 | Type::U32 | Type::U64 | Type::UnixTime => Type::I64,
        Type::F32 => Type::F64,
        other => other.clone(),
    }
}
