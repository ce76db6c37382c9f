//! Server variables from the environment. The environment is a process's own, so the test starts this program again.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::process::Command;

use oas_client_runtime::ServerSetting;

#[test]
fn an_empty_variable_of_the_environment_counts_as_unset() {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "environment::reads_the_environment", "--ignored"]);
    child.env("OAS_CLIENT_TEST_REGION", "r1").env("OAS_CLIENT_TEST_EDGE", "").env_remove("OAS_CLIENT_TEST_TIER");
    let output = child.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

#[test]
#[ignore = "the part of `an_empty_variable_of_the_environment_counts_as_unset` that runs in a process of its own"]
fn reads_the_environment() {
    let variables =
        [("edge", "OAS_CLIENT_TEST_EDGE"), ("region", "OAS_CLIENT_TEST_REGION"), ("tier", "OAS_CLIENT_TEST_TIER")];
    assert_eq!(ServerSetting::from_env(&variables), [ServerSetting::variable("region", "r1")]);
}
