//! The `Cookie` header of a request.

use http::{
    HeaderMap, HeaderValue,
    header::{COOKIE, InvalidHeaderValue},
};

/// Appends `cookies` to the header's cookies. Works on bytes, since a caller's own cookies may be outside ASCII.
///
/// # Errors
///
/// The error of the `http` crate, if no header may carry the cookies.
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

/// Whether the header has a cookie of this name.
pub(crate) fn has(headers: &HeaderMap, name: &str) -> bool {
    let all = headers.get(COOKIE).map_or(&[][..], HeaderValue::as_bytes);
    let named = |cookie: &[u8]| {
        cookie.trim_ascii_start().strip_prefix(name.as_bytes()).is_some_and(|rest| rest.starts_with(b"="))
    };
    all.split(|byte| *byte == b';').any(named)
}
