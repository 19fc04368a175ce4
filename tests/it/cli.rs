//! The command line on files of our own, and on real answers where they lie beside the repository.

use std::{fs, path::Path};

use lopdf::{Document, Object, Stream, dictionary};
use serde_json::Value;
use tests::{Output, fixture, pdf_text, real_input, run, run_in};

fn text(path: &Path) -> String {
    path.display().to_string()
}

/// Runs `score` on one folder's files and reads what it wrote.
fn score(
    out: &Path,
    instrument: &Path,
    model: &Path,
    responses: &Path,
    departments: &Path,
) -> Value {
    let done = run([
        "score".to_owned(),
        "--instrument".to_owned(),
        text(instrument),
        "--model".to_owned(),
        text(model),
        "--responses".to_owned(),
        text(responses),
        "--departments".to_owned(),
        text(departments),
        "--name".to_owned(),
        "Brightwater".to_owned(),
        "--out".to_owned(),
        text(out),
    ])
    .unwrap();
    assert_eq!(done.code, Some(0), "{}", done.err);
    serde_json::from_str(&fs::read_to_string(out).unwrap()).unwrap()
}

fn score_fixture(out: &Path) -> Value {
    score(
        out,
        &fixture("short-instrument.toml"),
        &fixture("short-model.toml"),
        &fixture("responses.csv"),
        &fixture("departments.csv"),
    )
}

fn group<'a>(results: &'a Value, code: &str) -> &'a Value {
    results["departments"]
        .as_array()
        .unwrap()
        .iter()
        .find(|group| group["code"] == code)
        .unwrap_or_else(|| panic!("no department {code}"))
}

fn scale<'a>(group: &'a Value, dimension: &str) -> &'a Value {
    group["scales"]
        .as_array()
        .unwrap()
        .iter()
        .find(|scale| scale["dimension"] == dimension)
        .unwrap_or_else(|| panic!("no {dimension} in {}", group["code"]))
}

/// Equal to 1e-9: both sides compute in double precision, in another order.
fn close(found: &Value, expected: f64, what: &str) {
    let found = found
        .as_f64()
        .unwrap_or_else(|| panic!("{what} is {found}"));
    assert!(
        (found - expected).abs() < 1e-9,
        "{what}: {found} instead of {expected}"
    );
}

fn half_width(scale: &Value) -> Value {
    let end = |at: usize| scale["interval"][at].as_f64().unwrap_or(f64::NAN);
    Value::from((end(1) - end(0)) / 2.0)
}

#[test]
fn scores_of_a_small_survey_are_those_computed_by_hand() {
    let folder = tempfile::tempdir().unwrap();
    let results = score_fixture(&folder.path().join("results.json"));
    assert_eq!(results["schema"], "results/1");
    assert_eq!(results["organization_name"], "Brightwater");

    let sales = group(&results, "SAL");
    assert_eq!(sales["sheets"], 6);
    close(&sales["response_rate"], 0.5, "response rate of Sales");
    close(&scale(sales, "trust")["mean"], 75.0, "trust in Sales");
    close(&scale(sales, "trust")["sd"], 0.0, "spread in Sales");

    let service = group(&results, "SER");
    close(&scale(service, "trust")["mean"], 50.0, "trust in Service");
    // Three at 0 and three at 100: sd = sqrt(6 · 50² / 5).
    close(
        &scale(service, "trust")["sd"],
        3000_f64.sqrt(),
        "spread in Service",
    );
    // Six of ten people: the interval shrinks by 1 − 6/10. The quantile of Student's t with 5 df is 2.570581835636314.
    close(
        &half_width(scale(service, "trust")),
        2.570_581_835_636_314 * (3000.0_f64 / 6.0 * 0.4).sqrt(),
        "interval of trust in Service",
    );
    // One of two items is enough, none is not: 100, 100, 0, 0, 0.
    assert_eq!(scale(service, "tools")["n"], 5);
    close(&scale(service, "tools")["mean"], 40.0, "tools in Service");
}

#[test]
fn a_small_department_is_null_everywhere() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("results.json");
    let results = score_fixture(&out);
    let laboratory = group(&results, "LAB");
    assert_eq!(laboratory["shown"], false);
    assert_ne!(laboratory["hidden_because"], Value::Null);
    for key in ["sheets", "response_rate", "quadrant"] {
        assert_eq!(laboratory[key], Value::Null, "{key}");
    }
    for (name, value) in figures_of(laboratory) {
        assert_eq!(value, Value::Null, "{name}");
    }
}

