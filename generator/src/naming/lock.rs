//! The lock file: names that stay as they are when the description grows. Each run writes the file, and the next run obeys it.
//!
//! ```yaml
//! layout: resources
//! operations:
//!   createBook (json): client.shelf(id).books().create
//! requests:
//!   createBook (json): books::CreateBook
//! handles:
//!   shelf.books: books::ShelfBooksHandle
//! models:
//!   /components/schemas/Book: Book
//! webhooks:
//!   /components/schemas/BookLent: BookLent
//! rename:
//!   /components/schemas/Book: Tome
//! sources:
//!   https://shelf.example/openapi.yaml: sha256:d2a84f4b8b650937ec8f73cd8be2c74add5a911ba64df27458ed8229da804a26
//! ```
//!
//! People write `rename`, and the generator writes all other sections. A line of `rename` gives a name to an operation (its call
//! without the arguments of the function) or to the model of a schema, or says under which key an operation was released
//! (`getBook: fetchBook`), so that the operation keeps its names. It is here and not in the description, because the
//! description often belongs to others, who replace it.

mod by_hand;
mod leftovers;
mod released;
pub(crate) mod webhooks;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{
    Layout, Pinned, PinnedStep, ident,
    reserved::{RESERVED_MODULES, prelude},
};
use crate::{
    diagnostic::{Diagnostic, LOCK_FILE, code},
    ir::{Api, ModuleId, accessor_path},
    openapi::parse::parse,
    pointer::join,
    yaml,
};
use released::{KINDS, is_key};

const HEAD: &str = "\
# Names that are published, written by oas-client-generator: they stay, whatever is added. Check this in.
# By hand: only what is under `rename`, such as `createBook (json): client.books().add`.
";

/// The pinned names, by what they stand for in the description.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Lock {
    /// The layout of handles. The generator chooses one if it is absent.
    pub layout: Option<Layout>,
    /// The calls of operations, by operationId (or method and path) and the kind of body: `createBook (json)`.
    pub operations: BTreeMap<String, String>,
    /// The request builders of operations, with their modules.
    pub requests: BTreeMap<String, String>,
    /// The types of handles, with their modules, by the accessors that lead to them.
    pub handles: BTreeMap<String, String>,
    /// The names of models, by the JSON pointer of the schema. A schema in a component may give several models: then the key
    /// has the name that each asks for.
    pub models: BTreeMap<String, String>,
    /// The models whose schemas are gone. Others can have their names.
    #[serde(skip)]
    pub(crate) gone: BTreeMap<String, String>,
    /// The names of webhooks' models and deliveries, by the JSON pointers of schemas and of path items.
    pub webhooks: BTreeMap<String, String>,
    /// Names that people choose, by operation or by the JSON pointer of a schema, with `webhooks ` before one of webhooks. They
    /// override all others.
    pub rename: BTreeMap<String, String>,
    /// The [hashes](crate::Options::sources) of the description's documents, by URL.
    pub sources: BTreeMap<String, String>,
}

impl Lock {
    /// Reads a lock file. A file with a mistake gives an empty lock.
    pub fn read(text: &str, diagnostics: &mut Vec<Diagnostic>) -> Self {
        // The raw document first: it notices duplicate keys.
        let mut found = Vec::new();
        let tree = parse(text, "lock file", &mut found).map_err(|unread| found.push(unread));
        if !found.is_empty() {
            diagnostics.extend(found.into_iter().map(|diagnostic| diagnostic.all_in(LOCK_FILE)));
            return Self::default();
        }
        let tree = tree.unwrap_or_default();
        let lock = if tree.is_null() { Ok(Self::default()) } else { yaml::from_value(tree) };
        let lock = lock.unwrap_or_else(|error| {
            let what = format!("the lock file can't be read: {error}");
            diagnostics.push(Diagnostic::new(
                code::INVALID_LOCK,
                "",
                what,
                "correct the file, or restore it from the last release",
            ));
            Self::default()
        });
        let known = diagnostics.len();
        lock.check(diagnostics);
        // A lock with a wrong name would cause further diagnostics.
        if diagnostics.len() > known { Self::default() } else { lock }
    }

    /// The text of the file: sorted, with a line for each name.
    pub fn text(&self) -> String {
        let mut text = HEAD.to_owned();
        let layout = self.layout.map(|layout| match layout {
            Layout::Resources => "layout: resources\n",
            Layout::Groups => "layout: groups\n",
        });
        text.extend(layout);
        for (section, names) in self.sections().into_iter().chain([("sources", &self.sources)]) {
            if !names.is_empty() {
                text.push_str(&format!("{section}:\n"));
            }
            for (key, name) in names {
                let (key, name) = (scalar(key), scalar(name));
                // A key on one line has at most 1024 characters in YAML.
                let long = key.len() > 1000;
                text.push_str(&if long { format!("  ? {key}\n  : {name}\n") } else { format!("  {key}: {name}\n") });
            }
        }
        text
    }

