//! Chooses the proxy of a connection.

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

use super::{connect::Connecting, fresh::FreshStream};
use crate::error::BoxError;

/// A proxy and the credentials for it.
#[derive(Clone)]
pub(super) struct Proxy {
    uri: Uri,
    auth: Option<HeaderValue>,
}

impl Proxy {
    /// Parses a proxy's URL. The error message continues the words "the proxy's URL" and shows nothing of the URL: it
    /// may hold a password.
    pub(super) fn parse(url: &str) -> Result<Self, String> {
        let wrong = |why: &str| format!("{why}; write it as http://[user:password@]host[:port], percent-encoded");
        let uri: Uri = url.parse().map_err(|_| wrong("isn't a valid URL"))?;
        // Many write only host and port.
        if uri.scheme().is_some_and(|scheme| *scheme != uri::Scheme::HTTP) {
            return Err(wrong("has another scheme than http"));
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
            return Err(wrong("has no host, or an invalid port"));
        }
        let auth = user.map(basic).transpose().map_err(wrong)?;
        let uri = Uri::builder().scheme(uri::Scheme::HTTP).authority(server).path_and_query("/").build();
        Ok(Self { uri: uri.map_err(|_| wrong("isn't a valid URL"))?, auth })
    }
}

/// User and password of a URL as HTTP Basic credentials.
fn basic(user: &str) -> Result<HeaderValue, &'static str> {
    let (user, password) = user.split_once(':').unwrap_or((user, ""));
    let decoded = |text| {
        percent_encoding::percent_decode_str(text).decode_utf8().map_err(|_| "holds credentials that aren't UTF-8")
    };
    let (user, password) = (decoded(user)?, decoded(password)?);
    if user.contains(':') {
        return Err("holds a user name with a colon, which HTTP Basic doesn't allow");
    }
    let mut value = HeaderValue::try_from(format!("Basic {}", STANDARD.encode(format!("{user}:{password}"))))
        .map_err(|_| "holds credentials that no header may carry")?;
    value.set_sensitive(true);
    Ok(value)
}

/// The proxy for a server.
pub(super) enum ProxyRule {
    Direct,
    Through(Proxy),
    #[cfg(feature = "proxy-env")]
    Environment(hyper_util::client::proxy::matcher::Matcher),
}

impl ProxyRule {
    #[cfg_attr(
        not(feature = "proxy-env"),
        expect(unused_variables, reason = "only the environment's rule depends on the server")
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

/// The environment's proxy. hyper's matcher skips invalid values, and requests would then bypass the proxy, so an
/// invalid value is an error here.
#[cfg(feature = "proxy-env")]
pub(super) fn from_env() -> Result<ProxyRule, crate::error::Error> {
    use std::env::VarError;

    for names in [["HTTPS_PROXY", "https_proxy"], ["HTTP_PROXY", "http_proxy"], ["ALL_PROXY", "all_proxy"]] {
        // The first of the two that is set counts.
        for name in names {
            let reason = match std::env::var(name) {
                Ok(url) if url.is_empty() => break,
                Ok(url) => match Proxy::parse(&url) {
                    Ok(_) => break,
                    Err(reason) => reason,
                },
                Err(VarError::NotPresent) => continue,
                Err(VarError::NotUnicode(_)) => "isn't UTF-8".to_owned(),
            };
            return Err(crate::error::Error::invalid(format!("the proxy in {name} {reason}")));
        }
    }
    Ok(ProxyRule::Environment(hyper_util::client::proxy::matcher::Matcher::from_env()))
}

/// Opens TCP connections to servers, directly or through a proxy's tunnel.
#[derive(Clone)]
pub(super) struct Route {
    tcp: HttpConnector,
    rule: Arc<ProxyRule>,
}

impl Route {
    pub(super) fn new(tcp: HttpConnector, rule: ProxyRule) -> Self {
        Self { tcp, rule: Arc::new(rule) }
    }
}

impl Service<Uri> for Route {
    type Response = TokioIo<FreshStream>;
    type Error = BoxError;
    type Future = Connecting<TokioIo<FreshStream>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.tcp.poll_ready(context).map_err(Into::into)
    }

    fn call(&mut self, server: Uri) -> Self::Future {
        let Some(Proxy { uri, auth }) = self.rule.proxy(&server) else {
            let connecting = self.tcp.call(server);
            return Box::pin(async move { Ok(fresh(connecting.await?)) });
        };
        let mut tunnel = Tunnel::new(uri, self.tcp.clone());
        if let Some(auth) = auth {
            tunnel = tunnel.with_auth(auth);
        }
        let connecting = with_port(server).map(|server| tunnel.call(server));
        Box::pin(async move { Ok(fresh(connecting?.await?)) })
    }
}

fn fresh(stream: TokioIo<TcpStream>) -> TokioIo<FreshStream> {
    TokioIo::new(FreshStream::new(stream.into_inner()))
}

/// The same URI with its port, which would otherwise default to the port of https in a tunnel.
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
    fn an_invalid_proxy_is_rejected_and_not_shown() {
        for (url, why) in [
            ("", "isn't a valid URL"),
            ("http://u:hunter2@", "isn't a valid URL"),
            ("/hunter2", "has a path or query"),
            ("https://u:hunter2@proxy.test", "has another scheme than http"),
            ("socks5://u:hunter2@proxy.test", "has another scheme than http"),
            ("http://u:hunter2@proxy.test/path", "has a path or query"),
            ("http://u:hunter2@proxy.test:99999", "an invalid port"),
            ("http://u:hunter2%FF@proxy.test", "aren't UTF-8"),
            ("http://u%3A:hunter2@proxy.test", "with a colon"),
        ] {
            let error = Proxy::parse(url).err().unwrap();
            assert!(error.contains(why) && !error.contains("hunter2"), "{url}: {error}");
        }
    }

    #[test]
    fn a_tunnel_has_the_port() {
        for (server, port) in
            [("http://a.test/x", Some(80)), ("http://a.test:81/", Some(81)), ("https://a.test/", None)]
        {
            assert_eq!(with_port(server.parse().unwrap()).unwrap().port_u16(), port, "{server}");
        }
    }
}
