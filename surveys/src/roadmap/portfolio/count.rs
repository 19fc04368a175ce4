//! How many sets there are, and how many had to be tested.

use super::{
    prices::{Decided, Prices},
    program::{CLOSE, Program, Set},
    search::{Found, billionths, millionths},
};

/// Numbers of sets; `None` where they are too many to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) feasible: Option<u64>,
    pub(super) tested: Option<u64>,
}

/// Counts the sets that meet every limit but the floor, and those that rank before `best` and itself. Gives up after
/// `most` parts of the tree each.
pub(super) fn sets(program: &Program, best: Option<&Found>, most: u64) -> Counts {
    let mut free = program.clone();
    free.floor = None;
    let all = Walk::over(&free, None, most);
    let tested = best.and_then(|best| {
        let prices = Prices::find(&free, 0.0);
        Some(1 + Walk::over(&free, Some((best, &prices)), most)?)
    });
    Counts {
        feasible: all,
        tested,
    }
}

struct Walk<'p> {
    program: &'p Program,
    better_than: Option<(&'p Found, &'p Prices)>,
    left: u64,
    sets: u64,
}

#[derive(Clone, Copy)]
struct At {
    step: usize,
    chosen: Set,
    cost: f64,
    value: f64,
}

impl<'p> Walk<'p> {
    fn over(
        program: &'p Program,
        better_than: Option<(&'p Found, &'p Prices)>,
        most: u64,
    ) -> Option<u64> {
        let mut walk = Self {
            program,
            better_than,
            left: most,
            sets: 0,
        };
        let start = At {
            step: 0,
            chosen: 0,
            cost: 0.0,
            value: 0.0,
        };
        let mut days = vec![0.0; program.capacity.len()];
        walk.below(start, &mut days).map(|()| walk.sets)
    }

    fn below(&mut self, at: At, days: &mut [f64]) -> Option<()> {
        self.left = self.left.checked_sub(1)?;
        let program = self.program;
        let undecided = if at.step == program.len() {
            0
        } else {
            !0 << at.step
        };
        if program
            .served
            .iter()
            .any(|(_, by)| by & (at.chosen | undecided) == 0)
        {
            return Some(());
        }
        if at.step == program.len() {
            self.sets += u64::from(self.counts(at.chosen));
            return Some(());
        }
        if let Some((best, prices)) = self.better_than {
            let decided = Decided {
                until: at.step,
                value: at.value,
                cost: at.cost,
                npv: 0.0,
            };
            if billionths(prices.quick(program, &decided) + 1e-11) < best.rank {
                return Some(());
            }
        }
        let step = at.step;
        let next = At {
            step: step + 1,
            ..at
        };
        if program.mandatory & (1 << step) == 0 {
            self.below(next, days)?;
        }
        let cost = at.cost + program.cost[step];
        let fits = program.before[step] & !at.chosen == 0
            && program.budget.is_none_or(|budget| cost <= budget + CLOSE)
            && days
                .iter()
                .zip(&program.days[step])
                .zip(&program.capacity)
                .all(|((used, more), capacity)| used + more <= capacity + CLOSE);
        if fits {
            let before = days.to_vec();
            for (used, more) in days.iter_mut().zip(&program.days[step]) {
                *used += more;
            }
            let value = self
                .better_than
                .map_or(0.0, |(_, prices)| prices.value(step));
            let taken = At {
                chosen: at.chosen | (1 << step),
                cost,
                value: at.value + value,
                ..next
            };
            let done = self.below(taken, days);
            days.copy_from_slice(&before);
            done?;
        }
        Some(())
    }

    fn counts(&self, set: Set) -> bool {
        self.better_than.is_none_or(|(best, _)| {
            let found = Found {
                set,
                rank: billionths(self.program.objective(set)),
                cost: millionths(self.program.cost_of(set)),
                npv: 0.0,
            };
            found.ranks_before(best, self.program)
        })
    }
}
