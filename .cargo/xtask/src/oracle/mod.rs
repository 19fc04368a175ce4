//! `cargo xtask oracle FILE.json…`: every method of scoring against reference values that were made elsewhere.
//!
//! A file is a list of cases: data, parameters, the values expected and how close they must come. This file reads,
//! calls and prints; what calls the product is in one file per group of methods.

mod compare;
mod inference;
mod input;
mod order;
mod psychometrics;
mod scoring;
mod table;
#[cfg(test)]
mod tests;

use std::{
    fmt::Display,
    fs,
    io::{self, Write},
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use surveys::scoring::NotComputed;

use compare::Tolerance;
use input::Input;

/// What a method gave: the keys of its result, or why there are none.
type Outcome = Result<Value, Trouble>;

/// Why a case has no result.
#[derive(Debug)]
enum Trouble {
    /// The method says that the statistic does not exist; cases may expect that.
    NotComputed(NotComputed),
    /// The case cannot be read; never expected.
    Case(String),
}

impl From<NotComputed> for Trouble {
    fn from(reason: NotComputed) -> Self {
        Self::NotComputed(reason)
    }
}

fn unreadable(what: impl Display) -> Trouble {
    Trouble::Case(what.to_string())
}

/// How many cases held.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Count {
    passed: usize,
    failed: usize,
}

/// Runs every case of every file: one line each, then the count.
///
/// # Errors
/// If a case fails, a method is unknown or a file cannot be read.
pub(crate) fn oracle(files: &[String]) -> Result<()> {
    if files.is_empty() {
        bail!("name at least one file: cargo xtask oracle FILE.json…");
    }
    let mut out = io::stdout().lock();
    let mut count = Count::default();
    for file in files {
        run_file(Path::new(file), &mut count, &mut out)?;
    }
    writeln!(out, "{} passed, {} failed", count.passed, count.failed)?;
    if count.failed > 0 {
        bail!("{} of the cases did not hold", count.failed);
    }
    Ok(())
}

/// Runs the cases of one file. A file that cannot be read counts as one failure.
fn run_file(file: &Path, count: &mut Count, out: &mut impl Write) -> io::Result<()> {
    let (folder, cases) = match read(file) {
        Ok(read) => read,
        Err(error) => {
            count.failed += 1;
            return writeln!(out, "FAILED {}: {error:#}", file.display());
        }
    };
    for (place, case) in cases.iter().enumerate() {
        let id = case.get("id").and_then(Value::as_str);
        let id = id.map_or_else(|| format!("case {}", place + 1), printable);
        match run_case(case, &folder) {
            Ok(()) => {
                count.passed += 1;
                writeln!(out, "ok {id}")?;
            }
            Err(why) => {
                count.failed += 1;
                writeln!(out, "FAILED {id}: {}", printable(&why))?;
            }
        }
    }
    Ok(())
}

/// The folder that data files are named from, and the cases.
fn read(file: &Path) -> Result<(PathBuf, Vec<Value>)> {
    let text = fs::read_to_string(file).context("cannot be read")?;
    let mut document: Value = serde_json::from_str(&text).context("is not JSON")?;
    let Some(Value::Array(mut cases)) = document.get_mut("cases").map(Value::take) else {
        bail!("has no list `cases`");
    };
    for (case, margins) in cases.iter_mut().zip(order::margins(&text)) {
        if !margins.is_empty() {
            case["params"][input::MARGINS] = margins.into();
        }
    }
    let folder = file.parent().unwrap_or(Path::new("")).to_path_buf();
    Ok((folder, cases))
}

/// Computes one case and compares; the error says what was expected and what came.
fn run_case(case: &Value, folder: &Path) -> Result<(), String> {
    let expected = case.get("expected").ok_or("has no `expected`")?;
    let tolerance = Tolerance::read(case)?;
    // A method that panics is a failed case, not the end of the run.
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| compute(case, folder)))
        .map_err(|_| "the method panicked".to_owned())?;
    let got = match outcome {
        Ok(got) => got,
        Err(Trouble::NotComputed(reason)) => {
            json!({ "status": "not_computed", "reason": reason })
        }
        Err(Trouble::Case(why)) => return Err(why),
    };
    match compare::differences(expected, &got, tolerance).as_slice() {
        [] => Ok(()),
        [only] => Err(only.clone()),
        [first, others @ ..] => Err(format!("{first} (and {} more)", others.len())),
    }
}

/// Calls the method that the case names; an edge case names it in its parameters.
fn compute(case: &Value, folder: &Path) -> Outcome {
    let method = match case.get("method").and_then(Value::as_str) {
        Some("edge") => case.pointer("/params/of").and_then(Value::as_str),
        method => method,
    };
    let method = method.ok_or_else(|| unreadable("names no method"))?;
    let input = Input::read(case, folder)?;
    scoring::compute(method, &input)
        .or_else(|| inference::compute(method, &input))
        .or_else(|| psychometrics::compute(method, &input))
        .unwrap_or_else(|| Err(unreadable(format!("there is no method `{method}`"))))
}

/// One line, whatever a file says.
fn printable(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
