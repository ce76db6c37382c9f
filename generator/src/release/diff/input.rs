//! What a call takes beside path arguments: those that must be given are the method's arguments, others have setters.

use super::{
    pairs::pairs,
    rule::{
        ARGUMENT_RENAMED, ARGUMENTS, CLAMP, INPUT_ADDED, INPUT_OPTIONAL, INPUT_REMOVED, INPUT_RENAMED, INPUT_REQUIRED,
        INPUT_TYPE, INPUT_WIDER, INPUT_WIRE, JSON_ADDED, JSON_REMOVED, JSON_RENAMED, REQUIRED_INPUT_ADDED,
    },
    shown,
    sides::{Places, Sides},
};
use crate::ir::{Api, Body, Input, Location, Operation, Style};

/// An input, or a body in one piece, which is taken in the same ways.
struct Taken<'a> {
    name: &'a str,
    required: bool,
    doc: &'a String,
    what: What<'a>,
}

#[derive(Clone, Copy)]
enum What<'a> {
    Input(&'a Input),
    Body(&'a Body),
}

impl What<'_> {
    fn shown(self, api: &Api) -> String {
        match self {
            Self::Input(input) => shown::input(api, input),
            Self::Body(body) => shown::body(api, body),
        }
    }
}

fn taken(operation: &Operation) -> Vec<Taken<'_>> {
    let inputs = operation.inputs.iter().map(|input| Taken {
        name: &input.name,
        required: input.required,
        doc: &input.docs,
        what: What::Input(input),
    });
    let body = match &operation.body {
        whole @ (Body::Json { required, docs: doc, .. } | Body::Bytes { required, docs: doc, .. }) => {
            Some(Taken { name: "body", required: *required, doc, what: What::Body(whole) })
        }
        Body::Empty | Body::Form | Body::Multipart => None,
    };
    inputs.chain(body).collect()
}

/// Compares the inputs of an operation. One is known by its place and name on the wire, by that name alone, or by its
/// name in Rust.
pub(super) fn inputs(sides: &mut Sides<'_>, was: &Operation, is: &Operation) {
    let at = (was.pointer.as_str(), is.pointer.as_str());
    let subject =
        |api: &Api, operation: &Operation, name: &str| format!("{} option `{name}`", shown::call(api, operation));
    let wire = |taken: &Taken<'_>| match taken.what {
        What::Input(input) => Some(format!("/{}", input.wire_name)),
        What::Body(_) => Some(String::new()),
    };
    let place = |taken: &Taken<'_>| match taken.what {
        What::Input(input) => Some(format!("{:?}/{}", input.location, input.wire_name)),
        What::Body(_) => Some(String::new()),
    };
    let name = |taken: &Taken<'_>| Some(taken.name.to_owned());
    let (before, after) = (taken(was), taken(is));
    let found = pairs(&before, &after, &[&place, &wire, &name]);
    for input in found.gone {
        let what = format!("was `{}`", input.what.shown(sides.before));
        sides.found(INPUT_REMOVED, &subject(sides.before, was, input.name), what, at);
    }
    for (input_was, input_is) in &found.both {
        input(sides, &subject(sides.before, was, input_was.name), (input_was, input_is), at);
        if let (What::Input(set_was), What::Input(set_is)) = (input_was.what, input_is.what) {
            let (before, after) = (sides.before, sides.after);
            let subjects = (|name: &str| subject(before, was, name), |name: &str| subject(after, is, name));
            json(sides, subjects, (set_was.json_setter.as_deref(), set_is.json_setter.as_deref()), at);
        }
    }
    for input in found.new {
        let (rule, must) = if input.required { (REQUIRED_INPUT_ADDED, "must be given: ") } else { (INPUT_ADDED, "") };
        let what = format!("{must}`{}`", input.what.shown(sides.after));
        sides.found(rule, &subject(sides.after, is, input.name), what, at);
    }
    let places = |all: &[Taken<'_>], one: &Taken<'_>| all.iter().position(|other| std::ptr::eq(other, one));
    let mut stayed: Vec<_> = found.both.into_iter().filter(|(was, is)| was.required && is.required).collect();
    stayed.sort_by_key(|(was, _)| places(&before, was));
    if !stayed.is_sorted_by_key(|(_, is)| places(&after, is)) {
        let what = format!("is `{}` now: its arguments changed places", shown::call(sides.after, is));
        sides.found(ARGUMENTS, &shown::call(sides.before, was), what, at);
    }
}

