//! Recordings: finds the operation of each recorded exchange, and the typed call that causes the exchange.
//!
//! In come the IR and recordings. Out go [`Suite`]s of tests, and diagnostics where a recording and the description contradict
//! each other. The facade calls it; `examples` makes suites of the same form.

mod call;
mod cause;
mod described;
mod location;
mod matching;
pub(crate) mod pages;
mod response;
mod unmatched;

use std::collections::{BTreeMap, BTreeSet};

use oas_client_runtime::har::{Entry, Har, Part, Request};

use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    ir::{Api, InputId, Operation, OperationId, SuccessResponse},
    media_type::canonical,
    naming::{ident, words::name_words},
    syntax,
    unique::free,
    yaml::Value,
};
use call::{Call, read_call};
use cause::{Cause, Reported};
use location::Locations;
use unmatched::Unmatched;

/// A recording as the caller read it.
#[derive(Clone, Copy, Debug)]
pub struct Recording<'a> {
    /// The file's name, such as `books.har`.
    pub name: &'a str,
    /// The content, as HAR 1.2.
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
    /// The exchanges' indices in the recording.
    pub(crate) entries: Vec<usize>,
    /// Whether the call walks all pages, rather than asks for one response.
    pub(crate) walks: bool,
    pub(crate) doc: String,
    /// The path arguments.
    pub(crate) arguments: Vec<String>,
    /// The values that the call sets, by the ids of the operation's inputs.
    pub(crate) inputs: Vec<(InputId, Vec<String>)>,
    /// The body: JSON, or the text of bytes.
    pub(crate) body: Option<String>,
    /// The media type of the body, if it is not the usual one.
    pub(crate) media_type: Option<String>,
    /// The function that asks for the response's media type, if it is not the usual one.
    pub(crate) chosen: Option<String>,
    /// The parts that have a file name or a media type, by the ids of the operation's inputs.
    pub(crate) files: Vec<(InputId, Vec<Part>)>,
}

