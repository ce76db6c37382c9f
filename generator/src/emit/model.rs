//! Models: structs and open enums.

use proc_macro2::TokenStream;
use quote::quote;

use super::{doc, ident, or, ty};
use crate::ir::{Api, Field, JsonType, Page, Struct, Type, TypeDef, TypeKind, Union, Variant, VariantTest};

/// One model.
pub(super) fn model(api: &Api, def: &TypeDef) -> TokenStream {
    let docs = doc::attributes(&doc::prose(or(&def.docs, &format!("`{}` of the API.", def.name))));
    match &def.kind {
        TypeKind::Struct(object) => structure(api, def, object, &docs),
        TypeKind::Enum(variants) => enumeration(def, variants, &docs),
        TypeKind::IntegerEnum(values) => integers(def, values, &docs),
        TypeKind::Union(union) => self::union(api, def, union, &docs),
        TypeKind::RawUnion(readers) => overlap(api, def, readers, &docs),
    }
}

fn structure(api: &Api, def: &TypeDef, object: &Struct, docs: &TokenStream) -> TokenStream {
    let name = ident(&def.name);
    let fields = object.fields.iter().map(|field| self::field(api, def, field));
    let rest = object.additional_properties.as_ref().map(|rest| {
        let ty = ty::rust(api, &rest.seen(), Some(&def.file));
        let with = rest.has_mail_dates().then(|| quote!(, with = "rt::value::rfc2822"));
        quote! {
            #[doc = " Additional properties: those that the description doesn't name."]
            #[serde(flatten #with)]
            pub rest: std::collections::BTreeMap<String, #ty>,
        }
    });
    let default = is_empty_at_first(object).then(|| quote!(Default,));
    let new = def.is_built.then(|| constructor(api, def, object));
    let page = object.page.as_ref().map(|page| self::page(api, def, object, page));
    let json = object.fields.iter().filter_map(|field| {
        let (method, name, wire) = (ident(field.json_getter.as_ref()?), ident(&field.name), &field.wire_name);
        Some(quote!(#method = #name(#wire)))
    });
    let json: Vec<_> = json.collect();
    let json = (!json.is_empty()).then(|| quote!(rt::json_strings!(#name { #(#json),* });));
    quote! {
        #docs
        #[derive(Clone, Debug, #default PartialEq, serde::Deserialize, serde::Serialize)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
            #rest
        }
        #json
        #new
        #page
    }
}

/// The arguments of `new`.
pub(crate) fn arguments(object: &Struct) -> impl Iterator<Item = &Field> {
    object.fields.iter().filter(|field| (field.required || field.is_required_of_callers) && field.tag.is_none())
}

/// Whether a model that callers build, or not, has a default.
pub(crate) fn has_default(object: &Struct, built: bool) -> bool {
    is_empty_at_first(object) || built && arguments(object).next().is_none()
}

/// Whether a value may have nothing at all.
fn is_empty_at_first(object: &Struct) -> bool {
    object.fields.iter().all(|field| is_option(field) && field.tag.is_none())
}

/// Whether a member is an `Option` in any case.
pub(crate) fn is_option(field: &Field) -> bool {
    !field.required || field.nullable
}

/// The type of a member, from the view of a model's file or of other code.
pub(crate) fn value_type(api: &Api, file: Option<&str>, field: &Field) -> TokenStream {
    let ty = ty::rust(api, &field.ty.seen(), file);
    // Any JSON value has a null of its own, but only an option can be left out.
    if is_option(field) && !(field.required && field.ty == Type::Json) { quote!(Option<#ty>) } else { ty }
}

fn field(api: &Api, def: &TypeDef, field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let docs = doc::attributes(&doc::prose(or(&field.docs, &format!("{} of the API.", doc::code(&field.wire_name)))));
    let ty = value_type(api, Some(&def.file), field);
    let rename = (field.name != field.wire_name).then(|| {
        let wire = &field.wire_name;
        quote!(rename = #wire)
    });
    let only_read = field.is_left_out(def.is_built);
    let left_out = if only_read { "oas_client_runtime::value::read_only::is_omitted" } else { "Option::is_none" };
    let skip = (!field.required).then(|| quote!(skip_serializing_if = #left_out));
    let three = matches!((field.required, &field.ty), (false, Type::Nullable(_)));
    let mail = field.ty.has_mail_dates();
    let form = match (three, mail) {
        (false, false) => None,
        (true, false) => Some(quote!(default, deserialize_with = "oas_client_runtime::value::wire::present")),
        (true, true) => Some(quote!(
            default,
            deserialize_with = "rt::value::rfc2822::present",
            serialize_with = "rt::value::rfc2822::serialize"
        )),
        // With a form of its own, a member that is not there is no longer none by itself.
        (false, true) if is_option(field) => Some(quote!(default, with = "rt::value::rfc2822")),
        (false, true) => Some(quote!(with = "rt::value::rfc2822")),
    };
    let said_only_read =
        only_read.then(|| quote!(#[doc = ""] #[doc = " Only the service sets this field. It is never sent."]));
    let null = three.then(|| quote!(#[doc = ""] #[doc = " `None` isn't sent, `Some(None)` is sent as null."]));
    let said: Vec<_> = rename.into_iter().chain(form).chain(skip).collect();
    let serde = (!said.is_empty()).then(|| quote!(#[serde(#(#said),*)]));
    let deprecated = field.deprecated.then(|| quote!(#[deprecated]));
    quote!(#docs #null #said_only_read #deprecated #serde pub #name: #ty,)
}

/// Callers can't name the fields of a model that may grow, so it is built from what is required.
fn constructor(api: &Api, def: &TypeDef, object: &Struct) -> TokenStream {
    let name = ident(&def.name);
    let count = arguments(object).count();
    let takes = arguments(object).map(|field| {
        let given = Field { required: true, ..field.clone() };
        let (name, ty) = (ident(&field.name), value_type(api, Some(&def.file), &given));
        if ty.to_string() == "String" { quote!(#name: impl Into<String>) } else { quote!(#name: #ty) }
    });
    let values = object.fields.iter().map(|field| {
        let name = ident(&field.name);
        if let Some(tag) = &field.tag {
            return if is_option(field) { quote!(#name: Some(#tag.into())) } else { quote!(#name: #tag.into()) };
        }
        let given = field.required || field.is_required_of_callers;
        let text = given && !field.nullable && matches!(field.ty, Type::String | Type::Binary);
        let value = if text { quote!(#name.into()) } else { quote!(#name) };
        match (field.required, field.is_required_of_callers) {
            (true, _) if text => quote!(#name: #value),
            (true, _) => value,
            (false, true) => quote!(#name: Some(#value)),
            (false, false) => quote!(#name: None),
        }
    });
    let rest = object.additional_properties.as_ref().map(|_| quote!(rest: std::collections::BTreeMap::new()));
    let values: Vec<_> = values.chain(rest).collect();
    let deprecated = object.fields.iter().any(|field| field.deprecated).then(|| quote!(#[allow(deprecated)]));
    let exceptions = super::exceptions("", count + usize::from(count > 6));
    let default = (has_default(object, true) && !is_empty_at_first(object)).then(|| {
        quote! {
            impl Default for #name {
                fn default() -> Self {
                    Self::new()
                }
            }
        }
    });
    quote! {
        impl #name {
            #[doc = " Makes a value of the required fields. Every other field is absent until it is set."]
            #deprecated
            #exceptions
            pub fn new(#(#takes),*) -> Self {
                Self { #(#values),* }
            }
        }
        #default
    }
}

fn page(api: &Api, def: &TypeDef, object: &Struct, page: &Page) -> TokenStream {
    let name = ident(&def.name);
    let item = ty::rust(api, &page.item, Some(&def.file));
    let items = object.fields.get(page.items).map(|field| {
        let name = ident(&field.name);
        if is_option(field) { quote!(self.#name.unwrap_or_default()) } else { quote!(self.#name) }
    });
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
    quote! {
        impl rt::Page for #name {
            type Item = #item;
            #token
            fn next_url(&self) -> Option<&str> {
                #next
            }
            fn into_items(self) -> Vec<#item> {
                #items
            }
        }
    }
}

fn enumeration(def: &TypeDef, variants: &[Variant], docs: &TokenStream) -> TokenStream {
    let name = ident(&def.name);
    let names: Vec<_> = variants.iter().map(|variant| ident(&variant.name)).collect();
    let texts = variants.iter().map(|variant| &variant.wire_value);
    let docs_of = variants.iter().map(|variant| {
        let shown = format!("{} on the wire.", doc::code(&variant.wire_value));
        doc::attributes(&doc::prose(or(&variant.docs, &shown)))
    });
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#docs_of #names,)*
            #[doc = " A value that the description doesn't list, as received."]
            Unknown(String),
        }
        rt::open_enum!(#name { #(#names = #texts),* });
    }
}

fn integers(def: &TypeDef, values: &[Variant], docs: &TokenStream) -> TokenStream {
    let name = ident(&def.name);
    let names: Vec<_> = values.iter().map(|value| ident(&value.name)).collect();
    let numbers = values.iter().filter_map(|value| value.wire_value.parse().ok()).map(signed);
    let docs_of = values.iter().map(|value| {
        let shown = format!("{} on the wire.", doc::code(&value.wire_value));
        doc::attributes(&doc::prose(or(&value.docs, &shown)))
    });
    quote! {
        #docs
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#docs_of #names,)*
            #[doc = " A value that the description doesn't list, as received."]
            Unknown(i64),
        }
        rt::open_integer_enum!(#name { #(#names = #numbers),* });
    }
}

fn signed(number: i64) -> TokenStream {
    let digits = proc_macro2::Literal::u64_unsuffixed(number.unsigned_abs());
    if number < 0 { quote!(-#digits) } else { quote!(#digits) }
}

fn union(api: &Api, def: &TypeDef, union: &Union, docs: &TokenStream) -> TokenStream {
    let name = ident(&def.name);
    let variants = union.variants.iter().map(|variant| {
        let (name, ty) = (ident(&variant.name), ty::rust(api, &variant.ty, Some(&def.file)));
        let docs = doc::attributes(&doc::prose(or(&variant.docs, &known_by(&variant.test))));
        quote!(#docs #name(#ty),)
    });
    let tests = union.variants.iter().map(|variant| {
        let (name, ty) = (ident(&variant.name), ty::rust(api, &variant.ty, Some(&def.file)));
        let (test, names) = variant.in_runtime();
        // The macro takes the variants of the runtime's enum, which `Debug` names.
        let test = ident(&format!("{test:?}"));
        let names = (!names.is_empty()).then(|| quote!((#(#names),*)));
        quote!(#name(#ty) if #test #names)
    });
    let text = api.is_string_union(union).then(|| {
        let names = union.variants.iter().map(|variant| ident(&variant.name));
        quote!(rt::union_wire!(#name { #(#names),* });)
    });
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            #[doc = " A value of none of these variants, as received."]
            Unknown(rt::Value),
        }
        rt::union!(#name { #(#tests),* });
        #text
    }
}

fn known_by(test: &VariantTest) -> String {
    match test {
        VariantTest::Tag { name, values } => {
            let values: Vec<_> = values.iter().map(|value| doc::code(value)).collect();
            format!("An object whose {} is {}.", doc::code(name), values.join(" or "))
        }
        VariantTest::Property { name, .. } => format!("An object with {}.", doc::code(name)),
        VariantTest::WithoutProperties(_) => "An object.".to_owned(),
        VariantTest::JsonType(kind) => {
            let kind = kind_in_words(*kind);
            format!("{} {kind}.", if kind.starts_with(['a', 'i', 'o']) { "An" } else { "A" })
        }
    }
}

fn kind_in_words(kind: JsonType) -> &'static str {
    match kind {
        JsonType::String => "string",
        JsonType::Integer => "integer",
        JsonType::Number => "number",
        JsonType::Boolean => "boolean",
        JsonType::Array => "array",
        JsonType::Object => "object",
    }
}

fn overlap(api: &Api, def: &TypeDef, readers: &[(String, Type)], docs: &TokenStream) -> TokenStream {
    let name = ident(&def.name);
    let readers = readers.iter().map(|(method, ty)| {
        let (method, ty) = (ident(method), ty::rust(api, ty, Some(&def.file)));
        quote!(#method: #ty)
    });
    quote! {
        #docs
        #[doc = ""]
        #[doc = " The variants of this union look alike, so it keeps the JSON as received. Read it as one of them."]
        #[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
        #[serde(transparent)]
        pub struct #name(pub rt::Value);
        rt::raw_union!(#name { #(#readers),* });
    }
}
