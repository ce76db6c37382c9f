//! Finds quotes and brackets in YAML and JSON, as far as a parser has read them.

use super::source::{Position, Source, indentation};

/// A string in quotes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quoted {
    pub(super) open: Position,
    /// The closing quote.
    pub(super) close: Position,
}

/// A bracket that is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bracket {
    pub(super) char: char,
    pub(super) at: Position,
    /// The indentation of its line.
    indentation: usize,
}

impl Bracket {
    /// The bracket that closes it.
    pub(super) fn closing(&self) -> char {
        if self.char == '{' { '}' } else { ']' }
    }
}

/// What stands before a position.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// The last string in quotes that is closed.
    pub(super) last_quoted: Option<Quoted>,
    /// The brackets that are open, from the outermost.
    pub(super) open: Vec<Bracket>,
    /// The first bracket whose closing bracket starts a line that is indented less: the closing bracket belongs to another.
    pub(super) misaligned: Option<(Bracket, Position)>,
    /// The first string that a word follows without a space, and whose quote at the end seems to start another string.
    pub(super) glued: Option<Quoted>,
    /// The first string or bracket that is closed and in no bracket: where it starts and where it ends.
    pub(super) first: Option<(Position, Position)>,
    /// The quote that is open.
    pub(super) quote: Option<(char, Position)>,
    /// The indentation of the line whose value is a block of text.
    block: Option<usize>,
}

/// What stands before a character in its line.
struct Before {
    /// The last character that is no space.
    last: char,
    /// Whether a space follows that.
    is_apart: bool,
    /// Whether there are only the dashes of items.
    is_start: bool,
}

/// Reads from `start`, which is outside of quotes, up to `end`.
pub(super) fn scan(source: &Source<'_>, start: Position, end: Position) -> Scan {
    let mut scan = Scan::default();
    for number in start.line..=end.line.min(source.len()) {
        let from = if number == start.line { start.column.saturating_sub(1) } else { 0 };
        let to = if number == end.line { end.column.saturating_sub(1) } else { usize::MAX };
        scan.line(number, source.line(number), from, to);
    }
    scan
}

impl Scan {
    fn line(&mut self, number: usize, line: &str, from: usize, to: usize) {
        if self.quote.is_none() && self.is_in_block(line) {
            return;
        }
        let (mut before, mut is_escaped) = (Before { last: ' ', is_apart: true, is_start: true }, false);
        let indentation = indentation(line);
        let mut chars = line.chars().enumerate().skip(from).take(to.saturating_sub(from)).peekable();
        while let Some((index, char)) = chars.next() {
            let at = Position::new(number, index + 1);
            match self.quote {
                Some(('"', _)) if is_escaped => is_escaped = false,
                Some(('"', _)) if char == '\\' => is_escaped = true,
                Some((open, start)) if open == char => {
                    self.quote = None;
                    let quoted = Quoted { open: start, close: at };
                    let follows = chars.peek().map_or(' ', |(_, char)| *char);
                    let is_glued = follows != open && is_glued(start.line < number, &before, follows);
                    self.glued = self.glued.or(is_glued.then_some(quoted));
                    self.last_quoted = Some(quoted);
                    self.end_value(start, at);
                }
                Some(_) => {}
                None if char == '#' && before.is_apart => break,
                None => self.char(char, &before, at, indentation),
            }
            before.is_apart = char == ' ';
            if char != ' ' {
                before.is_start &= char == '-';
                before.last = char;
            }
        }
        if self.quote.is_none() && self.open.is_empty() && to == usize::MAX && ends_with_block_header(line) {
            self.block = Some(indentation);
        }
    }

    fn end_value(&mut self, start: Position, end: Position) {
        if self.open.is_empty() && self.first.is_none() {
            self.first = Some((start, end));
        }
    }

    /// Whether the line is of a block of text.
    fn is_in_block(&mut self, line: &str) -> bool {
        let Some(block) = self.block else { return false };
        if line.trim().is_empty() || indentation(line) > block {
            return true;
        }
        self.block = None;
        false
    }

    fn char(&mut self, char: char, before: &Before, at: Position, indentation: usize) {
        let is_in_flow = !self.open.is_empty();
        // Elsewhere, a quote is an apostrophe, and a bracket is a part of a text.
        let starts_value =
            before.is_apart && (before.is_start || before.last == ':') || is_in_flow && "[{,:".contains(before.last);
        match char {
            '"' | '\'' if starts_value => self.quote = Some((char, at)),
            // `''` is a quote in a string that seemed to end.
            '\'' => {
                let previous = Position::new(at.line, at.column.saturating_sub(1));
                let last = self.last_quoted.filter(|last| last.close == previous);
                self.quote = last.map(|last| ('\'', last.open));
            }
            '{' | '[' if starts_value || is_in_flow => self.open.push(Bracket { char, at, indentation }),
            '}' | ']' => {
                if let Some(open) = self.open.pop() {
                    self.end_value(open.at, at);
                    let is_outdented = at.column == indentation + 1 && indentation < open.indentation;
                    self.misaligned = self.misaligned.or(is_outdented.then_some((open, at)));
                }
            }
            _ => {}
        }
    }
}

/// Whether the quote at the end of a string rather starts one: a word follows it, and the end of a key or a bracket stands
/// before it, unless the string has several lines.
fn is_glued(has_lines: bool, before: &Before, follows: char) -> bool {
    let starts_string = has_lines || before.last == ':' && before.is_apart || "[{".contains(before.last);
    starts_string && !" \t,]}:".contains(follows)
}

/// Whether a line ends with `|` or `>`, with the signs that may follow.
pub(super) fn ends_with_block_header(line: &str) -> bool {
    let line = line.split(" #").next().unwrap_or_default().trim_end();
    let header = line.trim_end_matches(|char: char| "+-123456789".contains(char));
    header.strip_suffix(['|', '>']).is_some_and(|before| before.ends_with([' ', '\t']))
}
