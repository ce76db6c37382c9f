//! The location of the value that a thread reads tolerantly, such as `books[0].due`.

use std::{cell::RefCell, fmt::Write};

use serde_json::Error;

use crate::error::TOO_DEEP;

/// How deep values may be nested, as in serde_json.
const DEEPEST: usize = 128;

#[derive(Clone, PartialEq)]
pub(super) enum Step {
    /// The start of a value: the body, or an object in a union.
    Root,
    Property(String),
    Item(usize),
}

thread_local! {
    static CURRENT: RefCell<Vec<Step>> = const { RefCell::new(Vec::new()) };
    /// The location of the last error.
    static FAILURE: RefCell<Vec<Step>> = const { RefCell::new(Vec::new()) };
}

/// Leaves a value when it is dropped.
pub(super) struct Entered;

impl Drop for Entered {
    fn drop(&mut self) {
        CURRENT.with_borrow_mut(Vec::pop);
    }
}

/// Enters the start of a value.
pub(super) fn enter_root() -> Entered {
    enter(Step::Root)
}

fn enter(step: Step) -> Entered {
    CURRENT.with_borrow_mut(|steps| steps.push(step));
    Entered
}

/// Reads a value at a step, and notes the location of an error.
pub(super) fn at<T>(step: Step, read: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    let _entered = enter(step);
    let depth = CURRENT.with_borrow(Vec::len);
    if depth > DEEPEST {
        return Err(serde::de::Error::custom(TOO_DEEP));
    }
    read().inspect_err(|_| {
        CURRENT.with_borrow(|current| {
            // An error deeper in this value is noted already.
            FAILURE.with_borrow_mut(|failure| {
                if !failure.starts_with(current) {
                    failure.clone_from(current);
                }
            });
        });
    })
}

/// Returns `true` while this thread reads a value tolerantly.
pub(crate) fn is_active() -> bool {
    CURRENT.with_borrow(|steps| !steps.is_empty())
}

/// The location of the current value.
pub(super) fn current() -> String {
    CURRENT.with_borrow(|steps| shown(steps))
}

/// The location of the last error, which is forgotten; empty without one.
pub(crate) fn take_failure() -> String {
    shown(&FAILURE.take())
}

fn shown(steps: &[Step]) -> String {
    let mut shown = String::new();
    for step in steps {
        match step {
            Step::Root => {}
            Step::Property(name) if shown.is_empty() => shown.push_str(name),
            Step::Property(name) => drop(write!(shown, ".{name}")),
            Step::Item(index) => drop(write!(shown, "[{index}]")),
        }
    }
    shown
}
