//! Upper bounds by Lagrangian prices.
//!
//! Each limit gets a price per unit, and a step is worth what it gains less what it uses of every limit. Whatever the
//! prices (none below 0, that of a dimension's room at most its weight), no allowed set gains more than
//!
//! Σ_r p_r b_r + Σ_d μ_d room_d + Σ_i max(0, Σ_d (w_d − μ_d) u_id − Σ_r p_r a_ri)
//!
//! where row r demands Σ_i a_ri x_i ≤ b_r: the budget, each limited role, x_i − x_p ≤ 0 for each prerequisite, at least
//! one step for each dimension that must be served, and the return floor with the most that a step can add in money.
//! Good prices are found once by subgradient steps (Held, Wolfe and Crowder 1974, with Polyak's step length); they are the same on every
//! machine. With the price of the budget left free, what is left at a node is a fractional knapsack, whose optimum
//! (Dantzig 1957) is the bound of that node.

use super::program::{Program, Set, places, set};

const ROUNDS: usize = 250;

/// Prices of all limits, and what steps are worth at them.
#[derive(Debug, Clone)]
pub(super) struct Prices {
    /// What the limits are worth, but for the budget.
    constant: f64,
    budget_price: f64,
    pub(super) floor_price: f64,
    /// Gain less the price of what is used, but for budget and floor.
    value: Vec<f64>,
    /// The same with the most that it adds in money.
    value_with_return: Vec<f64>,
    /// Steps that are worth something, the most per cost first.
    by_ratio: Vec<usize>,
    /// Σ over this and later places of what is worth taking, with all prices.
    rest: Vec<f64>,
}

/// What a node has decided.
pub(super) struct Decided {
    /// Places before this one are decided.
    pub(super) until: usize,
    /// Σ of [`Prices::value`] of the chosen.
    pub(super) value: f64,
    pub(super) cost: f64,
    pub(super) npv: f64,
}

struct Row {
    uses: Vec<(usize, f64)>,
    limit: f64,
}

impl Prices {
    /// Prices for the highest gain less `per_cost` points for each unit of money.
    pub(super) fn find(program: &Program, per_cost: f64) -> Self {
        let n = program.len();
        let most = program.worth.most_ever();
        let (rows, scales, floor_row) = rows(program, &most);
        let mut prices = vec![0.0; rows.len()];
        let mut room_prices = vec![0.0; program.room.len()];
        let mut best = (f64::INFINITY, prices.clone(), room_prices.clone());
        let (mut shrink, mut stale) = (0.1, 0);
        for _ in 0..ROUNDS {
            let (worth, chosen) = taken(program, &rows, &prices, &room_prices, per_cost);
            let bound = priced(program, &rows, &prices, &room_prices) + worth;
            if bound < best.0 - 1e-12 {
                best = (bound, prices.clone(), room_prices.clone());
                stale = 0;
            } else {
                stale += 1;
                if stale == 15 {
                    (shrink, stale) = (shrink / 2.0, 0);
                    prices.clone_from(&best.1);
                    room_prices.clone_from(&best.2);
                    continue;
                }
            }
            let slack: Vec<f64> = rows
                .iter()
                .map(|row| row.limit - used(row, chosen))
                .collect();
            let spare: Vec<f64> = (0..program.room.len())
                .map(|d| {
                    program.room[d]
                        - places(chosen)
                            .map(|step| program.uplift[step][d])
                            .sum::<f64>()
                })
                .collect();
            let norm: f64 = slack.iter().chain(&spare).map(|part| part * part).sum();
            if norm < 1e-18 {
                break;
            }
            let length = shrink * best.0.abs().max(1e-6) / norm;
            for (price, slack) in prices.iter_mut().zip(&slack) {
                *price = f64::max(0.0, *price - length * slack);
            }
            for ((price, spare), weight) in room_prices.iter_mut().zip(&spare).zip(&program.weights)
            {
                *price = (*price - length * spare).clamp(0.0, *weight);
            }
        }
        let (_, prices, room_prices) = best;
        let has_budget = program.budget.is_some();
        let special = |row: usize| (has_budget && row == 0) || Some(row) == floor_row;
        let floor_price = floor_row.map_or(0.0, |row| prices[row] / scales[row]);
        let mut value = alone(program, &room_prices, per_cost);
        for (number, row) in rows.iter().enumerate().filter(|(row, _)| !special(*row)) {
            for (step, use_of) in &row.uses {
                value[*step] -= prices[number] * use_of;
            }
        }
        let constant = priced(program, &rows, &prices, &room_prices)
            - if has_budget {
                prices[0] * rows[0].limit
            } else {
                0.0
            };
        let value_with_return: Vec<f64> = value
            .iter()
            .zip(&most)
            .map(|(value, most)| value + floor_price * most)
            .collect();
        let ratio = |step: usize| value_with_return[step] / program.cost[step].max(1e-9);
        let mut by_ratio: Vec<usize> = (0..n)
            .filter(|step| value_with_return[*step] > 0.0 && program.mandatory & (1 << step) == 0)
            .collect();
        by_ratio.sort_by(|a, b| ratio(*b).total_cmp(&ratio(*a)).then(a.cmp(b)));
        let budget_price = if has_budget {
            prices[0] / scales[0]
        } else {
            0.0
        };
        let mut rest = vec![0.0; n + 1];
        for step in (0..n).rev() {
            let worth = value_with_return[step] - budget_price * program.cost[step];
            let must = program.mandatory & (1 << step) != 0;
            rest[step] = rest[step + 1] + if must { worth } else { worth.max(0.0) };
        }
        Self {
            constant,
            budget_price,
            floor_price,
            value,
            value_with_return,
            by_ratio,
            rest,
        }
    }

