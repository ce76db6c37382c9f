//! Emits handles: types for paths with their arguments, whose methods are operations and further handles.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use super::{doc, exceptions, ident, input, request, ty};
use crate::ir::{Api, Argument, Body, Handle, HandleId, ModuleId, Operation, feature};

/// The child handles and the operations of a handle, or of the client.
type Children<'a> = (Vec<&'a Handle>, Vec<&'a Operation>);

/// The children of the handles of a module or of the client, and the module's children of other handles.
fn children(api: &Api, file: Option<ModuleId>) -> BTreeMap<Option<HandleId>, Children<'_>> {
    let mut all: BTreeMap<_, Children<'_>> = BTreeMap::new();
    let is_asked = |parent: Option<HandleId>, module: ModuleId| file == Some(module) || file == home(api, parent);
    for handle in api.handles.iter().filter(|handle| is_asked(handle.parent, handle.module)) {
        all.entry(handle.parent).or_default().0.push(handle);
    }
    for operation in api.operations.iter().filter(|operation| is_asked(operation.handle, operation.module)) {
        all.entry(operation.handle).or_default().1.push(operation);
    }
    all
}

/// The module of a handle; none of the client.
fn home(api: &Api, handle: Option<HandleId>) -> Option<ModuleId> {
    Some(api.handles.get(handle?)?.module)
}

