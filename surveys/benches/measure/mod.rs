//! What all measurements have in common: phases in processes of their own, rows of a table, numbers that look random.

use std::{
    env, fs,
    hint::black_box,
    process::Command,
    time::{Duration, Instant},
};

/// What this process was asked to measure: one of `names`. Without any it prints the head of the table and runs itself once
/// for each list of arguments: peak memory is a process's.
pub(crate) fn asked<'n>(names: &[&'n str], runs: &[Vec<&str>]) -> Option<&'n str> {
    let asked = env::args().find_map(|arg| names.iter().copied().find(|name| *name == arg));
    if asked.is_none() {
        println!("{:<58} {:>12} {:>12}   to hold", "what", "time", "memory");
        for run in runs {
            let done = env::current_exe().and_then(|me| Command::new(me).args(run).status());
            assert!(done.is_ok_and(|status| status.success()), "{run:?} failed");
        }
    }
    asked
}

/// A line of the table.
pub(crate) fn row(what: &str, time: Duration, hold: &str) {
    let memory = peak().map_or_else(String::new, |kb| format!("{} MB", kb / 1024));
    println!(
        "{what:<58} {:>10.3} s {memory:>12}   {hold}",
        time.as_secs_f64()
    );
}

/// How long something takes.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

/// Peak memory of this process in kB, where the system tells.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Numbers that look random, the same every time.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below `n`.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % (n as u64)).unwrap_or(0)
    }
}
