//! A long list, record by record. Each run is a process of its own, so that its peak of memory is its own too.

use std::{env, fs, hint::black_box, process::Command};

use crate::{
    Failure,
    by_hand::Hyper,
    calls::{executor, typed},
    measure::Watch,
    records::SERVICE,
};

pub(crate) fn compare(origin: &str) -> Result<(), Failure> {
    println!("\nReading a list record by record: CPU seconds, records a second, peak memory");
    for size in [100, 1000] {
        for records in [10_000, 1_000_000] {
            for contender in ["hyper", "typed"] {
                let mut command = Command::new(env::current_exe()?);
                command.args(["stream", origin, contender, &size.to_string(), &records.to_string()]);
                if !command.status()?.success() {
                    return Err("reading the list failed".into());
                }
            }
        }
    }
    Ok(())
}

/// Reads a list of so many records in pages of this size.
pub(crate) fn run(origin: &str, contender: &str, size: usize, records: usize) -> Result<(), Failure> {
    let watch = Watch::start();
    let read = executor()?.block_on(async {
        match contender {
            "typed" => read_typed(origin, size, records).await,
            _ => read_by_hand(origin, size, records).await,
        }
    })?;
    let spent = watch.spent();
    assert_eq!(read, records, "every record was read");
    println!(
        "{contender:<8} {records:>8} in pages of {size:<5} {:>6.2} s CPU   {:>7.0}/s   {:>6.1} MiB",
        spent.cpu,
        records as f64 / spent.wall,
        peak_memory()?
    );
    Ok(())
}

async fn read_typed(origin: &str, size: usize, records: usize) -> Result<usize, Failure> {
    let messages = typed(origin)?.service(SERVICE).channel(records.to_string()).messages();
    // More than the API gives at once, so not by `page_size`, which keeps to what it says.
    let mut items = messages.list().with(|call| call.query("PageSize", size.to_string())).items();
    let mut read = 0;
    while let Some(message) = items.try_next().await? {
        drop(black_box(message));
        read += 1;
    }
    Ok(read)
}

async fn read_by_hand(origin: &str, size: usize, records: usize) -> Result<usize, Failure> {
    let api = Hyper::new(origin);
    let mut page = api.list(&records.to_string(), size).await?;
    let mut read = 0;
    loop {
        for message in page.messages {
            drop(black_box(message));
            read += 1;
        }
        match page.meta.next_page_url {
            Some(url) => page = api.page(&url).await?,
            None => return Ok(read),
        }
    }
}

/// The most memory that this process has had, in MiB.
fn peak_memory() -> Result<f64, Failure> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no peak of memory")?;
    Ok(line.trim().trim_end_matches("kB").trim().parse::<f64>()? / 1024.0)
}