/// Every number of a group that tells something about answers.
fn figures_of(group: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for scale in group["scales"].as_array().into_iter().flatten() {
        for (key, value) in scale.as_object().unwrap() {
            if !matches!(key.as_str(), "dimension" | "construct" | "hidden_because") {
                found.push((format!("{} {key}", scale["dimension"]), value.clone()));
            }
        }
    }
    for index in ["readiness_index", "maturity_index"] {
        found.push((index.to_owned(), group[index]["mean"].clone()));
    }
    found
}

#[test]
fn real_answers_score_as_computed_independently() {
    let Some(real) = real_input("leadership") else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("results.json");
    let results = score(
        &out,
        &real.join("instrument.toml"),
        &real.join("model.toml"),
        &real.join("responses.csv"),
        &real.join("departments.csv"),
    );
    let expected: Value =
        serde_json::from_str(&fs::read_to_string(real.join("expected.json")).unwrap()).unwrap();
    let departments = expected["departments"].as_object().unwrap();
    assert_eq!(departments.len(), 49);
    for (code, department) in departments {
        let found = group(&results, code);
        assert_eq!(found["sheets"], department["n_sheets"], "sheets of {code}");
        assert_eq!(
            found["headcount"], department["headcount"],
            "people of {code}"
        );
        for (dimension, figures) in department["dimensions"].as_object().unwrap() {
            let found = scale(found, dimension);
            let what = |figure: &str| format!("{figure} of {dimension} in {code}");
            assert_eq!(found["n"], figures["n"], "{}", what("n"));
            let number = |key: &str| figures[key].as_f64().unwrap();
            close(&found["mean"], number("mean"), &what("mean"));
            close(&found["sd"], number("sd"), &what("sd"));
            close(
                &half_width(found),
                number("half_width"),
                &what("half-width"),
            );
        }
    }
    for (dimension, mean) in expected["organization"].as_object().unwrap() {
        close(
            &scale(&results["organization"], dimension)["mean"],
            mean.as_f64().unwrap(),
            &format!("{dimension} of the organization"),
        );
    }
    let report = report(&out, "en");
    assert!(report.contains("Leaders Going First"), "{report}");
}

/// The text of the report made from a results file.
fn report(results: &Path, language: &str) -> String {
    let out = results.with_extension(format!("{language}.pdf"));
    let done = run([
        "report",
        "--results",
        &text(results),
        "--out",
        &text(&out),
        "--lang",
        language,
    ])
    .unwrap();
    assert_eq!(done.code, Some(0), "{}", done.err);
    pdf_text(&fs::read(out).unwrap()).unwrap()
}

#[test]
fn a_report_speaks_four_languages_and_says_what_is_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("results.json");
    score_fixture(&out);
    let mut reports: Vec<String> = ["en", "de", "es", "fr"]
        .map(|language| report(&out, language))
        .to_vec();
    let english = folded(&reports[0]);
    assert!(english.contains("Brightwater"), "{english}");
    assert!(
        english.contains("not shown, to protect people"),
        "{english}"
    );
    reports.sort();
    reports.dedup();
    assert_eq!(reports.len(), 4, "two languages made the same report");
}

/// Text without the line breaks of the page.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn frame(words: &[&str], content: &str) -> Output {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("note.md"), content).unwrap();
    let mut line = vec!["frame"];
    line.extend(words);
    line.push("note.md");
    run_in(folder.path(), line).unwrap()
}

