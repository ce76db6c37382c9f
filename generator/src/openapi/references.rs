//! `$ref` -> component, remembering the JSON pointer it came from.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use openapiv3::{Components, Parameter, ReferenceOr, RequestBody, Response, Schema, SecurityScheme};
use serde_yaml::Value;

use crate::diagnostic::Diagnostic;
use crate::pointer::{below, unescape, written};

/// A thing of the description and where it stands.
#[derive(Debug)]
pub(crate) struct Found<'a, T> {
    pub(crate) value: &'a T,
    pub(crate) at: String,
}

/// Why a reference leads nowhere.
#[derive(Debug)]
pub(crate) enum Lost {
    /// It can't be right: the document is wrong. Nothing, if that was said already.
    Wrong(Option<Diagnostic>),
    /// It may be right, but leads to where the generator doesn't read: another file, or outside `components`.
    Unread(String),
}

/// Where references lead that nothing was gathered for.
#[derive(Debug, Default)]
pub(crate) struct Strays {
    /// By their texts.
    pub(crate) texts: BTreeMap<String, Stray>,
    /// Those that paths are, by the path's place.
    pub(crate) paths: BTreeMap<String, Stray>,
}

/// Where a reference leads instead.
#[derive(Debug)]
pub(crate) struct Stray {
    /// As the end of a sentence that starts with the reference.
    pub(crate) why: String,
    /// Whether the document is wrong; of texts, that was said then.
    pub(crate) is_wrong: bool,
    pub(crate) help: String,
}

/// A kind of component.
pub(crate) trait Component: Sized {
    /// The name of its map.
    const KIND: &'static str;
    /// The map itself.
    fn all(components: &Components) -> &IndexMap<String, ReferenceOr<Self>>;
}

macro_rules! component {
    ($($type:ty = $kind:literal . $field:ident),* $(,)?) => {$(
        impl Component for $type {
            const KIND: &'static str = $kind;
            fn all(components: &Components) -> &IndexMap<String, ReferenceOr<Self>> {
                &components.$field
            }
        }
    )*};
}

component! {
    Schema = "schemas".schemas,
    Parameter = "parameters".parameters,
    RequestBody = "requestBodies".request_bodies,
    Response = "responses".responses,
    SecurityScheme = "securitySchemes".security_schemes,
}

/// The components of a document, and the document as it was written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Resolver<'a> {
    pub(crate) components: Option<&'a Components>,
    pub(crate) tree: &'a Value,
    pub(crate) strays: &'a Strays,
}

impl<'a> Resolver<'a> {
    /// The thing itself, or what its reference leads to.
    pub(crate) fn get<T: Component + 'a>(self, item: &'a ReferenceOr<T>, at: &str) -> Result<Found<'a, T>, Lost> {
        match item {
            ReferenceOr::Item(value) => Ok(Found { value, at: at.to_owned() }),
            ReferenceOr::Reference { reference } => {
                let (_, value, at) = self.follow(reference, at)?;
                Ok(Found { value, at })
            }
        }
    }

    /// The component that a chain of references ends at: its name, itself, and its place.
    pub(crate) fn follow<T: Component + 'a>(
        self,
        reference: &'a str,
        at: &str,
    ) -> Result<(&'a str, &'a T, String), Lost> {
        let mut seen = BTreeSet::new();
        let mut target = reference;
        loop {
            if !seen.insert(target) {
                let what = format!("`$ref: {reference}` leads in a circle");
                let diagnostic = Diagnostic::error(at, what, "let one of the references be the object itself");
                return Err(Lost::Wrong(Some(diagnostic)));
            }
            let (name, item) = self.component::<T>(target, at)?;
            match item {
                ReferenceOr::Item(value) => return Ok((name, value, below(&format!("/components/{}", T::KIND), name))),
                ReferenceOr::Reference { reference } => target = reference,
            }
        }
    }

    /// The component of this name, or what it leads to.
    pub(crate) fn component_of<T: Component + 'a>(self, name: &str) -> Result<(&'a str, &'a T, String), Lost> {
        let lost = || Lost::Unread(format!("there is no `{name}`"));
        let all = T::all(self.components.ok_or_else(lost)?);
        match all.get_key_value(name).ok_or_else(lost)? {
            (name, ReferenceOr::Item(value)) => Ok((name, value, below(&format!("/components/{}", T::KIND), name))),
            (name, ReferenceOr::Reference { reference }) => {
                self.follow(reference, &below(&format!("/components/{}", T::KIND), name))
            }
        }
    }

    /// The component that a reference names.
    fn component<T: Component + 'a>(self, reference: &'a str, at: &str) -> Result<(&'a str, &'a ReferenceOr<T>), Lost> {
        match self.strays.texts.get(reference) {
            Some(Stray { is_wrong: true, .. }) => return Err(Lost::Wrong(None)),
            Some(Stray { why, .. }) => return Err(Lost::Unread(format!("`$ref: {reference}` {why}"))),
            None => {}
        }
        let Some(pointer) = reference.strip_prefix('#') else {
            return Err(Lost::Unread(format!("`$ref: {reference}` isn't followed here")));
        };
        let prefix = format!("/components/{}/", T::KIND);
        let named = pointer.strip_prefix(&prefix).map(unescape);
        let found = named.and_then(|name| T::all(self.components?).get_key_value(&name));
        match found {
            Some((name, item)) => Ok((name, item)),
            None if written(self.tree, pointer).is_some() => {
                Err(Lost::Unread(format!("`$ref: {reference}` leads outside `components/{}`", T::KIND)))
            }
            None => {
                let what = format!("`$ref: {reference}` leads nowhere");
                let help = self.similar::<T>(pointer).map_or_else(
                    || "add what it names, or correct the name".to_owned(),
                    |name| format!("did you mean `#{prefix}{name}`?"),
                );
                Err(Lost::Wrong(Some(Diagnostic::error(&below(at, "$ref"), what, help))))
            }
        }
    }

    /// A component whose name differs from the pointer's only in case or separators.
    fn similar<T: Component + 'a>(self, pointer: &str) -> Option<&'a str> {
        let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
        let wanted = plain(pointer.rsplit('/').next().unwrap_or(pointer));
        T::all(self.components?).keys().find(|name| plain(name) == wanted).map(String::as_str)
    }
}
