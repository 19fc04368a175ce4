//! What others' checkers say of our files: every report in every language through qpdf and pdfua, where they are installed.
//! `cargo xtask test` sees to that; a test that finds neither says so and leaves them out.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;
use surveys::language::Language;

use super::{executive, roadmap, tests::poppler};

/// Rules of pdfua that it could not evaluate, each with the reason; any other that it leaves out fails the test.
const NOT_EVALUATED: [(&str, &str); 0] = [];

/// Every report in every language, by name.
fn files() -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for language in Language::ALL {
        let full = roadmap::full();
        let printed = [
            ("roadmap", roadmap::render(&full, language).unwrap()),
            ("summary", roadmap::render_summary(&full, language).unwrap()),
            (
                "report",
                executive::render(&executive::full(), language).unwrap(),
            ),
        ];
        for (name, pdf) in printed {
            files.push((format!("{name}-{language}.pdf"), pdf));
        }
    }
    files
}

/// A program: on the PATH, or where `cargo xtask test` puts it.
fn program(name: &str, own: &str) -> Option<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join(own);
    if own.is_file() {
        return Some(own);
    }
    let runs = Command::new(name).arg("--version").output().is_ok();
    if !runs {
        println!("left out: `{name}` is not installed here");
    }
    runs.then(|| PathBuf::from(name))
}

#[test]
fn other_programs_find_nothing_wrong_with_our_files() {
    let folder = tempfile::tempdir().unwrap();
    let mut paths = Vec::new();
    for (name, pdf) in files() {
        // Poppler complains on stderr, which fails the test.
        let tree = poppler("pdfinfo", &pdf, &["-struct-text"], &[]);
        for role in ["Document", "Sect", "H1", "Figure", "Table", "TH"] {
            assert!(tree.contains(role), "{name}: {role}");
        }
        let path = folder.path().join(&name);
        std::fs::write(&path, &pdf).unwrap();
        paths.push(path);
    }
    if let Some(qpdf) = program("qpdf", "../target/tools/qpdf") {
        for path in &paths {
            let said = Command::new(&qpdf)
                .arg("--check")
                .arg(path)
                .output()
                .unwrap();
            let words = String::from_utf8_lossy(&said.stdout);
            assert!(said.status.success(), "{}: {words}", path.display());
            assert!(
                words.contains("No syntax or stream encoding errors"),
                "{words}"
            );
        }
    }
    if let Some(pdfua) = program("pdfua", "../target/tools/pdfua/bin/pdfua") {
        for path in &paths {
            let said = Command::new(&pdfua)
                .args(["check", "--format", "json"])
                .arg(path)
                .output()
                .unwrap();
            let report: Value = serde_json::from_slice(&said.stdout).unwrap_or_else(|error| {
                panic!("{error}: {}", String::from_utf8_lossy(&said.stderr))
            });
            assert_eq!(
                report["findings"],
                Value::Array(Vec::new()),
                "{}",
                path.display()
            );
            let skipped = report["skipped"].as_array().unwrap();
            for rule in skipped {
                let id = rule["rule_id"].as_str().unwrap();
                assert!(
                    NOT_EVALUATED.iter().any(|(known, _)| *known == id),
                    "{}: {rule}",
                    path.display()
                );
            }
        }
    }
}
