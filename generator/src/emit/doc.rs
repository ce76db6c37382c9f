//! A description's prose as documentation that neither runs nor breaks out; whole URLs are its only links.

use std::borrow::Cow;

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
    let mut lines = Vec::new();
    let mut fence: Option<&str> = None;
    let mut item = 0;
    for line in visible.trim().lines() {
        let trimmed = line.trim();
        match (fence, marker(trimmed)) {
            (None, Some(marker)) => {
                fence = Some(marker);
                // It ends the item. Lines below it would be indented code.
                item = 0;
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
                wrap(&escape(trimmed), indent, item, &mut lines);
            }
        }
    }
    lines.extend(fence.map(str::to_owned));
    lines.dedup_by(|a, b| a.is_empty() && b.is_empty());
    lines
}

/// The text with its control and bidirectional characters written out, and one kind of line end.
fn visible(text: &str) -> Cow<'_, str> {
    // Nearly all prose is plain, and there is much of it.
    if text.bytes().all(|byte| byte == b'\n' || matches!(byte, b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let mut visible = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").replace('\r', "\n").chars() {
        match c {
            '\n' => visible.push(c),
            '\t' => visible.push(' '),
            c if is_hidden(c) => visible.push_str(&format!("U+{:04X}", u32::from(c))),
            c => visible.push(c),
        }
    }
    Cow::Owned(visible)
}

/// Whether a character shows nothing, or changes how its neighbours are shown.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Prose on one line, to stand within other prose: what is wrong with its backticks stays its own affair.
pub(crate) fn inline(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if spans_pair(&line) { line } else { line.replace('`', "'") }
}

/// The first paragraph on one line, as Markdown: where a block of code can't be, its fence is text.
pub(crate) fn line(text: &str) -> String {
    let visible = visible(text);
    let first: Vec<_> = visible.trim().lines().take_while(|line| !line.trim().is_empty()).collect();
    escape(&inline(&first.join(" "))).into_owned()
}

/// Any text as a code span on one line.
pub(crate) fn code(text: &str) -> String {
    let one_line = text.replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t").replace('`', "'");
    if one_line.is_empty() { "`\"\"`".to_owned() } else { format!("`{}`", visible(&one_line)) }
}

/// Whether a line's backticks come in single pairs, so that they can stay. Lines can be blocks of their own, which no
/// code span crosses.
fn spans_pair(line: &str) -> bool {
    !line.contains("``") && line.matches('`').count().is_multiple_of(2)
}

/// The marker of a line that opens or closes a code block.
fn marker(line: &str) -> Option<&'static str> {
    let ticks = line.starts_with("```") && !line.trim_start_matches('`').contains('`');
    if ticks {
        Some("```")
    } else if line.starts_with("~~~") {
        Some("~~~")
    } else {
        None
    }
}

/// Whether a line is a rule across the page, or would underline the one before and make it a heading.
fn is_rule(line: &str) -> bool {
    let all = |mark: char| line.chars().all(|c| c == mark || c == ' ');
    !line.is_empty() && (all('-') || all('=')) || line.len() >= 3 && (all('*') || all('_'))
}

