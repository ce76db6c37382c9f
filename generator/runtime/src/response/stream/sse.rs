//! Server-sent events as text, by the [HTML
//! standard](https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream).

use std::time::Duration;

use super::{FrameError, Framing, Position, splitter::Splitter};

/// A server-sent event.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event<T> {
    /// The name of the event, from its field `event`. Without this field it is `message`.
    pub name: String,
    /// The ID of the last event that had one, from the field `id`: a stream continues behind it.
    pub id: Option<String>,
    /// The data.
    pub data: T,
}

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Reads the events of a stream.
#[derive(Debug)]
pub(super) struct Parser {
    lines: Splitter,
    /// The length of an event's data at most, in bytes.
    limit: usize,
    /// No line was read yet, so a byte order mark may come.
    at_start: bool,
    /// The last line ended in CR, so a line end that is LF belongs to it.
    after_cr: bool,
    /// The name of the event, empty without a field `event`.
    name: String,
    /// The lines of the data, each with its end.
    data: String,
    /// A line of the event is not UTF-8.
    is_broken: bool,
    /// The ID of the event, which stays for the next ones. Empty if the server took it away.
    id: Option<String>,
    /// The ID of the last event that ended, and the delay that the server asks for.
    position: Position,
}

impl Parser {
    /// A parser for lines, and data of events, of at most `limit` bytes.
    pub(super) fn new(limit: usize) -> Self {
        Self {
            lines: Splitter::new(b"\r\n", limit),
            limit,
            at_start: true,
            after_cr: false,
            name: String::new(),
            data: String::new(),
            is_broken: false,
            id: None,
            position: Position::default(),
        }
    }

    /// The bytes that it holds.
    #[cfg(test)]
    pub(super) fn held(&self) -> usize {
        let id = self.id.as_ref().map_or(0, String::capacity);
        self.lines.held() + self.name.capacity() + self.data.capacity() + id
    }

    /// Where the stream goes on over another connection.
    pub(super) fn position(&self) -> Position {
        self.position.clone()
    }

    /// The same parser at the start of another connection.
    pub(super) fn at(self, position: Position) -> Self {
        Self { id: position.last_id.clone(), position, ..self }
    }

    fn line(&mut self, line: &[u8]) -> Result<Option<Event<String>>, FrameError> {
        let line =
            if std::mem::take(&mut self.at_start) { line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line) } else { line };
        if line.is_empty() {
            return self.dispatch();
        }
        let Ok(line) = std::str::from_utf8(line) else {
            self.is_broken = true;
            return Ok(None);
        };
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => value.clone_into(&mut self.name),
            "data" if value.len() >= self.limit.saturating_sub(self.data.len()) => return Err(FrameError::TooLong),
            "data" => {
                self.data.push_str(value);
                self.data.push('\n');
            }
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()),
            "retry" if value.bytes().all(|byte| byte.is_ascii_digit()) => {
                self.position.delay = value.parse().ok().map(Duration::from_millis).or(self.position.delay);
            }
            // A comment, whose field is empty, or a field of a later standard.
            _ => {}
        }
        Ok(None)
    }

    /// The event that an empty line ends. Without data there is none.
    fn dispatch(&mut self) -> Result<Option<Event<String>>, FrameError> {
        let name = std::mem::take(&mut self.name);
        let mut data = std::mem::take(&mut self.data);
        if self.position.last_id != self.id {
            self.position.last_id.clone_from(&self.id);
        }
        if std::mem::take(&mut self.is_broken) {
            return Err(FrameError::broken("the event is not UTF-8", data.into()));
        }
        // The end of the last line is not part of the data.
        if data.pop().is_none() {
            return Ok(None);
        }
        let name = if name.is_empty() { "message".to_owned() } else { name };
        Ok(Some(Event { name, id: self.id.clone().filter(|id| !id.is_empty()), data }))
    }
}

impl Framing for Parser {
    type Frame = Event<String>;

    fn push(&mut self, chunk: &[u8]) {
        self.lines.push(chunk);
    }

    fn next(&mut self) -> Result<Option<Event<String>>, FrameError> {
        while let Some((line, end)) = self.lines.next()? {
            let is_second_half_of_an_end = self.after_cr && end == b'\n' && line.is_empty();
            self.after_cr = end == b'\r';
            if is_second_half_of_an_end {
                continue;
            }
            if let Some(event) = self.line(&line)? {
                return Ok(Some(event));
            }
        }
        Ok(None)
    }

