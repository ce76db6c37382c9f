//! Handles: where in the API a call is made, and the methods that make it.

use proc_macro2::TokenStream;
use quote::quote;

use super::{doc, exceptions, ident, or, request, ty};
use crate::ir::{Api, Argument, Body, Handle, Operation, Type};

/// The handles of a module.
pub(super) fn handles(api: &Api, module: usize) -> TokenStream {
    let all = api.handles.iter().enumerate();
    all.filter(|(_, handle)| handle.module == module).map(|(index, handle)| self::handle(api, index, handle)).collect()
}

fn handle(api: &Api, index: usize, handle: &Handle) -> TokenStream {
    let name = ident(&handle.name);
    let docs = doc::attributes(&doc::prose(&format!("`client.{}`: {}.", chain(api, index), place(handle))));
    let members = members(api, Some(index), &quote!(self.0));
    quote! {
        #docs
        #[derive(Clone, Debug)]
        pub struct #name(pub(crate) rt::Handle);
        impl #name {
            #members
        }
    }
}

fn place(handle: &Handle) -> String {
    if handle.template.is_empty() { "a group of operations".to_owned() } else { doc::code(&handle.template) }
}

/// How the handle is reached, as code.
pub(crate) fn chain(api: &Api, index: usize) -> String {
    let mut steps = Vec::new();
    let mut next = Some(index);
    while let Some(handle) = next.and_then(|index| api.handles.get(index)) {
        let names: Vec<_> = handle.arguments.iter().map(|argument| argument.name.as_str()).collect();
        steps.push(format!("{}({})", handle.accessor, names.join(", ")));
        next = handle.parent;
    }
    steps.reverse();
    steps.join(".")
}

/// The accessors and methods of a handle, or of the client; `here` is the runtime's handle.
pub(super) fn members(api: &Api, parent: Option<usize>, here: &TokenStream) -> TokenStream {
    let accessors = api.handles.iter().filter(|handle| handle.parent == parent);
    let accessors = accessors.map(|handle| accessor(api, parent, handle, here));
    let methods = api.operations.iter().filter(|operation| operation.handle == parent);
    let methods = methods.map(|operation| method(api, parent, operation, here));
    accessors.chain(methods).collect()
}

/// A type of a module, from the view of a handle's or the client's own.
fn path(api: &Api, from: Option<usize>, module: usize, name: &str) -> TokenStream {
    let name = ident(name);
    let own = from.and_then(|from| api.handles.get(from)).is_some_and(|from| from.module == module);
    match api.modules.get(module).filter(|_| !own) {
        Some(module) => {
            let module = ident(&module.name);
            quote!(crate::#module::#name)
        }
        None => quote!(#name),
    }
}

fn accessor(api: &Api, parent: Option<usize>, handle: &Handle, here: &TokenStream) -> TokenStream {
    let name = ident(&handle.accessor);
    let ty = path(api, parent, handle.module, &handle.name);
    let module = api.modules.get(handle.module).map_or("", |module| &module.doc);
    let first = module.split_inclusive(". ").next().unwrap_or("").trim();
    let first = if handle.template.is_empty() {
        or(first, "A group of operations.").to_owned()
    } else {
        format!("{}: {}", place(handle), or(&doc::inline(first), "a place in the API."))
    };
    let mut docs = doc::prose(&first);
    describe(&mut docs, &handle.arguments);
    let docs = doc::attributes(&docs);
    let arguments = arguments(api, &handle.arguments);
    let passed = pass(api, &handle.arguments);
    let here = if passed.is_empty() && parent.is_some() { quote!(#here.clone()) } else { here.clone() };
    let exceptions = exceptions(&handle.accessor, handle.arguments.len());
    quote!(#docs #exceptions pub fn #name(&self, #(#arguments),*) -> #ty { #ty(#here #(#passed)*) })
}

fn method(api: &Api, parent: Option<usize>, operation: &Operation, here: &TokenStream) -> TokenStream {
    let name = ident(&operation.method);
    let ty = path(api, parent, operation.module, &operation.name);
    let required: Vec<_> = operation.inputs.iter().filter(|input| input.required).collect();
    let call = doc::code(&format!("{} {}", operation.verb, operation.path));
    let mut docs = doc::prose(or(&operation.summary, &format!("Calls {call}.")));
    if !operation.doc.trim().is_empty() && operation.doc.trim() != operation.summary.trim() {
        docs.push(String::new());
        docs.extend(doc::prose(&operation.doc));
    }
    let mut described = operation.arguments.clone();
    described.extend(required.iter().map(|input| Argument {
        name: input.name.clone(),
        ty: input.ty.clone(),
        json: false,
        doc: input.doc.clone(),
    }));
    let mut arguments = self::arguments(api, &operation.arguments);
    let mut steps = Vec::new();
    for input in &required {
        let taken = ty::taken_input(api, input, &input.name);
        let (name, ty) = (ident(&input.name), &taken.ty);
        arguments.push(quote!(#name: #ty));
        steps.push(request::step(input, &taken));
    }
    let mut json = None;
    if let Body::Json { kind, ty, required: true, doc } = &operation.body {
        let ty = ty::rust(api, ty, None);
        arguments.push(quote!(body: #ty));
        json = Some(request::json(kind, &quote!(body)));
        described.push(Argument { name: "body".to_owned(), ty: Type::Json, json: false, doc: doc.clone() });
    }
    if let Body::Upload { kind, required: true, doc } = &operation.body {
        arguments.push(quote!(body: impl Into<rt::Upload>));
        json = Some(quote!(.upload(#kind, body)));
        described.push(Argument { name: "body".to_owned(), ty: Type::Binary, json: false, doc: doc.clone() });
    }
    describe(&mut docs, &described);
    docs.extend(failures(api, operation));
    let docs = doc::attributes(&docs);
    let passed = pass(api, &operation.arguments);
    let handle = quote!(&#here #(#passed)*);
    let new = quote!(#ty::new(#handle));
    let new = if steps.is_empty() && json.is_none() { new } else { quote!(#ty(#new.0 #(#steps)* #json)) };
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated]));
    let exceptions = exceptions(&operation.method, arguments.len());
    quote! {
        #docs
        #deprecated
        #exceptions
        pub fn #name(&self, #(#arguments),*) -> #ty {
            #new
        }
    }
}

/// Says what the bodies of failures decode into, status by status.
fn failures(api: &Api, operation: &Operation) -> Vec<String> {
    let model = |ty: &Type| match ty {
        Type::Named(id) => api.types.get(*id).map(|def| def.name.as_str()),
        _ => None,
    };
    let known = operation.failures.iter().filter_map(|(status, ty)| Some((status, model(ty)?)));
    let each: Vec<_> = known.map(|(status, name)| format!("{status} [`{name}`](crate::models::{name})")).collect();
    if each.is_empty() {
        Vec::new()
    } else {
        vec![String::new(), format!("Failures have a body: {}.", each.join(", "))]
    }
}

/// Adds a list of what the arguments are.
fn describe(docs: &mut Vec<String>, arguments: &[Argument]) {
    let described: Vec<_> = arguments.iter().filter(|argument| !argument.doc.trim().is_empty()).collect();
    if !described.is_empty() {
        docs.push(String::new());
    }
    for argument in described {
        let first = doc::inline(argument.doc.trim().split("\n\n").next().unwrap_or(""));
        docs.extend(doc::prose(&format!("- `{}`: {first}", argument.name)));
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
