//! Linear programs over class sums. Answers are verified by substitution before anything is concluded from them.

use std::panic::{AssertUnwindSafe, catch_unwind};

use good_lp::{
    Expression, ProblemVariables, ResolutionError, Solution, SolverModel, Variable, microlp,
    variable,
};

/// A linear program: variables between bounds, rows between ends.
#[derive(Debug, Clone, Default)]
pub(super) struct Program {
    pub(super) bounds: Vec<(f64, f64)>,
    pub(super) rows: Vec<ProgramRow>,
    pub(super) is_whole: bool,
}

#[derive(Debug, Clone)]
pub(super) struct ProgramRow {
    pub(super) terms: Vec<(usize, f64)>,
    pub(super) low: f64,
    pub(super) high: f64,
    /// How far the row may be missed by computing with rounded numbers.
    pub(super) slack: f64,
}

/// Work that may still be done, in units of some thousands of steps. It counts what is computed and never time, so that a release is
/// judged the same on every machine.
#[derive(Debug, Clone, Copy)]
pub(super) struct Work(pub(super) u64);

impl Work {
    /// Whether there was enough left; if not, nothing is left.
    pub(super) fn spend(&mut self, steps: u64) -> bool {
        let left = self.0.checked_sub(steps);
        self.0 = left.unwrap_or(0);
        left.is_some()
    }

    pub(super) fn is_used_up(self) -> bool {
        self.0 == 0
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// Nothing fits.
    Infeasible,
    /// The solver gave no answer that fits.
    Failed,
}

impl Program {
    /// Units of work that solving it takes, by its size alone: a budget in them is the same on any machine.
    pub(super) fn work(&self) -> u64 {
        let rows = self.rows.len() as u64 + 1;
        20 + rows * (self.bounds.len() as u64 + 1) / 10
    }

    /// A point that maximizes `objective`, verified to fit.
    pub(super) fn maximize(&self, objective: &[(usize, f64)]) -> Result<Vec<f64>, Fault> {
        let relaxed = self.solve(objective, false)?;
        if !self.is_whole {
            return self.verified(relaxed);
        }
        // The corners of nested families and two-way tables are whole numbers already; else branch and bound.
        self.verified(relaxed)
            .or_else(|_| self.verified(self.solve(objective, true)?))
    }

    fn solve(&self, objective: &[(usize, f64)], whole: bool) -> Result<Vec<f64>, Fault> {
        let mut variables = ProblemVariables::new();
        let names: Vec<Variable> = self
            .bounds
            .iter()
            .map(|(low, high)| {
                let bounded = variable().min(*low).max(*high);
                variables.add(if whole { bounded.integer() } else { bounded })
            })
            .collect();
        let sum = |terms: &[(usize, f64)]| -> Expression {
            terms
                .iter()
                .map(|(place, factor)| *factor * names[*place])
                .sum()
        };
        let mut model = variables.maximise(sum(objective)).using(microlp);
        for row in &self.rows {
            if row.high - row.low <= row.slack {
                model.add_constraint(sum(&row.terms).eq(f64::midpoint(row.low, row.high)));
            } else {
                model.add_constraint(sum(&row.terms).leq(row.high));
                model.add_constraint(sum(&row.terms).geq(row.low));
            }
        }
        // A solver that gives up with a panic gives no answer.
        match catch_unwind(AssertUnwindSafe(|| model.solve())) {
            Ok(Ok(solution)) => Ok(names.iter().map(|name| solution.value(*name)).collect()),
            Ok(Err(ResolutionError::Infeasible)) => Err(Fault::Infeasible),
            Ok(Err(_)) | Err(_) => Err(Fault::Failed),
        }
    }

    /// The point moved inside the bounds, and to whole numbers if it must be; a fault if it does not fit then.
    fn verified(&self, point: Vec<f64>) -> Result<Vec<f64>, Fault> {
        let mut fitted = Vec::with_capacity(point.len());
        for (value, (low, high)) in point.iter().zip(&self.bounds) {
            if !value.is_finite() {
                return Err(Fault::Failed);
            }
            let inside = value.max(*low).min(*high);
            let inside = if self.is_whole {
                inside.round()
            } else {
                inside
            };
            if (inside - value).abs() > 1e-5 {
                return Err(Fault::Failed);
            }
            fitted.push(inside);
        }
        let fits = self.rows.iter().all(|row| {
            let sum: f64 = row
                .terms
                .iter()
                .map(|(place, factor)| factor * fitted[*place])
                .sum();
            // Solvers answer within about 1e-8 of their rows; that is far below any rounding unit.
            let slack = row.slack.max(1e-6);
            sum >= row.low - slack && sum <= row.high + slack
        });
        if fits { Ok(fitted) } else { Err(Fault::Failed) }
    }
}