/// A PDF with these lines on its pages, as another program might write it.
fn paper(pages: &[&[&str]]) -> Vec<u8> {
    let mut pdf = Document::with_version("1.5");
    let tree = pdf.new_object_id();
    let font = pdf.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let resources = pdf.add_object(dictionary! { "Font" => dictionary! { "F1" => font } });
    let kids: Vec<Object> = pages
        .iter()
        .map(|lines| {
            let shown = lines.iter().map(|line| format!("({line}) Tj 0 -14 Td "));
            let content = format!("BT /F1 12 Tf 72 700 Td {}ET", shown.collect::<String>());
            let content = pdf.add_object(Stream::new(dictionary! {}, content.into_bytes()));
            let page = dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => content };
            pdf.add_object(page).into()
        })
        .collect();
    let count = i64::try_from(kids.len()).unwrap();
    let tree_of_pages = dictionary! {
        "Type" => "Pages", "Kids" => kids, "Count" => count, "Resources" => resources,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    };
    pdf.objects.insert(tree, tree_of_pages.into());
    let catalog = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    pdf.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn framing_reads_papers_page_by_page() {
    let folder = tempfile::tempdir().unwrap();
    let pages: [&[&str]; 2] = [
        &["Sales and service share one record."],
        &[
            "Everybody is here.",
            "We trans-",
            "form the way sales works.",
        ],
    ];
    fs::write(folder.path().join("plan.en.pdf"), paper(&pages)).unwrap();
    fs::write(folder.path().join("blank.pdf"), paper(&[&[]])).unwrap();
    fs::write(folder.path().join("torn.pdf"), &paper(&pages)[..400]).unwrap();
    let done = run_in(folder.path(), ["frame", "--format", "json", "plan.en.pdf"]).unwrap();
    assert_eq!(done.code, Some(1), "{}{}", done.out, done.err);
    let findings: Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!(findings.as_array().unwrap().len(), 1, "{findings}");
    assert_eq!(findings[0]["page"], 2);
    assert_eq!(findings[0]["matched"], "transform");
    let told = run_in(folder.path(), ["frame", "plan.en.pdf"]).unwrap();
    assert!(told.out.contains("plan.en.pdf:p2:"), "{}", told.out);
    for file in ["blank.pdf", "torn.pdf"] {
        let refused = run_in(folder.path(), ["frame", file]).unwrap();
        assert_eq!(refused.code, Some(2), "{}", refused.out);
        assert!(refused.err.contains(file), "{}", refused.err);
        assert!(!refused.err.contains("panicked"), "{}", refused.err);
    }
}

#[test]
fn framing_finds_alarm_words_and_answers_with_its_exit_code() {
    let clean = frame(
        &["--lang", "en"],
        "From June, sales and service will share one customer record.\n",
    );
    assert_eq!(clean.code, Some(0), "{}{}", clean.out, clean.err);
    let found = frame(
        &["--lang", "en", "--format", "json"],
        "Fine.\nWe will change the way sales works.\n",
    );
    assert_eq!(found.code, Some(1), "{}{}", found.out, found.err);
    let findings: Value = serde_json::from_str(&found.out).unwrap();
    assert!(findings.to_string().contains("en-change"), "{findings}");
    let german = frame(
        &["--lang", "de"],
        "Der Kulturwandel stößt auf Widerstände.\n",
    );
    assert_eq!(german.code, Some(1));
    assert!(german.out.contains("note.md:1"), "{}", german.out);
    let missing = run(["frame", "--lang", "en", "no-such-file.md"]).unwrap();
    assert_eq!(missing.code, Some(2));
    assert!(missing.err.contains("no-such-file.md"), "{}", missing.err);
}

#[test]
fn a_roadmap_before_a_survey_costs_what_the_worked_example_says() {
    let folder = tempfile::tempdir().unwrap();
    let example = fixture("../../surveys/steps/inputs-example.toml");
    // Without sponsors, to see that the roadmap says what is missing.
    let inputs: String = fs::read_to_string(example)
        .unwrap()
        .lines()
        .filter(|line| !line.starts_with("sponsors"))
        .fold(String::new(), |text, line| text + line + "\n");
    fs::write(folder.path().join("inputs.toml"), inputs).unwrap();
    let done = run_in(
        folder.path(),
        [
            "roadmap",
            "--inputs",
            "inputs.toml",
            "--out",
            "roadmap.pdf",
            "--plan",
            "plan.json",
        ],
    )
    .unwrap();
    assert_eq!(done.code, Some(0), "{}", done.err);
    let read = |name: &str| fs::read(folder.path().join(name)).unwrap();
    let plan: Value = serde_json::from_slice(&read("plan.json")).unwrap();
    // Computed by a script of the model's authors, with the same thirteen steps.
    close(&plan["project_cost"], 416_383.083_333_333_3, "project cost");
    close(&plan["index_after"], 51.324_666_666_666_67, "index after");
    let words = pdf_text(&read("roadmap.pdf")).unwrap();
    assert!(words.contains("Nordlicht Components"), "{words}");
    assert!(
        folded(&words).contains("to be agreed"),
        "missing names are said: {words}"
    );
    // The language of the roadmap is checked with the product's own rules, from the paper itself.
    let framed = run_in(folder.path(), ["frame", "--lang", "en", "roadmap.pdf"]).unwrap();
    assert_eq!(framed.code, Some(0), "{}{}", framed.out, framed.err);
}

