//! Any lock file is obeyed or reported, and the lock file of the output gives the same output again. The description is a small one, or stands
//! behind a line `---`.

use oas_client_generator::{LockFile, Options, generate};

use super::described::{SHELF, is_sound, parts};

/// Checks a lock file. Returns `true` if a crate came of it.
pub fn check(bytes: &[u8]) -> bool {
    let Some((lock, description)) = parts(bytes) else { return false };
    let with = |lock: &str| {
        let mut options = Options::new("fuzzed", "api.yaml");
        options.lock = Some(LockFile { name: "api.lock.yaml".to_owned(), text: lock.to_owned() });
        generate(description.unwrap_or(SHELF), &[], &options)
    };
    let first = with(lock);
    if !is_sound(&first) {
        return false;
    }
    let first = first.unwrap();
    let again =
        with(&first.lock).unwrap_or_else(|found| panic!("the lock file is rejected: {found:#?}\n{}", first.lock));
    assert_eq!(first.lock, again.lock);
    assert_eq!(first.files, again.files);
    true
}
