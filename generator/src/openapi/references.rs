//! References (`$ref`): parsing one, and resolving it hop by hop.
//!
//! In: the text of a reference and the file in which it stands. Out: its target, or the reason why it has none.
//! Everyone who meets a reference calls this: stages before openapiv3 a [`Follower`], stages after it a [`Resolver`].

mod resolver;
mod url;

use std::{borrow::Cow, fmt};

use percent_encoding::percent_decode_str;

use super::{spec::Object, version::private};
use crate::{
    pointer::{child, escape, join, keys, unescape},
    yaml::Value,
};

pub(crate) use resolver::{Component, FailedReference, FailedReferences, ResolveError, Resolved, Resolver};
pub use url::{is_url, resolve_url};

/// A value of a description: its file, and its JSON pointer there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Location {
    pub(crate) file: String,
    pub(crate) pointer: String,
}

impl Location {
    pub(crate) fn new(file: impl Into<String>, pointer: impl Into<String>) -> Self {
        Self { file: file.into(), pointer: pointer.into() }
    }

    /// The location of a property or an item of the value here.
    pub(crate) fn join(&self, key: impl fmt::Display) -> Self {
        Self::new(self.file.clone(), join(&self.pointer, key))
    }

    /// Whether the value at a pointer of a file is the value here, or in it.
    pub(crate) fn contains(&self, file: &str, pointer: &str) -> bool {
        let below = pointer.strip_prefix(&self.pointer);
        self.file == file && below.is_some_and(|below| below.is_empty() || below.starts_with('/'))
    }

    /// The location as diagnostics have it, which leave out the name of the file `root`.
    pub(crate) fn seen_from(self, root: &str) -> Self {
        if self.file == root { Self { file: String::new(), ..self } } else { self }
    }

    /// The name of the value here: its key, or its file without the extension.
    pub(crate) fn name(&self) -> Cow<'_, str> {
        match self.pointer.rsplit_once('/') {
            Some((_, key)) if !key.is_empty() => unescape(key),
            _ => {
                let path = self.file.split('?').next().unwrap_or_default();
                let name = path.rsplit('/').next().unwrap_or_default();
                EXTENSIONS.iter().find_map(|extension| name.strip_suffix(extension)).unwrap_or(name).into()
            }
        }
    }
}

/// The extensions of descriptions' files.
const EXTENSIONS: [&str; 3] = [".yaml", ".yml", ".json"];

/// The reason for which a file wasn't read, for diagnostics of references to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// The end of a sentence that starts with the file, such as `can't be fetched`.
    pub message: String,
    /// The remedy, as text that can be pasted.
    pub help: String,
    /// Whether references to the file are errors. Otherwise an operation that needs the file is unsupported, a schema that needs it is raw
    /// JSON, and a warning names each.
    pub is_error: bool,
}

/// Why a reference has no target.
#[derive(Debug)]
pub(crate) enum Unresolved {
    /// It is a URL that no document has as its name.
    Absolute,
    /// Its file isn't in the description's folder.
    OutsideFolder,
    /// It is a JSON pointer without the `#` before.
    NoFragment(String),
    /// Its file, or the document at its URL, isn't among the documents.
    NotLoaded(String),
    /// The caller says that there is no such file.
    MissingFile(String),
    /// The caller didn't read its file, for this reason.
    Rejected(String, Rejection),
    /// Its file has no value at its pointer.
    MissingTarget(Location),
    /// Its fragment is no JSON pointer, but this.
    Anchor(String),
    /// It is part of a circle of references.
    Circular,
    /// Its target is a reference, and that one's too, more than [`MAX_HOPS`] times.
    TooLong,
    /// Its target can't be the object that stands there, but is another one.
    Not { wanted: &'static Object, found: Option<&'static Object> },
}

impl Unresolved {
    /// Whether the description is wrong. If not, it is larger than the part that the generator reads.
    pub(crate) fn is_error(&self) -> bool {
        match self {
            Self::Absolute | Self::OutsideFolder | Self::NotLoaded(_) | Self::Not { .. } => false,
            Self::Rejected(_, rejection) => rejection.is_error,
            _ => true,
        }
    }

