//! Security schemes.

use super::Context;
use crate::{
    diagnostic::{Diagnostic, code},
    openapi::raw::scalar,
    pointer::join,
    yaml::{Mapping, Value},
};

/// The names of OAuth 2 flows in 2.0, and in 3.0.
const FLOWS: [(&str, &str); 4] = [
    ("implicit", "implicit"),
    ("password", "password"),
    ("application", "clientCredentials"),
    ("accessCode", "authorizationCode"),
];

/// Renames types and flows.
pub(super) fn scheme(map: &mut Mapping, at: &str, cx: &mut Context<'_>) {
    match map.get("type").and_then(Value::as_str) {
        Some("basic") => {
            map.insert("type".into(), "http".into());
            map.insert("scheme".into(), "basic".into());
        }
        Some("oauth2") => oauth2(map, at, cx),
        _ => {}
    }
}

fn oauth2(map: &mut Mapping, at: &str, cx: &mut Context<'_>) {
    let Some(flow) = map.shift_remove("flow").map(|flow| scalar(&flow)) else { return };
    let Some((_, name)) = FLOWS.iter().find(|(old, _)| *old == flow) else {
        let list = FLOWS.map(|(old, _)| format!("`{old}`")).join(", ");
        let message = format!("`{flow}` is not a value of `flow`");
        cx.diagnostics.push(Diagnostic::new(
            code::UNKNOWN_VALUE,
            &join(at, "flow"),
            message,
            format!("write one of {list}"),
        ));
        ["scopes", "authorizationUrl", "tokenUrl"].into_iter().for_each(|keyword| drop(map.shift_remove(keyword)));
        map.insert("flows".into(), Mapping::new().into());
        return;
    };
    let mut object = Mapping::new();
    for keyword in ["authorizationUrl", "tokenUrl", "scopes"] {
        if let Some(value) = map.shift_remove(keyword) {
            object.insert(keyword.into(), value);
        }
    }
    object.entry("scopes".into()).or_insert_with(|| Mapping::new().into());
    map.insert("flows".into(), Mapping::from_iter([((*name).into(), object.into())]).into());
    cx.moves.insert_within(join(&join(at, "flows"), name), at.to_owned());
    cx.moves.insert_within(join(at, "flows"), join(at, "flow"));
}
