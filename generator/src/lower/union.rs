//! `oneOf` and `anyOf` -> enums whose values can be told apart, or else raw values that are read as asked.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use openapiv3::{Discriminator, ReferenceOr, Schema, SchemaData};

use super::{
    name::free,
    schema::{Members, Shape, Types},
    view::View,
};
use crate::{
    ir::{Field, JsonKind, Test, Type, TypeDef, TypeId, TypeKind, Union, UnionVariant},
    names::{ident, words::words},
    problem::{Problem, below},
};

/// A union that is declared, but whose variants are not yet looked at.
pub(super) struct OpenUnion<'a> {
    pub(super) id: TypeId,
    pub(super) name: Vec<String>,
    pub(super) at: String,
    pub(super) data: &'a SchemaData,
    pub(super) discriminator: Option<&'a Discriminator>,
    pub(super) any: bool,
    pub(super) variants: Vec<(String, Branch<'a>)>,
}

/// One of the schemas that a union is of.
pub(super) enum Branch<'a> {
    /// As it stands.
    Schema(&'a ReferenceOr<Schema>),
    /// With the members that stand beside the union.
    Joined(Members<'a>, &'a ReferenceOr<Schema>),
    /// A component.
    Component(&'a str),
    /// A component without what is built on it.
    Own(&'a str),
}

impl<'a> Types<'a> {
    /// The type of a schema that is one or any of some others. Null among them makes it nullable; texts of several kinds are
    /// a text.
    pub(super) fn union(
        &mut self,
        schema: &'a Schema,
        view: &View<'a>,
        hint: &[String],
        at: &str,
        component: Option<&'a str>,
    ) -> Shape {
        let keyword = below(at, view.union_keyword);
        let all = view.one_of.iter().enumerate().map(|(index, variant)| (below(&keyword, index), variant));
        let (nulls, variants): (Vec<_>, Vec<_>) = all.partition(|(_, variant)| is_null(variant));
        let nullable = !nulls.is_empty();
        if let [(at, only)] = variants.as_slice() {
            let mut shape = self.one(only, hint, at);
            shape.nullable |= nullable;
            return shape;
        }
        if variants.iter().all(|(_, variant)| self.is_text(variant)) {
            return Shape { nullable, ..self.texts(&variants, hint) };
        }
        let (id, name) = self.declare(hint, at, component);
        let name = words(&name);
        self.open_union(OpenUnion {
            id,
            name,
            at: at.to_owned(),
            data: &schema.schema_data,
            discriminator: schema.schema_data.discriminator.as_ref(),
            any: view.union_keyword == "anyOf",
            variants: variants.into_iter().map(|(at, variant)| (at, Branch::Schema(variant))).collect(),
        });
        Shape { nullable, ..Shape::plain(Type::Named(id)) }
    }

    /// Whether all values of a schema are texts.
    fn is_text(&self, schema: &'a ReferenceOr<Schema>) -> bool {
        let schema = match schema {
            ReferenceOr::Item(schema) => Some(schema),
            ReferenceOr::Reference { reference } => {
                self.resolver.follow::<Schema>(reference, "").ok().map(|(_, schema, _)| schema)
            }
        };
        schema.map(View::new).is_some_and(|view| (view.kind == "string" || view.is_enum()) && view.odd.is_none())
    }

    /// One enum beside free text is an enum, since enums are open; all else is text.
    fn texts(&mut self, variants: &[(String, &'a ReferenceOr<Schema>)], hint: &[String]) -> Shape {
        let shapes: Vec<_> = variants.iter().map(|(at, variant)| self.one(variant, hint, at)).collect();
        let nullable = shapes.iter().any(|shape| shape.nullable);
        let named = shapes.iter().filter_map(|shape| if let Type::Named(id) = shape.ty { Some(id) } else { None });
        let enums: BTreeSet<_> = named.collect();
        let same = shapes.first().is_some_and(|first| shapes.iter().all(|shape| shape.ty == first.ty));
        let ty = match (shapes.first(), enums.first()) {
            (Some(first), _) if same => first.ty.clone(),
            (_, Some(only)) if enums.len() == 1 => Type::Named(*only),
            _ => Type::String,
        };
        Shape { nullable, ..Shape::plain(ty) }
    }

    /// Looks at the variants of a union that waited.
    pub(super) fn close_union(&mut self, open: OpenUnion<'a>) {
        let discriminator = open.discriminator;
        let union_name = self.defs.get(open.id).map_or_else(String::new, |def| def.name.clone());
        let mut names = BTreeSet::from(["Unknown".to_owned()]);
        let mut variants: Vec<UnionVariant> = Vec::new();
        for (number, (at, branch)) in (1..).zip(open.variants) {
            let component = branch.component();
            let title = branch.title();
            let last = match (&branch, component) {
                (Branch::Joined(..), Some(component)) => words(component),
                _ if words(title).is_empty() => vec!["variant".to_owned(), number.to_string()],
                _ => words(title),
            };
            let hint: Vec<_> = open.name.iter().cloned().chain(last).collect();
            let own = match branch {
                Branch::Own(name) => Some(self.name_of(name)),
                _ => None,
            };
            let shape = match branch {
                Branch::Schema(schema) => self.one(schema, &hint, &at),
                Branch::Joined(members, schema) => self.joined(members, schema, &hint, &at),
                Branch::Component(name) => self.named_component(name),
                Branch::Own(name) => self.own(name),
            };
            let known = variants.iter_mut().find(|variant| variant.ty == boxed(&shape.ty));
            let tags = discriminator.zip(component).map(|(said, component)| tags(said, component)).unwrap_or_default();
            if let Some(known) = known {
                known.tags.extend(tags);
                continue;
            }
            let name = match own {
                Some(own) if own == union_name => "Base".to_owned(),
                Some(own) => own,
                None => self.variant_name(&shape.ty, title, number),
            };
            let name = free(&mut names, without_prefix(&name, &union_name).to_owned());
            let ty = boxed(&shape.ty);
            let ty = if shape.nullable { Type::Nullable(Box::new(ty)) } else { ty };
            variants.push(UnionVariant { name, doc: shape.doc, ty, tags, test: Test::Kind(JsonKind::Object) });
        }
        let tag = discriminator.map(|discriminator| discriminator.property_name.clone());
        self.define(open.id, open.data, TypeKind::Union(Union { variants, tag, any: open.any, at: open.at }));
    }

    fn variant_name(&self, ty: &Type, title: &str, number: usize) -> String {
        let of_kind = match kind(&self.defs, ty) {
            Some(JsonKind::String) => "String",
            Some(JsonKind::Integer) => "Integer",
            Some(JsonKind::Number) => "Number",
            Some(JsonKind::Boolean) => "Boolean",
            Some(JsonKind::Array) => "Array",
            Some(JsonKind::Object) | None => "Object",
        };
        match ty {
            Type::Named(id) | Type::Boxed(id) => self.defs.get(*id).map_or_else(String::new, |def| def.name.clone()),
            _ if !words(title).is_empty() => ident::pascal(&words(title)),
            Type::Json => format!("Variant{number}"),
            _ => of_kind.to_owned(),
        }
    }
}

/// A variant's name need not repeat the union's.
fn without_prefix<'n>(name: &'n str, prefix: &str) -> &'n str {
    let rest = name.strip_prefix(prefix).filter(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()));
    rest.unwrap_or(name)
}

/// Objects stand behind a pointer: variants differ in size, and may hold the union itself. Numbers have all their width.
fn boxed(ty: &Type) -> Type {
    match ty {
        Type::Named(id) => Type::Boxed(*id),
        // What is tested is whether it is a number, not how wide.
        Type::I32 | Type::U32 | Type::U64 => Type::I64,
        Type::F32 => Type::F64,
        other => other.clone(),
    }
}

impl<'a> Branch<'a> {
    /// The component that it refers to.
    fn component(&self) -> Option<&'a str> {
        match *self {
            Self::Schema(ReferenceOr::Reference { reference })
            | Self::Joined(_, ReferenceOr::Reference { reference }) => reference.rsplit('/').next(),
            Self::Component(name) | Self::Own(name) => Some(name),
            Self::Schema(ReferenceOr::Item(_)) | Self::Joined(_, ReferenceOr::Item(_)) => None,
        }
    }

    fn title(&self) -> &'a str {
        match *self {
            Self::Schema(ReferenceOr::Item(schema)) | Self::Joined(_, ReferenceOr::Item(schema)) => {
                schema.schema_data.title.as_deref().unwrap_or("")
            }
            _ => "",
        }
    }
}

