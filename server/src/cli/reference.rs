//! Holds `surveys/REFERENCE.md` against the files themselves: names, types and defaults, both ways.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use clap::Parser;
use serde_json::Value;
use surveys::{
    confidentiality::{
        Contract,
        audit::{Release, judge},
        release_plan::{self, Mode, PlanAtom, PlanCell, PlanMeasure, ReleasePlan},
    },
    instrument::Instrument,
    roadmap::{Inputs, inputs::DEFAULT_DAY_RATES, step::Driver},
};

use super::{roadmap, score};

const REFERENCE: &str = include_str!("../../../surveys/REFERENCE.md");
const EXAMPLE: &str = include_str!("../../../surveys/steps/inputs-example.toml");

/// The text of one chapter.
fn chapter(name: &str) -> Vec<&'static str> {
    let heading = format!("## `{name}`");
    let lines = REFERENCE.lines().skip_while(|line| *line != heading);
    let lines = lines.skip(1).take_while(|line| !line.starts_with("## "));
    lines.collect()
}

/// What a chapter says about each key, cell by cell. Keys of a table with a heading of its own begin with it.
pub(crate) fn keys(name: &str) -> BTreeMap<String, Vec<&'static str>> {
    let mut keys = BTreeMap::new();
    let mut table = String::new();
    for line in chapter(name) {
        if let Some(shape) = line.strip_prefix("### ") {
            table = format!("{shape}.");
        }
        if !line.starts_with("| `") {
            continue;
        }
        let mut cells = line.trim_matches('|').split('|').map(str::trim);
        let named = cells.next().unwrap_or_default();
        let cells: Vec<&str> = cells.collect();
        for key in named.split('`').skip(1).step_by(2) {
            let twice = keys.insert(format!("{table}{key}"), cells.clone());
            assert!(twice.is_none(), "{name}: `{table}{key}` stands twice");
        }
    }
    assert!(!keys.is_empty(), "no chapter `{name}`");
    keys
}

/// Reads documents beside a chapter and keeps what does not fit.
struct Comparison {
    keys: BTreeMap<String, Vec<&'static str>>,
    met: BTreeSet<String>,
    faults: BTreeSet<String>,
}

impl Comparison {
    fn with(chapter: &str) -> Self {
        Self {
            keys: keys(chapter),
            met: BTreeSet::new(),
            faults: BTreeSet::new(),
        }
    }

    fn read(&mut self, document: &Value) {
        self.object("", document);
    }

    fn object(&mut self, prefix: &str, value: &Value) {
        let open = format!("{prefix}<");
        // Up to the end of the placeholder: what it stands for may hold keys of its own.
        let open = self.keys.keys().find_map(|key| {
            let name = key.strip_prefix(&open)?.split_once('>')?.0;
            Some(format!("{open}{name}>"))
        });
        for (name, value) in value.as_object().into_iter().flatten() {
            let key = open.clone().unwrap_or_else(|| format!("{prefix}{name}"));
            self.entry(&key, value);
        }
    }

    fn entry(&mut self, key: &str, value: &Value) {
        let Some(kind) = self.keys.get(key).map(|cells| cells[0]) else {
            return self.container(key, value);
        };
        self.met.insert(key.to_owned());
        if !fits(kind, value) {
            self.faults
                .insert(format!("`{key}` is {value}, not {kind}"));
        }
        let is_shape = |word: &&str| word.len() > 1 && word.chars().all(|c| c.is_ascii_uppercase());
        if let Some(shape) = kind.split(' ').find(is_shape) {
            self.each(&format!("{shape}."), value);
        }
    }

    /// What has no line of its own holds keys that have.
    fn container(&mut self, key: &str, value: &Value) {
        let inside = match value {
            Value::Array(_) => format!("{key}[]."),
            _ => format!("{key}."),
        };
        if self.keys.keys().any(|known| known.starts_with(&inside)) {
            self.each(&inside, value);
        } else {
            self.faults.insert(format!("`{key}` is not named"));
        }
    }

    fn each(&mut self, prefix: &str, value: &Value) {
        match value {
            Value::Array(entries) => entries.iter().for_each(|entry| self.object(prefix, entry)),
            _ => self.object(prefix, value),
        }
    }

    fn must_fit(mut self) {
        for key in self.keys.keys().filter(|key| !self.met.contains(*key)) {
            self.faults.insert(format!("`{key}` is in no file"));
        }
        assert!(self.faults.is_empty(), "{:#?}", self.faults);
    }
}

