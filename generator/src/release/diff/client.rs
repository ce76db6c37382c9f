//! The client itself: how callers make it, its credentials, its settings, and what holds for all calls.

use super::{
    pairs::pairs,
    rule::{
        AUTH_ADDED, AUTH_ARGUMENTS, AUTH_ORDER, AUTH_REMOVED, AUTH_WIRE, BASE_URL, CLIENT_ARGUMENTS, ENVIRONMENT,
        ENVIRONMENT_ADDED, ENVIRONMENT_REMOVED, ERROR_SHAPE, FROM_ENV_ADDED, FROM_ENV_REMOVED, SETTING_ADDED,
        SETTING_DEFAULT, SETTING_NARROWED, SETTING_REMOVED, SETTING_WIDENED,
    },
    sides::{NO_POINTERS, Sides, now},
};
use crate::release::public_api::{Client, Module, PublicApi, Scheme, Server, Setting};

/// Compares what belongs to no operation and no model.
pub(super) fn compare_clients(sides: &mut Sides<'_>) {
    let (PublicApi { client: before, .. }, PublicApi { client: after, .. }) = (sides.before, sides.after);
    if before.arguments != after.arguments {
        let what = format!("takes ({}) now, was ({})", after.arguments.join(", "), before.arguments.join(", "));
        sides.report(CLIENT_ARGUMENTS, "Client::new", what, NO_POINTERS);
    }
    let has_from_env = |client: &Client| client.schemes.iter().any(Scheme::is_from_env);
    compare_from_env(sides, "Client::from_env", has_from_env(before), has_from_env(after));
    let has_from_env = |client: &Client| client.settings.iter().any(|setting| setting.env.is_some());
    compare_from_env(sides, "server::from_env", has_from_env(before), has_from_env(after));
    compare_schemes(sides, before, after);
    compare_servers(sides, before, after);
    compare_settings(sides, before, after);
    compare_error_fields(sides, before, after);
    compare_crate_docs(sides);
}

fn compare_crate_docs(sides: &mut Sides<'_>) {
    let (before, after) = (sides.before, sides.after);
    let docs = |api: &PublicApi| format!("{}\n{}", api.title, api.docs);
    sides.compare_docs("the crate", &docs(before), &docs(after), NO_POINTERS);
    let name = |module: &Module| Some(module.name.clone());
    for (was, is) in pairs(&before.modules, &after.modules, &[&name]).both {
        sides.compare_docs(&was.name, &was.docs, &is.docs, NO_POINTERS);
    }
}

fn compare_from_env(sides: &mut Sides<'_>, subject: &str, was: bool, is: bool) {
    match (was, is) {
        (true, false) => sides.report(FROM_ENV_REMOVED, subject, "", NO_POINTERS),
        (false, true) => sides.report(FROM_ENV_ADDED, subject, "", NO_POINTERS),
        _ => {}
    }
}

/// Compares the environment variables of a value; `before` and `after` say how callers write the value.
fn compare_env(sides: &mut Sides<'_>, (before, after): (&str, &str), was: Option<&str>, is: Option<&str>) {
    match (was, is) {
        (None, Some(is)) => sides.report(ENVIRONMENT_ADDED, after, format!("is read from `{is}`"), NO_POINTERS),
        (Some(was), None) => sides.report(ENVIRONMENT_REMOVED, before, format!("was read from `{was}`"), NO_POINTERS),
        (Some(was), Some(is)) if was != is => {
            sides.report(ENVIRONMENT, before, format!("is read from `{is}` now, was from `{was}`"), NO_POINTERS);
        }
        _ => {}
    }
}

fn compare_schemes(sides: &mut Sides<'_>, before: &Client, after: &Client) {
    let subject = |scheme: &Scheme| format!("auth::{}", scheme.name);
    let name = |scheme: &Scheme| Some(scheme.name.clone());
    let found = pairs(&before.schemes, &after.schemes, &[&name]);
    for scheme in found.removed {
        sides.report(AUTH_REMOVED, &subject(scheme), "", NO_POINTERS);
    }
    for (was, is) in found.both {
        compare_scheme(sides, &subject(was), was, is);
    }
    for scheme in found.added {
        sides.report(AUTH_ADDED, &subject(scheme), "", NO_POINTERS);
    }
    let (was, is) = (preferred(before, after), preferred(after, before));
    if was != is {
        sides.report(AUTH_ORDER, "Client::from_env", format!("tries {is} now, was {was}"), NO_POINTERS);
    }
}

