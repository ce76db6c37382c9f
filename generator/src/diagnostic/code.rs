//! The codes of diagnostics: one for each rule. `docs/diagnostics.md`, which a test of `oas-client` writes, shows each code.

/// The rule that a diagnostic reports, with its name and its level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// The name, which never changes. It stands in messages, and after `--allow` and `--deny`.
    pub name: &'static str,
    /// The severity, and whether callers can change it.
    pub level: Level,
    /// The mistake, in a sentence.
    pub meaning: &'static str,
}

/// The severity of a code's diagnostics unless callers change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// An error. Nothing can be generated, so callers can't allow it.
    Error,
    /// An error that callers can allow: the generator could go on, but one reading makes sense.
    Deny,
    /// A warning, which callers can allow or turn into an error.
    Warn,
}

macro_rules! codes {
    ($($level:ident: $(#[doc = $meaning:literal] $name:ident $text:literal;)+)+) => {
        $($(
            #[doc = $meaning]
            pub const $name: Code = Code { name: $text, level: Level::$level, meaning: $meaning };
        )+)+
        /// All codes.
        pub const CODES: &[Code] = &[$($($name),+),+];
    };
}

codes! {
    // Files.
    Error:
        /// The file is no YAML and no JSON.
        SYNTAX "syntax";
        /// The file is of another kind, such as a web page or an overlay.
        WRONG_FILE "wrong-file";
        /// An object has two equal keys.
        DUPLICATE_KEY "duplicate-key";
        /// Keys stand beside the key that they belong under.
        SLIPPED_KEY "slipped-key";
        /// The generator doesn't read the version of the description.
        UNSUPPORTED_VERSION "unsupported-version";
        /// The generator has a bound, and the input is over the bound.
        LIMIT "limit";
        /// An option names nothing, or its value is invalid.
        INVALID_OPTION "invalid-option";
        /// The generator itself has a fault.
        GENERATOR_FAULT "generator-fault";
        /// A pinned name is taken by another item.
        PINNED_CLASH "pinned-clash";
        /// The overlay isn't an overlay of version 1.0.
        INVALID_OVERLAY "invalid-overlay";
        /// The target of an overlay's action selects nothing, or a value that the action can't change.
        OVERLAY_TARGET "overlay-target";
        /// The lock file is invalid.
        INVALID_LOCK "invalid-lock";
        /// `rename` in the lock file names nothing that is generated.
        UNKNOWN_RENAME "unknown-rename";
        /// The baseline is invalid.
        INVALID_BASELINE "invalid-baseline";
        /// The recording isn't HAR 1.2, or has something that the generator doesn't read.
        INVALID_RECORDING "invalid-recording";
        /// A recorded exchange is of no operation, or of no page of a list.
        UNKNOWN_EXCHANGE "unknown-exchange";
        /// A recorded request isn't a request that the description allows.
        RECORDED_REQUEST "recorded-request";
        /// An operation has no recording.
        NO_RECORDING "no-recording";
        /// With `--check`, a file isn't what the generator would write.
        STALE_FILE "stale-file";
        /// With `--check`, the description breaks callers, and the crate's version doesn't say so.
        LOW_VERSION "low-version";
    Deny:
        /// A recorded response isn't of its schema, so the test of the exchange would fail.
        RECORDED_RESPONSE "recorded-response";
    Warn:
        /// The description has a version that is newer than the generator.
        NEWER_VERSION "newer-version";
        /// The filter of an overlay's action selects nothing.
        OVERLAY_FILTER "overlay-filter";
        /// A name of the lock file is no longer in the description.
        NAME_FREED "name-freed";
        /// A pinned name can't stay, since the item changed.
        PINNED_NAME "pinned-name";
        /// A recorded response has a status, a media type or an error body that the description doesn't have.
        UNDESCRIBED_RESPONSE "undescribed-response";

    // Keywords and values, in any object.
    Error:
        /// A value has another type than OpenAPI says, or a required keyword is missing.
        WRONG_TYPE "wrong-type";
        /// A keyword has a value that OpenAPI doesn't list.
        UNKNOWN_VALUE "unknown-value";
        /// A reference has no target, or a target that can't be used.
        UNRESOLVED_REFERENCE "unresolved-reference";
        /// A discriminator's value stands for several schemas of one name.
        AMBIGUOUS_MAPPING "ambiguous-mapping";
        /// Two schemas have the same identifier or anchor.
        DUPLICATE_ANCHOR "duplicate-anchor";
        /// `x-oas-client` has an unknown key or an invalid value.
        INVALID_EXTENSION "invalid-extension";
        /// A part of `x-oas-client` names something that the description doesn't have, or has no effect.
        UNUSED_EXTENSION "unused-extension";
        /// A keyword is of another version of OpenAPI, which the generator can't read here.
        WRONG_VERSION "wrong-version";
    Deny:
        /// A key is nearly a keyword of its object.
        MISSPELLED_KEYWORD "misspelled-keyword";
        /// A value is nearly one that its keyword has.
        MISSPELLED_VALUE "misspelled-value";
        /// A format is nearly one of OpenAPI's registry.
        MISSPELLED_FORMAT "misspelled-format";
        /// A media type is nearly a usual one.
        MISSPELLED_MEDIA_TYPE "misspelled-media-type";
        /// A name is nearly one that the description has.
        MISSPELLED_NAME "misspelled-name";
        /// A reference stands for one kind of object, and its target is another.
        WRONG_REFERENCE "wrong-reference";
        /// A reference that the generator doesn't need has no target.
        DANGLING_REFERENCE "dangling-reference";
    Warn:
        /// The object has no such keyword, so the generator ignores it.
        UNKNOWN_KEYWORD "unknown-keyword";
        /// A keyword is of another version of OpenAPI.
        OTHER_VERSION "other-version";
        /// A key is defined twice: in an object and in the target of the object's `$ref`.
        SHADOWED_KEY "shadowed-key";
        /// A keyword beside `$ref` is ignored.
        REFERENCE_SIBLING "reference-sibling";
        /// The generator can't follow a reference.
        UNSUPPORTED_REFERENCE "unsupported-reference";
        /// No operation uses a component.
        UNUSED_COMPONENT "unused-component";
        /// A tag is nearly one that the document declares.
        MISSPELLED_TAG "misspelled-tag";
        /// The generator reads nothing of a keyword.
        IGNORED_KEYWORD "ignored-keyword";
        /// A key starts with the prefix that the generator has for itself.
        RESERVED_KEY "reserved-key";
        /// The document lacks a keyword that OpenAPI requires.
        MISSING_KEYWORD "missing-keyword";

    // Paths and operations.
    Error:
        /// No request distinguishes two operations.
        SAME_REQUEST "same-request";
        /// The key of an operation is no HTTP method.
        INVALID_METHOD "invalid-method";
    Deny:
        /// Two operations have the same operationId.
        DUPLICATE_OPERATION_ID "duplicate-operation-id";
        /// A status key is no status code, no range and not `default`.
        STATUS_KEY "status-key";
    Warn:
        /// The values of path parameters alone distinguish two operations.
        SIMILAR_REQUEST "similar-request";
        /// An operation can't be generated.
        UNSUPPORTED_OPERATION "unsupported-operation";
        /// A path has no slash at its start.
        PATH_WITHOUT_SLASH "path-without-slash";
        /// A path and its path parameters don't agree.
        PATH_PARAMETER "path-parameter";

    // Requests and responses.
    Warn:
        /// A header or cookie can't be sent, or the client sends the header by itself.
        UNSENDABLE_NAME "unsendable-name";
        /// A parameter is declared twice.
        DUPLICATE_PARAMETER "duplicate-parameter";
        /// Two parameters are sent under the same name.
        PARAMETER_CLASH "parameter-clash";
        /// The style of a parameter or a field doesn't fit its schema.
        UNSUPPORTED_STYLE "unsupported-style";
        /// A media type of a body or a parameter isn't generated, or has less than its schema.
        UNSUPPORTED_MEDIA_TYPE "unsupported-media-type";
        /// `encoding` has no effect.
        UNUSED_ENCODING "unused-encoding";
        /// An operation describes no success response.
        NO_SUCCESS_RESPONSE "no-success-response";
        /// A response with such a status has no body.
        BODY_OF_STATUS "body-of-status";
        /// `paging` is set for a whole description that has no lists.
        UNUSED_PAGING "unused-paging";
        /// Some success responses of an operation are pages, and others are not.
        PAGE_AMONG_RESPONSES "page-among-responses";
    Error:
        /// Two operations share a page with different settings.
        DIFFERENT_PAGING "different-paging";

    // Schemas.
    Error:
        /// A schema contains itself, with nothing between.
        SCHEMA_CIRCLE "schema-circle";
        /// The bounds of an array contradict its items.
        TUPLE_BOUNDS "tuple-bounds";
    Warn:
        /// The value becomes raw JSON, since the schema has no type in Rust.
        RAW_JSON "raw-json";
        /// A value in a schema isn't of the schema's type.
        VALUE_TYPE "value-type";
        /// An enum lists a value twice.
        DUPLICATE_VALUE "duplicate-value";
        /// Names or descriptions of enum values don't fit the values.
        ENUM_NOTES "enum-notes";
        /// `required` names something that is no property.
        UNKNOWN_REQUIRED "unknown-required";
        /// The schemas of `allOf` contradict each other.
        CONFLICTING_ALL_OF "conflicting-all-of";
        /// A discriminator can't name the variant.
        DISCRIMINATOR "discriminator";
        /// A value may be of several variants of a union.
        OVERLAPPING_VARIANTS "overlapping-variants";
        /// `maxItems` is less than the number of described items.
        UNREACHABLE_ITEMS "unreachable-items";
        /// The client doesn't check a keyword that only validates.
        UNCHECKED_KEYWORD "unchecked-keyword";

    // Servers and security.
    Deny:
        /// `security` names no security scheme.
        UNKNOWN_SECURITY_SCHEME "unknown-security-scheme";
    Warn:
        /// The client has no setting for a server.
        UNSUPPORTED_SERVER "unsupported-server";
        /// No operation asks for a security scheme.
        UNUSED_SECURITY_SCHEME "unused-security-scheme";
        /// The client can't send the credentials of a security scheme.
        UNSUPPORTED_SECURITY_SCHEME "unsupported-security-scheme";
        /// Two credentials can't be sent together.
        CONFLICTING_CREDENTIALS "conflicting-credentials";

    // Webhooks.
    Warn:
        /// The deliveries of a webhook aren't generated, or only in part.
        UNSUPPORTED_WEBHOOK "unsupported-webhook";
        /// The description doesn't say how deliveries are signed.
        NO_SIGNATURE "no-signature";
        /// The description says how deliveries are signed, but has no webhooks.
        UNUSED_SIGNATURE "unused-signature";
        /// A response that no event has.
        UNUSED_RESPONSE "unused-response";
    Error:
        /// The signature of deliveries is invalid.
        INVALID_SIGNATURE "invalid-signature";

    // Examples.
    Warn:
        /// An example contradicts its schema.
        EXAMPLE_CONTRADICTS "example-contradicts";
        /// An example has a property that its schema doesn't have.
        EXAMPLE_UNDESCRIBED "example-undescribed";
        /// The generator makes no test of an example.
        UNUSED_EXAMPLE "unused-example";
}
