//! The settings of the default transport.

use std::{fmt, time::Duration};

use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::{TokioExecutor, TokioTimer},
};

use super::{
    HyperTransport,
    connect::Connector,
    proxy::{Proxy, Route, Way},
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
    most_idle: usize,
    idle: Duration,
    connect: Duration,
}

/// Where the proxy comes from.
enum Source {
    Nowhere,
    Url(Secret),
    #[cfg(feature = "proxy-env")]
    Environment,
}

impl HyperTransportBuilder {
    pub(super) fn new() -> Self {
        Self {
            proxy: Source::Nowhere,
            roots: Roots { built_in: true, pem: Vec::new() },
            #[cfg(feature = "native-tls")]
            native_tls: false,
            most_idle: usize::MAX,
            idle: Duration::from_secs(90),
            connect: Duration::from_secs(10),
        }
    }

    /// Sends everything through a proxy: `http://[user:password@]host[:port]`, the port being 80 by default. Reserved
    /// characters of user and password are percent-encoded.
    ///
    /// All requests go through a tunnel ([RFC 9110, section 9.3.6](https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6)), so
    /// the proxy sees host and port of the server and nothing of a TLS conversation; the server sees nothing of the
    /// proxy's credentials. Plain `http` is tunnelled too, which proxies often refuse.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Source::Url(Secret::new(url));
        self
    }

    /// Takes the proxy from the environment, when `build` is called: `HTTPS_PROXY`, `HTTP_PROXY`, or `ALL_PROXY` for both;
    /// hosts in `NO_PROXY` are talked to directly, as are all if none is set. Names in lower case count too. In a CGI
    /// process, which `REQUEST_METHOD` tells, none of them counts: callers could set `HTTP_PROXY` there.
    #[cfg(feature = "proxy-env")]
    pub fn proxy_from_env(mut self) -> Self {
        self.proxy = Source::Environment;
        self
    }

    /// Trusts servers with certificates of these authorities too: one or more certificates in PEM. May be called again.
    pub fn root_certificates_pem(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.roots.pem.push(pem.into());
        self
    }

    /// Trusts only the [given](Self::root_certificates_pem) authorities, and not those that come with rustls (Mozilla's) or
    /// the platform.
    pub fn without_built_in_roots(mut self) -> Self {
        self.roots.built_in = false;
        self
    }

    /// Uses the platform's TLS and roots, where rustls is built in too.
    #[cfg(feature = "native-tls")]
    pub fn native_tls(mut self) -> Self {
        self.native_tls = true;
        self
    }

    /// How many idle connections are kept for a host; any number by default, 0 keeps none.
    pub fn pool_max_idle_per_host(mut self, connections: usize) -> Self {
        self.most_idle = connections;
        self
    }

    /// How long an idle connection is kept; 90 seconds by default.
    pub fn pool_idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle = timeout;
        self
    }

    /// How long it may take to have a connection: to look the host up, to reach it or the proxy, to get through that, and
    /// TLS. 10 seconds by default; the timeout of a call bounds it too.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect = timeout;
        self
    }

    /// The transport, with an empty pool. Works inside a Tokio runtime.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if the proxy's URL is none, there is no time to connect, the PEM holds no certificate or a
    /// malformed one, no root is left to trust, or the platform's TLS can't start.
    pub fn build(self) -> Result<HyperTransport, Error> {
        if self.connect.is_zero() {
            return Err(Error::invalid("a connect timeout of zero allows no connection; give it some time"));
        }
        let way = match &self.proxy {
            Source::Nowhere => Way::Direct,
            Source::Url(url) => Way::Through(
                Proxy::parse(url.expose()).map_err(|why| Error::invalid(format!("the proxy's URL {why}")))?,
            ),
            #[cfg(feature = "proxy-env")]
            Source::Environment => super::proxy::from_env()?,
        };
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        // Shared out among the addresses of a host, so that a dead one doesn't use up all of it.
        tcp.set_connect_timeout(Some(self.connect));
        let route = Route::new(tcp, way);
        let connector = Connector { tls: self.tls(route)?, allowed: self.connect };
        let mut pool = Client::builder(TokioExecutor::new());
        pool.pool_timer(TokioTimer::new()).pool_max_idle_per_host(self.most_idle).pool_idle_timeout(self.idle);
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
            .field("proxy", &!matches!(self.proxy, Source::Nowhere))
            .field("built_in_roots", &self.roots.built_in)
            .field("pool_max_idle_per_host", &self.most_idle)
            .field("pool_idle_timeout", &self.idle)
            .field("connect_timeout", &self.connect)
            .finish_non_exhaustive()
    }
}
