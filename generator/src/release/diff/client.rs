//! The client itself: how it is made, authenticated and set, and what holds for all calls.

use super::{
    pairs::pairs,
    rule::{
        AUTH_ADDED, AUTH_ARGUMENTS, AUTH_ORDER, AUTH_REMOVED, AUTH_WIRE, BASE_URL, CLIENT_ARGUMENTS, ENVIRONMENT,
        ENVIRONMENT_ADDED, ENVIRONMENT_REMOVED, ERROR_SHAPE, FROM_ENV_ADDED, FROM_ENV_REMOVED, SETTING_ADDED,
        SETTING_DEFAULT, SETTING_NARROWED, SETTING_REMOVED, SETTING_WIDENED,
    },
    sides::{Sides, now},
};
use crate::ir::{Api, ErrorShape, Module, Part, Scheme, SchemeKind, Server, ServerVariable};

const NOWHERE: (&str, &str) = ("", "");

/// Compares what belongs to no operation and no model.
pub(super) fn client(sides: &mut Sides<'_>) {
    let (before, after) = (sides.before, sides.after);
    let arguments = |api: &Api| {
        let base_url = api.needs_base_url().then_some("base_url");
        let auth = (!api.schemes.is_empty()).then_some("auth");
        base_url.into_iter().chain(auth).collect::<Vec<_>>().join(", ")
    };
    let (was, is) = (arguments(before), arguments(after));
    if was != is {
        sides.found(CLIENT_ARGUMENTS, "Client::new", format!("takes ({is}) now, was ({was})"), NOWHERE);
    }
    let readable = |api: &Api| api.schemes.iter().any(is_readable);
    from_env(sides, "Client::from_env", readable(before), readable(after));
    let readable = |api: &Api| api.variables.iter().any(|variable| variable.env.is_some());
    from_env(sides, "server::from_env", readable(before), readable(after));
    schemes(sides);
    servers(sides);
    variables(sides);
    errors(sides, &before.errors, &after.errors);
    sides.docs("the crate", &[&before.title, &before.docs], &[&after.title, &after.docs], NOWHERE);
    let name = |module: &Module| Some(module.name.clone());
    for (was, is) in pairs(&before.modules, &after.modules, &[&name]).both {
        sides.docs(&was.name, &[&was.docs], &[&is.docs], NOWHERE);
    }
}

fn is_readable(scheme: &Scheme) -> bool {
    scheme.parts.iter().all(|part| part.env.is_some())
}

fn from_env(sides: &mut Sides<'_>, subject: &str, was: bool, is: bool) {
    match (was, is) {
        (true, false) => sides.found(FROM_ENV_REMOVED, subject, "", NOWHERE),
        (false, true) => sides.found(FROM_ENV_ADDED, subject, "", NOWHERE),
        _ => {}
    }
}

/// Compares where a value is read from.
fn environment(sides: &mut Sides<'_>, (before, after): (&str, &str), was: Option<&str>, is: Option<&str>) {
    match (was, is) {
        (None, Some(is)) => sides.found(ENVIRONMENT_ADDED, after, format!("is read from `{is}`"), NOWHERE),
        (Some(was), None) => sides.found(ENVIRONMENT_REMOVED, before, format!("was read from `{was}`"), NOWHERE),
        (Some(was), Some(is)) if was != is => {
            sides.found(ENVIRONMENT, before, format!("is read from `{is}` now, was from `{was}`"), NOWHERE);
        }
        _ => {}
    }
}

fn schemes(sides: &mut Sides<'_>) {
    let (before, after) = (sides.before, sides.after);
    let subject = |scheme: &Scheme| format!("auth::{}", scheme.name);
    let name = |scheme: &Scheme| Some(scheme.name.clone());
    let found = pairs(&before.schemes, &after.schemes, &[&name]);
    for scheme in found.gone {
        sides.found(AUTH_REMOVED, &subject(scheme), "", NOWHERE);
    }
    let stayed = |api: &Api, other: &Api| -> Vec<_> {
        let alike = |scheme: &Scheme, other: &Scheme| other.name == scheme.name && is_readable(other);
        let known = |scheme: &&Scheme| is_readable(scheme) && other.schemes.iter().any(|other| alike(scheme, other));
        api.schemes.iter().filter(known).map(|scheme| scheme.name.clone()).collect()
    };
    for (was, is) in found.both {
        let subject = &subject(was);
        let parts = |scheme: &Scheme| scheme.parts.iter().map(|part| part.name.clone()).collect::<Vec<_>>().join(", ");
        if was.parts.len() != is.parts.len() {
            let what = format!("takes ({}) now, was ({})", parts(is), parts(was));
            sides.found(AUTH_ARGUMENTS, subject, what, NOWHERE);
        } else if was.kind != is.kind {
            sides.found(AUTH_WIRE, subject, now(&travels(&is.kind), &travels(&was.kind)), NOWHERE);
        }
        for (was, is) in was.parts.iter().zip(&is.parts) {
            let subject = |part: &Part| format!("{subject}, {}", part.name);
            environment(sides, (&subject(was), &subject(is)), was.env.as_deref(), is.env.as_deref());
        }
        sides.docs(subject, &[&was.docs], &[&is.docs], NOWHERE);
    }
    for scheme in found.new {
        sides.found(AUTH_ADDED, &subject(scheme), "", NOWHERE);
    }
    let (was, is) = (stayed(before, after).join(", "), stayed(after, before).join(", "));
    if was != is {
        sides.found(AUTH_ORDER, "Client::from_env", format!("tries {is} now, was {was}"), NOWHERE);
    }
}

