//! Chooses the credentials of a request.

use http::HeaderMap;

use super::{Auth, Prepared};

/// The credentials that a request asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Security {
    /// The credentials that most operations of the API ask for.
    Default,
    /// No credentials.
    None,
    /// One of these alternatives; see [`RequestBuilder::security`](crate::RequestBuilder::security).
    Schemes(&'static str),
}

/// A client's credentials.
pub(crate) struct Credentials {
    /// The security scheme, if the credentials are for one, and the prepared credentials or the reason why no request
    /// can carry them.
    all: Vec<(Option<&'static str>, Result<Prepared, String>)>,
    /// The alternatives of most operations; `None` sends all credentials.
    default: Option<&'static str>,
}

impl Credentials {
    pub(crate) fn new(all: &[Auth], default: Option<&'static str>) -> Self {
        let named = |auth: &Auth| match auth {
            Auth::Scheme { name, .. } => Some(*name),
            _ => None,
        };
        Self { all: all.iter().map(|auth| (named(auth), auth.prepare())).collect(), default }
    }

    /// These credentials in place of the client's.
    pub(crate) fn replaced_by(&self, all: &[Auth]) -> Self {
        Self::new(all, self.default)
    }

    /// Adds the credentials that a request asks for to its headers or target.
    ///
    /// # Errors
    ///
    /// A message, if the client has none of the alternatives, or no request can carry the credentials.
    pub(crate) fn apply(
        &self,
        alternatives: Security,
        headers: &mut HeaderMap,
        target: &mut String,
    ) -> Result<(), String> {
        let alternatives = match alternatives {
            Security::None => return Ok(()),
            Security::Default => self.default,
            Security::Schemes(alternatives) => Some(alternatives),
        };
        let chosen = alternatives.map(|alternatives| self.choose(alternatives)).transpose()?;
        for (scheme, auth) in &self.all {
            let sent = match (scheme, chosen) {
                (Some(scheme), Some(chosen)) => chosen.split(' ').any(|name| name == *scheme),
                _ => true,
            };
            if sent {
                auth.as_ref().map_err(String::clone)?.apply(headers, target);
            }
        }
        Ok(())
    }

    /// The first alternative of which the client has all credentials. Returns the empty alternative if that is
    /// allowed, or if the client has no credentials or only credentials without a scheme.
    fn choose(&self, alternatives: &'static str) -> Result<&'static str, String> {
        let has = |name: &str| self.all.iter().any(|(scheme, _)| *scheme == Some(name));
        let complete = |alternative: &&str| !alternative.is_empty() && alternative.split(' ').all(has);
        if let Some(complete) = alternatives.split('|').find(complete) {
            return Ok(complete);
        }
        let own = self.all.iter().any(|(scheme, _)| scheme.is_none());
        if own || self.all.is_empty() || alternatives.split('|').any(str::is_empty) {
            return Ok("");
        }
        let schemes: Vec<_> = alternatives.split('|').map(|names| names.replace(' ', " with ")).collect();
        let schemes = schemes.join(", or ");
        Err(format!("the client has no credentials for this operation; add them with `auth`: {schemes}"))
    }
}
