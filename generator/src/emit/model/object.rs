//! Structs: their fields, how callers build them, and pages of lists.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::setters;
use crate::{
    emit::{doc, exceptions, ident, or, ty},
    ir::{Api, Field, Page, Struct, Type, TypeDef, TypeKind},
};

/// The struct of an object, with the functions that its callers need.
pub(super) fn structure(api: &Api, def: &TypeDef, object: &Struct, docs: &TokenStream) -> TokenStream {
    let name = ident(&def.name);
    let fields = object.fields.iter().map(|field| self::field(api, def, field));
    let rest = object.additional_properties.as_ref().map(|ty| additional_properties(api, def, ty));
    let default = is_empty_at_first(object).then(|| quote!(Default,));
    let new = def.is_built.then(|| constructor(api, def, object));
    let setters = def.is_built.then(|| setters::setters(api, def, object));
    let page = object.page.as_ref().map(|page| self::page(api, def, object, page));
    let as_object = as_object(api, def, object);
    let json = json_getters(api, def, object);
    let types = object.fields.iter().map(|field| &field.ty).chain(&object.additional_properties);
    let exception = ty::tuple_exception(types);
    quote! {
        #docs
        #exception
        #[derive(Clone, Debug, #default PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
            #rest
        }
        #as_object
        #json
        #new
        #setters
        #page
    }
}

/// The field for additional properties.
fn additional_properties(api: &Api, def: &TypeDef, ty: &Type) -> TokenStream {
    let ty = ty::received(api, &ty.seen(), Some(&def.file));
    quote! {
        #[doc = " Additional properties: those that the description doesn't name."]
        pub rest: std::collections::BTreeMap<String, #ty>,
    }
}

