//! `host`, `basePath` and `schemes` -> `servers`.

use serde_yaml::{Mapping, Value};

use crate::openapi::raw::scalar;

/// The schemes of URLs that a client can use, the better first.
const SCHEMES: [&str; 2] = ["https", "http"];

/// Gives the document `servers`, and records where their parts stood.
pub(super) fn servers(map: &mut Mapping, moved: &mut impl FnMut(String, String)) {
    let host = map.shift_remove("host").map(|host| scalar(&host));
    let base = map.shift_remove("basePath").map(|base| scalar(&base));
    let written = map.shift_remove("schemes");
    let template = map.shift_remove("x-ms-parameterized-host");
    let from = match (&template, &host, &base) {
        (Some(_), ..) => "/x-ms-parameterized-host",
        (None, Some(_), _) => "/host",
        (None, None, Some(_)) => "/basePath",
        (None, None, None) => return,
    };
    let base = base.unwrap_or_default();
    let path = base.trim_end_matches('/');
    let mut variables = Mapping::new();
    let host = match &template {
        Some(template) => {
            variables = host_variables(template);
            template.get("hostTemplate").map(scalar)
        }
        None => host,
    };
    let has_scheme = host.as_ref().is_some_and(|host| host.contains("://"))
        || template.as_ref().and_then(|template| template.get("useSchemePrefix")).and_then(Value::as_bool)
            == Some(false);
    let urls: Vec<String> = match host {
        None => vec![if path.is_empty() { "/".to_owned() } else { path.to_owned() }],
        Some(host) if has_scheme => vec![format!("{host}{path}")],
        Some(host) => schemes(written.as_ref()).map(|scheme| format!("{scheme}://{host}{path}")).collect(),
    };
    let server = |url: String| {
        let mut server = Mapping::from_iter([("url".into(), url.into())]);
        if !variables.is_empty() {
            server.insert("variables".into(), variables.clone().into());
        }
        Value::Mapping(server)
    };
    moved("/servers".to_owned(), from.to_owned());
    for index in 0..urls.len() {
        moved(format!("/servers/{index}"), from.to_owned());
        moved(format!("/servers/{index}/url"), from.to_owned());
        moved(format!("/servers/{index}/variables"), format!("{from}/parameters"));
    }
    map.insert("servers".into(), urls.into_iter().map(server).collect::<Vec<_>>().into());
}

/// The schemes that a client can use, https first. Without any, https is the safe guess.
fn schemes(written: Option<&Value>) -> impl Iterator<Item = &'static str> {
    let written: Vec<_> = written.and_then(Value::as_sequence).into_iter().flatten().map(scalar).collect();
    let mut usable: Vec<_> = SCHEMES.into_iter().filter(|scheme| written.iter().any(|other| other == scheme)).collect();
    if usable.is_empty() {
        usable.push("https");
    }
    usable.into_iter()
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
