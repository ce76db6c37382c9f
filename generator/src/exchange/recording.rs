//! Recordings: finds the operation of each recorded exchange, and the typed call that causes the exchange.
//!
//! In come the IR and recordings. Out go [`Suite`]s of tests, and diagnostics where a recording and the description contradict
//! each other. The facade calls it; `examples` makes suites of the same form.

mod matching;
mod place;

use std::collections::BTreeSet;

use oas_client_runtime::{
    Date, Rfc2822, Timestamp,
    har::{self, Entry, Har, Part},
};

use serde_yaml::Value;

use crate::{
    diagnostic::{Diagnostic, Highlight},
    ir::{Api, Body, Input, Location, Operation, OperationId, Scheme, SchemeKind, SuccessResponse, Type, TypeKind},
    naming::{ident, words::words},
    unique::free,
};
use place::Places;

/// A recording as the caller read it.
#[derive(Clone, Copy, Debug)]
pub struct Recording<'a> {
    /// Its file's name, such as `books.har`.
    pub name: &'a str,
    /// HAR 1.2.
    pub text: &'a str,
}

/// The tests of one recording.
#[derive(Clone, Debug)]
pub(crate) struct Suite {
    /// The file's name.
    pub(crate) file: String,
    /// The module of its tests.
    pub(crate) module: String,
    /// Whether it is made of the description's examples, and emitted too.
    pub(crate) shown: bool,
    pub(crate) cases: Vec<Case>,
}

/// One typed call and the exchanges that it causes.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) operation: OperationId,
    /// The exchanges' places in the recording.
    pub(crate) entries: Vec<usize>,
    /// Whether the call walks all pages, rather than asking for one answer.
    pub(crate) walks: bool,
    pub(crate) doc: String,
    /// The path arguments.
    pub(crate) arguments: Vec<String>,
    /// What the call sets: places in the operation's inputs, each with its values.
    pub(crate) inputs: Vec<(usize, Vec<String>)>,
    /// The body: JSON, or the text of bytes.
    pub(crate) body: Option<String>,
    /// The media type of bytes, if it is not the description's.
    pub(crate) kind: Option<String>,
    /// File names and media types of parts: places in the operation's inputs, each with those of its values.
    pub(crate) files: Vec<(usize, Vec<Part>)>,
}

