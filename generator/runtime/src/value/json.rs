//! JSON as it is sent.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter};

use super::read_only;

/// Whole numbers below this are the same as integers; beyond it, floats have gaps between them.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Numbers without a fraction have none when they are written either: descriptions say `number` where servers read integers.
struct Whole;

impl Whole {
    fn write<W: Write + ?Sized>(writer: &mut W, value: f64) -> Option<io::Result<()>> {
        let whole = value.fract() == 0.0 && value.abs() < EXACT && !(value == 0.0 && value.is_sign_negative());
        whole.then(|| write!(writer, "{value:.0}"))
    }
}

impl Formatter for Whole {
    fn write_f32<W: Write + ?Sized>(&mut self, writer: &mut W, value: f32) -> io::Result<()> {
        Self::write(writer, value.into()).unwrap_or_else(|| CompactFormatter.write_f32(writer, value))
    }

    fn write_f64<W: Write + ?Sized>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        Self::write(writer, value).unwrap_or_else(|| CompactFormatter.write_f64(writer, value))
    }
}

/// The JSON text of a value in a request.
pub(crate) fn to_vec(value: &(impl Serialize + ?Sized)) -> Result<Vec<u8>, serde_json::Error> {
    let mut text = Vec::with_capacity(128);
    read_only::write(value, &mut text, Whole)?;
    Ok(text)
}

/// The JSON text of a value in a response.
#[cfg(feature = "webhooks")]
pub(crate) fn to_response_vec(value: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    let mut text = Vec::with_capacity(128);
    value.serialize(&mut serde_json::Serializer::with_formatter(&mut text, Whole))?;
    Ok(text)
}

/// The JSON text of a value in a request, where it travels among others: in a query, a header, a path or a part. Floats without a
/// fraction are written as integers, and members that only the server sets are left out.
///
/// # Errors
///
/// serde_json's, if the value can't be written as JSON.
pub fn to_string(value: &(impl Serialize + ?Sized)) -> Result<String, serde_json::Error> {
    to_vec(value).map(|text| String::from_utf8_lossy(&text).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_written_as_integers() {
        let found = to_vec(&(80.0, -3.0_f32, 0.5, 0.1_f32, 1e300, -0.0, 9_007_199_254_740_991.0, "1.0")).unwrap();
        assert_eq!(String::from_utf8(found).unwrap(), r#"[80,-3,0.5,0.1,1e+300,-0.0,9007199254740991,"1.0"]"#);
    }
}
