//! `cargo xtask bench`: the figures of the product, measured on this machine.

use anyhow::Result;

use crate::{
    place,
    shell::{cargo, run, step},
    web,
};

/// Builds everything in release and measures through the real binary. Close other programs first.
pub(crate) fn bench() -> Result<()> {
    web::web()?;
    step("build (the first time takes some minutes)", || {
        run(cargo().args([
            "build",
            "--release",
            "--package",
            "server",
            "--bin",
            "daybreak",
        ]))?;
        run(cargo().args(["build", "--release", "--package", "tests", "--bin", "bench"]))
    })?;
    run(crate::shell::command(place::target().join("release/bench"))
        .env("DAYBREAK_BIN", place::target().join("release/daybreak")))
}
