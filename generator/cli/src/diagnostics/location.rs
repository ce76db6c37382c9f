//! Converts bytes of a text into lines and columns, and back, without counting from the start each time.

use std::ops::Range;

/// A text with the offsets of its lines and of some characters.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) text: &'a str,
    /// The offset of each line.
    lines: Vec<usize>,
    /// The offset of each `EVERY`th character.
    offsets: Vec<usize>,
}

/// A part of a line. Lines and columns count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Location {
    pub(super) bytes: Range<usize>,
    pub(super) line: usize,
    pub(super) column: usize,
    /// The first column after it.
    pub(super) end_column: usize,
    /// The bytes of its line, without the end of line.
    pub(super) line_bytes: Range<usize>,
}

/// The number of characters between two known offsets.
const EVERY: usize = 256;

impl<'a> Text<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(end, _)| end + 1);
        let offsets = text.char_indices().step_by(EVERY).map(|(offset, _)| offset).collect();
        Self { text, lines: [0].into_iter().chain(ends).collect(), offsets }
    }

    /// The offset of a character, counted from 0.
    pub(super) fn byte(&self, chars: usize) -> usize {
        let Some(start) = self.offsets.get(chars / EVERY) else { return self.text.len() };
        let rest = self.text.get(*start..).unwrap_or_default();
        rest.char_indices().nth(chars % EVERY).map_or(self.text.len(), |(offset, _)| start + offset)
    }

    /// The number of characters before an offset.
    fn chars(&self, byte: usize) -> usize {
        let known = self.offsets.partition_point(|offset| *offset <= byte).saturating_sub(1);
        let start = self.offsets.get(known).copied().unwrap_or(0);
        known * EVERY + self.text.get(start..byte).unwrap_or_default().chars().count()
    }

    /// The nearest start of a character at or before an offset.
    pub(super) fn floor(&self, byte: usize) -> usize {
        (0..=byte.min(self.text.len())).rev().find(|byte| self.text.is_char_boundary(*byte)).unwrap_or(0)
    }

    /// The line and columns of some bytes; of several lines, the first.
    pub(super) fn locate(&self, bytes: Range<usize>) -> Location {
        let start = self.floor(bytes.start);
        let line = self.lines.partition_point(|line| *line <= start).max(1);
        let first = self.lines.get(line - 1).copied().unwrap_or(0);
        let next = self.lines.get(line).copied().unwrap_or(self.text.len());
        let last = first + self.text.get(first..next).unwrap_or_default().trim_end_matches(['\n', '\r']).len();
        let (start, end) = (start.min(last), self.floor(bytes.end).clamp(start.min(last), last));
        let column = |byte| self.chars(byte) - self.chars(first) + 1;
        Location { bytes: start..end, line, column: column(start), end_column: column(end), line_bytes: first..last }
    }

    /// The bytes of the characters at a line and a column.
    pub(super) fn characters_at(&self, line: u32, column: u32, width: u32) -> Range<usize> {
        let (line, column, width) = (line.max(1) as usize, column.max(1) as usize, width.max(1) as usize);
        let Some(start) = self.lines.get(line - 1).filter(|start| **start < self.text.len()) else {
            // The end of a text may be an empty line; the last line with content says more.
            let end = self.text.trim_end().len();
            return end..end;
        };
        let next = self.lines.get(line).copied().unwrap_or(self.text.len());
        let end = start + self.text.get(*start..next).unwrap_or_default().trim_end_matches(['\n', '\r']).len();
        let first = self.chars(*start) + column - 1;
        self.byte(first).min(end)..self.byte(first + width).min(end)
    }
}
