//! Errors: where their bodies have code and message.

use std::collections::BTreeMap;

use serde_json::json;

use super::{
    Certainty, Finding,
    names::{last, named},
};
use crate::{
    ir::Type,
    lower::{Drafts, response::paging::properties},
};

const CODES: [&str; 5] = ["code", "errorcode", "errcode", "type", "error"];
const MESSAGES: [&str; 8] =
    ["message", "errormessage", "msg", "errordescription", "detail", "description", "title", "error"];

/// The properties of error bodies, if the description doesn't name them yet.
pub(super) fn find(drafts: &Drafts<'_>) -> Option<Finding> {
    let Drafts { cx, drafts, .. } = drafts;
    let said = &cx.extension.errors;
    if said.code.is_some() || said.message.is_some() {
        return None;
    }
    let errors = drafts.iter().flatten().flat_map(|draft| &draft.error_responses);
    let bodies: Vec<&Type> = errors.filter_map(|error| error.body()).collect();
    let mut counts: BTreeMap<(Option<String>, Option<String>), usize> = BTreeMap::new();
    for body in &bodies {
        let texts = properties(cx, body, |ty| *ty == Type::String);
        let numbers = properties(cx, body, |ty| matches!(ty, Type::I32 | Type::I64 | Type::U32 | Type::U64));
        let message = named(&texts, &MESSAGES).cloned();
        let all: Vec<_> = texts.iter().chain(&numbers).cloned().collect();
        // Both are in the same object.
        let parent = |name: &String| last(name).1;
        let is_beside = |name: &&String| message.as_ref().is_none_or(|message| parent(name) == parent(message));
        let beside: Vec<_> = all.iter().filter(is_beside).cloned().collect();
        let code = named(&beside, &CODES).filter(|code| Some(*code) != message.as_ref()).cloned();
        if message.is_some() {
            *counts.entry((code, message)).or_default() += 1;
        }
    }
    let ((code, message), count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    let mut errors = serde_json::Map::new();
    errors.extend(code.map(|code| ("code".to_owned(), json!(code))));
    errors.extend(message.map(|message| ("message".to_owned(), json!(message))));
    let certainty = if count == bodies.len() { Certainty::Certain } else { Certainty::Likely };
    Some(Finding {
        at: String::new(),
        extension: json!({ "errors": errors }),
        certainty,
        reason: format!("{count} of {} bodies of error responses have these properties", bodies.len()),
    })
}
