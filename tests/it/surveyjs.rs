//! What is exported for `SurveyJS` is read by `SurveyJS` itself.

use std::{path::Path, process::Command};

use serde_json::Value;
use tests::{fixture, root, run_in};

/// Loads a questionnaire the way a page does, and says what it thinks of it.
const LOAD: &str = r#"
const said = [];
for (const way of ["warn", "error", "log"]) console[way] = (...words) => said.push(words.join(" "));
const { Model } = require("survey-core");
const survey = new Model(JSON.parse(require("fs").readFileSync(process.argv[2])));
process.stdout.write(JSON.stringify({
    said: said.concat((survey.jsonErrors || []).map(error => error.message)),
    questions: survey.getAllQuestions().map(question => question.name),
    locales: survey.getUsedLocales(),
}));
"#;

fn loaded(folder: &Path, questionnaire: &str) -> Value {
    let out = folder.join("survey.json");
    let out = out.to_str().unwrap();
    let done = run_in(
        folder,
        [
            "instrument",
            "export",
            questionnaire,
            "--to",
            "surveyjs",
            "--out",
            out,
        ],
    )
    .unwrap();
    assert_eq!(done.code, Some(0), "{}", done.err);
    let script = folder.join("load.js");
    std::fs::write(&script, LOAD).unwrap();
    let modules = root().join("target/npm/node_modules");
    let output = Command::new("node")
        .arg(&script)
        .arg(out)
        .env("NODE_PATH", modules)
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "run `cargo xtask test`: {errors}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn survey_core_reads_every_questionnaire_without_a_word() {
    let folder = tempfile::tempdir().unwrap();
    let core = root().join("surveys/instruments/core.toml");
    let every_kind = fixture("every-kind.toml");
    for file in [core, every_kind] {
        let survey = loaded(folder.path(), file.to_str().unwrap());
        assert_eq!(
            survey["said"],
            Value::Array(Vec::new()),
            "{}",
            file.display()
        );
        assert!(survey["questions"].as_array().unwrap().len() > 8);
        assert!(survey["locales"].as_array().unwrap().len() > 1);
    }
}
