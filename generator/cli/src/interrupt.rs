//! Ctrl-C: at once while nothing is being written, otherwise as soon as the folder is whole.

use std::{
    process,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

/// Held while files are written.
static WRITING: Mutex<()> = Mutex::new(());
static ASKED: AtomicBool = AtomicBool::new(false);

/// Takes the handling of Ctrl-C over, for the whole process. It then ends with 130, as shells have it.
///
/// # Errors
///
/// An error of the system, which goes on handling Ctrl-C.
pub fn watch() -> Result<(), ctrlc::Error> {
    ctrlc::set_handler(|| {
        ASKED.store(true, Ordering::SeqCst);
        // Kept until the end, so that no writing starts any more.
        if let Ok(_idle) = WRITING.try_lock() {
            process::exit(130);
        }
    })
}

/// Puts Ctrl-C off until the guard is dropped.
pub(crate) fn hold() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether someone pressed Ctrl-C.
pub(crate) fn asked() -> bool {
    ASKED.load(Ordering::SeqCst)
}

/// Presses Ctrl-C, or takes it back.
#[cfg(test)]
pub(crate) fn press(pressed: bool) {
    ASKED.store(pressed, Ordering::SeqCst);
}
