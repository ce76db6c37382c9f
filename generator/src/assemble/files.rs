//! Models -> files. A long file continues in files with numbers.

use std::collections::{BTreeMap, BTreeSet};

use crate::ir::{
    Api, TypeDef, TypeKind,
    files::{LINES, prose},
};

/// Moves models from long files to further ones. Callers see no difference, since `models` exports all of them.
pub(crate) fn split(api: &mut Api) {
    let mut taken: BTreeSet<String> = api.modules.iter().map(|module| module.name.clone()).collect();
    taken.extend(api.types.iter().map(|def| def.file.clone()));
    let mut files: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for def in &mut api.types {
        let own = lines(def);
        let (file, length) = files.entry(def.file.clone()).or_insert_with(|| (def.file.clone(), 0));
        if *length > 0 && *length + own > LINES {
            let names = (2..).map(|number| format!("{}_{number}", def.file));
            *file = names.into_iter().find(|name| taken.insert(name.clone())).unwrap_or_default();
            *length = 0;
        }
        *length += own;
        def.file.clone_from(file);
    }
}

/// The lines of a model, about.
fn lines(def: &TypeDef) -> usize {
    let inner: usize = match &def.kind {
        TypeKind::Struct(object) => {
            let built = if def.is_built { object.fields.len() + 10 } else { 0 };
            built + object.fields.iter().map(|field| prose(&field.docs) + 2).sum::<usize>()
        }
        TypeKind::Enum(variants) | TypeKind::IntegerEnum(variants) => {
            variants.iter().map(|variant| prose(&variant.docs) + 2).sum()
        }
        TypeKind::Union(union) => union.variants.iter().map(|variant| prose(&variant.docs) + 2).sum(),
        TypeKind::RawUnion(readers) => readers.len(),
    };
    prose(&def.docs) + inner + 6
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::{Module, Struct, files};

    #[test]
    fn long_files_go_on_in_others() {
        let def = |index: usize| TypeDef {
            name: format!("Book{index}"),
            pointer: String::new(),
            requested_name: String::new(),
            file: "books".to_owned(),
            docs: "Prose.\n".repeat(LINES / 2),
            kind: TypeKind::Struct(Struct::default()),
            is_built: false,
            is_key: false,
        };
        let module = |name: &str| Module { name: name.to_owned(), docs: String::new(), feature: None };
        let mut api = Api {
            modules: [module("books"), module("books_2")].into_iter().collect(),
            types: (0..3).map(def).collect(),
            ..Api::default()
        };
        split(&mut api);
        let files: Vec<_> = api.types.iter().map(|def| def.file.as_str()).collect();
        assert_eq!(files, ["books", "books_3", "books_4"]);
        let of = |file| files::module(&api, file).map(|module| module.name.as_str());
        assert_eq!((of("books_3"), of("books_2"), of("common_2")), (Some("books"), Some("books_2"), None));
    }
}
