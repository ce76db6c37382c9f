//! Multipart bodies: `multipart/form-data` ([RFC 7578](https://www.rfc-editor.org/rfc/rfc7578)).

use bytes::Bytes;

use crate::body::{Source, Upload};

/// One part: a value or a file.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) name: String,
    /// The part's media type, unless the upload states its own.
    pub(crate) media_type: Option<&'static str>,
    pub(crate) upload: Upload,
}

/// A random delimiter, which is unlikely to occur in a part.
pub(crate) fn boundary() -> String {
    format!("part-{:016x}{:016x}", fastrand::u64(..), fastrand::u64(..))
}

/// The body's chunks in order.
///
/// # Errors
///
/// A message, if a name, file name or media type holds a control character: a line break could forge headers, and no header may hold
/// the others but the tab.
pub(crate) fn chunks(parts: &[Part], boundary: &str) -> Result<Vec<Source>, String> {
    let mut chunks = Vec::with_capacity(2 * parts.len() + 1);
    for (index, Part { name, media_type, upload }) in parts.iter().enumerate() {
        let line_break = if index == 0 { "" } else { "\r\n" };
        let mut head =
            format!("{line_break}--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"", quoted(name)?);
        if let Some(file_name) = &upload.file_name {
            head.push_str(&format!("; filename=\"{}\"", quoted(file_name)?));
        }
        if let Some(media_type) = upload.content_type.as_deref().or(*media_type) {
            check_header_value(media_type)?;
            head.push_str(&format!("\r\nContent-Type: {media_type}"));
        }
        head.push_str("\r\n\r\n");
        chunks.push(Source::Whole(Bytes::from(head)));
        chunks.push(upload.source.clone());
    }
    let line_break = if parts.is_empty() { "" } else { "\r\n" };
    chunks.push(Source::Whole(Bytes::from(format!("{line_break}--{boundary}--\r\n"))));
    Ok(chunks)
}

/// A name in quotes, as browsers write it: RFC 7578 has no other escape for a quote.
fn quoted(name: &str) -> Result<String, String> {
    check_header_value(name)?;
    Ok(name.replace('"', "%22"))
}

fn check_header_value(value: &str) -> Result<(), String> {
    if value.contains(|c: char| c.is_ascii_control() && c != '\t') {
        return Err("a part's name, file name or media type holds a line break or another control character, which no header may \
                    carry"
            .to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(parts: &[Part]) -> Result<String, String> {
        let chunks = chunks(parts, "b")?;
        let bytes = chunks.iter().map(|chunk| match chunk {
            Source::Whole(bytes) => String::from_utf8(bytes.to_vec()).unwrap(),
            _ => "<stream>".to_owned(),
        });
        Ok(bytes.collect())
    }

    fn part(name: &str, upload: Upload) -> Part {
        Part { name: name.to_owned(), media_type: None, upload }
    }

    #[test]
    fn parts_are_written_as_the_rfc_says() {
        let parts = [
            part("title", Upload::from("a\r\nb")),
            part("Media", Upload::from("png").file_name("a \"b\".png").content_type("image/png")),
        ];
        let expected = "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\na\r\nb\r\n\
             --b\r\nContent-Disposition: form-data; name=\"Media\"; filename=\"a %22b%22.png\"\r\n\
             Content-Type: image/png\r\n\r\npng\r\n--b--\r\n";
        assert_eq!(text(&parts).unwrap(), expected);
        assert_eq!(text(&[]).unwrap(), "--b--\r\n");
    }

    #[test]
    fn no_name_forges_a_header() {
        for evil in ["a\r\nX: 1", "a\nb", "a\0", "a\u{6}", "\u{7f}", "\u{1b}[0m"] {
            assert!(text(&[part(evil, Upload::from(""))]).is_err());
            assert!(text(&[part("a", Upload::from("").file_name(evil))]).is_err());
            assert!(text(&[part("a", Upload::from("").content_type(evil))]).is_err());
        }
    }

    #[test]
    fn no_two_requests_have_one_boundary() {
        let (first, second) = (boundary(), boundary());
        assert_ne!(first, second);
        // RFC 2046: at most 70 characters, none of which needs quotes.
        assert!(first.len() <= 70 && first.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'), "{first}");
    }
}
