//! Credentials, and how requests carry them.
//!
//! In come the credentials of the caller and the security requirement of an operation; out go the headers, query parameters
//! and cookies of a request. `client` calls it.

use std::fmt;

mod oauth2;
mod security;

use base64::{Engine, engine::general_purpose::STANDARD};
use http::{HeaderMap, HeaderName, HeaderValue, header::AUTHORIZATION};

use super::cookie;
use crate::{error::Error, secret::Secret, value::escape};
pub(crate) use oauth2::Cached;
pub use oauth2::{DevicePrompt, OAuth2, Token, TokenFuture, TokenRequest, TokenSource, Tokens};
pub(crate) use security::{Credentials, Security};

/// Credentials for one of OpenAPI's security schemes.
///
/// `Debug` never shows them.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Auth {
    /// HTTP Basic ([RFC 7617](https://www.rfc-editor.org/rfc/rfc7617)).
    Basic {
        /// The user name, without a colon.
        username: String,
        /// The password.
        password: Secret,
    },
    /// A bearer token ([RFC 6750](https://www.rfc-editor.org/rfc/rfc6750)).
    Bearer(Secret),
    /// Another scheme of HTTP authentication ([RFC 9110, section
    /// 11.6.2](https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2)).
    Http {
        /// The scheme's name, such as `Token`.
        scheme: &'static str,
        /// The credentials behind the scheme's name in the header `Authorization`.
        value: Secret,
    },
    /// A key in a header.
    Header {
        /// The header's name.
        name: &'static str,
        /// The key.
        value: Secret,
    },
    /// A key in a query parameter.
    Query {
        /// The query parameter's name.
        name: &'static str,
        /// The key.
        value: Secret,
    },
    /// A key in a cookie.
    Cookie {
        /// The cookie's name.
        name: &'static str,
        /// The key.
        value: Secret,
    },
    /// Bearer tokens that the client fetches and renews.
    Tokens(Tokens),
    /// Credentials for one of the description's security schemes. Only operations that ask for the scheme get them.
    Scheme {
        /// The emitted crate's name of the scheme.
        name: &'static str,
        /// The credentials.
        auth: Box<Auth>,
    },
}

impl Auth {
    /// Credentials of HTTP Basic.
    pub fn basic(username: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self::Basic { username: username.into(), password: password.into() }
    }

    /// A bearer token.
    pub fn bearer(token: impl Into<Secret>) -> Self {
        Self::Bearer(token.into())
    }

    /// Bearer tokens of a source, which the client keeps and renews: [`OAuth2`], or a source of your own.
    pub fn token_source(source: impl TokenSource) -> Self {
        Self::Tokens(Tokens::new(source))
    }

    /// Credentials of another HTTP authentication scheme: the header `Authorization` with `value` behind `scheme`.
    pub fn http(scheme: &'static str, value: impl Into<Secret>) -> Self {
        Self::Http { scheme, value: value.into() }
    }

    /// A key in the header `name`.
    pub fn header(name: &'static str, value: impl Into<Secret>) -> Self {
        Self::Header { name, value: value.into() }
    }

    /// A key in the query parameter `name`.
    pub fn query(name: &'static str, value: impl Into<Secret>) -> Self {
        Self::Query { name, value: value.into() }
    }

    /// A key in the cookie `name`.
    pub fn cookie(name: &'static str, value: impl Into<Secret>) -> Self {
        Self::Cookie { name, value: value.into() }
    }

    /// Restricts the credentials to operations that ask for this security scheme of the description. Credentials
    /// without a scheme go to every operation that takes any.
    pub fn for_scheme(self, name: &'static str) -> Self {
        Self::Scheme { name, auth: Box::new(self) }
    }

    /// Reads variables from the environment. Returns `None` unless all of them are set. An empty variable counts as
    /// unset.
    pub fn read_env<const N: usize>(variables: [&str; N]) -> Option<[String; N]> {
        let values = variables.map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        values.iter().all(Option::is_some).then(|| values.map(Option::unwrap_or_default))
    }

    /// The error for an environment in which none of these sets of variables is complete. It names the missing
    /// variables of the first set that is incomplete.
    pub fn missing_env(sets: &[&[&str]]) -> Error {
        let is_set = |name: &&&str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let incomplete = sets.iter().find(|set| set.iter().any(|name| is_set(&name)));
        let names = sets.iter().map(|set| set.join(" and ")).collect::<Vec<_>>().join(", or else ");
        Error::invalid(match incomplete {
            Some(set) => {
                let missing: Vec<_> = set.iter().filter(|name| !is_set(name)).copied().collect();
                format!("the credentials in the environment lack {}; set {names}", missing.join(" and "))
            }
            None => format!("the environment holds no credentials; set {names}"),
        })
    }

