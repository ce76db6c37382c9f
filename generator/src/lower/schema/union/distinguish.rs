//! Tests for the variants of unions. A union without tests is raw JSON.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::lower::draft::{DraftField, DraftKind, DraftType};
use crate::{
    diagnostic::Diagnostic,
    ir::{JsonType, Table, Type, TypeId, Union, UnionVariant, VariantTest},
    lower::schema::{Site, Types},
    naming::{ident, words::words},
    pointer::join,
    unique::free,
};

/// The JSON type of a type's values. `None` for several.
pub(super) fn kind(defs: &Table<TypeId, DraftType>, ty: &Type) -> Option<JsonType> {
    Some(match ty {
        Type::String | Type::Secret | Type::Binary | Type::DateTime | Type::Rfc2822 | Type::Date | Type::Duration => {
            JsonType::String
        }
        Type::Bool => JsonType::Boolean,
        Type::I32 | Type::I64 | Type::U32 | Type::U64 => JsonType::Integer,
        Type::F32 | Type::F64 => JsonType::Number,
        Type::Array(_) => JsonType::Array,
        Type::Map(_) => JsonType::Object,
        Type::Nullable(inner) => kind(defs, inner)?,
        Type::Named(id) | Type::Boxed(id) => match &defs.get(*id)?.kind {
            DraftKind::Enum(_) => JsonType::String,
            DraftKind::IntegerEnum(_) => JsonType::Integer,
            DraftKind::Struct(_) => JsonType::Object,
            DraftKind::Declared | DraftKind::Union(_) | DraftKind::RawUnion(_) => return None,
        },
        Type::Json => return None,
    })
}

/// Finds the tests of each union's variants, now that all types are known.
pub(crate) fn distinguish(types: &mut Types<'_>) {
    for id in types.defs.ids() {
        let Some(DraftKind::Union(union)) = types.defs.get(id).map(|def| def.kind.clone()) else { continue };
        let union = flattened(&types.defs, id, union);
        let resolved = match worded(&types.defs, &union) {
            Ok(()) => by_tag(&types.defs, &union),
            Err(diagnostic) => {
                types.diagnostics.push(diagnostic);
                None
            }
        };
        let kind = match resolved {
            Some(resolved) => {
                types.diagnostics.extend(undescribed(&types.defs, &resolved));
                DraftKind::Union(resolved)
            }
            None => by_shape(types, id, union),
        };
        if let Some(def) = types.defs.get_mut(id) {
            def.kind = kind;
        }
    }
}

