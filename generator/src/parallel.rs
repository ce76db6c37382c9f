//! Threads: one function over many values, on all cores; one that goes deep.

use std::{
    num::NonZero,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// The results of `work` in the order of `items`, whatever the order in which threads get to them.
pub(crate) fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(items.len());
    let next = AtomicUsize::new(0);
    let share = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            match items.get(index) {
                Some(item) => done.push((index, work(item))),
                None => return done,
            }
        }
    };
    let mut done = thread::scope(|scope| {
        // If not all can be had, the rest is done without them.
        let others: Vec<_> = (0..threads)
            .filter_map(|_| thread::Builder::new().stack_size(DEEP).spawn_scoped(scope, share).ok())
            .collect();
        // Types lie as deep in each other as schemas do, so the caller's stack is used only if no other can be had.
        let mut done = if others.is_empty() { share() } else { Vec::new() };
        for other in others {
            match other.join() {
                Ok(theirs) => done.extend(theirs),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Room for what goes as deep as the parsers allow; only what is used of it is ever taken.
const DEEP: usize = 256 << 20;

/// The result of `work`, done where the stack is deep, whatever the caller's is. If no thread can be had, that must do.
pub(crate) fn deep<R: Send>(work: impl Fn() -> R + Sync) -> R {
    let done = thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(DEEP).spawn_scoped(scope, &work);
        thread.ok().map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    done.unwrap_or_else(work)
}
