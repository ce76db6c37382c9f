//! Places in a description.

use serde_yaml::Value;

use super::scalar;
use crate::pointer::below;

/// A place on the way down; written out only when there is something to say.
pub(crate) struct At<'a> {
    pub(crate) above: Option<&'a At<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
pub(crate) enum Step<'a> {
    Key(&'a Value),
    Index(usize),
}

impl<'a> At<'a> {
    pub(crate) const ROOT: At<'static> = At { above: None, step: Step::Index(0) };

    pub(crate) fn below(&'a self, step: Step<'a>) -> Self {
        Self { above: Some(self), step }
    }

    pub(crate) fn is(&self, name: &str) -> bool {
        matches!(self.step, Step::Key(key) if key == name)
    }

    pub(crate) fn pointer(&self) -> String {
        match (self.above, self.step) {
            (None, _) => String::new(),
            (Some(above), Step::Key(key)) => below(&above.pointer(), scalar(key)),
            (Some(above), Step::Index(index)) => below(&above.pointer(), index),
        }
    }
}