pub(super) fn is_null(schema: &ReferenceOr<Schema>) -> bool {
    match schema {
        ReferenceOr::Item(schema) => {
            let view = View::new(schema);
            let only_null = view.lists_null && view.values.iter().all(Option::is_none) && view.listed.is_empty();
            matches!(view.odd, Some("null")) || only_null && view.kind.is_empty()
        }
        ReferenceOr::Reference { .. } => false,
    }
}

/// The values of the discriminator that stand for a component: those that the mapping leads to it, or else its own name.
pub(super) fn tags(discriminator: &Discriminator, component: &str) -> BTreeSet<String> {
    let leads = |target: &str| target == component || target.rsplit('/').next() == Some(component);
    let mapped = discriminator.mapping.iter().filter(|(_, target)| leads(target)).map(|(tag, _)| tag.clone());
    let mapped: BTreeSet<_> = mapped.collect();
    let taken = discriminator.mapping.contains_key(component);
    if mapped.is_empty() && !taken { BTreeSet::from([component.to_owned()]) } else { mapped }
}

/// What kind of JSON value a type is; any kind, if `None`.
fn kind(defs: &[TypeDef], ty: &Type) -> Option<JsonKind> {
    Some(match ty {
        Type::String | Type::Secret | Type::Binary | Type::DateTime | Type::MailDate | Type::Date => JsonKind::String,
        Type::Bool => JsonKind::Boolean,
        Type::I32 | Type::I64 | Type::U32 | Type::U64 => JsonKind::Integer,
        Type::F32 | Type::F64 => JsonKind::Number,
        Type::List(_) => JsonKind::Array,
        Type::Map(_) => JsonKind::Object,
        Type::Nullable(inner) => kind(defs, inner)?,
        Type::Named(id) | Type::Boxed(id) => match &defs.get(*id)?.kind {
            TypeKind::Enum(_) => JsonKind::String,
            TypeKind::Integers(_) => JsonKind::Integer,
            TypeKind::Struct(_) => JsonKind::Object,
            TypeKind::Union(_) | TypeKind::Overlap(_) => return None,
        },
        Type::Json => return None,
    })
}

