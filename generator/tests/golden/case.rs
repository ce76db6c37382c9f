//! A golden case, as it stands in its folder. The build script of `golden-clients` reads it too.

use std::{
    fs,
    path::{Path, PathBuf},
};

use oas_client_generator::{
    Description, Diagnostic, ExternalDocument, ModuleFeatures, Options, Output, Overlay, Recording, generate,
};

/// A description and its recordings.
pub(crate) struct Case {
    /// The last name of its folder or file, and the name of the emitted crate.
    pub(crate) name: String,
    /// Its folder or file below the folder of all cases, without an extension.
    pub(crate) path: String,
    pub(crate) description: String,
    /// Names and texts.
    pub(crate) recordings: Vec<(String, String)>,
    /// A description of webhooks.
    pub(crate) webhooks: Option<String>,
    /// The files that the description refers to.
    pub(crate) external_documents: Vec<ExternalDocument>,
    /// The overlay in the repository's folder `spec/overlays` that the directive `overlay` names.
    pub(crate) overlay: Option<Overlay>,
}

impl Case {
    pub(crate) fn generate(&self) -> Result<Output, Vec<Diagnostic>> {
        self.generate_from(&self.description, self.webhooks.as_deref())
    }

    /// With other descriptions, but the same recordings.
    pub(crate) fn generate_from(&self, description: &str, webhooks: Option<&str>) -> Result<Output, Vec<Diagnostic>> {
        let mut options = self.options();
        options.tests_from_examples = self.directive("tests-from-examples").is_some();
        options.webhooks = webhooks.map(|text| Description::new(text, "webhooks.yaml"));
        self.generate_with(description, &options)
    }

    /// With another description and other options, but the same recordings.
    pub(crate) fn generate_with(&self, description: &str, options: &Options) -> Result<Output, Vec<Diagnostic>> {
        let recordings: Vec<_> = self.recordings.iter().map(|(name, text)| Recording { name, text }).collect();
        generate(description, &recordings, options)
    }

    pub(crate) fn directive(&self, name: &str) -> Option<&str> {
        directive(&self.description, name)
    }

    /// The options that the description's directives ask for.
    pub(crate) fn options(&self) -> Options {
        let mut options = Options::new(&self.name, "api.yaml");
        options.external_documents.clone_from(&self.external_documents);
        options.overlays.extend(self.overlay.clone());
        if self.directive("module-features").is_some() {
            options.module_features = ModuleFeatures::Always;
        }
        options
    }
}

/// The value of a directive: of the comment `# name: value`, or nothing of `# name`. The description starts with them.
fn directive<'a>(description: &'a str, name: &str) -> Option<&'a str> {
    let mut comments = description.lines().map_while(|line| line.strip_prefix("# "));
    comments.find_map(|comment| comment.strip_prefix(name)?.strip_prefix(": ").or((comment == name).then_some("")))
}

/// The cases in the folders below a folder. A folder with an `api.yaml` is a case, any other is a group of them.
pub(crate) fn read_cases(golden: &Path) -> Vec<Case> {
    let mut folders = Vec::new();
    find_cases(golden, &mut folders);
    let overlays = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|folder| folder.join("spec/overlays"));
    let overlays = overlays.into_iter().find(|folder| folder.exists()).unwrap();
    let case = |folder: PathBuf| {
        let files = children(&folder).into_iter().filter(|path| extension(path) == "har");
        let description = read(&folder.join("api.yaml"));
        Case {
            name: folder.file_name().unwrap().to_string_lossy().into_owned(),
            path: below(golden, &folder),
            overlay: directive(&description, "overlay").map(|name| Overlay::new(name, read(&overlays.join(name)))),
            description,
            recordings: files.map(|path| (format!("{}.har", stem(&path)), read(&path))).collect(),
            webhooks: fs::read_to_string(folder.join("webhooks.yaml")).ok(),
            external_documents: external_documents(&folder),
        }
    };
    folders.into_iter().map(case).collect()
}

fn find_cases(folder: &Path, found: &mut Vec<PathBuf>) {
    for path in children(folder).into_iter().filter(|path| path.is_dir()) {
        if path.join("api.yaml").exists() { found.push(path) } else { find_cases(&path, found) }
    }
}

/// A path as seen from a folder, with `/` between its names.
pub(crate) fn below(folder: &Path, path: &Path) -> String {
    path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/")
}

/// The files in the folders of a case's folder, which is as deep as they lie.
fn external_documents(folder: &Path) -> Vec<ExternalDocument> {
    let folders = children(folder).into_iter().filter(|path| path.is_dir());
    folders
        .flat_map(|inner| children(&inner))
        .map(|path| ExternalDocument::new(below(folder, &path), read(&path)))
        .collect()
}

/// The entries of a folder, sorted.
pub(crate) fn children(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

pub(crate) fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub(crate) fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

pub(crate) fn extension(path: &Path) -> &str {
    path.extension().and_then(|extension| extension.to_str()).unwrap_or("")
}