/// The methods that read strings as JSON.
fn json_getters(api: &Api, def: &TypeDef, object: &Struct) -> Option<TokenStream> {
    let name = ident(&def.name);
    let getters = object.fields.iter().filter_map(|field| {
        let (method, name, wire) = (ident(field.json_getter.as_ref()?), ident(&field.name), &field.wire_name);
        let ty = field.json_type.as_ref().map(|ty| ty::received(api, ty, Some(&def.file)));
        let ty = ty.map(|ty| quote!(as #ty));
        Some(quote!(#method = #name(#wire) #ty))
    });
    let getters: Vec<_> = getters.collect();
    (!getters.is_empty()).then(|| quote!(rt::json_strings!(#name { #(#getters),* });))
}

/// The arguments of `new`: required fields with more than one value.
pub(crate) fn arguments<'o>(api: &Api, object: &'o Struct) -> impl Iterator<Item = &'o Field> {
    let asked = |field: &&Field| is_given(field) && field.tag.is_none();
    object.fields.iter().filter(asked).filter(|field| constant(api, None, field).is_none())
}

/// Whether callers send a field always.
fn is_given(field: &Field) -> bool {
    field.required || field.is_required_of_callers
}

/// The value of a required field that has one value, from the view of a model's file or of other code.
fn constant(api: &Api, file: Option<&str>, field: &Field) -> Option<TokenStream> {
    if !is_given(field) || field.nullable {
        return None;
    }
    match &field.ty {
        Type::Bool => field.constant.as_ref()?.parse().ok().map(|value: bool| quote!(#value)),
        Type::F32 | Type::F64 => {
            // `Literal` panics on infinity.
            let value = field.constant.as_ref()?.parse().ok().filter(|value: &f64| value.is_finite());
            value.map(Literal::f64_unsuffixed).map(|value| quote!(#value))
        }
        Type::Named(id) => match &api.types.get(*id)?.kind {
            TypeKind::Enum(variants) | TypeKind::IntegerEnum(variants) => match variants.as_slice() {
                [only] => {
                    let (ty, only) = (ty::received(api, &field.ty, file), ident(&only.name));
                    Some(quote!(#ty::#only))
                }
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}

/// Whether a model that callers build, or not, has a default.
pub(crate) fn has_default(api: &Api, object: &Struct, built: bool) -> bool {
    is_empty_at_first(object) || built && arguments(api, object).next().is_none()
}

/// Whether a value may have nothing at all.
fn is_empty_at_first(object: &Struct) -> bool {
    object.fields.iter().all(|field| is_option(field) && field.tag.is_none())
}

/// Whether a field is always an `Option`.
fn is_option(field: &Field) -> bool {
    !field.required || field.nullable
}

/// The type of a field, from the view of a model's file or of other code.
pub(crate) fn value_type(api: &Api, file: Option<&str>, field: &Field) -> TokenStream {
    let ty = ty::received(api, &field.ty.seen(), file);
    // Any JSON value has a null of its own, but only an option can be left out.
    if is_option(field) && !(field.required && field.ty == Type::Json) { quote!(Option<#ty>) } else { ty }
}

/// A field with its documentation.
fn field(api: &Api, def: &TypeDef, field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let docs = doc::attributes(&doc::prose(or(&field.docs, &format!("{} of the API.", doc::code(&field.wire_name)))));
    let ty = value_type(api, Some(&def.file), field);
    let only_read = field.is_left_out(def.is_built);
    let three = keeps_null(field);
    let said_only_read =
        only_read.then(|| quote!(#[doc = ""] #[doc = " Only the service sets this field. It is never sent."]));
    let null = three.then(|| quote!(#[doc = ""] #[doc = " `None` isn't sent, `Some(None)` is sent as null."]));
    let deprecated = field.deprecated.then(|| quote!(#[deprecated]));
    quote!(#docs #null #said_only_read #deprecated pub #name: #ty,)
}

/// Whether an absent property and null are two values.
pub(super) fn keeps_null(field: &Field) -> bool {
    !field.required && matches!(field.ty, Type::Nullable(_))
}

/// The macro call that makes a struct an object, with neighbouring fields of one kind in a group.
fn as_object(api: &Api, def: &TypeDef, object: &Struct) -> TokenStream {
    let name = ident(&def.name);
    let group = |field: &Field| {
        let kind = match () {
            () if field.is_left_out(def.is_built) => "read_only",
            () if !is_option(field) || field.required && field.ty == Type::Json => "required",
            () if field.required => "nullable",
            () if keeps_null(field) || api.is_raw(&field.ty) => "present",
            () => "optional",
        };
        if field.ty.has_mail_dates() { format!("{kind}_dates") } else { kind.to_owned() }
    };
    let groups = object.fields.chunk_by(|field, next| group(field) == group(next)).map(|fields| {
        let kind = fields.first().map(|field| ident(&group(field)));
        let fields = fields.iter().map(|field| {
            let (name, wire) = (ident(&field.name), &field.wire_name);
            if name == wire { quote!(#name) } else { quote!(#name = #wire) }
        });
        quote!(#kind { #(#fields),* })
    });
    let rest = object.additional_properties.as_ref().map(|rest| {
        let dates = rest.has_mail_dates().then(|| quote!(dates));
        quote!(, rest rest #dates)
    });
    let lenient = object.lenient.as_ref().map(|required| quote!(lenient[#(#required),*]));
    quote!(rt::object!(#name #lenient { #(#groups)* #rest });)
}

/// Callers can't name the fields of a model that may grow, so it is built from what is required.
fn constructor(api: &Api, def: &TypeDef, object: &Struct) -> TokenStream {
    let name = ident(&def.name);
    let count = arguments(api, object).count();
    let parameters = arguments(api, object).map(|field| parameter(api, def, field));
    let rest = object.additional_properties.as_ref().map(|_| quote!(rest: std::collections::BTreeMap::new()));
    let values = object.fields.iter().map(|field| initial_value(api, def, field)).chain(rest);
    let deprecated = object.fields.iter().any(|field| field.deprecated).then(|| quote!(#[allow(deprecated)]));
    let exceptions = exceptions("", count + usize::from(count > 6));
    let exception = ty::tuple_exception(arguments(api, object).map(|field| &field.ty));
    let default = default_by_new(api, def, object);
    quote! {
        impl #name {
            #[doc = " Makes a value of the required fields. Every other field is absent until it is set."]
            #deprecated
            #exceptions
            #exception
            pub fn new(#(#parameters),*) -> Self {
                Self { #(#values),* }
            }
        }
        #default
    }
}

/// A parameter of `new`: items, keys and values, whatever becomes the field's type, such as a `&str` or a date, or that type.
fn parameter(api: &Api, def: &TypeDef, field: &Field) -> TokenStream {
    let given = Field { required: true, ..field.clone() };
    let (name, ty) = (ident(&field.name), value_type(api, Some(&def.file), &given));
    let ty_of = |ty: &Type| ty::received(api, &ty.seen(), Some(&def.file));
    match conversion(api, field) {
        Conversion::Exact => quote!(#name: #ty),
        Conversion::Into => quote!(#name: impl Into<#ty>),
        Conversion::Items(item) if setters::is_literal(item) => {
            let item = ty_of(item);
            quote!(#name: impl IntoIterator<Item = #item>)
        }
        Conversion::Items(item) => {
            let item = ty_of(item);
            quote!(#name: impl IntoIterator<Item = impl Into<#item>>)
        }
        Conversion::Pairs(value) if setters::is_literal(value) => {
            let value = ty_of(value);
            quote!(#name: impl IntoIterator<Item = (impl Into<String>, #value)>)
        }
        Conversion::Pairs(value) => {
            let value = ty_of(value);
            quote!(#name: impl IntoIterator<Item = (impl Into<String>, impl Into<#value>)>)
        }
    }
}

/// How `new` makes a field of its argument.
enum Conversion<'f> {
    Exact,
    Into,
    /// As the items of an array.
    Items(&'f Type),
    /// As the keys and values of a map.
    Pairs(&'f Type),
}

fn conversion<'f>(api: &Api, field: &'f Field) -> Conversion<'f> {
    match &field.ty {
        _ if field.nullable => Conversion::Exact,
        Type::String | Type::Binary | Type::Format(_) => Conversion::Into,
        Type::Array(item) => Conversion::Items(item),
        Type::Map(None, value) => Conversion::Pairs(value),
        Type::Map(Some(_), _) => Conversion::Into,
        Type::Named(id) if api.types.get(*id).is_some_and(|def| matches!(def.kind, TypeKind::Union(_))) => {
            Conversion::Into
        }
        _ => Conversion::Exact,
    }
}

/// A field as `new` sets it.
fn initial_value(api: &Api, def: &TypeDef, field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let value = match (&field.tag, constant(api, Some(&def.file), field)) {
        (Some(tag), _) => quote!(#tag.into()),
        (None, Some(constant)) => constant,
        (None, None) if !is_given(field) => return quote!(#name: None),
        (None, None) => match conversion(api, field) {
            Conversion::Exact if field.required => return quote!(#name),
            Conversion::Exact => quote!(#name),
            Conversion::Into => quote!(#name.into()),
            Conversion::Items(item) if setters::is_literal(item) => quote!(#name.into_iter().collect()),
            Conversion::Items(_) => quote!(#name.into_iter().map(Into::into).collect()),
            Conversion::Pairs(value) if setters::is_literal(value) => {
                quote!(#name.into_iter().map(|(key, value)| (key.into(), value)).collect())
            }
            Conversion::Pairs(_) => quote!(#name.into_iter().map(|(key, value)| (key.into(), value.into())).collect()),
        },
    };
    let is_optional = if field.tag.is_some() { is_option(field) } else { !field.required };
    if is_optional { quote!(#name: Some(#value)) } else { quote!(#name: #value) }
}

/// `Default` by way of `new`, for a model without required fields that can't derive it.
fn default_by_new(api: &Api, def: &TypeDef, object: &Struct) -> Option<TokenStream> {
    let name = ident(&def.name);
    (has_default(api, object, true) && !is_empty_at_first(object)).then(|| {
        quote! {
            impl Default for #name {
                fn default() -> Self {
                    Self::new()
                }
            }
        }
    })
}

/// Whether the items of a page may be null, though the description says that they aren't.
fn has_nullable_items(field: &Field, page: &Page) -> bool {
    matches!(&field.ty, Type::Array(item) if matches!(**item, Type::Nullable(_)) && **item != page.item)
}

/// The items of a page.
fn items(api: &Api, object: &Struct, page: &Page) -> TokenStream {
    let (mut items, mut is_absent) = (quote!(self), false);
    let (mut object, mut last) = (Some(object), None);
    for id in &page.items {
        let Some(field) = object.and_then(|object| object.fields.get(*id)) else { break };
        let name = ident(&field.name);
        items = match (is_absent, is_option(field)) {
            (false, _) => quote!(#items.#name),
            (true, false) => quote!(#items.map(|value| value.#name)),
            (true, true) => quote!(#items.and_then(|value| value.#name)),
        };
        is_absent |= is_option(field);
        last = Some(field);
        object = match &field.ty {
            Type::Named(id) | Type::Boxed(id) => api.types.get(*id).and_then(|def| match &def.kind {
                TypeKind::Struct(object) => Some(object),
                _ => None,
            }),
            _ => None,
        };
    }
    if is_absent {
        items = quote!(#items.unwrap_or_default());
    }
    if last.is_some_and(|field| has_nullable_items(field, page)) {
        items = quote!(#items.into_iter().flatten().collect());
    }
    items
}

/// Implements the trait of pages for an object.
fn page(api: &Api, def: &TypeDef, object: &Struct, page: &Page) -> TokenStream {
    let name = ident(&def.name);
    let item = ty::received(api, &page.item, Some(&def.file));
    let items = items(api, object, page);
    let token = page.token.as_ref().map(|token| quote!(const TOKEN_PARAMETER: Option<&'static str> = Some(#token);));
    let mut next = quote!(self);
    for (index, (step, optional)) in page.next.iter().enumerate() {
        let step = ident(step);
        next = match (index + 1 == page.next.len(), optional) {
            (true, true) => quote!(#next.#step.as_deref()),
            (true, false) => quote!(Some(&#next.#step)),
            (false, true) => quote!(#next.#step.as_ref()?),
            (false, false) => quote!(#next.#step),
        };
    }
    let next_url = (!page.next.is_empty()).then(|| quote!(fn next_url(&self) -> Option<&str> { #next }));
    quote! {
        impl rt::Page for #name {
            type Item = #item;
            #token
            #next_url
            fn into_items(self) -> Vec<#item> {
                #items
            }
        }
    }
}
