//! Which of a client's credentials a call is sent with.

use http::HeaderMap;

use super::{Auth, Prepared};

/// What a call asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Security {
    /// What most operations of the API do.
    Default,
    /// No credentials.
    None,
    /// One of these alternatives; see [`RequestBuilder::security`](crate::RequestBuilder::security).
    Schemes(&'static str),
}

/// A client's credentials.
pub(crate) struct Credentials {
    /// By scheme, if they are for one; made ready once, or why they can't be sent.
    all: Vec<(Option<&'static str>, Result<Prepared, String>)>,
    /// What most operations ask for; `None` takes whatever there is.
    usual: Option<&'static str>,
}

impl Credentials {
    pub(crate) fn new(all: &[Auth], usual: Option<&'static str>) -> Self {
        let named = |auth: &Auth| match auth {
            Auth::Scheme { name, .. } => Some(*name),
            _ => None,
        };
        Self { all: all.iter().map(|auth| (named(auth), auth.prepare())).collect(), usual }
    }

    /// Adds to the headers or the target of a request what it asks for.
    ///
    /// # Errors
    ///
    /// In words, if no alternative is whole, or credentials can't be sent.
    pub(crate) fn apply(&self, wanted: Security, headers: &mut HeaderMap, target: &mut String) -> Result<(), String> {
        let wanted = match wanted {
            Security::None => return Ok(()),
            Security::Default => self.usual,
            Security::Schemes(wanted) => Some(wanted),
        };
        let chosen = wanted.map(|wanted| self.choose(wanted)).transpose()?;
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

    /// The first alternative that is whole; none of them, if that is allowed, or the client has no credentials or its own.
    fn choose(&self, wanted: &'static str) -> Result<&'static str, String> {
        let has = |name: &str| self.all.iter().any(|(scheme, _)| *scheme == Some(name));
        let whole = |alternative: &&str| !alternative.is_empty() && alternative.split(' ').all(has);
        if let Some(whole) = wanted.split('|').find(whole) {
            return Ok(whole);
        }
        let own = self.all.iter().any(|(scheme, _)| scheme.is_none());
        if own || self.all.is_empty() || wanted.split('|').any(str::is_empty) {
            return Ok("");
        }
        let alternatives: Vec<_> = wanted.split('|').map(|names| names.replace(' ', " with ")).collect();
        let wanted = alternatives.join(", or ");
        Err(format!("the client has no credentials that this operation takes: give its builder those of {wanted}"))
    }
}
