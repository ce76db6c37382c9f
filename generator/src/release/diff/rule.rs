//! Every kind of change, and what it means for callers.

use super::{Kind, Level};

/// A kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name, which never changes.
    pub id: &'static str,
    /// Added, removed or changed.
    pub kind: Kind,
    /// Major, minor or patch.
    pub level: Level,
}

macro_rules! rules {
    ($($level:ident $kind:ident: $($name:ident $id:literal),* ;)*) => {
        $($(pub(super) const $name: Rule = Rule { id: $id, kind: Kind::$kind, level: Level::$level };)*)*
        /// All rules.
        pub const RULES: &[Rule] = &[$($($name),*),*];
    };
}

rules! {
    Major Removed:
        OPERATION_REMOVED "operation-removed",
        HANDLE_REMOVED "handle-removed",
        PAGING_REMOVED "paging-removed",
        ERROR_RESPONSE_REMOVED "error-response-removed",
        INPUT_REMOVED "input-removed",
        JSON_REMOVED "json-removed",
        MODEL_REMOVED "model-removed",
        FIELD_REMOVED "field-removed",
        DEFAULT_REMOVED "default-removed",
        CONSTRUCTOR_REMOVED "constructor-removed",
        VALUE_REMOVED "value-removed",
        VARIANT_REMOVED "variant-removed",
        AUTH_REMOVED "auth-removed",
        SETTING_REMOVED "setting-removed",
        FROM_ENV_REMOVED "from-env-removed",
        ENVIRONMENT_REMOVED "environment-removed";
    Major Changed:
        CALL_RENAMED "call-renamed",
        REQUEST_RENAMED "request-renamed",
        ARGUMENTS "arguments",
        RESPONSE_TYPE "response-type",
        ERROR_RESPONSE_TYPE "error-response-type",
        HANDLE_RENAMED "handle-renamed",
        HANDLE_TYPE "handle-type",
        HANDLE_ARGUMENTS "handle-arguments",
        INPUT_REQUIRED "input-required",
        INPUT_OPTIONAL "input-optional",
        INPUT_TYPE "input-type",
        INPUT_RENAMED "input-renamed",
        JSON_RENAMED "json-renamed",
        MODEL_RENAMED "model-renamed",
        MODEL_KIND "model-kind",
        FIELD_RENAMED "field-renamed",
        FIELD_TYPE "field-type",
        CONSTRUCTOR_ARGUMENTS "constructor-arguments",
        VALUE_RENAMED "value-renamed",
        VARIANT_TYPE "variant-type",
        CLIENT_ARGUMENTS "client-arguments",
        AUTH_ARGUMENTS "auth-arguments",
        SETTING_NARROWED "setting-narrowed",
        ENVIRONMENT "environment";
    Major Added:
        REQUIRED_INPUT_ADDED "required-input-added";
    Minor Added:
        OPERATION_ADDED "operation-added",
        HANDLE_ADDED "handle-added",
        PAGING_ADDED "paging-added",
        ERROR_RESPONSE_ADDED "error-response-added",
        INPUT_ADDED "input-added",
        JSON_ADDED "json-added",
        MODEL_ADDED "model-added",
        FIELD_ADDED "field-added",
        DEFAULT_ADDED "default-added",
        CONSTRUCTOR_ADDED "constructor-added",
        VALUE_ADDED "value-added",
        VARIANT_ADDED "variant-added",
        AUTH_ADDED "auth-added",
        SETTING_ADDED "setting-added",
        FROM_ENV_ADDED "from-env-added",
        ENVIRONMENT_ADDED "environment-added";
    Minor Changed:
        INPUT_WIDER "input-wider",
        SETTING_WIDENED "setting-widened",
        DEPRECATED "deprecated";
    Patch Changed:
        ARGUMENT_RENAMED "argument-renamed",
        OPERATION_WIRE "operation-wire",
        BODY_WIRE "body-wire",
        INPUT_WIRE "input-wire",
        CLAMP "clamp",
        PAGING_WIRE "paging-wire",
        CREDENTIALS "credentials",
        FIELD_WIRE "field-wire",
        FIELD_PRESENCE "field-presence",
        VALUE_WIRE "value-wire",
        VARIANT_WIRE "variant-wire",
        AUTH_WIRE "auth-wire",
        AUTH_ORDER "auth-order",
        BASE_URL "base-url",
        SETTING_DEFAULT "setting-default",
        ERROR_SHAPE "error-shape",
        DOCS "docs";
}
