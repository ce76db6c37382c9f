//! Handles: where in the API a call is made, and the methods that make it.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use super::{doc, exceptions, ident, or, request, ty};
use crate::ir::{Api, Argument, Body, Handle, HandleId, ModuleId, Operation, Type, feature};

/// What hangs on a handle, or on the client.
type Hanging<'a> = (Vec<&'a Handle>, Vec<&'a Operation>);

/// What hangs on the handles of a module, or on the client, and what of the module hangs elsewhere.
fn hanging(api: &Api, file: Option<ModuleId>) -> BTreeMap<Option<HandleId>, Hanging<'_>> {
    let mut all: BTreeMap<_, Hanging<'_>> = BTreeMap::new();
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

/// The handles of a module, and what it adds to those of others and to the client.
pub(super) fn handles(api: &Api, module: ModuleId) -> TokenStream {
    let hanging = hanging(api, Some(module));
    let members = |parent| hanging.get(&parent).map(|on| members(api, parent, Some(module), on)).unwrap_or_default();
    let all = api.handles.entries();
    let own = all.filter(|(_, handle)| handle.module == module);
    let own = own.map(|(index, handle)| self::handle(api, index, handle, &members(Some(index))));
    // What hangs on the client or on handles of other modules, but stands behind this module's feature.
    let handle = |parent: Option<HandleId>| parent.and_then(|parent| api.handles.get(parent));
    let apart = hanging.keys().copied().filter(|parent| feature::is_apart(api, handle(*parent), module));
    let additions = apart.map(|parent| {
        let ty =
            handle(parent).map_or_else(|| quote!(crate::Client), |handle| path(api, None, handle.module, &handle.name));
        let members = members(parent);
        quote!(impl #ty { #members })
    });
    additions.chain(own).collect()
}

/// What the client has in its own file.
pub(super) fn of_client(api: &Api) -> TokenStream {
    hanging(api, None).get(&None).map(|on| members(api, None, None, on)).unwrap_or_default()
}

fn handle(api: &Api, index: HandleId, handle: &Handle, members: &TokenStream) -> TokenStream {
    let name = ident(&handle.name);
    let docs = doc::attributes(&doc::prose(&format!("`client.{}`: {}.", api.chain(index), place(handle))));
    let unused =
        members.is_empty().then(|| quote!(#[allow(dead_code, reason = "what it leads to has other features")]));
    let members = (!members.is_empty()).then(|| quote!(impl #name { #members }));
    quote! {
        #docs
        #[derive(Clone, Debug)]
        pub struct #name(#unused pub(crate) rt::Handle);
        #members
    }
}

fn place(handle: &Handle) -> String {
    handle.path_template.as_ref().map_or("a group of operations".to_owned(), |template| doc::code(template))
}

/// The accessors and methods of a handle, or of the client, that stand in the file of a module, or of the client.
fn members(
    api: &Api,
    parent: Option<HandleId>,
    file: Option<ModuleId>,
    (handles, operations): &Hanging<'_>,
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
    let module = api.modules.get(handle.module).map_or("", |module| &module.docs);
    let first = module.split_inclusive(". ").next().unwrap_or("").trim();
    let first = if handle.path_template.is_none() {
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

fn method(api: &Api, file: Option<ModuleId>, operation: &Operation, here: &TokenStream) -> TokenStream {
    let name = ident(&operation.fn_name);
    let ty = path(api, file, operation.module, &operation.name);
    let required: Vec<_> = operation.inputs.iter().filter(|input| input.required).collect();
    let call = doc::code(&format!("{} {}", operation.method, operation.path_template));
    let mut docs = doc::prose(or(&operation.summary, &format!("Calls {call}.")));
    if !operation.docs.trim().is_empty() && operation.docs.trim() != operation.summary.trim() {
        docs.push(String::new());
        docs.extend(doc::prose(&operation.docs));
    }
    let mut described = operation.arguments.clone();
    described.extend(required.iter().map(|input| Argument {
        name: input.name.clone(),
        ty: input.ty.clone(),
        is_json: false,
        docs: input.docs.clone(),
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
    if let Body::Json { media_type: kind, ty, required: true, docs: doc } = &operation.body {
        let ty = ty::rust(api, ty, None);
        arguments.push(quote!(body: #ty));
        json = Some(request::json(kind, &quote!(body)));
        described.push(Argument { name: "body".to_owned(), ty: Type::Json, is_json: false, docs: doc.clone() });
    }
    if let Body::Bytes { media_type: kind, required: true, docs: doc } = &operation.body {
        arguments.push(quote!(body: impl Into<rt::Upload>));
        json = Some(quote!(.upload(#kind, body)));
        described.push(Argument { name: "body".to_owned(), ty: Type::Binary, is_json: false, docs: doc.clone() });
    }
    describe(&mut docs, &described);
    docs.extend(failures(api, operation));
    let docs = doc::attributes(&docs);
    let passed = pass(api, &operation.arguments);
    let handle = quote!(&#here #(#passed)*);
    let new = quote!(#ty::new(#handle));
    let new = if steps.is_empty() && json.is_none() { new } else { quote!(#ty(#new.0 #(#steps)* #json)) };
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated]));
    let exceptions = exceptions(&operation.fn_name, arguments.len());
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
    let known = operation.error_responses.iter().flatten().filter(|failure| failure.status != "default");
    let known = known.filter_map(|failure| Some((&failure.status, model(failure.body.as_ref()?)?)));
    let each: Vec<_> = known.map(|(status, name)| format!("{status} [`{name}`](crate::models::{name})")).collect();
    if each.is_empty() {
        Vec::new()
    } else {
        vec![String::new(), format!("Failures have a body: {}.", each.join(", "))]
    }
}

/// Adds a list of what the arguments are.
fn describe(docs: &mut Vec<String>, arguments: &[Argument]) {
    let described: Vec<_> = arguments.iter().filter(|argument| !argument.docs.trim().is_empty()).collect();
    if !described.is_empty() {
        docs.push(String::new());
    }
    for argument in described {
        let first = doc::inline(argument.docs.trim().split("\n\n").next().unwrap_or(""));
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
