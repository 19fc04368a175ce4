use std::fs;

use serde_json::Value;

use super::*;

const EXAMPLE: &str = include_str!("../../../../surveys/steps/inputs-example.toml");

struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn plan(&self, inputs: &str, name: &str) -> anyhow::Result<ExitCode> {
        fs::write(self.file(name), inputs).unwrap();
        run(RoadmapArgs {
            results: None,
            inputs: self.file(name),
            out: None,
            summary: None,
            case: None,
            plan: Some(self.file("plan.json")),
            lang: Language::En,
        })
    }

    fn files(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.0.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

#[test]
fn toml_and_json_inputs_make_the_same_plan() {
    let desk = Desk::new();
    assert_eq!(
        desk.plan(EXAMPLE, "inputs.toml").unwrap(),
        ExitCode::SUCCESS
    );
    let from_toml = fs::read(desk.file("plan.json")).unwrap();
    let inputs = Inputs::from_toml(EXAMPLE).unwrap();
    let json = format!("\u{feff}{}", serde_json::to_string(&inputs).unwrap());
    assert_eq!(desk.plan(&json, "inputs.JSON").unwrap(), ExitCode::SUCCESS);
    let from_json = fs::read(desk.file("plan.json")).unwrap();
    assert_eq!(from_json, from_toml);
    let plan: Value = serde_json::from_slice(&from_toml).unwrap();
    assert_eq!(plan["schedule"]["VAL-S2"], serde_json::json!([8, 11]));
    assert_eq!(plan["budget_fit"]["fit"], "within");
}

#[test]
fn alarming_words_of_the_client_stop_the_roadmap() {
    let desk = Desk::new();
    let alarming = EXAMPLE.replace(
        "every customer meets one Nordlicht",
        "we will have changed everything",
    );
    assert_eq!(
        desk.plan(&alarming, "inputs.toml").unwrap(),
        ExitCode::from(1)
    );
    assert_eq!(desk.files(), ["inputs.toml"], "nothing was written");
    let soft = EXAMPLE.replace(
        "every customer meets one Nordlicht",
        "we release headcount in Finance",
    );
    assert_eq!(
        desk.plan(&soft, "inputs.toml").unwrap(),
        ExitCode::SUCCESS,
        "a person decides on soft words"
    );
}

#[test]
fn faults_name_file_and_line_and_leave_nothing() {
    let desk = Desk::new();
    let error = desk
        .plan("budget = -5\nreadiness = 300\n", "in.toml")
        .unwrap_err()
        .to_string();
    assert!(error.contains("in.toml:1: `budget` is -5"), "{error}");
    assert!(error.contains("in.toml:2: `readiness` is 300"), "{error}");
    let error = desk
        .plan(&EXAMPLE.replace("\"CON-S2\"", "\"CON-S9\""), "in.toml")
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("in.toml:24: `candidates`: there is no step `CON-S9`"),
        "{error}"
    );
    assert_eq!(desk.files(), ["in.toml"]);
}

#[test]
fn a_file_that_cannot_be_written_leaves_no_half() {
    let desk = Desk::new();
    fs::create_dir(desk.file("plan.json")).unwrap();
    let error = format!("{:#}", desk.plan(EXAMPLE, "inputs.toml").unwrap_err());
    assert!(
        error.contains("plan.json cannot be written, nothing was kept"),
        "{error}"
    );
    assert_eq!(desk.files(), ["inputs.toml", "plan.json"]);
}

#[test]
fn the_roadmap_is_printed_in_every_language_even_with_little_agreed() {
    let desk = Desk::new();
    let bare: String = EXAMPLE
        .split("# ------")
        .filter(|part| !part.contains("own words") && !part.contains("who owns a step"))
        .collect::<Vec<_>>()
        .join("# ------");
    assert!(Inputs::from_toml(&bare).unwrap().start_month.is_none());
    for (name, source) in [("full.toml", EXAMPLE), ("bare.toml", bare.as_str())] {
        fs::write(desk.file(name), source).unwrap();
        for lang in Language::ALL {
            let out = desk.file("roadmap.pdf");
            let done = run(RoadmapArgs {
                results: None,
                inputs: desk.file(name),
                out: Some(out.clone()),
                summary: Some(desk.file("summary.pdf")),
                case: Some(desk.file("case.xlsx")),
                plan: None,
                lang,
            });
            assert_eq!(done.unwrap(), ExitCode::SUCCESS, "{name} {lang}");
            for (file, begins) in [("summary.pdf", b"%PDF-".as_slice()), ("case.xlsx", b"PK")] {
                let written = fs::read(desk.file(file)).unwrap();
                assert!(written.starts_with(begins), "{name} {lang}: {file}");
                fs::remove_file(desk.file(file)).unwrap();
            }
            let pdf = fs::read(&out).unwrap();
            assert!(
                pdf.starts_with(b"%PDF-") && pdf.len() > 20_000,
                "{name} {lang}: {} bytes",
                pdf.len()
            );
            fs::remove_file(out).unwrap();
        }
    }
}

#[test]
fn a_file_that_is_no_result_is_named() {
    let desk = Desk::new();
    fs::write(desk.file("inputs.toml"), EXAMPLE).unwrap();
    fs::write(desk.file("results.json"), "{}").unwrap();
    let refused = run(RoadmapArgs {
        results: Some(desk.file("results.json")),
        inputs: desk.file("inputs.toml"),
        out: None,
        summary: None,
        case: None,
        plan: Some(desk.file("plan.json")),
        lang: Language::En,
    });
    let error = format!("{:#}", refused.unwrap_err());
    assert!(
        error.contains("results.json: the results file has the schema"),
        "{error}"
    );
    assert_eq!(desk.files(), ["inputs.toml", "results.json"]);
}
