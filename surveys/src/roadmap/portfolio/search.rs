//! Branch and bound: every set is looked at, or shown to be no better than one that was.

use std::cell::OnceCell;

use super::{
    ledger::Ledger,
    prices::{Decided, Prices},
    program::{CLOSE, Program, Set, places},
};

/// A search for the best set, which can be run in slices and given up at any time.
///
/// Steps are decided in the order in which they are placed on the calendar, so that cost, person-days, gain and net
/// present value of what is chosen so far are exact. A part of the tree is left when a limit is broken, when not even
/// everything open could reach the return floor, or when its upper bound ranks below the sets found: the least of the
/// bounds of [`super::prices`] and of Σ_d w_d min(room_d, gain so far + all open uplift). What ranks equal in gain is
/// left when its cost cannot be lower. Every complete set that would improve is tested on its real schedule against the
/// floor. The search is deterministic: no clock, no randomness, one thread.
#[derive(Debug, Clone)]
pub struct Search {
    program: Program,
    goal: Goal,
    /// How many of the best sets are kept.
    keep: usize,
    prices: Prices,
    /// Prices of gain less a little for each unit of money, made when two sets first rank equal.
    cheap: OnceCell<Prices>,
    /// Points per unit of money in `cheap`.
    per_cost: f64,
    /// Uplift of this and later places, by dimension.
    uplift_from: Vec<Vec<f64>>,
    /// Most money that each step can add to any set.
    most: Vec<f64>,
    /// Most money that this and later places can add.
    most_from: Vec<f64>,
    state: State,
    stack: Vec<Frame>,
    found: Vec<Found>,
    nodes: u64,
    tested: u64,
}

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goal {
    /// The highest gain that meets the return floor.
    Gain,
    /// Any set that meets everything.
    Any,
    /// The highest net present value, whatever the floor.
    Value,
}

/// A complete set that meets every limit.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    pub(super) set: Set,
    /// Billionths of what is looked for.
    pub(super) rank: i64,
    /// Project cost in millionths.
    pub(super) cost: i64,
    pub(super) npv: f64,
}

/// Where a search stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Status {
    /// Parts of the tree looked at.
    pub nodes: u64,
    /// Complete sets whose return was tested, as each would have improved the best.
    pub tested: u64,
    /// Weighted gain of the best set so far, in points of the index.
    pub best: Option<f64>,
    /// No set gains more than this.
    pub bound: f64,
}

impl Status {
    /// How much more than the best found a set could gain at most; `None` while there is none.
    pub fn gap(&self) -> Option<f64> {
        self.best.map(|best| (self.bound - best).max(0.0))
    }
}

/// What a slice of work came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Progress {
    /// There is more to look at.
    Running(Status),
    /// The best set is proved, or it is proved that there is none.
    Done(Status),
}

#[derive(Debug, Clone)]
struct State {
    chosen: Set,
    left: Set,
    gain: Vec<f64>,
    days: Vec<f64>,
    cost: f64,
    value: f64,
    ledger: Ledger,
    /// What each taking replaced, the latest last.
    kept: Vec<f64>,
}

#[derive(Debug, Clone)]
struct Frame {
    step: usize,
    take_first: bool,
    branches_done: u8,
    /// What is undone before the next branch.
    applied: Option<Applied>,
    bound: f64,
}

#[derive(Debug, Clone, Copy)]
enum Applied {
    Taken,
    Left,
}

impl Search {
    /// A search for the best set and the next best.
    pub fn new(program: Program) -> Self {
        Self::with(program, Goal::Gain, 2)
    }