/// Decides how each union's variants are told apart, now that all types are known.
pub(super) fn settle(types: &mut Types<'_>) {
    for id in 0..types.defs.len() {
        let Some(TypeKind::Union(union)) = types.defs.get(id).map(|def| def.kind.clone()) else { continue };
        let union = flattened(&types.defs, id, union);
        let settled = if union.tag.is_some() { by_tag(&types.defs, &union) } else { None };
        let kind = match settled {
            Some(settled) => TypeKind::Union(settled),
            None => by_shape(types, id, union),
        };
        if let Some(def) = types.defs.get_mut(id) {
            def.kind = kind;
        }
    }
}

/// The union with the variants of unions in it instead of these.
fn flattened(defs: &[TypeDef], id: TypeId, union: Union) -> Union {
    let mut seen = BTreeSet::from([id]);
    let mut rest: VecDeque<_> = union.variants.into();
    let (mut variants, mut names) = (Vec::new(), BTreeSet::from(["Unknown".to_owned()]));
    while let Some(mut variant) = rest.pop_front() {
        if let Type::Boxed(inner) = variant.ty
            && let Some(TypeKind::Union(nested)) = defs.get(inner).map(|def| &def.kind)
            // One with a tag of its own is told by that, once it is known to be this one.
            && nested.tag == union.tag
        {
            if seen.insert(inner) {
                nested.variants.iter().rev().for_each(|variant| rest.push_front(variant.clone()));
            }
            continue;
        }
        if variants.iter().all(|known: &UnionVariant| known.ty != variant.ty) {
            variant.name = free(&mut names, variant.name);
            variants.push(variant);
        }
    }
    Union { variants, ..union }
}

