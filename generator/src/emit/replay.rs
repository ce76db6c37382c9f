//! One typed test for every recorded call, served by a real HTTP server on loopback.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::{Source, doc, ident, mentions, unformatted};
use oas_client_runtime::har::Part;

use crate::{
    exchange::recording::{Case, Suite},
    ir::{self, Api, Argument, Body, Input, Location, Operation, OperationId, Passing, Scheme, Type, TypeKind, Union},
    naming::{ident as identifiers, words::words},
    options::Options,
};

/// The test crate's root, with the set-up.
pub(super) fn root(api: &Api, suites: &[Suite], options: &Options) -> Source {
    let modules = suites.iter().map(|suite| ident(&suite.module));
    let krate = super::krate(options);
    let own_path = ir::base_path(&api.base_url());
    let auth = api.schemes.first().map(|scheme| credentials(scheme, &krate));
    let skip = unformatted();
    let recorded = suites.iter().flat_map(|suite| &suite.cases).filter_map(|case| api.operations.get(case.operation));
    let features = recorded.filter_map(|operation| api.modules.get(operation.module)?.feature.as_ref());
    let features: BTreeSet<_> = features.collect();
    let features = (!features.is_empty()).then(|| {
        let features = features.into_iter();
        quote!(#![cfg(all(#(feature = #features),*))])
    });
    let auth = auth.map(|auth| quote!(.auth(#auth)));
    let base_path = (!own_path.is_empty()).then(|| quote!(.base_path(#own_path)));
    // The crates' paths start at `::`, since a recording may be called the same.
    let others = api.servers.entries().filter_map(|(id, server)| {
        let (name, path) = (ident(server.name.as_ref()?), ir::base_path(&api.url(id)));
        Some(quote!(.server(::#krate::server::#name, #path)))
    });
    let others: TokenStream = others.collect();
    let code = quote! {
        #features
        #![cfg_attr(rustfmt, rustfmt_skip)]
        #(#skip mod #modules;)*
        use ::#krate::Client;
        use ::oas_client_runtime::replay::ReplayTest;
        /// A call of these exchanges.
        fn run<'a>(recording: &'a str, exchanges: &'a [usize]) -> ReplayTest<'a, Client> {
            ReplayTest::new(Client::builder, recording, exchanges) #base_path #others #auth
        }
    };
    let docs = doc::prose("Every recorded exchange as a typed call, over real HTTP on loopback.");
    Source { path: "tests/replay/main.rs".to_owned(), docs, code }
}

/// The tests of one recording.
pub(super) fn tests(api: &Api, suite: &Suite, options: &Options) -> Source {
    let mut counts: BTreeMap<OperationId, usize> = BTreeMap::new();
    for case in &suite.cases {
        *counts.entry(case.operation).or_default() += 1;
    }
    let mut seen: BTreeMap<OperationId, usize> = BTreeMap::new();
    let krate = super::krate(options);
    let tests: TokenStream = suite
        .cases
        .iter()
        .filter_map(|case| {
            let operation = api.operations.get(case.operation)?;
            let number = seen.entry(case.operation).or_default();
            *number += 1;
            let mut name = words(&operation.name);
            if counts.get(&case.operation).is_some_and(|count| *count > 1) {
                name.push(number.to_string());
            }
            Some(test(api, operation, case, &identifiers::snake(&name), &krate))
        })
        .collect();
    let folder = if suite.shown { "../examples" } else { options.recordings_path.as_str() };
    let path = format!("{folder}/{}", suite.file);
    let [models] = mentions(&tests, ["models"]);
    let models = models.then(|| quote!(use #krate::models;));
    let code = quote! {
        #models
        use oas_client_runtime::replay;
        const RECORDING: &str = include_str!(#path);
        #tests
    };
    let docs = doc::prose(&format!("The exchanges of `{}`.", suite.file));
    Source { path: format!("tests/replay/{}.rs", suite.module), docs, code }
}

fn test(api: &Api, operation: &Operation, case: &Case, name: &str, krate: &Ident) -> TokenStream {
    let name = ident(name);
    let docs = doc::attributes(&doc::prose(super::or(&case.doc, &operation.id)));
    let entries = case.entries.iter().map(|entry| Literal::usize_unsuffixed(*entry));
    let call = call(api, operation, case);
    let only = only(api, operation, krate);
    let deprecated = operation.deprecated
        || case
            .inputs
            .iter()
            .any(|(index, _)| operation.inputs.get(*index).is_some_and(|input| input.deprecated && !input.required));
    let expect = deprecated.then(|| quote!(#[expect(deprecated, reason = "recorded all the same")]));
    let way = ident(if case.walks { "pages" } else { "call" });
    quote! {
        #docs
        #expect
        #[test]
        fn #name() -> replay::TestResult {
            super::run(RECORDING, &[#(#entries),*]) #only .#way(|client| Ok(#call))
        }
    }
}

/// Credentials with the names of their parts as values.
fn credentials(scheme: &Scheme, krate: &Ident) -> TokenStream {
    let name = ident(&scheme.name);
    let parts = scheme.parts.iter().map(|part| &part.name);
    quote!(::#krate::auth::#name(#(#parts),*))
}

/// What an operation takes instead of the first scheme.
fn only(api: &Api, operation: &Operation, krate: &Ident) -> Option<TokenStream> {
    let security = api.security_of(operation);
    let first = security.into_iter().flatten().find(|schemes| !schemes.is_empty());
    let Some(first) = first.filter(|_| !operation.anonymous) else {
        return (operation.anonymous || security.is_some()).then(|| quote!(.anonymous()));
    };
    let usual = first.iter().copied().eq(api.schemes.ids().take(1));
    let credentials = first.iter().filter_map(|id| Some(credentials(api.schemes.get(*id)?, krate)));
    (!usual).then(|| quote!(.only_auth([#(#credentials),*])))
}

fn call(api: &Api, operation: &Operation, case: &Case) -> TokenStream {
    let mut values = case.arguments.iter();
    let mut given = |arguments: &[Argument]| -> Vec<TokenStream> {
        arguments.iter().zip(&mut values).map(|(argument, text)| self::argument(api, argument, text)).collect()
    };
    let mut call = quote!(client);
    for handle in api.handles_of(operation) {
        let accessor = ident(&handle.accessor);
        let arguments = given(&handle.arguments);
        call = quote!(#call.#accessor(#(#arguments),*));
    }
    let set = |required: bool| {
        case.inputs.iter().filter_map(move |(index, values)| {
            let input = operation.inputs.get(*index)?;
            (input.required == required).then_some((*index, input, values))
        })
    };
    let mut required: Vec<_> = set(true).collect();
    required.sort_by_key(|(index, _, _)| *index);
    let mut arguments = given(&operation.arguments);
    arguments.extend(required.into_iter().map(|(index, input, values)| value(api, input, values, files(case, index))));
    let body = case.body.as_ref().map(|text| match operation.body {
        Body::Bytes { .. } => upload(text, None, case.media_type.as_deref()),
        _ => quote!(replay::from_json(#text)?),
    });
    let must = matches!(operation.body, Body::Json { required: true, .. } | Body::Bytes { required: true, .. });
    if must {
        arguments.extend(body.clone());
    }
    let method = ident(&operation.fn_name);
    let setters = set(false).map(|(index, input, values)| {
        let (name, value) = (ident(&input.name), value(api, input, values, files(case, index)));
        quote!(.#name(#value))
    });
    let body = body.filter(|_| !must).map(|body| quote!(.body(#body)));
    quote!(#call.#method(#(#arguments),*) #(#setters)* #body)
}

/// The recorded parts of an input that come with a file name or media type.
fn files(case: &Case, input: usize) -> &[Part] {
    case.files.iter().find(|(index, _)| *index == input).map_or(&[], |(_, files)| files)
}

/// Recorded bytes, with what is said of them.
fn upload(text: &str, file_name: Option<&str>, media_type: Option<&str>) -> TokenStream {
    if file_name.is_none() && media_type.is_none() {
        return quote!(#text);
    }
    let file_name = file_name.map(|name| quote!(.file_name(#name)));
    let media_type = media_type.map(|kind| quote!(.content_type(#kind)));
    quote!(oas_client_runtime::Upload::from(#text) #file_name #media_type)
}

fn value(api: &Api, input: &Input, values: &[String], files: &[Part]) -> TokenStream {
    match api.passing(input) {
        Passing::Json => {
            let texts = values.iter().map(|text| match serde_json::from_str::<serde_json::Value>(text) {
                Ok(_) => text.clone(),
                // One of several kinds may be a text.
                Err(_) => serde_json::Value::from(text.as_str()).to_string(),
            });
            return texts.take(1).map(|text| quote!(replay::from_json(#text)?)).collect();
        }
        Passing::Pairs => return named(api, input, values.first().map_or("", String::as_str)),
        Passing::JsonEach => return quote!([#(replay::from_json(#values)?),*]),
        _ => {}
    }
    if !files.is_empty() {
        let each =
            files.iter().map(|part| upload(&part.content, part.file_name.as_deref(), part.content_type.as_deref()));
        return if matches!(input.ty, Type::Array(_)) { quote!([#(#each),*]) } else { quote!(#(#each)*) };
    }
    if let Type::Array(item) = &input.ty {
        let values = values.iter().map(|text| scalar(api, item, text));
        return quote!([#(#values),*]);
    }
    let text = values.first().map_or("", String::as_str);
    if input.nullable && text.is_empty() && !matches!(input.ty, Type::String | Type::Secret) {
        return quote!(None);
    }
    scalar(api, &input.ty, text)
}

/// The pairs in the JSON text of an object.
fn named(api: &Api, input: &Input, text: &str) -> TokenStream {
    let members: serde_json::Map<String, serde_json::Value> = serde_json::from_str(text).unwrap_or_default();
    let item = if let (Location::Form, Type::Map(item)) = (input.location, &input.ty) { item } else { &Type::String };
    let pairs = members.iter().map(|(name, value)| {
        let value = scalar(api, item, &value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        quote!((#name, #value))
    });
    quote!([#(#pairs),*])
}

/// A recorded path argument as an expression.
fn argument(api: &Api, argument: &Argument, text: &str) -> TokenStream {
    match &argument.ty {
        _ if argument.is_json => quote!(replay::from_json(#text)?),
        Type::Array(item) => {
            let values = text.split(',').map(|text| scalar(api, item, text));
            quote!([#(#values),*])
        }
        ty => scalar(api, ty, text),
    }
}

/// The JSON of a union's value that has this text: a number or flag only if it can't be a text.
fn json_of(union: &Union, text: &str) -> String {
    let is_text = union.variants.iter().any(|variant| variant.ty == Type::String);
    let value = serde_json::from_str::<serde_json::Value>(text).ok();
    match value.filter(|value| !is_text && (value.is_number() || value.is_boolean())) {
        Some(_) => text.to_owned(),
        None => serde_json::Value::from(text).to_string(),
    }
}

/// A recorded text as an expression of its type.
fn scalar(api: &Api, ty: &Type, text: &str) -> TokenStream {
    match ty {
        Type::Bool if text == "true" => quote!(true),
        Type::Bool => quote!(false),
        Type::I32 | Type::I64 | Type::U32 | Type::U64 | Type::F32 | Type::F64 => {
            let kind = match ty {
                Type::I32 => "_i32",
                Type::I64 => "_i64",
                Type::U32 => "_u32",
                Type::U64 => "_u64",
                Type::F32 => "_f32",
                _ => "_f64",
            };
            let digits = text.trim_start_matches(['-', '+']);
            let literal: Result<Literal, _> = format!("{digits}{kind}").parse();
            match literal {
                Ok(literal) if text.starts_with('-') => quote!(-#literal),
                Ok(literal) => quote!(#literal),
                Err(_) => quote!(replay::from_string(#text)?),
            }
        }
        Type::DateTime | Type::Date => quote!(replay::from_string(#text)?),
        Type::Json | Type::Boxed(_) | Type::Array(_) | Type::Map(_) | Type::Nullable(_) => {
            quote!(replay::from_json(#text)?)
        }
        Type::Rfc2822 => quote!(replay::from_string::<oas_client_runtime::Rfc2822>(#text)?.0),
        Type::Named(id) => {
            let Some(def) = api.types.get(*id) else { return quote!(#text) };
            if api.is_json(ty) {
                return quote!(replay::from_json(#text)?);
            }
            let name = ident(&def.name);
            let (variants, other) = match &def.kind {
                TypeKind::Enum(variants) => (variants.as_slice(), quote!(#text)),
                TypeKind::IntegerEnum(variants) => (variants.as_slice(), scalar(api, &Type::I64, text)),
                TypeKind::Union(union) => {
                    let json = json_of(union, text);
                    return quote!(replay::from_json(#json)?);
                }
                _ => (&[] as &[_], quote!(#text)),
            };
            match variants.iter().find(|variant| variant.wire_value == text) {
                Some(variant) => {
                    let variant = ident(&variant.name);
                    quote!(models::#name::#variant)
                }
                None => quote!(models::#name::from(#other)),
            }
        }
        _ => quote!(#text),
    }
}
