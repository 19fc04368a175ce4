//! Bytes of strangers: measured, decoded, and asked what they are.

use std::io::{self, Cursor, Read};

use crate::{Flaw, Format, ImportError, Place};

/// Largest file that is read, in bytes.
pub const MAX_BYTES: usize = 10_000_000;
/// Most bytes that a workbook may unpack to.
pub const MAX_UNPACKED: u64 = 60_000_000;
/// Most files in a workbook.
const MAX_PARTS: usize = 1_000;

/// A file, as text or as a workbook that has been measured.
pub(crate) enum Source<'b> {
    Text(String),
    Workbook(&'b [u8]),
}

impl Source<'_> {
    /// The text.
    pub(crate) fn text(&self) -> Result<&str, ImportError> {
        match self {
            Self::Text(text) => Ok(text),
            Self::Workbook(_) => Err(ImportError::Unknown),
        }
    }
}

/// Decodes text, and measures a workbook before anything of it is read.
pub(crate) fn read(bytes: &[u8]) -> Result<Source<'_>, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        measure(bytes)?;
        return Ok(Source::Workbook(bytes));
    }
    decode(bytes).map(Source::Text)
}

/// The format that the content tells of.
pub(crate) fn guess(source: &Source<'_>) -> Option<Format> {
    let text = match source {
        Source::Workbook(_) => return Some(Format::XlsForm),
        Source::Text(text) => text.trim_start(),
    };
    if text.starts_with('<') {
        // A file that only claims to be one is refused by its reader, which can name the place.
        return Some(Format::LimeSurvey);
    }
    if text.starts_with('{') {
        let is_qualtrics = text.contains("\"SurveyElements\"");
        return Some(if is_qualtrics {
            Format::Qualtrics
        } else {
            Format::SurveyJs
        });
    }
    let first = text.lines().next()?.to_lowercase();
    let mut cells = first
        .split([',', ';', '\t'])
        .map(|cell| cell.trim().trim_matches('"'));
    let is_form = cells.clone().any(|cell| cell == "type") && cells.clone().any(|c| c == "name");
    let names_sheet = cells
        .next()
        .is_some_and(|cell| ["survey", "choices", "settings"].contains(&cell));
    (is_form || names_sheet).then_some(Format::XlsForm)
}

fn decode(bytes: &[u8]) -> Result<String, ImportError> {
    let wide = match bytes {
        [0xFF, 0xFE, rest @ ..] => Some((rest, u16::from_le_bytes as fn([u8; 2]) -> u16)),
        [0xFE, 0xFF, rest @ ..] => Some((rest, u16::from_be_bytes as fn([u8; 2]) -> u16)),
        _ => None,
    };
    if let Some((rest, unit)) = wide {
        let units = rest.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        let mut text = String::with_capacity(rest.len());
        for letter in char::decode_utf16(units) {
            match letter {
                Ok(letter) => text.push(letter),
                Err(_) => return Err(letters(&text, "UTF-16")),
            }
        }
        if rest.len() % 2 == 1 {
            return Err(letters(&text, "UTF-16"));
        }
        return Ok(text);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            Err(letters(&good, "UTF-8"))
        }
    }
}

fn letters(good: &str, encoding: &'static str) -> ImportError {
    ImportError::Letters {
        place: Place::Line(good.matches('\n').count() + 1),
        encoding,
    }
}

/// Unpacks every part of a workbook into nothing, and stops at the limit: what a file claims about itself proves nothing.
fn measure(bytes: &[u8]) -> Result<(), ImportError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > MAX_PARTS {
        return Err(ImportError::Unpacks);
    }
    let mut left = MAX_UNPACKED;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| broken(&error))?;
        if part.size() > left {
            return Err(ImportError::Unpacks);
        }
        let read = io::copy(&mut (&mut part).take(left + 1), &mut io::sink());
        let read = read.map_err(|error| broken(&error))?;
        left = left.checked_sub(read).ok_or(ImportError::Unpacks)?;
    }
    Ok(())
}

pub(crate) fn broken(error: &dyn std::fmt::Display) -> ImportError {
    ImportError::Broken {
        place: Place::File,
        found: Flaw::Workbook {
            detail: error.to_string(),
        },
    }
}