#[test]
fn a_roadmap_whose_own_words_ring_an_alarm_bell_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let example = fs::read_to_string(fixture("../../surveys/steps/inputs-example.toml")).unwrap();
    let inputs: String = example
        .lines()
        .map(|line| match line.strip_prefix("future_sentence.en") {
            Some(_) => "future_sentence.en = \"We will change everything.\"",
            None => line,
        })
        .fold(String::new(), |text, line| text + line + "\n");
    fs::write(folder.path().join("inputs.toml"), inputs).unwrap();
    let line = ["roadmap", "--inputs", "inputs.toml", "--out", "roadmap.pdf"];
    let done = run_in(folder.path(), line).unwrap();
    assert_eq!(done.code, Some(1), "{}", done.err);
    let said = done.out + &done.err;
    assert!(
        said.contains("change") && said.contains("en-change"),
        "{said}"
    );
    assert!(!folder.path().join("roadmap.pdf").exists());
}

/// A file of answers to the core survey: 240 people in three departments, who differ by what is counted below.
fn core_answers(folder: &Path) {
    let items = ["OUT-R1", "OUT-R2", "OUT-R3", "VOI-M1", "VOI-M2", "NPS-1"];
    let mut responses = format!("department,{}\n", items.join(","));
    for person in 0..240_usize {
        let department = ["north", "south", "west"][person % 3];
        let level = 1 + person % 3 + person / 3 % 3;
        let answers: Vec<String> = (0..items.len())
            .map(|item| match items[item] {
                "NPS-1" => (2 * level).min(10).to_string(),
                "OUT-R3" => (6 - level).to_string(),
                _ => (level + person * (item + 3) / 7 % 2)
                    .clamp(1, 5)
                    .to_string(),
            })
            .collect();
        responses += &[department, &answers.join(",")].join(",");
        responses.push('\n');
    }
    fs::write(folder.join("responses.csv"), responses).unwrap();
    let departments =
        "code,name,parent,headcount\nnorth,North,,100\nsouth,South,,110\nwest,West,,120\n";
    fs::write(folder.join("departments.csv"), departments).unwrap();
}

/// `score` of [`core_answers`] with more words, in their folder.
fn score_core(folder: &Path, more: &[&str]) -> Output {
    let mut line = vec!["score", "--instrument", "core"];
    line.extend(["--responses", "responses.csv"]);
    line.extend(["--departments", "departments.csv"]);
    line.extend(["--out", "results.json"]);
    line.extend(more);
    run_in(folder, line).unwrap()
}

#[test]
fn intervals_by_resampling_are_there_unless_left_out_and_agree_in_reruns() {
    let folder = tempfile::tempdir().unwrap();
    core_answers(folder.path());
    let scored = |more: &[&str]| {
        let done = score_core(folder.path(), more);
        assert_eq!(done.code, Some(0), "{}", done.err);
        fs::read_to_string(folder.path().join("results.json")).unwrap()
    };
    let omega = |results: &str| {
        let results: Value = serde_json::from_str(results).unwrap();
        let scales = results["reliability"].as_array().unwrap().clone();
        let outlook = scales
            .into_iter()
            .find(|scale| scale["dimension"] == "outlook" && scale["construct"] == "readiness");
        outlook.unwrap()["reliability"]["omega_interval"].clone()
    };
    let first = scored(&[]);
    assert!(omega(&first).is_array(), "{}", omega(&first));
    assert_eq!(first, scored(&[]), "the same numbers in a second run");
    let other = scored(&["--seed", "another"]);
    assert_ne!(
        omega(&first),
        omega(&other),
        "another seed, other resamples"
    );
    assert_eq!(omega(&scored(&["--no-bootstrap"])), Value::Null);
}

