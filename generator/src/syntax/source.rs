//! A text by lines, and the parts of a line of YAML.

/// A line and a column, both from 1; columns are characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Position {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// Characters of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) at: Position,
    pub(super) width: usize,
}

impl Position {
    pub(super) fn new(line: usize, column: usize) -> Self {
        Self { line, column }
    }

    /// From here on.
    pub(super) fn span(self, width: usize) -> Span {
        Span { at: self, width: width.max(1) }
    }
}

/// A text by lines.
pub(super) struct Source<'t> {
    lines: Vec<&'t str>,
}

/// A line `key: value`, or `- key: value`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry<'t> {
    /// The column of the key, from 1: what is indented like the key belongs to the same object.
    pub(super) column: usize,
    pub(super) key: &'t str,
    pub(super) value: &'t str,
}

impl Entry<'_> {
    /// Whether the value is a plain text, which may go on in the next line.
    pub(super) fn has_plain_value(&self) -> bool {
        !self.value.is_empty() && !self.value.starts_with(['"', '\'', '[', '{', '|', '>', '&', '*', '!', '#'])
    }
}

impl<'t> Source<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self { lines: text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).collect() }
    }

    /// A line by its number, from 1.
    pub(super) fn line(&self, number: usize) -> &'t str {
        number.checked_sub(1).and_then(|index| self.lines.get(index)).copied().unwrap_or_default()
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &'t str)> {
        self.lines.iter().enumerate().map(|(index, line)| (index + 1, *line))
    }

    /// The number of lines.
    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// The line from a position on.
    pub(super) fn from(&self, at: Position) -> &'t str {
        let line = self.line(at.line);
        line.char_indices().nth(at.column.saturating_sub(1)).map_or("", |(start, _)| line.get(start..).unwrap_or(""))
    }

    /// The line up to a position.
    pub(super) fn before(&self, at: Position) -> &'t str {
        let line = self.line(at.line);
        line.get(..line.len() - self.from(at).len()).unwrap_or_default()
    }

    pub(super) fn char_at(&self, at: Position) -> Option<char> {
        self.from(at).chars().next()
    }

    /// The word at a position: up to a space, a colon, a comma or a bracket.
    pub(super) fn word(&self, at: Position) -> &'t str {
        let rest = self.from(at);
        let end = rest.find([' ', ':', ',', ']', '}']).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    }

    /// The content of a line: without indentation and comment.
    pub(super) fn content(&self, number: usize) -> &'t str {
        without_comment(self.line(number)).trim()
    }

    /// The number of spaces before the content of a line.
    pub(super) fn indentation(&self, number: usize) -> usize {
        indentation(self.line(number))
    }

    /// The position of the first character of a line that is no space.
    pub(super) fn start(&self, number: usize) -> Position {
        Position::new(number, self.indentation(number) + 1)
    }

    /// The nearest line above with content.
    pub(super) fn previous(&self, number: usize) -> Option<usize> {
        (1..number).rev().find(|number| !self.content(*number).is_empty())
    }

    /// The key and the value of a line.
    pub(super) fn entry(&self, number: usize) -> Option<Entry<'t>> {
        let content = self.content(number);
        let mut rest = content;
        while let Some(item) = rest.strip_prefix("- ") {
            rest = item.trim_start();
        }
        let column = self.indentation(number) + content.chars().count() - rest.chars().count() + 1;
        let (key, value) = split_entry(rest)?;
        Some(Entry { column, key, value })
    }

    /// The position of the value of an entry in its line.
    pub(super) fn value_position(&self, number: usize, entry: &Entry<'_>) -> Position {
        let rest = self.from(Position::new(number, entry.column));
        let skipped =
            rest.len() - rest.get(entry.key.len()..).map_or(0, |rest| rest.trim_start_matches([' ', ':']).len());
        Position::new(number, entry.column + rest.get(..skipped).unwrap_or_default().chars().count())
    }
}

/// The number of spaces at the start of a line.
pub(super) fn indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// A line without the comment at its end. A `#` counts within quotes too, if it follows a quote that isn't closed.
fn without_comment(line: &str) -> &str {
    if !line.contains('#') {
        return line;
    }
    let (mut quote, mut before) = (None, ' ');
    for (start, char) in line.char_indices() {
        match (quote, char) {
            (None, '#') if before.is_whitespace() => return line.get(..start).unwrap_or_default(),
            (None, '"' | '\'') if !before.is_alphanumeric() => quote = Some(char),
            (Some(open), char) if open == char => quote = None,
            _ => {}
        }
        before = char;
    }
    line
}

/// Splits `key: value`, of which the key may be in quotes.
fn split_entry(text: &str) -> Option<(&str, &str)> {
    let quote = text.chars().next().filter(|char| ['"', '\''].contains(char));
    let end = match quote {
        Some(quote) => {
            let close = text.get(1..)?.find(quote)? + 2;
            text.get(close..)?.starts_with(':').then_some(close)?
        }
        None if text.starts_with(['{', '[', '#', '&', '*', '!', '|', '>']) => return None,
        None => text.find(": ").or_else(|| text.ends_with(':').then(|| text.len() - 1))?,
    };
    let (key, rest) = text.split_at_checked(end)?;
    let value = rest.strip_prefix(':')?;
    (value.is_empty() || value.starts_with(' ')).then(|| (key, value.trim()))
}

/// Whether a text is a word that may be a key: `title`, `$ref`, `x-id`, `200`.
pub(super) fn is_word(text: &str) -> bool {
    let may_be = |char: char| char.is_alphanumeric() || "_-$./{}".contains(char);
    !text.is_empty() && text.chars().all(may_be)
}

/// A value in quotes: in single quotes, which escape nothing, if it has none itself.
pub(super) fn quoted(value: &str) -> String {
    if !value.contains('\'') {
        return format!("'{value}'");
    }
    if !value.contains(['"', '\\']) { format!("\"{value}\"") } else { format!("'{}'", value.replace('\'', "''")) }
}

/// A longer text isn't repeated as a whole.
pub(super) const MOST: usize = 70;

/// A part of a text for messages: shortened if it is long.
pub(super) fn short(text: &str) -> String {
    let text = text.trim();
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    format!("{}…", text.chars().take(MOST).collect::<String>().trim_end())
}
