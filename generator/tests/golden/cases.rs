//! The cases in the folders, and the comparison with what is expected of them.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use oas_client_generator::{
    Description, Diagnostic, ExternalDocument, ModuleFeatures, Options, Output, Recording, generate,
};

/// A description and its recordings.
pub(crate) struct Case {
    /// The name of its folder or file, and of the emitted crate.
    pub(crate) name: String,
    pub(crate) description: String,
    /// Names and texts.
    pub(crate) recordings: Vec<(String, String)>,
    /// A description of webhooks.
    pub(crate) webhooks: Option<String>,
    /// What the description refers to in other files.
    pub(crate) external_documents: Vec<ExternalDocument>,
}

impl Case {
    pub(crate) fn generate(&self) -> Result<Output, Vec<Diagnostic>> {
        self.generate_from(&self.description, self.webhooks.as_deref())
    }

    /// Tests of its client, written by hand.
    pub(crate) fn wire(&self) -> Option<String> {
        fs::read_to_string(root().join("golden").join(&self.name).join("wire.rs")).ok()
    }

    /// With other descriptions, but the same recordings.
    pub(crate) fn generate_from(&self, description: &str, webhooks: Option<&str>) -> Result<Output, Vec<Diagnostic>> {
        let mut options = self.options();
        options.tests_from_examples = self.description.lines().any(|line| line == "# tests-from-examples");
        options.webhooks = webhooks.map(|text| Description::new(text, "webhooks.yaml"));
        self.generate_with(description, &options)
    }

    /// With another description and other options, but the same recordings.
    pub(crate) fn generate_with(&self, description: &str, options: &Options) -> Result<Output, Vec<Diagnostic>> {
        let recordings: Vec<_> = self.recordings.iter().map(|(name, text)| Recording { name, text }).collect();
        generate(description, &recordings, options)
    }

    /// What the description asks for in its comments.
    pub(crate) fn options(&self) -> Options {
        let mut options = Options::new(&self.name, "api.yaml");
        options.external_documents.clone_from(&self.external_documents);
        if self.description.contains("\n# module-features\n") {
            options.module_features = ModuleFeatures::Always;
        }
        options
    }
}

/// All cases that must generate.
pub(crate) fn golden() -> Vec<Case> {
    let folders = entries("golden").into_iter().filter(|path| path.is_dir());
    let case = |folder: PathBuf| {
        let files = children(&folder).into_iter().filter(|path| extension(path) == "har");
        Case {
            name: stem(&folder),
            description: read(&folder.join("api.yaml")),
            recordings: files.map(|path| (format!("{}.har", stem(&path)), read(&path))).collect(),
            webhooks: fs::read_to_string(folder.join("webhooks.yaml")).ok(),
            external_documents: parts(&folder),
        }
    };
    folders.map(case).collect()
}

/// The files in the folders of a case's folder, which is as deep as they lie.
fn parts(folder: &Path) -> Vec<ExternalDocument> {
    let below = children(folder).into_iter().filter(|path| path.is_dir());
    let name = |path: &Path| path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
    below.flat_map(|below| children(&below)).map(|path| ExternalDocument::new(name(&path), read(&path))).collect()
}

/// The descriptions in a folder, without recordings.
pub(crate) fn described_in(folder: &Path) -> Vec<Case> {
    let files = children(folder).into_iter().filter(|path| ["yaml", "yml", "json"].contains(&extension(path)));
    let case = |path: PathBuf| Case {
        name: format!("c-{}", stem(&path).replace(|c: char| !c.is_ascii_alphanumeric(), "-")),
        description: read(&path),
        recordings: Vec::new(),
        webhooks: None,
        external_documents: Vec::new(),
    };
    files.map(case).filter(|case| case.description.contains("paths")).collect()
}

/// All cases that must say what is wrong.
pub(crate) fn diagnostics() -> Vec<Case> {
    let described = entries("problems").into_iter().filter_map(|path| {
        let name = stem(&path);
        match extension(&path) {
            "yaml" if name.starts_with("webhooks-") => {
                let description = read(&path.with_file_name("shelf.yaml"));
                Some(Case {
                    name,
                    description,
                    recordings: Vec::new(),
                    webhooks: Some(read(&path)),
                    external_documents: Vec::new(),
                })
            }
            "yaml" => Some(Case {
                name,
                description: read(&path),
                recordings: Vec::new(),
                webhooks: None,
                external_documents: Vec::new(),
            }),
            "har" => Some(Case {
                description: read(&path.with_file_name("shelf.yaml")),
                recordings: vec![(format!("{name}.har"), read(&path))],
                webhooks: None,
                external_documents: Vec::new(),
                name,
            }),
            _ => None,
        }
    });
    described.collect()
}

/// What is to be compared with a file in `generator/tests`.
pub(crate) struct Expected {
    pub(crate) file: String,
    pub(crate) text: String,
}

/// Fails, naming every file that differs, and where; or writes them all, if that was asked for.
pub(crate) fn check(expected: Vec<Expected>) {
    let accept = accepting();
    let mut differing = Vec::new();
    for Expected { file, text } in expected {
        let path = root().join(&file);
        let before = fs::read_to_string(&path).unwrap_or_default();
        if before == text {
            continue;
        }
        if accept {
            fs::write(&path, &text).unwrap();
        } else {
            differing.push(difference(&file, &before, &text));
        }
    }
    let help = "If all of it is meant: ACCEPT=1 cargo test -p oas-client-generator --test golden";
    assert!(differing.is_empty(), "\n{}\n\n{help}\n", differing.join("\n"));
}

/// Whether what comes out now becomes what is expected.
pub(crate) fn accepting() -> bool {
    env::var_os("ACCEPT").is_some_and(|value| !value.is_empty() && value != "0")
}

/// The first line that differs.
fn difference(file: &str, expected: &str, found: &str) -> String {
    let mut lines = (1..).zip(expected.lines().map(Some).chain([None]).zip(found.lines().map(Some).chain([None])));
    match lines.find(|(_, (expected, found))| expected != found) {
        Some((number, (expected, found))) => {
            let shown = |line: Option<&str>| line.unwrap_or("the end of the file").to_owned();
            format!("{file}:{number}\n  expected: {}\n     found: {}", shown(expected), shown(found))
        }
        None => format!("{file}: one of the two goes on"),
    }
}

/// `generator/tests`.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn entries(folder: &str) -> Vec<PathBuf> {
    children(&root().join(folder))
}

/// What is in a folder, sorted.
fn children(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

fn extension(path: &Path) -> &str {
    path.extension().and_then(|extension| extension.to_str()).unwrap_or("")
}