    pub(crate) fn help(&self) -> String {
        match self {
            Self::Absolute | Self::OutsideFolder => COPY.to_owned(),
            Self::NotLoaded(file) if is_url(file) => COPY.to_owned(),
            Self::Rejected(_, rejection) => rejection.help.clone(),
            Self::NotLoaded(file) => format!("put `{file}` into the description's folder, readable"),
            Self::MissingFile(file) => format!("add the file `{file}`, or correct the name"),
            Self::MissingTarget(target) if target.file.is_empty() => {
                format!("add `{}`, or correct the reference", to("", target))
            }
            Self::MissingTarget(target) => {
                format!("add `{}` to `{}`, or correct the reference", target.pointer, target.file)
            }
            Self::NoFragment(pointer) => format!("write `#{pointer}`"),
            Self::Anchor(anchor) if is_in_section(anchor) => format!("write `#/{anchor}`"),
            Self::Anchor(anchor) => format!("write a JSON pointer, such as `#/components/schemas/{anchor}`"),
            Self::Circular => "replace one reference of the circle with the object itself".to_owned(),
            Self::TooLong => "refer to the object itself".to_owned(),
            Self::Not { wanted, .. } => format!("refer to {}", wanted.name),
        }
    }
}

/// The end of a sentence about a URL that isn't read.
const URL: &str = "is an absolute URL; only files in the description's folder are read";

/// The help for files that are not in the description's folder.
const COPY: &str = "copy the file into the description's folder, and refer to it by its relative path";

/// The end of a sentence that starts with the reference.
impl fmt::Display for Unresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absolute => f.write_str(URL),
            Self::NotLoaded(file) if is_url(file) => f.write_str(URL),
            Self::Rejected(file, rejection) => write!(f, "leads to `{file}`, which {}", rejection.message),
            Self::OutsideFolder => f.write_str("names a file outside of the description's folder"),
            Self::NoFragment(_) => f.write_str("has no target: a pointer into this file starts with `#`"),
            Self::NotLoaded(_) => f.write_str("names a file that can't be read"),
            Self::MissingFile(file) => write!(f, "has no target: there is no file `{file}`"),
            Self::MissingTarget(_) => f.write_str("has no target"),
            Self::Anchor(_) => f.write_str("has no target: the text after `#` must start with a slash"),
            Self::Circular => f.write_str("is part of a circle of references"),
            Self::TooLong => write!(f, "has no target after {MAX_HOPS} other references"),
            Self::Not { wanted, .. } => write!(f, "refers to a value that isn't {}", wanted.name),
        }
    }
}

/// Parses a reference that stands in the file `from`: the location that it names, whether a value is there or not.
///
/// # Errors
///
/// If the reference leaves the description's folder and is no URL of http or https, or if its fragment is no JSON pointer.
pub(crate) fn parse(from: &str, reference: &str) -> Result<Location, Unresolved> {
    let (url, fragment) = reference.split_once('#').unwrap_or((reference, ""));
    let file = if url.is_empty() { from.to_owned() } else { parse_file(from, url)? };
    if !fragment.is_empty() && !fragment.starts_with('/') {
        return Err(Unresolved::Anchor(fragment.to_owned()));
    }
    Ok(Location { file, pointer: pointer_of(fragment) })
}

/// The name of the file that a URL in the file `from` names.
fn parse_file(from: &str, url: &str) -> Result<String, Unresolved> {
    if is_url(from) || is_url(url) {
        return resolve_url(from, url).ok_or(Unresolved::Absolute);
    }
    relative_file(from, url).ok_or_else(|| match url.strip_prefix('/') {
        _ if url.contains(':') || url.starts_with("//") => Unresolved::Absolute,
        Some(pointer) if is_in_section(pointer) => Unresolved::NoFragment(url.to_owned()),
        _ => Unresolved::OutsideFolder,
    })
}

