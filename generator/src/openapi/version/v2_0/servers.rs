//! `host`, `basePath` and `schemes` -> `servers`.

use crate::{
    diagnostic::{Diagnostic, code},
    openapi::{
        extension,
        raw::scalar,
        references::{Follower, reference_of, to_component},
    },
    pointer::{join, unescape},
    yaml::{Mapping, Value},
};

/// The template of a host, and its keyword.
const TEMPLATE: &str = "x-ms-parameterized-host";

/// Where a parameter stands that a reference in the template names.
const AT: &str = "$at";

/// The schemes of URLs that a client can use, the better first.
const SCHEMES: [&str; 2] = ["https", "http"];

/// The parts of the document's URLs.
pub(super) struct Servers {
    host: Option<String>,
    path: String,
    variables: Mapping,
    /// The variables' names and the locations of their parameters.
    locations: Vec<(String, String)>,
    /// Whether the host has a scheme.
    has_scheme: bool,
    /// The keyword of the host.
    from: &'static str,
    /// The schemes of operations without their own.
    schemes: Vec<&'static str>,
}

impl Servers {
    /// Takes the parts out of the document. `None` if it has none of them.
    pub(super) fn take(map: &mut Mapping) -> Option<Self> {
        let host = map.shift_remove("host").map(|host| scalar(&host));
        let base = map.shift_remove("basePath").map(|base| scalar(&base));
        let written = map.shift_remove("schemes");
        let template = map.shift_remove(TEMPLATE);
        let from = match (&template, &host, &base) {
            (Some(_), ..) => "/x-ms-parameterized-host",
            (None, Some(_), _) => "/host",
            (None, None, Some(_)) => "/basePath",
            (None, None, None) => return None,
        };
        let path = base.unwrap_or_default().trim_end_matches('/').to_owned();
        let (variables, locations) = template.as_ref().map(host_variables).unwrap_or_default();
        let host = template.as_ref().map_or(host, |template| template.get("hostTemplate").map(scalar));
        let without_prefix = template.as_ref().and_then(|template| template.get("useSchemePrefix")?.as_bool());
        let has_scheme = host.as_ref().is_some_and(|host| host.contains("://")) || without_prefix == Some(false);
        Some(Self { host, path, variables, locations, has_scheme, from, schemes: schemes(written.as_ref()) })
    }

    /// The servers of the document, and where their parts stood.
    pub(super) fn servers(&self, moved: &mut impl FnMut(String, String)) -> Value {
        let servers = self.with_schemes(&self.schemes);
        moved("/servers".to_owned(), self.from.to_owned());
        for index in 0..servers.len() {
            moved(format!("/servers/{index}"), self.from.to_owned());
            moved(format!("/servers/{index}/url"), self.from.to_owned());
            let variables = format!("/servers/{index}/variables");
            for (name, location) in &self.locations {
                moved(join(&variables, name), location.clone());
            }
            moved(variables, format!("{}/parameters", self.from));
        }
        servers.into()
    }

    /// The servers of an operation with these schemes, unless the document's first server has one of them.
    pub(super) fn of_operation(&self, written: &Value) -> Option<Value> {
        let own = schemes(Some(written));
        let is_usual = self.schemes.first().is_some_and(|first| own.contains(first));
        (!is_usual && !self.has_scheme && self.host.is_some()).then(|| self.with_schemes(&own).into())
    }

    fn with_schemes(&self, schemes: &[&str]) -> Vec<Value> {
        let path = &self.path;
        let urls: Vec<String> = match &self.host {
            None => vec![if path.is_empty() { "/".to_owned() } else { path.clone() }],
            Some(host) if self.has_scheme => vec![format!("{host}{path}")],
            Some(host) => schemes.iter().map(|scheme| format!("{scheme}://{host}{path}")).collect(),
        };
        let server = |url: String| {
            let mut server = Mapping::from_iter([("url".into(), url.into())]);
            if !self.variables.is_empty() {
                server.insert("variables".into(), self.variables.clone().into());
            }
            Value::Mapping(server)
        };
        urls.into_iter().map(server).collect()
    }
}

