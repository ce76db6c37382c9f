//! Keeps files to a length that can be read: a long one is followed by others with numbers.

use super::{Api, Module, Operation};

/// About how many lines of models or requests a file has at most, unless a single one is longer.
pub(crate) const LINES: usize = 2000;

/// The module whose models a file holds; none for those of several.
pub(crate) fn module<'a>(api: &'a Api, file: &str) -> Option<&'a Module> {
    let named = |name: &str| api.modules.iter().find(|module| module.name == name);
    named(file).or_else(|| {
        let (name, number) = file.rsplit_once('_')?;
        named(name).filter(|_| number.bytes().all(|digit| digit.is_ascii_digit()))
    })
}

/// The operations of a module by the files that their requests stand in; a single one is the module's own.
pub(crate) fn requests(api: &Api, module: usize) -> Vec<Vec<&Operation>> {
    let mut files: Vec<Vec<&Operation>> = Vec::new();
    let mut length = 0;
    for operation in api.operations.iter().filter(|operation| operation.module == module) {
        let own = request_lines(operation);
        match files.last_mut().filter(|_| length + own <= LINES) {
            Some(file) => file.push(operation),
            None => {
                files.push(vec![operation]);
                length = 0;
            }
        }
        length += own;
    }
    files
}

/// About how many lines a request is printed on: its declaration, and a method for each option.
fn request_lines(operation: &Operation) -> usize {
    let options = operation.inputs.iter().filter(|input| !input.required);
    options.map(|input| prose(&input.docs) + 4).sum::<usize>() + 4
}

/// On how many lines a text is printed.
pub(crate) fn prose(doc: &str) -> usize {
    doc.lines().map(|line| line.len() / 110 + 1).sum::<usize>().max(1)
}
