//! Parses multipart bodies, as far as comparing them needs.

/// One part of a multipart body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The name of its field.
    pub name: String,
    /// The file name, if it has one.
    pub file_name: Option<String>,
    /// The content.
    pub content_type: Option<String>,
    /// The content of the part.
    pub content: String,
}

/// Parses a body of this media type, which holds the boundary, into its parts. Returns `None` if the body isn't
/// multipart.
pub fn parse_multipart(media_type: &str, body: &str) -> Option<Vec<Part>> {
    let boundary = media_type.split(';').find_map(|parameter| parameter.trim().strip_prefix("boundary="))?;
    let delimiter = format!("--{}", boundary.trim_matches('"'));
    let mut rest = body.strip_prefix(delimiter.as_str())?;
    let mut parts = Vec::new();
    while let Some(after) = rest.strip_prefix("\r\n") {
        let (part, next) = after.split_once(&format!("\r\n{delimiter}"))?;
        parts.push(self::part(part)?);
        rest = next;
    }
    rest.starts_with("--").then_some(parts)
}

fn part(content: &str) -> Option<Part> {
    let (head, content) = content.split_once("\r\n\r\n")?;
    let mut part = Part { name: String::new(), file_name: None, content_type: None, content: content.to_owned() };
    for line in head.split("\r\n") {
        let (name, value) = line.split_once(':')?;
        match name.trim().to_ascii_lowercase().as_str() {
            "content-disposition" => {
                part.name = parameter(value, "name")?;
                part.file_name = parameter(value, "filename");
            }
            "content-type" => part.content_type = Some(value.trim().to_owned()),
            _ => {}
        }
    }
    Some(part)
}

/// A quoted parameter of `Content-Disposition`, unescaped.
fn parameter(value: &str, name: &str) -> Option<String> {
    let (_, rest) = value.split_once(&format!("; {name}=\""))?;
    Some(rest.split_once('"')?.0.replace("%22", "\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_between_the_boundaries() {
        let body = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n2\r\n--b\r\nContent-Disposition: form-data; \
                    name=\"f\"; filename=\"x %22y%22\"\r\nContent-Type: image/png\r\n\r\npng\r\n--b--\r\n";
        let found = parse_multipart("multipart/form-data; boundary=b", body).unwrap();
        let file = (Some("x \"y\"".to_owned()), Some("image/png".to_owned()));
        assert_eq!((found[0].name.as_str(), found[0].content.as_str()), ("a", "1\r\n2"));
        assert_eq!((found[1].name.as_str(), found[1].content.as_str()), ("f", "png"));
        assert_eq!((found[1].file_name.clone(), found[1].content_type.clone()), file);
        assert_eq!(parse_multipart("multipart/form-data; boundary=b", "--b--\r\n"), Some(Vec::new()));
        assert_eq!(parse_multipart("multipart/form-data; boundary=b", "--b\r\nhalf"), None);
        assert_eq!(parse_multipart("content/plain", body), None);
    }
}