/// The union with the variants of nested unions instead of these unions.
fn flattened(defs: &Table<TypeId, DraftType>, id: TypeId, union: Union) -> Union {
    let mut seen = BTreeSet::from([id]);
    let mut rest: VecDeque<_> = union.variants.into();
    let (mut variants, mut names) = (Vec::new(), BTreeSet::from(["Unknown".to_owned()]));
    while let Some(mut variant) = rest.pop_front() {
        if let Type::Boxed(inner) = variant.ty
            && let Some(DraftKind::Union(nested)) = defs.get(inner).map(|def| &def.kind)
            // A nested union with another discriminator has its own test, after the one for the union.
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

/// Checks that the discriminator is a string wherever it is a property.
fn worded(defs: &Table<TypeId, DraftType>, union: &Union) -> Result<(), Diagnostic> {
    let Some(tag) = &union.tag else { return Ok(()) };
    for variant in &union.variants {
        let member = fields(defs, &variant.ty).into_iter().flatten().find(|field| field.wire_name == *tag);
        let kind = member.and_then(|member| kind(defs, &member.ty));
        if kind.is_some_and(|kind| kind != JsonType::String) {
            let what = format!(
                "the discriminator `{tag}` is not a string in `{}`, so it can't name the variant",
                variant.name
            );
            let help = "write `type: string`, or add a required property to each variant that no other has";
            return Err(Diagnostic::warning(&union.pointer, what, help));
        }
    }
    Ok(())
}

/// Warns if no variant has the discriminator as a property. Its name is probably misspelled.
fn undescribed(defs: &Table<TypeId, DraftType>, union: &Union) -> Option<Diagnostic> {
    let tag = union.tag.as_ref()?;
    let lacks = |variant: &UnionVariant| {
        fields(defs, &variant.ty).is_some_and(|all| all.iter().all(|field| field.wire_name != *tag))
    };
    union.variants.iter().all(lacks).then(|| {
        let what = format!(
            "no variant has a property `{tag}`, which the discriminator names; a value without it becomes raw JSON"
        );
        Diagnostic::warning(
            &union.pointer,
            what,
            format!("write another `propertyName`, or add `{tag}` to the `properties` of each variant"),
        )
    })
}

/// Tests by the discriminator, if each variant is an object with values of its own.
fn by_tag(defs: &Table<TypeId, DraftType>, union: &Union) -> Option<Union> {
    let tag = union.tag.as_ref()?;
    let mut resolved = union.clone();
    let mut seen = BTreeSet::new();
    for variant in &mut resolved.variants {
        let values = constants(defs, &variant.ty, tag);
        // The enum of the property counts before the name of the component.
        if variant.tags.is_empty() || variant.is_implied && !values.is_empty() && values.is_disjoint(&variant.tags) {
            variant.tags = values;
        }
        let own = !variant.tags.is_empty() && variant.tags.iter().all(|tag| seen.insert(tag.clone()));
        let nested = matches!(&variant.ty, Type::Boxed(id) if matches!(defs.get(*id).map(|def| &def.kind), Some(DraftKind::Union(_))));
        if !own || kind(defs, &variant.ty) != Some(JsonType::Object) && !nested {
            return None;
        }
        variant.test = VariantTest::Tag { name: tag.clone(), values: variant.tags.iter().cloned().collect() };
    }
    Some(resolved)
}

/// The values of a property, if its schema lists them.
fn constants(defs: &Table<TypeId, DraftType>, ty: &Type, member: &str) -> BTreeSet<String> {
    let field = fields(defs, ty).and_then(|fields| fields.iter().find(|field| field.wire_name == member));
    let def = field.and_then(|field| if let Type::Named(id) = field.ty { defs.get(id) } else { None });
    match def.map(|def| &def.kind) {
        Some(DraftKind::Enum(values)) => values.iter().map(|value| value.wire_value.clone()).collect(),
        _ => BTreeSet::new(),
    }
}

/// Whether an object has additional properties.
fn is_open(defs: &Table<TypeId, DraftType>, ty: &Type) -> bool {
    match ty {
        Type::Named(id) | Type::Boxed(id) => {
            matches!(defs.get(*id).map(|def| &def.kind), Some(DraftKind::Struct(object)) if object.additional_properties.is_some())
        }
        Type::Nullable(inner) => is_open(defs, inner),
        _ => false,
    }
}

fn fields<'d>(defs: &'d Table<TypeId, DraftType>, ty: &Type) -> Option<&'d [DraftField]> {
    match ty {
        Type::Named(id) | Type::Boxed(id) => match &defs.get(*id)?.kind {
            DraftKind::Struct(object) => Some(&object.fields),
            _ => None,
        },
        Type::Nullable(inner) => fields(defs, inner),
        _ => None,
    }
}

/// Tests by JSON type. Objects are tested by a constant, or by a property that only one of them requires. Without such a test the
/// value is raw JSON.
fn by_shape(types: &mut Types<'_>, id: TypeId, union: Union) -> DraftKind {
    let mut groups: BTreeMap<JsonType, Vec<UnionVariant>> = BTreeMap::new();
    for variant in &union.variants {
        match kind(&types.defs, &variant.ty) {
            Some(kind) => groups.entry(kind).or_default().push(variant.clone()),
            // Any JSON includes the values of the other variants.
            None => return overlap(types, id, &union),
        }
    }
    let only = groups.len() == 1;
    if let Some(objects) = groups.get_mut(&JsonType::Object)
        && objects.len() > 1
    {
        match distinguish_objects(&types.defs, objects, union.any) {
            Some(tests) => objects.iter_mut().zip(tests).for_each(|(variant, test)| variant.test = test),
            None if only => return overlap(types, id, &union),
            None => {
                let variants = std::mem::take(objects);
                let part = Union { variants, tag: None, any: union.any, pointer: union.pointer.clone() };
                let name = types.defs.get(id).map(|def| words(&def.name)).unwrap_or_default();
                let hint: Vec<_> = name.into_iter().chain(["object".to_owned()]).collect();
                let (own, _) = types.declare(Site::inline(&hint, &join(&union.pointer, "objects")));
                let kind = overlap(types, own, &part);
                if let Some(def) = types.defs.get_mut(own) {
                    def.kind = kind;
                }
                let (tags, test) = (BTreeSet::new(), VariantTest::JsonType(JsonType::Object));
                let ty = Type::Boxed(own);
                let (name, doc) = ("Object".to_owned(), String::new());
                *objects = vec![UnionVariant { name, docs: doc, ty, tags, is_implied: false, test }];
            }
        }
    }
    let mut variants = Vec::new();
    for (kind, mut group) in groups {
        if kind == JsonType::Object {
            // The variant without a property of its own is tested last.
            group.sort_by_key(|variant| matches!(variant.test, VariantTest::WithoutProperties(_)));
            variants.append(&mut group);
        } else {
            variants.extend(merge_group(kind, group));
        }
    }
    let mut names = BTreeSet::from(["Unknown".to_owned()]);
    for variant in &mut variants {
        variant.name = free(&mut names, std::mem::take(&mut variant.name));
    }
    DraftKind::Union(Union { variants, ..union })
}

