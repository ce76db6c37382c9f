//! How deep a text of YAML or JSON nests, known before the parser reads the text: for each token, the parser looks at all
//! brackets that are open.
//!
//! Reads the tokens that the parser reads, without their values. A bracket in quotes, in a comment, in a plain scalar or in a
//! block scalar opens nothing.

use std::str::Chars;

/// The most arrays and objects in each other, which is also the parsers' limit.
pub(crate) const MAX_DEPTH: usize = 128;

/// A line and a column, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// Where the first array or object starts that is more than [`MAX_DEPTH`] deep.
pub(super) fn too_deep(text: &str) -> Option<Place> {
    let mut reader = Reader { rest: text.chars(), line: 1, column: 0, blocks: Vec::new(), brackets: 0, key: None };
    while let Some(char) = reader.next_token() {
        let start = Place { line: reader.line, column: reader.column + 1 };
        reader.token(char);
        if reader.blocks.len() + reader.brackets > MAX_DEPTH {
            return Some(start);
        }
    }
    None
}

struct Reader<'t> {
    rest: Chars<'t>,
    line: usize,
    /// The column of the next character, from 0.
    column: usize,
    /// The columns of the objects and arrays by indentation that are open.
    blocks: Vec<usize>,
    /// The number of brackets that are open.
    brackets: usize,
    /// The column of the value that may be the key before a colon.
    key: Option<usize>,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.clone().next()
    }

    fn skip(&mut self) {
        match self.rest.next() {
            Some('\n') => (self.line, self.column, self.key) = (self.line + 1, 0, None),
            Some(char) if is_break(char) => (self.column, self.key) = (0, None),
            Some(_) => self.column += 1,
            None => {}
        }
    }

    fn skip_while(&mut self, is_skipped: impl Fn(char) -> bool) {
        while self.peek().is_some_and(&is_skipped) {
            self.skip();
        }
    }

    fn skip_line(&mut self) {
        self.skip_while(|char| !is_break(char));
    }

    /// The first character of the next token.
    fn next_token(&mut self) -> Option<char> {
        loop {
            self.skip_while(is_blank);
            match self.peek()? {
                '#' => self.skip_line(),
                '%' if self.column == 0 => self.skip_line(),
                _ if self.is_at_marker() => {
                    self.blocks.clear();
                    self.skip_while(|char| !is_blank(char));
                }
                char => {
                    self.close_blocks();
                    return Some(char);
                }
            }
        }
    }

    /// Whether `---` or `...` starts or ends a document here.
    fn is_at_marker(&self) -> bool {
        let after = ["---", "..."].iter().find_map(|marker| self.rest.as_str().strip_prefix(marker));
        self.column == 0 && after.is_some_and(|after| after.chars().next().is_none_or(is_blank))
    }

    /// Closes the blocks that are indented more than the next token.
    fn close_blocks(&mut self) {
        while self.brackets == 0 && self.blocks.last().is_some_and(|block| *block > self.column) {
            self.blocks.pop();
        }
    }

    fn token(&mut self, char: char) {
        let next = self.rest.as_str().chars().nth(1);
        let is_alone = next.is_none_or(is_blank);
        match char {
            '-' if is_alone => self.indicator(self.column),
            '?' if is_alone || self.brackets > 0 => self.indicator(self.column),
            ':' if is_alone || self.brackets > 0 => self.indicator(self.key.unwrap_or(self.column)),
            ',' => self.skip(),
            '|' | '>' if self.brackets == 0 => self.block_scalar(),
            '}' | ']' => {
                self.brackets = self.brackets.saturating_sub(1);
                self.skip();
            }
            _ => {
                if self.brackets == 0 {
                    self.key = self.key.or(Some(self.column));
                }
                self.value(char);
            }
        }
    }

    /// Reads `-`, `?` or `:`, which open a block at a column, unless it is open.
    fn indicator(&mut self, column: usize) {
        if self.brackets == 0 {
            if self.blocks.last().is_none_or(|block| *block < column) {
                self.blocks.push(column);
            }
            self.key = None;
        }
        self.skip();
    }

    /// Reads what may be a key, or what may stand before one.
    fn value(&mut self, start: char) {
        match start {
            '{' | '[' => {
                self.brackets += 1;
                self.skip();
            }
            '&' | '*' => {
                self.skip();
                self.skip_while(|char| char.is_ascii_alphanumeric() || "_-".contains(char));
            }
            '!' => self.skip_while(|char| !is_blank(char) && char != ','),
            '"' | '\'' => self.quoted(start),
            _ => self.plain(),
        }
    }

    /// Reads a string in quotes. Two single quotes are read as two strings.
    fn quoted(&mut self, quote: char) {
        self.skip();
        while let Some(char) = self.peek() {
            self.skip();
            if char == quote {
                return;
            }
            if char == '\\' && quote == '"' {
                self.skip();
            }
        }
    }

    /// Reads a string without quotes, which goes on in the next line if that is indented more than the block around it.
    fn plain(&mut self) {
        let indentation = self.blocks.last().map_or(0, |block| block + 1);
        while let Some(char) = self.peek() {
            let is_key = char == ':' && self.rest.as_str().chars().nth(1).is_none_or(is_blank);
            if is_key || self.brackets > 0 && ",[]{}".contains(char) {
                return;
            }
            self.skip();
            if !self.peek().is_some_and(is_blank) {
                continue;
            }
            self.skip_while(is_blank);
            let is_outdented = self.brackets == 0 && self.column < indentation;
            if is_outdented || self.peek() == Some('#') || self.is_at_marker() {
                return;
            }
        }
    }

    /// Reads the text after `|` or `>`: the lines that are indented as its first one.
    fn block_scalar(&mut self) {
        let around = self.blocks.last().copied();
        let header = self.rest.as_str().lines().next().unwrap_or_default();
        let written = header.split('#').next().unwrap_or_default().chars().find_map(|char| char.to_digit(10));
        let mut indentation = written.and_then(|more| Some(around.unwrap_or(0) + usize::try_from(more).ok()?));
        let mut least = around.map_or(1, |block| block + 1);
        self.skip_line();
        while self.peek().is_some() {
            self.skip();
            let spaces = self.rest.as_str().chars().take_while(|char| *char == ' ').count();
            least = least.max(spaces);
            if self.rest.as_str().chars().nth(spaces).is_some_and(|char| !is_break(char))
                && spaces < *indentation.get_or_insert(least)
            {
                return;
            }
            self.skip_line();
        }
    }
}

