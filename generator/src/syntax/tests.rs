use std::time::{Duration, Instant};

use super::*;

const TEXT: &str = "\
info: {title: 'Shelf', tags: [a, \"b\"]} # comment
paths:
  /books/{id}:
    description: >-
      A book,
      with pages.
    list:
      - name: 'a ''b'' c'
        in: \"d\\te\"
      - &x {f: g}
    é: *x
";

fn diagnostic(text: &str) -> Option<Diagnostic> {
    let error = crate::yaml::value(text).err()?;
    Some(yaml(text, &error, "description"))
}

#[test]
fn any_text_gives_a_message_at_one_of_its_lines() {
    let mut messages = 0;
    for (start, char) in TEXT.char_indices() {
        let (before, after) = (&TEXT[..start], &TEXT[start + char.len_utf8()..]);
        let more = ["", "\t", ":", "'", "\"", "{", "]", ",", " ", "- ", "\n", "\u{1}", "*", "<<<<<<< "];
        let texts = more.iter().map(|more| format!("{before}{more}{after}")).chain([before.to_owned()]);
        for text in texts {
            let Some(diagnostic) = diagnostic(&text) else { continue };
            messages += 1;
            assert!(!diagnostic.message.is_empty() && !diagnostic.help.is_empty(), "{text}");
            let lines = text.split('\n').count();
            let is_within = |highlight| match highlight {
                crate::Highlight::Line(line, column, width) => line as usize <= lines + 1 && column > 0 && width > 0,
                _ => false,
            };
            assert!(is_within(diagnostic.highlight), "{diagnostic} in {text}");
            assert!(diagnostic.related.is_none_or(|related| is_within(related.highlight)), "{text}");
        }
    }
    assert!(messages > 1000, "{messages}");
}

#[test]
fn huge_texts_are_searched_once() {
    let objects: String = (0..40_000).map(|index| format!("  k{index}: {{a: 'b', c: [\"d\"]}}\n")).collect();
    let line: String = (0..40_000).map(|index| format!("\"k{index}\": [\"a\", {{}}], ")).collect();
    for text in [format!("a:\n{objects}  b: 'c\n"), format!("a:\n{objects} b: c\n"), format!("{{{line}\"b\" \"c\"}}")] {
        let start = Instant::now();
        let diagnostic = diagnostic(&text).unwrap();
        assert!(start.elapsed() < Duration::from_secs(10), "{}", diagnostic.message);
    }
}