fn travels(kind: &SchemeKind) -> String {
    match kind {
        SchemeKind::Basic => "HTTP Basic".to_owned(),
        SchemeKind::Bearer => "a bearer token".to_owned(),
        SchemeKind::Http(scheme) => format!("HTTP {scheme}"),
        SchemeKind::Header(name) => format!("header {name}"),
        SchemeKind::Query(name) => format!("query parameter {name}"),
        SchemeKind::Cookie(name) => format!("cookie {name}"),
    }
}

/// Compares the URLs; the servers after the first have settings.
fn servers(sides: &mut Sides<'_>) {
    let (before, after) = (sides.before, sides.after);
    let subject = |server: &Server| {
        if server.name.is_empty() { "the base URL".to_owned() } else { format!("server::{}", server.name) }
    };
    let name = |server: &Server| Some(server.name.clone());
    let found = pairs(&before.servers, &after.servers, &[&name]);
    for server in found.gone {
        sides.found(SETTING_REMOVED, &subject(server), "", NOWHERE);
    }
    for (was, is) in found.both {
        sides.differs(BASE_URL, &subject(was), (was.urls.join(", "), is.urls.join(", ")), NOWHERE);
        sides.docs(&subject(was), &[&was.docs], &[&is.docs], NOWHERE);
    }
    for server in found.new {
        sides.found(SETTING_ADDED, &subject(server), "", NOWHERE);
    }
}

fn variables(sides: &mut Sides<'_>) {
    let (before, after) = (sides.before, sides.after);
    let subject = |variable: &ServerVariable| format!("server::{}", variable.name);
    let name = |variable: &ServerVariable| Some(variable.name.clone());
    let (before, after) = (settings(before), settings(after));
    let found = pairs(&before, &after, &[&name]);
    for variable in found.gone {
        sides.found(SETTING_REMOVED, &subject(variable), "", NOWHERE);
    }
    for (was, is) in found.both {
        let subject = &subject(was);
        sides.differs(SETTING_DEFAULT, subject, (&was.default, &is.default), NOWHERE);
        let fits = |value: &String| is.values.is_empty() || is.values.contains(value);
        let narrowed = if was.values.is_empty() { !is.values.is_empty() } else { !was.values.iter().all(fits) };
        if was.values != is.values && (narrowed || was.values.len() != is.values.len()) {
            let any = |values: &[String]| if values.is_empty() { "anything".to_owned() } else { values.join(", ") };
            let what = format!("takes {} now, was {}", any(&is.values), any(&was.values));
            sides.found(if narrowed { SETTING_NARROWED } else { SETTING_WIDENED }, subject, what, NOWHERE);
        }
        environment(sides, (subject, subject), was.env.as_deref(), is.env.as_deref());
        sides.docs(subject, &[&was.docs], &[&is.docs], NOWHERE);
    }
    for variable in found.new {
        sides.found(SETTING_ADDED, &subject(variable), "", NOWHERE);
    }
}

/// What can be set: variables of one name as one, with the defaults and values of all.
fn settings(api: &Api) -> Vec<ServerVariable> {
    let mut all: Vec<ServerVariable> = Vec::new();
    for variable in &api.variables {
        let Some(known) = all.iter_mut().find(|known| known.wire_name == variable.wire_name) else {
            all.push(variable.clone());
            continue;
        };
        if !known.default.split(", ").any(|default| default == variable.default) {
            known.default = format!("{}, {}", known.default, variable.default);
        }
        let more: Vec<_> = variable.values.iter().filter(|value| !known.values.contains(value)).cloned().collect();
        match variable.values.is_empty() || known.values.is_empty() {
            true => known.values.clear(),
            false => known.values.extend(more),
        }
        known.env = known.env.take().or_else(|| variable.env.clone());
    }
    all
}

fn errors(sides: &mut Sides<'_>, was: &ErrorShape, is: &ErrorShape) {
    let parts = [
        ("code", &was.code, &is.code),
        ("message", &was.message, &is.message),
        ("request id", &was.request_id, &is.request_id),
    ];
    for (part, was, is) in parts {
        if was != is {
            let text = |part: &Option<String>| part.clone().unwrap_or_default();
            sides.found(ERROR_SHAPE, "Error", format!("{part} {}", now(&text(is), &text(was))), NOWHERE);
        }
    }
}
