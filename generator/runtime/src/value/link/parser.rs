//! The syntax of the header `Link` (RFC 8288, section 3, and RFC 9110, sections 5.6.1 to 5.6.6).

use super::{Link, LinksError};

/// A header's value and the position in it.
pub(super) struct Parser<'a> {
    value: &'a str,
    position: usize,
}

impl<'a> Parser<'a> {
    pub(super) fn new(value: &'a str) -> Self {
        Self { value, position: 0 }
    }

    /// Goes to the next element of the list. Elements may be empty. Returns `false` at the end.
    pub(super) fn next_element(&mut self) -> bool {
        self.take_while(|c| is_space(c) || c == ',');
        !self.rest().is_empty()
    }

    /// Reads `<target>; name=value; …`.
    pub(super) fn link(&mut self) -> Result<Link, LinksError> {
        self.require('<', "\"<\" before a target")?;
        let target = self.take_while(|c| c != '>' && c != '<' && c != '"' && !is_space(c) && !c.is_control());
        self.require('>', "\">\" behind a target")?;
        let mut parameters = Vec::new();
        loop {
            self.take_while(is_space);
            if !self.take(';') {
                return Ok(Link { target: target.to_owned(), parameters });
            }
            self.take_while(is_space);
            // A semicolon may be the last character of a link.
            if !self.rest().is_empty() && !self.rest().starts_with([';', ',']) {
                parameters.push(self.parameter()?);
            }
        }
    }

    /// Requires a comma or the end.
    pub(super) fn end_of_element(&mut self) -> Result<(), LinksError> {
        if self.rest().is_empty() { Ok(()) } else { self.require(',', "\",\" behind a link") }
    }

    fn parameter(&mut self) -> Result<(String, String), LinksError> {
        let name = self.take_while(is_token).to_ascii_lowercase();
        if name.is_empty() {
            return Err(self.expected("name of a parameter"));
        }
        self.take_while(is_space);
        if !self.take('=') {
            return Ok((name, String::new()));
        }
        self.take_while(is_space);
        let value = if self.take('"') { self.quoted()? } else { self.unquoted()? };
        Ok((name, value))
    }

    /// The rest of a string in quotation marks. A backslash stands before a character that means itself.
    fn quoted(&mut self) -> Result<String, LinksError> {
        let mut value = String::new();
        loop {
            value += self.take_while(|c| c != '"' && c != '\\');
            if self.take('"') {
                return Ok(value);
            }
            self.take('\\');
            let Some(escaped) = self.rest().chars().next() else {
                return Err(self.expected("quotation mark behind a value"));
            };
            self.position += escaped.len_utf8();
            value.push(escaped);
        }
    }

    /// A value without quotation marks. RFC 8288 has a token here; many servers send URLs too.
    fn unquoted(&mut self) -> Result<String, LinksError> {
        let value = self.take_while(|c| !matches!(c, ';' | ',' | '"' | '<' | '>') && !is_space(c) && !c.is_control());
        if value.is_empty() { Err(self.expected("value of a parameter")) } else { Ok(value.to_owned()) }
    }

    pub(super) fn expected(&self, expected: &'static str) -> LinksError {
        LinksError { expected, position: self.position }
    }

    fn require(&mut self, c: char, expected: &'static str) -> Result<(), LinksError> {
        if self.take(c) { Ok(()) } else { Err(self.expected(expected)) }
    }

    fn take(&mut self, c: char) -> bool {
        let is_next = self.rest().starts_with(c);
        self.position += if is_next { c.len_utf8() } else { 0 };
        is_next
    }

    fn take_while(&mut self, fits: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c| !fits(c)).unwrap_or(rest.len());
        self.position += end;
        rest.get(..end).unwrap_or_default()
    }

    fn rest(&self) -> &'a str {
        self.value.get(self.position..).unwrap_or_default()
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t')
}

fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)
}
