//! What is exported for `SurveyJS` is read by `SurveyJS` itself.

use std::{path::Path, process::Command};

use serde_json::{Value, json};
use tests::{Browser, Screen, fixture, root, run_in};

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

/// Every questionnaire that comes along, and one with a question of every kind.
fn questionnaires() -> [String; 4] {
    let shipped = ["core", "pulse", "partner"]
        .map(|name| root().join(format!("surveys/instruments/{name}.toml")));
    let [core, pulse, partner] = shipped;
    [core, pulse, partner, fixture("every-kind.toml")].map(|file| file.display().to_string())
}

/// Writes a questionnaire as `SurveyJS` reads it; gives the file.
fn exported(folder: &Path, questionnaire: &str) -> String {
    let out = folder.join("survey.json");
    let out = out.to_str().unwrap().to_owned();
    let done = run_in(
        folder,
        [
            "instrument",
            "export",
            questionnaire,
            "--to",
            "surveyjs",
            "--out",
            &out,
        ],
    )
    .unwrap();
    assert_eq!(done.code, Some(0), "{}", done.err);
    out
}

fn loaded(folder: &Path, questionnaire: &str) -> Value {
    let out = exported(folder, questionnaire);
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
    for file in questionnaires() {
        let survey = loaded(folder.path(), &file);
        assert_eq!(survey["said"], Value::Array(Vec::new()), "{file}");
        assert!(survey["questions"].as_array().unwrap().len() >= 5, "{file}");
        assert!(survey["locales"].as_array().unwrap().len() > 1);
    }
}

/// A page with the renderer of `SurveyJS`, all questions on one page; what it says stays in the page.
fn page(questionnaire: &str) -> String {
    let modules = root().join("target/npm-bench/node_modules");
    let file = |name: &str| modules.join(name).display().to_string();
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>SurveyJS</title>\
         <link rel=stylesheet href='file://{style}'></head><body><div id=survey></div>\
         <script>window.said = [];\
         for (const way of ['warn', 'error']) console[way] = (...words) => said.push(words.join(' '));\
         window.onerror = message => said.push(message);</script>\
         <script src='file://{core}'></script><script src='file://{ui}'></script>\
         <script>const survey = new Survey.Model({questionnaire});\
         survey.questionsOnPageMode = 'singlePage';\
         survey.showInvisibleElements = true;\
         survey.render(document.getElementById('survey'));</script></body></html>",
        style = file("survey-core/survey-core.min.css"),
        core = file("survey-core/survey.core.min.js"),
        ui = file("survey-js-ui/survey-js-ui.min.js"),
    )
}

/// Names of questions that the model has, and of those that stand on the page with something to answer.
const DRAWN: &str = "
    const controls = 'input, textarea, select, [role=radio], [role=checkbox], [role=listbox], [role=option], .sv-ranking';
    const names = survey.getAllQuestions().map(question => question.name);
    const drawn = names.filter(name => {
        const around = document.querySelector(`[data-name=\"${name}\"]`);
        return around && around.getClientRects().length > 0 && around.querySelector(controls);
    });
    return { said, names, drawn };";

#[tokio::test]
async fn surveyjs_draws_every_question_in_a_browser() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    for questionnaire in questionnaires() {
        let json = std::fs::read_to_string(exported(folder.path(), &questionnaire)).unwrap();
        std::fs::write(&file, page(&json)).unwrap();
        let address = format!("file://{}", file.display());
        let browser = Browser::open(&address, Screen::DESK).await.unwrap();
        browser.go("").await.unwrap();
        let found = browser.devtools(
            "Runtime.evaluate",
            json!({
                "expression": format!("(() => {{ {DRAWN} }})()"), "returnByValue": true,
            }),
        );
        let found = found.await.unwrap();
        let found = &found["result"]["value"];
        assert_eq!(found["said"], Value::Array(Vec::new()), "{questionnaire}");
        assert!(found["names"].as_array().unwrap().len() >= 5, "{found}");
        assert_eq!(found["names"], found["drawn"], "{questionnaire}");
        browser.close().await.unwrap();
    }
}
