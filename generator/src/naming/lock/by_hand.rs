//! The section `rename` as people wrote it, with their comments and their order.

use std::ops::Range;

use super::Lock;

const SECTION: &str = "rename:";

impl Lock {
    /// The text of the file, with the section `rename` of an earlier text if the names in it are the same.
    pub(crate) fn text_after(&self, before: &str) -> String {
        let mut text = self.text();
        let is_same = Self::read(before, &mut Vec::new()).rename == self.rename;
        if let (true, Some(own), Some(written)) = (is_same, section(&text), section(before)) {
            let written = before.get(written).unwrap_or_default().trim_end();
            text.replace_range(own, &format!("{written}\n"));
        }
        text
    }
}

/// The bytes of the section: from its key to the next key.
fn section(text: &str) -> Option<Range<usize>> {
    let start = if text.starts_with(SECTION) { 0 } else { text.find(&format!("\n{SECTION}"))? + 1 };
    let mut end = start;
    for (index, line) in text.get(start..)?.split_inclusive('\n').enumerate() {
        if index > 0 && !line.starts_with([' ', '#', '\n', '\r', '}']) {
            break;
        }
        end += line.len();
    }
    Some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_order_of_names_by_hand_stay() {
        let before = "layout: resources\nrename:\n  # Ours.\n  b: client.b   # see 12\n\n  a: client.a\nsources: {}\n";
        let lock = Lock::read(before, &mut Vec::new());
        assert!(lock.text().ends_with("\nrename:\n  a: client.a\n  b: client.b\n"));
        assert!(lock.text_after(before).ends_with("\nrename:\n  # Ours.\n  b: client.b   # see 12\n\n  a: client.a\n"));
        // The text of a lock with other names isn't taken.
        let other = before.replace("client.a", "client.c");
        assert_eq!(lock.text_after(&other), lock.text());
        assert_eq!(lock.text_after(""), lock.text());
        let flow = "rename: {a: client.a, b: client.b} # both\n";
        assert!(lock.text_after(flow).ends_with("\nrename: {a: client.a, b: client.b} # both\n"));
    }
}