#[test]
fn a_file_published_as_a_wave_is_verified_and_a_tampered_one_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    core_answers(folder.path());
    let done = score_core(folder.path(), &["--plan", "plan.json"]);
    assert_eq!(done.code, Some(2), "full figures are no publication");
    assert!(done.err.contains("--as-wave"), "{}", done.err);
    assert!(!folder.path().join("results.json").exists());

    let done = score_core(folder.path(), &["--as-wave", "--plan", "plan.json"]);
    assert_eq!(done.code, Some(0), "{}", done.err);
    let verify = |results: &str| {
        let line = ["verify", results, "--plan", "plan.json"];
        run_in(folder.path(), line).unwrap()
    };
    let verified = verify("results.json");
    assert_eq!(verified.code, Some(0), "{}", verified.err);
    assert!(verified.err.contains("passed"), "{}", verified.err);

    let text = fs::read_to_string(folder.path().join("results.json")).unwrap();
    let results: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(results["policy"]["precision"], "wave");
    let mut tampered = results;
    let sheets = &mut tampered["organization"]["sheets"];
    *sheets = Value::from(sheets.as_u64().unwrap() + 1);
    fs::write(folder.path().join("tampered.json"), tampered.to_string()).unwrap();
    let refused = verify("tampered.json");
    assert_ne!(refused.code, Some(0));
    assert!(refused.err.contains("tampered.json"), "{}", refused.err);
}

#[test]
fn a_questionnaire_of_another_tool_is_imported_with_a_report_or_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let sample = text(&fixture("../../surveys/interchange/samples/form.json"));
    let line = [
        "instrument",
        "import",
        &sample,
        "--out",
        "form.toml",
        "--report",
        "report.json",
    ];
    let done = run_in(folder.path(), line).unwrap();
    assert_eq!(done.code, Some(0), "{}", done.err);
    for told in [
        "SurveyJS, en es: 11 questions",
        "pages[0].elements[6]: `proof`: asks for a file",
        "form.toml: ",
    ] {
        assert!(done.err.contains(told), "{told} is not in\n{}", done.err);
    }
    let report = fs::read_to_string(folder.path().join("report.json")).unwrap();
    let report: Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["format"], "surveyjs");
    let checked = run_in(folder.path(), ["instrument", "check", "form.toml"]).unwrap();
    assert_eq!(checked.code, Some(0), "{}{}", checked.out, checked.err);

    fs::write(
        folder.path().join("bomb.lss"),
        "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
    )
    .unwrap();
    let line = ["instrument", "import", "bomb.lss", "--out", "bomb.toml"];
    let refused = run_in(folder.path(), line).unwrap();
    assert_eq!(refused.code, Some(2), "{}", refused.err);
    assert!(
        refused
            .err
            .contains("bomb.lss: line 1: the XML has a document type"),
        "{}",
        refused.err
    );
    assert!(!folder.path().join("bomb.toml").exists());
    let line = [
        "instrument",
        "import",
        &sample,
        "--out",
        "no.toml",
        "--from",
        "qualtrics",
    ];
    let refused = run_in(folder.path(), line).unwrap();
    assert_eq!(refused.code, Some(2), "{}", refused.err);
    assert!(refused.err.contains("SurveyElements"), "{}", refused.err);
    assert!(!folder.path().join("no.toml").exists());
}

#[test]
fn every_command_explains_itself_with_an_example() {
    for command in [
        &["serve"][..],
        &["demo"],
        &["score"],
        &["report"],
        &["roadmap"],
        &["verify"],
        &["frame"],
        &["instrument", "check"],
        &["instrument", "import"],
        &["answers", "import"],
        &["people", "import"],
        &["organization", "add"],
        &["user", "add"],
        &["backup"],
        &["migrate"],
    ] {
        let mut line = command.to_vec();
        line.push("--help");
        let help = run(line).unwrap();
        let name = command.join(" ");
        assert_eq!(help.code, Some(0), "{name}: {}", help.err);
        assert!(
            help.out.contains("Example"),
            "{name} has no example: {}",
            help.out
        );
        assert!(
            help.out.contains(&format!("daybreak {name}")),
            "{name}: {}",
            help.out
        );
    }
}
