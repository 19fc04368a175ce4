//! The command line.

use std::{ffi::OsStr, path::Path, process::Command};

use anyhow::{Context, Result};

use crate::place;

/// What a command said and how it ended.
#[derive(Debug)]
pub struct Output {
    /// Exit code; `None` after a signal.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// Runs `daybreak` with these words, in an empty environment of its own.
pub fn run<I: AsRef<OsStr>>(words: impl IntoIterator<Item = I>) -> Result<Output> {
    run_in(&std::env::temp_dir(), words)
}

/// Runs `daybreak` in a folder.
pub fn run_in<I: AsRef<OsStr>>(
    folder: &Path,
    words: impl IntoIterator<Item = I>,
) -> Result<Output> {
    let binary = place::binary();
    let output = Command::new(&binary)
        .args(words)
        .current_dir(folder)
        .env_remove("DAYBREAK_DATA")
        .env_remove("DAYBREAK_DATABASE")
        .output()
        .with_context(|| format!("cannot start {}; run `cargo xtask test`", binary.display()))?;
    Ok(Output {
        code: output.status.code(),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    })
}
