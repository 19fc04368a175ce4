//! Names that say the content, so that browsers may keep files for ever.

use std::{collections::BTreeMap, fmt::Write};

use anyhow::{Result, bail};
use sha2::{Digest, Sha256};

use super::Files;

/// A file under its final name.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) logical: String,
    pub(super) hashed: String,
    pub(super) bytes: Vec<u8>,
}

/// Gives every file its hashed name. A text file that names others waits for them, and then names what they became.
pub(super) fn hash(files: Files) -> Result<Vec<Named>> {
    let logical: Vec<String> = files.keys().cloned().collect();
    let mut waiting = files;
    let mut renamed: BTreeMap<String, String> = BTreeMap::new();
    let mut done = Vec::new();
    while !waiting.is_empty() {
        let ready: Vec<String> = waiting
            .iter()
            .filter(|(name, bytes)| {
                mentions(name, bytes, &logical)
                    .iter()
                    .all(|other| renamed.contains_key(*other))
            })
            .map(|(name, _)| name.clone())
            .collect();
        if ready.is_empty() {
            let left: Vec<&str> = waiting.keys().map(String::as_str).collect();
            bail!(
                "these files name each other in a circle: {}",
                left.join(", ")
            );
        }
        for name in ready {
            let bytes = waiting.remove(&name).expect("just found");
            let bytes = rewrite(&name, bytes, &renamed);
            let hashed = hashed_name(&name, &bytes);
            renamed.insert(name.clone(), hashed.clone());
            done.push(Named {
                logical: name,
                hashed,
                bytes,
            });
        }
    }
    done.sort_by(|a, b| a.logical.cmp(&b.logical));
    Ok(done)
}

/// SHA-256 of the parts one after the other, 16 hexadecimal digits.
pub(super) fn digest(parts: &[&[u8]]) -> String {
    let mut sha = Sha256::new();
    for part in parts {
        sha.update(part);
    }
    let mut text = String::new();
    for byte in sha.finalize().iter().take(8) {
        write!(text, "{byte:02x}").expect("writing to a string");
    }
    text
}

/// All files lie in one folder, so that one address with one placeholder serves them.
fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let digest = digest(&[bytes]);
    let file = name.rsplit('/').next().unwrap_or(name);
    match file.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{digest}.{extension}"),
        None => format!("{file}.{digest}"),
    }
}

/// A file names another when its logical name stands between quotes or in `url()`, alone or after `./`.
fn mentions<'a>(name: &str, bytes: &[u8], all: &'a [String]) -> Vec<&'a str> {
    let Some(text) = text_of(name, bytes) else {
        return Vec::new();
    };
    all.iter()
        .map(String::as_str)
        .filter(|other| *other != name && spellings(other).iter().any(|s| text.contains(s)))
        .collect()
}

fn rewrite(name: &str, bytes: Vec<u8>, renamed: &BTreeMap<String, String>) -> Vec<u8> {
    let Some(text) = text_of(name, &bytes) else {
        return bytes;
    };
    let mut text = text.to_owned();
    for (logical, hashed) in renamed {
        for (from, to) in spellings(logical).iter().zip(spellings(hashed)) {
            text = text.replace(from, &to);
        }
    }
    text.into_bytes()
}

fn spellings(name: &str) -> [String; 6] {
    [
        format!("\"{name}\""),
        format!("'{name}'"),
        format!("({name})"),
        format!("\"./{name}\""),
        format!("'./{name}'"),
        format!("(./{name})"),
    ]
}

fn text_of<'a>(name: &str, bytes: &'a [u8]) -> Option<&'a str> {
    matches!(
        name.rsplit('.').next(),
        Some("js" | "css" | "svg" | "webmanifest")
    )
    .then(|| std::str::from_utf8(bytes).ok())
    .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(files: &[(&str, &str)]) -> Files {
        files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
            .collect()
    }

    fn text<'a>(named: &'a [Named], logical: &str) -> (&'a str, &'a str) {
        let file = named.iter().find(|file| file.logical == logical).unwrap();
        (&file.hashed, std::str::from_utf8(&file.bytes).unwrap())
    }

    #[test]
    fn a_file_names_what_the_others_became() {
        let named = hash(files(&[
            ("start.js", "import init from './islands.js';"),
            ("islands.js", "new URL('islands_bg.wasm', import.meta.url)"),
            ("islands_bg.wasm", "\0asm"),
            ("page.css", "src: url(\"fonts/inter.woff2\")"),
            ("fonts/inter.woff2", "font"),
        ]))
        .unwrap();
        let (wasm, _) = text(&named, "islands_bg.wasm");
        let (islands, islands_text) = text(&named, "islands.js");
        let (_, start_text) = text(&named, "start.js");
        let (font, _) = text(&named, "fonts/inter.woff2");
        let (_, css) = text(&named, "page.css");
        assert_eq!(islands_text, format!("new URL('{wasm}', import.meta.url)"));
        assert_eq!(start_text, format!("import init from './{islands}';"));
        assert_eq!(css, format!("src: url(\"{font}\")"));
        assert!(font.starts_with("inter."), "{font}");
    }

    #[test]
    fn a_name_moves_when_something_below_it_moves() {
        let name = |wasm: &str| {
            let named = hash(files(&[("a.js", "load('b.wasm')"), ("b.wasm", wasm)])).unwrap();
            text(&named, "a.js").0.to_owned()
        };
        assert_ne!(name("one"), name("two"));
        assert_eq!(name("one"), name("one"));
    }

    #[test]
    fn a_circle_is_named() {
        let error = hash(files(&[("a.js", "'./b.js'"), ("b.js", "'./a.js'")])).unwrap_err();
        assert!(error.to_string().contains("a.js, b.js"), "{error}");
    }
}