    /// Whether nothing would be sent. A user name or a password alone is enough for HTTP Basic.
    fn is_empty(&self) -> bool {
        match self {
            Self::Basic { username, password } => username.is_empty() && password.expose().is_empty(),
            Self::Bearer(value)
            | Self::Http { value, .. }
            | Self::Header { value, .. }
            | Self::Query { value, .. }
            | Self::Cookie { value, .. } => value.expose().trim().is_empty(),
            Self::Tokens(_) => false,
            Self::Scheme { auth, .. } => auth.is_empty(),
        }
    }

    /// The credentials as requests carry them: in a header, marked sensitive so that HTTP stacks keep them out of
    /// logs, in the query, or in a cookie.
    ///
    /// # Errors
    ///
    /// A message, if the credentials are empty, no header or cookie may carry them, or a user name holds a colon.
    pub(crate) fn prepare(&self) -> Result<Prepared, String> {
        if self.is_empty() {
            return Err(format!("the credentials {self:?} are empty; pass the key or token that the service gave you"));
        }
        let (name, text) = match self {
            Self::Basic { username, .. } if username.contains(':') => {
                return Err("the user name of HTTP Basic credentials must not hold a colon".to_owned());
            }
            Self::Basic { username, password } => {
                let pair = STANDARD.encode(format!("{username}:{}", password.expose()));
                (AUTHORIZATION, format!("Basic {pair}"))
            }
            Self::Bearer(token) => (AUTHORIZATION, format!("Bearer {}", token.expose())),
            Self::Http { scheme, value } => (AUTHORIZATION, format!("{scheme} {}", value.expose())),
            Self::Header { name, value } => (
                HeaderName::try_from(*name).map_err(|_| format!("`{name}` is not a valid header name"))?,
                value.expose().to_owned(),
            ),
            Self::Query { name, value } => return Ok(Prepared::Query(name, value.clone())),
            Self::Cookie { name, value } => {
                // RFC 6265, section 4.1.1. A key is sent as it is, for there is no escape that every server reads.
                let octet = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
                if HeaderValue::from_str(name).is_err() {
                    return Err(format!("`{}` is not a valid cookie name", name.escape_debug()));
                }
                if !value.expose().bytes().all(octet) {
                    return Err("the credentials hold a character that no cookie may carry".to_owned());
                }
                return Ok(Prepared::Cookie(name, value.clone()));
            }
            Self::Tokens(tokens) => return Ok(Prepared::Tokens(tokens.clone())),
            Self::Scheme { auth, .. } => return auth.prepare(),
        };
        let mut value = HeaderValue::try_from(text)
            .map_err(|_| "the credentials hold a character that no header may carry".to_owned())?;
        value.set_sensitive(true);
        Ok(Prepared::Header(name, value))
    }
}

/// Tokens of an authorization server, for operations that ask for the flow's security scheme, if it has one.
impl From<OAuth2> for Auth {
    fn from(flow: OAuth2) -> Self {
        match flow.scheme() {
            Some(scheme) => Self::token_source(flow).for_scheme(scheme),
            None => Self::token_source(flow),
        }
    }
}

