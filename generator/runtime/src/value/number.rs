//! Numbers as text: whether two are the same number, whatever their notation, and where they stand in JSON.

use std::ops::Range;

/// A number without its notation: `1.50`, `1.5` and `15e-1` have the same digits and exponent.
#[derive(PartialEq)]
struct Normal {
    negative: bool,
    /// Without zeros at either end; empty for zero.
    digits: String,
    /// The power of ten behind the last digit; 0 for zero.
    exponent: i64,
}

/// `None` if the exponent is beyond all reason.
fn normal(number: &str) -> Option<Normal> {
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (negative, mantissa) = mantissa.strip_prefix('-').map_or((false, mantissa), |rest| (true, rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{whole}{fraction}");
    let digits = all.trim_end_matches('0');
    let last = exponent.parse::<i64>().ok()?.checked_add((all.len() - digits.len()) as i64 - fraction.len() as i64)?;
    let digits = digits.trim_start_matches('0').to_owned();
    let zero = digits.is_empty();
    Some(Normal { negative: negative && !zero, digits, exponent: if zero { 0 } else { last } })
}

/// Whether two texts are the same number: `5`, `5.0` and `50e-1`.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    one == other || normal(one).is_some_and(|one| normal(other) == Some(one))
}

/// Whether a number is a 64-bit integer or a double, with all its digits.
fn is_exact(number: &str) -> bool {
    number.parse::<i64>().is_ok()
        || number.parse::<u64>().is_ok()
        || number.parse::<f64>().is_ok_and(|double| double.is_finite() && is_same(number, &format!("{double:e}")))
}

/// Whether all numbers of a JSON text are 64-bit integers or doubles, with all their digits.
pub(crate) fn are_exact(json: &str) -> bool {
    numbers(json).all(|at| json.get(at).is_some_and(is_exact))
}

/// A JSON text whose numbers are all finite as doubles: those beyond, such as `1e400`, are the largest double.
pub(crate) fn finite(json: &str) -> String {
    let (mut text, mut written) = (String::new(), 0);
    for at in numbers(json) {
        let number = json.get(at.clone()).unwrap_or_default();
        if number.parse::<f64>().is_ok_and(f64::is_infinite) {
            let sign = if number.starts_with('-') { "-" } else { "" };
            text.push_str(json.get(written..at.start).unwrap_or_default());
            text.push_str(&format!("{sign}{:e}", f64::MAX));
            written = at.end;
        }
    }
    text.push_str(json.get(written..).unwrap_or_default());
    text
}

/// Where the numbers of a JSON text stand.
fn numbers(json: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + json.get(at..)?.find(['"', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])?;
            let token = json.get(start..)?;
            if token.starts_with('"') {
                at = start + string_end(token);
            } else {
                let end = token.find(|c: char| !c.is_ascii_digit() && !['-', '+', '.', 'e', 'E'].contains(&c));
                at = start + end.unwrap_or(token.len());
                return Some(start..at);
            }
        }
    })
}

/// The length of the string with which a JSON text starts, quotes included.
fn string_end(json: &str) -> usize {
    let mut escaped = false;
    for (index, byte) in json.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return index + 1,
            _ => {}
        }
    }
    json.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_in_every_notation() {
        for same in [["5", "5.0"], ["1.50", "15e-1"], ["0", "-0.0e7"], ["1e+300", "1E300"], ["-10", "-1e1"]] {
            assert!(is_same(same[0], same[1]), "{same:?}");
        }
        for other in [["5", "-5"], ["117.63331139400017", "117.63331139400016"], ["1", "10"], ["0.1", "1"]] {
            assert!(!is_same(other[0], other[1]), "{other:?}");
        }
    }

    #[test]
    fn numbers_beyond_doubles_are_the_largest() {
        let json = r#"[1e400, {"1e400": -1e+400}, "1e400", 1e308, 12e-400]"#;
        let (largest, least) = (format!("{:e}", f64::MAX), format!("-{:e}", f64::MAX));
        assert_eq!(finite(json), format!(r#"[{largest}, {{"1e400": {least}}}, "1e400", 1e308, 12e-400]"#));
    }

    #[test]
    fn what_a_double_rounds_is_not_exact() {
        for exact in [
            r#"{"a": 117.63331139400017, "b": [-5e-57, 18446744073709551615, -9223372036854775808, 0.10, 1e22]}"#,
            r#"["340282366920938463463374607431768211455", "\"12345678901234567890123\\"]"#,
            "-0",
        ] {
            assert!(are_exact(exact), "{exact}");
        }
        for rounded in
            ["[1, 340282366920938463463374607431768211455]", r#"{"\"":0.12345678901234567890}"#, "18446744073709551617"]
        {
            assert!(!are_exact(rounded), "{rounded}");
        }
    }
}