/// The schemes that `from_env` tries on both sides, in the client's order.
fn preferred(client: &Client, other: &Client) -> String {
    let tries = |client: &Client, name: &str| client.schemes.iter().any(|one| one.name == name && one.is_from_env());
    let names = client.schemes.iter().map(|scheme| scheme.name.as_str());
    names.filter(|name| tries(client, name) && tries(other, name)).collect::<Vec<_>>().join(", ")
}

fn compare_scheme(sides: &mut Sides<'_>, subject: &str, was: &Scheme, is: &Scheme) {
    let arguments = |scheme: &Scheme| {
        scheme.credentials.iter().map(|credential| credential.name.clone()).collect::<Vec<_>>().join(", ")
    };
    if was.credentials.len() != is.credentials.len() {
        let what = format!("takes ({}) now, was ({})", arguments(is), arguments(was));
        sides.report(AUTH_ARGUMENTS, subject, what, NO_POINTERS);
    } else {
        sides.compare(AUTH_WIRE, subject, (&was.sent_as, &is.sent_as), NO_POINTERS);
    }
    for (was, is) in was.credentials.iter().zip(&is.credentials) {
        let (before, after) = (format!("{subject}, {}", was.name), format!("{subject}, {}", is.name));
        compare_env(sides, (&before, &after), was.env.as_deref(), is.env.as_deref());
    }
    sides.compare_docs(subject, &was.docs, &is.docs, NO_POINTERS);
}

/// Compares the URLs; the servers after the first have settings.
fn compare_servers(sides: &mut Sides<'_>, before: &Client, after: &Client) {
    let subject = |server: &Server| match &server.name {
        Some(name) => format!("server::{name}"),
        None => "the base URL".to_owned(),
    };
    let name = |server: &Server| Some(server.name.clone().unwrap_or_default());
    let found = pairs(&before.servers, &after.servers, &[&name]);
    for server in found.removed {
        sides.report(SETTING_REMOVED, &subject(server), "", NO_POINTERS);
    }
    for (was, is) in found.both {
        sides.compare(BASE_URL, &subject(was), (&was.urls.join(", "), &is.urls.join(", ")), NO_POINTERS);
        sides.compare_docs(&subject(was), &was.docs, &is.docs, NO_POINTERS);
    }
    for server in found.added {
        sides.report(SETTING_ADDED, &subject(server), "", NO_POINTERS);
    }
}

fn compare_settings(sides: &mut Sides<'_>, before: &Client, after: &Client) {
    let subject = |setting: &Setting| format!("server::{}", setting.name);
    let name = |setting: &Setting| Some(setting.name.clone());
    let found = pairs(&before.settings, &after.settings, &[&name]);
    for setting in found.removed {
        sides.report(SETTING_REMOVED, &subject(setting), "", NO_POINTERS);
    }
    for (was, is) in found.both {
        let subject = &subject(was);
        sides.compare(SETTING_DEFAULT, subject, (&was.default, &is.default), NO_POINTERS);
        compare_allowed_values(sides, subject, &was.values, &is.values);
        compare_env(sides, (subject, subject), was.env.as_deref(), is.env.as_deref());
        sides.compare_docs(subject, &was.docs, &is.docs, NO_POINTERS);
    }
    for setting in found.added {
        sides.report(SETTING_ADDED, &subject(setting), "", NO_POINTERS);
    }
}

/// Compares the values that a setting may have. An empty list allows any.
fn compare_allowed_values(sides: &mut Sides<'_>, subject: &str, was: &[String], is: &[String]) {
    let is_allowed = |value: &String| is.is_empty() || is.contains(value);
    let is_narrowed = if was.is_empty() { !is.is_empty() } else { !was.iter().all(is_allowed) };
    // The same values in another order change nothing.
    if was != is && (is_narrowed || was.len() != is.len()) {
        let shown = |values: &[String]| if values.is_empty() { "anything".to_owned() } else { values.join(", ") };
        let what = format!("takes {} now, was {}", shown(is), shown(was));
        sides.report(if is_narrowed { SETTING_NARROWED } else { SETTING_WIDENED }, subject, what, NO_POINTERS);
    }
}

fn compare_error_fields(sides: &mut Sides<'_>, before: &Client, after: &Client) {
    let (was, is) = (&before.error_fields, &after.error_fields);
    let fields = [
        ("code", &was.code, &is.code),
        ("message", &was.message, &is.message),
        ("request id", &was.request_id, &is.request_id),
    ];
    for (field, was, is) in fields.into_iter().filter(|(_, was, is)| was != is) {
        let text = |pointer: &Option<String>| pointer.clone().unwrap_or_default();
        sides.report(ERROR_SHAPE, "Error", format!("{field} {}", now(&text(is), &text(was))), NO_POINTERS);
    }
}