    /// The standard drops an event without its empty line. Here it is an error, unless nothing of it has arrived.
    fn end(&mut self) -> Result<Option<Event<String>>, FrameError> {
        let rest = self.lines.rest();
        let data = std::mem::take(&mut self.data);
        if rest.is_empty() && data.is_empty() && !self.is_broken {
            return Ok(None);
        }
        self.is_broken = false;
        Err(FrameError::broken("the stream ends within an event", data.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The events of a stream that arrives in chunks of `size` bytes. An error is the event `!` with the message.
    fn events(stream: &[u8], size: usize) -> Vec<(String, Option<String>, String)> {
        let mut parser = Parser::new(64);
        let mut events = Vec::new();
        for chunk in stream.chunks(size) {
            parser.push(chunk);
            while let Some(event) = parser.next().transpose() {
                let is_last = matches!(event, Err(FrameError::TooLong));
                events.push(shown(event));
                if is_last {
                    return events;
                }
            }
        }
        events.extend(parser.end().transpose().map(shown));
        events
    }

    fn shown(event: Result<Event<String>, FrameError>) -> (String, Option<String>, String) {
        match event {
            Ok(Event { name, id, data }) => (name, id, data),
            Err(FrameError::Broken(error, _)) => ("!".to_owned(), None, error.to_string()),
            Err(FrameError::TooLong) => ("!".to_owned(), None, "too long".to_owned()),
        }
    }

    #[track_caller]
    fn assert_events(stream: &[u8], expected: &[(&str, Option<&str>, &str)]) {
        for size in 1..=stream.len() {
            let events = events(stream, size);
            let events: Vec<_> = events.iter().map(|(name, id, data)| (&**name, id.as_deref(), &**data)).collect();
            assert_eq!(events, expected, "in chunks of {size}");
        }
    }

    #[test]
    fn events_end_with_an_empty_line() {
        for end in ["\n", "\r", "\r\n"] {
            let stream = "data: one|event: note|data: two|data:  three|||data|||id: 7|data:four||".replace('|', end);
            assert_events(
                stream.as_bytes(),
                &[("note", None, "one\ntwo\n three"), ("message", None, ""), ("message", Some("7"), "four")],
            );
        }
    }

    #[test]
    fn comments_unknown_fields_and_a_byte_order_mark_are_passed_over() {
        assert_events("\u{feff}: hello\n:\ndata: x\nsize: 3\nDATA: y\n\n:\n\n".as_bytes(), &[("message", None, "x")]);
        assert_events("\u{feff}\u{feff}data: x\n\n".as_bytes(), &[]);
    }

    #[test]
    fn an_id_stays_until_the_next_and_an_empty_one_takes_it_away() {
        assert_events(
            b"id: 1\ndata: a\n\ndata: b\n\nid: 2\0\ndata: c\n\nid: 3\n\ndata: d\n\nid\ndata: e\n\n",
            &[
                ("message", Some("1"), "a"),
                ("message", Some("1"), "b"),
                ("message", Some("1"), "c"),
                ("message", Some("3"), "d"),
                ("message", None, "e"),
            ],
        );
    }

    #[test]
    fn the_server_sets_the_delay_in_digits_alone() {
        for (lines, millis) in [
            ("retry: 7\n", Some(7)),
            ("retry:7\nretry: 08\n", Some(8)),
            ("retry: 7\nretry: -1\nretry: +1\nretry: 1.5\nretry: x\nretry\nretry:  1\n", Some(7)),
            ("retry: 99999999999999999999\n", None),
            ("data: x\n\n", None),
        ] {
            let mut parser = Parser::new(64);
            parser.push(lines.as_bytes());
            while parser.next().unwrap().is_some() {}
            assert_eq!(parser.position().delay, millis.map(Duration::from_millis), "{lines:?}");
        }
    }

    #[test]
    fn an_event_without_data_is_none_and_its_name_does_not_stay() {
        assert_events(b"event: ping\n\ndata: x\n\n", &[("message", None, "x")]);
    }

    #[test]
    fn a_broken_event_is_an_error_and_the_next_event_comes() {
        assert_events(
            b"data: a\ndata: \xff\ndata: b\n\ndata: c\n\n",
            &[("!", None, "the event is not UTF-8"), ("message", None, "c")],
        );
    }

    #[test]
    fn a_stream_that_ends_within_an_event_is_an_error() {
        for rest in ["data: b", "data: b\n", "d"] {
            let stream = format!("data: a\n\n{rest}");
            assert_events(stream.as_bytes(), &[("message", None, "a"), ("!", None, "the stream ends within an event")]);
        }
        assert_events(b"data: a\n\n: the end\n", &[("message", None, "a")]);
    }

    #[test]
    fn lines_and_data_are_bounded() {
        let line = format!("data: {}", "x".repeat(58));
        assert_events(format!("{line}\n\n").as_bytes(), &[("message", None, &"x".repeat(58))]);
        for stream in [format!("{line}x"), format!("{line}\n{line}\n")] {
            let events = events(stream.as_bytes(), stream.len());
            assert_eq!(events.first().map(|(_, _, message)| &**message), Some("too long"));
        }
    }
}
