//! Every kind of change, and what it means for callers and on the wire.

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
    /// Whether released clients get along with the new service.
    pub wire: Wire,
}

/// What a change means for a program with the last release, once the service follows the new description.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wire {
    /// It works as before.
    Fits,
    /// It may fail, or read less than before.
    Breaks,
}

/// `fits` or `breaks`.
impl std::fmt::Display for Wire {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Fits => "fits",
            Self::Breaks => "breaks",
        })
    }
}

macro_rules! rules {
    ($($level:ident $kind:ident $wire:ident: $($name:ident $id:literal),* ;)*) => {
        $($(pub(super) const $name: Rule =
            Rule { id: $id, kind: Kind::$kind, level: Level::$level, wire: Wire::$wire };)*)*
        /// All rules.
        pub const RULES: &[Rule] = &[$($($name),*),*];
    };
}

rules! {
    Major Removed Breaks:
        OPERATION_REMOVED "operation-removed",
        PAGING_REMOVED "paging-removed",
        ERROR_RESPONSE_REMOVED "error-response-removed",
        INPUT_REMOVED "input-removed",
        JSON_REMOVED "json-removed",
        FIELD_REMOVED "field-removed",
        VALUE_REMOVED "value-removed",
        VARIANT_REMOVED "variant-removed",
        AUTH_REMOVED "auth-removed",
        SETTING_REMOVED "setting-removed",
        DELIVERY_REMOVED "delivery-removed",
        EVENT_REMOVED "event-removed",
        REPLY_REMOVED "reply-removed",
        SIGNATURE_REMOVED "signature-removed";
    Major Removed Fits:
        HANDLE_REMOVED "handle-removed",
        FAILURE_REMOVED "failure-removed",
        HEADER_REMOVED "header-removed",
        MODEL_REMOVED "model-removed",
        DEFAULT_REMOVED "default-removed",
        CONSTRUCTOR_REMOVED "constructor-removed",
        FROM_ENV_REMOVED "from-env-removed",
        ENVIRONMENT_REMOVED "environment-removed";
    Major Changed Breaks:
        ARGUMENTS "arguments",
        RESPONSE_TYPE "response-type",
        ERROR_RESPONSE_TYPE "error-response-type",
        HANDLE_ARGUMENTS "handle-arguments",
        HEADER_TYPE "header-type",
        INPUT_REQUIRED "input-required",
        INPUT_TYPE "input-type",
        MODEL_KIND "model-kind",
        FIELD_TYPE "field-type",
        CONSTRUCTOR_ARGUMENTS "constructor-arguments",
        VARIANT_TYPE "variant-type",
        CLIENT_ARGUMENTS "client-arguments",
        AUTH_ARGUMENTS "auth-arguments",
        SETTING_NARROWED "setting-narrowed",
        DELIVERY_TYPE "delivery-type",
        EVENT_TYPE "event-type",
        REPLY_TYPE "reply-type";
    Major Changed Fits:
        CALL_RENAMED "call-renamed",
        REQUEST_RENAMED "request-renamed",
        HANDLE_RENAMED "handle-renamed",
        HANDLE_TYPE "handle-type",
        FAILURE_TYPE "failure-type",
        INPUT_OPTIONAL "input-optional",
        INPUT_RENAMED "input-renamed",
        JSON_RENAMED "json-renamed",
        MODEL_RENAMED "model-renamed",
        FIELD_RENAMED "field-renamed",
        VALUE_RENAMED "value-renamed",
        ENVIRONMENT "environment",
        DELIVERY_RENAMED "delivery-renamed",
        EVENT_RENAMED "event-renamed";
    Major Added Breaks:
        REQUIRED_INPUT_ADDED "required-input-added";
    Minor Added Fits:
        OPERATION_ADDED "operation-added",
        HANDLE_ADDED "handle-added",
        PAGING_ADDED "paging-added",
        ERROR_RESPONSE_ADDED "error-response-added",
        FAILURE_ADDED "failure-added",
        HEADER_ADDED "header-added",
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
        ENVIRONMENT_ADDED "environment-added",
        DELIVERY_ADDED "delivery-added",
        EVENT_ADDED "event-added",
        REPLY_ADDED "reply-added",
        SIGNATURE_ADDED "signature-added";
    Minor Changed Fits:
        INPUT_WIDER "input-wider",
        SETTING_WIDENED "setting-widened",
        DEPRECATED "deprecated";
    Patch Removed Breaks:
        REQUEST_MEDIA_TYPE_REMOVED "request-media-type-removed",
        RESPONSE_MEDIA_TYPE_REMOVED "response-media-type-removed",
        RESPONSE_STATUS_REMOVED "response-status-removed",
        RESPONSE_HEADER_REMOVED "response-header-removed";
    Patch Removed Fits:
        ERROR_STATUS_REMOVED "error-status-removed",
        SCOPE_REMOVED "scope-removed";
    Patch Added Breaks:
        SCOPE_ADDED "scope-added";
    Patch Added Fits:
        REQUEST_MEDIA_TYPE_ADDED "request-media-type-added",
        RESPONSE_MEDIA_TYPE_ADDED "response-media-type-added",
        RESPONSE_STATUS_ADDED "response-status-added",
        RESPONSE_HEADER_ADDED "response-header-added",
        ERROR_STATUS_ADDED "error-status-added";
    Patch Changed Breaks:
        REQUEST_TIGHTENED "request-tightened",
        RESPONSE_LOOSENED "response-loosened",
        BODY_REQUIRED "body-required",
        RESPONSE_HEADER_OPTIONAL "response-header-optional",
        RESPONSE_HEADER_TYPE "response-header-type",
        SUNSET_EARLIER "sunset-earlier",
        OPERATION_WIRE "operation-wire",
        BODY_WIRE "body-wire",
        INPUT_WIRE "input-wire",
        PAGING_WIRE "paging-wire",
        CREDENTIALS "credentials",
        FIELD_WIRE "field-wire",
        VALUE_WIRE "value-wire",
        VARIANT_WIRE "variant-wire",
        AUTH_WIRE "auth-wire",
        BASE_URL "base-url",
        ERROR_SHAPE "error-shape",
        EVENT_WIRE "event-wire",
        SIGNATURE_WIRE "signature-wire";
    Patch Changed Fits:
        REQUEST_LOOSENED "request-loosened",
        RESPONSE_TIGHTENED "response-tightened",
        BODY_OPTIONAL "body-optional",
        RESPONSE_HEADER_REQUIRED "response-header-required",
        DEFAULT_VALUE "default-value",
        SUNSET "sunset",
        CREDENTIALS_ADDED "credentials-added",
        ARGUMENT_RENAMED "argument-renamed",
        CLAMP "clamp",
        FIELD_PRESENCE "field-presence",
        AUTH_ORDER "auth-order",
        SETTING_DEFAULT "setting-default",
        DOCS "docs";
}
