//! Integers: their width.

use super::Types;
use super::view::View;
use crate::{diagnostic::Diagnostic, ir::Type, pointer::join};

/// 2 to the power of 63. The largest `i64` is this, as a float.
const PAST_I64: f64 = 9_223_372_036_854_775_808.0;
/// 2 to the power of 64. The largest `u64` is this, as a float.
const PAST_U64: f64 = 18_446_744_073_709_551_616.0;

impl Types<'_> {
    /// The width by format, or a wider one if the bounds need it.
    pub(crate) fn integer(&mut self, view: &View<'_>, at: &str) -> Type {
        let (least, most) = view.bounds;
        let within =
            |low: f64, high: f64| least.is_none_or(|least| least >= low) && most.is_none_or(|most| most <= high);
        match view.format {
            "int8" | "int16" | "int32" if within(i32::MIN.into(), i32::MAX.into()) => Type::I32,
            "uint8" | "uint16" | "uint32" if within(0.0, u32::MAX.into()) => Type::U32,
            "uint64" if within(0.0, PAST_U64) => Type::U64,
            // `i64::MAX` is 2 to the power of 63 as a float too.
            _ if within(-PAST_I64, PAST_I64) => Type::I64,
            _ => self.beyond(view, at),
        }
    }

    /// The type of integers that don't fit into an `i64`.
    fn beyond(&mut self, view: &View<'_>, at: &str) -> Type {
        let (least, most) = view.bounds;
        let positive = least.is_some_and(|least| least >= 0.0);
        if positive && most.is_none_or(|most| most <= PAST_U64) {
            return Type::U64;
        }
        let bound = if !view.listed.is_empty() {
            "enum"
        } else if most.is_some_and(|most| most >= PAST_I64) {
            "maximum"
        } else {
            "minimum"
        };
        let what = format!("`{bound}` doesn't fit into a signed integer of 64 bits; the number becomes raw JSON");
        let help = "add `minimum: 0` if the number is never negative; for more than 64 bits, write `type: string`";
        self.diagnostics.push(Diagnostic::warning(&join(at, bound), what, help));
        Type::Json
    }
}
