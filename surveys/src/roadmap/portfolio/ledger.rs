//! The net present value of a growing set of steps, kept up step by step and taken back again.
//!
//! Steps are placed in [`placement_order`](crate::roadmap::schedule), which is the same for every set that holds its
//! prerequisites. So the months of the steps placed so far stay what they are whatever is placed later, and the value
//! of a set is the sum of what each step added when it came. Figures equal those of
//! [`base_case`](crate::roadmap::cashflow::base_case) but for the last bits of the sums.

use std::collections::BTreeMap;

use crate::roadmap::{
    Inputs, Step,
    benefit::{curve, unit, value_of_unit},
    cost::StepCost,
    step::{Beneficiary, Driver, Population},
};

/// Everything about the steps that their value in money needs, in placement order.
#[derive(Debug, Clone)]
pub(super) struct Worth {
    horizon: usize,
    /// Present value of 1 at the end of month `t + 1`.
    discount: Vec<f64>,
    /// Present value of 1 in each of the first `t` months.
    discount_until: Vec<f64>,
    pools: Vec<Pool>,
    steps: Vec<Flow>,
    limits: [u8; 4],
    /// Months in which something may run.
    months: usize,
}

/// Effects on one driver of one population, which act together.
#[derive(Debug, Clone)]
struct Pool {
    /// Money per month of one unit.
    value: f64,
    cap: f64,
    /// Shares of what is left add up as a product, minutes and points as a sum.
    is_product: bool,
}

#[derive(Debug, Clone)]
struct Flow {
    once: f64,
    run: f64,
    duration: usize,
    earliest: usize,
    /// Places of the prerequisites, all before this one.
    before: Vec<usize>,
    reaches: [bool; 4],
    /// Pool, and the effect by months since the end.
    effects: Vec<(usize, Vec<f64>)>,
    /// The most the step adds if it starts in one of 2^k months from this one on, by k; beyond the horizon nothing.
    most: Vec<Vec<f64>>,
}

impl Worth {
    /// `before[i]` are the places of the prerequisites of step `i`.
    pub(super) fn of(
        steps: &[(&Step, StepCost)],
        before: &[Vec<usize>],
        inputs: &Inputs,
        adoption: f64,
    ) -> Self {
        let horizon = inputs.horizon_months as usize;
        let factor = (1.0 + inputs.discount_rate).powf(1.0 / 12.0);
        let discount: Vec<f64> = (1..=inputs.horizon_months)
            .map(|month| 1.0 / factor.powi(month.cast_signed()))
            .collect();
        let mut discount_until = vec![0.0];
        for present in &discount {
            let so_far = discount_until.last().copied().unwrap_or(0.0);
            discount_until.push(so_far + present);
        }
        let mut places: BTreeMap<(Driver, Beneficiary), usize> = BTreeMap::new();
        let mut pools = Vec::new();
        let mut flows: Vec<Flow> = Vec::new();
        for (place, (step, cost)) in steps.iter().enumerate() {
            let mut effects = Vec::new();
            for benefit in &step.benefits {
                let Some(value) = value_of_unit(benefit.driver, benefit.population, inputs) else {
                    continue;
                };
                let pool = *places
                    .entry((benefit.driver, benefit.population))
                    .or_insert_with(|| {
                        pools.push(Pool {
                            value: value / 12.0,
                            cap: inputs.cap(benefit.driver),
                            is_product: !matches!(
                                benefit.driver,
                                Driver::TimeSaved | Driver::WinRate
                            ),
                        });
                        pools.len() - 1
                    });
                let effect =
                    inputs.benefit(benefit).effect().expected() * unit(benefit.driver) * adoption;
                let by_month = (0..=inputs.horizon_months)
                    .map(|since| effect * curve(step, since, 0, inputs.fade_per_year))
                    .collect();
                effects.push((pool, by_month));
            }
            let after = before[place]
                .iter()
                .map(|before| flows[*before].earliest + flows[*before].duration)
                .max()
                .unwrap_or(1);
            flows.push(Flow {
                once: cost.project_cost + cost.participants_cost,
                run: cost.run_cost_per_month,
                duration: step.duration_months.max(1) as usize,
                earliest: after.max(inputs.first_month(step) as usize),
                before: before[place].clone(),
                reaches: Population::ALL
                    .map(|population| step.scope.reaches().contains(&population)),
                effects,
                most: Vec::new(),
            });
        }
        let work: usize = flows.iter().map(|flow| flow.duration).sum();
        let longest = flows.iter().map(|flow| flow.duration).max().unwrap_or(0);
        let latest = inputs.start_months.values().max().copied().unwrap_or(0) as usize;
        let mut worth = Self {
            horizon,
            discount,
            discount_until,
            pools,
            steps: flows,
            limits: Population::ALL.map(|population| {
                u8::try_from(inputs.max_parallel.of(population).max(1)).unwrap_or(u8::MAX)
            }),
            months: 14.max(latest + 1) + work + longest,
        };
        for place in 0..worth.steps.len() {
            worth.steps[place].most = worth.most_by_start(place);
        }
        worth
    }

