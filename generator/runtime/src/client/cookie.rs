//! The cookies of a request.

use http::{
    HeaderMap, HeaderValue,
    header::{COOKIE, InvalidHeaderValue},
};

/// Adds `cookies`, as they stand in the header, behind those that are there: as bytes, for a caller's own need be no ASCII.
///
/// # Errors
///
/// http's, if they can't stand in a header.
pub(crate) fn add(headers: &mut HeaderMap, cookies: &str) -> Result<(), InvalidHeaderValue> {
    let mut all = headers.get(COOKIE).map_or_else(Vec::new, |own| own.as_bytes().to_vec());
    if !all.is_empty() {
        all.extend(b"; ");
    }
    all.extend(cookies.as_bytes());
    let mut value = HeaderValue::from_bytes(&all)?;
    value.set_sensitive(true);
    headers.insert(COOKIE, value);
    Ok(())
}

/// Whether a cookie of this name is there.
pub(crate) fn has(headers: &HeaderMap, name: &str) -> bool {
    let all = headers.get(COOKIE).map_or(&[][..], HeaderValue::as_bytes);
    let named = |cookie: &[u8]| {
        cookie.trim_ascii_start().strip_prefix(name.as_bytes()).is_some_and(|rest| rest.starts_with(b"="))
    };
    all.split(|byte| *byte == b';').any(named)
}
