//! Base URLs, and which links share their origin.

use std::{fmt, sync::Arc};

use http::{Uri, uri};

use crate::{error::Error, value::escape};

/// A base URL, split into its components.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Base {
    pub(crate) scheme: uri::Scheme,
    pub(crate) authority: uri::Authority,
    /// The path, without a trailing slash.
    pub(crate) path: Arc<str>,
    /// The host of the server's default URL. Links to it are followed on this base URL's host.
    pub(crate) default_host: Option<uri::Authority>,
}

impl Base {
    /// Parses a base URL. A URL that a client can't safely use is an error.
    pub(crate) fn parse(url: &str) -> Result<Self, Error> {
        // A user name, a password or a query may be secret.
        let shown = if url.contains(['@', '?']) { String::new() } else { format!(" {url:?}") };
        let wrong =
            |why: &str| Error::invalid(format!("the base URL{shown} {why}; write it as https://host[:port][/path]"));
        // The parser drops fragments in silence, and reads bytes beyond ASCII that no request line may carry.
        if !url.is_ascii() || url.contains('#') {
            return Err(wrong("holds a fragment or a character outside ASCII"));
        }
        let parts = url.parse::<Uri>().map_err(|_| wrong("isn't a valid URL"))?.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err(wrong("is not absolute"));
        };
        if scheme != uri::Scheme::HTTPS && scheme != uri::Scheme::HTTP {
            return Err(wrong("is neither https nor http"));
        }
        if authority.as_str().contains('@') {
            return Err(wrong("holds credentials"));
        }
        // An invalid port would otherwise count as the default port.
        let after_host = authority.as_str().get(authority.host().len()..).unwrap_or("");
        if authority.host().is_empty() || !after_host.is_empty() && authority.port_u16().is_none() {
            return Err(wrong("has no host, or an invalid port"));
        }
        let target = parts.path_and_query.unwrap_or_else(|| uri::PathAndQuery::from_static("/"));
        if target.query().is_some() {
            return Err(wrong("holds a query"));
        }
        Ok(Self { scheme, authority, path: target.path().trim_end_matches('/').into(), default_host: None })
    }

    /// This base URL with another path.
    pub(crate) fn with_path(&self, path: &str) -> Result<Self, Error> {
        let base = Self::parse(&format!("{}://{}{path}", self.scheme, self.authority))?;
        Ok(Self { default_host: self.default_host.clone(), ..base })
    }

    /// Splits a link to any host into its origin, as a base URL, and its path with query.
    pub(crate) fn parse_link(url: &str) -> Result<(Self, String), String> {
        let wrong = || "the link isn't an absolute https URL".to_owned();
        let scheme_end = url.find("://").ok_or_else(wrong)?;
        let rest = url.get(scheme_end + 3..).unwrap_or("");
        let path = rest.find(['/', '?', '#']).map_or(url.len(), |at| scheme_end + 3 + at);
        let (origin, target) = url.split_at(path);
        let base = Self::parse(origin).map_err(|_| wrong())?;
        let target = target.split('#').next().unwrap_or("");
        let target = escape::ascii(target);
        Ok((base, if target.starts_with('/') { target } else { format!("/{target}") }))
    }

    /// Whether the connection is encrypted, or plain http is allowed.
    pub(crate) fn is_safe(&self, allow_http: bool) -> bool {
        self.scheme == uri::Scheme::HTTPS || allow_http || self.is_loopback()
    }

    /// Host and path, for errors.
    pub(crate) fn host_and_path(&self) -> (uri::Authority, Arc<str>) {
        (self.authority.clone(), self.path.clone())
    }

    /// The port, which is the scheme's own if the URL has none.
    pub(crate) fn port(&self) -> u16 {
        port(&self.authority, &self.scheme)
    }

    /// Whether the host is this machine.
    fn is_loopback(&self) -> bool {
        let host = self.authority.host();
        let address = host.trim_start_matches('[').trim_end_matches(']');
        host.eq_ignore_ascii_case("localhost")
            || address.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
    }

    /// The request target of `url`, if `url` has this origin.
    pub(crate) fn own_target(&self, url: &str) -> Result<String, Error> {
        // The query may be secret, and what is in front of an `@` too.
        let shown = url.split(['?', '#']).next().filter(|shown| !shown.contains('@') && shown.len() <= 200);
        let shown = shown.map_or_else(String::new, |shown| format!(" {shown:?}"));
        let foreign = |why: &str| Error::page(format!("the link{shown} to the next page {why}; it was not followed"));
        let uri: Uri = url.parse().map_err(|_| foreign("isn't a URL or an absolute path"))?;
        if !url.is_ascii() {
            return Err(foreign("holds characters outside ASCII"));
        }
        let Self { scheme, authority, default_host, .. } = self;
        match (uri.scheme(), uri.authority()) {
            (None, None) => {}
            (Some(theirs), Some(host))
                if theirs == scheme
                    && [Some(authority), default_host.as_ref()]
                        .iter()
                        .flatten()
                        .any(|own| same_host(host, own, scheme)) => {}
            _ => return Err(foreign(&format!("leads to another origin than {scheme}://{authority}"))),
        }
        let target = uri.path_and_query().map_or("", uri::PathAndQuery::as_str);
        match target.strip_prefix('/') {
            // Two slashes start a host, in a reference without a scheme.
            Some(rest) if !rest.starts_with('/') => Ok(target.to_owned()),
            _ => Err(foreign("isn't an absolute path")),
        }
    }
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}{}", self.scheme, self.authority, self.path)
    }
}

/// Whether two authorities are the same host and port. Names are compared without regard to case; a missing port is
/// the scheme's default port.
fn same_host(a: &uri::Authority, b: &uri::Authority, scheme: &uri::Scheme) -> bool {
    let user = a.as_str().contains('@') || b.as_str().contains('@');
    !user && a.host().eq_ignore_ascii_case(b.host()) && port(a, scheme) == port(b, scheme)
}

/// The port of an authority, which is the scheme's own if the authority has none.
fn port(authority: &uri::Authority, scheme: &uri::Scheme) -> u16 {
    authority.port_u16().unwrap_or(if *scheme == uri::Scheme::HTTP { 80 } else { 443 })
}