    pub(super) fn with(program: Program, goal: Goal, keep: usize) -> Self {
        let n = program.len();
        let prices = Prices::find(&program, 0.0);
        let total_gain: f64 = program
            .uplift
            .iter()
            .flat_map(|uplift| uplift.iter().zip(&program.weights))
            .map(|(points, weight)| points * weight)
            .sum();
        let per_cost = 0.05 * total_gain / program.cost.iter().sum::<f64>().max(1.0);
        let mut uplift_from = vec![vec![0.0; program.room.len()]; n + 1];
        let most = program.worth.most_ever();
        let mut most_from = vec![0.0; n + 1];
        for step in (0..n).rev() {
            uplift_from[step] = uplift_from[step + 1]
                .iter()
                .zip(&program.uplift[step])
                .map(|(later, own)| later + own)
                .collect();
            most_from[step] = most_from[step + 1] + if_worth_it(&program, step, most[step]);
        }
        let state = State {
            chosen: 0,
            left: 0,
            gain: vec![0.0; program.room.len()],
            days: vec![0.0; program.capacity.len()],
            cost: 0.0,
            value: 0.0,
            ledger: Ledger::empty(&program.worth),
            kept: Vec::new(),
        };
        let mut search = Self {
            goal,
            keep,
            prices,
            cheap: OnceCell::new(),
            per_cost: per_cost.max(1e-12),
            uplift_from,
            most,
            most_from,
            state,
            stack: Vec::new(),
            found: Vec::new(),
            nodes: 0,
            tested: 0,
            program,
        };
        search.enter(0);
        search
    }

    /// The choice that is searched.
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// Looks at up to `nodes` more parts of the tree.
    pub fn step(&mut self, nodes: u64) -> Progress {
        let until = self.nodes.saturating_add(nodes);
        while let Some(frame) = self.stack.last_mut() {
            if let Some(applied) = frame.applied.take() {
                let step = frame.step;
                self.state.undo(&self.program, step, applied);
            }
            let Some(frame) = self.stack.last_mut() else {
                break;
            };
            if frame.branches_done == 2 {
                self.stack.pop();
                continue;
            }
            if self.nodes >= until {
                return Progress::Running(self.status());
            }
            self.nodes += 1;
            let take = frame.take_first == (frame.branches_done == 0);
            frame.branches_done += 1;
            let step = frame.step;
            let applied = if take {
                self.take(step)
            } else {
                self.leave(step)
            };
            if let Some(applied) = applied {
                if let Some(frame) = self.stack.last_mut() {
                    frame.applied = Some(applied);
                }
                self.enter(step + 1);
                if self.goal == Goal::Any && !self.found.is_empty() {
                    self.stack.clear();
                }
            }
        }
        Progress::Done(self.status())
    }

    /// Looks at everything.
    #[cfg(test)]
    pub(super) fn run(&mut self) {
        while let Progress::Running(_) = self.step(u64::MAX / 2) {}
    }

    /// Whether everything was looked at.
    pub fn is_done(&self) -> bool {
        self.stack.is_empty()
    }

    /// Where the search stands.
    pub fn status(&self) -> Status {
        let best = self.found.first().map(|found| match self.goal {
            Goal::Value => found.npv,
            Goal::Gain | Goal::Any => self.program.objective(found.set),
        });
        let open = self
            .stack
            .iter()
            .filter(|frame| frame.branches_done < 2)
            .map(|frame| frame.bound)
            .fold(f64::NEG_INFINITY, f64::max);
        Status {
            nodes: self.nodes,
            tested: self.tested,
            best,
            bound: open.max(best.unwrap_or(f64::NEG_INFINITY)),
        }
    }

    /// The sets found so far, the best first.
    pub(super) fn found(&self) -> &[Found] {
        &self.found
    }

    /// Opens a node whose steps before `step` are decided, unless nothing better can be below it.
    fn enter(&mut self, step: usize) {
        if step == self.program.len() {
            self.complete();
            return;
        }
        let Some(bound) = self.bound(step) else {
            return;
        };
        let must = self.program.mandatory & (1 << step) != 0;
        self.stack.push(Frame {
            step,
            take_first: must || self.goal == Goal::Value || self.prices.likes(&self.program, step),
            branches_done: 0,
            applied: None,
            bound,
        });
    }

