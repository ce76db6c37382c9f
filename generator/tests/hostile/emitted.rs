//! Checks the emitted tokens of a description.

use oas_client_generator::{Description, Diagnostic, Options, Output, generate};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use serde_json::Value;

/// Generates, with webhooks if they aren't null.
pub(crate) fn attempt(api: &Value, webhooks: &Value) -> Result<Output, Vec<Diagnostic>> {
    let mut options = Options::new("shelf", "api.yaml");
    options.webhooks = (!webhooks.is_null()).then(|| Description::new(webhooks.to_string(), "webhooks.yaml"));
    generate(&api.to_string(), &[], &options)
}

/// A description that must generate. All emitted code is Rust, and has no character that hides another.
#[track_caller]
pub(crate) fn sound(api: &Value, webhooks: &Value) -> Output {
    let output = attempt(api, webhooks).unwrap_or_else(|diagnostics| panic!("{}\n{api}", told(&diagnostics)));
    check(&output);
    output
}

/// Fails if a file is no Rust, or shows something else than it holds.
#[track_caller]
pub(crate) fn check(output: &Output) {
    for file in &output.files {
        let hidden = file.text.chars().find(|&c| is_hidden(c));
        assert_eq!(hidden, None, "{} hides {:?}", file.path, hidden.map(|c| c.escape_unicode().to_string()));
        if file.path.ends_with(".rs") {
            syn::parse_file(&file.text).unwrap_or_else(|error| panic!("{}: {error}\n{}", file.path, file.text));
        }
    }
}

pub(crate) fn told(diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(Diagnostic::to_string).collect::<Vec<_>>().join("\n")
}

/// Control characters but the line feed, and what orders or hides others.
fn is_hidden(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// One thing's documentation, as rustdoc puts its lines together.
pub(crate) fn docs(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    collect(text.parse().unwrap(), &mut found);
    found
}

fn collect(tokens: TokenStream, found: &mut Vec<String>) {
    let mut lines = String::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket && line(&group.stream()).is_some() => {
                let line = line(&group.stream()).unwrap();
                lines.push_str(line.strip_prefix(' ').unwrap_or(&line));
                lines.push('\n');
            }
            TokenTree::Punct(punct) if ['#', '!'].contains(&punct.as_char()) => {}
            other => {
                found.extend((!lines.is_empty()).then(|| std::mem::take(&mut lines)));
                if let TokenTree::Group(group) = other {
                    collect(group.stream(), found);
                }
            }
        }
    }
    found.extend((!lines.is_empty()).then_some(lines));
}

/// The text of `doc = "…"`.
fn line(attribute: &TokenStream) -> Option<String> {
    let mut tokens = attribute.clone().into_iter();
    let is_doc = matches!(tokens.next(), Some(TokenTree::Ident(name)) if name == "doc");
    match (is_doc, tokens.nth(1)) {
        (true, Some(TokenTree::Literal(literal))) => {
            Some(syn::parse_str::<syn::LitStr>(&literal.to_string()).unwrap().value())
        }
        _ => None,
    }
}

/// Every identifier of a file, and the value of every string.
pub(crate) fn words(text: &str) -> (Vec<String>, Vec<String>) {
    fn walk(tokens: TokenStream, idents: &mut Vec<String>, strings: &mut Vec<String>) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => walk(group.stream(), idents, strings),
                TokenTree::Ident(ident) => idents.push(ident.to_string()),
                TokenTree::Literal(literal) => {
                    strings.extend(syn::parse_str::<syn::LitStr>(&literal.to_string()).ok().map(|text| text.value()));
                }
                TokenTree::Punct(_) => {}
            }
        }
    }
    let (mut idents, mut strings) = (Vec::new(), Vec::new());
    walk(text.parse().unwrap(), &mut idents, &mut strings);
    (idents, strings)
}
