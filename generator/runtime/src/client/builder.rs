//! A client's configuration.

use std::{fmt, marker::PhantomData, sync::Arc, time::Duration};

use http::{HeaderName, HeaderValue};

use super::{Api, Auth, Client, Retry, ServerSetting, Settings, auth::Credentials, base::Base, server};
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
    max_response_size: usize,
    allow_http: bool,
    transport: Option<Arc<dyn Transport>>,
    client: PhantomData<fn() -> C>,
}

impl<C: From<Client>> ClientBuilder<C> {
    /// The defaults for an API.
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
            max_response_size: 32 * 1024 * 1024,
            allow_http: false,
            transport: None,
            client: PhantomData,
        }
    }

    /// Adds credentials. Each operation gets those that the description asks for. Where it leaves that open, several are sent
    /// together, but of two for one header only the first. None makes an anonymous client.
    pub fn auth(mut self, auth: Auth) -> Self {
        self.auth.push(auth);
        self
    }

    /// Says which credentials an operation asks for that doesn't say it itself, as [`RequestBuilder::security`](crate::RequestBuilder::security)
    /// does; for emitted crates.
    pub fn security(mut self, wanted: &'static str) -> Self {
        self.security = Some(wanted);
        self
    }

    /// Talks to another server than the description's: `https://host[:port][/path]`. Where the description has no more than a
    /// path, a URL without a path is followed by that. If some operations have a server of their
    /// own, its URL is set with [`ClientBuilder::server`]; until then they are refused, since credentials for one place should
    /// not be sent to another. Variables of the description's URLs then only count for those servers, and not for this one.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Chooses where the API is served: see the functions of the emitted crate's module `server`, if it has one.
    pub fn server(mut self, setting: ServerSetting) -> Self {
        self.servers.push(setting);
        self
    }

    /// Makes several choices of where the API is served.
    pub fn servers(mut self, settings: impl IntoIterator<Item = ServerSetting>) -> Self {
        self.servers.extend(settings);
        self
    }

    /// Appends a product of the caller's own to `User-Agent`, such as `my-app/1.2`; the last one given counts. Visible
    /// ASCII and spaces only.
    pub fn user_agent_suffix(mut self, suffix: impl Into<String>) -> Self {
        self.user_agent_suffix = Some(suffix.into());
        self
    }

    /// How long one attempt of a call may take, from connecting to the response's last byte; 30 seconds by default. How long
    /// a call may take with all its attempts is the [`Retry`]'s deadline. A file, reader or stream that is
    /// [uploaded](crate::Upload) has this long for each piece, and so has a [`Download`](crate::Download).
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// When calls are tried again: twice by default, where that is safe. [`Retry::never`] turns it off.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// The largest response that is accepted, in bytes; 32 MiB by default.
    pub fn max_response_size(mut self, bytes: usize) -> Self {
        self.max_response_size = bytes;
        self
    }

    /// Allows plain `http` to hosts other than this machine. Credentials then travel readable for everyone on the way.
    pub fn allow_insecure_http(mut self) -> Self {
        self.allow_http = true;
        self
    }

    /// Sends through another HTTP stack.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// The client.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if a server's URL is none, is neither https nor allowed http, the suffix of the user agent can't stand
    /// in a header, or there is no transport.
    pub fn build(self) -> Result<C, Error> {
        let bases = self.bases()?;
        if let Some(base) = bases.iter().flatten().find(|base| !base.is_safe(self.allow_http)) {
            return Err(Error::invalid(format!(
                "plain http to {} would show credentials and data to everyone on the way; use https, or say \
                 `allow_insecure_http()`",
                base.authority
            )));
        }
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
            max_response_size: self.max_response_size,
            allow_http: self.allow_http,
            transport,
        };
        Ok(C::from(Client(Arc::new(settings))))
    }

    /// For each server of the API its base, or why calls to it are refused.
    fn bases(&self) -> Result<Vec<Result<Base, String>>, Error> {
        let Api { servers, variables, .. } = *self.api;
        let (first, others) = servers.split_first().map_or((None, servers), |(first, others)| (Some(first), others));
        let given = self.base_url.as_deref().map(Base::parse).transpose()?;
        let whole = given.as_ref().is_some_and(|given| !given.path.is_empty());
        let found = match first {
            Some(first) if given.is_none() || first.is_relative() && !whole => {
                server::base(first, variables, &self.servers, given.as_ref())?
            }
            _ => None,
        };
        let first = found.or(given).map_or_else(|| Base::parse(""), Ok)?;
        let mut bases = vec![Ok(first.clone())];
        let settings = &self.servers;
        let known = server::are_known(variables, settings);
        for other in others {
            let own = self.servers.iter().any(|setting| setting.is_url_of(other));
            bases.push(if self.base_url.is_some() && !own && !other.is_relative() {
                Err(format!(
                    "this client has a base URL of its own, and none for the server `{0}`: set it with \
                     `builder().server(server::{0}(url))`",
                    other.name
                ))
            } else if let Some(why) = server::chosen(other, variables, settings).err().filter(|_| !own && known) {
                // Calls to the others needn't suffer from it.
                Err(format!("{why}, or this server's URL is set with `builder().server(server::{}(url))`", other.name))
            } else {
                let missing =
                    || format!("the server `{0}` needs a URL: `builder().server(server::{0}(url))`", other.name);
                server::base(other, variables, &self.servers, Some(&first))?.ok_or_else(missing)
            });
        }
        Ok(bases)
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

/// The product of the API, the platform, and what the caller adds.
fn user_agent(api: &Api, suffix: Option<&str>) -> Result<HeaderValue, Error> {
    let mut text = format!("{} ({} {}) rust", api.user_agent, std::env::consts::OS, std::env::consts::ARCH);
    if let Some(suffix) = suffix {
        let visible = suffix.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
        if suffix.trim().is_empty() || !visible {
            return Err(Error::invalid(format!(
                "the user agent's suffix {suffix:?} can't stand in a header; it should read product/version, in visible ASCII"
            )));
        }
        text = format!("{text} {}", suffix.trim());
    }
    HeaderValue::try_from(text).map_err(|_| Error::invalid("the user agent is no header"))
}

#[cfg(any(feature = "rustls", feature = "native-tls"))]
fn default_transport() -> Result<Arc<dyn Transport>, Error> {
    Ok(Arc::new(crate::transport::hyper::HyperTransport::builder().build()?))
}

#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
fn default_transport() -> Result<Arc<dyn Transport>, Error> {
    Err(Error::invalid(
        "this build has no transport of its own: give one, or enable the feature `rustls` or `native-tls`",
    ))
}