    /// The sections with names.
    fn sections(&self) -> [(&'static str, &BTreeMap<String, String>); 6] {
        [
            ("operations", &self.operations),
            ("requests", &self.requests),
            ("handles", &self.handles),
            ("models", &self.models),
            ("webhooks", &self.webhooks),
            ("rename", &self.rename),
        ]
    }

    /// The lock of an API, with the names that people chose.
    pub fn of(api: &Api, layout: Layout, rename: &BTreeMap<String, String>) -> Self {
        let module = |module: ModuleId| api.modules.get(module).map_or("", |module| &module.name);
        let mut lock = Self { layout: Some(layout), rename: rename.clone(), ..Self::default() };
        for operation in &api.operations {
            let chain = operation.handle.map(|handle| format!("{}.", api.chain(handle)));
            let call = format!("client.{}{}", chain.unwrap_or_default(), operation.fn_name);
            let key = key(&operation.id, operation.body.kind());
            lock.requests.insert(key.clone(), format!("{}::{}", module(operation.module), operation.name));
            lock.operations.insert(key, call);
        }
        for handle in &api.handles {
            let accessors = accessor_path(&api.handles, handle.parent, &handle.accessor);
            lock.handles.insert(accessors, format!("{}::{}", module(handle.module), handle.name));
        }
        lock.models
            .extend(api.types.iter().map(|def| (model_key(&def.pointer, &def.requested_name), def.name.clone())));
        lock
    }

    /// The entries of an operation, one for each of its bodies. A body without an entry of its own takes one that no body has:
    /// the body is new, or its kind has changed.
    pub(crate) fn operation(&self, title: &str, kinds: &[Option<&str>]) -> Vec<Option<Entry<'_>>> {
        let exact: Vec<_> = kinds.iter().map(|kind| self.operations.get_key_value(&key(title, *kind))).collect();
        let others = KINDS.into_iter().filter(|kind| !kinds.contains(kind));
        let mut left = others.filter_map(|kind| self.operations.get_key_value(&key(title, kind)));
        let mut entries = Vec::with_capacity(kinds.len());
        for (number, (kind, exact)) in kinds.iter().zip(exact).enumerate() {
            let found = exact.or_else(|| left.next());
            let by_hand = self.rename.get_key_value(&key(title, *kind));
            let by_hand = by_hand.or_else(|| self.rename.get_key_value(title).filter(|_| number == 0));
            let by_hand = by_hand.filter(|(_, call)| !is_key(call));
            let former = self.former(title).map(|former| key(former, *kind));
            let former = former.as_deref();
            let request = former.and_then(|former| self.requests.get(former));
            let request = request.or_else(|| found.and_then(|(key, _)| self.requests.get(key)));
            let former = former.and_then(|former| self.operations.get_key_value(former));
            entries.push(by_hand.or(former).or(found).map(|(_, call)| Entry {
                call: call_of(call),
                request: request.and_then(|path| path.split_once("::")),
                fits: true,
                renamed: by_hand.map(|(key, _)| key.as_str()),
                key: found.map(|(key, _)| key.as_str()),
            }));
        }
        entries
    }

    /// The module and the name of the request builder for a body, if they are pinned.
    pub(crate) fn request(&self, title: &str, kind: Option<&str>) -> Option<(&str, &str)> {
        self.requests.get(&key(title, kind)).and_then(|path| path.split_once("::"))
    }

    /// The pinned name of the model of a schema.
    pub(crate) fn model(&self, at: &str, asked: &str) -> Option<&String> {
        let key = model_key(at, asked);
        self.rename.get(&key).or_else(|| self.models.get(&key))
    }

    /// The pinned names of models. A renamed model leaves its former name to others.
    pub(crate) fn model_names(&self) -> impl Iterator<Item = &String> {
        let kept = self.models.iter().filter(|(key, _)| !self.rename.contains_key(*key)).map(|(_, name)| name);
        kept.chain(self.rename.iter().filter(|(key, _)| key.starts_with('/')).map(|(_, name)| name))
    }

