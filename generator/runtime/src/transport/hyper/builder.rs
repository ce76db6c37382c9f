//! The settings of the default transport.

use std::{fmt, time::Duration};

use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioTimer,
};

use super::{
    HyperTransport,
    connect::Connector,
    fresh::FreshExecutor,
    proxy::{Proxy, ProxyRule, Route},
    tls::{Roots, Tls},
};
use crate::{error::Error, secret::Secret};

/// Configures a [`HyperTransport`].
#[must_use = "a builder does nothing until `build` is called"]
pub struct HyperTransportBuilder {
    proxy: Source,
    roots: Roots,
    #[cfg(feature = "native-tls")]
    native_tls: bool,
    max_idle_per_host: usize,
    idle_timeout: Duration,
    connect_timeout: Duration,
}

/// The time between pings on a connection of HTTP/2 that has requests.
#[cfg(feature = "http2")]
const PING_INTERVAL: Duration = Duration::from_secs(20);

/// The time after which a connection whose ping has no response is closed.
#[cfg(feature = "http2")]
const PING_TIMEOUT: Duration = Duration::from_secs(10);

/// Where the proxy comes from.
enum Source {
    None,
    Url(Secret),
    #[cfg(feature = "proxy-env")]
    Environment,
}

impl HyperTransportBuilder {
    pub(super) fn new() -> Self {
        Self {
            proxy: Source::None,
            roots: Roots { built_in: true, pem: Vec::new() },
            #[cfg(feature = "native-tls")]
            native_tls: false,
            max_idle_per_host: usize::MAX,
            idle_timeout: Duration::from_secs(90),
            connect_timeout: Duration::from_secs(10),
        }
    }

    /// Sends all requests through a proxy: `http://[user:password@]host[:port]`. The default port is 80.
    ///
    /// Reserved characters in user and password are percent-encoded. Every request uses a tunnel ([RFC 9110, section
    /// 9.3.6](https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6)): the proxy sees the server's host and port, and
    /// of TLS nothing else; the server doesn't see the proxy's credentials. Plain `http` uses a tunnel too, which
    /// proxies often reject.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Source::Url(Secret::new(url));
        self
    }

    /// Reads the proxy from the environment when `build` is called.
    ///
    /// `HTTPS_PROXY` and `HTTP_PROXY` count for their scheme, `ALL_PROXY` for both. Hosts in `NO_PROXY` are connected
    /// directly. Lower-case names count too. In a CGI process, which has `REQUEST_METHOD`, none of these variables
    /// counts: a caller could set `HTTP_PROXY` there.
    #[cfg(feature = "proxy-env")]
    pub fn proxy_from_env(mut self) -> Self {
        self.proxy = Source::Environment;
        self
    }

    /// Also trusts these certificate authorities: one or more certificates in PEM. May be called several times.
    pub fn root_certificates_pem(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.roots.pem.push(pem.into());
        self
    }

    /// Trusts only the [given](Self::root_certificates_pem) authorities, and not those of rustls (Mozilla's) or of
    /// the platform.
    pub fn without_built_in_roots(mut self) -> Self {
        self.roots.built_in = false;
        self
    }

    /// Uses the platform's TLS and roots, if rustls is built in too.
    #[cfg(feature = "native-tls")]
    pub fn native_tls(mut self) -> Self {
        self.native_tls = true;
        self
    }

    /// Sets how many idle connections are kept for each host. The default is any number; 0 keeps none.
    pub fn pool_max_idle_per_host(mut self, connections: usize) -> Self {
        self.max_idle_per_host = connections;
        self
    }

    /// Sets how long an idle connection is kept. The default is 90 seconds.
    pub fn pool_idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle_timeout = timeout;
        self
    }

    /// Sets the timeout of opening a connection: DNS, TCP, the proxy, and TLS. The default is 10 seconds.
    ///
    /// The timeout of an attempt bounds it too.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Builds the transport, with an empty pool. It works inside a Tokio runtime.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if the proxy's URL is invalid, the connect timeout is zero, the PEM holds no certificate or
    /// an invalid one, no root is left to trust, or the platform's TLS can't start.
    pub fn build(self) -> Result<HyperTransport, Error> {
        if self.connect_timeout.is_zero() {
            return Err(Error::invalid("a connect timeout of zero allows no connection; set a longer one"));
        }
        let rule = match &self.proxy {
            Source::None => ProxyRule::Direct,
            Source::Url(url) => ProxyRule::Through(
                Proxy::parse(url.expose()).map_err(|reason| Error::invalid(format!("the proxy's URL {reason}")))?,
            ),
            #[cfg(feature = "proxy-env")]
            Source::Environment => super::proxy::from_env()?,
        };
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        // hyper divides it among the addresses of a host, so that a dead address doesn't use all of it.
        tcp.set_connect_timeout(Some(self.connect_timeout));
        let route = Route::new(tcp, rule);
        let connector = Connector { tls: self.tls(route)?, connect_timeout: self.connect_timeout };
        let mut pool = Client::builder(FreshExecutor);
        pool.pool_timer(TokioTimer::new())
            .pool_max_idle_per_host(self.max_idle_per_host)
            .pool_idle_timeout(self.idle_timeout);
        // A lost connection of HTTP/2 would take every later request with it until their timeouts.
        #[cfg(feature = "http2")]
        pool.timer(TokioTimer::new())
            .http2_keep_alive_interval(Some(PING_INTERVAL))
            .http2_keep_alive_timeout(PING_TIMEOUT);
        Ok(HyperTransport(Ok(pool.build(connector))))
    }

    #[cfg(all(feature = "rustls", feature = "native-tls"))]
    fn tls(&self, route: Route) -> Result<Tls, Error> {
        if self.native_tls { Tls::native(&self.roots, route) } else { Tls::rustls(&self.roots, route) }
    }

    #[cfg(all(feature = "rustls", not(feature = "native-tls")))]
    fn tls(&self, route: Route) -> Result<Tls, Error> {
        Tls::rustls(&self.roots, route)
    }

    #[cfg(not(feature = "rustls"))]
    fn tls(&self, route: Route) -> Result<Tls, Error> {
        Tls::native(&self.roots, route)
    }
}

/// Without the proxy's URL, which may hold a password.
impl fmt::Debug for HyperTransportBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HyperTransportBuilder")
            .field("proxy", &!matches!(self.proxy, Source::None))
            .field("built_in_roots", &self.roots.built_in)
            .field("pool_max_idle_per_host", &self.max_idle_per_host)
            .field("pool_idle_timeout", &self.idle_timeout)
            .field("connect_timeout", &self.connect_timeout)
            .finish_non_exhaustive()
    }
}