fn fits(kind: &str, value: &Value) -> bool {
    let (kind, is_null_fine) = match kind.strip_suffix(" or null") {
        Some(kind) => (kind, true),
        None => (kind, false),
    };
    match kind {
        _ if value.is_null() => is_null_fine,
        "text" => value.is_string(),
        "whole number" => value.is_u64(),
        "number" => value.is_number(),
        "true or false" => value.is_boolean(),
        "words" => {
            let texts = value.as_object();
            value.is_string() || texts.is_some_and(|texts| texts.values().all(Value::is_string))
        }
        _ if kind.starts_with("list") => value.is_array(),
        _ => value.is_object(),
    }
}

#[derive(Parser)]
struct Score {
    #[command(flatten)]
    args: score::ScoreArgs,
}

#[derive(Parser)]
struct Roadmap {
    #[command(flatten)]
    args: roadmap::RoadmapArgs,
}

/// Scores answers to every question, all with this option. One department of three is too small to be shown.
fn results(folder: &Path, option: &str) -> Value {
    let file = |name: &str| folder.join(name).display().to_string();
    let core = Instrument::core();
    let measures: BTreeSet<String> = core
        .items
        .iter()
        .filter(|item| item.measures.is_some())
        .flat_map(|item| core.fields_of(item))
        .collect();
    let fields: Vec<String> = core
        .items
        .iter()
        .flat_map(|item| core.fields_of(item))
        .collect();
    let answers: Vec<&str> = fields
        .iter()
        .map(|field| match field.as_str() {
            _ if measures.contains(field) => option,
            "OPE-1" => "The coffee is good",
            _ => "",
        })
        .collect();
    let mut responses = format!("department,{},attr.site\n", fields.join(","));
    for (department, people) in [("A", 12), ("B", 14), ("C", 2)] {
        let row = format!("{department},{},Hull\n", answers.join(","));
        responses.push_str(&row.repeat(people));
    }
    fs::write(file("responses.csv"), responses).unwrap();

    let columns: Vec<String> = keys("departments.csv").into_keys().collect();
    let mut departments = columns.join(",") + "\n";
    for code in ["A", "B", "C"] {
        let cell = |column: &String| match column.as_str() {
            "headcount" => "20",
            "parent" => "",
            _ => code,
        };
        let cells: Vec<&str> = columns.iter().map(cell).collect();
        departments.push_str(&(cells.join(",") + "\n"));
    }
    fs::write(file("departments.csv"), departments).unwrap();

    let line = Score::parse_from([
        "score",
        "--instrument",
        "core",
        "--responses",
        &file("responses.csv"),
        "--departments",
        &file("departments.csv"),
        "--out",
        &file("results.json"),
    ]);
    score::run(line.args).unwrap();
    serde_json::from_slice(&fs::read(file("results.json")).unwrap()).unwrap()
}

/// The plan made from these inputs, with the results that lie in the folder if there are any.
fn plan(folder: &Path, inputs: &str) -> Value {
    let file = |name: &str| folder.join(name).display().to_string();
    fs::write(file("inputs.toml"), inputs).unwrap();
    let mut line = vec!["roadmap".to_owned(), "--inputs".to_owned()];
    line.extend([file("inputs.toml"), "--plan".to_owned(), file("plan.json")]);
    if Path::new(&file("results.json")).exists() {
        line.extend(["--results".to_owned(), file("results.json")]);
    }
    roadmap::run(Roadmap::parse_from(line).args).unwrap();
    serde_json::from_slice(&fs::read(file("plan.json")).unwrap()).unwrap()
}

