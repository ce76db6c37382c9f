//! JSON as requests and replies hold it: floats without a fraction become integers.

use std::{
    cell::Cell,
    io::{self, Write},
};

use serde::{Serialize, de::DeserializeOwned, ser::Error as _};
use serde_json::ser::{CompactFormatter, Formatter};

use super::{finite, read_only};

/// Below this bound every float without a fraction is an exact integer; above it floats have gaps.
const MAX_EXACT: f64 = 9_007_199_254_740_992.0;

/// Writes numbers without a fraction as integers: descriptions say `number` where servers expect an integer.
struct IntegralFloats;

impl IntegralFloats {
    fn write<W: Write + ?Sized>(writer: &mut W, value: f64) -> Option<io::Result<()>> {
        let integral = value.fract() == 0.0 && value.abs() < MAX_EXACT && !(value == 0.0 && value.is_sign_negative());
        integral.then(|| write!(writer, "{value:.0}"))
    }
}

impl Formatter for IntegralFloats {
    fn write_f32<W: Write + ?Sized>(&mut self, writer: &mut W, value: f32) -> io::Result<()> {
        Self::write(writer, value.into()).unwrap_or_else(|| CompactFormatter.write_f32(writer, value))
    }

    fn write_f64<W: Write + ?Sized>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        Self::write(writer, value).unwrap_or_else(|| CompactFormatter.write_f64(writer, value))
    }
}

/// Notes that a null was written. serde_json writes NaN and infinity as null.
struct NotingNulls<'a, F> {
    formatter: F,
    null: &'a Cell<bool>,
}

impl<F: Formatter> Formatter for NotingNulls<'_, F> {
    fn write_null<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.null.set(true);
        self.formatter.write_null(writer)
    }

    fn write_f32<W: Write + ?Sized>(&mut self, writer: &mut W, value: f32) -> io::Result<()> {
        self.formatter.write_f32(writer, value)
    }

    fn write_f64<W: Write + ?Sized>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        self.formatter.write_f64(writer, value)
    }
}

/// Encodes a value of a request with floats as `formatter` writes them.
///
/// # Errors
///
/// serde_json's, and NaN and infinity, which JSON can't hold.
pub(super) fn encode(
    value: &(impl Serialize + ?Sized),
    formatter: impl Formatter,
) -> Result<Vec<u8>, serde_json::Error> {
    let null = Cell::new(false);
    let mut json = Vec::with_capacity(128);
    read_only::write(value, &mut json, NotingNulls { formatter, null: &null })?;
    if null.get() {
        // Few values hold a null, so few are serialized twice.
        finite::check(value).map_err(serde_json::Error::custom)?;
    }
    Ok(json)
}

/// Encodes a value of a request.
pub(crate) fn to_vec(value: &(impl Serialize + ?Sized)) -> Result<Vec<u8>, serde_json::Error> {
    encode(value, IntegralFloats)
}

/// Encodes a value of a reply, with its read-only properties.
#[cfg(feature = "webhooks")]
pub(crate) fn to_response_vec(value: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    let mut json = Vec::with_capacity(128);
    value.serialize(&mut serde_json::Serializer::with_formatter(&mut json, IntegralFloats))?;
    finite::check(value).map_err(serde_json::Error::custom)?;
    Ok(json)
}

/// Encodes a value of a request: in a query, a header, a path, a form or a part.
///
/// Floats without a fraction become integers. Read-only properties are omitted.
///
/// # Errors
///
/// serde_json's, if JSON can't hold the value, such as NaN.
pub fn to_string(value: &(impl Serialize + ?Sized)) -> Result<String, serde_json::Error> {
    to_vec(value).map(|json| String::from_utf8_lossy(&json).into_owned())
}

