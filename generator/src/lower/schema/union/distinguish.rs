//! Tests for the variants of unions. A union without tests is raw JSON.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{
    constants::Constants,
    raw::{MOST, Untested, overlap, raw_object},
};
use crate::lower::draft::{DraftField, DraftKind, DraftType, DraftUnion, DraftVariant};
use crate::{
    diagnostic::{Diagnostic, code},
    ir::{JsonType, Table, Type, TypeId, Union, UnionVariant, VariantTest},
    lower::schema::Types,
    naming::reserved,
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

/// A nested union whose variants can be those of the union. One with another discriminator has its own test, after the one for
/// the union.
fn nested<'d>(
    defs: &'d Table<TypeId, DraftType>,
    union: &DraftUnion,
    variant: &DraftVariant,
) -> Option<(TypeId, &'d DraftUnion)> {
    let Type::Boxed(id) = variant.ty else { return None };
    match &defs.get(id)?.kind {
        DraftKind::Union(nested) if nested.tag == union.tag => Some((id, nested)),
        _ => None,
    }
}

/// The union with the variants of nested unions instead of these unions, unless they have too many.
fn flattened(defs: &Table<TypeId, DraftType>, id: TypeId, union: DraftUnion) -> DraftUnion {
    let mut seen = BTreeSet::from([id]);
    let mut rest: VecDeque<_> = union.variants.clone().into();
    let (mut variants, mut names, mut types) = (Vec::new(), reserved::variants(), BTreeSet::new());
    let mut left = MOST;
    while let Some(mut variant) = rest.pop_front() {
        if let Some((inner, nested)) = nested(defs, &union, &variant) {
            if seen.insert(inner) {
                let Some(fewer) = left.checked_sub(nested.variants.len()) else { return union };
                left = fewer;
                nested.variants.iter().rev().for_each(|variant| rest.push_front(variant.clone()));
            }
            continue;
        }
        if types.insert(variant.ty.clone()) {
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
    field.map(|field| field_constants(defs, field)).unwrap_or_default()
}

fn field_constants(defs: &Table<TypeId, DraftType>, field: &DraftField) -> Constants {
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
            None => {
                let is_nested = union.variants.iter().any(|variant| nested(&types.defs, &union, variant).is_some());
                let why = if is_nested { Untested::TooMany } else { Untested::Overlapping };
                return overlap(types, id, &union, &why);
            }
        }
    }
    let objects = groups.remove(&JsonType::Object).unwrap_or_default();
    let objects = match distinguish_objects(&types.defs, &objects, union.any) {
        Ok(tests) => objects.into_iter().zip(tests).map(|(variant, test)| variant.tested(test)).collect(),
        Err(why) if groups.is_empty() => return overlap(types, id, &union, &why),
        Err(why) => vec![raw_object(types, id, &union, objects, &why)],
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
) -> Result<Vec<VariantTest>, Untested> {
    if objects.len() <= 1 {
        return Ok(vec![VariantTest::JsonType(JsonType::Object); objects.len()]);
    }
    let fields: Option<Vec<_>> = objects.iter().map(|variant| fields(defs, &variant.ty)).collect();
    let fields = fields.ok_or(Untested::Overlapping)?;
    let named: Vec<_> = fields.iter().copied().map(by_name).collect();
    // A property with other constants in each variant.
    for name in fields.first().into_iter().flat_map(|fields| fields.iter()).map(|field| field.wire_name.as_str()) {
        let mut seen = BTreeSet::new();
        let values = named.iter().map(|fields| {
            let values = field_constants(defs, fields.get(name)?);
            (values.are_scalars() && values.are_new(&mut seen)).then_some(values)
        });
        if let Some(values) = values.collect::<Option<Vec<_>>>() {
            return Ok(values.into_iter().map(|values| values.test(name)).collect());
        }
    }
    if any || objects.iter().any(|variant| is_open(defs, &variant.ty)) {
        return Err(Untested::Overlapping);
    }
    by_own_properties(&fields)
}

fn by_name(fields: &[DraftField]) -> BTreeMap<&str, &DraftField> {
    fields.iter().map(|field| (field.wire_name.as_str(), field)).collect()
}

/// The tests of objects by a required property that no other object has. One object may have none.
fn by_own_properties(objects: &[&[DraftField]]) -> Result<Vec<VariantTest>, Untested> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    objects.iter().copied().flatten().for_each(|field| *counts.entry(&field.wire_name).or_default() += 1);
    let is_own = |field: &&DraftField| field.required && counts.get(field.wire_name.as_str()) == Some(&1);
    let signs = objects.iter().map(|fields| fields.iter().find(is_own).map(|field| field.wire_name.clone()));
    let signs: Vec<_> = signs.collect();
    if signs.iter().filter(|sign| sign.is_none()).count() > 1 {
        return Err(Untested::Overlapping);
    }
    if objects.len() > MOST {
        return Err(Untested::TooMany);
    }
    // A value with the properties of two variants may be either.
    let others =
        |own: &Option<String>| signs.iter().flatten().filter(|sign| own.as_ref() != Some(sign)).cloned().collect();
    let tests = signs.iter().map(|own| match own {
        Some(sign) => VariantTest::Property { name: sign.clone(), others: others(own) },
        None => VariantTest::WithoutProperties(others(own)),
    });
    Ok(tests.collect())
}
