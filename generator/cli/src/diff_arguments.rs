//! The arguments of `oas-client diff`.

use std::path::PathBuf;

use clap::Args;
use oas_client::{
    compare::{Descriptions, FailOn, compare},
    failure::Failure,
    levels::LevelArguments,
    report,
};

use crate::{Overlays, UrlArguments, VoiceArguments};

#[derive(Debug, Args)]
pub(crate) struct DiffArguments {
    /// The description before: a file, an https URL, or `-` for standard input.
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The description after: a file, an https URL, or `-` for standard input.
    #[arg(value_name = "NEW")]
    new: PathBuf,
    #[command(flatten)]
    overlays: Overlays,
    /// The lock file whose pinned names both have.
    #[arg(long, value_name = "FILE")]
    lock: Option<PathBuf>,
    /// The description of webhooks after: a file or an https URL.
    #[arg(long, value_name = "FILE")]
    webhooks: Option<PathBuf>,
    /// The description of webhooks before; the same as after unless it is given.
    #[arg(long, value_name = "FILE", requires = "webhooks")]
    old_webhooks: Option<PathBuf>,
    /// The format of the changes; JSON with --message-format json, else text.
    #[arg(long, value_name = "FORMAT", value_enum)]
    format: Option<report::Format>,
    /// Fail if there is such a change: one that breaks callers or released clients, or any.
    #[arg(long, value_name = "CHANGES", value_enum)]
    fail_on: Option<FailOn>,
    #[command(flatten)]
    levels: LevelArguments,
    #[command(flatten)]
    urls: UrlArguments,
    #[command(flatten)]
    printer: VoiceArguments,
}

impl DiffArguments {
    /// Prints the changes.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let Self { old, new, overlays: Overlays { overlays }, lock, webhooks, old_webhooks, .. } = self;
        let old_webhooks = old_webhooks.or_else(|| webhooks.clone());
        let (levels, access, format, fail_on) = (self.levels.into(), self.urls.into(), self.format, self.fail_on);
        let descriptions =
            Descriptions { old, new, overlays, lock, levels, old_webhooks, webhooks, access, format, fail_on };
        compare(&descriptions, self.printer.into())
    }
}
