//! A webhook's URL as a string. The service signs it as it is configured, so nothing here parses it and writes it
//! again.

use super::Rejected;

/// The URL as it is, and the URL without its port, or with its scheme's default port if it has none: services differ
/// in which of the two they sign.
pub(super) fn spellings(url: &str) -> Result<[String; 2], Rejected> {
    let (scheme, rest) = url.split_once("://").ok_or(Rejected::Url)?;
    let default = match scheme.to_ascii_lowercase().as_str() {
        "https" => "443",
        "http" => "80",
        _ => return Err(Rejected::Url),
    };
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let host_at = authority.rfind('@').map_or(0, |at| at + 1);
    // The colons of an IPv6 address stand in brackets.
    let address_end = authority.rfind(']').map_or(host_at, |at| at + 1);
    let port_at = authority.get(address_end..).and_then(|rest| rest.find(':')).map(|at| address_end + at);
    let (host, port) = authority.split_at(port_at.unwrap_or(authority.len()));
    let digits = port.bytes().skip(1).all(|byte| byte.is_ascii_digit());
    if host.len() <= host_at || !digits {
        return Err(Rejected::Url);
    }
    let other = match port_at {
        Some(_) => format!("{scheme}://{host}{path}"),
        None => format!("{scheme}://{host}:{default}{path}"),
    };
    Ok([url.to_owned(), other])
}

/// The values of the query parameter `name`, not decoded.
pub(super) fn parameters<'a>(url: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    let whole = url.split('#').next().unwrap_or("");
    let query = whole.split_once('?').map_or("", |(_, query)| query);
    query.split('&').filter_map(move |pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (key == name).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_is_added_or_taken_away_and_nothing_else_changes() {
        for (url, other) in [
            ("https://a.example/x?y='@:%2f#z", "https://a.example:443/x?y='@:%2f#z"),
            ("HTTP://a.example", "HTTP://a.example:80"),
            ("http://a.example:80?b=c:d", "http://a.example?b=c:d"),
            ("https://a.example:8443/x", "https://a.example/x"),
            ("https://u:p@a.example/x@y", "https://u:p@a.example:443/x@y"),
            ("https://u:p@a.example:1/", "https://u:p@a.example/"),
            ("https://[::1]/x", "https://[::1]:443/x"),
            ("https://[::1]:443/x", "https://[::1]/x"),
        ] {
            assert_eq!(spellings(url).unwrap(), [url.to_owned(), other.to_owned()]);
        }
    }

    #[test]
    fn a_relative_url_is_rejected() {
        for url in
            ["", "/x", "a.example/x", "ftp://a.example/", "https://", "https:///x", "https://u@/", "https://a:b/"]
        {
            assert_eq!(spellings(url), Err(Rejected::Url), "{url}");
        }
    }

    #[test]
    fn parameters_are_found_in_the_query_only() {
        let found = |url| parameters(url, "d").collect::<Vec<_>>();
        assert_eq!(found("https://a/d=0?d=1&dd=2&e=d&d=3?d=4&d#d=5"), ["1", "3?d=4", ""]);
        assert!(found("https://a/x").is_empty());
    }
}
