//! The rules for URLs: a URL that the program may fetch, or the reason why it may not.

use std::net::IpAddr;

use http::{StatusCode, Uri, uri::Scheme};
use oas_client_generator::external;

use super::{Access, Reason};

pub(super) const SEE_URL: &str = "see that the URL is that of the description itself";

/// How a description is read that this program can't fetch.
const CURL: &str = "fetch it with `curl`, and write `-` in place of the URL: `curl … | oas-client lint -`";

/// Parses a URL, without its fragment. The messages don't have the URL, which may hold a password.
pub(super) fn parse(url: &str) -> Result<Uri, Reason> {
    let invalid = || Reason::new("is invalid", "write it as `https://host/path`, a host outside ASCII as punycode");
    let url = external::resolve_url("", url).ok_or_else(invalid)?;
    let uri: Uri = url.parse().map_err(|_| invalid())?;
    let authority = uri.authority().ok_or_else(invalid)?;
    if authority.as_str().contains('@') {
        return Err(Reason::new("has a user name or a password, which emitted files would show", CURL));
    }
    // An invalid port would otherwise count as the default port.
    let after_host = authority.as_str().get(authority.host().len()..).unwrap_or_default();
    if authority.host().is_empty() || !after_host.is_empty() && authority.port_u16().is_none() {
        return Err(Reason::new("has no host, or an invalid port", "write it as `https://host[:port]/path`"));
    }
    Ok(uri)
}

/// Checks that a connection is encrypted, or allowed not to be.
pub(super) fn check_scheme(uri: &Uri, access: &Access) -> Result<(), Reason> {
    if uri.scheme() == Some(&Scheme::HTTPS) || access.http || is_loopback(uri.host().unwrap_or_default()) {
        return Ok(());
    }
    let message = "is plain http, which others on the network can read and change";
    Err(Reason::new(message, "write `https://`, or add `--allow-http`"))
}

/// Whether a host is the loopback interface.
fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost") || address.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// The next URL of a redirect, which has the same host and port and is no less safe.
pub(super) fn redirect(from: &Uri, location: &str) -> Result<Uri, Reason> {
    let to = external::resolve_url(&from.to_string(), location)
        .ok_or_else(|| Reason::new("redirects to something else than a URL of http or https", SEE_URL))?;
    let to =
        parse(&to).map_err(|reason| Reason::new(format!("redirects to a URL that {}", reason.message), SEE_URL))?;
    let (old, new) = (from.host().unwrap_or_default(), to.host().unwrap_or_default());
    if !old.eq_ignore_ascii_case(new) {
        let help = "name the URL on that host instead, if you trust it";
        return Err(Reason::new(format!("redirects to another host, `{new}`"), help));
    }
    if from.scheme() == Some(&Scheme::HTTPS) && to.scheme() != Some(&Scheme::HTTPS) {
        return Err(Reason::new("redirects to plain http, which others on the network can read and change", SEE_URL));
    }
    if from.port_u16() != to.port_u16() {
        let port = to.port_u16().map_or_else(|| "that of the scheme".to_owned(), |port| format!("`{port}`"));
        return Err(Reason::new(format!("redirects to another port, {port}"), "name the URL with that port instead"));
    }
    Ok(to)
}

/// A reference to a host that isn't allowed.
pub(super) fn other_host(host: &str) -> Reason {
    let message = format!("isn't read without `--allow-host {host}`");
    Reason::new(message, format!("add `--allow-host {host}`, if you trust that host"))
}

/// A response that is no document.
pub(super) fn status(status: StatusCode) -> Reason {
    let help = match status {
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => CURL,
        _ => SEE_URL,
    };
    Reason::new(format!("can't be fetched: the response is {status}"), help)
}

/// A response in a coding that the request didn't ask for.
pub(super) fn encoded(coding: &str) -> Reason {
    let message = format!("is encoded as `{coding}`, though the request asks for `identity`");
    Reason::new(message, "fetch it with `curl --compressed`, and write `-` in place of the URL")
}

/// The help for an error of a connection.
pub(super) fn connection_help(error: &str) -> &'static str {
    if error.contains("certificate") {
        "add `--ca-certificate FILE`, where FILE has the certificate authority of the server in PEM"
    } else {
        "see that the URL and the connection to the network are right"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uri(url: &str) -> Uri {
        parse(url).unwrap()
    }

    #[test]
    fn urls_with_credentials_or_without_a_host_are_rejected_and_not_shown() {
        for url in [
            "https://me:secret@shelf.example/a",
            "https://secret@shelf.example/a",
            "https://shelf.example:secret/a",
            "https://shelf.example:99999/secret",
            "https:///secret",
            "https://[secret/a",
            "https://bücher.example/secret",
        ] {
            let reason = parse(url).unwrap_err().to_string();
            assert!(!reason.contains("secret"), "{reason}");
        }
        assert_eq!(uri("HTTPS://shelf.example/a/../b c#d").to_string(), "https://shelf.example/b%20c");
    }

    #[test]
    fn plain_http_is_for_this_machine_or_for_who_allows_it() {
        let access = Access::default();
        for url in ["https://shelf.example", "http://localhost:1/a", "http://127.0.0.2", "http://[::1]:1/"] {
            assert!(check_scheme(&uri(url), &access).is_ok(), "{url}");
        }
        for url in ["http://shelf.example", "http://localhost.example", "http://127.0.0.1.example"] {
            assert!(check_scheme(&uri(url), &access).is_err(), "{url}");
            assert!(check_scheme(&uri(url), &Access { http: true, ..Access::default() }).is_ok(), "{url}");
        }
    }

    #[test]
    fn redirects_stay_on_the_server() {
        let next =
            |from: &str, to: &str| redirect(&uri(from), to).map(|uri| uri.to_string()).map_err(|reason| reason.message);
        let from = "https://shelf.example/v1/openapi";
        assert_eq!(next(from, "openapi.json"), Ok("https://shelf.example/v1/openapi.json".to_owned()));
        assert_eq!(next(from, "https://SHELF.example/a"), Ok("https://SHELF.example/a".to_owned()));
        assert_eq!(next("http://shelf.example/", "https://shelf.example/"), Ok("https://shelf.example/".to_owned()));
        for (to, expected) in [
            ("//other.example/secret", "redirects to another host, `other.example`"),
            ("https://shelf.example.other.example/", "redirects to another host, `shelf.example.other.example`"),
            ("http://shelf.example/", "redirects to plain http, which others on the network can read and change"),
            ("https://shelf.example:8443/", "redirects to another port, `8443`"),
            ("file:///etc/passwd", "redirects to something else than a URL of http or https"),
            (
                "https://me:secret@shelf.example/",
                "redirects to a URL that has a user name or a password, which emitted files would show",
            ),
        ] {
            assert_eq!(next(from, to), Err(expected.to_owned()));
        }
    }
}
