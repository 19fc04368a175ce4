//! `cargo xtask web`: everything browsers load, built into `dist/` with `dist/manifest.json`.
//!
//! The manifest maps logical names to hashed ones (`{"islands.js": "islands.0123456789abcdef.js"}`). Text files may name
//! others by their logical names; they leave here with the hashed ones. `.br` and `.gz` lie beside what they compress.
//! Work whose input did not move is not done again: cargo keeps the wasm, the rest is kept in `target/web` by hash.

mod bundle;
mod compress;
mod names;
mod style;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::{place, shell::step};

/// Files by logical name.
type Files = BTreeMap<String, Vec<u8>>;

/// Builds `dist/`.
pub(crate) fn web() -> Result<()> {
    let mut files = step("wasm bundle of the survey", bundle::islands)?;
    files.extend(step("wasm bundle of the studio", bundle::studio)?);
    let css = step("style sheet", || {
        style::join(&place::root().join("app/style"))
    })?;
    files.insert("daybreak.css".to_owned(), css.into_bytes());
    let assets = place::root().join("app/assets");
    for (name, path) in below(&assets)? {
        let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
        files.insert(name, bytes);
    }
    let named = names::hash(files)?;
    step("compress", || write(&place::dist(), &named))?;
    report(&named);
    weigh(&named)
}

/// Writes hashed files, their compressed forms and the manifest; whatever else lies in `dist` goes.
fn write(dist: &Path, files: &[names::Named]) -> Result<()> {
    let cache = place::target().join("web/compressed");
    let fresh = dist.with_extension("new");
    if fresh.exists() {
        fs::remove_dir_all(&fresh)?;
    }
    fs::create_dir_all(&fresh)?;
    for file in files {
        let path = fresh.join(&file.hashed);
        fs::write(&path, &file.bytes)?;
        if compress::pays(&file.logical) {
            let small = compress::both(&cache, &file.bytes)?;
            fs::write(with_suffix(&path, ".br"), small.brotli)?;
            fs::write(with_suffix(&path, ".gz"), small.gzip)?;
        }
    }
    let manifest: BTreeMap<&str, &str> = files
        .iter()
        .map(|file| (file.logical.as_str(), file.hashed.as_str()))
        .collect();
    fs::write(
        fresh.join("manifest.json"),
        serde_json::to_string_pretty(&manifest)? + "\n",
    )?;
    if dist.exists() {
        fs::remove_dir_all(dist)?;
    }
    fs::rename(&fresh, dist)?;
    Ok(())
}

fn report(files: &[names::Named]) {
    for file in files {
        let path = with_suffix(&place::dist().join(&file.hashed), ".br");
        let brotli = fs::metadata(path).map_or_else(
            |_| "       -".to_owned(),
            |meta| format!("{:>8}", meta.len()),
        );
        eprintln!("   {:>8} {brotli} br  {}", file.bytes.len(), file.hashed);
    }
}

/// Most bytes of a bundle, compressed: what a phone of staff loads, and what a desk of a consultant loads.
const MOST_BYTES: [(&str, u64); 2] = [
    ("islands_bg.wasm", 65 * 1024),
    ("studio_bg.wasm", 250 * 1024),
];

/// A bundle that has grown too heavy stops the build, not the people who wait for it.
fn weigh(files: &[names::Named]) -> Result<()> {
    for (logical, most) in MOST_BYTES {
        let Some(file) = files.iter().find(|file| file.logical == logical) else {
            bail!("{logical} was not built");
        };
        let bytes = fs::metadata(with_suffix(&place::dist().join(&file.hashed), ".br"))?.len();
        if bytes > most {
            bail!("{logical} has {bytes} bytes compressed with brotli, and {most} are allowed");
        }
    }
    Ok(())
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// All files below a folder with their names relative to it, sorted; notes for developers stay out.
fn below(folder: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        if !next.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&next)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if !matches!(
                path.extension().and_then(|extension| extension.to_str()),
                None | Some("md")
            ) {
                let name = path
                    .strip_prefix(folder)
                    .expect("found below it")
                    .to_string_lossy()
                    .replace('\\', "/");
                found.insert(name, path);
            }
        }
    }
    Ok(found)
}
