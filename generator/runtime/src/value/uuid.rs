//! UUIDs (RFC 9562).

use std::{
    borrow::Cow,
    fmt,
    hash::{Hash, Hasher},
    str::FromStr,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::wire::{self, Wire};

/// A UUID with its string, such as `f81d4fae-7dec-11d0-a765-00a0c91e6bf6` (RFC 9562, section 4).
///
/// Two are equal if their 128 bits are, whatever the case of the letters. A received UUID is sent with the letters that
/// it came with. The crate `uuid` has types with more functions: `uuid::Uuid::from_u128(id.to_u128())`.
///
/// ```
/// use oas_client_runtime::Uuid;
///
/// let id: Uuid = "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6".parse()?;
/// assert_eq!(id, Uuid::from(0xf81d4fae_7dec_11d0_a765_00a0c91e6bf6));
/// assert_eq!(id.as_str(), "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6");
/// # Ok::<(), oas_client_runtime::value::uuid::UuidError>(())
/// ```
// The crate `uuid` keeps 128 bits only. A UUID in capital letters would come back changed.
#[derive(Clone)]
pub struct Uuid {
    bits: u128,
    text: Box<str>,
}

/// The string isn't a UUID.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a UUID was expected, such as `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`")]
#[non_exhaustive]
pub struct UuidError;

impl Uuid {
    /// Its string.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its 128 bits, the first ones as the highest.
    pub fn to_u128(&self) -> u128 {
        self.bits
    }
}

/// The string has lower-case letters.
impl From<u128> for Uuid {
    fn from(bits: u128) -> Self {
        let text = format!(
            "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
            bits >> 96,
            bits >> 80 & 0xffff,
            bits >> 64 & 0xffff,
            bits >> 48 & 0xffff,
            bits & 0xffff_ffff_ffff
        );
        Self { bits, text: text.into() }
    }
}

impl FromStr for Uuid {
    type Err = UuidError;

    fn from_str(text: &str) -> Result<Self, UuidError> {
        let groups: Vec<&str> = text.split('-').collect();
        let is_uuid = groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
            && groups.iter().all(|group| group.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let bits = u128::from_str_radix(&groups.concat(), 16).ok().filter(|_| is_uuid).ok_or(UuidError)?;
        Ok(Self { bits, text: text.into() })
    }
}

impl AsRef<str> for Uuid {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl PartialEq for Uuid {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}

impl Eq for Uuid {}

impl Hash for Uuid {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bits.hash(state);
    }
}

impl fmt::Debug for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Uuid({self})")
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Wire for Uuid {
    fn wire(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.text)
    }
}

impl Serialize for Uuid {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Uuid {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        wire::parse(from, "a UUID string")
    }
}

#[cfg(test)]
mod tests {
    use std::{
        collections::HashSet,
        hash::{BuildHasher, BuildHasherDefault, DefaultHasher},
    };

    use super::*;

    #[test]
    fn a_string_stays_as_it_is() {
        for text in [
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
        ] {
            let read: Uuid = text.parse().unwrap();
            assert_eq!(read.to_string(), text);
            assert_eq!(Uuid::from(read.to_u128()).to_string(), text.to_lowercase());
            assert_eq!(Uuid::from(read.to_u128()), read);
        }
    }

    #[test]
    fn other_strings_are_no_uuids() {
        for text in [
            "",
            "f81d4fae7dec11d0a76500a0c91e6bf6",
            "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
            "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bfg",
            "+81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6-",
        ] {
            assert!(text.parse::<Uuid>().is_err(), "{text}");
        }
    }

    #[test]
    fn uuids_are_equal_if_their_bits_are() {
        let uuid = |text: &str| text.parse::<Uuid>().unwrap();
        let lower = uuid("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
        assert_eq!(lower, uuid("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"));
        let other = uuid("f81d4fae-7dec-11d0-a765-00a0c91e6bf7");
        assert_ne!(lower, other);
        let hash = |uuid: &Uuid| BuildHasherDefault::<DefaultHasher>::default().hash_one(uuid);
        assert_eq!(hash(&lower), hash(&uuid("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6")));
        assert_ne!(hash(&lower), hash(&other));
        let set = HashSet::from([lower, other.clone(), other]);
        assert_eq!(set.len(), 2);
    }
}
