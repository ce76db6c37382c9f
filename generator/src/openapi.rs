//! Text -> plain tree -> openapiv3 document. The only user of serde_yaml.

mod at;
pub(crate) mod bundle;
mod examples;
pub(crate) mod extension;
mod lint;
mod normalise;
pub(crate) mod overlay;
pub(crate) mod references;
pub mod select;
mod shape;
mod spec;
mod tree;

use std::{
    collections::{BTreeMap, BTreeSet},
    convert::Infallible,
};

use bundle::Gathered;
use normalise::Mended;
use openapiv3::OpenAPI;
use serde::Deserialize;
use serde_yaml::Value;

use crate::{
    diagnostic::{Diagnostic, Highlight},
    parallel,
};
use bundle::{documents::reach, external::ExternalDocument};
use overlay::Overlay;
use references::{Resolver, Strays};

/// A description in both of its forms.
#[derive(Debug)]
pub(crate) struct Document {
    /// As openapiv3 reads it.
    pub(crate) api: OpenAPI,
    /// As it was written, normalised.
    pub(crate) tree: Value,
    /// Operations that the parser would drop in silence.
    pub(crate) dropped: Vec<String>,
    /// Where a reference with siblings was made a part of an `allOf`.
    parted: BTreeSet<String>,
    gathered: Gathered,
}

impl Document {
    pub(crate) fn resolver(&self) -> Resolver<'_> {
        Resolver { components: self.api.components.as_ref(), tree: &self.tree, strays: self.strays() }
    }

    pub(crate) fn strays(&self) -> &Strays {
        &self.gathered.strays
    }

    /// Leads problems to what was written, where it isn't what was read.
    pub(crate) fn as_written(&self, diagnostics: &mut [Diagnostic]) {
        as_written(&self.parted, &self.gathered, diagnostics);
    }
}

fn as_written(parted: &BTreeSet<String>, gathered: &Gathered, diagnostics: &mut [Diagnostic]) {
    const PART: &str = "/allOf/0";
    let place = |file: &mut String, at: &mut String| {
        let mut parts = at.match_indices(PART);
        if let Some((start, _)) = parts.find(|(start, _)| at.get(..*start).is_some_and(|at| parted.contains(at))) {
            at.replace_range(start..start + PART.len(), "");
        }
        gathered.as_written(file, at);
    };
    for diagnostic in diagnostics.iter_mut() {
        if diagnostic.file.is_empty() {
            place(&mut diagnostic.file, &mut diagnostic.pointer);
        }
        if let Some(related) = diagnostic.related.as_deref_mut().filter(|related| related.file.is_empty()) {
            place(&mut related.file, &mut related.pointer);
        }
    }
}

/// A description, and what is read with it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Texts<'a> {
    /// The name of its file.
    pub(crate) origin: &'a str,
    pub(crate) text: &'a str,
    /// The files that it refers to.
    pub(crate) external_documents: &'a [ExternalDocument],
    pub(crate) overlays: &'a [Overlay],
}

/// Reads a description with its parts, and applies overlays to it.
///
/// # Errors
///
/// Every mistake found, if there is one that leaves no document to go on with. Warnings go to `diagnostics`.
pub(crate) fn load(texts: Texts<'_>, diagnostics: &mut Vec<Diagnostic>) -> Option<Document> {
    let mut spare = Spare::default();
    let patched = spare.parse(texts.text, "description", diagnostics).and_then(|mut tree| {
        let before = diagnostics.len();
        overlay::apply(&mut tree, texts.overlays, diagnostics);
        // Without what the overlays would have added, much else would be wrong.
        let whole = diagnostics.iter().skip(before).all(|diagnostic| !diagnostic.is_error());
        version(&tree).map(|()| whole.then_some(tree))
    });
    let mut tree = match patched {
        Ok(tree) => tree?,
        Err(diagnostic) => {
            diagnostics.push(diagnostic);
            return None;
        }
    };
    let gathered = gathered(&mut tree, texts, &mut spare, diagnostics);
    lint::lint(&tree, &gathered, diagnostics);
    let Mended { dropped, parted } = normalise::normalise(&mut tree, diagnostics);
    let faults = shape::faults(&tree);
    if !faults.is_empty() {
        diagnostics.extend(faults);
        as_written(&parted, &gathered, diagnostics);
        return None;
    }
    match openapi(&mut tree) {
        Ok(api) => Some(Document { api, tree, dropped, parted, gathered }),
        Err(error) => {
            let what = format!("this isn't what OpenAPI 3.0 has here: {error}");
            diagnostics.push(Diagnostic::error("", what, shape::HELP));
            as_written(&parted, &gathered, diagnostics);
            None
        }
    }
}

