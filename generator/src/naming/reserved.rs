//! Names that emitted items may not take.

use std::collections::BTreeSet;

/// Names that no emitted type may take, since emitted code uses them unqualified, or `new` would be its own name.
const PRELUDE: [&str; 18] = [
    "AsRef",
    "Box",
    "Default",
    "Err",
    "From",
    "Into",
    "IntoIterator",
    "Iterator",
    "New",
    "None",
    "Ok",
    "Option",
    "Result",
    "Self",
    "Send",
    "Some",
    "String",
    "Vec",
];

/// The names that are taken from the start.
pub(crate) fn prelude() -> BTreeSet<String> {
    PRELUDE.map(str::to_owned).into()
}

/// Names that no variant of an emitted enum may take: the variant for other values, and a keyword.
pub(crate) fn variants() -> BTreeSet<String> {
    ["Self", "Unknown"].map(str::to_owned).into()
}

/// The crate's own modules and root files, crates that emitted code names, and names that some systems forbid for files.
#[rustfmt::skip]
pub(crate) const RESERVED_MODULES: [&str; 38] = [
    "alloc", "auth", "aux", "client", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "common", "con", "core", "lib", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    "main", "models", "nul", "oas_client_runtime", "prn", "response_headers", "rt", "runtime", "serde", "server", "std", "webhooks",
];

/// The public methods of every request builder.
pub(crate) const BUILDER: [&str; 9] = [
    "clone",
    "into_future",
    "into_request",
    "send",
    "send_blocking",
    "send_with_response",
    "send_with_response_blocking",
    "when_some",
    "with",
];

/// The methods of a request builder of a list with pages.
pub(crate) const PAGES: [&str; 7] =
    ["items", "items_blocking", "limit", "page_token", "page_url", "pages", "pages_blocking"];

/// Whether a function that makes a request builder may have a name of these words: it is no method of the builder.
pub(crate) fn is_free_for_calls(words: &[String]) -> bool {
    let name = words.join("_");
    !BUILDER.contains(&name.as_str()) && !PAGES.contains(&name.as_str())
}
