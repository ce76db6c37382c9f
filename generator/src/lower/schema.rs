//! Schemas -> types.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use openapiv3::{AdditionalProperties, ReferenceOr, Schema, SchemaData};

use super::{
    name::{free, identifier, model_names},
    union::OpenUnion,
    view::View,
};
use crate::{
    extension,
    ir::{Field, Struct, Type, TypeDef, TypeId, TypeKind, Variant},
    lock::Lock,
    names::{ident, words::words},
    problem::{Problem, below},
    resolve::{Lost, Resolver},
};

/// What a schema comes to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shape {
    pub(super) ty: Type,
    pub(super) nullable: bool,
    pub(super) doc: String,
    pub(super) deprecated: bool,
    /// Whether it only comes from the server.
    pub(super) read_only: bool,
    /// Whether it is text that holds JSON.
    pub(super) json: bool,
}

/// All types found so far.
pub(super) struct Types<'a> {
    pub(super) resolver: Resolver<'a>,
    pub(super) defs: Vec<TypeDef>,
    components: BTreeMap<&'a str, Slot>,
    /// Objects and unions that are declared, but not yet looked through to the end; the last is next.
    open: Vec<Waiting<'a>>,
    /// Objects joined by `allOf` that are not yet looked through, by their places: one that holds itself is met again.
    joining: BTreeMap<String, TypeId>,
    /// How many schemas lie around the one being looked at, the members of objects apart.
    depth: usize,
    /// How many of these are lists or maps.
    containers: usize,
    names: BTreeMap<&'a str, String>,
    taken: BTreeSet<String>,
    lock: &'a Lock,
    /// Names of the lock that were given.
    published: BTreeSet<&'a String>,
    pub(super) problems: Vec<Problem>,
}

enum Slot {
    /// Being looked at, with so many lists and maps around it.
    Open(usize),
    Done(Shape),
}

enum Waiting<'a> {
    Object(Open<'a>),
    Union(OpenUnion<'a>),
}

/// An object whose members are being looked through. They wait in [`Types::open`], so that a long way from schema to
/// schema needs no deep stack.
struct Open<'a> {
    id: TypeId,
    name: Vec<String>,
    at: String,
    data: &'a SchemaData,
    properties: indexmap::map::IntoIter<&'a String, (&'a ReferenceOr<Box<Schema>>, String)>,
    required: BTreeSet<&'a str>,
    rest: Option<Option<&'a ReferenceOr<Schema>>>,
    /// Names of fields so far.
    used: BTreeSet<String>,
    fields: Vec<Field>,
}

/// Lists, maps, `allOf`s and references that lie deeper in each other than this are no description but an attack.
const DEEPEST: usize = 256;

impl<'a> Types<'a> {
    pub(super) fn new(resolver: Resolver<'a>, lock: &'a Lock) -> Self {
        let keys = resolver.components.into_iter().flat_map(|components| components.schemas.keys());
        let (names, taken) = model_names(keys.map(String::as_str), lock);
        let (defs, components, open, joining, depth, containers, published, problems) = Default::default();
        Self { resolver, defs, components, open, joining, depth, containers, names, taken, lock, published, problems }
    }

    /// The shape of a schema or reference. `hint` names it if it needs a name of its own.
    pub(super) fn shape(&mut self, schema: &'a ReferenceOr<Schema>, hint: &[String], at: &str) -> Shape {
        let shape = self.one(schema, hint, at);
        while let Some(waiting) = self.open.pop() {
            match waiting {
                Waiting::Object(object) => self.go_on(object),
                Waiting::Union(union) => self.close_union(union),
            }
        }
        shape
    }

    pub(super) fn open_union(&mut self, union: OpenUnion<'a>) {
        self.open.push(Waiting::Union(union));
    }

    pub(super) fn one(&mut self, schema: &'a ReferenceOr<Schema>, hint: &[String], at: &str) -> Shape {
        match schema {
            ReferenceOr::Item(schema) => self.inline(schema, hint, at, None),
            ReferenceOr::Reference { reference } => self.reference(reference, at),
        }
    }

