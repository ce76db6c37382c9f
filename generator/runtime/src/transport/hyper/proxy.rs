//! Whether a connection leads straight to the server or through a proxy.

use std::{
    sync::Arc,
    task::{Context, Poll},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use http::{HeaderValue, Uri, uri};
use hyper_util::{
    client::legacy::connect::{HttpConnector, proxy::Tunnel},
    rt::TokioIo,
};
use tokio::net::TcpStream;
use tower_service::Service;

use super::connect::Connecting;
use crate::error::BoxError;

/// A proxy, and what it wants to hear.
#[derive(Clone)]
pub(super) struct Proxy {
    uri: Uri,
    auth: Option<HeaderValue>,
}

impl Proxy {
    /// Takes a URL apart; the error goes on where its words "the proxy's URL" stop, and shows nothing of it: there may be a
    /// password in it.
    pub(super) fn parse(url: &str) -> Result<Self, String> {
        let wrong = |why: &str| format!("{why}; it should read http://[user:password@]host[:port], percent-encoded");
        let uri: Uri = url.parse().map_err(|_| wrong("is no valid URL"))?;
        // Without a scheme only host and port can stand there, as many write it.
        if uri.scheme().is_some_and(|scheme| *scheme != uri::Scheme::HTTP) {
            return Err(wrong("is not of http, the one way to talk to a proxy that is known here"));
        }
        if uri.path_and_query().is_some_and(|target| target != "/") {
            return Err(wrong("has a path or query"));
        }
        let authority = uri.authority().ok_or_else(|| wrong("has no host"))?.as_str();
        let (user, server) = match authority.rsplit_once('@') {
            Some((user, server)) => (Some(user), server),
            None => (None, authority),
        };
        let server: uri::Authority = server.parse().map_err(|_| wrong("has no host"))?;
        let after_host = server.as_str().get(server.host().len()..).unwrap_or_default();
        if server.host().is_empty() || !after_host.is_empty() && server.port_u16().is_none() {
            return Err(wrong("has no host, or a port that is none"));
        }
        let auth = user.map(basic).transpose().map_err(wrong)?;
        let uri = Uri::builder().scheme(uri::Scheme::HTTP).authority(server).path_and_query("/").build();
        Ok(Self { uri: uri.map_err(|_| wrong("is no valid URL"))?, auth })
    }
}

/// User and password of a URL as HTTP Basic.
fn basic(user: &str) -> Result<HeaderValue, &'static str> {
    let (user, password) = user.split_once(':').unwrap_or((user, ""));
    let decoded = |text| {
        percent_encoding::percent_decode_str(text).decode_utf8().map_err(|_| "holds credentials that are no UTF-8")
    };
    let (user, password) = (decoded(user)?, decoded(password)?);
    if user.contains(':') {
        return Err("holds a user name with a colon, which HTTP Basic can't carry");
    }
    let mut value = HeaderValue::try_from(format!("Basic {}", STANDARD.encode(format!("{user}:{password}"))))
        .map_err(|_| "holds credentials that no header may carry")?;
    value.set_sensitive(true);
    Ok(value)
}

/// Which proxy is for which server.
pub(super) enum Way {
    Direct,
    Through(Proxy),
    #[cfg(feature = "proxy-env")]
    Environment(hyper_util::client::proxy::matcher::Matcher),
}

impl Way {
    #[cfg_attr(
        not(feature = "proxy-env"),
        expect(unused_variables, reason = "only the environment tells servers apart")
    )]
    fn proxy(&self, server: &Uri) -> Option<Proxy> {
        match self {
            Self::Direct => None,
            Self::Through(proxy) => Some(proxy.clone()),
            #[cfg(feature = "proxy-env")]
            Self::Environment(matcher) => {
                let proxy = matcher.intercept(server)?;
                Some(Proxy { uri: proxy.uri().clone(), auth: proxy.basic_auth().cloned() })
            }
        }
    }
}

