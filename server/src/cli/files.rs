//! What commands share about files: reading with a kind word, writing whole or not at all, faults with their lines.

use std::{
    ffi::OsString,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, anyhow};
use surveys::instrument::Fault;

/// Reads a UTF-8 text, without its byte order mark; `-` is standard input.
pub(super) fn read_text(file: &Path) -> anyhow::Result<String> {
    let bytes = if file.as_os_str() == "-" {
        let mut bytes = Vec::new();
        io::Read::read_to_end(&mut io::stdin().lock(), &mut bytes)
            .context("standard input cannot be read")?;
        bytes
    } else {
        fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?
    };
    let text = String::from_utf8(bytes)
        .with_context(|| format!("{} is not a UTF-8 text; save it as UTF-8", file.display()))?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// Writes a file whole: whoever looks sees the old one or the new one, never half of it.
pub(super) fn write_whole(file: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let mut part = OsString::from(file.as_os_str());
    part.push(".part");
    let part = PathBuf::from(part);
    let written = fs::File::create(&part)
        .and_then(|mut open| open.write_all(bytes).and_then(|()| open.sync_all()))
        .and_then(|()| fs::rename(&part, file));
    if written.is_err() {
        // What is left of it is of no use; that it could not be written is the news.
        let _ = fs::remove_file(&part);
    }
    written.with_context(|| {
        format!(
            "{} cannot be written, nothing was kept; check the folder and the space on the disk",
            file.display()
        )
    })
}

/// Faults of a file as one error, each on a line with file and line.
pub(super) fn refused(file: &Path, faults: &[Fault]) -> anyhow::Error {
    anyhow!("{}", lines(file, faults).join("\n"))
}

/// Faults of a file, each as `file:line: what. What to do.`
pub(super) fn lines(file: &Path, faults: &[Fault]) -> Vec<String> {
    let file = file.display();
    faults
        .iter()
        .map(|fault| {
            format!(
                "{file}:{}: {}. {}.",
                fault.line,
                fault.found.trim_end_matches('.'),
                fault.advice.trim_end_matches('.')
            )
        })
        .collect()
}
