//! Paging: by the names and types of parameters, properties and headers.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    Certainty, Finding,
    names::{last, named, plain},
};
use crate::{
    ir::{Body, Location, Page, Type, TypeId},
    lower::{
        Context, Drafts,
        draft::DraftOperation,
        paging::{Parts, fit},
        response::paging::{page, properties},
        source::Source,
    },
    openapi::extension::{OperationPaging, Paging},
};

const LINKS: [&str; 9] = [
    "nextpageurl",
    "nextpageuri",
    "nextpagelink",
    "nexturl",
    "nexturi",
    "nextlink",
    "odatanextlink",
    "nexthref",
    "next",
];
const LINK_PARENTS: [&str; 8] = ["links", "link", "meta", "paging", "pagination", "pageinfo", "page", "navigation"];
const CURSORS: [&str; 10] = [
    "cursor",
    "pagetoken",
    "nexttoken",
    "paginationtoken",
    "continuationtoken",
    "pagecursor",
    "startcursor",
    "marker",
    "startingafter",
    "after",
];
const NEXT_CURSORS: [&str; 12] = [
    "nextcursor",
    "nextpagetoken",
    "nexttoken",
    "nextpagecursor",
    "endcursor",
    "continuationtoken",
    "nextmarker",
    "nextpage",
    "paginationtoken",
    "cursor",
    "after",
    "next",
];
const OFFSETS: [&str; 4] = ["offset", "skip", "startat", "startindex"];
const NUMBERS: [&str; 5] = ["page", "pagenumber", "pageno", "pageindex", "currentpage"];
const SIZES: [&str; 9] =
    ["perpage", "pagesize", "limit", "size", "maxresults", "maxpagesize", "pagelimit", "itemsperpage", "top"];
const TOTALS: [&str; 7] = ["total", "totalcount", "totalresults", "totalitems", "totalentries", "totalsize", "count"];
const TOTAL_PAGES: [&str; 5] = ["totalpages", "pagecount", "lastpage", "numpages", "pages"];
const MORE: [&str; 4] = ["hasmore", "hasnext", "hasnextpage", "more"];

/// A `paging`, and why.
struct Candidate {
    value: Value,
    certainty: Certainty,
    reason: String,
}

/// A list, and its paging.
struct List<'a> {
    source: &'a Source<'a>,
    candidate: Candidate,
}

/// The paging of the lists that have none yet.
pub(super) fn find(drafts: &Drafts<'_>) -> Vec<Finding> {
    let Drafts { cx, sources, drafts, .. } = drafts;
    if cx.extension.paging.is_some() {
        return Vec::new();
    }
    let mut pages: BTreeMap<TypeId, Page> = cx.pages.clone();
    let mut lists = Vec::new();
    for (source, draft) in sources.iter().zip(drafts) {
        let Some((draft, OperationPaging::Document)) = draft.as_ref().zip(Some(&source.paging)) else { continue };
        let Some(parts) = Parts::of(draft) else { continue };
        let all = candidates(cx, source, draft, parts);
        let chosen = all.into_iter().find(|candidate| {
            fitting(cx, &candidate.value, parts).is_some_and(|page| is_same(&mut pages, parts.response, page))
        });
        lists.extend(chosen.map(|candidate| List { source, candidate }));
    }
    merge(cx, drafts, sources, lists)
}

/// The page of a response, if the paging fits the operation.
fn fitting(cx: &Context<'_>, value: &Value, parts: Parts<'_>) -> Option<Page> {
    let paging = Paging::deserialize(value).ok()?;
    fit(cx, &paging, parts).ok()?;
    page(cx, &paging, parts.response)
}

/// Whether a model is a page in this way alone. The first list of a model decides.
fn is_same(pages: &mut BTreeMap<TypeId, Page>, response: &Type, page: Page) -> bool {
    let Type::Named(id) = response else { return true };
    *pages.entry(*id).or_insert_with(|| page.clone()) == page
}

