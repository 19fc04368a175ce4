//! Bans, licences and sources of what we depend on.

use anyhow::Result;

use crate::{
    shell::{command, run},
    tools,
};

/// `cargo deny check bans licenses sources`; advisories need a network and are checked where there is one.
pub(crate) fn deny() -> Result<()> {
    let program = tools::cargo_tool("deny", "0.20.2")?;
    // Of all platforms: a build fetches only what its own needs, and what is missing cannot be looked at.
    run(command("cargo").args(["fetch", "--locked"]))?;
    run(command(program)
        .args(["--log-level", "warn", "--offline", "check"])
        .args(["bans", "licenses", "sources"]))
}