    /// What a step is worth before budget and floor.
    pub(super) fn value(&self, step: usize) -> f64 {
        self.value[step]
    }

    /// Whether taking the step looks better than leaving it.
    pub(super) fn likes(&self, program: &Program, step: usize) -> bool {
        self.value_with_return[step] > self.budget_price * program.cost[step]
    }

    /// A bound in a few operations, at the prices as they are.
    pub(super) fn quick(&self, program: &Program, decided: &Decided) -> f64 {
        let left = program.budget.map_or(0.0, |budget| budget - decided.cost);
        self.chosen(decided) + self.budget_price * left + self.rest[decided.until]
    }

    /// The bound with the best price for what is left of the budget, over the steps that are still `open`. `less` says
    /// how much less money than thought at first each step can add, where that is known.
    pub(super) fn knapsack(
        &self,
        program: &Program,
        decided: &Decided,
        open: Set,
        less: Option<&[f64]>,
    ) -> f64 {
        let mut left = program.budget.map_or(f64::INFINITY, |budget| {
            budget - decided.cost + super::program::CLOSE
        });
        let mut bound = self.chosen(decided);
        let value = |step: usize| {
            self.value_with_return[step] - less.map_or(0.0, |less| self.floor_price * less[step])
        };
        for step in places(program.mandatory & open) {
            bound += value(step);
            left -= program.cost[step];
        }
        if left < 0.0 {
            return f64::NEG_INFINITY;
        }
        // In the order of ratios as they were at first; where one has fallen the order is no longer exact, and the
        // price of the root for what is left is a bound as well.
        let (mut greedy, mut room, mut priced) = (0.0, left, 0.0);
        let mut is_open = true;
        for step in &self.by_ratio {
            let value = value(*step);
            if open & (1 << step) == 0 || value <= 0.0 {
                continue;
            }
            let cost = program.cost[*step];
            priced += f64::max(0.0, value - self.budget_price * cost);
            if !is_open {
                continue;
            }
            if cost <= room {
                greedy += value;
                room -= cost;
            } else {
                greedy += value * room / cost;
                is_open = false;
            }
        }
        if self.floor_price == 0.0 || less.is_none() {
            return bound + greedy;
        }
        let left = if left.is_finite() { left } else { 0.0 };
        bound + priced + self.budget_price * left
    }