    /// The upper bound of a node; `None` if it need not be looked at.
    fn bound(&self, step: usize) -> Option<f64> {
        let state = &self.state;
        let program = &self.program;
        let undecided = !0 << step;
        if program
            .served
            .iter()
            .any(|(_, by)| by & (state.chosen | (undecided & everything(program))) == 0)
        {
            return None;
        }
        let npv = state.ledger.npv();
        if self.goal == Goal::Value {
            let bound = npv + self.open_value(step).0;
            let worse = self.found.last().filter(|_| self.found.len() == self.keep);
            return worse
                .is_none_or(|worse| billionths(bound) > worse.rank)
                .then_some(bound);
        }
        if program
            .floor
            .is_some_and(|floor| npv + self.most_from[step] < floor - CLOSE)
        {
            return None;
        }
        let decided = Decided {
            until: step,
            value: state.value,
            cost: state.cost,
            npv,
        };
        let mut bound = self.prices.quick(program, &decided);
        if !self.may_improve(bound, step, npv) {
            return None;
        }
        bound = bound.min(self.all_open(step));
        if !self.may_improve(bound, step, npv) {
            return None;
        }
        let open = self.open(step);
        bound = bound.min(self.prices.knapsack(program, &decided, open, None));
        if !self.may_improve(bound, step, npv) {
            return None;
        }
        let Some(floor) = program.floor else {
            return Some(bound);
        };
        let (most, less) = self.open_value(step);
        if npv + most < floor - CLOSE {
            return None;
        }
        bound = bound.min(self.prices.knapsack(program, &decided, open, Some(&less)));
        self.may_improve(bound, step, npv).then_some(bound)
    }

    /// Whether a set below a node with this bound could rank above the last one kept.
    fn may_improve(&self, bound: f64, step: usize, npv: f64) -> bool {
        if bound == f64::NEG_INFINITY {
            return false;
        }
        let Some(worst) = self.found.last().filter(|_| self.found.len() == self.keep) else {
            return true;
        };
        let most = billionths(bound + 1e-11);
        if most != worst.rank {
            return most > worst.rank;
        }
        // As much gain at best: then it has to cost less, or the same.
        let cheap = self
            .cheap
            .get_or_init(|| Prices::find(&self.program, self.per_cost));
        let decided = Decided {
            until: step,
            value: places(self.state.chosen)
                .map(|step| cheap.value(step))
                .sum(),
            cost: self.state.cost,
            npv,
        };
        let gain = worst.rank as f64 * 1e-9;
        let net = cheap.quick(&self.program, &decided);
        let least = ((gain - net) / self.per_cost).max(self.state.cost);
        least - 1e-4 <= worst.cost as f64 * 1e-6
    }

    /// The open steps that may still be taken, each for itself.
    fn open(&self, step: usize) -> Set {
        let undecided = (!0 << step) & everything(&self.program);
        let may = self.state.chosen | undecided;
        places(undecided)
            .filter(|step| self.program.before[*step] & !may == 0)
            .fold(0, |open, step| open | (1 << step))
    }

    fn all_open(&self, step: usize) -> f64 {
        let program = &self.program;
        (0..program.room.len())
            .map(|d| {
                let all = self.state.gain[d] + self.uplift_from[step][d];
                program.weights[d] * program.room[d].min(all)
            })
            .sum()
    }

    /// The most money that the open steps can add, each in the months that are left for it; and how much less that is
    /// than thought at first, by step.
    fn open_value(&self, step: usize) -> (f64, Vec<f64>) {
        let worth = &self.program.worth;
        let mut windows = self.state.ledger.windows();
        let mut less = vec![0.0; self.program.len()];
        let mut sum = 0.0;
        for open in places(self.open(step)) {
            let from = self.state.ledger.start_of(worth, open);
            let until = windows.next(worth, open);
            let most = worth.most(open, from, until);
            less[open] = (self.most[open] - most).max(0.0);
            sum += if_worth_it(&self.program, open, most);
        }
        (sum, less)
    }

