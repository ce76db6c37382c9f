//! Which redirects the client follows.

use http::{Method, StatusCode, header::LOCATION};

use super::send::Outgoing;
use crate::{
    body::Source,
    error::{ApiError, Error},
    response::ReadMode,
};

/// Which redirects the client follows. By default it follows none: a redirect is an error response.
///
/// | status | method | next request |
/// |---|---|---|
/// | 300, 301, 302, 307, 308 | GET, HEAD, OPTIONS, QUERY | the same method and body |
/// | 303 | HEAD | HEAD |
/// | 303 | any other | GET without a body |
/// | 307, 308 | any other | with `all_methods`, the same method and body |
///
/// The client follows a `Location` of the same scheme, host and port only, since the request carries credentials. Any other
/// redirect stays an error response. Source: [RFC 9110, section 15.4](https://www.rfc-editor.org/rfc/rfc9110#section-15.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Redirects {
    /// The most redirects that one call follows; the next one is an error response.
    pub max: u32,
    /// With `true`, the client repeats POST, PUT, PATCH, DELETE and other methods after 307 and 308; `false` by default.
    pub all_methods: bool,
}

impl Default for Redirects {
    fn default() -> Self {
        Self::never()
    }
}

impl Redirects {
    /// No redirects.
    pub const fn never() -> Self {
        Self::up_to(0)
    }

    /// Up to `max` redirects of one call.
    pub const fn up_to(max: u32) -> Self {
        Self { max, all_methods: false }
    }

    /// The request that follows a redirect. `followed` counts the redirects of the call so far.
    pub(super) fn next(&self, outgoing: &Outgoing, error: &Error, followed: u32) -> Option<Outgoing> {
        let Error::Api(response) = error else { return None };
        if followed >= self.max || outgoing.mode == ReadMode::Redirect {
            return None;
        }
        let method = self.method(response.status, &outgoing.method)?;
        let target = target(outgoing, response)?;
        let next = Outgoing { target, ..outgoing.clone() };
        if method == outgoing.method {
            return next.body.iter().all(Source::is_repeatable).then_some(next);
        }
        Some(Outgoing { method, body: Vec::new(), media_type: None, ..next })
    }

    /// The method of the next request.
    fn method(&self, status: StatusCode, method: &Method) -> Option<Method> {
        match status.as_u16() {
            303 if *method == Method::HEAD => Some(Method::HEAD),
            303 => Some(Method::GET),
            300..=302 | 307 | 308 if method.is_safe() => Some(method.clone()),
            307 | 308 if self.all_methods => Some(method.clone()),
            _ => None,
        }
    }
}

/// The request target of a redirect to the same origin.
fn target(outgoing: &Outgoing, response: &ApiError) -> Option<String> {
    let location = response.headers.get(LOCATION)?.to_str().ok()?;
    outgoing.base.own_target(location, &outgoing.target).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn methods_follow_the_status() {
        let (safe, all) = (Redirects::up_to(1), Redirects { all_methods: true, ..Redirects::up_to(1) });
        let next = |redirects: Redirects, status: u16, method: &Method| {
            redirects.method(StatusCode::from_u16(status).unwrap(), method)
        };
        for status in [300, 301, 302, 307, 308] {
            for method in [Method::GET, Method::HEAD, Method::OPTIONS, Method::QUERY] {
                assert_eq!(next(safe, status, &method), Some(method), "{status}");
            }
        }
        let copy = Method::from_bytes(b"COPY").unwrap();
        for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE, copy] {
            for status in [300, 301, 302, 304, 305, 307, 308] {
                assert_eq!(next(safe, status, &method), None, "{method} {status}");
                let repeated = [307, 308].contains(&status).then(|| method.clone());
                assert_eq!(next(all, status, &method), repeated, "{method} {status}");
            }
            assert_eq!(next(safe, 303, &method), Some(Method::GET), "{method}");
        }
        assert_eq!(next(safe, 303, &Method::HEAD), Some(Method::HEAD));
        assert_eq!(next(all, 304, &Method::GET), None);
    }
}
