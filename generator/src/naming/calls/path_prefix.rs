//! The beginning of a path, up to a handle.

use super::{segment::split_custom_method, template::Template};

/// The first segments of an endpoint's path. Only counted: the paths to all handles of a long path, written out, would be
/// as long as the square of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PathPrefix {
    /// Index of the endpoint.
    pub endpoint: usize,
    /// How many of its path's segments.
    pub segments: usize,
    /// Whether the custom method of the last segment belongs to it.
    pub with_custom_method: bool,
}

impl PathPrefix {
    /// The path template, given the endpoint's whole path.
    #[must_use]
    pub fn of(self, path: &str) -> String {
        let mut template = String::new();
        for (number, segment) in (1..).zip(Template::new(path).segments).take(self.segments) {
            let verb =
                split_custom_method(&segment.shape).1.filter(|_| number == self.segments && !self.with_custom_method);
            let text = verb.and_then(|verb| segment.text.strip_suffix(verb)?.strip_suffix(':'));
            template.extend(["/", text.unwrap_or(&segment.text)]);
        }
        template
    }
}