    fn boxed(&mut self, schema: &'a ReferenceOr<Box<Schema>>, hint: &[String], at: &str) -> Shape {
        match schema {
            ReferenceOr::Item(schema) => self.inline(schema, hint, at, None),
            ReferenceOr::Reference { reference } => self.reference(reference, at),
        }
    }

    fn reference(&mut self, reference: &'a str, at: &str) -> Shape {
        let (name, schema, target) = match self.resolver.follow::<Schema>(reference, at) {
            Ok(found) => found,
            Err(lost) => return self.lost(lost, at),
        };
        match self.components.get(name) {
            Some(Slot::Done(shape)) => return shape.clone(),
            Some(Slot::Open(containers)) if self.containers > *containers => {
                self.raw(at, &format!("the list or map `{name}` holds itself, and has no members to be a type by"));
                return Shape::plain(Type::Json);
            }
            Some(Slot::Open(_)) => {
                let what = format!("the schema `{name}` is nothing but itself");
                self.problems.push(Problem::error(&target, what, "give it a type of its own"));
                return Shape::plain(Type::Json);
            }
            None => {}
        }
        self.components.insert(name, Slot::Open(self.containers));
        let shape = self.inline(schema, &[], &target, Some(name));
        self.components.insert(name, Slot::Done(shape.clone()));
        shape
    }

    /// A reference that leads nowhere: a mistake, or a value of any kind.
    fn lost(&mut self, lost: Lost, at: &str) -> Shape {
        match lost {
            Lost::Wrong(problem) => self.problems.push(problem),
            Lost::Unread(what) => self.raw(at, &what),
        }
        Shape::plain(Type::Json)
    }

    fn raw(&mut self, at: &str, why: &str) {
        let what = format!("{why}; its value is kept as raw JSON");
        self.problems.push(Problem::warning(at, what, "callers decode it themselves"));
    }

    fn inline(&mut self, schema: &'a Schema, hint: &[String], at: &str, component: Option<&'a str>) -> Shape {
        let view = View::new(schema);
        self.depth += 1;
        let mut shape =
            if self.deep(at) { Shape::plain(Type::Json) } else { self.typed(schema, &view, hint, at, component) };
        self.depth -= 1;
        shape.describe(&schema.schema_data);
        shape.json |= view.format == "json" && shape.ty == Type::String;
        shape.nullable |= view.values.iter().any(Option::is_none);
        shape
    }

    fn deep(&mut self, at: &str) -> bool {
        let deep = self.depth > DEEPEST;
        if deep {
            let what = format!("the schemas lie more than {DEEPEST} deep in each other");
            self.problems.push(Problem::error(at, what, "flatten them"));
        }
        deep
    }

