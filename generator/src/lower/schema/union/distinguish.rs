//! Tests for the variants of unions. A union without tests is raw JSON.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::constants::Constants;
use crate::lower::draft::{DraftField, DraftKind, DraftType, DraftUnion, DraftVariant};
use crate::{
    diagnostic::{Diagnostic, code},
    ir::{JsonType, Table, Type, TypeId, Union, UnionVariant, VariantTest},
    lower::schema::{Site, Types},
    naming::{ident, reserved, words::words},
    pointer::join,
    unique::free,
};

/// The JSON type of a type's values. `None` for several.
pub(super) fn kind(defs: &Table<TypeId, DraftType>, ty: &Type) -> Option<JsonType> {
    Some(match ty {
        Type::String | Type::Secret | Type::Binary | Type::Format(_) => JsonType::String,
        Type::Bool => JsonType::Boolean,
        Type::I32 | Type::I64 | Type::U32 | Type::U64 | Type::UnixTime => JsonType::Integer,
        Type::F32 | Type::F64 | Type::Decimal => JsonType::Number,
        Type::Array(_) | Type::Tuple(_) => JsonType::Array,
        Type::Map(..) => JsonType::Object,
        Type::Nullable(inner) => kind(defs, inner)?,
        Type::Named(id) | Type::Boxed(id) => match &defs.get(*id)?.kind {
            DraftKind::Enum(_) => JsonType::String,
            DraftKind::IntegerEnum(_) => JsonType::Integer,
            DraftKind::Struct(_) => JsonType::Object,
            DraftKind::Declared | DraftKind::Union(_) | DraftKind::TestedUnion(_) | DraftKind::RawUnion(_) => {
                return None;
            }
        },
        Type::Json => return None,
    })
}

/// Finds the tests of each union's variants, now that all types are known.
pub(crate) fn distinguish(types: &mut Types<'_>) {
    let unions = types.defs.entries().filter_map(|(id, def)| match &def.kind {
        DraftKind::Union(union) => Some((id, flattened(&types.defs, id, union.clone()))),
        _ => None,
    });
    let unions: Vec<_> = unions.collect();
    let tested: Vec<_> = unions.into_iter().map(|(id, union)| (id, tested(types, id, union))).collect();
    for (id, kind) in tested {
        if let Some(def) = types.defs.get_mut(id) {
            def.kind = kind;
        }
    }
}

/// The union with a test for each variant, or raw JSON.
fn tested(types: &mut Types<'_>, id: TypeId, union: DraftUnion) -> DraftKind {
    let variants = match worded(&types.defs, &union) {
        Ok(()) => by_tag(&types.defs, &union),
        Err(diagnostic) => {
            types.diagnostics.push(diagnostic);
            None
        }
    };
    match variants {
        Some(variants) => {
            types.diagnostics.extend(undescribed(&types.defs, &union));
            let base = union.base.clone().filter(|base| has_more(&types.defs, base, union.tag.as_deref()));
            with_tests(DraftUnion { base, ..union }, variants)
        }
        // Without a tag, the properties of a value say which variant it is.
        None => by_shape(types, id, DraftUnion { base: None, ..union }),
    }
}

fn with_tests(union: DraftUnion, variants: Vec<UnionVariant>) -> DraftKind {
    let DraftUnion { tag, any, base, pointer, .. } = union;
    DraftKind::TestedUnion(Union { variants, tag, any, base, pointer })
}

/// Whether a base schema has properties other than the discriminator.
fn has_more(defs: &Table<TypeId, DraftType>, base: &Type, tag: Option<&str>) -> bool {
    fields(defs, base).is_some_and(|fields| fields.iter().any(|field| Some(field.wire_name.as_str()) != tag))
}

/// The union with the variants of nested unions instead of these unions.
fn flattened(defs: &Table<TypeId, DraftType>, id: TypeId, union: DraftUnion) -> DraftUnion {
    let mut seen = BTreeSet::from([id]);
    let mut rest: VecDeque<_> = union.variants.into();
    let (mut variants, mut names) = (Vec::new(), reserved::variants());
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
        if variants.iter().all(|known: &DraftVariant| known.ty != variant.ty) {
            variant.name = free(&mut names, variant.name);
            variants.push(variant);
        }
    }
    DraftUnion { variants, ..union }
}

