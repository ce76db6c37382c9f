//! `host`, `basePath` and `schemes` -> `servers`.

use serde_yaml::{Mapping, Value};

use crate::openapi::raw::scalar;

/// The schemes of URLs that a client can use, the better first.
const SCHEMES: [&str; 2] = ["https", "http"];

/// The parts of the document's URLs.
pub(super) struct Servers {
    host: Option<String>,
    path: String,
    variables: Mapping,
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
        let template = map.shift_remove("x-ms-parameterized-host");
        let from = match (&template, &host, &base) {
            (Some(_), ..) => "/x-ms-parameterized-host",
            (None, Some(_), _) => "/host",
            (None, None, Some(_)) => "/basePath",
            (None, None, None) => return None,
        };
        let path = base.unwrap_or_default().trim_end_matches('/').to_owned();
        let variables = template.as_ref().map(host_variables).unwrap_or_default();
        let host = template.as_ref().map_or(host, |template| template.get("hostTemplate").map(scalar));
        let without_prefix = template.as_ref().and_then(|template| template.get("useSchemePrefix")?.as_bool());
        let has_scheme = host.as_ref().is_some_and(|host| host.contains("://")) || without_prefix == Some(false);
        Some(Self { host, path, variables, has_scheme, from, schemes: schemes(written.as_ref()) })
    }

    /// The servers of the document, and where their parts stood.
    pub(super) fn servers(&self, moved: &mut impl FnMut(String, String)) -> Value {
        let servers = self.with_schemes(&self.schemes);
        moved("/servers".to_owned(), self.from.to_owned());
        for index in 0..servers.len() {
            moved(format!("/servers/{index}"), self.from.to_owned());
            moved(format!("/servers/{index}/url"), self.from.to_owned());
            moved(format!("/servers/{index}/variables"), format!("{}/parameters", self.from));
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

/// The schemes that a client can use, https first. Without any, https is the safe guess.
fn schemes(written: Option<&Value>) -> Vec<&'static str> {
    let written: Vec<_> = written.and_then(Value::as_sequence).into_iter().flatten().map(scalar).collect();
    let mut usable: Vec<_> = SCHEMES.into_iter().filter(|scheme| written.iter().any(|other| other == scheme)).collect();
    if usable.is_empty() {
        usable.push("https");
    }
    usable
}

/// The variables of a host that is a template. A variable without a default is its own name.
fn host_variables(template: &Value) -> Mapping {
    let parameters = template.get("parameters").and_then(Value::as_sequence).into_iter().flatten();
    let mut variables = Mapping::new();
    for parameter in parameters {
        let Some(name) = parameter.get("name").map(scalar) else { continue };
        let mut variable = Mapping::new();
        let values = parameter.get("enum").cloned();
        let first = values.as_ref().and_then(Value::as_sequence).and_then(|values| values.first());
        let default = parameter.get("default").or(first).map_or_else(|| name.clone(), scalar);
        variable.insert("default".into(), default.into());
        variable.extend(values.map(|values| (Value::from("enum"), values)));
        variable.extend(parameter.get("description").map(|text| (Value::from("description"), text.clone())));
        variables.insert(name.into(), variable.into());
    }
    variables
}
