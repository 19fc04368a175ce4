//! Where in a file people's words are. What is not prose is blanked out byte by byte, so that places stay true.

use std::{ops::Range, path::Path};

use anyhow::bail;
use surveys::language::Language;
use toml::{Spanned, de::DeTable, de::DeValue};

/// One text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chunk {
    /// The words; blanked bytes are not words and join none.
    pub(super) text: String,
    /// The language it says it has.
    pub(super) language: Option<Language>,
    // Byte of the file where the text starts.
    start: usize,
    // Bytes of the text are bytes of the file.
    exact: bool,
}

impl Chunk {
    /// The byte of the file for a byte of the text; the start of the text where escapes stand between.
    pub(super) fn offset_of(&self, byte: usize) -> usize {
        if self.exact {
            self.start + byte
        } else {
            self.start
        }
    }
}

/// Stands for bytes that are no prose: no letter, no blank, so that no pattern runs over it.
const BLANK: u8 = 1;

/// The texts of a file, by its extension.
pub(super) fn chunks(file: &Path, source: &str) -> anyhow::Result<Vec<Chunk>> {
    let extension = file
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or("");
    Ok(match extension.to_ascii_lowercase().as_str() {
        "toml" => return of_toml(file, source),
        "md" | "markdown" => vec![whole(of_markdown(source))],
        "ftl" => vec![whole(of_fluent(source))],
        _ => vec![plain(source)],
    })
}

/// A text that is all prose.
pub(super) fn plain(source: &str) -> Chunk {
    whole(of_text(source))
}

fn whole(text: Blanked) -> Chunk {
    Chunk {
        text: text.into_text(),
        language: None,
        start: 0,
        exact: true,
    }
}

/// The language a path names: the last of its parts that is a language code, dots apart.
pub(super) fn language_of(file: &Path) -> Option<Language> {
    file.iter()
        .rev()
        .filter_map(|part| part.to_str())
        .flat_map(|part| part.rsplit('.'))
        .find_map(|part| part.parse().ok())
}

/// Line and column of a byte, from 1; columns count characters.
pub(super) fn position(source: &str, byte: usize) -> (usize, usize) {
    let before = &source[..source.floor_char_boundary(byte)];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = 1 + before.bytes().filter(|byte| *byte == b'\n').count();
    (line, 1 + before[line_start..].chars().count())
}

/// A copy of the source in which ranges are blanked; line ends stay.
struct Blanked(Vec<u8>);

impl Blanked {
    fn new(source: &str) -> Self {
        Self(source.as_bytes().to_vec())
    }

    fn blank(&mut self, range: Range<usize>) {
        for byte in &mut self.0[range] {
            if *byte != b'\n' {
                *byte = BLANK;
            }
        }
    }

    /// Turns the second of two line ends into a blank, so that no pattern runs from one paragraph into the next.
    fn separate_paragraphs(&mut self) {
        for at in 1..self.0.len() {
            if self.0[at] == b'\n' && self.0[at - 1] == b'\n' {
                self.0[at] = BLANK;
            }
        }
    }

    fn into_text(self) -> String {
        // Ranges start and end at ASCII marks or line ends, so what is left is whole characters.
        String::from_utf8(self.0)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
    }
}

/// Lines with their byte ranges, line ends not included.
fn lines(source: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut start = 0;
    source.split('\n').map(move |line| {
        let range = start..start + line.len();
        start = range.end + 1;
        (range, line)
    })
}

/// Plain text is all prose.
fn of_text(source: &str) -> Blanked {
    let mut text = Blanked::new(source);
    text.separate_paragraphs();
    text
}

/// Markdown without code, quotes, link targets and comments. A quote is other people's words.
fn of_markdown(source: &str) -> Blanked {
    let mut text = Blanked::new(source);
    let mut fence: Option<&str> = None;
    let mut prose_since: Option<usize> = None;
    for (range, line) in lines(source) {
        let bare = line.trim_start();
        let mark = ["```", "~~~"]
            .into_iter()
            .find(|mark| bare.starts_with(mark));
        let verbatim = match (fence, mark) {
            (Some(open), Some(mark)) if open == mark => {
                fence = None;
                true
            }
            (Some(_), _) => true,
            (None, Some(mark)) => {
                fence = Some(mark);
                true
            }
            (None, None) => bare.starts_with('>'),
        };
        if verbatim || bare.is_empty() {
            if let Some(since) = prose_since.take() {
                blank_inline(source, since..range.start, &mut text);
            }
            text.blank(range);
        } else if prose_since.is_none() {
            prose_since = Some(range.start);
        }
    }
    if let Some(since) = prose_since {
        blank_inline(source, since..source.len(), &mut text);
    }
    text.separate_paragraphs();
    text
}

