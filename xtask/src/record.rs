//! `cargo xtask record`: hands over to the recorder, a package of its own, so that codegen needn't compile an HTTP stack.

use std::{
    env,
    ffi::OsString,
    path::Path,
    process::{Command, ExitCode},
};

/// Runs the recorder with these arguments; its exit code is ours.
pub(crate) fn run(root: &Path, arguments: &[OsString]) -> Result<ExitCode, String> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["run", "--quiet", "--package", "xtask-record", "--manifest-path"]);
    command.arg(root.join("Cargo.toml")).arg("--").args(arguments);
    let status = command.status().map_err(|error| format!("error: cargo can't be run: {error}"))?;
    // Without a code, a signal ended it.
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
