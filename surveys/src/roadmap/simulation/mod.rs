//! How sure the figures are (BUDGET.md §6): the same plan many times over, each time with values drawn between low and
//! high.
//!
//! Per draw, in this order and each with one random number: the delivery factor D; adoption A; then for each step in the
//! order of ids its effort, external cost, run cost and participants' hours; then its benefits in file order. All costs
//! × D, all effects × A: these two are shared by all steps of a draw, everything else is independent, so true tails are
//! a little wider. What does not vary (months, curves, rates) is worked out once.

use serde::{Deserialize, Serialize};

use super::{
    Inputs, Step, ThreePoint,
    benefit::{curve, unit, value_of_unit},
    cost::{Missing, StepCost},
    schedule::Schedule,
    step::{Beneficiary, BudgetLine, Driver},
};

mod draw;
mod odds;
mod summary;

#[cfg(test)]
mod tests;

pub use draw::{Distribution, SplitMix64, triangular};
pub use odds::Odds;
pub use summary::{Fan, Spread, percentile};

use draw::{Drawn, Shapes};

/// What the draws amount to. Names are those of the worked example.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MonteCarlo {
    /// How values were drawn.
    pub distribution: Distribution,
    /// Start of the random numbers.
    pub seed: u64,
    /// Number of draws.
    pub draws: u32,
    /// Project cost; its P80 is the suggested budget.
    pub project: Spread,
    /// Full cost up to the horizon.
    pub full: Spread,
    /// Net present value.
    pub npv: Spread,
    /// Return on the full cost, as a share; `None` if a draw costs nothing.
    pub roi: Option<Spread>,
    /// Payback month; one more than the horizon stands for later.
    pub payback: Spread,
    /// Project cost of people steps as share of all project cost and the client's technology budget; `None` if a draw
    /// has neither.
    pub share: Option<Spread>,
    /// Share of draws whose net present value is above 0.
    pub probability_npv_positive: f64,
    /// Share of draws whose project cost is within the budget; `None` without one.
    pub probability_within_budget: Option<f64>,
    /// Share of draws that do not pay back by the horizon.
    pub probability_no_payback_in_horizon: f64,
    /// Running undiscounted net.
    pub running_net: Fan,
}

/// A simulation, which can be run in slices.
#[derive(Debug, Clone)]
pub struct Simulation {
    fixed: Fixed,
    random: SplitMix64,
    seed: u64,
    wanted: u32,
    done: u32,
    drawn: Figures,
    now: Scratch,
}

/// All that is the same in every draw.
#[derive(Debug, Clone)]
struct Fixed {
    shapes: Shapes,
    delivery: Drawn,
    adoption: Drawn,
    steps: Vec<Flow>,
    pools: Vec<Pool>,
    discount: Vec<f64>,
    budget: Option<f64>,
    technology_budget: f64,
}

#[derive(Debug, Clone)]
struct Flow {
    // Month before the first, and the last one.
    before: usize,
    end: usize,
    duration: f64,
    is_people: bool,
    effort: (Drawn, f64),
    external: (Drawn, f64),
    run: (Drawn, f64),
    hours: (Drawn, f64),
    benefits: Vec<Effect>,
}

#[derive(Debug, Clone)]
struct Effect {
    drawn: Drawn,
    /// `None` if the client's figures for its driver are missing; its number is drawn all the same.
    pool: Option<usize>,
    /// Share of the effect in the months after the step, in one unit.
    curve: Vec<f64>,
}

#[derive(Debug, Clone)]
struct Pool {
    key: (Driver, Beneficiary),
    per_month: f64,
    cap: f64,
    is_product: bool,
}

#[derive(Debug, Clone, Default)]
struct Figures {
    project: Vec<f64>,
    full: Vec<f64>,
    npv: Vec<f64>,
    roi: Vec<f64>,
    payback: Vec<f64>,
    share: Vec<f64>,
    running: Vec<Vec<f64>>,
}

#[derive(Debug, Clone, Default)]
struct Scratch {
    steps: Vec<f64>,
    net: Vec<f64>,
    pools: Vec<Vec<f64>>,
}

