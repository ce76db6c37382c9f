//! Path templates: text and parameters, cut into segments.

/// A path template, parsed into segments.
#[derive(Debug, Clone, Default)]
pub struct Template<'a> {
    /// The path segments, none of them empty.
    pub segments: Vec<Segment<'a>>,
    /// Names of the parameters after the first `?` or `#`, which are no part of any segment.
    pub tail: Vec<&'a str>,
    in_tail: bool,
}

/// One segment of a path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Segment<'a> {
    /// As written.
    pub text: String,
    /// As written, but with `{}` for each parameter.
    pub shape: String,
    /// Names of the parameters in it.
    pub parameters: Vec<&'a str>,
}

/// The names of a template's parameters in order, one for each `{…}`.
#[must_use]
pub fn parameters(path: &str) -> Vec<&str> {
    let template = Template::new(path);
    let in_path = template.segments.into_iter().flat_map(|s| s.parameters);
    in_path.chain(template.tail).collect()
}

impl<'a> Template<'a> {
    /// Parses a template. Any string is valid: a brace without its partner is not a parameter.
    #[must_use]
    pub fn new(path: &'a str) -> Self {
        let mut template = Self::default();
        template.segments.push(Segment::default());
        let mut rest = path;
        while let Some((head, tail)) = rest.split_once('}') {
            if let Some((text, name)) = head.rsplit_once('{') {
                template.add_text(text);
                template.add_parameter(name);
            } else {
                template.add_text(head);
            }
            rest = tail;
        }
        template.add_text(rest);
        template.segments.retain(|segment| !segment.text.is_empty());
        template
    }

    fn add_text(&mut self, text: &str) {
        let mut parts = text.split(['?', '#']);
        let path = parts.next().filter(|_| !self.in_tail).unwrap_or_default();
        self.in_tail |= parts.next().is_some();
        for (i, part) in path.split('/').enumerate() {
            if i > 0 {
                self.segments.push(Segment::default());
            }
            if let Some(segment) = self.segments.last_mut() {
                segment.text.push_str(part);
                segment.shape.push_str(part);
            }
        }
    }

    fn add_parameter(&mut self, name: &'a str) {
        match self.segments.last_mut() {
            Some(segment) if !self.in_tail => {
                segment.text.extend(["{", name, "}"]);
                segment.shape.push_str("{}");
                segment.parameters.push(name);
            }
            _ => self.tail.push(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_keep_every_parameter() {
        assert_eq!(parameters("/a{b}/{c}-{d}.json?e={f}#{g}"), ["b", "c", "d", "f", "g"]);
        assert_eq!(parameters("/{a/b}/{/}}{{c}"), ["a/b", "/", "c"]);
        assert_eq!(parameters("/{}/{"), [""]);
    }
}
