use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use surveys::framing::{Lexicon, Surface, Verdict};

use super::*;

/// Keys of a Fluent file with the variables their texts use.
fn messages(file: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = None;
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|first: char| first.is_ascii_alphabetic())
            && let Some((key, _)) = line.split_once('=')
        {
            let key = key.trim().to_owned();
            messages.entry(key.clone()).or_default();
            current = Some(key);
        }
        if let Some(key) = &current {
            let variables = line.split('$').skip(1).map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                    .collect::<String>()
            });
            messages.entry(key.clone()).or_default().extend(variables);
        }
    }
    messages
}

#[test]
fn every_language_has_the_same_texts_with_the_same_variables() {
    for (index, area) in AREAS.iter().enumerate() {
        let english = messages(files(Language::En)[index]);
        for language in Language::ALL {
            let theirs = messages(files(language)[index]);
            for (key, variables) in &english {
                assert_eq!(
                    theirs.get(key),
                    Some(variables),
                    "{language}/{area}.ftl: `{key}` is missing or uses other variables"
                );
            }
            for key in theirs.keys() {
                assert!(
                    english.contains_key(key),
                    "{language}/{area}.ftl: `{key}` is not in en/{area}.ftl"
                );
            }
        }
    }
}

#[test]
fn no_key_stands_in_two_areas() {
    let mut seen = BTreeMap::new();
    for (area, file) in AREAS.iter().zip(files(Language::En)) {
        for key in messages(file).into_keys() {
            if let Some(other) = seen.insert(key.clone(), *area) {
                panic!("`{key}` stands in {other}.ftl and in {area}.ftl");
            }
        }
    }
}

#[test]
fn every_key_used_in_the_code_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut missing = Vec::new();
    for folder in [root.join("src"), root.join("../server/src")] {
        for path in rust_files(&folder) {
            let source = fs::read_to_string(&path).unwrap();
            for key in used_keys(&source) {
                if !exists(key) {
                    missing.push(format!("{}: `{key}`", path.display()));
                }
            }
        }
    }
    assert!(
        missing.is_empty(),
        "texts that do not exist:\n{}",
        missing.join("\n")
    );
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// The literal keys of all `t!(language, "key", …)`; a key that is computed is not seen.
fn used_keys(source: &str) -> impl Iterator<Item = &str> {
    source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| {
            line.match_indices(" t!(")
                .chain(line.match_indices("(t!("))
                .map(|(at, _)| {
                    // The rest of the file from here: rustfmt may break the call over several lines.
                    let start = line.as_ptr() as usize - source.as_ptr() as usize + at;
                    &source[start + 4..]
                })
        })
        .chain(
            source
                .match_indices("{t!(")
                .map(|(at, _)| &source[at + 4..]),
        )
        .chain(
            source
                .match_indices("=t!(")
                .map(|(at, _)| &source[at + 4..]),
        )
        .filter_map(|call| {
            let (_, after) = call.split_once(',')?;
            let key = after.trim_start().strip_prefix('"')?;
            key.split_once('"').map(|(key, _)| key)
        })
}

#[test]
fn keys_are_found_however_the_call_is_broken() {
    let source = "let a = t!(l, \"one\");\n// t!(l, \"not\")\nview! { {t!(\n    model.language,\n    \"two\",\n)} x=t!(l, \"three\") }\nf(t!(l, key))";
    let mut keys: Vec<_> = used_keys(source).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["one", "three", "two"]);
}

#[test]
fn numbers_choose_the_plural_and_are_written_by_language() {
    assert_eq!(t!(Language::En, "count-people", count = 1), "1 person");
    assert_eq!(
        t!(Language::En, "count-people", count = 1200),
        "1,200 people"
    );
    assert_eq!(
        t!(Language::De, "count-people", count = 1200),
        "1.200 Personen"
    );
    assert_eq!(t!(Language::Fr, "count-people", count = 0), "0 personne");
}

#[test]
fn the_words_for_what_is_hidden_are_fixed() {
    assert_eq!(
        t!(Language::En, "hidden-words"),
        "not shown, to protect people"
    );
}

/// Areas whose texts staff, partners and boards read as ours, with the surface whose rules hold there.
const FRAMED: [(&str, Surface); 10] = [
    ("staff", Surface::StaffPages),
    ("voice", Surface::StaffPages),
    ("executive", Surface::ExecutiveReport),
    ("roadmap", Surface::ExecutiveReport),
    ("method", Surface::ExecutiveReport),
    ("written", Surface::ExecutiveReport),
    ("report", Surface::RoadmapPdf),
    ("export", Surface::ExecutiveReport),
    ("mail", Surface::Emails),
    ("constituents", Surface::StaffPages),
];

#[test]
fn our_own_words_speak_of_the_future() {
    let lexicon = Lexicon::builtin();
    for (area, surface) in FRAMED {
        let index = AREAS.iter().position(|name| *name == area).unwrap();
        for language in Language::ALL {
            let file = files(language)[index];
            for line in file.lines().filter(|line| !line.starts_with('#')) {
                let text = line.split_once('=').map_or(line, |(_, text)| text);
                let alarms: Vec<_> = lexicon
                    .check(text, language, surface, &[])
                    .into_iter()
                    .filter(|finding| finding.verdict == Verdict::Error)
                    .map(|finding| finding.matched)
                    .collect();
                assert!(
                    alarms.is_empty(),
                    "{language}/{area}.ftl: {alarms:?} in “{text}”"
                );
            }
        }
    }
}