impl Simulation {
    /// A simulation of these steps on this schedule, with seed and draws of the inputs. Steps without months are left
    /// out.
    ///
    /// # Errors
    /// What is missing to say what a step costs.
    pub fn new(
        steps: &[&Step],
        schedule: &Schedule,
        inputs: &Inputs,
        adoption: f64,
        distribution: Distribution,
    ) -> Result<Self, Missing> {
        let fixed = Fixed::of(steps, schedule, inputs, adoption, distribution)?;
        let horizon = fixed.discount.len();
        Ok(Self {
            random: SplitMix64::new(inputs.seed),
            seed: inputs.seed,
            wanted: inputs.draws,
            done: 0,
            drawn: Figures {
                running: vec![Vec::with_capacity(inputs.draws as usize); horizon],
                ..Figures::default()
            },
            now: Scratch {
                steps: vec![0.0; horizon + 1],
                net: vec![0.0; horizon],
                pools: vec![vec![0.0; horizon]; fixed.pools.len()],
            },
            fixed,
        })
    }

    /// Draws up to `draws` more times; whether all are done.
    pub fn step(&mut self, draws: u32) -> bool {
        let until = self.done.saturating_add(draws).min(self.wanted);
        while self.done < until {
            self.fixed
                .draw(&mut self.random, &mut self.now, &mut self.drawn);
            self.done += 1;
        }
        self.done == self.wanted
    }

    /// Draws everything that is left; `None` if nothing is to be drawn.
    pub fn whole(mut self) -> Option<MonteCarlo> {
        self.step(u32::MAX);
        self.result()
    }

    /// Draws done, and draws to do in all.
    pub fn progress(&self) -> (u32, u32) {
        (self.done, self.wanted)
    }

    /// What the draws so far amount to; `None` before the first.
    pub fn result(self) -> Option<MonteCarlo> {
        let Figures {
            project,
            full,
            npv,
            roi,
            payback,
            share,
            running,
        } = self.drawn;
        let n = npv.len();
        let horizon = running.len() as f64;
        let part = |values: &[f64], is: &dyn Fn(f64) -> bool| {
            values.iter().filter(|value| is(**value)).count() as f64 / n as f64
        };
        let complete = |values: Vec<f64>| (values.len() == n).then(|| Spread::of(values)).flatten();
        Some(MonteCarlo {
            distribution: self.fixed.shapes.distribution(),
            seed: self.seed,
            draws: self.done,
            probability_npv_positive: part(&npv, &|npv| npv > 0.0),
            probability_within_budget: self
                .fixed
                .budget
                .map(|budget| part(&project, &|cost| cost <= budget)),
            probability_no_payback_in_horizon: part(&payback, &|month| month > horizon),
            project: Spread::of(project)?,
            full: Spread::of(full)?,
            npv: Spread::of(npv)?,
            roi: complete(roi),
            payback: Spread::of(payback)?,
            share: complete(share),
            running_net: Fan::of(running),
        })
    }
}

impl Fixed {
    fn of(
        steps: &[&Step],
        schedule: &Schedule,
        inputs: &Inputs,
        adoption: f64,
        distribution: Distribution,
    ) -> Result<Self, Missing> {
        let mut shapes = Shapes::new(distribution);
        let [low, likely, high] = inputs.delivery_factor;
        let delivery = shapes.prepare(ThreePoint { low, likely, high });
        let [down, up] = inputs.adoption_spread;
        let adoption = shapes.prepare(ThreePoint {
            low: f64::max(0.0, adoption + down),
            likely: adoption,
            high: f64::min(1.0, adoption + up),
        });
        let mut sorted: Vec<&Step> = steps.to_vec();
        sorted.sort_by(|a, b| a.id.cmp(&b.id));
        let mut pools: Vec<Pool> = Vec::new();
        let mut flows = Vec::new();
        for step in sorted {
            if let Some((start, end)) = schedule.get(&step.id) {
                let months = (*start as usize, *end as usize);
                flows.push(Flow::of(step, months, inputs, &mut shapes, &mut pools)?);
            }
        }
        let factor = (1.0 + inputs.discount_rate).powf(1.0 / 12.0);
        Ok(Self {
            shapes,
            delivery,
            adoption,
            steps: flows,
            pools,
            discount: (1..=inputs.horizon_months)
                .map(|month| 1.0 / factor.powi(month.cast_signed()))
                .collect(),
            budget: inputs.budget,
            technology_budget: inputs.client_technology_budget.unwrap_or(0.0),
        })
    }