    /// The most that a step adds to any set placed before it if it starts in one of these months. Effects that act
    /// together never give more than the sum of what each gives alone, and a cost is what it is.
    pub(super) fn most(&self, step: usize, from: usize, until: usize) -> f64 {
        let most = &self.steps[step].most;
        let from = from.min(self.horizon + 1);
        let until = until.clamp(from, self.horizon + 1);
        let power = (until - from + 1).ilog2() as usize;
        f64::max(most[power][from], most[power][until + 1 - (1 << power)])
    }

    /// The most that each step can add to any set at all.
    pub(super) fn most_ever(&self) -> Vec<f64> {
        let mut windows = Windows::of(&Levels::default(), &vec![0; self.steps.len()]);
        (0..self.steps.len())
            .map(|step| {
                let until = windows.next(self, step);
                self.most(step, self.earliest(step), until)
            })
            .collect()
    }

    /// The first month in which the step could start at all.
    pub(super) fn earliest(&self, step: usize) -> usize {
        self.steps[step].earliest
    }

    fn most_by_start(&self, step: usize) -> Vec<Vec<f64>> {
        let flow = &self.steps[step];
        let mut by_start = vec![0.0; self.horizon + 2];
        for (start, most) in by_start
            .iter_mut()
            .enumerate()
            .take(self.horizon + 1)
            .skip(1)
        {
            let end = start + flow.duration - 1;
            let gives: f64 = flow
                .effects
                .iter()
                .map(|(pool, by_month)| {
                    let Pool { value, cap, .. } = self.pools[*pool];
                    // What costs money can add nothing, and takes away at least nothing.
                    let per_month = value.max(0.0);
                    (end..self.horizon)
                        .map(|month| {
                            self.discount[month] * per_month * by_month[month + 1 - end].min(cap)
                        })
                        .sum::<f64>()
                })
                .sum();
            *most = gives - self.present_cost(flow, start);
        }
        by_start[0] = by_start[1];
        let mut most = vec![by_start];
        while let Some(last) = most.last().filter(|_| 1 << most.len() <= self.horizon + 2) {
            let half = 1 << (most.len() - 1);
            let next = (0..=last.len() - 2 * half)
                .map(|at| f64::max(last[at], last[at + half]))
                .chain(std::iter::repeat_n(f64::NEG_INFINITY, 2 * half - 1))
                .take(last.len())
                .collect();
            most.push(next);
        }
        most
    }

    fn present_cost(&self, flow: &Flow, start: usize) -> f64 {
        let until = |month: usize| self.discount_until[month.min(self.horizon)];
        let end = start + flow.duration - 1;
        flow.once / flow.duration as f64 * (until(end) - until(start - 1))
            + flow.run * (until(self.horizon) - until(end))
    }
}

/// Levels of load that are told apart.
const LEVELS: usize = 6;

/// The last month in which at least one step, at least two and so on reach a population.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Levels([[u16; LEVELS]; 4]);

impl Levels {
    /// Adds a step that ends in this month at the latest, wherever it starts. At least k steps run after it no longer
    /// than the k-th largest of the old levels and its end.
    fn insert(&mut self, reaches: [bool; 4], end: usize) {
        let end = u16::try_from(end).unwrap_or(u16::MAX);
        for (levels, _) in self
            .0
            .iter_mut()
            .zip(reaches)
            .filter(|(_, reaches)| *reaches)
        {
            let mut carried = end;
            for level in levels.iter_mut().filter(|level| **level < end) {
                std::mem::swap(level, &mut carried);
            }
        }
    }

    /// So many steps run in this month.
    fn reach(&mut self, of: usize, steps: usize, month: usize) {
        let month = u16::try_from(month).unwrap_or(u16::MAX);
        for level in self.0[of].iter_mut().take(steps) {
            *level = month.max(*level);
        }
    }

    /// The last month in which a step of this reach may be kept waiting.
    fn full_until(&self, worth: &Worth, reaches: [bool; 4]) -> usize {
        (0..4)
            .filter(|of| reaches[*of])
            .map(|of| usize::from(self.0[of][usize::from(worth.limits[of]).min(LEVELS) - 1]))
            .max()
            .unwrap_or(0)
    }
}

/// The latest month in which each open step can start, whichever of the open steps before it are taken.
///
/// A step waits at the longest until the month after the last in which one of its populations is full, and after its
/// prerequisites. Taking another step before it never makes either of these earlier, so that the latest month is the
/// one with all of them taken.
pub(super) struct Windows {
    levels: Levels,
    ends: Vec<usize>,
}

impl Windows {
    /// From the levels and the ends of what is placed; steps are asked for in their order.
    fn of(levels: &Levels, ends: &[usize]) -> Self {
        Self {
            levels: *levels,
            ends: ends.to_vec(),
        }
    }

    /// The latest start of the next open step.
    pub(super) fn next(&mut self, worth: &Worth, step: usize) -> usize {
        let flow = &worth.steps[step];
        let before = flow.before.iter().map(|before| self.ends[*before] + 1);
        let start = before
            .max()
            .unwrap_or(1)
            .max(flow.earliest)
            .max(self.levels.full_until(worth, flow.reaches) + 1);
        let end = start + flow.duration - 1;
        self.ends[step] = end;
        self.levels.insert(flow.reaches, end);
        start
    }
}

