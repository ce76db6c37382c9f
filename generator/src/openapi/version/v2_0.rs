use serde_yaml::Value;

use crate::{diagnostic::Diagnostic, openapi::moves::Moves};

pub(super) fn restructure(_document: &mut Value, _name: &str, _moves: &mut Moves, _diagnostics: &mut Vec<Diagnostic>) {}

pub(super) fn unify(_document: &mut Value, _moves: &mut Moves, _diagnostics: &mut Vec<Diagnostic>) {}