    fn chosen(&self, decided: &Decided) -> f64 {
        self.constant + decided.value + self.floor_price * decided.npv
    }
}

/// Every limit as a row, scaled so that its largest use is 1; the scales; the place of the floor.
fn rows(program: &Program, most: &[f64]) -> (Vec<Row>, Vec<f64>, Option<usize>) {
    let n = program.len();
    let mut rows = Vec::new();
    if let Some(budget) = program.budget {
        rows.push(Row {
            uses: program.cost.iter().copied().enumerate().collect(),
            limit: budget,
        });
    }
    for (role, capacity) in program
        .capacity
        .iter()
        .enumerate()
        .filter(|(_, of)| **of < f64::MAX)
    {
        rows.push(Row {
            uses: (0..n)
                .map(|step| (step, program.days[step][role]))
                .collect(),
            limit: *capacity,
        });
    }
    for step in 0..n {
        for before in places(program.before[step]) {
            rows.push(Row {
                uses: vec![(step, 1.0), (before, -1.0)],
                limit: 0.0,
            });
        }
    }
    for (_, by) in &program.served {
        rows.push(Row {
            uses: places(*by).map(|step| (step, -1.0)).collect(),
            limit: -1.0,
        });
    }
    let floor_row = program.floor.map(|floor| {
        rows.push(Row {
            uses: most.iter().map(|most| -most).enumerate().collect(),
            limit: -floor,
        });
        rows.len() - 1
    });
    let scales: Vec<f64> = rows
        .iter()
        .map(|row| {
            let largest = row.uses.iter().map(|(_, of)| of.abs()).fold(0.0, f64::max);
            if largest > 0.0 { largest } else { 1.0 }
        })
        .collect();
    for (row, scale) in rows.iter_mut().zip(&scales) {
        row.limit /= scale;
        for (_, of) in &mut row.uses {
            *of /= scale;
        }
    }
    (rows, scales, floor_row)
}

fn alone(program: &Program, room_prices: &[f64], per_cost: f64) -> Vec<f64> {
    let weights: Vec<f64> = program
        .weights
        .iter()
        .zip(room_prices)
        .map(|(weight, price)| weight - price)
        .collect();
    program
        .uplift
        .iter()
        .zip(&program.cost)
        .map(|(uplift, cost)| {
            let gain: f64 = uplift
                .iter()
                .zip(&weights)
                .map(|(points, w)| points * w)
                .sum();
            gain - per_cost * cost
        })
        .collect()
}

/// What is worth taking at these prices, and how much it is worth.
fn taken(
    program: &Program,
    rows: &[Row],
    prices: &[f64],
    room_prices: &[f64],
    per_cost: f64,
) -> (f64, Set) {
    let mut value = alone(program, room_prices, per_cost);
    for (row, price) in rows.iter().zip(prices) {
        for (step, of) in &row.uses {
            value[*step] -= price * of;
        }
    }
    let chosen = program.mandatory | set((0..value.len()).filter(|step| value[*step] > 0.0));
    (places(chosen).map(|step| value[step]).sum(), chosen)
}

fn priced(program: &Program, rows: &[Row], prices: &[f64], room_prices: &[f64]) -> f64 {
    let limits: f64 = rows
        .iter()
        .zip(prices)
        .map(|(row, price)| row.limit * price)
        .sum();
    let rooms: f64 = program
        .room
        .iter()
        .zip(room_prices)
        .map(|(room, price)| room * price)
        .sum();
    limits + rooms
}

fn used(row: &Row, chosen: Set) -> f64 {
    row.uses
        .iter()
        .filter(|(step, _)| chosen & (1 << step) != 0)
        .map(|(_, of)| of)
        .sum()
}
