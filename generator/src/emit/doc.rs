//! A description's prose as documentation that neither runs, nor links, nor breaks out.

use proc_macro2::TokenStream;
use quote::quote;

/// Lines are wrapped before this column.
const WIDTH: usize = 96;

/// Attributes for lines of documentation. The formatter prints each as `/// …`.
pub(super) fn attributes(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// A description's text as Markdown that shows that text: code blocks never become tests, HTML and brackets stay text,
/// control and bidirectional characters are shown by their numbers.
pub(crate) fn prose(text: &str) -> Vec<String> {
    let visible = visible(text);
    let spans = code_spans_pair(&visible);
    let mut lines = Vec::new();
    let mut fence: Option<&str> = None;
    let mut item = 0;
    for line in visible.trim().lines() {
        let trimmed = line.trim();
        let marker = ["```", "~~~"].into_iter().find(|marker| trimmed.starts_with(marker));
        match (fence, marker) {
            (None, Some(marker)) => {
                fence = Some(marker);
                lines.push(format!("{marker}text"));
            }
            (Some(open), Some(marker)) if open == marker => {
                fence = None;
                lines.push(marker.to_owned());
            }
            (Some(_), _) => lines.push(line.trim_end().to_owned()),
            (None, None) if trimmed.is_empty() => {
                item = 0;
                lines.push(String::new());
            }
            (None, None) => {
                let starts = list_marker(trimmed);
                item = if starts > 0 { starts } else { item };
                let indent = if starts > 0 { 0 } else { item };
                wrap(&escape(trimmed, spans), indent, item, &mut lines);
            }
        }
    }
    lines.extend(fence.map(str::to_owned));
    lines.dedup_by(|a, b| a.is_empty() && b.is_empty());
    lines
}

/// The text with its control and bidirectional characters written out, and one kind of line end.
fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").replace('\r', "\n").chars() {
        match c {
            '\n' => visible.push(c),
            '\t' => visible.push(' '),
            '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{061C}' => visible.push_str(&format!("U+{:04X}", u32::from(c))),
            c if c.is_control() => visible.push_str(&format!("U+{:04X}", u32::from(c))),
            c => visible.push(c),
        }
    }
    visible
}

/// Whether backticks come in single pairs within each paragraph, so that they can stay.
fn code_spans_pair(text: &str) -> bool {
    let outside_fences = !text.contains("```");
    outside_fences
        && !text.contains("``")
        && text.split("\n\n").all(|paragraph| paragraph.matches('`').count().is_multiple_of(2))
}

/// The width of a list item's marker, or 0.
fn list_marker(line: &str) -> usize {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match line.get(digits..).unwrap_or("").as_bytes() {
        [b'-' | b'*' | b'+', b' ', ..] if digits == 0 => 2,
        [b'.' | b')', b' ', ..] if (1..=9).contains(&digits) => digits + 2,
        _ => 0,
    }
}

/// Escapes what Markdown and rustdoc would read something into.
fn escape(line: &str, spans: bool) -> String {
    let mut escaped = String::with_capacity(line.len() + 8);
    let mut code = false;
    // A heading, a setext underline or a table would tear the text apart.
    if line.starts_with(['#', '=', '|', '>']) || line.len() >= 3 && line.chars().all(|c| c == '-' || c == ' ') {
        escaped.push('\\');
    }
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let url = if code { 0 } else { url(rest) };
        if url > 0 {
            let (link, after) = rest.split_at(url);
            escaped.push_str(&format!("<{link}>"));
            rest = after;
            continue;
        }
        match c {
            '`' if spans => code = !code,
            '`' | '<' | '>' | '[' | ']' | '\\' | '~' if !code => escaped.push('\\'),
            _ => {}
        }
        escaped.push(c);
        rest = rest.get(c.len_utf8()..).unwrap_or("");
    }
    escaped
}

/// The length of the URL that `text` starts with, or 0.
fn url(text: &str) -> usize {
    if !text.starts_with("https://") && !text.starts_with("http://") {
        return 0;
    }
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#@!$&'*+,;=%".contains(c);
    let end = text.find(|c: char| !allowed(c)).unwrap_or(text.len());
    let link = text.get(..end).unwrap_or("").trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*']);
    if link.ends_with("://") { 0 } else { link.len() }
}

/// Breaks a line at spaces. A line never starts with something that Markdown would take for a marker.
fn wrap(line: &str, indent: usize, hanging: usize, lines: &mut Vec<String>) {
    let mut current = " ".repeat(indent);
    let mut empty = true;
    for word in line.split(' ').filter(|word| !word.is_empty()) {
        let starts_block = word.starts_with(['-', '+', '*', '#', '=', '|', '~', '>'])
            || word.trim_end_matches(['.', ')']).bytes().all(|byte| byte.is_ascii_digit());
        if !empty && current.chars().count() + 1 + word.chars().count() > WIDTH && !starts_block {
            lines.push(std::mem::replace(&mut current, " ".repeat(hanging)));
            empty = true;
        }
        if !empty {
            current.push(' ');
        }
        current.push_str(word);
        empty = false;
    }
    lines.push(current);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        prose(text).join("\n")
    }

    #[test]
    fn code_never_becomes_a_test() {
        assert_eq!(shown("```rust\nfn main() {}\n```"), "```text\nfn main() {}\n```");
        assert_eq!(shown("~~~\nx"), "~~~text\nx\n~~~");
        assert_eq!(shown("a\n\n      let x = 1;"), "a\n\nlet x = 1;");
    }

    #[test]
    fn html_links_and_headings_stay_text() {
        assert_eq!(shown("<script>a</script> [Vec](x)"), "\\<script\\>a\\</script\\> \\[Vec\\](x)");
        assert_eq!(shown("# Loud\n---"), "\\# Loud\n\\---");
        assert_eq!(shown("`Vec<u8>` is <b>"), "`Vec<u8>` is \\<b\\>");
        assert_eq!(shown("odd ` tick"), "odd \\` tick");
        assert_eq!(shown("see https://a.example/x?y=1."), "see <https://a.example/x?y=1>.");
    }

    #[test]
    fn hidden_characters_are_shown() {
        assert_eq!(shown("a\u{202E}b\rc\u{7}"), "aU+202Eb\ncU+0007");
    }

    #[test]
    fn long_lines_wrap_and_lists_hang() {
        let lines = prose(&format!("- {}", "word ".repeat(40)));
        assert!(lines.len() > 1 && lines.iter().all(|line| line.len() <= WIDTH), "{lines:?}");
        assert!(lines[1].starts_with("  word"), "{lines:?}");
    }
}