/// The width of a list item's marker, or 0.
fn list_marker(line: &str) -> usize {
    if is_rule(line) {
        return 0;
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match line.get(digits..).unwrap_or("").as_bytes() {
        [b'-' | b'*' | b'+', b' ', ..] if digits == 0 => 2,
        [b'.' | b')', b' ', ..] if (1..=9).contains(&digits) => digits + 2,
        _ => 0,
    }
}

/// The line without the list markers at its start.
fn item(line: &str) -> &str {
    let mut rest = line;
    while list_marker(rest) > 0 {
        rest = rest.get(list_marker(rest)..).unwrap_or("").trim_start();
    }
    rest
}

/// Escapes what Markdown and rustdoc would read something into.
fn escape(line: &str) -> Cow<'_, str> {
    let item = item(line);
    let start = is_rule(item) || item.starts_with(['#', '=', '|']);
    if !start && !line.contains(['`', '<', '>', '[', ']', '\\', '~', '&']) && !line.contains("://") {
        return Cow::Borrowed(line);
    }
    let spans = spans_pair(line);
    let mut escaped = String::with_capacity(line.len() + 8);
    let mut code = false;
    escaped.push_str(line.strip_suffix(item).unwrap_or(""));
    // A heading, an underline, a rule or a table would tear the text apart.
    if start {
        escaped.push('\\');
    }
    let mut rest = item;
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
            '`' | '<' | '>' | '[' | ']' | '\\' | '~' | '&' if !code => escaped.push('\\'),
            _ => {}
        }
        escaped.push(c);
        rest = rest.get(c.len_utf8()..).unwrap_or("");
    }
    Cow::Owned(escaped)
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
fn wrap(line: &str, indent: usize, rest_indent: usize, lines: &mut Vec<String>) {
    let mut current = " ".repeat(indent);
    let (mut width, mut empty) = (indent, true);
    for word in line.split(' ').filter(|word| !word.is_empty()) {
        let length = word.chars().count();
        // In a code span nothing is escaped, and a line's start counts before a span does.
        let starts_block = word.starts_with(['-', '+', '*', '#', '=', '|', '~', '>', '['])
            || word.starts_with("___")
            || word.starts_with('<') && !word.starts_with("<http")
            || word.trim_end_matches(['.', ')']).bytes().all(|byte| byte.is_ascii_digit());
        if !empty && width + 1 + length > WIDTH && !starts_block {
            lines.push(std::mem::replace(&mut current, " ".repeat(rest_indent)));
            (width, empty) = (rest_indent, true);
        }
        if !empty {
            current.push(' ');
            width += 1;
        }
        current.push_str(word);
        width += length;
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
        assert_eq!(shown("```x```\n<b>"), "\\`\\`\\`x\\`\\`\\`\n\\<b\\>");
        assert_eq!(shown("a\n\n      let x = 1;"), "a\n\nlet x = 1;");
    }

    #[test]
    fn what_follows_a_block_in_an_item_is_no_code() {
        assert_eq!(shown("1234. x\n~~~\n~~~\npanic!()"), "1234. x\n~~~text\n~~~\npanic!()");
    }

    #[test]
    fn html_links_and_headings_stay_text() {
        assert_eq!(shown("<script>a</script> [Vec](x)"), "\\<script\\>a\\</script\\> \\[Vec\\](x)");
        assert_eq!(shown("# Loud\n---\n* * *\n> q"), "\\# Loud\n\\---\n\\* * *\n\\> q");
        assert_eq!(shown("- 1) # Loud\n- ***"), "- 1) \\# Loud\n- \\***");
        assert_eq!(shown("`Vec<u8>` is <b>"), "`Vec<u8>` is \\<b\\>");
        assert_eq!(shown("odd ` tick"), "odd \\` tick");
        assert_eq!(shown("- a ` b\n- c ` <b>"), "- a \\` b\n- c \\` \\<b\\>");
        assert_eq!(format!("{} {}", code("a`\n"), code("")), "`a'\\n` `\"\"`");
        assert_eq!(inline("a\n`b"), "a 'b");
        assert_eq!(line("~~~\n<b>\n\nmore"), "\\~\\~\\~ \\<b\\>");
        assert_eq!(shown("see https://a.example/x?y=1."), "see <https://a.example/x?y=1>.");
    }

    #[test]
    fn hidden_characters_are_shown() {
        assert_eq!(shown("a\u{202E}b\rc\u{7}"), "aU+202Eb\ncU+0007");
    }

    #[test]
    fn long_lines_wrap_and_lists_are_indented() {
        let lines = prose(&format!("- {}", "word ".repeat(40)));
        assert!(lines.len() > 1 && lines.iter().all(|line| line.len() <= WIDTH), "{lines:?}");
        assert!(lines[1].starts_with("  word"), "{lines:?}");
        let lines = prose(&format!("`{}<script>`", "word ".repeat(19)));
        assert!(lines.iter().all(|line| !line.starts_with('<')), "{lines:?}");
    }

    #[test]
    fn rules_and_tables_stay_text() {
        for (text, expected) in [
            ("___", "\\___"),
            ("__", "__"),
            ("**", "**"),
            ("--", "\\--"),
            ("- - -", "\\- - -"),
            ("==", "\\=="),
            ("=x", "\\=x"),
            ("| a |", "\\| a |"),
            ("a | b", "a | b"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn items_indent_what_follows_until_a_blank_line() {
        for (text, expected) in [
            ("+ x\ny", "+ x\n  y"),
            ("+x\ny", "+x\ny"),
            ("1) x\ny", "1) x\n   y"),
            ("1.x\ny", "1.x\ny"),
            ("123456789. x\ny", "123456789. x\n           y"),
            ("1234567890. x\ny", "1234567890. x\ny"),
            ("- x\n- y\nz", "- x\n- y\n  z"),
            ("- x\n\n\n\ny", "- x\n\ny"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn only_its_own_marker_closes_a_block() {
        assert_eq!(shown("```\n~~~\n```\n<x>"), "```text\n~~~\n```\n\\<x\\>");
        assert_eq!(shown("~~~\n```\n~~~\n<x>"), "~~~text\n```\n~~~\n\\<x\\>");
        assert_eq!(shown("```\n<a>  \n  <b>"), "```text\n<a>\n  <b>\n```");
    }

    #[test]
    fn code_spans_keep_what_they_show() {
        assert_eq!(shown("`a & <b>` & c"), "`a & <b>` \\& c");
        assert_eq!(shown("`https://x.example/[a]`"), "`https://x.example/[a]`");
        assert_eq!(shown("``a`` <"), "\\`\\`a\\`\\` \\<");
        assert_eq!((inline("a `b` c"), inline("``b``")), ("a `b` c".to_owned(), "''b''".to_owned()));
        assert_eq!((line("a\nb\n\nc"), code("a\tb\rc")), ("a b".to_owned(), "`a\\tb\\rc`".to_owned()));
    }

    #[test]
    fn urls_end_before_punctuation() {
        for (text, expected) in [
            ("http://a.example", "<http://a.example>"),
            ("(https://a.example/b).", "(<https://a.example/b>)."),
            ("https://a.example/*'", "<https://a.example/>*'"),
            ("https://a.example/[x]", "<https://a.example/>\\[x\\]"),
            ("https:// x", "https:// x"),
            ("https://. x", "https://. x"),
            ("ftp://a.example", "ftp://a.example"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn characters_that_show_nothing_are_named() {
        for c in ['\u{61C}', '\u{200B}', '\u{200F}', '\u{2028}', '\u{202E}', '\u{2060}', '\u{206F}', '\u{1}'] {
            assert_eq!(shown(&format!("a{c}b")), format!("aU+{:04X}b", u32::from(c)));
        }
        assert_eq!(shown("a\tb\r\ncé\u{2010}x"), "a b\ncé\u{2010}x");
    }

    #[test]
    fn a_wrapped_line_starts_no_block() {
        let long = |length: usize| "x".repeat(length);
        let fits = format!("{} {}", long(47), long(48));
        assert_eq!(prose(&fits), [fits.as_str()]);
        assert_eq!(prose(&format!("{} {}", long(47), long(49))), [long(47), long(49)]);
        for word in ["-", "+", "*", "#", "=", "|", "___", "1.", "12)", "7"] {
            let first = format!("{} {word}", long(96));
            assert_eq!(prose(&format!("{first} y")), [first.as_str(), "y"], "{word}");
        }
        assert_eq!(prose(&format!("{} https://a.example", long(90))), [&long(90), "<https://a.example>"]);
    }
}
