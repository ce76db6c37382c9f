//! The files of models and requests. A long file continues in files with numbers.

use super::{Api, Module, ModuleId, Operation};

/// The lines of models or requests that a file has at most, unless one of them is longer.
pub(crate) const LINES: usize = 2000;

/// The module whose models a file holds. `None` for models of several modules.
pub(crate) fn module<'a>(api: &'a Api, file: &str) -> Option<&'a Module> {
    let named = |name: &str| api.modules.iter().find(|module| module.name == name);
    named(file).or_else(|| {
        let (name, number) = file.rsplit_once('_')?;
        named(name).filter(|_| number.bytes().all(|digit| digit.is_ascii_digit()))
    })
}

/// The operations of a module by the files of their requests. If there is one file, it is the module's own.
pub(crate) fn requests(api: &Api, module: ModuleId) -> Vec<Vec<&Operation>> {
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

/// The lines of a request, about: its declaration, and a setter for each optional input.
fn request_lines(operation: &Operation) -> usize {
    let options = operation.inputs.iter().filter(|input| !input.required);
    options.map(|input| prose(&input.docs) + 4).sum::<usize>() + 11
}

/// The lines of a text.
pub(crate) fn prose(doc: &str) -> usize {
    doc.lines().map(|line| line.len() / 110 + 1).sum::<usize>().max(1)
}
