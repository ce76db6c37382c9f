//! Security schemes, and the credentials that operations take.

use std::{collections::BTreeSet, mem::discriminant};

use super::{Api, Operation, SchemeId};

/// The credentials that a request takes: alternatives, each a set of schemes that are sent together. An empty set stands for no
/// credentials.
pub type Security = Vec<BTreeSet<SchemeId>>;

impl Api {
    /// The credentials that an operation takes. `None` if any will do.
    pub(crate) fn security_of<'a>(&'a self, operation: &'a Operation) -> Option<&'a Security> {
        operation.security.as_ref().or(self.security.as_ref())
    }

    /// The names of a set of schemes.
    pub(crate) fn scheme_names(&self, schemes: &BTreeSet<SchemeId>) -> Vec<&str> {
        schemes.iter().filter_map(|id| Some(self.schemes.get(*id)?.name.as_str())).collect()
    }
}

/// A security scheme.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheme {
    /// The name of its constructor.
    pub name: String,
    /// Its documentation.
    pub docs: String,
    /// The kind of the scheme: header, query, cookie or HTTP authentication.
    pub kind: SchemeKind,
    /// The arguments of its constructor.
    pub parts: Vec<Part>,
    /// The functions that make the client fetch its tokens. `None` unless it is a scheme of OAuth 2.
    pub flows: Option<Vec<Flow>>,
    /// The description's names of other schemes that take the same credentials, and are never listed without this one.
    pub also: Vec<String>,
}

/// A flow of OAuth 2, by which a client fetches its tokens.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// The name of its function.
    pub name: String,
    /// The grant that the client sends.
    pub grant: Grant,
    /// The URL that starts the confirmation of a device, if the grant needs one.
    pub device_url: Option<String>,
    /// The URL for tokens, absolute or relative to the client's base URL.
    pub token_url: String,
    /// The scopes that each token has, if the person is asked only once.
    pub scopes: Vec<String>,
    /// The arguments of its function.
    pub parts: Vec<Part>,
}

/// A grant of OAuth 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grant {
    /// The program's own credentials.
    ClientCredentials,
    /// A refresh token of a person.
    RefreshToken,
    /// The confirmation of a person on another device.
    DeviceCode,
}

impl Grant {
    /// Its name in functions.
    pub fn name(self) -> &'static str {
        match self {
            Self::ClientCredentials => "client_credentials",
            Self::RefreshToken => "refresh_token",
            Self::DeviceCode => "device_code",
        }
    }
}

/// The kind of a security scheme.
#[derive(Clone, Debug, PartialEq)]
pub enum SchemeKind {
    /// HTTP Basic.
    Basic,
    /// A bearer token.
    Bearer,
    /// A string after the name of the scheme, in the header `authorization`.
    Http(String),
    /// A key in the named header.
    Header(String),
    /// A key in the named query parameter.
    Query(String),
    /// A key in the named cookie.
    Cookie(String),
}

impl SchemeKind {
    /// The part of a request that holds it. No request holds two credentials in one.
    pub fn slot(&self) -> String {
        match self {
            Self::Basic | Self::Bearer | Self::Http(_) => "header authorization".to_owned(),
            Self::Header(name) => format!("header {}", name.to_ascii_lowercase()),
            Self::Query(name) => format!("query {name}"),
            Self::Cookie(name) => format!("cookie {name}"),
        }
    }

    /// Whether both schemes write the same credentials the same way.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Http(scheme), Self::Http(other)) => scheme.eq_ignore_ascii_case(other),
            _ => discriminant(self) == discriminant(other) && self.slot() == other.slot(),
        }
    }
}

/// An argument of a scheme's constructor.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// The environment variable that holds it, if there is one.
    pub env: Option<String>,
}
