//! How fast a large wave is planned, judged and released, and in how much memory, beside a plain group-by over the same
//! cells in the same run. `cargo xtask bench confidentiality`.
//!
//! 500 departments in ten divisions, 200 people each, three attributes: once with large groups, once with small ones.
#![expect(
    clippy::print_stdout,
    reason = "what this program prints is what it is for"
)]

#[path = "../measure/mod.rs"]
mod measure;
mod wave;

use std::{env, sync::Mutex, time::Instant};

use surveys::{
    confidentiality::{
        Atoms, Contract,
        audit::{judge, rule_a},
        release_plan::{Mode, PROTECT_WIDTH},
    },
    instrument::Instrument,
    maturity::Model,
    organization::Tree,
    published::{Bootstrap, Figures, Precision, Progress, Request, Weighing, release_watched},
    scoring::responses::Answers,
};

use measure::{asked, row, timed};
use wave::{DENSE, Shape, THIN, Wave, sheets};

const PHASES: [&str; 5] = ["group-by", "plan", "judge", "tell", "release"];
const SHAPES: [(&str, Shape); 2] = [("dense", DENSE), ("thin", THIN)];

fn main() {
    let runs = SHAPES
        .iter()
        .flat_map(|(name, _)| PHASES.map(|phase| vec![phase, *name]));
    let phase = asked(&PHASES, &runs.collect::<Vec<_>>());
    let shape = SHAPES
        .into_iter()
        .find(|(name, _)| env::args().any(|arg| arg == *name));
    let (name, shape) = shape.unwrap_or(SHAPES[0]);
    match phase {
        None => {}
        Some("group-by") => {
            let wave = Wave::new(shape);
            let n = wave.lattice.cells.len();
            let what = format!("{name}: plain group-by, {n} cells (yardstick)");
            row(&what, timed(|| wave.means()), "");
        }
        Some("plan") => {
            let wave = Wave::new(shape);
            let time = timed(|| {
                let shown = wave.planned();
                assert_eq!(rule_a(&wave.lattice, &shown), Ok(()));
                note(&format!("{} cells shown", shown.len()));
            });
            row(
                &format!("{name}: plan and rule A, 500 departments × 3 attributes"),
                time,
                "≤ 5 s",
            );
        }
        Some("judge") => {
            let wave = Wave::new(shape);
            let shown = wave.planned();
            let release = wave.rounded(&shown);
            let time = timed(|| {
                let scale = (0.0, 100.0);
                let report = judge(
                    &wave.lattice,
                    &release,
                    scale,
                    PROTECT_WIDTH,
                    &mut |_, _| {},
                );
                note(&format!(
                    "{:?}, {} reasons",
                    report.verdict,
                    report.reasons.len()
                ));
                for reason in report.reasons.iter().take(5) {
                    note(&reason.to_string());
                }
            });
            row(
                &format!("{name}: all rules over the means of one scale"),
                time,
                "≤ 5 s",
            );
        }
        Some("tell") => {
            let wave = Wave::new(shape);
            let shown = wave.planned();
            let time = timed(|| wave.tell(&shown));
            row(
                &format!("{name}: how closely these means are told"),
                time,
                "",
            );
        }
        Some(_) => {
            let (tree, atoms, answers) = sheets(shape);
            let time = timed(|| released(&tree, &atoms, &answers));
            row(
                &format!("{name}: the whole release, all scales"),
                time,
                "≤ 65 s, 1 GB",
            );
        }
    }
}

fn note(what: &str) {
    println!("  {what}");
}

fn released(tree: &Tree, atoms: &Atoms, answers: &Answers) {
    let began = Instant::now();
    let last = Mutex::new(None);
    let watch = |progress: Progress| {
        let before = last
            .lock()
            .expect("nobody panics here")
            .replace(progress.step);
        if before != Some(progress.step) {
            note(&format!(
                "{:>6.1} s {:?}",
                began.elapsed().as_secs_f64(),
                progress.step
            ));
        }
    };
    let request = Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::Separated,
        instrument: Instrument::core(),
        model: Model::social_business(),
        tree,
        headcounts_known: true,
        atoms,
        reach: None,
        answers,
        contract: Contract::default(),
        precision: Precision::Wave,
        comments: None,
        weighing: Weighing::default(),
        bootstrap: Bootstrap::None,
    };
    let (published, plan) =
        release_watched(&request, &watch).expect("there is always something safe to tell");
    let is_shown = |cell: &usize| plan.cells[*cell].id.contains('|');
    for measure in plan
        .measures
        .iter()
        .filter(|measure| measure.weights.is_some())
    {
        note(&format!(
            "{}: {} groups, {} of them breakdowns",
            measure.id,
            measure.shown.len(),
            measure.shown.iter().filter(|cell| is_shown(cell)).count()
        ));
    }
    note(&format!(
        "{} breakdowns could be shown",
        published.breakdowns.len()
    ));
    let with_shares = |figures: Option<&Figures>| {
        let scales = figures.into_iter().flat_map(|figures| &figures.scales);
        scales
            .filter(|scale| {
                let told = scale.estimate.shown();
                told.is_some_and(|told| told.shares.is_some())
            })
            .count()
    };
    note(&format!(
        "shares of {} scales of the organization, of {} scales of all departments",
        with_shares(published.organization.figures.shown()),
        published
            .departments
            .iter()
            .map(|group| with_shares(group.figures.shown()))
            .sum::<usize>()
    ));
}