fn is_blank(char: char) -> bool {
    matches!(char, ' ' | '\t') || is_break(char)
}

fn is_break(char: char) -> bool {
    matches!(char, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml;

    /// Reads a text in which `[` stands for many brackets.
    fn many(text: &str) -> (String, Option<Place>) {
        let text = text.replace('[', &"[".repeat(200));
        let place = too_deep(&text);
        (text, place)
    }

    #[test]
    fn brackets_in_strings_and_comments_open_nothing() {
        for text in [
            "a: '[ it''s [ ['\nb: \"[ \\\" [\"\n",
            "\"[\": '['\n'[b': x\n",
            "a: x [ y\n  - [ z\n  [ end\nb: 1\n",
            "a: |\n  - [\n\n   [: [\n  [\nb: >-2\n    [\n  - [\n",
            "- |\n [\n- - >\n   [\n  - x\n",
            "- a: x\n    - [ y\n  b: x[\n- x [\n",
            "|\n [\n",
            "--- # [\n# [\na: x # [\n# ' \"\nb: {c: d, # [\n e: f\n}\n",
            "%YAML 1.1 # [\n--- x\n",
            "a: x#[\nb: http://[::1]/[\n",
            "a: &b !x x [\n",
            "{\"a\": \"[\\\\\", \"b\": '[', c: {'[', \"[b\"}}\n",
            "a:\n- x\n- y [\n  [\nb: {c: d e,\nf: 'g\n  ['}\n",
            "? a\n  [\n: b\n  [\n",
            "a: 'x\n\n  [\n  [ y'\nb: \"x\n  [\\\n  [\"\n",
        ] {
            let (text, place) = many(text);
            assert_eq!(place, None, "{text}");
            assert!(yaml::value(&text).is_ok(), "{text}");
        }
    }

    #[test]
    fn brackets_that_start_a_value_count() {
        for text in [
            "[",
            "a: [",
            "- [",
            "- - a: [",
            "? [",
            "a: &b [",
            "a: !t [",
            "a: &b !t\n  [",
            "'a' : [",
            "\"a\": {b: [",
            "a: |\n  x\n[",
            "a: |2\n  x\n [",
            "a: x\n  y\nb: [",
            "--- [",
            "x # '\n--- # \"\n[",
            "a: {b: 'c', d: \"e\\\"\", f: g#h', i: [",
            "{a, b, ? [",
            "a: b\r\nc: [",
            "a:\u{85}  [",
            "{\"a\": \"}\", \"b\": [",
        ] {
            let (text, place) = many(text);
            assert!(place.is_some(), "{text}");
        }
    }

    #[test]
    fn the_place_is_that_of_the_first_which_is_too_deep() {
        let deep = |depth: usize| format!("a:\n  {}", "[".repeat(depth));
        assert_eq!(too_deep(&deep(MAX_DEPTH - 1)), None);
        assert_eq!(too_deep(&deep(MAX_DEPTH)), Some(Place { line: 2, column: MAX_DEPTH + 2 }));
        assert_eq!(too_deep(&"- ".repeat(MAX_DEPTH)), None);
        assert_eq!(too_deep(&"- ".repeat(MAX_DEPTH + 1)), Some(Place { line: 1, column: 2 * MAX_DEPTH + 1 }));
        let lines = (0..=MAX_DEPTH).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect::<String>();
        assert_eq!(too_deep(&lines), Some(Place { line: MAX_DEPTH + 1, column: 1 + MAX_DEPTH + 1 }));
    }

    /// What is closed again is not deep, however much of it there is.
    #[test]
    fn many_values_are_not_deep() {
        for text in ["a: [[1], {b: c}]\n", "- - a: b\n  - c\n", "a:\n  b:\n    - c\n", "? {a: b}\n: - c\n"] {
            assert_eq!(too_deep(&text.repeat(1000)), None, "{text}");
            yaml::value(text).unwrap();
        }
    }
}