/// The example with another line in place of the one with the same key.
fn example(other: &str) -> String {
    let key = |line: &str| line.split('=').next().unwrap_or_default().trim().to_owned();
    let lines = EXAMPLE
        .lines()
        .map(|line| if key(line) == key(other) { other } else { line });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn results_have_the_keys_of_the_reference() {
    let folder = tempfile::tempdir().unwrap();
    let mut comparison = Comparison::with("RESULTS.json");
    let document = results(folder.path(), "4");
    let hidden = document["departments"][2].clone();
    assert_eq!(hidden["shown"], false, "{hidden}");
    comparison.read(&document);
    comparison.must_fit();
}

#[test]
fn release_plans_have_the_keys_of_the_reference() {
    let mut plan = ReleasePlan {
        wave: "Spring".to_owned(),
        contract: Contract::default(),
        mode: Mode::Separated,
        atoms: vec![PlanAtom {
            id: "a".to_owned(),
            departments: vec!["A".to_owned()],
            attributes: BTreeMap::new(),
            people: 12,
        }],
        cells: vec![PlanCell {
            id: "A".to_owned(),
            parent: None,
            atoms: vec![0],
        }],
        measures: vec![PlanMeasure {
            id: release_plan::SHEETS.to_owned(),
            people: None,
            answers: Some(vec![48]),
            weights: None,
            shown: vec![0],
            report: None,
        }],
        result: String::new(),
    };
    let report = judge(
        &plan.lattice(&plan.measures[0]),
        &Release::default(),
        (0.0, 100.0),
        release_plan::PROTECT_WIDTH,
        &mut |_, _| {},
    );
    plan.measures[0].report = Some(report);
    let mut comparison = Comparison::with("RELEASE-PLAN.json");
    comparison.read(&serde_json::from_str(&plan.to_json()).unwrap());
    comparison.must_fit();
}

#[test]
fn plans_have_the_keys_of_the_reference() {
    let mut comparison = Comparison::with("PLAN.json");
    let folder = tempfile::tempdir().unwrap();
    comparison.read(&plan(folder.path(), EXAMPLE));
    // Limits that conflict, each in its way; steps that are left out, each for another reason.
    for other in [
        "budget = 1000",
        "return_floor = 9000000",
        "program_lead = 5.0",
        "program_lead = 60.0",
        "excluded = [\"REC-S1\", \"REC-S2\"]",
        "excluded = [\"WAY-S1\"]",
        "max_gain_points = 3.0",
    ] {
        let inputs = example(other).replace("draws = 10_000", "draws = 50");
        comparison.read(&plan(folder.path(), &inputs));
    }
    // After a survey in which few feel ready.
    results(folder.path(), "2");
    comparison.read(&plan(folder.path(), "[scope_headcount]\nmanagers = 6\n"));
    comparison.must_fit();
}

#[test]
fn inputs_have_the_keys_and_defaults_of_the_reference() {
    let mut comparison = Comparison::with("INPUTS.toml");
    let defaults = serde_json::to_value(Inputs::default()).unwrap();
    for (key, cells) in &comparison.keys {
        let told = match cells[2] {
            "see below" => continue,
            "none" => None,
            told => Some(serde_json::from_str(told.trim_matches('`')).unwrap()),
        };
        let path = format!("/{}", key.replace('.', "/"));
        let is = defaults.pointer(&path).filter(|value| !value.is_null());
        assert!(
            same(is, told.as_ref()),
            "the default of `{key}` is {is:?}, not {told:?}"
        );
    }
    let example: toml::Table = toml::from_str(EXAMPLE).unwrap();
    for key in defaults.as_object().unwrap().keys() {
        assert!(example.contains_key(key), "the example leaves `{key}` out");
    }
    comparison.read(&serde_json::to_value(example).unwrap());
    comparison.must_fit();

    let told = chapter("INPUTS.toml").join("\n");
    for (role, rate) in DEFAULT_DAY_RATES {
        assert!(told.contains(&format!("`{role}` {rate}")), "{role}: {rate}");
    }
    for driver in Driver::ALL {
        let cap = format!("`{}` {}", driver.name(), Inputs::default().cap(driver));
        assert!(told.contains(&cap), "{cap}");
    }
}

/// Equal, with 20 and 20.0 as one number.
fn same(one: Option<&Value>, other: Option<&Value>) -> bool {
    match (one, other) {
        (Some(Value::Array(one)), Some(Value::Array(other))) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| same(Some(one), Some(other)))
        }
        (Some(one), Some(other)) if one.is_number() => {
            one.as_f64().map(f64::to_bits) == other.as_f64().map(f64::to_bits)
        }
        _ => one == other,
    }
}

#[test]
fn every_field_of_the_core_survey_is_a_column_of_the_reference() {
    let keys = keys("responses.csv");
    let core = Instrument::core();
    for field in core.items.iter().flat_map(|item| core.fields_of(item)) {
        let kind = match field.matches('.').count() {
            0 => "<item>",
            1 => "<item>.<field>",
            _ => "<item>.<row>.<column>",
        };
        assert!(keys.contains_key(kind), "{field}");
    }
    // `results` reads a file with all of them.
    let folder = tempfile::tempdir().unwrap();
    results(folder.path(), "3");
}
