//! Diagnostics of operations whose requests are equal, such as `GET /a/{x}` and `GET /a/{y}`.

use std::collections::BTreeMap;

use super::{Selected, draft::DraftOperation, source::Source};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    ir::Type,
};

/// Reports each selected operation whose requests are those of an earlier one. It is an error, unless the types of their path
/// parameters differ: the service may distinguish the values.
pub(super) fn report(
    sources: &[Source<'_>],
    drafts: &[Option<DraftOperation>],
    selected: &Selected,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut known: BTreeMap<_, (&Source<'_>, &DraftOperation)> = BTreeMap::new();
    for (source, draft) in sources.iter().zip(drafts).filter(|(source, _)| selected.has(source)) {
        let Some(draft) = draft else { continue };
        // Some descriptions distinguish operations by a fragment, and name the header that the server reads.
        let fragment = source.path.split_once('#').map(|(_, fragment)| fragment);
        let request = (&draft.method, draft.server, without_names(&draft.path_template), fragment);
        let Some((first, earlier)) = known.get(&request) else {
            known.insert(request, (source, draft));
            continue;
        };
        let method = &draft.method;
        let both = format!("`{method} {}` from `{method} {}`", source.path, first.path);
        let help = "remove one of the two, or write another literal in its path";
        let at = source.item_at();
        let diagnostic = if types(draft).ne(types(earlier)) {
            Diagnostic::new(
                code::SIMILAR_REQUEST,
                at,
                format!("only the values of path parameters distinguish {both}"),
                help,
            )
        } else {
            let what = format!("no request distinguishes {both}; the names of path parameters aren't sent");
            Diagnostic::new(code::SAME_REQUEST, at, what, help)
        };
        diagnostics.push(diagnostic.on(Highlight::Key).see(first.item_at(), Highlight::Key, "the other path"));
    }
}

/// The types of the path parameters, in the order of the template. An undeclared one is a string.
fn types(draft: &DraftOperation) -> impl Iterator<Item = &Type> {
    draft.path_parameters.iter().map(|name| draft.arguments.get(name).map_or(&Type::String, |argument| &argument.ty))
}

/// A path template without the names that no request holds: of `/{x}/{.y}/{;z}`, `/{}/{.}/{;z}`.
fn without_names(template: &str) -> String {
    let mut shape = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (expression, after) = after.split_once('}').unwrap_or((after, ""));
        let kept = match expression.chars().next() {
            Some(';') => expression,
            Some('.') => ".",
            _ => "",
        };
        shape.extend([before, "{", kept, "}"]);
        rest = after;
    }
    shape + rest
}
