//! How fast answers become a published result, and in how much memory, beside a plain group-by over the same bytes in
//! the same run. `cargo xtask bench score`.
#![expect(
    clippy::print_stdout,
    reason = "what this program prints is what it is for"
)]

mod measure;

use std::{collections::BTreeMap, process::Command, time::Duration};

use surveys::{
    confidentiality::{Atoms, Contract, release_plan::Mode},
    instrument::{Instrument, ItemKind},
    maturity::Model,
    organization::{DepartmentRow, Tree},
    published::{Bootstrap, Precision, Request, Weighing, publish},
    scoring::responses::Answers,
    sheet::SheetReader,
};

use measure::{Dice, asked, row, timed};

const DEPARTMENTS: usize = 500;

const PHASES: [&str; 4] = ["group-by", "score", "bootstraps", "million"];

fn main() {
    match asked(&PHASES, &PHASES.map(|phase| vec![phase])) {
        None => r_alpha(),
        Some("group-by") => {
            let rows = bytes(100_000);
            let time = timed(|| group_by(&rows));
            row("plain group-by, 100,000 × 41 bytes (yardstick)", time, "");
        }
        Some("score") => {
            let answers = answers(100_000);
            let time = timed(|| result(&answers, Bootstrap::None));
            row(
                "100,000 sheets × 500 departments, no bootstraps",
                time,
                "≤ 1 s",
            );
        }
        Some("bootstraps") => {
            let answers = answers(100_000);
            let quiet = |_: usize, _: usize| {};
            let all = Bootstrap::Seeded {
                seed: "bench",
                progress: &quiet,
            };
            let time = timed(|| result(&answers, all));
            row("the same with all bootstraps", time, "≤ 31 s");
        }
        Some(_) => {
            let answers = answers(1_000_000);
            let time = timed(|| result(&answers, Bootstrap::None));
            row("1,000,000 sheets, no bootstraps", time, "≤ 8 s, 1.5 GB");
        }
    }
}

/// Ten divisions of fifty departments.
fn tree(sheets: usize) -> Tree {
    let headcount = u32::try_from(sheets / DEPARTMENTS * 13 / 10).unwrap_or(u32::MAX);
    let division = (0..10).map(|i| (format!("v{i}"), None, 0));
    let department =
        (0..DEPARTMENTS).map(|i| (format!("d{i}"), Some(format!("v{}", i % 10)), headcount));
    let rows = division
        .chain(department)
        .map(|(code, parent, headcount)| DepartmentRow {
            name: code.clone(),
            code,
            parent,
            headcount,
        });
    Tree::new(rows.collect()).expect("codes are unique and parents exist")
}

/// Sheets with department effects, a person's own level, and one answer in twenty missing.
fn answers(n: usize) -> Answers {
    let core = Instrument::core();
    let items: Vec<_> = core
        .items
        .iter()
        .filter(|item| item.measures.is_some() && matches!(item.kind, ItemKind::Scale(_)))
        .map(|item| (item.id.as_str(), item.reverse))
        .collect();
    let codes = ["1", "2", "3", "4", "5"];
    let reader = SheetReader::new(core);
    let none = BTreeMap::new();
    let mut dice = Dice(7);
    let mut answers = Answers::new(core);
    let mut fields = Vec::with_capacity(items.len() + 1);
    for sheet in 0..n {
        let department = sheet % DEPARTMENTS;
        let level = dice.below(3) + department % 2;
        fields.clear();
        for (item, is_reversed) in &items {
            let agreed = (level + dice.below(3)).min(4);
            let place = if *is_reversed { 4 - agreed } else { agreed };
            let code = if dice.below(20) == 0 {
                ""
            } else {
                codes[place]
            };
            fields.push((*item, code));
        }
        fields.push(("NPS-1", ["6", "7", "8", "9", "10"][dice.below(5)]));
        let sheet = reader.read(fields.iter().copied(), &none);
        // Departments come after the ten divisions.
        answers.push(10 + department, &sheet.expect("codes of the core survey"));
    }
    answers
}

fn result(answers: &Answers, bootstrap: Bootstrap<'_>) -> usize {
    let tree = tree(answers.len());
    let published = publish(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::File,
        instrument: Instrument::core(),
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: true,
        atoms: &Atoms::single(&tree),
        reach: None,
        answers,
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision: Precision::Calculator,
        comments: None,
        bootstrap,
    })
    .expect("instrument and model belong together");
    published.departments.len()
}

fn bytes(n: usize) -> Vec<[u8; 41]> {
    let mut dice = Dice(7);
    (0..n)
        .map(|_| std::array::from_fn(|_| u8::try_from(dice.below(6)).unwrap_or(0)))
        .collect()
}

/// Mean of every item in every department: the least that any tool has to do.
fn group_by(rows: &[[u8; 41]]) -> f64 {
    let mut sums = vec![[(0_u32, 0_u32); 41]; DEPARTMENTS];
    for (sheet, row) in rows.iter().enumerate() {
        for (sum, answer) in sums[sheet % DEPARTMENTS].iter_mut().zip(row) {
            if *answer < 5 {
                sum.0 += u32::from(*answer);
                sum.1 += 1;
            }
        }
    }
    let means = sums
        .iter()
        .flatten()
        .map(|(sum, n)| f64::from(*sum) / f64::from((*n).max(1)));
    means.sum()
}

/// Cronbach's alpha of all items by R's psych, where R is there.
fn r_alpha() {
    let script = "suppressMessages(library(psych)); set.seed(1); \
        x <- as.data.frame(matrix(sample(0:4, 4100000, TRUE), ncol = 41)); \
        t <- system.time(suppressWarnings(alpha(x, check.keys = FALSE)))[['elapsed']]; cat('\\n', t, sep = '')";
    let found = Command::new("Rscript").args(["-e", script]).output();
    let time = found
        .ok()
        .filter(|output| output.status.success())
        .and_then(|output| {
            // What psych remarks about the data stands before the time.
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            said.lines().last()?.trim().parse::<f64>().ok()
        });
    match time {
        Some(seconds) => row(
            "R psych::alpha of 100,000 × 41 alone (yardstick)",
            Duration::from_secs_f64(seconds),
            "",
        ),
        None => println!("R with psych is not there; the second yardstick was not measured"),
    }
}
