//! JSON texts in a row: [JSON Lines](https://jsonlines.org), also called NDJSON, and JSON text sequences ([RFC
//! 7464](https://www.rfc-editor.org/rfc/rfc7464)).

use bytes::Bytes;

use super::{FrameError, Framing, splitter::Splitter};

/// The byte before each text of a sequence: RS.
const RECORD_SEPARATOR: &[u8] = b"\x1e";

/// Reads the texts of a stream.
#[derive(Debug)]
pub(super) struct Texts {
    records: Splitter,
    is_sequence: bool,
}

impl Texts {
    /// Texts with a line each, or with a record separator before each. A text has at most `limit` bytes.
    pub(super) fn new(is_sequence: bool, limit: usize) -> Self {
        let separators = if is_sequence { RECORD_SEPARATOR } else { b"\n" };
        Self { records: Splitter::new(separators, limit), is_sequence }
    }

    /// The bytes that it holds.
    #[cfg(test)]
    pub(super) fn held(&self) -> usize {
        self.records.held()
    }

    /// A text without the white space around it. `None` if there is nothing else.
    fn text(&self, record: Bytes) -> Result<Option<Bytes>, FrameError> {
        let text = record.trim_ascii();
        if text.is_empty() {
            return Ok(None);
        }
        // RFC 7464, section 2.4: only what follows a number shows that the number is whole.
        let needs_end = self.is_sequence && !matches!(text.first(), Some(b'{' | b'[' | b'"'));
        if needs_end && !record.last().is_some_and(u8::is_ascii_whitespace) {
            return Err(FrameError::broken("the text is not whole", record));
        }
        Ok(Some(record.slice_ref(text)))
    }
}

impl Framing for Texts {
    type Frame = Bytes;

    fn push(&mut self, chunk: &[u8]) {
        self.records.push(chunk);
    }

    fn next(&mut self) -> Result<Option<Bytes>, FrameError> {
        while let Some((record, _)) = self.records.next()? {
            if let Some(text) = self.text(record)? {
                return Ok(Some(text));
            }
        }
        Ok(None)
    }

    fn end(&mut self) -> Result<Option<Bytes>, FrameError> {
        let rest = self.records.rest();
        self.text(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The texts of a stream that arrives in chunks of `size` bytes. `None` stands for an error.
    fn texts(is_sequence: bool, stream: &str, size: usize) -> Vec<Option<String>> {
        let mut framing = Texts::new(is_sequence, 32);
        let mut texts = Vec::new();
        let string = |text: Bytes| String::from_utf8(text.to_vec()).unwrap();
        for chunk in stream.as_bytes().chunks(size) {
            framing.push(chunk);
            while let Some(text) = framing.next().transpose() {
                texts.push(text.ok().map(string));
            }
        }
        texts.extend(framing.end().transpose().map(|text| text.ok().map(string)));
        texts
    }

    #[test]
    fn texts_are_the_same_in_any_chunks() {
        for size in 1..30 {
            let lines = texts(false, "{\"a\": 1}\n\n [2] \r\n\"three\"\n4", size);
            assert_eq!(lines, ["{\"a\": 1}", "[2]", "\"three\"", "4"].map(|text| Some(text.to_owned())), "{size}");
            let sequence = texts(true, "\u{1e}{\"a\":\n1}\n\u{1e}\u{1e}2\n\u{1e}[3]", size);
            assert_eq!(sequence, ["{\"a\":\n1}", "2", "[3]"].map(|text| Some(text.to_owned())), "{size}");
        }
    }

    #[test]
    fn a_number_that_was_cut_is_an_error_and_the_next_text_comes() {
        assert_eq!(texts(true, "\u{1e}12\u{1e}3\n\u{1e}tru", 4), [None, Some("3".to_owned()), None]);
    }
}
