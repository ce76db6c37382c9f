//! Idempotency keys: random strings by which a service recognises a request that it gets again.

use std::{
    hash::{BuildHasher, RandomState},
    process,
    time::SystemTime,
};

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::value::Uuid;

/// Adds a fresh key in the header `name`, unless the caller has set one.
///
/// # Errors
///
/// A message, if no header may have this name, or the caller's key is empty.
pub(super) fn add(headers: &mut HeaderMap, name: &str) -> Result<(), String> {
    let name = HeaderName::try_from(name)
        .map_err(|_| format!("the idempotency key's header has an invalid name: {}", name.escape_debug()))?;
    let own = headers.get(&name);
    if own.is_some_and(|key| key.as_bytes().trim_ascii().is_empty()) {
        return Err("the idempotency key is empty; pass one of your own, or none for a fresh one".to_owned());
    }
    if let (None, Ok(key)) = (own, HeaderValue::try_from(fresh().as_str())) {
        headers.insert(name, key);
    }
    Ok(())
}

/// A random UUID (version 4 of RFC 9562).
fn fresh() -> Uuid {
    // Each is SipHash with keys of the operating system's random numbers, which differ for each `RandomState`. The process and the
    // time are part of it, since a process may be copied with these keys.
    let half = |number: u8| RandomState::new().hash_one((number, process::id(), SystemTime::now()));
    let bits = u128::from(half(0)) << 64 | u128::from(half(1));
    const VERSION: u128 = 0xf << 76;
    const VARIANT: u128 = 0b11 << 62;
    Uuid::from(bits & !VERSION & !VARIANT | 0x4 << 76 | 0b10 << 62)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn an_empty_key_of_a_caller_is_an_error() {
        for (key, is_right) in [("k", true), ("", false), (" ", false)] {
            let mut headers = HeaderMap::from_iter([(HeaderName::from_static("key"), HeaderValue::from_static(key))]);
            assert_eq!(add(&mut headers, "Key").is_ok(), is_right, "{key:?}");
            assert_eq!(headers["key"], key);
        }
    }

    #[test]
    fn a_fresh_key_is_a_random_uuid_of_version_4() {
        let keys: Vec<String> = (0..1000).map(|_| fresh().to_string()).collect();
        for key in &keys {
            assert_eq!(key.parse::<Uuid>().unwrap().as_str(), key);
            assert_eq!(key.get(14..15), Some("4"), "{key}");
            assert!(key.get(19..20).is_some_and(|variant| "89ab".contains(variant)), "{key}");
        }
        assert_eq!(keys.iter().collect::<HashSet<_>>().len(), 1000);
        // Each of the other bits is set in about half of the keys.
        let bits = keys.iter().map(|key| key.parse::<Uuid>().unwrap().to_u128());
        let counts = (0..128).map(|bit| bits.clone().filter(|bits| bits >> bit & 1 == 1).count());
        let fixed = |bit: &(usize, usize)| (62..64).contains(&bit.0) || (76..80).contains(&bit.0);
        let biased: Vec<_> =
            counts.enumerate().filter(|bit| !fixed(bit)).filter(|bit| !(350..650).contains(&bit.1)).collect();
        assert_eq!(biased, []);
    }
}