/// Finds the typed call of every exchange, and counts those of operations that were not selected. Exchanges that no call
/// makes, and operations without one, are problems. `tree` is the description, to point at what they contradict.
pub(crate) fn suites(
    api: &Api,
    tree: &Value,
    recordings: &[Recording<'_>],
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Suite>, usize) {
    let (suites, skipped) = read(api, tree, recordings, diagnostics);
    // With a mistake in a recording, what is missing can't be told from what is wrong.
    if !recordings.is_empty()
        && !diagnostics.iter().any(|diagnostic| diagnostic.is_error() && !diagnostic.file.is_empty())
    {
        let covered: BTreeSet<_> = suites.iter().flat_map(|suite| &suite.cases).map(|case| case.operation).collect();
        let missing = api.operations.entries().filter(|(id, _)| !covered.contains(id));
        diagnostics.extend(missing.map(|(_, operation)| {
            let what = format!("no recording shows operation `{}`", operation.id);
            let help = format!("record {} {} and its answer", operation.method, operation.path_template);
            Diagnostic::error(&operation.pointer, what, help).on(Highlight::Key)
        }));
    }
    (suites, skipped)
}

/// The same, but operations may be without an exchange.
pub(crate) fn read(
    api: &Api,
    tree: &Value,
    recordings: &[Recording<'_>],
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Suite>, usize) {
    let mut suites = Vec::new();
    let mut skipped = 0;
    let mut modules = BTreeSet::from(["main".to_owned()]);
    for recording in recordings {
        let mut found = Vec::new();
        match Har::parse(recording.text) {
            Ok(har) => {
                let (cases, others) = cases(api, tree, &har.log.entries, &mut found);
                skipped += others;
                let stem = recording.name.rsplit_once('.').map_or(recording.name, |(stem, _)| stem);
                let module = free(&mut modules, ident::snake(&words(stem)));
                if others == 0 || !cases.is_empty() {
                    suites.push(Suite { file: recording.name.to_owned(), module, shown: false, cases });
                }
            }
            Err(error) => {
                let text = error.to_string();
                let text = text.split(" at line ").next().unwrap_or_default();
                let what = format!("the recording isn't HAR 1.2: {text}");
                found.push(Diagnostic::error("", what, "mend or remove it").on(place::of(&error, recording.text)));
            }
        }
        diagnostics.extend(found.into_iter().map(|diagnostic| diagnostic.in_file(recording.name)));
    }
    (suites, skipped)
}

/// The calls behind a recording's exchanges, and how many of these are of operations that were not selected.
fn cases(api: &Api, tree: &Value, entries: &[Entry], diagnostics: &mut Vec<Diagnostic>) -> (Vec<Case>, usize) {
    let mut skipped = 0;
    let mut cases = Vec::new();
    let mut used = BTreeSet::new();
    for (index, entry) in entries.iter().enumerate() {
        let at = format!("/log/entries/{index}");
        let Some((operation, arguments)) = matching::operation(api, &entry.request) else {
            used.insert(index);
            let what = format!("no operation of the description is {} {}", entry.request.method, entry.request.path());
            let at = format!("{at}/request/url");
            diagnostics.push(Diagnostic::error(&at, what, "mend the recording, or describe the operation"));
            continue;
        };
        let Some((operation, described)) = operation.and_then(|place| Some((place, api.operations.get(place)?))) else {
            used.insert(index);
            skipped += 1;
            continue;
        };
        let encoding = &entry.response.content.encoding;
        if !encoding.is_empty() {
            used.insert(index);
            let what = format!("the answer is recorded as `{encoding}`, which isn't read");
            let at = format!("{at}/response/content/encoding");
            diagnostics.push(Diagnostic::error(&at, what, "record it as plain text, and leave `encoding` out"));
            continue;
        }
        let places = Places { tree, operation: described, request: &entry.request, at: &at };
        match call(api, described, entry, &arguments, &places) {
            Ok(Some(Set { inputs, body, kind, files })) => {
                let chain = chain(api, described, entries, index);
                let last = chain.last().and_then(|last| entries.get(*last));
                let ended = last.is_some_and(|last| next_url(api, described, last).is_none());
                let walks =
                    matches!(described.response, SuccessResponse::Page(_)) && ended && entry.response.status < 300;
                let entries = if walks { chain } else { vec![index] };
                used.extend(&entries);
                let doc = entry.comment.clone();
                cases.push(Case { operation, entries, walks, doc, arguments, inputs, body, kind, files });
            }
            // A page that another leads to; whether one does is seen at the end.
            Ok(None) => {}
            Err(found) => {
                used.insert(index);
                diagnostics.extend(found);
            }
        }
    }
    for index in (0..entries.len()).filter(|index| !used.contains(index)) {
        let what = "the exchange continues a list, but no recorded page leads to it";
        let help = "record the page before it in the same file, or remove it";
        diagnostics.push(Diagnostic::error(&format!("/log/entries/{index}"), what, help));
    }
    (cases, skipped)
}

/// The exchanges of a walk over pages: from the first on, each whose URL the one before links to.
fn chain(api: &Api, operation: &Operation, entries: &[Entry], first: usize) -> Vec<usize> {
    let mut chain = vec![first];
    let mut current = first;
    while let Some(url) = entries.get(current).and_then(|entry| next_url(api, operation, entry)) {
        let linked = entries.iter().position(|entry| entry.request.method == "GET" && entry.request.url == url);
        match linked.filter(|next| !chain.contains(next)) {
            Some(next) => chain.push(next),
            None => break,
        }
        current = chain.last().copied().unwrap_or(first);
    }
    chain
}

/// Where a page's answer says that the list goes on.
pub(crate) fn next_url(api: &Api, operation: &Operation, entry: &Entry) -> Option<String> {
    let SuccessResponse::Page(id) = operation.response else { return None };
    let TypeKind::Struct(object) = &api.types.get(id)?.kind else { return None };
    let json: serde_json::Value = serde_json::from_str(&entry.response.content.text).ok()?;
    let url = json.pointer(&object.page.as_ref()?.next_pointer)?.as_str()?;
    Some(url.to_owned()).filter(|url| !url.is_empty())
}

/// See [`Case`].
#[derive(Default)]
struct Set {
    inputs: Vec<(usize, Vec<String>)>,
    body: Option<String>,
    kind: Option<String>,
    files: Vec<(usize, Vec<Part>)>,
}

/// What the call sets, or `None` if the exchange is a later page of a list.
fn call(
    api: &Api,
    operation: &Operation,
    entry: &Entry,
    arguments: &[String],
    places: &Places<'_>,
) -> Result<Option<Set>, Vec<Diagnostic>> {
    let mut diagnostics = Vec::new();
    for (index, (argument, text)) in api.path_arguments(operation).into_iter().zip(arguments).enumerate() {
        let place = operation.path_template.split('{').nth(index + 1).unwrap_or("");
        let plain = !place.starts_with([';', '.']) && !place.split('}').next().unwrap_or("").ends_with('*');
        if !plain || !argument.is_json && api.is_whole(&argument.ty) {
            let what =
                format!("path parameter `{}` is written in a way that recordings are not read in", argument.name);
            diagnostics.push(places.argument(index, what, "remove the exchange, and test the call by hand"));
        } else if !argument.is_json && !elements(&argument.ty, text).all(|(ty, text)| fits(ty, text)) {
            let what = format!("path parameter `{}` can't be `{text}`", argument.name);
            diagnostics.push(places.argument(index, what, "mend the recording, or the described type"));
        }
    }
    let mut sent: Vec<(Location, String, String)> = Vec::new();
    let mut cursor = false;
    let key = |name: &str| api.schemes.iter().any(|scheme| scheme.kind == SchemeKind::Query(name.to_owned()));
    for (name, value) in entry.request.query().into_iter().filter(|(name, _)| !key(name)) {
        cursor |= operation.cursor_parameters.contains(&name);
        sent.push((Location::Query, name, value));
    }
    if cursor {
        return Ok(None);
    }
    for header in &entry.request.headers {
        if !incidental(api, &header.name) {
            sent.push((Location::Header, header.name.clone(), header.value.clone()));
        }
    }
    let (mut body, mut kind) = (None, None);
    let mut parts = Vec::new();
    match &operation.body {
        Body::Form if !entry.request.body().is_empty() && is_json(entry) => {
            let what = format!("operation `{}` takes a form, but JSON was sent", operation.id);
            diagnostics.push(places.body(what, "mend the recording, or describe the body"));
            return Err(diagnostics);
        }
        Body::Form => {
            let pairs = entry.request.form().into_iter();
            sent.extend(pairs.map(|(name, value)| (Location::Form, name, value)));
        }
        Body::Json { .. } if !entry.request.body().is_empty() => {
            if let Err(error) = serde_json::from_str::<serde_json::Value>(entry.request.body()) {
                diagnostics.push(places.body(format!("the body isn't JSON: {error}"), "mend the recording"));
            }
            body = Some(entry.request.body().to_owned());
        }
        Body::Multipart => {
            let media_type = entry.request.post_data.as_ref().map_or("", |data| &data.mime_type);
            match har::parse_multipart(media_type, entry.request.body()) {
                Some(found) => parts = found,
                None => {
                    let what = "the body is no multipart body: its `text` must be delimited as its `mimeType` says";
                    diagnostics.push(places.body(what, "mend the recording"));
                }
            }
            sent.extend(parts.iter().map(|part| (Location::Part, part.name.clone(), part.content.clone())));
        }
        Body::Bytes { media_type: described, .. } if entry.request.post_data.is_some() => {
            let sent = entry.request.post_data.as_ref().map(|data| data.mime_type.clone());
            kind = sent.filter(|sent| sent != described && !sent.is_empty());
            body = Some(entry.request.body().to_owned());
        }
        _ if !entry.request.body().is_empty() => {
            let what = format!("operation `{}` takes no body that the generator knows", operation.id);
            diagnostics.push(places.body(what, "mend the recording, or describe the body"));
        }
        _ => {}
    }
    let mut inputs: Vec<(usize, Vec<String>)> = Vec::new();
    for (place, name, value) in sent {
        let same = |input: &Input| {
            let header = place == Location::Header && input.wire_name.eq_ignore_ascii_case(&name);
            input.location == place && (input.wire_name == name || header)
        };
        let Some(index) = operation.inputs.iter().position(same) else {
            let what = format!("operation `{}` has no {} `{name}`", operation.id, place_in_words(place));
            diagnostics.push(places.input(place, &name, what, "mend the recording, or describe it"));
            continue;
        };
        let input = operation.inputs.get(index);
        match inputs.iter_mut().find(|(other, _)| *other == index) {
            Some((_, values)) if input.is_some_and(|input| matches!(input.ty, Type::Array(_))) => values.push(value),
            Some(_) => {
                let what = format!("{} `{name}` is sent twice, but is no list", place_in_words(place));
                diagnostics.push(places.input(place, &name, what, "mend the recording, or describe it as a list"));
            }
            None => inputs.push((index, vec![value])),
        }
    }
    for (index, input) in operation.inputs.iter().enumerate() {
        if input.required && !inputs.iter().any(|(set, _)| *set == index) {
            let what = format!("{} `{}` is required, but not sent", place_in_words(input.location), input.wire_name);
            diagnostics.push(places.missing(input, what, "mend the recording, or describe it as optional"));
        }
    }
    let must = matches!(operation.body, Body::Json { required: true, .. } | Body::Bytes { required: true, .. });
    if body.is_none() && must {
        diagnostics.push(places.body("the body is required, but not sent", "mend the recording"));
    }
    for (index, values) in &inputs {
        let Some(input) = operation.inputs.get(*index) else { continue };
        let element = match &input.ty {
            Type::Array(element) => element,
            other => other,
        };
        let right = |value: &str| fits(element, value) || input.nullable && value.is_empty();
        for value in values.iter().filter(|value| !right(value)) {
            let what = format!("{} `{}` can't be `{value}`", place_in_words(input.location), input.wire_name);
            diagnostics.push(places.input(
                input.location,
                &input.wire_name,
                what,
                "mend the recording, or the described type",
            ));
        }
    }
    let named = |part: &&Part| part.file_name.is_some() || part.content_type.is_some();
    let mut files: Vec<(usize, Vec<Part>)> = Vec::new();
    for (index, _) in &inputs {
        let wire =
            operation.inputs.get(*index).filter(|input| input.location == Location::Part).map(|input| &input.wire_name);
        let found: Vec<_> = parts.iter().filter(|part| Some(&part.name) == wire).filter(named).cloned().collect();
        files.extend((!found.is_empty()).then_some((*index, found)));
    }
    if diagnostics.is_empty() { Ok(Some(Set { inputs, body, kind, files })) } else { Err(diagnostics) }
}

fn is_json(entry: &Entry) -> bool {
    entry.request.post_data.as_ref().is_some_and(|data| data.mime_type.contains("json"))
}

/// The values in the text of a path argument, each with its type.
fn elements<'a>(ty: &'a Type, text: &'a str) -> impl Iterator<Item = (&'a Type, &'a str)> {
    let (item, separator) = match ty {
        Type::Array(item) => (item.as_ref(), ","),
        // Nothing is between.
        other => (other, "\0"),
    };
    text.split(separator).map(move |text| (item, text))
}

/// Whether a text is one of the type's.
fn fits(ty: &Type, text: &str) -> bool {
    match ty {
        Type::Bool => ["true", "false"].contains(&text),
        Type::I32 => text.parse::<i32>().is_ok(),
        Type::I64 => text.parse::<i64>().is_ok(),
        Type::U32 => text.parse::<u32>().is_ok(),
        Type::U64 => text.parse::<u64>().is_ok(),
        Type::F32 | Type::F64 => text.parse::<f64>().is_ok_and(f64::is_finite),
        Type::DateTime => text.parse::<Timestamp>().is_ok(),
        Type::Rfc2822 => text.parse::<Rfc2822>().is_ok(),
        Type::Date => text.parse::<Date>().is_ok(),
        Type::Json => serde_json::from_str::<serde_json::Value>(text).is_ok(),
        _ => true,
    }
}

/// Whether a recorded header is no part of the call: it belongs to the connection, the program or the credentials.
fn incidental(api: &Api, name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let key = |scheme: &Scheme| matches!(&scheme.kind, SchemeKind::Header(key) if key.eq_ignore_ascii_case(&name));
    har::is_incidental(&name) || ["accept", "content-type"].contains(&name.as_str()) || api.schemes.iter().any(key)
}

fn place_in_words(place: Location) -> &'static str {
    match place {
        Location::Query => "query parameter",
        Location::Header => "header",
        Location::Cookie => "cookie",
        Location::Form => "form field",
        Location::Part => "part",
    }
}