/// The handles of a module, and the methods that it adds to other handles and to the client.
pub(super) fn handles(api: &Api, module: ModuleId) -> TokenStream {
    let children = children(api, Some(module));
    let items = |parent| {
        children.get(&parent).map(|on| accessors_and_methods(api, parent, Some(module), on)).unwrap_or_default()
    };
    let all = api.handles.entries();
    let own = all.filter(|(_, handle)| handle.module == module);
    let own = own.map(|(index, handle)| self::handle(api, index, handle, &items(Some(index))));
    // Children of the client or of other modules' handles that have this module's feature.
    let handle = |parent: Option<HandleId>| parent.and_then(|parent| api.handles.get(parent));
    let apart = children.keys().copied().filter(|parent| feature::is_apart(api, handle(*parent), module));
    let additions = apart.map(|parent| {
        let ty =
            handle(parent).map_or_else(|| quote!(crate::Client), |handle| path(api, None, handle.module, &handle.name));
        let items = items(parent);
        quote!(impl #ty { #items })
    });
    additions.chain(own).collect()
}

/// The accessors and methods in the client's own file.
pub(super) fn of_client(api: &Api) -> TokenStream {
    children(api, None).get(&None).map(|on| accessors_and_methods(api, None, None, on)).unwrap_or_default()
}

fn handle(api: &Api, index: HandleId, handle: &Handle, items: &TokenStream) -> TokenStream {
    let name = ident(&handle.name);
    let calls = doc::code(&format!("client.{}", api.chain(index)));
    let docs = match (about(api, handle).as_str(), &handle.path_template) {
        ("", None) => format!("A group of operations: {calls}."),
        ("", Some(path)) => format!("The resource {}: {calls}.", doc::code(path)),
        // The accessor that leads here has the path.
        (about, _) => format!("{}: {calls}.", about.trim_end_matches('.')),
    };
    let docs = doc::attributes(&doc::prose(&docs));
    let unused = items.is_empty().then(|| quote!(#[allow(dead_code, reason = "what it leads to has other features")]));
    let items = (!items.is_empty()).then(|| quote!(impl #name { #items }));
    quote! {
        #docs
        #[derive(Clone, Debug)]
        pub struct #name(#unused pub(crate) rt::Handle);
        #items
    }
}

/// The first sentence about a handle's module.
fn about(api: &Api, handle: &Handle) -> String {
    let module = api.modules.get(handle.module).map_or("", |module| &module.docs);
    let sentence = doc::inline(module.split_inclusive(". ").next().unwrap_or("").trim());
    if sentence.is_empty() || sentence.ends_with(['.', '!', '?']) { sentence } else { format!("{sentence}.") }
}

/// The accessors and methods of a handle, or of the client, in the file of a module, or of the client.
fn accessors_and_methods(
    api: &Api,
    parent: Option<HandleId>,
    file: Option<ModuleId>,
    (handles, operations): &Children<'_>,
) -> TokenStream {
    let on = parent.and_then(|parent| api.handles.get(parent));
    let home = home(api, parent);
    let stands =
        |module: ModuleId| if feature::is_apart(api, on, module) { file == Some(module) } else { file == home };
    let here = if parent.is_some() { quote!(self.0) } else { quote!(self.0.root()) };
    let accessors = handles.iter().filter(|handle| stands(handle.module));
    let accessors = accessors.map(|handle| accessor(api, parent, file, handle, &here));
    let methods = operations.iter().filter(|operation| stands(operation.module));
    let methods = methods.map(|operation| method(api, file, operation, &here));
    accessors.chain(methods).collect()
}

/// A type of a module, from the view of a module's file or of the client's.
fn path(api: &Api, file: Option<ModuleId>, module: ModuleId, name: &str) -> TokenStream {
    let name = ident(name);
    match api.modules.get(module).filter(|_| file != Some(module)) {
        Some(module) => {
            let module = ident(&module.name);
            quote!(crate::#module::#name)
        }
        None => quote!(#name),
    }
}

fn accessor(
    api: &Api,
    parent: Option<HandleId>,
    file: Option<ModuleId>,
    handle: &Handle,
    here: &TokenStream,
) -> TokenStream {
    let name = ident(&handle.accessor);
    let ty = path(api, file, handle.module, &handle.name);
    let mut docs = doc::prose(&match (about(api, handle).as_str(), &handle.path_template) {
        ("", None) => "A group of operations.".to_owned(),
        ("", Some(path)) => format!("The resource {}.", doc::code(path)),
        (about, None) => about.to_owned(),
        (about, Some(path)) => format!("{about} {}", doc::code(path)),
    });
    describe(&mut docs, handle.arguments.iter().map(|argument| (argument.name.as_str(), argument.docs.as_str())));
    let docs = doc::attributes(&docs);
    let arguments = arguments(api, &handle.arguments);
    let passed = pass(api, &handle.arguments);
    let here = if passed.is_empty() && parent.is_some() { quote!(#here.clone()) } else { here.clone() };
    let exceptions = exceptions(&handle.accessor, handle.arguments.len());
    let exception = ty::tuple_exception(handle.arguments.iter().map(|argument| &argument.ty));
    quote!(#docs #exceptions #exception pub fn #name(&self, #(#arguments),*) -> #ty { #ty(#here #(#passed)*) })
}

fn method(api: &Api, file: Option<ModuleId>, operation: &Operation, here: &TokenStream) -> TokenStream {
    let name = ident(&operation.fn_name);
    let ty = path(api, file, operation.module, &operation.name);
    let mut arguments = arguments(api, &operation.arguments);
    let required = required(api, operation);
    arguments.extend(required.iter().map(|required| required.argument.clone()));
    let docs = method_docs(api, operation, &required);
    let passed = pass(api, &operation.arguments);
    let mut new = quote!(#ty::new(&#here #(#passed)*));
    if !required.is_empty() {
        let add = required.iter().map(|required| &required.add);
        new = quote!(#ty(#new.0 #(#add)*));
    }
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated]));
    let exceptions = exceptions(&operation.fn_name, arguments.len());
    let body = if let Body::Json { required: true, ty, .. } = &operation.body { Some(ty) } else { None };
    let inputs = operation.inputs.iter().filter(|input| input.required).map(|input| &input.ty);
    let types = operation.arguments.iter().map(|argument| &argument.ty).chain(inputs).chain(body);
    let exception = ty::tuple_exception(types);
    quote! {
        #docs
        #deprecated
        #exceptions
        #exception
        pub fn #name(&self, #(#arguments),*) -> #ty {
            #new
        }
    }
}

/// A required input or body: an argument of the method.
struct Required<'a> {
    name: &'a str,
    docs: &'a str,
    /// As it is declared.
    argument: TokenStream,
    /// The call of the runtime that adds it to the request.
    add: TokenStream,
}

fn required<'a>(api: &Api, operation: &'a Operation) -> Vec<Required<'a>> {
    let inputs = operation.inputs.iter().filter(|input| input.required).map(|input| {
        let taken = ty::taken_input(api, input, &input.name);
        let (name, ty) = (ident(&input.name), &taken.ty);
        let add = input::add(input, &taken);
        Required { name: &input.name, docs: &input.docs, argument: quote!(#name: #ty), add }
    });
    inputs.chain(required_body(api, &operation.body)).collect()
}

fn required_body<'a>(api: &Api, body: &'a Body) -> Option<Required<'a>> {
    match body {
        Body::Json { media_type, ty, required: true, docs, .. } => {
            let (ty, pass) = ty::taken_body(api, ty, "body");
            let add = input::json(media_type, &pass);
            Some(Required { name: "body", docs, argument: quote!(body: #ty), add })
        }
        Body::Bytes { media_type, required: true, docs } => {
            let add = quote!(.upload(#media_type, body));
            Some(Required { name: "body", docs, argument: quote!(body: impl Into<rt::Upload>), add })
        }
        _ => None,
    }
}

/// The documentation of a method: its summary and request, its description, its arguments and its error responses.
fn method_docs(api: &Api, operation: &Operation, required: &[Required<'_>]) -> TokenStream {
    let request = request::method_and_path(operation);
    let summary = operation.summary.trim();
    let mut docs = match summary {
        "" => doc::prose(&format!("Sends {request}.")),
        _ if summary.contains('\n') => doc::prose(&format!("{summary}\n\n{request}")),
        _ => doc::prose(&format!("{} {request}", doc::inline(summary))),
    };
    if !operation.docs.trim().is_empty() && operation.docs.trim() != summary {
        docs.push(String::new());
        docs.extend(doc::prose(&operation.docs));
    }
    if let Some((property, true)) = &operation.json_flag {
        docs.extend([String::new(), format!("Returns a stream: it sets the body's property {}.", doc::code(property))]);
    }
    let path = operation.arguments.iter().map(|argument| (argument.name.as_str(), argument.docs.as_str()));
    describe(&mut docs, path.chain(required.iter().map(|required| (required.name, required.docs))));
    docs.extend(error_responses(api, operation));
    doc::attributes(&docs)
}

/// Names the enum of the error responses, or the model of their only type.
fn error_responses(api: &Api, operation: &Operation) -> Vec<String> {
    let Some(name) = &operation.failure else { return Vec::new() };
    let module = api.modules.get(operation.module).map_or("", |module| &module.name);
    let handle = operation.handle.and_then(|id| api.handles.get(id));
    // rustdoc warns of a path that leads where the name alone leads.
    let is_near = handle.is_some_and(|handle| handle.module == operation.module);
    let target = if is_near { String::new() } else { format!("(crate::{module}::{name})") };
    vec![String::new(), format!("Error responses: [`{name}`]{target}.")]
}

/// Adds a list of the arguments that have documentation.
fn describe<'a>(docs: &mut Vec<String>, arguments: impl Iterator<Item = (&'a str, &'a str)>) {
    let mut described = arguments.filter(|(_, docs)| !docs.trim().is_empty()).peekable();
    if described.peek().is_some() {
        docs.push(String::new());
    }
    for (name, about) in described {
        let first = doc::inline(about.trim().split("\n\n").next().unwrap_or(""));
        docs.extend(doc::prose(&format!("- `{name}`: {first}")));
    }
}

fn arguments(api: &Api, arguments: &[Argument]) -> Vec<TokenStream> {
    let one = |argument: &Argument| {
        let (name, (taken, _)) = (ident(&argument.name), ty::taken_argument(api, argument));
        let ty = taken.ty;
        quote!(#name: #ty)
    };
    arguments.iter().map(one).collect()
}

/// The calls of the runtime that take path arguments along.
fn pass(api: &Api, arguments: &[Argument]) -> Vec<TokenStream> {
    let one = |argument: &Argument| {
        let (taken, method) = ty::taken_argument(api, argument);
        let pass = taken.pass;
        quote!(.#method(#pass))
    };
    arguments.iter().map(one).collect()
}
