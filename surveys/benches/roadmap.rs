//! How fast the best steps are found and figures are drawn, beside plain loops in the same run, and 10,000 random
//! choices held against looking at every set. `cargo xtask bench roadmap`.
#![expect(
    clippy::print_stdout,
    reason = "what this program prints is what it is for"
)]

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use surveys::roadmap::{
    Inputs, Library, Plan, Step, Yardstick,
    schedule::schedule,
    simulation::{Distribution, Simulation},
};

#[path = "../tests/common/plain.rs"]
mod plain;

use plain::{Plain, agree, every_step, inputs, solved};

fn main() {
    println!("{:<66} {:>12}   to hold", "what", "time");
    enumeration();
    searches();
    drawing();
    plans();
    agreement(10_000);
}

fn row(what: &str, time: Duration, hold: &str) {
    println!("{what:<66} {:>10.4} s   {hold}", time.as_secs_f64());
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = black_box(work());
    (done, start.elapsed())
}

/// The yardstick: cost and gain of all sets of 18 steps, one after the other, with no limit but the budget.
fn enumeration() {
    let inputs = inputs();
    let problem = Plain::of(&every_step()[..18], &inputs);
    let (_, time) = timed(|| {
        let mut best = (f64::MIN, 0_u32);
        for set in 0..1_u32 << 18 {
            let (cost, gain) = (problem.cost_of(set), problem.gain_of(set));
            if cost <= 450_000.0 && gain > best.0 {
                best = (gain, set);
            }
        }
        best
    });
    row("plain enumeration of 2^18 sets (yardstick)", time, "");
}

fn searches() {
    let base = inputs();
    let grown = |budget: f64, floor: Option<f64>| {
        let mut inputs = base.clone();
        inputs.budget = Some(budget);
        inputs.return_floor = floor;
        for days in inputs.capacity_days.values_mut() {
            *days *= f64::max(1.0, budget / 450_000.0);
        }
        inputs
    };
    let mut cases: Vec<(String, Inputs)> = Vec::new();
    for budget in [
        150_000.0,
        250_000.0,
        450_000.0,
        750_000.0,
        1_200_000.0,
        2_000_000.0,
    ] {
        for floor in [None, Some(0.0), Some(150_000.0), Some(400_000.0)] {
            let name = match floor {
                None => "no floor".to_owned(),
                Some(floor) => format!("floor {floor}"),
            };
            cases.push((
                format!("38 steps, all limits, budget {budget}, {name}"),
                grown(budget, floor),
            ));
        }
    }
    let mut low = grown(600_000.0, Some(0.0));
    low.readiness = Some(30.0);
    cases.push(("38 steps, few take part, floor 0".to_owned(), low));
    let mut tight = grown(900_000.0, Some(0.0));
    tight.max_gain_points = 6.0;
    cases.push(("38 steps, dimensions full at 6 points".to_owned(), tight));
    let mut low_scores = grown(900_000.0, Some(0.0));
    for (place, score) in low_scores.scores.values_mut().enumerate() {
        *score = 22.0 + 5.0 * place as f64;
    }
    cases.push(("38 steps, scores from 22 to 67".to_owned(), low_scores));
    let mut slowest = Duration::ZERO;
    for (name, inputs) in cases {
        let ((outcome, nodes), time) = timed(|| solved(&inputs));
        slowest = slowest.max(time);
        let steps = outcome.best.map_or_else(
            || "none".to_owned(),
            |best| format!("{} steps", best.steps.len()),
        );
        let proved = if outcome.search.proved {
            ""
        } else {
            ", NOT PROVED"
        };
        row(
            &format!("{name}: {steps}, {nodes} nodes{proved}"),
            time,
            "≤ 2 s",
        );
    }
    row("the slowest of these", slowest, "≤ 2 s");
}

fn drawing() {
    let inputs = inputs();
    let yardstick = Yardstick::builtin();
    for count in [13, 38] {
        let steps: Vec<&Step> = Library::builtin().steps()[..count].iter().collect();
        let placed = schedule(&steps, &inputs, &yardstick);
        for distribution in [Distribution::Pert, Distribution::Triangular] {
            let (_, time) = timed(|| {
                Simulation::new(&steps, &placed, &inputs, 0.61, distribution).map(Simulation::whole)
            });
            let hold = if count == 13 { "≤ 0.06 s" } else { "" };
            row(
                &format!("10,000 draws of {count} steps, {distribution:?}"),
                time,
                hold,
            );
        }
    }
}

fn plans() {
    let inputs = inputs();
    let (plan, time) =
        timed(|| Plan::make(&inputs, Library::builtin(), &Yardstick::builtin(), &[]));
    row("a plan with its choice among 38 steps", time, "");
    if let Ok(mut plan) = plan {
        let (_, time) = timed(|| {
            plan.foresee(
                &inputs,
                Library::builtin(),
                &Yardstick::builtin(),
                &mut |_, _, _| {},
            )
        });
        row("all that is foreseen for it", time, "");
    }
}

fn agreement(cases: u32) {
    let (feasible, time) = timed(|| agree(2010, cases));
    row(
        &format!("{cases} random choices as by enumeration, {feasible} with a set"),
        time,
        "",
    );
}
