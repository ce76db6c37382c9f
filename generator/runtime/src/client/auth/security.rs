//! Chooses the credentials of a request.

use http::HeaderMap;

use super::{Auth, Prepared, Tokens};

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

/// Prepared credentials or the reason why no request can carry them, and the security scheme that they are for.
type Entry = (Option<&'static str>, Result<Prepared, String>);

/// A client's credentials.
#[derive(Clone, Default)]
pub(crate) struct Credentials {
    all: Vec<Entry>,
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
        for (_, auth) in self.sent(alternatives)? {
            auth.as_ref().map_err(String::clone)?.apply(headers, target);
        }
        Ok(())
    }

    /// The tokens that a request carries, with the security scheme that they are for.
    ///
    /// # Errors
    ///
    /// A message, if the client has none of the alternatives.
    pub(crate) fn tokens(&self, alternatives: Security) -> Result<Option<(&Tokens, Option<&'static str>)>, String> {
        if self.all.iter().all(|entry| of_tokens(entry).is_none()) {
            return Ok(None);
        }
        Ok(self.sent(alternatives)?.find_map(of_tokens))
    }

    /// The credentials that a request carries.
    fn sent(&self, alternatives: Security) -> Result<impl Iterator<Item = &Entry>, String> {
        let (is_anonymous, alternatives) = match alternatives {
            Security::None => (true, None),
            Security::Default => (false, self.default),
            Security::Schemes(alternatives) => (false, Some(alternatives)),
        };
        let chosen = alternatives.map(|alternatives| self.choose(alternatives)).transpose()?;
        Ok(self.all.iter().filter(move |(scheme, _)| match (scheme, chosen) {
            _ if is_anonymous => false,
            (Some(scheme), Some(chosen)) => chosen.split(' ').any(|name| name == *scheme),
            _ => true,
        }))
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

/// The tokens of an entry, with their security scheme.
fn of_tokens((scheme, auth): &Entry) -> Option<(&Tokens, Option<&'static str>)> {
    if let Ok(Prepared::Tokens(tokens)) = auth { Some((tokens, *scheme)) } else { None }
}
