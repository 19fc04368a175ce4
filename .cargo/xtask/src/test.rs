//! `cargo xtask test`: everything, from formatting to journeys in a real browser.

use anyhow::Result;

use crate::{
    deny, place,
    postgres::Cluster,
    shell::{cargo, find, run, step},
    tools, web,
};

/// Installs what is missing and runs all checks and tests. With a filter only the tests whose name holds it.
pub(crate) fn test(filter: Option<&str>) -> Result<()> {
    step("tools", tools::provide)?;
    if filter.is_none() {
        step("rustfmt", || {
            run(cargo().args(["fmt", "--all", "--", "--check"]))
        })?;
        step("clippy", || {
            run(cargo()
                .args(["clippy", "--quiet", "--workspace", "--all-targets"])
                .args(["--", "--deny", "warnings"]))
        })?;
        step("cargo-deny", deny::deny)?;
    }
    web::web()?;
    // The binary in one go with the tests: what both share is compiled once, with the same features.
    step("build", || {
        run(cargo().args(["build", "--quiet", "--workspace"]).args([
            "--bin",
            "daybreak",
            "--tests",
            "--examples",
        ]))
    })?;
    let cluster = step("PostgreSQL", Cluster::start)?;
    step("tests", || tests(filter, &cluster))
}

fn tests(filter: Option<&str>, cluster: &Cluster) -> Result<()> {
    let nextest = find(&["cargo-nextest"]).is_some();
    let mut command = cargo();
    if nextest {
        command.args(["nextest", "run", "--workspace", "--no-fail-fast"]);
    } else {
        command.args(["test", "--workspace", "--no-fail-fast"]);
    }
    command
        .args(filter)
        .env("DAYBREAK_BIN", place::target().join("debug/daybreak"))
        .env("DAYBREAK_TEST_POSTGRES", &cluster.url)
        .env("INSTA_UPDATE", "no");
    if nextest && filter.is_none() {
        // The examples in the documentation of `surveys`; nextest leaves them out. First, so that the summary of all
        // tests is what stands at the end.
        run(cargo().args(["test", "--quiet", "--doc", "--workspace"]))?;
    }
    run(&mut command)
}