/// The paging that most lists have becomes that of the document, if no other operation would become a list by it.
fn merge(
    cx: &Context<'_>,
    drafts: &[Option<DraftOperation>],
    sources: &[Source<'_>],
    lists: Vec<List<'_>>,
) -> Vec<Finding> {
    let is_get = |list: &&List<'_>| list.source.method == "get";
    let mut counts: BTreeMap<String, Vec<&List<'_>>> = BTreeMap::new();
    for list in lists.iter().filter(is_get) {
        counts.entry(list.candidate.value.to_string()).or_default().push(list);
    }
    let most = counts.into_values().max_by_key(Vec::len).filter(|lists| lists.len() > 1);
    let most = most.filter(|most| {
        let Some(value) = most.first().map(|list| &list.candidate.value) else { return false };
        let others = sources
            .iter()
            .zip(drafts)
            .filter(|(source, _)| source.method == "get" && most.iter().all(|list| list.source.at != source.at));
        // A list with another paging gets its own.
        let mut others = others.filter(|(source, _)| lists.iter().all(|list| list.source.at != source.at));
        !others.any(|(_, draft)| {
            let parts = draft.as_ref().and_then(Parts::of);
            parts.is_some_and(|parts| fitting(cx, value, parts).is_some())
        })
    });
    let merged = most.unwrap_or_default();
    let mut findings = Vec::new();
    if let Some(first) = merged.first() {
        let certainty = merged.iter().map(|list| list.candidate.certainty).max().unwrap_or(Certainty::Possible);
        findings.push(Finding {
            at: String::new(),
            extension: json!({ "paging": first.candidate.value }),
            certainty,
            reason: format!(
                "{} lists page so, such as `{}`: {}",
                merged.len(),
                first.source.title(),
                first.candidate.reason
            ),
        });
    }
    let rest = lists.iter().filter(|list| merged.iter().all(|other| other.source.at != list.source.at));
    findings.extend(rest.map(|list| Finding {
        at: list.source.at.clone(),
        extension: json!({ "paging": list.candidate.value }),
        certainty: list.candidate.certainty,
        reason: list.candidate.reason.clone(),
    }));
    findings
}

/// The possible pagings of an operation, the best first.
fn candidates(cx: &Context<'_>, source: &Source<'_>, draft: &DraftOperation, parts: Parts<'_>) -> Vec<Candidate> {
    let is_get = source.method == "get";
    if !is_get && draft.method != "POST" {
        return Vec::new();
    }
    let query: Vec<_> = draft.inputs.iter().filter(|input| input.location == Location::Query).collect();
    let mut parameters: Vec<String> = query.iter().filter_map(|input| input.wire_name.clone()).collect();
    if let (false, [body]) = (is_get, parts.bodies)
        && let Body::Json { ty, .. } = &body.body
    {
        parameters.extend(properties(cx, ty, |ty| !matches!(ty, Type::Array(_))));
    }
    let numbers = query.iter().filter(|input| matches!(input.ty, Type::I32 | Type::I64 | Type::U32 | Type::U64));
    let numbers: Vec<String> = numbers.filter_map(|input| input.wire_name.clone()).collect();
    let found = Found {
        texts: properties(cx, parts.response, |ty| *ty == Type::String),
        scalars: properties(cx, parts.response, |ty| !matches!(ty, Type::Array(_) | Type::Map(..) | Type::Bool)),
        booleans: properties(cx, parts.response, |ty| *ty == Type::Bool),
        size: named(&numbers, &SIZES).cloned(),
        parameters,
        is_get,
    };
    let mut all = Vec::new();
    all.extend(found.link());
    all.extend(is_get.then(|| link_header(cx, source, &found)).flatten());
    all.extend(found.cursor());
    all.extend(found.last_item());
    all.extend(found.offset());
    all.extend(found.number());
    all
}

/// The names of an operation that may belong to its paging.
struct Found {
    /// The parameters, and the properties of a JSON body.
    parameters: Vec<String>,
    /// The strings of the response.
    texts: Vec<String>,
    /// The strings and numbers of the response.
    scalars: Vec<String>,
    booleans: Vec<String>,
    /// The parameter with the page size.
    size: Option<String>,
    is_get: bool,
}

impl Found {
    /// A candidate, with the page size.
    fn candidate(&self, kind: Value, certainty: Certainty, reason: String) -> Candidate {
        let mut value = kind;
        if let (Some(size), Some(object)) = (&self.size, value.as_object_mut()) {
            object.insert("page-size".to_owned(), json!(size));
        }
        // A POST that searches is rarer, and its paging is seen less often.
        let certainty = if self.is_get { certainty } else { certainty.max(Certainty::Likely) };
        Candidate { value, certainty, reason }
    }

    fn link(&self) -> Option<Candidate> {
        let name = LINKS.iter().find_map(|wanted| {
            self.texts.iter().find(|name| {
                let (own, parent) = last(name);
                let has_previous = || named(&self.texts, &["previous", "prev"]).is_some();
                own == *wanted && (own != "next" || LINK_PARENTS.contains(&parent.as_str()) || has_previous())
            })
        })?;
        let is_plain = last(name).0 == "next";
        let certainty = if is_plain { Certainty::Likely } else { Certainty::Certain };
        let reason = format!("`{name}` is the URL of the next page, by its name");
        // Of links with this name, some are cursors.
        let is_cursor = is_plain && named(&self.parameters, &CURSORS).is_some();
        (!is_cursor).then(|| self.candidate(json!({ "next-url": name }), certainty, reason))
    }

    fn cursor(&self) -> Option<Candidate> {
        let to = named(&self.parameters, &CURSORS)?;
        let from = named(&self.scalars, &NEXT_CURSORS)?;
        let mut kind = json!({ "from": from, "to": to });
        let more = named(&self.booleans, &MORE);
        if let (Some(more), Some(object)) = (more, kind.as_object_mut()) {
            object.insert("more".to_owned(), json!(more));
        }
        let names_next = last(from).0.starts_with("next") && last(from).0 != "next";
        let certainty = if names_next || more.is_some() { Certainty::Certain } else { Certainty::Likely };
        let reason = format!("`{from}` of a page and the parameter `{to}` are cursors, by their names");
        Some(self.candidate(json!({ "cursor": kind }), certainty, reason))
    }

    fn last_item(&self) -> Option<Candidate> {
        let to = named(&self.parameters, &["startingafter", "after"])?;
        let more = named(&self.booleans, &MORE)?;
        let certainty = if plain(to) == "startingafter" { Certainty::Certain } else { Certainty::Likely };
        let reason = format!("`{more}` says whether more follow, and the parameter `{to}` takes the last item's `id`");
        let kind = json!({ "cursor": { "from": { "last-item": "id" }, "to": to, "more": more } });
        Some(self.candidate(kind, certainty, reason))
    }

    fn offset(&self) -> Option<Candidate> {
        let to = named(&self.parameters, &OFFSETS)?;
        let (kind, certainty, known) = self.counted("offset", to);
        let reason = format!("the parameter `{to}` skips items, by its name{known}");
        Some(self.candidate(kind, certainty, reason))
    }

    fn number(&self) -> Option<Candidate> {
        let to = named(&self.parameters, &NUMBERS)?;
        let (mut kind, certainty, known) = self.counted("page", to);
        let pages = named(&self.scalars, &TOTAL_PAGES).filter(|pages| last(pages).0 != "pages" || pages.contains('.'));
        if let (Some(pages), Some(object)) = (pages, kind.get_mut("page").and_then(Value::as_object_mut)) {
            object.insert("total-pages".to_owned(), json!(pages));
        }
        let certainty = if pages.is_some() { Certainty::Likely.min(certainty) } else { certainty };
        let reason = format!("the parameter `{to}` is the number of a page, by its name{known}");
        Some(self.candidate(kind, certainty, reason))
    }

    /// The object of a list by offset or page number, how certain it is, and the reason's end.
    fn counted(&self, key: &str, to: &str) -> (Value, Certainty, String) {
        // `count` is often the number of items on the page.
        let total = named(&self.scalars, &TOTALS).filter(|total| last(total).0 != "count");
        let more = named(&self.booleans, &MORE);
        let mut object = serde_json::Map::from_iter([("to".to_owned(), json!(to))]);
        object.extend(total.map(|total| ("total".to_owned(), json!(total))));
        object.extend(more.map(|more| ("more".to_owned(), json!(more))));
        let (size, end) = (self.size.is_some(), total.or(more));
        let certainty = match (size, end) {
            (true, Some(_)) => Certainty::Certain,
            (true, None) | (false, Some(_)) => Certainty::Likely,
            (false, None) => Certainty::Possible,
        };
        let known = [
            self.size.as_ref().map(|size| format!("`{size}` is the page size")),
            end.map(|end| format!("`{end}` says where the list ends")),
        ];
        let known: Vec<_> = known.into_iter().flatten().collect();
        let known = if known.is_empty() { String::new() } else { format!("; {}", known.join(", and ")) };
        (json!({ key: object }), certainty, known)
    }
}

/// The header `Link` that a success response declares.
fn link_header(cx: &Context<'_>, source: &Source<'_>, found: &Found) -> Option<Candidate> {
    let responses = source.operation.responses.responses.iter();
    let mut responses = responses.filter(|(code, _)| code.to_string().starts_with('2'));
    let has_link = responses.any(|(_, response)| {
        let response = cx.resolver.get(response, "").ok();
        response.is_some_and(|found| found.value.headers.keys().any(|name| name.eq_ignore_ascii_case("link")))
    });
    let reason = "the response declares the header `Link`, which has the link `next` (RFC 8288)".to_owned();
    has_link.then(|| found.candidate(json!({ "next-url": { "header": "Link" } }), Certainty::Certain, reason))
}
