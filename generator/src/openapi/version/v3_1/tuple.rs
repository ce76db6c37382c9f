//! Items by position.

use super::{Context, nested::one_of};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    openapi::{lazy_pointer::LazyPointer, version::private},
    pointer::join,
    yaml::{Mapping, Value},
};

/// The length of the longest Rust tuple that can be printed and compared.
const LONGEST: u64 = 12;

/// An array whose first items have schemas of their own.
struct Array {
    /// How many.
    count: u64,
    /// Whether it has no other items.
    is_closed: bool,
    least: Option<u64>,
    most: Option<u64>,
}

impl Array {
    fn new(map: &Mapping, count: usize, is_closed: bool) -> Self {
        let bound = |keyword| map.get(keyword).and_then(Value::as_u64);
        Self { count: count as u64, is_closed, least: bound("minItems"), most: bound("maxItems") }
    }

    /// Whether it always has as many items as schemas. An array that is closed has them unless `minItems` says otherwise.
    fn is_tuple(&self) -> bool {
        let end = if self.is_closed { self.count } else { u64::MAX };
        let most = self.most.map_or(end, |most| most.min(end));
        let least = self.least.unwrap_or(if self.is_closed { self.count } else { 0 });
        (1..=LONGEST).contains(&self.count) && least == self.count && most == self.count
    }

    /// Reports bounds that contradict the schemas.
    fn check(&self, at: &str, keyword: &str, cx: &mut Context<'_>) {
        let Self { count, .. } = *self;
        let see = |diagnostic: Diagnostic| diagnostic.see(&join(at, keyword), Highlight::Key, format!("{count} here"));
        if let Some(least) = self.least.filter(|least| self.is_closed && *least > count) {
            let message = format!("`minItems: {least}` requires more items than `{keyword}` allows: {count}");
            let error = Diagnostic::new(
                code::TUPLE_BOUNDS,
                &join(at, "minItems"),
                message,
                format!("write `minItems: {count}`"),
            );
            cx.diagnostics.push(see(error));
        }
        if let Some(most) = self.most.filter(|most| *most < count) {
            let message = format!("`maxItems: {most}` allows fewer items than `{keyword}` describes: {count}");
            let warning = Diagnostic::new(
                code::UNREACHABLE_ITEMS,
                &join(at, "maxItems"),
                message,
                format!("write `maxItems: {count}`"),
            );
            cx.diagnostics.push(see(warning));
        }
    }
}

/// `prefixItems`, or an array of schemas in `items`, becomes `items` with a schema for each item if the array has a fixed length.
/// Otherwise the items are one of the schemas.
pub(super) fn prefix_items(map: &mut Mapping, pointer: LazyPointer<'_>, cx: &mut Context<'_>) {
    let keyword = if matches!(map.get("items"), Some(Value::Sequence(_))) { "items" } else { "prefixItems" };
    let Some(Value::Sequence(mut schemas)) = map.get(keyword).cloned() else { return };
    map.shift_remove(keyword);
    let others = map.shift_remove("items");
    let at = pointer.write();
    // No item has the schema `false`, so the array ends before it.
    let end = schemas.iter().position(|schema| *schema == Value::Bool(false));
    schemas.truncate(end.unwrap_or(schemas.len()));
    let array = Array::new(map, schemas.len(), end.is_some() || others == Some(Value::Bool(false)));
    array.check(&at, keyword, cx);
    let mut from: Vec<_> = (0..schemas.len()).map(|index| join(&join(&at, keyword), index)).collect();
    let to = join(&at, "items");
    let items = if array.is_tuple() {
        Some(by_position(schemas, &from, &to, cx))
    } else {
        if let Some(others) = others.filter(Value::is_mapping) {
            schemas.push(others);
            from.push(to.clone());
        }
        one_of(schemas, &from, &to, cx)
    };
    if let Some(items) = items {
        map.insert("items".into(), items);
    }
    if !map.contains_key("type") {
        map.insert("type".into(), "array".into());
    }
}

/// The `items` of a tuple.
fn by_position(schemas: Vec<Value>, from: &[String], to: &str, cx: &mut Context<'_>) -> Value {
    let by_position = join(to, "anyOf");
    for (index, from) in from.iter().enumerate() {
        cx.moves.insert_within(join(&by_position, index), from.clone());
    }
    Mapping::from_iter([("anyOf".into(), schemas.into()), (private::TUPLE.into(), true.into())]).into()
}
