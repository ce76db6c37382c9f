//! Reads the imports between the top modules of a crate.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{Sources, split};

/// For each top module, the top modules that it imports.
pub(crate) type Imports = BTreeMap<String, BTreeSet<String>>;

/// Reads the paths that begin with `crate::`, in `use` items and elsewhere, tests apart. An item that the root re-exports
/// counts as the module that it comes from.
pub(crate) fn imports(sources: &Sources) -> Imports {
    let modules = sources.keys().filter(|path| !is_root(path)).map(|path| top(path).to_owned());
    let mut imports: Imports = modules.map(|name| (name, BTreeSet::new())).collect();
    let re_exports = re_exports(sources);
    let names: BTreeSet<String> = imports.keys().cloned().collect();
    for (path, text) in sources.iter().filter(|(path, _)| !is_root(path) && !is_test(path)) {
        let code = from_root(&without_tests(&split(text).code), path);
        for name in first_segments(&code) {
            // A function of the root may be called like a module, but a path into a module is meant.
            let module = if names.contains(name) { Some(name) } else { re_exports.get(name).map(String::as_str) };
            if let Some(module) = module.filter(|module| names.contains(*module) && *module != top(path)) {
                imports.get_mut(top(path)).unwrap().insert(module.to_owned());
            }
        }
    }
    imports
}

/// The modules of a cycle, the first again at the end; of several cycles one.
pub(crate) fn cycle(imports: &Imports) -> Option<Vec<String>> {
    fn search<'a>(imports: &'a Imports, path: &mut Vec<&'a str>, done: &mut BTreeSet<&'a str>) -> Option<Vec<String>> {
        let last = *path.last()?;
        for next in imports.get(last).into_iter().flatten() {
            if let Some(start) = path.iter().position(|name| name == next) {
                return Some(path[start..].iter().copied().chain([next.as_str()]).map(str::to_owned).collect());
            }
            if !done.contains(next.as_str()) {
                path.push(next);
                if let Some(found) = search(imports, path, done) {
                    return Some(found);
                }
                path.pop();
            }
        }
        done.insert(last);
        None
    }
    let mut done = BTreeSet::new();
    imports.keys().find_map(|name| search(imports, &mut vec![name], &mut done))
}

/// Imports of a module that stands above the importing one, and modules that stand nowhere.
pub(crate) fn backward(imports: &Imports, order: &[&[&str]]) -> Vec<String> {
    let row = |name: &str| order.iter().position(|row| row.contains(&name));
    let mut found = Vec::new();
    for (name, imported) in imports {
        let Some(own) = row(name) else {
            found.push(format!("  `{name}` is not in the order"));
            continue;
        };
        let above = imported.iter().filter(|imported| row(imported).is_some_and(|row| row < own));
        found.extend(above.map(|imported| format!("  `{name}` imports `{imported}`")));
    }
    found
}

fn is_root(path: &str) -> bool {
    ["lib.rs", "main.rs"].contains(&path)
}

fn is_test(path: &str) -> bool {
    path.split('/').any(|part| part == "tests" || part == "tests.rs")
}

/// The top module that a file belongs to.
fn top(path: &str) -> &str {
    path.split('/').next().unwrap_or(path).trim_end_matches(".rs")
}

/// The code without items for tests.
fn without_tests(code: &str) -> String {
    const TESTS: &str = "#[cfg(test)]";
    let mut kept = String::new();
    let mut rest = code;
    while let Some((before, after)) = rest.split_once(TESTS) {
        kept.push_str(before);
        rest = &after[item_length(after)..];
    }
    kept + rest
}

/// The length of an item: up to its semicolon, or to the end of its block.
fn item_length(code: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in code.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    code.len()
}

/// The code with `crate::` for as many `super::` as lead from the file to the root.
fn from_root(code: &str, path: &str) -> String {
    code.replace(&"super::".repeat(path.split('/').count()), "crate::")
}

/// The first segments of all paths that begin with `crate::`.
fn first_segments(code: &str) -> Vec<&str> {
    let mut segments = Vec::new();
    for (at, prefix) in code.match_indices("crate::") {
        if !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            segments.extend(first_of_tree(&code[at + prefix.len()..]));
        }
    }
    segments
}

/// The first segment of a use tree, or those of the trees in its braces.
fn first_of_tree(tree: &str) -> Vec<&str> {
    let tree = tree.trim_start();
    match tree.strip_prefix('{') {
        None => vec![name(tree)],
        Some(_) => trees(&tree[1..item_length(tree) - 1]).into_iter().flat_map(first_of_tree).collect(),
    }
}

fn name(tree: &str) -> &str {
    tree.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
}

/// The trees between the commas of a list.
fn trees(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0_usize, 0, Vec::new());
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                found.push(&list[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.push(&list[start..]);
    found.into_iter().filter(|tree| !tree.trim().is_empty()).collect()
}

/// The names that the root re-exports, each with its top module.
fn re_exports(sources: &Sources) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for text in ["lib.rs", "main.rs"].into_iter().filter_map(|root| sources.get(root)) {
        let code = without_tests(&split(text).code);
        for (at, keyword) in code.match_indices("use ") {
            let tree = code[at + keyword.len()..].split(';').next().unwrap_or_default();
            let module = name(tree.trim().trim_start_matches("self::"));
            for leaf in leaves(tree) {
                found.insert(leaf.to_owned(), module.to_owned());
            }
        }
    }
    found
}

/// The names that a use tree brings in. `self` brings in the module before it.
fn leaves(tree: &str) -> Vec<&str> {
    let tree = tree.trim();
    let Some((prefix, list)) = tree.split_once('{') else {
        return vec![tree.rsplit([':', ' ']).next().unwrap_or(tree)];
    };
    let module = prefix.trim_end_matches(':').rsplit(':').next().unwrap_or_default();
    let inner = leaves_of_list(list.rsplit_once('}').map_or(list, |(inner, _)| inner));
    inner.into_iter().map(|name| if name == "self" { module } else { name }).collect()
}

fn leaves_of_list(list: &str) -> Vec<&str> {
    trees(list).into_iter().flat_map(leaves).collect()
}
