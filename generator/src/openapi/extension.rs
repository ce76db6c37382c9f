//! `x-oas-client`: what an API needs beyond the standard, said in its description.
//!
//! | place | members |
//! |---|---|
//! | the document | `paging: {next-url, page-size, cursor, token}`, `errors: {code, message, request-id}` |
//! | a document of webhooks | `signature: {header, scheme: hmac-sha1-url-form, body-digest}` |
//! | an event's schema | `changes`: the schema of what it can be answered with |
//! | a security scheme | `username`, `password` or `token`, each `{name, env}` |
//! | a parameter, a property, an operation's own server | `name`: what it is called in Rust |
//! | a server's variable | `env`: the environment variable it is read from |

use serde::{
    Deserialize,
    de::{self, DeserializeOwned},
};

use crate::{diagnostic::Diagnostic, pointer::below};

/// The extension's name.
pub(crate) const NAME: &str = "x-oas-client";

/// What a document says.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Document {
    pub(crate) paging: Option<Paging>,
    #[serde(default)]
    pub(crate) errors: Errors,
}

/// How lists go on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Paging {
    /// The members that lead to the next page's URL, with dots between.
    pub(crate) next_url: String,
    /// The query parameter with the caller's page size.
    pub(crate) page_size: Option<String>,
    /// The query parameters that the client owns.
    #[serde(default)]
    pub(crate) cursor: Vec<String>,
    /// The one of them that says where a page starts.
    pub(crate) token: Option<String>,
}

/// Where errors have their parts: members with dots between, and a header.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Errors {
    pub(crate) code: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) request_id: Option<String>,
}

/// What a document of webhooks says.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Webhooks {
    pub(crate) signature: Option<Signature>,
}

/// How deliveries are signed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Signature {
    /// The header that has the signature.
    pub(crate) header: String,
    /// What is signed, and how.
    #[serde(rename = "scheme")]
    pub(crate) _scheme: SignatureScheme,
    /// The query parameter with the digest of a body that is no form.
    pub(crate) body_digest: Option<String>,
}

/// The ways to sign that the runtime knows.
#[derive(Debug, Deserialize)]
pub(crate) enum SignatureScheme {
    #[serde(rename = "hmac-sha1-url-form")]
    HmacSha1UrlForm,
}

/// What an event's schema says.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Event {
    /// A reference to the schema of what it can be answered with.
    pub(crate) changes: Option<String>,
}

/// What a security scheme says.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scheme {
    pub(crate) username: Option<Part>,
    pub(crate) password: Option<Part>,
    pub(crate) token: Option<Part>,
}

/// One part of a credential.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Part {
    pub(crate) name: Option<String>,
    pub(crate) env: Option<String>,
}

/// What a server's variable says.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Variable {
    pub(crate) env: Option<String>,
}

/// What a parameter, a property or a server says.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Named {
    pub(crate) name: Option<String>,
}

/// Reads the extension among `extensions` of the object at `at`; without one, the default.
pub(crate) fn read<'a, T: DeserializeOwned + Default>(
    extensions: impl IntoIterator<Item = (&'a String, &'a serde_json::Value)>,
    at: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> T {
    let Some((_, value)) = extensions.into_iter().find(|(name, _)| *name == NAME) else { return T::default() };
    // serde would take a list too, its elements for the members in order.
    let read = if value.is_object() { T::deserialize(value) } else { Err(de::Error::custom("it is no object")) };
    read.unwrap_or_else(|error: serde_json::Error| {
        let what = format!("`{NAME}` says what it can't say here: {error}");
        diagnostics.push(Diagnostic::error(
            &below(at, NAME),
            what,
            "see the generator's documentation of this extension",
        ));
        T::default()
    })
}