/// Adds the keywords of the file's parameters to the references to them in the template of its host.
pub(super) fn follow_parameters(document: &mut Value, name: &str, diagnostics: &mut Vec<Diagnostic>) {
    let parameters = document.get(TEMPLATE).and_then(|template| template.get("parameters")?.as_sequence());
    let Some(parameters) = parameters else { return };
    let follow = |(index, parameter): (usize, &Value)| {
        let Some(reference) = reference_of(parameter) else { return parameter.clone() };
        let follower = Follower::new(|file: &str| (file == name).then_some(&*document));
        let targets = follower.follow(name, reference, |_| false).unwrap_or_default();
        let component = targets.first().and_then(|target| target.location.pointer.strip_prefix("/parameters/"));
        match targets.last().and_then(|target| Some((&target.location.pointer, target.value.as_mapping()?))) {
            Some((at, parameter)) => {
                let mut parameter = parameter.clone();
                parameter.insert(AT.into(), at.as_str().into());
                let used = component.map(|name| to_component("parameters", &unescape(name)));
                parameter.extend(used.map(|reference| (Value::from("$ref"), Value::from(reference))));
                parameter.into()
            }
            None => {
                let at = join(&join(&join("", TEMPLATE), "parameters"), index);
                diagnostics.push(elsewhere(&join(&at, "$ref"), reference));
                parameter.clone()
            }
        }
    };
    let followed: Vec<Value> = parameters.iter().enumerate().map(follow).collect();
    if let Some(template) = document.get_mut(TEMPLATE).and_then(Value::as_mapping_mut) {
        template.insert("parameters".into(), followed.into());
    }
}

/// A reference to a parameter that the file doesn't have.
fn elsewhere(at: &str, reference: &str) -> Diagnostic {
    let message = format!("this file has no parameter `{reference}`; the host is read without it");
    let help = "write the parameter here, such as `{name: account, in: path, required: true, type: string}`";
    Diagnostic::new(code::UNSUPPORTED_REFERENCE, at, message, help)
}

/// The schemes that a client can use, https first. Without any, https is the safe guess.
fn schemes(written: Option<&Value>) -> Vec<&'static str> {
    let written: Vec<_> = written.and_then(Value::as_sequence).into_iter().flatten().map(scalar).collect();
    let mut usable: Vec<_> = SCHEMES.into_iter().filter(|scheme| written.iter().any(|other| other == scheme)).collect();
    if usable.is_empty() {
        usable.push("https");
    }
    usable
}

/// The variables of a host that is a template, and the locations of their parameters. A variable without a default is its own
/// name.
fn host_variables(template: &Value) -> (Mapping, Vec<(String, String)>) {
    let parameters = template.get("parameters").and_then(Value::as_sequence).into_iter().flatten();
    let (mut variables, mut locations) = (Mapping::new(), Vec::new());
    for (index, parameter) in parameters.enumerate() {
        let Some(name) = parameter.get("name").map(scalar) else { continue };
        let mut variable = Mapping::new();
        let values = parameter.get("enum").and_then(Value::as_sequence).into_iter().flatten();
        let values: Vec<String> = values.map(scalar).collect();
        let default = parameter.get("default").map(scalar).or_else(|| values.first().cloned());
        variable.insert("default".into(), default.unwrap_or_else(|| name.clone()).into());
        if !values.is_empty() {
            variable.insert("enum".into(), values.into());
        }
        for keyword in ["description", extension::NAME] {
            variable.extend(parameter.get(keyword).map(|value| (Value::from(keyword), value.clone())));
        }
        // The parameter is in use.
        let reference = parameter.get("$ref").map(|reference| Mapping::from_iter([("$ref".into(), reference.clone())]));
        variable.extend(reference.map(|reference| (Value::from(TEMPLATE), reference.into())));
        let inline = || join(&join(&join("", TEMPLATE), "parameters"), index);
        locations.push((name.clone(), parameter.get(AT).map_or_else(inline, scalar)));
        variables.insert(name.into(), variable.into());
    }
    (variables, locations)
}
