//! A crate's `Cargo.toml`: read for its name and version, and written once.

use std::{fs, io, path::Path};

use oas_client_generator::{Output, is_package_name};
use semver::Version;
use toml::Table;

use crate::features;

/// The package of the crate's `Cargo.toml`, which its owner writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Manifest {
    pub(crate) name: String,
    pub(crate) version: Version,
    /// All of it.
    pub(crate) text: String,
}

/// The runtime's package.
pub(crate) const RUNTIME: &str = "oas-client-runtime";

/// The version of a new crate.
pub(crate) const FIRST: Version = Version::new(0, 1, 0);

/// Reads a crate's manifest, if it has one. `shown` is what its folder is called.
pub(crate) fn read(folder: &Path, shown: &str) -> Result<Option<Manifest>, String> {
    let wrong = |what: &str| format!("error: {shown}/Cargo.toml {what}");
    let Some((text, table)) = table(folder).map_err(|what| wrong(&what))? else { return Ok(None) };
    let package = table.get("package").and_then(toml::Value::as_table);
    let package = package.ok_or_else(|| wrong("has no [package]\n  help: pass the folder of a crate"))?;
    let name = package.get("name").and_then(toml::Value::as_str);
    let name = name.ok_or_else(|| wrong("gives the package no name\n  help: add `name = \"…\"`"))?.to_owned();
    let version = match package.get("version") {
        Some(toml::Value::String(version)) => version.clone(),
        Some(toml::Value::Table(table)) if table.contains_key("workspace") => inherited(folder, package)
            .ok_or_else(|| wrong("has its workspace's version, but no workspace above it says one"))?,
        // As cargo reads it.
        _ => "0.0.0".to_owned(),
    };
    let version = version.parse();
    let version = version
        .map_err(|error| wrong(&format!("has an invalid version: {error}\n  help: write `version = \"0.1.0\"`")))?;
    Ok(Some(Manifest { name, version, text }))
}

/// The version that a workspace gives to its members.
fn inherited(folder: &Path, package: &Table) -> Option<String> {
    let folder = folder.canonicalize().ok()?;
    let named = package.get("workspace").and_then(toml::Value::as_str).map(|path| folder.join(path));
    let above = folder.ancestors().map(Path::to_owned);
    named.into_iter().chain(above).find_map(|folder| {
        let (_, table) = table(&folder).ok()??;
        Some(table.get("workspace")?.get("package")?.get("version")?.as_str()?.to_owned())
    })
}

fn table(folder: &Path) -> Result<Option<(String, Table)>, String> {
    match fs::read_to_string(folder.join("Cargo.toml")) {
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(format!("can't be read: {error}")),
        Ok(text) => match text.parse() {
            Ok(table) => Ok(Some((text, table))),
            Err(error) => Err(format!("can't be read: {error}")),
        },
    }
}

/// The longest name that registries take.
const LONGEST: usize = 64;

/// A package's name made from the title of an API; `None` if it has no letter to start with. A name that no package can have,
/// such as `where`, gets `-client`.
pub(crate) fn name_from_title(description: &str) -> Option<String> {
    let title = oas_client_generator::title(description)?.to_ascii_lowercase();
    let words: Vec<_> = title.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut name = words.join("-");
    name.truncate(LONGEST);
    let name = name.trim_end_matches('-');
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    Some(if is_package_name(name) { name.to_owned() } else { format!("{name}-client") })
}

/// A string of TOML.
pub(crate) fn quoted(text: &str) -> String {
    // JSON writes strings as TOML does, but for this one.
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}

/// The dependency of emitted tests; `runtime` says where the runtime is.
pub(crate) fn for_tests(runtime: &str) -> String {
    format!("{RUNTIME} = {{ {runtime}, features = [\"replay\", \"rustls\"] }}")
}

