//! References to components, in the document that openapiv3 has read.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use openapiv3::{Components, Header, Parameter, ReferenceOr, RequestBody, Response, Schema, SecurityScheme};

use super::{Location, Unresolved, component_at, component_pointer, parse};
use crate::{
    diagnostic::{Diagnostic, code},
    pointer::{get, join},
    yaml::Value,
};

/// The references of a bundled description that have no target in it.
#[derive(Debug, Default)]
pub(crate) struct FailedReferences {
    /// References by the sections whose objects they stand for, and their strings.
    pub(crate) references: BTreeMap<(&'static str, String), FailedReference>,
    /// Path items that are references, by their pointers.
    pub(crate) path_items: BTreeMap<String, FailedReference>,
}

/// Why a reference has no target in the bundled description.
#[derive(Debug)]
pub(crate) struct FailedReference {
    /// The end of a sentence that starts with the reference.
    pub(crate) message: String,
    pub(crate) help: String,
    /// Whether the description is wrong, which has been reported. If not, the reference is one that the generator doesn't resolve.
    pub(crate) is_error: bool,
}

/// A resolved object and its JSON pointer.
#[derive(Debug)]
pub(crate) struct Resolved<'a, T> {
    pub(crate) value: &'a T,
    pub(crate) pointer: String,
}

/// Why an object can't be resolved.
#[derive(Debug)]
pub(crate) enum ResolveError {
    /// The description is wrong. Without a diagnostic, it is reported already.
    Invalid(Option<Diagnostic>),
    /// The generator doesn't resolve such a reference, for this reason.
    Unsupported(String),
}

/// An object that `components` can hold.
pub(crate) trait Component: Sized {
    /// The name of its section of `components`.
    const SECTION: &'static str;
    /// The section.
    fn all(components: &Components) -> &IndexMap<String, ReferenceOr<Self>>;
}

macro_rules! component {
    ($($type:ty = $section:literal . $field:ident),* $(,)?) => {$(
        impl Component for $type {
            const SECTION: &'static str = $section;
            fn all(components: &Components) -> &IndexMap<String, ReferenceOr<Self>> {
                &components.$field
            }
        }
    )*};
}

component! {
    Header = "headers".headers,
    Schema = "schemas".schemas,
    Parameter = "parameters".parameters,
    RequestBody = "requestBodies".request_bodies,
    Response = "responses".responses,
    SecurityScheme = "securitySchemes".security_schemes,
}

/// Resolves references to components.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Resolver<'a> {
    pub(crate) components: Option<&'a Components>,
    /// The raw document.
    pub(crate) raw: &'a Value,
    pub(crate) failed: &'a FailedReferences,
}

impl<'a> Resolver<'a> {
    /// The object at `pointer`, or the target of the reference that stands there.
    pub(crate) fn get<T: Component + 'a>(
        self,
        item: &'a ReferenceOr<T>,
        pointer: &str,
    ) -> Result<Resolved<'a, T>, ResolveError> {
        match item {
            ReferenceOr::Item(value) => Ok(Resolved { value, pointer: pointer.to_owned() }),
            ReferenceOr::Reference { reference } => {
                let (_, value, pointer) = self.follow(reference, pointer)?;
                Ok(Resolved { value, pointer })
            }
        }
    }

    /// The component at the end of a chain of references that starts at `pointer`: its name, itself, and its pointer.
    pub(crate) fn follow<T: Component + 'a>(
        self,
        reference: &'a str,
        pointer: &str,
    ) -> Result<(&'a str, &'a T, String), ResolveError> {
        let mut next = reference;
        let count = self.components.map_or(0, |components| T::all(components).len());
        // A chain that is longer than there are components has one of them twice.
        for _ in 0..=count {
            match self.component::<T>(next, pointer)? {
                (name, ReferenceOr::Item(value)) => return Ok((name, value, component_pointer(T::SECTION, name))),
                (_, ReferenceOr::Reference { reference }) => next = reference,
            }
        }
        Err(ResolveError::Invalid(Some(unresolved(reference, pointer, &Unresolved::Circular))))
    }

    /// The component of this name, or the target of the reference that it is.
    pub(crate) fn component_of<T: Component + 'a>(self, name: &str) -> Result<(&'a str, &'a T, String), ResolveError> {
        let missing = || ResolveError::Unsupported(format!("there is no component `{name}`"));
        let all = T::all(self.components.ok_or_else(missing)?);
        match all.get_key_value(name).ok_or_else(missing)? {
            (name, ReferenceOr::Item(value)) => Ok((name, value, component_pointer(T::SECTION, name))),
            (name, ReferenceOr::Reference { reference }) => {
                self.follow(reference, &component_pointer(T::SECTION, name))
            }
        }
    }

    /// The component that a reference names.
    fn component<T: Component + 'a>(
        self,
        reference: &'a str,
        pointer: &str,
    ) -> Result<(&'a str, &'a ReferenceOr<T>), ResolveError> {
        if let Some(failed) = self.failed.references.get(&(T::SECTION, reference.to_owned())) {
            return Err(failed.error(reference));
        }
        let named = parse("", reference).ok().filter(|named| named.file.is_empty());
        let named =
            named.ok_or_else(|| ResolveError::Unsupported(format!("`$ref: {reference}` isn't resolved here")))?;
        let name = component_at(&named.pointer, T::SECTION);
        let found = name.and_then(|name| T::all(self.components?).get_key_value(&name));
        if let Some((name, item)) = found {
            return Ok((name, item));
        }
        if get(self.raw, &named.pointer).is_some() {
            let why = format!("`$ref: {reference}` names a value outside of `components/{}`", T::SECTION);
            return Err(ResolveError::Unsupported(why));
        }
        let missing = Unresolved::MissingTarget(Location::new("", named.pointer));
        Err(ResolveError::Invalid(Some(unresolved(reference, &join(pointer, "$ref"), &missing))))
    }
}

impl FailedReference {
    pub(crate) fn new(why: &Unresolved, help: Option<String>) -> Self {
        let help = help.unwrap_or_else(|| why.help());
        Self { message: why.to_string(), help, is_error: why.is_error() }
    }

    /// The error of an object which is this reference.
    fn error(&self, reference: &str) -> ResolveError {
        if self.is_error {
            return ResolveError::Invalid(None);
        }
        ResolveError::Unsupported(format!("`$ref: {reference}` {}", self.message))
    }
}

fn unresolved(reference: &str, pointer: &str, why: &Unresolved) -> Diagnostic {
    Diagnostic::new(code::UNRESOLVED_REFERENCE, pointer, format!("`$ref: {reference}` {why}"), why.help())
}
