//! The clients of all golden cases, each as a module.

include!(concat!(env!("OUT_DIR"), "/modules.rs"));
