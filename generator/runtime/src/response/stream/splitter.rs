//! Bytes that arrive in chunks, cut at separators.

use bytes::{Bytes, BytesMut};

use super::FrameError;

/// Cuts bytes into records at any of its separators.
///
/// It looks at each byte once, however small the chunks are, and holds no more than a record and a chunk.
#[derive(Debug)]
pub(super) struct Splitter {
    separators: &'static [u8],
    /// The length of the longest record, in bytes.
    limit: usize,
    buffer: BytesMut,
    /// The bytes of the buffer that hold no separator.
    searched: usize,
}

/// A record that is longer than the limit.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TooLong;

impl From<TooLong> for FrameError {
    fn from(TooLong: TooLong) -> Self {
        Self::TooLong
    }
}

impl Splitter {
    pub(super) fn new(separators: &'static [u8], limit: usize) -> Self {
        Self { separators, limit, buffer: BytesMut::new(), searched: 0 }
    }

    /// Takes the next bytes.
    pub(super) fn push(&mut self, chunk: &[u8]) {
        self.buffer.extend_from_slice(chunk);
    }

    /// The next record with the separator behind it. `None` until more bytes arrive.
    pub(super) fn next(&mut self) -> Result<Option<(Bytes, u8)>, TooLong> {
        let new = self.buffer.get(self.searched..).unwrap_or_default();
        let found = new.iter().position(|byte| self.separators.contains(byte));
        let length = self.searched + found.unwrap_or(new.len());
        if length > self.limit {
            return Err(TooLong);
        }
        if found.is_none() {
            self.searched = length;
            return Ok(None);
        }
        self.searched = 0;
        let record = self.buffer.split_to(length).freeze();
        let separator = self.buffer.split_to(1);
        Ok(separator.first().map(|separator| (record, *separator)))
    }

    /// The size of the buffer.
    #[cfg(test)]
    pub(super) fn held(&self) -> usize {
        self.buffer.capacity()
    }

    /// The bytes behind the last separator.
    pub(super) fn rest(&mut self) -> Bytes {
        self.searched = 0;
        self.buffer.split().freeze()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The records of a text that arrives in chunks of `size` bytes, and the rest.
    fn records(text: &str, size: usize) -> (Vec<String>, String) {
        let mut splitter = Splitter::new(b"\r\n", 8);
        let mut records = Vec::new();
        for chunk in text.as_bytes().chunks(size) {
            splitter.push(chunk);
            while let Some((record, _)) = splitter.next().unwrap() {
                records.push(String::from_utf8(record.to_vec()).unwrap());
            }
        }
        (records, String::from_utf8(splitter.rest().to_vec()).unwrap())
    }

    #[test]
    fn records_are_the_same_in_any_chunks() {
        for size in 1..20 {
            let (records, rest) = records("one\ntwo\r\n\nthree\rfour", size);
            assert_eq!(records, ["one", "two", "", "", "three"], "{size}");
            assert_eq!(rest, "four", "{size}");
        }
    }

    #[test]
    fn a_record_is_as_long_as_the_limit_at_most() {
        let mut splitter = Splitter::new(b"\n", 3);
        splitter.push(b"abc\nab");
        assert_eq!(splitter.next(), Ok(Some((Bytes::from_static(b"abc"), b'\n'))));
        assert_eq!(splitter.next(), Ok(None));
        splitter.push(b"cd");
        assert_eq!(splitter.next(), Err(TooLong));
        splitter.push(b"\n");
        assert_eq!(splitter.next(), Err(TooLong));
    }
}
