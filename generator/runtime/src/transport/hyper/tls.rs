//! TLS by rustls or by the platform.

use std::task::{Context, Poll};

use http::Uri;
use tower_service::Service;

use super::{
    connect::{Connecting, Stream},
    proxy::Route,
};
use crate::error::{BoxError, Error};

/// The trusted certificate authorities.
pub(super) struct Roots {
    pub(super) built_in: bool,
    pub(super) pem: Vec<Vec<u8>>,
}

impl Roots {
    /// No trusted root means that every connection fails, so it is an error at once.
    fn check(&self) -> Result<(), Error> {
        if self.built_in || !self.pem.is_empty() {
            return Ok(());
        }
        Err(Error::invalid("no server is trusted without the built-in roots; add roots with `root_certificates_pem`"))
    }
}

/// The error for unusable PEM.
fn malformed(reason: impl std::fmt::Display) -> Error {
    Error::invalid(format!("the root certificates aren't valid PEM: {reason}"))
}

const EMPTY: &str = "it has no `-----BEGIN CERTIFICATE-----`";

/// Adds TLS to connections of https; leaves plain http unchanged.
#[derive(Clone)]
pub(super) enum Tls {
    #[cfg(feature = "rustls")]
    Rustls(hyper_rustls::HttpsConnector<Route>),
    #[cfg(feature = "native-tls")]
    Native(hyper_tls::HttpsConnector<Route>),
}

impl Tls {
    #[cfg(feature = "rustls")]
    pub(super) fn rustls(roots: &Roots, route: Route) -> Result<Self, Error> {
        let trusted = trusted(roots)?;
        // Named here: rustls panics if another crate of the program adds a second provider and none is named.
        let ring = std::sync::Arc::new(rustls::crypto::ring::default_provider());
        let config = rustls::ClientConfig::builder_with_provider(ring)
            .with_safe_default_protocol_versions()
            .map_err(|error| Error::invalid(format!("TLS can't be set up: {error}")))?
            .with_root_certificates(trusted)
            .with_no_client_auth();
        let builder = hyper_rustls::HttpsConnectorBuilder::new().with_tls_config(config).https_or_http().enable_http1();
        #[cfg(feature = "http2")]
        let builder = builder.enable_http2();
        Ok(Self::Rustls(builder.wrap_connector(route)))
    }

    #[cfg(feature = "native-tls")]
    pub(super) fn native(roots: &Roots, route: Route) -> Result<Self, Error> {
        use native_tls::{Certificate, Protocol, TlsConnector};

        roots.check()?;
        let mut tls = TlsConnector::builder();
        // As rustls does. RFC 8996 forbids older versions.
        tls.min_protocol_version(Some(Protocol::Tlsv12)).disable_built_in_roots(!roots.built_in);
        for pem in &roots.pem {
            let certificates = Certificate::stack_from_pem(pem).map_err(malformed)?;
            if certificates.is_empty() {
                return Err(malformed(EMPTY));
            }
            for certificate in certificates {
                tls.add_root_certificate(certificate);
            }
        }
        #[cfg(feature = "http2")]
        tls.request_alpns(&["h2", "http/1.1"]);
        let tls =
            tls.build().map_err(|error| Error::invalid(format!("the platform's TLS can't be set up: {error}")))?;
        Ok(Self::Native((route, tls.into()).into()))
    }

    pub(super) fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        match self {
            #[cfg(feature = "rustls")]
            Self::Rustls(tls) => tls.poll_ready(context),
            #[cfg(feature = "native-tls")]
            Self::Native(tls) => tls.poll_ready(context),
        }
    }

    pub(super) fn connect(&mut self, server: Uri) -> Connecting {
        match self {
            #[cfg(feature = "rustls")]
            Self::Rustls(tls) => boxed(tls.call(server)),
            #[cfg(feature = "native-tls")]
            Self::Native(tls) => boxed(tls.call(server)),
        }
    }
}

/// The authorities that rustls trusts.
#[cfg(feature = "rustls")]
fn trusted(roots: &Roots) -> Result<rustls::RootCertStore, Error> {
    use rustls::pki_types::{CertificateDer, pem::PemObject};

    roots.check()?;
    let mut trusted = rustls::RootCertStore::empty();
    if roots.built_in {
        trusted.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    }
    for pem in &roots.pem {
        let certificates = CertificateDer::pem_slice_iter(pem).collect::<Result<Vec<_>, _>>().map_err(malformed)?;
        if certificates.is_empty() {
            return Err(malformed(EMPTY));
        }
        for certificate in certificates {
            trusted.add(certificate).map_err(malformed)?;
        }
    }
    Ok(trusted)
}

fn boxed<S: Stream + 'static>(connecting: impl Future<Output = Result<S, BoxError>> + Send + 'static) -> Connecting {
    Box::pin(async move { Ok(Box::new(connecting.await?) as Box<dyn Stream>) })
}

#[cfg(all(test, feature = "rustls"))]
mod tests {
    use super::*;

    /// Authorities of which most servers have their certificates.
    #[test]
    fn mozillas_roots_are_trusted_by_default() {
        let names: Vec<String> = trusted(&Roots { built_in: true, pem: Vec::new() })
            .unwrap()
            .roots
            .iter()
            .map(|root| String::from_utf8_lossy(&root.subject).into_owned())
            .collect();
        for name in ["ISRG Root X1", "DigiCert Global Root G2", "GTS Root R1", "Amazon Root CA 1"] {
            assert!(names.iter().any(|subject| subject.contains(name)), "{name} in {names:?}");
        }
        assert!(trusted(&Roots { built_in: false, pem: Vec::new() }).is_err());
    }
}
