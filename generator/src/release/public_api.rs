//! The API as callers of the emitted crate see it: plain data, which is stored as a baseline and compared.
//!
//! In comes the IR, out goes a [`PublicApi`] in which every call and every type is Rust text. Only `release` makes and
//! reads it, so the IR may change while a stored [`Baseline`](super::baseline::Baseline) stays readable.

mod client;
mod handle;
mod header;
mod model;
mod operation;
mod paging;
mod text;
mod webhook;

use serde::{Deserialize, Serialize};

pub use client::{Client, Credential, ErrorFields, Scheme, Server, Setting};
pub use handle::{Argument, Handle};
pub use header::Header;
pub use model::{Field, Kind, Model, Object, Reader, Value, Variant};
pub use operation::{Body, ErrorResponse, Input, Operation, Response};
pub use webhook::{Delivery, Event, Signature, Webhooks};

use crate::{
    ir::{self, Api},
    release::contract::Contract,
};

/// The public API of a crate, and its requests on the wire.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PublicApi {
    /// The API's title.
    pub title: String,
    /// The crate's documentation.
    pub docs: String,
    /// The client, its credentials and its settings.
    pub client: Client,
    /// The modules with their documentation.
    pub modules: Vec<Module>,
    /// The models.
    pub models: Vec<Model>,
    /// The handles, parents before children.
    pub handles: Vec<Handle>,
    /// The operations.
    pub operations: Vec<Operation>,
    /// The getters of response headers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headers: Vec<Header>,
    /// The module `webhooks`.
    #[serde(default, skip_serializing_if = "Webhooks::is_empty")]
    pub webhooks: Webhooks,
    /// What the description says of the wire, beyond these types.
    #[serde(default, skip_serializing_if = "Contract::is_empty")]
    pub contract: Contract,
    /// Whether the record was written before records had webhooks and contracts.
    #[serde(skip)]
    pub is_partial: bool,
}

/// A module of operations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Module {
    /// Its name.
    pub name: String,
    /// Its documentation.
    pub docs: String,
}

impl PublicApi {
    /// The public API of a crate with these webhooks.
    pub fn new(api: &Api, webhooks: Option<&ir::webhook::Webhooks>, contract: Contract) -> Self {
        let module = |module: &crate::ir::Module| Module { name: module.name.clone(), docs: module.docs.clone() };
        Self {
            title: api.title.clone(),
            docs: api.docs.clone(),
            client: client::client(api),
            modules: api.modules.iter().map(module).collect(),
            models: api.types.iter().map(|def| model::model(api, def)).collect(),
            handles: handle::handles(api),
            operations: api.operations.iter().map(|operation| operation::operation(api, operation)).collect(),
            headers: header::headers(api),
            webhooks: webhooks.map(Webhooks::from).unwrap_or_default(),
            contract,
            is_partial: false,
        }
    }
}
