//! Operations: how callers write them, what they take and return, and what is sent.

use std::iter::repeat;

use serde::{Deserialize, Serialize};

use super::{
    client::alternatives,
    handle::{self, Argument},
    text::{in_module, received_text, spaced_by_hand, type_text},
};
use crate::{
    emit::{api_md, ty::taken_input},
    ir::{self, Api, EventData, Id, Style, SuccessResponse},
};

/// An operation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Operation {
    /// Its operationId, or its method and path.
    pub id: String,
    /// The call that starts it, as code: `client.shelf(id).books().create(title)`.
    pub call: String,
    /// The builder's type, with its module: `books::CreateBook`.
    pub builder: String,
    /// The handle that has its function, as an index of [`PublicApi::handles`](super::PublicApi::handles); `None` for the
    /// client.
    pub handle: Option<usize>,
    /// The function's name.
    pub fn_name: String,
    /// The function's path arguments.
    pub arguments: Vec<Argument>,
    /// Its parameters, form fields, parts, and a body that callers pass whole, in order.
    pub inputs: Vec<Input>,
    /// The return type of `send`.
    pub response: Response,
    /// Its declared error responses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub error_responses: Vec<ErrorResponse>,
    /// The enum of its error responses, with its module: `books::FetchBookError`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failure: Option<String>,
    /// The HTTP method.
    pub method: String,
    /// The path template. An expression says how its argument is written where that is not the usual way: `{;ids*}`,
    /// `{filter as JSON}`.
    pub path_template: String,
    /// The name of the server's setting, if the operation has a server of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub server: Option<String>,
    /// The body, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Body>,
    /// The header `accept`, where the response's media type alone is not what it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accept: Option<String>,
    /// Whether it is sent without credentials.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub anonymous: bool,
    /// Its own credentials, as in [`Client::security`](super::Client::security).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub security: Option<Vec<Vec<String>>>,
    /// The query parameters that the client sets to walk a list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cursor_parameters: Vec<String>,
    /// The header in which the client sends an idempotency key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
    /// How its list goes on, unless its pages link to each other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paging: Option<String>,
    /// Whether it is deprecated.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deprecated: bool,
    /// Its location in the description, as a JSON pointer.
    pub pointer: String,
    /// Its documentation.
    pub docs: String,
}

/// The form of a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// `form`, `multipart`, `bytes` or `json`.
    pub encoding: String,
    /// Its media type.
    pub media_type: String,
}

/// A value that callers pass: an argument if it is required, a setter if not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Input {
    /// The argument's or the setter's name.
    pub name: String,
    /// The location: `query parameter`, `header`, `cookie`, `form field`, `part`, `body` for a whole body, or `media type of the
    /// body` and `media type of the response` for a function that chooses one.
    pub location: String,
    /// Its name on the wire. `None` for a whole body, and for a value whose properties have names of their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wire_name: Option<String>,
    /// The style of arrays and objects, and a part's own media type.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub encoding: String,
    /// The type that callers pass.
    pub ty: String,
    /// Whether callers must pass it.
    pub required: bool,
    /// The setter that writes a value as JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub json_setter: Option<String>,
    /// The type that this setter takes; `None` for any type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub json_type: Option<String>,
    /// The bounds that the client moves it into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clamp: Option<(i64, i64)>,
    /// Whether it is deprecated.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deprecated: bool,
    /// Its documentation.
    pub docs: String,
}

/// The return type of `send`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// Its type.
    pub ty: String,
    /// Whether it is a page of a list.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_page: bool,
}

/// A declared error response.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ErrorResponse {
    /// Its status: `404`, `4XX` or `default`.
    pub status: String,
    /// The type of its body, if that is known.
    pub ty: Option<String>,
    /// Its variant with the type of its value, if the error responses are an enum: `NotFound(Problem)`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
}

/// The location of an input that is the whole body.
const WHOLE_BODY: &str = "body";

/// An operation of an API.
pub(super) fn operation(api: &Api, operation: &ir::Operation) -> Operation {
    let error_response = |response: &ir::ErrorResponse| ErrorResponse {
        status: response.status.clone(),
        ty: response.body().map(|ty| received_text(api, ty)),
        variant: operation.failure.as_ref().map(|_| variant(api, &response.name, &response.response)),
    };
    Operation {
        id: operation.id.clone(),
        call: api_md::call(api, operation),
        builder: in_module(api, operation.module, &operation.name),
        handle: operation.handle.map(Id::index),
        fn_name: operation.fn_name.clone(),
        arguments: handle::arguments(api, &operation.arguments),
        inputs: inputs(api, operation),
        response: Response {
            ty: response_type(api, &operation.response),
            is_page: matches!(operation.response, SuccessResponse::Page(_)),
        },
        error_responses: operation.error_responses.iter().map(error_response).collect(),
        failure: operation.failure.as_ref().map(|name| in_module(api, operation.module, name)),
        method: operation.method.clone(),
        path_template: path_template(api, operation),
        server: api.servers.get(operation.server).and_then(|server| server.name.clone()),
        body: body(&operation.body),
        accept: operation.accept.clone(),
        anonymous: operation.anonymous,
        security: operation.security.as_ref().map(|security| alternatives(api, security)),
        cursor_parameters: operation.cursor_parameters.clone(),
        idempotency_key: operation.idempotency_key.clone(),
        paging: operation.paging.as_ref().map(super::paging::text),
        deprecated: operation.deprecated,
        pointer: operation.pointer.clone(),
        docs: [operation.summary.as_str(), &operation.docs].join("\n\n").trim().to_owned(),
    }
}

