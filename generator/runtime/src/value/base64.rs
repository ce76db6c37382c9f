//! Bytes as base64 (RFC 4648).

use std::{
    borrow::Cow,
    fmt,
    hash::{Hash, Hasher},
    marker::PhantomData,
    ops::Deref,
    str::FromStr,
};

use base64::{
    Engine as _,
    alphabet::{self, Alphabet},
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::wire::{self, Wire};

/// Bytes whose string is base64 with `+` and `/`, written with padding (RFC 4648, section 4).
///
/// ```
/// use oas_client_runtime::Base64;
///
/// let cover = Base64::from([0xff, 0xfe].as_slice());
/// assert_eq!(cover.to_string(), "//4=");
/// assert_eq!("//4=".parse::<Base64>()?.into_bytes(), [0xff, 0xfe]);
/// # Ok::<(), oas_client_runtime::value::base64::Base64Error>(())
/// ```
pub type Base64 = EncodedBytes<Standard>;

/// Bytes whose string is base64 with `-` and `_`, written without padding (RFC 4648, section 5).
pub type Base64Url = EncodedBytes<UrlSafe>;

/// Bytes that have a string in the alphabet `A`. They deref to `[u8]`.
///
/// A received string may lack padding, have it where none is written, or have line breaks. Such a string is kept, and
/// sent as it came. Two values are equal if their bytes are.
pub struct EncodedBytes<A> {
    bytes: Vec<u8>,
    /// The string as received, if the client writes another for the same bytes.
    written: Option<Box<str>>,
    alphabet: PhantomData<A>,
}

/// An alphabet of RFC 4648.
pub trait Encoding {
    /// Writes and reads strings.
    const ENGINE: GeneralPurpose;
}

/// The alphabet of [`Base64`].
#[derive(Debug)]
pub struct Standard;

/// The alphabet of [`Base64Url`].
#[derive(Debug)]
pub struct UrlSafe;

/// Reads strings with and without padding.
const fn engine(alphabet: &Alphabet, pad: bool) -> GeneralPurpose {
    let config = GeneralPurposeConfig::new().with_encode_padding(pad);
    GeneralPurpose::new(alphabet, config.with_decode_padding_mode(DecodePaddingMode::Indifferent))
}

impl Encoding for Standard {
    const ENGINE: GeneralPurpose = engine(&alphabet::STANDARD, true);
}

impl Encoding for UrlSafe {
    const ENGINE: GeneralPurpose = engine(&alphabet::URL_SAFE, false);
}

/// The string isn't base64.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a base64 string was expected")]
#[non_exhaustive]
pub struct Base64Error;

impl<A> EncodedBytes<A> {
    /// The bytes.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

impl<A> Deref for EncodedBytes<A> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes
    }
}

impl<A> AsRef<[u8]> for EncodedBytes<A> {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl<A> From<Vec<u8>> for EncodedBytes<A> {
    fn from(bytes: Vec<u8>) -> Self {
        Self { bytes, written: None, alphabet: PhantomData }
    }
}

impl<A> From<&[u8]> for EncodedBytes<A> {
    fn from(bytes: &[u8]) -> Self {
        bytes.to_vec().into()
    }
}

impl<A> Clone for EncodedBytes<A> {
    fn clone(&self) -> Self {
        Self { bytes: self.bytes.clone(), written: self.written.clone(), alphabet: PhantomData }
    }
}

impl<A> PartialEq for EncodedBytes<A> {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

impl<A> Eq for EncodedBytes<A> {}

impl<A> Hash for EncodedBytes<A> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bytes.hash(state);
    }
}

impl<A: Encoding> fmt::Debug for EncodedBytes<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Base64({})", self.wire())
    }
}

impl<A: Encoding> fmt::Display for EncodedBytes<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wire())
    }
}

impl<A: Encoding> FromStr for EncodedBytes<A> {
    type Err = Base64Error;

    fn from_str(text: &str) -> Result<Self, Base64Error> {
        let mut plain = Cow::Borrowed(text);
        // Mail breaks base64 into lines (RFC 2045, section 6.8).
        if text.contains(['\r', '\n']) {
            plain = text.replace(['\r', '\n'], "").into();
        }
        let bytes = A::ENGINE.decode(plain.as_bytes()).map_err(|_| Base64Error)?;
        let written = (A::ENGINE.encode(&bytes) != text).then(|| text.into());
        Ok(Self { bytes, written, alphabet: PhantomData })
    }
}

impl<A: Encoding> Wire for EncodedBytes<A> {
    fn wire(&self) -> Cow<'_, str> {
        match &self.written {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(A::ENGINE.encode(&self.bytes)),
        }
    }
}

impl<A: Encoding> Serialize for EncodedBytes<A> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.wire())
    }
}

impl<'de, A: Encoding> Deserialize<'de> for EncodedBytes<A> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        wire::parse(from, "a base64 string")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 4648, section 10.
    #[test]
    fn bytes_have_the_strings_of_the_rfc() {
        let vectors = ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"];
        for (length, text) in vectors.into_iter().enumerate() {
            let bytes = &b"foobar"[..length];
            assert_eq!(Base64::from(bytes).to_string(), text);
            assert_eq!(text.parse::<Base64>().unwrap().as_ref(), bytes);
            let unpadded = text.trim_end_matches('=');
            assert_eq!(Base64Url::from(bytes).to_string(), unpadded);
            assert_eq!(unpadded.parse::<Base64Url>().unwrap().as_ref(), bytes);
        }
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(Base64::from(all.clone()).to_string().parse::<Base64>().unwrap().into_bytes(), all);
        assert_eq!(Base64::from([0xfb, 0xff].as_slice()).to_string(), "+/8=");
        assert_eq!(Base64Url::from([0xfb, 0xff].as_slice()).to_string(), "-_8");
    }

    #[test]
    fn a_string_is_given_back_as_it_came() {
        for text in ["Zm8=", "Zm8", "Zm9v\r\nYmFy", "Zm9vYmFy\n"] {
            let read: Base64 = text.parse().unwrap();
            assert!(b"foobar".starts_with(&read), "{text}");
            assert_eq!(read.to_string(), text);
        }
        let padded: Base64Url = "Zm8=".parse().unwrap();
        assert_eq!((padded.to_string(), &padded), ("Zm8=".to_owned(), &Base64Url::from(b"fo".as_slice())));
    }

    #[test]
    fn other_strings_are_no_base64() {
        for text in ["Zm9v!", "Z", "Zm 9v", "-_8=", "Zg===", "é", "Zh=="] {
            assert!(text.parse::<Base64>().is_err(), "{text}");
        }
        assert!("+/8".parse::<Base64Url>().is_err());
        assert!(serde_json::from_str::<Base64>("[1]").is_err());
    }
}
