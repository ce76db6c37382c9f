//! Flows of OAuth 2 -> functions that make the client fetch its tokens.

use std::collections::BTreeSet;

use openapiv3::OAuth2Flows;
use serde_json::Value;

use crate::{
    ir::{Flow, Grant, Part},
    naming::ident::from_wire_name,
    openapi::{extension, version::private},
    unique::free,
};

/// The functions for the flows of a scheme that a client without a browser can walk. Their names may be taken.
pub(super) fn flows(scheme: &str, flows: &OAuth2Flows, said: &extension::Scheme) -> Vec<Flow> {
    let own = flows.client_credentials.as_ref().map(|flow| (Grant::ClientCredentials, &flow.token_url));
    let of_code = flows.authorization_code.as_ref().map(|flow| flow.refresh_url.as_ref().unwrap_or(&flow.token_url));
    let of_password = flows.password.as_ref().map(|flow| flow.refresh_url.as_ref().unwrap_or(&flow.token_url));
    let of_person = of_code.or(of_password).map(|url| (Grant::RefreshToken, url));
    let described = own.into_iter().chain(of_person).map(|(grant, url)| (grant, None, url.as_str()));
    // A person confirms a device once, for all operations.
    let scopes = |grant| if grant == Grant::DeviceCode { device_scopes(flows) } else { Vec::new() };
    let flow = |(grant, device_url, token_url): (Grant, Option<&str>, &str)| Flow {
        name: format!("{scheme}_{}", grant.name()),
        grant,
        device_url: device_url.map(|url| url.trim().to_owned()),
        token_url: token_url.trim().to_owned(),
        scopes: scopes(grant),
        parts: parts(grant, said),
    };
    described.chain(of_device(flows)).filter(|(.., url)| !url.trim().is_empty()).map(flow).collect()
}

/// The flow for devices, with its two URLs.
fn of_device(flows: &OAuth2Flows) -> Option<(Grant, Option<&str>, &str)> {
    let flow = flows.extensions.get(private::DEVICE_AUTHORIZATION)?;
    let url = |name: &str| flow.get(name).and_then(Value::as_str);
    Some((Grant::DeviceCode, Some(url("deviceAuthorizationUrl")?), url("tokenUrl")?))
}

/// The scopes of the flow for devices.
fn device_scopes(flows: &OAuth2Flows) -> Vec<String> {
    let flow = flows.extensions.get(private::DEVICE_AUTHORIZATION);
    let scopes = flow.and_then(|flow| flow.get("scopes")).and_then(Value::as_object);
    scopes.into_iter().flat_map(|scopes| scopes.keys().cloned()).collect()
}

/// The arguments of a grant's function.
fn parts(grant: Grant, said: &extension::Scheme) -> Vec<Part> {
    let mut names = BTreeSet::from(["prompt".to_owned()]);
    let mut part = |said: Option<&extension::Part>, default: &str| {
        let name = said.and_then(|said| said.name.as_deref()).unwrap_or(default);
        Part { name: free(&mut names, from_wire_name(name)), env: said.and_then(|said| said.env.clone()) }
    };
    let id = part(said.client_id.as_ref(), "client_id");
    let second = match grant {
        Grant::ClientCredentials => Some(part(said.client_secret.as_ref(), "client_secret")),
        Grant::RefreshToken => Some(part(None, "refresh_token")),
        // The function that shows the code is no value of a caller's configuration.
        Grant::DeviceCode => None,
    };
    std::iter::once(id).chain(second).collect()
}
