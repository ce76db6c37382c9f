//! Cargo features of the emitted crate: one for each module of operations, if building all of them takes long.

use std::collections::{BTreeMap, BTreeSet};

use super::{Api, Handle, ModuleId};

/// When each module of operations has a cargo feature.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ModuleFeatures {
    /// No module has a feature.
    #[default]
    Never,
    /// Each module has a feature.
    Always,
    /// Each module has a feature if the crate's [`size`] is larger than this.
    Above(usize),
}

/// The [`size`] of a crate whose debug build takes 20 seconds: an operation takes 12 milliseconds, and a model 25.
pub const LARGE: usize = 1600;

/// The size of a crate: its operations, and its models twice, since a model takes twice as long to compile.
pub fn size(api: &Api) -> usize {
    api.operations.len() + 2 * api.types.len()
}

/// A feature of the emitted crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// Its name.
    pub name: String,
    /// The features that it needs, sorted: those of the modules whose handles lead to its own.
    pub needs: Vec<String>,
}

/// The features of all modules that are emitted, by name.
pub(crate) fn all(api: &Api) -> Vec<Feature> {
    let mut features: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let feature = |module: ModuleId| api.modules.get(module).and_then(|module| module.feature.as_deref());
    for module in used(api) {
        features.extend(feature(module).map(|name| (name, BTreeSet::new())));
    }
    let places = api.handles.iter().map(|handle| (handle.module, handle.parent));
    let calls = api.operations.iter().map(|operation| (operation.module, operation.handle));
    for (module, parent) in places.chain(calls) {
        let above = parent.and_then(|parent| api.handles.get(parent)).map(|above| above.module);
        if let (Some(name), Some(above)) = (feature(module), above.filter(|above| *above != module)) {
            features.entry(name).or_default().extend(feature(above));
        }
    }
    let named = |(name, needs): (&str, BTreeSet<&str>)| Feature {
        name: name.to_owned(),
        needs: needs.into_iter().map(str::to_owned).collect(),
    };
    features.into_iter().map(named).collect()
}

/// The modules that aren't empty.
pub(crate) fn used(api: &Api) -> BTreeSet<ModuleId> {
    let handles = api.handles.iter().map(|handle| handle.module);
    handles.chain(api.operations.iter().map(|operation| operation.module)).collect()
}

/// Whether an accessor or a function of a module stands in the file of that module, though its handle is of another one.
pub(crate) fn is_apart(api: &Api, parent: Option<&Handle>, module: ModuleId) -> bool {
    let own = parent.is_some_and(|parent| parent.module == module);
    !own && api.modules.get(module).is_some_and(|module| module.feature.is_some())
}