    fn take(&mut self, step: usize) -> Option<Applied> {
        let (program, state) = (&self.program, &mut self.state);
        let cost = state.cost + program.cost[step];
        let fits = program.before[step] & !state.chosen == 0
            && program.budget.is_none_or(|budget| cost <= budget + CLOSE)
            && (0..program.capacity.len()).all(|role| {
                state.days[role] + program.days[step][role] <= program.capacity[role] + CLOSE
            });
        if !fits {
            return None;
        }
        state.keep();
        for (gain, points) in state.gain.iter_mut().zip(&program.uplift[step]) {
            *gain += points;
        }
        for (days, more) in state.days.iter_mut().zip(&program.days[step]) {
            *days += more;
        }
        state.cost = cost;
        state.value += self.prices.value(step);
        state.chosen |= 1 << step;
        state.ledger.place(&program.worth, step);
        Some(Applied::Taken)
    }

    fn leave(&mut self, step: usize) -> Option<Applied> {
        if self.program.mandatory & (1 << step) != 0 {
            return None;
        }
        self.state.left |= 1 << step;
        Some(Applied::Left)
    }

    fn complete(&mut self) {
        let program = &self.program;
        let set = self.state.chosen;
        if program.served.iter().any(|(_, by)| by & set == 0) {
            return;
        }
        let npv = self.state.ledger.npv();
        let found = Found {
            set,
            rank: match self.goal {
                Goal::Value => billionths(npv),
                Goal::Gain | Goal::Any => billionths(program.objective(set)),
            },
            cost: millionths(program.cost_of(set)),
            npv,
        };
        let place = self
            .found
            .iter()
            .position(|known| found.ranks_before(known, program))
            .unwrap_or(self.found.len());
        if place == self.keep {
            return;
        }
        if self.goal != Goal::Value {
            self.tested += 1;
            if program.floor.is_some_and(|floor| npv < floor - CLOSE) {
                return;
            }
        }
        self.found.insert(place, found);
        self.found.truncate(self.keep);
    }
}

impl Found {
    /// More gain; then lower cost; then the list of ids that sorts first.
    pub(super) fn ranks_before(&self, other: &Self, program: &Program) -> bool {
        let by_ids = |set: Set| {
            program
                .by_id
                .iter()
                .enumerate()
                .filter_map(move |(rank, place)| (set & (1 << place) != 0).then_some(rank))
        };
        other
            .rank
            .cmp(&self.rank)
            .then(self.cost.cmp(&other.cost))
            .then_with(|| by_ids(self.set).cmp(by_ids(other.set)))
            .is_lt()
    }
}

impl State {
    fn undo(&mut self, program: &Program, step: usize, applied: Applied) {
        match applied {
            Applied::Left => self.left &= !(1 << step),
            Applied::Taken => {
                self.bring_back();
                self.chosen &= !(1 << step);
                self.ledger.take_back(&program.worth);
            }
        }
    }

    fn keep(&mut self) {
        self.kept.extend_from_slice(&self.gain);
        self.kept.extend_from_slice(&self.days);
        self.kept.extend([self.cost, self.value]);
    }

    fn bring_back(&mut self) {
        let from = self.kept.len() - self.gain.len() - self.days.len() - 2;
        let (gain, rest) = self.kept[from..].split_at(self.gain.len());
        let (days, sums) = rest.split_at(self.days.len());
        self.gain.copy_from_slice(gain);
        self.days.copy_from_slice(days);
        if let [cost, value] = sums {
            (self.cost, self.value) = (*cost, *value);
        }
        self.kept.truncate(from);
    }
}

/// What a step adds to the most: only what always has to be in may take away.
fn if_worth_it(program: &Program, step: usize, most: f64) -> f64 {
    if program.mandatory & (1 << step) == 0 {
        most.max(0.0)
    } else {
        most
    }
}

fn everything(program: &Program) -> Set {
    1_u64
        .checked_shl(u32::try_from(program.len()).unwrap_or(u32::MAX))
        .map_or(!0, |above| above - 1)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "amounts of inputs are limited, and a cast saturates"
)]
pub(super) fn billionths(points: f64) -> i64 {
    (points * 1e9).round() as i64
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "amounts of inputs are limited, and a cast saturates"
)]
pub(super) fn millionths(money: f64) -> i64 {
    (money * 1e6).round() as i64
}
