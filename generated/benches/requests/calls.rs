//! Single calls: a fetch, a form, a page of a list.

use std::hint::black_box;

use tokio::runtime;
use twilio_chat_v2::{Client, Page, auth};

#[cfg(feature = "reqwest")]
use crate::by_reqwest::Reqwest;
use crate::{
    Failure,
    by_hand::Hyper,
    measure::{Spent, Watch, usual},
    records::{CHANNEL, SERVICE},
    server::Server,
};

const ROUNDS: usize = 21;
/// The wanted time of a round of one contender.
const ROUND_SECONDS: f64 = 0.1;
/// The list's length; far more than a page.
const LIST: &str = "1000000";
const FROM: &str = "zoe@example.com";
const BODY: &str = "Good morning, everyone! Shall we meet at ten?";

#[derive(Clone, Copy, Debug)]
enum Call {
    Fetch,
    Create,
    List,
}

#[derive(Clone)]
enum Contender {
    Typed(Client),
    Hyper(Box<Hyper>),
    #[cfg(feature = "reqwest")]
    Reqwest(Reqwest),
}

impl Contender {
    const NAMES: &[&str] = if cfg!(feature = "reqwest") { &["hyper", "typed", "reqwest"] } else { &["hyper", "typed"] };

    fn new(name: &str, origin: &str) -> Result<Self, Failure> {
        Ok(match name {
            "typed" => Self::Typed(typed(origin)?),
            "hyper" => Self::Hyper(Box::new(Hyper::new(origin))),
            #[cfg(feature = "reqwest")]
            "reqwest" => Self::Reqwest(Reqwest::new(origin)?),
            _ => return Err(format!("there is no contender `{name}`").into()),
        })
    }

    async fn call(&self, call: Call) -> Result<(), Failure> {
        let form = &[("From", FROM), ("Body", BODY)];
        match (self, call) {
            (Self::Hyper(api), Call::Fetch) => drop(black_box(api.fetch(CHANNEL).await?)),
            (Self::Hyper(api), Call::Create) => drop(black_box(api.create(CHANNEL, form).await?)),
            (Self::Hyper(api), Call::List) => drop(black_box(api.list(LIST, 50).await?)),
            #[cfg(feature = "reqwest")]
            (Self::Reqwest(api), Call::Fetch) => drop(black_box(api.fetch(CHANNEL).await?)),
            #[cfg(feature = "reqwest")]
            (Self::Reqwest(api), Call::Create) => drop(black_box(api.create(CHANNEL, form).await?)),
            #[cfg(feature = "reqwest")]
            (Self::Reqwest(api), Call::List) => drop(black_box(api.list(LIST, 50).await?)),
            (Self::Typed(client), Call::Fetch) => {
                drop(black_box(client.service(SERVICE).channel(CHANNEL).fetch().send().await?));
            }
            (Self::Typed(client), Call::Create) => {
                let messages = client.service(SERVICE).channel(CHANNEL).messages();
                drop(black_box(messages.create().from(FROM).body(BODY).send().await?));
            }
            (Self::Typed(client), Call::List) => {
                let page = client.service(SERVICE).channel(LIST).messages().list().page_size(50).send().await?;
                assert!(page.messages.len() == 50 && page.next_url().is_some());
                drop(black_box(page));
            }
        }
        Ok(())
    }

    /// `count` calls in all, by `tasks` tasks on this thread.
    async fn calls(&self, call: Call, count: usize, tasks: usize) -> Result<Spent, Failure> {
        let watch = Watch::start();
        let tasks: Vec<_> = (0..tasks)
            .map(|_| {
                let contender = self.clone();
                tokio::spawn(async move {
                    for _ in 0..count / tasks {
                        contender.call(call).await?;
                    }
                    Ok::<_, Failure>(())
                })
            })
            .collect();
        for task in tasks {
            task.await??;
        }
        Ok(watch.spent())
    }
}

pub(crate) fn typed(origin: &str) -> Result<Client, Failure> {
    let auth = auth::api_key("SKb001b001b001b001b001b001b001b001", "secret");
    Ok(Client::builder().auth(auth).base_url(format!("{origin}/v2")).build()?)
}

/// The runtime of all contenders: one thread, whose CPU time is measured.
pub(crate) fn executor() -> Result<runtime::Runtime, Failure> {
    Ok(runtime::Builder::new_current_thread().enable_all().build()?)
}

pub(crate) fn compare(origin: &str) -> Result<(), Failure> {
    println!(
        "CPU µs a call (least to most), × that of the loop over hyper (median over {ROUNDS} rounds), calls a second"
    );
    for tasks in [1, 32] {
        for call in [Call::Fetch, Call::Create, Call::List] {
            println!("\n{call:?}, {tasks} at once");
            executor()?.block_on(compare_call(origin, call, tasks))?;
        }
    }
    Ok(())
}

async fn compare_call(origin: &str, call: Call, tasks: usize) -> Result<(), Failure> {
    let mut contenders = Vec::new();
    for &name in Contender::NAMES {
        contenders.push((name, Contender::new(name, origin)?, Vec::new()));
    }
    let mut count = 0;
    for (_, contender, _) in &contenders {
        contender.calls(call, tasks * 10, tasks).await?;
        let trial = contender.calls(call, tasks * 20, tasks).await?;
        count = count.max((ROUND_SECONDS / trial.wall * tasks as f64 * 20.0) as usize / tasks * tasks);
    }
    for round in 0..ROUNDS {
        for place in 0..contenders.len() {
            // Each comes first as often as the others.
            let at = (round + place) % contenders.len();
            if let Some((_, contender, rounds)) = contenders.get_mut(at) {
                rounds.push(contender.calls(call, count.max(tasks), tasks).await?);
            }
        }
    }
    let count = count.max(tasks) as f64;
    let baseline: Vec<Spent> = contenders.first().map(|(_, _, rounds)| rounds.clone()).unwrap_or_default();
    for (name, _, rounds) in &contenders {
        let [least, median, most] = usual(rounds.iter().map(|spent| spent.cpu / count * 1e6));
        let [_, ratio, _] = usual(rounds.iter().zip(&baseline).map(|(own, hyper)| own.cpu / hyper.cpu));
        let [_, wall, _] = usual(rounds.iter().map(|spent| spent.wall / count));
        println!("{name:<8} {median:>8.1} ({least:.1} to {most:.1})   × {ratio:.3}   {:>8.0}/s", 1.0 / wall);
    }
    Ok(())
}

/// Only these calls, one after the other, for a profiler.
pub(crate) fn run(contender: &str, call: &str, count: usize) -> Result<(), Failure> {
    let call = match call {
        "fetch" => Call::Fetch,
        "create" => Call::Create,
        "list" => Call::List,
        _ => return Err(format!("there is no call `{call}`").into()),
    };
    let server = Server::start()?;
    executor()?.block_on(async {
        let contender = Contender::new(contender, &server.origin)?;
        let spent = contender.calls(call, count, 1).await?;
        println!("{:.1} µs", spent.cpu / count as f64 * 1e6);
        Ok(())
    })
}