/// Credentials as each request carries them.
#[derive(Clone)]
pub(crate) enum Prepared {
    Header(HeaderName, HeaderValue),
    Query(&'static str, Secret),
    Cookie(&'static str, Secret),
    Tokens(Tokens),
}

impl Prepared {
    /// Adds the credentials to a request's headers or target. A header, parameter or cookie that the request already
    /// has stays.
    pub(crate) fn apply(&self, headers: &mut HeaderMap, target: &mut String) {
        match self {
            Self::Header(name, value) => _ = headers.entry(name).or_insert_with(|| value.clone()),
            Self::Query(name, value) => {
                if !escape::has_query(target, name) {
                    escape::add_query(target, name, value.expose());
                }
            }
            // Fetching takes time: `bearer` has done it.
            Self::Tokens(_) => {}
            // `prepare` checked that a header may carry it.
            Self::Cookie(name, _) if cookie::has(headers, name) => {}
            Self::Cookie(name, value) => _ = cookie::add(headers, &format!("{name}={}", value.expose())),
        }
    }
}

/// Shows the scheme only: even a user name may be secret.
impl fmt::Debug for Auth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Basic { .. } => f.write_str("Basic(…)"),
            Self::Bearer(_) => f.write_str("Bearer(…)"),
            Self::Http { scheme, .. } => write!(f, "Http({scheme} …)"),
            Self::Header { name, .. } => write!(f, "Header({name}: …)"),
            Self::Query { name, .. } => write!(f, "Query({name}=…)"),
            Self::Cookie { name, .. } => write!(f, "Cookie({name}=…)"),
            Self::Tokens(_) => f.write_str("Tokens(…)"),
            Self::Scheme { name, auth } => write!(f, "{name}: {auth:?}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use http::header::COOKIE;

    use super::*;

    fn applied(auth: &Auth) -> Result<HeaderMap, String> {
        let mut headers = HeaderMap::new();
        auth.prepare().map(|auth| auth.apply(&mut headers, &mut String::new())).map(|()| headers)
    }

    #[test]
    fn basic_is_the_rfcs_own_example_and_sensitive() {
        let headers = applied(&Auth::basic("Aladdin", "open sesame")).unwrap();
        assert_eq!(headers["authorization"], "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        assert!(headers["authorization"].is_sensitive());
    }

    #[test]
    fn credentials_that_could_forge_a_header_are_rejected() {
        assert!(applied(&Auth::bearer("a\r\nX-Evil: 1")).is_err());
        assert!(applied(&Auth::basic("a:b", "c")).is_err());
        for value in ["a; b=c", "a\r\nX-Evil: 1", "a,b", "a b", "ü"] {
            assert!(applied(&Auth::cookie("key", value)).is_err(), "{value}");
        }
    }

    #[test]
    fn a_name_that_no_request_can_carry_is_rejected_and_shown() {
        assert_eq!(applied(&Auth::cookie("a\nb", "1")).unwrap_err(), "`a\\nb` is not a valid cookie name");
        assert_eq!(applied(&Auth::header("a b", "1")).unwrap_err(), "`a b` is not a valid header name");
    }

    #[test]
    fn empty_credentials_are_rejected() {
        for auth in [
            Auth::basic("", ""),
            Auth::bearer(""),
            Auth::bearer(" "),
            Auth::http("Token", ""),
            Auth::header("x-key", ""),
            Auth::query("key", ""),
            Auth::cookie("key", ""),
            Auth::bearer("").for_scheme("token"),
        ] {
            assert!(applied(&auth).unwrap_err().contains("empty"), "{auth:?}");
        }
        // An API key in place of a user name, or of a password.
        assert!(applied(&Auth::basic("key", "")).is_ok() && applied(&Auth::basic("", "key")).is_ok());
    }

    #[test]
    fn a_key_of_the_query_is_added_unless_the_request_has_one() {
        for (target, sent) in [
            ("/a", "/a?key=1%262"),
            ("/a?b=c", "/a?b=c&key=1%262"),
            ("/a?key=own", "/a?key=own"),
            ("/a?k%65y=own", "/a?k%65y=own"),
            ("/a?keys=own", "/a?keys=own&key=1%262"),
            ("/key", "/key?key=1%262"),
        ] {
            let mut target = target.to_owned();
            Auth::query("key", "1&2").prepare().unwrap().apply(&mut HeaderMap::new(), &mut target);
            assert_eq!(target, sent);
        }
    }

    #[test]
    fn a_cookie_stands_beside_those_of_the_call_and_is_sensitive() {
        let mut headers = HeaderMap::new();
        let mut apply = |auth: Auth| auth.prepare().unwrap().apply(&mut headers, &mut String::new());
        apply(Auth::cookie("a", "1"));
        apply(Auth::cookie("b", "2"));
        apply(Auth::cookie("a", "3"));
        assert_eq!(headers["cookie"], "a=1; b=2");
        assert!(headers["cookie"].is_sensitive());
    }

    #[test]
    fn a_cookie_pushes_none_out_that_is_no_ascii() {
        let mut headers = HeaderMap::from_iter([(COOKIE, HeaderValue::try_from("name=zoë").unwrap())]);
        let mut apply = |auth: Auth| auth.prepare().unwrap().apply(&mut headers, &mut String::new());
        apply(Auth::cookie("name", "1"));
        apply(Auth::cookie("key", "2"));
        assert_eq!(headers["cookie"].as_bytes(), "name=zoë; key=2".as_bytes());
    }

    #[test]
    fn debug_shows_no_secret() {
        let shown = format!(
            "{:?}",
            (
                Auth::basic("hunter2", "hunter2"),
                Auth::bearer("hunter2").for_scheme("token"),
                Auth::http("Token", "hunter2"),
                Auth::query("key", "hunter2"),
                Auth::cookie("key", "hunter2"),
            )
        );
        assert!(!shown.contains("hunter2"), "{shown}");
    }
}