/// Reads the parts that count, and gathers in `tree` what is referred to.
fn gathered(tree: &mut Value, texts: Texts<'_>, spare: &mut Spare, diagnostics: &mut Vec<Diagnostic>) -> Gathered {
    let (there, missing): (Vec<_>, Vec<_>) = texts.external_documents.iter().partition(|part| part.text.is_some());
    let parts: BTreeMap<_, _> =
        there.into_iter().filter_map(|part| Some((part.name.as_str(), part.text.as_deref()?))).collect();
    let missing: BTreeSet<_> = missing.into_iter().map(|part| part.name.as_str()).collect();
    let Ok(mut trees) = reach(texts.origin, std::mem::take(tree), |name| {
        let mut found = Vec::new();
        let read = parts.get(name).map(|text| spare.parse(text, "file", &mut found)).transpose();
        let tree = read.unwrap_or_else(|diagnostic| {
            found.push(diagnostic);
            None
        });
        diagnostics.extend(found.into_iter().map(|diagnostic| diagnostic.all_in(name)));
        Ok::<_, Infallible>(tree)
    });
    let gathered = bundle::gather(texts.origin, &mut trees, &missing, diagnostics);
    *tree = trees.remove(texts.origin).unwrap_or_default();
    gathered
}

/// The tree as openapiv3 reads it, without examples: they are much of most descriptions, would take several times their
/// size again, and are looked up in the tree.
fn openapi(tree: &mut Value) -> Result<OpenAPI, serde_yaml::Error> {
    let aside = examples::take(tree);
    let read = |tree: &Value| parallel::deep(|| OpenAPI::deserialize(tree));
    let api = read(tree);
    examples::put_back(tree, aside);
    // What is only called `example` may be missed.
    api.or_else(|_| read(tree))
}

/// Reads one text. JSON is YAML, but its own parser is several times as fast.
pub(crate) fn parse(text: &str, what: &str, diagnostics: &mut Vec<Diagnostic>) -> Result<Value, Diagnostic> {
    Spare::default().parse(text, what, diagnostics)
}

/// What the aliases of texts that make one thing may still repeat, all together.
pub(crate) struct Spare(usize);

impl Default for Spare {
    fn default() -> Self {
        Self(tree::ALLOWANCE)
    }
}

