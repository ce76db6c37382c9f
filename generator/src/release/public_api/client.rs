//! The client itself: how callers make it, its credentials, its servers and their settings.

use serde::{Deserialize, Serialize};

use crate::ir::{self, Api, SchemeKind, Security, ServerVariable};

/// The public API of the client itself: constructors, credentials, servers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Client {
    /// The names of `Client::new`'s arguments.
    pub arguments: Vec<String>,
    /// The ways to authenticate, the preferred one first.
    pub schemes: Vec<Scheme>,
    /// The credentials of operations that don't ask for others: alternatives of scheme names that go together. `None` if all
    /// operations take whatever the client has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub security: Option<Vec<Vec<String>>>,
    /// The servers, the one of most operations first.
    pub servers: Vec<Server>,
    /// The settings of the servers' URLs, which callers choose.
    pub settings: Vec<Setting>,
    /// The fields of an error body.
    pub error_fields: ErrorFields,
}

/// A way to authenticate: a function of the module `auth`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scheme {
    /// The function's name.
    pub name: String,
    /// Its documentation.
    pub docs: String,
    /// The form of the credentials, such as `HTTP Basic` or `header X-Key`.
    pub sent_as: String,
    /// The function's arguments.
    pub credentials: Vec<Credential>,
}

/// One part of what a caller authenticates with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Credential {
    /// The argument's name.
    pub name: String,
    /// The environment variable that contains it.
    pub env: Option<String>,
}

/// A server of the API.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Server {
    /// The name of its function in the module `server`; `None` for the first.
    pub name: Option<String>,
    /// Its documentation.
    pub docs: String,
    /// Its URLs, the usual one first.
    pub urls: Vec<String>,
}

/// A variable of the servers' URLs: a function of the module `server`. Variables of one name are one setting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Setting {
    /// The function's name.
    pub name: String,
    /// Its documentation.
    pub docs: String,
    /// The value that the client uses unless a caller sets another; several with `, ` between.
    pub default: String,
    /// The values that it may have; any if empty.
    pub values: Vec<String>,
    /// The environment variable that contains it.
    pub env: Option<String>,
}

/// The fields of an error body, as JSON pointers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ErrorFields {
    /// The API's own error code.
    pub code: Option<String>,
    /// The API's message.
    pub message: Option<String>,
    /// The response header with the request's id.
    pub request_id: Option<String>,
}

impl Scheme {
    /// Whether the environment can contain all of its credentials.
    pub(crate) fn is_from_env(&self) -> bool {
        self.credentials.iter().all(|credential| credential.env.is_some())
    }
}

/// The client of an API.
pub(super) fn client(api: &Api) -> Client {
    let base_url = api.needs_base_url().then_some("base_url");
    let auth = (!api.schemes.is_empty()).then_some("auth");
    Client {
        arguments: base_url.into_iter().chain(auth).map(str::to_owned).collect(),
        schemes: api.schemes.iter().flat_map(schemes).collect(),
        security: api.security.as_ref().map(|security| alternatives(api, security)),
        servers: api.servers.iter().map(server).collect(),
        settings: settings(&api.variables),
        error_fields: ErrorFields {
            code: api.errors.code.clone(),
            message: api.errors.message.clone(),
            request_id: api.errors.request_id.clone(),
        },
    }
}

/// The alternatives of a security requirement, each the names of schemes that go together.
pub(super) fn alternatives(api: &Api, security: &Security) -> Vec<Vec<String>> {
    let names = |schemes| api.scheme_names(schemes).into_iter().map(str::to_owned).collect();
    security.iter().map(names).collect()
}

fn credentials(parts: &[ir::Part]) -> Vec<Credential> {
    parts.iter().map(|part| Credential { name: part.name.clone(), env: part.env.clone() }).collect()
}

/// The functions of a scheme: its own, and those of its flows.
fn schemes(scheme: &ir::Scheme) -> Vec<Scheme> {
    let own = Scheme {
        name: scheme.name.clone(),
        docs: scheme.docs.clone(),
        sent_as: match &scheme.kind {
            SchemeKind::Basic => "HTTP Basic".to_owned(),
            SchemeKind::Bearer => "a bearer token".to_owned(),
            SchemeKind::Http(scheme) => format!("HTTP {scheme}"),
            SchemeKind::Header(name) => format!("header {name}"),
            SchemeKind::Query(name) => format!("query parameter {name}"),
            SchemeKind::Cookie(name) => format!("cookie {name}"),
        },
        credentials: credentials(&scheme.parts),
    };
    let flow = |flow: &ir::Flow| Scheme {
        name: flow.name.clone(),
        docs: String::new(),
        sent_as: format!("a bearer token of {}, by the grant {}", flow.token_url, flow.grant.name()),
        credentials: credentials(&flow.parts),
    };
    std::iter::once(own).chain(scheme.flows.iter().flatten().map(flow)).collect()
}

fn server(server: &ir::Server) -> Server {
    Server { name: server.name.clone(), docs: server.docs.clone(), urls: server.urls.clone() }
}

/// Merges the variables of one name: the setting has the defaults and values of all of them.
fn settings(variables: &[ServerVariable]) -> Vec<Setting> {
    let mut merged: Vec<(&str, Setting)> = Vec::new();
    for variable in variables {
        let same_name = merged.iter_mut().find(|(wire_name, _)| *wire_name == variable.wire_name);
        match same_name {
            Some((_, setting)) => merge(setting, variable),
            None => merged.push((&variable.wire_name, setting(variable))),
        }
    }
    merged.into_iter().map(|(_, setting)| setting).collect()
}

fn setting(variable: &ServerVariable) -> Setting {
    let ServerVariable { name, docs, default, values, env, .. } = variable.clone();
    Setting { name, docs, default, values, env }
}

fn merge(setting: &mut Setting, variable: &ServerVariable) {
    if !setting.default.split(", ").any(|default| default == variable.default) {
        setting.default = format!("{}, {}", setting.default, variable.default);
    }
    if variable.values.is_empty() || setting.values.is_empty() {
        setting.values.clear();
    } else {
        let new: Vec<_> = variable.values.iter().filter(|value| !setting.values.contains(value)).cloned().collect();
        setting.values.extend(new);
    }
    if setting.env.is_none() {
        setting.env.clone_from(&variable.env);
    }
}
