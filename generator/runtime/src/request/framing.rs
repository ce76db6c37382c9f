//! Headers that are the connection's, and names that headers may have.
//!
//! Request builders reject what this module names, and the generator skips it in descriptions.

use http::HeaderName;

/// The headers that frame a message or hold for one connection only (RFC 9110, sections 7.2, 7.6.1, 8.6, 10.1; RFC 9112).
/// Only the HTTP stack knows their values: another `Content-Length` would cut the body.
const RESERVED: [&str; 11] = [
    "connection",
    "content-length",
    "expect",
    "host",
    "http2-settings",
    "keep-alive",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// Whether a header is the connection's, in any spelling.
pub fn is_reserved(name: &str) -> bool {
    RESERVED.iter().any(|reserved| name.eq_ignore_ascii_case(reserved))
}

/// Whether a name is a token (RFC 9110, section 5.6.2), as the names of headers and cookies are.
pub fn is_token(name: &str) -> bool {
    HeaderName::try_from(name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_of_the_connection_is_known_in_any_spelling() {
        for name in ["Content-Length", "transfer-encoding", "HOST", "Connection", "Expect", "TE", "Trailer", "Upgrade"]
        {
            assert!(is_reserved(name) && is_token(name), "{name}");
        }
        for name in ["x-content-length", "Content-Type", "trailers", ""] {
            assert!(!is_reserved(name), "{name}");
        }
    }

    #[test]
    fn a_token_has_no_separators() {
        for name in ["X Bad", "", "a:b", "a;b", "é", "a=b", "a\n"] {
            assert!(!is_token(name), "{name}");
        }
    }
}