    fn check(&self, diagnostics: &mut Vec<Diagnostic>) {
        let mut wrong = |section: &str, key: &str, what: String, help: &str| {
            diagnostics.push(Diagnostic::new(code::INVALID_LOCK, &join(&join("", section), key), what, help));
        };
        let reserved = prelude();
        let model = |name: &str| ident::is_type(name) && !reserved.contains(name);
        let module = |name: &str| ident::is_value(name) && !RESERVED_MODULES.contains(&name);
        let path = |path: &str| path.split_once("::").is_some_and(|(own, name)| module(own) && model(name));
        let call = |call: &str| read_call(call).is_some();
        let chain = |chain: &str| chain.split('.').all(ident::is_value);
        for key in self.handles.keys().filter(|key| !chain(key)) {
            wrong("handles", key, format!("`{key}` is not a path of accessors"), "write `shelf.books`");
        }
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for (section, names) in self.sections() {
            // Request builders and handles are types of the same modules.
            if section != "handles" {
                seen.clear();
            }
            for (key, name) in names {
                let (fits, example) = match section {
                    "models" | "webhooks" => (model(name), "Book"),
                    "rename" if key.starts_with('/') || key.starts_with(webhooks::PREFIX) => (model(name), "Book"),
                    "rename" if is_key(name) => (!name.trim().is_empty(), "client.shelf(id).books().create"),
                    "operations" | "rename" => (call(name), "client.shelf(id).books().create"),
                    _ => (path(name), "books::CreateBook"),
                };
                if !fits {
                    wrong(section, key, format!("`{name}` is not a valid name here"), &format!("write `{example}`"));
                }
                if let Some(other) = seen.insert(name, key) {
                    let what = format!("`{other}` has the name `{name}` already");
                    wrong(section, key, what, "give one of the two another name");
                }
            }
        }
    }
}

/// The pinned names of an operation with one of its bodies.
pub(crate) struct Entry<'l> {
    pub(crate) call: Pinned,
    /// The module and the name of the request builder.
    pub(crate) request: Option<(&'l str, &'l str)>,
    /// Whether the call has the path arguments of the operation.
    pub(crate) fits: bool,
    /// Its key under `rename`.
    renamed: Option<&'l str>,
    /// Its key under `operations`.
    key: Option<&'l str>,
}

/// The keys of a lock that the description still has.
#[derive(Default)]
pub(crate) struct Used<'l> {
    keys: BTreeSet<&'l str>,
    renamed: BTreeSet<&'l str>,
}

impl<'l> Used<'l> {
    pub(crate) fn add(&mut self, entry: &Entry<'l>) {
        self.keys.extend(entry.key);
        self.renamed.extend(entry.renamed);
    }
}

/// The key of an operation with a kind of body.
fn key(title: &str, kind: Option<&str>) -> String {
    kind.map_or_else(|| title.to_owned(), |kind| format!("{title} ({kind})"))
}

/// A schema in a component may give several models, but a component itself gives one.
fn model_key(at: &str, asked: &str) -> String {
    let shared = at.starts_with("/components/");
    let own = at.strip_prefix("/components/schemas/").is_some_and(|name| !name.contains('/'));
    if shared && !own { format!("{at} {asked}") } else { at.to_owned() }
}

/// A string as a YAML scalar on one line: plain if YAML reads it as the same string, else in quotation marks.
fn scalar(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "_-./~(){},: ".contains(c);
    // YAML doesn't read these as strings.
    let word = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let other = word.iter().any(|word| word.eq_ignore_ascii_case(text));
    let start = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    let end = text.ends_with([' ', ':']);
    if start && !end && !text.contains(": ") && text.chars().all(plain) && !other {
        return text.to_owned();
    }
    let mut quoted = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            ' '..='~' => quoted.push(c),
            c => quoted.push_str(&format!("\\U{:08x}", u32::from(c))),
        }
    }
    quoted.push('"');
    quoted
}

fn call_of(text: &str) -> Pinned {
    // A call that can't be parsed has been reported.
    read_call(text).unwrap_or_default()
}

/// Parses `client.shelf(id).books().create`.
fn read_call(text: &str) -> Option<Pinned> {
    let mut parts: Vec<_> = text.strip_prefix("client.")?.split('.').collect();
    let method = parts.pop().filter(|method| ident::is_value(method))?.to_owned();
    let step = |part: &str| {
        let (accessor, arguments) = part.strip_suffix(')')?.split_once('(')?;
        let arguments = if arguments.trim().is_empty() { 0 } else { arguments.split(',').count() };
        ident::is_value(accessor).then(|| PinnedStep { accessor: accessor.to_owned(), arguments })
    };
    let steps = parts.into_iter().map(step).collect::<Option<_>>()?;
    Some(Pinned { steps, method, also: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_is_read_as_it_was_written() {
        let texts = [
            "",
            "a",
            "No",
            "null",
            "~",
            "a: b",
            "a #b",
            "a:",
            "\"\\",
            "x\ny\u{0}\u{85}\u{1F600}",
            "GET /{a}",
            "1.5",
            "- a",
        ];
        let mut lock = Lock { layout: Some(Layout::Groups), ..Lock::default() };
        let texts = texts.map(str::to_owned).into_iter().chain([format!("/{}", "é".repeat(2000))]);
        lock.rename = texts.map(|text| (text.clone(), text)).collect();
        let read: Lock = yaml::from_value(yaml::value(&lock.text()).unwrap()).unwrap();
        assert_eq!(read, lock);
    }
}
