//! A crate's files -> the files of a module that stands in another crate.

use proc_macro2::{Ident, Literal, Punct, Spacing, TokenStream, TokenTree};

use super::{Source, ident};

/// Moves a file from `src/` to where the module's root is, and lets its paths start there instead of at the crate.
pub(super) fn nested(source: Source) -> Source {
    let Source { path, docs, code } = source;
    let path = path.strip_prefix("src/").unwrap_or(&path);
    let depth = path.matches('/').count() + 1;
    let docs = docs.iter().map(|line| line.replace(LINK, &format!("]({}", "super::".repeat(depth)))).collect();
    match path {
        // Its documentation and attributes are those of the module that includes it.
        "lib.rs" => Source { path: "mod.rs".to_owned(), docs: Vec::new(), code },
        path => Source { path: path.to_owned(), docs, code: relative(code, depth) },
    }
}

/// The start of a link to an item in documentation.
const LINK: &str = "](crate::";

/// `crate::…` becomes `super::…`, also in documentation.
fn relative(tokens: TokenStream, depth: usize) -> TokenStream {
    let mut tokens = tokens.into_iter().peekable();
    let mut out: Vec<TokenTree> = Vec::new();
    while let Some(token) = tokens.next() {
        let starts_path = matches!(tokens.peek(), Some(TokenTree::Punct(next)) if next.as_char() == ':');
        match token {
            TokenTree::Ident(word) if word == "crate" && starts_path => out.extend(supers(&word, depth)),
            TokenTree::Group(group) => {
                let mut inner = proc_macro2::Group::new(group.delimiter(), relative(group.stream(), depth));
                inner.set_span(group.span());
                out.push(inner.into());
            }
            TokenTree::Literal(text) if is_doc(&out) => {
                let moved = text.to_string().replace(LINK, &format!("]({}", "super::".repeat(depth)));
                out.push(moved.parse::<Literal>().unwrap_or(text).into());
            }
            other => out.push(other),
        }
    }
    out.into_iter().collect()
}

fn supers(at: &Ident, depth: usize) -> impl Iterator<Item = TokenTree> {
    let parent = Ident::new("super", at.span());
    let colons = [Punct::new(':', Spacing::Joint), Punct::new(':', Spacing::Alone)].map(TokenTree::from);
    let steps = std::iter::repeat_n((parent, colons), depth).enumerate();
    steps.flat_map(|(index, (parent, colons))| {
        let colons = (index > 0).then_some(colons);
        colons.into_iter().flatten().chain([parent.into()])
    })
}

/// Whether `doc =` stands before.
fn is_doc(before: &[TokenTree]) -> bool {
    let [.., TokenTree::Ident(name), TokenTree::Punct(sign)] = before else { return false };
    *name == ident("doc") && sign.as_char() == '='
}
