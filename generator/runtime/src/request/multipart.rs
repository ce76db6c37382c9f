//! Bodies of several parts: `multipart/form-data` ([RFC 7578](https://www.rfc-editor.org/rfc/rfc7578)).

use bytes::Bytes;

use crate::body::{Source, Upload};

/// One part: a value, or a file.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) name: String,
    /// Its media type, unless the upload names another.
    pub(crate) media_type: Option<&'static str>,
    pub(crate) upload: Upload,
}

/// A delimiter that no part is likely to hold.
pub(crate) fn boundary() -> String {
    format!("part-{:016x}{:016x}", fastrand::u64(..), fastrand::u64(..))
}

/// The body's pieces, in order.
///
/// # Errors
///
/// In words, if a name holds a line break or NUL, which would let it forge headers.
pub(crate) fn pieces(parts: &[Part], boundary: &str) -> Result<Vec<Source>, String> {
    let mut pieces = Vec::with_capacity(2 * parts.len() + 1);
    for (index, Part { name, media_type, upload }) in parts.iter().enumerate() {
        let gap = if index == 0 { "" } else { "\r\n" };
        let mut head = format!("{gap}--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"", quoted(name)?);
        if let Some(file_name) = &upload.file_name {
            head.push_str(&format!("; filename=\"{}\"", quoted(file_name)?));
        }
        if let Some(media_type) = upload.content_type.as_deref().or(*media_type) {
            plain(media_type)?;
            head.push_str(&format!("\r\nContent-Type: {media_type}"));
        }
        head.push_str("\r\n\r\n");
        pieces.push(Source::Whole(Bytes::from(head)));
        pieces.push(upload.source.clone());
    }
    let gap = if parts.is_empty() { "" } else { "\r\n" };
    pieces.push(Source::Whole(Bytes::from(format!("{gap}--{boundary}--\r\n"))));
    Ok(pieces)
}

/// A name between quotes, as browsers write it: RFC 7578 has nothing to escape a quote with but this.
fn quoted(name: &str) -> Result<String, String> {
    plain(name)?;
    Ok(name.replace('"', "%22"))
}

fn plain(text: &str) -> Result<(), String> {
    if text.contains(['\r', '\n', '\0']) {
        return Err("a part's name, file name or media type holds a line break or NUL".to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(parts: &[Part]) -> Result<String, String> {
        let pieces = pieces(parts, "b")?;
        let bytes = pieces.iter().map(|piece| match piece {
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
        for evil in ["a\r\nX: 1", "a\nb", "a\0"] {
            assert!(text(&[part(evil, Upload::from(""))]).is_err());
            assert!(text(&[part("a", Upload::from("").file_name(evil))]).is_err());
            assert!(text(&[part("a", Upload::from("").content_type(evil))]).is_err());
        }
    }
}
