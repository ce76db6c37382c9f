//! Emits the client of `models.yaml`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a build fails by panicking")]

use std::{env, fs, path::PathBuf};

use oas_client_generator::{Options, generate};

fn main() {
    println!("cargo::rerun-if-changed=models.yaml");
    let mut options = Options::new("models", "models.yaml");
    options.as_module = true;
    let output = generate(&fs::read_to_string("models.yaml").unwrap(), &[], &options);
    let output = output.unwrap_or_else(|found| panic!("{found:#?}"));
    output.write(PathBuf::from(env::var_os("OUT_DIR").unwrap()).join("emitted")).unwrap();
}
