//! Names that are unique: equal ones get numbers.

use std::collections::BTreeSet;

/// So many numbers are tried one after the other.
const FEW: usize = 16;

/// `name`, or `name_2` and so on if it is taken.
pub(crate) fn free(taken: &mut BTreeSet<String>, name: String) -> String {
    let pascal = name.starts_with(|c: char| c.is_ascii_uppercase());
    let stem = name.trim_end_matches('_');
    let numbered = |number: usize| if pascal { format!("{stem}{number}") } else { format!("{stem}_{number}") };
    let is_free = |name: &String| !taken.contains(name);
    let free = if is_free(&name) {
        name.clone()
    } else {
        let one = (2..=FEW).map(numbered).find(is_free);
        one.unwrap_or_else(|| numbered(next(FEW, |number| is_free(&numbered(number)))))
    };
    taken.insert(free.clone());
    free
}

/// A free number whose predecessor is taken, as `last` is. Of thousands in a row, few are looked at.
fn next(last: usize, is_free: impl Fn(usize) -> bool) -> usize {
    let (mut taken, mut free) = (last, last * 2);
    while !is_free(free) {
        (taken, free) = (free, free * 2);
    }
    while free - taken > 1 {
        let middle = taken + (free - taken) / 2;
        if is_free(middle) {
            free = middle;
        } else {
            taken = middle;
        }
    }
    free
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_each_other_however_many_there_are() {
        let mut taken = BTreeSet::new();
        let names: Vec<_> = (0..100).map(|_| free(&mut taken, "a_".to_owned())).collect();
        let expected: Vec<_> =
            ["a_".to_owned()].into_iter().chain((2..=100).map(|number| format!("a_{number}"))).collect();
        assert_eq!(names, expected);
    }
}
