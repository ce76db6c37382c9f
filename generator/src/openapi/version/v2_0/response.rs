//! Responses: their schema and examples, by media type.

use super::{Context, MediaTypes, examples};
use crate::{pointer::join, yaml::Mapping};

/// Moves the schema of a response into `content`, under each media type of the operation, or else of the description.
pub(super) fn response(
    map: &mut Mapping,
    produces: Option<&MediaTypes>,
    at: &dyn Fn() -> String,
    cx: &mut Context<'_>,
) {
    if map.contains_key("$ref") {
        return;
    }
    let examples = map.shift_remove("examples");
    let Some(mut schema) = map.shift_remove("schema") else { return };
    let at = at();
    let is_file = schema.get("type").is_some_and(|ty| ty == "file");
    if is_file {
        schema = Mapping::from_iter([("type".into(), "string".into()), ("format".into(), "binary".into())]).into();
    }
    let produces = produces.or(cx.produces.as_ref());
    let mut types: Vec<(String, Option<String>)> = produces
        .into_iter()
        .flat_map(|media| {
            media.types.iter().enumerate().map(|(index, name)| (name.clone(), Some(join(&media.at, index))))
        })
        .collect();
    if types.is_empty() {
        let default = if is_file { "application/octet-stream" } else { "application/json" };
        types.push((default.to_owned(), None));
    }
    let (content_at, examples_at) = (join(&at, "content"), join(&at, "examples"));
    let names: Vec<_> = types.iter().map(|(name, _)| name.clone()).collect();
    examples::report_others(examples.as_ref(), &examples_at, &names, cx);
    let mut content = Mapping::new();
    for (name, from) in types {
        let to = join(&content_at, &name);
        cx.moves.insert_within(to.clone(), from.unwrap_or_else(|| at.clone()));
        cx.moves.insert_within(join(&to, "schema"), join(&at, "schema"));
        let mut media_type = Mapping::from_iter([("schema".into(), schema.clone())]);
        examples::add(&mut media_type, &name, (examples.as_ref(), &examples_at), &to, cx);
        content.insert(name.into(), media_type.into());
    }
    map.insert("content".into(), content.into());
}
