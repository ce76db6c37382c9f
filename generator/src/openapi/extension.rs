//! The extension `x-oas-client`: settings of a description that OpenAPI has no keywords for.
//!
//! Each type here is the extension of one kind of object. `docs/guide/x-oas-client.md` lists the properties for users, and a
//! test holds that page against this file.
//!
//! In: the extensions of an object. Out: their typed value; without the extension, the default. `lower` calls [`read`].

mod mistake;
mod paging;

use std::collections::BTreeMap;

use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeOwned},
};

pub(crate) use paging::{CursorFrom, OperationPaging, Paging, PagingKind};

use crate::diagnostic::Diagnostic;

/// The extension's name.
pub(crate) const NAME: &str = "x-oas-client";

/// The extension of one kind of object.
pub(crate) trait Extension: DeserializeOwned + Default {
    /// A value that a user can paste.
    const EXAMPLE: &str;
}

/// In a document.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Document {
    pub(crate) paging: Option<Paging>,
    #[serde(default)]
    pub(crate) errors: Errors,
    /// With `true`, the client reads all models tolerantly.
    #[serde(default)]
    pub(crate) lenient: bool,
    /// The formats whose values keep a plain type.
    #[serde(default)]
    pub(crate) formats: BTreeMap<String, PlainType>,
    /// The data of the event that ends a stream of events.
    pub(crate) end_marker: Option<String>,
    /// The header with the idempotency keys of operations whose HTTP method isn't idempotent.
    pub(crate) idempotency_key: Option<String>,
    /// The signature of its webhooks.
    pub(crate) signature: Option<Signature>,
}

/// The type of values whose `format` doesn't count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum PlainType {
    String,
    Integer,
}

impl PlainType {
    /// Its `type` in a schema.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Integer => "integer",
        }
    }
}

impl Extension for Document {
    const EXAMPLE: &str = "{paging: {next-url: links.next}, lenient: true, formats: {uuid: string}}";
}

/// In an operation.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Operation {
    #[serde(default)]
    pub(crate) paging: OperationPaging,
    #[serde(default)]
    pub(crate) idempotency_key: OperationKey,
    /// The data of the event that ends its stream of events.
    pub(crate) end_marker: Option<String>,
}

impl Extension for Operation {
    const EXAMPLE: &str = "{paging: {next-url: links.next}, lenient: true}";
}

/// The header with the idempotency key of one operation.
#[derive(Clone, Debug, Default)]
pub(crate) enum OperationKey {
    /// That of the document.
    #[default]
    Document,
    /// None: `idempotency-key: false`.
    Off,
    Own(String),
}

impl<'de> Deserialize<'de> for OperationKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match serde_json::Value::deserialize(deserializer)? {
            serde_json::Value::Bool(false) => Ok(Self::Off),
            serde_json::Value::String(name) => Ok(Self::Own(name)),
            _ => Err(de::Error::custom("`idempotency-key` must be the name of a header or `false`")),
        }
    }
}

/// The properties of error responses, each a JSON pointer or names with dots between them, and a header.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Errors {
    pub(crate) code: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) request_id: Option<String>,
}

/// In a document of webhooks.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Webhooks {
    pub(crate) signature: Option<Signature>,
}

impl Extension for Webhooks {
    const EXAMPLE: &str = "{signature: {header: X-Signature, scheme: hmac-sha1-url-form}}";
}

/// The signature of deliveries.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Signature {
    /// The header with the signature.
    pub(crate) header: String,
    /// The signed text, the algorithm, and the encoding.
    pub(crate) scheme: SignatureScheme,
    /// The query parameter with the digest of a body that isn't a form.
    pub(crate) body_digest: Option<String>,
    /// The text before the signature in its header.
    pub(crate) prefix: Option<String>,
}

/// The signature schemes of the runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub(crate) enum SignatureScheme {
    #[serde(rename = "hmac-sha1-url-form")]
    HmacSha1UrlForm,
    #[serde(rename = "hmac-sha256-hex")]
    HmacSha256Hex,
    #[serde(rename = "hmac-sha256-base64")]
    HmacSha256Base64,
}

/// In the schema of an event.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Event {
    /// A reference to the schema of the response.
    pub(crate) changes: Option<String>,
}

impl Extension for Event {
    const EXAMPLE: &str = "{changes: '#/components/schemas/Changes'}";
}

/// In a security scheme.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Scheme {
    pub(crate) username: Option<Part>,
    pub(crate) password: Option<Part>,
    pub(crate) token: Option<Part>,
    pub(crate) client_id: Option<Part>,
    pub(crate) client_secret: Option<Part>,
}

impl Extension for Scheme {
    const EXAMPLE: &str = "{token: {name: api_key, env: API_KEY}}";
}

/// One part of a credential.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Part {
    pub(crate) name: Option<String>,
    pub(crate) env: Option<String>,
}

/// In a server's variable.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Variable {
    pub(crate) env: Option<String>,
}

impl Extension for Variable {
    const EXAMPLE: &str = "{env: REGION}";
}

/// In a schema, which may be a property's.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Schema {
    pub(crate) name: Option<String>,
    /// Whether its objects are read tolerantly.
    #[serde(default)]
    pub(crate) lenient: bool,
    /// The plain type of its values.
    pub(crate) format: Option<PlainType>,
    /// An [`Event`] has it.
    #[serde(rename = "changes")]
    pub(crate) _changes: Option<de::IgnoredAny>,
}

impl Extension for Schema {
    const EXAMPLE: &str = "{name: new_name, lenient: true}";
}

/// In a parameter or a server.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Named {
    pub(crate) name: Option<String>,
}

impl Extension for Named {
    const EXAMPLE: &str = "{name: new_name}";
}

/// Reads the extension among `extensions` of the object at `pointer`.
pub(crate) fn read<'a, T: Extension>(
    extensions: impl IntoIterator<Item = (&'a String, &'a serde_json::Value)>,
    pointer: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> T {
    let Some((_, value)) = extensions.into_iter().find(|(name, _)| *name == NAME) else { return T::default() };
    // serde would take an array, too, with the properties in order.
    let read = if value.is_object() { T::deserialize(value) } else { Err(de::Error::custom("it must be an object")) };
    read.unwrap_or_else(|error: serde_json::Error| {
        diagnostics.push(mistake::diagnose(&error, value, pointer, T::EXAMPLE));
        T::default()
    })
}
