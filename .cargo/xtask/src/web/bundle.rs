//! Islands to wasm, and the JavaScript that starts it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::{Files, names};
use crate::{
    place,
    shell::{answer, cargo, command, find, run},
};

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// `islands.js`, `islands_bg.wasm` and the snippets they import.
pub(super) fn islands() -> Result<Files> {
    bundle("islands", &["--features", "hydrate"])
}

/// `studio.js` and `studio_bg.wasm`. Its code needs no feature: it is checked with everything else.
pub(super) fn studio() -> Result<Files> {
    bundle("studio", &[])
}

fn bundle(package: &str, options: &[&str]) -> Result<Files> {
    add_target()?;
    let target = place::target().join("web");
    run(cargo()
        .args(["rustc", "--quiet", "--package", package, "--lib"])
        .args(["--crate-type", "cdylib"])
        .args(options)
        .args(["--target", WASM_TARGET, "--profile", "web"])
        .arg("--target-dir")
        .arg(&target))?;
    let wasm = target.join(WASM_TARGET).join(format!("web/{package}.wasm"));
    let bytes = fs::read(&wasm).with_context(|| wasm.display().to_string())?;
    let optimizer = wasm_opt();
    let key = names::digest(&[
        bytes.as_slice(),
        env!("CARGO_PKG_VERSION").as_bytes(),
        optimizer
            .as_ref()
            .map_or("", |(_, version)| version)
            .as_bytes(),
    ]);
    let out = target.join("bound").join(key);
    if !out.is_dir() {
        let fresh = out.with_extension("new");
        bind(package, bytes, &fresh)?;
        match &optimizer {
            Some((program, _)) => optimize(program, &fresh.join(format!("{package}_bg.wasm")))?,
            None => eprintln!("   without wasm-opt (npm binaryen 132 or newer saves about 2 %)"),
        }
        fs::rename(&fresh, &out)?;
    }
    super::below(&out)?
        .into_iter()
        .map(|(name, path)| Ok((name, fs::read(path)?)))
        .collect()
}

fn bind(package: &str, wasm: Vec<u8>, out: &Path) -> Result<()> {
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    fs::create_dir_all(out)?;
    Bindgen::new()
        .input_bytes(package, wasm)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(out)
        .context("wasm-bindgen cannot read the bundle")
}

/// Adds the wasm target where rustup does not have it; with `RUSTUP_AUTO_INSTALL=0` nothing else would.
fn add_target() -> Result<()> {
    let Some(rustup) = find(&["rustup"]) else {
        return Ok(()); // A toolchain from elsewhere; cargo says it if the target is missing.
    };
    let installed = answer(command(&rustup).args(["target", "list", "--installed"]));
    if installed.is_some_and(|targets| targets.lines().any(|line| line == WASM_TARGET)) {
        return Ok(());
    }
    run(command(&rustup).args(["target", "add", WASM_TARGET]))
}

/// `wasm-opt` with its version, if it understands what today's compiler writes.
fn wasm_opt() -> Option<(PathBuf, String)> {
    let program = find(&["wasm-opt"])?;
    let version = answer(command(&program).arg("--version"))?;
    let number: u32 = version
        .split(|c: char| !c.is_ascii_digit())
        .find(|digits| !digits.is_empty())?
        .parse()
        .ok()?;
    (number >= 132).then_some((program, version))
}

fn optimize(program: &Path, wasm: &Path) -> Result<()> {
    run(command(program)
        .arg("-Oz")
        .args([
            "--enable-bulk-memory",
            "--enable-nontrapping-float-to-int",
            "--enable-reference-types",
            "--enable-sign-ext",
            "--enable-mutable-globals",
            "--enable-multivalue",
        ])
        .arg(wasm)
        .arg("-o")
        .arg(wasm))
}
