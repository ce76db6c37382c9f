//! Time spent, and what is usual of it.

use std::time::Instant;

use cpu_time::ProcessTime;

/// The cost of some work.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Spent {
    /// Seconds of all threads of this process, in it and in the kernel for it.
    pub(crate) cpu: f64,
    /// Seconds by the clock on the wall.
    pub(crate) wall: f64,
}

/// A stopwatch.
pub(crate) struct Watch {
    cpu: ProcessTime,
    wall: Instant,
}

impl Watch {
    pub(crate) fn start() -> Self {
        Self { cpu: ProcessTime::now(), wall: Instant::now() }
    }

    pub(crate) fn spent(&self) -> Spent {
        Spent { cpu: self.cpu.elapsed().as_secs_f64(), wall: self.wall.elapsed().as_secs_f64() }
    }
}

/// The least, the median and the most.
pub(crate) fn usual(values: impl IntoIterator<Item = f64>) -> [f64; 3] {
    let mut values: Vec<_> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    [0, values.len() / 2, values.len().saturating_sub(1)].map(|at| values.get(at).copied().unwrap_or(f64::NAN))
}
