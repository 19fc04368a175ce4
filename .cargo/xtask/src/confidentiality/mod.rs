//! `cargo xtask confidentiality CASES.json [--out DIR]`: groups with people and answers, choices of cells that are known to
//! be safe or not, and the most cells that can be shown. The auditor judges every example; the planner makes a release of
//! its own, which the auditor judges too.

mod case;
mod release;
#[cfg(test)]
mod tests;

use std::{
    collections::HashSet,
    fs,
    io::{self, Write},
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use case::Case;
use release::Planned;

/// A plan that shows a smaller part of the most cells possible fails.
const LEAST_SHARE: f64 = 0.75;

/// How many cases held.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Count {
    passed: usize,
    failed: usize,
}

/// Runs every case: one line each, then the count.
///
/// # Errors
/// If a case fails, or a file cannot be read or written.
pub(crate) fn confidentiality(args: &[String]) -> Result<()> {
    let (files, out_dir) = read_args(args)?;
    if let Some(dir) = &out_dir {
        fs::create_dir_all(dir).with_context(|| format!("{} cannot be made", dir.display()))?;
    }
    let mut out = io::stdout().lock();
    let mut count = Count::default();
    for file in &files {
        run_file(file, out_dir.as_deref(), &mut count, &mut out)?;
    }
    writeln!(out, "{} passed, {} failed", count.passed, count.failed)?;
    if count.failed > 0 {
        bail!("{} of the cases did not hold", count.failed);
    }
    Ok(())
}

fn read_args(args: &[String]) -> Result<(Vec<PathBuf>, Option<PathBuf>)> {
    let mut files = Vec::new();
    let mut out = None;
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.strip_prefix("--out") {
            Some("") => out = Some(PathBuf::from(args.next().context("--out needs a folder")?)),
            Some(dir) if dir.starts_with('=') => out = Some(PathBuf::from(&dir[1..])),
            _ if arg.starts_with('-') => bail!("there is no option `{arg}`; use --out DIR"),
            _ => files.push(PathBuf::from(arg)),
        }
    }
    if files.is_empty() {
        bail!("name at least one file: cargo xtask confidentiality CASES.json [--out DIR]");
    }
    Ok((files, out))
}

/// Runs the cases of one file. A file that cannot be read counts as one failure.
fn run_file(
    file: &Path,
    out_dir: Option<&Path>,
    count: &mut Count,
    out: &mut impl Write,
) -> io::Result<()> {
    let cases = match read(file) {
        Ok(cases) => cases,
        Err(error) => {
            count.failed += 1;
            return writeln!(
                out,
                "FAILED {}: {}",
                file.display(),
                printable(&format!("{error:#}"))
            );
        }
    };
    let mut seen = HashSet::new();
    for (place, value) in cases.into_iter().enumerate() {
        let id = value.get("id").and_then(Value::as_str);
        let id = id.map_or_else(|| format!("case {}", place + 1), str::to_owned);
        // Whatever stands in a file, the run goes on.
        let judged = panic::catch_unwind(AssertUnwindSafe(|| run_case(value, out_dir, &mut seen)));
        match judged.unwrap_or_else(|_| Err("the run panicked".to_owned())) {
            Ok(found) => {
                count.passed += 1;
                writeln!(out, "ok {}: {}", printable(&id), printable(&found))?;
            }
            Err(why) => {
                count.failed += 1;
                writeln!(out, "FAILED {}: {}", printable(&id), printable(&why))?;
            }
        }
    }
    Ok(())
}

fn read(file: &Path) -> Result<Vec<Value>> {
    let text = fs::read_to_string(file).context("cannot be read")?;
    let mut document: Value = serde_json::from_str(&text).context("is not JSON")?;
    let Some(Value::Array(cases)) = document.get_mut("cases").map(Value::take) else {
        bail!("has no list `cases`");
    };
    Ok(cases)
}

/// Judges the examples and makes a release; what was found, or everything that did not hold.
fn run_case(
    value: Value,
    out_dir: Option<&Path>,
    seen: &mut HashSet<String>,
) -> Result<String, String> {
    let case = Case::read(value)?;
    if !seen.insert(case.id.clone()) {
        return Err("another case has this id".to_owned());
    }
    let mut faults = case.misjudged();
    let planned = Planned::of(&case);
    faults.extend(planned.faults());
    if let Some(dir) = out_dir {
        let path = dir.join(format!("{}.json", case.id));
        let text = format!("{:#}\n", planned.document());
        if let Err(error) = fs::write(&path, text) {
            faults.push(format!("{} cannot be written: {error}", path.display()));
        }
    }
    let share = match case.best_count() {
        Some(best) => {
            let shown = planned.count();
            let share = if best == 0 {
                1.0
            } else {
                shown as f64 / best as f64
            };
            let least = if case.is_tree() && !planned.is_limited_by_values() {
                1.0
            } else {
                LEAST_SHARE
            };
            if share < least - 1e-9 {
                faults.push(format!("too few cells for at least {:.0} %", least * 100.0));
            }
            format!("{shown} of at most {best} cells ({:.0} %)", share * 100.0)
        }
        None => format!("{} cells", planned.count()),
    };
    let found = format!(
        "{share}{}, {} examples",
        planned.remark(),
        case.n_examples()
    );
    if faults.is_empty() {
        Ok(found)
    } else {
        Err(format!("{found}; {}", faults.join("; ")))
    }
}

/// One line without control characters, whatever a file holds.
fn printable(text: &str) -> String {
    const LONGEST: usize = 600;
    let clean = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    clean.take(LONGEST).collect()
}
