//! `cargo xtask demo`: build everything and open the sample organization.

use anyhow::Result;

use crate::{
    place,
    shell::{cargo, command, run, step},
    web,
};

/// Builds a release binary and runs `daybreak demo`, which prints its address and who can sign in.
pub(crate) fn demo(args: &[String]) -> Result<()> {
    web::web()?;
    step("build (the first time takes some minutes)", || {
        run(cargo().args([
            "build",
            "--release",
            "--package",
            "server",
            "--bin",
            "daybreak",
        ]))
    })?;
    run(command(place::target().join("release/daybreak"))
        .arg("demo")
        .args(args))
}