/// What the environment says. The matcher skips what it can't read; a request would then pass the proxy by, so that is
/// an error here.
#[cfg(feature = "proxy-env")]
pub(super) fn from_env() -> Result<Way, crate::error::Error> {
    use std::env::VarError;

    for names in [["HTTPS_PROXY", "https_proxy"], ["HTTP_PROXY", "http_proxy"], ["ALL_PROXY", "all_proxy"]] {
        // Of the two the first that is set counts.
        for name in names {
            let why = match std::env::var(name) {
                Ok(url) if url.is_empty() => break,
                Ok(url) => match Proxy::parse(&url) {
                    Ok(_) => break,
                    Err(why) => why,
                },
                Err(VarError::NotPresent) => continue,
                Err(VarError::NotUnicode(_)) => "is no text".to_owned(),
            };
            return Err(crate::error::Error::invalid(format!("the proxy in {name} {why}")));
        }
    }
    Ok(Way::Environment(hyper_util::client::proxy::matcher::Matcher::from_env()))
}

/// Opens connections to servers, through a tunnel where there is a proxy.
#[derive(Clone)]
pub(super) struct Route {
    tcp: HttpConnector,
    way: Arc<Way>,
}

impl Route {
    pub(super) fn new(tcp: HttpConnector, way: Way) -> Self {
        Self { tcp, way: Arc::new(way) }
    }
}

impl Service<Uri> for Route {
    type Response = TokioIo<TcpStream>;
    type Error = BoxError;
    type Future = Connecting<TokioIo<TcpStream>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.tcp.poll_ready(context).map_err(Into::into)
    }

    fn call(&mut self, server: Uri) -> Self::Future {
        let Some(Proxy { uri, auth }) = self.way.proxy(&server) else {
            let connecting = self.tcp.call(server);
            return Box::pin(async move { Ok(connecting.await?) });
        };
        let mut tunnel = Tunnel::new(uri, self.tcp.clone());
        if let Some(auth) = auth {
            tunnel = tunnel.with_auth(auth);
        }
        let connecting = with_port(server).map(|server| tunnel.call(server));
        Box::pin(async move { Ok(connecting?.await?) })
    }
}

/// The same server with its port said, for which a tunnel would otherwise take that of https.
fn with_port(server: Uri) -> Result<Uri, http::Error> {
    if server.port().is_some() || server.scheme() != Some(&uri::Scheme::HTTP) {
        return Ok(server);
    }
    let authority = format!("{}:80", server.host().unwrap_or_default());
    Uri::builder().scheme(uri::Scheme::HTTP).authority(authority).path_and_query("/").build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_and_password_are_taken_off_the_url_and_decoded() {
        let proxy = Proxy::parse("http://al%40addin:open%20ses%3Aame@proxy.test:3128/").ok().unwrap();
        assert_eq!(proxy.uri, "http://proxy.test:3128/");
        assert_eq!(STANDARD.encode("al@addin:open ses:ame"), "YWxAYWRkaW46b3BlbiBzZXM6YW1l");
        assert_eq!(proxy.auth.as_ref().unwrap(), "Basic YWxAYWRkaW46b3BlbiBzZXM6YW1l");
        assert!(proxy.auth.unwrap().is_sensitive());
        for url in ["proxy.test:3128", "http://proxy.test:3128", "http://[::1]:3128"] {
            assert!(Proxy::parse(url).is_ok_and(|proxy| proxy.auth.is_none()), "{url}");
        }
    }

    #[test]
    fn what_is_no_proxy_is_refused_without_a_word_of_it() {
        for (url, why) in [
            ("", "is no valid URL"),
            ("http://u:hunter2@", "is no valid URL"),
            ("/hunter2", "has a path or query"),
            ("https://u:hunter2@proxy.test", "is not of http"),
            ("socks5://u:hunter2@proxy.test", "is not of http"),
            ("http://u:hunter2@proxy.test/path", "has a path or query"),
            ("http://u:hunter2@proxy.test:99999", "a port that is none"),
            ("http://u:hunter2%FF@proxy.test", "no UTF-8"),
            ("http://u%3A:hunter2@proxy.test", "with a colon"),
        ] {
            let error = Proxy::parse(url).err().unwrap();
            assert!(error.contains(why) && !error.contains("hunter2"), "{url}: {error}");
        }
    }

    #[test]
    fn a_tunnel_is_told_the_port() {
        for (server, port) in
            [("http://a.test/x", Some(80)), ("http://a.test:81/", Some(81)), ("https://a.test/", None)]
        {
            assert_eq!(with_port(server.parse().unwrap()).unwrap().port_u16(), port, "{server}");
        }
    }
}