    fn draw(&self, random: &mut SplitMix64, now: &mut Scratch, to: &mut Figures) {
        let horizon = self.discount.len();
        let delivery = self.shapes.draw(&self.delivery, random);
        let adoption = self.shapes.draw(&self.adoption, random);
        // What goes out, as steps up and down from month to month.
        now.steps.fill(0.0);
        for (pool, sum) in self.pools.iter().zip(&mut now.pools) {
            sum.fill(if pool.is_product { 1.0 } else { 0.0 });
        }
        let (mut project, mut people) = (0.0, 0.0);
        for flow in &self.steps {
            let mut cost =
                |(what, per): &(Drawn, f64)| self.shapes.draw(what, random) * per * delivery;
            let once = cost(&flow.effort) + cost(&flow.external);
            let run = cost(&flow.run);
            let hours = cost(&flow.hours);
            project += once;
            if flow.is_people {
                people += once;
            }
            let per_month = (once + hours) / flow.duration;
            now.steps[flow.before.min(horizon)] += per_month;
            now.steps[flow.end.min(horizon)] += run - per_month;
            for effect in &flow.benefits {
                let size = self.shapes.draw(&effect.drawn, random) * adoption;
                let Some(pool) = effect.pool else { continue };
                let after = flow.end.min(horizon);
                let months = now.pools[pool][after..].iter_mut().zip(&effect.curve);
                if self.pools[pool].is_product {
                    months.for_each(|(left, share)| *left *= 1.0 - size * share);
                } else {
                    months.for_each(|(sum, share)| *sum += size * share);
                }
            }
        }
        now.net.fill(0.0);
        for (pool, months) in self.pools.iter().zip(&now.pools) {
            let both = now.net.iter_mut().zip(months);
            if pool.is_product {
                both.for_each(|(net, left)| *net += pool.per_month * pool.cap.min(1.0 - left));
            } else {
                both.for_each(|(net, sum)| *net += pool.per_month * pool.cap.min(*sum));
            }
        }
        let (mut out, mut full, mut back, mut running, mut npv) = (0.0, 0.0, 0.0, 0.0, 0.0);
        let mut last_below = 0;
        for month in 0..horizon {
            out += now.steps[month];
            full += out;
            back += now.net[month];
            let net = now.net[month] - out;
            npv += net * self.discount[month];
            running += net;
            if running < 0.0 {
                last_below = month + 1;
            }
            to.running[month].push(running);
        }
        to.project.push(project);
        to.full.push(full);
        to.npv.push(npv);
        to.payback.push((last_below + 1) as f64);
        if full > 0.0 {
            to.roi.push((back - full) / full);
        }
        if project + self.technology_budget > 0.0 {
            to.share.push(people / (project + self.technology_budget));
        }
    }
}

impl Flow {
    fn of(
        step: &Step,
        (start, end): (usize, usize),
        inputs: &Inputs,
        shapes: &mut Shapes,
        pools: &mut Vec<Pool>,
    ) -> Result<Self, Missing> {
        let cost = StepCost::expected(step, inputs)?;
        let people = inputs.people(step.scope).unwrap_or(0.0);
        let scale = |basis| inputs.scale(basis, people);
        let horizon = inputs.horizon_months as usize;
        let benefits = step
            .benefits
            .iter()
            .map(|benefit| {
                let key = (benefit.driver, benefit.population);
                let pool = value_of_unit(key.0, key.1, inputs).map(|value| {
                    pools
                        .iter()
                        .position(|pool| pool.key == key)
                        .unwrap_or_else(|| {
                            pools.push(Pool {
                                key,
                                per_month: value / 12.0,
                                cap: inputs.cap(key.0),
                                is_product: !matches!(key.0, Driver::TimeSaved | Driver::WinRate),
                            });
                            pools.len() - 1
                        })
                });
                Effect {
                    drawn: shapes.prepare(inputs.benefit(benefit).effect()),
                    pool,
                    curve: (1..=u32::try_from(horizon.saturating_sub(end)).unwrap_or(0))
                        .map(|since| unit(key.0) * curve(step, since, 0, inputs.fade_per_year))
                        .collect(),
                }
            })
            .collect();
        Ok(Self {
            before: start - 1,
            end,
            duration: (end + 1 - start) as f64,
            is_people: step.budget_line == BudgetLine::People,
            effort: (
                shapes.prepare(step.effort_days.value()),
                scale(step.effort_days.basis) * cost.blended_day_rate,
            ),
            external: (
                shapes.prepare(step.external_cost.value()),
                scale(step.external_cost.basis),
            ),
            run: (
                shapes.prepare(step.run_cost_per_year.value()),
                scale(step.run_cost_per_year.basis) / 12.0,
            ),
            hours: (
                shapes.prepare(step.participant_hours),
                people * inputs.loaded_hourly_cost,
            ),
            benefits,
        })
    }
}