/// By the discriminator, if each variant is an object that has values of it to itself.
fn by_tag(defs: &[TypeDef], union: &Union) -> Option<Union> {
    let tag = union.tag.as_ref()?;
    let mut settled = union.clone();
    let mut seen = BTreeSet::new();
    for variant in &mut settled.variants {
        if variant.tags.is_empty() {
            variant.tags = constant(defs, &variant.ty, tag).into_iter().collect();
        }
        let own = !variant.tags.is_empty() && variant.tags.iter().all(|tag| seen.insert(tag.clone()));
        let nested = matches!(&variant.ty, Type::Boxed(id) if matches!(defs.get(*id).map(|def| &def.kind), Some(TypeKind::Union(_))));
        if !own || kind(defs, &variant.ty) != Some(JsonKind::Object) && !nested {
            return None;
        }
        variant.test = Test::Tag { name: tag.clone(), values: variant.tags.iter().cloned().collect() };
    }
    Some(settled)
}

/// The one value that a member of an object always has.
fn constant(defs: &[TypeDef], ty: &Type, member: &str) -> Option<String> {
    let field = fields(defs, ty)?.iter().find(|field| field.wire == member)?;
    let Type::Named(id) = field.ty else { return None };
    match &defs.get(id)?.kind {
        TypeKind::Enum(values) => match values.as_slice() {
            [only] => Some(only.wire.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// Whether an object is described to have members of any name.
fn is_open(defs: &[TypeDef], ty: &Type) -> bool {
    match ty {
        Type::Named(id) | Type::Boxed(id) => {
            matches!(defs.get(*id).map(|def| &def.kind), Some(TypeKind::Struct(object)) if object.rest.is_some())
        }
        Type::Nullable(inner) => is_open(defs, inner),
        _ => false,
    }
}

fn fields<'d>(defs: &'d [TypeDef], ty: &Type) -> Option<&'d [Field]> {
    match ty {
        Type::Named(id) | Type::Boxed(id) => match &defs.get(*id)?.kind {
            TypeKind::Struct(object) => Some(&object.fields),
            _ => None,
        },
        Type::Nullable(inner) => fields(defs, inner),
        _ => None,
    }
}

/// By the kinds of JSON values, and objects by a constant or by a member that only one of them must have. Of several that
/// can't be told apart, the value stays raw.
fn by_shape(types: &mut Types<'_>, id: TypeId, union: Union) -> TypeKind {
    let mut groups: BTreeMap<JsonKind, Vec<UnionVariant>> = BTreeMap::new();
    for variant in &union.variants {
        match kind(&types.defs, &variant.ty) {
            Some(kind) => groups.entry(kind).or_default().push(variant.clone()),
            // A value of any kind may be any of the others too.
            None => return overlap(types, id, &union),
        }
    }
    let only = groups.len() == 1;
    if let Some(objects) = groups.get_mut(&JsonKind::Object)
        && objects.len() > 1
    {
        match told_apart(&types.defs, objects, union.any) {
            Some(tests) => objects.iter_mut().zip(tests).for_each(|(variant, test)| variant.test = test),
            None if only => return overlap(types, id, &union),
            None => {
                let variants = std::mem::take(objects);
                let part = Union { variants, tag: None, any: union.any, at: union.at.clone() };
                let name = types.defs.get(id).map(|def| words(&def.name)).unwrap_or_default();
                let hint: Vec<_> = name.into_iter().chain(["object".to_owned()]).collect();
                let (own, _) = types.declare(&hint, &below(&union.at, "objects"), None);
                let kind = overlap(types, own, &part);
                if let Some(def) = types.defs.get_mut(own) {
                    def.kind = kind;
                }
                let (tags, test) = (BTreeSet::new(), Test::Kind(JsonKind::Object));
                let ty = Type::Boxed(own);
                *objects = vec![UnionVariant { name: "Object".to_owned(), doc: String::new(), ty, tags, test }];
            }
        }
    }
    let mut variants = Vec::new();
    for (kind, mut group) in groups {
        if kind == JsonKind::Object {
            // Those that are known by a sign come before the one that is known by having none.
            group.sort_by_key(|variant| matches!(variant.test, Test::Kind(_)));
            variants.append(&mut group);
        } else {
            variants.extend(merged(kind, group));
        }
    }
    let mut names = BTreeSet::from(["Unknown".to_owned()]);
    for variant in &mut variants {
        variant.name = free(&mut names, std::mem::take(&mut variant.name));
    }
    TypeKind::Union(Union { variants, ..union })
}

/// One variant for all of a kind that isn't looked into.
fn merged(kind: JsonKind, group: Vec<UnionVariant>) -> Option<UnionVariant> {
    let several = group.len() > 1;
    let mut first = group.into_iter().next()?;
    first.test = Test::Kind(kind);
    if several {
        let (name, ty) = match kind {
            JsonKind::String => ("String", Type::String),
            JsonKind::Integer => ("Integer", Type::I64),
            JsonKind::Number => ("Number", Type::F64),
            JsonKind::Boolean => ("Boolean", Type::Bool),
            JsonKind::Array => ("Array", Type::List(Box::new(Type::Json))),
            JsonKind::Object => ("Object", Type::Json),
        };
        first = UnionVariant { name: name.to_owned(), ty, doc: String::new(), ..first };
    }
    Some(first)
}

/// How each of several objects is known, if all can be.
///
/// If a value may be several of them, or one of them has members of any name, only what always differs tells them apart.
fn told_apart(defs: &[TypeDef], objects: &[UnionVariant], any: bool) -> Option<Vec<Test>> {
    let members: Option<Vec<_>> = objects.iter().map(|variant| fields(defs, &variant.ty)).collect();
    let members = members?;
    let open = any || objects.iter().any(|variant| is_open(defs, &variant.ty));
    // A member that always is another text in each.
    for field in members.first().into_iter().flat_map(|fields| fields.iter()) {
        let values: Option<Vec<_>> = objects.iter().map(|variant| constant(defs, &variant.ty, &field.wire)).collect();
        let Some(values) = values else { continue };
        if values.iter().collect::<BTreeSet<_>>().len() == values.len() {
            let test = |value| Test::Tag { name: field.wire.clone(), values: vec![value] };
            return Some(values.into_iter().map(test).collect());
        }
    }
    if open {
        return None;
    }
    let mut tests = Vec::new();
    let mut signless = 0;
    for (index, own) in members.iter().enumerate() {
        let elsewhere = |field: &Field| {
            let others = members.iter().enumerate().filter(|(other, _)| *other != index);
            others.flat_map(|(_, fields)| fields.iter()).any(|other| other.wire == field.wire)
        };
        let sign = own.iter().find(|field| field.required && !elsewhere(field));
        signless += usize::from(sign.is_none());
        tests.push(sign.map_or(Test::Kind(JsonKind::Object), |field| Test::Key(field.wire.clone())));
    }
    (signless <= 1).then_some(tests)
}

/// A raw value with a way to read it as each of the variants.
fn overlap(types: &mut Types<'_>, id: TypeId, union: &Union) -> TypeKind {
    let name = types.defs.get(id).map_or_else(String::new, |def| def.name.clone());
    let what = format!("the values of `{name}` can't be told apart; they are kept raw, and read as callers ask");
    let help = "give the variants a discriminator, or each a required member of its own";
    types.problems.push(Problem::warning(&union.at, what, help));
    let mut names = BTreeSet::new();
    let readers = union.variants.iter().map(|variant| {
        let reader: Vec<_> = std::iter::once("as".to_owned()).chain(words(&variant.name)).collect();
        (free(&mut names, ident::snake(&reader)), unboxed(&variant.ty))
    });
    TypeKind::Overlap(readers.collect())
}

fn unboxed(ty: &Type) -> Type {
    match ty {
        Type::Boxed(id) => Type::Named(*id),
        Type::Nullable(inner) => unboxed(inner),
        other => other.clone(),
    }
}
