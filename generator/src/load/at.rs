//! Places in a description.

use serde_yaml::Value;

use super::scalar;
use crate::problem::below;

/// A place on the way down; written out only when there is something to say.
pub(super) struct At<'a> {
    pub(super) above: Option<&'a At<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
pub(super) enum Step<'a> {
    Key(&'a Value),
    Index(usize),
}

impl<'a> At<'a> {
    pub(super) const ROOT: At<'static> = At { above: None, step: Step::Index(0) };

    pub(super) fn below(&'a self, step: Step<'a>) -> Self {
        Self { above: Some(self), step }
    }

    pub(super) fn is(&self, name: &str) -> bool {
        matches!(self.step, Step::Key(key) if key == name)
    }

    pub(super) fn pointer(&self) -> String {
        match (self.above, self.step) {
            (None, _) => String::new(),
            (Some(above), Step::Key(key)) => below(&above.pointer(), scalar(key)),
            (Some(above), Step::Index(index)) => below(&above.pointer(), index),
        }
    }
}