/// The manifest of a new crate; `runtime` says where the runtime is.
pub(crate) fn new(name: &str, output: &Output, runtime: &str) -> String {
    let description = quoted(&format!("Client for {}, generated from its OpenAPI description", title(output)));
    let webhooks = if output.events > 0 {
        "## What the API delivers to your server: signatures, events and replies.\n\
         webhooks = [\"oas-client-runtime/webhooks\"]\n\
         ## An extractor of axum for these deliveries.\n\
         axum = [\"webhooks\", \"oas-client-runtime/axum\"]\n"
    } else {
        ""
    };
    let all = if output.features.is_empty() { "" } else { ", \"modules\"" };
    let modules = if output.features.is_empty() { String::new() } else { features::part(&output.features) };
    format!(
        r#"# Written once by oas-client; yours from here on.

[package]
name = "{name}"
description = {description}
version = "{FIRST}"
edition = "2024"
rust-version = "{rust}"

# Said, so that cargo can load the package even while the emitted files are missing.
[lib]
path = "src/lib.rs"

[features]
default = ["rustls"{all}]
## HTTP and HTTPS over hyper with rustls.
rustls = ["oas-client-runtime/rustls"]
## HTTP and HTTPS over hyper with the platform's own TLS.
native-tls = ["oas-client-runtime/native-tls"]
## Proxies as the environment names them.
proxy-env = ["oas-client-runtime/proxy-env"]
## Base URLs whose host is outside ASCII.
idn = ["oas-client-runtime/idn"]
## HTTP/2 with servers that offer it.
http2 = ["oas-client-runtime/http2"]
## Compressed responses: the client asks for them, and decodes them as they arrive.
gzip = ["oas-client-runtime/gzip"]
brotli = ["oas-client-runtime/brotli"]
zstd = ["oas-client-runtime/zstd"]
## Sending through a reqwest client.
reqwest = ["oas-client-runtime/reqwest"]
## `send_blocking()`, `items_blocking()`, …: methods that wait, for threads without an async runtime.
blocking = ["oas-client-runtime/blocking"]
## For tests of your own: `runtime::replay` with canned responses and a server that plays recordings back.
replay = ["oas-client-runtime/replay"]
{webhooks}{modules}
[dependencies]
oas-client-runtime = {{ {runtime}, default-features = false }}

[dev-dependencies]
# For the tests that are generated from recordings and examples.
{for_tests}
"#,
        for_tests = for_tests(runtime),
        rust = env!("CARGO_PKG_RUST_VERSION"),
    )
}

/// The page that a new crate starts with.
pub(crate) fn readme(name: &str, output: &Output, again: &str) -> String {
    let title = title(output);
    let but = if output.features.is_empty() { "" } else { ", but for the features\nbetween the marks in it" };
    let webhooks = if output.events > 0 {
        "| `webhooks` | what the API delivers to your server |\n\
         | `axum` | with `webhooks`: an extractor of axum for deliveries |\n"
    } else {
        ""
    };
    let modules = match output.features.first() {
        Some(first) => format!(
            "| `modules`, on by default | every module of operations; each has a feature of its name |\n\n\
             All modules take long to build. To have only some, name them:\n\n```toml\n[dependencies]\n\
             {name} = {{ version = \"…\", default-features = false, features = [\"rustls\", {:?}] }}\n```\n",
            first.name
        ),
        None => String::new(),
    };
    format!(
        "# {name}

Client for {title}, generated from its OpenAPI description. [`api.md`](api.md) lists every method on one page.

| feature | brings |
|---|---|
| `rustls`, on by default | TLS by rustls with ring and Mozilla's roots |
| `native-tls` | the platform's TLS; on Linux that is OpenSSL with its headers |
| `proxy-env` | proxies as the environment names them |
| `idn` | base URLs whose host is outside ASCII, such as `https://bücher.example` |
| `http2` | HTTP/2 with servers that offer it |
| `gzip` | responses compressed with gzip |
| `brotli` | responses compressed with brotli |
| `zstd` | responses compressed with zstd |
| `reqwest` | sending through a reqwest client |
| `blocking` | methods that wait, for threads without an async runtime |
| `replay` | for tests: canned responses, and a server that replays recordings |
{webhooks}{modules}
## After a change of the description

```sh
{again}
```

The command writes the files marked `@generated` and the two files `oas-client.*`: the pinned names, and the API of the last
release. Check both in. `Cargo.toml` and this page were written once and are yours{but}.
"
    )
}

/// The API's title on one line, as a name for people.
fn title(output: &Output) -> String {
    let title = output.api.title.split_whitespace().collect::<Vec<_>>().join(" ");
    // Markdown and links stay text, and nothing orders or hides what stands beside it.
    let shown = |c: &char| !"<>[]`*_#|\\".contains(*c) && !c.is_control() && !is_hidden(*c);
    let title: String = title.chars().filter(shown).take(200).collect();
    if title.trim().is_empty() { "an API".to_owned() } else { title }
}

/// Whether a character has no width, or turns the direction of others.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_is_a_string() {
        let text = "C:\\a \"b\"\n\u{1}\u{7f}é";
        let table: Table = format!("a = {}", quoted(text)).parse().unwrap();
        assert_eq!(table["a"].as_str(), Some(text));
    }

    #[test]
    fn titles_become_names() {
        let name = |title: &str| name_from_title(&format!("info: {{title: {title}}}"));
        assert_eq!(name("'The  Shelf, v1'").as_deref(), Some("the-shelf-v1"));
        assert_eq!(name("'2nd Shelf'"), None);
        assert_eq!(name("''"), None);
        for title in ["Where", "Loop", "Self", "Crate", "Std", "Core", "Test", "Async"] {
            assert_eq!(name(title), Some(format!("{}-client", title.to_lowercase())));
        }
        assert_eq!(name("OAS Client Runtime").as_deref(), Some("oas-client-runtime-client"));
        assert_eq!(name("Serde").as_deref(), Some("serde"));
        assert_eq!(name("'棚'"), None);
        assert_eq!(name(&"shelf ".repeat(99)).map(|name| name.len()), Some(64));
        assert_eq!(name_from_title("{"), None);
    }
}