/// Finds the typed call of every exchange, and counts the exchanges of operations that were not selected. An exchange that no
/// call causes is an error, and so is an operation without an exchange: `how` says how to record one. Diagnostics point into `tree`,
/// the description.
pub(crate) fn read_complete_suites(
    api: &Api,
    tree: &Value,
    recordings: &[Recording<'_>],
    how: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Suite>, usize) {
    let (suites, skipped) = read_suites(api, tree, recordings, diagnostics);
    // After an error in a recording, its exchanges may be the missing ones.
    if !recordings.is_empty()
        && !diagnostics.iter().any(|diagnostic| diagnostic.is_error() && !diagnostic.file.is_empty())
    {
        let covered: BTreeSet<_> = suites.iter().flat_map(|suite| &suite.cases).map(|case| case.operation).collect();
        let missing = api.operations.entries().filter(|(id, _)| !covered.contains(id));
        diagnostics.extend(missing.map(|(_, operation)| {
            let what = format!("no recording shows operation `{}`", operation.id);
            let request = format!("{} {}", operation.method, operation.path_template);
            let help = match how {
                "" => format!("record {request} and its response"),
                how => format!("record {request} and its response: {how}"),
            };
            Diagnostic::new(code::NO_RECORDING, &operation.pointer, what, help).on(Highlight::Key)
        }));
    }
    (suites, skipped)
}

/// Like [`read_complete_suites`], but an operation may be without an exchange.
pub(crate) fn read_suites(
    api: &Api,
    tree: &Value,
    recordings: &[Recording<'_>],
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Suite>, usize) {
    let mut suites = Vec::new();
    let mut skipped = 0;
    let mut modules = BTreeSet::from(["main".to_owned()]);
    let (mut reported, mut covered, mut unmatched) = (Vec::new(), BTreeSet::new(), Vec::new());
    for recording in recordings {
        let mut found = Exchanges::default();
        match Har::parse(recording.text) {
            Ok(har) => {
                read_cases(api, tree, &har.log.entries, &mut found);
                skipped += found.skipped;
                let stem = recording.name.rsplit_once('.').map_or(recording.name, |(stem, _)| stem);
                let module = free(&mut modules, ident::snake(&name_words(stem)));
                if found.skipped == 0 || !found.cases.is_empty() {
                    let cases = std::mem::take(&mut found.cases);
                    suites.push(Suite { file: recording.name.to_owned(), module, shown: false, cases });
                }
            }
            Err(error) => {
                let diagnostic = unreadable(recording, &error);
                found.reported.push(Reported { cause: Cause::Exchange, exchange: 0, diagnostic });
            }
        }
        covered.extend(found.covered);
        let file = || recording.name.to_owned();
        unmatched.extend(found.unmatched.into_iter().map(|(exchange, request)| Unmatched {
            file: file(),
            exchange,
            request,
        }));
        reported.extend(
            found
                .reported
                .into_iter()
                .map(|one| Reported { diagnostic: one.diagnostic.in_file(recording.name), ..one }),
        );
    }
    reported.extend(unmatched::explain(api, tree, &covered, unmatched));
    diagnostics.extend(cause::once(reported));
    (suites, skipped)
}

/// The error of a file that isn't HAR.
fn unreadable(recording: &Recording<'_>, error: &serde_json::Error) -> Diagnostic {
    if !error.is_data() && recording.text.trim_start().starts_with('{') {
        return syntax::json(recording.text, error, "recording").all_in(recording.name);
    }
    let text = error.to_string();
    let text = text.split(" at line ").next().unwrap_or_default();
    let what = format!("the recording isn't HAR 1.2: {text}");
    let help = r#"write `{"log": {"entries": [{"request": …, "response": …}]}}`, or remove the file"#;
    let diagnostic = Diagnostic::new(code::INVALID_RECORDING, "", what, help);
    diagnostic.on(location::find_parse_error(error, recording.text))
}

/// What the exchanges of a recording give.
#[derive(Default)]
struct Exchanges {
    /// The calls behind them.
    cases: Vec<Case>,
    /// How many are of operations that were not selected.
    skipped: usize,
    /// The operations that they are of.
    covered: BTreeSet<OperationId>,
    /// Those that are of no operation.
    unmatched: Vec<(usize, Request)>,
    reported: Vec<Reported>,
}

/// The exchanges of a recording.
struct Entries<'r> {
    all: &'r [Entry],
    /// The first GET request of each URL.
    gets: BTreeMap<&'r str, usize>,
}

impl<'r> Entries<'r> {
    fn new(all: &'r [Entry]) -> Self {
        let gets = all.iter().enumerate().rev().filter(|(_, entry)| entry.request.method == "GET");
        Self { all, gets: gets.map(|(index, entry)| (entry.request.url.as_str(), index)).collect() }
    }
}

/// Reads the calls behind a recording's exchanges.
fn read_cases(api: &Api, tree: &Value, entries: &[Entry], found: &mut Exchanges) {
    let mut used = BTreeSet::new();
    let recorded = Entries::new(entries);
    for index in 0..entries.len() {
        match read_case(api, tree, &recorded, index, found) {
            Ok(Found::Case(case)) => {
                used.extend(&case.entries);
                found.cases.push(*case);
            }
            Ok(Found::Skipped) => {
                used.insert(index);
                found.skipped += 1;
            }
            Ok(Found::Unmatched(request)) => {
                used.insert(index);
                found.unmatched.push((index, *request));
            }
            // Another page leads to it, or none does: that is known at the end.
            Ok(Found::LaterPage) => {}
            Err(reported) => {
                used.insert(index);
                found.reported.extend(reported);
            }
        }
    }
    for index in (0..entries.len()).filter(|index| !used.contains(index)) {
        let what = "the exchange continues a list, but no recorded page leads to it";
        let help = "record the page before it in the same file, or remove the exchange";
        let diagnostic = Diagnostic::new(code::UNKNOWN_EXCHANGE, &format!("/log/entries/{index}"), what, help);
        found.reported.push(Reported { cause: Cause::Exchange, exchange: index, diagnostic });
    }
}

/// The result of reading an exchange.
enum Found {
    Case(Box<Case>),
    /// Its operation was not selected.
    Skipped,
    /// It has no operation.
    Unmatched(Box<Request>),
    /// It is a page of a list after the first.
    LaterPage,
}

/// The test of the exchange at `index`, which may use later exchanges: the pages of a list.
fn read_case(
    api: &Api,
    tree: &Value,
    entries: &Entries<'_>,
    index: usize,
    exchanges: &mut Exchanges,
) -> Result<Found, Vec<Reported>> {
    let Some(entry) = entries.all.get(index) else { return Ok(Found::Skipped) };
    let pointer = format!("/log/entries/{index}");
    let Some((operation, arguments)) = matching::find_operation(api, &entry.request) else {
        return Ok(Found::Unmatched(Box::new(entry.request.clone())));
    };
    let Some((operation, described)) = operation.and_then(|id| Some((id, api.operations.get(id)?))) else {
        return Ok(Found::Skipped);
    };
    exchanges.covered.insert(operation);
    let encoding = &entry.response.content.encoding;
    if !encoding.is_empty() {
        let what = format!("the response is recorded as `{encoding}`, which isn't read");
        let pointer = format!("{pointer}/response/content/encoding");
        let help = "record the response as plain text, and remove `encoding`";
        let diagnostic = Diagnostic::new(code::INVALID_RECORDING, &pointer, what, help);
        return Err(vec![Reported { cause: Cause::Exchange, exchange: index, diagnostic }]);
    }
    let locations = Locations { tree, operation: described, request: &entry.request, index, pointer: &pointer };
    exchanges.reported.extend(response::check_response(api, entry, &locations));
    let Some(Call { inputs, body, media_type, files }) = read_call(api, entry, &arguments, &locations)? else {
        return Ok(Found::LaterPage);
    };
    let (chain, is_complete) = pages::follow(api, described, entries, index);
    let chosen = chosen_response(described, entry);
    let is_page = matches!(described.response, SuccessResponse::Page(_)) && entry.response.status < 300;
    let is_page = is_page && chosen.is_none();
    let walks = is_page && is_complete;
    let entries = if walks { chain } else { vec![index] };
    let doc = entry.comment.clone();
    let case = Case { operation, entries, walks, doc, arguments, inputs, body, media_type, chosen, files };
    Ok(Found::Case(Box::new(case)))
}

/// The function that asks for the recorded media type of a response. `None` if the call asks for it anyway.
fn chosen_response(operation: &Operation, entry: &Entry) -> Option<String> {
    if matches!(operation.response, SuccessResponse::Bytes) || entry.response.status >= 300 {
        return None;
    }
    let recorded = canonical(&entry.response.content.mime_type);
    let chosen = operation.alternatives.iter().find(|alternative| canonical(&alternative.media_type) == recorded);
    chosen.map(|alternative| alternative.name.clone())
}