fn inputs(api: &Api, operation: &ir::Operation) -> Vec<Input> {
    let whole_body = match &operation.body {
        ir::Body::Json { ty, required, docs, .. } => Some((type_text(api, ty), *required, docs)),
        ir::Body::Bytes { required, docs, .. } => Some(("impl Into<Upload>".to_owned(), *required, docs)),
        ir::Body::Empty | ir::Body::Form | ir::Body::Multipart => None,
    };
    let whole_body = whole_body.map(|(ty, required, docs)| Input {
        name: "body".to_owned(),
        location: WHOLE_BODY.to_owned(),
        wire_name: None,
        encoding: String::new(),
        ty,
        required,
        json_setter: None,
        json_type: None,
        clamp: None,
        deprecated: false,
        docs: docs.clone(),
    });
    let inputs = operation.inputs.iter().map(|input| self::input(api, input));
    inputs.chain(whole_body).chain(media_types(api, operation)).collect()
}

/// The functions that choose a media type, as inputs.
fn media_types(api: &Api, operation: &ir::Operation) -> Vec<Input> {
    let choice = |location: &str, name: &str, media_type: &str, ty: String| Input {
        name: name.to_owned(),
        location: location.to_owned(),
        wire_name: Some(media_type.to_owned()),
        encoding: String::new(),
        ty,
        required: false,
        json_setter: None,
        json_type: None,
        clamp: None,
        deprecated: false,
        docs: String::new(),
    };
    let of_body = operation.content_types.iter();
    let of_body = of_body.map(|one| choice("media type of the body", &one.name, &one.media_type, String::new()));
    let of_response = operation
        .alternatives
        .iter()
        .map(|one| choice("media type of the response", &one.name, &one.media_type, response_type(api, &one.response)));
    of_body.chain(of_response).collect()
}

fn input(api: &Api, input: &ir::Input) -> Input {
    let media_type = input.media_type.as_ref().map(|media_type| format!("of `{media_type}`"));
    let encoding: Vec<_> = style(input.style).map(str::to_owned).into_iter().chain(media_type).collect();
    Input {
        name: input.name.clone(),
        location: input.location.input_name().to_owned(),
        wire_name: input.wire_name.clone(),
        encoding: encoding.join(", "),
        ty: spaced_by_hand(taken_input(api, input, "value").ty),
        required: input.required,
        json_setter: input.json_setter.clone(),
        json_type: input.json_type.as_ref().map(|ty| type_text(api, ty)),
        clamp: input.clamp,
        deprecated: input.deprecated,
        docs: input.docs.clone(),
    }
}

fn style(style: Style) -> Option<&'static str> {
    match style {
        Style::Plain => None,
        Style::Delimited("%20") => Some("joined by spaces"),
        Style::Delimited("%7C") => Some("joined by pipes"),
        Style::Delimited(_) => Some("joined by commas"),
        Style::Pairs => Some("as pairs"),
        Style::DeepObject => Some("each property as name[property]"),
        Style::AllowReserved => Some("with reserved characters as they are"),
        Style::Json => Some("as JSON"),
    }
}

fn body(body: &ir::Body) -> Option<Body> {
    let media_type = match body {
        ir::Body::Empty => return None,
        ir::Body::Form => "application/x-www-form-urlencoded",
        ir::Body::Multipart => "multipart/form-data",
        ir::Body::Bytes { media_type, .. } | ir::Body::Json { media_type, .. } => media_type,
    };
    Some(Body { encoding: body.kind()?.to_owned(), media_type: media_type.to_owned() })
}

/// A variant of the enum of error responses.
fn variant(api: &Api, name: &str, response: &SuccessResponse) -> String {
    match response {
        SuccessResponse::Empty => name.to_owned(),
        SuccessResponse::Bytes => format!("{name}(Bytes)"),
        other => format!("{name}({})", response_type(api, other)),
    }
}

fn response_type(api: &Api, response: &SuccessResponse) -> String {
    match response {
        SuccessResponse::Empty => "()".to_owned(),
        SuccessResponse::Bytes => "Download".to_owned(),
        SuccessResponse::Redirect => "Redirect".to_owned(),
        SuccessResponse::Json(ty) | SuccessResponse::Text(ty) => received_text(api, ty),
        SuccessResponse::Events(events) => format!("EventStream<{}>", event_data(api, &events.data)),
        SuccessResponse::Items(ty) => format!("ItemStream<{}>", received_text(api, ty)),
        SuccessResponse::Page(ty) => type_text(api, ty),
        SuccessResponse::ByStatus { name, responses } => {
            let variants = responses.iter().map(|one| format!("{}({})", one.name, response_type(api, &one.response)));
            format!("{name} {{ {} }}", variants.collect::<Vec<_>>().join(", "))
        }
    }
}

fn event_data(api: &Api, data: &EventData) -> String {
    match data {
        EventData::Same(data) => received_text(api, &data.ty),
        EventData::ByName { name, events } => {
            let variants = events.iter().map(|one| format!("{}({})", one.name, received_text(api, &one.data.ty)));
            format!("{name} {{ {} }}", variants.collect::<Vec<_>>().join(", "))
        }
    }
}

/// The path template, with `as JSON` in the expressions whose arguments are written as JSON.
fn path_template(api: &Api, operation: &ir::Operation) -> String {
    let arguments = api.path_arguments(operation);
    let is_json = arguments.iter().map(|argument| argument.is_json).chain(repeat(false));
    let mut parts = operation.path_template.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    let expression = |(part, is_json): (&str, bool)| match part.split_once('}') {
        Some((name, literal)) if is_json => format!("{{{name} as JSON}}{literal}"),
        _ => format!("{{{part}"),
    };
    first + &parts.zip(is_json).map(expression).collect::<String>()
}

impl Input {
    /// Whether callers pass the whole body with it.
    pub(crate) fn is_whole_body(&self) -> bool {
        self.location == WHOLE_BODY
    }
}
