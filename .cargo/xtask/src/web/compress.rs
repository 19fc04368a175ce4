//! Smallest forms, made once per content.

use std::{
    fs,
    io::{Read, Write},
    path::Path,
};

use anyhow::Result;

use super::names;

/// A file in both encodings.
pub(super) struct Small {
    pub(super) brotli: Vec<u8>,
    pub(super) gzip: Vec<u8>,
}

/// Whether a file of this name gets smaller; woff2 and pictures are compressed already.
pub(super) fn pays(name: &str) -> bool {
    matches!(
        name.rsplit('.').next(),
        Some("js" | "css" | "wasm" | "svg" | "json" | "webmanifest")
    )
}

/// Brotli 11 and gzip 9, from `cache` if these bytes were compressed before.
pub(super) fn both(cache: &Path, bytes: &[u8]) -> Result<Small> {
    fs::create_dir_all(cache)?;
    let key = names::digest(&[bytes]);
    let brotli = kept(&cache.join(format!("{key}.br")), || {
        let mut small = Vec::new();
        brotli::CompressorReader::new(bytes, 1 << 16, 11, 24).read_to_end(&mut small)?;
        Ok(small)
    })?;
    let gzip = kept(&cache.join(format!("{key}.gz")), || {
        let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        writer.write_all(bytes)?;
        Ok(writer.finish()?)
    })?;
    Ok(Small { brotli, gzip })
}

fn kept(path: &Path, make: impl FnOnce() -> Result<Vec<u8>>) -> Result<Vec<u8>> {
    if path.is_file() {
        return Ok(fs::read(path)?);
    }
    let made = make()?;
    fs::write(path, &made)?;
    Ok(made)
}