impl Spare {
    /// Reads one of the texts.
    pub(crate) fn parse(
        &mut self,
        text: &str,
        what: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Value, Diagnostic> {
        if text.contains('\0') {
            let what = format!("the {what} is no text: it holds zero bytes, as UTF-16 and binary files do");
            return Err(Diagnostic::error("", what, "save it as UTF-8"));
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let read = if text.trim_start().starts_with('{') {
            tree::json(text, &mut self.0).or_else(|_| tree::yaml(text, &mut self.0))
        } else {
            tree::yaml(text, &mut self.0)
        };
        let merged = |(mut tree, found): (Value, _)| {
            diagnostics.extend::<Vec<_>>(found);
            if text.contains("<<") { tree.apply_merge().map(|()| tree) } else { Ok(tree) }
        };
        read.and_then(merged).map_err(|error| unreadable(&error, what))
    }
}

fn unreadable(error: &serde_yaml::Error, what: &str) -> Diagnostic {
    let text = error.to_string();
    let helps = [
        ("recursion limit", "nest it less deeply"),
        ("more than one document", "keep one document in the file"),
        ("cannot start any token", "YAML is indented with spaces, not with tabs"),
        ("repetition limit", "write out what the aliases stand for"),
    ];
    let help = helps.iter().find(|(kind, _)| text.contains(kind)).map_or("mend the syntax there", |(_, help)| *help);
    let highlight = error.location().map_or(Highlight::Value, |place| Highlight::line(place.line(), place.column()));
    // The place is told with the others, so it needn't stand in the sentence.
    let text = text.split(" at line ").next().unwrap_or_default();
    Diagnostic::error("", format!("the {what} can't be read as YAML or JSON: {text}"), help).on(highlight)
}

/// Only OpenAPI 3.0 goes on.
fn version(tree: &Value) -> Result<(), Diagnostic> {
    let refuse = |what: String, help: &str| Err(Diagnostic::error("", what, help));
    if tree.is_null() {
        return refuse("the description is empty".to_owned(), "an OpenAPI document starts with `openapi: 3.0.3`");
    }
    if !tree.is_mapping() {
        return refuse("the description is no object".to_owned(), "an OpenAPI document starts with `openapi: 3.0.3`");
    }
    if let Some(swagger) = tree.get("swagger") {
        let version = scalar(swagger);
        return refuse(format!("this is Swagger {version}, not OpenAPI 3.0"), "convert it first, with swagger2openapi");
    }
    let Some(version) = tree.get("openapi").map(scalar) else {
        return refuse("the description has no `openapi` member".to_owned(), "say `openapi: 3.0.3` at its top");
    };
    if version == "3.0" || version.starts_with("3.0.") {
        return Ok(());
    }
    refuse(format!("this is OpenAPI {version}; the generator reads 3.0"), "describe the API in OpenAPI 3.0.3")
}

/// A plain value as text.
pub(crate) fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        other => serde_yaml::to_string(other).unwrap_or_default().trim_end().to_owned(),
    }
}

/// Whether a path item's key is an HTTP method.
pub(crate) fn openapi_method(key: &str) -> bool {
    ["get", "put", "post", "delete", "options", "head", "patch", "trace"].contains(&key)
}

/// The members of an object whose keys are text; none of anything else.
fn members(value: Option<&Value>) -> impl Iterator<Item = (String, &Value)> {
    value.and_then(Value::as_mapping).into_iter().flatten().map(|(key, value)| (scalar(key), value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        let diagnostic = parse(text, "description", &mut Vec::new()).unwrap_err();
        format!("{} ({})", diagnostic.message, diagnostic.help)
    }

    #[test]
    fn what_is_no_text_is_told_from_what_is_no_yaml() {
        let yaml = "openapi: 3.0.3\n";
        let utf_16: Vec<u8> = yaml.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for text in [String::from_utf8(utf_16).unwrap(), "PK\u{3}\u{4}\0\0".to_owned()] {
            let expected =
                "the description is no text: it holds zero bytes, as UTF-16 and binary files do (save it as UTF-8)";
            assert_eq!(refusal(&text), expected);
        }
        assert!(refusal("a:\n\tb: 1").ends_with("(YAML is indented with spaces, not with tabs)"));
        assert!(refusal("a: 1\n---\nb: 1").ends_with("(keep one document in the file)"));
    }

    #[test]
    fn a_byte_order_mark_means_nothing() {
        for text in ["a: 1", "{\"a\": 1}"] {
            let read = |text: &str| parse(text, "", &mut Vec::new());
            assert_eq!(read(&format!("\u{feff}{text}")), read("a: 1"));
        }
    }
}