/// One variant for all variants with a JSON type other than object.
fn merge_group(kind: JsonType, group: Vec<UnionVariant>) -> Option<UnionVariant> {
    let several = group.len() > 1;
    let mut first = group.into_iter().next()?;
    first.test = VariantTest::JsonType(kind);
    if several {
        let (name, ty) = match kind {
            JsonType::String => ("String", Type::String),
            JsonType::Integer => ("Integer", Type::I64),
            JsonType::Number => ("Number", Type::F64),
            JsonType::Boolean => ("Boolean", Type::Bool),
            JsonType::Array => ("Array", Type::Array(Box::new(Type::Json))),
            JsonType::Object => ("Object", Type::Json),
        };
        first = UnionVariant { name: name.to_owned(), ty, docs: String::new(), ..first };
    }
    Some(first)
}

/// The test of each object, if each has one.
///
/// A value may match several variants of an `anyOf`, and additional properties may have any name. Then only constants count.
fn distinguish_objects(
    defs: &Table<TypeId, DraftType>,
    objects: &[UnionVariant],
    any: bool,
) -> Option<Vec<VariantTest>> {
    let fields: Option<Vec<_>> = objects.iter().map(|variant| fields(defs, &variant.ty)).collect();
    let fields = fields?;
    let open = any || objects.iter().any(|variant| is_open(defs, &variant.ty));
    // A property with other constants in each variant.
    for field in fields.first().into_iter().flat_map(|fields| fields.iter()) {
        let values: Vec<_> = objects.iter().map(|variant| constants(defs, &variant.ty, &field.wire_name)).collect();
        let mut seen = BTreeSet::new();
        if values.iter().all(|values| !values.is_empty() && values.iter().all(|value| seen.insert(value))) {
            let test = |values: &BTreeSet<_>| VariantTest::Tag {
                name: field.wire_name.clone(),
                values: values.iter().cloned().collect(),
            };
            return Some(values.iter().map(test).collect());
        }
    }
    if open {
        return None;
    }
    let sign = |(index, own): (usize, &&[DraftField])| {
        let elsewhere = |field: &DraftField| {
            let others = fields.iter().enumerate().filter(|(other, _)| *other != index);
            others.flat_map(|(_, fields)| fields.iter()).any(|other| other.wire_name == field.wire_name)
        };
        own.iter().find(|field| field.required && !elsewhere(field)).map(|field| field.wire_name.clone())
    };
    let signs: Vec<_> = fields.iter().enumerate().map(sign).collect();
    // A value with the properties of two variants may be either.
    let others =
        |own: &Option<String>| signs.iter().flatten().filter(|sign| own.as_ref() != Some(sign)).cloned().collect();
    let tests = signs.iter().map(|own| match own {
        Some(sign) => VariantTest::Property { name: sign.clone(), others: others(own) },
        None => VariantTest::WithoutProperties(others(own)),
    });
    (signs.iter().filter(|sign| sign.is_none()).count() <= 1).then(|| tests.collect())
}

/// A raw value with a method for each variant.
fn overlap(types: &mut Types<'_>, id: TypeId, union: &Union) -> DraftKind {
    let name = types.defs.get(id).map_or_else(String::new, |def| def.name.clone());
    let what = format!(
        "a value can't be assigned to one variant of `{name}`; it becomes raw JSON, which callers read as the variant they choose"
    );
    let help = "add `discriminator: {propertyName: …}`, or a required property to each variant that no other has";
    types.diagnostics.push(Diagnostic::warning(&union.pointer, what, help));
    let mut names = BTreeSet::new();
    let readers = union.variants.iter().map(|variant| {
        let reader: Vec<_> = std::iter::once("as".to_owned()).chain(words(&variant.name)).collect();
        (free(&mut names, ident::snake(&reader)), unboxed(&variant.ty))
    });
    DraftKind::RawUnion(readers.collect())
}

fn unboxed(ty: &Type) -> Type {
    match ty {
        Type::Boxed(id) => Type::Named(*id),
        Type::Nullable(inner) => unboxed(inner),
        other => other.clone(),
    }
}
