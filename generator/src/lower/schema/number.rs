//! Integers: their width.

use crate::ir::Type;

/// 2 to the power of 63. The largest `i64` is this, as a float.
const PAST_I64: f64 = 9_223_372_036_854_775_808.0;
/// 2 to the power of 64. The largest `u64` is this, as a float.
const PAST_U64: f64 = 18_446_744_073_709_551_616.0;

/// The formats of integers that are instants.
pub(super) const UNIX_TIMES: [&str; 2] = ["unixtime", "unix-time"];

/// The type of an integer: the width by format, or a wider one if the bounds need it.
pub(super) fn integer(format: &str, (least, most): (Option<f64>, Option<f64>)) -> Type {
    let within = |low: f64, high: f64| least.is_none_or(|least| least >= low) && most.is_none_or(|most| most <= high);
    match format {
        format if UNIX_TIMES.contains(&format) => Type::UnixTime,
        "int8" | "int16" | "int32" if within(i32::MIN.into(), i32::MAX.into()) => Type::I32,
        "uint8" | "uint16" | "uint32" if within(0.0, u32::MAX.into()) => Type::U32,
        "uint64" if within(0.0, PAST_U64) => Type::U64,
        // `i64::MAX` is 2 to the power of 63 as a float too.
        _ if within(-PAST_I64, PAST_I64) => Type::I64,
        // `u64` holds it, or nothing but its text does.
        _ if within(0.0, PAST_U64) && least.is_some() => Type::U64,
        _ => Type::Decimal,
    }
}
