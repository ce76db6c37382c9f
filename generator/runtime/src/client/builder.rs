//! The configuration of a client.

use std::{fmt, marker::PhantomData, sync::Arc, time::Duration};

use http::{HeaderName, HeaderValue};

use super::{
    Api, Auth, Client, Layer, Redirects, Retry, Server, ServerSetting, Settings, auth::Credentials, base::Base, server,
};
use crate::{error::Error, transport::Transport};

/// Configures a [`Client`], or the emitted client `C` around it.
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder<C = Client> {
    api: &'static Api,
    base_url: Option<String>,
    servers: Vec<ServerSetting>,
    user_agent_suffix: Option<String>,
    auth: Vec<Auth>,
    security: Option<&'static str>,
    timeout: Duration,
    retry: Retry,
    redirects: Redirects,
    max_response_size: usize,
    allow_http: bool,
    layers: Vec<Arc<dyn Layer>>,
    transport: Option<Arc<dyn Transport>>,
    client: PhantomData<fn() -> C>,
}

impl<C: From<Client>> ClientBuilder<C> {
    /// The default configuration of a client of `api`.
    pub fn new(api: &'static Api) -> Self {
        Self {
            api,
            base_url: None,
            servers: Vec::new(),
            user_agent_suffix: None,
            auth: Vec::new(),
            security: None,
            timeout: Duration::from_secs(30),
            retry: Retry::default(),
            redirects: Redirects::never(),
            max_response_size: 32 * 1024 * 1024,
            allow_http: false,
            layers: Vec::new(),
            transport: None,
            client: PhantomData,
        }
    }

    /// Adds credentials. Each operation gets the credentials that the description asks for.
    ///
    /// Where the description doesn't say which, all credentials are sent. Of two for the same header, the first counts; for
    /// `Authorization`, a token that the client fetches counts before others.
    /// Without credentials, the client is anonymous.
    pub fn auth(mut self, auth: impl Into<Auth>) -> Self {
        self.auth.push(auth.into());
        self
    }

    /// Sets which credentials an operation without its own security requirement asks for; see
    /// [`RequestBuilder::security`](crate::RequestBuilder::security). For emitted crates.
    pub fn security(mut self, alternatives: &'static str) -> Self {
        self.security = Some(alternatives);
        self
    }

    /// Sets the base URL, in place of the description's: `https://host[:port][/path]`.
    ///
    /// If the description's server URL is only a path, the client appends that path to a base URL without a path. If
    /// some operations have a server of their own, set its URL with [`ClientBuilder::server`]; until then, their
    /// requests are errors, since credentials for one server must not go to another. Variables in the description's
    /// URLs then apply to those servers only.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Sets a server variable or a server's URL: see the functions of the emitted crate's module `server`, if it has
    /// one.
    pub fn server(mut self, setting: ServerSetting) -> Self {
        self.servers.push(setting);
        self
    }

    /// Sets several server variables or URLs.
    pub fn servers(mut self, settings: impl IntoIterator<Item = ServerSetting>) -> Self {
        self.servers.extend(settings);
        self
    }

    /// Appends a product to `User-Agent`, such as `my-app/1.2`. The last call counts.
    ///
    /// The suffix may hold visible ASCII characters and spaces.
    pub fn user_agent_suffix(mut self, suffix: impl Into<String>) -> Self {
        self.user_agent_suffix = Some(suffix.into());
        self
    }

    /// Sets the timeout of one attempt, from connecting to the last byte of the response. The default is 30 seconds.
    ///
    /// [`Retry::deadline`] bounds all attempts of a request together. For an [uploaded](crate::Upload) file, reader
    /// or stream, and for a [`Download`](crate::Download), the timeout applies to each chunk.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Sets when the client retries. By default it retries twice where that is safe; [`Retry::never`] turns retries
    /// off.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Sets which redirects the client follows. By default it follows none; [`Redirects::up_to`] allows some.
    pub fn redirects(mut self, redirects: Redirects) -> Self {
        self.redirects = redirects;
        self
    }

    /// Sets the size limit of a response's body in bytes, after decompression. The default is 32 MiB.
    ///
    /// A [`Download`](crate::Download) has no limit.
    pub fn max_response_size(mut self, bytes: usize) -> Self {
        self.max_response_size = bytes;
        self
    }

    /// Allows plain `http` to hosts other than this machine. Everyone on the network path can then read the
    /// credentials.
    pub fn allow_insecure_http(mut self) -> Self {
        self.allow_http = true;
        self
    }

    /// Adds a layer: code of yours that runs around each attempt of a request, to sign, measure or reject it.
    ///
    /// The first layer that you add is the outermost: it sees a request first, and its response last.
    pub fn layer(mut self, layer: impl Layer) -> Self {
        self.layers.push(Arc::new(layer));
        self
    }

