//! What commands share about files: reading with a kind word, writing whole or not at all, faults with their lines.

use std::{
    ffi::OsString,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, anyhow};
use surveys::instrument::Fault;

/// Reads a file whole.
pub(super) fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(file).with_context(|| {
        format!(
            "{} cannot be read; check its name and your rights",
            file.display()
        )
    })
}

/// Reads a file whole; `-` is standard input.
pub(super) fn read_or_stdin(file: &Path) -> anyhow::Result<Vec<u8>> {
    if file.as_os_str() != "-" {
        return read(file);
    }
    let mut bytes = Vec::new();
    io::Read::read_to_end(&mut io::stdin().lock(), &mut bytes)
        .context("standard input cannot be read")?;
    Ok(bytes)
}

/// Reads a UTF-8 text, without its byte order mark; `-` is standard input.
pub(super) fn read_text(file: &Path) -> anyhow::Result<String> {
    text_of(file, read_or_stdin(file)?)
}

/// Bytes as UTF-8 text, without its byte order mark.
pub(super) fn text_of(file: &Path, bytes: Vec<u8>) -> anyhow::Result<String> {
    let text = String::from_utf8(bytes)
        .with_context(|| format!("{} is not a UTF-8 text; save it as UTF-8", file.display()))?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// Writes a file whole: whoever looks sees the old one or the new one, never half of it.
pub(super) fn write_whole(file: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    write_together(&[(file, bytes)])
}

/// Writes files that belong together: they get their names only once all of them are on the disk.
pub(super) fn write_together(files: &[(&Path, &[u8])]) -> anyhow::Result<()> {
    let part = |file: &Path| {
        let mut part = OsString::from(file.as_os_str());
        part.push(".part");
        PathBuf::from(part)
    };
    let write = |file: &Path, bytes: &[u8]| {
        if file.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        let mut open = fs::File::create(part(file))?;
        open.write_all(bytes)?;
        open.sync_all()
    };
    let written = files
        .iter()
        .try_for_each(|(file, bytes)| write(file, bytes).map_err(|error| (file, error)))
        .and_then(|()| {
            files
                .iter()
                .try_for_each(|(file, _)| fs::rename(part(file), file).map_err(|e| (file, e)))
        });
    written.map_err(|(at, error)| {
        // What is left of them is of no use; that they could not be written is the news.
        for (file, _) in files {
            let _ = fs::remove_file(part(file));
        }
        anyhow::Error::new(error).context(format!(
            "{} cannot be written, nothing was kept; check the folder and the space on the disk",
            at.display()
        ))
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

/// A number with its word.
pub(super) fn counted(number: impl TryInto<u64>, one: &str, many: &str) -> String {
    let number = number.try_into().unwrap_or(u64::MAX);
    format!("{number} {}", if number == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_belong_together_are_written_together_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let [plan, pdf, taken] =
            ["plan.json", "roadmap.pdf", "taken"].map(|n| folder.path().join(n));
        fs::create_dir(&taken).unwrap();
        for other in [taken.clone(), folder.path().join("nowhere/roadmap.pdf")] {
            let error = write_together(&[(&plan, b"{}"), (&other, b"%PDF")]).unwrap_err();
            assert!(error.to_string().contains("nothing was kept"), "{error}");
            let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
            assert_eq!(left.len(), 1, "{left:?}");
        }
        write_together(&[(&plan, b"{}"), (&pdf, b"%PDF")]).unwrap();
        assert_eq!(fs::read(&plan).unwrap(), b"{}");
        assert_eq!(fs::read(&pdf).unwrap(), b"%PDF");
    }
}