    fn typed(
        &mut self,
        schema: &'a Schema,
        view: &View<'a>,
        hint: &[String],
        at: &str,
        component: Option<&'a str>,
    ) -> Shape {
        if let Some(odd) = view.odd {
            let why = if odd == "not" { "`not` says no type" } else { &format!("`type: {odd}` is none of OpenAPI's") };
            self.raw(at, why);
            return Shape::plain(Type::Json);
        }
        if !view.one_of.is_empty() && !view.only_constrains() {
            if view.has_members() || !view.all_of.is_empty() {
                self.raw(at, &format!("`{}` beside members of its own has no type yet", view.union_keyword));
                return Shape::plain(Type::Json);
            }
            return self.union(schema, view, hint, at, component);
        }
        // Parts that only describe leave the type to the others.
        let (describing, parts): (Vec<_>, Vec<_>) =
            view.all_of.iter().enumerate().partition(|(_, part)| describes(part).is_some());
        if !view.all_of.is_empty() && parts.len() < 2 && !view.has_members() {
            let mut shape = match parts.first() {
                Some((index, only)) => self.one(only, hint, &below(&below(at, "allOf"), index)),
                None => Shape::plain(Type::Json),
            };
            describing.into_iter().filter_map(|(_, part)| describes(part)).for_each(|data| shape.describe(data));
            return shape;
        }
        if !view.all_of.is_empty() {
            return self.merged(schema, view, hint, at, component);
        }
        if view.is_enum() {
            return self.enumeration(schema, view, hint, at, component);
        }
        Shape::plain(match view.kind {
            "string" => match view.format {
                "date-time" => Type::DateTime,
                "date" => Type::Date,
                "password" => Type::Secret,
                "binary" => Type::Binary,
                _ => Type::String,
            },
            "integer" if view.format == "int32" => Type::I32,
            "integer" => Type::I64,
            "number" if view.format == "float" => Type::F32,
            "number" => Type::F64,
            "boolean" => Type::Bool,
            "array" => match view.items {
                Some(items) => {
                    self.containers += 1;
                    let item = self.boxed(items, &with(hint, component, "item"), &below(at, "items"));
                    self.containers -= 1;
                    Type::List(Box::new(item.element()))
                }
                None => Type::List(Box::new(Type::Json)),
            },
            "object" if view.has_members() => {
                let mut gathered = Members::default();
                self.gather_own(&mut gathered, view, at);
                return self.object(schema, gathered, hint, at, component);
            }
            "object" => match view.additional {
                Some(AdditionalProperties::Schema(values)) => {
                    let hint = with(hint, component, "value");
                    self.containers += 1;
                    let value = self.one(values, &hint, &below(at, "additionalProperties"));
                    self.containers -= 1;
                    Type::Map(Box::new(value.element()))
                }
                _ => Type::Json,
            },
            _ => Type::Json,
        })
    }

    /// `allOf` of several: one object with all their members, or a value of any kind.
    fn merged(
        &mut self,
        schema: &'a Schema,
        view: &View<'a>,
        hint: &[String],
        at: &str,
        component: Option<&'a str>,
    ) -> Shape {
        if let Some(id) = self.joining.get(at) {
            return Shape::plain(Type::Named(*id));
        }
        let mut gathered = Members::default();
        let depth = self.depth;
        let outcome = self.gather(&mut gathered, view, at);
        self.depth = depth;
        match outcome {
            Ok(()) => {
                let shape = self.object(schema, gathered, hint, at, component);
                if let Type::Named(id) = shape.ty {
                    self.joining.insert(at.to_owned(), id);
                }
                shape
            }
            Err(why) => {
                self.raw(at, &why);
                Shape::plain(Type::Json)
            }
        }
    }

    fn gather(&mut self, into: &mut Members<'a>, view: &View<'a>, at: &str) -> Result<(), String> {
        self.depth += 1;
        let deep = self.deep(at);
        let parts = if deep { &[] } else { view.all_of };
        for (index, part) in parts.iter().enumerate() {
            let at = below(&below(at, "allOf"), index);
            match part {
                ReferenceOr::Item(schema) => self.gather(into, &View::new(schema), &at)?,
                ReferenceOr::Reference { reference } => match self.resolver.follow::<Schema>(reference, &at) {
                    Ok((name, schema, target)) => match into.parts.get(name) {
                        Some(true) => {}
                        Some(false) => {
                            let what = format!("`allOf` of `{name}` leads back to itself");
                            self.problems.push(Problem::error(&at, what, "break the circle"));
                        }
                        None => {
                            into.parts.insert(name, false);
                            self.gather(into, &View::new(schema), &target)?;
                            into.parts.insert(name, true);
                        }
                    },
                    Err(lost) => drop(self.lost(lost, &at)),
                },
            }
        }
        self.depth -= 1;
        if deep {
            return Ok(());
        }
        if view.odd.is_some()
            || !view.one_of.is_empty() && !view.only_constrains()
            || !["object", ""].contains(&view.kind)
            || view.is_enum()
        {
            return Err("`allOf` joins something other than objects".to_owned());
        }
        self.gather_own(into, view, at);
        Ok(())
    }

    fn gather_own(&mut self, into: &mut Members<'a>, view: &View<'a>, at: &str) {
        let at = below(at, "properties");
        for (name, schema) in view.properties.into_iter().flatten() {
            into.properties.insert(name, (schema, below(&at, name)));
        }
        into.required.extend(view.required.iter().map(String::as_str));
        match view.additional {
            Some(AdditionalProperties::Any(true)) => into.rest = Some(None),
            Some(AdditionalProperties::Schema(schema)) => into.rest = Some(Some(schema)),
            _ => {}
        }
    }

