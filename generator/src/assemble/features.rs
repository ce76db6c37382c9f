//! Modules -> cargo features.

use std::collections::BTreeSet;

use crate::{
    ir::{
        Api,
        feature::{ModuleFeatures, size},
    },
    unique::free,
};

/// The features that every emitted crate has, and the ones that cargo knows.
const RESERVED: [&str; 15] = [
    "axum",
    "blocking",
    "brotli",
    "default",
    "gzip",
    "http2",
    "idn",
    "modules",
    "native-tls",
    "proxy-env",
    "replay",
    "reqwest",
    "rustls",
    "webhooks",
    "zstd",
];

/// Gives each module a feature, if the option says so.
pub(super) fn assign(api: &mut Api, option: ModuleFeatures) {
    let many = match option {
        ModuleFeatures::Never => false,
        ModuleFeatures::Always => true,
        ModuleFeatures::Above(most) => size(api) > most,
    };
    if !many {
        return;
    }
    let mut taken: BTreeSet<_> = RESERVED.map(str::to_owned).into();
    taken.extend(api.modules.iter().map(|module| module.name.clone()));
    for module in &mut api.modules {
        let name = module.name.clone();
        let reserved = RESERVED.contains(&name.as_str());
        module.feature = Some(if reserved { free(&mut taken, format!("{name}_api")) } else { name });
    }
}
