//! The pattern of a secret, in each encoding in which a response may repeat it.

use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use regex_lite::Regex;

/// The pattern of a secret: plain, percent-encoded any number of times, encoded as in forms, escaped as in JSON, as hexadecimal
/// digits, and in base64, alone or inside a longer text.
pub(super) fn pattern(secret: &str) -> Result<Regex, regex_lite::Error> {
    let whole = format!("{}{}*", base64(&STANDARD_NO_PAD.encode(secret)), base64("="));
    let inner = (0..3).map(|before| base64(&inner_base64(secret, before)));
    let forms = [written(secret), hex(secret), whole].into_iter().chain(inner);
    Regex::new(&forms.collect::<Vec<_>>().join("|"))
}

/// The secret as text.
fn written(secret: &str) -> String {
    secret.chars().map(written_character).collect()
}

fn written_character(c: char) -> String {
    let plain = regex_lite::escape(c.encode_utf8(&mut [0; 4]));
    let encoded: String = c.encode_utf8(&mut [0; 4]).bytes().map(|byte| format!("%(?:25)*(?i:{byte:02x})")).collect();
    let json: String = c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!(r"\\+u(?i:{unit:04x})")).collect();
    let own = match c {
        ' ' => r"|\+".to_owned(),
        '"' | '\\' | '/' => format!(r"|\\+{plain}"),
        _ => String::new(),
    };
    if c.is_ascii_alphanumeric() {
        format!("(?:{plain}|{encoded})")
    } else {
        format!("(?:{plain}|{encoded}|{json}{own})")
    }
}

fn hex(secret: &str) -> String {
    let digits: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
    format!("(?i:{digits})")
}

/// The characters of base64 that the secret alone decides, with this number of bytes before it in its group of three.
fn inner_base64(secret: &str, before: usize) -> String {
    let bytes = [[0; 2].get(..before).unwrap_or_default(), secret.as_bytes()].concat();
    let encoded = STANDARD_NO_PAD.encode(&bytes);
    let start = if before == 0 { 0 } else { before + 1 };
    let end = encoded.len() - usize::from(!bytes.len().is_multiple_of(3));
    encoded.get(start..end).unwrap_or_default().to_owned()
}

/// The pattern of a text in base64: of both alphabets (RFC 4648), and percent-encoded.
fn base64(text: &str) -> String {
    let character = |c| match c {
        '+' => r"(?:\+|-|%(?:25)*(?i:2b))".to_owned(),
        '/' => r"(?:\\*/|_|%(?:25)*(?i:2f))".to_owned(),
        '=' => "(?:=|%(?:25)*(?i:3d))".to_owned(),
        c => c.to_string(),
    };
    text.chars().map(character).collect()
}

#[cfg(test)]
mod tests {
    use base64::engine::general_purpose::{STANDARD, URL_SAFE, URL_SAFE_NO_PAD};

    use super::*;

    fn scrubbed(secret: &str, text: &str) -> String {
        pattern(secret).unwrap().replace_all(text, "*").into_owned()
    }

    #[test]
    fn each_encoding_of_a_secret_is_found() {
        for secret in ["sesame-open", r#"p/ss "w+rd" "#, "zoë>>>???", "~~~~~~~~", "🔑 and key"] {
            let bytes: String = secret.bytes().map(|byte| format!("%{byte:02X}")).collect();
            let units: String = secret.encode_utf16().map(|unit| format!("\\u{unit:04X}")).collect();
            let is_special = !secret.chars().any(|c| c.is_ascii_alphanumeric());
            let mut forms = vec![
                secret.to_owned(),
                bytes.to_lowercase(),
                bytes.replace('%', "%25"),
                bytes.clone(),
                bytes.replace('%', ""),
                bytes.replace('%', "").to_lowercase(),
                form_urlencoded::byte_serialize(secret.as_bytes()).collect(),
                serde_json::Value::from(secret).to_string().trim_matches('"').to_owned(),
                STANDARD.encode(secret),
                STANDARD_NO_PAD.encode(secret),
                URL_SAFE.encode(secret),
                URL_SAFE_NO_PAD.encode(secret),
                STANDARD.encode(secret).replace('/', "%2F").replace('+', "%2b").replace('=', "%3D"),
                STANDARD.encode(secret).replace('/', "\\/"),
            ];
            forms.extend(is_special.then_some(units));
            for form in forms.iter().filter(|form| !form.ends_with('\\')) {
                assert_eq!(scrubbed(secret, &format!("<{form}>")), "<*>", "{secret} as {form}");
            }
        }
    }

    #[test]
    fn a_secret_inside_base64_is_found() {
        for before in ["", "user:", "a", "ab", "abc", "{\"password\":\""] {
            for after in ["", ":", "ab", "\"}"] {
                for secret in ["12345678", "sesame-open", "123456789"] {
                    let text = format!("{before}{secret}{after}");
                    for encoded in [STANDARD.encode(&text), URL_SAFE_NO_PAD.encode(&text)] {
                        let found = scrubbed(secret, &encoded);
                        assert!(found.contains('*'), "{text}: {found}");
                        assert!(found.len() <= encoded.len() - 8, "{text}: {found}");
                    }
                }
            }
        }
        assert_eq!(
            scrubbed("sesame-open", &STANDARD.encode("another text that is long")),
            STANDARD.encode("another text that is long")
        );
    }

    #[test]
    fn a_long_token_has_a_pattern() {
        let token = "eyJhbGciOiJIUzI1NiJ9.".repeat(200);
        assert_eq!(scrubbed(&token, &format!("<{token}>")), "<*>");
    }
}