    fn object(
        &mut self,
        schema: &'a Schema,
        members: Members<'a>,
        hint: &[String],
        at: &str,
        component: Option<&'a str>,
    ) -> Shape {
        for name in members.required.iter().filter(|name| !members.properties.keys().any(|key| key == *name)) {
            if members.rest.is_none() {
                let what = format!("`required` names `{name}`, which is no property");
                self.problems.push(Problem::warning(&below(at, "required"), what, "correct the name, or add it"));
            }
        }
        let (id, name) = self.declare(hint, at, component);
        self.open.push(Waiting::Object(Open {
            id,
            name: words(&name),
            at: at.to_owned(),
            data: &schema.schema_data,
            fields: Vec::with_capacity(members.properties.len()),
            properties: members.properties.into_iter(),
            required: members.required,
            // The field for further members, if there is one, has its name in any case.
            used: members.rest.iter().map(|_| "rest".to_owned()).collect(),
            rest: members.rest,
        }));
        Shape::plain(Type::Named(id))
    }

    /// Looks at an object's next member. If that is an object in turn, it is looked through first.
    fn go_on(&mut self, mut object: Open<'a>) {
        let place = self.open.len();
        let hint = |last: Vec<String>| -> Vec<_> { object.name.iter().cloned().chain(last).collect() };
        if let Some((wire, (property, at))) = object.properties.next() {
            let shape = self.boxed(property, &hint(words(wire)), &at);
            let named = self.named(property, &at).unwrap_or_else(|| identifier(wire));
            object.fields.push(Field {
                name: free(&mut object.used, named),
                wire: wire.clone(),
                ty: shape.ty,
                required: object.required.contains(wire.as_str()),
                nullable: shape.nullable,
                doc: shape.doc,
                deprecated: shape.deprecated,
                read_only: shape.read_only,
                json: shape.json.then(String::new),
            });
            self.open.insert(place, Waiting::Object(object));
            return;
        }
        let rest = object.rest.map(|schema| match schema {
            None => Type::Json,
            Some(schema) => {
                self.one(schema, &hint(vec!["value".to_owned()]), &below(&object.at, "additionalProperties")).element()
            }
        });
        self.joining.remove(&object.at);
        // Methods may be called as fields are, but not as each other.
        let mut methods = BTreeSet::from(["new".to_owned()]);
        for field in object.fields.iter_mut().filter(|field| field.json.is_some()) {
            field.json = Some(free(&mut methods, format!("{}_as", field.name.trim_end_matches('_'))));
        }
        self.define(object.id, object.data, TypeKind::Struct(Struct { fields: object.fields, rest, page: None }));
    }

    /// The name that a property's description asks for.
    fn named(&mut self, property: &'a ReferenceOr<Box<Schema>>, at: &str) -> Option<String> {
        let ReferenceOr::Item(schema) = property else { return None };
        let named: extension::Named = extension::read(&schema.schema_data.extensions, at, &mut self.problems);
        named.name.map(|name| identifier(&name))
    }

