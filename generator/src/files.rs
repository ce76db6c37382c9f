//! Keeps files to a length that can be read: a long one is followed by others with numbers.

use std::collections::{BTreeMap, BTreeSet};

use crate::ir::{Api, Module, Operation, TypeDef, TypeKind};

/// About how many lines of models or requests a file has at most, unless a single one is longer.
const LINES: usize = 2000;

/// Moves what is too much for a file to further ones. Models are all seen through `models`, so callers see no difference.
pub(crate) fn split(api: &mut Api) {
    let mut taken: BTreeSet<String> = api.modules.iter().map(|module| module.name.clone()).collect();
    taken.extend(api.types.iter().map(|def| def.module.clone()));
    let mut files: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for def in &mut api.types {
        let own = lines(def);
        let (file, length) = files.entry(def.module.clone()).or_insert_with(|| (def.module.clone(), 0));
        if *length > 0 && *length + own > LINES {
            let names = (2..).map(|number| format!("{}_{number}", def.module));
            *file = names.into_iter().find(|name| taken.insert(name.clone())).unwrap_or_default();
            *length = 0;
        }
        *length += own;
        def.module.clone_from(file);
    }
}

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
    options.map(|input| prose(&input.doc) + 4).sum::<usize>() + 4
}

/// On how many lines a text is printed.
fn prose(doc: &str) -> usize {
    doc.lines().map(|line| line.len() / 110 + 1).sum::<usize>().max(1)
}

/// About how many lines a model is printed on.
fn lines(def: &TypeDef) -> usize {
    let inner: usize = match &def.kind {
        TypeKind::Struct(object) => {
            let built = if def.built { object.fields.len() + 10 } else { 0 };
            built + object.fields.iter().map(|field| prose(&field.doc) + 2).sum::<usize>()
        }
        TypeKind::Enum(variants) | TypeKind::Integers(variants) => {
            variants.iter().map(|variant| prose(&variant.doc) + 2).sum()
        }
        TypeKind::Union(union) => union.variants.iter().map(|variant| prose(&variant.doc) + 2).sum(),
        TypeKind::Overlap(readers) => readers.len(),
    };
    prose(&def.doc) + inner + 6
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::Struct;

    #[test]
    fn long_files_go_on_in_others() {
        let def = |index: usize| TypeDef {
            name: format!("Book{index}"),
            at: String::new(),
            asked: String::new(),
            module: "books".to_owned(),
            doc: "Prose.\n".repeat(LINES / 2),
            kind: TypeKind::Struct(Struct::default()),
            built: false,
        };
        let module = |name: &str| Module { name: name.to_owned(), doc: String::new(), feature: None };
        let mut api = Api {
            modules: vec![module("books"), module("books_2")],
            types: (0..3).map(def).collect(),
            ..Api::default()
        };
        split(&mut api);
        let files: Vec<_> = api.types.iter().map(|def| def.module.as_str()).collect();
        assert_eq!(files, ["books", "books_3", "books_4"]);
        let of = |file| super::module(&api, file).map(|module| module.name.as_str());
        assert_eq!((of("books_3"), of("books_2"), of("common_2")), (Some("books"), Some("books_2"), None));
    }
}
