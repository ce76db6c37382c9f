//! JSON with a line for each item.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// The depth of line breaks: the file, its API, the client and the API's arrays.
const DEPTH: usize = 3;

/// Writes a value with each property and item of the outer levels on a line of its own.
pub(super) fn lines(value: &impl Serialize) -> Result<String, serde_json::Error> {
    let mut bytes = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut bytes, Lines::default()))?;
    bytes.push(b'\n');
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[derive(Default)]
struct Lines {
    depth: usize,
    /// Whether the innermost open array or object has content.
    has_content: bool,
    /// Whether a key is being written, and whether the last key of the API is one of [`DEEPER`].
    is_key: bool,
    is_deeper: bool,
}

/// The properties of the API that have items a level further in.
const DEEPER: [&str; 2] = ["webhooks", "contract"];

impl Lines {
    /// Whether the items of this depth have lines of their own.
    fn has_lines(&self) -> bool {
        self.depth <= DEPTH + usize::from(self.is_deeper)
    }

    fn begin(&mut self) {
        self.depth += 1;
        self.has_content = false;
    }

    fn end(&mut self, writer: &mut (impl Write + ?Sized)) -> io::Result<()> {
        if self.has_content && self.has_lines() {
            writer.write_all(b"\n")?;
        }
        self.depth -= 1;
        self.has_content = true;
        Ok(())
    }

    fn next(&mut self, writer: &mut (impl Write + ?Sized), first: bool) -> io::Result<()> {
        self.has_content = true;
        writer.write_all(match (first, self.has_lines()) {
            (true, true) => b"\n".as_slice(),
            (true, false) => b"",
            (false, true) => b",\n",
            (false, false) => b",",
        })
    }
}

impl Formatter for Lines {
    fn begin_array<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin();
        writer.write_all(b"[")
    }

    fn end_array<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.end(writer)?;
        writer.write_all(b"]")
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.next(writer, first)
    }

    fn begin_object<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin();
        writer.write_all(b"{")
    }

    fn end_object<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.end(writer)?;
        writer.write_all(b"}")
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.is_key = true;
        self.next(writer, first)
    }

    fn end_object_key<W: Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.is_key = false;
        Ok(())
    }

    fn write_string_fragment<W: Write + ?Sized>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        if self.is_key && self.depth == 2 {
            self.is_deeper = DEEPER.contains(&fragment);
        }
        writer.write_all(fragment.as_bytes())
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(if self.has_lines() { b": ".as_slice() } else { b":" })
    }
}
