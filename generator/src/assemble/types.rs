//! Drafts of types -> models: the file of each, and the fields that requests and responses require.

use std::collections::{BTreeMap, BTreeSet};

use super::{cycles, lenient};
use crate::{
    ir::{
        Field, Handle, HandleId, Module, ModuleId, Operation, Page, Struct, Table, Type, TypeDef, TypeId, TypeKind,
        reach,
    },
    lower::{
        draft::{DraftField, DraftKind, DraftStruct, DraftType},
        schema::with_default,
    },
};

/// The use of a type in requests and responses.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Usage {
    is_sent: bool,
    is_received: bool,
    is_sent_as_json: bool,
}

/// Makes models of their drafts, by the operations and handles that use them.
pub(super) fn place(
    (mut drafts, mut pages): (Table<TypeId, DraftType>, BTreeMap<TypeId, Page>),
    operations: &[Operation],
    handles: &Table<HandleId, Handle>,
    modules: &Table<ModuleId, Module>,
) -> Table<TypeId, TypeDef> {
    cycles::cut(&mut drafts);
    let users = users(&drafts, operations);
    let reached = |of: fn(&Operation) -> Vec<TypeId>| -> BTreeSet<TypeId> {
        reach::closure(&drafts, operations.iter().flat_map(of))
    };
    let errors = reached(reach::errors);
    let arguments = argument_types(handles);
    let (mut sent, mut received) = (reached(reach::built), reached(reach::read));
    sent.extend(reach::closure(&drafts, arguments.iter().copied()));
    received.extend(&errors);
    let sent_as_json = reached(reach::written);
    drafts.map(|(id, draft)| {
        let module = users.get(&id).copied().flatten().filter(|_| !errors.contains(&id) && !arguments.contains(&id));
        let module = module.and_then(|module| modules.get(module));
        let usage = Usage {
            is_sent: sent.contains(&id),
            is_received: received.contains(&id),
            is_sent_as_json: sent_as_json.contains(&id),
        };
        let file = module.map_or("common", |module| &module.name).to_owned();
        finish(draft, pages.remove(&id), file, usage.is_sent, usage)
    })
}

/// The types of the handles' path arguments.
pub(super) fn argument_types(handles: &[Handle]) -> BTreeSet<TypeId> {
    let mut found = Vec::new();
    let arguments = handles.iter().flat_map(|handle| &handle.arguments);
    arguments.for_each(|argument| reach::named(&argument.ty, true, &mut found));
    found.into_iter().map(|(id, _)| id).collect()
}

/// For each type that operations reach the module of all of them. `None` if they are in several modules.
fn users(drafts: &Table<TypeId, DraftType>, operations: &[Operation]) -> BTreeMap<TypeId, Option<ModuleId>> {
    let mut users = BTreeMap::new();
    let mut next = Vec::new();
    for operation in operations {
        next.extend(reach::roots(operation).into_iter().map(|id| (id, Some(operation.module))));
    }
    while let Some((id, module)) = next.pop() {
        let known = users.get(&id).copied();
        let all = module.filter(|_| known.is_none_or(|known| known == module));
        // The walk passes a type twice at most: with its first module, and with its second.
        if known != Some(all) {
            users.insert(id, all);
            let references = drafts.get(id).into_iter().flat_map(reach::References::references);
            next.extend(references.map(|(id, _)| (id, all)));
        }
    }
    users
}

/// The model of a draft.
pub(super) fn finish(draft: DraftType, page: Option<Page>, file: String, is_built: bool, usage: Usage) -> TypeDef {
    let DraftType { name, pointer, requested_name, docs, kind, is_key } = draft;
    let kind = match kind {
        DraftKind::Struct(DraftStruct { fields, additional_properties, is_lenient }) => {
            // A page is never sent.
            let usage = Usage { is_sent_as_json: usage.is_sent_as_json && page.is_none(), ..usage };
            let fields = fields.into_iter().map(|draft| field(draft, usage)).collect();
            let mut object = Struct { fields, additional_properties, page, lenient: None };
            if is_lenient && usage.is_received {
                lenient::relax(&mut object, usage.is_sent);
            }
            TypeKind::Struct(object)
        }
        DraftKind::Enum(variants) => TypeKind::Enum(variants),
        DraftKind::IntegerEnum(variants) => TypeKind::IntegerEnum(variants),
        DraftKind::TestedUnion(union) => TypeKind::Union(union),
        DraftKind::RawUnion(readers) => TypeKind::RawUnion(readers),
        // Each type that is declared is defined, and each union tested.
        DraftKind::Declared | DraftKind::Union(_) => TypeKind::Struct(Struct::default()),
    };
    TypeDef { name, pointer, requested_name, file, docs, kind, is_built, is_key }
}

/// The field of a draft, required as far as requests and responses both have it.
fn field(draft: DraftField, usage: Usage) -> Field {
    let docs = match draft.default.as_deref() {
        Some(default) if usage.is_sent && !draft.required => with_default(draft.docs, Some(default)),
        _ => draft.docs,
    };
    // Only responses have a `readOnly` property, and only requests a `writeOnly` one.
    let in_requests = draft.required && !(usage.is_sent && draft.read_only);
    let only_in_requests = in_requests && usage.is_received && draft.write_only;
    let required = in_requests && !only_in_requests;
    // In JSON, an absent property keeps its value, and null clears it. A discriminator is never null.
    let clearable = usage.is_sent_as_json && !required && draft.nullable && !draft.read_only && draft.tag.is_none();
    // Any JSON value includes null.
    let is_double = clearable && draft.ty != Type::Json;
    Field {
        name: draft.name,
        wire_name: draft.wire_name,
        ty: if is_double { Type::Nullable(Box::new(draft.ty)) } else { draft.ty },
        required,
        nullable: draft.nullable && !is_double,
        docs,
        deprecated: draft.deprecated,
        read_only: draft.read_only,
        write_only: draft.write_only,
        is_required_of_callers: only_in_requests && !draft.nullable,
        json_getter: draft.json_getter,
        json_type: draft.json_type,
        tag: draft.tag,
        constant: <[String; 1]>::try_from(draft.listed).ok().map(|[only]| only),
        default: draft.default,
    }
}