/// The steps placed so far, what they ask of people, and their value.
#[derive(Debug, Clone)]
pub(super) struct Ledger {
    /// Steps at once per month and population.
    load: Vec<[u8; 4]>,
    /// Last month of each placed step; 0 if it is not placed.
    ends: Vec<usize>,
    levels: Levels,
    /// Sum of effects, or product of what is left, by pool and month.
    effects: Vec<Vec<f64>>,
    /// Present value by pool.
    gives: Vec<f64>,
    costs: f64,
    /// What each placement replaced, the latest last.
    undo: Vec<Before>,
    kept: Vec<f64>,
}

#[derive(Debug, Clone, Copy)]
struct Before {
    step: usize,
    start: usize,
    costs: f64,
    levels: Levels,
    kept: usize,
}

impl Ledger {
    pub(super) fn empty(worth: &Worth) -> Self {
        Self {
            load: vec![[0; 4]; worth.months + 1],
            ends: vec![0; worth.steps.len()],
            levels: Levels::default(),
            effects: worth
                .pools
                .iter()
                .map(|pool| vec![if pool.is_product { 1.0 } else { 0.0 }; worth.horizon])
                .collect(),
            gives: vec![0.0; worth.pools.len()],
            costs: 0.0,
            undo: Vec::new(),
            kept: Vec::new(),
        }
    }

    /// Net present value of the placed steps.
    pub(super) fn npv(&self) -> f64 {
        self.gives.iter().sum::<f64>() - self.costs
    }

    /// The windows of the steps that are still open.
    pub(super) fn windows(&self) -> Windows {
        Windows::of(&self.levels, &self.ends)
    }

    /// The month in which the step would start if it were placed now.
    pub(super) fn start_of(&self, worth: &Worth, step: usize) -> usize {
        let flow = &worth.steps[step];
        let mut start = flow
            .before
            .iter()
            .map(|before| self.ends[*before] + 1)
            .max()
            .unwrap_or(1)
            .max(flow.earliest);
        loop {
            let blocked = (start..start + flow.duration)
                .rev()
                .find(|month| self.is_full(worth, flow, *month));
            match blocked {
                Some(month) => start = month + 1,
                None => return start,
            }
        }
    }

    fn is_full(&self, worth: &Worth, flow: &Flow, month: usize) -> bool {
        self.load
            .get(month)
            .is_some_and(|load| (0..4).any(|of| flow.reaches[of] && load[of] >= worth.limits[of]))
    }

    pub(super) fn place(&mut self, worth: &Worth, step: usize) {
        let flow = &worth.steps[step];
        let start = self.start_of(worth, step);
        let end = start + flow.duration - 1;
        self.undo.push(Before {
            step,
            start,
            costs: self.costs,
            levels: self.levels,
            kept: self.kept.len(),
        });
        self.levels.insert(flow.reaches, end);
        for month in start..=end {
            for of in (0..4).filter(|of| flow.reaches[*of]) {
                let load = &mut self.load[month][of];
                *load += 1;
                self.levels.reach(of, usize::from(*load), month);
            }
        }
        self.ends[step] = end;
        self.costs += worth.present_cost(flow, start);
        for (pool, by_month) in &flow.effects {
            let Pool {
                value,
                cap,
                is_product,
            } = worth.pools[*pool];
            let together = &mut self.effects[*pool];
            self.kept.push(self.gives[*pool]);
            self.kept.extend_from_slice(together);
            let after = end.min(worth.horizon);
            for (sum, effect) in together[after..].iter_mut().zip(&by_month[1..]) {
                if is_product {
                    *sum *= 1.0 - effect;
                } else {
                    *sum += effect;
                }
            }
            let months = together.iter().zip(&worth.discount);
            self.gives[*pool] = value
                * if is_product {
                    months
                        .map(|(left, discount)| discount * cap.min(1.0 - left))
                        .sum::<f64>()
                } else {
                    months
                        .map(|(sum, discount)| discount * cap.min(*sum))
                        .sum::<f64>()
                };
        }
    }

    /// Takes the latest placement back.
    pub(super) fn take_back(&mut self, worth: &Worth) {
        let Some(before) = self.undo.pop() else {
            return;
        };
        let flow = &worth.steps[before.step];
        for month in before.start..before.start + flow.duration {
            for of in 0..4 {
                self.load[month][of] -= u8::from(flow.reaches[of]);
            }
        }
        self.ends[before.step] = 0;
        self.costs = before.costs;
        self.levels = before.levels;
        // Backwards, as a step may act on one pool twice.
        let mut from = self.kept.len();
        for (pool, _) in flow.effects.iter().rev() {
            from -= worth.horizon + 1;
            self.gives[*pool] = self.kept[from];
            self.effects[*pool].copy_from_slice(&self.kept[from + 1..from + 1 + worth.horizon]);
        }
        self.kept.truncate(before.kept);
    }
}