/// Blanks inline code, link targets and comments of one paragraph.
fn blank_inline(source: &str, paragraph: Range<usize>, text: &mut Blanked) {
    let bytes = source.as_bytes();
    let find = |what: &str, from: usize| source[from..paragraph.end].find(what).map(|at| from + at);
    let mut at = paragraph.start;
    while at < paragraph.end {
        let end = match bytes[at] {
            b'`' => {
                let ticks = bytes[at..paragraph.end]
                    .iter()
                    .take_while(|byte| **byte == b'`')
                    .count();
                let close = "`".repeat(ticks);
                find(&close, at + ticks).map_or(at + ticks, |found| found + ticks)
            }
            b']' if bytes.get(at + 1) == Some(&b'(') => {
                find(")", at).map_or(at + 1, |found| found + 1)
            }
            b'<' if source[at..].starts_with("<!--") => {
                find("-->", at).map_or(paragraph.end, |found| found + 3)
            }
            _ => {
                at += 1;
                continue;
            }
        };
        text.blank(at..end);
        at = end;
    }
}

/// Fluent messages without names, placeables and comments.
fn of_fluent(source: &str) -> Blanked {
    let mut text = Blanked::new(source);
    let mut depth = 0_usize;
    for (range, line) in lines(source) {
        if line.starts_with('#') && depth == 0 {
            text.blank(range);
            continue;
        }
        let starts_message = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
        let starts_attribute = line.trim_start().starts_with('.');
        let mut words_from = range.start;
        if depth == 0 && (starts_message || starts_attribute) {
            words_from = line
                .find('=')
                .map_or(range.end, |equals| range.start + equals + 1);
            text.blank(range.start..words_from);
        }
        depth = blank_placeables(source, words_from..range.end, depth, &mut text);
    }
    text
}

/// Blanks `{ … }`, but keeps the words of its variants; returns how deep the line ends.
fn blank_placeables(
    source: &str,
    line: Range<usize>,
    mut depth: usize,
    text: &mut Blanked,
) -> usize {
    let words = &source[line.clone()];
    let bare = words.trim_start();
    let is_variant = depth > 0 && (bare.starts_with('[') || bare.starts_with("*["));
    let mut from = line.start;
    if is_variant {
        let end = words
            .find(']')
            .map_or(line.end, |close| line.start + close + 1);
        text.blank(line.start..end);
        from = end;
    } else if depth > 0 {
        // A selector's own line, or its end.
        let close = words.find('}');
        let end = close.map_or(line.end, |close| line.start + close + 1);
        text.blank(line.start..end);
        depth -= usize::from(close.is_some());
        from = end;
    }
    let mut open: Option<usize> = None;
    for (at, byte) in source.bytes().enumerate().take(line.end).skip(from) {
        match (byte, open) {
            (b'{', None) => open = Some(at),
            (b'}', Some(start)) => {
                text.blank(start..at + 1);
                open = None;
            }
            _ => {}
        }
    }
    if let Some(start) = open {
        text.blank(start..line.end);
        depth += 1;
    }
    depth
}

/// The string values of a TOML file, each with the language its keys name.
fn of_toml(file: &Path, source: &str) -> anyhow::Result<Vec<Chunk>> {
    let table = match DeTable::parse(source) {
        Ok(table) => table,
        Err(error) => {
            let (line, column) = position(source, error.span().map_or(0, |span| span.start));
            bail!(
                "{}:{line}:{column}: {}; correct the TOML",
                file.display(),
                error.message()
            );
        }
    };
    let mut chunks = Vec::new();
    in_table(table.get_ref(), None, source, &mut chunks);
    chunks.sort_by_key(|chunk| chunk.start);
    Ok(chunks)
}

fn in_table(
    table: &DeTable<'_>,
    language: Option<Language>,
    source: &str,
    chunks: &mut Vec<Chunk>,
) {
    for (key, value) in table {
        let language = key.get_ref().parse().ok().or(language);
        in_value(value, language, source, chunks);
    }
}

fn in_value(
    value: &Spanned<DeValue<'_>>,
    language: Option<Language>,
    source: &str,
    chunks: &mut Vec<Chunk>,
) {
    match value.get_ref() {
        DeValue::String(text) => {
            let raw = &source[value.span()];
            // Where nothing is escaped, the value stands in the file as it is, after its quotes.
            let inside = raw.find(text.as_ref()).filter(|_| !text.is_empty());
            chunks.push(Chunk {
                text: text.clone().into_owned(),
                language,
                start: value.span().start + inside.unwrap_or(0),
                exact: inside.is_some(),
            });
        }
        DeValue::Array(values) => {
            for value in values {
                in_value(value, language, source, chunks);
            }
        }
        DeValue::Table(table) => in_table(table, language, source, chunks),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {}
    }
}

#[cfg(test)]
mod tests;
