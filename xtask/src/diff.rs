//! `cargo xtask diff`: which descriptions are compared.

use std::path::{Path, PathBuf};

use oas_client::compare::Descriptions;

use crate::codegen::WEBHOOKS;

/// The descriptions, with the webhooks beside each, else with those of the repository.
pub(crate) fn descriptions(root: &Path, old: PathBuf, new: PathBuf, lock: Option<PathBuf>) -> Descriptions {
    let own = root.join(WEBHOOKS);
    let webhooks = |description: &Path| {
        let name = own.file_name().map(|name| description.with_file_name(name));
        name.into_iter().chain([own.clone()]).find(|path| path.exists())
    };
    let (old_webhooks, webhooks) = (webhooks(&old), webhooks(&new));
    Descriptions { old, new, lock, old_webhooks, webhooks, ..Descriptions::default() }
}