/// Checks that the discriminator is a string wherever it is a property, or has numbers or booleans as its values.
fn worded(defs: &Table<TypeId, DraftType>, union: &DraftUnion) -> Result<(), Diagnostic> {
    let Some(tag) = &union.tag else { return Ok(()) };
    for variant in &union.variants {
        let member = fields(defs, &variant.ty).into_iter().flatten().find(|field| field.wire_name == *tag);
        let kind = member.and_then(|member| kind(defs, &member.ty));
        if kind.is_some_and(|kind| kind != JsonType::String) && !values_of(defs, variant, tag).are_scalars() {
            let what = format!(
                "the discriminator `{tag}` is not a string in `{}`, so it can't name the variant",
                variant.name
            );
            let help = "write `type: string`, or values of its own in each variant, such as `enum: [1]`";
            return Err(Diagnostic::new(code::DISCRIMINATOR, &union.pointer, what, help));
        }
    }
    Ok(())
}

/// Warns if no variant has the discriminator as a property. Its name is probably misspelled.
fn undescribed(defs: &Table<TypeId, DraftType>, union: &DraftUnion) -> Option<Diagnostic> {
    let tag = union.tag.as_ref()?;
    let lacks = |variant: &DraftVariant| {
        fields(defs, &variant.ty).is_some_and(|all| all.iter().all(|field| field.wire_name != *tag))
    };
    union.variants.iter().all(lacks).then(|| {
        let what = format!(
            "no variant has a property `{tag}`, which the discriminator names; a value without it becomes raw JSON"
        );
        Diagnostic::new(
            code::DISCRIMINATOR,
            &union.pointer,
            what,
            format!("write another `propertyName`, or add `{tag}` to the `properties` of each variant"),
        )
    })
}

/// Tests by the discriminator, if each variant is an object with values of its own.
fn by_tag(defs: &Table<TypeId, DraftType>, union: &DraftUnion) -> Option<Vec<UnionVariant>> {
    let tag = union.tag.as_ref()?;
    let mut seen = BTreeSet::new();
    let others = others_of_default(defs, union, tag);
    let tested = union.variants.iter().map(|variant| {
        let values = values_of(defs, variant, tag);
        let own = values.are_new(&mut seen);
        let nested = matches!(&variant.ty, Type::Boxed(id) if matches!(defs.get(*id).map(|def| &def.kind), Some(DraftKind::Union(_))));
        let is_object = kind(defs, &variant.ty) == Some(JsonType::Object);
        let test = match &others {
            Some(others) if variant.is_default => VariantTest::OtherTag { name: tag.clone(), others: others.clone() },
            _ => values.test(tag),
        };
        (own && (is_object || nested)).then(|| variant.clone().tested(test))
    });
    let tested: Option<Vec<_>> = tested.collect();
    // The others are tested first.
    let is_default = |variant: &UnionVariant| matches!(variant.test, VariantTest::OtherTag { .. });
    tested.map(|mut tested| {
        tested.sort_by_key(is_default);
        tested
    })
}

/// The values of the discriminator for all variants but the one that takes all other values, if there is one.
fn others_of_default(defs: &Table<TypeId, DraftType>, union: &DraftUnion, tag: &str) -> Option<Vec<String>> {
    let (default, others): (Vec<_>, Vec<_>) = union.variants.iter().partition(|variant| variant.is_default);
    let values = others.into_iter().flat_map(|variant| values_of(defs, variant, tag).values);
    (!default.is_empty()).then(|| values.collect())
}

/// The values of the discriminator for a variant: those of the mapping, or of the property's enum, or the component's name.
fn values_of(defs: &Table<TypeId, DraftType>, variant: &DraftVariant, tag: &str) -> Constants {
    let listed = constants(defs, &variant.ty, tag);
    // The enum of the property counts before the name of the component.
    let is_renamed = variant.is_implied && !listed.values.is_empty() && listed.values.is_disjoint(&variant.tags);
    if variant.tags.is_empty() || is_renamed { listed } else { Constants { values: variant.tags.clone(), ..listed } }
}