/// Whether a path starts as the pointer of a component does.
fn is_in_section(path: &str) -> bool {
    ["components/", "definitions/"].iter().any(|section| path.starts_with(section))
}

/// The JSON pointer in a fragment, without the escapes of a URL.
pub(super) fn pointer_of(fragment: &str) -> String {
    if !fragment.contains('%') {
        return fragment.to_owned();
    }
    let mut pointer = String::with_capacity(fragment.len());
    for key in fragment.split('/').skip(1) {
        pointer.push('/');
        // A slash may be written as `%2F`, against the standard.
        pointer.push_str(&escape(&unescape(&percent_decode_str(key).decode_utf8_lossy())));
    }
    pointer
}

/// The text of a reference in the file `from` to a location.
pub(crate) fn to(from: &str, target: &Location) -> String {
    let url = |text: &str| text.replace('%', "%25");
    if target.file == from {
        return format!("#{}", url(&target.pointer));
    }
    if is_url(&target.file) {
        return format!("{}#{}", target.file, url(&target.pointer));
    }
    let up = "../".repeat(from.matches('/').count());
    format!("{up}{}#{}", url(&target.file).replace('#', "%23"), url(&target.pointer))
}

/// The text of a reference to a component: `#/components/schemas/Book`.
pub(crate) fn to_component(section: &str, name: &str) -> String {
    to("", &Location::new("", component_pointer(section, name)))
}

/// The JSON pointer of a component: `/components/schemas/Book`.
pub(crate) fn component_pointer(section: &str, name: &str) -> String {
    join(&join("/components", section), name)
}

/// The component in which a value lies: its section of `components`, and its name.
pub(crate) fn enclosing_component(pointer: &str) -> Option<(String, String)> {
    let mut keys = pointer.strip_prefix("/components/")?.split('/').map(|key| unescape(key).into_owned());
    Some((keys.next()?, keys.next()?))
}

/// The component in which the target of a reference lies, in the bundled document.
pub(crate) fn referenced_component(reference: &str) -> Option<(String, String)> {
    enclosing_component(&pointer_of(reference.strip_prefix('#')?))
}

/// The name of the component that stands at a pointer, if it is one of this section.
pub(crate) fn component_at(pointer: &str, section: &str) -> Option<String> {
    let name = pointer.strip_prefix("/components/")?.strip_prefix(section)?.strip_prefix('/')?;
    (!name.contains('/')).then(|| unescape(name).into_owned())
}

/// The name of the component that a reference of the description's own document names.
pub(crate) fn component_name(reference: &str, section: &str) -> Option<String> {
    let fragment = reference.strip_prefix('#')?;
    component_at(&pointer_of(fragment), section)
}

/// The name of the schema that a discriminator's mapping gives for a tag: by a reference, or by its name alone.
pub(crate) fn mapped_schema(target: &str) -> String {
    component_name(target, "schemas").unwrap_or_else(|| {
        let key = target.rsplit('/').next().unwrap_or(target);
        unescape(key).into_owned()
    })
}

/// The values of a discriminator's mapping, the default among them.
pub(crate) fn mapped_targets(discriminator: Option<&Value>) -> impl Iterator<Item = &str> {
    let mapping = discriminator.and_then(|discriminator| discriminator.get("mapping")?.as_mapping());
    let default = discriminator.and_then(|discriminator| discriminator.get(private::DEFAULT_MAPPING)?.as_str());
    let targets = mapping.into_iter().flat_map(|mapping| mapping.values()).filter_map(Value::as_str);
    targets.chain(default)
}

/// Whether the value of a discriminator's mapping is a reference rather than the name of a schema.
pub(crate) fn is_reference(target: &str) -> bool {
    target.contains(['#', '/']) || EXTENSIONS.iter().any(|extension| target.ends_with(extension))
}

