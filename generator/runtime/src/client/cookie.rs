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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_by_its_whole_name() {
        let headers =
            HeaderMap::from_iter([(COOKIE, HeaderValue::try_from("key=1;  ab=a=2; key2; flag; zoë=3").unwrap())]);
        for (name, found) in [
            ("key", true),
            ("ab", true),
            ("a", false),
            ("b", false),
            ("ke", false),
            ("key2", false),
            ("flag", false),
            ("Key", false),
            ("zoë", true),
            ("1", false),
            ("", false),
        ] {
            assert_eq!(has(&headers, name), found, "{name}");
        }
        assert!(!has(&HeaderMap::new(), "key"));
    }

    #[test]
    fn cookies_are_appended() {
        let mut headers = HeaderMap::new();
        add(&mut headers, "a=1").unwrap();
        add(&mut headers, "b=2; c=3").unwrap();
        assert_eq!(headers[COOKIE], "a=1; b=2; c=3");
        assert!(headers[COOKIE].is_sensitive());
        assert!(add(&mut headers, "d=\n").is_err());
        assert_eq!(headers[COOKIE], "a=1; b=2; c=3");
    }
}
