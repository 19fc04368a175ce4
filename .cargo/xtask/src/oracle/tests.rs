use std::fs;

use serde_json::{Value, json};

use super::{
    Count,
    compare::{Tolerance, differences},
    run_file,
};
use crate::place;

/// What a run of one file with these cases prints, and the count.
fn run(cases: &Value) -> (String, Count) {
    run_text(&json!({ "schema_version": 1, "cases": cases }).to_string())
}

fn run_text(text: &str) -> (String, Count) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cases.json");
    fs::write(&file, text).unwrap();
    fs::write(
        folder.path().join("answers.csv"),
        "team,x,say\na,1,\"one, and more\"\nb,,\na,5,x\n",
    )
    .unwrap();
    let (mut printed, mut count) = (Vec::new(), Count::default());
    run_file(&file, &mut count, &mut printed).unwrap();
    (String::from_utf8(printed).unwrap(), count)
}

fn item_score(id: &str, scores: Value) -> Value {
    json!({
        "id": id,
        "method": "item_score",
        "data": { "file": "answers.csv" },
        "params": { "x": "x", "min": 1, "max": 5 },
        "expected": { "scores": scores },
    })
}

#[test]
fn a_case_that_holds_is_ok_and_one_that_does_not_names_the_key() {
    let (printed, count) = run(&json!([
        item_score("right", json!([0, null, 100])),
        item_score("wrong", json!([0, 3.5, 100])),
    ]));
    assert_eq!(
        printed,
        "ok right\nFAILED wrong: scores[1]: expected 3.5, got null\n"
    );
    assert_eq!((count.passed, count.failed), (1, 1));
}

#[test]
fn an_edge_case_expects_the_reason_of_the_method_it_names() {
    let edge = |max: f64, reason: &str| {
        json!({
            "id": reason,
            "method": "edge",
            "data": { "inline": { "x": [1, 2] } },
            "params": { "of": "item_score", "x": "x", "min": 1, "max": max },
            "expected": { "status": "not_computed", "reason": reason },
        })
    };
    let (printed, count) = run(&json!([
        edge(1.0, "not_identified"),
        edge(1.0, "zero_variance"),
        edge(2.0, "too_few_items"),
    ]));
    assert_eq!((count.passed, count.failed), (1, 2));
    assert!(printed.contains("reason: expected \"zero_variance\", got \"not_identified\""));
    assert!(printed.contains("expected \"too_few_items\", got nothing (and 1 more)"));
}

#[test]
fn rows_are_filtered_as_text_and_then_cut() {
    let with = |id: &str, filter: Value, scores: Value| {
        let mut case = item_score(id, scores);
        case["data"] = filter;
        case
    };
    let (printed, count) = run(&json!([
        with(
            "in",
            json!({ "file": "answers.csv", "rows": { "column": "team", "in": ["a"] } }),
            json!([0, 100])
        ),
        with(
            "first",
            json!({ "file": "answers.csv", "first": 2 }),
            json!([0, null])
        ),
        with(
            "number as text",
            json!({ "inline": { "x": [1, 2, 5], "g": [1, "1", 2] }, "rows": { "column": "g", "in": ["1"] } }),
            json!([0, 25])
        ),
    ]));
    assert_eq!(count.failed, 0, "{printed}");
    assert_eq!(count.passed, 3);
}

#[test]
fn whatever_a_file_holds_is_a_failed_case_and_never_a_panic() {
    for cases in [
        json!([{ "id": "no method" }]),
        json!([{ "id": "unknown", "method": "guess", "expected": {} }]),
        json!([null, 3, "x", []]),
        json!([{ "id": "edge of nothing", "method": "edge", "params": {}, "expected": {} }]),
        json!([{ "id": "no data", "method": "item_score", "params": { "x": "x", "min": 0, "max": 1 }, "expected": {} }]),
        json!([{ "id": "no file", "method": "item_score", "data": { "file": "none.csv" }, "expected": {} }]),
        json!([{ "id": "uneven", "method": "item_score", "data": { "inline": { "x": [1], "y": [1, 2] } }, "expected": {} }]),
        json!([{ "id": "text", "method": "item_score", "data": { "inline": { "x": ["many"] } },
            "params": { "x": "x", "min": 0, "max": 1 }, "expected": {} }]),
        json!([{ "id": "nested", "method": "item_score", "data": { "inline": { "x": [[1]] } }, "expected": {} }]),
        json!([{ "id": "tolerance", "method": "item_score", "tolerance": { "abs": -1 }, "expected": {} }]),
        json!([{ "id": "line\nbreak \u{1b}[31m", "method": "guess\r", "expected": {} }]),
    ] {
        let (printed, count) = run(&cases);
        assert_eq!(count.passed, 0, "{printed}");
        assert!(count.failed > 0);
        assert_eq!(printed.lines().count(), count.failed, "{printed}");
        assert!(!printed.contains('\u{1b}'));
    }
    for text in ["", "[]", "{}", "{\"cases\": 3}", "{\"cases\": [", "\u{0}"] {
        let (printed, count) = run_text(text);
        assert_eq!((count.passed, count.failed), (0, 1), "{printed}");
    }
}

#[test]
fn numbers_are_compared_with_both_tolerances_and_everything_else_exactly() {
    let tolerance = Tolerance::read(&json!({ "tolerance": { "abs": 0.1, "rel": 0.01 } })).unwrap();
    let holds = |expected: Value, got: Value| differences(&expected, &got, tolerance).is_empty();
    assert!(holds(json!(100), json!(101.1)));
    assert!(!holds(json!(100), json!(101.2)));
    assert!(!holds(json!(0), json!(null)));
    assert!(!holds(json!(null), json!("NaN")));
    assert!(!holds(json!("a"), json!("b")));
    assert!(!holds(json!([1, 2]), json!([1, 2, 3])));
    assert!(holds(json!({ "a": 1 }), json!({ "a": 1, "b": 2 })));
    assert!(!holds(json!({ "a": 1, "b": null }), json!({ "a": 1 })));
}

#[test]
fn every_reference_value_of_the_project_holds() {
    let folder = place::root().join("surveys/tests/reference");
    let (mut printed, mut count) = (Vec::new(), Count::default());
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        run_file(&file, &mut count, &mut printed).unwrap();
    }
    let printed = String::from_utf8(printed).unwrap();
    let failed: Vec<&str> = printed
        .lines()
        .filter(|line| !line.starts_with("ok "))
        .collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(count.passed > 0);
}