/// The file that a relative URL names (RFC 3986, section 5.2), seen from the description's folder; none outside of it.
pub(crate) fn relative_file(from: &str, url: &str) -> Option<String> {
    let url = percent_decode_str(url).decode_utf8().ok()?;
    if url.starts_with('/') || url.contains([':', '\\', '?', '\0']) {
        return None;
    }
    let mut segments: Vec<&str> = from.split('/').collect();
    segments.pop();
    for segment in url.split('/') {
        match segment {
            "" | "." => {}
            ".." => drop(segments.pop()?),
            segment => segments.push(segment),
        }
    }
    if segments.is_empty() { None } else { Some(segments.join("/")) }
}

/// The longest chain of references that is followed.
const MAX_HOPS: usize = 64;

/// The target of a reference.
#[derive(Clone, Debug)]
pub(crate) struct Target<'a> {
    pub(crate) location: Location,
    pub(crate) value: &'a Value,
}

impl<'a> Target<'a> {
    /// The reference that the target is itself.
    pub(crate) fn reference(&self) -> Option<&'a str> {
        reference_of(self.value)
    }
}

/// The text of a Reference Object.
pub(crate) fn reference_of(value: &Value) -> Option<&str> {
    value.get("$ref")?.as_str()
}

/// Resolves references in raw documents, which `document` gives by their file names.
pub(crate) struct Follower<F> {
    document: F,
    /// The locations that were named by a reference so far.
    hops: Vec<Location>,
}

impl<'a, F: Fn(&str) -> Option<&'a Value>> Follower<F> {
    pub(crate) fn new(document: F) -> Self {
        Self { document, hops: Vec::new() }
    }

    /// The target of one reference in `file`; it may be a reference itself.
    ///
    /// # Errors
    ///
    /// If there is no such value, or the way to it has too many references.
    pub(crate) fn hop(&mut self, file: &str, reference: &str) -> Result<Target<'a>, Unresolved> {
        let named = parse(file, reference)?;
        self.count(&named)?;
        let document = (self.document)(&named.file).ok_or_else(|| Unresolved::NotLoaded(named.file.clone()))?;
        let mut target = Target { location: Location::new(named.file.clone(), ""), value: document };
        for key in keys(&named.pointer) {
            // A key that isn't here may be in the object that a reference here names.
            while child(target.value, &key).is_none()
                && let Some(reference) = target.reference()
            {
                target = self.hop(&target.location.file, reference)?;
            }
            target.value = child(target.value, &key).ok_or_else(|| Unresolved::MissingTarget(named.clone()))?;
            target.location.pointer.push('/');
            target.location.pointer.push_str(&escape(&key));
        }
        Ok(target)
    }

    /// The targets of a reference in `file`, one after the other, up to the first that is no reference or `is_end`.
    ///
    /// # Errors
    ///
    /// As for [`Self::hop`].
    pub(crate) fn follow(
        mut self,
        file: &str,
        reference: &str,
        is_end: impl Fn(&Location) -> bool,
    ) -> Result<Vec<Target<'a>>, Unresolved> {
        let mut targets = vec![self.hop(file, reference)?];
        while let Some(last) = targets.last().filter(|last| !is_end(&last.location))
            && let Some(reference) = last.reference()
        {
            let next = self.hop(&last.location.file, reference)?;
            targets.push(next);
        }
        Ok(targets)
    }

    /// Bounds the hops, so that a circle ends.
    fn count(&mut self, named: &Location) -> Result<(), Unresolved> {
        if self.hops.len() < MAX_HOPS {
            self.hops.push(named.clone());
            return Ok(());
        }
        self.hops.sort();
        self.hops.dedup();
        Err(if self.hops.len() < MAX_HOPS { Unresolved::Circular } else { Unresolved::TooLong })
    }
}

/// The value at `pointer` of a document, behind all references, and its location; none if another file is needed.
pub(crate) fn resolve_in<'a>(document: &'a Value, pointer: &str) -> Option<Target<'a>> {
    let reference = to("", &Location::new("", pointer));
    let follower = Follower::new(|file: &str| file.is_empty().then_some(document));
    follower.follow("", &reference, |_| false).ok()?.pop()
}

#[cfg(test)]
mod tests;
