//! Changes of bytes at random, for tests without a fuzzer.

use fastrand::Rng;

/// Bytes that mean something in the formats that are read.
const SPECIAL: [&str; 24] = [
    "\n", "\r\n", "\0", " ", "\"", "\\", "/", "..", "%", "%2e", "&", "=", "+", ":", "-", "0", "9", "[", "]", "{", "}",
    "é", "\u{202e}", "null",
];

/// A file with one to four changes; `others` are files to take pieces of.
pub fn mutate(bytes: &[u8], others: &[Vec<u8>], random: &mut Rng) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..random.usize(1..=4) {
        let (start, end) = range(&bytes, random);
        let new = match random.u8(..6) {
            0 => Vec::new(),
            1 => vec![random.u8(..)],
            2 => SPECIAL[random.usize(..SPECIAL.len())].into(),
            3 => bytes[start..end].repeat(2),
            4 => {
                let other = &others[random.usize(..others.len())];
                let (start, end) = range(other, random);
                other[start..end].to_vec()
            }
            _ => {
                bytes[start..end].reverse();
                continue;
            }
        };
        bytes.splice(start..end, new);
    }
    bytes
}

/// A short range of the bytes, often an empty one.
fn range(bytes: &[u8], random: &mut Rng) -> (usize, usize) {
    let start = random.usize(..=bytes.len());
    let longest = if random.bool() { 3 } else { 40 };
    (start, bytes.len().min(start + random.usize(..longest)))
}