/// The error of decoding valid JSON as `T`. serde_json calls an array that is longer than its tuple wrong syntax; this error says
/// how long it is.
pub(crate) fn with_length<T: DeserializeOwned>(json: &[u8], error: serde_json::Error) -> serde_json::Error {
    if !error.is_syntax() {
        return error;
    }
    let value = serde_json::from_slice::<serde_json::Value>(json);
    value.ok().and_then(|value| T::deserialize(value).err()).unwrap_or(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_array_longer_than_its_tuple_has_its_length_in_the_error() {
        let error = |json: &str| {
            let error = serde_json::from_str::<(i64, String)>(json).unwrap_err();
            with_length::<(i64, String)>(json.as_bytes(), error).to_string()
        };
        assert_eq!(error(r#"[1, "a", 2]"#), "invalid length 3, expected fewer elements in array");
        assert_eq!(error("[1]"), "invalid length 1, expected a tuple of size 2 at line 1 column 3");
        assert_eq!(error("[1, \"a\""), "EOF while parsing a list at line 1 column 7");
        assert_eq!(error("[1, \"a\"]]"), "trailing characters at line 1 column 9");
    }

    #[test]
    fn whole_numbers_are_written_as_integers() {
        let found = to_vec(&(80.0, -3.0_f32, 0.5, 0.1_f32, 1e300, -0.0, 9_007_199_254_740_991.0, "1.0")).unwrap();
        assert_eq!(String::from_utf8(found).unwrap(), r#"[80,-3,0.5,0.1,1e+300,-0.0,9007199254740991,"1.0"]"#);
    }

    #[test]
    fn a_float_that_is_no_number_is_an_error_and_names_its_path() {
        #[derive(Serialize)]
        struct Book {
            prices: Vec<Option<f64>>,
        }
        let prices = |last| Book { prices: vec![Some(1.5), None, Some(last)] };
        assert_eq!(to_string(&prices(2.0)).unwrap(), r#"{"prices":[1.5,null,2]}"#);
        for wrong in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let error = to_string(&[prices(wrong)]).unwrap_err().to_string();
            assert_eq!(error, "`[0].prices[2]` is NaN or infinite, which JSON can't hold");
        }
        assert!(to_string(&f32::NAN).is_err());
        assert!(to_string(&std::collections::BTreeMap::from([("a", f32::NAN)])).is_err());
    }

    /// Each form that serde has for a value within another.
    #[derive(Serialize)]
    enum Form {
        Newtype(f64),
        Tuple(u8, f64),
        Struct { number: f64 },
    }

    #[derive(Serialize)]
    struct Newtype(f64);

    #[derive(Serialize)]
    struct Tuple(u8, f64);

    #[test]
    fn a_float_that_is_no_number_is_found_in_every_form() {
        type Make = fn(f64) -> Result<String, serde_json::Error>;
        let forms: [(Make, &str, &str); 8] = [
            (|number| to_string(&Some(number)), "0.5", ""),
            (|number| to_string(&Newtype(number)), "0.5", ""),
            (|number| to_string(&Tuple(1, number)), "[1,0.5]", "[1]"),
            (|number| to_string(&(1, [number])), "[1,[0.5]]", "[1][0]"),
            (|number| to_string(&Form::Newtype(number)), r#"{"Newtype":0.5}"#, ""),
            (|number| to_string(&Form::Tuple(1, number)), r#"{"Tuple":[1,0.5]}"#, "[1]"),
            (|number| to_string(&Form::Struct { number }), r#"{"Struct":{"number":0.5}}"#, "number"),
            (|number| to_string(&std::collections::BTreeMap::from([(7, number)])), r#"{"7":0.5}"#, "…"),
        ];
        for (write, expected, path) in forms {
            assert_eq!(write(0.5).unwrap(), expected);
            let error = write(f64::NAN).unwrap_err().to_string();
            let path = if path.is_empty() { String::new() } else { format!("`{path}` is ") };
            assert!(error.starts_with(&path) && error.ends_with("NaN or infinite, which JSON can't hold"), "{error}");
        }
    }
}