    fn enumeration(
        &mut self,
        schema: &'a Schema,
        view: &View<'a>,
        hint: &[String],
        at: &str,
        component: Option<&'a str>,
    ) -> Shape {
        let (id, _) = self.declare(hint, at, component);
        let docs = schema.schema_data.extensions.get("x-enum-descriptions");
        if let Some(serde_json::Value::Array(docs)) = docs
            && docs.len() != view.values.len()
        {
            let what = format!("{} descriptions stand beside {} values", docs.len(), view.values.len());
            let help = "give one for each value, in the same order, or use an object with the values as names";
            self.problems.push(Problem::warning(&below(at, "x-enum-descriptions"), what, help));
        }
        let mut used = BTreeSet::from(["Unknown".to_owned()]);
        let mut seen = BTreeSet::new();
        let mut variants = Vec::with_capacity(view.values.len());
        for (index, value) in view.values.iter().enumerate() {
            let Some(wire) = value else { continue };
            if !seen.insert(wire.as_ref()) {
                let what = format!("the value `{wire}` is there twice");
                self.problems.push(Problem::warning(&below(at, "enum"), what, "keep one of the two"));
                continue;
            }
            let doc = docs.and_then(|docs| match docs {
                serde_json::Value::Object(by_value) => by_value.get(wire.as_ref())?.as_str(),
                list => list.get(index)?.as_str(),
            });
            let mut parts = words(wire);
            if !wire.contains(|c: char| c.is_ascii_alphanumeric()) {
                parts.clear();
                parts.push(if wire.is_empty() { "empty".to_owned() } else { format!("value{index}") });
            }
            let name = free(&mut used, ident::pascal(&parts));
            variants.push(Variant { name, wire: wire.to_string(), doc: doc.unwrap_or("").to_owned() });
        }
        self.define(id, &schema.schema_data, TypeKind::Enum(variants));
        Shape::plain(Type::Named(id))
    }

    /// Takes a place and a name for a type that is about to be looked into.
    pub(super) fn declare(&mut self, hint: &[String], at: &str, component: Option<&'a str>) -> (TypeId, String) {
        let own = component.and_then(|component| self.names.get(component));
        let asked = own.cloned().unwrap_or_else(|| ident::pascal(hint));
        let name = match (own, self.lock.model(at, &asked)) {
            // What is published is taken from the start; a second with the same place and name is another.
            (_, Some(name)) if self.published.insert(name) => name.clone(),
            (Some(name), _) => name.clone(),
            (None, _) => free(&mut self.taken, asked.clone()),
        };
        let id = self.defs.len();
        let kind = TypeKind::Enum(Vec::new());
        let (module, doc) = Default::default();
        self.defs.push(TypeDef { name: name.clone(), at: at.to_owned(), asked, module, doc, kind, built: false });
        (id, name)
    }

    pub(super) fn define(&mut self, id: TypeId, data: &SchemaData, kind: TypeKind) {
        if let Some(def) = self.defs.get_mut(id) {
            def.kind = kind;
            def.doc = data.description.clone().or_else(|| data.title.clone()).unwrap_or_default();
        }
    }
}

/// The members of an object, its `allOf` parts' included.
#[derive(Default)]
struct Members<'a> {
    properties: IndexMap<&'a String, (&'a ReferenceOr<Box<Schema>>, String)>,
    required: BTreeSet<&'a str>,
    /// The components among the parts, each with whether it is gathered to the end.
    parts: BTreeMap<&'a str, bool>,
    /// Whether further members are allowed by name, and of which schema.
    rest: Option<Option<&'a ReferenceOr<Schema>>>,
}

impl Shape {
    pub(super) fn plain(ty: Type) -> Self {
        Self { ty, nullable: false, doc: String::new(), deprecated: false, read_only: false, json: false }
    }

    /// Adds what stands beside the keywords that make a type.
    fn describe(&mut self, data: &SchemaData) {
        if let Some(doc) = data.description.as_ref().or(data.title.as_ref()).filter(|doc| !doc.trim().is_empty()) {
            self.doc.clone_from(doc);
        }
        self.nullable |= data.nullable;
        self.deprecated |= data.deprecated;
        self.read_only |= data.read_only;
    }

    /// The type as it stands in a list or a map.
    fn element(self) -> Type {
        if self.nullable && self.ty != Type::Json { Type::Nullable(Box::new(self.ty)) } else { self.ty }
    }
}

/// What a schema in place says, if that is nothing about the type.
fn describes(schema: &ReferenceOr<Schema>) -> Option<&SchemaData> {
    let ReferenceOr::Item(schema) = schema else { return None };
    View::new(schema).says_no_type().then_some(&schema.schema_data)
}

fn with(hint: &[String], component: Option<&str>, last: &str) -> Vec<String> {
    let mut hint = component.map_or_else(|| hint.to_vec(), words);
    hint.push(last.to_owned());
    hint
}
