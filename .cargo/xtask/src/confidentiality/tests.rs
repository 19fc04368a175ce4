use std::{fs, path::Path};

use serde_json::{Value, json};

use super::{Count, read_args, run_file};
use crate::place;

fn run(file: &Path, out_dir: Option<&Path>) -> (String, Count) {
    let (mut printed, mut count) = (Vec::new(), Count::default());
    run_file(file, out_dir, &mut count, &mut printed).unwrap();
    (String::from_utf8(printed).unwrap(), count)
}

fn run_text(text: &str) -> (String, Count) {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("cases.json");
    fs::write(&file, text).unwrap();
    run(&file, None)
}

fn run_cases(cases: &Value) -> (String, Count) {
    run_text(&json!({ "cases": cases }).to_string())
}

#[test]
fn every_case_of_the_project_holds_and_shows_as_much_as_can_be() {
    let file = place::root().join("surveys/tests/confidentiality/cases.json");
    let dir = tempfile::tempdir().unwrap();
    let (printed, count) = run(&file, Some(dir.path()));
    assert_eq!(count.failed, 0, "{printed}");
    assert!(count.passed >= 13);
    for line in printed.lines().filter(|line| !line.contains("left out")) {
        assert!(line.contains("(100 %)"), "{line}");
    }
    let release = fs::read_to_string(dir.path().join("all_agree.json")).unwrap();
    let release: Value = serde_json::from_str(&release).unwrap();
    assert_eq!(release["case"], "all_agree");
    let sales = release["published"]
        .as_array()
        .unwrap()
        .iter()
        .find(|cell| cell["cell"] == "sales");
    assert!(
        sales.is_none_or(|sales| sales.get("mean").is_none()),
        "{release}"
    );
}

fn three_teams() -> Value {
    json!({
        "id": "three-teams", "kind": "tree", "k": 5,
        "atoms": [{"id": "a", "n": 12}, {"id": "b", "n": 7}, {"id": "c", "n": 3}],
        "cells": [
            {"id": "all", "parent": null, "atoms": ["a", "b", "c"]},
            {"id": "a", "parent": "all", "atoms": ["a"]},
            {"id": "b", "parent": "all", "atoms": ["b"]}
        ],
        "always_publish": ["all"],
        "expected": {"best_count": 2, "safe_examples": [["all", "a"]], "unsafe_examples": [["all", "a", "b"]]}
    })
}

#[test]
fn a_plan_without_answers_is_counted_against_the_best() {
    let (printed, count) = run_cases(&json!([three_teams()]));
    assert_eq!(
        printed,
        "ok three-teams: 2 of at most 2 cells (100 %), counts only, 2 examples\n"
    );
    assert_eq!((count.passed, count.failed), (1, 0));
}

#[test]
fn what_a_case_says_wrongly_is_told() {
    let mut case = three_teams();
    case["expected"]["safe_examples"] = json!([["all", "a", "b"]]);
    case["expected"]["unsafe_examples"] = json!([["all"]]);
    case["expected"]["best_count"] = json!(3);
    let (printed, _) = run_cases(&json!([case]));
    for part in [
        "safe example 1 is refused",
        "unsafe example 1 passes",
        "too few cells",
    ] {
        assert!(printed.contains(part), "{printed}");
    }
}

#[test]
fn hostile_cases_fail_one_by_one_and_the_run_goes_on() {
    let with = |path: &str, value: Value| {
        let mut case = three_teams();
        *case.pointer_mut(path).unwrap() = value;
        case
    };
    let cases = json!([
        with("/id", json!("../../outside")),
        with("/k", json!(0)),
        with("/k", json!(4_000_000_000_u32)),
        with("/k", json!(-1)),
        with("/atoms/0/n", json!(-3)),
        with("/atoms/0/n", json!(4_294_967_295_u32)),
        with(
            "/atoms/0",
            json!({"id": "a", "n": 12, "values": [1e308, "x"]})
        ),
        with("/atoms/0", json!({"id": "a", "n": 12, "values": [1, 2]})),
        with("/atoms/1/id", json!("a")),
        with("/cells/0/atoms", json!(["a", "a"])),
        with("/cells/0/atoms", json!(["nobody"])),
        with("/cells/1/parent", json!("nobody")),
        with(
            "/cells/1",
            json!({"id": "a", "atoms": ["a"], "coef": {"a": "1e99"}})
        ),
        with(
            "/cells/1",
            json!({"id": "a", "atoms": ["a"], "coef": {"a": "-1"}})
        ),
        with("/always_publish", json!(["nobody"])),
        with("/expected/safe_examples", json!([{"cells": 7}])),
        with(
            "/expected/safe_examples",
            json!([{"published": [{"cell": "a", "mean": 5, "mean_lo": 1}]}])
        ),
        7,
        null,
        "text",
        three_teams(),
        three_teams(),
    ]);
    let (printed, count) = run_cases(&cases);
    assert_eq!((count.passed, count.failed), (1, 21), "{printed}");
    assert!(printed.contains("another case has this id"), "{printed}");
    assert!(!printed.contains("panicked"), "{printed}");
}

#[test]
fn files_that_are_no_cases_are_one_failure() {
    for text in ["", "[", "{}", "{\"cases\": {}}", &"[".repeat(100_000)] {
        let (printed, count) = run_text(text);
        assert_eq!((count.passed, count.failed), (0, 1), "{printed}");
        assert!(printed.starts_with("FAILED "), "{printed}");
    }
    assert_eq!(run(Path::new("no such file"), None).1.failed, 1);
}

#[test]
fn arguments_are_files_and_a_folder() {
    let args =
        |args: &[&str]| read_args(&args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>());
    let (files, out) = args(&["a.json", "--out", "dir", "b.json"]).unwrap();
    assert_eq!((files.len(), out.unwrap().to_str()), (2, Some("dir")));
    assert_eq!(
        args(&["a.json", "--out=dir"]).unwrap().1.unwrap().to_str(),
        Some("dir")
    );
    assert!(args(&[]).is_err() && args(&["--out"]).is_err() && args(&["a", "--help"]).is_err());
}
