//! Webhooks: an enum for each path with forms, a type for each payload of JSON.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::{Source, doc, ident, model, or, source, ty};
use crate::{
    ir::{
        Type, TypeId,
        webhook::{Delivery, Encoding, Event, Payload, Signature, SignatureScheme, Webhooks},
    },
    options::Options,
};

/// The feature of the emitted crate that all of it stands behind.
const FEATURE: &str = "webhooks";

/// Whether an emitted file is about webhooks.
pub(crate) fn has(path: &str) -> bool {
    path == "src/webhooks.rs" || path.starts_with("src/webhooks/")
}

/// The files of the models, sorted.
pub(super) fn files(webhooks: &Webhooks) -> BTreeSet<&str> {
    webhooks.api.types.iter().map(|def| def.file.as_str()).collect()
}

/// The declaration of the module in the crate's root.
pub(super) fn declaration() -> TokenStream {
    let module = ident(FEATURE);
    quote!(#[cfg(feature = #FEATURE)] pub mod #module;)
}

/// `webhooks.rs`.
pub(super) fn root(webhooks: &Webhooks, options: &Options) -> Source {
    let mut docs = doc::prose(&format!("{}.", or(doc::inline(&webhooks.api.title).trim_end_matches('.'), "Webhooks")));
    if !webhooks.api.docs.trim().is_empty() {
        docs.push(String::new());
        docs.extend(doc::prose(&webhooks.api.docs));
    }
    let files: Vec<_> = files(webhooks).into_iter().map(ident).collect();
    let taken = webhooks.api.types.iter().map(|def| &def.name);
    let taken: BTreeSet<_> = taken.chain(webhooks.deliveries.iter().map(|delivery| &delivery.name)).collect();
    let shared = shared(webhooks).into_iter().filter(|name| !taken.contains(&(*name).to_owned())).map(ident);
    let signature = webhooks.signature.as_ref().map(signature);
    let deliveries = webhooks.deliveries.iter().map(|delivery| self::delivery(webhooks, delivery));
    let changes: BTreeSet<_> = webhooks
        .deliveries
        .iter()
        .flat_map(|delivery| delivery.payload.events())
        .filter_map(|event| {
            Some((&webhooks.api.types.get(event.ty)?.name, &webhooks.api.types.get(event.changes?)?.name))
        })
        .collect();
    let changes = changes.into_iter().map(|(event, changes)| {
        let (event, changes) = (ident(event), ident(changes));
        quote!(rt::modify!(#event => #changes);)
    });
    let readmes: Vec<_> = options.webhooks.iter().flat_map(|description| &description.readmes).collect();
    let examples = (1..=readmes.len()).map(|number| ident(&format!("readme_{number}")));
    let code = quote! {
        #(mod #files;)*
        #(pub use #files::*;)*
        pub use oas_client_runtime::webhook::{#(#shared),*};
        #signature
        #(#deliveries)*
        #(#changes)*
        #(
            #[cfg(doctest)]
            #[doc = include_str!(#readmes)]
            mod #examples {}
        )*
    };
    source("src/webhooks.rs", docs, code)
}

/// A file of models.
pub(super) fn models(webhooks: &Webhooks, file: &str) -> Source {
    let defs = webhooks.api.types.iter().filter(|def| def.file == file);
    source(format!("src/webhooks/{file}.rs"), Vec::new(), defs.map(|def| model::model(&webhooks.api, def)).collect())
}

/// The names of the runtime that callers need.
fn shared(webhooks: &Webhooks) -> Vec<&'static str> {
    let is_form = |delivery: &Delivery| matches!(delivery.payload, Payload::Form { .. });
    let mut names = vec!["EventError", "Rejected", "Reply", "Validator"];
    if webhooks.deliveries.iter().any(is_form) {
        names.extend(["Fields", "Unknown"]);
    }
    if !webhooks.deliveries.iter().all(is_form) {
        names.push("Json");
    }
    names.sort_unstable();
    names
}

fn signature(signature: &Signature) -> TokenStream {
    let header = &signature.header;
    let scheme = match &signature.scheme {
        SignatureScheme::UrlForm { body_digest: Some(name) } => quote!(hmac_sha1_url_form(#header, Some(#name))),
        SignatureScheme::UrlForm { body_digest: None } => quote!(hmac_sha1_url_form(#header, None)),
        SignatureScheme::Body { encoding: Encoding::Hex, prefix } => quote!(hmac_sha256_hex(#header, #prefix)),
        SignatureScheme::Body { encoding: Encoding::Base64, prefix } => quote!(hmac_sha256_base64(#header, #prefix)),
    };
    let docs = doc::attributes(&doc::prose(&format!("How deliveries are signed: in {}.", doc::code(header))));
    quote! {
        #docs
        pub static SIGNATURE: rt::webhook::Scheme = rt::webhook::Scheme::#scheme;
        #[doc = " Checks that deliveries were signed with the token."]
        #[doc = ""]
        #[doc = " # Errors"]
        #[doc = ""]
        #[doc = " [`Error::Invalid`](crate::Error::Invalid) if the token is empty."]
        pub fn validator(token: impl Into<rt::Secret>) -> rt::Result<rt::webhook::Validator> {
            rt::webhook::Validator::new(&SIGNATURE, token)
        }
    }
}

fn delivery(webhooks: &Webhooks, delivery: &Delivery) -> TokenStream {
    match &delivery.payload {
        Payload::Form { tag, events } => form(webhooks, delivery, (tag, events)),
        Payload::Json(ty) => json(webhooks, delivery, ty),
    }
}

/// A name for the payload of a webhook.
fn json(webhooks: &Webhooks, delivery: &Delivery, ty: &Type) -> TokenStream {
    let name = ident(&delivery.name);
    let shown = format!("The payload of {}.", doc::code(&delivery.path));
    let docs = doc::attributes(&doc::prose(or(&delivery.docs, &shown)));
    let exception = ty::tuple_exception([ty]);
    let ty = ty::received_in_root(&webhooks.api, ty);
    quote!(#docs #exception pub type #name = rt::webhook::Json<#ty>;)
}

/// An enum of the events of a form.
fn form(webhooks: &Webhooks, delivery: &Delivery, (tag, events): (&str, &[Event])) -> TokenStream {
    let name = ident(&delivery.name);
    let shown = format!("The events that are delivered to {}.", doc::code(&delivery.path));
    let docs = doc::attributes(&doc::prose(or(&delivery.docs, &shown)));
    let mut declared = Vec::new();
    let mut listed = Vec::new();
    for event in events {
        let Some(def) = webhooks.api.types.get(event.ty) else { continue };
        let (variant, ty, wire) = (ident(&event.name), ident(&def.name), &event.tag);
        let shown = doc::code(wire);
        let doc = doc::prose(or(doc::prose(&def.docs).first().map_or("", |_| def.docs.as_str()), &shown));
        // The struct says the rest.
        let first = doc.iter().position(String::is_empty).unwrap_or(doc.len());
        let docs = doc::attributes(doc.get(..first).unwrap_or_default());
        declared.push(quote!(#docs #variant(Box<#ty>),));
        listed.push(quote!(#variant(#ty) = #wire));
    }
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#declared)*
            #[doc = " An event that the description doesn't list, with its fields as received."]
            Unknown(rt::webhook::Unknown),
        }
        rt::events!(#name by #tag { #(#listed),* });
    }
}

/// The part of `api.md` about webhooks.
pub(crate) fn page(webhooks: &Webhooks) -> String {
    let mut page = format!("\n## webhooks (feature `{FEATURE}`)\n");
    let is_json = |delivery: &&Delivery| matches!(delivery.payload, Payload::Json(_));
    for delivery in webhooks.deliveries.iter().filter(|delivery| !is_json(delivery)) {
        page.push_str(&format!("\n`webhooks::{}`, delivered to {}:\n\n", delivery.name, doc::code(&delivery.path)));
        delivery.payload.events().iter().for_each(|event| page.push_str(&event_line(webhooks, event)));
    }
    let mut payloads = webhooks.deliveries.iter().filter(is_json).peekable();
    if payloads.peek().is_some() {
        page.push_str("\nJSON:\n\n");
    }
    for delivery in payloads {
        let summary = doc::line(&delivery.docs);
        let colon = if summary.is_empty() { "" } else { ": " };
        page.push_str(&format!("- `webhooks::{}`, of {}{colon}{summary}\n", delivery.name, doc::code(&delivery.path)));
    }
    let event = webhooks.event.and_then(|event| webhooks.api.types.get(event));
    page.extend(event.map(|def| format!("- `webhooks::Json<{}>`, of any of these webhooks\n", def.name)));
    page
}

fn event_line(webhooks: &Webhooks, event: &Event) -> String {
    let def = |id: TypeId| webhooks.api.types.get(id);
    let (ty, doc) = def(event.ty).map_or(("", ""), |def| (&def.name, &def.docs));
    let changes = event.changes.and_then(def).map(|def| format!(", modified with `{}`", def.name));
    let summary = doc::line(doc);
    let colon = if summary.is_empty() { "" } else { ": " };
    format!("- `{}({ty})`{}{colon}{summary}\n", event.name, changes.unwrap_or_default())
}
