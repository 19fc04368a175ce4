//! The words of a PDF, page by page.
//!
//! Words stand in a PDF as glyphs at places. `pdf-extract` turns them back into lines for whatever made the file; the
//! extraction of lopdf, which we have anyway, loses the spaces of many programs.

use std::{panic, path::Path};

use anyhow::{anyhow, bail};
use unicode_normalization::UnicodeNormalization;

/// How a PDF starts.
const MARK: &[u8] = b"%PDF-";
/// A hyphen that may be one of the end of a line only.
const HYPHENS: [char; 3] = ['-', '\u{ad}', '\u{2010}'];

/// Whether these bytes are a PDF.
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(MARK)
}

/// The text of each page, with words whole that were parted at the end of a line.
pub(super) fn pages(file: &Path, bytes: &[u8]) -> anyhow::Result<Vec<String>> {
    let file = file.display();
    let pages: Vec<String> = extracted(bytes)
        .map_err(|why| {
            anyhow!("{file} cannot be read as a PDF ({why}); save it anew, without a password")
        })?
        .iter()
        .map(|page| whole_words(&page.nfkc().collect::<String>()))
        .collect();
    if pages.iter().all(|page| page.trim().is_empty()) {
        bail!(
            "{file} has no text in it, perhaps only pictures of pages; give the document it was made from"
        );
    }
    Ok(pages)
}

/// What the library reads. It panics on some broken files, and that is for us to say, not for it.
fn extracted(bytes: &[u8]) -> Result<Vec<String>, String> {
    let loud = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let read = panic::catch_unwind(|| pdf_extract::extract_text_from_mem_by_pages(bytes));
    panic::set_hook(loud);
    match read {
        Ok(Ok(pages)) => Ok(pages),
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => Err("it is damaged".to_owned()),
    }
}

/// Moves the second half of a word that was parted up to its first half; every line keeps its number.
fn whole_words(page: &str) -> String {
    let mut whole = String::with_capacity(page.len());
    let mut lines = page.lines().peekable();
    let mut moved_up = 0;
    while let Some(line) = lines.next() {
        let line = line[moved_up..].trim_end();
        moved_up = 0;
        match (line.strip_suffix(HYPHENS), lines.peek()) {
            (Some(first), Some(next)) if is_parted(first, next) => {
                let end = next.find(' ').unwrap_or(next.len());
                whole.push_str(first);
                whole.push_str(&next[..end]);
                moved_up = end;
            }
            _ => whole.push_str(line),
        }
        whole.push('\n');
    }
    whole
}

/// Whether a line that ends with a hyphen goes on within the next one's first word.
fn is_parted(first: &str, next: &str) -> bool {
    first.ends_with(char::is_alphabetic) && next.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_were_parted_are_whole_and_lines_keep_their_numbers() {
        let page = "Our transfor- \nmation is here.\nNord-\nSüd stays, so does - \nthis.\nman\u{ad}\nagement";
        let whole =
            "Our transformation\n is here.\nNord-\nSüd stays, so does -\nthis.\nmanagement\n\n";
        assert_eq!(whole_words(page), whole);
    }

    #[test]
    fn what_is_no_whole_pdf_is_refused_with_a_word() {
        let file = Path::new("plan.pdf");
        for bytes in [
            &b"%PDF-1.7"[..],
            b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF",
        ] {
            let error = pages(file, bytes).unwrap_err().to_string();
            assert!(error.starts_with("plan.pdf "), "{error}");
        }
    }
}
