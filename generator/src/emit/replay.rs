//! One typed test for every recorded call, served by a real HTTP server on loopback.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::{
    Source, doc, ident, mentions,
    recorded::{argument, text_of, upload, value},
    test_name::test_names,
};
use oas_client_runtime::har::Part;

use crate::{
    exchange::recording::{Case, Suite},
    ir::{Api, Argument, Body, Format, InputId, Operation, Scheme, ServerId, Type},
    options::Options,
};

/// The test crate's root, with the set-up.
pub(super) fn root(api: &Api, suites: &[Suite], options: &Options) -> Source {
    let modules = suites.iter().map(|suite| ident(&suite.module));
    let krate = super::krate(options);
    let own_path = api.base_path(ServerId::DEFAULT);
    let auth = api.schemes.first().map(|scheme| credentials(scheme, &krate));
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
        let (name, path) = (ident(server.name.as_ref()?), api.base_path(id));
        Some(quote!(.server(::#krate::server::#name, #path)))
    });
    let others: TokenStream = others.collect();
    let code = quote! {
        #features
        #(mod #modules;)*
        use ::#krate::Client;
        use ::oas_client_runtime::replay::{Recording, ReplayTest};
        /// A call of these exchanges.
        fn run<'a>(recording: Recording<'a>, exchanges: &'a [usize]) -> ReplayTest<'a, Client> {
            ReplayTest::new(Client::builder, recording, exchanges) #base_path #others #auth
        }
    };
    let docs = doc::prose("Every recorded exchange as a typed call, over real HTTP on loopback.");
    Source { path: "tests/replay/main.rs".to_owned(), docs, code }
}

/// The tests of one recording.
pub(super) fn tests(api: &Api, suite: &Suite, options: &Options) -> Source {
    let krate = super::krate(options);
    let named = suite.cases.iter().zip(test_names(api, suite));
    let tests: TokenStream = named
        .filter_map(|(case, name)| Some(test(api, api.operations.get(case.operation)?, case, &name, &krate)))
        .collect();
    let folder = if suite.shown { "../examples" } else { options.recordings_path.as_str() };
    let (file, path) = (&suite.file, format!("{folder}/{}", suite.file));
    let [models] = mentions(&tests, ["models"]);
    let models = models.then(|| quote!(use #krate::models;));
    let code = quote! {
        #models
        use oas_client_runtime::replay;
        const RECORDING: replay::Recording<'_> = replay::Recording::new(#file, include_str!(#path));
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
            .any(|(id, _)| operation.inputs.get(*id).is_some_and(|input| input.deprecated && !input.required));
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

/// The credentials of an operation that doesn't take the first scheme.
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
        arguments.iter().zip(&mut values).map(|(one, text)| argument(api, one, text)).collect()
    };
    let mut call = quote!(client);
    for handle in api.handles_of(operation) {
        let accessor = ident(&handle.accessor);
        let arguments = given(&handle.arguments);
        call = quote!(#call.#accessor(#(#arguments),*));
    }
    let set = |required: bool| {
        case.inputs.iter().filter_map(move |(id, values)| {
            let input = operation.inputs.get(*id)?;
            (input.required == required).then_some((*id, input, values))
        })
    };
    let mut required: Vec<_> = set(true).collect();
    required.sort_by_key(|(id, _, _)| *id);
    let mut arguments = given(&operation.arguments);
    arguments.extend(required.into_iter().map(|(id, input, values)| value(api, input, values, files(case, id))));
    let body = case.body.as_ref().map(|text| match operation.body {
        Body::Bytes { .. } => upload(text, None, case.media_type.as_deref()),
        Body::Json { ty: Type::Format(format), .. } if format != Format::Rfc2822 => text_of(text),
        _ => quote!(replay::from_json(#text)?),
    });
    let must = matches!(operation.body, Body::Json { required: true, .. } | Body::Bytes { required: true, .. });
    if must {
        arguments.extend(body.clone());
    }
    let method = ident(&operation.fn_name);
    let setters = set(false).map(|(id, input, values)| {
        let (name, value) = (ident(&input.name), value(api, input, values, files(case, id)));
        quote!(.#name(#value))
    });
    let body = body.filter(|_| !must).map(|body| quote!(.body(#body)));
    let content_type = match operation.body {
        Body::Json { .. } => case.media_type.as_deref(),
        _ => None,
    };
    let content_type = operation.content_types.iter().find(|choice| content_type == Some(&choice.media_type));
    let content_type = content_type.map(|choice| ident(&choice.name)).map(|name| quote!(.#name()));
    let chosen = case.chosen.as_ref().map(|name| ident(name)).map(|name| quote!(.#name()));
    quote!(#call.#method(#(#arguments),*) #(#setters)* #body #content_type #chosen)
}

/// The recorded parts of an input that come with a file name or media type.
fn files(case: &Case, input: InputId) -> &[Part] {
    case.files.iter().find(|(id, _)| *id == input).map_or(&[], |(_, files)| files)
}