fn input(sides: &mut Sides<'_>, subject: &str, (was, is): (&Taken<'_>, &Taken<'_>), at: Places<'_>) {
    match (was.required, is.required) {
        (false, true) => sides.found(INPUT_REQUIRED, subject, "must be given now, as an argument of the method", at),
        (true, false) => sides.found(INPUT_OPTIONAL, subject, "is set by a method now, was an argument", at),
        (required, _) => {
            let rule = if required { ARGUMENT_RENAMED } else { INPUT_RENAMED };
            sides.differs(rule, subject, (was.name, is.name), at);
        }
    }
    if let Some((type_was, type_is)) = sides.retyped(was.what, is.what, |api, what| what.shown(api)) {
        let wider = type_is == format!("impl Into<Option<{type_was}>>");
        let what = format!("takes `{type_is}` now, was `{type_was}`");
        sides.found(if wider { INPUT_WIDER } else { INPUT_TYPE }, subject, what, at);
    }
    if let (What::Input(was), What::Input(is)) = (was.what, is.what) {
        sides.deprecated(subject, was.deprecated, is.deprecated, at);
        let kind = |input: &Input| input.media_type.as_ref().map(|kind| format!(", of `{kind}`")).unwrap_or_default();
        let travels = |input: &Input| {
            format!("{} in {}{}{}", input.wire_name, place(input.location), style(input.style), kind(input))
        };
        sides.differs(INPUT_WIRE, subject, (travels(was), travels(is)), at);
        if was.clamp != is.clamp {
            let bounds = |clamp: Option<(i64, i64)>| {
                clamp.map_or("any".to_owned(), |(least, most)| format!("{least} to {most}"))
            };
            sides.found(
                CLAMP,
                subject,
                format!("is moved into {} now, was {}", bounds(is.clamp), bounds(was.clamp)),
                at,
            );
        }
    }
    sides.docs(subject, &[was.doc], &[is.doc], at);
}

fn place(place: Location) -> &'static str {
    match place {
        Location::Query => "the query",
        Location::Header => "a header",
        Location::Cookie => "a cookie",
        Location::Form => "the form",
        Location::Part => "a part",
    }
}

fn style(style: Style) -> &'static str {
    match style {
        Style::Plain => "",
        Style::Delimited("%20") => ", joined by spaces",
        Style::Delimited("%7C") => ", joined by pipes",
        Style::Delimited(_) => ", joined by commas",
        Style::Pairs => ", as pairs",
        Style::DeepObject => ", each member under a name of both",
        Style::AllowReserved => ", with reserved characters as they are",
        Style::Json => ", as JSON",
    }
}

/// The methods that read or write the JSON in a text; `before` and `after` say how users write them.
pub(super) fn json(
    sides: &mut Sides<'_>,
    (before, after): (impl Fn(&str) -> String, impl Fn(&str) -> String),
    (was, is): (Option<&str>, Option<&str>),
    at: Places<'_>,
) {
    match (was, is) {
        (Some(was), None) => sides.found(JSON_REMOVED, &before(was), "its text is no JSON any more", at),
        (None, Some(is)) => sides.found(JSON_ADDED, &after(is), "its text is JSON", at),
        (Some(was), Some(is)) => sides.differs(JSON_RENAMED, &before(was), (was, is), at),
        (None, None) => {}
    }
}
