//! Writes a diagnostic for people, with an excerpt of the file.

use std::{borrow::Cow, ops::Range};

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use oas_client_generator::{Diagnostic, Highlight, Related, diagnostic::visible};

use super::{File, Files, describe, location::Location};

/// The diagnostic with colours, without an end of line.
pub(super) fn shown(diagnostic: &Diagnostic, files: &Files<'_>) -> String {
    let level = if diagnostic.is_error() { Level::ERROR } else { Level::WARNING };
    let first =
        files.of(diagnostic).map(|file| Excerpt::new(file, file.locate(&diagnostic.pointer, diagnostic.highlight)));
    let second = diagnostic.related.as_deref().and_then(|related| {
        let file = files.get(&related.file)?;
        Some((related, Excerpt::new(file, file.locate(&related.pointer, related.highlight))))
    });
    let title = Group::with_title(level.primary_title(visible(&diagnostic.message)).id(diagnostic.code.name));
    let mut groups = Vec::new();
    let mut main = match (&first, &second) {
        (Some(first), Some((related, second))) if first.joins(second) => title.element(first.with(second, related)),
        (Some(first), Some((related, second))) => {
            let note = Level::NOTE.secondary_title(visible(&related.label));
            groups.push(Group::with_title(note).element(second.snippet()));
            title.element(first.snippet())
        }
        (Some(first), None) => title.element(first.snippet()),
        (None, _) if diagnostic.highlight == Highlight::Options => title,
        (None, _) => {
            title.element(Origin::path(format!("{}#{}", visible(&diagnostic.file), visible(&diagnostic.pointer))))
        }
    };
    if let Some(words) = describe::describe_pointer(&diagnostic.pointer) {
        main = main.element(Level::NOTE.message(words));
    }
    if !diagnostic.help.is_empty() {
        main = main.element(Level::HELP.message(visible(&diagnostic.help)));
    }
    groups.insert(0, main);
    let text = Renderer::styled().render(&groups);
    let excerpts = first.iter().chain(second.iter().map(|(_, excerpt)| excerpt));
    excerpts.fold(text, |text, excerpt| excerpt.corrected(text))
}

/// A line with a marked part. A long line is cut.
struct Excerpt<'f, 't> {
    file: &'f File<'t>,
    location: Location,
    line: Cow<'f, str>,
    /// The bytes of the marked part in `line`.
    span: Range<usize>,
}

/// A line of more bytes is cut.
const WIDE: usize = 120;
/// The number of bytes that are shown before and after the start of the marked part.
const BEFORE: usize = 40;
const AFTER: usize = 70;

impl<'f, 't> Excerpt<'f, 't> {
    fn new(file: &'f File<'t>, location: Location) -> Self {
        let Range { start, end } = location.line_bytes;
        let at = location.bytes.start;
        if end - start <= WIDE {
            let span = at - start..location.bytes.end - start;
            return Self { file, line: file.text.get(start..end).unwrap_or_default().into(), span, location };
        }
        let from = file.counted().floor(at.saturating_sub(BEFORE).max(start));
        let to = file.counted().floor((at.max(from + BEFORE) + AFTER).min(end));
        let (head, tail) = (if from > start { "…" } else { "" }, if to < end { "…" } else { "" });
        let line = format!("{head}{}{tail}", file.text.get(from..to).unwrap_or_default());
        let moved = |byte: usize| byte.min(to) - from + head.len();
        Self { file, line: line.into(), span: moved(at)..moved(location.bytes.end), location }
    }

    fn snippet(&self) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
        let mark = AnnotationKind::Primary.span(self.span.clone());
        Snippet::source(&*self.line).path(visible(&self.file.path)).line_start(self.location.line).annotation(mark)
    }

    /// Whether one excerpt can show both.
    fn joins(&self, other: &Self) -> bool {
        std::ptr::eq(self.file, other.file) && !self.is_cut() && !other.is_cut()
    }

    /// Both locations in one excerpt.
    fn with<'b>(&'b self, other: &'b Self, related: &'b Related) -> Snippet<'b, annotate_snippets::Annotation<'b>> {
        let (mine, theirs) = (&self.location, &other.location);
        let start = mine.line_bytes.start.min(theirs.line_bytes.start);
        let end = mine.line_bytes.end.max(theirs.line_bytes.end);
        let moved = |bytes: &Range<usize>| bytes.start - start..bytes.end - start;
        Snippet::source(self.file.text.get(start..end).unwrap_or_default())
            .path(visible(&self.file.path))
            .line_start(mine.line.min(theirs.line))
            .annotation(AnnotationKind::Primary.span(moved(&mine.bytes)))
            .annotation(AnnotationKind::Context.span(moved(&theirs.bytes)).label(visible(&related.label)))
    }

    fn is_cut(&self) -> bool {
        self.location.line_bytes.len() > WIDE
    }

    /// The column in the file, where the renderer has counted in the cut line.
    fn corrected(&self, text: String) -> String {
        if !self.is_cut() {
            return text;
        }
        let location = format!("{}:{}:", visible(&self.file.path), self.location.line);
        let counted = self.line.get(..self.span.start).unwrap_or_default().chars().count() + 1;
        text.replacen(&format!("{location}{counted}\n"), &format!("{location}{}\n", self.location.column), 1)
    }
}
