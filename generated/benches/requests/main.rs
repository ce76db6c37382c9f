//! The emitted client beside the same calls written by hand, with hyper-util's client and with reqwest.
//!
//! `cargo bench -p twilio-chat-v2 --bench requests --features reqwest`, for about a minute and a half. The server is a process of its own, so that
//! CPU time is the client's alone; it runs on one thread. Rounds of all contenders follow each other, so that a slow moment of
//! the machine hits them alike; medians, with the least and the most.
//!
//! For a profiler: `-- calls typed|hyper|reqwest fetch|create|list 1000` runs only these calls.
// A harness of its own, since none of the usual ones measures CPU time, or prints the ratio to a baseline of the same run.

mod by_hand;
#[cfg(feature = "reqwest")]
mod by_reqwest;
mod calls;
mod decode;
mod measure;
mod records;
mod server;
mod stream;

use std::env;

type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => all(),
        ["serve"] => server::serve(),
        ["stream", origin, contender, size, records] => stream::run(origin, contender, size.parse()?, records.parse()?),
        ["calls", contender, call, count] => calls::run(contender, call, count.parse()?),
        ["decode"] => decode::compare(),
        _ => Err("the arguments are: none, `decode`, or `calls CONTENDER CALL COUNT`".into()),
    }
}

fn all() -> Result<(), Failure> {
    let server = server::Server::start()?;
    calls::compare(&server.origin)?;
    decode::compare()?;
    stream::compare(&server.origin)
}