    /// Sends through another HTTP stack.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if the base URL or a server's URL that you set is invalid or is plain `http` that isn't
    /// allowed, if no header may carry the `User-Agent` suffix, or if this build has no transport. If only the
    /// description's URL for some operations is wrong, their calls fail.
    pub fn build(self) -> Result<C, Error> {
        let bases = self.bases().map_err(Error::invalid)?;
        let user_agent = user_agent(self.api, self.user_agent_suffix.as_deref())?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport()?,
        };
        let settings = Settings {
            api: self.api,
            request_id: self.api.error_fields.request_id.and_then(|name| HeaderName::try_from(name).ok()),
            bases: bases.into_iter().map(|base| base.map(Arc::new)).collect(),
            auth: Credentials::new(&self.auth, self.security),
            user_agent,
            timeout: self.timeout,
            retry: self.retry,
            redirects: self.redirects,
            max_response_size: self.max_response_size,
            allow_http: self.allow_http,
            layers: self.layers,
            transport,
        };
        Ok(C::from(Client(Arc::new(settings))))
    }

    /// For each of the API's servers its base URL, or the reason why its requests are errors.
    ///
    /// # Errors
    ///
    /// A message, if there is no base URL, or a setting of the caller is wrong.
    fn bases(&self) -> Result<Vec<Result<Base, String>>, String> {
        let Api { servers, variables, .. } = *self.api;
        let (first, others) = servers.split_first().map_or((None, servers), |(first, others)| (Some(first), others));
        let given = self.base_url.as_deref().map(Base::parse).transpose()?;
        let whole = given.as_ref().is_some_and(|given| !given.path.is_empty());
        let found = match first {
            Some(first) if given.is_none() || first.is_relative(variables) && !whole => {
                server::base(first, variables, &self.servers, given.as_ref())?
            }
            _ => None,
        };
        let first = found.or(given).map_or_else(|| Base::parse(""), Ok)?;
        first.check_safe(self.allow_http)?;
        let are_settings_allowed = server::are_allowed(servers, variables, &self.servers);
        let mut bases = vec![Ok(first.clone())];
        for other in others {
            let base = self.base_of(other, &first);
            let is_set = self.servers.iter().any(|setting| setting.is_url_of(other));
            if is_set || !are_settings_allowed && self.base_url.is_none() {
                base.as_ref().map_err(Clone::clone)?;
            }
            let hint =
                |why| format!("{why}; set that server's URL with `builder().server(server::{}(url))`", other.name);
            bases.push(base.map_err(hint));
        }
        Ok(bases)
    }

    /// The base URL of a server of some operations, or the reason why its requests are errors.
    fn base_of(&self, server: &Server, first: &Base) -> Result<Base, String> {
        let variables = self.api.variables;
        let is_set = self.servers.iter().any(|setting| setting.is_url_of(server));
        if self.base_url.is_some() && !is_set && !server.is_relative(variables) {
            return Err(format!("the client's base URL doesn't apply to the server `{}`", server.name));
        }
        let base = server::base(server, variables, &self.servers, Some(first))?;
        let base = base.ok_or_else(|| format!("the server `{}` has no URL", server.name))?;
        base.check_safe(self.allow_http)?;
        Ok(base)
    }
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("base_url", &self.base_url.as_deref().map(|url| Base::parse(url).map(|base| base.to_string()).ok()))
            .field("auth", &self.auth)
            .field("timeout", &self.timeout)
            .field("max_response_size", &self.max_response_size)
            .finish_non_exhaustive()
    }
}

/// The product of the API, the platform, and the caller's suffix.
fn user_agent(api: &Api, suffix: Option<&str>) -> Result<HeaderValue, Error> {
    let mut text = format!("{} ({} {}) rust", api.user_agent, std::env::consts::OS, std::env::consts::ARCH);
    if let Some(suffix) = suffix {
        let visible = suffix.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
        if suffix.trim().is_empty() || !visible {
            return Err(Error::invalid(format!(
                "the `User-Agent` suffix {suffix:?} is empty or holds a character outside visible ASCII; write it as product/version"
            )));
        }
        text = format!("{text} {}", suffix.trim());
    }
    HeaderValue::try_from(text)
        .map_err(|_| Error::invalid("the `User-Agent` holds a character that no header may carry"))
}

#[cfg(any(feature = "rustls", feature = "native-tls"))]
fn default_transport() -> Result<Arc<dyn Transport>, Error> {
    Ok(Arc::new(crate::transport::hyper::HyperTransport::builder().build()?))
}

#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
fn default_transport() -> Result<Arc<dyn Transport>, Error> {
    Err(Error::invalid(
        "this build has no transport; enable the feature `rustls` or `native-tls`, or set one with `transport`",
    ))
}
