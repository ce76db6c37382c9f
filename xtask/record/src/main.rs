//! `cargo xtask record`: a proxy on loopback that records exchanges without secrets.

mod described;
mod har;
mod json;
mod proxy;
mod scrub;
mod stand_in;
mod upstream;

use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Parser;

use crate::{described::Described, proxy::Recorder, scrub::Scrub, stand_in::Pattern, upstream::Upstream};

/// Record exchanges with a live service, as HAR 1.2, without secrets.
///
/// Prints a URL on loopback to use as a client's base URL. The recorder forwards each request with the client's own
/// credentials, and writes the exchange before the client gets the response. End the recorder with Ctrl-C: nothing is lost.
///
/// The file has no Authorization header, no cookies, and no keys of the description's security schemes. It has SCRUBBED
/// in place of passwords and of credentials, wherever and however encoded they occur. A credential of less than 6 bytes may be
/// part of any string: the recorder warns, and replaces it only as a whole value, or not at all if it has less than 4 bytes. Equal ids have equal stand-ins. Everything else is
/// unchanged: read the file before you share it.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask record", bin_name = "cargo xtask record", after_help = EXAMPLES)]
struct Arguments {
    /// The service, `https://host[:port][/path]`; plain http to this machine only.
    #[arg(long, value_name = "URL", value_parser = Upstream::parse)]
    upstream: Upstream,
    /// The loopback address and port to listen on; port 0 is a free one.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:0", value_parser = loopback)]
    listen: SocketAddr,
    /// The file to write; it must not exist.
    #[arg(long, value_name = "FILE.har")]
    out: PathBuf,
    /// A pattern of further ids to replace, beside account ids and SIDs of API keys; may be given several times.
    #[arg(long, value_name = "REGEX", value_parser = Pattern::parse)]
    scrub: Vec<Pattern>,
    /// The OpenAPI description that names the secrets; the repository's spec/chat_v2.yaml by default.
    #[arg(long, value_name = "FILE", default_value = SPEC, hide_default_value = true)]
    spec: PathBuf,
}

const SPEC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../spec/chat_v2.yaml");

/// The ids of accounts and keys, which are always replaced.
const IDS: [&str; 2] = ["AC[0-9a-fA-F]{32}", "SK[0-9a-fA-F]{32}"];

const EXAMPLES: &str = "\
Examples:
  cargo xtask record --upstream https://chat.twilio.com/v2 --out spec/recordings/new.har
  cargo xtask record --upstream https://chat.twilio.com/v2 --out new.har --scrub 'IS[0-9a-f]{32}' --scrub '\\+[0-9]{8,15}'

Then, in the program to be recorded: Client::builder().auth(…).base_url(\"http://127.0.0.1:…/v2\").build()?

Exit codes: 0 all is well, 1 something is wrong, 2 wrong use of this command.";

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<(), String> {
    let described = described(&arguments.spec)?;
    let mut patterns = arguments.scrub;
    for id in IDS {
        patterns.push(Pattern::parse(id)?);
    }
    let file = har::File::create(&arguments.out)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| format!("no runtime: {error}"))?;
    runtime.block_on(async {
        let unbound = |error| {
            format!("can't listen on {}: {error}\n  help: leave --listen out to get a free port", arguments.listen)
        };
        let listener = tokio::net::TcpListener::bind(arguments.listen).await.map_err(unbound)?;
        let origin = format!("http://{}", listener.local_addr().map_err(unbound)?);
        // The one line on standard output, for people and scripts.
        println!("{origin}{}", arguments.upstream.path);
        eprintln!("recording to {}; point a client's base URL there, end with Ctrl-C", arguments.out.display());
        Recorder::new(arguments.upstream, origin, Scrub::new(described, patterns), file).serve(listener).await
    })
}

fn described(path: &Path) -> Result<Described, String> {
    let failed = |why: String| format!("{}: {why}\n  help: --spec names the API's description", path.display());
    let text = fs::read_to_string(path).map_err(|error| failed(error.to_string()))?;
    Described::parse(&text).map_err(failed)
}

fn loopback(text: &str) -> Result<SocketAddr, String> {
    let address: SocketAddr = text.parse().map_err(|_| "this is no ADDRESS:PORT such as 127.0.0.1:8080".to_owned())?;
    if !address.ip().is_loopback() {
        return Err("others could send through it; listen on loopback, such as 127.0.0.1:8080".to_owned());
    }
    Ok(address)
}