/// The values of a property, if its schema lists them.
fn constants(defs: &Table<TypeId, DraftType>, ty: &Type, member: &str) -> Constants {
    let field = fields(defs, ty).and_then(|fields| fields.iter().find(|field| field.wire_name == member));
    let Some(field) = field else { return Constants::default() };
    let is_json = kind(defs, &field.ty).is_some_and(|kind| kind != JsonType::String);
    let def = if let Type::Named(id) = field.ty { defs.get(id) } else { None };
    let values = match def.map(|def| &def.kind) {
        Some(DraftKind::Enum(values) | DraftKind::IntegerEnum(values)) => {
            values.iter().map(|value| value.wire_value.clone()).collect()
        }
        _ if is_json => field.listed.iter().cloned().collect(),
        _ => BTreeSet::new(),
    };
    Constants { is_json, values }
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
fn by_shape(types: &mut Types<'_>, id: TypeId, union: DraftUnion) -> DraftKind {
    let mut groups: BTreeMap<JsonType, Vec<DraftVariant>> = BTreeMap::new();
    for variant in &union.variants {
        match kind(&types.defs, &variant.ty) {
            Some(kind) => groups.entry(kind).or_default().push(variant.clone()),
            // Any JSON includes the values of the other variants.
            None => return overlap(types, id, &union),
        }
    }
    let objects = groups.remove(&JsonType::Object).unwrap_or_default();
    let objects = match distinguish_objects(&types.defs, &objects, union.any) {
        Some(tests) => objects.into_iter().zip(tests).map(|(variant, test)| variant.tested(test)).collect(),
        None if groups.is_empty() => return overlap(types, id, &union),
        None => vec![raw_object(types, id, &union, objects)],
    };
    // The variant without a property of its own is tested last.
    let is_last = |variant: &UnionVariant| matches!(variant.test, VariantTest::WithoutProperties(_));
    let (last, objects): (Vec<_>, Vec<_>) = objects.into_iter().partition(is_last);
    let others = groups.into_iter().filter_map(|(kind, group)| merge_group(kind, group));
    let mut names = reserved::variants();
    let variants = others.chain(objects).chain(last);
    let variants = variants.map(|variant| UnionVariant { name: free(&mut names, variant.name), ..variant });
    let variants = variants.collect();
    with_tests(union, variants)
}

/// One variant of raw JSON for the objects of a union that can't be distinguished.
fn raw_object(types: &mut Types<'_>, id: TypeId, union: &DraftUnion, objects: Vec<DraftVariant>) -> UnionVariant {
    let name = types.defs.get(id).map(|def| words(&def.name)).unwrap_or_default();
    let hint: Vec<_> = name.into_iter().chain(["object".to_owned()]).collect();
    let (own, _) = types.declare(Site::inline(&hint, &join(&union.pointer, "objects")));
    let part = DraftUnion { variants: objects, tag: None, any: union.any, base: None, pointer: union.pointer.clone() };
    let kind = overlap(types, own, &part);
    if let Some(def) = types.defs.get_mut(own) {
        def.kind = kind;
    }
    let test = VariantTest::JsonType(JsonType::Object);
    UnionVariant { name: "Object".to_owned(), docs: String::new(), ty: Type::Boxed(own), test }
}

/// One variant for all variants with a JSON type other than object.
fn merge_group(kind: JsonType, group: Vec<DraftVariant>) -> Option<UnionVariant> {
    let several = group.len() > 1;
    let wide = group.iter().any(|variant| variant.ty == Type::Decimal);
    let first = group.into_iter().next()?.tested(VariantTest::JsonType(kind));
    if !several {
        return Some(first);
    }
    let (name, ty) = match kind {
        JsonType::String => ("String", Type::String),
        JsonType::Integer => ("Integer", Type::I64),
        JsonType::Number if wide => ("Number", Type::Decimal),
        JsonType::Number => ("Number", Type::F64),
        JsonType::Boolean => ("Boolean", Type::Bool),
        JsonType::Array => ("Array", Type::Array(Box::new(Type::Json))),
        JsonType::Object => ("Object", Type::Json),
    };
    Some(UnionVariant { name: name.to_owned(), ty, docs: String::new(), ..first })
}

/// The test of each object, if each has one.
///
/// A value may match several variants of an `anyOf`, and additional properties may have any name. Then only constants count.
fn distinguish_objects(
    defs: &Table<TypeId, DraftType>,
    objects: &[DraftVariant],
    any: bool,
) -> Option<Vec<VariantTest>> {
    if objects.len() <= 1 {
        return Some(vec![VariantTest::JsonType(JsonType::Object); objects.len()]);
    }
    let fields: Option<Vec<_>> = objects.iter().map(|variant| fields(defs, &variant.ty)).collect();
    let fields = fields?;
    let open = any || objects.iter().any(|variant| is_open(defs, &variant.ty));
    // A property with other constants in each variant.
    for field in fields.first().into_iter().flat_map(|fields| fields.iter()) {
        let values: Vec<_> = objects.iter().map(|variant| constants(defs, &variant.ty, &field.wire_name)).collect();
        let mut seen = BTreeSet::new();
        if values.iter().all(|values| values.are_scalars() && values.are_new(&mut seen)) {
            return Some(values.into_iter().map(|values| values.test(&field.wire_name)).collect());
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
fn overlap(types: &mut Types<'_>, id: TypeId, union: &DraftUnion) -> DraftKind {
    let name = types.defs.get(id).map_or_else(String::new, |def| def.name.clone());
    let what = format!(
        "a value can't be assigned to one variant of `{name}`; it becomes raw JSON, which callers read as the variant they choose"
    );
    let help = "add `discriminator: {propertyName: …}`, or a required property to each variant that no other has";
    types.diagnostics.push(Diagnostic::new(code::OVERLAPPING_VARIANTS, &union.pointer, what, help));
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
