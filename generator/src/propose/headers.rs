//! Headers: the idempotency keys of requests, and the request ids of responses.

use std::collections::BTreeMap;

use serde_json::json;

use super::{Certainty, Finding, names::plain};
use crate::{ir::Location, lower::Drafts, openapi::extension::OperationKey};

/// The headers that the description declares, but doesn't name in the extension.
pub(super) fn find(drafts: &Drafts<'_>) -> Vec<Finding> {
    let Drafts { cx, sources, drafts, .. } = drafts;
    let mut findings = Vec::new();
    for (source, draft) in sources.iter().zip(drafts) {
        let (Some(draft), OperationKey::Document, None) =
            (draft, &source.idempotency_key, &draft.as_ref().and_then(|draft| draft.idempotency_key.clone()))
        else {
            continue;
        };
        let headers = draft.inputs.iter().filter(|input| input.location == Location::Header);
        let mut names = headers.filter_map(|input| input.wire_name.as_ref());
        let is_key =
            |name: &&String| matches!(plain(name).trim_start_matches('x'), "idempotencykey" | "idempotencytoken");
        let Some(name) = names.find(is_key) else { continue };
        findings.push(Finding {
            at: source.at.clone(),
            extension: json!({ "idempotency-key": name }),
            certainty: Certainty::Certain,
            reason: format!("the header `{name}` is an idempotency key, by its name; the client then sends a fresh one for each call, and retries"),
        });
    }
    if cx.extension.errors.request_id.is_none() {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for source in sources {
            let responses = &source.operation.responses;
            for response in responses.responses.values().chain(&responses.default) {
                let Ok(found) = cx.resolver.get(response, "") else { continue };
                for name in found.value.headers.keys().filter(|name| is_request_id(name)) {
                    *counts.entry(name.clone()).or_default() += 1;
                }
            }
        }
        let most = counts.into_iter().max_by_key(|(_, count)| *count);
        findings.extend(most.map(|(name, count)| Finding {
            at: String::new(),
            extension: json!({ "errors": { "request-id": name } }),
            certainty: if plain(&name).ends_with("requestid") { Certainty::Certain } else { Certainty::Likely },
            reason: format!("{count} responses declare the header `{name}`"),
        }));
    }
    findings
}

fn is_request_id(name: &str) -> bool {
    ["requestid", "correlationid", "traceid"].iter().any(|end| plain(name).ends_with(end))
}
